"""The checks of the file itself."""

from __future__ import annotations

import pytest
from tests.support.docx.building import docx, p, r
from tests.support.reports import PREFACE, RULES, TITLE, findings, marked, the_finding

from gipr_lint import lint
from gipr_lint.checks.file.file_traces import Params, file_traces
from gipr_lint.errors import Problem
from gipr_lint.rulepacks.model import Text
from gipr_lint.selection import active

HEAD = f"{TITLE}{PREFACE}## 一、总体情况\n\n"
REVIEW = f"{TITLE}## 四、政府信息公开行政复议、行政诉讼情况\n\n"


def settings(*lines: str) -> str:
    return "\n".join(("```docx", *lines, "```", "", HEAD, "全年工作平稳。"))


def test_revisions_are_one_finding_with_counts_and_places() -> None:
    """All kinds of tracked changes together, at the first place in reading order, the others related."""
    text = "甲{++增++}。\n\n乙{--删--}{--去--}。\n\n| 表 | {++1++} |\n| 列 | 2 |\n"
    finding = the_finding(HEAD + text, "CN951")
    assert "插入2处、删除2处" in finding.message
    assert finding.location.text == "甲增。"
    assert [(place.kind, place.text) for place in finding.related] == [("paragraph", "乙。"), ("cell", "1")]


def test_many_places_are_a_handful() -> None:
    """Of a hundred changes five are related places; the count is whole."""
    finding = the_finding(HEAD + "\n\n".join(f"第{n}段{{++增++}}。" for n in range(100)), "CN951")
    assert "插入100处" in finding.message
    assert len(finding.related) == 5


def test_english_messages() -> None:
    """The words for marks are those of the language."""
    finding = the_finding(HEAD + "甲{++增++}{--删--}。", "CN951", lang="en")
    assert "insertions 1, deletions 1" in finding.message


@pytest.mark.parametrize("kind", ["hidden", "white", "tiny"])
def test_unseen_text_is_quoted(kind: str) -> None:
    """The message says what stands there, cut where it is long."""
    finding = the_finding(f"{HEAD}甲。{{{kind}:待核{'很长' * 30}}}", "CN953")
    assert "待核很长" in finding.message
    assert "…" in finding.message


def test_severity_by_profile() -> None:
    """What is usual in a draft is no more than info there, and an error where a report is published."""
    text = HEAD + "甲{++增++}{>>注<<}{==亮==}{hidden:藏}。"
    for profile, expected in (
        ("draft", {"CN951": "info", "CN952": "info", "CN953": "warning"}),
        ("submit", {"CN951": "warning", "CN952": "warning", "CN953": "warning", "CN957": "warning"}),
        ("publish", {"CN951": "error", "CN952": "error", "CN953": "error", "CN957": "warning"}),
    ):
        found = findings(text, profile=profile)
        assert {one.rule: one.severity for one in found if one.category == "file"} == expected


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("creator: 张三",), ["作者“张三”"]),
        (("creator: Administrator", "lastModifiedBy: 李四"), ["最后保存者“李四”"]),
        (("creator: administrator",), []),
        (("creator: 微软用户",), []),
        (("Company: 临阳县人民政府",), []),
        (("Company: 某某公司", "creator: 王某"), ["作者“王某”", "单位“某某公司”"]),
    ],
)
def test_metadata_that_names_somebody(lines: tuple[str, ...], words: list[str]) -> None:
    """What programs put in and the unit's own name are nothing; each name is told with its word."""
    found = findings(settings(*lines), "CN954")
    assert bool(found) == bool(words)
    assert all(word in found[0].message for word in words)


@pytest.mark.parametrize(
    ("title", "is_foreign"),
    [
        ("临阳县人民政府2024年政府信息公开工作年度报告", False),
        ("临阳县人民政府2023年政府信息公开工作年度报告", True),
        ("临阳县2023—2024年政府信息公开工作年度报告", False),
        ("2024年政府信息公开工作年度报告", False),
        ("白沙县水利局2024年政府信息公开工作年度报告", True),
        ("临阳县政府办2024年年度报告", False),
        ("关于报送2023年度报告的通知", True),
        ("2023年第5期简报", False),
        ("政府信息公开工作年度报告", False),
        ("白沙县水利局年报", True),
        ("20", False),
    ],
)
def test_titles_in_the_metadata(title: str, is_foreign: bool) -> None:
    """Another year or another unit in a title that speaks of a report; nothing else is judged."""
    assert bool(findings(settings(f"title: {title}"), "CN955")) == is_foreign


@pytest.mark.parametrize(
    "broken",
    ["错误!未找到引用源。", "错误！ 未找到引用源。", "Error! Reference source not found.", "错误！超链接引用无效。"],
)
def test_broken_fields_are_found_in_text_and_cells(broken: str) -> None:
    """In any width and with blanks, marked exactly; several are one finding."""
    finding = the_finding(f"{HEAD}见{broken}\n\n| 表 | {broken} |\n| 列 | 2 |\n", "CN956")
    place = finding.location
    assert (place.text or "")[place.start : place.end] in broken
    assert [link.kind for link in finding.related] == ["cell"]


def test_errors_that_prose_speaks_of_are_no_broken_fields() -> None:
    """The word alone is none."""
    assert findings(HEAD + "杜绝表述错误！未找到的信息逐件说明。Error!", "CN956") == ()


