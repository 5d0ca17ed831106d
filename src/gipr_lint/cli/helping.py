"""Help set in columns as a terminal counts them: a Chinese character takes two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from shutil import get_terminal_size

from gipr_lint.output.common.terminal import width
from gipr_lint.output.common.wrapping import wrapped

_INDENT = "  "
_MOST = 26
"""Names that are wider have what is said of them on the next line."""

_LEAST = 20
"""Where less is left beside the names, what is said of them stands below."""

_NARROWEST, _USUAL = 40, 60
"""Terminals are taken to have so many columns at least; on those that have the usual number commands stay whole."""


def room(columns: int) -> int:
    """How many of the `columns` that click reckons with a narrow terminal has: click takes it to be wider."""
    return min(columns, max(get_terminal_size().columns, _NARROWEST) - 2)


def definitions(rows: Sequence[tuple[str, str]], columns: int) -> Iterator[str]:
    """Names, and beside them in a column of its own what is said of each, in lines of at most so many columns."""
    beside = len(_INDENT) + min(max((width(name) for name, _ in rows), default=0), _MOST) + 2
    if columns - beside < _LEAST:
        for name, said in rows:
            yield from wrapped(_INDENT + name, columns, len(_INDENT))
            yield from wrapped(2 * _INDENT + said, columns) if said else ()
        return
    for name, said in rows:
        parts = wrapped(said, columns - beside) if said else iter(())
        begin = _INDENT + name
        if width(begin) + 2 > beside:
            yield begin
        else:
            yield (begin + " " * (beside - width(begin)) + next(parts, "")).rstrip()
        yield from (" " * beside + part for part in parts)


def paragraphs(text: str, columns: int) -> Iterator[str]:
    """The paragraphs of a text, parted by empty lines and indented, in lines of at most so many columns."""
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            yield ""
        for line in paragraph.split("\n"):
            yield from wrapped(_INDENT + line.strip("\b"), columns)


def examples(text: str, columns: int) -> Iterator[str]:
    """The lines of a text with commands that can be copied, broken on narrow terminals alone."""
    for line in text.split("\n"):
        yield from wrapped(line, columns, len(_INDENT)) if columns < _USUAL else (line,)
