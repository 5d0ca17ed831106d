"""Running the installed command, and the example drafts by what is wrong with them."""

from __future__ import annotations

import os
import subprocess
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[3]
DRAFTS = ROOT / "examples" / "drafts"
CORRECT = "临阳县人民政府2024年政府信息公开工作年度报告.docx"
FAULTY = "wrong-totals.docx"
WARNED = "no-period-no-contact.docx"
ODD = "空格与占位符.docx"

COMMAND = str(Path(sysconfig.get_path("scripts")) / "gipr-lint")


class Ran(NamedTuple):
    """What a command left: its exit code, standard output and standard error as strict UTF-8."""

    code: int
    out: str
    err: str


def run(
    *command: str | Path,
    cwd: Path,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
    timeout: float = 300,
) -> Ran:
    """Any command, its environment that of the tests with `env` added; `timeout` only ends one that hangs."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        input=stdin,
        env=os.environ | (env or {}),
        capture_output=True,
        check=False,
        timeout=timeout,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def lint(*args: str | Path, cwd: Path = DRAFTS, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Ran:
    """`gipr-lint` with the arguments."""
    return run(COMMAND, *args, cwd=cwd, stdin=stdin, env=env)


def draft(name: str) -> bytes:
    """The bytes of an example draft."""
    return (DRAFTS / name).read_bytes()
