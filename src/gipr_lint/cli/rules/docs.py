"""`gipr-lint rules docs`: the pages of a pack's rules."""

from __future__ import annotations

from pathlib import Path

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.ending import stop
from gipr_lint.cli.rules.files import write_files


@click.command(cls=Command, help="help.docs")
@click.argument("folder", required=False, metavar="metavar.folder-if-any")
@click.option("-o", "--output", required=True, type=click.Path(), metavar="metavar.folder", help="help.docs-output")
def docs(folder: str | None, output: str) -> None:
    """Writes the pages of a pack's rules."""
    from gipr_lint.authoring.reference import pages  # noqa: PLC0415
    from gipr_lint.errors import GiprLintError  # noqa: PLC0415
    from gipr_lint.testing.packs import open_pack  # noqa: PLC0415

    try:
        pack = open_pack(folder or "cn")
    except GiprLintError as problem:
        stop(problem)
    write_files(Path(output), pages(pack))
