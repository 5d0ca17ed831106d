"""`gipr-lint rules`: what authors of packs are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.support.authoring import RULE, change, new_pack

from gipr_lint.cli.program import cli
from gipr_lint.plugins.builtin import national_pack


def run(*args: object) -> Result:
    """`gipr-lint rules` with these arguments."""
    return CliRunner().invoke(cli, ["rules", *map(str, args)])


@pytest.fixture(name="pack")
def fixture_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a new pack, below the working directory."""
    monkeypatch.chdir(tmp_path)
    return new_pack(Path("new"))


@pytest.mark.slow
def test_new_writes_a_pack_and_overwrites_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pack is written into a folder of its name, says what to do next, and nothing is overwritten."""
    monkeypatch.chdir(tmp_path)
    ran = run("new", "jiangbei", "--prefix", "jb", "--title", "江北规则包", "--repo", "https://example.org/x")
    assert ran.exit_code == 0, ran.output
    assert "已新建江北规则包（编号 JB…）：gipr-lint-jiangbei" in ran.output
    assert "使用时写 --pack jb" in ran.output
    assert "repo: https://example.org/x" in Path("gipr-lint-jiangbei/.pre-commit-config.yaml").read_text()
    assert run("test", "gipr-lint-jiangbei/src/gipr_lint_jiangbei").exit_code == 0
    again = run("new", "jiangbei", "--prefix", "jb")
    assert (again.exit_code, "已经存在" in again.output) == (2, True)
    assert run("new", "上海", "-o", "sh").exit_code == 2
    assert not Path("sh").exists()


@pytest.mark.slow
def test_check_finds_the_pack_of_a_file(pack: Path) -> None:
    """Folders and files of a pack, several of the same one once; files of no pack are passed over."""
    Path("other.yaml").write_text("a: 1\n")
    ran = run("check", pack, pack / RULE, pack / "pack.yaml", "other.yaml", pack / "__init__.py")
    assert (ran.exit_code, ran.output) == (0, "ly 0.1：1条规则，写法无误\n")
    assert run("check", "other.yaml").output == ""
    assert run("check", Path(national_pack()) / "pack.yaml").output.startswith("cn ")


@pytest.mark.slow
def test_check_wants_a_rule_in_a_file_of_its_name(tmp_path: Path) -> None:
    """A file that is not named CODE-name.yaml is told with its place, in both languages, and when examples are run."""
    pack = new_pack(tmp_path / "new")
    (pack / RULE).rename(pack / RULE.replace("LY801", "LY802"))
    for lang, said in (
        ("zh", "LY802-account-name-informal.yaml:2:1: 规则文件的名称应为 LY801-account-name-informal.yaml"),
        ("en", "LY802-account-name-informal.yaml:2:1: the file of the rule should be named LY801-account-name"),
    ):
        ran = run("check", pack, "--lang", lang)
        assert ran.exit_code == 2
        assert said in ran.output
    tested = run("test", pack, "--rule", "LY801")
    assert tested.exit_code == 1
    assert "LY802-account-name-informal.yaml:2:1: 规则文件的名称应为" in tested.output
    assert tested.output.endswith("2个通过，0个失败；规则本身1处不对\n")


@pytest.mark.slow
def test_check_tells_an_error_of_every_pack(pack: Path, tmp_path: Path) -> None:
    """One broken pack does not hide the next one; places are those of the working directory."""
    change(pack, ("severity: warning", "severity: wraning"))
    other = change(new_pack(tmp_path / "other"), ("kind: text-find", "kind: txt-find"))
    ran = run("check", pack, other)
    assert ran.exit_code == 2
    assert f"gipr-lint: {pack / RULE}:4:11: 不认识的值“wraning”" in ran.output
    assert f"gipr-lint: other/src/gipr_lint_ly/{RULE}:12:9: 未知的检查“txt-find”，是否想写“text-find”？" in ran.output


def test_every_error_names_its_file_as_a_terminal_finds_it(pack: Path) -> None:
    """From the working directory, those of the second and the third file too."""
    source = next((pack / "rules").glob("*.yaml"))
    for number in (802, 803):
        text = source.read_text(encoding="utf-8").replace("801", str(number)).replace("severity:", "sevrity:")
        source.with_name(f"LY{number}-account-name-informal.yaml").write_text(text, encoding="utf-8")
    said = run("check", pack).stderr
    places = [line.removeprefix("gipr-lint: ").partition(":")[0] for line in said.splitlines() if ".yaml:" in line]
    assert len(places) >= 2
    assert all(Path(place).is_file() for place in places)


def test_check_of_what_is_no_pack(tmp_path: Path) -> None:
    """A folder without a pack and a path that is not there are told, with status 2."""
    for path, said in ((tmp_path, "没有 pack.yaml"), (tmp_path / "nowhere", "没有文件或文件夹")):
        ran = run("check", path)
        assert (ran.exit_code, said in ran.output) == (2, True)
    assert run("check", "--pack", "nowhere").exit_code == 2


@pytest.mark.slow
def test_test_runs_what_was_named(pack: Path) -> None:
    """The pack's own rules, or those of the named files; failures with file, line and example, status 1."""
    assert run("test", pack).output == "ly：1条规则，2个例子：2个通过，0个失败\n"
    assert run("test", pack / RULE).output == "ly：1条规则，2个例子：2个通过，0个失败\n"
    assert run("test", "--rules", pack, "--lang", "en").output == "ly: 1 rule, 2 examples: 2 passed, 0 failed\n"
    unknown = run("test", pack, "--rule", "LY899")
    assert (unknown.exit_code, unknown.output) == (
        2,
        "gipr-lint: 规则包“ly”里没有编号或名称为“LY899”的规则，可用的有：LY801、account-name-informal\n",
    )
    Path("other.yaml").write_text("a: 1\n")
    assert run("test", "other.yaml").exit_code == 0
    change(pack, ("通过微信公众号发布", "通过微信公众平台发布"))
    ran = run("test", pack / "pack.yaml")
    assert ran.exit_code == 1
    assert f"{pack / RULE}:21: LY801 account-name-informal #1 good: 正确的例子被报告" in ran.output


