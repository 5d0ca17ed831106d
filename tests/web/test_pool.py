"""The worker processes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import pytest
from tests.support.docx.building import docx, p
from tests.support.e2e.running import FAULTY, draft

from gipr_lint.options import Options
from gipr_lint.web.pool import Ended, Limits, Pool
from gipr_lint.web.tasks import Check, Choice, Draft, Drawn, File, New, Refused, Take, ToData

Result = TypeVar("Result")

LIMITS = Limits()
FAULTY_DRAFT = Draft(name=FAULTY, data=draft(FAULTY))


def with_pool(work: Callable[[Pool], Awaitable[Result]], limits: Limits = LIMITS) -> Result:
    """What some work with a pool of one worker comes to."""

    async def run() -> Result:
        pool = Pool(Options(), 1, limits)
        try:
            return await work(pool)
        finally:
            await pool.close()

    return asyncio.run(run())


@pytest.mark.slow
def test_what_workers_answer() -> None:
    """One after the other, in the language that was chosen; what cannot be done is told and ends nobody."""

    async def work(pool: Pool) -> list[object]:
        english = Draft(name=FAULTY, data=draft(FAULTY), choice=Choice(lang="en"))
        return [
            await pool.done(Check(draft=FAULTY_DRAFT, number=3, take="take/x")),
            await pool.done(ToData(drafts=(english,))),
            await pool.done(Take(draft=FAULTY_DRAFT, what="fixed", without=(1, 2, 3))),
            await pool.done(Take(draft=english, what="fixed", without=(1,))),
            await pool.done(New(agency=" ", year=2024)),
            await pool.done(Check(draft=Draft(name="x.docx", data=b"x"), number=1, take="take/x")),
        ]

    drawn, report, nothing, changed, nobody, unread = with_pool(work)
    assert isinstance(drawn, Drawn)
    assert drawn.summary is not None
    assert (drawn.summary.id, drawn.summary.found) == ("d3", (("error", "arithmetic", 3),))
    assert isinstance(report, File)
    assert "differ" in report.data.decode() or "sum" in report.data.decode()
    assert isinstance(nothing, Refused)
    assert isinstance(changed, File)
    assert changed.name.isascii()
    assert isinstance(nobody, Refused)
    assert isinstance(unread, Drawn)
    assert unread.summary is not None
    assert unread.summary.status == "unreadable"


def long() -> Draft:
    """A draft that takes more than a second of the processor."""
    lines = ["临阳县人民政府2024年政府信息公开工作年度报告", "一、总体情况"]
    lines += [f"今年收到政府信息公开申请{n}件，办结{n}件，其中予以公开{n}件。" for n in range(6000)]
    return Draft(name="长.docx", data=docx("".join(map(p, lines))))


@pytest.mark.slow
def test_what_takes_too_much_is_ended_and_the_next_has_a_new_worker() -> None:
    """Of the processor, by the system."""

    async def work(pool: Pool) -> object:
        await pool.open()
        with pytest.raises(Ended):
            await pool.done(ToData(drafts=(long(),)))
        return await pool.done(ToData(drafts=(Draft(name="x.docx", data=b"x"),)))

    assert isinstance(with_pool(work, Limits(cpu=1)), File)


@pytest.mark.slow
def test_what_takes_too_long_is_ended() -> None:
    """By the server, should the system not end it."""

    async def work(pool: Pool) -> None:
        with pytest.raises(Ended):
            await pool.done(ToData(drafts=(long(),)))

    with_pool(work, Limits(seconds=0.3))


@pytest.mark.slow
def test_a_worker_that_was_ended_while_it_waited_costs_nobody() -> None:
    """As by a system that needs the memory."""

    async def work(pool: Pool) -> object:
        await pool.open()
        for worker in pool._idle:
            worker._process.kill()
            await worker._process.wait()
        return await pool.done(ToData(drafts=(Draft(name="x.docx", data=b"x"),)))

    assert isinstance(with_pool(work), File)


@pytest.mark.slow
def test_who_is_given_up_makes_room() -> None:
    """A task that nobody waits for any more is ended, also one that has not begun."""

    async def work(pool: Pool) -> object:
        tasks = [asyncio.create_task(pool.done(ToData(drafts=(FAULTY_DRAFT,) * 40))) for _ in range(3)]
        await asyncio.sleep(0.1)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return await pool.done(ToData(drafts=(FAULTY_DRAFT,)))

    assert isinstance(with_pool(work), File)
