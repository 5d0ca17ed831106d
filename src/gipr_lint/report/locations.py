"""Places in a report as locations: in the words of the form for people, in numbers for machines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import islice

from msgspec import structs

from gipr_lint.docx import Block, Cell, Paragraph, Table
from gipr_lint.findings import Location
from gipr_lint.report.model import FormCell, SectionPart, Span
from gipr_lint.report.outline.lines import parts_at, parts_of
from gipr_lint.report.prose.texts import Piece
from gipr_lint.report.report import Report
from gipr_lint.rulepacks.model import Line

_NEAR = 20
"""Paragraphs that are looked through for the one that another has been joined to."""


def heading_text(paragraph: Paragraph) -> str:
    """A heading as it prints, its automatic number in front."""
    return (paragraph.label + paragraph.text).strip()


def section_heading(part: SectionPart) -> str:
    """The heading of a section as it prints, without the text that goes on after it."""
    heading = part.heading
    if not heading.run_in:
        return heading_text(heading.paragraph)
    return (heading.paragraph.label + heading.paragraph.text[: heading.span.end]).strip()


def section_at(report: Report, block: Block) -> str | None:
    """The heading that the block stands under, None before the first."""
    known = report.section_of
    if block in known:
        index = known[block]
    else:
        starts = [part.heading.paragraph.block for part in report.sections]
        index = bisect_right(starts, block.block) - 1
    return section_heading(report.sections[index]) if index >= 0 else None


def in_paragraph(report: Report, paragraph: Paragraph, start: int | None = None, end: int | None = None) -> Location:
    """The paragraph, or the raw half-open offsets `start:end` in it; of a line cut into several paragraphs the first
    that it touches."""
    return all_in_paragraph(report, paragraph, start, end)[0]


def all_in_paragraph(
    report: Report, paragraph: Paragraph, start: int | None = None, end: int | None = None
) -> list[Location]:
    """The same, of a line cut into several paragraphs all that it touches."""
    section = section_at(report, paragraph)
    if start is None or end is None:
        marked = [(part, not part.is_whole) for part in parts_of(paragraph)]
    else:
        marked = [(part, True) for part in parts_at(paragraph, start, end)]
    return [
        Location(
            kind="paragraph",
            section=section,
            block=part.paragraph.block,
            start=part.start if is_marked else None,
            end=part.end if is_marked else None,
            text=part.paragraph.text,
            path=part.paragraph.path,
        )
        for part, is_marked in marked
    ]


def at_span(report: Report, span: Span) -> Location:
    """The characters of a span."""
    return in_paragraph(report, span.paragraph, span.start, span.end)


def in_cell(report: Report, table: Table, cell: Cell, start: int | None = None, end: int | None = None) -> Location:
    """A cell of any table, by its numbers; `in_any_cell` names it where it can."""
    return Location(
        kind="cell",
        section=section_at(report, table),
        block=table.block,
        table=table.number,
        row=cell.row,
        column=cell.column,
        start=start,
        end=end,
        text=cell.text,
        path=cell.path,
    )


def in_form(report: Report, cell: FormCell) -> Location:
    """A cell of a recognised form, named by the official labels of its row and column."""
    return Location(
        kind="cell",
        section=section_at(report, cell.table),
        block=cell.table.block,
        form=cell.form,
        row_name=cell.row.alias,
        column_name=cell.column.alias,
        table=cell.table.number,
        row=cell.cell.row,
        column=cell.cell.column,
        row_label=labels(cell.row),
        column_label=labels(cell.column),
        start=0,
        end=len(cell.cell.text),
        text=cell.cell.text,
        path=cell.cell.path,
    )


def in_any_cell(report: Report, table: Table, cell: Cell, start: int | None = None, end: int | None = None) -> Location:
    """A cell of any table, with the labels of its row and column where it is one of a form, else with its table's."""
    known = report.named_cells.get(cell.path)
    if known is not None:
        return structs.replace(in_form(report, known), start=start, end=end)
    form = next((found.form.alias for found in report.forms.values() if table in found.tables), None)
    return structs.replace(in_cell(report, table, cell, start, end), form=form)


