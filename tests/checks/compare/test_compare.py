"""`compare`: what was published says the same as its draft."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from tests.support.drafts.draft import Draft, Section, with_cell, with_section
from tests.support.drafts.layouts import write
from tests.support.reports import NEW, RULES, draft, marked

from gipr_lint import Finding, Linter, Options
from gipr_lint.testing.markdown import to_docx

LINTER = Linter(Options(rules=RULES))
DRAFT = draft(0)
SAME = ("plain", "libreoffice", "soft-returns", "pdf-lines", "layout-tables", "one-cell")

HEAD = "# 青溪镇人民政府2024年政府信息公开工作年度报告\n\n"
BODY = "全年主动公开政府信息1234条，回应群众关切56次，网站运行平稳。公开目录按季更新，查阅点设在政务服务大厅一层。"


def found(before: Draft | str, after: Draft | str) -> tuple[Finding, ...]:
    """What is found in a report beside its draft, both of them Markdown of the first section or drafts."""
    return LINTER.compare(_written(before), _written(after), "draft.docx").findings


def _written(source: Draft | str) -> bytes:
    if isinstance(source, Draft):
        return write(source)
    return to_docx(f"{HEAD}## 一、总体情况\n\n{source}\n", NEW, RULES.editions)


def rules(some: tuple[Finding, ...]) -> list[str]:
    """The codes of findings."""
    return [one.rule for one in some]


@pytest.mark.slow
@pytest.mark.parametrize("layout", SAME)
@pytest.mark.parametrize("seed", [0, 1, 4])
def test_the_same_report_in_another_layout(layout: str, seed: int) -> None:
    """Nothing is found, in either direction: what differs is how it is laid out."""
    before, after = write(draft(seed)), write(draft(seed), layout)
    assert LINTER.compare(before, after).findings == ()
    assert LINTER.compare(after, before).findings == ()


@pytest.mark.parametrize(
    "same",
    [
        BODY.replace("1234", "1,234"),
        BODY.replace("1234", "１２３４"),
        BODY.replace("1234条", " 1234 条 "),
        BODY.replace("，", ","),
        BODY.replace("。", "．"),
        BODY.replace("，", "；"),
        BODY.replace("平稳。", "平稳\n\n"),
        BODY.replace("。公开目录", "。\n\n公开目录"),
        "1. " + BODY,
        "（一）" + BODY,
        BODY + "\n\n浏览次数：1024　字号：大 中 小　打印",
        "发布日期：2025-01-20　来源：政务公开办\n\n" + BODY,
        BODY + "\n\n— 3 —",
    ],
)
def test_typography_and_the_page_itself_are_no_difference(same: str) -> None:
    """Commas and width of numbers, blanks, marks, numbering, where paragraphs end, words of the page, page numbers."""
    assert found(BODY, same) == ()
    assert found(same, BODY) == ()


def test_a_cell() -> None:
    """Another number is an error at the cell, with that of the draft in its file; another spelling is none."""
    (one,) = found(DRAFT, with_cell(DRAFT, "requests", "granted", "natural", "99"))
    assert (one.rule, one.severity, one.location.row_name, one.location.column_name) == (
        "CN781", "error", "granted", "natural",
    )  # fmt: skip
    assert [(place.file, place.role, place.row_name) for place in one.related] == [("draft.docx", "draft", "granted")]
    value = DRAFT.table("requests").values["new", "total"]
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in value)
    assert found(DRAFT, with_cell(DRAFT, "requests", "new", "total", f" {wide} ")) == ()


def test_a_cell_of_a_row_without_a_label_is_told_by_its_whole_column() -> None:
    """Three columns of the last table are called 总计."""
    (one,) = found(DRAFT, with_cell(DRAFT, "review", "count", "direct_total", "99"))
    assert one.message.startswith("“行政诉讼／未经复议直接起诉／总计”文稿是")


@pytest.mark.parametrize(
    ("old", "new", "rule", "at"),
    [
        ("1234条", "1243条", "CN782", "1243"),
        ("56次", "次", "CN782", "切次"),
        ("回应群众关切56次", "2025年回应群众关切56次", "CN783", "2025年"),
        ("网站运行平稳", "网站运行正常", "CN787", "正常"),
        ("网站运行平稳", "网站运行一直平稳", "CN787", "一直"),
        ("政务服务大厅", "服务大厅", "CN787", "在服"),
    ],
)
def test_what_is_changed_in_a_sentence(old: str, new: str, rule: str, at: str) -> None:
    """A figure, a date, words: one finding, at what differs."""
    (one,) = found(BODY, BODY.replace(old, new))
    assert (one.rule, marked(one)) == (rule, at)
    (back,) = found(BODY.replace(old, new), BODY)
    assert back.rule == rule


def test_the_message_shows_what_was_changed() -> None:
    """With the words around it, both as they were and as they are."""
    (one,) = found(BODY, BODY.replace("运行平稳", "运行正常"))
    assert "网站运行【平稳】" in one.message
    assert "网站运行【正常】" in one.message


def test_sentences_lost_and_added() -> None:
    """Each once, where it was or is; what is moved is moved, and neither lost nor added."""
    first, second = (f"{one}。" for one in BODY.rstrip("。").split("。"))
    (lost,) = found(f"{first}{second}", first)
    assert (lost.rule, lost.location.kind) == ("CN787", "gap")
    assert lost.related[0].file == "draft.docx"
    (added,) = found(first, f"{first}{second}")
    assert (added.rule, marked(added), added.related) == ("CN787", second, ())
    (moved,) = found(f"{first}\n\n{second}", f"{second}\n\n{first}")
    assert (moved.rule, moved.severity) == ("CN788", "info")


def test_paragraphs_that_were_moved_are_one_finding() -> None:
    """A paragraph of several sentences is told once."""
    content = DRAFT.section("problems").content
    turned = with_section(DRAFT, "problems", lambda section: replace(section, content=(*content[1:], content[0])))
    assert set(rules(found(DRAFT, turned))) == {"CN788"}


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (lambda draft: replace(draft, title=tuple(line.replace("临阳", "临洋") for line in draft.title)), "CN785"),
        (lambda draft: replace(draft, ending=(draft.ending[0], "2025年1月31日")), "CN785"),
        (lambda draft: replace(draft, ending=("云岭市人民政府", draft.ending[1])), "CN785"),
        (lambda draft: replace(draft, ending=()), "CN785"),
    ],
)
def test_title_and_signature(change: Callable[[Draft], Draft], rule: str) -> None:
    """Another title, unit or date is a warning, and so is a signature that is nowhere."""
    made = found(DRAFT, change(DRAFT))
    assert set(rules(made)) == {rule}
    assert {one.severity for one in made} == {"warning"}


@pytest.mark.parametrize("alias", ["overview", "other", "problems"])
def test_a_section_is_missing_or_added(alias: str) -> None:
    """One error, and nothing of each of its sentences."""
    without = replace(DRAFT, sections=tuple(one for one in DRAFT.sections if one.alias != alias))
    assert rules(found(DRAFT, without)) == ["CN786"]
    assert rules(found(without, DRAFT)) == ["CN786"]


@pytest.mark.parametrize("alias", ["requests", "review", "proactive"])
def test_a_table_is_missing_or_added(alias: str) -> None:
    """One error, and nothing of each of its cells."""
    without = with_section(DRAFT, alias, lambda section: replace(section, content=()))
    assert rules(found(DRAFT, without)) == ["CN786"]
    assert rules(found(without, DRAFT)) == ["CN786"]


def test_a_heading_in_other_words() -> None:
    """Is a sentence that was changed."""

    def renamed(section: Section) -> Section:
        return replace(section, heading="五、存在问题及改进情况")

    (one,) = found(DRAFT, with_section(DRAFT, "problems", renamed))
    assert (one.rule, one.severity) == ("CN787", "warning")


def test_contact_details_and_the_period() -> None:
    """The whole detail and the whole period are shown."""
    changed = tuple(line.replace("0929-", "0939-").replace("12月31日", "11月30日") for line in DRAFT.preface)
    made = {one.rule: one for one in found(DRAFT, replace(DRAFT, preface=changed))}
    assert set(made) == {"CN783", "CN784"}
    assert marked(made["CN784"]).startswith("0939-")
    assert marked(made["CN783"]).endswith("11月30日")


def test_the_findings_of_a_check_are_not_repeated() -> None:
    """Only what differs is told, and only these rules count as checked."""
    wrong = with_cell(DRAFT, "requests", "new", "total", "999")
    said = LINTER.compare(write(wrong), write(wrong))
    assert said.findings == ()
    assert {code[:4] for code in said.rules} == {"CN78"}
