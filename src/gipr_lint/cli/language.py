"""The language in which a command speaks, known before its arguments are parsed: for its help and for wrong usage.

It is asked for only when something is said, so that it costs a run nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from gipr_lint.messages import LANGUAGES

_ARGUMENTS: list[tuple[str, ...]] = []
"""Those of the program that runs in this process, where they are not the process's own."""


def remember(arguments: Sequence[str]) -> None:
    """Notes the arguments of the program, for `language_of_run` to look into."""
    _ARGUMENTS[:] = [tuple(arguments)]


def language_of_run() -> str:
    """The language, zh or en, of the command that runs."""
    return chosen(_ARGUMENTS[0] if _ARGUMENTS else sys.argv[1:])


def chosen(arguments: Sequence[str]) -> str:
    """The language that arguments ask for, else the environment, else the configuration, else Chinese.

    `chosen(["check", "--lang=en", "a.docx"])` is `en`.
    """
    named = _value("--lang", arguments) or os.environ.get("GIPR_LINT_LANG") or _configured(arguments)
    return named if named in LANGUAGES else LANGUAGES[0]


def _value(option: str, arguments: Sequence[str]) -> str | None:
    """The last value that an option has among arguments, None where it has none."""
    found = None
    own = arguments[: arguments.index("--")] if "--" in arguments else arguments
    for index, argument in enumerate(own):
        if argument == option:
            found = next(iter(own[index + 1 :]), None)
        elif argument.startswith(f"{option}="):
            found = argument.partition("=")[2]
    return found


def _configured(arguments: Sequence[str]) -> str | None:
    """What the configuration says; what is wrong with it is told by those who need it."""
    from gipr_lint.config.read import find, load  # noqa: PLC0415  (only where something is said)
    from gipr_lint.errors import ConfigError  # noqa: PLC0415

    if "--isolated" in arguments or os.environ.get("GIPR_LINT_ISOLATED"):
        return None
    path = _value("--config", arguments) or os.environ.get("GIPR_LINT_CONFIG")
    try:
        config = load(path) if path else find(os.curdir)
    except ConfigError:
        return None
    return config.lang if config else None
