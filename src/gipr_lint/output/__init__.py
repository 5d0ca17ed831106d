"""The output formats: each module here is one, with a function `render` that gives the lines of a run.

The file is named as `--format` names it; its docstring says in both languages, `中文 / English`, what it is for.

What all of them show is a `Run`, in a `Style`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeVar

from msgspec import Struct

from gipr_lint.results import LintResult
from gipr_lint.rulepacks.model import PackInfo, Rule
from gipr_lint.terms import SEVERITIES

Format = TypeVar("Format", bound="Callable[[Run, Style], Iterable[str]]")

_SHOWS_DOCUMENTS = "shows_documents"


def showing_documents(render: Format) -> Format:
    """Marks the `render` of a format that shows the documents themselves: the results that it gets have a `view`."""
    setattr(render, _SHOWS_DOCUMENTS, True)
    return render


def shows_documents(render: object) -> bool:
    """Whether a format is so marked."""
    return getattr(render, _SHOWS_DOCUMENTS, False) is True


class Skipped(Struct, frozen=True):
    """A file that stood in a searched folder and was not checked, and why."""

    path: str
    reason: str


class Run(Struct, frozen=True):
    """A finished run over many documents, whose results came without their reports.

    `skipped` are files of searched folders that were not checked; `rules` those that findings may be of.
    """

    documents: tuple[LintResult, ...]
    packs: tuple[PackInfo, ...]
    lang: str = "zh"
    skipped: tuple[Skipped, ...] = ()
    rules: tuple[Rule, ...] = ()

    def counts(self) -> dict[str, int]:
        """How many findings of each severity, how many are suppressed, how many rules could not be evaluated."""
        shown = Counter(finding.severity for document in self.documents for finding in document.shown)
        hidden = sum(len(document.findings) - len(document.shown) for document in self.documents)
        missed = sum(len(document.not_evaluated) for document in self.documents)
        return {severity: shown[severity] for severity in SEVERITIES} | {"suppressed": hidden, "not_evaluated": missed}


class Style(Struct, frozen=True):
    """How a run is shown: `color` with terminal colours, `statistics` with a count by rule, `quiet` findings only,
    `authority` with what each finding rests on, `columns` in lines of at most so many columns, of any length for 0."""

    color: bool = False
    statistics: bool = False
    quiet: bool = False
    authority: bool = False
    columns: int = 0
