"""A file is read as what is in it, whatever its suffix says."""

from __future__ import annotations

from pathlib import Path

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
