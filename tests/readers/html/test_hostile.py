"""No page keeps its reader longer than five seconds or takes more than 300 MiB: it is read, or clearly refused."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.pages.hostile import SHAPES

_READ = """
import json, sys, time
from gipr_lint.errors import UnreadableDocument
from gipr_lint.linter import Linter
from tests.support.pages.hostile import SHAPES
linter = Linter()
told = {}
for name, build in SHAPES.items():
    page = build()
    began = time.process_time()
    result = linter.lint(page, "a.html")
    took = time.process_time() - began
    status = open("/proc/self/status").read()
    peak = int(status.partition("VmHWM:")[2].split()[0]) / 1024
    told[name] = (result.findings[0].rule if result.findings else "", result.error or "", took, peak)
print(json.dumps(told))
"""


@pytest.mark.slow
def test_every_page_is_read_or_refused_within_bounds() -> None:
    """All in one process, one after the other; none is told as a crash of the program."""
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", _READ], capture_output=True, text=True, check=True, cwd=root)
    told = json.loads(done.stdout)
    assert list(told) == list(SHAPES)
    for name, (rule, error, took, peak) in told.items():
        assert rule in ("GL001", "GL009"), name
        assert "出错" not in error, (name, error)
        assert took < 5, name
        assert peak < 300, name
