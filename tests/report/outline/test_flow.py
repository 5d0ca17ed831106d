"""Tables that only lay out the page, and those that do not."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.support.docx.building import docx, p, tbl, tc, tr
from tests.support.drafts.draft import content
from tests.support.reports import NEW, RULES, draft

from gipr_lint import lint
from gipr_lint.blank.drawn_table import DrawnCell, DrawnTable
from gipr_lint.docx import Paragraph, Table, read_docx
from gipr_lint.report import recognise
from gipr_lint.report.outline.flow import flow
from gipr_lint.testing.content import DraftItem, DraftParagraph, DraftTable
from gipr_lint.testing.package import package
from gipr_lint.testing.wordml import body

TITLE = "临阳县人民政府2024年政府信息公开工作年度报告"
TEXT = "全年认真落实政府信息公开各项要求，工作平稳有序。"
SECTIONS = [(section.number, section.label) for section in NEW.sections.values()]
HEADINGS = [f"{number}、{label}" for number, label in SECTIONS]
FORM = tbl(*(tr(tc(f"{row}.属于国家秘密"), tc("0"), tc("0")) for row in range(1, 6)))
PICTURE = p("", "<w:jc w:val='center'/>")


def seen(xml: str) -> list[str]:
    """The texts of what stands in the flow, a table as such."""
    blocks = flow(read_docx(docx(xml)).blocks, RULES)
    return ["table" if isinstance(block, Table) else block.text for block in blocks if _filled(block)]


def _filled(block: Paragraph | Table) -> bool:
    return isinstance(block, Table) or bool(block.text.strip())


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (tbl(tr(tc(TITLE))), [TITLE]),
        (tbl(tr(tc("临阳县人民政府")), tr(tc("2024年政府信息公开工作年度报告"))), ["临阳县人民政府", TITLE[7:]]),
        (tbl(tr(tc(PICTURE), tc(TITLE))), [TITLE]),
        (tbl(tr(tc("临阳县人民政府文件")), tr(tc("临政发〔2025〕1号")), tr(tc(TITLE))),
         ["临阳县人民政府文件", "临政发〔2025〕1号", TITLE]),
        (tbl(tr(tc("一、总体情况"))), ["一、总体情况"]),
        (tbl(tr(tc("一、总体情况"), tc(""))), ["一、总体情况"]),
        (tbl(tr(tc(p("一、总体情况") + p(TEXT)))), ["一、总体情况", TEXT]),
        (tbl(tr(tc(f"<w:p><w:r><w:t>一、总体情况</w:t><w:br/><w:t>{TEXT}</w:t></w:r></w:p>"))), ["一、总体情况", TEXT]),
        (tbl(tr(tc(p("一、总体情况") + p(TEXT) + FORM + p()))), ["一、总体情况", TEXT, "table"]),
        (tbl(tr(tc(tbl(tr(tc(TITLE))) + p()), tc(""))), [TITLE]),
        (tbl(tr(tc(""), tc("临阳县人民政府")), tr(tc(""), tc("2025年1月10日"))), ["临阳县人民政府", "2025年1月10日"]),
        (tbl(tr(tc(p("临阳县人民政府") + p("2025年1月10日")))), ["临阳县人民政府", "2025年1月10日"]),
        (tbl(*(tr(tc(f"{n}、{label}"), tc(TEXT * 2)) for n, label in SECTIONS)),
         [text for n, label in SECTIONS for text in (f"{n}、{label}", TEXT * 2)]),
        (tbl(tr(tc("一、总体情况", span=3)), *(tr(tc(f"{n}.项"), tc("0"), tc("0")) for n in range(9))),
         ["一、总体情况", "table"]),
        (tbl(tr(tc("（一）主动公开"), tc(TEXT)), tr(tc("（二）依申请公开"), tc(TEXT))),
         ["（一）主动公开", TEXT, "（二）依申请公开", TEXT]),
        (tbl(tr(tc("事项"), tc("情况")), tr(tc("依申请公开"), tc("全年共收到政府信息公开申请85件。"))),
         ["事项", "情况", "依申请公开", "全年共收到政府信息公开申请85件。"]),
        (tbl(tr(tc(TEXT * 2), tc("二维码"))), [TEXT * 2, "二维码"]),
    ],
)  # fmt: skip
def test_layout_tables_are_seen_through(xml: str, expected: list[str]) -> None:
    """Title, letterhead, heading, heading with its text, signature in cells; a heading on top of a table stands before
    it."""
    assert seen(xml) == expected


@pytest.mark.parametrize(
    "xml",
    [
        FORM,
        tbl(*(tr(tc(f"{row}.项" + ""), tc("0"), tc(p("0") + tbl(tr(tc(""))) + p())) for row in range(6))),
        tbl(tr(tc("联系电话"), tc("0929-5550118")), tr(tc("联系地址"), tc("临阳县城关镇滨河东路18号"))),
        tbl(
            tr(tc("索引号"), tc("A01")),
            tr(tc("发布机构"), tc("临阳县人民政府")),
            tr(tc("发布日期"), tc("2025年1月10日")),
        ),
        tbl(tr(tc("行政复议"), tc("行政诉讼")), tr(tc("1"), tc("2"))),
        tbl(tr(tc("项目"), tc("情况")), tr(tc("培训"), tc(TEXT)), tr(tc("网站"), tc("3个"))),
        tbl(*(tr(tc(str(n)), tc(TEXT), tc("已办结")) for n in range(5))),
        tbl(*(tr(tc(f"{n}、{label}"), tc(str(page))) for page, (n, label) in enumerate(SECTIONS, 1))),
    ],
)
def test_other_tables_are_tables(xml: str) -> None:
    """Forms, also with a small table in a cell; contact details, data of the publication, figures, contents."""
    assert seen(xml) == ["table"]


def test_data_of_the_publication_that_name_the_title() -> None:
    """Above the title a table with the name of the report: the title is the paragraph."""
    data = tbl(tr(tc("名称"), tc(TITLE)), tr(tc("发布日期"), tc("2025年1月10日")))
    assert seen(data + p(TITLE) + p(TEXT)) == ["table", TITLE, TEXT]


def test_headings_on_top_of_the_forms() -> None:
    """Each heading as the first row of its table: the same sections, the same tables, nothing to be said."""
    items: list[DraftItem] = []
    for item in content(draft(1)):
        before = items[-1] if items else None
        if isinstance(item, DraftTable) and isinstance(before, DraftParagraph) and before.role == "heading":
            items[-1] = _topped(item, before.text)
        else:
            items.append(item)
    data = package(body(tuple(items)))
    report = recognise(read_docx(data), RULES)
    assert [part.alias for part in report.sections] == list(NEW.sections)
    assert not any(form.unknown_lines for form in report.forms.values())
    assert not [finding.rule for finding in lint(data).findings if finding.severity != "info"]


def _on_top(number: int) -> str:
    """A form with the heading of a section as its first row."""
    figures = [tr(tc(f"{row}.属于国家秘密"), tc("0")) for row in range(1, 6)]
    return tbl(tr(tc(p() + p(HEADINGS[number]), span=2)), *figures)


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (_on_top(2), [HEADINGS[2], "table"]),
        (p(HEADINGS[2]) + _on_top(2), [HEADINGS[2], "table"]),
        (p(HEADINGS[2] + "：") + p("（单位：件）") + _on_top(2), [HEADINGS[2] + "：", "（单位：件）", "table"]),
        (p(SECTIONS[2][1]) + FORM + _on_top(2), [SECTIONS[2][1], "table", "table"]),
        (_on_top(2) + _on_top(2), [HEADINGS[2], "table", "table"]),
        (_on_top(1) + _on_top(2), [HEADINGS[1], "table", HEADINGS[2], "table"]),
        ("".join(map(p, HEADINGS)) + _on_top(1), [*HEADINGS, HEADINGS[1], "table"]),
    ],
)
def test_headings_on_top_that_stand_already(xml: str, expected: list[str]) -> None:
    """A table under its heading that has it as its first row as well, a form in two halves with the heading on each:
    once. A list of the sections before is none of it."""
    assert seen(xml) == expected


def _topped(table: DraftTable, heading: str) -> DraftTable:
    """The table with a first row that is the heading."""
    grid = table.grid
    cells = [replace(cell, row=cell.row + 1) for cell in grid.cells]
    top = DrawnCell(0, 0, heading, across=grid.width)
    return replace(table, grid=DrawnTable(grid.height + 1, grid.width, (top, *cells)), starts=(0,))
