"""Where a configuration may be."""

from __future__ import annotations

from pathlib import Path

import pytest

from gipr_lint.config.discovery import candidates


def touch(path: Path, text: str = "") -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_nearest_comes_first(tmp_path: Path) -> None:
    """From the folder upwards; in one folder the file of its own before pyproject.toml."""
    outer = touch(tmp_path / "pyproject.toml", "[tool.gipr-lint]")
    inner = touch(tmp_path / "a" / ".gipr-lint.yaml")
    other = touch(tmp_path / "a" / "pyproject.toml", "[tool.gipr-lint]")
    (tmp_path / "a" / "b").mkdir()
    (tmp_path / ".git").mkdir()
    assert list(candidates(str(tmp_path / "a" / "b"))) == [inner, other, outer]


def test_the_root_of_a_repository_ends_the_search(tmp_path: Path) -> None:
    """What lies above a repository is none of its business; .git may be a file, as in a work tree."""
    touch(tmp_path / ".gipr-lint.yaml")
    inner = touch(tmp_path / "a" / ".gipr-lint.yaml")
    touch(tmp_path / "a" / ".git", "gitdir: elsewhere")
    (tmp_path / "a" / "b").mkdir()
    assert list(candidates(str(tmp_path / "a" / "b"))) == [inner]
    assert list(candidates(str(tmp_path / "a"))) == [inner]


def test_other_files_are_none(tmp_path: Path) -> None:
    """A pyproject.toml that does not name gipr-lint is passed over."""
    touch(tmp_path / "pyproject.toml", "[tool.other]")
    (tmp_path / ".git").mkdir()
    assert list(candidates(str(tmp_path))) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("name", ["tool.gipr-lint", "tool.giprlint", "Gipr_Lint", '"tool.gipr lint"'])
def test_a_pyproject_is_seen_however_it_spells_the_name(tmp_path: Path, name: str, encoding: str) -> None:
    """Marks, case and encoding do not matter, so that it can be said what is wrong with them."""
    (tmp_path / "pyproject.toml").write_text(f"[{name}]", encoding=encoding)
    (tmp_path / ".git").mkdir()
    assert list(candidates(str(tmp_path))) == [str(tmp_path / "pyproject.toml")]


@pytest.mark.parametrize("name", [".gipr-lint.yml", "gipr-lint.yaml", "gipr-lint.toml", ".gipr-lint.yaml.txt"])
def test_other_names_are_seen(tmp_path: Path, name: str) -> None:
    """What people call it is found too, so that it can be said to have the wrong name."""
    found = touch(tmp_path / name)
    (tmp_path / ".git").mkdir()
    assert list(candidates(str(tmp_path))) == [found]
