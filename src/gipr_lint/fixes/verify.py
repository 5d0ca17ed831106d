"""The proof that a written document is what was promised, and what is done where it is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence, Set

from msgspec import structs

from gipr_lint.docx import Document, read_docx
from gipr_lint.docx.walk import paragraphs
from gipr_lint.docx.write.reject import rejected
from gipr_lint.errors import FixError, UnreadableDocument
from gipr_lint.findings import Finding
from gipr_lint.fixes.apply import Left, Written
from gipr_lint.messages import Message, plain
from gipr_lint.results import LintResult

Lint = Callable[[bytes], LintResult]
"""The result of a document, checked in the way in which it was checked before."""

Write = Callable[[Sequence[Finding], Sequence[Finding]], Written]
"""A document with the fixes of some findings, and with comments on others."""

OWN_TRACES = ("CN951", "CN952")
"""What our own changes and comments are rightly reported as."""


def held(findings: Sequence[Finding], before: Sequence[Finding], write: Write, lint: Lint) -> Written:
    """The document with all fixes of `findings` that hold: their findings are gone, and no new one has come.

    `before` are all findings of the document as it was. All fixes are tried at once, then, where something is wrong,
    one after the other; a fix that does not hold is left, with a comment. Raises FixError where a document cannot be
    read again.
    """
    written = write(findings, ())
    if not _faults(written, before, lint):
        return written
    kept: list[Finding] = []
    left: list[Left] = []
    for finding in findings:
        faults = _faults(write([*kept, finding], ()), before, lint)
        if faults:
            left.append(Left(finding, faults[0]))
        else:
            kept.append(finding)
    remarked = [one.finding for one in left]
    written = write(kept, remarked)
    others = tuple(finding for finding in written.commented if finding not in remarked)
    return structs.replace(written, commented=others, left=(*written.left, *left))


def _faults(written: Written, before: Sequence[Finding], lint: Lint) -> list[Message]:
    """What is wrong after writing: of each rule there must be as many findings fewer as were fixed.

    Where a fix fills some of many cells, what is said of the others may stay.
    """
    after = lint(written.data)
    if after.report is None:
        raise FixError(Message("write.unproven", {"why": after.error or ""}))
    counts = Counter(finding.rule for finding in before)
    of_old = counts.copy()
    counts.subtract(finding.rule for finding in written.done)
    fixed = {finding.rule for finding in written.done}
    edited = {edit.location.path for finding in written.done for edit in (finding.fix.edits if finding.fix else ())}
    faults = []
    for finding in after.findings:
        if awaits_filling(finding, written.done):
            continue
        counts[finding.rule] -= 1
        of_old[finding.rule] -= 1
        if of_old[finding.rule] >= 0 and finding.rule in fixed and _is_of_other_cells(finding, edited):
            continue
        if counts[finding.rule] < 0 and finding.rule not in OWN_TRACES:
            if finding.rule in fixed:
                faults.append(Message("fixes.still-found"))
            else:
                faults.append(Message("fixes.leads-to", {"finding": plain(f"{finding.rule} {finding.message}")}))
    return faults


def _is_of_other_cells(finding: Finding, edited: Set[str | None]) -> bool:
    """Whether a finding is about cells, none of which was edited."""
    return finding.location.kind == "cell" and not any(
        place.path in edited for place in (finding.location, *finding.related)
    )


def awaits_filling(finding: Finding, done: Sequence[Finding]) -> bool:
    """Whether a finding says no more than that a table or section which the fixes of `done` put in is still empty."""
    edits = [edit for fixed in done if fixed.fix for edit in fixed.fix.edits]
    place = finding.location
    if place.kind == "cell":
        forms = {edit.form for edit in edits if edit.op == "insert-table"}
        return place.form in forms and not (place.text or "").strip()
    headings = {edit.replacement for edit in edits if edit.op == "insert-section"}
    return place.kind == "gap" and place.row is None and place.column is None and place.section in headings


def verify_rejected(before: Document, written: Written) -> None:
    """Raises FixError unless rejecting the changes gives the text as it was."""
    try:
        after = read_docx(rejected(written.data, written.first_id))
    except UnreadableDocument as problem:
        raise FixError(Message("write.unproven", {"why": problem})) from None
    if _texts(before) != _texts(after):
        raise FixError(Message("write.unproven", {"why": Message("fixes.other-text")}))


def _texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(document.blocks)]
