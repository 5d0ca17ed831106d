"""The check kind `layout`: pages, typefaces, indents and tables against the format of official papers.

Only what the document says for certain is judged, and each rule speaks once for the whole document.
"""

from collections.abc import Sequence

from msgspec import Struct

from gipr_lint.checks.kind import Bound, CheckKind, Context, Outcome, Problem
from gipr_lint.rulepacks.model import Rule, RuleSet, Text

ROLES = ("title", "level1", "level2", "level3", "body")
"""What a paragraph is: the title, a heading that stands alone, running text."""


class LookSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """段落的字体、字号、对齐。 / How paragraphs should look."""

    name: Text
    """消息里的称呼。 / What messages call it."""
    faces: tuple[str, ...] = ()
    """字体名称含其中之一即可。 / Parts of names of typefaces that will do."""
    size: int = 0
    """字号，磅。 / The size in points."""
    align: str = ""
    """对齐：left、center、right、both。 / The alignment."""


class PageSpec(Struct, frozen=True, forbid_unknown_fields=True):
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


class GridSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """每页行数、每行字数。 / Lines on a page and characters in a line."""

    lines: int
    """每页行数。 / Lines on a page."""
    characters: int
    """每行字数。 / Characters in a line."""
    tolerance: int
    """允许的误差。 / By how many these may differ."""
    size: int
    """正文字号，磅。 / Points of running text."""


class NumberSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """页码。 / The page number."""

    around: tuple[str, ...]
    """页码两旁可以有的文字。 / What may stand on both sides of it."""
    size: int
    """字号，磅。 / Its size in points."""


class RowSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """对表的行的要求。 / What is asked of the rows of tables."""

    least: int
    """只看至少有这么多行的表。 / Of tables with at least so many rows."""


class LayoutCheck(Struct, frozen=True, forbid_unknown_fields=True):
    """版面：恰好写一项。 / The layout: exactly one of these."""

    page: PageSpec | None = None
    """页面大小和页边距。 / Size and margins of the page."""
    looks: dict[str, LookSpec] = {}
    """字体、字号、对齐，按角色：title、level1 至 level3、body。 /
    Typeface, size and alignment by role: title, level1 to level3, body."""
    indent: int = 0
    """正文首行缩进几个字，用设置而不用空格。 /
    The first line of running text in characters, by setting and not by blanks."""
    grid: GridSpec | None = None
    """每页行数、每行字数。 / Lines and characters."""
    number: NumberSpec | None = None
    """页码。 / The number of the page."""
    rows: RowSpec | None = None
    """标题行重复、行不跨页。 / Header rows repeat and rows are not split."""
    borders: bool = False
    """格式的表有框线。 / The tables of the form have lines."""
    mixed: tuple[tuple[str, ...], ...] = ()
    """视为同一种的字体名称；一段正文里只能有一种。 /
    Groups of names of typefaces that are one; running text has only one of them in a paragraph."""


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
