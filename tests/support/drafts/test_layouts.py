"""One content in many layouts."""

from __future__ import annotations

import datetime as dt
import io
from collections import Counter

import pytest
from tests.support.drafts.draft import Draft, content
from tests.support.drafts.layouts import LAYOUTS, fits, write
from tests.support.drafts.sample import sample

import docx
from gipr_lint import load_packs
from gipr_lint.blank.drawn_table import DrawnTable
from gipr_lint.docx import Document, Paragraph, fold, read_docx
from gipr_lint.testing.content import DraftParagraph, DraftTable

pytestmark = pytest.mark.slow

EDITIONS = load_packs().editions
CUT = ("pieces", "titled-pieces")
PARTED = ("soft-returns", "pdf-lines")
FRAMED = ("layout-tables", "one-cell")
"""Layouts in which paragraphs begin and end elsewhere, and in which some of them stand in tables."""
DRAFTS = [sample(EDITIONS["2021"], 2024, 1), sample(EDITIONS["2019"], 2020, 2), sample(EDITIONS["2021"], 2022, 4)]


CASES = [(draft, layout) for draft in DRAFTS for layout in LAYOUTS if fits(draft, layout)]
"""What can be written here: the form of WPS needs its edition and its blank, the last one a program."""


def cases(*without: str) -> pytest.MarkDecorator:
    """A test for each draft in each layout that can be written here, some left out."""
    chosen = [(draft, layout) for draft, layout in CASES if layout not in without]
    names = [f"{draft.edition.name}-{draft.year}-{layout}" for draft, layout in chosen]
    return pytest.mark.parametrize(("draft", "layout"), chosen, ids=names)


def said(document: Document) -> list[str]:
    """The texts outside tables, as they print."""
    lines = (fold(b.label + b.text).text for b in document.blocks if isinstance(b, Paragraph))
    return [line for line in lines if line]


def drawn(grid: DrawnTable) -> list[list[str | None]]:
    return [[fold(cell.text).text if cell else None for cell in line] for line in grid.filled()]


def found(document: Document) -> list[list[list[str | None]]]:
    return [[[cell.folded.text if cell else None for cell in line] for line in table.grid] for table in document.tables]


@cases()
def test_python_docx_opens_it(draft: Draft, layout: str) -> None:
    """A reader that is not ours opens every layout and sees the tables."""
    assert len(docx.Document(io.BytesIO(write(draft, layout))).tables) >= len(list(draft.tables()))


@cases(*PARTED, *FRAMED)
def test_texts_come_back(draft: Draft, layout: str) -> None:
    """What is read outside the tables is what was written, in its order; cutting a table adds only its titles."""
    expected = [fold(item.text).text for item in content(draft) if isinstance(item, DraftParagraph)]
    lines = said(read_docx(write(draft, layout)))
    if layout == "titled-pieces":
        titles = {fold(block.title).text for block in draft.table("proactive").form.blocks}
        lines = [line for line in lines if line not in titles]
    assert lines == expected


@cases(*CUT, *FRAMED)
def test_cells_come_back_at_their_places(draft: Draft, layout: str) -> None:
    """Every grid position of every table holds the text that was put there."""
    expected = [drawn(item.grid) for item in content(draft) if isinstance(item, DraftTable)]
    assert found(read_docx(write(draft, layout))) == expected


@cases(*(layout for layout in LAYOUTS if layout not in PARTED))
def test_parted_texts_come_back(draft: Draft, layout: str) -> None:
    """Wherever its paragraphs begin and end, the text outside the tables is what was written, in its order."""
    expected = "".join(fold(item.text).text for item in content(draft) if isinstance(item, DraftParagraph))
    assert "".join(said(read_docx(write(draft, layout)))) == expected


@cases(*(layout for layout in LAYOUTS if layout not in CUT))
def test_cut_tables_keep_their_rows(draft: Draft, layout: str) -> None:
    """The pieces of a form are its rows in their order; titles may have become paragraphs."""
    rows = [line for item in content(draft) if isinstance(item, DraftTable) for line in drawn(item.grid)]
    titles = {fold(block.title).text for block in draft.table("proactive").form.blocks}
    pieces = [line for table in found(read_docx(write(draft, layout))) for line in table]
    kept = rows if layout == "pieces" else [line for line in rows if line[0] not in titles]
    assert pieces == kept


@cases("libreoffice", "wps-form")
def test_same_bytes_every_time(draft: Draft, layout: str) -> None:
    """What is built here does not depend on the clock or on the run."""
    assert write(draft, layout) == write(draft, layout)


def test_headings_carry_what_their_layout_promises() -> None:
    """Styles give an outline level, automatic numbers are labels and no text."""
    headings = {item.text for item in content(DRAFTS[0]) if isinstance(item, DraftParagraph) and item.role == "heading"}
    for layout, outlines in (("plain", {None}), ("heading-styles", {1}), ("chinese-styles", {1})):
        blocks = read_docx(write(DRAFTS[0], layout)).blocks
        assert {b.outline for b in blocks if isinstance(b, Paragraph) and b.text in headings} == outlines
    blocks = read_docx(write(DRAFTS[0], "auto-numbered")).blocks
    labels = [b.label for b in blocks if isinstance(b, Paragraph) and b.label]
    assert labels == [f"{section.number}、" for section in DRAFTS[0].edition.sections.values()]


def test_marks_of_layouts() -> None:
    """Revisions and text boxes are in the file, and only in the layouts that are named for them."""
    kinds = {
        layout: {trace.kind for trace in read_docx(write(DRAFTS[0], layout)).traces}
        for layout in ("plain", "revisions")
    }
    assert kinds == {"plain": set(), "revisions": {"insertions", "deletions"}}
    stories = Counter(b.story for b in read_docx(write(DRAFTS[0], "textbox-title")).blocks)
    assert stories["textbox"] == len(DRAFTS[0].title)


def test_split_runs_cut_numbers_and_dates() -> None:
    """In the layout of cut runs some figure and some date are spread over several runs."""
    document = docx.Document(io.BytesIO(write(DRAFTS[0], "split-runs")))
    runs = [run.text for paragraph in document.paragraphs for run in paragraph.runs if run.text]
    assert max(map(len, runs)) <= 5
    assert not any("2024年1月1日" in run for run in runs)


def test_what_does_not_fit_is_said() -> None:
    """The blank form knows one edition only."""
    with pytest.raises(ValueError, match="blank form"):
        write(DRAFTS[1], "wps-form")


def test_python_docx_uses_its_own_template() -> None:
    """The layout of that name has the styles and parts that python-docx brings, and its way to merge cells."""
    document = docx.Document(io.BytesIO(write(DRAFTS[0], "python-docx")))
    assert {"List Bullet", "Heading 1", "Table Grid"} <= {style.name for style in document.styles}
    headings = [one.text for one in document.paragraphs if one.style is not None and one.style.name == "Heading 1"]
    assert headings == [section.heading for section in DRAFTS[0].sections]
    assert {table.style.name for table in document.tables if table.style is not None} == {"Table Grid"}
    assert (document.core_properties.author, document.core_properties.created) == (
        "",
        dt.datetime(2020, 1, 1, tzinfo=dt.UTC),
    )
