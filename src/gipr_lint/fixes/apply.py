"""A plan applied: fixes written into a new DOCX, as tracked changes or final text; what cannot be, as comments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from gipr_lint.blank.empty_table import empty_table
from gipr_lint.docx.write.comments import Comment
from gipr_lint.docx.write.insertions import Insertion, NewBlocks, TableInsertion
from gipr_lint.docx.write.markup import Stamp
from gipr_lint.docx.write.paragraph import NotEditable, Replace
from gipr_lint.docx.write.rewrite import Rewriter
from gipr_lint.errors import FixError
from gipr_lint.findings import Edit, Finding
from gipr_lint.fixes.comments import comment_lines, where
from gipr_lint.fixes.targets import NoTarget, ReplaceAt, Targets
from gipr_lint.messages import Message
from gipr_lint.report import Report
from gipr_lint.terms import OnRevisions

_REVISIONS = frozenset(("insertions", "deletions", "moves", "format-changes"))


class Left(Struct, frozen=True):
    """A fix that was not made, and why."""

    finding: Finding
    why: Message


class Written(Struct, frozen=True):
    """A new DOCX: what was fixed in it, what was only written as a comment, what was left and why.

    `first_id` is the first id of its changes and comments, `serialised` whether its main part had to be written again,
    `signed` whether a digital signature does not hold any more. Of the comments of an earlier run `replaced` were taken
    out and `answered` stay; `resolved` findings in them are there no more.
    """

    data: bytes
    done: tuple[Finding, ...] = ()
    commented: tuple[Finding, ...] = ()
    left: tuple[Left, ...] = ()
    first_id: int = 0
    serialised: bool = False
    signed: bool = False
    replaced: int = 0
    answered: int = 0
    resolved: int = 0


def has_revisions(report: Report) -> bool:
    """Whether somebody's changes are tracked in the document."""
    return any(trace.kind in _REVISIONS for trace in report.document.traces)


def _is_signed(report: Report) -> bool:
    return any(trace.kind == "signature" for trace in report.document.traces)


def apply(
    report: Report,
    findings: Sequence[Finding],
    stamp: Stamp,
    *,
    remarks: Sequence[Finding] = (),
    anew: bool = False,
    tracked: bool = True,
    on_revisions: OnRevisions = "comment",
    lang: str = "zh",
) -> Written:
    """The document of `report` with the fixes of `findings`, in their order, and with comments on `remarks`.

    `anew`: the comments take the place of those that the tool wrote earlier, as in `comment`. Where the document holds
    revisions, `on_revisions` says: fixes as comments, tracked beside them, or FixError.
    """
    rewriter, targets = Rewriter(report.document.origin.data, stamp), Targets(report)
    only_comments = has_revisions(report) and on_revisions == "comment"
    if has_revisions(report) and on_revisions == "refuse":
        raise FixError(Message("write.revised"))
    done: list[Finding] = []
    said = {line for one in rewriter.take_out_earlier() for line in one.lines} if anew else set()
    commented = [one for one in remarks if not said or said.isdisjoint(comment_lines([one], lang))]
    left: list[Left] = []
    for finding in findings:
        try:
            if only_comments:
                raise NotEditable("revision")
            rewriter.add(*_steps(finding.fix.edits if finding.fix else (), targets, report))
        except (NotEditable, NoTarget) as problem:
            if (why := _why_left(problem, finding, targets)) is None:
                commented.append(finding)
            else:
                left.append(Left(finding, why))
        else:
            done.append(finding)
    _comment(rewriter, targets, commented, lang)
    made = rewriter.result(tracked=tracked)
    return Written(
        made,
        done=tuple(done),
        commented=tuple(commented),
        left=tuple(left),
        first_id=rewriter.first_id,
        serialised=rewriter.serialised,
        signed=_is_signed(report),
    )


