"""`layout-page`: the page has the size and margins that it should have."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit, Missing
from gipr_lint.checks.layout._shared import DOCUMENT, UNKNOWN
from gipr_lint.messages import Message
from gipr_lint.report import Report
from gipr_lint.report.layout import PageLayout, layout_of

_TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """页面大小和页边距，毫米。 / Size and margins of the page, in millimetres."""

    width: int
    """宽。 / Width."""
    height: int
    """高。 / Height."""
    top: int
    """上边距。 / Top margin."""
    right: int
    """右边距。 / Right margin."""
    bottom: int
    """下边距。 / Bottom margin."""
    left: int
    """左边距。 / Left margin."""
    tolerance: int = 2
    """允许的误差。 / How far they may be off."""


@check("layout-page", Params, says=("found",))
def layout_page(report: Report, params: Params) -> Iterator[Hit | Missing]:
    """A hit for the first section whose page is another; of a page that lies on its side only the size counts."""
    off = [_off(page, params) for page in layout_of(report).pages if page.width is not None and page.height is not None]
    odd = next((page for page, distance in off if distance > params.tolerance), None)
    if odd is not None:
        yield Hit(DOCUMENT, {"found": _described(odd)})
    elif not off:
        yield UNKNOWN


def _off(page: PageLayout, params: Params) -> tuple[PageLayout, float]:
    """The page, and by how many millimetres it differs where it differs most."""
    size, wanted = sorted((_millimetres(page.width), _millimetres(page.height))), sorted((params.width, params.height))
    distances = [abs(a - b) for a, b in zip(size, wanted, strict=True)]
    margins = (page.top, page.right, page.bottom, page.left)
    if None not in margins and (page.width or 0) <= (page.height or 0):
        asked = (params.top, params.right, params.bottom, params.left)
        distances += [abs(_millimetres(a) - b) for a, b in zip(margins, asked, strict=True)]
    return page, max(distances)


def _described(page: PageLayout) -> Message:
    sides = {side: getattr(page, side) for side in ("width", "height", "top", "right", "bottom", "left")}
    return Message("checks.page", {side: round(_millimetres(length)) for side, length in sides.items()})


def _millimetres(twips: int | None) -> float:
    return (twips or 0) / _TWIPS
