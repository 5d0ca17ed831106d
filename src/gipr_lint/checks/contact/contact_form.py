"""`contact-form`: telephone numbers and addresses are written in a form that works."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.contact._details import check_facts_and_forms, details, is_formed, without_stop
from gipr_lint.checks.hits import Hit
from gipr_lint.report import Report, Span, fold
from gipr_lint.rulepacks.patterns import compiled

_DIGITS = str.maketrans("lIOo", "1100")


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """号码、地址的写法成立。 / Numbers and addresses are written in a form that works."""

    of: tuple[str, ...]
    """检查哪些事实。 / The facts to look at; what is looked at is their capture `value`."""
    forms: tuple[str, ...]
    """号码必须整个符合其中一种写法。 / Patterns of the pack, one of which each number must match whole."""
    half_width: bool = False
    """不能有全角字符。 / No full-width characters."""


@check("contact-form", Params, says=("found", "expected"), validate=check_facts_and_forms)
def contact_form(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each number of none of the forms, else at each with full-width characters; none where a letter has taken
    the place of a digit, which is another fault."""
    for span in details(report, params.of):
        plain = fold(span.text).text
        if not is_formed(report, params.forms, span.text):
            if (whole := _with_letters(span)) and is_formed(report, params.forms, whole):
                continue
            expected = without_stop(report, params.forms, span.text)
            hit = Hit(span, {"found": span.text, "expected": expected or ""})
            yield hit if expected is None else hit.replacing(expected)
        elif params.half_width and plain != span.text:
            yield Hit(span, {"found": span.text, "expected": plain}).replacing(plain)


def _with_letters(span: Span) -> str:
    """The number with what follows it at once, letters that look like digits as these; empty where none
    does."""
    rest = compiled(r"[lIO]\d[\dlIOo]*").match(span.paragraph.text, span.end)
    return span.text + rest[0].translate(_DIGITS) if rest else ""
