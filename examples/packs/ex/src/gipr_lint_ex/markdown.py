"""The output format `markdown`: a table of the findings of each report, to paste into a memo."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gipr_lint.plugins.api import Finding, LintResult, Run, Style, harmless, place, section_of, severity_name

_HEAD = {"zh": ("序号", "位置", "问题", "建议", "规则"), "en": ("No.", "where", "finding", "suggestion", "rule")}
_NONE = {"zh": "没有发现问题。", "en": "No findings."}
_MISSED = {"zh": "未能检查：", "en": "Not checked: "}
_MARKUP = re.compile(r"([\\`*_\[\]<>|#~])")


def render(run: Run, style: Style) -> Iterator[str]:
    """A heading and a table for each report; with `--quiet` only for those with findings."""
    for document in run.documents:
        if document.shown or not style.quiet:
            yield from _document(document, run.lang)


def _document(document: LintResult, lang: str) -> Iterator[str]:
    agency = document.recognised.agency if document.recognised else None
    yield f"## {_text(document.path)}" + (f"（{_text(agency)}）" if agency else "")
    yield ""
    if document.shown:
        yield _row(_HEAD[lang])
        yield _row(["---"] * len(_HEAD[lang]))
        labels = document.recognised.form_labels if document.recognised else {}
        for number, finding in enumerate(document.shown, 1):
            yield _row(_cells(number, finding, labels, lang))
    else:
        yield _NONE[lang]
    yield ""
    for missed in document.not_evaluated:
        yield f"- {_MISSED[lang]}{missed.rule} {_text(missed.reason)}"
    if document.not_evaluated:
        yield ""


def _cells(number: int, finding: Finding, labels: dict[str, str], lang: str) -> list[str]:
    where = f"{section_of(finding.location, lang)} {place(finding.location, labels, lang)}".strip()
    said = f"{severity_name(finding.severity, lang)}：{finding.message}"
    return [str(number), _text(where), _text(said), _text(finding.fix.title if finding.fix else ""), finding.rule]


def _row(cells: tuple[str, ...] | list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _text(text: str) -> str:
    """Text of a report: on one line, without control characters, and none of it markup."""
    return _MARKUP.sub(r"\\\1", harmless(text))
