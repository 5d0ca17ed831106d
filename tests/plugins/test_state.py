"""The state of the code at work."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from gipr_lint.plugins import state
from gipr_lint.plugins.installed import Registered


@pytest.fixture(name="package")
def fixture_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with a plugin in it, imported."""
    folder = tmp_path / "ex"
    folder.mkdir()
    (folder / "__init__.py").write_text("", encoding="utf-8")
    (folder / "plugin.py").write_text("", encoding="utf-8")
    (folder / "words.csv").write_text("甲", encoding="utf-8")
    for name, file in (("ex", "__init__.py"), ("ex.plugin", "plugin.py")):
        module = ModuleType(name)
        module.__file__ = str(folder / file)
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setattr(state, "manager", lambda: None)
    registering("ex.plugin:hooks", "1.0", monkeypatch)
    return folder


def registering(address: str, version: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Has one plugin be installed."""
    plugin = Registered(address, f"ex (gipr-lint-ex {version})", version)
    monkeypatch.setattr(state, "registered", lambda: (plugin,))


def test_it_is_the_same_as_long_as_nothing_changes(package: Path) -> None:
    """What Python makes of the files is no change."""
    before = state.state_of_code()
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "plugin.cpython.pyc").write_bytes(b"")
    assert before is not None
    assert state.state_of_code() == before


@pytest.mark.parametrize("name", ["__init__.py", "plugin.py", "words.csv", "new.py"])
def test_every_file_of_the_package_counts(package: Path, name: str) -> None:
    """Also those that the plugin only reads, and such as come."""
    before = state.state_of_code()
    (package / name).write_text("# 改", encoding="utf-8")
    assert state.state_of_code() != before


def test_the_time_of_a_file_counts(package: Path) -> None:
    """An edit that leaves its length."""
    before = state.state_of_code()
    os.utime(package / "plugin.py", ns=(1, 1))
    assert state.state_of_code() != before


def test_the_version_counts(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version is another state; without one there is no state."""
    before = state.state_of_code()
    registering("ex.plugin:hooks", "2.0", monkeypatch)
    assert state.state_of_code() not in (before, None)
    registering("ex.plugin:hooks", "", monkeypatch)
    assert state.state_of_code() is None


def test_code_without_files_has_no_state(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As of a module that was made in the process."""
    monkeypatch.setitem(sys.modules, "made", ModuleType("made"))
    registering("made", "1.0", monkeypatch)
    assert state.state_of_code() is None


def test_a_module_alone_is_its_file(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What lies beside it belongs to others."""
    single = ModuleType("single")
    single.__file__ = str(package / "plugin.py")
    monkeypatch.setitem(sys.modules, "single", single)
    registering("single", "1.0", monkeypatch)
    before = state.state_of_code()
    (package / "words.csv").write_text("乙丙", encoding="utf-8")
    assert state.state_of_code() == before
    (package / "plugin.py").write_text("# 改", encoding="utf-8")
    assert state.state_of_code() != before
