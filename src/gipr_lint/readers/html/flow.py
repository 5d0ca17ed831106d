"""From the tree of a page to lines, tables and pictures in reading order, each with the element that it is of."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from lxml import etree
from msgspec import Struct

from gipr_lint.errors import UnreadableDocument
from gipr_lint.readers.content import Grid, Item, Picture, Slot
from gipr_lint.readers.html.drawn import Role, drawn_tables
from gipr_lint.readers.html.layout import is_layout, prose_rows
from gipr_lint.readers.html.lines import BREAK, OpenLine
from gipr_lint.readers.html.parsing import Page
from gipr_lint.readers.html.styles import Styles, aligned, is_hidden

_NEVER = frozenset(
    ("script", "style", "noscript", "template", "head", "title", "meta", "link", "svg", "object", "embed", "applet")
).union(
    ("iframe", "frame", "video", "audio", "canvas", "select", "button", "textarea", "nav", "footer", "aside", "menu"),
    ("xml", "datalist", "map"),
)
"""What is not shown, or is never part of a text."""
_BLOCKS = frozenset(
    (
        "address",
        "article",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
    )
).union(
    ("fieldset", "figcaption", "figure", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup"),
    ("hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "ul"),
)
_ROLES: Mapping[str, Role] = {
    "table": Role("table"), "tr": Role("row"), "td": Role("cell"), "th": Role("cell")
}  # fmt: skip
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MOST_CELLS, _MOST_LINES = 20_000, 15_000
"""So many a page may have; a report has a tenth of it."""
_LISTS = ("ol", "ul")
_PIECES = 40
"""So far into a point of a list is looked for its first word."""
_SMALL = 64
"""A picture of fewer pixels in one direction is an icon."""
_FAR = 1_000_000
"""What a page gives as a size of seven digits and more is taken for this."""


class Found(Struct, frozen=True, eq=False):
    """An item, and the element that it is of: the block, the table; whether it is a line of links."""

    item: Item
    element: etree._Element
    is_link: bool = False


class _Box:
    """What text runs into: the page, or a cell."""

    __slots__ = ("across", "down", "found", "line", "owner")

    def __init__(self, owner: etree._Element, across: int = 1, down: int = 1) -> None:
        self.found: list[Found] = []
        self.line = OpenLine()
        self.owner = owner
        """The block that the open line is of."""
        self.across = across
        self.down = down

    def end_line(self) -> None:
        """What was said since the last line is one, or several."""
        if self.line.pieces:
            is_link = self.line.is_link
            self.found += [Found(line, self.owner, is_link) for line in self.line.lines()]

    def begin_line(self, owner: etree._Element, align: str, outline: int) -> None:
        """What is said from now on is of that block."""
        self.owner = owner
        self.line = OpenLine(align, outline, self.line.number)


class _Table:
    """A table whose rows come in."""

    __slots__ = ("element", "rows")

    def __init__(self, element: etree._Element) -> None:
        self.element = element
        self.rows: list[list[_Box]] = []

    def found(self) -> list[Found]:
        """The table, or what its cells hold where it only puts them in their places."""
        rows = [row for row in self.rows if row]
        grid = Grid(
            tuple(
                tuple(Slot(tuple(one.item for one in box.found), box.across, box.down) for box in row) for row in rows
            )
        )
        if is_layout(grid, self.element):
            return [one for row in rows for box in row for one in box.found]
        found: list[Found] = []
        own: list[tuple[Slot, ...]] = []
        for row, boxes, is_prose in zip(grid.rows, rows, prose_rows(grid), strict=True):
            if not is_prose:
                own.append(row)
                continue
            found += [Found(Grid(tuple(own)), self.element)] if own else []
            own = []
            found += boxes[0].found
        return [*found, Found(Grid(tuple(own)), self.element)] if own else found


class _Open(Struct):
    """An open element: how it is read, where its text stands, the number of its last point if it is a list."""

    kind: str
    element: etree._Element
    align: str = ""
    outline: int = 0
    points: int = 0
    start: int = 1


class Flow:
    """A page being read."""

    def __init__(self, page: Page) -> None:
        self._root = page.root
        self._styles = Styles(page.styles)
        self._roles = drawn_tables(page.root, self._styles)
        self._boxes: list[_Box] = [_Box(page.root)]
        self._tables: list[_Table] = []
        self._open: list[_Open] = [_Open("block", page.root)]
        self._blocks: list[_Open] = list(self._open)
        self._lists: list[_Open] = []
        self._places: list[str] = []
        """The open elements of tables: table, row, cell."""
        self._links = self._cells = 0

    def read(self) -> list[Found]:
        """All items of the page. Raises UnreadableDocument where there are too many."""
        walk = etree.iterwalk(self._root, events=("start", "end"))
        unseen: etree._Element | None = None
        for event, element in walk:
            if event == "start":
                if self._is_unseen(element):
                    walk.skip_subtree()
                    unseen = element
                    continue
                self._start(element)
                self._say(element.text)
                continue
            if unseen is None:
                self._end()
            unseen = None
            if element is not self._root:
                self._say(element.tail)
            if self._cells > _MOST_CELLS or len(self._boxes[0].found) > _MOST_LINES:
                raise UnreadableDocument("file.page-too-much", limit=str(_MOST_CELLS))
        self._boxes[0].end_line()
        return self._boxes[0].found

    def _is_unseen(self, element: etree._Element) -> bool:
        name = element.tag
        if not isinstance(name, str) or name in _NEVER:
            return True
        return name not in ("html", "body") and is_hidden(element, self._styles.of(element))

    def _say(self, text: str | None) -> None:
        if text:
            line = self._boxes[-1].line
            line.pieces.append(text)
            if self._links:
                line.linked += len(text.strip())

    def _start(self, element: etree._Element) -> None:
        name = str(element.tag)
        role = self._roles.get(element) or _ROLES.get(name)
        kind = "inline"
        if role is not None:
            kind = self._kind(role.kind)
        elif name in _BLOCKS:
            kind = "block"
        elif name == "br":
            self._say(BREAK)
        elif name == "img":
            self._show(element)
        if kind == "inline":
            self._links += _leads(element)
            above = self._open[-1]
            self._open.append(_Open(kind, element, above.align, above.outline))
            return
        self._boxes[-1].end_line()
        if kind == "table":
            self._tables.append(_Table(element))
        elif kind == "row":
            self._tables[-1].rows.append([])
        elif kind == "cell" and role is not None:
            self._cells += 1
            self._boxes.append(_Box(element, role.across or _span(element, "colspan"), _span(element, "rowspan")))
        block = self._block(kind, element)
        self._open.append(block)
        self._blocks.append(block)
        if kind != "block":
            self._places.append(kind)
        self._begin_line()
        if name in _LISTS:
            self._lists.append(block)

    def _kind(self, role: str) -> str:
        """How an element of a table is read: as what it is where it stands where it should, else as a block."""
        above = self._places[-1] if self._places else ""
        fits = role == "table" or (role == "row" and above == "table") or (role == "cell" and above == "row")
        return role if fits else "block"

    def _block(self, kind: str, element: etree._Element) -> _Open:
        above, name = self._open[-1], str(element.tag)
        align = aligned(element, self._styles.of(element)) or above.align
        outline = int(name[1]) if len(name) == 2 and name[0] == "h" and name[1].isdigit() else above.outline
        return _Open(kind, element, align, outline, start=_span(element, "start"))

    def _begin_line(self) -> None:
        block = self._blocks[-1]
        self._boxes[-1].begin_line(block.element, block.align, block.outline)
        if block.element.tag == "li" and not block.points:
            block.points = 1
            self._boxes[-1].line.number = self._number(block.element)

    def _number(self, item: etree._Element) -> str:
        """What a list prints before a point that has no number of its own."""
        around = self._lists[-1] if self._lists else None
        if around is None or around.element.tag != "ol":
            return ""
        around.points = _span(item, "value") if item.get("value") else max(around.points + 1, around.start)
        if any(one.tag in _HEADINGS for one in islice(item.iter(), _PIECES)):
            return ""
        first = next((text.strip()[0] for text in map(str, islice(item.itertext(), _PIECES)) if text.strip()), "")
        style = self._styles.of(around.element)
        if not first or first.isnumeric() or first in "（(" or style.get("list-style-type") == "none":
            return ""
        return f"{around.points}. "

    def _end(self) -> None:
        ended = self._open.pop()
        if ended.kind == "inline":
            self._links -= _leads(ended.element)
            return
        self._boxes[-1].end_line()
        self._blocks.pop()
        if ended.kind != "block":
            self._places.pop()
        if self._lists and self._lists[-1] is ended:
            self._lists.pop()
        if ended.kind == "cell":
            box = self._boxes.pop()
            self._tables[-1].rows[-1].append(box)
        elif ended.kind == "table":
            self._boxes[-1].found += self._tables.pop().found()
        if self._open:
            self._begin_line()

    def _show(self, element: etree._Element) -> None:
        sizes = [value for name in ("width", "height") if (value := (element.get(name) or "").rstrip("px")).isdecimal()]
        if any(int(size) < _SMALL for size in sizes if len(size) < 6):
            return
        box = self._boxes[-1]
        box.end_line()
        box.found.append(Found(Picture((element.get("alt") or element.get("title") or "").strip()), element))
        self._begin_line()


def _leads(element: etree._Element) -> bool:
    """Whether an element leads elsewhere."""
    is_link = element.tag == "a" and element.get("href") is not None
    return is_link or element.get("onclick") is not None


def _span(element: etree._Element, name: str) -> int:
    """How far a cell reaches, 1 where that is no number."""
    digits = (element.get(name) or "").strip()
    if not digits.isdecimal() or not digits.isascii():
        return 1
    return max(1, int(digits[:6])) if len(digits) < 7 else _FAR
