"""Which configuration each document is judged by, what is kept out, and where every value comes from."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.support.reports import EDITIONS, NEW, PREFACE, TITLE

from gipr_lint import Linter, Options
from gipr_lint.cli.program import cli
from gipr_lint.testing.markdown import to_docx

CODES = ("CN804", "CN813")
DRAFTS = ("甲/稿.docx", "甲/旧稿/稿.docx", "乙/稿.docx")


@pytest.fixture(autouse=True)
def _in_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    for path in DRAFTS:
        (tmp_path / path).parent.mkdir(exist_ok=True, parents=True)
        prose = f"{TITLE}{PREFACE}## 一、总体情况\n\n公开１２条，受理群众述求3件。\n"
        (tmp_path / path).write_bytes(to_docx(prose, NEW, EDITIONS))


def configure(folder: str, text: str) -> None:
    """A configuration in a folder."""
    Path(folder, ".gipr-lint.yaml").write_text(text, "utf-8")


def ran(*arguments: str) -> Result:
    """What came of the command."""
    return CliRunner().invoke(cli, [*arguments])


def found(*arguments: str) -> dict[str, list[str]]:
    """By document, which of the two rules found something."""
    lines = ran("check", "--format", "concise", *arguments).stdout.splitlines()
    documents: dict[str, list[str]] = {}
    for line in lines:
        code = next((code for code in CODES if code in line), None)
        if code:
            documents.setdefault(line.partition(":")[0], []).append(code)
    return {path: sorted(codes) for path, codes in documents.items()}


@pytest.mark.slow
def test_the_nearest_configuration_holds() -> None:
    """For each document its own; it replaces the one above and is not merged with it."""
    configure(".", "ignore: [CN804]\n")
    configure("甲", "ignore: [CN813]\n")
    expected = {"甲/稿.docx": ["CN804"], "甲/旧稿/稿.docx": ["CN804"], "乙/稿.docx": ["CN813"]}
    assert found(".") == expected
    assert found("甲", "乙/稿.docx") == expected
    assert found(".", "--isolated") == {path: list(CODES) for path in expected}
    assert found(".", "--config", "甲/.gipr-lint.yaml") == {path: ["CN804"] for path in expected}
    assert found(".", "--jobs", "2") == expected


def test_a_document_elsewhere_has_its_own_configuration() -> None:
    """Wherever the command is called from, with no other option as well."""
    configure("甲", "ignore: [CN813]\n")
    assert found("甲/稿.docx") == {"甲/稿.docx": ["CN804"]}
    assert found("乙/稿.docx") == {"乙/稿.docx": list(CODES)}


def test_overrides_for_some_files() -> None:
    """What is ignored adds up, severities and the profile are replaced, later ones win."""
    configure(
        ".",
        """\
ignore: [CN813]
overrides:
  - {files: "甲/**", ignore: [CN804], severity: {CN106: info}}
  - {files: ["甲/旧稿/*.docx"], severity: {CN106: off}}
