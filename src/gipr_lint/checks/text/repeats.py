"""Words that stand twice in a row."""

from __future__ import annotations

from collections.abc import Iterator

from gipr_lint.checks.text.hits import Hit, Lists, excused
from gipr_lint.checks.text.params import Repeats
from gipr_lint.report.prose.texts import Prose
from gipr_lint.rulepacks.patterns import compiled

_ASTRAL = "[\U00010000-\U0010ffff]"
_SENTENCE = ("。", "，", "；", ",", ";")
_AFTER = "。，；、：！？”）》,;:!?)和与及"
_SHORT = 2


def repeated(repeats: Repeats, prose: Prose, lists: Lists) -> Iterator[Hit]:
    """Every word that is written again right after itself; the fix takes the second one out."""
    text = prose.raw.text
    certain = {word for name in repeats.words for word in lists[name]}
    free = 0
    for start, length, times in sorted(runs(text, repeats.min, repeats.max)):
        end = start + length * times
        word = text[start : start + length]
        if start < free or not _is_word(word) or _allowed(text, start, end, length, repeats, certain):
            continue
        index = prose.raw.index(start)
        first = prose.raw.starts[index]
        piece = prose.pieces[index]
        if not any(mark in piece.paragraph.text for mark in _SENTENCE):
            continue
        free = end
        edit = (start - first + length, end - first)
        yield Hit(piece, start - first, end - first, "", {"word": word}, edit=edit)


def _allowed(text: str, start: int, end: int, length: int, repeats: Repeats, certain: set[str]) -> bool:
    word = text[start : start + length]
    if word in certain:
        return False
    if any(excuse in text[start:end] for excuse in repeats.excuses) or excused(text, start, end, repeats.excuses):
        return True
    return length <= _SHORT and text[end : end + 1] not in tuple(_AFTER)


def _is_word(text: str) -> bool:
    """Whether a text is a word or a phrase: letters and digits, most of them Chinese, not all the same."""
    wide = sum(not character.isascii() for character in text)
    return text.isalnum() and wide * 2 > len(text) - 2 and wide > 1 and len(set(text)) > 1


def runs(text: str, shortest: int, longest: int) -> Iterator[tuple[int, int, int]]:
    """Each place where `length` characters stand `times` times in a row: start, length, times.

    A text is laid over itself, moved on by that length; where the two are the same, their difference is 0. As one
    long number that takes a fraction of the time that looking at each character would.
    """
    data = _two_bytes_each(compiled(_ASTRAL).sub("\ufffd", text))
    number = int.from_bytes(data, "little")
    for length in range(shortest, longest + 1):
        same = (number ^ (number >> (16 * length))).to_bytes(len(data), "little")[: max(0, len(data) - 2 * length)]
        if bytes(2 * length) not in same:
            continue
        for run in compiled(f"\0{{{2 * length},}}").finditer(same.decode("latin-1")):
            start = (run.start() + 1) // 2
            count = run.end() // 2 - start
            if count >= length:
                yield start, length, count // length + 1


def _two_bytes_each(text: str) -> bytes:
    """The characters as UTF-16, the low byte first. Only the machine's own order needs no codec to be imported."""
    data = text.encode("utf-16", "surrogatepass")
    return data[2:] if data.startswith(b"\xff\xfe") else text.encode("utf-16-le", "surrogatepass")
