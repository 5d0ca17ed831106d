"""The words of a report joined part by part."""

from __future__ import annotations

import re
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.reports import PREFACE, TITLE, draft, report

from gipr_lint.docx import Document, Paragraph
from gipr_lint.report.locations import at_piece
from gipr_lint.report.prose.texts import GROUPS, PARTS, Joined, pieces_of, prose_of

SOURCE = (
    f"内部资料\n\n{TITLE}{PREFACE}| 电话 | 0929 |\n\n## 一、总体情况\n\n第一段。\n\n第二段。\n\n| 甲 | 乙 |\n\n"
    "## 六、其他需要报告的事项\n\n无。\n\n临阳县人民政府\n\n2025年1月9日\n\n抄送：县政协。"
)


def test_every_paragraph_stands_in_one_part() -> None:
    """Front matter, title, preface, headings, sections, signature and what follows it, cells before and behind."""
    pieces = report(SOURCE).texts.pieces
    texts = {part: [piece.paragraph.text for piece in pieces[part]] for part in PARTS}
    assert texts["front"] == ["内部资料"]
    assert texts["title"] == ["临阳县人民政府2024年政府信息公开工作年度报告"]
    assert texts["preface"] == [PREFACE.strip()]
    assert texts["headings"] == ["一、总体情况", "六、其他需要报告的事项"]
    assert texts["body"] == ["第一段。", "第二段。", "无。"]
    assert texts["ending"] == ["临阳县人民政府", "2025年1月9日", "抄送：县政协。"]
    assert (texts["front_cells"], texts["own_cells"]) == (["电话", "0929"], ["甲", "乙"])


def test_tables_of_the_forms_are_apart_from_others() -> None:
    """What stands in a table of the body's own is none of a form; `cells` are both."""
    texts = report(SOURCE).texts
    assert [piece.paragraph.text for piece in texts.of(("cells",)).pieces] == ["甲", "乙"]
    pieces = report(draft(1)).texts.pieces
    assert pieces["form_cells"]
    assert not pieces["own_cells"]


def test_without_title_all_is_preface() -> None:
    """Where nothing is recognised, the text is there all the same."""
    assert [piece.paragraph.text for piece in report("只有一段。").texts.pieces["preface"]] == ["只有一段。"]


def test_groups_are_parts_together() -> None:
    """`prose` leaves out tables, `everything` nothing."""
    texts = report(draft(1)).texts
    assert len(texts.of(("everything",)).pieces) == sum(map(len, texts.pieces.values()))
    assert {piece.part for piece in texts.of(("prose",)).pieces} == set(GROUPS["prose"])
    assert texts.of(("prose",)) is texts.of(("prose",))


def test_places_in_cells_are_those_of_the_form() -> None:
    """A piece in a cell of a form is named by the labels of its row and column, its offsets are the cell's."""
    made = report(draft(1))
    piece = next(
        piece
        for piece in made.texts.pieces["form_cells"]
        if any(cell.cell is piece.cell for form in made.forms.values() for cell in form.cells.values())
    )
    place = at_piece(made, piece, 0, 1)
    assert (place.kind, place.start, place.end) == ("cell", piece.offset, piece.offset + 1)
    assert place.column_label


@pytest.mark.parametrize(
    ("pattern", "found"),
    [("b.?", ["b", "bc"]), (r"[^x]+", ["ab", "bc", "d"]), ("a.*d", []), (r"b\s?b", []), ("$", []), (r"\n", [])],
)
def test_no_match_goes_beyond_a_paragraph(pattern: str, found: list[str]) -> None:
    """What would reach over the end of a text is looked for again within it."""
    assert [match.group() for _, match in Joined(["ab", "bc", "", "d"]).matches(re.compile(pattern))] == found


@given(
    st.lists(st.text("ab一。 \n", max_size=8), min_size=1, max_size=6),
    st.sampled_from(["a+", "[^b]+", r"\s*b?", "a.b"]),
)
@settings(max_examples=60, deadline=None)
def test_matches_lie_in_their_texts(texts: list[str], pattern: str) -> None:
    """Every match is a match of the text that it is said to be in, in order and without overlap."""
    joined, last = Joined(texts), -1
    for index, match in joined.matches(re.compile(pattern)):
        assert joined.starts[index] <= match.start() < match.end() <= joined.end(index)
        assert match.group() in texts[index]
        assert match.start() > last
        last = match.end() - 1


def test_headers_that_say_the_same_are_looked_at_once() -> None:
    """A header for the first, the even and the other pages with one text is one piece, the first of them."""
    texts = ["机密", "第1页", "机密", ""]
    margins = tuple(Paragraph(text=text, block=0, path=str(at)) for at, text in enumerate(texts))
    found = pieces_of((), Document(blocks=(), tables=(), margins=margins), None, (), (), ())
    assert [(piece.paragraph.text, piece.paragraph.path) for piece in found] == [("机密", "0"), ("第1页", "1")]


def test_digits_without_end_take_no_memory() -> None:
    """How many digits follow each other is told of any number of them without keeping each in mind."""
    prose = prose_of(["11010519491231002X、" * 20_000])
    assert len(prose.raw.text) == 380_000
    tracemalloc.start()
    try:
        assert prose.most_digits == 17
        assert tracemalloc.get_traced_memory()[1] < 10 * 380_000
    finally:
        tracemalloc.stop()
