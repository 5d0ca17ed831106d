"""How a command ends that could not do its work: a message on standard error, and status 2."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from gipr_lint.cli.language import language_of_run
from gipr_lint.errors import GiprLintError
from gipr_lint.messages import Message, Translatable, say


def stop(*messages: Translatable) -> NoReturn:
    """Prints messages on standard error, with `GIPR_LINT_DEBUG` what was raised as well, and exits with 2."""
    if os.environ.get("GIPR_LINT_DEBUG") and sys.exception() is not None:
        _trace()
    for message in messages:
        _tell(message.in_language(language_of_run()))
    sys.exit(2)


def ended_by(problem: BaseException) -> int:
    """The status of a run that `problem` ended, which is told. Raises SystemExit where that is how a command stops."""
    if isinstance(problem, GiprLintError):
        stop(problem)
    if isinstance(problem, OSError):  # a full disk behind standard output, a drive that went away
        why = problem.strerror or type(problem).__name__
        if problem.filename:
            stop(Message("usage.io-at", {"why": why, "file": str(problem.filename)}))
        stop(Message("usage.io", {"why": why}))
    if isinstance(problem, KeyboardInterrupt):
        _tell(say("usage.interrupted", language_of_run()))
        return 2
    _trace()  # 1 would say that there are findings
    _tell(say("usage.crashed", language_of_run()))
    return 2


def _tell(text: str) -> None:
    print(f"gipr-lint: {text}", file=sys.stderr, flush=True)


def _trace() -> None:
    import traceback  # noqa: PLC0415  (rare)

    traceback.print_exc()
