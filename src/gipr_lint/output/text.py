"""The text format: what a person reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from gipr_lint.findings import Finding
from gipr_lint.output.model import Checked, Run, Style
from gipr_lint.output.terminal import excerpt, harmless, paint
from gipr_lint.output.words import SEVERITY, place

_INDENT = "    "
_FAR = 24
"""A caret that ends beyond this column has the verdict on a line of its own."""


def render(run: Run, style: Style) -> Iterator[str]:
    """The lines of a run: each document with its findings by section, then a closing line."""
    for document in run.documents:
        if document.shown or not style.quiet:
            yield from _document(document, run.lang, style)
    if style.statistics:
        yield from _statistics(run)
    if not style.quiet:
        yield closing(run)


def _document(document: Checked, lang: str, style: Style) -> Iterator[str]:
    yield paint(harmless(document.path), "bold", on=style.color) + _head(document, lang)
    labels = document.recognised.form_labels if document.recognised else {}
    section: str | None = None
    previous = ""
    for finding in document.shown:
        if document.recognised is None:
            yield f"  {_verdict(finding, lang, style)}"
            continue
        if finding.location.section != section:
            section = finding.location.section
            previous = ""
            if section is not None:
                yield f"  {harmless(section)}"
        where = place(finding.location, labels, lang)
        if where != previous:
            yield f"  {harmless(where)}"
        previous = where
        yield from _finding(finding, lang, style)
    if not document.shown:
        yield "  没有发现问题" if lang == "zh" else "  no findings"


def _head(document: Checked, lang: str) -> str:
    report = document.recognised
    if report is None:
        return ""
    zh = lang == "zh"
    agency = harmless(report.agency or ("未认出机关" if zh else "unit not recognised"))
    year = "年度不明" if zh else "year unknown"
    if report.year:
        year = f"{report.year}年" if zh else str(report.year)
    return f"  {agency} {year} · {report.edition_title}"


def _verdict(finding: Finding, lang: str, style: Style) -> str:
    severity = paint(SEVERITY[lang][finding.severity], finding.severity, on=style.color)
    return f"{finding.rule} {severity} {harmless(finding.message)}"


def _finding(finding: Finding, lang: str, style: Style) -> Iterator[str]:
    """The line with a caret under the place, the verdict beside it (below where the caret stands far out), the fix."""
    location, pad = finding.location, _INDENT
    verdict = _verdict(finding, lang, style)
    if location.text and location.start is not None and location.end is not None:
        shown, column, wide = excerpt(location.text, location.start, location.end)
        caret = paint("^" * wide, finding.severity, on=style.color)
        yield _INDENT + shown
        if column + wide <= _FAR:
            yield f"{_INDENT}{' ' * column}{caret} {verdict}"
            pad += " " * (column + wide + 1)
        else:
            yield f"{_INDENT}{' ' * column}{caret}"
            yield _INDENT + verdict
    else:
        yield _INDENT + verdict
    if finding.fix is not None:
        word = "建议：" if lang == "zh" else "suggestion: "
        yield f"{pad}{word}{harmless(finding.fix.title)}"


def _statistics(run: Run) -> Iterator[str]:
    counts = Counter((finding.rule, finding.name) for document in run.documents for finding in document.shown)
    for (code, name), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:6d}  {code}  {name}"


_CLOSING = {
    "zh": (
        "{documents}个文件：{error}个错误，{warning}个警告，{info}个提示",
        "{rules}条规则已检查",
        "{not_evaluated}条未能检查（{reasons}）",
        "{unreadable}个文件无法读取",
        "{passed_over}个文件不是 DOCX，不能检查：{names}",
    ),
    "en": (
        "{documents} files: {error} errors, {warning} warnings, {info} infos",
        "{rules} rules checked",
        "{not_evaluated} could not be ({reasons})",
        "{unreadable} files could not be read",
        "{passed_over} files are no DOCX and cannot be checked: {names}",
    ),
}


def closing(run: Run) -> str:
    """The last line: how many files, findings, rules checked and not checked, files that cannot be checked."""
    values: dict[str, object] = {
        **run.counts(),
        "documents": len(run.documents),
        "rules": max((document.rules for document in run.documents), default=0),
        "reasons": _some(n.reason for document in run.documents for n in document.not_evaluated),
        "unreadable": sum(document.status != "linted" for document in run.documents),
        "passed_over": len(run.passed_over),
        "names": _some(run.passed_over, 5),
    }
    needed = (True, True, values["not_evaluated"], values["unreadable"], values["passed_over"])
    parts = [text.format_map(values) for text, shown in zip(_CLOSING[run.lang], needed, strict=True) if shown]
    return ("；" if run.lang == "zh" else "; ").join(parts)


def _some(texts: Iterable[str], most: int = 2) -> str:
    given = list(dict.fromkeys(texts))
    return harmless("、".join(given[:most]) + ("……" if len(given) > most else ""))
