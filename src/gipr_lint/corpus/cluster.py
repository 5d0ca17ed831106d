"""The work done by a cluster (Dask distributed): tasks that may be lost and are done again, results that are written
once, here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from distributed import Client, Future, as_completed
from distributed.scheduler import KilledWorker

from gipr_lint.corpus.settings import settings_of
from gipr_lint.corpus.work import Done, Task, linter_of, lost, work
from gipr_lint.errors import GiprLintError
from gipr_lint.messages import Message
from gipr_lint.options import Options
from gipr_lint.version import __version__

_AHEAD = 3
"""So many tasks wait for each thread of a worker."""

_PATIENCE = 30
"""Seconds in which a scheduler and a first worker must answer."""

Made = tuple[str, str]
"""With what a worker works: the version of the tool and of the packs, and the word for its rules and options."""


class OtherVersionError(Exception):
    """A worker has another version of the tool or of a pack than the client; it says which."""


@contextmanager
def cluster(address: str) -> Iterator[Client]:
    """The client of a scheduler that has workers. Raises GiprLintError where nobody answers."""
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
        client.wait_for_workers(1, timeout=_PATIENCE)
    except (OSError, TimeoutError, ValueError, ImportError) as problem:
        raise GiprLintError(Message("cluster.no-scheduler", {"address": address, "why": str(problem)})) from None
    try:
        yield client
    finally:
        client.close()


def require_same(client: Client, options: Options) -> None:
    """Raises GiprLintError where a worker would find something else than this process: another version of the tool, or
    other packs."""
    own = made_with(options)
    for worker, other in client.run(made_with, options).items():
        if other != own:
            values = {"worker": worker, "other": other[0], "own": own[0]}
            raise GiprLintError(Message("cluster.other-version", values))


def made_with(options: Options) -> Made:
    """With what this process works."""
    rules = linter_of(options).rules
    packs = ", ".join(f"{pack.name} {pack.version}" for pack in rules.packs)
    return f"gipr-lint {__version__}, {packs}", settings_of(options, rules)


def on_cluster(tasks: Iterable[Task], options: Options, client: Client) -> Iterator[Done]:
    """What becomes of the tasks, in whatever order they are done. Where a task ends one worker after the other, its
    files are done one by one, and one that still does is told as lost.

    Raises GiprLintError where a worker that came later has other versions.
    """
    own, left = made_with(options), iter(tasks)
    running: dict[Future, Task] = {}
    done = as_completed(loop=client.loop)

    def add(task: Task) -> None:
        future = client.submit(_work, task, options, own, pure=False)
        running[future] = task
        done.add(future)

    def fill() -> None:
        threads = sum(client.nthreads().values()) or 1
        while len(running) < threads * _AHEAD and (task := next(left, None)) is not None:
            add(task)

    fill()
    while running:
        future = next(done)
        task = running.pop(future)
        try:
            made: Done = future.result()
        except KilledWorker:
            if len(task) > 1:
                for one in task:
                    add([one])
            else:
                yield lost(task, options)
        except OtherVersionError as problem:
            other = str(problem)
            raise GiprLintError(
                Message("cluster.other-version", {"worker": "", "other": other, "own": own[0]})
            ) from None
        else:
            yield made
        future.release()
        fill()


def _work(task: Task, options: Options, wanted: Made) -> Done:
    """The work on a task, on a worker that has the same versions as the client."""
    own = made_with(options)
    if own != wanted:
        raise OtherVersionError(own[0])
    return work(task, options)
