"""What several drafts come to: the table of units, as the format `html` has it, and what findings are filtered by."""

from __future__ import annotations

from collections import Counter

from gipr_lint.findings import Finding, Location, NotEvaluated, Suppression
from gipr_lint.messages import say
from gipr_lint.output import Run, Skipped
from gipr_lint.output.page.model import totals_of
from gipr_lint.output.page.render import words
from gipr_lint.results import LintResult, Recognised
from gipr_lint.terms import Severity
from gipr_lint.web.article import templates
from gipr_lint.web.tasks import Overview, Summary

_NOWHERE = Location(kind="document")


def summary(document: LintResult, id_: str) -> Summary:
    """What a checked draft comes to, whose article has the given id."""
    counts = Counter((finding.severity, finding.category) for finding in document.shown)
    return Summary(
        id=id_,
        path=document.path,
        status=document.status,
        agency=document.recognised.agency if document.recognised else None,
        year=document.recognised.year if document.recognised else None,
        found=tuple((severity, category, count) for (severity, category), count in sorted(counts.items())),
        suppressed=len(document.findings) - len(document.shown),
        rules=document.rules,
        not_evaluated=tuple((missed.rule, missed.reason) for missed in document.not_evaluated),
        converted=document.converted,
    )


def overview(asked: Overview) -> str:
    """The table of all drafts, and the filters."""
    documents = tuple(map(_result, asked.documents))
    skipped = tuple(Skipped(path, say("web.other-kind", asked.lang)) for path in asked.skipped)
    run = Run(documents, (), asked.lang, skipped)
    ids = {id(document): one.id for document, one in zip(documents, asked.documents, strict=True)}
    return templates().get_template("overview.html").render(run=totals_of(run, ids), say=words(asked.lang))


def _result(one: Summary) -> LintResult:
    """A result with as much in it as is counted."""
    findings = [_finding(severity, category) for severity, category, count in one.found for _ in range(count)]
    hidden = [_finding("info", "tool", Suppression(by="comment", reason=""))] * one.suppressed
    recognised = Recognised(None, one.agency, None, "", "", {}) if one.agency else None
    return LintResult(
        path=one.path,
        status=one.status,
        findings=(*findings, *hidden),
        recognised=recognised,
        rules=one.rules,
        not_evaluated=tuple(NotEvaluated(*missed) for missed in one.not_evaluated),
        converted=one.converted,
    )


def _finding(severity: Severity, category: str, suppressed: Suppression | None = None) -> Finding:
    return Finding(
        rule="",
        name="",
        category=category,
        severity=severity,
        message="",
        location=_NOWHERE,
        suppressed=suppressed,
    )
