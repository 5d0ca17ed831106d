"""Words in a text, and what is left without them."""

from __future__ import annotations

from gipr_lint.report.writing.words import is_filler


def test_fillers_leave_nothing() -> None:
    """A text of fillers alone is one; another word, or a very long text, is none."""
    assert is_filler("申请共", ("申请", "共"))
    assert not is_filler("申请书", ("申请", "共"))
    assert not is_filler("共" * 50, ("共",))
