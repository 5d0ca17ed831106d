"""Real reports, where they lie beside the repository: grids, text and places."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from tests.support.docx.building import W

import docx as python_docx
from gipr_lint.docx import Paragraph, read_docx

REPORTS = sorted((Path(__file__).parents[3] / "shared" / "reports").glob("*.docx"))
FORMS = {(18, 4, 53), (14, 4, 30), (26, 10, 198), (28, 10, 215), (4, 15, 34)}


def names(path: Path) -> str:
    """The id of a test."""
    return path.stem


@pytest.mark.parametrize("path", REPORTS, ids=names)
def test_the_three_tables_have_the_grids_of_the_form(path: Path) -> None:
    """Every report has three regular tables with the rows, columns and cells of an edition of the form."""
    tables = read_docx(path).tables
    assert len(tables) == 3
    assert {(table.rows, table.columns, len(table.cells)) for table in tables} <= FORMS
    assert [table.ragged for table in tables] == [(), (), ()]


@pytest.mark.parametrize("path", REPORTS, ids=names)
def test_all_visible_text_is_read_in_order(path: Path) -> None:
    """The texts of paragraphs and cells together are all w:t of the part."""
    document = read_docx(path)
    with ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    expected = "".join(element.text or "" for element in root.iter(f"{{{W}}}t"))
    found = ""
    for block in document.blocks:
        found += block.text if isinstance(block, Paragraph) else "".join(cell.text for cell in block.cells)
    assert found.translate({ord(c): None for c in "\n\t"}) == expected


@pytest.mark.parametrize("path", REPORTS, ids=names)
def test_grids_are_those_of_python_docx(path: Path) -> None:
    """python-docx sees the same text at every grid position."""
    theirs = python_docx.Document(str(path)).tables
    for ours, other in zip(read_docx(path).tables, theirs, strict=True):
        assert [[cell.text if cell else None for cell in line] for line in ours.grid] == [
            [cell.text for cell in row.cells] for row in other.rows
        ]