def test_test_counts_examples(pack: Path) -> None:
    """What is wrong with a rule as a whole is counted apart from its examples, and fails too."""
    change(pack, ("通过微信公众平台发布", "通过微信平台发布"))
    ran = run("test", pack)
    assert ran.exit_code == 1
    assert ran.output.endswith("ly：1条规则，2个例子：1个通过，1个失败；规则本身1处不对\n")


@pytest.mark.slow
def test_the_pack_of_a_repository(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a repository with one pack that one is meant, with and without a folder; elsewhere the national one."""
    pack = pack.resolve()
    said = "ly：1条规则，2个例子：2个通过，0个失败\n"
    monkeypatch.chdir(pack.parents[1])
    for args in ((), (".",), ("--rules", "."), ("--pack", ".")):
        assert run("test", *args).output == said
    assert run("check").output.startswith("ly 0.1")
    draft = CliRunner().invoke(cli, ["check", "--rules", ".", "a.docx"])
    assert (draft.exit_code, "是否指 " in draft.output, "src/gipr_lint_ly？" in draft.output) == (2, True, True)
    monkeypatch.chdir(pack)
    assert run("check").output.startswith("ly 0.1")
    (pack.parents[1] / "empty").mkdir()
    monkeypatch.chdir(pack.parents[1] / "empty")
    assert run("check").output.startswith("cn ")


@pytest.mark.slow
def test_test_of_a_broken_pack(pack: Path) -> None:
    """A pack that cannot be used ends with 2 before any example."""
    change(pack, ("severity: warning", "severity: wraning"))
    assert run("test", pack).exit_code == 2


def test_schemas_are_printed_or_written(tmp_path: Path) -> None:
    """One schema on standard output, or all of them in a folder; an unknown kind of file is told."""
    made = json.loads(run("schema", "rule").output)
    assert made["title"] == "gipr-lint rule"
    assert json.loads(run("schema", "--lang", "en").output)["title"] == "gipr-lint pack"
    assert run("schema", "-o", tmp_path / "s").exit_code == 0
    names = {path.name for path in (tmp_path / "s").iterdir()}
    assert names == {f"{file}.schema.json" for file in ("rule", "pack", "form", "facts", "draft", "any")}
    assert json.loads((tmp_path / "s" / "rule.schema.json").read_text(encoding="utf-8")) == made
    ran = run("schema", "rules")
    assert (ran.exit_code, "是否想写“rule”" in ran.output) == (2, True)
    (tmp_path / "file").touch()
    assert run("schema", "-o", tmp_path / "file").exit_code == 1


@pytest.mark.slow
def test_pages_of_a_pack_are_written(pack: Path, tmp_path: Path) -> None:
    """Pages of a pack are written into a folder; what is no pack, or a broken one, is told."""
    assert run("docs", pack, "-o", "pages").exit_code == 0
    written = {path.relative_to("pages").as_posix() for path in Path("pages").rglob("*.md")}
    names = ("index.md", "LY801-account-name-informal.md")
    assert written == {f"{lang}/{name}" for lang in ("zh", "en") for name in names}
    assert run("docs", "nowhere", "-o", "pages").exit_code == 2
    change(pack, ("severity: warning", "severity: wraning"))
    assert run("docs", pack, "-o", "pages").exit_code == 2
