"""Fixed phrases, and the places where one stands with a single slip of the pen."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from gipr_lint.checks.borders import Borders
from gipr_lint.checks.letters import Letters
from gipr_lint.checks.text._occurrences import excused

SHORTEST = 6
"""A phrase has at least so many characters; what is shorter is too easily another word."""

_KEY = 3
"""So many characters of either half lead to a phrase."""

_MARGIN = 2
"""So many characters are whole on either side of a slip. One is enough where a mark or the paragraph's end is near, but
not where another character was put there, which may well make another word."""

_MARKS_ALONE = Borders()
"""Where a character stands twice at the end of a phrase, a word beside it tells nothing: 共和国｜国务院."""

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


class Slip(Struct, frozen=True):
    """A phrase with a slip at `start:end` of a text."""

    start: int
    end: int
    phrase: Phrase


Way = tuple[int, str, int, int, str, Phrase]
"""How three characters lead to a phrase: which they are; what stands before them in their half, which is whole; counted
from them, where the phrase begins if nothing is lost or put in before them, and where its other end is; the sign there;
the phrase."""


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


def phrase(entry: str, source: str = "", shortest: int = SHORTEST) -> Phrase:
    """“phrase” or “phrase｜one、two”. Raises ValueError for one that is too short."""
    text, _, bar = entry.partition("｜")
    if len(text) < shortest:
        raise ValueError(entry)
    return Phrase(text, source, bar)


@lru_cache(maxsize=16)
def index_of(lists: tuple[tuple[str, tuple[str, ...]], ...]) -> Index:
    """The phrases of these entries, each list with its source, ready to be looked for."""
    phrases = [phrase(entry, source) for source, entries in lists for entry in entries]
    ways: dict[str, list[Way]] = {}
    for one in phrases:
        text, size, half = one.text, len(one.text), len(one.text) // 2
        turned = text[half - 2] + text[half] + text[half - 1]
        start, last = _KEY - half, text[-1]
        ahead = text[: half - _KEY], start, start + size - 1, last, one
        ways.setdefault(text[half - _KEY : half], []).append((_FRONT, *ahead))
        ways.setdefault(turned, []).append((_TURNED, text[: half - 2], start - 1, start + size - 2, last, one))
        behind = text[half:-_KEY], _KEY - size, _KEY - size, text[0], one
        ways.setdefault(text[-_KEY:], []).append((_BACK, *behind))
    return _index(tuple(phrases), ways)


def _index(phrases: tuple[Phrase, ...], ways: Mapping[str, Sequence[Way]]) -> Index:
    return Index(phrases, ways, frozenset(key[0] for key in ways))


def slips(text: str, index: Index, letters: Letters) -> Iterator[Slip]:
    """Every place where a phrase stands with one character lost, swapped or replaced, or one or two doubled."""
    ways, firsts = index.ways, index.firsts
    if not ways:
        return
    for at in [at for at, first in enumerate(text) if first in firsts and text[at : at + _KEY] in ways]:
        for place, before, begins, ends, sign, one in ways[text[at : at + _KEY]]:
            if before and text[max(at - len(before), 0) : at] != before:
                continue
            start, edge = at + begins, at + ends
            if start < 0 or (text.startswith(one.text, start) and text[start - 1 : start] != sign):
                if place == _FRONT and start >= 0 and text[edge + 1 : edge + 2] == sign and _ends_line(text, edge + 2):
                    yield Slip(start, edge + 2, one)
                continue
            near = text[max(0, edge - 2) : edge + 2] if place == _BACK else text[edge - 1 : edge + 3]
            if sign not in near and not (text[edge : edge + 1] and text[edge] in _MARKS + letters.instead(sign)):
                rest, first = (one.text[1:], start + 1) if place == _BACK else (one.text[:-1], start)
                if place == _TURNED or not text.startswith(rest, first):
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
        if beside and beside in letters.instead(right[0]):
            starts.append(start)
        if text.startswith(right[1::-1], start):
            starts.append(start)
        is_cut = text.startswith(right[1:], start + 1) and _is_needed(right[:2], letters)
        if (
            is_cut
            and beside not in ("\n", right[1])
            and letters.borders.before(text, start + 1)
            and not _is_in_word(text, start)
        ):
            yield start + 1, start + len(right)
    else:
        starts = [start]
        if place == _FRONT and text.startswith(right[:-1], start) and _is_needed(right[:-3:-1], letters):
            is_heading = right[0] == "(" and _is_line(text, start, edge)
            if is_heading or (beside not in ("", "\n", right[-2]) and letters.borders.behind(text, edge)):
                yield start, edge
    for at in starts:
        if not text.startswith(right, at) and (end := _end(text, at, right, letters)):
            yield at, end


def _is_needed(end: str, letters: Letters) -> bool:
    """Whether a phrase needs its outermost character, the first of the two at its end, and is not parted there by a
    mark."""
    return end.isalpha() and end[0] not in letters.bare


def _is_likened(text: str, start: int, at: int, right: str, letters: Letters) -> bool:
    """Whether at `at` of the phrase `right` a character stands that sounds or looks like the right one, and is not the
    end or the beginning of a word beside the phrase."""
    if not letters.likened(right[at : at + 1], text[start + at : start + at + 1]):
        return False
    if at == 0:
        return letters.borders.before(text, start)
    return at < len(right) - 1 or letters.borders.behind(text, start + len(right))


def _is_in_word(text: str, at: int) -> bool:
    """Whether what stands at a place closes a bracket within a word, which goes on behind it (村（居）务公开)."""
    opening = text.rfind("(", 0, at) if text[at] == ")" else 0
    return opening > 0 and text[opening - 1].isalpha()


def _is_line(text: str, start: int, end: int) -> bool:
    """Whether `start:end` is a whole line, such as the heading of a topic."""
    return text[start - 1 : start] in ("", "\n") and _ends_line(text, end)


def _ends_line(text: str, at: int) -> bool:
    """Whether a line ends at a place, such as a title."""
    return text[at : at + 1] in ("", "\n")


def _end(text: str, start: int, right: str, letters: Letters) -> int:
    """Where the phrase `right` ends that begins at `start` with one slip, 0 where none does."""
    size, at = len(right), 0
    while at < size and text.startswith(right[at], start + at):
        at += 1
    here, lost, rest = start + at, right[at : at + 1], right[at + 1 :]
    if text.startswith(rest, here + 1):
        if letters.confused(lost, text[here : here + 1]) or _is_likened(text, start, at, right, letters):
            return start + size
        if _MARGIN <= at < size - _MARGIN and _replaces(text[here], lost, letters):
            return start + size
    if _MARGIN < at < size and text.startswith(right[at - 2 : at] + right[at:], here):
        return start + size + 2
    if (
        at
        and right[at - 1].isalpha()
        and text.startswith(right[at - 1] + right[at:], here)
        and _whole(text, start, start + size + 1, at, size - at, _MARKS_ALONE)
    ):
        return start + size + 1
    if (
        rest
        and text.startswith(rest[0] + lost + rest[1:], here)
        and _whole(text, start, start + size, at + 1, len(rest), letters.borders)
    ):
        return start + size
    missing = at and lost.isalpha() and lost not in letters.light and text.startswith(rest, here)
    return start + size - 1 if missing and _whole(text, start, start + size - 1, at, len(rest), letters.borders) else 0


def _whole(text: str, start: int, end: int, before: int, behind: int, borders: Borders) -> bool:
    """Whether enough of the phrase at `start:end` is whole before and after the slip."""
    return before >= _MARGIN - borders.before(text, start) and behind >= _MARGIN - borders.behind(text, end)


def _replaces(wrong: str, right: str, letters: Letters) -> bool:
    """Whether a character is neither a mark nor a word that may stand in that place."""
    return wrong.isalpha() and not wrong.isascii() and wrong not in letters.free and right not in letters.light


def _is_right(text: str, start: int, end: int, one: Phrase, phrases: Iterable[Phrase]) -> bool:
    """Whether the place has to do with an excuse, or lies within another phrase that stands there without any slip."""
    return any(excuse in text[max(0, start - len(excuse)) : end + len(excuse)] for excuse in one.excuses) or excused(
        text, start, end, [other.text for other in phrases]
    )
