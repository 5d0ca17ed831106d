"""gipr-lint: checks drafts of Chinese government-information-disclosure annual reports.

>>> import gipr_lint
>>> result = gipr_lint.lint("draft.docx")
>>> [(f.rule, f.message) for f in result.findings]
"""

import sys

if (
    sys.argv[:1] == ["-m"]
    and ("-m", __name__) in zip(sys.orig_argv, sys.orig_argv[1:], strict=False)
    and not sys.flags.safe_path
):
    del sys.path[0]  # the current folder, where anybody's files may lie: nothing more is imported from there

from typing import TYPE_CHECKING

from gipr_lint.version import __version__

if TYPE_CHECKING:
    from gipr_lint.blank import new
    from gipr_lint.config.load import load_config
    from gipr_lint.errors import (
        ConfigError,
        FixError,
        GiprLintError,
        PackError,
        PluginError,
        UnknownName,
        UnreadableDocument,
    )
    from gipr_lint.findings import Edit, Finding, Fix, Location, NotEvaluated, Related, Suppression
    from gipr_lint.linter import Linter, lint
    from gipr_lint.options import Grade, Ignored, Options
    from gipr_lint.plugins.hooks import hookimpl
    from gipr_lint.plugins.packs import load_packs
    from gipr_lint.report import Report
    from gipr_lint.results import LintResult
    from gipr_lint.rulepacks.model import RuleSet
    from gipr_lint.terms import Profile, Severity

__all__ = [
    "ConfigError",
    "Edit",
    "Finding",
    "Fix",
    "FixError",
    "GiprLintError",
    "Grade",
    "Ignored",
    "LintResult",
    "Linter",
    "Location",
    "NotEvaluated",
    "Options",
    "PackError",
    "PluginError",
    "Profile",
    "Related",
    "Report",
    "RuleSet",
    "Severity",
    "Suppression",
    "UnknownName",
    "UnreadableDocument",
    "__version__",
    "hookimpl",
    "lint",
    "load_config",
    "load_packs",
    "new",
]


_ON_DEMAND = {
    "gipr_lint.blank": ("new",),
    "gipr_lint.config.load": ("load_config",),
    "gipr_lint.errors": (
        "ConfigError",
        "FixError",
        "GiprLintError",
        "PackError",
        "PluginError",
        "UnknownName",
        "UnreadableDocument",
    ),
    "gipr_lint.findings": ("Edit", "Finding", "Fix", "Location", "NotEvaluated", "Related", "Suppression"),
    "gipr_lint.linter": ("Linter", "lint"),
    "gipr_lint.options": ("Grade", "Ignored", "Options"),
    "gipr_lint.plugins.hooks": ("hookimpl",),
    "gipr_lint.plugins.packs": ("load_packs",),
    "gipr_lint.report": ("Report",),
    "gipr_lint.results": ("LintResult",),
    "gipr_lint.rulepacks.model": ("RuleSet",),
    "gipr_lint.terms": ("Profile", "Severity"),
}
"""Where the public names come from; a module is imported when one of its names is asked for."""


if not TYPE_CHECKING:  # a type checker must see the names above and no others

    def __getattr__(name):
        """The public names, on demand."""
        for module, names in _ON_DEMAND.items():
            if name in names:
                from importlib import import_module  # noqa: PLC0415

                return getattr(import_module(module), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
