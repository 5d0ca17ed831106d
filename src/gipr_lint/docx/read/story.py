"""The one pass over a story: its paragraphs and tables in reading order, without recursion."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from lxml import etree

from gipr_lint.docx.formatting.paragraphs import Formatting
from gipr_lint.docx.limits import Limits
from gipr_lint.docx.model import Block, Cell, Paragraph, Story, Table
from gipr_lint.docx.paths import Paths
from gipr_lint.docx.read.grid import Grid, Slot
from gipr_lint.docx.read.inline import choose, read_inline, text_boxes
from gipr_lint.docx.read.properties import (
    NO_MERGE,
    NO_PROPERTIES,
    CellProperties,
    ParagraphProperties,
    cell_properties,
    clamp,
    paragraph_properties,
)
from gipr_lint.docx.traces import Tally, TraceKind
from gipr_lint.docx.xml import NAMES, val
from gipr_lint.errors import UnreadableDocument

_THROUGH = frozenset(("w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "mc:AlternateContent"))
_FOUND = frozenset(("w:p", "w:tbl", "w:tr", "w:tc", "w:trPr", "w:altChunk"))

Flow = Iterator[tuple[str, etree._Element, str]]


def flow(container: etree._Element, path: str) -> Flow:
    """Name, element and path of each block, row or cell in `container`, seen through content controls and the like."""
    counts: dict[str, int] = {}
    stack = [(iter(container), path, counts)]
    while stack:
        children, path, counts = stack[-1]
        for child in children:
            name = NAMES[child.tag]
            if name in _FOUND:
                counts[name] = position = counts.get(name, 0) + 1
                yield name, child, f"{path}/{name}[{position}]"
            elif name in _THROUGH:
                counts[name] = position = counts.get(name, 0) + 1
                place = f"{path}/{name}[{position}]"
                if name == "mc:AlternateContent":
                    branch = choose(child)
                    if branch is None:
                        continue
                    child, place = branch, f"{place}/{NAMES[branch.tag]}[1]"  # noqa: PLW2901  (read in its stead)
                stack.append((iter(child), place, {}))
                break
        else:
            stack.pop()


class _Room:
    """An open container of paragraphs and tables: a body, a text box or a cell."""

    __slots__ = ("blocks", "carried", "contents", "story")

    def __init__(self, contents: Flow, story: Story, blocks: list[Block]) -> None:
        self.contents = contents
        self.story: Story = story
        self.blocks = blocks
        self.carried: tuple[str, str, ParagraphProperties] | None = None
        """Text, path and properties of paragraphs whose mark is deleted, to be joined with the next."""


class _OpenTable:
    """A table whose rows are being read; `waiting` are the cells of the current row, last first."""

    __slots__ = ("block", "cells", "grid", "number", "path", "rows", "story", "waiting")

    def __init__(self, element: etree._Element, path: str, story: Story, number: int, block: int) -> None:
        self.rows = flow(element, path)
        self.path = path
        self.story: Story = story
        self.number = number
        self.block = block
        self.grid = Grid()
        self.cells: list[tuple[Slot, list[Block]]] = []
        self.waiting: list[Slot] = []


class Reader:
    """Reads the stories of the part `root`; `tables` has every table read, by number.

    `formatting` gives styles and labels, `tally` takes the traces.
    """

    def __init__(
        self, root: etree._Element, formatting: Formatting, tally: Tally, paths: Paths, limits: Limits
    ) -> None:
        self.tables: list[Table] = []
        self._formatting = formatting
        self._tally = tally
        self._paths = paths
        self._limits = limits
        self._paragraph_properties = paragraph_properties(root)
        self._cell_properties = cell_properties(root, limits.columns)
        self._block = 0
        self._table_count = 0
        self._paragraph_count = 0
        self._grid_cells = 0
        self._boxes: deque[etree._Element] = deque()
        self._base: _Room | None = None

    @property
    def styles(self) -> set[str]:
        """The styles that paragraphs of the part name."""
        return {found.style for found in self._paragraph_properties.values() if found.style is not None}

    def read(self, container: etree._Element, path: str, story: Story) -> tuple[Block, ...]:
        """The blocks of one story, text boxes after the outermost block that anchors them.

        Raises UnreadableDocument above the limits.
        """
        self._base = base = _Room(flow(container, path), story, [])
        stack: list[_Room | _OpenTable] = [base]
        while stack:
            top = stack[-1]
            if isinstance(top, _OpenTable):
                slot = self._next_cell(top)
                if slot is not None:
                    blocks: list[Block] = []
                    top.cells.append((slot, blocks))
                    only = _only_paragraph(slot.element)
                    if only is None:
                        stack.append(_Room(flow(slot.element, slot.path), top.story, blocks))
                    else:
                        inside = _Room(iter(()), top.story, blocks)
                        self._read_paragraph(only, f"{slot.path}/w:p[1]", inside)
                        self._flush(inside)
                    continue
                stack.pop()
                room = stack[-1]
                assert isinstance(room, _Room)
                room.blocks.append(self._close(top))
            elif top is base and self._boxes and base.carried is None:
                box = self._boxes.popleft()
                stack.append(_Room(flow(box, self._paths.of(box)), "textbox", base.blocks))
            else:
                table = self._read_room(top)
                if table is not None:
                    stack.append(table)
                    if len(stack) > 2 * self._limits.nested_tables + 1:
                        limit = str(self._limits.nested_tables)
                        raise UnreadableDocument("file.too-deep", part=path.partition("#")[0], limit=limit)
                elif not (top is base and self._boxes):
                    stack.pop()
        self.tables.sort(key=lambda table: table.number)
        return tuple(base.blocks)

    def _read_room(self, room: _Room) -> _OpenTable | None:
        """Read on in `room` up to a table, which is opened; None at its end and where text boxes are due."""
        for name, element, path in room.contents:
            if name == "w:p":
                self._read_paragraph(element, path, room)
                if self._boxes and room is self._base:
                    return None
            elif name == "w:tbl":
                self._flush(room)
                self._step(room)
                self._table_count += 1
                return _OpenTable(element, path, room.story, self._table_count, self._block)
            elif name == "w:altChunk":
                self._tally.add("altchunk", path)
        self._flush(room)
        return None

    def _step(self, room: _Room) -> None:
        """Count a block where it is one of the body's own."""
        if room is self._base and room.story == "body":
            self._block += 1

    def _read_paragraph(self, element: etree._Element, path: str, room: _Room) -> None:
        objects: list[etree._Element] = []
        text, found = read_inline(element, objects)
        for item in objects:
            self._note_object(item, room.story)
        properties = NO_PROPERTIES if found is None else self._paragraph_properties.get(found, NO_PROPERTIES)
        if room.carried is not None:
            before, first, _ = room.carried
            text, path = before + text, first if before else path
            room.carried = None
        if properties.deleted:
            room.carried = text, path, properties
        else:
            self._add_paragraph(text, path, properties, room)

    def _flush(self, room: _Room) -> None:
        """End carried text that no paragraph follows; an empty deleted paragraph leaves nothing."""
        if room.carried is not None:
            text, path, properties = room.carried
            room.carried = None
            if text:
                self._add_paragraph(text, path, properties, room)

    def _add_paragraph(self, text: str, path: str, properties: ParagraphProperties, room: _Room) -> None:
        self._paragraph_count += 1
        if self._paragraph_count > self._limits.paragraphs:
            self._refuse(path, f"{self._limits.paragraphs:,} paragraphs")
        self._step(room)
        story = room.story
        form = self._formatting.of(properties, story)
        room.blocks.append(
            Paragraph(
                text=text,
                block=self._block,
                path=path,
                story=story,
                label=form.label,
                outline=form.outline,
                style=form.style,
                alignment=form.alignment,
            )
        )

    def _note_object(self, item: etree._Element, story: Story) -> None:
        """Queue the text boxes of an object and count it; those in headers and footers hold little but page numbers."""
        name = NAMES[item.tag]
        boxes = text_boxes(item)
        self._boxes.extend(boxes)
        for box in boxes if story in ("body", "textbox") else ():
            self._tally.add_element("textboxes", box, self._paths)
        if name == "m:oMath":
            self._tally.add_element("equations", item, self._paths)
        elif name == "w:object":
            self._tally.add_element(_kind_of_object(item), item, self._paths)
        elif not boxes:
            picture = next(item.iter("{*}blip", "{*}imagedata"), None) is not None
            self._tally.add_element("pictures" if picture else "drawings", item, self._paths)

    def _next_cell(self, table: _OpenTable) -> Slot | None:
        """The next cell to be read, continuations of merged cells left out; None at the end of the table."""
        while not table.waiting:
            row = next((entry for entry in table.rows if entry[0] == "w:tr"), None)
            if row is None:
                return None
            self._add_row(table, row[1], row[2])
        return table.waiting.pop()

    def _add_row(self, table: _OpenTable, row: etree._Element, path: str) -> None:
        most = self._limits.columns
        before = after = 0
        cells: list[tuple[etree._Element, str, CellProperties]] = []
        emptied = False
        for name, element, place in flow(row, path):
            if name == "w:tc":
                properties = self._cell_properties.get(element, NO_MERGE)
                if properties.deleted:
                    emptied = True
                else:
                    cells.append((element, place, properties))
            elif name == "w:trPr":
                for entry in element:
                    match NAMES[entry.tag]:
                        case "w:gridBefore":
                            before = clamp(val(entry), 0, most)
                        case "w:gridAfter":
                            after = clamp(val(entry), 0, most)
                        case "w:del":
                            return
        if cells or not emptied:
            grid = table.grid
            table.waiting = grid.add_row(cells, before, after)[::-1]
            if self._grid_cells + grid.rows * grid.columns > self._limits.grid_cells:
                self._refuse(path, f"{self._limits.grid_cells:,} cells")

    def _close(self, table: _OpenTable) -> Table:
        grid = table.grid
        self._grid_cells += grid.rows * grid.columns
        closed = Table(
            number=table.number,
            block=table.block,
            path=table.path,
            rows=grid.rows,
            columns=grid.columns,
            cells=tuple(_cell(slot, blocks) for slot, blocks in table.cells),
            story=table.story,
            ragged=grid.ragged(),
        )
        self.tables.append(closed)
        return closed

    def _refuse(self, path: str, limit: str) -> None:
        raise UnreadableDocument("file.too-much-content", part=path.partition("#")[0], limit=limit)


