"""A PDF is read in a process of its own; what cannot be read says why, and nothing keeps the program waiting."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.formats.kinds import written
from tests.formats.reports import Example
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.pages.pdf import PICTURE, pdf, text
from tests.support.reports import RULES, draft

import gipr_lint
from gipr_lint.cli.program import cli
from gipr_lint.errors import UnreadableDocument
from gipr_lint.readers.kinds import PDF
from gipr_lint.readers.pdf import read


@pytest.mark.slow
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (pdf([PICTURE] * 2, image=True), "只有图片"),
        (pdf([PICTURE + text("machine text")], image=True), "只有图片"),
        (pdf([b""]), "只有图片"),
        (b"%PDF-1.7\n" + b"garbage " * 50, "已损坏"),
        (pdf([text("a")], more="/Encrypt << /Filter /Standard /V 9 /R 9 >>"), "已损坏"),
        (pdf([b"0 0 m 9 9 l S " * 20_000 + text("x" * 40)]), "线条过多"),
    ],
)
def test_a_pdf_that_is_not_read_says_why(data: bytes, said: str) -> None:
    """A scan, one with text that a machine guessed, damage, a bomb of lines."""
    with pytest.raises(UnreadableDocument, match=said):
        PDF(data)


def test_a_pdf_that_keeps_its_reader_busy_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """After its time the process is ended."""
    monkeypatch.setattr(read, "_SECONDS", 1)
    with pytest.raises(UnreadableDocument, match="时间或内存"):
        PDF(pdf([b"q Q " * 3_000_000 + text("x" * 40)]))


def test_without_the_extra_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where the file is named; in a folder it is passed over."""
    monkeypatch.setattr(read, "is_installed", lambda: False)
    (tmp_path / "年报.pdf").write_bytes(pdf([text("x")]))
    (tmp_path / "a.docx").write_bytes(write(draft(3)))
    assert "gipr-lint[pdf]" in (gipr_lint.lint(tmp_path / "年报.pdf").error or "")
    ran = CliRunner().invoke(cli, ["check", str(tmp_path), "--format", "json"])
    assert (ran.exit_code, "gipr-lint[pdf]" in ran.stdout) == (0, True)


@pytest.mark.slow
def test_libreoffice_writes_a_pdf_that_is_read_as_its_docx(tmp_path: Path) -> None:
    """The figure that is wrong is the only finding above info, at its labels, in a table over several pages."""
    wrong = write(with_cell(draft(3), "requests", "new", "total", "4711"))
    ((_, _, data),) = written([Example("wrong", wrong)], "pdf")
    (tmp_path / "a.pdf").write_bytes(data)
    result, docx = gipr_lint.lint(tmp_path / "a.pdf", rules=RULES), gipr_lint.lint(wrong, rules=RULES)
    found = [(one.rule, one.location.row_name, one.location.column_name) for one in result.findings]
    assert found == [(one.rule, one.location.row_name, one.location.column_name) for one in docx.findings]
    assert ("CN503", "new", "total") in found
    assert gipr_lint.lint(result.fixed(accept=True, suggested=True), rules=RULES, select=["CN5"]).findings == ()
