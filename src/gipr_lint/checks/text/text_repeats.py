"""`text-repeats`: a word, or a character of one, stands twice in a row."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.text._occurrences import SAYS, Occurrence, excused, hits
from gipr_lint.report import Report
from gipr_lint.report.prose.texts import Prose
from gipr_lint.rulepacks.model import Names
from gipr_lint.rulepacks.patterns import compiled

_ASTRAL = "[\U00010000-\U0010ffff]"
_SENTENCE = ("。", "，", "；", ",", ";")
_PAUSE = "、"
_WITHIN_NUMBER = (".", ",", "，", "/", "-")
_BAR = "｜"
_NOTHING: frozenset[str] = frozenset()
_SHORT = 2
_TWICE = 2


class Params(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in", "excuses": "except"}):
    """一段里紧接着重复的词。两字的词常在两个名称相接处重复，因此其后要有 before 中的字，或列在 words 的词表里。
    words 和 parted 里的词，头一个字、末一个字重复也算（按按照、按照照），除非它会是旁边的词的（公开｜开展）。 /
    Words that stand twice in a row, in a paragraph with a stop or a comma. Words of two characters often meet at
    the joint of two terms (人民政府｜政府信息), so that they count only with one of `before` behind them or where
    they are in `words`. The first or the last character of those in `words` and `parted` counts as well where it stands
    twice (按按照, 按照照), unless the one too many may belong to the word beside it (公开｜开展)."""

    scope: tuple[str, ...] = ("prose",)
    """在哪里找，同 text-find。 / The parts to look in, as in `text-find`."""
    min: int = 2
    """最少几个字。 / Of so many characters at least."""
    max: int = 8
    """最多几个字。 / Of so many characters at most."""
    words: tuple[str, ...] = ()
    """不会有理由重复的词的词表。 / Lists of words that never stand twice with reason."""
    parted: tuple[str, ...] = ()
    """还要看单个字重复的两字词的词表。 / Lists of more words of two characters of which one may be doubled."""
    particles: str = ""
    """虚词，前后不会连成别的词，如“的”。 / Particles, which are no part of a word beside them, such as 的."""
    joints: str = ""
    """词表，每条是“词｜字”：两字的词重复，其后是其中一个字，就可能是两个名称相接（县政府｜政府采购）。 /
    A list of “word｜characters”: where one of these follows a word that stands twice, two terms may meet."""
    links: str = ""
    """词表，每条是“字｜后｜前”：单独成词的字重复（对对栏目）也算，除非后面或前面那个字和它成词（对对外、核对对象）。 /
    A list of “character｜behind｜before”: words of one character that count where they stand twice, unless one of
    these beside them makes another word of one of them."""
    alone: str = ""
    """单独也成词、或可以重叠的字，如“有”“层”，单个字重复时不算。 /
    Characters that are words by themselves, or that may be said twice, such as 有 and 层: alone these do not count."""
    beginnings: str = ""
    """词表，每条是一个字和能在它后面成词的字，如“况且”：别的字跟在后面，就不是另一个词。 /
    A list of characters, each with those that go on with it to a word, such as 况且: others make no word of it."""
    measures: str = ""
    """量词，在数字后、标点前重复也算。 / Measure words: these count behind a figure and before a mark as well."""
    before: tuple[str, ...] = tuple("。，；、：！？”）》,;:!?)")
    """两字的词重复，其后须有其中一个字。 / One of these must follow a repeat of two characters."""
    excuses: tuple[str, ...] = ()
    """含有这些、或在这些之中的重复不算。 / A repeat is excused that holds one of these texts, or stands inside one."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.text import _demands as demands  # noqa: PLC0415  (only when packs are read)

    demands.demand_parts(params.scope)
    for key in ("words", "parted"):
        demands.demand_lists([((key, index), name) for index, name in enumerate(getattr(params, key))], names)
    single = ((key, getattr(params, key)) for key in ("beginnings", "joints", "links"))
    demands.demand_lists([((key,), name) for key, name in single if name], names)


