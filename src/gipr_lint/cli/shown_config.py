"""`gipr-lint check --show-config FILE`: what a document is judged by, each value with where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import click
from click.core import ParameterSource

from gipr_lint.cli.nearest import Nearest
from gipr_lint.config.model import Config, Pattern
from gipr_lint.messages import Message, say
from gipr_lint.options import Grade, Ignored
from gipr_lint.rulepacks.position import Position

_KEYS = (
    *("extends", "packs", "rules", "select", "ignore", "severity", "profile", "lang", "fail_on", "year", "edition"),
    *("baseline", "exclude"),
)
"""What is shown, as options and configurations name it."""

_PARAMETERS = {"rules": "rules_folders"}
"""What commands call what configurations call otherwise."""

_SOURCES = {
    ParameterSource.COMMANDLINE: Message("setting.command-line"),
    ParameterSource.ENVIRONMENT: Message("setting.environment"),
}


def lines(path: str, nearest: Nearest, given: Mapping[str, Any], context: click.Context, lang: str) -> Iterator[str]:
    """The file that the document at `path` is judged by, then each value; `given` are the values of the command's
    options. Raises ConfigError."""
    config = nearest.config(path)
    yield say("setting.file", lang, path=config.shown) if config else say("setting.no-file", lang)
    for key in _KEYS:
        name = _PARAMETERS.get(key, key)
        asked = _SOURCES.get(context.get_parameter_source(name) or ParameterSource.DEFAULT)
        own = getattr(config, key) if config else None
        value = given.get(name) if asked or not own else own
        origin = asked or (_place(config, key) if config and own else Message("setting.default"))
        shown = say("list.separator", lang).join(map(_text, value)) if isinstance(value, tuple) else _text(value)
        if shown:
            yield say("setting.value", lang, key=key.replace("_", "-"), value=shown, origin=origin)


def _place(config: Config, key: str) -> Message:
    """Where the configuration sets a key: the entry of an override where one does."""
    source: Position | None = config.places.get("fail-on" if key == "fail_on" else key)
    entries = getattr(config, key)
    last = entries[-1] if isinstance(entries, tuple) and entries else None
    if isinstance(last, Grade | Ignored):
        source = last.source
    source = source or Position(config.shown, 1)
    return Message("setting.at", {"file": source.file, "line": source.line})


def _text(value: object) -> str:
    if isinstance(value, Ignored):
        return f"{value.rule} ({value.reason})" if value.reason else value.rule
    if isinstance(value, Grade):
        return f"{value.rule}={value.severity}"
    if isinstance(value, Pattern):
        return value.text
    return "" if value is None else str(value)
