"""`gipr-lint fix`: new DOCX with fixes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.ending import stop
from gipr_lint.cli.language import language_of_run
from gipr_lint.cli.options import codes, make_linter, nearest
from gipr_lint.cli.printing import remark, tell
from gipr_lint.cli.writing import Job, done, end, jobs, save, writing, written
from gipr_lint.docx import read_docx
from gipr_lint.errors import UnknownName
from gipr_lint.findings import Finding
from gipr_lint.fixes.apply import Written
from gipr_lint.fixes.documents import fixed
from gipr_lint.fixes.plan import planned
from gipr_lint.fixes.targets import lines_of
from gipr_lint.messages import say
from gipr_lint.options import FixOptions
from gipr_lint.output.common.words import place, section_of
from gipr_lint.results import LintResult
from gipr_lint.selection import require_named
from gipr_lint.terms import ON_REVISIONS, OnRevisions

if TYPE_CHECKING:
    from typing import Unpack

    from gipr_lint.cli.options import Chosen


@click.command(cls=Command, help="help.fix", epilog="help.fix-more")
@click.option("--safe", is_flag=True, help="help.safe")
@click.option("--suggested", is_flag=True, help="help.suggested")
@click.option("--accept", is_flag=True, help="help.accept")
@click.option("--comments", is_flag=True, help="help.comments")
@click.option("--only", multiple=True, callback=codes, metavar="metavar.rule", help="help.only")
@click.option("--diff", is_flag=True, help="help.diff")
@click.option("--check", "only_check", is_flag=True, help="help.dry-run")
@click.option(
    "--on-revisions",
    type=click.Choice(ON_REVISIONS),
    default="comment",
    help="help.on-revisions",
)
@writing
def fix(
    paths: tuple[str, ...],
    output: str | None,
    force: bool,
    date: str | None,
    safe: bool,
    suggested: bool,
    accept: bool,
    comments: bool,
    only: tuple[str, ...],
    diff: bool,
    only_check: bool,
    on_revisions: OnRevisions,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
    **chosen: Unpack[Chosen],
) -> None:
    """Writes fixes into new files."""
    if safe and suggested:
        raise click.UsageError(say("usage.safe-and-suggested", language_of_run()))
    linter, lang = make_linter(packs, rules_folders, **chosen), chosen["lang"]
    linters = nearest(packs, rules_folders, chosen, usual=linter)
    for name in only:
        try:
            require_named(name, linter.rules)
        except UnknownName as problem:
            stop(problem)
    options = FixOptions(
        suggested=True if suggested else False if safe else None,
        accept=accept,
        comments=comments,
        only=only,
        date=date,
        on_revisions=on_revisions,
    )
    todo = jobs(paths, output, needed=not (diff or only_check))

    def work(job: Job, result: LintResult) -> None:
        made = written(result, lambda: fixed(result, options))
        if diff:
            for line in _difference(result, made.data):
                tell(result.mask.text(line))
            for line in _more(result, options, lang):
                remark(line)
            return
        say_it = tell if only_check else remark
        if len(todo) > 1:
            say_it(result.path)
        for line in (*_summary(made, result.alone, lang), *_more(result, options, lang)):
            say_it(line)
        if not (made.done or made.commented):
            say_it(_nothing(result, lang))
        elif not only_check:
            save(job, made, result, lang, force=force)

    end(done(todo, linters.linter, work, force=force), paths)


def _more(result: LintResult, options: FixOptions, lang: str) -> Iterator[str]:
    """How many suggestions were not asked for, and how they are had."""
    of_all, of_these = (len(planned(result.findings, suggested=True, only=only)) for only in ((), options.only))
    if of_all > of_these:
        yield say("fix.more-rules", lang, count=of_all - of_these)
    if options.with_suggested:
        return
    count = of_these - len(planned(result.findings, only=options.only))
    if count and options.accept:
        yield say("fix.more-accepted", lang, count=count)
    elif count:
        yield say("fix.more", lang, count=count)


def _nothing(result: LintResult, lang: str) -> str:
    """That there is nothing to write; where nothing that was found says what to write, what to do instead."""
    if result.shown and not any(finding.fix for finding in result.shown):
        return say("fix.no-suggestions", lang, path=result.path, count=len(result.shown))
    return say("write.no-changes", lang, path=result.path)


def _summary(made: Written, result: LintResult, lang: str) -> Iterator[str]:
    """What was fixed, what became a comment, what was left and why; nothing where there was nothing to do."""
    for finding in made.done:
        yield f"{say('fix.done', lang)} {_line(finding, result, lang)}"
    for finding in made.commented:
        if finding in made.done:
            continue
        yield f"{say('fix.commented', lang)} {_line(finding, result, lang)}"
    for left in made.left:
        line = f"{say('fix.left', lang)} {_line(left.finding, result, lang)}"
        yield say("fix.why", lang, title=line, why=left.why)
    counts = {"done": len(made.done), "commented": len(made.commented), "left": len(made.left)}
    if any(counts.values()):
        yield say("fix.counts", lang, **counts)


def _line(finding: Finding, result: LintResult, lang: str) -> str:
    labels = result.recognised.form_labels if result.recognised else {}
    where = f"{section_of(finding.location, lang)} {place(finding.location, labels, lang, result.place_of(finding))}"
    return f"{finding.rule} {where} {finding.fix.title if finding.fix else finding.message}"


def _difference(result: LintResult, after: bytes) -> Iterator[str]:
    """A unified diff of the text, a paragraph or a row of a table a line."""
    from difflib import unified_diff  # noqa: PLC0415

    if result.report is None:
        return
    old, new = (lines_of(document) for document in (result.report.document, read_docx(after)))
    yield from unified_diff(old, new, result.path, f"{result.path} (gipr-lint)", lineterm="", n=1)
