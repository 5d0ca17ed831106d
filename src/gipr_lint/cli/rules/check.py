"""`gipr-lint rules check`: rule packs are validated."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.ending import stop
from gipr_lint.cli.options import common
from gipr_lint.cli.rules.packs import opened, paths_argument, wanted_packs
from gipr_lint.messages import Message, say

if TYPE_CHECKING:
    from gipr_lint.rulepacks.model import Rule
    from gipr_lint.testing.packs import Pack


@click.command(cls=Command, help="help.rules-check")
@paths_argument
@common
def check(paths: tuple[str, ...], lang: str, packs: tuple[str, ...], rules_folders: tuple[str, ...]) -> None:
    """Validates rule packs."""
    for pack, _ in opened(wanted_packs(paths, packs, rules_folders)):
        if misnamed := [_misnamed(pack, rule) for rule in pack.own if not _is_named_as_its_file(rule)]:
            stop(*misnamed)
        label = f"{pack.name} {next((info.version for info in pack.rules.packs if info.name == pack.name), '')}"
        count = len(pack.own)
        click.echo(say("packs.well-formed", lang, pack=label, count=count))


def _is_named_as_its_file(rule: Rule) -> bool:
    return Path(rule.source.file).name == f"{rule.code}-{rule.name}.yaml"


def _misnamed(pack: Pack, rule: Rule) -> Message:
    return Message("packs.file-name", {"place": pack.place(rule.source), "name": f"{rule.code}-{rule.name}.yaml"})
