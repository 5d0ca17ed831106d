"""Help, wrong usage, broken packs and configurations are told in the language that is spoken."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from msgspec.structs import fields
from tests.support.languages import chinese_in, english_in

from gipr_lint.cli.language import chosen
from gipr_lint.cli.program import cli, run
from gipr_lint.config.schema import ConfigFile


def paths(group: click.Group, prefix: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """All commands and groups as they are called."""
    found, context = [prefix], click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        found += paths(command, (*prefix, name)) if isinstance(command, click.Group) else [(*prefix, name)]
    return found


COMMANDS = paths(cli)
Told = Callable[..., str]


@pytest.fixture(name="told")
def fixture_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Told:
    """What the program prints on standard error, called in an empty project."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)

    def told(*arguments: str) -> str:
        monkeypatch.setattr(sys, "argv", ["gipr-lint", *arguments])
        with suppress(SystemExit):
            run()
        return capsys.readouterr().err

    return told


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_is_in_one_language(command: tuple[str, ...]) -> None:
    """The help of every command is in one language, wherever that is asked for."""
    english = CliRunner().invoke(cli, [*command, "--help", "--lang", "en"], prog_name="gipr-lint").output
    assert english.startswith("Usage: ")
    assert chinese_in(english) == []
    assert (
        CliRunner().invoke(cli, [*command, "--help"], prog_name="gipr-lint", env={"GIPR_LINT_LANG": "en"}).output
        == english
    )
    chinese = CliRunner().invoke(cli, [*command, "--help"], prog_name="gipr-lint").output
    assert chinese.startswith("用法：")
    assert english_in(chinese) == []
    assert chinese.count("  --") == english.count("  --")
    assert not re.search(r"required|<=|>=", chinese)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "command",
    [("check",), ("fix",), ("annotate",), ("new",), ("explain",), ("show",), ("baseline", "write"), ("rules", "test"),
     ("rules", "new"), ("rules", "list")],
    ids=" ".join,
)  # fmt: skip
def test_help_tells_how_and_what_comes_of_it(command: tuple[str, ...], lang: str) -> None:
    """The help alone shows how a command is called, what its exit status means, and the keys of a configuration."""
    shown = CliRunner().invoke(cli, [*command, "--help", "--lang", lang], prog_name="gipr-lint").output
    example, status = ("例子:", "退出状态:") if lang == "zh" else ("Examples:", "Exit status:")
    assert example in shown
    assert f"  gipr-lint {' '.join(command)} " in shown or command == ("check",)
    assert all(f"{number} " in shown.partition(status)[2] for number in (0, 2))
    if command == ("check",):
        assert not [field.encode_name for field in fields(ConfigFile) if field.encode_name not in shown]


WRONG = [("--nix",), ("--lang",), ("--output",), ("--year", "1"), ("--format", "x"), ()]
AT_WORK = (("rules", "test"), ())
"""Nothing is wrong with this one, which then runs every example."""
SERVING = (("serve",), ())
"""Nothing is wrong with this one either, which then serves until it is stopped."""


