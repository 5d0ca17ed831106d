"""`text-too-early`: nothing is told of a year that came about only later."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.text._occurrences import SAYS, Occurrence, hits, places_of
from gipr_lint.checks.text.text_words import wording
from gipr_lint.errors import Problem
from gipr_lint.messages import Message
from gipr_lint.report import Report
from gipr_lint.report.prose.texts import Prose
from gipr_lint.rulepacks.model import Names


class Params(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in"}):
    """报告年份还没有的会议和表述。 / Meetings and terms that the report's year did not know."""

    words: tuple[str, ...]
    """“表述→年份”的词表，年份是最早可以写进的报告年份。 /
    Lists of “term→year”, the first year whose report can hold the term."""
    scope: tuple[str, ...] = ("prose",)
    """在哪里找，同 text-find。 / The parts to look in, as in `text-find`."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.text import _demands as demands  # noqa: PLC0415  (only when packs are read)

    demands.demand_parts(params.scope)
    demands.demand_lists([(("words", index), name) for index, name in enumerate(params.words)], names)
    for index, name in enumerate(params.words):
        for entry in names.words[name]:
            if not entry.partition("→")[2].isdecimal():
                problem = Message("checks.no-first-year", {"list": name, "entry": entry})
                raise Problem(("words", index), problem, word=(name, entry)) from None


@check("text-too-early", Params, says=(*SAYS, "since"), validate=_validate)
def text_too_early(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each term that is too early for the report's year."""
    if report.year:
        places = found(params, report.texts.of(params.scope), report.names.words, report.year)
        yield from hits(report, places)


def found(params: Params, prose: Prose, lists: Mapping[str, Sequence[str]], year: int) -> Iterator[Occurrence]:
    """Every term of the lists whose first year is after `year`."""
    view = prose.folded
    for one in (wording(entry) for name in params.words for entry in lists[name]):
        if int(one.right) <= year:
            continue
        for at in places_of(view.text, one.wrong):
            index = view.index(at)
            piece, first = prose.pieces[index], view.starts[index]
            start, end = piece.paragraph.folded.span(at - first, at - first + len(one.wrong))
            yield Occurrence(piece, start, end, parts={"since": one.right})
