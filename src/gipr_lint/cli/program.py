"""The program: all commands under one name."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from gipr_lint.cli.commands import Group, explained, printing
from gipr_lint.cli.ending import ended_by, stop
from gipr_lint.cli.language import remember
from gipr_lint.cli.printing import remark
from gipr_lint.messages import Message, say
from gipr_lint.version import __version__

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMMANDS = {
    "check": ("gipr_lint.cli.check", "check", "help.check-short"),
    "annotate": ("gipr_lint.cli.annotate", "annotate", "help.annotate-short"),
    "fix": ("gipr_lint.cli.fix", "fix", "help.fix-short"),
    "new": ("gipr_lint.cli.new", "new", "help.new-short"),
    "explain": ("gipr_lint.cli.explain", "explain", "help.explain-short"),
    "rules": ("gipr_lint.cli.rules", "rules", "help.rules-short"),
    "baseline": ("gipr_lint.cli.baseline", "baseline", "help.baseline-short"),
    "show": ("gipr_lint.cli.show", "show", "help.show-short"),
    "compare": ("gipr_lint.cli.compare", "compare", "help.compare-short"),
    "corpus": ("gipr_lint.cli.corpus", "corpus", "help.corpus-short"),
    "serve": ("gipr_lint.cli.serve", "serve", "help.serve-short"),
}
"""The commands: module, name in it, short help. A module is imported when its command runs."""

_COMPLETE = "_GIPR_LINT_COMPLETE"
"""The variable of the environment in which a shell says what it wants completed."""


class _Commands(Group):
    """Commands imported on demand; what is not a command is a file to check."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """As every command of click runs, for more shells than click knows."""
        if _COMPLETE in os.environ:
            from gipr_lint.cli.shells import register  # noqa: PLC0415  (for a shell that asks)

            register()
        return super().main(*args, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, name, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(module), name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        args = [_file(arg) for arg in args]
        remember(args)
        first = next((arg for arg in args if not arg.startswith("-") or arg == "-"), None)
        own = args[:1] in (["-h"], ["--help"], ["--version"])
        if args and not own and first not in COMMANDS:
            if not ctx.resilient_parsing:
                _refuse_misspelt(args[0])
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """Commands and files; options are those of `check` too, which need not be named."""
        from gipr_lint.cli.completion import commands_or_files  # noqa: PLC0415  (for a shell that asks)

        if incomplete.startswith("-"):
            check = self.get_command(ctx, "check")
            return super().shell_complete(ctx, incomplete) + (check.shell_complete(ctx, incomplete) if check else [])
        return commands_or_files(COMMANDS, incomplete)

    def help_of(self, ctx: click.Context, name: str, lang: str) -> str:
        return say(COMMANDS[name][2], lang)


def _file(arg: str) -> str:
    """A file whose name begins as an option does, from the current folder, so that it is none: hooks name files as they
    are called."""
    if arg.startswith("-") and os.path.splitext(arg)[1] and os.path.isfile(arg):
        return os.path.join(os.curdir, arg)
    return arg


def _refuse_misspelt(word: str) -> None:
    """Ends the run with exit 2 for what is not a file, and much like a command."""
    if not word.isascii() or not word.isalpha() or os.path.exists(word):
        return
    from gipr_lint.messages.choices import closest  # noqa: PLC0415

    if meant := closest(word, COMMANDS):
        stop(Message("usage.no-command-no-file", {"name": word}).followed_by(Message("hints.meant", {"meant": meant})))


@click.group(
    cls=_Commands,
    context_settings={"max_content_width": 100},
    help="help.program",
    epilog="help.program-more",
    params=[printing(("--version",), "help.version", lambda _: f"gipr-lint {__version__}")],
)
def cli() -> None:
    """The program."""


def run() -> int:
    """Runs the command that the arguments of the process name; 2 where it could not do its work.

    Raises SystemExit as commands do.
    """
    try:
        cli.main(prog_name="gipr-lint", standalone_mode=False)
    except click.UsageError as problem:
        remark(explained(problem))
    except click.Abort:
        return ended_by(KeyboardInterrupt())
    except Exception as problem:
        return ended_by(problem)
    else:
        return 0
    return 2
