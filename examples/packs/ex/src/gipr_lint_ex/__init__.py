"""A plugin for gipr-lint: a rule pack `ex`, a check `length`, a function `share`, an output format `markdown`.

What a hook brings is named by its address and imported when it is needed, so that a run pays only for what it uses.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from gipr_lint import hookimpl

GIPR_LINT_API = 1


@hookimpl
def gipr_lint_packs() -> Mapping[str, str]:
    """The pack `ex`, in force with `--pack ex`."""
    return {"ex": os.path.join(os.path.dirname(__file__), "rules")}


@hookimpl
def gipr_lint_checks() -> Mapping[str, str]:
    """`length`: how long sections are."""
    return {"length": "gipr_lint_ex.length:length"}


@hookimpl
def gipr_lint_functions() -> Mapping[str, str]:
    """`share(part, whole)`: per cent."""
    return {"share": "gipr_lint_ex.share:SHARE"}


@hookimpl
def gipr_lint_formats() -> Mapping[str, str]:
    """`--format markdown`."""
    return {"markdown": "gipr_lint_ex.markdown:render"}
