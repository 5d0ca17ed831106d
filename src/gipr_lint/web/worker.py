"""A worker process: it checks one draft after the other within limits, and ends with the server that started it.

`python -P -m gipr_lint.web.worker FOLDER` reads pickled jobs from standard input, each with its length before it, and
writes answers to standard output. Pickles go from the server to the worker alone.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import select
import shutil
import signal
import sys
import threading
import time
from typing import BinaryIO, NoReturn

from msgspec import msgpack

from gipr_lint.errors import GiprLintError
from gipr_lint.messages import say
from gipr_lint.web.desk import Desk, language_of
from gipr_lint.web.limits import bounded
from gipr_lint.web.tasks import GRACE, LENGTH, Answer, Job, Refused, Setting


def main() -> None:
    """Works until the server closes the pipe, in the folder that it was given for what it may write meanwhile."""
    jobs, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints is no answer
    threading.Thread(target=_end_with_server, args=(jobs.fileno(), sys.argv[1]), daemon=True).start()
    setting = _received(jobs)
    if not isinstance(setting, Setting):
        return
    desk = Desk(setting.options)
    _send(answers, b"")
    gc.freeze()
    while isinstance(job := _received(jobs), Job):
        _send(answers, msgpack.encode(_answer(desk, job)))


def _answer(desk: Desk, job: Job) -> Answer:
    try:
        with bounded(job.seconds, job.memory):
            return desk.done(job.task)
    except GiprLintError as problem:
        return Refused(why=problem.in_language(language_of(job.task)))
    except MemoryError:
        return Refused(why=say("web.too-much", language_of(job.task)))


def _received(pipe: BinaryIO) -> object:
    """The next object, None at the end."""
    head = pipe.read(LENGTH)
    return pickle.loads(pipe.read(int.from_bytes(head, "big"))) if len(head) == LENGTH else None


def _send(pipe: BinaryIO, data: bytes) -> None:
    pipe.write(len(data).to_bytes(LENGTH, "big") + data)
    pipe.flush()


def _end_with_server(pipe: int, folder: str) -> None:
    """Ends the process when nobody is left at the other end of the pipe, and takes away its folder, which nobody else
    would."""
    if sys.platform == "win32":
        return
    watch = select.poll()
    watch.register(pipe, 0)
    watch.poll()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE)
    shutil.rmtree(folder, ignore_errors=True)
    os.killpg(os.getpgrp(), signal.SIGKILL)


class _Told(BaseException):
    """The process is told to end: no code takes that for a fault of a draft or a plugin."""


def _end(*_: object) -> NoReturn:
    raise _Told


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _end)
    with contextlib.suppress(_Told):  # what waits for a program that it started ends that on the way
        main()
    shutil.rmtree(sys.argv[1], ignore_errors=True)
