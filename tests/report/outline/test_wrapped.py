"""The lines of a PDF joined to paragraphs again."""

from __future__ import annotations

import pytest
from tests.support.drafts.arrange import cut_at_page
from tests.support.drafts.draft import content
from tests.support.reports import RULES, draft

from gipr_lint.docx import Block, Paragraph
from gipr_lint.report.outline.signs import Signs
from gipr_lint.report.outline.wrapped import rejoined
from gipr_lint.testing.content import DraftParagraph

SIGNS = Signs(RULES)
BODY = [item.text for item in content(draft(1)) if isinstance(item, DraftParagraph) and item.role == "body"]
NUMBERS = (
    "全年共收到政府信息公开申请1234件，其中自然人申请1100件、法人或其他组织申请134件，上年结转56件，"
    "办结1230件，结转下年度60件。"
)
ADDRESS = (
    "本报告电子版可在临阳县人民政府门户网站（https://www.linyangxian.gov.cn/zwgk/xxgkml/index.html）查阅和下载，"
    "对报告内容有疑问的，请与临阳县人民政府办公室联系，电话：０９２９—５５５０１１８，邮编：739100。"
)


def joined(lines: list[str], **more: object) -> list[str]:
    blocks: list[Block] = [
        Paragraph(text=text, block=at, path=f"p[{at}]", **more)  # type: ignore[arg-type]
        for at, text in enumerate(lines, start=1)
    ]
    return [block.text for block in rejoined(blocks, SIGNS) if isinstance(block, Paragraph)]


def every(text: str, width: int) -> list[str]:
    return [text[at : at + width] for at in range(0, len(text), width)]


@pytest.mark.parametrize("width", [18, 24, 28, 35, 43])
def test_lines_of_any_width(width: int) -> None:
    """Cut after so many characters, wherever that is: in words, numbers, addresses."""
    given = [*BODY, NUMBERS, ADDRESS]
    found = joined([line for text in given for line in every(text, width)])
    assert "".join(found) == "".join(given)
    unharmed = sum(text in found for text in given)
    assert unharmed >= len(given) - 2


def test_lines_as_a_page_breaks_them() -> None:
    """Cut where a page would: never in words and numbers of Latin letters, never before a mark that begins no line."""
    given = [*BODY, NUMBERS, ADDRESS]
    assert joined([line for text in given for line in cut_at_page(text)]) == given


def test_a_number_cut_before_a_bracket_is_no_ordinal() -> None:
    """…5550118） cut before 18） goes on."""
    lines = every("对报告内容有疑问的请与县政府办公室联系（电话：0929-55501", 17)
    text = "".join(lines) + "18）。"
    assert joined([*lines, "18）。"]) == [text]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "联系地址：临阳县城关镇滨河东路18号政务中心",
            "联系电话：0929-5550118转办公室",
            "电子邮箱：xxgk@linyangxian.gov.cn",
        ],
        ["临阳县人民政府办公室关于印发2024年度", "政府信息公开工作年度报告的通知"],
        [
            "（一）主动公开方面工作全面推进成效明显",
            "（二）依申请公开方面工作依法规范高效",
            "（三）政府信息管理工作有序。",
        ],
        ["工作平稳有序。全年公开信息一百二十条，均按时办结"] * 4,
        ["全年公开信息一百二十条，均按时办结没有超期", "　　全年公开信息一百二十条，均按时办结没有超期", "　　好。"],
        ["全年收到申请十二件，其中自然人十件，法人二件", "全部按时办结，没有发生复议和诉讼。" * 5, "以上。"],
        ["一、主动公开政府信息的总体情况和主要做法", "二、收到和处理政府信息公开申请的情况说明", "没有。"],
    ],
    ids=lambda lines: lines[0],
)
def test_paragraphs_of_a_draft_stay_apart(lines: list[str]) -> None:
    """Details, titles, points, a habit of leaving out full stops, indents, long paragraphs behind short ones."""
    assert joined(lines) == lines


@pytest.mark.parametrize("more", [{"outline": 2}, {"alignment": "center"}, {"label": "1."}, {"style": "TOC 1"}])
def test_headings_and_lists_stay_apart(more: dict[str, object]) -> None:
    """Paragraphs with a level, in the middle, counted, or of a table of contents are no lines of running text."""
    lines = every(NUMBERS, 20)
    assert joined(lines, **more) == lines


def test_a_draft_is_left_as_it_is() -> None:
    """Nothing is joined in correct reports."""
    for seed in range(8):
        texts = [item.text for item in content(draft(seed)) if isinstance(item, DraftParagraph)]
        assert joined(texts) == texts


