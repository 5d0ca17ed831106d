"""The bar of a long run."""

from __future__ import annotations

import io
import itertools
import sys

import pytest

from gipr_lint.cli.progress import is_awaited, told


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def watched(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Standard error as a terminal."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    return terminal


def test_a_quick_run_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not a character, as long as the first second is not over."""
    terminal = watched(monkeypatch)
    assert list(told(iter("abc"), 3, "zh", itertools.repeat(5.0).__next__)) == ["a", "b", "c"]
    assert terminal.getvalue() == ""


def test_a_long_run_shows_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the language of the run, up to the end; all items come in their order."""
    terminal = watched(monkeypatch)
    assert list(told(iter("abcdef"), 6, "zh", itertools.count(0.0, 0.7).__next__)) == list("abcdef")
    assert "正在检查" in terminal.getvalue()
    assert "100%" in terminal.getvalue()


def test_where_nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither in pipes nor on a terminal that cannot draw over a line."""
    watched(monkeypatch)
    assert is_awaited()
    monkeypatch.setenv("TERM", "dumb")
    assert not is_awaited()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert not is_awaited()
