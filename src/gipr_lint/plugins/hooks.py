"""The hooks of gipr-lint: what a plugin may bring, and what it is told.

A plugin is a module that an installed package names in the entry-point group `gipr_lint`. It says `GIPR_LINT_API = 1`
and implements any of these hooks as functions of the same name, each marked with `@gipr_lint.hookimpl`. What it needs
for that is in `gipr_lint.plugins.api`. A hook that raises, or gives what its type does not say, ends the run with
status 2 and a message that names the plugin, its package and version.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

import pluggy

from gipr_lint.checks.kind import CheckKind
from gipr_lint.expr import Function
from gipr_lint.plugins.readers import Reader
from gipr_lint.results import Format, Run

hookspec = pluggy.HookspecMarker("gipr_lint")
hookimpl = pluggy.HookimplMarker("gipr_lint")

API = 1
"""The version of these hooks. It changes when a plugin that was written for them would have to change."""


@hookspec
def gipr_lint_packs() -> Sequence[tuple[str, str | os.PathLike[str]]]:  # type: ignore[empty-body]
    """The rule packs that a plugin brings: for each its name and the folder that holds its `pack.yaml`.

    They are at hand for `--pack NAME`, and take part only where they are named. A name that is taken is an error.
    """


@hookspec
def gipr_lint_check_kinds() -> Sequence[CheckKind]:  # type: ignore[empty-body]
    """The kinds of check that a plugin adds; a name that is taken is an error.

    A kind that raises, or yields what is no finding, becomes a finding GL002 of the rule; the other rules go on.
    """


@hookspec
def gipr_lint_functions() -> Sequence[tuple[str, Function]]:  # type: ignore[empty-body]
    """The pure functions that a plugin adds to the expressions of rules, each with its name, best made by `function`.

    A name that is taken is an error. A function never sees a missing value: where an argument is missing, so is the
    result. One that raises or gives what is no value makes a finding GL002 of the rule.
    """


@hookspec
def gipr_lint_readers() -> Sequence[Reader]:  # type: ignore[empty-body]
    """The readers that a plugin brings: how files of other suffixes become DOCX. A suffix that is taken is an error.

    Such files are found in folders and checked; `fix` and `annotate` write DOCX only and decline them. A reader that
    raises makes the file an unreadable document, GL001; the other files go on.
    """


@hookspec
def gipr_lint_formats() -> Sequence[Format]:  # type: ignore[empty-body]
    """The output formats that a plugin adds to `--format`; a name that is taken is an error.

    Where one raises, the report is shown as text on standard error, and the run ends with status 2.
    """


@hookspec
def gipr_lint_finished(run: Run) -> None:
    """Called once at the end of a `check`, when the report has been printed, with all that was found.

    The run cannot be changed. Where the hook raises, that is told on standard error and the run ends with status 2; the
    report stands, and the other plugins are told all the same.
    """
