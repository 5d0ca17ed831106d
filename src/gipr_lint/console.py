"""The console script: how the process is set up before the command line is imported, and how it ends."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

_WITH_MORE_TO_DO = frozenset(("gipr_lint.plugins.foreign", "multiprocessing"))
"""Where these are at work, others have code that runs at the end: plugins, worker processes."""


def main() -> NoReturn:
    """Runs the command line and ends the process with its status.

    Nothing that is imported is garbage, and reports make no cycles: looking for them would take a tenth of a run.
    """
    gc.set_threshold(50_000)
    from gipr_lint.cli import run  # noqa: PLC0415

    gc.freeze()
    try:
        status: object = run()
    except SystemExit as end:
        status = end.code
    gc.freeze()  # the interpreter would look once more before it ends
    if isinstance(status, int) and _is_all_done():
        os._exit(status)
    sys.exit(status)  # type: ignore[arg-type]


def _is_all_done() -> bool:
    """Whether everything is written and nobody else waits for the end: then there is no need to give back piece by
    piece what the process holds, which takes a twentieth of a run."""
    if sys.gettrace() or sys.getprofile() or not _WITH_MORE_TO_DO.isdisjoint(sys.modules):
        return False
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        return False  # told as ever
    return True
