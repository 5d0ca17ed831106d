"""Commands whose help and errors are in Chinese; click brings the mechanism, not the words.

Nothing here asks click for a word of its own, which would have it look for translations at every start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import click


def telling(name: str, help_: str, tell: Callable[[click.Context], str]) -> click.Option:
    """An option that has something printed and ends the command, `--help` or `--version`."""

    def show(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
        if asked and not ctx.resilient_parsing:
            click.echo(tell(ctx), color=ctx.color)
            ctx.exit()

    return click.Option([name], is_flag=True, expose_value=False, is_eager=True, help=help_, callback=show)


class Command(click.Command):
    """A command with Chinese help."""

    def __init__(self, *args: Any, **extra: Any) -> None:
        super().__init__(*args, **{"options_metavar": "[选项]", "add_help_option": False, **extra})
        self.params.append(telling("--help", "显示本说明。", click.Context.get_help))

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="用法：")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = (param for param in self.get_params(ctx) if isinstance(param, click.Option))
        with formatter.section("选项"):
            formatter.write_dl([record for option in options if (record := option.get_help_record(ctx))])


class Group(Command, click.Group):
    """A group of commands with Chinese help."""

    command_class = Command

    def __init__(self, *args: Any, **extra: Any) -> None:
        super().__init__(*args, **{"subcommand_metavar": "命令 [参数]…", **extra})

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("命令"):
            formatter.write_dl([(name, self.help_of(ctx, name)) for name in self.list_commands(ctx)])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None:
            raise NoCommandError(args[0], self.list_commands(ctx), ctx)
        return super().resolve_command(ctx, args)

    def help_of(self, ctx: click.Context, name: str) -> str:
        """The line of the command in the list of commands."""
        command = self.get_command(ctx, name)
        return command.get_short_help_str(100) if command else ""


class NoCommandError(click.UsageError):
    """A group has no command of that name."""

    def __init__(self, name: str, known: Iterable[str], ctx: click.Context) -> None:
        from gipr_lint.messages.choices import hint  # noqa: PLC0415

        super().__init__(f"没有命令“{name}”{hint(name, known) or ''}", ctx)


def explained(problem: click.UsageError) -> str:
    """What is wrong with how the command was called, and where its usage is told."""
    if isinstance(problem, click.exceptions.NoArgsIsHelpError):
        return problem.format_message()
    lines = [f"gipr-lint: {_what(problem)}"]
    if problem.ctx is not None:
        lines += [problem.ctx.get_usage(), f"详见：{problem.ctx.command_path} --help"]
    return "\n".join(lines)


def _what(problem: click.UsageError) -> str:
    if isinstance(problem, NoCommandError):
        return problem.message
    if isinstance(problem, click.NoSuchOption):
        meant = f"，是否想写“{problem.possibilities[0]}”？" if problem.possibilities else ""
        return f"没有选项“{problem.option_name}”{meant}"
    if isinstance(problem, click.MissingParameter) and problem.param is not None:
        return f"缺少{problem.param.human_readable_name}"
    if isinstance(problem, click.BadParameter) and problem.param is not None:
        return f"“{problem.param.opts[-1]}”的值不对：{_wanted(problem.param.type) or problem.message}"
    if isinstance(problem, click.BadOptionUsage):
        return f"选项“{problem.option_name}”缺少值，或不能带值"
    return f"用法有误：{problem.format_message()}"


def _wanted(kind: object) -> str:
    if isinstance(kind, click.Choice):
        return f"只能是 {'、'.join(kind.choices)}"
    if isinstance(kind, click.IntRange):
        return f"应为不小于 {kind.min} 的整数" if kind.max is None else f"应为 {kind.min} 至 {kind.max} 的整数"
    return ""
