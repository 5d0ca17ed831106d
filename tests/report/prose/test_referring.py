"""What refers to a thing named before."""

import pytest
from tests.support.statements import own


@pytest.mark.parametrize(
    "text",
    [
        "受理补助申请35件，未收到该类申请。",
        "受理救助申请120件，此类申请均已办结。",
        "受理许可申请120件，上述申请全部办结。",
        "办理甲乙申请12件，这些申请均已办结。",
    ],
)
def test_another_thing_is_referred_to(text: str) -> None:
    """What is said of applications for aid is said of these."""
    assert own(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("收到信息公开申请35件，上述申请均已办结。", "all application settled already"),
        ("受理救助申请120件；收到信息公开申请35件，此类申请均已办结。", "all application settled already"),
        ("主动公开信息120条，未收到该类申请。", "none application received"),
    ],
)
def test_what_the_form_counts_is_referred_to(text: str, said: str) -> None:
    """The application named last, or, where none is, any."""
    assert own(text)[-1] == said
