"""Finding the sections: headings by their words, whatever form they take.

A heading is known by three signs: its level (outline or style), its number (typed or automatic), its words. Words
decide, the other two say how far a likeness may be trusted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct, structs

from gipr_lint.docx import Block, Paragraph, fold
from gipr_lint.report.model import Heading, SectionPart, Span
from gipr_lint.report.writing.labels import Quality, begins_like, first_characters, key, likeness
from gipr_lint.report.writing.ordinals import CHINESE, ordinal
from gipr_lint.report.writing.slips import slip
from gipr_lint.rulepacks.model import Edition

LONGEST = 60
"""A heading has at most so many characters."""
_SHORTEST_LABEL, _LONGEST_LABEL = 4, 40
_LEAST_TEXT = 6
"""So many characters the words of a heading have that goes on as running text, and so many that text where only a blank
parts them."""
_LONGEST_POINT = 30
"""So long is a point of a section in a list of contents."""
_DASHES = "—–-"
_MARKS = "。.:;,—–-"
_ALIKE = 0.62
"""A first-level heading whose words are at least so like an official label is that heading, damaged."""


class _Words(Struct, frozen=True):
    """Section labels by key, in every accepted or recognised spelling."""

    exact: dict[str, tuple[str, Quality]]
    firsts: frozenset[str]
    labels: tuple[tuple[str, str], ...]
    numbers: dict[str, str]
    """The official Chinese number of each section."""
    keywords: dict[str, tuple[str, ...]]
    """By official number: a heading of that number with one of these words is that section."""

    def known(self, label: str) -> tuple[str, Quality] | None:
        """The section whose heading has these words, and how they are worded; None where none has."""
        return self.exact.get(key(label)) if begins_like(label, self.firsts) else None


@lru_cache(maxsize=64)
def _words(editions: tuple[Edition, ...]) -> _Words:
    """How the sections of the editions are called; an official label of one goes before a variant of another."""
    exact: dict[str, tuple[str, Quality]] = {}
    labels: list[tuple[str, str]] = []
    for edition in editions:
        for alias, section in edition.sections.items():
            for spelling in section.drifts:
                exact.setdefault(key(spelling), (alias, "drift"))
            for spelling in section.variants:
                exact[key(spelling)] = (alias, "variant")
            labels += [(alias, key(spelling)) for spelling in section.spellings]
    for edition in editions:
        for alias, section in edition.sections.items():
            exact[key(section.label)] = (alias, "official")
    numbers = {alias: section.number for edition in editions for alias, section in edition.sections.items()}
    keywords = {s.number: s.keywords for edition in editions for s in edition.sections.values()}
    return _Words(exact, first_characters(exact), tuple(dict.fromkeys(labels)), numbers, keywords)


def section_keys(editions: tuple[Edition, ...]) -> dict[str, str]:
    """The sections by the keys of their headings as they may be worded, without their numbers."""
    return {label: alias for label, (alias, quality) in _words(editions).exact.items() if quality != "drift"}


class _Candidate(Struct, frozen=True):
    heading: Heading
    trusted: bool
    """The level is certain: numbered 一、 or marked as a heading of the first level."""


class _Number(Struct, frozen=True):
    """The number of a paragraph: Chinese numerals, its typed length in the folded text, whether of the first level."""

    value: str
    typed: int
    first: bool


def _number_of(paragraph: Paragraph) -> _Number:
    text = paragraph.folded.text
    marked = paragraph.outline == 1
    typed = ordinal(text)
    printed = ordinal(fold(paragraph.label).text) if paragraph.label else None
    if printed:
        if printed.level <= 1:
            return _Number(printed.value, typed.length if typed and typed.level == 1 else 0, True)
        return _Number(printed.value, 0, marked)
    if typed is None or (typed.level == 0 and not marked):
        return _Number("", 0, marked)
    return _Number(typed.value, typed.length, typed.level <= 1)


def is_contents(paragraph: Paragraph) -> bool:
    """Whether the paragraph is a line of a table of contents: by its style, or ending in a tab or dots and a number."""
    if paragraph.style and paragraph.in_contents:
        return True
    if not paragraph.folded.text[-1:].isdigit():
        return False
    text = paragraph.text.rstrip()
    before = text.rstrip("0123456789")
    return before.rstrip(" \u3000").endswith(("\t", "...", "…", "···", "．．．"))


def _candidate(paragraph: Paragraph, index: int, words: _Words) -> _Candidate | None:
    text = paragraph.folded.text
    if not text or is_contents(paragraph):
        return None
    short = len(text) <= LONGEST
    number = _number_of(paragraph)
    if not number.value and text[0] in CHINESE:
        number = (_without_mark(text, words) if short else None) or _blank_behind(paragraph, words) or number
    if not short and not (number.first and number.typed):
        return None
    label = text[number.typed :]
    bare = label.rstrip(":。.;,")
    if short and (known := words.known(bare)):
        alias, quality = known
        fits = number.value in ("", words.numbers[alias])
        if number.first or (fits and quality != "drift"):
            return _Candidate(_heading(paragraph, index, alias, quality, number, len(bare)), number.first)
        return None
    if not number.first:
        return None
    if run_in := _run_in(paragraph, number, words):
        alias, quality, length = run_in
        return _Candidate(_heading(paragraph, index, alias, quality, number, length, run_in=True), True)
    if not short or any(mark in bare for mark in "。;"):
        return _unknown_run_in(paragraph, index, number)
    is_sentence = "," in bare and label.endswith("。")
    return None if is_sentence else _by_likeness(paragraph, index, number, bare, words)


def _without_mark(text: str, words: _Words) -> _Number | None:
    """The number of a heading that only a blank parts from it (一 总体情况): the section's own, before its words."""
    alias, quality = words.known(text[1:].rstrip(":。.;,")) or ("", None)
    return _Number(text[0], 1, True) if quality not in (None, "drift") and words.numbers[alias] == text[0] else None


