"""A run: a linter made of options, which lints one document after the other."""

from __future__ import annotations

import os
from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from msgspec import structs

from gipr_lint.checks.secrets import mask_for
from gipr_lint.docx import Document, read_docx
from gipr_lint.errors import GiprLintError, UnreadableDocument
from gipr_lint.evaluate import evaluated
from gipr_lint.findings import reading_order, with_fingerprints
from gipr_lint.masking import parts_of
from gipr_lint.messages import Translatable
from gipr_lint.options import FixOptions, Options, listed
from gipr_lint.plugins.packs import load_packs
from gipr_lint.plugins.registry import checks
from gipr_lint.report import Report, recognise
from gipr_lint.report.other import ALONE, Other, Others
from gipr_lint.results import Beside, DocumentSource, LintResult, Recognised
from gipr_lint.rulepacks.deadline import clock_for, in_time
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.selection import active, check_names, check_types
from gipr_lint.terms import Profile

if TYPE_CHECKING:
    from gipr_lint.baseline import Baseline
    from gipr_lint.findings import Finding
    from gipr_lint.masking import Mask
    from gipr_lint.previous import LastYears


_DEFAULTS = Options()
_UNREAD = ("unread-part", "unread-text", "altchunk", "charts")
"""The traces of what was not read."""


class Linter:
    """Judges documents by `options`, with the `rules` that these come to, every one of them held against the reports
    `beside` it, if any.

    Raises PackError and PluginError for packs and plugins that cannot be used, ConfigError for such a baseline,
    UnknownName for a pack, rule, profile, edition or language that does not exist, GiprLintError for what is of another
    type.
    """

    def __init__(self, options: Options = _DEFAULTS, beside: Others | None = None) -> None:
        check_types(options)
        rules = options.rules if options.rules is not None else load_packs(options.packs)
        check_names(options, rules)
        if options.severity:
            from gipr_lint.policy import graded  # noqa: PLC0415  (most runs take rules as their packs have them)

            rules = graded(rules, options.severity)
        self.options = options
        self.rules: RuleSet = rules
        self._baseline = _baseline(options)
        self.last_years = _last_years(options, rules)
        self._beside = beside

    def __repr__(self) -> str:
        packs = ", ".join(pack.name for pack in self.rules.packs)
        return f"<Linter {packs}: {len(self.rules.rules)} rules, {self.options.profile}>"

    def lint(self, source: DocumentSource, path: str | None = None, beside: Others | None = None) -> LintResult:
        """The result of one document, shown as `path`: that of the source, unless another is given. It is held against
        the reports `beside` it, where these are given, else against last year's if the options name some.

        What has another suffix than .docx is read by what reads files of that kind. A document that cannot be read is
        a result, not an exception.
        """
        if path is None:
            path = os.fspath(source) if isinstance(source, (str, os.PathLike)) else ""
        try:
            return self._linted(source, path, beside)
        except UnreadableDocument as problem:
            return self.unreadable(path, problem)
        except GiprLintError:
            raise
        except Exception as problem:  # a fault of our own in one document must not keep the others from being checked
            from gipr_lint.diagnostics import crash  # noqa: PLC0415  (rare)

            return self.unreadable(path, crash(problem))

    def compare(self, draft: DocumentSource, published: DocumentSource, name: str | None = None) -> LintResult:
        """What a document says otherwise than its draft, which is shown as `name`: that of its source, unless another
        is given. Raises UnreadableDocument for a draft that cannot be read."""
        return self.lint(published, beside=Others(draft=self.other(draft, name)))

    def other(self, source: DocumentSource, name: str | None = None) -> Other:
        """Another report, for documents to be held against. Raises UnreadableDocument."""
        if name is None:
            name = os.fspath(source) if isinstance(source, (str, os.PathLike)) else ""
        options = self.options
        document = _read(source, name)
        return Other(name, recognise(document, self.rules, year=options.year, edition=options.edition))

    def _linted(self, source: DocumentSource, path: str, beside: Others | None) -> LintResult:
        """The result of a document that can be read. Raises UnreadableDocument, PluginError."""
        options = self.options
        document = _read(source, path)
        recognising = partial(recognise, document, self.rules, year=options.year, edition=options.edition)
        report = in_time(clock_for(self.rules), recognising)
        if not (report.forms and report.sections) and (other := self._other_kind(report)):
            mask = mask_for(report, self.rules, checks(), parts_of(path))
            return structs.replace(
                other,
                path=mask.text(path),
                mask=mask,
                report=report,
                source=source,
                linter=self,
                converted=document.converted,
            )
        others = (
            beside or self._beside or (ALONE if self.last_years is None else self.last_years.beside(report, source))
        )
        result = evaluated(report, self.rules, checks(), options, path, others)
        findings = [*with_fingerprints([result.mask.finding(one) for one in self._unread(report)]), *result.findings]
        if self._baseline is not None or any(trace.kind == "own-comments" for trace in report.document.traces):
            findings = self._lived_with(findings, result, report, source, path)
        return structs.replace(
            result,
            findings=tuple(sorted(findings, key=reading_order)),
            recognised=self._recognised(report, result.mask),
            report=report,
            source=source,
            linter=self,
        )

    def _lived_with(
        self, findings: list[Finding], result: LintResult, report: Report, source: DocumentSource, path: str
    ) -> list[Finding]:
        """The findings, those marked that a comment in the document or the baseline lets stand."""
        from gipr_lint.baseline import accepted  # noqa: PLC0415  (most documents and runs have neither)
        from gipr_lint.remarks import heeded  # noqa: PLC0415

        options = self.options
        ignored = (*options.ignore, *(entry.rule for entry in options.suppress))
        judged = {rule.code for rule in active(self.rules, options.profile, options.select, ignored)}
        judged.intersection_update(result.rules)
        judged.difference_update(missed.rule for missed in result.not_evaluated)
        marked = self._reasons_masked(heeded(findings, report, self.rules, judged, result.mask, options.lang))
        if self._baseline is not None:
            name = os.fspath(source) if isinstance(source, (str, os.PathLike)) else path
            marked = accepted(marked, self._baseline, name, judged, options.lang)
        return marked

    def _reasons_masked(self, findings: list[Finding]) -> list[Finding]:
        """The findings without what no output may quote in the reasons for which they stand, which comments give."""
        mask = mask_for(None, self.rules, checks(), [one.suppressed.reason for one in findings if one.suppressed])
        if not mask:
            return findings
        return [
            structs.replace(one, suppressed=structs.replace(one.suppressed, reason=mask.text(one.suppressed.reason)))
            if one.suppressed
            else one
            for one in findings
        ]

    def drawn(self, result: LintResult) -> LintResult:
        """`result` without its document, but with a view of it: its words, those that no output may quote masked."""
        if result.report is None:
            return result.alone
        from gipr_lint.views import view_of  # noqa: PLC0415  (only for formats that show documents)

        shown = structs.replace(result.alone, view=view_of(result.report, result.mask))
        draft = self._beside.draft if self._beside else None
        if draft is None:
            return shown
        mask = mask_for(draft.report, self.rules, checks(), parts_of(draft.path))
        return structs.replace(shown, beside=Beside(mask.text(draft.path), view_of(draft.report, mask)))

    def unreadable(self, path: str, why: Translatable) -> LintResult:
        """The result for what could not be read."""
        from gipr_lint.diagnostics import finding  # noqa: PLC0415  (rare)

        said = why.in_language(self.options.lang)
        mask = mask_for(None, self.rules, checks(), (*parts_of(path), said))
        message, path = mask.text(said), mask.text(path)
        found = tuple(with_fingerprints([finding("GL001", message)]))
        return LintResult(path=path, status="unreadable", findings=found, error=message, mask=mask, linter=self)

    def _other_kind(self, report: Report) -> LintResult | None:
        """The result for a document that is not an annual report: that alone, as no rule is asked; else None."""
        from gipr_lint.report.kind import has_text, is_annual_report  # noqa: PLC0415  (only where much is missing)

        if is_annual_report(report):
            return None
        from gipr_lint.diagnostics import no_annual_report  # noqa: PLC0415  (rare)

        embeds = any(trace.kind == "altchunk" for trace in report.document.traces)
        found = [
            no_annual_report(self.options.lang, has_text=has_text(report), embeds=embeds),
            *self._unread(report),
        ]
        return LintResult(path="", status="linted", findings=tuple(with_fingerprints(found)))

    def fixed(self, result: LintResult, options: FixOptions) -> bytes:
        """The document of `result` with its fixes, see `LintResult.fixed`."""
        from gipr_lint.fixes.documents import fixed  # noqa: PLC0415  (nothing that writes is imported to lint)

        return fixed(result, options).data

    def annotated(self, result: LintResult, date: str | None) -> bytes:
        """The document of `result` with its findings as comments, see `LintResult.annotated`."""
        from gipr_lint.fixes.documents import annotated  # noqa: PLC0415

        return annotated(result, date).data

    def _unread(self, report: Report) -> list[Finding]:
        """What of the file was not read and therefore not checked."""
        if not any(trace.kind in _UNREAD for trace in report.document.traces):
            return []
        from gipr_lint.diagnostics import unread  # noqa: PLC0415  (rare)

        return list(unread(report, self.options.lang))

    def _recognised(self, report: Report, mask: Mask) -> Recognised:
        agency = report.agency_as_written
        return Recognised(
            title=mask.text(report.title.as_written) if report.title else None,
            agency=mask.text(agency) if agency else None,
            year=report.year,
            edition=report.edition.name,
            edition_title=report.edition.title.in_language(self.options.lang),
            form_labels={alias: form.label for alias, form in report.edition.forms.items()},
        )


