"""How a command ends that could not do its work: a message on standard error, and status 2."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from gipr_lint.cli.language import language_of_run
from gipr_lint.cli.printing import complain, remark
from gipr_lint.errors import GiprLintError
from gipr_lint.messages import Message, Translatable, say


def stop(*messages: Translatable) -> NoReturn:
    """Prints messages on standard error, with `GIPR_LINT_DEBUG` what was raised as well, and exits with 2."""
    if os.environ.get("GIPR_LINT_DEBUG") and sys.exception() is not None:
        _trace()
    for message in messages:
        complain(message.in_language(language_of_run()))
    sys.exit(2)


def leave_closed_pipes() -> None:
    """Has what goes to a pipe that nobody reads any more, as with `| head -1`, go nowhere, and says nothing of it."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def ended_by(problem: BaseException) -> int:
    """The status of a run that `problem` ended, which is told. Raises SystemExit where that is how a command stops."""
    if isinstance(problem, GiprLintError):
        stop(problem)
    if isinstance(problem, BrokenPipeError):
        leave_closed_pipes()
        return 1  # as click has it
    if isinstance(problem, OSError):  # a full disk behind standard output, a drive that went away
        why = problem.strerror or type(problem).__name__
        if problem.filename:
            stop(Message("usage.io-at", {"why": why, "file": str(problem.filename)}))
        stop(Message("usage.io", {"why": why}))
    if isinstance(problem, KeyboardInterrupt):
        complain(say("usage.interrupted", language_of_run()))
        return 2
    _trace()  # 1 would say that there are findings
    complain(say("usage.crashed", language_of_run()))
    return 2


def _trace() -> None:
    from gipr_lint.diagnostics import traced  # noqa: PLC0415  (rare)

    if problem := sys.exception():
        remark(traced(problem))
