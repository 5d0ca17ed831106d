"""A client project under a strict type checker: the public names are typed through and through."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

CLIENTS = Path(__file__).parents[1] / "support" / "typed"
STRICT = ("--strict", "--disallow-any-expr", "--disallow-any-explicit", "--disallow-any-unimported")


def checked(*files: Path, cache: Path) -> str:
    """What mypy says of the files, without the configuration of this repository."""
    command = [sys.executable, "-m", "mypy", *STRICT, "--config-file=", "--cache-dir", str(cache), *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def test_a_client_sees_no_any(tmp_path: Path) -> None:
    """Neither who calls the public functions, nor who writes a plugin and tests a pack; a wrong name is an error."""
    assert "Success" in checked(*sorted(CLIENTS.glob("*.py")), cache=tmp_path / "cache")
    wrong = tmp_path / "wrong.py"
    wrong.write_text("import gipr_lint\n\ngipr_lint.nothing_of_the_kind\n", encoding="utf-8")
    assert "has no attribute" in checked(wrong, cache=tmp_path / "cache")