""",
    )
    assert found(".") == {"乙/稿.docx": ["CN804"]}
    text = ran("check", "--format", "concise", ".").stdout
    assert "甲/稿.docx" in text
    assert "CN106 提示" in text
    assert "甲/旧稿/稿.docx" not in [line.partition(":")[0] for line in text.splitlines() if "CN106" in line]


def test_the_command_line_goes_before_every_configuration() -> None:
    """What is asked for there holds for all documents."""
    configure("甲", "select: [CN813]\n")
    assert found(".", "--select", "CN804") == {path: ["CN804"] for path in DRAFTS}


def test_what_is_kept_out_is_told() -> None:
    """By the configuration or the command line, named files too; nothing left to check is no success."""
    configure(".", "exclude: [旧稿]\n")
    done = ran("check", ".", "--exclude", "乙/**")
    assert "2 个文件没有检查：乙/稿.docx、甲/旧稿/稿.docx" in done.stdout
    done = ran("check", "甲/旧稿/稿.docx")
    assert done.exit_code == 2
    assert "甲/旧稿/稿.docx" in done.stdout + done.stderr
    assert ran("check", "甲/旧稿/稿.docx", "--allow-empty").exit_code == 0
    assert found("甲/旧稿/稿.docx", "--isolated") == {"甲/旧稿/稿.docx": list(CODES)}


def test_fixes_follow_the_configuration_of_their_document() -> None:
    """Each of several."""
    configure("甲", "ignore: [CN813]\n")
    assert ran("fix", "甲/稿.docx", "乙/稿.docx", "-o", "新").exit_code == 0
    assert found("新/甲/稿.docx", "--isolated") == {"新/甲/稿.docx": ["CN813"]}
    assert found("新/乙/稿.docx", "--isolated") == {}


def test_a_broken_configuration_beside_a_document_is_told() -> None:
    """With its file and line, status 2: a document is never judged by less than its project wants."""
    configure("甲", "ignore: [CN999]\n")
    done = ran("check", "甲/稿.docx", "乙/稿.docx")
    assert done.exit_code == 2
    assert "甲/.gipr-lint.yaml:1:10" in done.stderr


def test_every_value_with_where_it_comes_from() -> None:
    """The file and line, an override of it, the command line, or none of them."""
    configure(
        "甲", "ignore:\n  - {rule: CN813, reason: 系统导出}\noverrides:\n  - files: 稿.docx\n    profile: draft\n"
    )
    done = ran("check", "--show-config", "甲/稿.docx", "--year", "2024")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "配置文件：甲/.gipr-lint.yaml",
        "ignore: CN813 (系统导出)  （甲/.gipr-lint.yaml 第2行）",
        "profile: draft  （甲/.gipr-lint.yaml 第5行）",
        "lang: zh  （默认）",
        "fail-on: error  （默认）",
        "year: 2024  （命令行）",
    ]
    assert "没有配置文件" in ran("check", "--show-config", "乙/稿.docx").stdout


def test_a_rule_that_is_selected_and_ignored_is_told() -> None:
    """It would be silent for no reason that is seen."""
    configure(".", "ignore: [CN813]\n")
    assert "CN813" in ran("check", "乙/稿.docx", "--select", "CN813").stderr
    assert "CN813" not in ran("check", "乙/稿.docx", "--select", "CN804").stderr


def test_each_document_fails_from_the_severity_that_its_configuration_says() -> None:
    """A threshold counts for the documents that its configuration judges; the command line goes before it."""
    configure("甲", "fail-on: never\n")
    configure("乙", "fail-on: info\n")
    options = ("check", "--select", ",".join(CODES))
    severity = ran(*options, "--format", "csv", "乙").stdout
    assert "error" not in severity
    assert ran(*options, "甲").exit_code == 0
    assert ran(*options, "乙").exit_code == 1
    assert ran(*options, ".").exit_code == 1
    assert ran(*options, "甲", "--fail-on", "info").exit_code == 1
    assert ran(*options, ".", "--fail-on", "never").exit_code == 0


def test_a_language_in_which_the_run_does_not_speak_is_told() -> None:
    """With file and line, once; not where the command line says the language, and not from the folder itself."""
    configure("甲", "# 一\nlang: en\n")
    told = ran("check", "甲", "甲/旧稿/稿.docx").stderr
    assert told.count("lang") == 1
    assert "甲/.gipr-lint.yaml 第 2 行的 lang" in told
    assert "lang" not in ran("check", "甲", "--lang", "zh").stderr


def test_a_selected_rule_that_a_configuration_ignores_is_told() -> None:
    """By whichever name it is selected or ignored, with file and line; not where a group is selected."""
    configure("甲", "ignore:\n  - CN80\n")
    told = ran("check", "--select", "cn804", "甲", "乙/稿.docx").stderr
    assert told.count("--select") == 1
    assert "--select 选了 CN804，但 甲/.gipr-lint.yaml 第 2 行忽略它" in told.replace("cn804", "CN804")
    assert "--select" not in ran("check", "--select", "CN8", "甲").stderr


def test_fix_and_annotate_make_one_linter_for_one_configuration(monkeypatch: pytest.MonkeyPatch) -> None:
    """What judges the documents is what the command began with, unless a document has a configuration of its own."""
    made: list[Linter] = []
    make = Linter.__init__

    def counted(self: Linter, *options: Options) -> None:
        made.append(self)
        make(self, *options)

    monkeypatch.setattr(Linter, "__init__", counted)
    for command in ("fix", "annotate"):
        made.clear()
        assert ran(command, "甲", "乙", "-o", f"新-{command}").exit_code == 0
        assert len(made) == 1
    configure(".", "ignore: [CN804]\n")
    configure("甲", "ignore: [CN813]\n")
    made.clear()
    assert ran("annotate", "甲", "乙", "-o", "又").exit_code == 0
    assert len(made) == 2