def _only_paragraph(cell: etree._Element) -> etree._Element | None:
    """The paragraph of a cell that holds nothing else, as nearly all do."""
    number = len(cell)
    if not 1 <= number <= 2 or NAMES[cell[-1].tag] != "w:p":
        return None
    return cell[-1] if number == 1 or NAMES[cell[0].tag] == "w:tcPr" else None


def _kind_of_object(item: etree._Element) -> TraceKind:
    """What an OLE object is: formulas of the old editors and charts are nothing but that."""
    programs = [element.get("ProgID", "") for element in item.iter("{*}OLEObject")]
    if any(program.startswith("Equation") for program in programs):
        return "equations"
    return "drawings" if any("Chart" in program for program in programs) else "embedded"


def _cell(slot: Slot, blocks: list[Block]) -> Cell:
    paragraphs = tuple([block for block in blocks if isinstance(block, Paragraph)])
    mixed = len(paragraphs) != len(blocks)
    return Cell(
        row=slot.row,
        column=slot.column,
        rowspan=slot.rowspan,
        colspan=slot.colspan,
        path=slot.path,
        paragraphs=paragraphs,
        tables=tuple([block for block in blocks if isinstance(block, Table)]) if mixed else (),
        blocks=tuple(blocks) if mixed else (),
    )
