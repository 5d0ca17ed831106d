"""Where sentences begin and end, and which belong together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat

_ENDS = "。!?;\n"
_STOPS = "。!?\n"
_LONGEST_SENTENCE = 800
_LONGEST_BEGINNING = 30
_CLAUSE_ENDS = str.maketrans(dict.fromkeys(",;:()", "。"))


def sentence_start(text: str, at: int, goes_on: Sequence[str]) -> int:
    """Where the sentence begins; one that begins with a word of `goes_on` (其中) belongs to the one before."""
    first = max(at - _LONGEST_SENTENCE, 0)
    start = behind_last(_ENDS, text, first, at)
    if start == first or not text.startswith(tuple(goes_on), start):
        return start
    return behind_last(_ENDS, text, first, start - 1)


def behind_last(marks: str, text: str, first: int, at: int) -> int:
    """The place behind the last of the marks in `first:at`, `first` where there is none."""
    return max(first - 1, *map(text.rfind, marks, repeat(first), repeat(at))) + 1


def joined_sentence(text: str, sentence: int, goes_on: Sequence[str]) -> str:
    """The sentence with numbers that a semicolon joins to the one that begins at `sentence`."""
    if sentence < 2 or text[sentence - 1] != ";":
        return ""
    before = text[sentence_start(text, sentence - 1, goes_on) : sentence - 1]
    return before if has_digit(before) else ""


def next_sentence(text: str, at: int) -> str:
    """How the sentence behind the one of `at` begins."""
    first = min((stop + 1 for mark in _STOPS if (stop := text.find(mark, at)) >= 0), default=len(text))
    return text[first : first + _LONGEST_BEGINNING]


def clauses(text: str) -> list[str]:
    """What stands between commas, stops and brackets, empty where two of them meet."""
    return text.translate(_CLAUSE_ENDS).split("。")


def has_digit(text: str) -> bool:
    """Whether any digit stands in the text."""
    return any(map(str.isdecimal, text))
