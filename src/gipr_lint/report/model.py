"""What a report says and where: title, sections, forms with labelled cells, facts. All types are frozen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, get_args

from msgspec import Struct

from gipr_lint.docx import Block, Cell, Document, Paragraph, Table, TraceKind
from gipr_lint.expr import Date, Value, number
from gipr_lint.report.prose.quantities import Quantity
from gipr_lint.report.tables.labels import Quality
from gipr_lint.report.tables.numbers import CellNumber
from gipr_lint.rulepacks.model import Edition, Form, Line, Names
from gipr_lint.rulepacks.patterns import compiled

if TYPE_CHECKING:
    from gipr_lint.report.prose.facts import Passage
    from gipr_lint.report.prose.texts import Texts

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


class StrayLine(Struct, frozen=True):
    """A labelled row or column of a matched table that the form does not have."""

    table: Table
    cell: Cell
    is_row: bool


class FormTable(Struct, frozen=True, dict=True):
    """A form found in the document, in one table or in pieces.

    `edition` is the edition whose form it is; `missing_*` are the lines of that form that were not found;
    `cells` is addressed by (row alias, column alias).
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
    strays: tuple[StrayLine, ...]
    copies: tuple[Table, ...] = ()
    """The first tables of other copies of the form, which are not checked."""

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

    `text` is the folded text of the whole; the span may be shorter where it goes on in the next paragraph.
    """

    name: str
    text: str
    span: Span
    values: dict[str, FactValue]
    spans: dict[str, Span]


def agency_of(title: Title | None, signature: Signature) -> str | None:
    """The body that reports, as the title or else the signature names it."""
    if title is not None and title.agency:
        return title.agency
    return signature.unit.paragraph.folded.text if signature.unit else None


class Report(Struct, frozen=True, dict=True):
    """Everything that was recognised in a document."""

    document: Document
    names: Names
    """By what names the packs know it: editions, patterns, facts, words."""
    title: Title | None
    year: int | None
    edition: Edition
    headings: tuple[Heading, ...]
    sections: tuple[SectionPart, ...]
    preface: tuple[Block, ...]
    signature: Signature
    forms: dict[str, FormTable]
    facts: Mapping[str, tuple[Fact, ...]]
    passages: Mapping[str, Sequence[Passage]]
    """The running text by part: title, preface, each section, ending; `prose` is all but title and ending."""
    unit_kind: str = ""
    """What kind of body reports, see `units.kind_of`."""

    @cached_property
    def prose(self) -> str:
        """The folded running text of all sections, signature and date left out."""
        return "\n".join(paragraph.folded.text for part in self.sections for paragraph in self.content(part))

    @property
    def agency(self) -> str | None:
        """The body that reports, as the title or else the signature names it."""
        return agency_of(self.title, self.signature)

    @cached_property
    def attributes(self) -> dict[str, Value]:
        """What `report` has in the expressions of rules; the year is left out where it was not recognised."""
        values: dict[str, Value] = {
            "edition": self.edition.name,
            "agency": self.agency or "",
            "unit_kind": self.unit_kind,
            "prose": self.prose,
            "section_count": number(len(self.edition.sections)),
        }
        if self.year:
            values["year"] = number(self.year)
        if found := compiled(r"\d{4}").search(self.edition.authority.number):
            values["notice_year"] = number(int(found.group()))
        return values

    def section(self, alias: str) -> SectionPart | None:
        """The first section of that alias."""
        return next((part for part in self.sections if part.alias == alias), None)

    @cached_property
    def texts(self) -> Texts:
        """The paragraphs of all parts, joined where a rule looks through them."""
        from gipr_lint.report.prose.texts import Texts  # noqa: PLC0415  (it needs this module)

        return Texts(self)

    @cached_property
    def section_of(self) -> dict[Block, int]:
        """The index of its section, -1 for the preface, by block."""
        places = dict.fromkeys(self.preface, -1)
        for index, part in enumerate(self.sections):
            places[part.heading.paragraph] = index
            places |= dict.fromkeys(part.blocks, index)
        return places

    @cached_property
    def standing(self) -> dict[str, Paragraph | tuple[Table, Cell]]:
        """The paragraphs, and the cells with their tables, by their path; rows and tables by their first cell."""
        document = self.document
        places: dict[str, Paragraph | tuple[Table, Cell]] = {}
        for table in document.tables:
            for cell in table.cells:
                places[cell.path] = table, cell
                places.setdefault(cell.path.rpartition("/w:tc[")[0], (table, cell))
                places.setdefault(table.path, (table, cell))
        flowing = [block for part in self.sections for block in (part.heading.paragraph, *part.blocks)]
        lines = self.title.lines if self.title else ()
        every = (*document.blocks, *lines, *self.preface, *flowing, *document.notes, *document.margins)
        return places | {block.path: block for block in every if isinstance(block, Paragraph)}

    @cached_property
    def signing(self) -> frozenset[Block]:
        """The paragraphs that belong to the signature, which are no part of a section's content."""
        spans = (self.signature.unit, self.signature.date)
        return frozenset(span.paragraph for span in spans if span is not None)

    @property
    def behind_signature(self) -> Iterator[Paragraph]:
        """The paragraphs with text behind a signature at the end, up to the first table."""
        blocks = self.sections[-1].blocks if self.sections else ()
        last = max((at for at, block in enumerate(blocks) if block in self.signing), default=len(blocks))
        for block in blocks[last + 1 :]:
            if not isinstance(block, Paragraph):
                return
            if block.folded.text:
                yield block

    def content(self, part: SectionPart) -> Iterator[Paragraph]:
        """The paragraphs with text under a section's heading, signature and date left out.

        A heading that goes on as running text counts as the first of them.
        """
        if part.heading.run_in:
            yield part.heading.paragraph
        for block in part.blocks:
            if isinstance(block, Paragraph) and block.folded.text and block not in self.signing:
                yield block
