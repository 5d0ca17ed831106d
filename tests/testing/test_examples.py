"""The drafts in examples/ are what their script writes."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from gipr_lint import lint, load_packs
from gipr_lint.docx import read_docx

pytestmark = pytest.mark.slow

EXAMPLES = Path(__file__).parents[2] / "examples"


CORRECT = ("临阳县人民政府2024年政府信息公开工作年度报告.docx", "青溪镇人民政府2020年政府信息公开工作年度报告.docx")


@pytest.fixture(scope="module", name="built")
def fixture_built() -> dict[str, bytes]:
    """What the script writes now, by file name."""
    spec = importlib.util.spec_from_file_location("examples_build", EXAMPLES / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    drafts: dict[str, bytes] = module.build(load_packs().editions)
    return drafts


def test_rebuilding_gives_the_same_bytes(built: dict[str, bytes]) -> None:
    """The stored drafts are fresh: building them again changes no byte, and no other file lies there."""
    assert {path.name: path.read_bytes() for path in (EXAMPLES / "drafts").iterdir()} == built


def test_readme_names_every_draft(built: dict[str, bytes]) -> None:
    """The table in examples/README.md has a row for each draft, and each can be read."""
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    for name, data in built.items():
        assert f"| {name} |" in readme
        assert read_docx(data).tables


def test_correct_drafts_have_no_finding_and_all_others_do(built: dict[str, bytes]) -> None:
    """Of the drafts in which nothing is wrong nothing at all is said, not even for information."""
    assert tuple(sorted(name for name, data in built.items() if not lint(data).findings)) == tuple(sorted(CORRECT))
