"""The hooks of gipr-lint: what a plugin may bring, and what it is told.

A plugin is a module that an installed package names in the entry-point group `gipr_lint`. It says `GIPR_LINT_API = 1`
and implements any of these hooks as functions of the same name, each marked with `@gipr_lint.hookimpl`. What it needs
for that is in `gipr_lint.plugins.api`. The hooks are called through pluggy, each once a run at most: `tryfirst`,
`trylast` and wrappers mean what they mean to pluggy.

What a hook brings, it brings by name: a mapping from a name to a thing, or to the address (`module:name`) of one,
which is imported when it is needed (a function whenever packs are read). A wrapper gets these mappings in a list, each
name with a `Brought`; it may leave out, replace and add. A name that two plugins bring is an error. A hook that raises,
or gives what its type does not say, ends the run with status 2 and a message that names the plugin, its package and
version.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, TypeAlias

import pluggy

if TYPE_CHECKING:
    from gipr_lint.checks.check import Check
    from gipr_lint.expr import Function
    from gipr_lint.output import Run, Style

hookspec = pluggy.HookspecMarker("gipr_lint")
hookimpl = pluggy.HookimplMarker("gipr_lint")

API = 1
"""The version of these hooks. It changes when a plugin that was written for them would have to change."""

Reader: TypeAlias = Callable[[bytes], bytes]
"""Makes a DOCX of the bytes of a file, the same of the same. It raises ValueError, in the words of the user, for a file
that it cannot read."""

Render: TypeAlias = "Callable[[Run, Style], Iterable[str]]"
"""Gives the lines of a run. Much of them is text out of documents, which are not to be trusted: none of it may steer
what shows it."""


@hookspec
def gipr_lint_packs() -> Mapping[str, str | os.PathLike[str]]:  # type: ignore[empty-body]
    """The rule packs that a plugin brings: for each its name and the folder that holds its `pack.yaml`.

    They are at hand for `--pack NAME`, and take part only where they are named.
    """


@hookspec
def gipr_lint_checks() -> Mapping[str, Check | str]:  # type: ignore[empty-body]
    """The checks that a plugin adds, by the name that rules write after `kind:`.

    A check that raises, or yields what is not a finding, becomes a finding GL002 of the rule; the other rules go on.
    """


@hookspec
def gipr_lint_functions() -> Mapping[str, Function | str]:  # type: ignore[empty-body]
    """The pure functions that a plugin adds to the expressions of rules, each best made by `function`.

    A function never sees an absent value: where an argument is absent, so is the result. One that raises or gives what
    is not a value makes a finding GL002 of the rule.
    """


@hookspec
def gipr_lint_readers() -> Mapping[str, Reader | str]:  # type: ignore[empty-body]
    """The readers that a plugin brings: how files of other suffixes (in lower case, with the dot) become DOCX.

    Such files are found in folders and checked; what `fix` and `annotate` write of them is a DOCX. A reader that
    raises makes the file an unreadable document, GL001; the other files go on.
    """


@hookspec
def gipr_lint_formats() -> Mapping[str, Render | str]:  # type: ignore[empty-body]
    """The output formats that a plugin adds to `--format`: for each its name and what gives the lines of a run.

    Where one raises, the report is shown as text on standard error, and the run ends with status 2.
    """


@hookspec
def gipr_lint_finished(run: Run) -> None:
    """Called once at the end of a `check`, when the report has been printed, with all that was found.

    The run cannot be changed, nothing is returned. Where the hook raises, that is told on standard error and the run
    ends with status 2; the report stands, and the other plugins are told all the same.
    """


HOOKS = tuple(name for name in vars() if name.startswith("gipr_lint_"))
"""The names of all hooks."""
