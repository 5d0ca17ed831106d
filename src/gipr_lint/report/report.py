"""A report: everything that was recognised in a document, and what is asked of it as a whole."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from msgspec import Struct

from gipr_lint.docx import Block, Cell, Document, Paragraph, Table
from gipr_lint.expr import Value, number
from gipr_lint.report.model import Fact, FormCell, FormTable, Heading, SectionPart, Signature, Title
from gipr_lint.report.outline.lines import Line, in_file
from gipr_lint.report.prose.attribution import Attribution
from gipr_lint.report.prose.passages import Passage, unread
from gipr_lint.report.prose.texts import Prose, Texts, pieces_of, prose_of
from gipr_lint.rulepacks.model import Edition, Names
from gipr_lint.rulepacks.patterns import compiled

T = TypeVar("T")


def agency_of(title: Title | None, signature: Signature) -> str | None:
    """The body that reports, as the title or else the signature names it."""
    if title is not None and title.agency:
        return title.agency
    return signature.unit.paragraph.folded.text if signature.unit else None


_LONG_LABEL, _LONGEST_NUMBER = 6, 20
"""An automatic number that is longer may hold another; so many characters of a number may stand on either side of the
end of a line."""


class Report(Struct, frozen=True, dict=True):
    """Everything that was recognised in a document."""

    document: Document
    names: Names
    """By what names the packs know it: editions, patterns, facts, words."""
    blocks: tuple[Block, ...]
    """What the document says in reading order, a line for what is a paragraph to the eye."""
    rest: tuple[Block, ...]
    """What stands behind the report in the file: another one, which is not recognised."""
    title: Title | None
    year: int | None
    edition: Edition
    headings: tuple[Heading, ...]
    sections: tuple[SectionPart, ...]
    preface: tuple[Block, ...]
    signature: Signature
    forms: dict[str, FormTable]
    facts: Mapping[str, tuple[Fact, ...]]
    attribution: Attribution
    passages: Mapping[str, Sequence[Passage]]
    """The running text by part: title, preface, each section, ending; `prose` is all but title and ending."""
    unit_kind: str = ""
    """What kind of body reports, see `units.kind_of`."""
    place_kind: str = ""
    """Of what kind the place is that the name of the body begins with: county for a bureau of a county."""

    def __repr__(self) -> str:
        edition, count = self.edition.name, len(self.sections)
        return f"<Report {self.agency or '-'} {self.year or '-'}: edition {edition}, {count} sections>"

    @cached_property
    def prose(self) -> str:
        """The folded running text of all sections, signature and date left out."""
        return "\n".join(paragraph.folded.text for part in self.sections for paragraph in self.content(part))

    @property
    def agency(self) -> str | None:
        """The body that reports, as the title or else the signature names it."""
        return agency_of(self.title, self.signature)

    @property
    def agency_as_written(self) -> str | None:
        """The body that reports with the marks that the document has, without blanks."""
        spans = [fact.spans.get("agency") for fact in self.facts.get("title", ())]
        if not (self.title and self.title.agency):
            spans = [self.signature.unit]
        return next(("".join(span.text.split()) for span in spans if span), self.agency)

    @cached_property
    def attributes(self) -> dict[str, Value]:
        """What `report` has in the expressions of rules; the year is left out where it was not recognised."""
        values: dict[str, Value] = {
            "edition": self.edition.name,
            "agency": self.agency or "",
            "unit_kind": self.unit_kind,
            "place_kind": self.place_kind,
            "prose": self.prose,
            "section_count": number(len(self.edition.sections)),
        }
        if self.year:
            values["year"] = number(self.year)
        if found := compiled(r"\d{4}").search(self.edition.authority.number):
            values["notice_year"] = number(int(found.group()))
        return values

    def once(self, work: Callable[..., T], *given: Hashable) -> T:
        """What `work` makes of this report and what is given, worked out when it is first asked for and then kept."""
        key = work, given
        if key not in self._done:
            self._done[key] = work(self, *given)
        done: T = self._done[key]
        return done

    @cached_property
    def _done(self) -> dict[tuple[Callable[..., Any], tuple[Hashable, ...]], Any]:
        return {}

    def facts_of(self, names: Iterable[str]) -> Iterator[Fact]:
        """The facts of these names, one name after the other."""
        return (fact for name in names for fact in self.facts.get(name, ()))

    def tells_beside(self, names: Iterable[str]) -> bool:
        """Whether a foot or end note, a header or a footer, or a row of a table that is none of the forms tells one of
        the facts of these names."""
        pieces = self.texts.of(("own_cells", "notes", "margins")).pieces
        rows: dict[object, str] = {}
        for piece in pieces:
            row = (piece.table, piece.cell.row) if piece.cell else piece
            rows[row] = rows.get(row, "") + piece.paragraph.folded.text
        beside = rows.values()
        specs = [self.names.facts[name] for name in names if beside and name in self.names.facts]
        return any(compiled(spec.find).search(text) for spec in specs if spec.find for text in beside)

    def section(self, alias: str) -> SectionPart | None:
        """The first section of that alias."""
        return next((part for part in self.sections if part.alias == alias), None)

    @cached_property
    def unread(self) -> frozenset[Passage]:
        """The passages whose statements are not read, for there are too many in the report."""
        return unread(self.passages.get("prose", ()), self.names.vocabulary)

    @cached_property
    def texts(self) -> Texts:
        """The paragraphs of all parts, joined where a rule looks through them."""
        copies = [copy for found in self.forms.values() for copy in (found, *found.copies)]
        forms = {table for copy in copies for table in copy.tables}
        return Texts(
            pieces_of((*self.blocks, *self.rest), self.document, self.title, self.sections, self.signing, forms)
        )

    @cached_property
    def unseen(self) -> Prose:
        """What is not text of the report, but may be quoted: the properties of the file, what is hidden in it, what
        stands in automatic numbers, and the numbers that the end of a line has cut."""
        document, texts, last = self.document, [], ""
        for block in document.blocks:
            if isinstance(block, Paragraph):
                if len(block.label) > _LONG_LABEL:
                    texts.append(block.label)
                if last[-1:].isdigit() and block.text[:1].isdigit():
                    texts.append(last[-_LONGEST_NUMBER:] + block.text[:_LONGEST_NUMBER])
                last = block.text.rstrip()
        return prose_of((*document.origin.metadata.values(), *[trace.text for trace in document.traces], *texts))

    @cached_property
    def section_of(self) -> dict[Block, int]:
        """The index of its section, -1 for the preface, by block."""
        places = dict.fromkeys(self.preface, -1)
        for index, part in enumerate(self.sections):
            places[part.heading.paragraph] = index
            places |= dict.fromkeys(part.blocks, index)
        for line, index in [(block, index) for block, index in places.items() if isinstance(block, Line)]:
            for own in line.parts:
                places.setdefault(own.paragraph, index)
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
        every = (*document.blocks, *self.blocks, *document.notes, *document.margins)
        return places | {paragraph.path: paragraph for paragraph in in_file(every)}

    @cached_property
    def named_cells(self) -> dict[str, FormCell]:
        """The cells that stand in a row and a column of a recognised form, by their path."""
        return {known.cell.path: known for found in self.forms.values() for known in found.cells.values()}

    @cached_property
    def signing(self) -> frozenset[Block]:
        """The paragraphs that belong to the signature, which are not part of a section's content."""
        spans = (self.signature.unit, self.signature.date)
        return frozenset(span.paragraph for span in spans if span is not None)

    @property
    def behind_signature(self) -> Iterator[Paragraph]:
        """The paragraphs with text after a signature at the end, up to the first table."""
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
        signing = self.signing
        for block in part.blocks:
            if isinstance(block, Paragraph) and block.folded.text and block not in signing:
                yield block
