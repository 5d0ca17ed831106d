"""The plan: which fixes are made, in which order. Where two of them meet, the one that comes first is made."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from gipr_lint.findings import Finding
from gipr_lint.terms import PRIVACY, SEVERITIES


def planned(findings: Iterable[Finding], *, suggested: bool = False, only: Collection[str] = ()) -> list[Finding]:
    """The findings whose fixes are to be made: safe ones, with `suggested` all; of the rules `only` where given.

    What masks personal data comes first, for no other fix of the place makes up for it; then safe fixes, then those of
    graver findings, then in reading order.
    """
    wanted = [
        finding
        for finding in findings
        if finding.fix is not None
        and finding.suppressed is None
        and (suggested or finding.fix.safety == "safe")
        and (not only or finding.rule in only or finding.name in only)
    ]
    return sorted(wanted, key=_precedence)


def _precedence(finding: Finding) -> tuple[bool, bool, int]:
    """What a fix is sorted by: False stands before True."""
    unsafe = finding.fix is not None and finding.fix.safety != "safe"
    return finding.category != PRIVACY, unsafe, SEVERITIES.index(finding.severity)
