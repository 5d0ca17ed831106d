"""The plan: which fixes are made, in which order. Where two of them meet, the one that comes first is made."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from gipr_lint.findings import Finding
from gipr_lint.terms import SEVERITIES


def planned(findings: Iterable[Finding], *, suggested: bool = False, only: Collection[str] = ()) -> list[Finding]:
    """The findings whose fixes are to be made: safe ones, with `suggested` all; of the rules `only` where given.

    Safe fixes come first, then those of graver findings, then in reading order.
    """
    wanted = [
        finding
        for finding in findings
        if finding.fix is not None
        and finding.suppressed is None
        and (suggested or finding.fix.safety == "safe")
        and (not only or finding.rule in only or finding.name in only)
    ]
    return sorted(wanted, key=lambda f: (f.fix is not None and f.fix.safety != "safe", SEVERITIES.index(f.severity)))
