"""给人看：每处问题的位置、原文、消息、建议。 /
For people: of each finding the place, what stands there, the message, what to write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from gipr_lint.findings import Finding, Related
from gipr_lint.messages import Message, say
from gipr_lint.output import Run, Style
from gipr_lint.output.common.terminal import excerpt, harmless, inert, paint, shortened
from gipr_lint.output.common.words import cited, clauses, full_place, place, section_of, severity_name
from gipr_lint.results import LintResult
from gipr_lint.terms import SEVERITIES, Severity

if TYPE_CHECKING:
    from gipr_lint.output.common.totals import Unit

_INDENT = "    "
_NAMED, _MANY = 5, 20
"""So many files are named on a line: among others, and on a line of their own."""

_QUOTED = 60
"""So many columns of what stands in another document are quoted."""

_MORE = "· "
"""What stands before each part of a message but the first: that one says what is wrong, and stands alone."""

_EXCERPT = 60
"""So many columns of the text around a place are shown at most."""

_FAR = 24
"""A caret that ends beyond this column has the verdict on a line of its own."""


def render(run: Run, style: Style) -> Iterator[str]:
    """The lines of a run: each document with its findings by section, then a closing line."""
    lines = map(inert, _lines(run, style))
    if not style.columns:
        return lines
    from gipr_lint.output.common.wrapping import wrapped  # noqa: PLC0415  (only on terminals)

    return (part for line in lines for part in wrapped(line, style.columns))


def _lines(run: Run, style: Style) -> Iterator[str]:
    if len(run.documents) > 1:
        yield from _several(run, style)
    else:
        for document in run.documents:
            if document.shown or not style.quiet:
                yield from _document(document, run.lang, style)
    if style.statistics:
        yield from _statistics(run)
    if not style.quiet:
        yield from skipped_lines(run)
        yield closing(run)


def _several(run: Run, style: Style) -> Iterator[str]:
    """The totals by unit, the findings in the same order, and what is clean."""
    from gipr_lint.output.common.totals import clean, units  # noqa: PLC0415  (a single report needs none)

    found = units(run)
    if found and not style.quiet:
        yield from _totals(found, run.lang)
    for unit in found:
        for document in unit.documents:
            yield from _document(document, run.lang, style)
    if (paths := [document.path for document in clean(run)]) and not style.quiet:
        names = _some(paths, _MANY, say("list.separator", run.lang), run.lang)
        yield Message("output.clean", {"files": _files(len(paths)), "names": names}).in_language(run.lang)


def _totals(found: Sequence[Unit], lang: str) -> Iterator[str]:
    """A line for each unit with findings, those with most errors first."""
    yield say("output.totals", lang)
    for unit in found:
        files = say("list.separator", lang).join(document.path for document in unit.documents[:_NAMED])
        more = say("list.more", lang) if len(unit.documents) > _NAMED else ""
        counts = {f"{severity}s": f"{unit.counts[severity]:3d}" for severity in SEVERITIES}
        told = f"{say('output.total', lang, **counts)}  {unit.name(lang)}  {files}{more}"
        yield "  " + harmless(told.rstrip())
    yield ""


def skipped_lines(run: Run) -> Iterator[str]:
    """A line for each file that was not checked, where there are more than the closing line names."""
    if len(run.skipped) > _NAMED:
        for file in run.skipped:
            yield harmless(say("output.skipped-file", run.lang, path=file.path, reason=file.reason))


def _document(document: LintResult, lang: str, style: Style) -> Iterator[str]:
    name = document.path or say("output.no-file", lang)
    yield paint(harmless(name), "bold", on=style.color) + _head(document, lang)
    labels = document.recognised.form_labels if document.recognised else {}
    section = previous = ""
    for finding in document.shown:
        if document.recognised is None:
            yield f"  {_verdict(finding, harmless(finding.message), lang, style)}"
            continue
        if (heading := section_of(finding.location, lang)) != section:
            section = heading
            previous = ""
            if section:
                yield f"  {harmless(section)}"
        where = place(finding.location, labels, lang, document.place_of(finding))
        if where != previous:
            yield f"  {harmless(where)}"
        previous = where
        yield from _finding(finding, labels, lang, style)
    if not document.shown:
        yield f"  {say('output.no-findings', lang)}"


def _head(document: LintResult, lang: str) -> str:
    report = document.recognised
    if report is None:
        return ""
    agency = harmless(report.agency or say("output.no-agency", lang))
    year = say("output.year", lang, year=report.year) if report.year else say("output.no-year", lang)
    return f"  {agency} {year} · {harmless(report.edition_title)}"


def _verdict(finding: Finding, message: str, lang: str, style: Style) -> str:
    severity = paint(severity_name(finding.severity, lang), finding.severity, on=style.color)
    return f"{finding.rule} {severity} {message}"


def _finding(finding: Finding, labels: Mapping[str, str], lang: str, style: Style) -> Iterator[str]:
    """The line with a caret under the place, the verdict beside it (below where the caret stands far out), what more
    a long message says, what stands elsewhere, the fix."""
    location, pad = finding.location, _INDENT
    message = harmless(finding.message)
    short, *more = clauses(message) or [message]
    verdict = _verdict(finding, short, lang, style)
    if location.text:
        start = location.start or 0
        end = len(location.text) if location.end is None else location.end
        most = min(_EXCERPT, style.columns - len(_INDENT)) if style.columns else _EXCERPT
        shown, column, wide = excerpt(location.text, start, end, most)
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
    yield from (f"{pad}{_MORE}{part}" for part in more)
    for other in finding.related:
        if other.file is not None:
            yield pad + _elsewhere(other, labels, lang)
    if finding.fix is not None:
        yield pad + say("output.suggestion", lang, title=harmless(finding.fix.title))
    if style.authority and finding.authority:
        authority = say("list.clauses", lang).join(map(cited, finding.authority))
        yield pad + harmless(say("output.authority", lang, authority=authority))


def _elsewhere(place: Related, labels: Mapping[str, str], lang: str) -> str:
    """A place in another document: which, where, and what stands there."""
    where = harmless(full_place(place, labels, lang))
    words = (place.text or "")[place.start : place.end].strip()
    if not words:
        return where
    return say("output.elsewhere", lang, place=where, text=harmless(shortened(words, _QUOTED)))


def _statistics(run: Run) -> Iterator[str]:
    """How many findings there are of each rule, by its title, those with most first."""
    from gipr_lint.diagnostics import DIAGNOSTICS  # noqa: PLC0415  (where they are asked for)

    found = [finding for document in run.documents for finding in document.shown]
    if not found:
        return
    titles = {rule.code: rule.title for rule in run.rules} | {code: tool.title for code, tool in DIAGNOSTICS.items()}
    severities: dict[str, Severity] = {}
    for finding in found:
        severities[finding.rule] = min(severities.get(finding.rule, "info"), finding.severity, key=SEVERITIES.index)
    names = {finding.rule: finding.name for finding in found}
    yield say("output.statistics", run.lang)
    for code, count in sorted(Counter(finding.rule for finding in found).items(), key=lambda item: (-item[1], item[0])):
        title = titles[code].in_language(run.lang) if code in titles else names[code]
        yield harmless(f"{count:6d}  {code}  {severity_name(severities[code], run.lang)}  {title}")


def closing(run: Run) -> str:
    """The last line: how many files, findings, rules checked and not checked, files that cannot be checked."""
    counts, unchecked, unreadable = run.counts(), _unchecked(run), _unreadable(run)
    line = Message(
        "output.closing",
        {
            "files": _files(len(run.documents)),
            "errors": _errors(counts["error"]),
            "warnings": _warnings(counts["warning"]),
        },
    )
    if counts["info"]:
        line = Message("output.infos", {"line": line, "count": counts["info"]})
    if counts["suppressed"]:
        line = Message("output.suppressed", {"line": line, "count": counts["suppressed"]})
    if unreadable < len(run.documents):
        line = _rules_checked(line, _rules(run) - len(unchecked))
    if unchecked:
        reasons = _some(_reasons(run), 2, say("list.clauses", run.lang), run.lang)
        line = Message(
            "output.unchecked-somewhere" if len(run.documents) > 1 else "output.unchecked",
            {"line": line, "count": len(unchecked), "reasons": reasons},
        )
    if unreadable:
        line = Message("output.unreadable", {"line": line, "files": _files(unreadable)})
    if converted := [document.path for document in run.documents if document.converted]:
        names = _some(converted, _NAMED, say("list.separator", run.lang), run.lang)
        line = Message("output.converted", {"line": line, "files": _files(len(converted)), "names": names})
    if run.skipped:
        names = _some((file.path for file in run.skipped), _NAMED, say("list.separator", run.lang), run.lang)
        line = Message("output.skipped", {"line": line, "files": _files(len(run.skipped)), "names": names})
    return line.in_language(run.lang)


def _files(count: int) -> Message:
    return Message("output.one-file" if count == 1 else "output.files", {"count": count})


def _errors(count: int) -> Message:
    return Message("output.one-error" if count == 1 else "output.errors", {"count": count})


def _warnings(count: int) -> Message:
    return Message("output.one-warning" if count == 1 else "output.warnings", {"count": count})


def _rules_checked(line: Message, count: int) -> Message:
    return Message("output.one-rule" if count == 1 else "output.rules", {"line": line, "count": count})


def _rules(run: Run) -> int:
    return max((len(document.rules) for document in run.documents), default=0)


def _unchecked(run: Run) -> set[str]:
    return {missed.rule for document in run.documents for missed in document.not_evaluated}


def _reasons(run: Run) -> Iterator[str]:
    return (missed.reason for document in run.documents for missed in document.not_evaluated)


def _unreadable(run: Run) -> int:
    return sum(document.status != "linted" for document in run.documents)


def _some(texts: Iterable[str], most: int, separator: str, lang: str) -> str:
    given = list(dict.fromkeys(texts))
    return harmless(separator.join(given[:most])) + (say("list.more", lang) if len(given) > most else "")
