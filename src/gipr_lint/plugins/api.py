"""What plugins may import: all of it is kept as it is as long as the hooks have the same version (`API`).

See docs/plugins.md for the hooks and examples of them.
"""

from gipr_lint.checks.kind import Bound, CheckKind, Context, Outcome, Problem, fill, fix_text, make, suggest
from gipr_lint.expr import Date, Function, absent
from gipr_lint.expr.typed import Kind, function
from gipr_lint.findings import Edit, Finding, Fix, Location, NotEvaluated, Related, related
from gipr_lint.output.common.terminal import harmless
from gipr_lint.output.common.words import SEVERITY, place, section_of
from gipr_lint.plugins.brought import Brought
from gipr_lint.plugins.hooks import API, Reader, Render, hookimpl
from gipr_lint.report import Report
from gipr_lint.report.locations import at_span, document, gap_after_preface, gap_for_section, in_form, in_paragraph
from gipr_lint.results import Checked, Recognised, Run, Style
from gipr_lint.rulepacks.model import Rule, RuleSet

__all__ = [
    "API",
    "SEVERITY",
    "Bound",
    "Brought",
    "CheckKind",
    "Checked",
    "Context",
    "Date",
    "Edit",
    "Finding",
    "Fix",
    "Function",
    "Kind",
    "Location",
    "NotEvaluated",
    "Outcome",
    "Problem",
    "Reader",
    "Recognised",
    "Related",
    "Render",
    "Report",
    "Rule",
    "RuleSet",
    "Run",
    "Style",
    "absent",
    "at_span",
    "document",
    "fill",
    "fix_text",
    "function",
    "gap_after_preface",
    "gap_for_section",
    "harmless",
    "hookimpl",
    "in_form",
    "in_paragraph",
    "make",
    "place",
    "related",
    "section_of",
    "suggest",
]
