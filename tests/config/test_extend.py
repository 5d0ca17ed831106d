"""Configurations that take over others."""

from __future__ import annotations

from pathlib import Path

import pytest

from gipr_lint import ConfigError, load_config
from gipr_lint.config.effective import effective, excluded
from gipr_lint.config.model import Config
from gipr_lint.config.read import find, load


@pytest.fixture(name="folder", autouse=True)
def fixture_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository, the current folder."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(path: str, text: str) -> str:
    """A configuration."""
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return path


def read(folder: str) -> Config:
    """The configuration of a folder."""
    config = find(folder)
    assert config is not None
    return config


def test_what_is_not_set_is_taken_over() -> None:
    """A word of one's own counts; of two severities of a rule one's own."""
    written(
        "base.yaml", "profile: draft\nlang: en\nfail-on: warning\nyear: 2023\nseverity: {CN303: info, CN503: info}\n"
    )
    written("a/.gipr-lint.yaml", "extends: ../base.yaml\nlang: zh\nseverity: {CN503: off}\n")
    config = read("a")
    assert (config.profile, config.lang, config.fail_on, config.year) == ("draft", "zh", "warning", 2023)
    assert {grade.rule: grade.severity for grade in config.severity} == {"CN303": "info", "CN503": "off"}


def test_lists_add_up() -> None:
    """What is ignored, what is kept out, overrides: those of the base first, each by the folder of its own file."""
    written("base.yaml", 'ignore: [CN303]\nexclude: ["a/旧/**"]\noverrides: [{files: "a/**", profile: draft}]\n')
    written(
        "a/.gipr-lint.yaml",
        'extends: ../base.yaml\nignore: [CN503]\nexclude: ["新/**"]\noverrides: [{files: "b/**", profile: publish}]\n',
    )
    config = read("a")
    assert [entry.rule for entry in config.ignore] == ["CN303", "CN503"]
    assert [excluded(config, path) for path in ("a/旧/x.docx", "a/新/x.docx", "a/x.docx")] == [True, True, False]
    assert effective(config, "a/x.docx").profile == "draft"
    assert effective(config, "a/b/x.docx").profile == "publish"


@pytest.mark.slow
def test_packs_are_found_from_the_file_that_names_them(folder: Path) -> None:
    """Folders of packs, and the baseline."""
    for name in ("packs/one", "a/packs/two"):
        written(f"{name}/pack.yaml", f'pack: {name[-3:]}\nversion: "1"\ntitle: {{zh: 包, en: pack}}\n')
    written("base.yaml", "packs: [packs/one]\nbaseline: known.json\n")
    written("a/.gipr-lint.yaml", "extends: ../base.yaml\nrules: [packs/two]\n")
    options = load_config("a/.gipr-lint.yaml")
    assert options.packs == (str(folder / "packs/one"), str(folder / "a/packs/two"))
    assert options.baseline == str(folder / "known.json")


def test_several_one_over_the_other() -> None:
    """And a TOML file among them."""
    written("base.yaml", "lang: en\nprofile: draft\nselect: [CN5]\n")
    written("pyproject.toml", '[tool.gipr-lint]\nextends = "base.yaml"\nprofile = "publish"\n')
    written("a/.gipr-lint.yaml", "extends: ../pyproject.toml\nyear: 2024\n")
    config = read("a")
    assert (config.lang, config.profile, config.year, config.select) == ("en", "publish", 2024, ("CN5",))
    assert [Path(path).name for path in config.extended] == ["pyproject.toml", "base.yaml"]


def test_a_change_of_the_base_is_noticed() -> None:
    """Though what was read is kept."""
    written("base.yaml", "profile: draft\n")
    written("a/.gipr-lint.yaml", "extends: ../base.yaml\n")
    assert read("a").profile == "draft"
    written("base.yaml", "profile: publish\n")
    assert read("a").profile == "publish"


@pytest.mark.parametrize(
    ("files", "at", "said"),
    [
        ({"a/.gipr-lint.yaml": "lang: zh\nextends: .gipr-lint.yaml\n"}, "a/.gipr-lint.yaml:2:1", "绕回了自己"),
        (
            {"a/.gipr-lint.yaml": "extends: ../b.yaml\n", "b.yaml": "\nextends: a/.gipr-lint.yaml\n"},
            "b.yaml:2:1",
            "a/.gipr-lint.yaml、b.yaml、a/.gipr-lint.yaml",
        ),
        ({"a/.gipr-lint.yaml": "extends: ../none.yaml\n"}, "a/.gipr-lint.yaml:1:1", "找不到"),
        ({"a/.gipr-lint.yaml": "extends: ..\n"}, "a/.gipr-lint.yaml:1:1", "找不到"),
        (
            {"a/.gipr-lint.yaml": "extends: ../../x.yaml\n", "../x.yaml": "lang: zh\n"},
            "a/.gipr-lint.yaml:1:1",
            "仓库之外",
        ),
        ({"a/.gipr-lint.yaml": "extends: ../t.toml\n", "t.toml": "[tool.x]\n"}, "a/.gipr-lint.yaml:1:1", "没有 [tool"),
        ({"a/.gipr-lint.yaml": "extends: ../b.yaml\n", "b.yaml": "lang: zh\nprofil: draft\n"}, "b.yaml:2:1", "profil"),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(files: dict[str, str], at: str, said: str) -> None:
    """A circle of one and of two, nothing, a folder, what lies elsewhere, a file without a configuration, a base
    that is wrong itself."""
    for path, text in files.items():
        written(path, text)
    with pytest.raises(ConfigError) as raised:
        find("a")
    message = raised.value.in_language("zh")
    assert message.startswith(at)
    assert said in message


def test_no_more_extend_each_other_than_anybody_needs() -> None:
    """Ten may; of more the one is named that goes too far, and reading ends there."""
    for at in range(200):
        written(f"{at}.yaml", f"extends: {at + 1}.yaml\n")
    written("200.yaml", "lang: zh\n")
    written("a/.gipr-lint.yaml", "extends: ../0.yaml\n")
    with pytest.raises(ConfigError) as raised:
        find("a")
    assert raised.value.in_language("zh").startswith("9.yaml:1:1")
    assert "10" in raised.value.in_language("en")
    written("8.yaml", "profile: draft\n")
    assert load("a/.gipr-lint.yaml").profile == "draft"


def test_names_that_there_are_not_are_told_in_the_base() -> None:
    """With its line."""
    written("base.yaml", "lang: zh\nignore:\n  - CN9999\n")
    written("a/.gipr-lint.yaml", "extends: ../base.yaml\n")
    with pytest.raises(ConfigError) as raised:
        load_config("a/.gipr-lint.yaml")
    assert raised.value.in_language("zh").startswith("base.yaml:3:5")
    assert "- CN9999" in raised.value.in_language("zh")


def test_outside_a_repository_it_may_lie_anywhere(tmp_path: Path) -> None:
    """There is no line to be drawn."""
    (tmp_path / ".git").rmdir()
    written("b/base.yaml", "profile: draft\n")
    written("a/.gipr-lint.yaml", "extends: ../b/base.yaml\n")
    assert load("a/.gipr-lint.yaml").profile == "draft"
