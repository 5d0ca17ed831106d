"""The check kind `layout`: pages, typefaces, indents and tables against the format of official papers.

Only what the document says for certain is judged, and each rule speaks once for the whole document.
"""

from collections.abc import Sequence

from msgspec import Struct

from gipr_lint.checks.kind import Bound, CheckKind, Context, Outcome, Problem
from gipr_lint.packs.model import Rule, RuleSet, Text

ROLES = ("title", "level1", "level2", "level3", "body")
"""What a paragraph is: the title, a heading that stands alone, running text."""


class LookSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """How paragraphs should look: `faces` are parts of names of typefaces that will do, `size` is in points."""

    name: Text
    faces: tuple[str, ...] = ()
    size: int = 0
    align: str = ""


class PageSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """Size and margins of the page, and how far they may be off, in millimetres."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    tolerance: int = 2


class GridSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """Lines on a page, characters in a line and by how many these may differ, points of running text."""

    lines: int
    characters: int
    tolerance: int
    size: int


class NumberSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """What may stand on both sides of the page number, and its size in points."""

    around: tuple[str, ...]
    size: int


class RowSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """What is asked of tables with at least so many rows."""

    least: int


class LayoutCheck(Struct, frozen=True, forbid_unknown_fields=True):
    """Exactly one of these.

    `page`: its size and margins. `looks`: typeface, size and alignment by role. `indent`: the first line of running
    text in characters, by setting and not by blanks. `grid`: lines and characters. `number`: the number of the page.
    `rows`: header rows repeat and rows are not split. `borders`: the tables of the form have lines. `mixed`: groups of
    names of typefaces that are one; running text has only one of them in a paragraph.
    """

    page: PageSpec | None = None
    looks: dict[str, LookSpec] = {}
    indent: int = 0
    grid: GridSpec | None = None
    number: NumberSpec | None = None
    rows: RowSpec | None = None
    borders: bool = False
    mixed: tuple[tuple[str, ...], ...] = ()


def _run(context: Context, bound: Sequence[Bound]) -> Outcome:
    from gipr_lint.checks.looks import ASPECTS  # noqa: PLC0415  (off by default: most runs never get here)

    for item in bound:
        params: LayoutCheck = item.params
        for name in _ASPECTS:
            if getattr(params, name):
                yield from ASPECTS[name](context, item.rule, params)


_ASPECTS = ("page", "looks", "indent", "grid", "number", "rows", "borders", "mixed")


def _validate(params: LayoutCheck, rule: Rule, rules: RuleSet) -> None:
    if sum(bool(getattr(params, name)) for name in _ASPECTS) != 1:
        raise Problem((), f"检查种类 layout 要恰好写一项：{'、'.join(_ASPECTS)}")
    for role in params.looks:
        if role not in ROLES:
            raise Problem(("looks", role), f"没有名为“{role}”的成分", role, ROLES)


LAYOUT = CheckKind("layout", LayoutCheck, _run, lambda params, rules: ("found", "expected", "count"), _validate)
