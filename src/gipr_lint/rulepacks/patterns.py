"""Regular expressions of packs: patterns within patterns, compiled when they are first needed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

MACRO = r"\{([a-z][a-z_0-9]*)\}"
"""The name of a pattern of the pack within another one, in braces."""


def filled(pattern: str, patterns: Mapping[str, str]) -> str:
    """The pattern with every `{name}` replaced by the pattern of that name. Raises KeyError where there is none."""
    return compiled(MACRO).sub(lambda match: f"(?:{patterns[match.group(1)]})", pattern)


@lru_cache(maxsize=2048)
def compiled(pattern: str) -> re.Pattern[str]:
    """The compiled expression, once a process and only when it is needed. Raises re.error as `re` does."""
    return re.compile(pattern)
