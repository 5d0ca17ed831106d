"""Help set in columns as a terminal counts them: a Chinese character takes two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gipr_lint.output.common.terminal import width
from gipr_lint.output.common.wrapping import wrapped

_INDENT = "  "
_MOST = 26
"""Names that are wider have what is said of them on the next line."""


def definitions(rows: Sequence[tuple[str, str]], columns: int) -> Iterator[str]:
    """Names, and beside them in a column of its own what is said of each, in lines of at most so many columns."""
    room = len(_INDENT) + min(max((width(name) for name, _ in rows), default=0), _MOST) + 2
    for name, said in rows:
        parts = wrapped(said, max(columns - room, 20)) if said else iter(())
        begin = _INDENT + name
        if width(begin) + 2 > room:
            yield begin
        else:
            yield (begin + " " * (room - width(begin)) + next(parts, "")).rstrip()
        yield from (" " * room + part for part in parts)


def paragraphs(text: str, columns: int) -> Iterator[str]:
    """The paragraphs of a text, parted by empty lines and indented, in lines of at most so many columns."""
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            yield ""
        for line in paragraph.split("\n"):
            yield from wrapped(_INDENT + line.strip("\b"), columns)
