"""The one pass over a story: its paragraphs and tables in reading order, without recursion."""

from __future__ import annotations

from collections import deque

from lxml import etree

from gipr_lint.docx.formatting.paragraphs import ParagraphFormats
from gipr_lint.docx.formatting.properties import NO_PROPERTIES, ParagraphProperties, direct_paragraph_properties
from gipr_lint.docx.limits import Limits
from gipr_lint.docx.model import Block, Cell, Paragraph, Story, Table
from gipr_lint.docx.paths import ONLY_PARAGRAPH, Paths
from gipr_lint.docx.read.flow import Flow, flow, only_paragraph
from gipr_lint.docx.read.grid import GridBuilder, Slot
from gipr_lint.docx.read.inline import read_inline
from gipr_lint.docx.read.merging import NO_MERGE, CellProperties, cell_properties, clamp
from gipr_lint.docx.traces import Tally
from gipr_lint.docx.xml import NAMES, val
from gipr_lint.errors import UnreadableDocument


class _Container:
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
        self.grid = GridBuilder()
        self.cells: list[tuple[Slot, list[Block]]] = []
        self.waiting: list[Slot] = []


class StoryReader:
    """Reads the stories of the part `root`; `tables` has every table read, by number.

    `formats` gives styles and labels, `tally` takes the traces.
    """

    def __init__(
        self, root: etree._Element, formats: ParagraphFormats, tally: Tally, paths: Paths, limits: Limits
    ) -> None:
        self.tables: list[Table] = []
        self._formats = formats
        self._tally = tally
        self._paths = paths
        self._limits = limits
        self._paragraph_properties = direct_paragraph_properties(root)
        self._cell_properties = cell_properties(root, limits.columns)
        self._block = 0
        self._table_count = 0
        self._paragraph_count = 0
        self._grid_cells = 0
        self._boxes: deque[etree._Element] = deque()
        self._base: _Container | None = None

    @property
    def styles(self) -> set[str]:
        """The styles that paragraphs of the part name."""
        return {found.style for found in self._paragraph_properties.values() if found.style is not None}

    def read(self, element: etree._Element, path: str, story: Story) -> tuple[Block, ...]:
        """The blocks of one story, text boxes after the outermost block that anchors them.

        Raises UnreadableDocument above the limits.
        """
        self._base = base = _Container(flow(element, path), story, [])
        stack: list[_Container | _OpenTable] = [base]
        while stack:
            top = stack[-1]
            if isinstance(top, _OpenTable):
                slot = self._next_cell(top)
                if slot is not None:
                    blocks: list[Block] = []
                    top.cells.append((slot, blocks))
                    only = only_paragraph(slot.element)
                    if only is None:
                        stack.append(_Container(flow(slot.element, slot.path), top.story, blocks))
                    else:
                        inside = _Container(iter(()), top.story, blocks)
                        self._read_paragraph(only, slot.path + ONLY_PARAGRAPH, inside)
                        self._flush(inside)
                    continue
                stack.pop()
                around = stack[-1]
                assert isinstance(around, _Container)
                around.blocks.append(self._close(top))
            elif top is base and self._boxes and base.carried is None:
                box = self._boxes.popleft()
                stack.append(_Container(flow(box, self._paths.of(box)), "textbox", base.blocks))
            else:
                table = self._read_container(top)
                if table is not None:
                    stack.append(table)
                    if len(stack) > 2 * self._limits.nested_tables + 1:
                        limit = str(self._limits.nested_tables)
                        raise UnreadableDocument("file.too-deep", part=path.partition("#")[0], limit=limit)
                elif not (top is base and self._boxes):
                    stack.pop()
        self.tables.sort(key=lambda table: table.number)
        return tuple(base.blocks)

    def _read_container(self, container: _Container) -> _OpenTable | None:
        """Read on in `container` up to a table, which is opened; None at its end and where text boxes are due."""
        for name, element, path in container.contents:
            if name == "w:p":
                self._read_paragraph(element, path, container)
                if self._boxes and container is self._base:
                    return None
            elif name == "w:tbl":
                self._flush(container)
                self._step(container)
                self._table_count += 1
                return _OpenTable(element, path, container.story, self._table_count, self._block)
            elif name == "w:altChunk":
                self._tally.add("altchunk", path)
        self._flush(container)
        return None

    def _step(self, container: _Container) -> None:
        """Count a block where it is one of the body's own."""
        if container is self._base and container.story == "body":
            self._block += 1

    def _read_paragraph(self, element: etree._Element, path: str, container: _Container) -> None:
        objects: list[etree._Element] = []
        text, found = read_inline(element, objects)
        if objects:
            from gipr_lint.docx.read.objects import boxes_of  # noqa: PLC0415  (many reports have none)

            shown = container.story in ("body", "textbox")
            for item in objects:
                self._boxes += boxes_of(item, self._paths, self._tally, shown=shown)
        properties = NO_PROPERTIES if found is None else self._paragraph_properties.get(found, NO_PROPERTIES)
        if container.carried is not None:
            before, first, _ = container.carried
            text, path = before + text, first if before else path
            container.carried = None
        if properties.deleted:
            container.carried = text, path, properties
        else:
            self._add_paragraph(text, path, properties, container)

    def _flush(self, container: _Container) -> None:
        """End carried text that no paragraph follows; an empty deleted paragraph leaves nothing."""
        if container.carried is not None:
            text, path, properties = container.carried
            container.carried = None
            if text:
                self._add_paragraph(text, path, properties, container)

    def _add_paragraph(self, text: str, path: str, properties: ParagraphProperties, container: _Container) -> None:
        self._paragraph_count += 1
        if self._paragraph_count > self._limits.paragraphs:
            self._refuse(path, f"{self._limits.paragraphs:,} paragraphs")
        self._step(container)
        story = container.story
        form = self._formats.of(properties, story)
        container.blocks.append(
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
