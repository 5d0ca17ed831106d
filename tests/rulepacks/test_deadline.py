"""What packs bring is stopped where it takes too long."""

from __future__ import annotations

import re
import signal
import threading
from time import process_time

import pytest

from gipr_lint.rulepacks.deadline import Clock, OutOfTime, deadline

SLOW = re.compile("(?:a|b|ab)+$")
"""On a long text with another letter at its end this tries more ways than anybody can wait for."""
TEXT = "ab" * 60 + "c"


def test_an_expression_is_stopped() -> None:
    """In the midst of one match, after about the time given."""
    started = process_time()
    with pytest.raises(OutOfTime), deadline(0.2):
        SLOW.search(TEXT)
    assert 0.1 < process_time() - started < 5


def test_what_is_done_in_time_is_left_alone() -> None:
    """Afterwards no alarm goes off, and whoever had the signal has it again."""
    before = signal.getsignal(signal.SIGVTALRM)
    with deadline(0.2):
        found = SLOW.search("abab")
    assert found is not None
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGVTALRM) is before


def test_all_share_a_time() -> None:
    """Once the time of the document is used up nothing more is begun."""
    clock = Clock(together=0.2, each=5)
    with pytest.raises(OutOfTime), clock.running():
        SLOW.search(TEXT)
    with pytest.raises(OutOfTime), clock.running():
        pytest.fail("begun")


def test_in_a_thread_nothing_is_stopped() -> None:
    """Only the main thread can be interrupted; elsewhere the call is made as it is."""
    found: list[object] = []

    def call() -> None:
        with deadline(0.2):
            found.append(SLOW.search("abab"))

    thread = threading.Thread(target=call)
    thread.start()
    thread.join()
    assert found[0]
