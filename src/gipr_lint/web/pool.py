"""The worker processes: so many drafts are checked at a time, each in a process that is ended with whatever it started
when it takes too long, dies, or nobody waits for it any more."""

from __future__ import annotations

import asyncio
import contextlib
import os
import pickle
import shutil
import signal
import sys
import tempfile

import msgspec

from gipr_lint.options import Options
from gipr_lint.web.tasks import GRACE, LENGTH, Answer, Job, Setting, Task, answer_of

_LARGEST = 128 << 20
"""Bytes of the longest answer that is believed."""

_STARTING = 60.0
"""Seconds that a worker may take to be ready."""

_ROUNDS = 500
"""After so many drafts a worker makes room for a new one: nothing of a draft stays for long."""


class Ended(Exception):
    """A worker ended, or was ended, before it answered."""


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What a draft may take: seconds of the processor, seconds altogether, bytes of memory."""

    cpu: int = 30
    seconds: float = 90.0
    memory: int = 1536 << 20


class Pool:
    """So many workers, started when they are needed, for the options of the server."""

    def __init__(self, options: Options, size: int, limits: Limits) -> None:
        self._setting = pickle.dumps(Setting(options))
        self._limits = limits
        self._places = asyncio.Semaphore(size)
        self._size = size
        self._idle: list[_Worker] = []
        self._busy: set[_Worker] = set()

    async def open(self) -> None:
        """Starts all workers, so that the first draft need not wait. Raises Ended where none can be started."""
        self._idle += await asyncio.gather(*(_start(self._setting) for _ in range(self._size)))

    async def close(self) -> None:
        """Ends all workers, whatever they do."""
        await asyncio.gather(*(worker.end() for worker in (*self._idle, *self._busy)))
        self._idle.clear()

    async def done(self, task: Task) -> Answer:
        """What comes of a task, once there is a worker for it. Raises Ended where that ended over it.

        Where whoever waits is cancelled, the worker is ended too.
        """
        async with self._places:
            worker = await self._free()
            self._busy.add(worker)
            try:
                job = pickle.dumps(Job(task, self._limits.cpu, self._limits.memory))
                async with asyncio.timeout(self._limits.seconds):
                    answer = answer_of(await worker.ask(job))
            except BaseException as problem:
                await worker.end()
                if isinstance(problem, (TimeoutError, OSError, EOFError, msgspec.DecodeError)):
                    raise Ended from problem
                raise
            finally:
                self._busy.discard(worker)
            if worker.rounds < _ROUNDS:
                self._idle.append(worker)
            else:
                await worker.end()
            return answer

    async def _free(self) -> _Worker:
        """A worker that has nothing to do; a new one where the system has ended those that there were."""
        while self._idle:
            worker = self._idle.pop()
            if worker.lives:
                return worker
            await worker.end()
        return await _start(self._setting)


class _Worker:
    """A process, and the folder for what it may write meanwhile."""

    def __init__(self, process: asyncio.subprocess.Process, folder: str) -> None:
        self._process = process
        self._folder = folder
        self.rounds = 0

    @property
    def lives(self) -> bool:
        """Whether the process is not known to be at an end."""
        return self._process.returncode is None

    async def ask(self, message: bytes) -> bytes:
        """The answer to a message. Raises OSError or EOFError where the process ends before it."""
        self.rounds += 1
        into, out = self._process.stdin, self._process.stdout
        if into is None or out is None:
            raise EOFError
        into.write(len(message).to_bytes(LENGTH, "big"))
        into.write(message)
        await into.drain()
        length = int.from_bytes(await out.readexactly(LENGTH), "big")
        if length > _LARGEST:
            raise EOFError
        return await out.readexactly(length)

    async def end(self) -> None:
        """Ends the process with all that it started, and takes its folder away."""
        with contextlib.suppress(ProcessLookupError):
            self._process.terminate()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(GRACE):
                await self._process.wait()
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if sys.platform == "win32":
                self._process.kill()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)
        await self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)


async def _start(setting: bytes) -> _Worker:
    """A worker that is ready. Raises Ended where it does not become so."""
    folder = tempfile.mkdtemp(prefix="gipr-lint-")
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", "gipr_lint.web.worker", folder),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=folder,
        env=os.environ | {"TMPDIR": folder, "TEMP": folder, "TMP": folder},
        start_new_session=True,
    )
    worker = _Worker(process, folder)
    try:
        async with asyncio.timeout(_STARTING):
            await worker.ask(setting)
    except BaseException as problem:
        await worker.end()
        if isinstance(problem, (TimeoutError, OSError, EOFError)):
            raise Ended from problem
        raise
    return worker
