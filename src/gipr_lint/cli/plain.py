"""The usual call, `gipr-lint FILE…` with nothing else said: the parser of options, which it does not need, takes a
sixth of a run."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gipr_lint.cli.linting import lint_paths
from gipr_lint.config.discovery import candidates
from gipr_lint.linter import Linter

if TYPE_CHECKING:
    from gipr_lint.cli.nearest import Nearest

_OF_NO_OPTION = frozenset(("GIPR_LINT_CACHE",))
"""Variables that no option of the command line stands for."""


def plain_paths(arguments: Sequence[str]) -> tuple[str, ...]:
    """The files and folders that are to be checked as they are; none where there is anything more to be understood:
    an option, a command, a name of nothing, a setting in the environment or in a configuration.

    `plain_paths(["check", "a.docx"])` is `("a.docx",)` where that file exists.
    """
    paths = tuple(arguments[1:] if arguments[:1] == ["check"] else arguments)
    if any(path.isalpha() or path.startswith("-") or not os.path.exists(path) for path in paths):
        return ()
    if any(name.startswith("GIPR_LINT_") and name not in _OF_NO_OPTION for name in os.environ):
        return ()
    return () if next(candidates(os.curdir), None) else paths


def run(paths: Sequence[str]) -> int:
    """Checks files and folders as `gipr-lint check` does without options; gives the exit status."""
    try:
        linter = Linter()
        return lint_paths(paths, linter, nearest=lambda: _nearest(linter))
    except (Exception, KeyboardInterrupt) as problem:
        from gipr_lint.cli.ending import ended_by  # noqa: PLC0415  (only where a run fails)

        return ended_by(problem)


def _nearest(usual: Linter) -> Nearest:
    from gipr_lint.cli.nearest import Asked, Nearest  # noqa: PLC0415  (only where there is a configuration)

    return Nearest(Asked(), None, is_given=False, usual=usual)
