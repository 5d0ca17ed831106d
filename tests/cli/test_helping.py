"""Help in columns."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from gipr_lint.cli.helping import definitions, paragraphs
from gipr_lint.cli.program import cli
from gipr_lint.output.common.terminal import width


def test_what_is_said_begins_in_one_column() -> None:
    """Names may be Chinese; what is said of one that is too wide begins on the next line, and goes on in its column."""
    long = "--of-a-very-long-name 文件或文件夹"
    rows = [("--year 年份", "甲乙丙丁"), ("-h", "戊己庚辛壬癸" * 3), (long, "子丑"), ("--x", "")]
    lines = list(definitions(rows, 50))
    assert max(map(width, lines)) <= 50
    for word in ("甲乙", "戊己庚辛壬癸戊", "子丑"):
        line = next(line for line in lines if word in line)
        assert width(line[: line.index(word)]) == 30
    assert "  --x" in lines


def test_on_a_narrow_terminal_it_stands_below() -> None:
    """Names and what is said of them, where both have no room beside each other."""
    lines = list(definitions([("--profile [draft|submit|publish]", "甲乙丙丁" * 8), ("-h", "戊")], 38))
    assert max(map(width, lines)) <= 38
    assert lines[-2:] == ["  -h", "    戊"]


def test_paragraphs_are_parted() -> None:
    """And indented, in lines of the width."""
    lines = list(paragraphs("甲" * 30 + "\n\n乙", 40))
    assert lines == ["  " + "甲" * 19, "  " + "甲" * 11, "", "  乙"]


def commands(group: click.Group, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """All commands, those of groups too."""
    context = click.Context(group)
    for name in group.list_commands(context):
        yield (*above, name)
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*above, name))


@pytest.mark.parametrize("path", [(), ("check",), ("corpus", "scan")], ids=" ".join)
def test_no_line_is_wider_than_a_narrow_terminal(path: tuple[str, ...]) -> None:
    """Usage, options, examples and exit status."""
    told = CliRunner(env={"COLUMNS": "40"}).invoke(cli, [*path, "--help"]).stdout
    assert max(map(width, told.splitlines())) <= 40


@pytest.mark.parametrize("path", [(), *commands(cli)], ids=" ".join)
def test_chinese_help_is_chinese_and_as_wide_as_it_may_be(path: tuple[str, ...]) -> None:
    """Nothing that click says of options by itself is left; no option goes beyond the width."""
    told = CliRunner(env={"COLUMNS": "100"}).invoke(cli, [*path, "--help"]).stdout
    assert not re.search(r"required|default|<=|>=|Usage|Options|Commands|Show this", told)
    options = told.partition("选项:\n")[2].partition("\n\n")[0]
    assert options
    assert max(map(width, options.splitlines())) <= 100
