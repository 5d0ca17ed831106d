"""`text-pairs`: marks that open and close come in pairs."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.text._occurrences import SAYS, Occurrence, hits, places_of
from gipr_lint.errors import Problem
from gipr_lint.messages import Message
from gipr_lint.report import Report
from gipr_lint.report.prose.texts import Prose
from gipr_lint.rulepacks.model import Names

_NARROW = {"(": "（", ")": "）", "[": "［", "]": "］"}
_APART = 10
"""A pair may reach over so many paragraphs."""
_DEEP = 50
"""No more marks than that are open at once but in a file made to trip us up."""
_OTHERS = 20
"""So many further places of one paragraph are told."""

_ENDS = "。！？…"
_GAP = 100
"""So many blanks and ends of lines may stand between two paragraphs of a quotation."""

_DIGITS = "0123456789０１２３４５６７８９"
_LETTERS = "abcdefghABCDEFGH"
_NUMERALS = "一二三四五六七八九十" + _LETTERS
_LEAD = " \t\n\u3000。；，、：;:,“”"
"""What may stand before such an ordinal."""

_QUOTES = "“‘"
"""Of a quotation over several paragraphs each begins with the opening mark, and only the last ends with the other
(GB/T 15834-2011, 4.8.3.5)."""
_BEHIND = "。！？；，、…!?;,.）)」』 \t\u3000"
"""What may stand after the mark that closes such a quotation."""


class Params(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in"}):
    """成对的标点缺了一半。 / Marks that open and close, without their other half."""

    pairs: tuple[str, ...]
    """成对的标点，如（）。 / Marks that open and close, such as （）."""
    scope: tuple[str, ...] = ("prose",)
    """在哪里找，同 text-find。 / The parts to look in, as in `text-find`."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.text import _demands as demands  # noqa: PLC0415  (only when packs are read)

    demands.demand_parts(params.scope)
    for index, pair in enumerate(params.pairs):
        if len(pair) != 2:
            raise Problem(("pairs", index), Message("checks.no-pair", {"pair": pair}))


@check("text-pairs", Params, says=SAYS, validate=_validate)
def text_pairs(report: Report, params: Params) -> Iterator[Hit]:
    """A hit for each paragraph and pair at the first mark that is alone, the others as related places."""
    return hits(report, found(params.pairs, report.texts.of(params.scope)))


class _Mark(Struct, frozen=True):
    """A mark: its place in the joined text, the paragraph, the opening mark of its pair, whether it opens."""

    at: int
    index: int
    pair: str
    opens: bool


def found(pairs: Sequence[str], prose: Prose) -> Iterator[Occurrence]:
    """Marks without their other half: for each paragraph and pair one place at the first, the rest as other places."""
    text = prose.raw.text
    if not any(mark in text for pair in pairs for mark in pair):
        return
    alone: dict[tuple[int, str], list[_Mark]] = {}
    for mark in sorted(_alone(sorted(_marks(pairs, prose), key=_place), prose), key=_place):
        alone.setdefault((mark.index, mark.pair), []).append(mark)
    for (index, _), marks in alone.items():
        first = prose.raw.starts[index]
        here, instead = _put_right(marks, pairs, text)
        others = tuple((mark.at - first, mark.at - first + 1) for mark in marks[: _OTHERS + 1] if mark is not here)
        start = here.at - first
        yield Occurrence(prose.pieces[index], start, start + 1, instead, others=others)


def _place(mark: _Mark) -> int:
    return mark.at


def _marks(pairs: Sequence[str], prose: Prose) -> Iterator[_Mark]:
    kinds = {mark: (pair[0], mark == pair[0]) for pair in pairs for mark in pair}
    kinds |= {narrow: kinds[wide] for narrow, wide in _NARROW.items() if wide in kinds}
    for mark, (pair, opens) in kinds.items():
        for at in places_of(prose.raw.text, mark):
            yield _Mark(at, prose.raw.index(at), pair, opens)


