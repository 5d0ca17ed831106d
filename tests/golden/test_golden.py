"""Whole outputs, byte for byte, as they lie in `expected/`.

Only the number of rules that were checked is left out, which changes with every rule, and the style sheet and the
script of the page, which lie in files of their own. After a change that is meant:
`pytest tests/golden --renew-golden`, then read the difference as a clerk would.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.support.e2e.running import CORRECT, DRAFTS, FAULTY, ODD, lint
from tests.support.outputs import without_assets, without_counts

EXPECTED = Path(__file__).parent / "expected"

DOCUMENTS = {
    "correct": CORRECT,
    "wrong-totals": FAULTY,
    "cells": ODD,
    "sections": "章节缺失与错序.docx",
    "unreadable": "坏.docx",
}
FORMATS = {
    "zh.txt": (),
    "en.txt": ("--lang", "en"),
    "concise.txt": ("--format", "concise"),
    "json": ("--format", "json"),
    "html": ("--format", "html"),
    "sarif": ("--format", "sarif"),
    "github.txt": ("--format", "github"),
    "gitlab.json": ("--format", "gitlab"),
    "junit.xml": ("--format", "junit", "--select", "CN503,CN504"),
    "csv": ("--format", "csv"),
}


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize(
    "name", [name if name == "wrong-totals" else pytest.param(name, marks=pytest.mark.slow) for name in DOCUMENTS]
)
def test_output_is_as_it_was(name: str, ending: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """The output for a draft, or for a text file called .docx, is that of the golden file."""
    document = DOCUMENTS[name]
    if (DRAFTS / document).exists():
        shutil.copy(DRAFTS / document, tmp_path)
    else:
        (tmp_path / document).write_text("年度报告", encoding="utf-8")
    ran = lint(document, *FORMATS[ending], cwd=tmp_path)
    shown = without_counts(without_assets(ran.out) if ending == "html" else ran.out).encode()
    golden = EXPECTED / f"{name}.{ending}"
    if request.config.getoption("--renew-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(shown)
    assert ran.err == ""
    assert shown == golden.read_bytes()


def test_no_golden_file_is_left_over() -> None:
    """Every golden file belongs to a case above."""
    assert {path.name for path in EXPECTED.iterdir()} == {
        f"{name}.{ending}" for name in DOCUMENTS for ending in FORMATS
    }
