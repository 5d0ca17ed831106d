"""A project's configuration: found, read, kept, and told where it is wrong."""

from __future__ import annotations

import os
from pathlib import Path
from time import process_time

import pytest
from tests.support.languages import chinese_in
from tests.support.packs import small

from gipr_lint.config import read as configuration
from gipr_lint.config.model import Config
from gipr_lint.config.read import find, folders, load, wrong
from gipr_lint.errors import ConfigError
from gipr_lint.messages import plain as as_it_stands
from gipr_lint.options import Grade, Ignored
from gipr_lint.rulepacks.yaml.errors import LocatedError

YAML = """\
packs: [sh, ./own]
rules: [other]
select: [CN, SH]
ignore:
  - CN303
  - {rule: CN503, reason: 系统导出}
severity:
  CN301: off
  CN201: {severity: info, reason: 本县不写}
profile: draft
lang: en
fail-on: warning
year: 2024
edition: "2021"
"""

TOML = """\
[tool.gipr-lint]
packs = ["sh", "./own"]
rules = ["other"]
select = ["CN", "SH"]
ignore = ["CN303", {rule = "CN503", reason = "系统导出"}]
profile = "draft"
lang = "en"
fail-on = "warning"
year = 2024
edition = "2021"
severity.CN301 = "off"
severity.CN201 = {severity = "info", reason = "本县不写"}
"""


@pytest.fixture(name="here", autouse=True)
def fixture_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the root of a repository, the current one."""
    folder = tmp_path / "项目"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("GIPR_LINT_CACHE", str(tmp_path / "cache"))
    return folder


def plain(config: Config) -> dict[str, object]:
    """The settings without their places."""
    return {
        "packs": config.packs,
        "rules": config.rules,
        "select": config.select,
        "ignore": [(entry.rule, entry.reason) for entry in config.ignore],
        "severity": [(entry.rule, entry.severity, entry.reason) for entry in config.severity],
        "profile": config.profile,
        "lang": config.lang,
        "fail_on": config.fail_on,
        "year": config.year,
        "edition": config.edition,
    }


@pytest.mark.parametrize(("name", "text"), [(".gipr-lint.yaml", YAML), ("pyproject.toml", TOML)])
def test_every_key(here: Path, name: str, text: str) -> None:
    """All keys, in YAML and in TOML: the same settings, the second time from the cache."""
    (here / name).write_text(text, encoding="utf-8")
    first, second = find("."), find(".")
    assert first is not None
    assert first == second == load(name)
    assert plain(first) == {
        "packs": ("sh", "./own"),
        "rules": ("other",),
        "select": ("CN", "SH"),
        "ignore": [("CN303", ""), ("CN503", "系统导出")],
        "severity": [("CN301", "off", ""), ("CN201", "info", "本县不写")],
        "profile": "draft",
        "lang": "en",
        "fail_on": "warning",
        "year": 2024,
        "edition": "2021",
    }
    assert (first.shown, first.folder) == (name, str(here))


def test_every_entry_knows_its_place(here: Path) -> None:
    """Every key and every entry that is judged later knows its line and column."""
    (here / ".gipr-lint.yaml").write_text(YAML, encoding="utf-8")
    config = find(".")
    assert config is not None
    assert {key: (place.line, place.column) for key, place in config.places.items()} == {
        "packs": (1, 1),
        "rules": (2, 1),
        "select": (3, 1),
        "ignore": (4, 1),
        "severity": (7, 1),
        "profile": (10, 1),
        "lang": (11, 1),
        "fail-on": (12, 1),
        "year": (13, 1),
        "packs.sh": (1, 9),
        "packs../own": (1, 13),
        "rules.other": (2, 9),
        "select.0": (3, 10),
        "select.1": (3, 14),
        "edition": (14, 10),
    }
    assert [(entry.source.line, entry.source.column) for entry in config.ignore] == [(5, 5), (6, 12)]
    assert [(entry.source.line, entry.source.column) for entry in config.severity] == [(8, 3), (9, 3)]


def test_a_change_counts(here: Path) -> None:
    """What is kept serves only as long as the file says the same."""
    path = here / ".gipr-lint.yaml"
    for lang in ("en", "zh", "en"):
        path.write_text(f"lang: {lang}\n", encoding="utf-8")
        found = find(".")
        assert found is not None
        assert found.lang == lang


def test_the_kept_settings_need_no_yaml(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time the file is not parsed; a spoilt cache is."""
    (here / ".gipr-lint.yaml").write_text("year: 2024\n", encoding="utf-8")
    find(".")
    monkeypatch.setattr("gipr_lint.config.schema.parsed", lambda *given: Config(year=1))
    assert (config := find(".")) is not None
    assert config.year == 2024
    monkeypatch.setattr(configuration, "recall", lambda name, question: b"\xc1")
    assert (config := find(".")) is not None
    assert config.year == 1


