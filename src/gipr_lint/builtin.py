"""What gipr-lint brings itself, through the same hooks as a stranger's plugin."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from gipr_lint.checks.assertion import ASSERT
from gipr_lint.checks.contact import CONTACT
from gipr_lint.checks.kind import CheckKind
from gipr_lint.checks.pattern import PATTERN
from gipr_lint.checks.section import SECTION
from gipr_lint.checks.table import TABLE
from gipr_lint.hookspecs import hookimpl


@hookimpl
def gipr_lint_packs() -> Sequence[tuple[str, Path]]:
    """The national pack `cn`."""
    return [("cn", national_pack())]


@hookimpl
def gipr_lint_check_kinds() -> Sequence[CheckKind]:
    """The kinds of the national pack."""
    return [SECTION, PATTERN, CONTACT, TABLE, ASSERT]


def national_pack() -> Path:
    """The folder of the national pack: inside an installed package, in a checkout the top folder `rules`."""
    here = Path(__file__).parent
    inside = here / "_rules"
    return inside if inside.is_dir() else here.parent.parent / "rules"
