"""`gipr-lint show`: what was recognised, in the words that rules use."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.support.docx.building import docx, p, tbl, tc, tr
from tests.support.drafts.layouts import write
from tests.support.reports import draft

from gipr_lint.cli.program import cli
from gipr_lint.output.common.terminal import width


@pytest.mark.parametrize(
    ("lang", "head"), [("zh", "requests[行, 列] 的列: "), ("en", "columns of requests[row, column]: ")]
)
def test_cells_by_the_names_that_rules_use(tmp_path: Path, lang: str, head: str) -> None:
    """Rows end with their name, the names of the columns stand above them: a rule may say `requests[new, total]`."""
    path = tmp_path / "a.docx"
    path.write_bytes(write(draft(1), "plain"))
    lines = CliRunner().invoke(cli, ["show", str(path), "--lang", lang]).output.splitlines()
    columns = next(line for line in lines if head in line)
    assert columns.endswith(", total")
    assert any("新收" in line and line.endswith("  [new]") for line in lines)


def test_on_a_narrow_terminal_figures_stand_below_their_label(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No line is wider than the terminal; `--text` keeps its lines, which SARIF counts, whatever that is."""
    for place in ("gipr_lint.cli.recognised.screen", "gipr_lint.output.common.terminal.screen"):
        monkeypatch.setattr(place, lambda: 40)
    path = tmp_path / "a.docx"
    path.write_bytes(write(draft(1), "plain"))
    lines = CliRunner().invoke(cli, ["show", str(path)]).output.splitlines()
    assert max(map(width, lines)) <= 40
    assert "  一、本年新收政府信息公开申请数量" in lines
    text = CliRunner().invoke(cli, ["show", "--text", str(path)]).output
    assert max(map(width, text.splitlines())) > 40


def test_the_text_alone(tmp_path: Path) -> None:
    """`--text` prints the document's own words, a line a paragraph and a line a row, and nothing else."""
    path = tmp_path / "a.docx"
    path.write_bytes(docx(p("甲") + tbl(tr(tc("a"), tc("b"))) + p("乙")))
    assert CliRunner().invoke(cli, ["show", "--text", str(path)]).output == "甲\na\tb\n乙\n"
