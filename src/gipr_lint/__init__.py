"""gipr-lint: checks drafts of Chinese government-information-disclosure annual reports.

>>> import gipr_lint
>>> result = gipr_lint.lint("draft.docx")
>>> [(f.rule, f.message) for f in result.findings]
"""

from typing import TYPE_CHECKING, Any

from gipr_lint.api import Result, lint
from gipr_lint.drafts import new
from gipr_lint.findings import Edit, Finding, Fix, Location, NotEvaluated, Related, Severity
from gipr_lint.packs.model import RuleSet
from gipr_lint.plugins import load_packs
from gipr_lint.report import Report
from gipr_lint.version import __version__

if TYPE_CHECKING:
    from gipr_lint.hookspecs import hookimpl

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
    "hookimpl",
    "lint",
    "load_packs",
    "new",
]


def __getattr__(name: str) -> Any:
    """The marker of plugins, which a lint does not need and does not import."""
    if name != "hookimpl":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from gipr_lint.hookspecs import hookimpl as marker  # noqa: PLC0415

    return marker
