"""Names of government bodies: whether two of them mean the same one."""

from __future__ import annotations

from gipr_lint.docx import fold


def same_unit(one: str, other: str) -> bool:
    """Whether one name is the other, or a short form of it: its characters in the same order (管委会, 管理委员会).

    A superior place in front and an office behind (淮安市…, …办公室) are part of the longer name.
    """
    short, long = sorted((fold(one).text, fold(other).text), key=len)
    if not short:
        return False
    rest = iter(long)
    return all(character in rest for character in short)
