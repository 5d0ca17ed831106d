"""Places in the words of the form."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.support.findings import CELL, REPORT, paragraph

from gipr_lint.findings import Location, Whereabouts
from gipr_lint.output.common.words import clauses, full_place, place, section_of

UNKNOWN = replace(CELL, form=None, row_label=(), column_label=())
COUNT = replace(CELL, row_label=(), column_label=("行政复议", "总计"))

ROW = replace(CELL, kind="gap", column_label=())
OUTER = replace(CELL, row_label=("二、上年结转",))


@pytest.mark.parametrize(
    ("location", "zh", "en"),
    [
        (Location(kind="document"), "整个文件", "the document"),
        (paragraph("正文"), "段落“正文”", "paragraph “正文”"),
        (paragraph(" \n"), "第3段", "paragraph 3"),
        (replace(paragraph("总体情况"), section="一、总体情况"), "标题", "heading"),
        (paragraph("“十四五”以来，我镇认真贯彻落实"), "段落“‘十四五’以来，我镇认真…”", "paragraph “‘十"),
        (replace(paragraph("机密"), block=0, path="word/header2.xml#/w:p[1]"), "页眉", "header"),
        (replace(paragraph("机密"), block=0, path="word/footnotes.xml#/w:footnote[1]/w:p[1]"), "脚注", "footnote"),
        (CELL, "表“收到和处理政府信息公开申请情况” 行“（一）予以公开” 列“总计”", "row “（一）予以公开” column “总计”"),
        (COUNT, "表“收到和处理政府信息公开申请情况” 列“行政复议／总计”", "column “行政复议／总计”"),
        (UNKNOWN, "第2个表 第6行第10列", "table number 2 row 6, column 10"),
        (ROW, "表“收到和处理政府信息公开申请情况” 行“（一）予以公开”", "row “（一）予以公开”"),
        (OUTER, "表“收到和处理政府信息公开申请情况” 行“二、上年结转” 列“总计”", "row “二、上年结转” column"),
        (Location(kind="gap", block=0), "文件开头", "at the start"),
        (Location(kind="gap", block=9), "第9段之后", "after paragraph 9"),
        (Location(kind="gap", block=9, form="requests"), "应有表“收到和处理政府信息公开申请情况”处", "where the table"),
    ],
)  # fmt: skip
def test_a_place_is_named_by_labels_first(location: Location, zh: str, en: str) -> None:
    """A cell is named by table, row and column of the form, by numbers only what has no labels; others by block."""
    assert place(location, REPORT.form_labels, "zh") == zh
    assert en in place(location, REPORT.form_labels, "en")


def test_quotation_marks_inside_labels() -> None:
    """Quotation marks inside a label become single ones, as Chinese sets them."""
    location = replace(CELL, row_label=("3.危及“三安全一稳定”",))
    assert "行“3.危及‘三安全一稳定’”" in place(location, REPORT.form_labels, "zh")


def test_a_place_is_under_its_heading() -> None:
    """A place is under its heading, or before the first section; the document as a whole is under none."""
    assert section_of(CELL, "zh") == "三、收到和处理政府信息公开申请情况"
    assert section_of(paragraph("前言"), "zh") == "第一部分之前"
    assert section_of(paragraph("前言"), "en") == "before the first section"
    assert section_of(Location(kind="document"), "zh") == ""


def test_what_is_known_beside_the_location() -> None:
    """The page comes first; a gap is told by how the paragraph before it begins."""
    gap = Location(kind="gap", block=9, section="一、总体情况")
    assert place(gap, {}, "zh", Whereabouts(3, "今年以来")) == "第3页 段落“今年以来”之后"
    assert place(gap, {}, "en", Whereabouts(3, "今年以来")) == "page 3, after paragraph “今年以来”"
    assert full_place(gap, {}, "zh", Whereabouts(3)) == "一、总体情况 第3页 第9段之后"
    assert place(CELL, REPORT.form_labels, "zh", Whereabouts(2)).startswith("第2页 表“")


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("总计为37，相差1", ["总计为37，相差1"]),
        ("总计为7；也可能是“结果维持”有误", ["总计为7", "也可能是“结果维持”有误"]),
        (
            "正文说“甲；乙（丙；丁）”，表中没有（戊；己）；请核对",
            ["正文说“甲；乙（丙；丁）”，表中没有（戊；己）", "请核对"],
        ),
        ("It is out of place; it follows “a; b”", ["It is out of place", "it follows “a; b”"]),
        ("”；“甲；乙", ["”", "“甲；乙"]),
        ("；", []),
    ],
)
def test_a_message_is_parted_at_its_semicolons(message: str, parts: list[str]) -> None:
    """A message is parted at its semicolons, never within what it quotes or brackets, whatever that is."""
    assert clauses(message) == parts
