"""What a report says and where: title, sections, forms with labelled cells, facts. All types are frozen."""

from __future__ import annotations

from functools import cached_property
from typing import get_args

from msgspec import Struct

from gipr_lint.docx import Block, Cell, Paragraph, Table, TraceKind
from gipr_lint.expr import Date
from gipr_lint.report.writing.labels import Quality
from gipr_lint.report.writing.numbers import CellNumber
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.rulepacks.model import Form, Line

FactValue = str | int | Date | Quantity
TRACES: tuple[str, ...] = get_args(TraceKind)
"""What a document may carry beyond its text."""


class Span(Struct, frozen=True, gc=False):
    """Raw half-open offsets in one paragraph."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def text(self) -> str:
        """The raw text of the span."""
        return self.paragraph.text[self.start : self.end]


class Title(Struct, frozen=True):
    """The title: its paragraphs, the folded text of all of them, and what it names."""

    lines: tuple[Paragraph, ...]
    text: str
    agency: str
    year: int | None
    years: tuple[Span, ...]
    """Every year in the title."""
    phrase: int
    """Where in `text` the words for the report begin."""

    @property
    def as_written(self) -> str:
        """The text with the marks that the document has, without blanks."""
        return "".join("".join(line.text.split()) for line in self.lines)


class Heading(Struct, frozen=True):
    """A numbered or recognised heading of the first level.

    `alias` is the section that it opens, None for one that the form does not know. `number` is its Chinese number
    as typed or computed, `label` its folded text without the number, `span` the place of that text, `number_span` of
    a typed number with its mark.
    """

    paragraph: Paragraph
    index: int
    alias: str | None
    quality: Quality | None
    number: str
    label: str
    span: Span
    number_span: Span | None
    run_in: bool = False


class SectionPart(Struct, frozen=True):
    """A recognised section: its heading and the blocks that stand under it."""

    heading: Heading
    blocks: tuple[Block, ...]

    @property
    def alias(self) -> str:
        """The alias of the section in the form."""
        return self.heading.alias or ""

    @property
    def has_table(self) -> bool:
        """Whether a table stands in it."""
        return any(isinstance(block, Table) for block in self.blocks)


class Signature(Struct, frozen=True):
    """Who signed and when, each with its paragraph; either may be absent.

    `lead` is the word before the date, such as 发布日期, where there is one.
    """

    unit: Span | None
    date: Span | None
    value: Date | None
    lead: str = ""


class LabelMatch(Struct, frozen=True, gc=False):
    """A row or a column of a form found in a table: the line of the form, the place in the grid, how it was found.

    `index` is the 0-based grid row or column, `label` the cell with the innermost label, None where it has none.
    """

    line: Line
    table: Table
    index: int
    label: Cell | None
    quality: Quality
    even: bool = True
    """Whether a row has as many cells as there are columns."""


class FormCell(Struct, frozen=True, gc=False):
    """A cell of a form, addressed by the aliases of its row and column."""

    form: str
    row: Line
    column: Line
    table: Table
    cell: Cell
    number: CellNumber


class UnknownLine(Struct, frozen=True):
    """A labelled row or column of a matched table that the form does not have."""

    table: Table
    cell: Cell
    is_row: bool


class FormTable(Struct, frozen=True, dict=True):
    """A form found in the document, in one table or in pieces.

    `edition` is the edition whose form it is; `missing_*` are the lines of that form that were not found;
    `cells` is addressed by (row alias, column alias); `top` is the first row in the first table, 0-based.
    """

    form: Form
    edition: str
    tables: tuple[Table, ...]
    rows: dict[str, LabelMatch]
    columns: dict[tuple[str, str], LabelMatch]
    """By (block alias, column alias)."""
    cells: dict[tuple[str, str], FormCell]
    missing_rows: tuple[Line, ...]
    missing_columns: tuple[tuple[str, Line], ...]
    """With the alias of their block."""
    unknown_lines: tuple[UnknownLine, ...]
    top: int = 0
    copies: tuple[FormTable, ...] = ()
    """Other copies of the form, in tables of their own or in the same one, which are not checked."""

    @cached_property
    def unusual(self) -> tuple[FormCell, ...]:
        """The cells that hold anything but a plain whole number."""
        return tuple(cell for cell in self.cells.values() if not cell.number.is_plain)

    @cached_property
    def is_empty(self) -> bool:
        """Whether no cell holds anything: a form still to be filled in."""
        return all(cell.number.state == "blank" for cell in self.cells.values())


class Fact(Struct, frozen=True):
    """A typed value taken from the prose: the whole place, and each named part with its value and place.

    `text` is the folded text of the whole; the span may be shorter where it goes on in the next paragraph. What is
    `doubtful` may be meant otherwise; where it is perhaps of a part of the body, or of some channels, only
    (`of_part`), it is at least no more than the whole.
    """

    name: str
    text: str
    span: Span
    values: dict[str, FactValue]
    spans: dict[str, Span]
    doubtful: bool = False
    of_part: bool = False
