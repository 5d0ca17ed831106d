"""Findings of the tool itself: what could not be read, run or looked at."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct, structs

from gipr_lint.findings import Finding, Location
from gipr_lint.messages import Message, say
from gipr_lint.report import Report
from gipr_lint.report.locations import at_path
from gipr_lint.terms import TOOL, Severity


class Diagnostic(Struct, frozen=True):
    """A kind of finding of the tool: what its rule is called, how grave it is, what it is about."""

    name: str
    severity: Severity
    title: Message
    about: Message


DIAGNOSTICS = {
    "GL001": Diagnostic(
        "unreadable-document", "error", Message("tool.unreadable-document"), Message("tool.about-unreadable-document")
    ),
    "GL002": Diagnostic("rule-crashed", "error", Message("tool.rule-crashed"), Message("tool.about-rule-crashed")),
    "GL003": Diagnostic(
        "rule-out-of-time", "warning", Message("tool.rule-out-of-time"), Message("tool.about-rule-out-of-time")
    ),
    "GL004": Diagnostic(
        "unused-suppression", "warning", Message("tool.unused-suppression"), Message("tool.about-unused-suppression")
    ),
    "GL006": Diagnostic(
        "unchecked-part", "warning", Message("tool.unchecked-part"), Message("tool.about-unchecked-part")
    ),
    "GL007": Diagnostic(
        "suppression-without-reason",
        "warning",
        Message("tool.suppression-without-reason"),
        Message("tool.about-suppression-without-reason"),
    ),
    "GL008": Diagnostic(
        "stale-baseline", "warning", Message("tool.stale-baseline"), Message("tool.about-stale-baseline")
    ),
    "GL009": Diagnostic(
        "not-an-annual-report",
        "error",
        Message("tool.not-an-annual-report"),
        Message("tool.about-not-an-annual-report"),
    ),
}
"""All of them by code."""

_DOCUMENT = Location(kind="document")

_PARTS = {
    "header": Message("tool.header"),
    "footer": Message("tool.footer"),
    "footnotes": Message("tool.footnotes"),
    "endnotes": Message("tool.endnotes"),
    "comments": Message("tool.comments"),
    "numbering": Message("tool.numbering"),
    "styles": Message("tool.styles"),
}
"""What the parts of a DOCX hold, by how their names begin."""


_UNREAD: Mapping[str, Callable[[int], Message]] = {
    "unread-text": lambda count: Message("tool.unread-text", {"count": count}),
    "altchunk": lambda count: Message("tool.unread-file", {"count": count}),
    "charts": lambda count: Message("tool.unread-chart", {"count": count}),
}
"""What is said of text that was not read, by the kind of trace."""


def show_traceback(problem: BaseException) -> None:
    """What was raised, on standard error, where `GIPR_LINT_DEBUG` asks for it."""
    if os.environ.get("GIPR_LINT_DEBUG"):
        print(traced(problem), file=sys.stderr)


def traced(problem: BaseException) -> str:
    """What was raised, where, and by what, the first first. What an error says may quote a draft: of its letters only
    those of ASCII are shown, and no long number."""
    import traceback  # noqa: PLC0415  (rare)

    chain = [problem]
    while (before := chain[-1].__cause__ or chain[-1].__context__) is not None and before not in chain:
        chain.append(before)
    texts = []
    for one in reversed(chain):
        said = "".join([c if c.isascii() and c.isprintable() else "*" for c in str(one)])
        numbers = re.compile(r"\d(?:[^A-Za-z]{0,3}\d){6,}")
        texts += ["Traceback (most recent call last):", *traceback.format_tb(one.__traceback__)]
        texts.append(f"{type(one).__name__}: {numbers.sub('***', said)}")
    return "".join([c if c.isprintable() or c == "\n" else "?" for c in "\n".join(map(str.rstrip, texts))])


def crash(problem: BaseException) -> Message:
    """What is said of a draft on which the program itself failed: what was raised and where, not what it says, which
    may quote the draft."""
    from gipr_lint.rulepacks.deadline import OutOfTime  # noqa: PLC0415  (rare)

    show_traceback(problem)
    if isinstance(problem, OutOfTime):
        return Message("lint.out-of-time")
    frame = problem.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = f"{os.path.basename(frame.tb_frame.f_code.co_filename)}:{frame.tb_lineno}" if frame else ""
    return Message("lint.crashed", {"problem": f"{type(problem).__name__} {place}"})


def finding(code: str, message: str, place: Location = _DOCUMENT, severity: Severity | None = None) -> Finding:
    """The finding with this code of the tool, about the document as a whole unless a place is given."""
    known = DIAGNOSTICS[code]
    return Finding(
        rule=code,
        name=known.name,
        category=TOOL,
        severity=severity or known.severity,
        message=message,
        location=place,
    )


def unread(report: Report, lang: str) -> Iterator[Finding]:
    """What of the file was not read and therefore not checked: parts of it, and text in the document itself."""
    for trace in report.document.traces:
        if trace.kind == "unread-part":
            yield from (_unchecked_part(path, lang) for path in trace.paths)
        elif trace.kind in _UNREAD:
            severity: Severity = "info" if trace.kind == "charts" else "warning"
            # What the place says is left out: it has not been looked through for what must not be quoted.
            place = structs.replace(at_path(report, trace.path), text=None)
            yield finding("GL006", _UNREAD[trace.kind](trace.count).in_language(lang), place, severity)


def _unchecked_part(path: str, lang: str) -> Finding:
    """A part of the file, by its path in the package, that could not be read."""
    name = path.rpartition("/")[2]
    what = next((words for start, words in _PARTS.items() if name.startswith(start)), None)
    if what is None:
        return finding("GL006", say("tool.unchecked-other-part", lang, path=path))
    return finding("GL006", say("tool.unchecked", lang, part=what, path=path))


def stale_baseline(gone: Mapping[str, int], lang: str) -> Finding:
    """Findings that a baseline knows and that are gone: how many of each rule, by its code."""
    codes = say("list.separator", lang).join(
        say("tool.stale-code", lang, code=code, count=count) if count > 1 else code for code, count in gone.items()
    )
    return finding("GL008", say("tool.stale", lang, codes=codes))


def no_annual_report(lang: str, *, has_text: bool, embeds: bool) -> Finding:
    """A document that is not an annual report, or has no text to tell by, perhaps because it `embeds` another file."""
    if has_text:
        return finding("GL009", say("tool.no-annual-report", lang))
    return finding("GL009", say("tool.text-embedded", lang) if embeds else say("tool.no-text", lang))
