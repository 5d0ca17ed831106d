"""The lines of a page that have become paragraphs, as converters of PDF leave them: joined to the paragraphs they were.

Such a line has no end but the width of the page: it is as long as others that end without a full stop, or the word
after it would not have fitted in any more; the next, perhaps after the number of the page, begins without number,
indent or label; and the last of them ends as a sentence does. A draft with fewer than two such lines is none of a PDF,
nor is one whose paragraphs have no full stops at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from gipr_lint.docx import Block, Paragraph
from gipr_lint.report.outline.headings import is_contents
from gipr_lint.report.outline.lines import line_of, parts_of
from gipr_lint.report.outline.page_numbers import is_page_number
from gipr_lint.report.outline.signs import Signs, begins_point, ends_sentence, is_labelled
from gipr_lint.report.writing.ordinals import CHINESE

_SHORTEST = 14
_LONGEST = 90
"""The lines of a page have so many characters at least and at most."""
_LEAST = 2
"""So many lines of one width make a page."""
_MOST = 0.6
"""So many of the lines without an end must be of the width, and so many of their paragraphs end as sentences do."""
_TOLERANCE = 0.12
_MOST_LINES = 200
"""No paragraph has more lines than that."""
_MOST_BETWEEN = 3
"""At the end of a page stand its number and empty paragraphs, at most so many."""
_ALIGNED = ("", "left", "both", "start", "distribute")
_STOPS = "。!?;:"
_WITHIN = "。,;"
"""One of these stands in running text, and in no heading."""
_INDENTS = ("  ", "\t", "\u3000")

_Measure = Callable[[str], int]
_Pair = tuple[int, int]
"""The places of a paragraph and of that which follows it."""


class _Width(Struct, frozen=True):
    """How wide the lines are, by a measure, and by how much one may be off."""

    measure: _Measure
    most: int
    off: float

    def is_full(self, text: str, following: str) -> bool:
        """Whether a line reaches the end of the page, or would with the word that follows."""
        own = self.measure(text)
        return abs(own - self.most) <= self.off or own < self.most < own + self.measure(_word(following))

    def holds(self, text: str) -> bool:
        """Whether a line fits on the page."""
        return self.measure(text) <= self.most + self.off


def rejoined(blocks: Sequence[Block], signs: Signs) -> Sequence[Block]:
    """The blocks, with one line for paragraphs that are the lines of one; the numbers of pages, empty paragraphs
    and text boxes between them stand after it."""
    ended: list[_Pair] = []
    unended: list[_Pair] = []
    pages: list[int] = []
    for at, block in enumerate(blocks[:-1]):
        if _SHORTEST <= len(text := _text(block)) <= _LONGEST:
            if ends_sentence(text):
                ended.append((at, at + 1))
            else:
                unended.append((at, _following(blocks, at)))
        elif text and is_page_number(text):
            pages.append(at)
    joined = _of_one_width(_may_go_on(unended, blocks, signs), ended, blocks, signs)
    joined |= dict(_over_pages(pages, blocks, signs)) if pages else {}
    return _with_lines(blocks, joined) if joined else blocks


def _of_one_width(
    unended: Sequence[_Pair], ended: Sequence[_Pair], blocks: Sequence[Block], signs: Signs
) -> dict[int, int]:
    """By the place of a line that goes on the place of the next, where the lines of a page are of one width."""
    if len(unended) < _LEAST or (width := _width([_raw(blocks[at]) for at, _ in unended])) is None:
        return {}
    joined = {at: next_ for at, next_ in unended if _goes_on(_raw(blocks[at]), _raw(blocks[next_]), width)}
    last = [next_ for next_ in joined.values() if next_ not in joined]
    if sum(ends_sentence(_text(blocks[at])) for at in last) < _MOST * len(last):
        return {}
    filled = [(at, next_) for at, next_ in ended if _is_filled(_raw(blocks[at]), _raw(blocks[next_]), width)]
    return joined | dict(_may_go_on(filled, blocks, signs))


def _over_pages(pages: Sequence[int], blocks: Sequence[Block], signs: Signs) -> list[_Pair]:
    """The places of sentences, however long, that the number of a page cuts in two, and of what they go on with."""
    found = []
    for page in pages:
        before = next((at for at in range(page - 1, max(page - _MOST_BETWEEN, 0) - 1, -1) if _text(blocks[at])), 0)
        text = _text(blocks[before])
        if any(stop in text[:-1] for stop in _WITHIN) and not ends_sentence(text) and text[-1] not in _STOPS:
            found.append((before, _following(blocks, before)))
    return [pair for pair in _may_go_on(found, blocks, signs) if pair[1] > pair[0] + 1]


def _with_lines(blocks: Sequence[Block], joined: Mapping[int, int]) -> Sequence[Block]:
    """The blocks with one line for those that go on in others."""
    made: list[Block] = []
    at = 0
    while at < len(blocks):
        lines = [at]
        while lines[-1] in joined:
            lines.append(joined[lines[-1]])
        made += _joined(blocks[at : lines[-1] + 1], [line - at for line in lines])
        at = lines[-1] + 1
    return made


def _joined(run: Sequence[Block], lines: Sequence[int]) -> Sequence[Block]:
    """These blocks with those at the places `lines` as one line, the others after it; left alone where the lines are
    too many for one."""
    if not 1 < len(lines) <= _MOST_LINES:
        return run
    line = line_of([part for at in lines if isinstance(one := run[at], Paragraph) for part in parts_of(one)])
    chosen = set(lines)
    return [line, *[block for at, block in enumerate(run) if at not in chosen]]


def _following(blocks: Sequence[Block], at: int) -> int:
    """The place of the block that follows the one at a place, past the text boxes that hang on it and a few blocks that
    only tell where a page ends."""
    is_body = isinstance(own := blocks[at], Paragraph) and own.story == "body"
    left = _MOST_BETWEEN
    for place in range(at + 1, len(blocks) - 1):
        block = blocks[place]
        if not isinstance(block, Paragraph):
            return place
        if is_body and block.story == "textbox":
            continue
        if not left or (block.folded.text and not is_page_number(block.folded.text)):
            return place
        left -= 1
    return len(blocks) - 1


def _text(block: Block) -> str:
    return block.folded.text if isinstance(block, Paragraph) else ""


def _raw(block: Block) -> str:
    """What a block prints."""
    return block.text.strip() if isinstance(block, Paragraph) else ""


def _may_go_on(pairs: Sequence[_Pair], blocks: Sequence[Block], signs: Signs) -> list[_Pair]:
    """Those of the pairs of places at which a paragraph may be a line that goes on in the other, whatever its width."""
    places = {at for pair in pairs for at in pair}
    running = {at: block for at in places if (block := _running(blocks[at], signs))}
    return [
        (at, next_)
        for at, next_ in pairs
        if at in running and next_ in running and _may_be_one(running[at], running[next_], signs)
    ]


def _running(block: Block, signs: Signs) -> Paragraph | None:
    """The paragraph, if it may be a line of running text: it has some, and is neither heading nor line of contents."""
    if (
        isinstance(block, Paragraph)
        and block.folded.text
        and block.outline is None
        and block.alignment in _ALIGNED
        and not is_contents(block)
        and not is_page_number(block.folded.text)
        and not signs.is_section(block.folded.text)
    ):
        return block
    return None


def _may_be_one(line: Paragraph, following: Paragraph, signs: Signs) -> bool:
    """Whether a line of running text may be one with that after it."""
    text, next_ = line.folded.text, following.folded.text
    return (
        line.story == following.story
        and not following.label
        and not following.text.startswith(_INDENTS)
        and not _begins_point(text, next_, signs)
        and not (is_labelled(text) and is_labelled(next_))
        and not (signs.is_title(text) or (signs.is_date(next_) and signs.is_unit(text)))
    )


def _begins_point(text: str, following: str, signs: Signs) -> bool:
    """Whether a line begins a point after the line `text`: it has a number that is not a cut one, nor one of the first
    level that neither follows a stop nor stands before the words of a section."""
    if not begins_point(following) or (text[-1:].isdigit() and following[:1].isdigit()):
        return False
    is_first = following[0] in CHINESE
    return not is_first or text[-1:] in _STOPS or signs.begins_section(following)


def _width(texts: Sequence[str]) -> _Width | None:
    """The width of the page by the measure on which most of these lines agree, and most closely; None where most do
    not agree on any."""
    best: tuple[tuple[int, float], _Width] | None = None
    for measure in (len, _columns):
        sizes = [measure(text) for text in texts]
        middle = sorted(sizes)[(len(sizes) - 1) // 2]
        width = _Width(measure, middle, max(2.0, _TOLERANCE * middle))
        near = [size for size in sizes if abs(size - middle) <= width.off]
        spread = sum(abs(size - middle) for size in near) / (middle * len(near))
        agreed = -len(near), spread
        if len(near) >= max(_LEAST, _MOST * len(sizes)) and (best is None or agreed < best[0]):
            best = agreed, width
    return best and best[1]


def _goes_on(text: str, following: str, width: _Width) -> bool:
    return width.is_full(text, following) and width.holds(following)


def _is_filled(text: str, following: str, width: _Width) -> bool:
    """Whether a line with a sentence that ends on it is full to the last, as few paragraphs end."""
    return width.most <= width.measure(text) <= width.most + width.off and width.holds(following)


def _columns(text: str) -> int:
    """How wide a text prints, in halves of a Chinese character."""
    return 2 * len(text) - len(text.encode("ascii", "ignore"))


def _word(text: str) -> str:
    """What a text begins with that no line's end may cut: one character, or a word or number in Latin letters."""
    end = next((at for at, character in enumerate(text) if not character.isascii()), len(text))
    return text[: max(end, 1)]
