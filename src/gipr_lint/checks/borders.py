"""Where a word ends and another begins: at a mark, a figure, a line's end, or where a known word stands beside it."""

from __future__ import annotations

from msgspec import Struct


class Borders(Struct, frozen=True):
    """Words beside which others begin and end; `lone` are those of one character, such as 的 and 在."""

    words: tuple[str, ...] = ()
    lone: str = ""

    def before(self, text: str, at: int) -> bool:
        """Whether what stands before `at` is no part of a word that goes on there."""
        beside = text[at - 1 : at] if at else ""
        return is_edge(beside) or is_edge(text[at : at + 1]) or beside in self.lone or text.endswith(self.words, 0, at)

    def behind(self, text: str, at: int) -> bool:
        """Whether what stands at `at` is no part of a word that began before it."""
        beside = text[at : at + 1]
        return is_edge(beside) or is_edge(text[at - 1 : at]) or beside in self.lone or text.startswith(self.words, at)


def is_edge(beside: str) -> bool:
    """Whether a character is not a word that the one beside it might go on with: a mark, a figure, nothing."""
    return beside.isascii() or not beside.isalpha()
