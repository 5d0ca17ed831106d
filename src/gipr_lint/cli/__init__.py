"""The command line."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import IO, Any

import click

from gipr_lint.version import __version__

COMMANDS = {
    "check": ("gipr_lint.cli.check", "check", "检查年度报告"),
    "explain": ("gipr_lint.cli.explain", "explain", "说明一条规则"),
    "rules": ("gipr_lint.cli.rules", "rules", "列出、校验、试验规则包"),
    "show": ("gipr_lint.cli.show", "show", "显示从文稿中认出的内容"),
}
"""The commands: module, name in it, short help. A module is imported when its command runs."""


class _Commands(click.Group):
    """Commands imported on demand; what is no command is a file to check."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, name, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(module), name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        first = next((arg for arg in args if not arg.startswith("-") or arg == "-"), None)
        own = args[:1] in (["--help"], ["--version"])
        if args and not own and first not in COMMANDS:
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("命令"):
            formatter.write_dl([(name, text) for name, (_, _, text) in COMMANDS.items()])


@click.group(cls=_Commands, context_settings={"help_option_names": ["--help"], "max_content_width": 100})
@click.version_option(__version__, message="gipr-lint %(version)s")
def cli() -> None:
    """检查政府信息公开工作年度报告草稿。

    gipr-lint 报告.docx 等同于 gipr-lint check 报告.docx。
    """


def main() -> None:
    """The console script: UTF-8 for pipes and files, what the console can show for consoles."""
    for stream in (sys.stdout, sys.stderr):
        _prepare(stream)
    cli(prog_name="gipr-lint")


def _prepare(stream: IO[str]) -> None:
    reconfigure: Any = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    if stream.isatty():
        reconfigure(errors="replace")
    else:
        reconfigure(encoding="utf-8", errors="replace", newline="\n")
