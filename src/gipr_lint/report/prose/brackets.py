"""Brackets in a text: what stands in which, and what is left without them."""

from __future__ import annotations

from collections.abc import Iterable

from gipr_lint.rulepacks.patterns import compiled

OUTSIDE = -1
"""The bracket of what stands in none."""

_DEEPEST = 4


def pairs(text: str) -> dict[int, int]:
    """Where each bracket that has its other half opens and closes."""
    found: dict[int, int] = {}
    if "(" not in text:
        return found
    opened: list[int] = []
    for match in compiled(r"[()]").finditer(text):
        if match.group() == "(":
            opened.append(match.start())
        elif opened:
            found[opened.pop()] = match.start()
    return dict(sorted(found.items()))


def enclosing(brackets: dict[int, int], places: Iterable[int]) -> list[int]:
    """Where the innermost bracket around each of the places opens; the places are in order."""
    found: list[int] = []
    waiting = iter(brackets)
    opens = next(waiting, None)
    around: list[int] = []
    for place in places:
        while opens is not None and opens < place:
            while around and brackets[around[-1]] < opens:
                around.pop()
            around.append(opens)
            opens = next(waiting, None)
        while around and brackets[around[-1]] < place:
            around.pop()
        found.append(around[-1] if around else OUTSIDE)
    return found


def without_brackets(text: str) -> str:
    """The text without what stands in brackets."""
    for _ in range(_DEEPEST):
        if "(" not in text:
            return text
        text = compiled(r"\([^()]*\)").sub("", text)
    return text
