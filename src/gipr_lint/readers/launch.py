"""Starts a program with little memory and, where the system lets it, without a network: `launch.py MEMORY SECONDS …`.

It is run as a file of its own, isolated. The program and all that it starts are one group with it, which ends when
whoever started it does.
"""

import ctypes
import os
import signal
import sys
from contextlib import suppress

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_ON_DEATH_OF_PARENT = 1
_LARGEST_FILE = 512 << 20


def _called(name: str, *arguments: int) -> None:
    """Calls a function of the system; where there is none of that name, nothing changes."""
    with suppress(OSError, AttributeError, TypeError):
        getattr(ctypes.CDLL(None), name)(*arguments)


def _limit(kind: int, most: int) -> None:
    """Sets a limit, none above that which there is."""
    import resource  # noqa: PLC0415  (not on Windows, where this file is not used)

    _, there = resource.getrlimit(kind)
    bound = most if there == resource.RLIM_INFINITY else min(most, there)
    resource.setrlimit(kind, (bound, bound))


def _become(memory: int, seconds: int, command: list[str]) -> None:
    import resource  # noqa: PLC0415  (as above)

    _limit(resource.RLIMIT_AS, memory)
    _limit(resource.RLIMIT_CPU, seconds)
    _limit(resource.RLIMIT_FSIZE, _LARGEST_FILE)
    _limit(resource.RLIMIT_CORE, 0)
    _called("unshare", _NEW_USER | _NEW_NETWORK)
    os.execv(command[0], command)


def main(memory: str, seconds: str, *command: str) -> int:
    """Runs the command to its end; its status, negative for the signal that ended it."""
    with suppress(PermissionError):
        os.setsid()
    started_by = os.getppid()
    signal.signal(signal.SIGTERM, lambda *_: os.killpg(os.getpgrp(), signal.SIGKILL))
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        _become(int(memory), int(seconds), list(command))
    _called("prctl", _ON_DEATH_OF_PARENT, signal.SIGTERM)
    if os.getppid() != started_by:
        os.killpg(os.getpgrp(), signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) & 0xFF)
