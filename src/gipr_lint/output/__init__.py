"""The output formats: each module here is one, with a function `render` that gives the lines of a run.

The file is named as `--format` names it; its docstring says in both languages, `中文 / English`, what it is for.

What all of them show is a `Run`, in a `Style`.
"""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from gipr_lint.results import LintResult
from gipr_lint.rulepacks.model import PackInfo
from gipr_lint.terms import SEVERITIES


class Run(Struct, frozen=True):
    """A finished run over many documents, whose results came without their reports.

    `passed_over` are files of searched folders that cannot be checked.
    """

    documents: tuple[LintResult, ...]
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