def at_piece(report: Report, piece: Piece, start: int, end: int) -> Span | Location:
    """The raw characters `start:end` of a piece; in a cell of a form with the labels of its row and column."""
    if piece.cell is None or piece.table is None:
        return Span(piece.paragraph, start, end)
    return in_any_cell(report, piece.table, piece.cell, piece.offset + start, piece.offset + end)


def labels(line: Line) -> tuple[str, ...]:
    """The official labels of a line, outermost first; none for a row without one."""
    return tuple(label for label in line.path if label)


def gap_after(report: Report, blocks: Sequence[Block], *, form: str | None = None) -> Location:
    """After the last of `blocks` that is not empty: where something missing belongs. The start if there are none.

    Where that is inside a block of the body, a path says after what in it: a paragraph or table of a cell, or the
    characters of a paragraph in which more lines follow.
    """
    last = next((block for block in reversed(blocks) if _is_filled(block)), None)
    if last is None:
        return Location(kind="gap", block=0, form=form)
    gap = Location(kind="gap", section=section_at(report, last), block=_end(last).block, form=form)
    following = _next_filled(report, last)
    if following is None or following.block != gap.block:
        return gap
    if isinstance(last, Table):
        return structs.replace(gap, path=last.path)
    end = parts_of(last)[-1]
    if following.path != end.paragraph.path:
        return structs.replace(gap, path=end.paragraph.path)
    return structs.replace(gap, path=following.path, start=end.end, end=end.end, text=end.paragraph.text)


def _end(block: Block) -> Block:
    """The block of the file that a block ends with."""
    return block if isinstance(block, Table) else parts_of(block)[-1].paragraph


def _is_filled(block: Block) -> bool:
    return isinstance(block, Table) or bool(block.folded.text)


def _next_filled(report: Report, last: Block) -> Block | None:
    """What stands after a block and is not empty; None where that is nothing, or the block is none of the report's."""
    if last not in report.blocks:
        return None
    behind = islice(report.blocks, report.blocks.index(last) + 1, None)
    return next((block for block in behind if _is_filled(block)), None)


def gap_for_section(report: Report, alias: str) -> Location:
    """Where the missing section `alias` belongs: after the last section that comes before it, else the preface."""
    order = list(report.edition.sections)
    before = set(order[: order.index(alias)])
    parts = [part for part in report.sections if part.alias in before]
    if parts:
        last: SectionPart = max(parts, key=lambda part: order.index(part.alias))
        ending = [b for b in last.blocks if isinstance(b, Table) or b not in report.signing]
        return gap_after(report, [last.heading.paragraph, *ending])
    return gap_after_preface(report)


def gap_after_preface(report: Report) -> Location:
    """After the title and what stands before the first section."""
    title = report.title.lines if report.title else ()
    return gap_after(report, [*title, *report.preface])


def standing_at(report: Report, path: str) -> Paragraph | tuple[Table, Cell] | None:
    """The paragraph, or the cell with its table, in which the element of that path stands; None where there is none."""
    standing = report.standing
    while "/" in path:
        found = standing.get(path) or _joined(standing, path)
        if found is not None:
            return found
        path = path.rpartition("/")[0]
    return None


def at_path(report: Report, path: str) -> Location:
    """The paragraph or cell in which the element of that path stands, the whole document where there is none."""
    found = standing_at(report, path)
    if found is None:
        return Location(kind="document")
    return in_any_cell(report, *found) if isinstance(found, tuple) else in_paragraph(report, found)


def _joined(standing: Mapping[str, Paragraph | tuple[Table, Cell]], path: str) -> Paragraph | tuple[Table, Cell] | None:
    """The paragraph that one whose mark is deleted has become a part of: the nearest before it, or else after it."""
    head, bracket, number = path.rpartition("[")
    if not (bracket and head.endswith("/w:p") and number[:-1].isdigit()):
        return None
    position = int(number[:-1])
    near = (*range(position - 1, max(0, position - _NEAR), -1), *range(position + 1, position + _NEAR))
    return next((found for at in near if (found := standing.get(f"{head}[{at}]")) is not None), None)


def document(report: Report) -> Location:
    """The document as a whole."""
    return Location(kind="document")
