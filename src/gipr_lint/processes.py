"""Work done by processes of this machine: in order, few tasks at a time, and one that ends its process costs no
other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any, Literal, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")

Work = Callable[[Sequence[Item]], Made]
"""What is done with the items of a task: something that can be handed to a process, as it is once to each."""

Start = Literal["spawn"] | None
"""How a process starts: anew, as it must where libraries with threads are loaded, or as the system does best."""

_AHEAD = 3
"""So many tasks wait for each process: enough to keep it busy, few enough to keep memory flat."""


def in_processes(
    tasks: Iterable[Sequence[Item]], work: Work[Item, Made], lost: Work[Item, Made], jobs: int, start: Start = None
) -> Iterator[Made]:
    """What `work` makes of the tasks, in their order, by `jobs` processes; what `lost`, asked here, makes of an
    item on which the process was ended from outside, as by a system out of memory."""
    if jobs < 2:
        yield from map(work, tasks)
        return
    left = iter(tasks)
    while True:
        waiting: deque[tuple[Sequence[Item], Future[Made]]] = deque()
        try:
            with _pool(jobs, start, work) as pool:
                while True:
                    while len(waiting) < jobs * _AHEAD and (task := next(left, None)) is not None:
                        waiting.append((task, pool.submit(_done, task)))
                    if not waiting:
                        return
                    yield waiting[0][1].result()
                    waiting.popleft()
        except BrokenProcessPool:
            for task, _ in waiting:
                yield from _alone(task, work, lost, start)


def _alone(task: Sequence[Item], work: Work[Item, Made], lost: Work[Item, Made], start: Start) -> Iterator[Made]:
    """A task that may have ended its process; where it does, its items one by one."""
    try:
        with _pool(1, start, work) as pool:
            made = pool.submit(_done, task).result()
    except BrokenProcessPool:
        if len(task) == 1:
            yield lost(task)
        else:
            for one in task:
                yield from _alone([one], work, lost, start)
    else:
        yield made


def _pool(jobs: int, start: Start, work: Work[Item, Made]) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, get_context(start), _begin, (work,))


_WORK: list[Work[Any, Any]] = []
"""What a process was started for: sent once, whatever it brings with it."""


def _begin(work: Work[Any, Any]) -> None:
    _WORK[:] = [work]


def _done(task: Sequence[Any]) -> Any:
    return _WORK[0](task)
