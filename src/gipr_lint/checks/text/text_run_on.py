"""`text-run-on`: two sentences do not run together without a mark."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.text._occurrences import SAYS, Occurrence, hits, places_of
from gipr_lint.report import Report
from gipr_lint.report.prose.texts import Prose
from gipr_lint.rulepacks.model import Names

_CLOSING = ")”》"
"""Marks that end no sentence: an ordinal after one still needs a mark of its own."""

_SHOWN = 4
"""So many characters before an ordinal show where it stands."""


class Params(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in"}):
    """一句话的末尾与下一句的开头之间没有标点。 / The end of a sentence and the beginning of the next without a mark."""

    after: dict[str, tuple[str, ...]]
    """上一句末尾的词的词表，和紧接在后面的开头；{year} 是报告年份。 /
    Lists of words with which a sentence ends, each with what may not follow at once; {year} is the report's year."""
    points: tuple[str, ...] = ()
    """依次的序数词，如“一是”“二是”：前一个已经写了，后一个之前就应有标点。 /
    Ordinals in their order, such as 一是 and 二是: after the one before it, each has a mark before it."""
    goes_on: str = ""
    """开头后面的字：紧接着它，就不是开头，如“其中的”。 /
    Characters behind a beginning that is none then, such as 的 in 其中的."""
    joins: str = ""
    """序数词前可以紧接的字，如“和二是”。 / Characters that may stand right before such an ordinal, such as 和."""
    scope: tuple[str, ...] = ("prose",)
    """在哪里找，同 text-find。 / The parts to look in, as in `text-find`."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.text import _demands as demands  # noqa: PLC0415  (only when packs are read)

    demands.demand_parts(params.scope)
    demands.demand_lists([(("after", name), name) for name in params.after], names)


@check("text-run-on", Params, says=(*SAYS, "before"), validate=_validate)
def text_run_on(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each beginning that stands right after an end."""
    return hits(report, found(params, report.texts.of(params.scope), report.names.words, report.year))


def _points(text: str, points: Sequence[str], joins: str) -> Iterator[tuple[int, str]]:
    """Each ordinal without a mark before it, though the one before it stands in the line: where it is, the word."""
    for last, word in pairwise(points):
        end = begun = -1
        for at in places_of(text, word):
            before = text[at - 1 : at]
            if not (before.isalnum() or before in _CLOSING) or before in joins:
                continue
            if at > end:
                start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
                end = len(text) if end < 0 else end
                begun = text.find(last, start, end)
            if 0 <= begun <= at - len(last):
                yield at, word


def found(
    params: Params, prose: Prose, lists: Mapping[str, Sequence[str]], year: int | None = None
) -> Iterator[Occurrence]:
    """Every beginning that stands right after such an end, in the same paragraph."""
    view = prose.folded
    found: dict[tuple[int, int], str] = {}
    for name, begins in params.after.items():
        ends = tuple(lists[name])
        for word in (begin.replace("{year}", str(year)) for begin in begins):
            for at in places_of(view.text, word):
                first = view.starts[view.index(at)]
                behind = view.text[at + len(word) : at + len(word) + 1]
                if view.text.endswith(ends, first, at) and not (behind and behind in params.goes_on):
                    before = next(end for end in ends if view.text.endswith(end, first, at))
                    found.setdefault((at, at + len(word.rstrip(","))), before)
    for at, word in _points(view.text, params.points, params.joins):
        found.setdefault((at, at + len(word)), view.text[max(0, at - _SHOWN) : at])
    for (start, end), before in sorted(found.items()):
        index = view.index(start)
        piece, first = prose.pieces[index], view.starts[index]
        place = piece.paragraph.folded.span(start - first, end - first)
        yield Occurrence(piece, *place, parts={"before": before})
