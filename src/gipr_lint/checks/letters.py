"""What is known of single characters: which are taken for each other, which may be left out or stand for others."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from gipr_lint.checks.borders import Borders


class Alike(Struct, frozen=True):
    """Groups of characters of which one is taken for the other, a group a line: most are never asked for."""

    lines: str = ""

    def to(self, sign: str) -> str:
        """All those that are in a group with a character, itself among them."""
        return _beside(self.lines, sign)


def alike_of(groups: Iterable[str]) -> Alike:
    """These groups."""
    return Alike("\n".join(["", *groups, ""]))


@lru_cache(maxsize=4096)
def _beside(lines: str, sign: str) -> str:
    found = ""
    at = lines.find(sign)
    while at >= 0:
        end = lines.index("\n", at)
        found += lines[lines.rindex("\n", 0, at) + 1 : end]
        at = lines.find(sign, end)
    return found


class Letters(Struct, frozen=True):
    """What is known of single characters, whatever the phrase.

    A slip that loses one of `light` or puts one of `free` in another's place may be another wording; `alike` are those
    that are taken for each other, `likely` those that sound or look like each other and may be words by themselves; a
    phrase may as well begin or end without one of `bare`. `borders` tell where words begin and end.
    """

    light: str = ""
    free: str = ""
    alike: Alike = Alike()
    bare: str = ""
    likely: Alike = Alike()
    borders: Borders = Borders()

    def confused(self, right: str, wrong: str) -> bool:
        """Whether one is easily written for the other."""
        return bool(right and wrong) and wrong in self.alike.to(right)

    def likened(self, right: str, wrong: str) -> bool:
        """Whether one sounds or looks like the other and is not a word that may as well stand there."""
        return bool(right and wrong) and wrong in self.likely.to(right) and wrong not in self.free

    def instead(self, right: str) -> str:
        """All that may be written for a character."""
        return self.alike.to(right) + self.likely.to(right)
