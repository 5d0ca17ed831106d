"""The work done by processes of this machine: in order, few tasks at a time, and one that ends its process costs no
other."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from gipr_lint.corpus.work import Done, Task, lost, work
from gipr_lint.options import Options

_AHEAD = 3
"""So many tasks wait for each process: enough to keep it busy, few enough to keep memory flat."""


def done_here(tasks: Iterable[Task], options: Options, jobs: int) -> Iterator[Done]:
    """What becomes of the tasks, in their order."""
    if jobs < 2:
        yield from (work(task, options) for task in tasks)
        return
    left = iter(tasks)
    again: list[Task] = []
    while True:
        with _pool(jobs) as pool:
            waiting: deque[tuple[Task, Future[Done]]] = deque()
            try:
                while True:
                    while len(waiting) < jobs * _AHEAD and (task := next(left, None)) is not None:
                        waiting.append((task, pool.submit(work, task, options)))
                    if not waiting:
                        return
                    yield waiting[0][1].result()
                    waiting.popleft()
            except BrokenProcessPool:
                again = [task for task, _ in waiting]
        for task in again:
            yield from _alone(task, options)


def _alone(task: Task, options: Options) -> Iterator[Done]:
    """A task that may have ended its process; where it does, its files one by one."""
    try:
        with _pool(1) as pool:
            yield pool.submit(work, task, options).result()
    except BrokenProcessPool:
        if len(task) == 1:
            yield lost(task, options)
        else:
            for one in task:
                yield from _alone([one], options)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