@check("text-repeats", Params, says=(*SAYS, "word"), validate=_validate)
def text_repeats(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each word that is written again right after itself."""
    return hits(report, found(params, report.texts.of(params.scope), report.names.words))


class _Words:
    """The lists of words that are needed where something stands twice, each put together when it is asked for."""

    def __init__(self, params: Params, lists: Mapping[str, Sequence[str]]) -> None:
        self._params, self._lists = params, lists

    @cached_property
    def certain(self) -> frozenset[str]:
        """Those that stand twice with no reason but that two terms meet."""
        return frozenset(word for name in self._params.words for word in self._lists[name]).union(self.joints)

    @cached_property
    def all(self) -> frozenset[str]:
        """Those of which a single character may be doubled."""
        return self.certain.union(*(self._lists[name] for name in self._params.parted))

    @cached_property
    def beginnings(self) -> Mapping[str, str]:
        """What goes on with a character to a word, by the character."""
        return {entry[0]: entry[1:] for entry in self._lists.get(self._params.beginnings, ())}

    @cached_property
    def joints(self) -> Mapping[str, frozenset[str]]:
        """What goes on with a word to a term that may stand right behind that word."""
        parts = [entry.partition(_BAR) for entry in self._lists.get(self._params.joints, ())]
        return {word: frozenset(behind) for word, _, behind in parts}

    @cached_property
    def links(self) -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
        """What makes another word of a character that is a word by itself: behind it, and before it."""
        parts = [entry.split(_BAR, 2) for entry in self._lists.get(self._params.links, ())]
        return {sign: (frozenset("".join(beside[:1])), frozenset("".join(beside[1:]))) for sign, *beside in parts}


def found(params: Params, prose: Prose, lists: Mapping[str, Sequence[str]]) -> Iterator[Occurrence]:
    """Every word that is written again right after itself; the fix takes the second one out."""
    text = prose.raw.text
    words = _Words(params, lists)
    free = 0
    for start, length, times in sorted(runs(text, 1 if params.parted else params.min, params.max)):
        end = start + length * times
        word = text[start : start + length]
        if start < free:
            continue
        if length == 1:
            is_slip = times == _TWICE and _is_doubled(text, start, words, params)
        elif _is_word(word):
            is_slip = not _allowed(text, start, end, length, params, words)
        else:
            is_slip = times == _TWICE and _is_item(text, start, length, params)
        if not is_slip:
            continue
        index = prose.raw.index(start)
        first = prose.raw.starts[index]
        piece = prose.pieces[index]
        if not any(mark in piece.paragraph.text for mark in _SENTENCE):
            continue
        free = end
        edit = (start - first + length, end - first)
        yield Occurrence(piece, start - first, end - first, "", {"word": word.strip(_PAUSE)}, edit=edit)


def _allowed(text: str, start: int, end: int, length: int, params: Params, words: _Words) -> bool:
    word = text[start : start + length]
    if excused(text, start, end, params.excuses):
        return True
    if word in words.certain:
        return text[end : end + 1] in words.joints.get(word, _NOTHING)
    if any(excuse in text[start:end] for excuse in params.excuses):
        return True
    return length <= _SHORT and text[end : end + 1] not in params.before


def _is_item(text: str, start: int, length: int, params: Params) -> bool:
    """Whether what stands twice at `start` is a name in its brackets, an item of a list with its mark, or a count; not
    where an item is said a third time for emphasis (公开、公开、再公开)."""
    end = start + _TWICE * length
    item, before, behind = text[start : start + length], text[start - 1 : start], text[end : end + 1]
    inside = item[1:-1]
    if item[0] in "《“" and item[-1] in "》”":
        return inside.isalpha() and len(inside) > 1
    word = item.strip(_PAUSE)
    near = len(word) + 2
    if _PAUSE in (item[0], item[-1]) and (word in text[max(0, start - near) : start] or word in text[end : end + near]):
        return False
    if item[0] == _PAUSE:
        return item[1:].isalpha() and _is_word(item[1:]) and not behind.isalnum()
    if item[-1] == _PAUSE:
        return _is_word(item[:-1]) and not before.isalnum()
    is_count = item[:-1].isdecimal() and item[-1] in params.measures
    within = before.isdecimal() or (before in _WITHIN_NUMBER and text[start - 2 : start - 1].isdecimal())
    return is_count and not within and not behind.isdecimal()


def _is_doubled(text: str, at: int, words: _Words, params: Params) -> bool:
    """Whether the character at `at`, which stands there twice, is one too many of a word."""
    sign, before, behind = text[at], text[at - 1 : at], text[at + _TWICE : at + _TWICE + 1]
    if not _is_wide(sign) or _is_paired(text, at):
        return False
    if sign in params.measures and before.isdecimal() and not behind.isalnum():
        return True
    if sign in words.links:
        joins, ends = words.links[sign]
        return behind not in joins and before not in ends
    if sign in params.alone:
        return False
    if before + sign in words.all:
        begins = behind in words.beginnings.get(sign, "" if behind in params.particles else behind)
        return not (_is_wide(behind) and begins)
    return sign + behind in words.all and (not before.isalnum() or before in params.particles)


def _is_paired(text: str, at: int) -> bool:
    """Whether another character stands twice right beside it, as in 方方面面."""
    before, behind = text[max(0, at - _TWICE) : at], text[at + _TWICE : at + 2 * _TWICE]
    return any(len(pair) == _TWICE and pair[0] == pair[1] and _is_wide(pair[0]) for pair in (before, behind))


def _is_wide(sign: str) -> bool:
    return sign.isalpha() and not sign.isascii()


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
