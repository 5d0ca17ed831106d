"""What plugins may import: all of it is kept as it is as long as the hooks have the same version (`API`).

See docs/plugins.md for the hooks and examples of them.
"""

from gipr_lint.checks.check import Bound, Check, Evaluation, check, params_of, unknown
from gipr_lint.checks.hits import Hit, Missing, Shown
from gipr_lint.errors import Problem
from gipr_lint.expr import Date, Function, absent
from gipr_lint.expr.typed import Kind, function
from gipr_lint.findings import Edit, Finding, Fix, Location, NotEvaluated, Related
from gipr_lint.output import Run, Skipped, Style, showing_documents
from gipr_lint.output.common.terminal import harmless
from gipr_lint.output.common.words import place, section_of, severity_name
from gipr_lint.plugins.brought import Brought
from gipr_lint.plugins.hooks import API, Reader, Render, hookimpl
from gipr_lint.report import FormCell, Paragraph, Report, Span
from gipr_lint.report.locations import at_span, document, gap_after_preface, gap_for_section, in_form, in_paragraph
from gipr_lint.results import LintResult, Recognised
from gipr_lint.rulepacks.model import Names, Rule, RuleSet, Text
from gipr_lint.views import ShownCell, ShownParagraph, ShownTable, View

__all__ = [
    "API",
    "Bound",
    "Brought",
    "Check",
    "Date",
    "Edit",
    "Evaluation",
    "Finding",
    "Fix",
    "FormCell",
    "Function",
    "Hit",
    "Kind",
    "LintResult",
    "Location",
    "Missing",
    "Names",
    "NotEvaluated",
    "Paragraph",
    "Problem",
    "Reader",
    "Recognised",
    "Related",
    "Render",
    "Report",
    "Rule",
    "RuleSet",
    "Run",
    "Shown",
    "ShownCell",
    "ShownParagraph",
    "ShownTable",
    "Skipped",
    "Span",
    "Style",
    "Text",
    "View",
    "absent",
    "at_span",
    "check",
    "document",
    "function",
    "gap_after_preface",
    "gap_for_section",
    "harmless",
    "hookimpl",
    "in_form",
    "in_paragraph",
    "params_of",
    "place",
    "section_of",
    "severity_name",
    "showing_documents",
    "unknown",
]
