"""Waiting for changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tests.support.e2e.regional import write_pack

from gipr_lint.cli.watching import State, _inputs, changed
from gipr_lint.config.discovery import NAME, PYPROJECT

OLD, NEW, OTHER = (1, 10, 1), (2, 11, 2), (3, 12, 2)


class Time:
    """A clock that only sleeping moves."""

    now = 0.0

    def sleep(self, seconds: float) -> None:
        """Moves it."""
        self.now += seconds

    def clock(self) -> float:
        """What it shows."""
        return self.now


def looking(*states: Mapping[str, State]) -> Callable[[], Mapping[str, State]]:
    """Sees one after the other, and the last for ever."""
    left = list(states)
    return lambda: left.pop(0) if len(left) > 1 else left[0]


def test_a_change_is_seen_once_it_has_settled() -> None:
    """A file that is being written is waited for until it is the same twice."""
    time = Time()
    look = looking({"a": OLD}, {"a": OLD}, {"a": NEW}, {"a": OTHER}, {"a": OTHER})
    assert changed({"a": OLD}, look, time.sleep, time.clock) == {"a": OTHER}
    assert time.now < 2


def test_saving_by_renaming_is_one_change() -> None:
    """An office moves the old file away and the new one in its place: between the two there is none."""
    time = Time()
    look = looking({"a": None}, {"a": None}, {"a": None}, {"a": NEW}, {"a": NEW})
    assert changed({"a": OLD}, look, time.sleep, time.clock) == {"a": NEW}


def test_a_file_that_stays_away_is_a_change() -> None:
    """After some patience; with or without its name among what is looked at."""
    for gone in ({"a": None}, {}):
        time = Time()
        assert changed({"a": OLD}, looking(gone), time.sleep, time.clock) == gone
        assert 1 < time.now < 4


def test_what_comes_back_as_it_was_is_no_change() -> None:
    """Moved away and back: the wait goes on."""
    time = Time()
    look = looking({"a": None}, {"a": OLD}, {"a": OLD}, {"a": OLD}, {"a": NEW})
    assert changed({"a": OLD}, look, time.sleep, time.clock) == {"a": NEW}


def test_new_files_are_a_change() -> None:
    """Also where there was none at all."""
    time = Time()
    assert changed({}, looking({}, {"b": NEW}), time.sleep, time.clock) == {"b": NEW}


def test_configurations_and_packs_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The configuration beside a document, above it, and in the current folder; the packs and the baseline that it
    names; a baseline that is not there yet, and configurations that may come, all the same."""
    monkeypatch.chdir(tmp_path)
    drafts = tmp_path / "drafts" / "2024"
    drafts.mkdir(parents=True)
    (drafts / "a.docx").write_bytes(b"")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gipr-lint.yaml").write_text("rules: [ly]\nbaseline: known.json\n", encoding="utf-8")
    (drafts / ".gipr-lint.yaml").write_text("rules: 7\n", encoding="utf-8")
    pack = write_pack(tmp_path)
    seen = {str(Path(path).resolve().relative_to(tmp_path)) for path in _inputs(["drafts"], ["cn", str(pack)])}
    assert seen == {
        *(f"{folder}{name}" for folder in ("", "drafts/", "drafts/2024/") for name in (NAME, PYPROJECT)),
        "known.json",
        "ly/pack.yaml",
        "ly/rules/LY301-address-given.yaml",
    }
