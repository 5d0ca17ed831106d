"""`gipr-lint rules check`: rule packs are validated."""

from __future__ import annotations

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.ending import stop
from gipr_lint.cli.options import common
from gipr_lint.cli.printing import tell
from gipr_lint.cli.rules.packs import misnamed, opened, paths_argument, wanted_packs
from gipr_lint.messages import Message, say


@click.command(cls=Command, help="help.rules-check")
@paths_argument
@common
def check(paths: tuple[str, ...], lang: str, packs: tuple[str, ...], rules_folders: tuple[str, ...]) -> None:
    """Validates rule packs."""
    for pack, _ in opened(wanted_packs(paths, packs, rules_folders)):
        if wrong := misnamed(pack, pack.own):
            stop(*wrong)
        label = f"{pack.name} {next((info.version for info in pack.rules.packs if info.name == pack.name), '')}"
        count = len(pack.own)
        rules = Message("packs.one-rule" if count == 1 else "packs.rules", {"count": count})
        tell(say("packs.well-formed", lang, pack=label, rules=rules))
