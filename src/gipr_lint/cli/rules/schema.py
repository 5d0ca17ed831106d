"""`gipr-lint rules schema`: the JSON Schema of a pack's files."""

from __future__ import annotations

from pathlib import Path

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.options import fail, language
from gipr_lint.cli.rules.files import write_files
from gipr_lint.messages import Message


@click.command(cls=Command, help="help.schema")
@click.argument("file", required=False, metavar="metavar.file-kind")
@click.option("-o", "--output", type=click.Path(), metavar="metavar.folder", help="help.schema-output")
@language
def schema(file: str | None, output: str | None, lang: str) -> None:
    """Prints the JSON Schema of a pack's files."""
    import json  # noqa: PLC0415

    from gipr_lint.authoring.schema import FILES  # noqa: PLC0415
    from gipr_lint.authoring.schema import schema as make  # noqa: PLC0415
    from gipr_lint.plugins.registry import checks  # noqa: PLC0415

    if file is not None and file not in FILES:
        fail(Message("packs.no-such-file", {"name": file}), near=file, choices=FILES, always=True)
    kinds = {name: kind.params for name, kind in checks().items()}
    wanted = [file] if file or output is None else [*FILES, None]
    texts = {name: json.dumps(make(kinds, name, lang), ensure_ascii=False, indent=2) for name in wanted}
    if output is None:
        print(texts[file])
    else:
        write_files(Path(output), {f"{name or 'any'}.schema.json": text + "\n" for name, text in texts.items()})
