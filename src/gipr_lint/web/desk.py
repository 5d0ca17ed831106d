"""What a worker does with a draft: it checks, draws and writes it, by what the server was started with and the user
chose."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec import structs

from gipr_lint.blank import new
from gipr_lint.errors import GiprLintError
from gipr_lint.fixes.apply import Left
from gipr_lint.fixes.documents import fixed, has_comments
from gipr_lint.linter import Linter
from gipr_lint.messages import Message, say
from gipr_lint.options import FixOptions, Options
from gipr_lint.output import Run, Style
from gipr_lint.plugins.registry import render
from gipr_lint.report.other import Others
from gipr_lint.results import MOST_FINDINGS, LintResult
from gipr_lint.web.article import article
from gipr_lint.web.names import stem
from gipr_lint.web.overview import overview, summary
from gipr_lint.web.tasks import Answer, Check, Choice, Draft, Drawn, File, New, Overview, Take, Task, ToData
from gipr_lint.web.workbook import workbook

_MOST_LINTERS = 32
"""So many ways of checking (packs, purpose, year, language) are kept ready."""

_MOST_LEFT = 3
"""Of so many changes that were not made it is told why."""


class Desk:
    """Where drafts are worked on; `options` are those of the server."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._linters: dict[Choice, Linter] = {}
        self._linter(Choice(lang=options.lang))

    def done(self, task: Task) -> Answer:
        """What comes of a task. Raises GiprLintError where nothing does."""
        if isinstance(task, Check):
            return self._checked(task)
        if isinstance(task, Take):
            return self._taken(task)
        if isinstance(task, ToData):
            return self._reported(task)
        if isinstance(task, Overview):
            return Drawn(html=overview(task))
        return self._new(task)

    def _checked(self, task: Check) -> Drawn:
        linter = self._linter_for(task.draft)
        result = linter.lint(task.draft.data, task.draft.name)
        run, id_ = _run(linter, linter.drawn(result)), f"d{task.number}"
        without = _without_last_year(linter, result)
        return Drawn(html=article(run, id_, task.take), summary=summary(run.documents[0], id_), without=without)

    def _taken(self, task: Take) -> File:
        linter = self._linter_for(task.draft)
        result, lang = linter.lint(task.draft.data, task.draft.name), linter.options.lang
        name = stem(result.path)
        if task.what == "html":
            lines = render("html", _run(linter, linter.drawn(result)), Style())
            return File(name=say("web.name-html", lang, name=name), data="".join(lines).encode(errors="replace"))
        if task.what == "xlsx":
            return File(name=say("web.name-list", lang, name=name), data=workbook(_run(linter, result.alone)))
        if task.what == "annotated":
            if not (result.shown or has_comments(result)):
                raise GiprLintError(Message("web.no-findings"))
            return File(name=say("web.name-annotated", lang, name=name), data=result.annotated())
        if not _fixes(result):
            raise GiprLintError(Message("web.no-fix-known"))
        chosen = _without(result, task.without, lang)
        if not _fixes(chosen):
            raise GiprLintError(Message("web.no-fixes"))
        both = task.what == "both"
        made = fixed(chosen, FixOptions(comments=both))
        named = say("web.name-both", lang, name=name) if both else say("web.name-fixed", lang, name=name)
        left = len(made.left) + _fixes(result) - _fixes(chosen)
        counts = {"done": len(made.done), "commented": len(made.commented), "left": left}
        said = "\n".join((say("fix.counts", lang, **counts), *_left(result, made.left, lang)))
        return File(name=named, data=made.data, said=said)

    def _reported(self, task: ToData) -> File:
        linter = self._linter(task.drafts[0].choice)
        results = [linter.lint(draft.data, draft.name).alone for draft in task.drafts]
        lines = render("json", _run(linter, *results), Style())
        return File(name="report.json", data="".join(f"{line}\n" for line in lines).encode())

    def _new(self, task: New) -> File:
        linter = self._linter(task.choice)
        try:
            data = new(agency=task.agency, year=task.year, rules=linter.rules)
        except ValueError:
            raise GiprLintError(Message("usage.no-agency")) from None
        return File(name=say("web.name-new", linter.options.lang, agency=stem(task.agency), year=task.year), data=data)

    def _linter_for(self, draft: Draft) -> Linter:
        linter = self._linter(draft.choice)
        if draft.against:
            other = linter.other(draft.against.data, draft.against.path)
            return Linter(linter.options, Others(draft=other))
        return Linter(structs.replace(linter.options, previous=draft.previous)) if draft.previous else linter

    def _linter(self, choice: Choice) -> Linter:
        if choice not in self._linters:
            if len(self._linters) >= _MOST_LINTERS:
                self._linters.clear()
            chosen = structs.replace(
                self._options,
                lang=choice.lang,
                profile=choice.profile or self._options.profile,
                year=choice.year or self._options.year,
                packs=tuple(dict.fromkeys((*self._options.packs, *choice.packs))),
            )
            self._linters[choice] = Linter(chosen)
        return self._linters[choice]


def language_of(task: Task) -> str:
    """The language, zh or en, in which a task is answered."""
    if isinstance(task, New):
        return task.choice.lang
    if isinstance(task, Overview):
        return task.lang
    draft: Draft = task.drafts[0] if isinstance(task, ToData) else task.draft
    return draft.choice.lang


def _run(linter: Linter, *results: LintResult) -> Run:
    lang = linter.options.lang
    documents = tuple(result.within(MOST_FINDINGS, lang) for result in results)
    return Run(documents, linter.rules.packs, lang, rules=linter.rules.rules)


def _without_last_year(linter: Linter, result: LintResult) -> str:
    """Why last year's report could not be held against a draft; empty where it could, or none was given."""
    if linter.last_years is None or result.report is None:
        return ""
    why = linter.last_years.beside(result.report, result.source).without
    return result.mask.text(why.in_language(linter.options.lang)) if why else ""


def _left(result: LintResult, left: Sequence[Left], lang: str) -> Iterator[str]:
    """Why changes were not made that were accepted, by the numbers that the page counts findings by."""
    listed = result.within(MOST_FINDINGS, lang).shown
    numbers = {id(finding): number for number, finding in enumerate(listed, start=1)}
    for one in left[:_MOST_LEFT]:
        yield say("web.left", lang, number=numbers.get(id(one.finding), one.finding.rule), why=one.why)


def _fixes(result: LintResult) -> int:
    """How many findings that are shown can be mended."""
    return sum(finding.fix is not None for finding in result.shown)


def _without(result: LintResult, numbers: Collection[int], lang: str) -> LintResult:
    """The result without the fixes of the findings of these numbers, as the page counts them."""
    listed = result.within(MOST_FINDINGS, lang).shown
    out = {id(finding) for number, finding in enumerate(listed, start=1) if number in numbers}
    kept = tuple(structs.replace(one, fix=None) if id(one) in out else one for one in result.findings)
    return structs.replace(result, findings=kept)
