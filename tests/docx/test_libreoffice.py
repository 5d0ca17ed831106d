"""A second opinion: what LibreOffice reads and writes anew says the same."""

from __future__ import annotations

import subprocess

import pytest
from tests.docx.formatting.test_numbering import OUTLINE, item, num
from tests.support.docx.building import docx, p, r, tbl, tc, tr

from gipr_lint.docx import Document, Paragraph, read_docx

PLAIN = OUTLINE.replace("<w:isLgl/>", "")  # LibreOffice knows no legal numbering
FILES = {
    "text": docx(
        p("一、总体情况")
        + f"<w:p>{r('政府')}<w:ins w:id='1' w:author='甲'>{r('信息')}</w:ins>{r('公开')}</w:p>"
        + f"<w:p><w:hyperlink w:anchor='a'>{r('网址')}</w:hyperlink>"
        + "<w:r><w:tab/><w:t>后</w:t><w:br/><w:t>行</w:t></w:r></w:p>"
        + p()
        + p("（全角）１２３％ 空格")
    ),
    "numbers": docx("".join(item(1, level) for level in (0, 1, 1, 2, 0, 1, 2, 2)), numbering=PLAIN + num(1, 0)),
    "grid": docx(
        tbl(
            tr(tc("甲", span=2, merge="restart"), tc("乙"), tc("丙", merge="restart")),
            tr(tc(span=2, merge=""), tc("丁"), tc(merge="")),
            tr(tc("戊"), tc("己"), tc("庚"), tc("辛")),
            tr(tc("壬", span=4)),
            columns=4,
        )
        + p("后")
    ),
}


@pytest.fixture(scope="module")
def rewritten(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document]:
    """The files as LibreOffice saves them, all in one run of it."""
    folder = tmp_path_factory.mktemp("libreoffice")
    (folder / "out").mkdir()
    for name, data in FILES.items():
        (folder / f"{name}.docx").write_bytes(data)
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx"),
            *("--outdir", str(folder / "out"), *(str(folder / f"{name}.docx") for name in FILES)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return {name: read_docx(folder / "out" / f"{name}.docx") for name in FILES}


def lines(document: Document) -> list[tuple[str, str]]:
    """Label and text of the body's paragraphs."""
    return [(block.label, block.text) for block in document.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("name", FILES)
def test_text_and_labels_survive(rewritten: dict[str, Document], name: str) -> None:
    """Text and automatic numbers are the same after LibreOffice saved the file."""
    assert lines(rewritten[name]) == lines(read_docx(FILES[name]))


@pytest.mark.parametrize("name", FILES)
def test_grids_survive(rewritten: dict[str, Document], name: str) -> None:
    """So are the grids of tables."""
    for ours, theirs in zip(read_docx(FILES[name]).tables, rewritten[name].tables, strict=True):
        assert [[cell.text if cell else None for cell in line] for line in theirs.grid] == [
            [cell.text if cell else None for cell in line] for line in ours.grid
        ]