def test_without_a_configuration_there_is_none(here: Path) -> None:
    """Without a configuration there is none; a pyproject.toml without the table is none either."""
    assert find(".") is None
    (here / "pyproject.toml").write_text('[project]\ndependencies = ["gipr-lint"]\n', encoding="utf-8")
    assert find(".") is None
    with pytest.raises(ConfigError, match=r"文件里没有 \[tool\.gipr-lint\]"):
        load("pyproject.toml")


def test_an_outer_one_is_found_past_a_pyproject_without(here: Path) -> None:
    """A pyproject.toml without the table does not hide a configuration further up."""
    (here / ".gipr-lint.yaml").write_text("year: 2024\n", encoding="utf-8")
    (here / "inner").mkdir()
    (here / "inner" / "pyproject.toml").write_text("# gipr-lint\n", encoding="utf-8")
    config = find("inner")
    assert config is not None
    assert (config.year, config.folder) == (2024, str(here))


def test_an_empty_file(here: Path) -> None:
    """A file with nothing in it sets nothing, and ends the search."""
    (here / ".gipr-lint.yaml").write_text("# nothing\n", encoding="utf-8")
    config = find(".")
    assert config is not None
    assert plain(config) == plain(Config())


def refused(file: Path, text: str, says: str) -> tuple[int | None, int | None]:
    """Line and column at which a configuration with this text is refused, with these words and in English too."""
    file.write_text(text.replace(small.HERE, ""), encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        find(".")
    problem = caught.value.message
    assert isinstance(problem, LocatedError)
    assert says in str(problem.message)
    assert chinese_in(problem.message.in_language("en")) == []
    assert problem.file == file.name
    return problem.line, problem.column


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("⟦ignor: [CN303]\n", "未知的键“ignor”，是否想写“ignore”？"),
        ("⟦fail_on: error\n", "是否想写“fail-on”"),
        ("lang: zh\n⟦format: json\n", "未知的键“format”"),
        ("select: ⟦CN303\n", "应为列表"),
        ("ignore: [{rule: CN303, ⟦raeson: x}]\n", "是否想写“reason”"),
        ("severity: {CN301: ⟦hint}\n", "error、warning、info、off"),
        ("severity: {CN301: {⟦severty: off}}\n", "是否想写“severity”"),
        ("profile: ⟦submitted\n", "是否想写“submit”"),
        ("lang: ⟦cn\n", "可用的有：zh、en"),
        ("fail-on: ⟦warn\n", "error、warning、info、never"),
        ('year: ⟦"2024"\n', "应为整数"),
        ("year: ⟦24\n", "应为 2000 至 2100 的年份"),
        ("packs: [a]\n⟦packs: [b]\n", "重复的键“packs”"),
        ("⟦- packs\n", "“键: 值”"),
        ("packs: ⟦[sh\n", "语法"),
    ],
)  # fmt: skip
def test_errors_in_yaml(here: Path, text: str, says: str) -> None:
    """Each mistake is an error at its line and column, and says what may have been meant."""
    line, column = refused(here / ".gipr-lint.yaml", text, says)
    before = text[: text.index(small.HERE)]
    assert line == before.count("\n") + 1
    if "语法" not in says:
        assert column == len(before) - before.rfind("\n")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[tool.gipr-lint]\n⟦ignor = []\n", "是否想写“ignore”"),
        ('[tool.gipr-lint]\nlang = "⟦cn"\n', "可用的有：zh、en"),
        ('[tool.gipr-lint.severity]\nCN301 = "⟦hint"\n', "error、warning、info、off"),
        ("[tool.gipr-lint]\nyear = ⟦24\n", "2000 至 2100"),
        ('[tool.gipr-lint]\nignore = [{rule = "CN303", ⟦why = "x"}]\n', "未知的键“why”"),
        ("[tool.gipr-lint]\nlang = ⟦zh\n", "TOML 语法错误"),
        ("[tool.⟦giprlint]\n", "“tool.giprlint”应写作“[tool.gipr-lint]”"),
        ("[tools.⟦Gipr-Lint]\n", "“tools.Gipr-Lint”应写作"),
        ('["⟦tool.gipr-lint"]\n', "“\"tool.gipr-lint\"”应写作"),
    ],
)  # fmt: skip
def test_errors_in_toml(here: Path, text: str, says: str) -> None:
    """The same in TOML, whose parser knows no places."""
    before = text[: text.index(small.HERE)]
    place = refused(here / "pyproject.toml", text, says)
    assert place == (before.count("\n") + 1, len(before) - before.rfind("\n"))


