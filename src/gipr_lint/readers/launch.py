"""Starts a program with little memory and, where the system lets it, without a network: `launch.py MEMORY SECONDS …`.

It is run as a file of its own, isolated, and turns into the program.
"""

import ctypes
import os
import sys

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_LARGEST_FILE = 512 << 20


def without_network() -> None:
    """Leaves the network for one of its own that has nothing in it; where that is not to be had, nothing changes."""
    try:
        ctypes.CDLL(None, use_errno=True).unshare(_NEW_USER | _NEW_NETWORK)
    except (OSError, AttributeError, TypeError):
        return


def main(memory: str, seconds: str, *command: str) -> None:
    """Limits itself and becomes the command."""
    import resource  # noqa: PLC0415  (not on Windows, where this file is not used)

    resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds)))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_FILE, _LARGEST_FILE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    without_network()
    os.execv(command[0], command)


if __name__ == "__main__":
    main(*sys.argv[1:])
