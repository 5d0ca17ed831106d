"""Versions of packs and of the program, and the ranges that a pack demands: `>=0.1,<1`."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping

_VERSION = re.compile(r"(\d{1,9}(?:\.\d{1,9}){0,9})(?:[-.]?(dev|a|b|rc)\.?(\d{0,9}))?(?:\+[0-9A-Za-z.]+)?", re.ASCII)
_BEFORE = ("dev", "a", "b", "rc", "")
"""What comes before a version, in order; the version itself is last."""

Key = tuple[tuple[int, ...], int, int]

_COMPARE: Mapping[str, Callable[[Key, Key], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
}


def version_key(version: str) -> Key | None:
    """What versions are ordered by; None for what is not one. 1, 1.0 and 1.0.0 are the same; 1.0rc1 comes before."""
    match = _VERSION.fullmatch(version)
    if match is None:
        return None
    numbers = [int(part) for part in match[1].split(".")]
    while len(numbers) > 1 and not numbers[-1]:
        numbers.pop()
    return tuple(numbers), _BEFORE.index(match[2] or ""), int(match[3] or 0)


def conditions(demand: str) -> list[tuple[str, Key]] | None:
    """The conditions of a range, each with its comparison; None for what is not a range."""
    found = []
    for part in demand.split(","):
        text = part.strip()
        sign = next((sign for sign in _COMPARE if text.startswith(sign)), None)
        key = version_key(text[len(sign) :].strip()) if sign else None
        if sign is None or key is None:
            return None
        found.append((sign, key))
    return found


def satisfies(version: str, demand: str) -> bool:
    """Whether `version` fulfils every condition of the range `demand`; both must be well formed."""
    key, wanted = version_key(version), conditions(demand)
    if key is None or wanted is None:
        raise ValueError(f"{version} {demand}")
    return all(_COMPARE[sign](key, other) for sign, other in wanted)
