"""python -m tests.formats: how far the findings of a report agree in every kind of file that it may come in."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from tests.formats.compare import Verdict, agreement, verdicts
from tests.formats.kinds import KINDS
from tests.formats.reports import examples

LEAST = 0.99


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print, and return 0 where the findings agree, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tests.formats", description=__doc__)
    parser.add_argument("--kind", action="append", choices=KINDS, help="only this kind of file (repeatable)")
    parser.add_argument("--count", type=int, default=40, help="how many reports")
    parser.add_argument("--least", type=float, default=LEAST, help="the share that must agree")
    options = parser.parse_args(arguments)
    some = examples(options.count)
    good = True
    for kind in options.kind or KINDS:
        found = verdicts(some, kind)
        share = agreement(found)
        good = good and share >= options.least
        print(f"{kind:5s} {len(found):3d} reports, {sum(one.same for one in found):4d} findings the same, {share:.2%}")
        for one in found:
            print(*_differences(one), sep="\n", end="")
    return 0 if good else 1


def _differences(verdict: Verdict) -> list[str]:
    lines = [f"    {verdict.name}: {verdict.error}"] if verdict.error else []
    lines += [f"    {verdict.name}: lost {' '.join(one)}" for one in verdict.lost]
    lines += [f"    {verdict.name}: new {' '.join(one)}" for one in verdict.new]
    return [*lines, ""] if lines else []


if __name__ == "__main__":
    sys.exit(main())
