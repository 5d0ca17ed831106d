"""`gipr-lint annotate`: new DOCX with the findings as comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.options import make_linter, nearest
from gipr_lint.cli.printing import remark
from gipr_lint.cli.writing import Job, done, end, jobs, save, writing, written
from gipr_lint.fixes.documents import annotated, has_comments
from gipr_lint.messages import say
from gipr_lint.results import LintResult

if TYPE_CHECKING:
    from typing import Unpack

    from gipr_lint.cli.options import Chosen


@click.command(cls=Command, help="help.annotate", epilog="help.annotate-more")
@writing
def annotate(
    paths: tuple[str, ...],
    output: str | None,
    force: bool,
    date: str | None,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
    **chosen: Unpack[Chosen],
) -> None:
    """Writes the findings into new files, as comments."""
    linter, lang = make_linter(packs, rules_folders, **chosen), chosen["lang"]
    linters = nearest(packs, rules_folders, chosen, usual=linter)

    def work(job: Job, result: LintResult) -> None:
        made = written(result, lambda: annotated(result, date)) if result.shown or has_comments(result) else None
        if made is None or not (result.shown or made.replaced):
            remark(say("write.no-findings", lang, path=result.path))
            return
        count = len(made.commented)
        remark(say("write.one-comment" if count == 1 else "write.comments", lang, path=result.path, count=count))
        if made.replaced or made.answered:
            counts = {"replaced": made.replaced, "answered": made.answered, "resolved": made.resolved}
            remark(say("write.earlier", lang, path=result.path, **counts))
        save(job, made, result, lang, force=force)

    end(done(jobs(paths, output, needed=True), linters.linter, work, force=force), paths)
