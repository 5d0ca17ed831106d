"""What the READMEs show is what the program does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_output_shown_is_real(name: str) -> None:
    """The console block at the top is, line by line, what the command prints."""
    shown = re.search(r"```console\n\$ gipr-lint (\S+)\n(.*?)\n```", (TOP / name).read_text("utf-8"), re.DOTALL)
    assert shown is not None
    command = [sys.executable, "-m", "gipr_lint", shown.group(1)]
    printed = subprocess.run(command, cwd=TOP, capture_output=True, check=False).stdout.decode()
    assert printed.rstrip("\n") == shown.group(2)


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_number_of_rules_is_real(name: str) -> None:
    """The number of rules named is that of the national pack."""
    count = len(list((TOP / "rules").glob("*/CN*.yaml")))
    assert re.search(rf"\b{count} (?:rules|条规则)", (TOP / name).read_text("utf-8"))
