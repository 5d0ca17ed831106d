"""gipr-lint: checks drafts of Chinese government-information-disclosure annual reports.

>>> import gipr_lint
>>> result = gipr_lint.lint("draft.docx")
>>> [(f.rule, f.message) for f in result.findings]
"""

from typing import TYPE_CHECKING, Any

from gipr_lint.version import __version__

if TYPE_CHECKING:
    from gipr_lint.blank import new
    from gipr_lint.findings import Edit, Finding, Fix, Location, NotEvaluated, Related, Severity
    from gipr_lint.fixes.api import annotate, fix
    from gipr_lint.linter import lint
    from gipr_lint.plugins.hooks import hookimpl
    from gipr_lint.plugins.packs import load_packs
    from gipr_lint.report import Report
    from gipr_lint.results import Result
    from gipr_lint.rulepacks.model import RuleSet

__all__ = [
    "Edit",
    "Finding",
    "Fix",
    "Location",
    "NotEvaluated",
    "Related",
    "Report",
    "Result",
    "RuleSet",
    "Severity",
    "__version__",
    "annotate",
    "fix",
    "hookimpl",
    "lint",
    "load_packs",
    "new",
]


_ON_DEMAND = {
    "gipr_lint.linter": ("lint",),
    "gipr_lint.blank": ("new",),
    "gipr_lint.findings": ("Edit", "Finding", "Fix", "Location", "NotEvaluated", "Related", "Severity"),
    "gipr_lint.plugins.hooks": ("hookimpl",),
    "gipr_lint.fixes.api": ("annotate", "fix"),
    "gipr_lint.rulepacks.model": ("RuleSet",),
    "gipr_lint.plugins.packs": ("load_packs",),
    "gipr_lint.report": ("Report",),
    "gipr_lint.results": ("Result",),
}
"""Where the public names come from; a module is imported when one of its names is asked for."""


def __getattr__(name: str) -> Any:
    """The public names, on demand."""
    for module, names in _ON_DEMAND.items():
        if name in names:
            from importlib import import_module  # noqa: PLC0415

            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