def test_files_that_nobody_vetted(here: Path, tmp_path: Path) -> None:
    """A link to nothing is no missing configuration; one out of the repository, a pipe, a device, a file without end
    are not read, and nothing of them is shown. A link inside the repository is."""
    path = here / ".gipr-lint.yaml"
    (tmp_path / "secret").write_text("secret: [", encoding="utf-8")
    os.mkfifo(here / "pipe")
    (here / "large").write_text("#" * (2 << 20), encoding="utf-8")
    for target, why in (
        ("nowhere", "它是链接，所指的文件不存在"),
        ("../secret", "它是链接，指向文件夹"),
        ("/dev/zero", "它是链接，指向文件夹"),
        ("pipe", "不是普通文件"),
        ("large", "超过 1 MiB"),
    ):
        path.symlink_to(target)
        with pytest.raises(ConfigError) as caught:
            find(".")
        assert str(caught.value).startswith(f".gipr-lint.yaml: 文件不能读取（{why}")
        assert "secret" not in str(caught.value)
        path.unlink()
    (here / "conf").mkdir()
    (here / "conf" / "lint.yaml").write_text("year: 2024\n", encoding="utf-8")
    path.symlink_to("conf/lint.yaml")
    config = find(".")
    assert config is not None
    assert config.year == 2024


@pytest.mark.parametrize(
    "text",
    [
        "severity:\n" + "".join(f"  CN{number}: info\n" for number in range(50_000)),
        "ignore:\n" + "- CN503\n" * 100_000,
        "ignore: " + "[" * 500_000,
        "a: &a [x, x, x, x, x]\n" + "".join(f"b{at}: &b{at} [*a, *a]\n" for at in range(9000)),
    ],
    ids=["severity", "ignore", "brackets", "aliases"],
)
def test_too_much_is_refused_at_once(here: Path, text: str) -> None:
    """Whatever a mebibyte may hold, in hardly any time."""
    (here / ".gipr-lint.yaml").write_text(text, encoding="utf-8")
    started = process_time()
    with pytest.raises(ConfigError):
        find(".")
    assert process_time() - started < 5


