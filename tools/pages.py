"""Writes what is generated on the pages of the documentation: tables of options, pages of rules, signatures.

    python tools/pages.py [--check]

They stand in the repository, so that they are read there as on the site. With `--check` nothing is written, and the
status is 1 where something would be.
"""

from __future__ import annotations

import sys
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent / "docs"


def main(arguments: list[str]) -> int:
    """Names the pages that were not as they should be, after writing them or not."""
    sys.path.insert(0, str(DOCS / "_ext"))
    from gipr_site import changes, write  # noqa: PLC0415

    check = arguments == ["--check"]
    found = list(changes(DOCS)) if check else write(DOCS)
    print(f"{len(found)} pages", *(path.relative_to(DOCS.parent).as_posix() for path in found), sep="\n")
    if check and found:
        print("`poe pages` writes them", file=sys.stderr)
    return int(check and bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
