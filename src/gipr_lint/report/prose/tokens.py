"""The known words of a text, in their order: what statements are made of.

“全年收到政府信息公开申请36件” is a word for the year, an action, an object and, as a figure, 36. What no list of the
vocabulary holds is unknown; a title in 《》 is unknown as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from gipr_lint.rulepacks.model import Vocabulary

Kind = Literal[
    "object",
    "weak_object",
    "action",
    "all_of",
    "party",
    "foreign",
    "modifier",
    "partial",
    "several",
    "because",
    "qualifier",
    "cause",
    "none",
    "none_behind",
    "not",
    "all",
    "each",
    "respectively",
    "timely",
    "already",
    "carrying",
    "carrying_to",
    "plea",
    "carried",
    "part",
    "joint",
    "plain",
    "such",
    "day",
    "year",
    "figure",
    "stop",
    "open",
    "close",
    "unknown",
]

_DIGITS = "0123456789"
_DIGIT_MARKS = (".", ",")
_MARK_KINDS: Mapping[str, Kind] = {
    **dict.fromkeys("。!?;,:.\n", "stop"),
    **dict.fromkeys("([", "open"),
    **dict.fromkeys(")]", "close"),
    **dict.fromkeys("“”‘’\"'", "plain"),
}
_SCRIPT = frozenset((*_DIGITS, *_MARK_KINDS, "《"))
_YEAR_LENGTH = 4


class Token(Struct, frozen=True, gc=False):
    """A word at `start:end` of a text. `value` is the name of the object, action or party that it stands for, else the
    text itself."""

    kind: Kind
    value: str
    start: int
    end: int


class _Lexicon(Struct, frozen=True):
    """The known words, each with its kind and the name of what it stands for, empty where that is the word itself; and
    how long those are that begin with the same two characters, the longest first."""

    words: Mapping[str, tuple[Kind, str]]
    lengths: Mapping[str, Sequence[int]]


@lru_cache(maxsize=8)
def _lexicon(vocabulary: Vocabulary) -> _Lexicon:
    """The words of the vocabulary; the first list that holds a word decides."""
    known: dict[str, tuple[Kind, str]] = {}
    named: list[tuple[Kind, dict[str, tuple[str, ...]]]] = [
        ("object", vocabulary.objects),
        ("weak_object", vocabulary.weak_objects),
        ("action", vocabulary.actions),
        ("all_of", vocabulary.all_of),
        ("party", vocabulary.parties),
        ("carried", vocabulary.carried),
    ]
    plain: list[tuple[Kind, tuple[str, ...]]] = [
        ("foreign", vocabulary.foreign_objects),
        ("modifier", vocabulary.modifiers),
        ("several", vocabulary.several),
        ("none", vocabulary.none_words),
        ("none_behind", vocabulary.none_behind),
        ("not", vocabulary.negations),
        ("all", vocabulary.all_words),
        ("each", vocabulary.each_words),
        ("respectively", vocabulary.respectively),
        ("timely", vocabulary.in_time),
        ("already", vocabulary.already),
        ("carrying", vocabulary.carrying),
        ("carrying_to", vocabulary.carrying_to),
        ("plea", vocabulary.pleas),
        ("because", vocabulary.reasons),
        ("qualifier", vocabulary.subject_of_report),
        ("cause", vocabulary.causes),
        ("part", vocabulary.goes_on),
        ("joint", vocabulary.joints),
        ("such", (*vocabulary.unfinished, *vocabulary.told_by)),
        ("plain", vocabulary.not_breakers),
        ("plain", vocabulary.whole_regions),
        ("plain", vocabulary.includes),
        ("partial", vocabulary.count_breakers),
        ("plain", vocabulary.count_fillers),
    ]
    for kind, words in reversed(plain):
        known.update(dict.fromkeys(words, (kind, "")))
    for kind, words_of in reversed(named):
        for name, words in reversed(words_of.items()):
            known.update(dict.fromkeys(words, (kind, name)))
    for word in (*_SCRIPT, *(word for words in vocabulary.carried.values() for word in words if word[0] in "+-")):
        known.pop(word, None)
    lengths: dict[str, list[int]] = {}
    for word in known:
        begins, length = word[:2], len(word)
        if begins not in lengths:
            lengths[begins] = [length]
        elif length not in lengths[begins]:
            lengths[begins].append(length)
    for several in lengths.values():
        if len(several) > 1:
            several.sort(reverse=True)
    return _Lexicon(known, lengths)


def tokens_of(text: str, vocabulary: Vocabulary, figures: Mapping[int, int] = {}) -> list[Token]:
    """The tokens of a folded text; of several words that begin at a place the longest.

    `figures` are the numbers with their measures, where each begins and ends.
    """
    lexicon = _lexicon(vocabulary)
    tokens: list[Token] = []
    at = unknown = 0
    while at < len(text):
        token = Token("figure", "", at, figures[at]) if at in figures else _token(text, at, lexicon, figures)
        if token is None:
            at += 1
            continue
        if token.kind == "figure" and text.startswith(vocabulary.parts_of_month, token.end):
            token = _days(token, text, vocabulary)
        bare = _bare_object(text[unknown:at], vocabulary) if token.kind == "figure" else ""
        if bare:
            tokens.append(Token("object", bare, unknown, at))
        elif unknown < at:
            tokens += _unknown(text, unknown, at, vocabulary.each_ends if token.kind == "figure" else ())
        tokens.append(token)
        at = unknown = token.end
    if unknown < len(text):
        tokens.append(Token("unknown", "", unknown, len(text)))
    return tokens


def _days(month: Token, text: str, vocabulary: Vocabulary) -> Token:
    """The token of some days of a month, of which the number is known (12月下旬)."""
    part = next(part for part in vocabulary.parts_of_month if text.startswith(part, month.end))
    return Token("day", month.value + part, month.start, month.end + len(part))


def _bare_object(text: str, vocabulary: Vocabulary) -> str:
    """The object that words alone before a number are (许可319件)."""
    return next((name for name, words in vocabulary.bare_objects.items() if text in words), "")


def _unknown(text: str, start: int, end: int, each: tuple[str, ...]) -> list[Token]:
    """What is unknown before another token, without one of the words `each` at its end (复议、诉讼各3件)."""
    found = next((word for word in each if text.endswith(word, start, end)), "")
    known = [Token("each", found, end - len(found), end)] if found else []
    return [Token("unknown", "", start, end - len(found)), *known] if end - len(found) > start else known


def _token(text: str, at: int, lexicon: _Lexicon, figures: Mapping[int, int]) -> Token | None:
    """The token that begins at a place; None where the place is in no known word. No word ends on the digit of a
    figure (均为0件)."""
    for length in lexicon.lengths.get(text[at : at + 2], ()):
        word = text[at : at + length]
        if word in lexicon.words and at + len(word) - 1 not in figures:
            return _known(word, at, lexicon)
    character = text[at]
    if character in lexicon.words:
        return _known(character, at, lexicon)
    return _of_script(text, at) if character in _SCRIPT else None


def _known(word: str, at: int, lexicon: _Lexicon) -> Token:
    kind, name = lexicon.words[word]
    return Token(kind, name or word, at, at + len(word))


def _of_script(text: str, at: int) -> Token | None:
    """The token of a digit, a stop, a bracket, a quotation mark or a title in 《》."""
    character = text[at]
    if character in _DIGITS:
        return _number(text, at)
    if character != "《":
        return Token(_MARK_KINDS[character], character, at, at + 1)
    close = text.find("》", at)
    return Token("unknown", "", at, close + 1) if close >= 0 else None


def _is_digit(text: str, at: int) -> bool:
    return text[at : at + 1].isdecimal()


def _day_end(text: str, at: int) -> int:
    """Where a month and its day end, of which a number ends at `at` (12月31日); 0 where it is none."""
    if not text.startswith("月", at):
        return 0
    last = at + 1
    while _is_digit(text, last):
        last += 1
    return last + 1 if last > at + 1 and text.startswith("日", last) else 0


def _number(text: str, at: int) -> Token:
    """The digits from a place on; four of them with the word for the year behind are a year."""
    last = at + 1
    while _is_digit(text, last) or (text.startswith(_DIGIT_MARKS, last) and text[last + 1 : last + 2].isdecimal()):
        last += 1
    day = _day_end(text, last)
    if day:
        return Token("day", text[at:day], at, day)
    if last - at == _YEAR_LENGTH and text.startswith("年", last):
        return Token("year", text[at:last], at, last + (2 if text.startswith("年度", last) else 1))
    return Token("figure", text[at:last], at, last)
