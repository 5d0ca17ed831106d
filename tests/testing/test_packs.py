"""Packs as their authors have them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.authoring import RULE, new_pack

from gipr_lint.errors import PackError, UnknownName
from gipr_lint.plugins.builtin import national_pack
from gipr_lint.testing.packs import folder_of, open_pack


def test_the_pack_of_a_file(tmp_path: Path) -> None:
    """Every YAML file below pack.yaml belongs to that pack, other files and hidden folders to none."""
    pack = new_pack(tmp_path / "new")
    hidden = pack / ".github" / "a.yaml"
    hidden.parent.mkdir()
    hidden.touch()
    assert folder_of(pack / RULE) == folder_of(pack / "pack.yaml") == folder_of(pack) == pack
    assert folder_of(pack / "__init__.py") is None
    assert folder_of(hidden) is None
    assert folder_of(tmp_path) is None


@pytest.mark.slow
def test_the_rules_of_a_file(tmp_path: Path) -> None:
    """The file of a rule is about that rule, every other file of the pack about all of them."""
    folder = new_pack(tmp_path / "new")
    pack = open_pack(folder)
    assert [rule.code for rule in pack.own] == ["LY801"]
    national = open_pack("cn")
    path = next(Path(national_pack()).glob("*/CN503*"))
    assert [rule.code for rule in national.of_file(path)] == ["CN503"]
    assert national.of_file(Path(national_pack()) / "pack.yaml") == national.own


def test_a_place_as_the_working_directory_sees_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A place below the working directory is named so that a terminal or an editor finds the file."""
    pack = open_pack(new_pack(tmp_path / "new"))
    (rule,) = pack.own
    assert pack.place(rule.source) == f"gipr_lint_ly/{RULE}:2"
    monkeypatch.chdir(tmp_path)
    assert pack.place(rule.examples[1].source) == f"new/src/gipr_lint_ly/{RULE}:27"


@pytest.mark.slow
def test_the_national_pack_by_its_folder() -> None:
    """The folder of the national pack is that pack, not a second one beside it."""
    assert open_pack(national_pack()).rules.packs == open_pack("cn").rules.packs


def test_packs_that_cannot_be_opened(tmp_path: Path) -> None:
    """A name that is not installed, and a manifest that is none."""
    with pytest.raises(UnknownName):
        open_pack("nowhere")
    (tmp_path / "pack.yaml").write_text("- 1\n", encoding="utf-8")
    with pytest.raises(PackError):
        open_pack(tmp_path)
