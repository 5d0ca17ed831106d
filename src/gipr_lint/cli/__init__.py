"""The command line."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import IO, Any

import click

from gipr_lint.cli.commands import Group, explained, telling
from gipr_lint.errors import PluginError
from gipr_lint.version import __version__

COMMANDS = {
    "check": ("gipr_lint.cli.check", "check", "检查年度报告"),
    "annotate": ("gipr_lint.cli.mend", "annotate", "把问题写成批注"),
    "fix": ("gipr_lint.cli.mend", "fix", "把改法写进新文件"),
    "new": ("gipr_lint.cli.new", "new", "写一份空白草稿"),
    "explain": ("gipr_lint.cli.explain", "explain", "说明一条规则"),
    "rules": ("gipr_lint.cli.rules", "rules", "列出、校验、试验规则包"),
    "show": ("gipr_lint.cli.show", "show", "显示从文稿中认出的内容"),
}
"""The commands: module, name in it, short help. A module is imported when its command runs."""


class _Commands(Group):
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
            _refuse_misspelt(args[0])
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def help_of(self, ctx: click.Context, name: str) -> str:
        return COMMANDS[name][2]


def _refuse_misspelt(word: str) -> None:
    """Ends the run with exit 2 for what is no file, and much like a command."""
    if not word.isascii() or not word.isalpha() or os.path.exists(word):
        return
    from gipr_lint.cli.options import stop  # noqa: PLC0415
    from gipr_lint.messages.choices import closest  # noqa: PLC0415

    if meant := closest(word, COMMANDS):
        stop(f"没有命令“{word}”，也没有这个文件，是否想写“{meant}”？")


@click.group(
    cls=_Commands,
    context_settings={"max_content_width": 100},
    params=[telling("--version", "显示版本。", lambda _: f"gipr-lint {__version__}")],
)
def cli() -> None:
    """检查政府信息公开工作年度报告草稿。

    gipr-lint 报告.docx 等同于 gipr-lint check 报告.docx。
    """


def run() -> int:
    """Runs the command that the arguments of the process name; 2 where it could not do its work.

    What goes to pipes and files is UTF-8, consoles get what they can show. Raises SystemExit as commands do.
    """
    for stream in (sys.stdout, sys.stderr):
        _prepare(stream)
    try:
        cli.main(prog_name="gipr-lint", standalone_mode=False)
    except click.UsageError as problem:
        click.echo(explained(problem), err=True)
    except PluginError as problem:
        from gipr_lint.cli.options import stop  # noqa: PLC0415

        stop(str(problem))
    except OSError as problem:  # a full disk behind standard output, a drive that went away
        from gipr_lint.cli.options import stop  # noqa: PLC0415

        where = f"（{problem.filename}）" if problem.filename else ""
        stop(f"没有做完，读写时出错：{problem.strerror or type(problem).__name__}{where}")
    except click.Abort:
        click.echo("gipr-lint: 已中断", err=True)
    except Exception:  # 1 would say that there are findings
        import traceback  # noqa: PLC0415

        traceback.print_exc()
        click.echo("gipr-lint: 内部错误，请把以上内容告诉开发者", err=True)
    else:
        return 0
    return 2


def _prepare(stream: IO[str]) -> None:
    reconfigure: Any = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    if stream.isatty():
        reconfigure(errors="replace")
    else:
        reconfigure(encoding="utf-8", errors="replace", newline="\n")