def test_files_that_cannot_be_used(here: Path) -> None:
    """A wrong name, another encoding, a file that is not there: each is said."""
    (here / ".gipr-lint.yml").write_text("", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"\.gipr-lint\.yml: 配置文件应名为 \.gipr-lint\.yaml"):
        find(".")
    (here / ".gipr-lint.yaml").write_bytes("lang: 中".encode("gbk"))
    with pytest.raises(ConfigError, match="不是 UTF-8 编码"):
        find(".")
    (here / ".gipr-lint.yaml").unlink()
    (here / ".gipr-lint.yaml").mkdir()
    with pytest.raises(ConfigError, match=r"\.gipr-lint\.yaml: 文件不能读取（它是文件夹）"):
        find(".")
    with pytest.raises(ConfigError, match=r"找不到配置文件“没有\.yaml”"):
        load("没有.yaml")


def test_a_file_that_is_named_may_have_any_name(here: Path) -> None:
    """Only one that is found by its name has to have that."""
    (here / "gipr-lint.yaml").write_text("lang: en", encoding="utf-8")
    assert load("gipr-lint.yaml").lang == "en"
    with pytest.raises(ConfigError, match=r"gipr-lint\.yaml: 配置文件应名为"):
        find(".")


def test_packs_are_found_from_the_file(here: Path, tmp_path: Path) -> None:
    """Folders start from the configuration's folder, other names are those of installed packs."""
    for name in ("own", "other", "plain"):
        small.write(here / name)
    text = "packs: [./own, far, plain]\nrules: [other]\n"
    (here / ".gipr-lint.yaml").write_text(text, encoding="utf-8")
    config = find(".")
    assert config is not None
    found = folders(config, lambda: {"far": str(tmp_path / "far")})
    assert found == [str(here / "own"), str(tmp_path / "far"), str(here / "plain"), str(here / "other")]


@pytest.mark.parametrize(
    ("text", "says", "column"),
    [
        ("packs: [shanghia]\n", "没有名为“shanghia”的规则包，是否想写“shanghai”？", 9),
        ("packs: [x]\n", "没有名为“x”的规则包，可用的有：shanghai", 9),
        ("packs: [./nix]\n", "没有文件夹“", 9),
        ("packs: [./empty]\n", "里没有 pack.yaml", 9),
        ("rules: [./nix]\n", "文件夹“./nix”里没有 pack.yaml", 9),
    ],
)
def test_packs_that_are_not_there(here: Path, text: str, says: str, column: int) -> None:
    """A pack that cannot be found is an error at the place that names it."""
    (here / "empty").mkdir()
    (here / ".gipr-lint.yaml").write_text(text, encoding="utf-8")
    config = find(".")
    assert config is not None
    with pytest.raises(ConfigError) as caught:
        folders(config, lambda: {"shanghai": "/"})
    problem = caught.value.message
    assert isinstance(problem, LocatedError)
    assert says in str(problem.message)
    assert chinese_in(problem.message.in_language("en")) == []
    assert (problem.line, problem.column) == (1, column)


def test_an_error_at_an_entry(here: Path) -> None:
    """What turns out to be wrong later is told with the line as well."""
    (here / ".gipr-lint.yaml").write_text("severity:\n  CN999: off\n", encoding="utf-8")
    config = find(".")
    assert config is not None
    with pytest.raises(ConfigError) as caught:
        wrong(config, config.severity[0].source, as_it_stands("没有这条规则"), "CN999", ["CN909"])
    assert str(caught.value).splitlines() == [
        ".gipr-lint.yaml:2:3: 没有这条规则，是否想写“CN909”？",
        "      CN999: off",
        "      ^",
    ]


def test_entries_are_those_of_the_policy(here: Path) -> None:
    """Severities and ignored rules come in the types of the policy."""
    (here / ".gipr-lint.yaml").write_text("severity: {CN301: off}\nignore: [CN303]\n", encoding="utf-8")
    config = find(".")
    assert config is not None
    assert isinstance(config.severity[0], Grade)
    assert isinstance(config.ignore[0], Ignored)
