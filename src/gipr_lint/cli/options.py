"""What the commands share: language, rule packs, errors that end a run."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

import click

from gipr_lint.packs.model import RuleSet
from gipr_lint.packs.problem import UnusablePackError


def common(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds `--lang`, `--pack` and `--rules` to a command."""
    for option in reversed(
        (
            click.option(
                "--lang", type=click.Choice(["zh", "en"]), default="zh", envvar="GIPR_LINT_LANG", help="语言。"
            ),
            click.option("--pack", "packs", multiple=True, metavar="规则包", help="另外使用的规则包（名称或文件夹）。"),
            click.option(
                "--rules",
                "rules_folders",
                multiple=True,
                metavar="文件夹",
                help="未安装的规则包所在的文件夹。",
            ),
        )
    ):
        command = option(command)
    return command


def load(packs: Iterable[str], folders: Iterable[str]) -> RuleSet:
    """The rule set of a run; ends it with exit 2 where a pack cannot be used."""
    from gipr_lint.plugins import PluginError, installed_packs, load_packs  # noqa: PLC0415

    names = (*packs, *folders)
    try:
        return load_packs(names)
    except (UnusablePackError, PluginError) as problem:
        fail(str(problem))
    except KeyError as problem:
        fail(f"没有名为“{problem.args[0]}”的规则包", near=str(problem.args[0]), choices=installed_packs(), always=True)


def fail(message: str, *, near: str = "", choices: Iterable[str] = (), always: bool = False) -> NoReturn:
    """Prints `message` on standard error, with what may have been meant, and exits with 2."""
    from gipr_lint.packs.errors import closest  # noqa: PLC0415

    known = sorted(set(choices))
    if near and (meant := closest(near, known)):
        message += f"，是否想写“{meant}”？"
    elif always and known:
        message += f"，可用的有：{'、'.join(known)}"
    click.echo(f"gipr-lint: {message}", err=True)
    sys.exit(2)
