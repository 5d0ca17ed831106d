"""`gipr-lint fix`: a new DOCX with fixes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.ending import stop
from gipr_lint.cli.options import codes
from gipr_lint.cli.printing import remark, tell
from gipr_lint.cli.writing import check_output, linted, save, writing, writing_linter, written
from gipr_lint.docx import read_docx
from gipr_lint.errors import UnknownName
from gipr_lint.findings import Finding
from gipr_lint.fixes.apply import Written
from gipr_lint.fixes.documents import fixed
from gipr_lint.fixes.targets import lines_of
from gipr_lint.messages import say
from gipr_lint.options import FixOptions
from gipr_lint.output.common.words import place, section_of
from gipr_lint.results import LintResult
from gipr_lint.selection import require_named
from gipr_lint.terms import ON_REVISIONS, OnRevisions, Profile


@click.command(cls=Command, help="help.fix")
@click.option("--suggested", is_flag=True, help="help.suggested")
@click.option("--accept", is_flag=True, help="help.accept")
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
    path: str,
    output: str | None,
    force: bool,
    date: str | None,
    profile: Profile,
    year: int | None,
    edition: str | None,
    suggested: bool,
    accept: bool,
    only: tuple[str, ...],
    diff: bool,
    only_check: bool,
    on_revisions: OnRevisions,
    lang: str,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
) -> None:
    """Writes fixes into a new file."""
    linter = writing_linter(packs, rules_folders, profile=profile, year=year, edition=edition, lang=lang)
    for name in only:
        try:
            require_named(name, linter.rules)
        except UnknownName as problem:
            stop(problem)
    check_output(output, path, force=force, needed=not (diff or only_check))
    result = linted(path, linter)
    options = FixOptions(suggested=suggested, accept=accept, only=only, date=date, on_revisions=on_revisions)
    made = written(result, lambda: fixed(result, options))
    if diff:
        for line in _difference(path, result, made.data):
            tell(result.mask.text(line))
        return
    labels = {alias: form.label for known in linter.rules.editions.values() for alias, form in known.forms.items()}
    for line in _summary(made, labels, lang):
        tell(line) if only_check else remark(line)
    if not only_check and output is not None:
        save(path, output, made, result, lang, force=force)


def _summary(made: Written, labels: Mapping[str, str], lang: str) -> Iterator[str]:
    """What was fixed, what became a comment, what was left and why."""
    for finding in made.done:
        yield f"{say('fix.done', lang)} {_line(finding, labels, lang)}"
    for finding in made.commented:
        yield f"{say('fix.commented', lang)} {_line(finding, labels, lang)}"
    for left in made.left:
        line = f"{say('fix.left', lang)} {_line(left.finding, labels, lang)}"
        yield say("fix.why", lang, title=line, why=left.why)
    counts = {"done": len(made.done), "commented": len(made.commented), "left": len(made.left)}
    yield say("fix.counts", lang, **counts)


def _line(finding: Finding, labels: Mapping[str, str], lang: str) -> str:
    where = f"{section_of(finding.location, lang)} {place(finding.location, labels, lang)}"
    return f"{finding.rule} {where} {finding.fix.title if finding.fix else finding.message}"


def _difference(path: str, result: LintResult, after: bytes) -> Iterator[str]:
    """A unified diff of the text, a paragraph or a row of a table a line."""
    from difflib import unified_diff  # noqa: PLC0415

    if result.report is None:
        return
    old, new = (lines_of(document) for document in (result.report.document, read_docx(after)))
    yield from unified_diff(old, new, path, f"{path} (gipr-lint)", lineterm="", n=1)
