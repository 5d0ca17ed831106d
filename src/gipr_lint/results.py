"""The result of a document: what was found in it, and the way to write that into it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, BinaryIO, Literal, Protocol, TypeAlias

from msgspec import Struct, structs

from gipr_lint.errors import FixError
from gipr_lint.findings import NOWHERE_KNOWN, Finding, NotEvaluated, Whereabouts
from gipr_lint.masking import NO_MASK, Mask
from gipr_lint.messages import Message, say
from gipr_lint.options import FixOptions, Options, listed
from gipr_lint.report import Report
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.terms import SEVERITIES, OnRevisions

if TYPE_CHECKING:
    from gipr_lint.views import View

DocumentSource: TypeAlias = str | os.PathLike[str] | bytes | BinaryIO
"""A document: a path, the bytes of a DOCX, or a binary stream that is read to its end."""

MOST_FINDINGS = 200
"""So many findings of a rule an output lists for one document."""


class Recognised(Struct, frozen=True):
    """What a report is: its title, agency and year (None where not recognised), edition, the labels of its forms."""

    title: str | None
    agency: str | None
    year: int | None
    edition: str
    edition_title: str
    form_labels: dict[str, str]


class Beside(Struct, frozen=True):
    """The other document that one was held against, as formats show it: how its file is called, and its view."""

    path: str
    view: View


class MadeBy(Protocol):
    """What a result asks of the `Linter` that gave it, which stands above it: to lint again, to write a document."""

    @property
    def options(self) -> Options:
        """What documents are judged by."""

    @property
    def rules(self) -> RuleSet:
        """The rules that these come to."""

    def lint(self, source: DocumentSource) -> LintResult:
        """The result of another document."""

    def fixed(self, result: LintResult, options: FixOptions) -> bytes:
        """The document of a result with its fixes."""

    def annotated(self, result: LintResult, date: str | None) -> bytes:
        """The document of a result with its findings as comments."""


class LintResult(Struct, frozen=True, kw_only=True):
    """What a lint of one document gave.

    `path` is what the document is called where it is shown. `status` is `linted` or `unreadable`; an unreadable
    document has no report, one finding GL001, and in `error` why. `findings` stand in reading order, those that are
    suppressed among them. `rules` are the codes of the rules that were checked. `view` is what the document says, where
    a format asks for it, `beside` the draft that it was held against. `places` is what a person is told of the places
    of findings beside their locations, by fingerprints, once the result is `alone`. `converted` is the suffix of a file
    that is not a DOCX and was made one to be checked; rules on the layout are then left out.

    Findings quote no numbers of cards and telephones and no names that the rules on privacy know; `mask` keeps them
    out of what else is printed. The report itself holds what the draft says.
    """

    path: str
    status: Literal["linted", "unreadable"]
    findings: tuple[Finding, ...]
    not_evaluated: tuple[NotEvaluated, ...] = ()
    rules: tuple[str, ...] = ()
    recognised: Recognised | None = None
    error: str | None = None
    converted: str = ""
    view: View | None = None
    beside: Beside | None = None
    places: Mapping[str, Whereabouts] = {}
    mask: Mask = NO_MASK
    report: Report | None = None
    source: DocumentSource | None = None
    linter: MadeBy | None = None

    def __repr__(self) -> str:
        return f"<LintResult {self.path or '-'}: {self.status}, {len(self.findings)} findings>"

    @property
    def options(self) -> Options | None:
        """What the document was judged by; None where that was left behind."""
        return self.linter.options if self.linter else None

    @property
    def shown(self) -> list[Finding]:
        """The findings that are not suppressed."""
        return [finding for finding in self.findings if finding.suppressed is None]

    @property
    def alone(self) -> LintResult:
        """The result without the document: what the formats need, small enough for another process."""
        return structs.replace(self, mask=NO_MASK, report=None, source=None, linter=None, places=self._places())

    def _places(self) -> Mapping[str, Whereabouts]:
        if self.report is None or not self.shown:
            return self.places
        from gipr_lint.whereabouts import whereabouts  # noqa: PLC0415  (only where something is found)

        return whereabouts(self.report.document, self.shown, self.mask)

    def place_of(self, finding: Finding) -> Whereabouts:
        """What is known of the place of a finding beside its location."""
        return self.places.get(finding.fingerprint, NOWHERE_KNOWN)

    def within(self, most: int, lang: str) -> LintResult:
        """The result with at most `most` findings of each rule, the gravest, and with how many there are of the others
        among what was not evaluated: an output grows no longer than its readers can read."""
        if len(self.findings) <= most:
            return self
        kept: dict[str, list[Finding]] = {}
        for finding in sorted(self.findings, key=lambda one: (bool(one.suppressed), SEVERITIES.index(one.severity))):
            kept.setdefault(finding.rule, []).append(finding)
        many = {rule: found for rule, found in sorted(kept.items()) if len(found) > most}
        left = {id(finding) for found in many.values() for finding in found[most:]}
        said = [NotEvaluated(rule, say("results.cut", lang, count=len(many[rule]), most=most)) for rule in many]
        return structs.replace(
            self,
            findings=tuple([finding for finding in self.findings if id(finding) not in left]),
            not_evaluated=(*self.not_evaluated, *said),
        )

    def fixed(
        self,
        suggested: bool | None = None,
        accept: bool = False,
        only: Iterable[str] = (),
        date: str | None = None,
        on_revisions: OnRevisions = "comment",
        comments: bool = False,
    ) -> bytes:
        """The document with the fixes of the findings in it, as tracked changes or with `accept` as final text.

        Safe and suggested fixes are made, without `suggested` the safe ones alone, which is the default with `accept`;
        of the rules `only` (codes or names) where given. `comments` adds the findings as comments. `date` is an ISO
        date with Z, by default now; the same arguments give the same bytes. What holds tracked changes already is
        treated as `on_revisions` says.

        A file of another kind comes back as a DOCX. Raises FixError where the written document is not what it should
        be, or is not to be written; UnreadableDocument where the document was not read; UnknownName for a rule that
        there is not, GiprLintError for another value that cannot be meant.
        """
        options = FixOptions(
            suggested=suggested,
            accept=accept,
            only=listed(only),
            date=date,
            on_revisions=on_revisions,
            comments=comments,
        )
        return self._made_by.fixed(self, options)

    def annotated(self, date: str | None = None) -> bytes:
        """The document with every finding that is not suppressed as a comment at its place; the rest as for `fixed`."""
        return self._made_by.annotated(self, date)

    @property
    def _made_by(self) -> MadeBy:
        if self.linter is None:
            raise FixError(Message("fixes.no-document"))
        return self.linter
