"""`--watch`, as a person uses it: saving in an office, Ctrl-C."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.e2e.running import COMMAND, CORRECT, DRAFTS, FAULTY, run


@pytest.fixture(name="watching")
def fixture_watching(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A run that watches a folder with a faulty draft."""
    shutil.copy(DRAFTS / FAULTY, tmp_path / "草稿.docx")
    command = [COMMAND, "--watch", "--format", "concise", "--output", "findings.txt", "."]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, encoding="utf-8") as process:
        yield process
        process.kill()


def said(process: subprocess.Popen[str]) -> str:
    """The next line on standard error."""
    assert process.stderr is not None
    return process.stderr.readline()


def test_saving_has_it_checked_again_and_ctrl_c_ends_with_0(watching: subprocess.Popen[str], tmp_path: Path) -> None:
    """Word writes beside the draft, moves the draft away and the new file in its place; then the report is that of the
    new file. A configuration that comes counts too."""
    assert said(watching) == "正在等候改动，按 Ctrl+C 结束。\n"
    found = tmp_path / "findings.txt"
    assert "CN503" in found.read_text(encoding="utf-8")
    shutil.copy(DRAFTS / CORRECT, tmp_path / "~WRD0001.tmp")
    os.rename(tmp_path / "草稿.docx", tmp_path / "~WRL0002.tmp")
    os.rename(tmp_path / "~WRD0001.tmp", tmp_path / "草稿.docx")
    assert said(watching).endswith("有改动：草稿.docx\n")
    assert said(watching) == "正在等候改动，按 Ctrl+C 结束。\n"
    assert found.read_text(encoding="utf-8").startswith("1 个文件：0 个错误")
    (tmp_path / ".gipr-lint.yaml").write_text("lang: en\n", encoding="utf-8")
    assert said(watching).endswith(f"有改动：{tmp_path / '.gipr-lint.yaml'}\n")
    assert said(watching) == "正在等候改动，按 Ctrl+C 结束。\n"
    assert found.read_text(encoding="utf-8").startswith("1 file: 0 errors")
    watching.send_signal(signal.SIGINT)
    assert watching.wait(30) == 0


def test_standard_input_cannot_be_watched() -> None:
    """It comes once."""
    ran = run(COMMAND, "--watch", "-", cwd=DRAFTS)
    assert ran.code == 2
    assert "--watch 不能用于标准输入" in ran.err
