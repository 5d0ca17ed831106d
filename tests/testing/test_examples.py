"""The drafts in examples/ are what their script writes."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from gipr_lint import load_packs
from gipr_lint.docx import read

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module", name="script")
def fixture_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("examples_build", EXAMPLES / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_rebuilding_gives_the_same_bytes(script: ModuleType) -> None:
    """The stored drafts are fresh: building them again changes no byte, and no other file lies there."""
    stored = {path.name: path.read_bytes() for path in (EXAMPLES / "drafts").iterdir()}
    assert script.build(load_packs().editions) == stored


def test_readme_names_every_draft(script: ModuleType) -> None:
    """The table in examples/README.md has a row for each draft, and each can be read."""
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    for name, data in script.build(load_packs().editions).items():
        assert f"| {name} |" in readme
        assert read(data).tables
