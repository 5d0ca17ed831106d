"""The console script: the process is set up before the command line is imported."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Runs the command line and ends the process with its status.

    Nothing that is imported is garbage, and reports make no cycles: looking for them would take a tenth of a run.
    """
    gc.set_threshold(50_000)
    from gipr_lint.cli import run  # noqa: PLC0415

    gc.freeze()
    try:
        sys.exit(run())
    finally:
        gc.freeze()  # the interpreter would look once more before it ends
