"""What one draft may take of the machine."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys

import pytest

from gipr_lint.web.limits import bounded

LOOP = """
from gipr_lint.web.limits import bounded
with bounded(1, 4 << 30):
    while True:
        pass
"""


def test_memory_beyond_the_bound_is_not_given() -> None:
    """Within, so much at once is an error that can be told; behind it everything is as before."""
    before = resource.getrlimit(resource.RLIMIT_AS)
    with bounded(60, 2 << 30), pytest.raises(MemoryError):
        bytearray(3 << 30)
    assert resource.getrlimit(resource.RLIMIT_AS) == before
    assert len(bytearray(1 << 20)) == 1 << 20


@pytest.mark.slow
def test_what_goes_on_and_on_is_ended() -> None:
    """By the system, whatever the code does."""
    ran = subprocess.run([sys.executable, "-c", LOOP], check=False)
    assert ran.returncode == -signal.SIGXCPU
