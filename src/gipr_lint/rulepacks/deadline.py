"""A bound on the time of what packs bring, where the system can stop it: their expressions may be slow on some texts.

The national pack is fast on all of them, so that a run with nothing else needs none of this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import process_time
from typing import NoReturn, TypeVar

from gipr_lint.rulepacks.model import RuleSet

Result = TypeVar("Result")

EACH = 5.0
"""Seconds of the processor that one rule may take on a document."""
TOGETHER = 15.0
"""Seconds that all rules may take on it."""
_LEAST = 0.05
"""With less than that nothing is begun."""


class OutOfTime(Exception):
    """What was to be done took too long and was stopped."""


class Clock:
    """The time that is left for one document."""

    def __init__(self, together: float = TOGETHER, each: float = EACH) -> None:
        self._left, self._each = together, each

    @contextmanager
    def running(self) -> Iterator[None]:
        """Raises OutOfTime within what runs too long, or where no time is left."""
        if self._left < _LEAST:
            raise OutOfTime
        started = process_time()
        try:
            with deadline(min(self._left, self._each)):
                yield
        finally:
            self._left -= process_time() - started


def clock_for(rules: RuleSet) -> Clock | None:
    """What bounds the time of the rules on a document; the national pack alone needs no bound."""
    return Clock() if len(rules.packs) > 1 else None


def in_time(clock: Clock | None, call: Callable[[], Result]) -> Result:
    """What a call gives; with a clock it raises OutOfTime where that takes too long."""
    if clock is None:
        return call()
    with clock.running():
        return call()


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raises OutOfTime within what takes more seconds of the processor; not on Windows, and not in a thread."""
    import signal  # noqa: PLC0415  (only with packs of others)

    try:
        before = signal.signal(signal.SIGVTALRM, _stop)
    except (AttributeError, ValueError):
        yield
        return
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _stop(*_: object) -> NoReturn:
    raise OutOfTime
