"""The public functions: what the command line calls, and everyone else can."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from gipr_lint.docx import read_docx
from gipr_lint.errors import UnreadableDocument
from gipr_lint.evaluate import check, reading_order
from gipr_lint.findings import Finding, with_fingerprints
from gipr_lint.plugins.packs import load_packs
from gipr_lint.plugins.readers import Source, as_docx
from gipr_lint.plugins.registry import check_kinds
from gipr_lint.report import Report, recognise
from gipr_lint.results import Result
from gipr_lint.rulepacks.model import Profile, RuleSet

if TYPE_CHECKING:
    from gipr_lint.policy import Ignored

_CRASHED = {
    "zh": "识别这份文稿时程序出错（{}），未能检查。请把文稿和这条消息告诉 gipr-lint 的开发者。",
    "en": "The program failed while recognising this draft ({}). Please tell the developers, with the draft.",
}
"""A fault of our own in one document, which must not keep the others from being checked."""


def lint(
    source: Source,
    *,
    packs: Sequence[str | os.PathLike[str]] = (),
    profile: Profile = "submit",
    year: int | None = None,
    edition: str | None = None,
    lang: str = "zh",
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    rules: RuleSet | None = None,
    suppress: Sequence[Ignored] = (),
) -> Result:
    """Check one draft.

    `source` is a path, the bytes of a DOCX, or a binary stream; at a path with another suffix than .docx, a plugin may
    read other kinds of files. `packs` are names of installed rule packs or folders,
    beside the national one. `year` (the report year) and `edition` overrule what is recognised. `lang` is zh or en.
    `select` and `ignore` name rules by code, start of a code, name, or category. `rules` is a set that is already
    loaded. `suppress` names rules like `ignore`, each with a reason: they take no part in what the others find, and
    what they would have found is among the findings, marked as suppressed.

    An unreadable document is a result, not an exception. Raises PackError and PluginError for packs that cannot be
    used, UnknownName for an unknown pack or edition.
    """
    rule_set = rules if rules is not None else load_packs(packs)
    if edition is not None:
        rule_set.edition(edition)
    try:
        document = read_docx(as_docx(source))
    except UnreadableDocument as problem:
        return unreadable(problem.in_language(lang))
    try:
        report = recognise(document, rule_set, year=year, edition=edition)
    except Exception as problem:
        return unreadable(_CRASHED[lang if lang == "en" else "zh"].format(f"{type(problem).__name__}: {problem}"))
    kinds, silent = check_kinds(), {}
    if suppress:
        from gipr_lint.policy import silenced, suppressed  # noqa: PLC0415

        silent = silenced(rule_set, suppress, profile, select, ignore)
    checked = check(report, rule_set, kinds, profile=profile, lang=lang, select=select, ignore=(*ignore, *silent))
    findings = [*with_fingerprints(_unchecked(report, lang)), *checked.findings]
    if silent:
        hidden = check(report, rule_set, kinds, profile=profile, lang=lang, select=tuple(silent)).findings
        findings += suppressed(hidden, silent)
    return Result(
        "linted",
        tuple(sorted(findings, key=reading_order)),
        checked.not_evaluated,
        report,
        checked.rules,
        mask=checked.mask,
    )


def _unchecked(report: Report, lang: str) -> list[Finding]:
    """The parts of the file that could not be read and therefore not be checked."""
    traces = [trace for trace in report.document.traces if trace.kind == "unread-part"]
    if not traces:
        return []
    from gipr_lint.diagnostics import unchecked_part  # noqa: PLC0415  (rare, as below)

    return [unchecked_part(path, lang) for trace in traces for path in trace.paths]


def unreadable(message: str) -> Result:
    """The result for what could not be read, `message` saying why."""
    from gipr_lint.diagnostics import finding  # noqa: PLC0415

    return Result("unreadable", tuple(with_fingerprints([finding("GL001", message)])), error=message)
