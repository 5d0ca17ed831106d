"""What others were asked about."""

from __future__ import annotations

import pytest
from tests.support.statements import own


@pytest.mark.parametrize(
    "text",
    [
        "经征求第三方意见，同意公开1件，不同意公开2件。",
        "征求意见后决定公开1件、不公开2件。",
        "收到申请28件。经征求第三方意见后，予以公开1件，不予公开2件。",
        "对3件申请征求第三方意见，公开1件，不予公开2件。",
        "就2件涉及第三方的申请征求意见，予以公开2件。",
    ],
)
def test_what_was_decided_then_is_a_part(text: str) -> None:
    """What others consent to, and what the body then decided on, is none of all outcomes."""
    assert not any("granted" in one or "refused" in one for one in own(text))


@pytest.mark.parametrize(
    "text",
    [
        "征求第三方意见3件，予以公开17件。",
        "经征求第三方意见后作出答复。予以公开17件。",
        "收到申请28件，征求第三方意见3件；予以公开17件，不予公开3件。",
    ],
)
def test_beside_a_question_the_outcomes_are_all(text: str) -> None:
    """Where it is only told how often others were asked, what follows is of all applications."""
    assert "17件 application granted" in own(text)
