"""The new documents of a result: with its fixes, with its findings as comments; verified before they are handed out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from msgspec import structs

from gipr_lint.docx.write.markup import Stamp
from gipr_lint.errors import FixError, GiprLintError, UnreadableDocument
from gipr_lint.findings import Finding
from gipr_lint.fixes.apply import Written, apply, comment
from gipr_lint.fixes.bounds import require_writable
from gipr_lint.fixes.plan import planned
from gipr_lint.fixes.verify import held, verify_rejected
from gipr_lint.messages import Message
from gipr_lint.options import FixOptions
from gipr_lint.report import Report
from gipr_lint.results import LintResult, MadeBy
from gipr_lint.selection import check_fix_options
from gipr_lint.terms import AUTHOR, LAYOUT

_DATE = "%Y-%m-%dT%H:%M:%SZ"


_DEFAULTS = FixOptions()


def fixed(result: LintResult, options: FixOptions = _DEFAULTS) -> Written:
    """The document of `result` with its fixes, see `LintResult.fixed`."""
    report, linter = _parts(result)
    check_fix_options(options, linter.rules)
    stamp, lang, accept = _stamp(options.date), linter.options.lang, options.accept

    def write(findings: Sequence[Finding], remarks: Sequence[Finding]) -> Written:
        there = options.on_revisions
        said = result.shown if options.comments else remarks
        anew = options.comments
        return apply(
            report, findings, stamp, remarks=said, anew=anew, tracked=not accept, on_revisions=there, lang=lang
        )

    wanted = planned(result.findings, suggested=options.with_suggested, only=options.only)
    written = held(wanted, result.findings, write, _lint_again(report, linter), report.document)
    if not accept:
        verify_rejected(report.document, written)
    return written


def annotated(result: LintResult, date: str | None = None) -> Written:
    """The document of `result` with its findings as comments, see `LintResult.annotated`."""
    report, linter = _parts(result)
    written = comment(report, result.shown, _stamp(date), lang=linter.options.lang)
    verify_rejected(report.document, written)
    return written


def has_comments(result: LintResult) -> bool:
    """Whether the document of `result` holds comments of an earlier run."""
    return result.report is not None and any(trace.kind == "own-comments" for trace in result.report.document.traces)


def now() -> str:
    """This second in UTC, as revisions are dated."""
    return datetime.now(UTC).strftime(_DATE)


def is_date(text: object) -> bool:
    """Whether a text is a second in UTC as revisions are dated: `2026-01-15T08:00:00Z`."""
    try:
        return isinstance(text, str) and datetime.strptime(text, _DATE).strftime(_DATE) == text
    except ValueError:
        return False


def _stamp(date: str | None) -> Stamp:
    """In whose name and when is written. Raises GiprLintError for a date that is none."""
    if date is not None and not is_date(date):
        raise GiprLintError(Message("options.no-date", {"name": str(date)}))
    return Stamp(AUTHOR, date or now())


def _lint_again(report: Report, linter: MadeBy) -> Callable[[bytes], LintResult]:
    """How what was written is checked again: as the file was from which it comes, without its layout where that is not
    the author's."""
    if not report.document.converted:
        return linter.lint

    def lint(data: bytes) -> LintResult:
        result = linter.lint(data)
        kept = tuple([finding for finding in result.findings if finding.category != LAYOUT])
        return structs.replace(result, findings=kept)

    return lint


def _parts(result: LintResult) -> tuple[Report, MadeBy]:
    """The report of a result and what linted it.

    Raises UnreadableDocument for a document that was not read, FixError for one that is too long to be written back,
    and for a result that came without its document.
    """
    if result.status == "unreadable":
        raise UnreadableDocument("fixes.unread", why=result.error or "")
    if result.report is None or result.linter is None:
        raise FixError(Message("fixes.no-document"))
    require_writable(result.report.document)
    return result.report, result.linter
