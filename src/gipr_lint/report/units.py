"""Names of government bodies: whether two of them mean the same one."""

from __future__ import annotations

from gipr_lint.docx import fold


def same_unit(one: str, other: str) -> bool:
    """Whether one name is the other, or a short form of it: its characters in the same order (管委会, 管理委员会).

    A superior place in front and an office behind (…市, …办公室) are part of the longer name. A single character
    more or less is no short form but a slip.
    """
    short, long = sorted((fold(one).text, fold(other).text), key=len)
    if short == long:
        return True
    if not short or len(long) - len(short) == 1:
        return False
    rest = iter(long)
    return all(character in rest for character in short)
