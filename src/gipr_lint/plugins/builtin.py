"""What gipr-lint brings itself, through the same hooks as a stranger's plugin.

The hooks are marked as such when the plugin manager is made: without other plugins none is needed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from gipr_lint.checks.agree import AGREE
from gipr_lint.checks.assertion import ASSERT
from gipr_lint.checks.contact import CONTACT
from gipr_lint.checks.environment import OWN_FUNCTIONS
from gipr_lint.checks.file import FILE
from gipr_lint.checks.kind import CheckKind
from gipr_lint.checks.layout import LAYOUT
from gipr_lint.checks.pattern import PATTERN
from gipr_lint.checks.section import SECTION
from gipr_lint.checks.sums import SUMS
from gipr_lint.checks.table import TABLE
from gipr_lint.checks.text import TEXT
from gipr_lint.expr import Function
from gipr_lint.results import Format, Run, Style

if TYPE_CHECKING:
    from gipr_lint.plugins.readers import Reader


def gipr_lint_packs() -> Sequence[tuple[str, str | os.PathLike[str]]]:
    """The national pack `cn`."""
    return [("cn", national_pack())]


def gipr_lint_check_kinds() -> Sequence[CheckKind]:
    """The kinds of the national pack."""
    return [SECTION, PATTERN, CONTACT, TABLE, ASSERT, AGREE, SUMS, TEXT, FILE, LAYOUT]


def gipr_lint_functions() -> Sequence[tuple[str, Function]]:
    """The functions of the language."""
    return list(OWN_FUNCTIONS.items())


def gipr_lint_readers() -> Sequence[Reader]:
    """DOCX, which is read as it is."""
    from gipr_lint.plugins.readers import Reader  # noqa: PLC0415  (asked for only where a folder is searched)

    return [Reader((".docx",), lambda data: data)]


def gipr_lint_formats() -> Sequence[Format]:
    """A module for each, imported when it is used."""
    return [_format("text"), _format("concise"), _format("json")]


def _format(name: str) -> Format:
    def render(run: Run, style: Style) -> Iterable[str]:
        lines: Iterable[str] = import_module(f"gipr_lint.output.{name}").render(run, style)
        return lines

    return Format(name, render)


def national_pack() -> str:
    """The folder of the national pack: inside an installed package, in a checkout the top folder `rules`."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside = os.path.join(here, "_rules")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(os.path.dirname(here)), "rules")
