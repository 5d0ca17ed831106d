"""Programs that readers start have little memory and time, and do not outlive whoever started them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from gipr_lint.readers.limited import run

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits are those of POSIX")

MEMORY = 1 << 30


def test_a_program_gets_its_input_and_gives_its_output() -> None:
    """One that fails gives nothing."""
    copy = [sys.executable, "-c", "import sys; sys.stdout.write(sys.stdin.read())"]
    assert run(copy, memory=MEMORY, seconds=20, given=b"text") == b"text"
    assert run([sys.executable, "-c", "raise SystemExit(3)"], memory=MEMORY, seconds=20) is None


@pytest.mark.slow
def test_a_program_with_too_much_memory_or_time_is_ended() -> None:
    """Both the one that works and the one that only waits."""
    assert run([sys.executable, "-c", "x = bytearray(2 << 30)"], memory=MEMORY, seconds=20) is None
    assert run([sys.executable, "-c", "while True: pass"], memory=MEMORY, seconds=1) is None
    assert run([sys.executable, "-c", "import time; time.sleep(60)"], memory=MEMORY, seconds=1) is None


def test_a_program_ends_with_whoever_started_it() -> None:
    """Also where that is ended from outside and can do nothing any more."""
    child = "import os, time; print(os.getpid(), flush=True); time.sleep(120)"
    work = (
        "import subprocess, sys, threading; from gipr_lint.readers import limited;"
        f"limited.subprocess.PIPE = None; limited.run([sys.executable, '-c', {child!r}], memory={MEMORY}, seconds=90)"
    )
    parent = subprocess.Popen([sys.executable, "-c", work], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    number = int(parent.stdout.readline())
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    for _ in range(200):
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    os.kill(number, signal.SIGKILL)
    pytest.fail("it went on")
