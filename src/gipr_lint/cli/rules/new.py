"""`gipr-lint rules new`: the scaffold of a rule pack."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.ending import stop
from gipr_lint.cli.language import language_of_run
from gipr_lint.cli.options import fail
from gipr_lint.cli.printing import complain, tell
from gipr_lint.messages import Message, say


@click.command(cls=Command, help="help.rules-new", epilog="help.rules-new-more")
@click.argument("pack", metavar="metavar.pack")
@click.option("--prefix", metavar="metavar.prefix", help="help.prefix")
@click.option("--title", metavar="metavar.title", help="help.title")
@click.option("--repo", metavar="metavar.url", help="help.repo")
@click.option("-o", "--output", type=click.Path(), metavar="metavar.folder", help="help.scaffold-output")
def new(pack: str, prefix: str | None, title: str | None, repo: str | None, output: str | None) -> None:
    """Makes the scaffold of a rule pack."""
    from gipr_lint.authoring import scaffold  # noqa: PLC0415
    from gipr_lint.errors import PackError  # noqa: PLC0415
    from gipr_lint.plugins.packs import installed_packs, load_packs  # noqa: PLC0415

    try:
        named = scaffold.named(pack, prefix, title)
    except PackError as problem:
        stop(problem)
    if named.pack in installed_packs():
        fail(Message("packs.is-installed", {"name": named.pack}))
    national = load_packs().packs[0].version
    folder = Path(output or named.distribution)
    try:
        scaffold.write(folder, scaffold.files(named, national, repo))
    except FileExistsError:
        fail(Message("write.folder-there", {"folder": str(folder)}))
    except OSError as problem:
        message = Message("write.failed", {"target": str(folder), "why": problem.strerror or type(problem).__name__})
        complain(message.in_language(language_of_run()))
        sys.exit(1)
    inside = folder / "src" / named.package
    values = {"title": named.title, "prefix": named.prefix, "folder": str(folder), "pack": named.pack}
    tell(say("packs.made", language_of_run(), inside=str(inside), **values))
