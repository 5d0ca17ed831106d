"""A plugin for gipr-lint: a rule pack `ex`, a check kind `length`, a function `share`, an output format `markdown`.

What a hook needs is imported inside it, so that a run pays only for what it uses.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gipr_lint import hookimpl

if TYPE_CHECKING:
    from gipr_lint.plugins.api import CheckKind, Format, Function

GIPR_LINT_API = 1


@hookimpl
def gipr_lint_packs() -> Sequence[tuple[str, str | os.PathLike[str]]]:
    """The pack `ex`, in force with `--pack ex`."""
    return [("ex", os.path.join(os.path.dirname(__file__), "rules"))]


@hookimpl
def gipr_lint_check_kinds() -> Sequence[CheckKind]:
    """`length`: how long sections are."""
    from gipr_lint_ex.length import LENGTH

    return [LENGTH]


@hookimpl
def gipr_lint_functions() -> Sequence[tuple[str, Function]]:
    """`share(part, whole)`: per cent."""
    from gipr_lint_ex.share import SHARE

    return [("share", SHARE)]


@hookimpl
def gipr_lint_formats() -> Sequence[Format]:
    """`--format markdown`."""
    from gipr_lint_ex.markdown import MARKDOWN

    return [MARKDOWN]
