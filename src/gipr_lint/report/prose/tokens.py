"""The known words of a text, in their order: what statements are made of.

“全年收到政府信息公开申请36件” is a word for the year, an action, an object and, as a figure, 36. What no list of the
vocabulary holds is unknown; a title in 《》 is unknown as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import count
from typing import Literal

from msgspec import Struct

from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

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
_NUMBER = r"(\d+(?:[.,]\d+)*)(年度?|月\d+日|)"
"""A number, and what makes a year or a day of it."""
_MARK_KINDS: Mapping[str, Kind] = {
    **dict.fromkeys("。!?;,:.\n", "stop"),
    **dict.fromkeys("([", "open"),
    **dict.fromkeys(")]", "close"),
    **dict.fromkeys("“”‘’\"'", "plain"),
}
_SCRIPT = frozenset((*_DIGITS, *_MARK_KINDS, "《"))
_YEAR_LENGTH = 4
_PAIR = 2


class Token(Struct, frozen=True, gc=False):
    """A word at `start:end` of a text. `value` is the name of the object, action or party that it stands for, else the
    text itself."""

    kind: Kind
    value: str
    start: int
    end: int


class _Lexicon(Struct, frozen=True):
    """The known words, each with its kind and the name of what it stands for, empty where that is the word itself; how
    long those are that begin with the same two characters, the longest first; and the characters with which a token may
    begin."""

    words: Mapping[str, tuple[Kind, str]]
    lengths: Mapping[str, Sequence[int]]
    first: frozenset[str]


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
    return _Lexicon(known, lengths, _SCRIPT.union([word[0] for word in known]))


def tokens_of(text: str, vocabulary: Vocabulary, figures: Mapping[int, int] = {}) -> list[Token]:  # noqa: PLR0912  (hot: no calls)
    """The tokens of a folded text; of several words that begin at a place the longest. No word ends on the digit of a
    figure (均为0件).

    `figures` are the numbers with their measures, where each begins and ends.
    """
    lexicon = _lexicon(vocabulary)
    words, lengths = lexicon.words, lexicon.lengths
    first = lexicon.first.union([text[at] for at in figures])
    tokens: list[Token] = []
    end = 0
    for at, character, following in zip(count(), text, text[1:] + "\n", strict=False):
        if at < end or character not in first:  # within the token before, or in no word
            continue
        if at in figures:
            found = _figure(text, at, figures[at], vocabulary)
        else:
            pair = character + following
            for length in lengths.get(pair, ()):
                word = pair if length == _PAIR else text[at : at + length]
                if word in words and at + len(word) - 1 not in figures:
                    break
            else:
                word = character
            known = words.get(word)
            if known is not None:
                found = Token(known[0], known[1] or word, at, at + len(word))
            elif character not in _SCRIPT or (script := _of_script(character, text, at, vocabulary)) is None:
                continue
            else:
                found = script
        if end < at:
            if found.kind == "figure":
                tokens += _before_figure(text, end, at, vocabulary)
            else:
                tokens.append(Token("unknown", "", end, at))
        tokens.append(found)
        end = found.end
    if end < len(text):
        tokens.append(Token("unknown", "", end, len(text)))
    return tokens


def _figure(text: str, start: int, end: int, vocabulary: Vocabulary, value: str = "") -> Token:
    """The token of a number; of some days of a month where the number is that (12月下旬)."""
    if not text.startswith(vocabulary.parts_of_month, end):
        return Token("figure", value, start, end)
    part = next(part for part in vocabulary.parts_of_month if text.startswith(part, end))
    return Token("day", value + part, start, end + len(part))


def _before_figure(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[Token]:
    """What is unknown before a number: the object that words alone there are (许可319件), or without a word for each at
    its end (复议、诉讼各3件)."""
    if start == end:
        return []
    words = text[start:end]
    bare = next((name for name, known in vocabulary.bare_objects.items() if words in known), "")
    if bare:
        return [Token("object", bare, start, end)]
    if not words.endswith(vocabulary.each_ends):
        return [Token("unknown", "", start, end)]
    found = next(word for word in vocabulary.each_ends if words.endswith(word))
    each = Token("each", found, end - len(found), end)
    return [Token("unknown", "", start, each.start), each] if each.start > start else [each]


def _of_script(character: str, text: str, at: int, vocabulary: Vocabulary) -> Token | None:
    """The token of a digit, a stop, a bracket, a quotation mark or a title in 《》; None of another character."""
    if character in _MARK_KINDS:
        return Token(_MARK_KINDS[character], character, at, at + 1)
    if character in _DIGITS:
        return _number(text, at, vocabulary)
    close = text.find("》", at) if character == "《" else -1
    return Token("unknown", "", at, close + 1) if close >= 0 else None


def _number(text: str, at: int, vocabulary: Vocabulary) -> Token:
    """The digits from a place on; four of them with the word for the year behind are a year, those of a month with its
    day (12月31日) a day."""
    match = compiled(_NUMBER).match(text, at)
    assert match is not None, "no number begins with no digit"
    number, behind = match.groups()
    if behind == "":
        return _figure(text, at, match.end(), vocabulary, number)
    if behind[0] == "月":
        return Token("day", match.group(), at, match.end())
    if len(number) == _YEAR_LENGTH:
        return Token("year", number, at, match.end())
    return _figure(text, at, match.end(1), vocabulary, number)
