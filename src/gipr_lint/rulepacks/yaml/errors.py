"""What is wrong in a rule pack, and where: `file:line:column: message` with the line and a caret under the place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Protocol
from unicodedata import category, east_asian_width

from msgspec import Struct, structs

from gipr_lint.errors import PackError
from gipr_lint.messages import NOTHING, Message, Translatable, say
from gipr_lint.messages.choices import hint
from gipr_lint.rulepacks.position import Position

LINE_BREAK = "\r\n|[\r\n\x85\u2028\u2029]"
"""Where YAML ends a line."""

_WIDEST = 100
_MOST = 30
"""So many errors are shown beside the first."""


class SourceText(Struct, frozen=True):
    """A whole file, kept so that an error can show its line."""

    file: str
    text: str

    def mark(self, index: int) -> Mark:
        """The place of the character at an index of the text."""
        starts = _line_starts(self.text)
        line = bisect_right(starts, index)
        return Mark(self, line, index - starts[line - 1] + 1)


@lru_cache(maxsize=4)
def _line_starts(text: str) -> list[int]:
    """The indexes at which the lines of a text begin."""
    return [0, *(found.end() for found in re.finditer(LINE_BREAK, text))]


class Mark(Struct, frozen=True):
    """A place in a YAML file; lines and columns count from 1, columns in characters."""

    text: SourceText
    line: int
    column: int

    @property
    def source(self) -> Position:
        """The place without the text."""
        return Position(self.text.file, self.line, self.column)

    @property
    def line_start(self) -> int:
        """The index in the text at which the line begins."""
        return _line_starts(self.text.text)[self.line - 1]

    @property
    def line_text(self) -> str:
        """The line that the mark stands in, without its line break."""
        following = _line_starts(self.text.text)[self.line : self.line + 1]
        return self.text.text[self.line_start : following[0] if following else None].rstrip("\r\n\x85\u2028\u2029")


class LocatedError(PackError):
    """Something in a file that its author has to change, with its place.

    `others` are the errors of other rules, so that all can be corrected in one go; `str()` gives them all.
    """

    def __init__(self, mark: Mark, message: Translatable | str, others: Sequence[LocatedError] = ()) -> None:
        super().__init__(message)
        self.mark = mark
        self.others = tuple(others)
        self.args = (mark, message, self.others)  # what pickle hands to the constructor

    @property
    def file(self) -> str:
        """The file's name."""
        return self.mark.text.file

    @property
    def line(self) -> int:
        """The line, from 1."""
        return self.mark.line

    @property
    def column(self) -> int:
        """The column in characters, from 1."""
        return self.mark.column

    @property
    def marked_line(self) -> str:
        """The source line and, under it, a caret that stands right where full-width characters take two columns."""
        text, at = self.mark.line_text, self.mark.column - 1
        start = max(0, at - _WIDEST // 2)
        line = "".join([char if char.isprintable() or char == "\t" else "\ufffd" for char in text])
        before, after = line[start:at], line[at : start + _WIDEST]
        head = "…" if start else ""
        tail = "…" if len(line) > start + _WIDEST else ""
        pad = "".join(["\t" if char == "\t" else " " * _columns(char) for char in head + before])
        return f"{head}{before}{after}{tail}\n{pad}^"

    def in_language(self, lang: str) -> str:
        """The place, what is wrong there, the line with a caret below it; and the same for the other errors."""
        head = f"{self.file}:{self.line}:{self.column}: {self.message.in_language(lang)}"
        if self.mark.line_text:
            head += "\n    " + self.marked_line.replace("\n", "\n    ")
        shown = [other.in_language(lang) for other in self.others[:_MOST]]
        left = len(self.others) - _MOST
        more = [say("packs.more-errors", lang, count=left)] if left > 0 else []
        return "\n".join([head, *shown, *more])

    def with_files(self, name: Callable[[str], str]) -> LocatedError:
        """The same error, with its file and those of the others called as `name` has them."""
        text = self.mark.text
        mark = structs.replace(self.mark, text=SourceText(name(text.file), text.text))
        return LocatedError(mark, self.message, [other.with_files(name) for other in self.others])


def raise_all(errors: Sequence[LocatedError]) -> None:
    """Raises the errors, with those that they bring along, as one in the order of their places; nothing where there is
    none. The files keep the order in which errors were found in them."""
    single = [LocatedError(one.mark, one.message) for problem in errors for one in (problem, *problem.others)]
    if single:
        files = list(dict.fromkeys(one.file for one in single))
        first, *others = sorted(single, key=lambda one: (files.index(one.file), one.line, one.column))
        raise LocatedError(first.mark, first.message, others)


class Placed(Protocol):
    """What knows where it stands, such as a node."""

    @property
    def mark(self) -> Mark:
        """Where it stands."""


def error(
    place: Placed | Mark, message: Message, *, near: str | None = None, choices: Iterable[str] = (), listed: bool = True
) -> LocatedError:
    """The error at a node or mark, with what `hint` says of the choices."""
    mark = place if isinstance(place, Mark) else place.mark
    return LocatedError(mark, message.followed_by(hint(near, choices, listed=listed)).followed_by(_invisible(mark)))


BLANK = "[\xa0\xad\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]"
"""What looks like a blank, or like nothing, and is neither to YAML."""


def _invisible(mark: Mark) -> Message:
    """Names what looks like a blank in the line of the place and is none to YAML, where that matters; in the midst of a
    text it does not. Where nothing is found in its line, the next one may begin with it."""
    text = mark.line_text
    found = re.search(
        rf"(?:^[ \t]*|[:\-\[\]{{}},\"'])(?P<before>{BLANK})|(?P<behind>{BLANK})(?=[#:\[\]{{}},]|[ \t]*$)", text
    )
    if found is not None:
        at = found.start(found.lastgroup or 0)
        return Message("yaml.invisible", {"column": at + 1, "code": f"{ord(text[at]):04X}"})
    is_last = mark.line == len(_line_starts(mark.text.text))
    below = "" if is_last else Mark(mark.text, mark.line + 1, 1).line_text
    if not text[mark.column - 1 :].strip() and (found := re.match(rf"[ \t]*({BLANK})", below)):
        return Message("yaml.invisible-below", {"column": found.start(1) + 1, "code": f"{ord(found[1]):04X}"})
    return NOTHING


def file_error(file: str, message: Message) -> LocatedError:
    """The error for a file that cannot be read at all, so that there is no line to show."""
    return LocatedError(Mark(SourceText(file, ""), 1, 1), message)


def shown(text: str) -> str:
    """A word of the file as a message may quote it: on one line, printable, not long."""
    line = "".join([char if char.isprintable() else " " for char in text[:200]]).strip()
    return line if len(line) <= 40 else line[:39] + "…"


def _columns(char: str) -> int:
    """How many columns of a terminal a character takes."""
    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1
