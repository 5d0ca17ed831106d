"""An error at an entry of a configuration."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn

from gipr_lint.config.model import Config
from gipr_lint.errors import ConfigError
from gipr_lint.messages import Message
from gipr_lint.rulepacks.position import NOWHERE, Position


def wrong(
    config: Config,
    place: str | Position,
    message: Message,
    near: str | None = None,
    choices: Iterable[str] = (),
    *,
    always: bool = False,
) -> NoReturn:
    """Raises the error at an entry of the configuration, or of one that it extends, with what may have been meant, or
    `always` what there is."""
    from gipr_lint.rulepacks.yaml.errors import Mark, SourceText, error  # noqa: PLC0415  (for errors alone)

    source = config.places.get(place, NOWHERE) if isinstance(place, str) else place
    file = source.file or config.shown
    mark = Mark(SourceText(file, config.texts.get(file, "")), max(source.line, 1), max(source.column, 1))
    raise ConfigError(error(mark, message, near=near, choices=choices, listed=always))
