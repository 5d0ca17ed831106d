"""gipr-lint: checks drafts of Chinese government-information-disclosure annual reports.

>>> import gipr_lint
>>> result = gipr_lint.lint("draft.docx")
>>> [(f.rule, f.message) for f in result.findings]
"""

from typing import TYPE_CHECKING, Any

from gipr_lint.api import lint
from gipr_lint.findings import Edit, Finding, Fix, Location, NotEvaluated, Related, Severity
from gipr_lint.packs.model import RuleSet
from gipr_lint.plugins import load_packs
from gipr_lint.report import Report
from gipr_lint.run import Result
from gipr_lint.version import __version__

if TYPE_CHECKING:
    from gipr_lint.drafts import new
    from gipr_lint.hookspecs import hookimpl
    from gipr_lint.mend import annotate, fix

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
    "annotate": "gipr_lint.mend",
    "fix": "gipr_lint.mend",
    "hookimpl": "gipr_lint.hookspecs",
    "new": "gipr_lint.drafts",
}
"""What a lint does not need and does not import."""


def __getattr__(name: str) -> Any:
    """The public names that are imported when they are asked for."""
    if name not in _ON_DEMAND:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(_ON_DEMAND[name]), name)
