"""How far a long run is, on the terminal of whoever waits for it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from gipr_lint.messages import say

Item = TypeVar("Item")

_PATIENCE = 1.0
"""So many seconds a run may take without a word."""


def is_awaited() -> bool:
    """Whether a person looks at standard error, on a terminal that can draw over a line."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def told(items: Iterable[Item], total: int, lang: str, clock: Callable[[], float] = time.monotonic) -> Iterator[Item]:
    """The items, of which there are `total`; from the second second of `clock` on a bar tells how many have come."""
    from click import progressbar  # noqa: PLC0415  (only where somebody waits)

    begun, done = clock(), 0
    waiting = iter(items)
    for item in waiting:
        done += 1
        yield item
        if clock() - begun > _PATIENCE:
            break
    else:
        return
    with progressbar(length=total, label=say("check.progress", lang), file=sys.stderr) as bar:
        bar.update(done)
        for item in waiting:
            yield item
            bar.update(1)
