"""What matters first where there are many documents: the findings of each unit, in the order of their gravity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from gipr_lint.messages import say
from gipr_lint.output import Run
from gipr_lint.results import LintResult
from gipr_lint.terms import SEVERITIES, Severity


class Unit(Struct, frozen=True):
    """A unit with its documents and how many findings of each severity are shown in them; no agency where it is not
    recognised."""

    agency: str | None
    documents: tuple[LintResult, ...]
    counts: Mapping[Severity, int]

    def name(self, lang: str) -> str:
        """What it is called: its agency, that none was recognised, or that there is no file to have one."""
        there = any(document.path for document in self.documents)
        return self.agency or say("output.no-agency" if there else "output.no-file", lang)


def units(run: Run) -> list[Unit]:
    """The units of a run that have findings, those with most errors first, then by warnings, infos and path."""
    grouped: dict[object, list[LintResult]] = {}
    for number, document in enumerate(run.documents):
        if document.shown:
            grouped.setdefault(_agency(document) or number, []).append(document)
    found = [Unit(_agency(documents[0]), tuple(documents), counts_of(documents)) for documents in grouped.values()]
    return sorted(found, key=lambda unit: (*(-unit.counts[severity] for severity in SEVERITIES), _path(unit)))


def clean(run: Run) -> list[LintResult]:
    """The documents in which nothing was found."""
    return [document for document in run.documents if not document.shown]


def counts_of(documents: Iterable[LintResult]) -> Mapping[Severity, int]:
    """How many findings of each severity are shown in some documents."""
    found = Counter(finding.severity for document in documents for finding in document.shown)
    return {severity: found[severity] for severity in SEVERITIES}


def _agency(document: LintResult) -> str | None:
    return document.recognised.agency if document.recognised else None


def _path(unit: Unit) -> str:
    return unit.documents[0].path
