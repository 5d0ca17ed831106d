"""The article is found by what it says; what a site puts before, behind and beside it is left out, whatever it is."""

from __future__ import annotations

import re

import pytest
from tests.support.drafts.draft import content
from tests.support.drafts.layouts import write
from tests.support.pages import writing
from tests.support.pages.furniture import FOOT, INFO, POSITION, page
from tests.support.pages.sites import title_of, untitled
from tests.support.reports import RULES, draft

from gipr_lint.docx import read_docx
from gipr_lint.linter import Linter
from gipr_lint.options import Options
from gipr_lint.report import recognise

INSIDE = content(draft(3))
TITLE = title_of(INSIDE)
TEXT = writing.article(untitled(INSIDE))
HEAD = f"<h1>{TITLE}</h1>"
LONG = "年度报告包括总体情况、主动公开政府信息情况等六个部分，公众可以查阅。" * 30
BEHIND = (
    "<p>【字体：大 中 小】</p><p>编辑：张三</p><p>审核：李四</p><p>版权所有：青溪县人民政府</p>"
    "<p>建议使用1024×768以上分辨率浏览本站，效果更佳，如有问题请联系网站管理员。</p>"
)

PAGES = {
    "the title twice": f"{HEAD}<div>{writing.article(INSIDE)}</div>",
    "a line of bars": f"{HEAD}<p>2025-01-22 09:12 | 县政府办 | 阅读 123 次</p><div>{TEXT}</div>",
    "a line of labels": f"<div>{POSITION}</div>{HEAD}<div>{INFO}</div>{TEXT}{FOOT}",
    "all in one element": f"<div>{POSITION}{HEAD}{TEXT}{BEHIND}</div>",
    "a long text beside": f"<div><h3>政策解读</h3><p>{LONG}</p></div><div>{HEAD}{TEXT}</div>",
    "heads of columns": HEAD + TEXT.replace("<td", "<th").replace("</td", "</th"),
    "blanks in cells": HEAD + re.sub(r"<td><p>(\d+)</p></td>", r"<td>&nbsp;&nbsp;\1&nbsp;</td>", TEXT),
    "points of a list": f"{HEAD}<ul>{TEXT.replace('<p>', '<li>').replace('</p>', '</li>')}</ul>",
    "frames around": f"<iframe src=top.html></iframe>{HEAD}{TEXT}<iframe src=foot.html></iframe>",
    "attachments behind": f"{HEAD}{TEXT}<p>附件：<a href=a.docx>年报.docx</a></p>",
}


LINTER = Linter(Options(rules=RULES))
WANTED = recognise(read_docx(write(draft(3))), RULES)
PROSE = [passage.text for passage in WANTED.passages["prose"]]


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("title", [TITLE, ""])
def test_only_the_article_is_read(name: str, title: str) -> None:
    """It is as long as the DOCX, and nothing is found in it, whether or not the page is called like it."""
    result = LINTER.lint(page(title, PAGES[name]).encode(), "a.html")
    assert result.findings == ()
    assert result.report is not None
    assert len(result.report.blocks) == len(WANTED.blocks)
    assert [passage.text for passage in result.report.passages["prose"]] == PROSE
