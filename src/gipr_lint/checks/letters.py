"""What is known of single characters: which are taken for each other, which may be left out or stand for others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from msgspec import Struct

from gipr_lint.checks.borders import Borders


class Letters(Struct, frozen=True):
    """What is known of single characters, whatever the phrase.

    A slip that loses one of `light` or puts one of `free` in another's place may be another wording; `alike` are by
    each character those that are taken for it, `likely` those that sound or look like it and may be words by
    themselves; a phrase may as well begin or end without one of `bare`. `borders` tell where words begin and end.
    """

    light: str = ""
    free: str = ""
    alike: Mapping[str, str] = {}
    bare: str = ""
    likely: Mapping[str, str] = {}
    borders: Borders = Borders()

    def confused(self, right: str, wrong: str) -> bool:
        """Whether one is easily written for the other."""
        return bool(wrong) and wrong in self.alike.get(right, "")

    def likened(self, right: str, wrong: str) -> bool:
        """Whether one sounds or looks like the other and is not a word that may as well stand there."""
        return bool(wrong) and wrong in self.likely.get(right, "") and wrong not in self.free

    def instead(self, right: str) -> str:
        """All that may be written for a character."""
        return self.alike.get(right, "") + self.likely.get(right, "")


@lru_cache(maxsize=16)
def alike_of(groups: tuple[str, ...]) -> Mapping[str, str]:
    """By each character all those that are in a group with it, itself among them."""
    alike: dict[str, str] = {}
    for group in groups:
        for sign in group:
            alike[sign] = alike.get(sign, "") + group
    return alike


def likely_of(lists: Iterable[Iterable[str]]) -> Mapping[str, str]:
    """The same for lists of groups."""
    return alike_of(tuple([group for groups in lists for group in groups]))
