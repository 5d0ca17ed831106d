"""`gipr-lint annotate`: a new DOCX with the findings as comments."""

from __future__ import annotations

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.printing import remark
from gipr_lint.cli.writing import check_output, linted, save, writing, writing_linter, written
from gipr_lint.fixes.documents import annotated
from gipr_lint.messages import say
from gipr_lint.terms import Profile


@click.command(cls=Command, help="help.annotate")
@writing
def annotate(
    path: str,
    output: str | None,
    force: bool,
    date: str | None,
    profile: Profile,
    year: int | None,
    edition: str | None,
    lang: str,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
) -> None:
    """Writes the findings into a new file, as comments."""
    linter = writing_linter(packs, rules_folders, profile=profile, year=year, edition=edition, lang=lang)
    check_output(output, path, force=force, needed=True)
    result = linted(path, linter)
    made = written(result, lambda: annotated(result, date))
    count = len(made.commented)
    remark(say("write.one-comment" if count == 1 else "write.comments", lang, path=result.path, count=count))
    save(path, output or "", made, result, lang, force=force)
