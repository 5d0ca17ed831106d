"""Saved pages are read as the page that holds the report, packed or in one file, and within bounds."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.support.drafts.layouts import write
from tests.support.pages import saved
from tests.support.pages.sites import SITES
from tests.support.reports import RULES, draft

import gipr_lint
from gipr_lint.cli.program import cli
from gipr_lint.errors import UnreadableDocument
from gipr_lint.readers.kinds import PAGE
from gipr_lint.testing.package import zipped

PAGE_OF_DRAFT = SITES["portal"](draft(3))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.mht", saved.single(PAGE_OF_DRAFT)),
        ("a.mhtml", saved.single(SITES["spans"](draft(3)), "base64")),
        ("a.zip", saved.archive(PAGE_OF_DRAFT)),
        ("b.zip", saved.archive(PAGE_OF_DRAFT, framed=True)),
        ("a.html", saved.single(PAGE_OF_DRAFT)),
    ],
)
def test_a_saved_page_is_read_as_its_report(name: str, data: bytes, tmp_path: Path) -> None:
    """Also where a frame of it holds the report, and where the suffix is that of a plain page."""
    (tmp_path / name).write_bytes(data)
    result = gipr_lint.lint(tmp_path / name, rules=RULES)
    assert (result.findings, result.error) == ((), None)
    assert len(result.report.forms) == 3 if result.report else False


def test_an_archive_is_searched_for_pages_alone(tmp_path: Path) -> None:
    """One without a page says so where it is named; in a folder archives of anything else are passed over."""
    (tmp_path / "drafts.zip").write_bytes(zipped({"a.docx": write(draft(3)), "b.docx": write(draft(4))}))
    (tmp_path / "page.zip").write_bytes(saved.archive(PAGE_OF_DRAFT))
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "ad.html").write_bytes(b"<p>x")
    (tmp_path / "page.html").write_bytes(PAGE_OF_DRAFT)
    assert "请先解压" in (gipr_lint.lint(tmp_path / "drafts.zip").error or "")
    ran = CliRunner().invoke(cli, ["check", str(tmp_path), "--format", "concise"])
    assert ran.exit_code == 0
    assert ran.stdout.startswith("2 个文件：0 个错误")
    assert "drafts.zip" in ran.stdout


def test_an_archive_that_unpacks_to_too_much_is_not_read() -> None:
    """Neither what declares too much nor what holds more than it declares."""
    bomb = zipped({"a.html": b"<p>" + b"x" * (40 << 20)})
    with pytest.raises(UnreadableDocument, match="解压后过大"):
        PAGE(bomb)
    lying = zipped({"a.html": b"<p>" + b"x" * 3000})
    size = (3003).to_bytes(4, "little")
    small = (300).to_bytes(4, "little")
    with pytest.raises(UnreadableDocument):
        PAGE(lying.replace(size, small))
