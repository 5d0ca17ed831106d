"""Short words of the field, and the places where one stands with a slip that makes no other word of it.

A word of four or five characters is known by three of them and what was taken for the fourth, by two that are turned
round, or by one inside it that stands twice. What was slipped at its beginning or end counts only where the word beside
it is known: otherwise the character may belong to that one.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from msgspec import Struct

from gipr_lint.checks.letters import Letters
from gipr_lint.checks.text._occurrences import excused
from gipr_lint.checks.text._phrases import Phrase, Slip, phrase

T = TypeVar("T")

SHORTEST = 4
"""A word has at least so many characters."""

_HALF = 2
"""So many characters of either end lead to a word: a character taken for another leaves one of both whole."""
_FULL = 5
"""A word of so many characters is known without one of them."""


_Form = tuple[str, Phrase, bool, bool, bool]
"""A word with a slip, the word, whether the slip touches its first and its last character, and whether it has lost one
of these."""


class WordIndex(Struct, frozen=True):
    """Words by their first and last two characters, and the forms with a slip by their first three."""

    words: tuple[str, ...]
    fronts: Mapping[str, Sequence[Phrase]]
    backs: Mapping[str, Sequence[Phrase]]
    forms: Mapping[str, Sequence[_Form]]
    firsts: frozenset[str]
    """The first of all these characters."""

    def within(self, text: Container[str]) -> WordIndex:
        """What of it may lead to anything in a text."""
        return _index(self.words, _there(self.fronts, text), _there(self.backs, text), _there(self.forms, text))


def _there(ways: Mapping[str, T], text: Container[str]) -> Mapping[str, T]:
    return {key: way for key, way in ways.items() if key in text}


@lru_cache(maxsize=16)
def words_of(lists: tuple[tuple[str, tuple[str, ...]], ...], light: str, bare: str) -> WordIndex:
    """The words of these entries, each list with its source, ready to be looked for."""
    words = [phrase(entry, source, SHORTEST) for source, entries in lists for entry in entries]
    fronts: dict[str, list[Phrase]] = {}
    backs: dict[str, list[Phrase]] = {}
    forms: dict[str, list[_Form]] = {}
    right = {word.text for word in words}
    for word in words:
        fronts.setdefault(word.text[:_HALF], []).append(word)
        backs.setdefault(word.text[-_HALF:], []).append(word)
        for form in _forms(word, light, bare):
            if form[0] not in right:
                forms.setdefault(form[0][:3], []).append(form)
    return _index(tuple([word.text for word in words]), fronts, backs, forms)


def _index(
    words: tuple[str, ...],
    fronts: Mapping[str, Sequence[Phrase]],
    backs: Mapping[str, Sequence[Phrase]],
    forms: Mapping[str, Sequence[_Form]],
) -> WordIndex:
    return WordIndex(words, fronts, backs, forms, frozenset([key[0] for key in (*fronts, *backs, *forms)]))


def _forms(word: Phrase, light: str, bare: str) -> Iterator[_Form]:
    """A word with two characters turned round, with one inside it doubled, and a longer one with one lost."""
    text, last = word.text, len(word.text) - 1
    marks = "" if text.isalpha() else [sign for sign in text if not sign.isalpha()]
    for at in range(last):
        first, second = text[at], text[at + 1]
        if first != second and first not in marks and second not in marks:
            yield text[:at] + second + first + text[at + 2 :], word, at == 0, at + 1 == last, False
    for at in range(1, last):
        if text[at] not in marks:
            yield text[: at + 1] + text[at:], word, False, False, False
    if len(text) < _FULL:
        return
    for at in range(last + 1):
        is_needed = text[at] not in marks and text[at] not in (light if 0 < at < last else bare)
        if is_needed and text[at] != text[at - 1 : at]:
            yield text[:at] + text[at + 1 :], word, True, True, at in (0, last)


def damaged(text: str, index: WordIndex, letters: Letters, phrases: Sequence[str] = ()) -> Iterator[Slip]:
    """Every place where a word stands with one character taken for another, two turned round, or one too many or,
    in a longer one, too few; not where that is part of another word or of one of `phrases`, and right there."""
    for start, end, word in _found(text, index, letters):
        is_excused = any(excuse in text[max(0, start - len(excuse)) : end + len(excuse)] for excuse in word.excuses)
        if not is_excused and not excused(text, start, end, (*index.words, *phrases)):
            yield Slip(start, end, word)


def _found(text: str, index: WordIndex, letters: Letters) -> Iterator[tuple[int, int, Phrase]]:
    """Where a word begins and ends that has a slip, and how it should stand."""
    fronts, backs, forms, firsts = index.fronts, index.backs, index.forms, index.firsts
    for at in [at for at, sign in enumerate(text) if sign in firsts]:
        pair = text[at : at + _HALF]
        if pair in fronts:
            for word in fronts[pair]:
                if _is_replaced(text, at, word.text, letters):
                    yield at, at + len(word.text), word
        if pair in backs:
            for word in backs[pair]:
                start = at + _HALF - len(word.text)
                if start >= 0 and _is_replaced(text, start, word.text, letters):
                    yield start, at + _HALF, word
        for form in forms.get(text[at : at + 3], ()):
            if text.startswith(form[0], at) and _is_apart(text, at, form, letters):
                yield at, at + len(form[0]), form[1]


def _is_apart(text: str, at: int, form: _Form, letters: Letters) -> bool:
    """Whether what was slipped at an end of a form belongs to no word beside it."""
    wrong, _, opens, closes, is_cut = form
    end, borders = at + len(wrong), letters.borders
    before, behind = text[at - 1 : at] or "\n", text[end : end + 1] or "\n"
    if is_cut and ("\n" in (before, behind) or before == wrong[0] or behind == wrong[-1]):
        return False
    return (not opens or borders.before(text, at)) and (not closes or borders.behind(text, end))


def _is_replaced(text: str, start: int, word: str, letters: Letters) -> bool:
    """Whether a word stands at `start` with one character for which another was taken."""
    stands, last = text[start : start + len(word)], len(word) - 1
    if stands == word or len(stands) <= last:
        return False
    at = 0
    while stands[at] == word[at]:
        at += 1
    if stands[at + 1 :] != word[at + 1 :]:
        return False
    if not (letters.confused(word[at], stands[at]) or letters.likened(word[at], stands[at])):
        return False
    opens, closes = at == 0, at == last
    if not opens and not closes:
        return True
    return letters.borders.before(text, start) if opens else letters.borders.behind(text, start + len(word))
