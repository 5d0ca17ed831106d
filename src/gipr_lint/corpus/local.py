"""The work done by processes of this machine: in order, few tasks at a time, and one that ends its process costs no
other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")

Work = Callable[[Sequence[Item]], Made]
"""What is done with the items of a task: something that can be handed to a process."""

_AHEAD = 3
"""So many tasks wait for each process: enough to keep it busy, few enough to keep memory flat."""


def in_processes(
    tasks: Iterable[Sequence[Item]], work: Work[Item, Made], lost: Work[Item, Made], jobs: int
) -> Iterator[Made]:
    """What `work` makes of the tasks, in their order; what `lost` makes of an item on which the process was ended."""
    if jobs < 2:
        yield from map(work, tasks)
        return
    left = iter(tasks)
    while True:
        waiting: deque[tuple[Sequence[Item], Future[Made]]] = deque()
        try:
            with _pool(jobs) as pool:
                while True:
                    while len(waiting) < jobs * _AHEAD and (task := next(left, None)) is not None:
                        waiting.append((task, pool.submit(work, task)))
                    if not waiting:
                        return
                    yield waiting[0][1].result()
                    waiting.popleft()
        except BrokenProcessPool:
            for task, _ in waiting:
                yield from _alone(task, work, lost)


def _alone(task: Sequence[Item], work: Work[Item, Made], lost: Work[Item, Made]) -> Iterator[Made]:
    """A task that may have ended its process; where it does, its items one by one."""
    try:
        with _pool(1) as pool:
            made = pool.submit(work, task).result()
    except BrokenProcessPool:
        if len(task) == 1:
            yield lost(task)
        else:
            for one in task:
                yield from _alone([one], work, lost)
    else:
        yield made


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
