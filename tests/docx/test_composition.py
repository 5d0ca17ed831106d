"""Properties of random documents: the way in which text is cut up and wrapped never changes what is read."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.docx.building import docx, p, r, sdt, tbl, tc, tr

import docx as python_docx
from gipr_lint.docx import Paragraph, read_docx

WRAPPERS = (
    "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    '<w:ins w:id="1" w:author="甲">{}</w:ins>',
    '<w:moveTo w:id="1" w:author="甲">{}</w:moveTo>',
    "<w:hyperlink>{}</w:hyperlink>",
    "<w:fldSimple w:instr='x'>{}</w:fldSimple>",
    "<w:smartTag>{}</w:smartTag>",
    "<w:customXml>{}</w:customXml>",
)
NOISE = (
    "",
    '<w:bookmarkStart w:id="1" w:name="a"/>',
    "<w:proofErr w:type='spellStart'/>",
    '<w:del w:id="1" w:author="甲"><w:r><w:delText>删去</w:delText></w:r></w:del>',
    f'<w:moveFrom w:id="1" w:author="甲">{r("移走")}</w:moveFrom>',
    "<w:r><w:rPr><w:b/></w:rPr><w:instrText>PAGE</w:instrText></w:r>",
    "<!-- 注 --><?x y?>",
)
CHARACTERS = st.text("政府信息公开 年度（）1２", max_size=6)


@st.composite
def wrapped(draw: st.DrawFn, depth: int = 0) -> tuple[str, str]:
    """Inline XML and the text that it says."""
    xml = text = ""
    for _ in range(draw(st.integers(1, 3))):
        xml += draw(st.sampled_from(NOISE))
        if depth < 4 and draw(st.booleans()):
            inner, said = draw(wrapped(depth + 1))
            xml += draw(st.sampled_from(WRAPPERS)).format(inner)
        else:
            said = draw(CHARACTERS)
            xml += r(said)
        text += said
    return xml, text


@pytest.mark.slow
@given(wrapped())
def test_runs_and_wrappers_never_change_the_text(content: tuple[str, str]) -> None:
    """However runs are split, nested and surrounded, the text is the same."""
    xml, text = content
    (block,) = read_docx(docx(f"<w:p>{xml}</w:p>")).blocks
    assert isinstance(block, Paragraph)
    assert block.text == text


@given(st.lists(st.tuples(CHARACTERS, st.integers(0, 3)), max_size=8))
def test_block_wrappers_never_change_the_order(entries: list[tuple[str, int]]) -> None:
    """However deep paragraphs stand in content controls, they come in order with their numbers."""
    body = ""
    for text, depth in entries:
        block = p(text)
        for _ in range(depth):
            block = sdt(block)
        body += block
    found = [(b.text, b.block) for b in read_docx(docx(body)).blocks if isinstance(b, Paragraph)]
    assert found == [(text, number) for number, (text, _) in enumerate(entries, 1)]


Layout = list[list[int]]


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    """A grid in which each number is one rectangular cell."""
    rows, columns = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    grid = [[0] * columns for _ in range(rows)]
    number = 0
    for row in range(rows):
        for column in range(columns):
            if grid[row][column]:
                continue
            number += 1
            free = next((c for c in range(column, columns) if grid[row][c]), columns) - column
            width, height = draw(st.integers(1, free)), draw(st.integers(1, rows - row))
            for line in grid[row : row + height]:
                line[column : column + width] = [number] * width
    return grid


def markup(grid: Layout, *, controls: bool = False) -> str:
    """The w:tbl of a layout, each cell saying its number."""
    rows = []
    for index, line in enumerate(grid):
        cells = []
        column = 0
        while column < len(line):
            number = line[column]
            span = line.count(number)
            above = index > 0 and grid[index - 1][column] == number
            below = index + 1 < len(grid) and grid[index + 1][column] == number
            merge = "" if above else "restart" if below else None
            cell = tc("" if above else str(number), span=span, merge=merge)
            cells.append(sdt(cell) if controls and number % 2 else cell)
            column += span
        row = tr(*cells)
        rows.append(sdt(row) if controls and index % 2 else row)
    return tbl(*rows, columns=len(grid[0]))


@given(layouts(), st.booleans())
def test_random_grids_come_back(grid: Layout, controls: bool) -> None:
    """Any tiling with rectangles, also inside content controls, is read as it was laid out."""
    table = read_docx(docx(markup(grid, controls=controls) + p())).tables[0]
    assert [[int(cell.text) if cell else 0 for cell in line] for line in table.grid] == grid
    assert len(table.cells) == max(map(max, grid))
    assert table.ragged == ()


@settings(max_examples=40)
@given(layouts())
def test_grids_are_those_of_python_docx(grid: Layout) -> None:
    """python-docx sees the same cell at every position."""
    data = docx(markup(grid) + p())
    theirs = python_docx.Document(io.BytesIO(data)).tables[0]
    ours = read_docx(data).tables[0]
    assert [[cell.text for cell in row.cells] for row in theirs.rows] == [
        [cell.text if cell else None for cell in line] for line in ours.grid
    ]
