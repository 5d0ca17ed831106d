"""给人看：每处问题的位置、原文、消息、建议。 /
For people: of each finding the place, what stands there, the message, what to write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from gipr_lint.findings import Finding
from gipr_lint.output.common.terminal import excerpt, harmless, paint
from gipr_lint.output.common.words import SEVERITY, place, section_of
from gipr_lint.results import LintResult, Run, Style

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


def _document(document: LintResult, lang: str, style: Style) -> Iterator[str]:
    yield paint(harmless(document.path), "bold", on=style.color) + _head(document, lang)
    labels = document.recognised.form_labels if document.recognised else {}
    section = previous = ""
    for finding in document.shown:
        if document.recognised is None:
            yield f"  {_verdict(finding, lang, style)}"
            continue
        if (heading := section_of(finding.location, lang)) != section:
            section = heading
            previous = ""
            if section:
                yield f"  {harmless(section)}"
        where = place(finding.location, labels, lang)
        if where != previous:
            yield f"  {harmless(where)}"
        previous = where
        yield from _finding(finding, lang, style)
    if not document.shown:
        yield "  没有发现问题" if lang == "zh" else "  no findings"


def _head(document: LintResult, lang: str) -> str:
    report = document.recognised
    if report is None:
        return ""
    zh = lang == "zh"
    agency = harmless(report.agency or ("未认出机关" if zh else "unit not recognised"))
    year = "年度不明" if zh else "year unknown"
    if report.year:
        year = f"{report.year}年" if zh else str(report.year)
    return f"  {agency} {year} · {harmless(report.edition_title)}"


def _verdict(finding: Finding, lang: str, style: Style) -> str:
    severity = paint(SEVERITY[lang][finding.severity], finding.severity, on=style.color)
    return f"{finding.rule} {severity} {harmless(finding.message)}"


def _finding(finding: Finding, lang: str, style: Style) -> Iterator[str]:
    """The line with a caret under the place, the verdict beside it (below where the caret stands far out), the fix."""
    location, pad = finding.location, _INDENT
    verdict = _verdict(finding, lang, style)
    if location.text:
        start = location.start or 0
        end = len(location.text) if location.end is None else location.end
        shown, column, wide = excerpt(location.text, start, end)
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


def closing(run: Run) -> str:
    """The last line: how many files, findings, rules checked and not checked, files that cannot be checked."""
    return (_closing_zh if run.lang == "zh" else _closing_en)(run)


def _closing_zh(run: Run) -> str:
    counts, unchecked = run.counts(), _unchecked(run)
    line = f"{len(run.documents)} 个文件：{counts['error']} 个错误，{counts['warning']} 个警告"
    if counts["info"]:
        line += f"，{counts['info']} 个提示"
    if counts["suppressed"]:
        line += f"，另有 {counts['suppressed']} 个按设置不显示"
    if _unreadable(run) < len(run.documents):
        line += f"；{_rules(run) - len(unchecked)} 条规则已检查"
    if unchecked:
        every = "全部" if len(run.documents) > 1 else ""
        line += f"，{len(unchecked)} 条未能{every}检查（{_some(_reasons(run), 2, '；')}）"
    if unreadable := _unreadable(run):
        line += f"；{unreadable} 个文件无法读取"
    if run.passed_over:
        line += f"；{len(run.passed_over)} 个文件不是 DOCX，不能检查：{_some(run.passed_over, 5, '、')}"
    return line


def _closing_en(run: Run) -> str:
    counts, unchecked = run.counts(), _unchecked(run)
    line = f"{_many(len(run.documents), 'file')}: {_many(counts['error'], 'error')}, "
    line += _many(counts["warning"], "warning")
    if counts["info"]:
        line += f", {counts['info']} info"
    if counts["suppressed"]:
        line += f", {counts['suppressed']} suppressed"
    if _unreadable(run) < len(run.documents):
        line += f"; {_many(_rules(run) - len(unchecked), 'rule')} checked"
    if unchecked:
        where = " in every file" if len(run.documents) > 1 else ""
        line += f", {len(unchecked)} could not be checked{where} ({_some(_reasons(run), 2, '; ')})"
    if unreadable := _unreadable(run):
        line += f"; {_many(unreadable, 'file')} could not be read"
    if run.passed_over:
        line += f"; {_many(len(run.passed_over), 'file')} not a DOCX, not checked: {_some(run.passed_over, 5, ', ')}"
    return line


def _rules(run: Run) -> int:
    return max((document.rules for document in run.documents), default=0)


def _unchecked(run: Run) -> set[str]:
    return {missed.rule for document in run.documents for missed in document.not_evaluated}


def _reasons(run: Run) -> Iterator[str]:
    return (missed.reason for document in run.documents for missed in document.not_evaluated)


def _unreadable(run: Run) -> int:
    return sum(document.status != "linted" for document in run.documents)


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _some(texts: Iterable[str], most: int, comma: str) -> str:
    given = list(dict.fromkeys(texts))
    return harmless(comma.join(given[:most])) + ("……" if len(given) > most else "")
