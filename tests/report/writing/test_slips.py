"""A single slip of the pen between two texts."""

import pytest

from gipr_lint.report.writing.slips import slip


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("总情况", "lost"),
        ("总体情", "lost"),
        ("总体体情况", "doubled"),
        ("总体情况况", "doubled"),
        ("总情体况", "swapped"),
        ("总体况情", "swapped"),
        ("综体情况", "replaced"),
        ("总体情兄", "replaced"),
    ],
)
def test_one_slip(text: str, kind: str) -> None:
    """Each kind is told, at the beginning, inside and at the end."""
    found = slip(text, "总体情况")
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize("text", ["总体情况", "", "工作情况", "总的体情况", "情况总体", "总体情况表", "体总况情"])
def test_no_slip(text: str) -> None:
    """What is right, or differs by more than one slip, is none."""
    assert slip(text, "总体情况") is None
