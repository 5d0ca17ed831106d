"""The lines of a paragraph that soft returns part."""

from __future__ import annotations

import pytest
from tests.support.reports import RULES

from gipr_lint.docx import Paragraph
from gipr_lint.report.outline.signs import Signs
from gipr_lint.report.outline.soft_returns import lines_in

SIGNS = Signs(RULES)
TEXT = "全年认真落实政府信息公开各项要求，工作平稳有序，没有发生应当公开而没有公开的情形。"


def parted(text: str, **more: object) -> list[str]:
    paragraph = Paragraph(text=text, block=1, path="p", **more)  # type: ignore[arg-type]
    return [line.text for line in lines_in(paragraph, SIGNS)]


@pytest.mark.parametrize(
    "lines",
    [
        ["一、总体情况", TEXT],
        ["总体情况", TEXT],
        ["一、总体情况：", TEXT],
        ["第一部分 总体情况", TEXT],
        ["一、总体概况", TEXT],
        ["临阳县人民政府2024年政府信息公开工作年度报告", TEXT],
        ["临阳县人民政府2024年政府信息公开工作年度报告", "（2024年度）", TEXT],
        ["临阳县人民政府2024年政府信息公开工作年度报告", "2025年1月10日", TEXT],
        [TEXT, "临阳县人民政府", "2025年1月10日"],
        ["特此报告", "临阳县人民政府", "2025年1月10日"],
        [TEXT, "临阳县人民政府（盖章）", "二〇二五年一月十日"],
        ["（一）主动公开方面", TEXT, "（二）依申请公开方面", TEXT],
        ["1.主动公开", TEXT, "2.依申请公开", TEXT],
        [TEXT, TEXT],
        ["联系电话：0929-5550118", "联系地址：临阳县城关镇滨河东路18号", "邮政编码：739100"],
        ["三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"],
    ],
    ids=" / ".join,
)
def test_each_line_is_one(lines: list[str]) -> None:
    """Headings, titles, years, dates, units, points, sentences, contact details: each is a paragraph to a reader."""
    assert parted("\n".join(lines)) == lines


@pytest.mark.parametrize(
    "text",
    [
        "临阳县人民政府\n2024年政府信息公开工作年度报告",
        "临阳县2024年政府信息公开\n工作年度报告",
        "全年共收到申请\n12件，办结12件。",
        "本报告所列数据的统计期限为\n2024年1月1日至2024年12月31日。",
        "统计期限为2024年1月1日至\n2024年12月31日",
        "主动公开、\n一、二级栏目，内容完整。",
        "请与县政府办公室联系（电话：0929-55501\n18），也可来信。",
        "网址：https://www.\nlinyangxian.gov.cn/",
        "一、总体\n情况",
        "\n一、总体情况",
        "一、总体情况\n",
        "一、总体情况\n\n　",
        "",
        "\n\n",
    ],
)
def test_a_soft_return_within_a_line_parts_nothing(text: str) -> None:
    """A title over two lines, a sentence that goes on, breaks around the text: the paragraph stays what it is."""
    paragraph = Paragraph(text=text, block=1, path="p")
    assert lines_in(paragraph, SIGNS) == (paragraph,)


@pytest.mark.parametrize("mark", ["\n", "\r", "\r\n", "\v", "\f", "\x85", "\u2028", "\u2029", "\n\n", " \n　"])
def test_every_end_of_a_line(mark: str) -> None:
    """Whatever a program writes for the end of a line, and with blanks and empty lines beside it."""
    found = parted(f"一、总体情况{mark}{TEXT}")
    assert [line.strip() for line in found] == ["一、总体情况", TEXT]


def test_a_whole_report_in_a_paragraph() -> None:
    """Title over two lines, preface, sections, points and signature: each line as if it were a paragraph."""
    lines = [
        "临阳县人民政府2024年\n政府信息公开工作年度报告",
        "根据《中华人民共和国政府信息公开条例》编制本报告。\n联系电话：0929-5550118。".replace("\n", ""),
        "一、总体情况",
        TEXT,
        "（一）主动公开",
        TEXT,
        "六、其他需要报告的事项",
        "没有其他需要报告的事项。",
        "临阳县人民政府",
        "2025年1月10日",
    ]
    assert parted("\n".join(lines)) == lines


def test_number_and_level_belong_to_the_first_line() -> None:
    """A heading that Word counts, with its text behind a soft return."""
    paragraph = Paragraph(text=f"总体情况\n{TEXT}", block=1, path="p", label="一、", outline=1)
    assert [(line.label, line.outline) for line in lines_in(paragraph, SIGNS)] == [("一、", 1), ("", None)]
