"""The proof that a written document is what was promised, and what is done where it is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence, Set

from msgspec import Struct, structs

from gipr_lint.docx import Document, read_docx
from gipr_lint.docx.walk import paragraphs
from gipr_lint.docx.write.reject import rejected
from gipr_lint.errors import FixError, UnreadableDocument
from gipr_lint.findings import Finding, Location
from gipr_lint.fixes.apply import Left, Written
from gipr_lint.messages import Message, plain
from gipr_lint.results import LintResult

Lint = Callable[[bytes], LintResult]
"""The result of a document, checked in the way in which it was checked before."""

Write = Callable[[Sequence[Finding], Sequence[Finding]], Written]
"""A document with the fixes of some findings, and with comments on others."""

_MANY = 100
"""A rule that finds so much may know of more that it did not tell, and tells it when the first are put right."""

_MOST_TRIES = 40
"""So often a document is written and checked again; what was not tried by then is left."""

_MOST_CHARACTERS = 1_000_000
_LONGEST = 600_000
_A_PARAGRAPH, _A_TAG = 50, 2
"""So many characters are checked again in all, and in a document that is longer nothing is changed, where a report has
some ten thousand; a paragraph counts as some, and, for how often, so do the tags where they are more than the text."""


class Fault(Struct, frozen=True):
    """What is found after writing and should not be, and what is wrong with that."""

    finding: Finding
    why: Message


OWN_TRACES = ("CN951", "CN952")
"""What our own changes and comments are rightly reported as."""


def held(findings: Sequence[Finding], before: Sequence[Finding], write: Write, lint: Lint, read: Document) -> Written:
    """The document with all fixes of `findings` that hold: their findings are gone, and no new one has come.

    `before` are all findings of the document as it was, which was `read`. All fixes are tried at once; where something
    is wrong, those that may be to blame wait until the others hold. Then these are tried together, and as long as
    something is wrong, in halves. A fix that does not hold is left, with a comment. So the document is checked some
    times for each fix that does not hold, and not for each fix; the longer it is, the less often. Raises FixError where
    a document cannot be read again. Where there is nothing to fix nothing new can be found.
    """
    length = sum(len(one.text) + _A_PARAGRAPH for one in paragraphs(read.blocks)) if findings else 0
    if length > _LONGEST:
        why = Message("fixes.too-long")
        return _with_left(write, (), [Left(finding, why) for finding in findings])
    written = write(findings, ())
    faults = _faults(written, before, lint) if written.done else []
    if not faults:
        return written
    tags = read.origin.parts.source(read.part).count(b"<")
    most = _MOST_CHARACTERS // max(1, length, tags * _A_TAG)
    blamed, others = _blamed(findings, faults)
    kept: set[int] = set()
    left: list[Left] = []
    waiting = [blamed, others] if others else _halves(blamed)
    tries = iter(range(min(_MOST_TRIES, most)))
    while waiting:
        group = waiting.pop()
        if next(tries, None) is None:
            left += [Left(finding, Message("fixes.not-tried")) for finding in group]
            continue
        tried = kept | set(map(id, group))
        faults = _faults(write([finding for finding in findings if id(finding) in tried], ()), before, lint)
        if not faults:
            kept = tried
        elif len(group) == 1:
            left.append(Left(group[0], faults[0].why))
        else:
            waiting += _halves(group)
    return _with_left(write, [finding for finding in findings if id(finding) in kept], left)


def _with_left(write: Write, fixed: Sequence[Finding], left: Sequence[Left]) -> Written:
    """The document with the fixes of some findings, and with comments on those that were left."""
    remarked = [one.finding for one in left]
    written = write(fixed, remarked)
    commented = tuple(finding for finding in written.commented if finding not in remarked)
    return structs.replace(written, commented=commented, left=(*written.left, *left))


def _halves(group: list[Finding]) -> list[list[Finding]]:
    """Both halves of a group, the first one last; of one alone itself."""
    half = len(group) // 2
    return [group[half:], group[:half]] if half else [group]


def _blamed(findings: Sequence[Finding], faults: Sequence[Fault]) -> tuple[list[Finding], list[Finding]]:
    """The fixes that may have led to these faults, those of the same rule, in the same paragraph, cell or table, and
    the others; all of them may where there are none."""
    rules = {fault.finding.rule for fault in faults}
    places = [place for fault in faults for place in _places(fault.finding)]
    paths = {place.path for place in places if place.path}
    tables = {place.table for place in places if place.table is not None}
    blocks = {place.block for place in places if place.block}

    def is_near(finding: Finding) -> bool:
        edits = finding.fix.edits if finding.fix else ()
        return any(
            place.path in paths or place.block in blocks or (place.table is not None and place.table in tables)
            for place in (finding.location, *(edit.location for edit in edits))
        )

    parted: tuple[list[Finding], list[Finding]] = ([], [])
    for finding in findings:
        parted[not (finding.rule in rules or is_near(finding))].append(finding)
    return parted if parted[0] else (parted[1], [])


def _faults(written: Written, before: Sequence[Finding], lint: Lint) -> list[Fault]:
    """What is wrong after writing: of each rule there must be as many findings fewer as were fixed.

    Where a fix fills some of many cells, what is said of the others may stay.
    """
    after = lint(written.data)
    if after.report is None:
        raise FixError(Message("write.unproven", {"why": after.error or ""}))
    counts = Counter(finding.rule for finding in before)
    of_old = counts.copy()
    many = {rule for rule, count in counts.items() if count >= _MANY}
    counts.subtract(finding.rule for finding in written.done)
    fixed = {finding.rule for finding in written.done}
    edited = {edit.location.path for finding in written.done for edit in (finding.fix.edits if finding.fix else ())}
    faults: list[Fault] = []
    for finding in after.findings:
        if awaits_filling(finding, written.done):
            continue
        counts[finding.rule] -= 1
        of_old[finding.rule] -= 1
        if of_old[finding.rule] >= 0 and finding.rule in fixed and _is_of_other_cells(finding, edited):
            continue
        if finding.rule in many and not _is_edited(finding, edited):
            continue
        if counts[finding.rule] < 0 and finding.rule not in OWN_TRACES:
            if finding.rule in fixed:
                faults.append(Fault(finding, Message("fixes.still-found")))
            else:
                why = Message("fixes.leads-to", {"finding": plain(f"{finding.rule} {finding.message}")})
                faults.append(Fault(finding, why))
    return faults


def _is_of_other_cells(finding: Finding, edited: Set[str | None]) -> bool:
    """Whether a finding is about cells, none of which was edited."""
    return finding.location.kind == "cell" and not _is_edited(finding, edited)


def _is_edited(finding: Finding, edited: Set[str | None]) -> bool:
    """Whether one of the places of a finding was edited."""
    return any(place.path in edited for place in _places(finding))


def _places(finding: Finding) -> list[Location]:
    """Where a finding is, and the other places of the same document."""
    return [finding.location, *(place for place in finding.related if place.file is None)]


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