def _blank_behind(paragraph: Paragraph, words: _Words) -> _Number | None:
    """The number of a heading that a blank parts from it and from the text that goes on after (一 总体情况 全年…)."""
    text, folded = paragraph.folded.text, paragraph.folded
    number = _Number(text[0], 1, True)
    if folded.span(0, 1)[1] == folded.span(1, 2)[0]:
        return None
    found = _run_in(paragraph, number, words)
    return number if found and words.numbers[found[0]] == text[0] else None


def _by_likeness(paragraph: Paragraph, index: int, number: _Number, bare: str, words: _Words) -> _Candidate | None:
    """A first-level heading that is not a known one word for word: a damaged one, another wording, or a strange one."""
    said = key(bare)
    alias, score = max(((a, 1.0 if slip(said, k) else likeness(said, k)) for a, k in words.labels), key=_second)
    if "," not in bare and any(word in bare for word in words.keywords.get(number.value, ())):
        alias, score = next(known for known, official in words.numbers.items() if official == number.value), 1.0
    if score >= _ALIKE:
        return _Candidate(_heading(paragraph, index, alias, "drift", number, len(bare)), True)
    return _Candidate(_heading(paragraph, index, None, None, number, len(bare)), True) if number.value else None


def _second(pair: tuple[str, float]) -> float:
    return pair[1]


def _unknown_run_in(paragraph: Paragraph, index: int, number: _Number) -> _Candidate | None:
    """A numbered topic of the first level that goes on as running text."""
    topic = paragraph.folded.text[number.typed :]
    stop = _stop(topic)
    if not number.value or not 2 <= stop <= 30 or ";" in topic[:stop] or "," in topic[:stop]:
        return None
    return _Candidate(_heading(paragraph, index, None, None, number, stop, run_in=True), True)


def _stop(text: str) -> int:
    """The index of the first full stop or colon, -1 where there is none."""
    return min((at for at in (text.find("。"), text.find(":")) if at >= 0), default=-1)


def _run_in(paragraph: Paragraph, number: _Number, words: _Words) -> tuple[str, Quality, int] | None:
    """A heading that goes on as running text after a stop, a dash, a blank or a tab: the longest that is known."""
    label = paragraph.folded.text[number.typed :]
    for end in sorted(_possible_ends(paragraph, number.typed, label), reverse=True):
        bare = label[:end].rstrip(_MARKS)
        known = words.known(bare) if len(bare) >= _SHORTEST_LABEL else None
        if known and known[1] != "drift":
            return (*known, len(bare))
    return None


def _possible_ends(paragraph: Paragraph, typed: int, label: str) -> Iterator[int]:
    """Where in a label its heading may end: at its first stop, at dashes and wide blanks, at a single blank that enough
    text follows, before a year with which text begins."""
    stop = _stop(label)
    if 0 < stop <= _LONGEST_LABEL:
        yield stop
    folded = paragraph.folded
    for at in range(_SHORTEST_LABEL, min(_LONGEST_LABEL, len(label) - 1) + 1):
        before, behind = folded.span(typed + at - 1, typed + at)[1], folded.span(typed + at, typed + at)[0]
        is_single = folded.raw[before:behind] == " " and len(label) - at < _LEAST_TEXT
        is_year = (
            label.startswith("20", at) and label[at : at + 4].isdecimal() and not label[at + 4 : at + 5].isdecimal()
        )
        if label[at] in _DASHES or (before < behind and not is_single) or (is_year and len(label) - at > _LEAST_TEXT):
            yield at


