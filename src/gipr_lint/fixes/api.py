"""The public functions that write: fixes and comments in a new DOCX, proven before they are handed out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from gipr_lint.docx import load
from gipr_lint.errors import UnreadableDocument
from gipr_lint.findings import Finding
from gipr_lint.linter import lint
from gipr_lint.plugins.readers import Source, is_foreign
from gipr_lint.results import Result

if TYPE_CHECKING:
    from gipr_lint.fixes.write import OnRevisions, Written

AUTHOR = "gipr-lint"
"""In whose name changes are tracked and comments made."""


def fix(
    source: Source,
    result: Result,
    *,
    suggested: bool = False,
    only: Collection[str] = (),
    accept: bool = False,
    date: str | None = None,
    on_revisions: OnRevisions = "comment",
    lang: str = "zh",
    **options: Any,
) -> bytes:
    """The draft with the fixes of `result` in it, as tracked changes or with `accept` as final text.

    `source` is what `lint` was given to get `result`, and `options` are the keyword arguments that it was given. Safe
    fixes are made, with `suggested` all of them, of the rules `only` where given. `date` is an ISO date with Z, by
    default now; the same arguments give the same bytes. Where the draft holds tracked changes already, `on_revisions`
    says: fixes as comments, tracked beside them, or refuse (raises `gipr_lint.fixes.write.Refused`).

    Raises UnreadableDocument for a source that cannot be read, ValueError for a result without a report, and
    `gipr_lint.fixes.prove.Unproven` where the written document is not what it should be.
    """
    return write_fixes(
        load_own(source),
        result,
        suggested=suggested,
        only=only,
        accept=accept,
        date=date,
        on_revisions=on_revisions,
        lang=lang,
        **options,
    ).data


def annotate(source: Source, result: Result, *, date: str | None = None, lang: str = "zh") -> bytes:
    """The draft with every finding of `result` as a comment at its place; `date` and errors as for `fix`."""
    return write_comments(load_own(source), result, date=date, lang=lang).data


def load_own(source: Source) -> bytes:
    """The bytes of a source that can be written back. Raises UnreadableDocument, also for what a plugin converts."""
    if is_foreign(source):
        raise UnreadableDocument("file.foreign")
    return load(source)


def write_fixes(
    data: bytes,
    result: Result,
    *,
    suggested: bool = False,
    only: Collection[str] = (),
    accept: bool = False,
    date: str | None = None,
    on_revisions: OnRevisions = "comment",
    lang: str = "zh",
    **options: Any,
) -> Written:
    """As `fix`, with what was fixed and what was left."""
    from gipr_lint.docx.write.spelling import Stamp  # noqa: PLC0415  (nothing that writes is imported to lint)
    from gipr_lint.fixes.choose import chosen  # noqa: PLC0415
    from gipr_lint.fixes.prove import check_rejected, proven  # noqa: PLC0415
    from gipr_lint.fixes.write import fixed  # noqa: PLC0415

    report = result.report
    if report is None:
        raise ValueError(result.error or "no report")
    stamp = Stamp(AUTHOR, date or now())

    def write(findings: Sequence[Finding], remarks: Sequence[Finding]) -> Written:
        return fixed(
            data, report, findings, stamp,
            remarks=remarks, tracked=not accept, on_revisions=on_revisions, lang=lang,
        )  # fmt: skip

    def again(written: bytes) -> tuple[Any, Sequence[Finding]]:
        found = lint(written, lang=lang, **options)
        return found.report, found.findings

    wanted = chosen(result.findings, suggested=suggested, only=only)
    written = proven(wanted, result.findings, write, again, lang)
    if not accept:
        check_rejected(report.document, written)
    return written


def write_comments(data: bytes, result: Result, *, date: str | None = None, lang: str = "zh") -> Written:
    """As `annotate`, with what was written."""
    from gipr_lint.docx.write.spelling import Stamp  # noqa: PLC0415
    from gipr_lint.fixes.prove import check_rejected  # noqa: PLC0415
    from gipr_lint.fixes.write import annotated  # noqa: PLC0415

    if result.report is None:
        raise ValueError(result.error or "no report")
    shown = [finding for finding in result.findings if finding.suppressed is None]
    written = annotated(data, result.report, shown, Stamp(AUTHOR, date or now()), lang=lang)
    check_rejected(result.report.document, written)
    return written


def now() -> str:
    """This second in UTC, as revisions are dated."""
    from datetime import UTC, datetime  # noqa: PLC0415

    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