@pytest.mark.parametrize(
    "between", [["— 3 —"], ["第3页"], ["", "3", ""], ["第 3 页，共 12 页"], ["3/12"], [""], ["", ""]]
)
def test_a_sentence_goes_on_behind_the_end_of_a_page(between: list[str]) -> None:
    """The number of the page, and what is empty around it, is no end of the sentence; it stands behind the line."""
    lines = every(NUMBERS, 28)
    others = [line for text in BODY for line in every(text, 28)]
    assert joined([*lines[:1], *between, *lines[1:], *others])[: 1 + len(between)] == [NUMBERS, *between]


def test_lines_with_an_empty_paragraph_behind_each() -> None:
    """As some converters leave them; the paragraphs end where their sentences do."""
    lines = [line for text in (NUMBERS, ADDRESS) for line in every(text, 28)]
    assert [text for text in joined([one for line in lines for one in (line, "")]) if text] == [NUMBERS, ADDRESS]


@pytest.mark.parametrize("between", [["3件"], ["（2024）"], ["1,208"], ["2024"], ["三"], [""] * 4, ["一、概述"]])
def test_anything_else_between_is_an_end(between: list[str]) -> None:
    """A figure, a year, a heading, a larger gap."""
    lines = every(NUMBERS, 28)
    others = [line for text in BODY for line in every(text, 28)]
    assert NUMBERS not in joined([*lines[:1], *between, *lines[1:], *others])


def test_the_number_of_a_page_is_no_line() -> None:
    """It is not joined to the sentence before it, though that had room for it."""
    lines = [*every(NUMBERS, 28)[:-1], "3", "结转下年度60件。"]
    assert "3" in joined([*lines, *[line for text in BODY for line in every(text, 28)]])


LONG = "。".join([*BODY, NUMBERS])


@pytest.mark.parametrize("between", [["— 3 —"], ["", "3", ""], ["第3页"]])
@pytest.mark.parametrize("at", [80, 120, 233])
def test_a_whole_paragraph_goes_on_behind_the_end_of_a_page(between: list[str], at: int) -> None:
    """Where only pages end and no lines, its halves are of any length."""
    assert joined([*BODY, LONG[:at], *between, LONG[at:]]) == [*BODY, LONG, *between]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("（一）主动公开方面的工作情况如下", "全年发布信息120条，回应关切3次。"),
        ("全年发布信息120条，回应关切3次。", "全年组织培训2次。"),
        ("全年发布信息120条，回应关切3次，主要有：", "政策解读20条。"),
        ("全年发布信息120条，回应关切3次", "（二）依申请公开方面。全年收到申请3件。"),
        ("全年发布信息120条，回应关切3次", "二、主动公开政府信息情况"),
    ],
)
def test_what_ends_or_begins_at_the_end_of_a_page(before: str, behind: str) -> None:
    """A heading without a stop, a sentence, the beginning of a list; a point and a heading behind the number."""
    assert joined([before, "— 3 —", behind]) == [before, "— 3 —", behind]


@pytest.mark.parametrize("gap", [[], [""], ["— 2 —"]])
def test_a_draft_with_gaps_is_left_as_it_is(gap: list[str]) -> None:
    """Paragraphs that end as they should, and headings, labels and names, with empty paragraphs or numbers between."""
    given = [
        "临阳县人民政府办公室",
        "2024年政府信息公开工作年度报告",
        *BODY,
        "联系地址：临阳县城关镇滨河东路18号政务中心",
        "联系电话：0929-5550118转办公室",
        "（一）主动公开方面工作全面推进成效明显",
        "（二）依申请公开方面工作依法规范高效",
        "临阳县人民政府办公室",
        "2025年1月20日",
    ]
    lines = [one for text in given for one in (text, *gap)]
    assert joined(lines) == lines


def test_a_text_box_between_two_lines_ends_no_sentence() -> None:
    """It hangs on the first of them; its own lines are none of the sentence."""
    texts = [*every(NUMBERS, 28), *[line for text in BODY for line in every(text, 28)]]
    blocks: list[Block] = [Paragraph(text=text, block=at, path=f"p[{at}]") for at, text in enumerate(texts)]
    boxes = [Paragraph(text="机密文件请勿外传", block=0, path=f"box[{at}]", story="textbox") for at in range(5)]
    given = [blocks[0], *boxes, *blocks[1:]]
    found = [block.text for block in rejoined(given, SIGNS) if isinstance(block, Paragraph)]
    assert found[:6] == [NUMBERS, *[box.text for box in boxes]]
