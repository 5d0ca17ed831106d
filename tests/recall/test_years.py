"""The measurement over two years: it finds what is there, and it can fail."""

from __future__ import annotations

import pytest
from tests.recall import years
from tests.recall.compare import __main__ as compare
from tests.recall.compare.differences import differences

from gipr_lint import Linter
from gipr_lint.results import LintResult

pytestmark = pytest.mark.slow


def test_defects_between_years_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every one at its place, and nothing where nothing is wrong; a linter that says nothing fails."""
    monkeypatch.setattr(years, "_YEARS", (2022, 2023))
    some = years.run(1)
    assert {one.code for one in some} >= {"(in order)", "CN701", "CN703", "CN705", "CN706", "CN707", "CN708", "CN709"}
    assert [one for one in some if not one.found or one.strays] == []
    assert years.passed(some)
    monkeypatch.setattr(years, "_said", lambda linter, last, now: ())
    assert not years.passed(years.run(1))


def test_differences_of_what_is_published_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a page and in another layout, in both directions, and nothing of what is the same."""
    some = compare.run(["portal", "soft-returns"], ["cell", "figure", "words", "section", "moved"], 1)
    assert [one for one in some if not one.found or one.strays] == []
    assert compare.passed(some)
    monkeypatch.setattr(Linter, "lint", lambda *_, **__: LintResult(path="", status="linted", findings=()))
    assert not compare.passed(compare.run(["portal"], ["cell", "figure"], 1))


def test_every_difference_changes_the_draft() -> None:
    """Each kind has a name of its own."""
    names = [kind.name for kind in differences()]
    assert len(names) == len(set(names)) > 10
