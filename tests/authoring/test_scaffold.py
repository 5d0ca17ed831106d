"""New rule packs."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from tests.support.site import ROOT

from gipr_lint.authoring.scaffold import files, named, own_repository, write
from gipr_lint.errors import PackError
from gipr_lint.testing import cases


@pytest.mark.parametrize(
    ("name", "prefix", "expected"),
    [
        ("sh", None, ("sh", "SH", "gipr-lint-sh", "gipr_lint_sh")),
        ("jiang-bei", "jb", ("jb", "JB", "gipr-lint-jiang-bei", "gipr_lint_jiang_bei")),
        ("jiangbei", None, ("jiangbei", "JIANGBEI", "gipr-lint-jiangbei", "gipr_lint_jiangbei")),
        ("gipr-lint-gs", None, ("gs", "GS", "gipr-lint-gs", "gipr_lint_gs")),
    ],
)
def test_names_follow_from_the_name_of_the_pack(name: str, prefix: str | None, expected: tuple[str, ...]) -> None:
    """The prefix is the pack's name unless given, and package names follow from the name."""
    new = named(name, prefix)
    assert (new.pack, new.prefix, new.distribution, new.package) == expected


@pytest.mark.parametrize(
    ("name", "prefix", "title"),
    [("上海", None, None), ("jiang-bei", None, None), ("sh", "S1", None), ("cn", None, None), ("a b", "AB", None),
     ("jiangbeixin", None, None), ("sh", "gl", None), ("sh", None, '“a"b'), ("sh", None, "a\nb"),
     ("../sh", "SH", None)],
)  # fmt: skip
def test_names_that_will_not_do(name: str, prefix: str | None, title: str | None) -> None:
    """Names that make no package, prefixes that make no code or are taken, titles that break a file."""
    with pytest.raises(PackError):
        named(name, prefix, title)


@pytest.mark.slow
def test_a_new_pack_passes_its_examples(tmp_path: Path) -> None:
    """The files are complete, hold no marks of the template, and the pack works as it stands."""
    new = named("sh", title="上海市规则包")
    write(tmp_path / "new", made := files(new, "2026.1"))
    assert not any("@" in text.replace("sh @ git", "").replace("）@v0.1.0", "") for text in made.values())
    project = tomllib.loads(made["pyproject.toml"])
    assert project["project"]["entry-points"]["gipr_lint.packs"] == {"sh": "gipr_lint_sh"}
    found = cases(tmp_path / "new" / "src" / "gipr_lint_sh")
    assert found[0].pack.rules.packs[-1].title.zh == "上海市规则包"
    assert [case.fault() for case in found] == [None] * 3


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A folder with something in it is left alone, an empty one is filled."""
    made = files(named("sh"), "2026.1")
    (tmp_path / "empty").mkdir()
    write(tmp_path / "empty", made)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("x")
    for taken in (tmp_path / "mine", tmp_path / "mine" / "notes.txt"):
        with pytest.raises(FileExistsError):
            write(taken, made)
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["notes.txt"]


def test_the_address_of_the_repository_stands_in_one_place() -> None:
    """`pyproject.toml` has it; new packs and the site take it from the package, the pages leave room for it."""
    links = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["urls"]
    assert own_repository() == links["Repository"]
    made = files(named("ly"), "2026.1")
    assert f"repo: {links['Repository']}\n" in made[".pre-commit-config.yaml"]
    folders = ("docs", "src", "rules", "tests", "tools", "examples", "benchmarks", ".github", ".ci")
    everything = [*ROOT.glob("*"), *ROOT.glob(".*"), *(path for name in folders for path in (ROOT / name).rglob("*"))]
    texts = {".md", ".txt", ".py", ".yaml", ".yml", ".toml", ".json", ".html", ".js", ".css", ".sh", ""}
    where = [
        path.relative_to(ROOT).as_posix()
        for path in everything
        if path.is_file() and path.suffix in texts and links["Repository"].encode() in path.read_bytes()
    ]
    assert where == ["pyproject.toml"]
