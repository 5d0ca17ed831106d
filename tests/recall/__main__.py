"""python -m tests.recall: defects into correct reports, and what the linter says of them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

import msgspec
from tests.recall.mending import mending_table, mends, run_mending
from tests.recall.run import absent, registry, run
from tests.recall.scores import grouped, missed, passed, spoken, table
from tests.support.drafts.layouts import LAYOUTS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print, and return 0 where the thresholds are met, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tests.recall", description=__doc__)
    parser.add_argument("--layout", action="append", choices=LAYOUTS, help="only this layout (repeatable)")
    parser.add_argument("--code", action="append", default=[], help="only defects of this code (repeatable)")
    parser.add_argument("--seeds", type=int, default=1, help="how many documents a defect, edition and layout")
    parser.add_argument("--verbose", action="store_true", help="print each miss with its reason")
    parser.add_argument("--json", action="store_true", help="print all verdicts as JSON")
    parser.add_argument("--mend", action="store_true", help="fix and annotate every document instead, and judge that")
    options = parser.parse_args(arguments)
    if unknown := sorted(set(options.code) - {defect.code for defect in registry()}):
        parser.error(f"no defect of this code: {' '.join(unknown)}")
    if options.mend:
        mended = run_mending(options.code, options.layout or list(LAYOUTS), options.seeds)
        sys.stdout.write("\n".join(mending_table(mended)) + "\n")
        return 0 if mends(mended) else 1
    verdicts, said = run(options.code, options.layout or list(LAYOUTS), options.seeds)
    if options.json:
        sys.stdout.write(msgspec.json.encode({"verdicts": verdicts, "correct": said}).decode() + "\n")
    else:
        lines = table("rule", dict(sorted(grouped(verdicts, lambda verdict: verdict.code).items())))
        lines += [
            "",
            *table("layout", grouped(verdicts, lambda verdict: verdict.layout)),
            "",
            *spoken(said, all_of_them=options.verbose),
        ]
        lines += [f"no rule in the pack: {' '.join(absent()) or 'none'}"]
        lines += ["", *missed(verdicts)] if options.verbose else []
        sys.stdout.write("\n".join(lines) + "\n")
    return 0 if passed(verdicts, said) else 1


if __name__ == "__main__":
    sys.exit(main())
