"""All hostile shapes at once through the installed command."""

from __future__ import annotations

import json
from pathlib import Path

from tests.support.e2e.running import lint
from tests.support.hostile import SHAPES, is_large


def test_a_folder_of_hostile_files(tmp_path: Path) -> None:
    """The command goes through them all: status 1, nothing on standard error, one answer for every file."""
    names = [name for name in SHAPES if not is_large(name)]
    for name in names:
        (tmp_path / f"{name}.docx").write_bytes(SHAPES[name].build())
    ran = lint(".", "--format", "json", "--fail-on", "never", "--jobs", "2", cwd=tmp_path)
    assert (ran.code, ran.err) == (1, "")
    status = {document["path"]: document["status"] for document in json.loads(ran.out)["documents"]}
    assert status == {f"{name}.docx": "unreadable" if SHAPES[name].kind else "linted" for name in names}
