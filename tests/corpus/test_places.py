"""How files are told: from the current folder where they lie below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from gipr_lint.corpus.places import nearer


def test_below_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each path of a text is told from there; others stay as they are."""
    monkeypatch.chdir(tmp_path)
    assert nearer(f"{tmp_path}/报告/a.docx、{tmp_path}/b.docx") == "报告/a.docx、b.docx"
    assert nearer(f"{tmp_path}x/a.docx") == f"{tmp_path}x/a.docx"
    assert nearer("sftp://host/a.docx") == "sftp://host/a.docx"


def test_in_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything lies below it, and no path loses its strokes."""
    monkeypatch.chdir("/")
    assert nearer("/in/a.docx sftp://host/b.docx") == "/in/a.docx sftp://host/b.docx"