def _alone(marks: Sequence[_Mark], prose: Prose) -> Iterator[_Mark]:
    """A closing mark takes the last one that opened; what opened later than that one has stayed alone.

    1） and 一） are ordinals: such a mark closes what is open, but another may close it as well.
    """
    open_: list[_Mark] = []
    loose: dict[tuple[int, str], int] = {}
    for mark in marks:
        if open_ and mark.index - open_[0].index > _APART:
            left = sum(mark.index - other.index > _APART for other in open_)
            yield from open_[:left]
            del open_[:left]
        if mark.opens:
            if open_ and _goes_on(open_[-1], mark, prose):
                open_.pop()
            open_.append(mark)
            continue
        here = (mark.index, mark.pair)
        number = mark.pair == "（" and _is_ordinal(prose, mark)
        lowest = max(-1, len(open_) - 1 - _DEEP)
        reach = next((at for at in range(len(open_) - 1, lowest, -1) if open_[at].pair == mark.pair), None)
        near = reach is not None and open_[reach].index == mark.index
        if number and reach is None:
            continue
        if not near and loose.get(here):
            loose[here] -= 1
        elif reach is None:
            yield mark
        else:
            loose[here] = loose.get(here, 0) + number
            if near:
                yield from open_[reach + 1 :]
                del open_[reach:]
            else:
                del open_[reach]
    yield from open_


def _goes_on(open_: _Mark, mark: _Mark, prose: Prose) -> bool:
    """Whether a mark that opens its line takes up the quotation that the line before has left open.

    It does not where its own other half stands inside the line and of a sentence: then it is a quotation by itself.
    """
    if mark.pair not in _QUOTES or open_.pair != mark.pair:
        return False
    text, end = prose.raw.text, prose.raw.end(mark.index)
    gap = text.find("\n", open_.at, mark.at)
    if gap < 0 or mark.at - gap > _GAP or text[gap : mark.at].strip():
        return False
    stop = text.find("\n", mark.at, end)
    end = end if stop < 0 else stop
    half = _other_half(text, mark, end)
    return half < 0 or text[half - 1] in _ENDS or not text[half + 1 : end].strip(_BEHIND)


def _other_half(text: str, mark: _Mark, end: int) -> int:
    """Where the quotation that `mark` opens is closed before `end`, -1 where it is not."""
    closes = chr(ord(mark.pair) + 1)
    depth = 0
    for at in range(mark.at, end):
        depth += (text[at] == mark.pair) - (text[at] == closes)
        if not depth:
            return at
    return -1


def _is_ordinal(prose: Prose, mark: _Mark) -> bool:
    before = prose.raw.text[max(prose.raw.starts[mark.index], mark.at - 5) : mark.at]
    bare = before.rstrip(_DIGITS)
    if bare != before:
        return len(before) - len(bare) <= 2 and not bare.endswith(tuple(".,（("))
    if before[-1:] in tuple(_LETTERS) and not before[-2:-1].isascii():
        return True
    bare = before.rstrip(_NUMERALS)
    return 0 < len(before) - len(bare) <= 3 and (not bare or bare[-1] in _LEAD)


def _put_right(marks: Sequence[_Mark], pairs: Sequence[str], text: str) -> tuple[_Mark, str | None]:
    """The mark to point at, and what should stand for it where that is certain: “x“ is “x”, and （（ is （."""
    first = marks[0]
    if len(marks) == 1:
        at, character = first.at, text[first.at]
        doubled = text[at - 1 : at] == character or text[at + 1 : at + 2] == character
        return first, "" if doubled else None
    quotes = next((pair for pair in pairs if pair[0] == first.pair and pair[0] in "“‘"), "")
    if quotes and len(marks) == 2 and marks[0].opens == marks[1].opens:
        return (marks[1], quotes[1]) if first.opens else (first, quotes[0])
    return first, None
