"""Lines become the paragraphs that they are of; page numbers and running heads are none of them."""

from __future__ import annotations

from gipr_lint.readers.content import Line
from gipr_lint.readers.pdf.furniture import without_furniture
from gipr_lint.readers.pdf.marks import Mark, Sheet, TextLine
from gipr_lint.readers.pdf.paragraphs import items_of

WIDTH = 20
"""Characters of ten points in a full line."""


def line(text: str, top: float, indent: float = 0, left: float = 100) -> TextLine:
    """A line that begins so many characters behind the edge."""
    start = left + 10 * indent
    return TextLine(text, start, start + 10 * len(text), top, top + 10, 10.0)


def sheet(*marks: Mark) -> Sheet:
    """A page of 800 points."""
    return Sheet(800, marks)


def texts(*sheets: Sheet) -> list[tuple[str, str]]:
    """The paragraphs with where they stand."""
    return [(item.text, item.align) for item in items_of(sheets) if isinstance(item, Line)]


FULL = "一" * WIDTH


def test_lines_are_joined_up_to_the_end_of_their_paragraph() -> None:
    """A line that is indented begins one; a heading stands alone; over the end of a page they go on."""
    first = sheet(line("一、总体情况", 100, 2), line("二" * 18, 120, 2), line(FULL, 140))
    second = sheet(line("三" * 19, 80), line("四" * 5 + "。", 100), line("五" * 18, 120, 2), line("六。", 140))
    assert texts(first, second) == [
        ("一、总体情况", ""),
        ("二" * 18 + FULL + "三" * 19 + "四" * 5 + "。", ""),
        ("五" * 18 + "六。", ""),
    ]


def test_a_number_that_did_not_fit_leaves_a_short_line_that_goes_on() -> None:
    """It ends no sentence, so the next line that is not indented belongs to it; after a sentence it does not."""
    assert texts(sheet(line(FULL, 80), line("二" * 15, 100), line("2024年", 120))) == [
        (FULL + "二" * 15 + "2024年", "")
    ]
    assert len(texts(sheet(line(FULL, 80), line("二" * 14 + "。", 100), line("三" * 12, 120)))) == 2


def test_a_title_in_the_middle_and_a_signature_on_the_right() -> None:
    """A title of two lines is one where its first line was full, and two where its author parted them."""
    body = [line(FULL, 300), line(FULL, 320), line("完。", 340)]
    wrapped = [line("青" * 19, 100, 0.5), line("报告", 120, 9)]
    parted = [line("青溪县人民政府", 100, 6.5), line("年度报告", 120, 8)]
    signed = [line("青溪县人民政府", 500, 13)]
    assert texts(sheet(*wrapped, *body))[0] == ("青" * 19 + "报告", "")
    assert texts(sheet(*parted, *body, *signed)) == [
        ("青溪县人民政府", "center"),
        ("年度报告", "center"),
        (FULL + FULL + "完。", ""),
        ("青溪县人民政府", "right"),
    ]


def test_page_numbers_and_running_heads_are_left_out() -> None:
    """Those at the edge of a page; the same words in the text stay, and a figure that stands alone."""
    sheets = [
        sheet(line("青溪县年报", 20), line(FULL, 100), line("12", 400), line("青溪县年报", 420), line(number, 780))
        for number in ("- 1 -", "— 2 —", "第3页", "4/4")
    ]
    kept = [[mark.text for mark in one.marks if isinstance(mark, TextLine)] for one in without_furniture(sheets)]
    assert kept == [[FULL, "12", "青溪县年报"]] * 4
