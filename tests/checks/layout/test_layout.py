"""The checks of layout."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.drafts.layouts import LAYOUTS, fits, write_all
from tests.support.reports import RULES, draft, findings, result

from gipr_lint import lint
from gipr_lint.checks.layout.layout_fonts import FontSpec, Params, layout_fonts
from gipr_lint.errors import Problem
from gipr_lint.rulepacks.model import Text

OWN = sorted(set(LAYOUTS) - {"wps-form", "layout-tables", "one-cell", "soft-returns"})
"""Not those that look otherwise: the blank form of WPS, titles in the letters of a table, headings in those of text."""
HEAD = "# 临阳县人民政府2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n"
TEXT = "全年通过网站公开信息120条，回应关切及时，群众满意度持续提升，平台维护到位。"


def written(*lines: str, text: str = TEXT) -> str:
    return "\n".join(("```docx", *lines, "```", "", HEAD + text))


@pytest.mark.slow
@pytest.mark.parametrize("layout", [layout for layout in OWN if fits(draft(1), layout)])
def test_official_looks_are_left_alone(layout: str) -> None:
    """However a report is laid out: all but what no sample has, page numbers and header rows that repeat."""
    found = lint(write_all([draft(1)], layout)[0], rules=RULES, select=("layout",)).findings
    assert {finding.rule for finding in found} == {"CN927", "CN928"}


def test_layout_is_off_unless_selected_and_never_more_than_info() -> None:
    """A report that follows none of it has no finding; selected, each rule speaks once and mildly."""
    odd = written(
        "page: 216 279", "font title: 宋体 15 left", "font body: 宋体 12", "font heading: 宋体 12", "line: 15"
    )
    assert not [one for one in findings(odd) if one.category == "layout"]
    found = findings(odd, "layout")
    assert {one.severity for one in found} == {"info"}
    assert [one.rule for one in found if one.rule < "CN927"] == ["CN921", "CN926", "CN922", "CN924", "CN923"]


def test_deviations_are_counted_in_one_finding() -> None:
    """Ten paragraphs of another typeface are one finding with ten places, five of them related."""
    (finding,) = findings(written("font body: 宋体 14", text="\n\n".join([TEXT] * 10)), "CN923")
    assert finding.message.startswith("正文有10段为宋体、14磅")
    assert len(finding.related) == 5


@pytest.mark.parametrize(
    "face",
    ["仿宋", "仿宋_GB2312", "方正仿宋_GBK", "方正仿宋简体", "华文仿宋", "FangSong", "FangSong_GB2312", "STFangsong"],
)
def test_names_of_one_typeface(face: str) -> None:
    """Every foundry's 仿宋 will do."""
    assert findings(written(f"font body: {face} 16"), "CN923", "CN930") == ()


def test_what_is_unknown_is_not_judged() -> None:
    """A page whose size nobody gives, and lines whose height nobody gives, are said not to be evaluated."""
    outcome = result(written("grid: none"), "CN926")
    assert (outcome.findings, [missed.rule for missed in outcome.not_evaluated]) == ((), ["CN926"])


def test_wide_pages_keep_only_their_size() -> None:
    """A page turned for a wide table has other margins."""
    assert findings(written("page: 297 210", "margins: 20 20 20 20"), "CN921") == ()
    assert findings(written("margins: 20 20 20 20"), "CN921") != ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（一）{font 楷体_GB2312:主动公开。}全年公开信息120条，情况良好。", 0),
        ("（一）主动公开。{font 黑体:全年公开信息120条，}情况良好，各项工作有序推进。", 1),
        ("全年公开信息{font 仿宋:120条}，情况良好，各项工作有序推进。", 0),
        ("全年公开信息{font Arial:120}条，情况良好，各项工作有序推进。", 0),
        ("全年公开信息120条，{font 宋体:情况良好}，各项工作有序推进。", 1),
    ],
)
def test_mixed_typefaces(text: str, expected: int) -> None:
    """A heading that runs on, figures and another name of the same typeface are no mixture."""
    assert len(findings(HEAD + text, "CN930")) == expected


@pytest.mark.parametrize(("dash", "good"), [("—", True), ("－", True), ("-", False), ("", False)])
def test_page_numbers_stand_between_dashes(dash: str, good: bool) -> None:
    """Two dashes of one character; hyphens and a bare number are not."""
    assert (findings(written(f"footer 14: {dash} # {dash}"), "CN927") == ()) == good


def test_parts_that_no_report_has() -> None:
    """Looks of something that is no part of a report: a problem at its place."""
    with pytest.raises(Problem) as caught:
        layout_fonts.demand(Params(of={"cover": FontSpec(Text("甲", "a"))}), RULES)
    assert caught.value.path == ("of", "cover")
    assert "没有名为“cover”的成分" in str(caught.value.message)


@pytest.mark.parametrize(
    ("lines", "code", "zh", "en"),
    [
        (("page: 216 279",), "CN921", "页面为216×279毫米", "The page is 216 × 279 mm, top"),
        (("font title: 宋体 15 left",), "CN922", "标题为宋体、15磅、左对齐", "The title is 宋体, 15 pt, left"),
        (("footer 10: #",), "CN927", "页码为“1”、10磅", "The page number is “1”, 10 pt"),
    ],
)
def test_messages_in_both_languages(lines: tuple[str, ...], code: str, zh: str, en: str) -> None:
    """How something looks is said in the language of the run."""
    (chinese,), (english,) = findings(written(*lines), code), findings(written(*lines), code, lang="en")
    assert zh in chinese.message
    assert en in english.message


@pytest.mark.slow
def test_an_ordinary_run_imports_nothing_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules are off by default: once the pack is remembered, neither the checks nor what reads the layout are
    imported for the others."""
    monkeypatch.setenv("GIPR_LINT_CACHE", str(tmp_path))
    code = (
        "import sys\n"
        "from tests.support.reports import draft\n"
        "from tests.support.drafts.layouts import write\n"
        "import gipr_lint\n"
        "gipr_lint.lint(write(draft(1)))\n"
        "print([name for name in sys.modules if 'layout' in name.removeprefix('tests.') and 'gipr_lint' in name])"
    )
    first, second = (subprocess.check_output([sys.executable, "-c", code], encoding="utf-8") for _ in range(2))
    assert "layout_grid" in first
    assert second.strip() == "[]"
