"""`across-copied`: a section is not last year's over again."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.across._own import copies, own_sentences
from gipr_lint.checks.check import Evaluation, check
from gipr_lint.checks.compose import in_other
from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.rulepacks.model import Names

_RELATED = 5
"""So many sentences are named."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """各部分的文字不能大半与上年相同：数字和套话不算，逐句比较。 /
    No section says mostly what last year's said, compared sentence by sentence without figures and common phrases."""

    sections: dict[str, int]
    """哪些部分，各有多少自己的字才看。 / The sections, each with how many characters of its own it has to have."""
    most: int = 50
    """相同的文字最多占百分之几。 / So much of a hundred may be the same."""
    cases: dict[str, int] = {}
    """规则另有说法的情形，各写到百分之几为止，如 partly: 75；先合的为准。 /
    Cases of which the rule speaks in words of its own, each up to so much of a hundred, such as `partly: 75`; the first
    that holds counts."""
    common: tuple[str, ...] = ()
    """套话和格式里的用语，不算自己的文字。 / Common phrases and words of the form, which count for nothing."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.across._scope import demand_sections  # noqa: PLC0415  (only when packs are read)

    demand_sections(tuple(params.sections), names)


@check("across-copied", Params, says=("section", "share", "same", "found", "last_year"), validate=_validate,
       evaluation=True, needs="previous")  # fmt: skip
def across_copied(evaluation: Evaluation, params: Params) -> Iterator[Hit]:
    """A hit at the heading of each section of which too much stands in last year's report."""
    report, last = evaluation.report, evaluation.other("previous")
    before = own_sentences(last.report, tuple(params.sections), params.common)
    for part in report.sections:
        if part.alias not in params.sections:
            continue
        now = own_sentences(report, (part.alias,), params.common)
        same = list(copies(now, before))
        whole = sum(len(one.text) for one in now)
        copied = sum(len(one.text) for one, _ in same)
        if whole < params.sections[part.alias] or copied * 100 <= whole * params.most:
            continue
        share = copied * 100 // whole
        values: dict[str, Shown] = {"section": part.heading.span.text, "share": share, "same": copied, "found": whole}
        values["last_year"] = last.report.year or ""
        places = [in_other(last, other.sentence.span) for _, other in same[:_RELATED]]
        case = next((name for name, most in params.cases.items() if copied * 100 <= whole * most), "")
        yield Hit(part.heading.span, values).in_case(case).related_to(places, "previous")
