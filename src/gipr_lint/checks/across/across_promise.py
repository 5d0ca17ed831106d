"""`across-promise`: what last year's report promised to improve is spoken of."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.across._own import own_sentences, pairs
from gipr_lint.checks.check import Evaluation, check
from gipr_lint.checks.compose import in_other
from gipr_lint.checks.hits import Hit, Place
from gipr_lint.report import Report
from gipr_lint.report.locations import document
from gipr_lint.report.writing.words import without
from gipr_lint.rulepacks.model import Names


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """上年报告里的改进打算，本年应当有所交代。 / What last year's report meant to improve is mentioned in this one."""

    section: str
    """打算写在哪一部分。 / The section with what is to be improved."""
    intends: tuple[str, ...]
    """有其中一词的句子是打算，如“下一步”。 / A sentence with one of these is a promise, such as 下一步."""
    common: tuple[str, ...] = ()
    """套话，不算内容，如“进一步”“加强”。 / Common phrases that say nothing of what is promised."""
    least: int = 34
    """内容里有这么多（百分之几）见于本年的报告，就算交代了。 /
    Where so much of a hundred of it stands in this report it is mentioned."""
    most: int = 3
    """最多报告几条。 / So many are reported."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.across._scope import demand_sections  # noqa: PLC0415  (only when packs are read)

    demand_sections((params.section,), names)


_FEWEST = 5
"""So many pairs of characters a promise has that can be looked for."""


@check("across-promise", Params, says=("promise", "last_year"), validate=_validate, evaluation=True, needs="previous")
def across_promise(evaluation: Evaluation, params: Params) -> Iterator[Hit]:
    """A hit at the section for each promise of which nothing is said; last year's sentence is a related place."""
    report, last = evaluation.report, evaluation.other("previous")
    said = pairs(report.texts.of(("everything",)).folded.text)
    found = 0
    for one in own_sentences(last.report, (params.section,), params.common):
        sentence = one.sentence
        if not any(word in sentence.text for word in params.intends):
            continue
        parts = pairs(without(one.text, params.intends))
        if len(parts) < _FEWEST or len(parts & said) * 100 >= len(parts) * params.least:
            continue
        values = {"promise": sentence.text, "last_year": last.report.year or ""}
        yield Hit(_place(report, params.section), values).related(in_other(last, sentence.span), "previous")
        found += 1
        if found == params.most:
            return


def _place(report: Report, alias: str) -> Place:
    part = report.section(alias)
    if part is not None:
        return part.heading.span
    return report.title.lines[-1] if report.title else document(report)
