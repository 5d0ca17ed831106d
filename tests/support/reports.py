"""Reports for tests, from Markdown or from a draft."""

from __future__ import annotations

from tests.support.drafts.draft import Draft
from tests.support.drafts.layouts import write
from tests.support.drafts.sample import sample

from gipr_lint import Finding, LintResult, Report, lint, load_packs
from gipr_lint.docx import read_docx
from gipr_lint.report import recognise
from gipr_lint.testing.markdown import to_docx

RULES = load_packs()
EDITIONS = RULES.editions
NEW, OLD = EDITIONS["2021"], EDITIONS["2019"]

TITLE = "# 临阳县人民政府2024年政府信息公开工作年度报告\n\n"
PREFACE = "本报告所列数据的统计期限为2024年1月1日至2024年12月31日。电话：0929-5550118。\n\n"
"""A title and a preface that no rule finds fault with."""


def draft(seed: int = 0, year: int = 2024) -> Draft:
    """A correct report."""
    return sample(NEW if year > 2020 else OLD, year, seed)


def report(source: str | Draft, layout: str = "plain", *, year: int | None = None) -> Report:
    """What is recognised in Markdown or in a draft."""
    data = to_docx(source, NEW, EDITIONS) if isinstance(source, str) else write(source, layout)
    return recognise(read_docx(data), RULES, year=year)


def result(source: str | Draft, *codes: str, **options: object) -> LintResult:
    """What is said of Markdown or a draft, by all rules or by some."""
    data = to_docx(source, NEW, EDITIONS) if isinstance(source, str) else write(source)
    return lint(data, rules=RULES, select=codes, **options)  # type: ignore[arg-type]


def findings(source: str | Draft, *codes: str, **options: object) -> tuple[Finding, ...]:
    """The findings of Markdown or a draft, of all rules or of some."""
    return result(source, *codes, **options).findings


def the_finding(source: str | Draft, *codes: str, **options: object) -> Finding:
    """The only finding."""
    (finding,) = findings(source, *codes, **options)
    return finding


def marked(finding: Finding) -> str:
    """The characters that a finding points at."""
    place = finding.location
    return (place.text or "")[place.start : place.end]


def replacements(finding: Finding) -> list[str | None]:
    """What the fix puts in."""
    return [edit.replacement for edit in finding.fix.edits] if finding.fix else []
