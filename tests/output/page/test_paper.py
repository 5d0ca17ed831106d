"""Paragraphs and tables as HTML."""

from __future__ import annotations

from gipr_lint.output.page.marks import Box, Grid, Line, Mark, Note, Piece
from gipr_lint.output.page.paper import grid, numbers, paragraph

SAY = {"number": "问题", "sideways": "可左右移动"}
HOSTILE = '<b a="1">&\u202e\x1b'


def line(*pieces: Piece, role: str = "text", boxed: bool = False, label: str = "") -> Line:
    """A paragraph of some pieces."""
    return Line("b1", role, label, pieces, boxed)


def test_no_text_of_a_document_is_a_tag() -> None:
    """Texts, numbers before them, labels of tables and what a fix puts in are escaped, and nothing steers the eye."""
    parts = (Piece(HOSTILE), Piece(HOSTILE, id="d1f1"), Piece(HOSTILE, gone=("d1f1",)))
    box = Box("b2", 1, 1, "", None, (line(*parts, label=HOSTILE),), numeric=False)
    shown = paragraph(line(*parts, label=HOSTILE), SAY) + grid(Grid(HOSTILE, wide=False, rows=((box,),)), SAY)
    assert "<b " not in shown
    assert 'a="1"' not in shown
    assert not {"\u202e", "\x1b"} & set(shown)
    assert shown.count("&lt;b a=&#34;1&#34;&gt;&amp;") >= 8


def test_paragraphs_of_each_kind() -> None:
    """The role says the tag; a text box is told."""
    assert paragraph(line(Piece("甲"), role="title"), SAY) == '<h3 id="b1" class="title">甲</h3>'
    assert paragraph(line(Piece("甲"), boxed=True, label="1."), SAY) == '<p id="b1" class="text boxed">1.甲</p>'


def test_a_mark_and_a_change() -> None:
    """What is found stands in a mark with its number; what a fix takes out is a deletion within."""
    mark = Mark("d1m1", (Note("d1f1", 1, "error"),), (Note("d1f1", 1, "error"),))
    shown = paragraph(line(Piece("甲", mark, ("d1f1",)), Piece("乙", id="d1f1")), SAY)
    assert str(numbers(mark, SAY)) in shown
    assert '<mark id="d1m1" class="error" data-finding="d1f1"><span class="was" role="deletion"' in shown
    assert '<ins data-put="d1f1">乙</ins>' in shown
    assert numbers(Mark("m", (Note("d1f1", 1, "error"),)), SAY) == ""


def test_a_cell_with_spans_heads_and_a_table_in_it() -> None:
    """Paragraphs of a cell are parted by breaks, a table in it stands by itself."""
    inner = Grid("", wide=False, rows=((Box("b9", 1, 1, "", None, (line(Piece("丙")),), numeric=True),),))
    box = Box("b2", 2, 3, "row", None, (line(Piece("甲")), line(Piece("乙")), inner), numeric=False)
    shown = grid(Grid("表", wide=True, rows=((box,),)), SAY)
    assert '<td id="b2" class="head" role="rowheader" rowspan="2" colspan="3">' in shown
    assert '<span id="b1">甲</span>\n<span id="b1">乙</span>\n<div class=' in shown
    assert '<td id="b9" class="figure">' in shown
    assert shown.count('aria-label="表"') == 2
