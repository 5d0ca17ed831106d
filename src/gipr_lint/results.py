"""A finished run: the results that output formats show and that observers are told of."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from gipr_lint.findings import SEVERITIES, Finding, NotEvaluated
from gipr_lint.masking import NO_MASK, Mask
from gipr_lint.report import Report
from gipr_lint.rulepacks.model import PackInfo


class Result(Struct, frozen=True):
    """What a lint of one document gave.

    `status` is `linted` or `unreadable`; an unreadable document has no report, one finding GL001, and in `error` why.
    `rules` counts the rules that were checked. Findings quote no numbers of cards and telephones and no names that the
    rules on privacy know; `mask` keeps them out of what else is printed. The report itself holds what the draft says.
    """

    status: str
    findings: tuple[Finding, ...]
    not_evaluated: tuple[NotEvaluated, ...] = ()
    report: Report | None = None
    rules: int = 0
    error: str | None = None
    mask: Mask = NO_MASK


class Recognised(Struct, frozen=True):
    """What a report is: its title, agency and year (None where not recognised), edition, the labels of its forms."""

    title: str | None
    agency: str | None
    year: int | None
    edition: str
    edition_title: str
    form_labels: dict[str, str]


class Checked(Struct, frozen=True):
    """One document as the formats need it: small enough to be handed from one process to another."""

    path: str
    status: str
    findings: tuple[Finding, ...]
    not_evaluated: tuple[NotEvaluated, ...]
    rules: int
    recognised: Recognised | None = None
    error: str | None = None

    @property
    def shown(self) -> list[Finding]:
        """The findings that are not suppressed."""
        return [finding for finding in self.findings if finding.suppressed is None]


def checked(path: str, result: Result, lang: str) -> Checked:
    """The result of a lint under the path that is shown."""
    report = result.report
    recognised = (
        report
        if report is None
        else Recognised(
            title=result.mask.text(report.title.text) if report.title else None,
            agency=result.mask.text(report.agency) if report.agency else report.agency,
            year=report.year,
            edition=report.edition.name,
            edition_title=report.edition.title.in_language(lang),
            form_labels={alias: form.label for alias, form in report.edition.forms.items()},
        )
    )
    path = path_text(path)
    return Checked(path, result.status, result.findings, result.not_evaluated, result.rules, recognised, result.error)


def path_text(path: str) -> str:
    """A path as text: a file name may be any bytes, which Python hands on as surrogates where they are no text."""
    try:
        return path.encode(errors="surrogateescape").decode(errors="replace")
    except UnicodeEncodeError:
        return path.encode(errors="replace").decode()


class Run(Struct, frozen=True):
    """A finished run. `passed_over` are files of searched folders that cannot be checked."""

    documents: tuple[Checked, ...]
    packs: tuple[PackInfo, ...]
    lang: str = "zh"
    passed_over: tuple[str, ...] = ()

    def counts(self) -> dict[str, int]:
        """How many findings of each severity, how many are suppressed, how many rules could not be evaluated."""
        shown = Counter(finding.severity for document in self.documents for finding in document.shown)
        hidden = sum(len(document.findings) - len(document.shown) for document in self.documents)
        missed = sum(len(document.not_evaluated) for document in self.documents)
        return {severity: shown[severity] for severity in SEVERITIES} | {"suppressed": hidden, "not_evaluated": missed}


class Style(Struct, frozen=True):
    """How a run is shown: `color` with terminal colours, `statistics` with a count by rule, `quiet` findings only."""

    color: bool = False
    statistics: bool = False
    quiet: bool = False
