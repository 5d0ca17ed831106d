"""python -m tests.statements: what the linter notices of what offices write."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
from tests.statements.judge import run
from tests.statements.scores import NOTICED, complaints, faults, passed, subject, table
from tests.statements.statement import FILES, KINDS, in_company, passages
from tests.support.drafts.layouts import LAYOUTS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print, and return 0 where the thresholds are met, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tests.statements", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="files of statements (default: those of the project)")
    parser.add_argument("--kind", action="append", choices=KINDS, help="only statements of this kind (repeatable)")
    parser.add_argument("--only", action="append", help="only this statement, as open:12 (repeatable)")
    parser.add_argument(
        "--layout", action="append", choices=LAYOUTS, help="in this layout (repeatable; default: plain)"
    )
    parser.add_argument("--seeds", type=int, default=1, help="how many tables that agree with each statement")
    parser.add_argument("--company", action="store_true", help="each statement between two guards in one paragraph")
    parser.add_argument("--least", type=float, default=NOTICED, help="the share that must be noticed")
    parser.add_argument("--verbose", action="store_true", help="print each miss, false alarm and stray")
    parser.add_argument("--json", action="store_true", help="print all verdicts as JSON")
    options = parser.parse_args(arguments)
    try:
        every = passages(options.files or FILES)
    except ValueError as problems:
        parser.error(str(problems))
    some = [
        passage
        for passage in (in_company(every) if options.company else every)
        if (not options.kind or passage.kind in options.kind) and (not options.only or passage.where in options.only)
    ]
    good = True
    for layout in options.layout or ["plain"]:
        verdicts = run(some, layout, max(options.seeds, 1))
        good = passed(verdicts, options.least) and good
        if options.json:
            sys.stdout.write(msgspec.json.encode(verdicts).decode() + "\n")
            continue
        lines = [f"layout {layout}", *table(verdicts, lambda verdict: verdict.passage.kind, "kind of passage"), ""]
        told = [verdict for verdict in verdicts if verdict.claim]
        lines += table(told, subject, "subject of claim")
        lines += ["", *faults(verdicts), *(complaints(verdicts) if options.verbose else ())]
        sys.stdout.write("\n".join([*lines, ""]) + "\n")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
