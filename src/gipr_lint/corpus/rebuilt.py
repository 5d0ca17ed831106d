"""Reports made again of what the store keeps of them: their sentences and tables, so that rules can be asked that
want whole reports, without the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import count

from msgspec import Struct, structs

from gipr_lint.blank.filled_form import Place
from gipr_lint.docx import Block, Cell, Document, Paragraph, Table, fold
from gipr_lint.report import FormCell, FormTable, Report, recognise
from gipr_lint.report.model import LabelMatch, SectionPart
from gipr_lint.report.writing.numbers import read_number
from gipr_lint.rulepacks.model import Edition, Form, Line, RuleSet, Vocabulary

_BEFORE = -1
"""The block of the title: before the headings, of which none is known either."""


class Kept(Struct, frozen=True):
    """What the store keeps of a report: its path, unit, year and title, its sentences by heading, block, start and
    text, and the texts of the cells of its forms, the day of its signature where that is to be looked at."""

    path: str
    unit: str
    year: int
    title: str
    sentences: tuple[tuple[str, int, int, str], ...]
    cells: Mapping[str, Mapping[Place, str]]
    signed: str = ""


def rebuilt(kept: Kept, rules: RuleSet) -> Report | None:
    """The report; None where no edition is of its year. Paragraphs stand in the blocks in which they stood; headings,
    title and tables in none."""
    edition = rules.edition_for(kept.year)
    if edition is None:
        return None
    number = count(1)
    sections = _by_section(kept.sentences, edition)
    blocks: list[Block] = [_paragraph(kept.title, _BEFORE, number), *_paragraphs(sections.get("", ()), number)]
    for alias, section in edition.sections.items():
        blocks.append(_paragraph(f"{section.number}、{section.label}", 0, number))
        blocks += _paragraphs(sections.get(alias, ()), number)
    if kept.signed:
        blocks.append(_paragraph(kept.signed, 0, number))
    report = recognise(Document(blocks=tuple(blocks), tables=()), rules, year=kept.year)
    forms = {
        alias: _form(edition.forms[alias], edition.name, texts, at, rules.vocabulary)
        for at, (alias, texts) in enumerate(kept.cells.items(), 1)
        if alias in edition.forms
    }
    return structs.replace(report, forms=forms, sections=tuple(_with_tables(report.sections, forms)))


def _by_section(
    sentences: Iterable[tuple[str, int, int, str]], edition: Edition
) -> dict[str, list[tuple[int, int, str]]]:
    """The sentences by the alias of their section, empty for the preface: told by the words of the heading, else by
    its number, else as the one before."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    known: dict[str, str] = {"": ""}
    last = ""
    for heading, block, start, text in sentences:
        if heading not in known:
            known[heading] = _alias(fold(heading).text, edition) or last
        last = known[heading]
        found.setdefault(last, []).append((block, start, text))
    return found


def _alias(heading: str, edition: Edition) -> str:
    for alias, section in edition.sections.items():
        if any(fold(spelling).text in heading for spelling in (*section.spellings, *section.drifts)):
            return alias
    for alias, section in edition.sections.items():
        if heading.startswith(section.number):
            return alias
    return ""


def _paragraphs(sentences: Iterable[tuple[int, int, str]], number: Iterator[int]) -> list[Paragraph]:
    """The paragraphs that sentences stood in, each at its place; what stood between two ends a line."""
    texts: dict[int, str] = {}
    for block, start, text in sentences:
        before = texts.get(block, "")
        gap = "\n" if before and start > len(before) else ""
        texts[block] = (before + gap).ljust(start) + text
    return [_paragraph(text, block, number) for block, text in texts.items()]


def _paragraph(text: str, block: int, number: Iterator[int]) -> Paragraph:
    return Paragraph(text=text, block=block, path=f"#/w:p[{next(number)}]")


def _form(form: Form, edition: str, texts: Mapping[Place, str], number: int, vocabulary: Vocabulary) -> FormTable:
    """A form as it was recognised: the rows and columns of which there are cells."""
    path = f"#/w:tbl[{number}]"
    lines = [(line, _cell(texts[line.key], line, path)) for line in _lines(form) if line.key in texts]
    cells = tuple([cell for _, cell in lines])
    height, width = (max(at) if at else 1 for at in ([one.row for one in cells], [one.column for one in cells]))
    table = Table(number=number, block=0, path=path, rows=height, columns=width, cells=cells)
    numbers = {text: read_number(text, vocabulary) for text in set(texts.values())}
    rows = {line.row.alias: LabelMatch(line.row, table, line.at, None, "official") for line, _ in lines}
    return FormTable(
        form=form,
        edition=edition,
        tables=(table,),
        rows=rows,
        columns={(line.block, line.key[1]): LabelMatch(line.column, table, 0, None, "official") for line, _ in lines},
        cells={
            line.key: FormCell(form.alias, line.row, line.column, table, cell, numbers[cell.text])
            for line, cell in lines
        },
        missing_rows=tuple([line for row, line in form.rows.items() if row not in rows]),
        missing_columns=(),
        unknown_lines=(),
    )


class _Crossing(Struct, frozen=True):
    """Where a row and a column of a form cross: their aliases, themselves, the alias of their block, and at which row
    and column of the table."""

    key: Place
    row: Line
    column: Line
    block: str
    at: int
    across: int


@lru_cache(maxsize=64)
def _lines(form: Form) -> tuple[_Crossing, ...]:
    """All cells of a form."""
    return tuple(
        _Crossing((row, column.alias), form.rows[row], column, block.alias, at, across)
        for at, (row, block) in enumerate(form.block_of.items())
        for across, column in enumerate(block.columns)
    )


def _cell(text: str, line: _Crossing, table: str) -> Cell:
    path = f"{table}/w:tr[{line.at + 1}]/w:tc[{line.across + 1}]"
    paragraph = Paragraph(text=text, block=0, path=f"{path}/w:p[1]")
    return Cell(row=line.at + 1, column=line.across + 1, rowspan=1, colspan=1, path=path, paragraphs=(paragraph,))


def _with_tables(sections: Iterable[SectionPart], forms: Mapping[str, FormTable]) -> Iterator[SectionPart]:
    """The sections, each with the tables that stand in it."""
    for part in sections:
        tables = [table for found in forms.values() if found.form.section == part.alias for table in found.tables]
        yield structs.replace(part, blocks=(*part.blocks, *tables)) if tables else part
