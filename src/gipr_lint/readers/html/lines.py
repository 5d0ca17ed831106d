"""The text of a line as a browser shows it: pieces joined, white space of the source folded."""

from __future__ import annotations

import re

from gipr_lint.readers.content import Line

_SOURCE_SPACE = re.compile(r"[ \t\r\n\f]+")
_BLANKS = " \t\r\n\f\xa0\u3000\u2002\u2003\u2009\u200b\ufeff"
_WIDE = 0x2E80
"""From this character on a script is written without spaces."""
_SOFT = 30
"""A shorter line that ends at a break is a paragraph of its own."""
_ENDS = "。；：！？”》）;:!?.)…、，,"


class OpenLine:
    """A line while its pieces come in; `align` and `outline` are those of the block that it stands in, `number` is what
    a list prints before its first word."""

    __slots__ = ("align", "linked", "number", "outline", "pieces")

    def __init__(self, align: str = "", outline: int = 0, number: str = "") -> None:
        self.align = align
        self.outline = outline
        self.number = number
        self.pieces: list[str] = []
        self.linked = 0
        """How many characters of it lead elsewhere."""

    @property
    def is_link(self) -> bool:
        """Whether it is there to be followed more than to be read."""
        return self.linked > 0 and self.linked * 5 >= sum(len(piece.strip()) for piece in self.pieces) * 4

    def lines(self) -> list[Line]:
        """The paragraphs that it comes to: a break ends one, unless it stands in the midst of a sentence."""
        if not self.pieces:
            return []
        texts: list[str] = []
        for part in "".join(self.pieces).split(BREAK):
            shown = _shown(part)
            stripped = shown.strip(_BLANKS)
            if texts and texts[-1] and stripped and _goes_on(texts[-1], shown):
                texts[-1] += "\n" + stripped
            else:
                texts.append(stripped)
        self.pieces = []
        texts = [text for text in texts if text]
        if texts:
            texts[0] = self.number + texts[0]
            self.number = ""
        return [Line(text, self.align, self.outline) for text in texts]


BREAK = "\0"
"""Stands for `<br>` among the pieces of a line; no text of a page can hold it."""


def _goes_on(before: str, text: str) -> bool:
    """Whether a text behind a break goes on with the sentence before it, as where lines are cut to a width."""
    indented = text[:1] in _BLANKS
    return not indented and len(before.rpartition("\n")[2]) >= _SOFT and before[-1] not in _ENDS


def _shown(text: str) -> str:
    """The text with each stretch of white space as one space, and none between two characters that need none."""
    if not _SOURCE_SPACE.search(text):
        return text
    pieces = _SOURCE_SPACE.split(text)
    joined = [pieces[0]]
    spaces = _SOURCE_SPACE.findall(text)
    for space, piece in zip(spaces, pieces[1:], strict=True):
        before = joined[-1][-1:] if joined[-1] else ""
        is_wide = before and piece and ord(before) >= _WIDE and ord(piece[0]) >= _WIDE
        joined += ["" if is_wide and ("\n" in space or "\r" in space) else " ", piece]
    return "".join(joined)
