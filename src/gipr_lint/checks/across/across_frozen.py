"""`across-frozen`: no figure stands in the same sentence as last year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from gipr_lint.checks.across._own import own_sentences
from gipr_lint.checks.check import Evaluation, check
from gipr_lint.checks.compose import in_other
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.sentences import Sentence
from gipr_lint.report import FormTable, Report, Span
from gipr_lint.rulepacks.model import Names


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """同一句话里的数不能与上年一样：只看带量词、够大、表里没有的数。 /
    A figure in a sentence that last year's report has too is another one. Only figures with a measure word count that
    are large enough and stand in no table."""

    sections: tuple[str, ...]
    """哪些部分。 / The sections."""
    least: int = 100
    """小于这个数的不看。 / Smaller figures are left out."""
    striking: int = 1000
    """从这个数起，不是整百的，只有套话的句子也看。 /
    From this figure on, where it is not a round hundred, a sentence of common phrases alone counts too."""
    lasting: tuple[str, ...] = ()
    """句子里有其中一词，数可以不变，如“共有”。 / In a sentence with one of these a figure may stay, such as 共有."""
    common: tuple[str, ...] = ()
    """套话和格式里的用语；只有这些的句子不看。 / Common phrases: a sentence of these alone is left out."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.across._scope import demand_sections  # noqa: PLC0415  (only when packs are read)

    demand_sections(params.sections, names)


@check("across-frozen", Params, says=("found", "quote", "last_year"), validate=_validate, evaluation=True,
       needs="previous")  # fmt: skip
def across_frozen(evaluation: Evaluation, params: Params) -> Iterator[Hit]:
    """A hit at each such figure; last year's sentence is a related place."""
    report, last = evaluation.report, evaluation.other("previous")
    before = {one.frame: one.sentence for one in own_sentences(last.report, params.sections, ())}
    own = {one.frame for one in own_sentences(report, params.sections, params.common)}
    for one in own_sentences(report, params.sections, ()):
        sentence, other = one.sentence, before.get(one.frame)
        if other is None or any(word in sentence.text for word in params.lasting):
            continue
        for span, value in _figures(report, sentence, other):
            if not _counts(value, params, is_own=one.frame in own) or value in report.once(_told):
                continue
            values = {"found": span.text, "quote": sentence.text, "last_year": last.report.year or ""}
            yield Hit(span, values).related(in_other(last, other.span), "previous")


def _counts(value: int, params: Params, *, is_own: bool) -> bool:
    """Whether a figure is not a coincidence: in a sentence of a report's own any that is large enough, in one that many
    reports have one that is striking."""
    return value >= params.least if is_own else value >= params.striking and value % 100 > 0


def _told(report: Report) -> frozenset[Decimal]:
    """What the tables say, which the prose may well say the same of again."""
    return frozenset([value for found in report.forms.values() for value in _values(found)])


def _values(found: FormTable) -> Iterator[Decimal]:
    """The numbers of a table, and the sums of its groups."""
    numbers = {key: Decimal(cell.number.value or 0) for key, cell in found.cells.items()}
    nothing = Decimal(0)
    yield from numbers.values()
    for members in found.form.groups.values():
        for line in {name for key in numbers for name in key}:
            yield sum((numbers.get((member, line), nothing) for member in members), nothing)
            yield sum((numbers.get((line, member), nothing) for member in members), nothing)


def _figures(report: Report, sentence: Sentence, other: Sentence) -> Iterator[tuple[Span, int]]:
    """The whole figures with a measure word, where both sentences have all of them alike."""
    counted = {count.start for count in sentence.passage.counts(report.names.vocabulary)}
    mine, theirs = ([one for one in some.tokens if one.is_number] for some in (sentence, other))
    if len(mine) != len(theirs):
        return
    figures = [(one, then) for one, then in zip(mine, theirs, strict=True) if one.start in counted]
    if all(one.text == then.text for one, then in figures):
        for one, _ in figures:
            if one.text.isdecimal():
                yield sentence.passage.span(one.start, one.end), int(one.text)