@pytest.mark.parametrize("picture", ["{picture}", "文字\n\n{object}"])
def test_a_picture_for_a_table_is_one_finding(picture: str) -> None:
    """The rule on pictures speaks, the one on missing tables is silent, unless the first does not run."""
    found = findings(REVIEW + picture, "CN401", "CN958")
    assert [one.rule for one in found] == ["CN958"]
    assert found[0].location.form == "review"
    assert [one.rule for one in findings(REVIEW + picture, "CN401")] == ["CN401"]
    assert [one.rule for one in findings(REVIEW + picture, ignore=("CN958",)) if one.rule == "CN401"] == ["CN401"]


def test_a_picture_that_hangs_on_the_heading_behind_it() -> None:
    """A picture that floats above a heading belongs to the section before it; one of that section's own goes first."""
    drawn = "<w:r><w:drawing><wp:anchor><a:blip/></wp:anchor></w:drawing></w:r>"
    title = p("临阳县人民政府2024年政府信息公开工作年度报告")
    reviews = p("四、政府信息公开行政复议、行政诉讼情况")
    heading = f"<w:p>{r('五、存在的主要问题及改进情况')}{drawn}</w:p>"
    data = docx(title + reviews + heading + p("一是经验少，二是抓改进。"))
    found = lint(data, rules=RULES, select=("CN401", "CN958")).findings
    assert [(one.rule, one.location.form) for one in found] == [("CN958", "review")]


def test_pictures_elsewhere_leave_missing_tables_to_their_rule() -> None:
    """A picture in another section, or beside another table, is none for this one."""
    elsewhere = f"{REVIEW}无。\n\n## 六、其他需要报告的事项\n\n{{picture}}"
    assert [one.rule for one in findings(elsewhere, "CN401", "CN958")] == ["CN401"]
    beside = f"{REVIEW}{{picture}}\n\n| 甲 | 乙 |\n| 丙 | 丁 |\n"
    assert [one.rule for one in findings(beside, "CN401", "CN958")] == ["CN401"]
    filled = f"{REVIEW}```form review\n```\n\n{{picture}}"
    assert findings(filled, "CN401", "CN958") == ()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("macros", "宏1处"),
        ("template: http://oa.linyang.example/t.dotm", "外部链接1处"),
        ("linked-picture: file:///D:/a.png", "外部链接1处"),
    ],
)
def test_active_content_has_no_place(line: str, words: str) -> None:
    """What stands in the package and not in the text is said of the whole document."""
    finding = the_finding(settings(line), "CN960")
    assert finding.location.kind == "document"
    assert words in finding.message


def test_a_template_on_a_disk_is_ordinary() -> None:
    """Word remembers where the template lay; a lost picture leads nowhere."""
    assert findings(settings(r"template: file:///C:\Users\PC\Normal.dotm"), "CN960") == ()
    assert findings(settings("linked-picture: NULL"), "CN960") == ()


def test_rules_are_selected_by_category() -> None:
    """A category names its rules, those that are off as well; it can be ignored."""
    chosen = active(RULES, "submit", ["layout"])
    assert {rule.code for rule in chosen} == {rule.code for rule in RULES.rules if "CN920" < rule.code < "CN940"}
    assert not [rule for rule in active(RULES, "submit", (), ["file"]) if rule.code >= "CN950"]
    assert {rule.code for rule in active(RULES, "submit", ["file"])} > {"CN951", "CN962"}
    assert not [rule for rule in active(RULES, "submit") if "CN920" < rule.code < "CN940"]


def test_traces_that_the_reader_does_not_know() -> None:
    """A kind of trace that there is not: a problem at its place."""
    with pytest.raises(Problem) as caught:
        file_traces.demand(Params(has={"revision": Text("修订", "revisions")}), RULES)
    assert caught.value.path == ("has", "revision")
    assert "没有名为“revision”的标记" in str(caught.value.message)


@pytest.mark.parametrize(
    ("footer", "found"),
    [
        ("临阳县人民政府2023年政府信息公开工作年度报告", ["2023"]),
        ("政府信息公开年报（2022年度） 第#页", ["2022"]),
        ("白沙县水利局2024年政府信息公开工作年度报告", ["白沙县水利局2024年政府信息公开工作年度报告"]),
        ("临阳县人民政府2024年政府信息公开工作年度报告", []),
        ("2024年政府信息公开工作年度报告（上年为2023年）", []),
        ("政府信息公开工作年度报告 2025年1月编印", []),
        ("青政办〔2023〕5号 政府信息公开", []),
        ("— # —", []),
        ("2023年版", []),
        ("临阳县政府2024年政府信息公开工作年度报告", []),
        ("云岭市临阳县人民政府政府信息公开年报", []),
        ("白沙县人民政府政府信息公开年报", ["白沙县人民政府政府信息公开年报"]),
        ("按2021年印发的政府信息公开工作年度报告格式编制", []),
    ],
)
def test_margins_of_another_report(footer: str, found: list[str]) -> None:
    """A footer with an earlier year or another unit is told; nothing else."""
    assert [marked(one) for one in findings(settings(f"footer: {footer}"), "CN965")] == found


@pytest.mark.parametrize("word", ["机密", "内部资料", "严禁复制", "保 密"])
def test_a_watermark_is_read(word: str) -> None:
    """Text drawn as word art is looked at like any other."""
    assert [marked(one) for one in findings(HEAD + "全年工作平稳。{art:" + word + "}", "CN855")] == [word]
