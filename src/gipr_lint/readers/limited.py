"""Programs that are started with little memory and time, and without a network where the system lets them."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

_LAUNCHER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "launch.py")


def limited(command: Sequence[str], memory: int, seconds: int) -> list[str]:
    """The command with limits: bytes of address space, seconds of work. Where the system has none, as it is."""
    if os.name != "posix":
        return list(command)
    return [sys.executable, "-I", "-S", _LAUNCHER, str(memory), str(seconds), *command]
