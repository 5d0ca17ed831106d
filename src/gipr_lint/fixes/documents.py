"""The new documents of a result: with its fixes, with its findings as comments; verified before they are handed out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime

from gipr_lint.docx import load
from gipr_lint.docx.write.markup import Stamp
from gipr_lint.errors import FixError, UnreadableDocument
from gipr_lint.findings import Finding
from gipr_lint.fixes.apply import Written, apply, comment
from gipr_lint.fixes.plan import planned
from gipr_lint.fixes.verify import held, verify_rejected
from gipr_lint.messages import Message
from gipr_lint.plugins.readers import is_foreign
from gipr_lint.report import Report
from gipr_lint.results import DocumentSource, Judge, LintResult, OnRevisions

AUTHOR = "gipr-lint"
"""In whose name changes are tracked and comments made."""


def fixed(
    result: LintResult,
    *,
    suggested: bool = False,
    accept: bool = False,
    only: Collection[str] = (),
    date: str | None = None,
    on_revisions: OnRevisions = "comment",
) -> Written:
    """The document of `result` with its fixes, see `LintResult.fixed`."""
    report, linter = _parts(result)
    stamp, lang = Stamp(AUTHOR, date or now()), linter.options.lang

    def write(findings: Sequence[Finding], remarks: Sequence[Finding]) -> Written:
        return apply(report, findings, stamp, remarks=remarks, tracked=not accept, on_revisions=on_revisions, lang=lang)

    wanted = planned(result.findings, suggested=suggested, only=only)
    written = held(wanted, result.findings, write, linter.lint)
    if not accept:
        verify_rejected(report.document, written)
    return written


def annotated(result: LintResult, *, date: str | None = None) -> Written:
    """The document of `result` with its findings as comments, see `LintResult.annotated`."""
    report, linter = _parts(result)
    written = comment(report, result.shown, Stamp(AUTHOR, date or now()), lang=linter.options.lang)
    verify_rejected(report.document, written)
    return written


def own(source: DocumentSource) -> bytes:
    """The bytes of a source that can be written back. Raises UnreadableDocument, also for what a plugin converts."""
    if is_foreign(source):
        raise UnreadableDocument("file.foreign")
    return load(source)


def now() -> str:
    """This second in UTC, as revisions are dated."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _parts(result: LintResult) -> tuple[Report, Judge]:
    """The report of a result and who judged it. Raises FixError where there is none, UnreadableDocument for a document
    that a plugin converted."""
    if result.report is None or result.linter is None:
        raise FixError(result.error or Message("fixes.no-document"))
    if result.source is not None and is_foreign(result.source):
        raise UnreadableDocument("file.foreign")
    return result.report, result.linter
