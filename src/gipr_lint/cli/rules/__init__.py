"""`gipr-lint rules`: list, validate and try rule packs; schema, reference pages and scaffold for their authors."""

from __future__ import annotations

import click

from gipr_lint.cli.commands import Group
from gipr_lint.cli.rules.check import check
from gipr_lint.cli.rules.docs import docs
from gipr_lint.cli.rules.list import list_
from gipr_lint.cli.rules.new import new
from gipr_lint.cli.rules.schema import schema
from gipr_lint.cli.rules.test import test


@click.group(cls=Group, help="help.rules")
def rules() -> None:
    """The commands on rule packs."""


for _command in (new, schema, docs, list_, check, test):
    rules.add_command(_command)
