"""`gipr-lint rules new|schema|docs`: what authors of rule packs are given."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.language import spoken
from gipr_lint.cli.options import fail, language, stop
from gipr_lint.messages import Message, say


@click.command(cls=Command, help="help.rules-new")
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
        scaffold.write(folder, scaffold.files(named, national, repo or scaffold.NO_REPOSITORY))
    except FileExistsError:
        fail(Message("write.folder-there", {"folder": str(folder)}))
    except OSError as problem:
        message = Message("write.failed", {"target": str(folder), "why": problem.strerror or type(problem).__name__})
        click.echo(f"gipr-lint: {message.in_language(spoken())}", err=True)
        sys.exit(1)
    inside = folder / "src" / named.package
    values = {"title": named.title, "prefix": named.prefix, "folder": str(folder), "pack": named.pack}
    click.echo(say("packs.made", spoken(), inside=str(inside), **values))


@click.command(cls=Command, help="help.schema")
@click.argument("file", required=False, metavar="metavar.file-kind")
@click.option("-o", "--output", type=click.Path(), metavar="metavar.folder", help="help.schema-output")
@language
def schema(file: str | None, output: str | None, lang: str) -> None:
    """Prints the JSON Schema of a pack's files."""
    import json  # noqa: PLC0415

    from gipr_lint.authoring.schema import FILES  # noqa: PLC0415
    from gipr_lint.authoring.schema import schema as make  # noqa: PLC0415
    from gipr_lint.plugins.registry import check_kinds  # noqa: PLC0415

    if file is not None and file not in FILES:
        fail(Message("packs.no-such-file", {"name": file}), near=file, choices=FILES, always=True)
    kinds = {name: kind.params for name, kind in check_kinds().items()}
    wanted = [file] if file or output is None else [*FILES, None]
    texts = {name: json.dumps(make(kinds, name, lang), ensure_ascii=False, indent=2) for name in wanted}
    if output is None:
        click.echo(texts[file])
    else:
        _write(Path(output), {f"{name or 'any'}.schema.json": text + "\n" for name, text in texts.items()})


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
    _write(Path(output), pages(pack))


def _write(folder: Path, files: Mapping[str, str]) -> None:
    """Writes files into a folder, over those that are there; exits with 1 where that cannot be done."""
    try:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as problem:
        message = Message("write.failed", {"target": str(folder), "why": problem.strerror or type(problem).__name__})
        click.echo(f"gipr-lint: {message.in_language(spoken())}", err=True)
        sys.exit(1)
    click.echo(say("write.files", spoken(), count=len(files), folder=str(folder)))
