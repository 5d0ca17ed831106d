"""`text-enumerated`: points told as 一是, 二是, 三是 follow each other."""

from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.text._occurrences import SAYS, Occurrence, hits, places_of
from gipr_lint.report import Report
from gipr_lint.report.prose.texts import Piece, Prose
from gipr_lint.report.writing.ordinals import CHINESE, ordinal
from gipr_lint.report.writing.searched import present
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Names

_CHINESE, _DIGIT, _DIGITS = "{}", "{1}", "123456789"
_STOPS = "。;:!?"
_FEWEST = 3
"""So many points at least are a list inside a paragraph."""
_WIDE = str.maketrans("()", "（）")


class Params(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in"}):
    """“一是”“二是”“三是”依次写下去，不重复、不跳号。 /
    Points told as 一是, 二是, 三是 follow each other; none stands twice, none is skipped."""

    forms: tuple[str, ...]
    """写法，{} 是汉字序数，{1} 是数字序数，如“{}是”“第{},”“({1})”，标点用半角。 /
    How they are written, {} being a Chinese numeral, {1} a digit, with half-width marks: {}是, 第{}, ({1}) …"""
    inside: tuple[str, ...] = ()
    """只在一段之内依次写下去的写法，如“{1}.”；只算句子开头的，后面紧跟数字的不算。 /
    Forms that go on inside one paragraph alone, such as {1}.; they count where a sentence begins, before no digit."""
    instead: tuple[str, ...] = ()
    """也可以引出一点的词，如“其次”；有了就不算跳号。 / Words that bring in a point as well, such as 其次."""
    scope: tuple[str, ...] = ("body",)
    """在哪里找，同 text-find。 / The parts to look in, as in `text-find`."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.text import _demands as demands  # noqa: PLC0415  (only when packs are read)

    demands.demand_parts(params.scope)


@check("text-enumerated", Params, says=(*SAYS, "next"), validate=_validate)
def text_enumerated(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each point that repeats or skips a number."""
    prose = report.texts.of(params.scope)
    forms = (place for form in params.forms for place in found(prose, form, params.instead))
    inside = (place for form in params.inside for place in found_inside(prose, form))
    return hits(report, chain(forms, inside))


def found(prose: Prose, form: str, instead: tuple[str, ...]) -> Iterator[Occurrence]:
    """Each point of a list that repeats or skips a number. A list goes on over paragraphs, up to one with a number.

    A point in the middle of a clause may be no point at all: it is only held to explain what follows it.
    """
    sign, numerals = (_DIGIT, _DIGITS) if _DIGIT in form else (_CHINESE, CHINESE)
    head, _, tail = form.partition(sign)
    words = prose.folded.words
    if not named([form.replace(sign, numeral) for numeral in numerals], words):
        return
    instead = present(instead, words)
    last: set[int] = set()
    twice: tuple[Piece, int] | None = None
    is_brought_in = False
    for piece in prose.pieces:
        text = piece.paragraph.folded.text
        if ordinal(text) is not None and not text.startswith(tail, 1):
            last = set()
        since = 0
        for at in places_of(text, tail):
            start = at - 1 - len(head)
            value = numerals.find(text[at - 1]) + 1 if start >= 0 and text.startswith(head, start) else 0
            lead = text[start - 1] if start > 0 else ""
            if not value or (lead and (lead in CHINESE or lead.isdecimal())):
                continue
            if lead.isalnum():
                last |= {value} if value == 1 or value - 1 in last else set()
                continue
            follows = not last or value == 1 or value - 1 in last or value < max(last)
            is_begun_again = value == 1 and last == {1}
            if not follows and (value in last or not (is_brought_in or named(instead, text[since:at]))):
                expected = max(last) + 1
                wrong, begin = twice if twice and twice[0] is piece and value == expected + 1 else (piece, start)
                yield _occurrence(wrong, form, range(begin, begin + at - start + len(tail.rstrip(","))), expected)
                last = {value, expected}
            else:
                last = {value}
            twice = (piece, start) if is_begun_again else None
            is_brought_in, since = False, at
        is_brought_in = is_brought_in or named(instead, text[since:])


def found_inside(prose: Prose, form: str) -> Iterator[Occurrence]:
    """Each point of a list inside one paragraph that repeats or skips a number: 1.…。2.…。2.…。

    Only three points make a list, and what begins with another number than one goes on from elsewhere.
    """
    head, _, tail = form.partition(_DIGIT)
    if not named([f"{stop}{head}1{tail}" for stop in ("\n", *_STOPS)], f"\n{prose.folded.text}"):
        return
    for piece in prose.pieces:
        text = piece.paragraph.folded.text
        points = [at for at in places_of(text, tail) if _is_point(text, at, head)] if f"1{tail}" in text else []
        values = [_DIGITS.find(text[at - 1]) + 1 for at in points]
        is_begun_twice = values[:_FEWEST] == [1, 1, 3]
        if len(values) < _FEWEST or values[0] != 1 or values.count(1) != 1 + is_begun_twice:
            continue
        wrong = next((at for at, value in enumerate(values) if value != at + 1), None)
        if wrong is not None:
            start = points[wrong] - 1 - len(head)
            yield _occurrence(piece, form, range(start, points[wrong] + len(tail)), wrong + 1)


def _is_point(text: str, at: int, head: str) -> bool:
    """Whether the mark at a place stands behind the number of a point that begins a sentence."""
    start = at - 1 - len(head)
    if start < 0 or text[at - 1] not in _DIGITS or not text.startswith(head, start):
        return False
    return (start == 0 or text[start - 1] in _STOPS) and not text[at + 1 : at + 2].isdecimal()


def _occurrence(piece: Piece, form: str, place: range, value: int) -> Occurrence:
    is_chinese = _DIGIT not in form and value <= len(CHINESE)
    numeral = CHINESE[value - 1] if is_chinese else str(value)
    start, end = piece.paragraph.folded.span(place.start, place.stop)
    form = form.replace(_DIGIT, numeral).replace(_CHINESE, numeral)
    return Occurrence(piece, start, end, parts={"next": form.rstrip(",").translate(_WIDE)})
