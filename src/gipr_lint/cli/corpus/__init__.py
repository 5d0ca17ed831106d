"""`gipr-lint corpus`: many reports in a store, checked against each other, added up and given back."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword

import click

from gipr_lint.cli.commands import Group

_COMMANDS = ("scan", "check", "report", "return", "sum", "sql")
"""The commands, each in a module of its name, which is imported when it is asked for."""


class _Commands(Group):
    """Commands imported on demand, once the libraries that they need are there."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(_module(cmd_name)), f"{cmd_name}_")
        return command


def _module(name: str) -> str:
    """The module of a command; one that is called like a word of Python has a stroke after it."""
    return f"{__name__}.{name}_" if iskeyword(name) else f"{__name__}.{name}"


@click.group(cls=_Commands, help="help.corpus")
def corpus() -> None:
    """The commands on many reports."""