@pytest.mark.parametrize(
    ("command", "wrong"),
    [
        pytest.param(
            command,
            wrong,
            id=" ".join(("gipr-lint", *command, *wrong)),
            marks=pytest.mark.slow if (command, wrong) == AT_WORK else (),
        )
        for command in COMMANDS
        for wrong in WRONG
        if (command, wrong) != SERVING
    ],
)
def test_wrong_usage(
    told: Told, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], wrong: tuple[str, ...]
) -> None:
    """What is wrong with a call is told in one language, even where the options cannot be parsed."""
    assert english_in(told(*command, *wrong)) == []
    monkeypatch.setenv("GIPR_LINT_LANG", "en")
    assert chinese_in(told(*command, *wrong)) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("chekc",), ("check", "a.docx", "--select", "CN5003"), ("check", "a.docx", "--edition", "1999"),
        ("check", "a.docx", "--pack", "chna"), ("check", "a.docx", "--rules", "."),
        ("check", "a.docx", "--config", "c"), ("check", "a.docx", "--config", "c", "--isolated"), ("fix", "a.docx"),
        ("fix", "a.docx", "-o", "."),
        ("fix", "a.docx", "-o", "b.docx", "--date", "x"), ("fix", "a.docx", "--only", "CN5003"),
        ("new", "--agency", " ", "--year", "2025", "-o", "b.docx"),
        ("new", "--agency", "a", "--year", "2001", "-o", "b.docx"),
        ("explain", "CN5003"), ("rules", "chekc"), ("rules", "check", "nix"), ("rules", "check", "."),
        ("rules", "test", "--rule", "CN5003"), ("rules", "schema", "x"), ("rules", "docs", "nix", "-o", "b"),
        ("rules", "new", "x"), ("rules", "new", "cn"), ("show", "a.docx", "b.docx"), ("rules", "list", "x"), ("new",),
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_cannot_be_done(told: Told, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]) -> None:
    """Names that there are not, files that cannot be written: told in one language."""
    chinese = told(*arguments)
    assert chinese.startswith("gipr-lint: ")
    assert english_in(chinese) == []
    english = told(*arguments, "--lang=en")
    assert english.startswith("gipr-lint: ")
    assert chinese_in(english) == []
    assert english != chinese


def test_a_broken_configuration(told: Told) -> None:
    """An error in a configuration is told in the language of the call."""
    Path(".gipr-lint.yaml").write_text("lang: zh\nprofil: draft\n", encoding="utf-8")
    assert "是否想写“profile”？" in told("check", "a.docx")
    assert "did you mean “profile”?" in told("check", "a.docx", "--lang", "en")


def test_the_language_of_the_configuration(told: Told, tmp_path: Path) -> None:
    """Where neither the call nor the environment says one, it is the configuration's, for help and errors as well."""
    (tmp_path / ".gipr-lint.yaml").write_text("lang: en\n", encoding="utf-8")
    assert told("check", "--nix").startswith("gipr-lint: there is no option “--nix”")
    assert told("check", "--nix", "--isolated").startswith("gipr-lint: 没有选项")
    assert told("check", "--nix", "--lang=zh").startswith("gipr-lint: 没有选项")
    (tmp_path / "other.yaml").write_text("lang: zh\n", encoding="utf-8")
    assert told("check", "--nix", "--config", "other.yaml").startswith("gipr-lint: 没有选项")


def test_a_broken_pack(told: Told, tmp_path: Path) -> None:
    """So is an error in a pack, with all that is hinted at."""
    (tmp_path / "tt").mkdir()
    text = 'pack: tt\nversion: "1.0"\ntitle: {zh: 试, en: trial}\nrules: {CN101: eror}\n'
    (tmp_path / "tt" / "pack.yaml").write_text(text, encoding="utf-8")
    for call in (("rules", "check", "tt"), ("check", "a.docx", "--rules", "tt"), ("rules", "test", "tt")):
        assert "不认识的值“eror”，可用的有：error、warning、info、off" in told(*call)
        english = told(*call, "--lang", "en")
        assert "unknown value “eror”; available: error, warning, info, off" in english
        assert chinese_in(english) == []


@pytest.mark.parametrize(
    ("arguments", "lang"),
    [
        (["check", "--lang", "en"], "en"), (["--lang=en"], "en"), (["--lang=en", "--lang", "zh"], "zh"), ([], "zh"),
        (["--lang", "fr"], "zh"), (["--lang"], "zh"), (["check", "--", "--lang=en"], "zh"),
    ],
)  # fmt: skip
def test_the_last_language_holds(told: Told, arguments: list[str], lang: str) -> None:
    """The last `--lang` holds; what is no language is Chinese, and so is what stands behind two strokes."""
    assert told is not None
    assert chosen(arguments) == lang
