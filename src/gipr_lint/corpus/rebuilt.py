"""Reports made again of what the store keeps of them: their sentences and tables, so that rules can be asked that
want whole reports, without the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from msgspec import Struct

from gipr_lint.blank.drawing import draw
from gipr_lint.blank.filled_form import FilledForm, Place
from gipr_lint.docx import Block, Cell, Document, Paragraph, Table, fold
from gipr_lint.report import Report, recognise
from gipr_lint.rulepacks.model import Edition, RuleSet


class Kept(Struct, frozen=True):
    """What the store keeps of a report: its path, unit, year and title, its sentences by heading, block, start and
    text, and the texts of the cells of its forms."""

    path: str
    unit: str
    year: int
    title: str
    sentences: tuple[tuple[str, int, int, str], ...]
    cells: Mapping[str, Mapping[Place, str]]


def rebuilt(kept: Kept, rules: RuleSet) -> Report | None:
    """The report; None where no edition is of its year. Paragraphs stand in the blocks in which they stood; headings,
    title and tables in none."""
    edition = rules.edition_for(kept.year)
    if edition is None:
        return None
    number = count(1)
    sections = _by_section(kept.sentences, edition)
    blocks: list[Block] = [_paragraph(kept.title, 0, number), *_paragraphs(sections.get("", ()), number)]
    tables: list[Table] = []
    for alias, section in edition.sections.items():
        blocks.append(_paragraph(f"{section.number}、{section.label}", 0, number))
        blocks += _paragraphs(sections.get(alias, ()), number)
        for form in edition.forms.values():
            if form.section == alias and form.alias in kept.cells:
                tables.append(_table(FilledForm(form, dict(kept.cells[form.alias]), blank=""), len(tables) + 1))
                blocks.append(tables[-1])
    document = Document(blocks=tuple(blocks), tables=tuple(tables))
    return recognise(document, rules, year=kept.year)


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
    """The paragraphs that sentences stood in, each at its place; what stood between two is blank."""
    texts: dict[int, str] = {}
    for block, start, text in sentences:
        before = texts.get(block, "")
        texts[block] = before.ljust(start) + text
    return [_paragraph(text, block, number) for block, text in texts.items()]


def _paragraph(text: str, block: int, number: Iterator[int]) -> Paragraph:
    return Paragraph(text=text, block=block, path=f"#/w:p[{next(number)}]")


def _table(filled: FilledForm, number: int) -> Table:
    drawn = draw(filled)
    path = f"#/w:tbl[{number}]"
    cells = [
        Cell(
            row=cell.row + 1,
            column=cell.column + 1,
            rowspan=cell.down,
            colspan=cell.across,
            path=f"{path}/w:tr[{cell.row + 1}]/w:tc[{cell.column + 1}]",
            paragraphs=(
                Paragraph(text=cell.text, block=0, path=f"{path}/w:tr[{cell.row + 1}]/w:tc[{cell.column + 1}]/w:p[1]"),
            ),
        )
        for cell in drawn.cells
    ]
    return Table(number=number, block=0, path=path, rows=drawn.height, columns=drawn.width, cells=tuple(cells))
