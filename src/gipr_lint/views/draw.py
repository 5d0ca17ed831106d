"""From a report to what is shown of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from gipr_lint.docx import Block, Cell, Paragraph, Table
from gipr_lint.masking import Mask
from gipr_lint.report import FormTable, Report
from gipr_lint.report.outline.flow import unwrapped
from gipr_lint.report.outline.lines import parts_of
from gipr_lint.report.outline.signs import Signs
from gipr_lint.views.model import Role, ShownCell, ShownParagraph, ShownTable, View


def view_of(report: Report, mask: Mask) -> View:
    """The words of a report, those that no output may quote masked."""
    document, drawing = report.document, _Drawing(report, mask)
    return View(
        blocks=drawing.body(document.blocks),
        notes=drawing.paragraphs(document.notes),
        margins=drawing.paragraphs(document.margins),
    )


class _Drawing:
    """What is asked of a report while its paragraphs and tables are shown."""

    def __init__(self, report: Report, mask: Mask) -> None:
        self._mask = mask
        self._roles = _roles(report)
        self._signs = Signs(report.names)
        self._forms = {table: form for form in report.forms.values() for table in form.tables}

    def body(self, blocks: Sequence[Block]) -> tuple[ShownParagraph | ShownTable, ...]:
        """What stands in the body, without tables that only lay out the page."""
        return self.blocks(unwrapped(blocks, self._signs, self._forms))

    def blocks(self, blocks: Iterable[Block]) -> tuple[ShownParagraph | ShownTable, ...]:
        """Paragraphs and tables, each as it is shown."""
        return tuple(self._table(block) if isinstance(block, Table) else self._paragraph(block) for block in blocks)

    def paragraphs(self, paragraphs: Iterable[Paragraph]) -> tuple[ShownParagraph, ...]:
        """Paragraphs, each as it is shown."""
        return tuple(map(self._paragraph, paragraphs))

    def _paragraph(self, paragraph: Paragraph) -> ShownParagraph:
        default: Role = "subheading" if paragraph.outline and paragraph.text else "text"
        return ShownParagraph(
            path=paragraph.path,
            text=self._mask.text(paragraph.text),
            block=paragraph.block,
            label=self._mask.text(paragraph.label),
            role=self._roles.get(paragraph, default),
            boxed=paragraph.story == "textbox",
        )

    def _table(self, table: Table) -> ShownTable:
        form = self._forms.get(table)
        heads = _headers(table, form) if form else {}
        rows: list[list[ShownCell]] = [[] for _ in range(table.rows)]
        for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
            rows[cell.row - 1].append(
                ShownCell(
                    path=cell.path,
                    row=cell.row,
                    column=cell.column,
                    rowspan=cell.rowspan,
                    colspan=cell.colspan,
                    heads=heads.get(cell, ""),
                    blocks=self.blocks(cell.blocks or cell.paragraphs),
                )
            )
        label = form.form.label if form else ""
        return ShownTable(
            path=table.path, number=table.number, block=table.block, label=label, rows=tuple(map(tuple, rows))
        )


def _roles(report: Report) -> dict[Paragraph, Role]:
    """What the paragraphs of the file are that are not running text; none that holds other lines as well."""
    roles: dict[Paragraph, Role] = {part.paragraph: "heading" for part in report.headings if not part.run_in}
    roles |= dict.fromkeys((block for block in report.signing if isinstance(block, Paragraph)), "signature")
    roles |= dict.fromkeys(report.title.lines if report.title else (), "title")
    return {part.paragraph: role for line, role in roles.items() for part in parts_of(line) if part.is_whole}


def _headers(table: Table, form: FormTable) -> Mapping[Cell, Literal["row", "column"]]:
    """The cells of a table of the form that are labels: above its figures, or left of them."""
    figures = [found.cell for found in form.cells.values() if found.table is table]
    first = min((cell.row for cell in figures), default=1)
    labels = set(table.cells) - set(figures)
    return {cell: "column" if cell.row < first else "row" for cell in labels if cell.text.strip()}
