"""Fixed phrases, and the places where one stands with a single slip of the pen."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from gipr_lint.checks.text._occurrences import excused

SHORTEST = 6
"""A phrase has at least so many characters; what is shorter is too easily another word."""

_KEY = 3
"""So many characters of either half lead to a phrase."""

_MARGIN = 2
"""So many characters are whole on either side of a slip. One is enough where a mark or the paragraph's end is near, but
not where another character was put there, which may well make another word."""

_MARKS = ",。;:、?!()《》“”‘’〈〉"
"""Behind and before these, as they stand in folded text, a phrase begins and ends anew."""

_FRONT, _TURNED, _BACK = range(3)
"""Which three characters of a phrase stand somewhere: those before its middle, the same with the last two of them and
the one behind turned round, the last ones."""


class Phrase(Struct, frozen=True):
    """A phrase as it should stand, its source, and what stands after its bar: texts that excuse a likeness."""

    text: str
    source: str = ""
    bar: str = ""

    @property
    def excuses(self) -> tuple[str, ...]:
        """Texts that are like it and right all the same."""
        return tuple(part for part in self.bar.split("、") if part)


class Letters(Struct, frozen=True):
    """What is known of single characters, whatever the phrase.

    A slip that loses one of `light` or puts one of `free` in another's place may be another wording; `alike` are by
    each character those that are taken for it; a phrase may as well begin or end without one of `bare`.
    """

    light: str = ""
    free: str = ""
    alike: Mapping[str, str] = {}
    bare: str = ""

    def confused(self, one: str, other: str) -> bool:
        """Whether one is easily written for the other."""
        return bool(other) and other in self.alike.get(one, "")


class Slip(Struct, frozen=True):
    """A phrase with a slip at `start:end` of a text."""

    start: int
    end: int
    phrase: Phrase


Way = tuple[int, int, int, str, str, Phrase]
"""How three characters lead to a phrase: which they are; counted from them, where it begins if nothing is lost or put
in before them, and where its other end is; the sign there, what else may stand in the place of it; the phrase."""


class Index(Struct, frozen=True):
    """Phrases by three characters of either half: one slip leaves one of the halves whole, or turns round the two in
    the middle."""

    phrases: tuple[Phrase, ...]
    ways: Mapping[str, Sequence[Way]]
    firsts: frozenset[str]
    """The first of the three characters."""

    def within(self, text: Container[str]) -> Index:
        """What of it may lead to anything in a text."""
        return _index(self.phrases, {key: ways for key, ways in self.ways.items() if key in text})


def phrase(entry: str, source: str = "") -> Phrase:
    """“phrase” or “phrase｜one、two”. Raises ValueError for one that is too short."""
    text, _, bar = entry.partition("｜")
    if len(text) < SHORTEST:
        raise ValueError(entry)
    return Phrase(text, source, bar)


@lru_cache(maxsize=16)
def alike_of(groups: tuple[str, ...]) -> Mapping[str, str]:
    """By each character all those that are in a group with it."""
    alike: dict[str, str] = {}
    for group in groups:
        for sign in group:
            alike[sign] = alike.get(sign, "") + group.replace(sign, "")
    return alike


@lru_cache(maxsize=16)
def index_of(lists: tuple[tuple[str, tuple[str, ...]], ...], alike: tuple[str, ...] = ()) -> Index:
    """The phrases of these entries, each list with its source, ready to be looked for."""
    phrases = [phrase(entry, source) for source, entries in lists for entry in entries]
    others = {sign: group + _MARKS for sign, group in alike_of(alike).items()}
    ways: dict[str, list[Way]] = {}
    for one in phrases:
        text, size, half = one.text, len(one.text), len(one.text) // 2
        turned = text[half - 2] + text[half] + text[half - 1]
        last, first = text[-1], text[0]
        behind, before = others.get(last, _MARKS), others.get(first, _MARKS)
        start = _KEY - half
        ways.setdefault(text[half - _KEY : half], []).append((_FRONT, start, start + size - 1, last, behind, one))
        ways.setdefault(turned, []).append((_TURNED, start - 1, start + size - 2, last, behind, one))
        start = _KEY - size
        ways.setdefault(text[-_KEY:], []).append((_BACK, start, start, first, before, one))
    return _index(tuple(phrases), ways)


def _index(phrases: tuple[Phrase, ...], ways: Mapping[str, Sequence[Way]]) -> Index:
    return Index(phrases, ways, frozenset(key[0] for key in ways))


def slips(text: str, index: Index, letters: Letters) -> Iterator[Slip]:
    """Every place where a phrase stands with one character lost, swapped or replaced, or one or two doubled."""
    ways, firsts = index.ways, index.firsts
    if not ways:
        return
    for at in [at for at, first in enumerate(text) if first in firsts and text[at : at + _KEY] in ways]:
        for place, begins, ends, sign, instead, one in ways[text[at : at + _KEY]]:
            start, edge = at + begins, at + ends
            if start < 0 or (text.startswith(one.text, start) and text[start - 1 : start] != sign):
                if place == _FRONT and text[edge + 1 : edge + 2] == sign and _is_line(text, start, edge + 2):
                    yield Slip(start, edge + 2, one)
                continue
            near = text[max(0, edge - 2) : edge + 2] if place == _BACK else text[edge - 1 : edge + 3]
            if sign not in near and not (text[edge : edge + 1] and text[edge] in instead):
                continue
            for first, last in _places(text, start, place, one.text, letters):
                if not _is_right(text, first, last, one, index.phrases):
                    yield Slip(first, last, one)


def _places(text: str, start: int, place: int, right: str, letters: Letters) -> Iterator[tuple[int, int]]:
    """Where the phrase `right` stands with a slip; it begins at `start` if nothing is lost or put in before its middle
    or, with _BACK, its end."""
    edge = start if place == _BACK else start + len(right) - 1
    beside = text[edge : edge + 1]
    if place == _BACK:
        starts = [at for at in (start, start + 1, start - 1, start - 2) if at >= 0 and text[at] == right[0]]
        if letters.confused(right[0], beside):
            starts.append(start)
        is_lost = _lost_at_end(right[0], beside, letters) and not _is_in_word(text, start)
        if is_lost and text.startswith(right[1:], start + 1):
            yield start + 1, start + len(right)
    else:
        starts = [start]
        is_cut = _lost_at_end(right[-1], beside, letters) or (right[0] == "(" and _is_line(text, start, edge))
        if place == _FRONT and is_cut and text.startswith(right[:-1], start):
            yield start, edge
    for at in starts:
        if not text.startswith(right, at) and (end := _end(text, at, right, letters)):
            yield at, end


def _lost_at_end(lost: str, beside: str, letters: Letters) -> bool:
    """Whether a phrase without its first or last character has a mark in its place, and needs the character."""
    return bool(beside) and beside in _MARKS and lost.isalpha() and lost not in letters.bare


def _is_in_word(text: str, at: int) -> bool:
    """Whether what stands at a place closes a bracket within a word, which goes on behind it (村（居）务公开)."""
    opening = text.rfind("(", 0, at) if text[at] == ")" else 0
    return opening > 0 and text[opening - 1].isalpha()


def _is_line(text: str, start: int, end: int) -> bool:
    """Whether `start:end` is a whole line, such as the heading of a topic."""
    return text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n")


def _end(text: str, start: int, right: str, letters: Letters) -> int:
    """Where the phrase `right` ends that begins at `start` with one slip, 0 where none does."""
    size, at = len(right), 0
    while at < size and text.startswith(right[at], start + at):
        at += 1
    here, lost, rest = start + at, right[at : at + 1], right[at + 1 :]
    if text.startswith(rest, here + 1):
        if letters.confused(lost, text[here : here + 1]):
            return start + size
        if _MARGIN <= at < size - _MARGIN and _replaces(text[here], lost, letters):
            return start + size
    if _MARGIN < at < size and text.startswith(right[at - 2 : at] + right[at:], here):
        return start + size + 2
    if (
        at
        and text.startswith(right[at - 1] + right[at:], here)
        and _whole(text, start, start + size + 1, at, size - at)
    ):
        return start + size + 1
    if (
        rest
        and text.startswith(rest[0] + lost + rest[1:], here)
        and _whole(text, start, start + size, at + 1, len(rest))
    ):
        return start + size
    missing = at and lost not in letters.light and text.startswith(rest, here)
    return start + size - 1 if missing and _whole(text, start, start + size - 1, at, len(rest)) else 0


def _whole(text: str, start: int, end: int, before: int, behind: int) -> bool:
    """Whether enough of the phrase at `start:end` is whole before and after the slip."""
    return before >= _MARGIN - _is_edge(text[start - 1 : start]) and behind >= _MARGIN - _is_edge(text[end : end + 1])


def _replaces(wrong: str, right: str, letters: Letters) -> bool:
    """Whether a character is neither a mark nor a word that may stand in that place."""
    return wrong.isalpha() and not wrong.isascii() and wrong not in letters.free and right not in letters.light


def _is_edge(beside: str) -> bool:
    """Whether what stands beside a phrase is not a word that it might go on with: a mark, a figure, nothing."""
    return beside.isascii() or not beside.isalpha()


def _is_right(text: str, start: int, end: int, one: Phrase, phrases: Iterable[Phrase]) -> bool:
    """Whether the place has to do with an excuse, or lies within another phrase that stands there without any slip."""
    return any(excuse in text[max(0, start - len(excuse)) : end + len(excuse)] for excuse in one.excuses) or excused(
        text, start, end, [other.text for other in phrases]
    )
