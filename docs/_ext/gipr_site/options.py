"""A table of the options of a command, out of the command itself: `{options} rules test`.

The texts are those of `--help` in the language of the page.

`{options} common` lists those that nearly all commands share; the others leave them out where they have all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

import click

from gipr_lint.cli.commands import worded
from gipr_lint.cli.options import common
from gipr_lint.cli.program import cli

_WORDS = {
    "zh": {
        "option": "选项", "does": "作用", "choices": "可选{}", "default": "默认{}", "several": "可以写多次",
        "variable": "环境变量{}", "and": "、", "join": "；", "end": "。",
    },
    "en": {
        "option": "Option", "does": "What it does", "choices": "one of {}", "default": "default {}",
        "several": "may be given several times", "variable": "environment variable {}", "and": ", ", "join": "; ",
        "end": ".",
    },
}  # fmt: skip


def command_of(path: str) -> click.Command:
    """The command of a path such as `rules test`; the program itself for an empty one."""
    command: click.Command = cli
    context = click.Context(cli, info_name="gipr-lint")
    for name in path.split():
        assert isinstance(command, click.Group)
        found = command.get_command(context, name)
        assert found is not None, path
        command, context = found, click.Context(found, info_name=name, parent=context)
    return command


def commands() -> dict[str, click.Command]:
    """All commands by their paths, groups left out."""
    return dict(_below(cli, ""))


def _below(group: click.Group, prefix: str) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from _below(command, f"{prefix}{name} ")
        elif command is not None:
            yield f"{prefix}{name}", command


def shared() -> list[click.Option]:
    """The options that nearly all commands have."""
    return [option for option in click.command()(common(lambda: None)).params if isinstance(option, click.Option)]


def own(path: str) -> list[click.Option]:
    """The options of a command, or of `common`, but for --help and, where it has all of them, the shared ones."""
    if path == "common":
        return shared()
    params = command_of(path).params
    options = [option for option in params if isinstance(option, click.Option) and not option.hidden]
    names = {option.opts[-1] for option in shared()}
    if names <= {option.opts[-1] for option in options}:
        options = [option for option in options if option.opts[-1] not in names]
    return [option for option in options if path == "" or option.opts[-1] != "--help"]


def table(path: str, lang: str) -> Iterator[str]:
    """The lines of the table."""
    words = _WORDS[lang]
    yield f"| {words['option']} | {words['does']} |"
    yield "|---|---|"
    for option in own(path):
        shown = worded(option, lang)
        yield f"| {_spelled(option, shown.metavar or '')} | {_told(option, shown.help or '', lang)} |"


def _spelled(option: click.Option, value: str) -> str:
    """The option as it is written, with its value."""
    names = "、".join(f"`{name}`" for name in option.opts) if len(option.opts) > 1 else f"`{option.opts[0]}"
    if len(option.opts) > 1:
        return names + (f" {value}" if value and not option.is_flag else "")
    return names + (f" {value}`" if value and not option.is_flag else "`")


def _told(option: click.Option, text: str, lang: str) -> str:
    """What the option does, its choices, default and environment variable."""
    words = _WORDS[lang]
    more = []
    choices = getattr(option.type, "choices", ())
    if choices:
        more.append(words["choices"].format(words["and"].join(f"`{choice}`" for choice in choices)))
    if not option.is_flag and option.default not in (None, (), "") and "UNSET" not in repr(option.default).upper():
        more.append(words["default"].format(f"`{option.default}`"))
    if option.multiple:
        more.append(words["several"])
    if option.envvar:
        more.append(words["variable"].format(f"`{option.envvar}`"))
    told = text[:1].upper() + text[1:].rstrip("。.") + words["end"]
    if more and lang == "zh":
        return f"{told}{words['join'].join(more)}。"
    if more:
        joined = words["join"].join(more)
        return f"{told} {joined[0].upper()}{joined[1:]}."
    return told
