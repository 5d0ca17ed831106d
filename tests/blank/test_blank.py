"""Empty drafts: what stands in them, how they look, what the rules say of them."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.drafts import libreoffice

import docx
import gipr_lint
from gipr_lint import LintResult, lint, load_packs
from gipr_lint.blank import new
from gipr_lint.docx import Table, read_docx
from gipr_lint.errors import UnknownName
from gipr_lint.testing.markdown import to_docx

GOVERNMENTS = ("云岭市人民政府", "青溪县人民政府", "临阳县青溪镇人民政府")
OTHERS = (
    "云岭市发展和改革局",
    "松湖区望山街道办事处",
    "云岭高新技术产业开发区管理委员会",
    "青溪县人民政府办公室",
    "云岭市图书馆",
)
YEARS = (2025, 2021, 2020, 2019)
CASES = [(agency, year) for agency in (*GOVERNMENTS, *OTHERS) for year in YEARS]


@cache
def fresh(agency: str, year: int) -> bytes:
    """A draft, drawn once."""
    return new(agency=agency, year=year)


def linted(data: bytes, profile: str = "draft", *select: str) -> LintResult:
    """What is said of a draft."""
    return lint(data, profile=profile, select=select)  # type: ignore[arg-type]


@pytest.mark.slow
@pytest.mark.parametrize(("agency", "year"), CASES)
def test_a_fresh_draft_has_nothing_wrong(agency: str, year: int) -> None:
    """In the profile for drafts there is nothing above info; unit, year and edition are those that were asked for."""
    result = linted(fresh(agency, year))
    assert not [finding for finding in result.findings if finding.severity != "info"]
    assert result.report is not None
    assert (result.report.agency, result.report.year) == (agency, year)
    assert result.report.edition.name == ("2021" if year > 2020 else "2019")


@pytest.mark.slow
def test_a_draft_with_a_section_more_counts_it(tmp_path: Path) -> None:
    """A pack that adds a section: the draft says that there are seven, and the rule on their number agrees; six are
    wrong then, and seven are proposed."""
    (tmp_path / "pack.yaml").write_text(
        'pack: qy\nversion: "1"\ntitle: {zh: 甲, en: a}\nrequires: {cn: ">=2026.1"}\nextends: [cn]\n'
        "names: {sections: {digital: {label: 数字化公开情况, number: 七}}}\n",
        encoding="utf-8",
    )
    data = new(agency="青溪县人民政府", year=2025, packs=[tmp_path])
    rules = load_packs([tmp_path])
    assert "数字化公开情况七个部分组成" in "".join(
        paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs
    )
    assert lint(data, rules=rules, select=["CN212"]).findings == ()
    report = "# 青溪县人民政府2025年政府信息公开工作年度报告\n\n本报告由总体情况等六个部分组成。\n"
    (finding,) = lint(to_docx(report, rules.editions["2021"], rules.editions), rules=rules, select=["CN212"]).findings
    assert finding.message == "报告说有“六个部分”，格式规定的是七个部分"
    assert finding.fix is not None
    assert finding.fix.edits[0].replacement == "七"


@pytest.mark.slow
@pytest.mark.parametrize(("agency", "year"), CASES)
def test_the_form_is_complete(agency: str, year: int) -> None:
    """Six sections with their official headings in order, every form with all its rows and columns, all empty."""
    report = linted(fresh(agency, year)).report
    assert report is not None
    edition = report.edition
    labels = [f"{section.number}、{section.label}" for section in edition.sections.values()]
    assert [part.heading.paragraph.text for part in report.sections] == labels
    assert list(report.forms) == list(edition.forms)
    for found in report.forms.values():
        assert not found.missing_rows
        assert not found.missing_columns
        assert found.is_empty


@pytest.mark.slow
@pytest.mark.parametrize(("agency", "year"), CASES)
def test_it_looks_like_an_official_paper(agency: str, year: int) -> None:
    """None of the rules on layout finds anything, and each of them could judge."""
    result = linted(fresh(agency, year), "submit", "layout")
    assert not result.findings
    assert not result.not_evaluated


@pytest.mark.slow
def test_what_is_unfinished_is_reported_in_time() -> None:
    """For submission every blank and hint is an error, and every empty table a warning."""
    data = new(agency="青溪县人民政府", year=2025)
    found = linted(data, "submit").findings
    document = docx.Document(io.BytesIO(data))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    holes = len(re.findall(r"____|（此处填写[^）]+）|年　月　日", text))
    assert sum(finding.rule == "CN809" for finding in found) == holes
    assert sum(finding.rule == "CN451" for finding in found) == 3
    assert {finding.rule for finding in found if finding.severity == "error"} == {"CN809"}


@pytest.mark.slow
@pytest.mark.parametrize("agency", [*GOVERNMENTS, *OTHERS])
def test_governments_tell_of_appraisal(agency: str) -> None:
    """Only governments are asked for appraisal, judgement and liability."""
    texts = [paragraph.text for paragraph in docx.Document(io.BytesIO(new(agency=agency, year=2025))).paragraphs]
    assert any("责任追究" in text for text in texts) == (agency in GOVERNMENTS)


@pytest.mark.slow
@pytest.mark.parametrize(("year", "asked"), [(2019, False), (2020, False), (2021, True), (2025, True)])
def test_the_fee_since_its_time(year: int, asked: bool) -> None:
    """The sentence about the processing fee stands in section six from 2021 on."""
    texts = [p.text for p in docx.Document(io.BytesIO(new(agency="云岭市教育局", year=year))).paragraphs]
    assert any("信息处理费____元" in text for text in texts) == asked


@pytest.mark.slow
@pytest.mark.parametrize(("agency", "year"), [("青溪县人民政府", 2025), ("云岭市教育局", 2020)])
def test_a_filled_draft_is_a_correct_report(agency: str, year: int) -> None:
    """With the blanks filled in, nothing above info is said of it even for publication."""
    document = docx.Document(io.BytesIO(new(agency=agency, year=year)))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            text = run.text
            for hint, words in FILLED.items():
                text = text.replace(hint, words)
            text = text.replace("年　月　日", "年1月20日")
            run.text = re.sub(r"（此处填写[^）]+）", "各项工作按要求开展，考核、评议和责任追究情况良好。", text)
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                if not cell.text:
                    cell.text = "0"
    buffer = io.BytesIO()
    document.save(buffer)
    found = linted(buffer.getvalue(), "submit").findings
    assert not [(finding.rule, finding.message) for finding in found if finding.severity != "info"]


FILLED = {
    "可在____（网址：____）": "可在青溪县人民政府门户网站（http://www.qingxixian.gov.cn/）",
    "请与____联系": "请与青溪县政务公开办公室联系",
    "（地址：____，邮编：____，电话：____）": "（地址：青溪县滨河路1号，邮编：739100，电话：0929-5550118）",
    "信息处理费____元": "信息处理费0元",
    "（此处填写主动公开的内容、数量和政策解读情况）": "全年主动公开信息120条，发布政策解读6篇。",
    "（此处填写申请的数量、办理结果和复议诉讼情况）": "没有收到政府信息公开申请，也没有行政复议和行政诉讼。",
    "（此处填写信息的制作、审核、更新和清理情况）": "落实发布前审核，及时更新和清理信息。",
    "（此处填写网站、政务新媒体和查阅点情况）": "优化网站栏目设置，维护政务新媒体账号。",
    "（此处填写本年度工作中的不足）": "政策解读形式较为单一，业务能力有待提高。",
    "（此处填写改进措施和上年问题的整改结果）": "针对上述问题，丰富解读形式，组织业务培训，上年的问题已经整改。",
    "（此处填写其他事项，没有的也写明）": "没有其他需要报告的事项。",
}


def test_python_docx_sees_the_same_tables() -> None:
    """Our reader and python-docx agree on every cell of every table."""
    data = new(agency="云岭市教育局", year=2025)
    ours = read_docx(data).tables
    theirs = docx.Document(io.BytesIO(data)).tables
    assert [(one.rows, one.columns) for one in ours] == [(14, 4), (28, 10), (4, 15)]
    for one, other in zip(ours, theirs, strict=True):
        texts = [[cell.text if cell else "" for cell in line] for line in one.grid]
        assert texts == [[cell.text for cell in row.cells] for row in other.rows]


def test_page_numbers_at_the_outer_edge() -> None:
    """Odd pages have the number on the right, even ones on the left, in a field."""
    document = docx.Document(io.BytesIO(new(agency="云岭市教育局", year=2025)))
    section = document.sections[0]
    assert document.settings.odd_and_even_pages_header_footer
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        xml = footer._element.xml
        assert f'<w:jc w:val="{side}"/>' in xml
        assert "PAGE" in xml
        assert footer.paragraphs[0].text == "— 1 —"


def test_the_same_again() -> None:
    """The same question gives the same bytes."""
    assert new(agency="云岭市教育局", year=2025) == gipr_lint.new(agency="云岭市教育局", year=2025)


def test_another_edition_on_demand() -> None:
    """The edition that is named wins over that of the year, whose sentences stay."""
    report = lint(new(agency="云岭市教育局", year=2025, edition="2019"), edition="2019", profile="draft").report
    assert report is not None
    assert report.forms["proactive"].form is report.edition.forms["proactive"]


def test_what_cannot_be_drawn() -> None:
    """A year without an edition, an edition that is none, an agency without a name."""
    with pytest.raises(UnknownName):
        new(agency="云岭市教育局", year=2010)
    with pytest.raises(UnknownName):
        new(agency="云岭市教育局", year=2025, edition="1999")
    with pytest.raises(ValueError, match="agency"):
        new(agency=" \u3000", year=2025)


@pytest.mark.slow
@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1, max_size=40))
def test_any_name(agency: str) -> None:
    """Whatever the unit is called, the draft can be read, and braces in the name are only braces."""
    try:
        data = new(agency=agency, year=2025)
    except ValueError:
        return
    assert sum(isinstance(block, Table) for block in read_docx(data).blocks) == 3


@pytest.mark.slow
def test_a_lint_does_not_import_what_draws() -> None:
    """python-docx is imported only where a draft is made."""
    code = "import sys, gipr_lint; gipr_lint.load_packs(); print('docx' in sys.modules, 'zipfile' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split()[0] == "False"


def test_libreoffice_keeps_it() -> None:
    """Saved by LibreOffice, it is still a complete draft."""
    data = libreoffice.converted([new(agency="青溪县人民政府", year=2025)])[0]
    result = linted(data)
    assert not [finding for finding in result.findings if finding.severity != "info"]
    assert result.report is not None
    assert all(not found.missing_rows and not found.missing_columns for found in result.report.forms.values())
