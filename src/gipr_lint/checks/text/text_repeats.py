"""`text-repeats`: a word stands twice in a row."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from gipr_lint.checks.check import Hit, check
from gipr_lint.checks.text._occurrences import SAYS, Occurrence, excused, hits
from gipr_lint.report import Report
from gipr_lint.report.prose.texts import Prose
from gipr_lint.rulepacks.model import Names
from gipr_lint.rulepacks.patterns import compiled

_ASTRAL = "[\U00010000-\U0010ffff]"
_SENTENCE = ("。", "，", "；", ",", ";")
_SHORT = 2


class Params(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in", "excuses": "except"}):
    """一段里紧接着重复的词。两字的词常在两个名称相接处重复，因此其后要有 before 中的字，或列在 words 的词表里。 /
    Words that stand twice in a row, in a paragraph with a stop or a comma. Words of two characters often meet at
    the joint of two terms (人民政府｜政府信息), so that they count only with one of `before` behind them or where
    they are in `words`."""

    scope: tuple[str, ...] = ("prose",)
    """在哪里找，同 text-find。 / The parts to look in, as in `text-find`."""
    min: int = 2
    """最少几个字。 / Of so many characters at least."""
    max: int = 8
    """最多几个字。 / Of so many characters at most."""
    words: tuple[str, ...] = ()
    """不会有理由重复的词的词表。 / Lists of words that never stand twice with reason."""
    before: tuple[str, ...] = tuple("。，；、：！？”）》,;:!?)")
    """两字的词重复，其后须有其中一个字。 / One of these must follow a repeat of two characters."""
    excuses: tuple[str, ...] = ()
    """含有这些、或在这些之中的重复不算。 / A repeat is excused that holds one of these texts, or stands inside one."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.text import _demands as demands  # noqa: PLC0415  (only when packs are read)

    demands.demand_parts(params.scope)
    demands.demand_lists([(("words", index), name) for index, name in enumerate(params.words)], names)


@check("text-repeats", Params, says=(*SAYS, "word"), validate=_validate)
def text_repeats(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each word that is written again right after itself."""
    return hits(report, found(params, report.texts.of(params.scope), report.names.words))


def found(params: Params, prose: Prose, lists: Mapping[str, Sequence[str]]) -> Iterator[Occurrence]:
    """Every word that is written again right after itself; the fix takes the second one out."""
    text = prose.raw.text
    certain = {word for name in params.words for word in lists[name]}
    free = 0
    for start, length, times in sorted(runs(text, params.min, params.max)):
        end = start + length * times
        word = text[start : start + length]
        if start < free or not _is_word(word) or _allowed(text, start, end, length, params, certain):
            continue
        index = prose.raw.index(start)
        first = prose.raw.starts[index]
        piece = prose.pieces[index]
        if not any(mark in piece.paragraph.text for mark in _SENTENCE):
            continue
        free = end
        edit = (start - first + length, end - first)
        yield Occurrence(piece, start - first, end - first, "", {"word": word}, edit=edit)


def _allowed(text: str, start: int, end: int, length: int, params: Params, certain: set[str]) -> bool:
    word = text[start : start + length]
    if excused(text, start, end, params.excuses):
        return True
    if word in certain:
        return False
    if any(excuse in text[start:end] for excuse in params.excuses):
        return True
    return length <= _SHORT and text[end : end + 1] not in params.before


def _is_word(text: str) -> bool:
    """Whether a text is a word or a phrase: letters and digits, most of them Chinese, not all the same."""
    wide = sum(not (character.isascii() or character.isdecimal()) for character in text)
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
