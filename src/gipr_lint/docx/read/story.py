"""The one pass over a story: its paragraphs and tables in reading order, without recursion."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from lxml import etree

from gipr_lint.docx.formatting.paragraphs import ParagraphFormats
from gipr_lint.docx.formatting.properties import NO_PROPERTIES, ParagraphProperties, direct_paragraph_properties
from gipr_lint.docx.limits import Limits
from gipr_lint.docx.model import Block, Paragraph, Story, Table
from gipr_lint.docx.paths import ONLY_PARAGRAPH, Paths
from gipr_lint.docx.read.flow import flow, only_paragraph
from gipr_lint.docx.read.grid import Slot
from gipr_lint.docx.read.inline import read_inline
from gipr_lint.docx.read.merging import NO_MERGE, CellProperties, cell_properties, clamp
from gipr_lint.docx.read.open import CellBox, Container, OpenTable, cell_of, says_something
from gipr_lint.docx.traces import Tally
from gipr_lint.docx.xml import NAMES, val
from gipr_lint.errors import UnreadableDocument
from gipr_lint.messages import Message

_DATA = 12
"""A table with so many cells holds data."""
_SMALL = 6
"""One in a cell of it with so many cells at most lays out what that cell says."""


class StoryReader:
    """Reads the stories of the part `root`; `tables` has every table read, by number.

    `formats` gives styles and labels, `tally` takes the traces; `filled` is how many more paragraphs with text there
    may be.
    """

    def __init__(
        self, root: etree._Element, formats: ParagraphFormats, tally: Tally, paths: Paths, limits: Limits, filled: int
    ) -> None:
        self.filled = self._most_filled = filled
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
        self._opened: set[Table] = set()
        self._boxes: deque[etree._Element] = deque()
        self._base: Container | None = None

    @property
    def styles(self) -> set[str]:
        """The styles that paragraphs of the part name."""
        return {found.style for found in self._paragraph_properties.values() if found.style is not None}

    def read(self, element: etree._Element, path: str, story: Story) -> tuple[Block, ...]:
        """The blocks of one story, text boxes after the outermost block that anchors them.

        Raises UnreadableDocument above the limits.
        """
        self._base = base = Container(flow(element, path), story, [])
        stack: list[Container | OpenTable] = [base]
        while stack:
            top = stack[-1]
            if isinstance(top, OpenTable):
                slot = self._next_cell(top)
                if slot is not None:
                    if (opened := self._open_cell(top, slot)) is not None:
                        stack.append(opened)
                    continue
                stack.pop()
                around = stack[-1]
                assert isinstance(around, Container)
                around.blocks += self._close(top, framed=around.boxes is not None)
            elif top is base and self._boxes and base.carried is None:
                stack.append(self._in_box(self._boxes.popleft(), Container, base))
            else:
                table = self._read_container(top)
                if table is not None:
                    stack.append(table)
                    if len(stack) > 2 * self._limits.nested_tables + 1:
                        limit = str(self._limits.nested_tables)
                        raise UnreadableDocument("file.too-deep", part=path.partition("#")[0], limit=limit)
                elif not (top is base and self._boxes):
                    stack.pop()
                    if (box := self._box_of(top)) is not None:
                        stack.append(box)
        self.tables = sorted((table for table in self.tables if table not in self._opened), key=lambda one: one.number)
        return tuple(base.blocks)

    def _open_cell(self, table: OpenTable, slot: Slot) -> Container | None:
        """What is to be read of a cell, or of a box in it; None where it is one paragraph, which is read at once."""
        blocks: list[Block] = []
        table.cells.append((slot, blocks))
        waiting = len(self._boxes)
        only = only_paragraph(slot.element)
        if only is None:
            return Container(flow(slot.element, slot.path), table.story, blocks, waiting)
        inside = Container(iter(()), table.story, blocks, waiting)
        self._read_paragraph(only, slot.path + ONLY_PARAGRAPH, inside)
        self._flush(inside)
        return self._box_of(inside)

    def _read_container(self, container: Container) -> OpenTable | None:
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
                return OpenTable(element, path, container.story, self._table_count, self._block)
            elif name == "w:altChunk":
                self._tally.add("altchunk", path)
            else:
                self._leave_out(element)
        self._flush(container)
        return None

    def _leave_out(self, element: etree._Element) -> None:
        """Name what stands where nothing is read, if there is text in it."""
        from gipr_lint.docx.read.objects import leave_out  # noqa: PLC0415  (most reports have nothing of the kind)

        leave_out(element, self._paths, self._tally)

    def _box_of(self, cell: Container) -> Container | None:
        """The next text box in a cell that says nothing else, so that the box holds what the cell says.

        Converters of PDF put the text of a cell so. Beside text of the cell a box is an addition to the page, and is
        read behind the table.
        """
        if cell.boxes is None or len(self._boxes) <= cell.boxes:
            return None
        if not isinstance(cell, CellBox) and says_something(cell.blocks):
            return None
        box = self._boxes[cell.boxes]
        del self._boxes[cell.boxes]
        return self._in_box(box, CellBox, cell)

    def _in_box(self, box: etree._Element, kind: type[Container], around: Container) -> Container:
        """A text box, opened to be read into the blocks of what is around it."""
        return kind(flow(box, self._paths.of(box)), "textbox", around.blocks, around.boxes)

    def _step(self, container: Container) -> None:
        """Count a block where it is one of the body's own."""
        if container is self._base and container.story == "body":
            self._block += 1

    def _read_paragraph(self, element: etree._Element, path: str, container: Container) -> None:
        objects: list[etree._Element] = []
        art: list[etree._Element] = []
        text, found = read_inline(element, objects)
        if objects:
            from gipr_lint.docx.read.objects import boxes_of, word_art  # noqa: PLC0415  (many reports have none)

            shown = container.story in ("body", "textbox")
            for item in objects:
                self._boxes += boxes_of(item, self._paths, self._tally, shown=shown)
                art += word_art(item)
        properties = NO_PROPERTIES if found is None else self._paragraph_properties.get(found, NO_PROPERTIES)
        if container.carried is not None:
            before, first, _ = container.carried
            text, path = before + text, first if before else path
            container.carried = None
        if properties.deleted:
            container.carried = text, path, properties
        else:
            self._add_paragraph(text, path, properties, container)
        if art and self._base is not None:
            box = Container(iter(()), "textbox", self._base.blocks)
            for one in art:
                self._add_paragraph(one.get("string", ""), self._paths.of(one), NO_PROPERTIES, box)

    def _flush(self, container: Container) -> None:
        """End carried text that no paragraph follows; an empty deleted paragraph leaves nothing."""
        if container.carried is not None:
            text, path, properties = container.carried
            container.carried = None
            if text:
                self._add_paragraph(text, path, properties, container)

    def _add_paragraph(self, text: str, path: str, properties: ParagraphProperties, container: Container) -> None:
        self._paragraph_count += 1
        if self._paragraph_count > self._limits.paragraphs:
            self._refuse(path, Message("limits.paragraphs", {"count": f"{self._limits.paragraphs:,}"}))
        if text:
            self.filled -= text.count("\n") + (container.boxes is None or bool(container.blocks))
            if self.filled < 0:
                self._refuse(path, Message("limits.filled", {"count": f"{self._most_filled:,}"}))
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

    def _next_cell(self, table: OpenTable) -> Slot | None:
        """The next cell to be read, continuations of merged cells left out; None at the end of the table."""
        while not table.waiting:
            found = next(table.rows, None)
            if found is None:
                return None
            name, element, path = found
            if name == "w:tr":
                self._add_row(table, element, path)
            else:
                self._leave_out(element)
        return table.waiting.pop()

    def _add_row(self, table: OpenTable, row: etree._Element, path: str) -> None:
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
            else:
                self._leave_out(element)
        if cells or not emptied:
            grid = table.grid
            table.waiting = grid.add_row(cells, before, after)[::-1]
            if self._grid_cells + grid.rows * grid.columns > self._limits.grid_cells:
                self._refuse(path, Message("limits.cells", {"count": f"{self._limits.grid_cells:,}"}))

    def _close(self, table: OpenTable, *, framed: bool) -> Sequence[Block]:
        """The table; of one that is `framed` by a cell and says something in one cell at most, what that one says."""
        grid = table.grid
        self._grid_cells += grid.rows * grid.columns
        if framed:
            telling = [blocks for _, blocks in table.cells if says_something(blocks)]
            if len(telling) <= 1:
                return telling[0] if telling else ()
        if len(table.cells) >= _DATA:
            table.cells = [(slot, self._without_small_tables(blocks)) for slot, blocks in table.cells]
        closed = Table(
            number=table.number,
            block=table.block,
            path=table.path,
            rows=grid.rows,
            columns=grid.columns,
            cells=tuple(cell_of(slot, blocks) for slot, blocks in table.cells),
            story=table.story,
            ragged=grid.ragged(),
        )
        self.tables.append(closed)
        return (closed,)

    def _without_small_tables(self, blocks: list[Block]) -> list[Block]:
        """The blocks of a cell, with what the cells of small tables say in the place of these."""
        if not any(isinstance(block, Table) for block in blocks):
            return blocks
        opened: list[Block] = []
        for block in blocks:
            if isinstance(block, Paragraph) or len(block.cells) > _SMALL or any(cell.tables for cell in block.cells):
                opened.append(block)
            else:
                self._opened.add(block)
                opened += [paragraph for cell in block.cells for paragraph in cell.paragraphs]
        return opened

    def _refuse(self, path: str, limit: Message) -> None:
        raise UnreadableDocument("file.too-much-content", part=path.partition("#")[0], limit=limit)
