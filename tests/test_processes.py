"""Work done by several processes: order, and what a process that is ended costs."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence

import pytest

from gipr_lint.processes import Start, in_processes

TASKS = [range(start, start + 3) for start in range(0, 30, 3)]
DEADLY = 13


def squares(task: Sequence[int]) -> list[int]:
    """The square of each number."""
    return [number**2 for number in task]


def deadly(task: Sequence[int]) -> list[int]:
    """The same, but one number has its process killed, as a system out of memory does."""
    if DEADLY in task:
        os.kill(os.getpid(), signal.SIGKILL)
    return squares(task)


def lost(task: Sequence[int]) -> list[int]:
    """What is told of numbers on which the process was ended: that they are no squares."""
    return [-number for number in task]


@pytest.mark.parametrize(("jobs", "start"), [(1, None), (2, None), (2, "spawn")])
def test_what_is_made_comes_in_the_order_of_the_tasks(jobs: int, start: Start) -> None:
    """Whichever process has done it, and however that was started."""
    made = [one for some in in_processes(TASKS, squares, lost, jobs, start) for one in some]
    assert made == [number**2 for number in range(30)]


def test_an_item_that_ends_its_process_costs_no_other() -> None:
    """It alone is told as lost; those of its task and of the tasks that waited are there once, in their places."""
    made = [one for some in in_processes(TASKS, deadly, lost, 2) for one in some]
    assert made == [-number if number == DEADLY else number**2 for number in range(30)]
