"""`layout-page-number`: pages have a number, written as it should be."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.layout._shared import DOCUMENT, points
from gipr_lint.messages import Message
from gipr_lint.report import Report
from gipr_lint.report.layout import layout_of

_DIGITS = "0123456789０１２３４５６７８９"


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """有页码，两旁文字和字号合乎格式。 / Pages are numbered, with these marks beside the number and in this size."""

    around: tuple[str, ...]
    """页码两旁可以有的文字。 / What may stand on both sides of it."""
    size: int
    """字号，磅。 / Its size in points."""


@check("layout-page-number", Params, says=("found",))
def layout_page_number(report: Report, params: Params) -> Iterator[Hit]:
    """A hit where there is no number, or for the first that is written otherwise."""
    layout = layout_of(report)
    if not layout.numbered:
        yield Hit(DOCUMENT, {"found": Message("checks.page-number-missing")})
        return
    for footer in layout.footers:
        text = "".join(footer.text.split())
        is_framed = any(text.startswith(mark) and text.endswith(mark) for mark in params.around)
        has_number_inside = text.strip(_DIGITS) == text
        if not (is_framed and has_number_inside) or footer.size not in (None, params.size * 2):
            number = Message("checks.page-number", {"text": text})
            yield Hit(DOCUMENT, {"found": (number, points(footer.size)) if footer.size else number})
            return
