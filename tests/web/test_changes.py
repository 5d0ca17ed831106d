"""What the fixes of a finding do, as the page draws it in the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from pathlib import Path

import pytest
from lxml import html
from tests.support.docx.building import docx, p, tbl, tc, tr
from tests.support.e2e.running import DRAFTS, FAULTY, ODD

from gipr_lint import Linter
from gipr_lint.findings import Edit, Finding, Fix, Location
from gipr_lint.fixes.documents import fixed
from gipr_lint.options import FixOptions, Options
from gipr_lint.output import Run
from gipr_lint.web.article import article
from gipr_lint.web.changes import changes_in

HERE = Location(kind="paragraph", block=1, text="收到申请五件", path="a", start=4, end=6)
CELL = Location(kind="cell", block=2, table=1, row=1, column=1, text="37", path="b")
GAP = Location(kind="gap", block=3)


def finding(*edits: Edit) -> Finding:
    """A finding with a fix."""
    fix = Fix(title="", safety="safe", edits=edits)
    return Finding(rule="X", name="", category="", severity="error", message="", location=HERE, fix=fix)


@pytest.mark.parametrize(
    ("edit", "start", "end", "text"),
    [
        (Edit(op="replace", location=HERE, replacement="六件"), 4, 5, "六"),
        (Edit(op="replace", location=HERE, replacement=""), 4, 6, ""),
        (Edit(op="set-cell", location=CELL, replacement="36"), 0, 2, "36"),
        (Edit(op="insert-section", location=GAP, replacement="五、问题"), None, None, "五、问题"),
        (Edit(op="insert-paragraph", location=HERE, replacement="另"), 4, 4, "\n另"),
        (Edit(op="insert-table", location=GAP, form="requests"), None, None, "申请情况"),
    ],
)
def test_what_an_edit_does(edit: Edit, start: int | None, end: int | None, text: str) -> None:
    """It takes out no more than it must and stands where the writer puts it; a table is told by its label."""
    (change,) = changes_in({"requests": "申请情况"})(finding(edit), "d1f1")
    assert (change.id, change.place.start, change.place.end, change.text) == ("d1f1", start, end, text)


def test_what_has_no_fix_does_nothing() -> None:
    """Nor does an edit that the writer does not make."""
    assert list(changes_in({})(finding(Edit(op="delete", location=HERE)), "d1f1")) == []


def drawn(data: bytes, **options: object) -> html.HtmlElement:
    """The article of a draft."""
    linter = Linter(Options(**options))
    result = linter.drawn(linter.lint(data, "draft.docx"))
    return html.fromstring(article(Run((result,), linter.rules.packs, rules=linter.rules.rules), "d7", "take/x"))


def text_of(root: html.HtmlElement, accepted: bool, left: Collection[str] = ()) -> list[str]:
    """The paragraphs and cells of the paper, without the changes or with all but those that are `left`."""
    for put in root.xpath("//ins"):
        if not accepted or put.get("data-put") in left:
            put.drop_tree()
    for gone in root.xpath("//*[@data-gone]"):
        if accepted and not set(gone.get("data-gone").split()) <= set(left):
            gone.drop_tree()
    lines = root.xpath("//section[@class='paper']//*[self::p or self::h3 or self::h4 or self::td]")
    return [re.sub(r"\s+", "", line.text_content()) for line in lines]


TITLE = p("青溪县人民政府2024年政府信息公开工作年度报告")
SENTENCES = (
    "一、总体情况",
    "2024年，本机关收到政府信息公开申请 3件，，办结3件。。",
    "本机关联系电话：0917－3780011，邮编：72100。",
    "统计期限自2024年1月1日起至2024年12月31日止。",
    "主动公开政府信息12条，",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_without_changes_the_text_is_that_of_the_draft(sentence: str) -> None:
    """Whatever is offered, what is struck out and what stays are together what the draft says."""
    table = tbl(tr(tc("甲"), tc("")), tr(tc("乙"), tc("1")))
    data = docx(TITLE + p("一、总体情况") + p(sentence) + table)
    plain = text_of(drawn(data, select=("CN101",)), accepted=False)
    assert [line for line in text_of(drawn(data), accepted=False) if line] == [line for line in plain if line]


def test_a_switch_for_every_change_and_ids_that_begin_as_told() -> None:
    """Each finding with a fix has one under its own id; nothing on the page has the id of another draft."""
    data = docx(TITLE + p("一、总体情况") + p("2024年，本机关收到政府信息公开申请3件，，办结3件。"))
    root = drawn(data)
    fixed = {one.get("id") for one in root.xpath("//li[p[@class='fix']]")}
    assert {one.get("data-accept") for one in root.xpath("//*[@data-accept]")} == fixed
    assert {one.get("data-put") for one in root.xpath("//ins")} <= fixed
    assert all(re.match("d7(?!\\d)", id_) for id_ in root.xpath("//@id"))
    assert {one.get("href") for one in root.xpath("//a[@data-download]")} == {
        f"take/x/{what}" for what in ("annotated", "fixed", "both", "html", "xlsx")
    }


@pytest.mark.slow
@pytest.mark.parametrize(
    "path", [DRAFTS / name for name in (FAULTY, ODD, "章节缺失与错序.docx")], ids=lambda path: path.stem
)
def test_the_text_with_all_changes_is_that_of_the_draft_that_is_taken_away(path: Path) -> None:
    """What the page shows is what the writer writes, but for what that leaves and tells."""
    result = Linter().lint(path)
    written = fixed(result, FixOptions(suggested=True, accept=True))
    left = [f"d7f{result.shown.index(one.finding) + 1}" for one in written.left]
    shown = [line for line in text_of(drawn(path.read_bytes()), accepted=True, left=left) if line]
    after = text_of(drawn(written.data, select=("CN101",)), accepted=False)
    assert Counter(shown) == Counter(line for line in after if line)
