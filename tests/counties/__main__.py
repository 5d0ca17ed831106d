"""python -m tests.counties: defects into counties, and what `corpus check` says of them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from tests.counties.measure import Measured, measure

WANTED = 0.98
"""Of the defects so many are to be found."""


def passed(measured: Measured) -> bool:
    """Whether enough was found, and nothing that is not there."""
    found = sum(one.found for one in measured.verdicts)
    return found >= WANTED * len(measured.verdicts) and not measured.strays


def lines(measured: Measured) -> list[str]:
    """A line for each kind of defect, then the strays."""
    kinds = sorted({(one.code, one.name) for one in measured.verdicts})
    said = []
    for code, name in kinds:
        own = [one.found for one in measured.verdicts if (one.code, one.name) == (code, name)]
        said.append(f"{code} {name:16} {sum(own)} of {len(own)}")
    found = sum(one.found for one in measured.verdicts)
    said.append(f"found {found} of {len(measured.verdicts)}, strays {len(measured.strays)}")
    return [*said, *measured.strays]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, prints, and returns 0 where enough was found and nothing strayed."""
    parser = argparse.ArgumentParser(prog="python -m tests.counties", description=__doc__)
    parser.add_argument("--seeds", type=int, default=3, help="how many counties of each kind")
    measured = measure(parser.parse_args(arguments).seeds)
    sys.stdout.write("\n".join(lines(measured)) + "\n")
    return 0 if passed(measured) else 1


if __name__ == "__main__":
    sys.exit(main())
