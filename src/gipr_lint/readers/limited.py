"""Programs that are run with little memory and time, and without a network where the system lets them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

_LAUNCHER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "launch.py")


def run(
    command: Sequence[str],
    *,
    memory: int,
    seconds: int,
    given: bytes = b"",
    folder: str | None = None,
    environment: Mapping[str, str] | None = None,
) -> bytes | None:
    """What the command prints, which is `given` the bytes; None where it fails, or takes more than that many bytes of
    address space or seconds. All that it started is ended with it."""
    is_posix = os.name == "posix"
    limits = [sys.executable, "-I", "-S", _LAUNCHER, str(memory), str(seconds)] if is_posix else []
    printed = None
    with subprocess.Popen(
        [*limits, *command],
        cwd=folder,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            with suppress(subprocess.TimeoutExpired):
                printed, _ = process.communicate(given, timeout=seconds)
        finally:
            if is_posix:
                with suppress(ProcessLookupError, PermissionError):
                    os.killpg(process.pid, signal.SIGKILL)
            if process.poll() is None:
                process.kill()
    return printed if process.returncode == 0 else None
