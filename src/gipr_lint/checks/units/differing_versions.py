"""`differing-versions`: the files of one report, as DOCX, web page and PDF, say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from gipr_lint.checks.check import Evaluation
from gipr_lint.checks.compare._differences import differences
from gipr_lint.checks.compare._found import Difference
from gipr_lint.checks.compose import in_other
from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.checks.units._corpus import Corpus, Filed, filed, of_corpus
from gipr_lint.messages import NOTHING, Message
from gipr_lint.report.other import Other, Others

_SAYS = ("unit", "year", "table", "row", "column", "cell", "found", "other", "file", "what")
_CASES = {"cell": "", "edge": "edge", "moved": "moved"}
"""The case of the rule for a kind of difference; for any other it is `text`."""

_LOST = Message("compare.nothing")


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """同一单位同一年度的几种文件，表格、文字、联系方式、标题和落款应当相同。 /
    Files of one unit and year have the same tables, text, contact details, title and signature."""

    most: int = 20
    """一份文件里最多报告几处。 / So many differences of a file are reported."""
    cases: tuple[str, ...] = ("text", "edge", "moved")
    """分开说的情形，规则各有说法。 / The cases that are told apart, of each of which the rule speaks."""


@of_corpus("differing-versions", Params, says=_SAYS)
def differing_versions(corpus: Corpus, params: Params) -> Iterator[Hit]:
    """A hit at each place where a web page, a PDF or the like says something else than the DOCX, by the comparison of
    a published report with its draft."""
    versions = list(filed(corpus.rows(_VERSIONS)))
    known = {report.path: report for report in versions}
    made = ((known[other.path], other) for other in corpus.reports(versions))
    for _, group in groupby(made, key=lambda one: (one[0].unit, one[0].year)):
        (_, first), *others = group
        for own, other in others:
            found = [one for one in _differences(corpus, first, other) if not _is_left_out(one)]
            for one in sorted(found, key=lambda one: one.kind != "cell")[: params.most]:
                yield _hit(own, other, first, one)


_VERSIONS = """
    WITH files AS (
        SELECT document, min(path) AS path, unit, year, NOT ends_with(lower(min(path)), '.docx') AS is_other
        FROM documents SEMI JOIN (
            SELECT unit, year FROM documents WHERE NOT ends_with(lower(path), '.docx')
        ) AS others USING (unit, year)
        WHERE status = 'linted' AND year > 0 GROUP BY document, unit, year
    )
    SELECT document, path, unit, year FROM files WINDOW of_unit AS (PARTITION BY unit, year)
    QUALIFY bool_or(is_other) OVER of_unit AND (is_other OR path = min(path) FILTER (NOT is_other) OVER of_unit)
    AND NOT bool_and(is_other) OVER of_unit ORDER BY unit, year, is_other, path
"""
"""The first DOCX of each unit and year of which there are other files too, and these."""


def _differences(corpus: Corpus, first: Other, other: Other) -> Sequence[Difference]:
    return differences(Evaluation(other.report, corpus.rules.rules, others=Others(draft=first)))


def _is_left_out(found: Difference) -> bool:
    """Whether it is a signature that is not there: a page has it elsewhere."""
    return found.values.get("after") == _LOST


def _hit(own: Filed, other: Other, first: Other, found: Difference) -> Hit:
    values: dict[str, Shown] = {
        **dict.fromkeys(_SAYS, NOTHING),
        **{name: value for name, value in found.values.items() if name in _SAYS},
        "unit": own.unit,
        "year": str(own.year),
        "found": found.values.get("after", NOTHING),
        "other": found.values.get("before", NOTHING),
        "file": first.path,
    }
    hit = Hit(in_other(other, found.place), values).in_case(_CASES.get(found.kind, "text"))
    return hit if found.before is None else hit.related(in_other(first, found.before), "draft")
