"""How a run is shown."""

from __future__ import annotations

import pytest

from gipr_lint.cli import showing


@pytest.mark.parametrize(
    ("environment", "terminal", "colors"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"TERM": "dumb"}, True, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_when_there_are_colors(
    environment: dict[str, str], terminal: bool, colors: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal that can show them, and as the environment asks."""
    for name in ("TERM", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    assert showing._colors() is colors
