"""Writes what is generated on the pages of the documentation: tables of options, pages of rules, signatures.

    python tools/pages.py

They stand in the repository, so that they are read there as on the site; a test says where they are not as they should
be.
"""

from __future__ import annotations

import sys
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent / "docs"


def main() -> None:
    """Writes them, and says which were not as they should be."""
    sys.path.insert(0, str(DOCS / "_ext"))
    from gipr_site import write  # noqa: PLC0415

    changed = write(DOCS)
    print(f"{len(changed)} pages", *(path.relative_to(DOCS.parent).as_posix() for path in changed), sep="\n")


if __name__ == "__main__":
    main()
