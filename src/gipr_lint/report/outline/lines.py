"""Lines: what a reader takes for a paragraph where the file has it otherwise, with the way back to the file.

Several may stand in one paragraph, parted by soft returns; one may be cut into several paragraphs, as the lines of a
PDF are. All that recognises a report and judges it takes a line for a paragraph; only places speak of the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from msgspec import Struct

from gipr_lint.docx import Block, Paragraph


class Part(Struct, frozen=True, gc=False):
    """The raw text of a paragraph from `start` to `end`."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def is_whole(self) -> bool:
        """Whether it is all of the paragraph."""
        return self.start == 0 and self.end == len(self.paragraph.text)


class Line(Paragraph, frozen=True, eq=False, dict=True, kw_only=True):
    """Parts of paragraphs that read as one paragraph; path and block are those of the first."""

    parts: tuple[Part, ...]


def line_of(parts: Sequence[Part]) -> Paragraph:
    """The parts as a line; the paragraph itself where they are all of one.

    Number and level of a paragraph belong to the line that it begins with.
    """
    first = parts[0]
    paragraph = first.paragraph
    if len(parts) == 1 and first.is_whole:
        return paragraph
    begins = all(map(str.isspace, islice(paragraph.text, first.start)))
    return Line(
        text="".join([part.paragraph.text[part.start : part.end] for part in parts]),
        block=paragraph.block,
        path=paragraph.path,
        story=paragraph.story,
        label=paragraph.label if begins else "",
        outline=paragraph.outline if begins else None,
        style=paragraph.style,
        alignment=paragraph.alignment,
        parts=tuple(parts),
    )


def parts_of(paragraph: Paragraph) -> tuple[Part, ...]:
    """The parts of the file that a paragraph or a line is made of."""
    return paragraph.parts if isinstance(paragraph, Line) else (Part(paragraph, 0, len(paragraph.text)),)


def parts_at(paragraph: Paragraph, start: int, end: int) -> list[Part]:
    """Where the raw characters `start:end` of a paragraph or line stand in the file; one part, but for characters of
    several paragraphs. An empty place is in the first part that it touches."""
    if not isinstance(paragraph, Line):
        return [Part(paragraph, start, end)]
    found: list[Part] = []
    at = 0
    for part in paragraph.parts:
        length = part.end - part.start
        first, last = max(start - at, 0), min(end - at, length)
        if first < last or (first == last and not found and start <= at + length):
            if found and found[-1].start == found[-1].end:
                found.pop()
            found.append(Part(part.paragraph, part.start + first, part.start + last))
        at += length
    return found or [paragraph.parts[-1]]


def in_file(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The paragraphs of the file that the paragraphs and lines among `blocks` are made of."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from (part.paragraph for part in parts_of(block))
