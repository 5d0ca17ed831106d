"""`layout-grid`: a page holds as many lines and characters as it should."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit, Missing
from gipr_lint.checks.layout._shared import DOCUMENT, UNKNOWN
from gipr_lint.messages import Message
from gipr_lint.report import Report
from gipr_lint.report.layout import PageLayout, layout_of, running_text

_WITH_CHARACTERS = ("linesAndChars", "snapToChars")
_WITH_LINES = ("lines", *_WITH_CHARACTERS)
"""The types of grid (w:docGrid) that set the distance of characters, and of lines."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """每页行数、每行字数。 / Lines on a page and characters in a line."""

    lines: int
    """每页行数。 / Lines on a page."""
    characters: int
    """每行字数。 / Characters in a line."""
    tolerance: int
    """每行字数允许的误差。 / By how many the characters may differ."""
    size: int
    """正文字号，磅。 / Points of running text."""


@check("layout-grid", Params, says=("found",))
def layout_grid(report: Report, params: Params) -> Iterator[Hit | Missing]:
    """A hit where the first upright page holds more or less."""
    page = next((page for page in layout_of(report).pages if _is_upright(page)), None)
    lines = None if page is None else _lines(report, page)
    if page is None or lines is None:
        yield UNKNOWN
        return
    characters = _characters(page, params.size)
    if lines != params.lines or abs(characters - params.characters) > params.tolerance:
        yield Hit(DOCUMENT, {"found": Message("checks.grid", {"lines": lines, "characters": characters})})


def _is_upright(page: PageLayout) -> bool:
    """Whether it stands upright, as far as it is known; its margins are."""
    sides = (page.width, page.height, page.top, page.right, page.bottom, page.left)
    return None not in sides and (page.width or 0) <= (page.height or 0)


def _lines(report: Report, page: PageLayout) -> int | None:
    """Lines on a page: by the exact spacing of most running text, else by the grid; None where neither tells."""
    spacings = [layout.line for _, layout in running_text(report)]
    usual = max(set(spacings), key=spacings.count, default=None)
    pitch = usual or (page.pitch if page.grid in _WITH_LINES else None)
    return int(((page.height or 0) - (page.top or 0) - (page.bottom or 0)) / pitch + 0.05) if pitch else None


def _characters(page: PageLayout, size: int) -> int:
    """Characters of `size` points in a line, with what the grid puts between them."""
    each = size * 20 + (page.spacing / 4096 * 20 if page.grid in _WITH_CHARACTERS else 0)
    return int(((page.width or 0) - (page.left or 0) - (page.right or 0)) / each + 0.5)
