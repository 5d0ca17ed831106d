"""python -m tests.fuzz: files changed at random, for as long as is asked; exits with 1 where anything fails."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.fuzz.run import KINDS, faults, kept


def main() -> int:
    """Runs, prints each fault with its number, and keeps the DOCX at fault."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=3600, help="of the processor (an hour)")
    parser.add_argument("--first", type=int, default=1, help="the number to begin with")
    parser.add_argument("--kind", action="append", choices=KINDS, help="only this kind of file (repeatable)")
    options = parser.parse_args()
    count, folder = 0, Path(tempfile.mkdtemp(prefix="gipr-lint-fuzz-"))
    for kind, number, said in faults(options.kind or list(KINDS), options.first, options.seconds):
        count += 1
        kept(kind, number, folder)
        sys.stdout.write(f"{kind} {number}: {said}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{count} faults; files in {folder}\n")
    return int(count > 0)


if __name__ == "__main__":
    sys.exit(main())
