"""Findings and runs for the tests of the formats, written as short as what they are about."""

from __future__ import annotations

from typing import Any

from gipr_lint import load_packs
from gipr_lint.findings import Edit, Finding, Fix, Location, NotEvaluated, Suppression
from gipr_lint.output import Run, Skipped
from gipr_lint.results import LintResult, Recognised
from gipr_lint.rulepacks.model import PackInfo, Text

PACK = PackInfo("cn", "2026.1", Text("国家规则包", "national rule pack"))
REPORT = Recognised(
    title="临阳县人民政府2024年政府信息公开工作年度报告",
    agency="临阳县人民政府",
    year=2024,
    edition="2021",
    edition_title="2021版格式",
    form_labels={"requests": "收到和处理政府信息公开申请情况"},
)

CELL = Location(
    kind="cell",
    section="三、收到和处理政府信息公开申请情况",
    block=17,
    form="requests",
    row_name="granted",
    column_name="total",
    table=2,
    row=6,
    column=10,
    row_label=("三、本年度办理结果", "（一）予以公开"),
    column_label=("总计",),
    start=0,
    end=2,
    text="37",
    path="word/document.xml#/w:body/w:tbl[2]/w:tr[6]/w:tc[8]",
)
FIX = Fix(title="改为 36", safety="suggested", edits=(Edit(op="set-cell", location=CELL, replacement="36"),))


CHECKED = ("CN503", "CN501", *(f"CN{number}" for number in range(901, 961)))


def finding(location: Location = CELL, **fields: Any) -> Finding:
    """A finding of CN503 with what a test needs to be different."""
    given: dict[str, Any] = {
        "rule": "CN503",
        "name": "row-total-mismatch",
        "category": "arithmetic",
        "severity": "error",
        "message": "总计为37，各类申请人之和为36（自然人20＋商业企业15＋科研机构1），相差1",
        "fingerprint": "0" * 24,
    }
    return Finding(location=location, **given | fields)


def paragraph(text: str | None, start: int | None = None, end: int | None = None, block: int = 3) -> Location:
    """A place in a paragraph before the first section."""
    return Location(kind="paragraph", block=block, text=text, start=start, end=end)


def checked(*findings: Finding, missed: tuple[NotEvaluated, ...] = (), path: str = "draft.docx") -> LintResult:
    """A document that was linted with 62 rules."""
    return LintResult(
        path=path, status="linted", findings=findings, not_evaluated=missed, rules=CHECKED, recognised=REPORT
    )


def unreadable(path: str = "坏.docx") -> LintResult:
    """A document that could not be read."""
    place = Location(kind="document")
    found = finding(place, rule="GL001", name="unreadable-document", category="tool", message="文件为空（0 字节）。")
    return LintResult(path=path, status="unreadable", findings=(found,), error=found.message)


def run(*documents: LintResult, lang: str = "zh", skipped: tuple[str, ...] = ()) -> Run:
    """A run over the documents, with the national rules, where other files were skipped."""
    passed = tuple(Skipped(path, "不是 DOCX，不能检查") for path in skipped)
    return Run(documents, (PACK,), lang, passed, load_packs().rules)


HIDDEN = Suppression(by="baseline", reason="上年已说明")