def _why_left(problem: NotEditable | NoTarget, finding: Finding, targets: Targets) -> Message | None:
    """Why a fix that could not be made is left out; None where it is written as a comment instead: where its place
    cannot be edited, or is not in the body, in which alone changes are made."""
    if isinstance(problem, NotEditable):
        return Message("fixes.overlaps") if str(problem) == "overlap" else None
    return None if targets.story(finding.location) else Message("fixes.place-not-found")


def comment(report: Report, findings: Iterable[Finding], stamp: Stamp, *, lang: str = "zh") -> Written:
    """The document of `report` with every finding as a comment where it is, several of one place in one comment.

    They take the place of the comments that the tool wrote earlier. One that somebody answered stays, and what it says
    is not said again.
    """
    rewriter, targets = Rewriter(report.document.origin.data, stamp), Targets(report)
    there = list(findings)
    said = {line for one in rewriter.take_out_earlier() for line in one.lines}
    remarked = _comment(rewriter, targets, [one for one in there if said.isdisjoint(comment_lines([one], lang))], lang)
    earlier = Counter(code for one in rewriter.earlier for code in one.codes)
    return Written(
        rewriter.result(),
        commented=remarked,
        replaced=rewriter.gone,
        answered=len(rewriter.earlier) - rewriter.gone,
        resolved=(earlier - Counter(finding.rule for finding in there)).total(),
        first_id=rewriter.first_id,
        serialised=rewriter.serialised,
        signed=_is_signed(report),
    )


def _steps(edits: Iterable[Edit], targets: Targets, report: Report) -> tuple[list[ReplaceAt], list[NewBlocks]]:
    """What the edits of one fix come to."""
    changes: list[ReplaceAt] = []
    insertions: list[NewBlocks] = []
    for edit in edits:
        place, text = edit.location, edit.replacement or ""
        if edit.op in ("replace", "set-cell", "set-label"):
            changes += targets.replaced(place, text)
        elif edit.op in ("insert-paragraph", "insert-section") and place.path and place.start is not None:
            changes.append((place.path, Replace(place.start, place.start, f"\n{text}")))
        elif place.start is None and edit.op in ("insert-paragraph", "insert-section"):
            heading = edit.op == "insert-section"
            insertions.append(Insertion(targets.behind(place), (text,), targets.model(place, heading=heading)))
        elif place.start is None and edit.op == "insert-table" and edit.form in report.edition.forms:
            table = empty_table(report.edition.forms[edit.form], targets.text_width)
            insertions.append(TableInsertion(targets.behind(place), table))
        else:
            raise NotEditable(edit.op)
    return changes, insertions


def _anchor(finding: Finding, targets: Targets, rewriter: Rewriter) -> tuple[str, int, int]:
    """Where the comment on a finding stands; on the title where its place is not in the body."""
    try:
        path, start, end = targets.anchor(finding.location)
    except NoTarget:
        return targets.document
    return (path, start, end) if start == end or _is_same(path, targets, rewriter) else (path, 0, 0)


def _is_same(path: str, targets: Targets, rewriter: Rewriter) -> bool:
    """Whether the paragraph reads as the report has it; not so where several became one by a deleted mark."""
    try:
        return rewriter.paragraph(path).text == targets.paragraphs[path].text
    except NotEditable:
        return False


def _comment(rewriter: Rewriter, targets: Targets, findings: Iterable[Finding], lang: str) -> tuple[Finding, ...]:
    """Comments on the findings, one for those of one place; the findings in the order in which they were written."""
    places: dict[tuple[tuple[str, int, int], str], list[Finding]] = {}
    for finding in findings:
        place = finding.location
        moved = "" if targets.holds(place) else where(place, targets.story(place), targets.labels, lang)
        places.setdefault((_anchor(finding, targets, rewriter), moved), []).append(finding)
    for (anchor, moved), some in places.items():
        lines = comment_lines(some, lang)
        heading = where(some[0].location, targets.story(some[0].location), targets.labels, lang)
        rewriter.comment(Comment(*anchor, (moved, *lines) if moved else lines, "" if moved else heading))
    return tuple(finding for some in places.values() for finding in some)
