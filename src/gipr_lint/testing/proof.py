"""Whether a fix fixes: it is made in the real document, which is read and checked again."""

from __future__ import annotations

from gipr_lint.errors import FixError
from gipr_lint.fixes.apply import Left, Written
from gipr_lint.fixes.documents import fixed
from gipr_lint.messages import Message
from gipr_lint.options import FixOptions
from gipr_lint.results import LintResult

_DATE = "2026-01-15T08:00:00Z"


_BLANK = "____"


def _awaits_author(left: Left) -> bool:
    """Whether a fix that did not hold leaves a blank for a person to fill in, so that it becomes a comment."""
    edits = left.finding.fix.edits if left.finding.fix else ()
    return any(_BLANK in (edit.replacement or "") for edit in edits)


def final(result: LintResult) -> bytes:
    """The document of `result` with all its fixes as final text."""
    return _written(result, accept=True).data


def _written(result: LintResult, *, accept: bool) -> Written:
    return fixed(result, FixOptions(suggested=True, accept=accept, date=_DATE, on_revisions="track"))


def fix_fault(result: LintResult) -> Message | None:
    """What is wrong with the fixes of `result`; None where they do what they say.

    As final text, each fix must take its finding away, and fixing again must change nothing; as tracked changes, the
    document must read the same. What cannot be written into a document, or leaves a blank (____) for a person to fill
    in, so that it would be a comment, is passed over. Raises ValueError for a result without its linter.
    """
    if result.linter is None:
        raise ValueError(repr(result))
    lint = result.linter.lint
    try:
        written = _written(result, accept=True)
        if faults := [one.why for one in written.left if not _awaits_author(one)]:
            return Message("examples.fix-left", {"why": faults[0], "blank": _BLANK})
        if written.left or written.commented:
            return None
        again = lint(written.data)
        if len(again.findings) > len(result.findings) - len(written.done):
            return Message("examples.fixed-found", {"message": again.findings[0].message})
        if final(again) != written.data:
            return Message("examples.fixed-again")
        tracked = lint(_written(result, accept=False).data)
    except FixError as problem:
        return Message("examples.fixed-wrong", {"why": problem})
    if [finding.message for finding in tracked.findings] != [finding.message for finding in again.findings]:
        return Message("examples.tracked-differs")
    return None
