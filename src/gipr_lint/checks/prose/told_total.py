"""`told-total`: how much was disclosed in all is told with one number wherever the report tells it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.prose._sums import place, written
from gipr_lint.report import Report
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.gaps import STOPS
from gipr_lint.report.prose.lists import said_now
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.writing.words import longest_first, named, without
from gipr_lint.rulepacks.patterns import compiled

_MOST_KEPT = 4
"""So many totals are kept to be compared."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """全文两处说的全年公开总数相同。 / What was disclosed in all is told with the same number everywhere."""

    totals: tuple[str, ...]
    """总数之前须有其中一词，说明数的是全部。 / One of these stands before the total and says that it is of all."""
    fillers: tuple[str, ...] = ()
    """句子里总数之前别的词；还有其他词就不是全部。 / What else may stand before it."""
    running: tuple[str, ...] = ()
    """可能不止一年的词，须写明年度。 / With one of these it may be of several years, unless the year is told."""
    year_words: tuple[str, ...] = ()
    """写明是全年的词。 / Words for all of the year."""
    limits: tuple[str, ...] = ()
    """同一段前文有其中一词或渠道，就不是全部。 / After one of these, or a channel, it is not of all."""

    headings: tuple[str, ...] = ()
    """标题（没有标题的，段落第一句）须有其中一词或数字，否则说的是某一方面。 /
    The heading, or the first sentence of the paragraph, holds one of these or a figure; else it is of one matter."""


class _Total(Struct, frozen=True):
    """A total, and whether it is that of a region (True) or of the body itself (False), where it says so."""

    passage: Passage
    count: Count
    of_region: bool | None


@check("told-total", Params, says=("found", "expected"))
def told_total(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each total that is nearly, and not quite, the one told before: a slip of the pen."""
    known: list[_Total] = []
    for passage in report.passages["prose"]:
        if passage in report.unread or not named(params.totals, passage.text):
            continue
        for count in passage.counts(report.names.vocabulary):
            total = _total(passage, count, report, params)
            if total is None:
                continue
            other = next((one for one in known if _is_slip(one, total)), None)
            if other is not None:
                values = {"found": written(count), "expected": written(other.count)}
                hit = Hit(passage.span(*place(count)), values)
                yield hit.related(other.passage.span(*place(other.count)))
            elif len(known) < _MOST_KEPT:
                known.append(total)


def _total(passage: Passage, count: Count, report: Report, params: Params) -> _Total | None:
    """The number as a total of this year, where its sentence says nothing else before it."""
    vocabulary = report.names.vocabulary
    if not named(params.totals, count.head) or not said_now(count, vocabulary):
        return None
    text = without(count.text[: count.start], params.fillers)
    if named((*params.limits, *vocabulary.channels), text) or named(vocabulary.channels, passage.topic):
        return None
    heading = passage.topic or next(iter(compiled(f"[{STOPS}]").split(count.text[: count.sentence])))
    if heading and not named(params.headings, heading) and not any(map(str.isdigit, heading)):
        return None
    year = str(report.year)
    words = longest_first(params.fillers, params.totals, params.year_words, vocabulary.whole_regions)
    body = without(count.before.replace(year, ""), words).strip(",:")
    if body and not report.attribution.is_self(body):
        return None
    if named(params.running, count.before) and not named((year, *params.year_words), count.before):
        return None
    region = named(vocabulary.whole_regions, count.before)
    own = bool(body) or named(vocabulary.self_words, without(count.before, params.year_words))
    return _Total(passage, count, region or (False if own else None))


def _is_slip(one: _Total, later: _Total) -> bool:
    """Whether two totals of the same are near each other, or made of the same digits, and not the same."""
    if one.count.measure != later.count.measure or {one.of_region, later.of_region} == {True, False}:
        return False
    a, b = one.count.quantity, later.count.quantity
    if a.low <= b.high and b.low <= a.high:
        return False
    if one.passage is later.passage and not named(STOPS, one.count.text[one.count.end : later.count.start]):
        return False
    small, large = sorted((a.value, b.value))
    is_near = 3 * (large - small) <= large
    return is_near or sorted(written(one.count)) == sorted(written(later.count))
