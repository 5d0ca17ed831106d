"""The hooks of gipr-lint. A plugin implements them with `@gipr_lint.hookimpl` at the level of its module."""

from __future__ import annotations

import os
from collections.abc import Sequence

import pluggy

from gipr_lint.checks.kind import CheckKind

hookspec = pluggy.HookspecMarker("gipr_lint")
hookimpl = pluggy.HookimplMarker("gipr_lint")

API = 1
"""The version of these hooks."""


@hookspec
def gipr_lint_packs() -> Sequence[tuple[str, str | os.PathLike[str]]]:  # type: ignore[empty-body]
    """The rule packs that a plugin brings: for each its name and the folder that holds its `pack.yaml`."""


@hookspec
def gipr_lint_check_kinds() -> Sequence[CheckKind]:  # type: ignore[empty-body]
    """The kinds of check that a plugin adds; a name that is already taken is an error."""
