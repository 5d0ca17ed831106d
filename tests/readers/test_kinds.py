"""A file is read as what is in it, whatever its suffix says."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from tests.support.drafts.layouts import write
from tests.support.pages.sites import SITES
from tests.support.reports import RULES, draft

import gipr_lint


def test_a_file_is_read_as_what_it_is(tmp_path: Path) -> None:
    """A page or a DOCX that is called .doc needs no LibreOffice; a picture that is called so is told to be one."""
    for name, data in (("page.doc", SITES["portal"](draft(3))), ("docx.wps", write(draft(3)))):
        (tmp_path / name).write_bytes(data)
        assert gipr_lint.lint(tmp_path / name, rules=RULES).findings == ()
    (tmp_path / "picture.doc").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert "图片" in (gipr_lint.lint(tmp_path / "picture.doc").error or "")


def uof(*, packed: bool) -> bytes:
    """The beginning of a UOF document: of 2003, one file of XML; of 2009, an archive."""
    text = '<?xml version="1.0" encoding="UTF-8"?>\n<uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof"/>'
    if not packed:
        return text.encode()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("uof.xml", text)
        archive.writestr("content.xml", "<x/>")
    return made.getvalue()


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("suffix", [".uof", ".uot", ".doc", ".docx"])
def test_a_uof_document_is_told_to_be_one(tmp_path: Path, suffix: str, packed: bool) -> None:
    """And what to do with it. It is not converted, whatever it is called: LibreOffice loses columns of its tables, and
    a correct report would be told to lack them."""
    path = tmp_path / f"draft{suffix}"
    path.write_bytes(uof(packed=packed))
    said = gipr_lint.lint(path, rules=RULES).error or ""
    assert "UOF" in said
    assert "WPS" in said
