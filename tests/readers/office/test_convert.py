"""Old documents are converted by LibreOffice: same findings at the same places, nothing fetched."""

from __future__ import annotations

import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.reports import RULES, draft

import gipr_lint
from gipr_lint import LintResult
from gipr_lint.cli.program import cli
from gipr_lint.errors import UnreadableDocument
from gipr_lint.readers.kinds import OFFICE
from gipr_lint.readers.office import convert

WRONG = write(with_cell(draft(3), "requests", "new", "total", "4711"))
SUFFIXES = ("doc", "odt")


def said(result: LintResult) -> set[tuple[str, str | None, str | None, str | None]]:
    """What is found, in the words of the form."""
    return {
        (one.rule, one.location.section, one.location.row_name, one.location.column_name) for one in result.findings
    }


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the same report as .doc and .odt, and an .odt of a section that is another file."""
    folder = tmp_path_factory.mktemp("old")
    (folder / "a.docx").write_bytes(WRONG)
    (folder / "secret.txt").write_text("a secret of the computer", "utf-8")
    (folder / "linked.fodt").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><office:document'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
        ' office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>'
        f'<text:p>before</text:p><text:section text:name="s"><text:section-source xlink:type="simple"'
        f' xlink:href="{(folder / "secret.txt").as_uri()}" text:filter-name="Text"/><text:p>as it was</text:p>'
        "</text:section></office:text></office:body></office:document>",
        "utf-8",
    )
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for suffix in SUFFIXES:
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", suffix, "--outdir", str(folder), str(folder / "a.docx")],
            capture_output=True,
            check=True,
            timeout=120,
        )
    return folder


@pytest.mark.slow
def test_libreoffice_gives_the_findings_of_their_docx(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a folder they are converted with one start, found at the same labels, and written back as a DOCX."""
    starts: list[int] = []
    run = convert._run
    monkeypatch.setattr(convert, "_run", lambda soffice, files: starts.append(len(files)) or run(soffice, files))
    wanted = said(gipr_lint.lint(WRONG, rules=RULES))
    ran = CliRunner().invoke(cli, ["check", *(str(old / f"a.{suffix}") for suffix in SUFFIXES), "--format", "json"])
    assert starts == [2]
    assert ran.exit_code == 1
    assert ran.stdout.count('"CN503"') == 2
    monkeypatch.undo()
    result = gipr_lint.lint(old / "a.doc", rules=RULES)
    assert said(result) == wanted
    assert gipr_lint.lint(result.fixed(accept=True, suggested=True), rules=RULES, select=["CN5"]).findings == ()


@pytest.mark.slow
def test_libreoffice_does_not_follow_links(old: Path) -> None:
    """A section that is another file of the computer stays what was saved of it."""
    made = OFFICE((old / "linked.fodt").read_bytes())
    with zipfile.ZipFile(BytesIO(made)) as archive:
        text = archive.read("word/document.xml").decode()
    assert "before" in text
    assert "a secret of the computer" not in text


def test_libreoffice_goes_on_without_a_broken_file() -> None:
    """It alone is told to be damaged."""
    rtf = b"{\\rtf1\\ansi report}"
    broken = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le")
    good, bad = OFFICE.several([rtf, broken])
    assert isinstance(good, bytes)
    assert isinstance(bad, UnreadableDocument)
    assert "LibreOffice 未能转换" in str(bad)


def test_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A named file is unreadable, one in a folder is passed over; both say that LibreOffice is wanted."""
    convert.program.cache_clear()
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(convert, "_USUAL", ())
    (tmp_path / "旧稿.rtf").write_bytes(b"{\\rtf1 }")
    (tmp_path / "a.docx").write_bytes(write(draft(3)))
    try:
        assert "请安装 LibreOffice" in (gipr_lint.lint(tmp_path / "旧稿.rtf").error or "")
        ran = CliRunner().invoke(cli, ["check", str(tmp_path), "--format", "json"])
        assert (ran.exit_code, "要安装 LibreOffice 才能检查" in ran.stdout) == (0, True)
    finally:
        convert.program.cache_clear()