def _heading(
    paragraph: Paragraph,
    index: int,
    alias: str | None,
    quality: Quality | None,
    number: _Number,
    length: int,
    *,
    run_in: bool = False,
) -> Heading:
    folded = paragraph.folded
    start, end = number.typed, number.typed + length
    return Heading(
        paragraph=paragraph,
        index=index,
        alias=alias,
        quality=quality,
        number=number.value,
        label=folded.text[start:end],
        span=Span(paragraph, *folded.span(start, end)),
        number_span=Span(paragraph, *folded.span(0, start)) if start else None,
        run_in=run_in,
    )


_RANK: dict[Quality | None, int] = {"official": 0, "variant": 0, "style": 1, "drift": 2, "position": 3, None: 9}


def find_headings(blocks: Sequence[Block], editions: Iterable[Edition]) -> tuple[Heading, ...]:
    """The first-level headings in reading order, those of a table of contents left out.

    A heading that merely resembles a section which another heading names outright opens no section (alias None).
    """
    words = _words(tuple(editions))
    found = [
        candidate
        for index, block in enumerate(blocks)
        if isinstance(block, Paragraph) and (candidate := _candidate(block, index, words))
    ]
    found = _without_contents(found, blocks)
    best: dict[str, int] = {}
    for candidate in found:
        if alias := candidate.heading.alias:
            best[alias] = min(_rank(candidate), best.get(alias, 99))
    headings = []
    for candidate in found:
        heading = candidate.heading
        if heading.alias and _rank(candidate) > best[heading.alias]:
            if not candidate.trusted or not heading.number:
                continue
            heading = structs.replace(heading, alias=None, quality=None)
        headings.append(heading)
    return tuple(_without_points(headings, words))


def _without_points(headings: Iterable[Heading], words: _Words) -> Iterator[Heading]:
    """The headings; one that names again the section it stands in, numbered as a point of it (一、收费情况 二、其他需要
    报告的事项 in section six), opens no section."""
    section, last = None, ""
    for heading in headings:
        alias, point = heading.alias, heading
        if alias and alias == section and heading.number != words.numbers[alias] and _follows(last, heading.number):
            point = structs.replace(heading, alias=None, quality=None)
        if point.alias:
            section, last = point.alias, ""
        else:
            last = point.number
        yield point


def _follows(last: str, number: str) -> bool:
    """Whether a number is the next one of the points, the first one where there is none yet."""
    following = CHINESE[CHINESE.find(last) + 1 :] if last else CHINESE
    return bool(number) and following.startswith(number)


def _rank(candidate: _Candidate) -> int:
    return _RANK[candidate.heading.quality] + (0 if candidate.trusted else 3)


def _without_contents(found: list[_Candidate], blocks: Sequence[Block]) -> list[_Candidate]:
    """Drops a leading list of the sections without page numbers: headings with nothing but points between, all of which
    return."""
    aliases = [candidate.heading.alias for candidate in found]
    last = 0
    while last + 1 < len(found) and not _has_text(
        blocks[found[last].heading.index + 1 : found[last + 1].heading.index]
    ):
        last += 1
    run = aliases[: last + 1]
    again = set(aliases[len(run) :])
    if len(run) >= 3 and all(alias is not None and alias in again for alias in run):
        return found[len(run) :]
    if len(run) >= 4 and (second := next((i for i in range(3, len(run)) if run[i] == run[0]), 0)):
        return found[second:]
    return found


def _has_text(blocks: Sequence[Block]) -> bool:
    """Whether anything stands there but the points of a list of contents, which are short and no sentences."""
    return any(not isinstance(block, Paragraph) or not _may_be_listed(block.folded.text) for block in blocks)


def _may_be_listed(text: str) -> bool:
    return len(text) <= _LONGEST_POINT and not any(mark in text for mark in "。;:,")


def split_sections(blocks: Sequence[Block], headings: Sequence[Heading]) -> tuple[SectionPart, ...]:
    """The sections with the blocks that stand under them, up to the next recognised heading."""
    opening = [heading for heading in headings if heading.alias]
    ends = [*(heading.index for heading in opening[1:]), len(blocks)]
    return tuple(
        SectionPart(heading, tuple(blocks[heading.index + 1 : end]))
        for heading, end in zip(opening, ends, strict=False)
    )
