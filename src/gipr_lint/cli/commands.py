"""Commands whose help and errors are in the language of the run; click brings the mechanism, not the words.

`help` and `metavar` of commands, options and arguments are keys of the catalogue. Nothing here asks click for a word of
its own, which would have it look for translations at every start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from gipr_lint.cli.language import language_of_run
from gipr_lint.messages import LANGUAGES, Message, quoted, say

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Param = TypeVar("Param", bound=click.Parameter)


def printing(names: Sequence[str], help_: str, text: Callable[[click.Context], str]) -> click.Option:
    """An option that has something printed and ends the command, `--help` or `--version`."""

    def show(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
        if asked and not ctx.resilient_parsing:
            click.echo(text(ctx), color=ctx.color)
            ctx.exit()

    return click.Option(names, is_flag=True, expose_value=False, is_eager=True, help=help_, callback=show)


def worded(param: Param, lang: str) -> Param:
    """An option or argument with its help and the word for its value in a language, zh or en."""
    from copy import copy  # noqa: PLC0415  (for help and errors alone)

    made = copy(param)
    for name in ("help", "metavar"):
        if key := getattr(param, name, None):
            setattr(made, name, say(key, lang))
    return made


def _language_of_help() -> click.Option:
    """`--lang` for a command that has none: a group takes it beside `--help` only, which has ended the command then."""

    def refuse(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
        if value is not None and isinstance(ctx.command, Group):
            raise click.NoSuchOption("--lang", ctx=ctx)

    return click.Option(["--lang"], type=click.Choice(LANGUAGES), hidden=True, expose_value=False, callback=refuse)


_LONGEST = 300
"""No first sentence of a help is so long, in characters: none is cut."""


class Command(click.Command):
    """A command with help in two languages."""

    def __init__(self, *args: Any, **extra: Any) -> None:
        super().__init__(*args, **{"add_help_option": False, **extra})
        if not any("--lang" in param.opts for param in self.params):
            self.params.append(_language_of_help())
        self.params.append(printing(("-h", "--help"), "help.help", click.Context.get_help))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if isinstance(self, click.Group):
            return super().parse_args(ctx, args)
        ctx.allow_extra_args = True
        given, left = list(args), super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            raise TooMuchError(left, given, ctx)
        return left

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        lang = language_of_run()
        pieces = [piece for param in self.params for piece in worded(param, lang).get_usage_pieces(ctx)]
        return [say("metavar.options", lang), *pieces]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=say("usage.head", language_of_run()))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from gipr_lint.cli.helping import paragraphs, room  # noqa: PLC0415  (for help alone)

        formatter.write_paragraph()
        formatter.write("\n".join([*paragraphs(say(self.help or "", language_of_run()), room(formatter.width)), ""]))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        lang = language_of_run()
        options = [worded(param, lang) for param in self.params if isinstance(param, click.Option)]
        records = [(record[0], option) for option in options if (record := option.get_help_record(ctx))]
        rows = [(names, (option.help or "") + _extra(option, lang)) for names, option in records]
        _write_section(formatter, say("usage.options", lang), rows)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """As click completes, each option and command with the first line of its help."""
        found = super().shell_complete(ctx, incomplete)
        for item in found:
            if item.help:
                item.help = say(item.help, language_of_run()).partition("\n")[0]
        return found

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if self.epilog:
            from gipr_lint.cli.helping import examples, room  # noqa: PLC0415  (for help alone)

            formatter.write_paragraph()
            told = say(self.epilog, language_of_run())
            formatter.write("\n".join([*examples(told, room(formatter.width)), ""]))


def _write_section(formatter: click.HelpFormatter, title: str, rows: Sequence[tuple[str, str]]) -> None:
    from gipr_lint.cli.helping import definitions, room  # noqa: PLC0415  (for help alone)

    with formatter.section(title):
        formatter.write("\n".join([*definitions(rows, room(formatter.width)), ""]))


def _extra(option: click.Option, lang: str) -> str:
    """What may be written, and what holds where an option is not given: its range, whether it must be given, its
    default, the variable of the environment."""
    said = []
    if isinstance(option.type, click.IntRange):
        least, most = option.type.min, option.type.max
        said.append(say("usage.from" if most is None else "usage.range", lang, least=least or 0, most=most or 0))
    if option.required:
        said.append(say("usage.required", lang))
    if isinstance(option.default, (str, int)) and not isinstance(option.default, bool):
        said.append(say("usage.default", lang, value=str(option.default)))
    if isinstance(option.envvar, str):
        said.append(option.envvar)
    return say("usage.extra", lang, what=say("list.clauses", lang).join(said)) if said else ""


class Group(Command, click.Group):
    """A group of commands with help in two languages."""

    command_class = Command

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [*super().collect_usage_pieces(ctx), say("metavar.command", language_of_run())]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        lang = language_of_run()
        rows = [(name, self.help_of(ctx, name, lang)) for name in self.list_commands(ctx)]
        _write_section(formatter, say("usage.commands", lang), rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None:
            raise NoCommandError(args[0], self.list_commands(ctx), ctx)
        return super().resolve_command(ctx, args)

    def help_of(self, ctx: click.Context, name: str, lang: str) -> str:
        """The line of a command in the list of commands: the first sentence of its help."""
        from copy import copy  # noqa: PLC0415  (as above)

        command = copy(self.get_command(ctx, name))
        if command is None:
            return ""
        command.help = say(command.help or "", lang)
        return command.get_short_help_str(_LONGEST)


class NoChoiceError(click.BadParameter):
    """The value of an option is none of its choices."""

    def __init__(self, value: str, choices: Iterable[str], ctx: click.Context | None, param: click.Parameter) -> None:
        super().__init__(value, ctx, param)
        self.value, self.choices = value, tuple(choices)


class NoCommandError(click.UsageError):
    """A group has no command of that name."""

    def __init__(self, name: str, known: Iterable[str], ctx: click.Context) -> None:
        from gipr_lint.messages.choices import hint  # noqa: PLC0415

        message = Message("usage.no-command", {"name": name}).followed_by(hint(name, known))
        super().__init__(message.in_language(language_of_run()), ctx)


class TooMuchError(click.UsageError):
    """More was given than a command takes: maybe a blank has cut the name of a file in pieces."""

    def __init__(self, left: Sequence[str], given: Sequence[str], ctx: click.Context) -> None:
        from gipr_lint.cli.meant import whole  # noqa: PLC0415  (for errors alone)

        message, hint = Message("usage.too-much", {"words": tuple(map(quoted, left))}), whole(given)
        if hint is not None:
            message = Message("usage.with-hint", {"what": message, "hint": hint})
        super().__init__(message.in_language(language_of_run()), ctx)


def explained(problem: click.UsageError) -> str:
    """What is wrong with how the command was called, and where its usage is told."""
    if isinstance(problem, click.exceptions.NoArgsIsHelpError):
        return problem.format_message()
    lang = language_of_run()
    lines = [f"gipr-lint: {_what(problem, lang).in_language(lang)}"]
    if problem.ctx is not None:
        lines += [problem.ctx.get_usage(), say("usage.see", lang, command=problem.ctx.command_path)]
    return "\n".join(lines)


def _what(problem: click.UsageError, lang: str) -> Message:
    if isinstance(problem, (NoCommandError, TooMuchError)):
        return Message("text.plain", {"text": problem.message})
    if isinstance(problem, click.NoSuchOption):
        message = Message("usage.no-option", {"name": problem.option_name})
        meant = problem.possibilities
        return message.followed_by(Message("hints.meant", {"meant": meant[0]})) if meant else message
    if isinstance(problem, click.MissingParameter) and problem.param is not None:
        return Message("usage.missing", {"name": _name(problem.param, lang)})
    if isinstance(problem, click.BadParameter) and problem.param is not None:
        wanted = _wanted(problem.param.type) or problem.message
        message = Message("usage.bad-value", {"option": problem.param.opts[-1], "wanted": wanted})
        return message.followed_by(_meant(problem)) if isinstance(problem, NoChoiceError) else message
    if isinstance(problem, click.BadOptionUsage):
        return Message("usage.no-value", {"name": problem.option_name})
    return Message("usage.wrong", {"what": problem.format_message()})


def _name(param: click.Parameter, lang: str) -> str:
    """What an option or argument is called in the usage."""
    if isinstance(param, click.Option):
        return param.opts[-1]
    return worded(param, lang).human_readable_name.removesuffix("…")


def _meant(problem: NoChoiceError) -> Message:
    from gipr_lint.messages.choices import hint  # noqa: PLC0415  (for errors alone)

    return hint(problem.value, problem.choices, listed=False)


def _wanted(kind: object) -> Message | None:
    if isinstance(kind, click.Choice):
        return Message("usage.one-of", {"choices": tuple(kind.choices)})
    if isinstance(kind, click.IntRange) and kind.min is not None:
        if kind.max is None:
            return Message("usage.at-least", {"least": int(kind.min)})
        return Message("usage.between", {"least": int(kind.min), "most": int(kind.max)})
    return None
