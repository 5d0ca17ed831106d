"""`gipr-lint explain`: by code, by name, by words."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from gipr_lint.cli.drawing import broken, drawn
from gipr_lint.cli.program import cli
from gipr_lint.output.common.terminal import width
from gipr_lint.plugins.packs import load_packs

RULES = load_packs(())


def explain(*args: str) -> tuple[int, str]:
    """The exit status of the command and what it prints."""
    ran = CliRunner().invoke(cli, ["explain", *args])
    return ran.exit_code, ran.output


def test_words_list_the_rules_that_speak_of_them() -> None:
    """Code, severity and title of each, those first that have the words in their titles."""
    code, said = explain("总计")
    assert code == 0
    codes = [line[:5] for line in said.splitlines()]
    assert "CN503  错误  总计与各类申请人之和不符" in said.splitlines()
    assert codes.index("CN503") < codes.index("CN501")
    assert "CN503  error" in explain("total", "--lang", "en")[1]


def test_a_single_rule_is_explained_at_once() -> None:
    """Also where the words are one argument; rules of the tool are found as well."""
    assert explain("复议", "总计与四种结果") == explain("CN504") == explain("复议 总计与四种结果")
    assert explain("stale-baseline") == explain("gl008")


def test_several_rules_are_explained_one_after_the_other() -> None:
    """Each once."""
    code, said = explain("CN503", "GL001", "cn503")
    assert code == 0
    assert said.count("CN503 row-total-mismatch") == 1
    assert "\n\nGL001 unreadable-document" in said


@pytest.mark.parametrize("words", ["火星", "总计 火星"])
def test_words_of_which_no_rule_speaks(words: str) -> None:
    """The run ends with 2."""
    assert explain(words) == (2, f"gipr-lint: 没有规则讲到“{words}”。全部规则见 gipr-lint rules list\n")


def test_examples_are_drawn() -> None:
    """No Markdown, but the table with its labels; rows of nothing but 0 are left out."""
    said = explain("CN503")[1]
    assert "```" not in said
    assert "│（一）予以公开" in said
    assert "│37" in said
    assert "（五）不予处理" not in said
    assert "│…" in said


@pytest.mark.parametrize("columns", [38, 60, 78, 118])
def test_every_example_fits_the_screen(columns: int) -> None:
    """All examples of the national pack can be drawn, and no line of a table is wider."""
    edition = RULES.editions["2021"]
    for code in ("CN503", "CN504", "CN501", "CN401"):
        for example in RULES.by_name[code].examples:
            lines = list(drawn(example.good or example.bad, edition, RULES, columns))
            assert all(width(line) <= columns for line in lines if line.startswith(("│", "─")))


def test_a_wide_table_is_drawn_in_bands() -> None:
    """Where the screen is narrow, with the labels in each; every figure stands in one of them, under its head."""
    example = next(example for example in RULES.by_name["CN503"].examples if example.bad)
    narrow, wide = (list(drawn(example.bad, RULES.editions["2021"], RULES, columns)) for columns in (38, 78))
    assert sum(line.startswith("│（一）予以公") for line in narrow) == 2
    assert sum(line.startswith("│（一）予以公") for line in wide) == 1
    for figure in ("37", "36", "20", "15"):
        assert sum(line.count(f"│{figure} ") for line in narrow) == sum(line.count(f"│{figure} ") for line in wide)
    assert sum(line.startswith("─") for line in narrow) == 2 * sum(line.startswith("─") for line in wide)


@pytest.mark.parametrize("command", [("explain", "CN503"), ("explain", "总计"), ("rules", "list")])
def test_on_a_terminal_no_line_is_wider(command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not go into a line of a list stands behind the code; into a pipe every line goes whole."""
    piped = CliRunner().invoke(cli, command).output
    monkeypatch.setattr("gipr_lint.output.common.terminal.screen", lambda: 40)
    shown = CliRunner(env={"COLUMNS": "40"}).invoke(cli, command).output
    assert max(map(width, shown.splitlines())) <= 40 < max(map(width, piped.splitlines()))
    assert command[-1] == "CN503" or "\n       " in shown


def test_lines_are_broken_by_columns() -> None:
    """Two columns for each Chinese character."""
    assert broken("总计为37", 5) == ["总计", "为37"]
    assert broken("", 5) == [""]
