"""`contact-area-code`: a telephone number has its area code."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.contact._details import check_facts, check_patterns, details, matches, with_dash
from gipr_lint.checks.hits import Hit
from gipr_lint.report import Report, Span, fold
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.rulepacks.patterns import compiled


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """固定电话写明区号。 / Telephone numbers have their area code."""

    of: tuple[str, ...]
    """检查哪些事实。 / The facts to look at; what is looked at is their capture `value`."""
    without: tuple[str, ...]
    """没有区号的号码的写法，符合其中之一则报告。 / Patterns of a number that lacks its area code."""


def _validate(params: Params, rules: RuleSet) -> None:
    check_facts(params.of, rules)
    check_patterns("without", params.without, rules)


@check("contact-area-code", Params, says=("found", "expected"), validate=_validate)
def contact_area_code(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each number without one; it is put right where another number of the report has an area code."""
    for span in details(report, params.of):
        plain = fold(span.text).text
        if not any(matches(report, form, plain) for form in params.without) or _is_further(report, span):
            continue
        code = _known_area_code(report, params)
        expected = f"{code}-{plain}" if code else ""
        hit = Hit(span, {"found": span.text, "expected": expected})
        yield hit.replacing(expected) if code else hit


def _is_further(report: Report, span: Span) -> bool:
    """Whether it is a further number of an enumeration, which shares the first one's area code."""
    before = span.paragraph.text[max(0, span.start - 3) : span.start].strip()
    vocabulary = report.names.vocabulary
    return before[-2:-1].isdigit() and before[-1:] in (*vocabulary.number_joints, *vocabulary.number_dashes, "-")


def _known_area_code(report: Report, params: Params) -> str | None:
    """The area code of another number in the report."""
    for fact in report.facts_of(params.of):
        text = with_dash(report, fold(fact.spans.get("value", fact.span).text).text)
        if match := compiled(r"\(?(0\d{2,3})\)?-").match(text):
            return match.group(1)
    return None