def _baseline(options: Options) -> Baseline | None:
    """The baseline that the options name. Raises ConfigError where it cannot be used."""
    if options.baseline is None:
        return None
    from gipr_lint.baseline import load  # noqa: PLC0415  (most runs have none)

    return load(options.baseline)


def _last_years(options: Options, rules: RuleSet) -> LastYears | None:
    """What knows last year's reports, where some are given. Raises GiprLintError where there is no such file."""
    if options.previous is None:
        return None
    from gipr_lint.previous import LastYears  # noqa: PLC0415  (most runs look at one year)

    return LastYears(options.previous, rules)


def _read(source: DocumentSource, path: str) -> Document:
    """The document in a source, by the suffix of its path or else of `path`. Raises UnreadableDocument."""
    name = os.fspath(source) if isinstance(source, (str, os.PathLike)) else path
    if name.endswith(".docx") or "." not in name:
        return read_docx(source)
    from gipr_lint.plugins.readers import read_as_docx  # noqa: PLC0415  (only for other files)

    return read_as_docx(source, path)


def lint(
    source: DocumentSource,
    *,
    packs: Collection[str | os.PathLike[str]] = (),
    rules: RuleSet | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    profile: Profile = "submit",
    year: int | None = None,
    edition: str | None = None,
    lang: str = "zh",
    previous: str | os.PathLike[str] | bytes | None = None,
) -> LintResult:
    """The result of one document: short for `Linter(Options(…)).lint(source)`, which say what the arguments mean."""
    options = Options(
        packs=listed(packs),
        rules=rules,
        select=listed(select),
        ignore=listed(ignore),
        profile=profile,
        year=year,
        edition=edition,
        lang=lang,
        previous=previous,
    )
    return Linter(options).lint(source)
