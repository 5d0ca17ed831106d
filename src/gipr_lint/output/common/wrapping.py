"""Lines for terminals of any width: broken where text may break, and what goes on stands under where it began."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gipr_lint.output.common.terminal import unpainted, width

_NOT_FIRST = frozenset("，。、；：！？”’）》】〉」』％…,.;:!?)]}%")
"""What no line begins with."""
_NOT_LAST = frozenset("“‘（《【〈「『([{")
"""What no line ends with."""
_PIECE = re.compile(r"\033\[\d+m|.", re.DOTALL)


def wrapped(line: str, columns: int, hanging: int = 0) -> Iterator[str]:
    """The lines of at most `columns` columns that a line comes to; `wrapped("  甲乙丙", 6)` is `  甲乙`, `  丙`. Where
    `hanging` is given, the others begin so many columns further right than the first."""
    if width(unpainted(line)) <= columns:
        yield line
        return
    plain = unpainted(line)
    begin = len(plain) - len(plain.lstrip())
    pad = " " * min(begin + hanging if hanging else _hanging(plain), columns // 2)
    current, used, least = line[:begin], begin, begin
    for word in _words(line[begin:]):
        if used > least and used + width(unpainted(word).rstrip()) > columns:
            yield current.rstrip()
            current, used, least = pad, len(pad), len(pad)
        for piece in _PIECE.findall(word):
            size = 0 if piece.startswith("\033") else width(piece)
            if used + size > columns and piece != " ":  # a word that is wider than a line
                yield current.rstrip()
                current, used, least = pad, len(pad), len(pad)
            current, used = current + piece, used + size
    yield current.rstrip()


def _hanging(plain: str) -> int:
    """The column under which a line goes on: after its caret or dot, else where it begins."""
    begin = len(plain) - len(plain.lstrip())
    mark = len(plain[begin:]) - len(plain[begin:].lstrip("^·"))
    return begin + (mark + 1 if mark else 0)


def _words(text: str) -> Iterator[str]:
    """The pieces between which a line may be broken, each with the blanks after it."""
    word, before = "", ""
    for piece in _PIECE.findall(text):
        if not piece.startswith("\033"):
            if before and _may_part(before, piece):
                yield word
                word = ""
            before = piece
        word += piece
    yield word


def _may_part(before: str, after: str) -> bool:
    if after == " " or after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return before == " " or width(before) > 1 or width(after) > 1
