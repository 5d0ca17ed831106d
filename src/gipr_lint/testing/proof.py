"""Whether a fix fixes: it is made in the real document, which is read and checked again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gipr_lint.fixes.api import write_fixes
from gipr_lint.fixes.prove import Unproven
from gipr_lint.fixes.write import Left, Written
from gipr_lint.linter import lint
from gipr_lint.results import Result

_DATE = "2026-01-15T08:00:00Z"


_BLANK = "____"
_REMEDY = f"请改 fix 的 text；内容只能由人填写的，写成带空格的提示（{_BLANK}），只作批注，或不写 fix"


def _awaits_author(left: Left) -> bool:
    """Whether a fix that did not hold leaves a blank for a person to fill in, so that it becomes a comment."""
    edits = left.finding.fix.edits if left.finding.fix else ()
    return any(_BLANK in (edit.replacement or "") for edit in edits)


def fixed(data: bytes, result: Result, options: Mapping[str, Any]) -> bytes:
    """The document `data` with all fixes of `result` as final text."""
    return _written(data, result, options, accept=True).data


def _written(data: bytes, result: Result, options: Mapping[str, Any], *, accept: bool) -> Written:
    return write_fixes(data, result, suggested=True, accept=accept, date=_DATE, on_revisions="track", **dict(options))


def fix_fault(data: bytes, result: Result, options: Mapping[str, Any]) -> str | None:
    """What is wrong with the fixes of `result`, in Chinese; None where they do what they say.

    `result` is what linting `data` with `options` gave. As final text, each fix must take its finding away, and fixing
    again must change nothing; as tracked changes, the document must read the same. What cannot be written into a
    document, or leaves a blank (____) for a person to fill in, so that it would be a comment, is passed over.
    """
    try:
        written = _written(data, result, options, accept=True)
        if faults := [one.why for one in written.left if not _awaits_author(one)]:
            return f"修改建议没有解决问题：{faults[0]}。{_REMEDY}"
        if written.left or written.commented:
            return None
        again = lint(written.data, **options)
        if len(again.findings) > len(result.findings) - len(written.done):
            return f"按建议修改后仍被报告：{again.findings[0].message}"
        if fixed(written.data, again, options) != written.data:
            return "按建议修改之后，再次修改又有变化"
        tracked = lint(_written(data, result, options, accept=False).data, **options)
    except Unproven as problem:
        return f"按建议修改后的文件有误：{problem}"
    if [finding.message for finding in tracked.findings] != [finding.message for finding in again.findings]:
        return "以修订方式写入的建议，与直接修改的结果不同"
    return None
