"""`contact-dash`: one dash stands between area code and number, and the digits are half-width."""

from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.contact._details import check_facts, details, with_dash
from gipr_lint.checks.hits import Hit
from gipr_lint.report import Paragraph, Report, Span, fold
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.rulepacks.patterns import compiled


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """区号与号码之间的连接号、号码的数字写法规范。 / The dash after the area code and the digits are as usual."""

    of: tuple[str, ...]
    """检查哪些事实。 / The facts to look at; what is looked at is their capture `value`."""
    dash: str
    """区号与号码之间只用这个连接号。 / Only this dash between area code and number."""


def _validate(params: Params, rules: RuleSet) -> None:
    check_facts(params.of, rules)


@check("contact-dash", Params, says=("found", "expected"), validate=_validate)
def contact_dash(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each number with another dash, full-width digits, or blanks beside the dash."""
    seen: dict[Paragraph, list[tuple[int, int]]] = {}
    for span in details(report, params.of):
        if not _is_new(span, seen.setdefault(span.paragraph, [])):
            continue  # one number, found as two facts
        plain = fold(span.text).text
        normal = with_dash(report, plain, params.dash)
        is_wide = any(ord(c) > 0x7F and fold(c).text in "0123456789-" for c in span.text if not c.isspace())
        is_parted = any(map(str.isspace, span.text)) and compiled(r"[-－]\s|\s[-－]").search(span.text)
        if normal != plain or is_wide or is_parted:
            yield Hit(span, {"found": span.text, "expected": normal}).replacing(normal)


def _is_new(span: Span, seen: list[tuple[int, int]]) -> bool:
    """Whether a place meets none of those in its paragraph that were seen, which stand in order; then it is put in."""
    at = bisect_left(seen, (span.start, span.end))
    if (at and seen[at - 1][1] > span.start) or (at < len(seen) and seen[at][0] < span.end):
        return False
    seen.insert(at, (span.start, span.end))
    return True
