"""What the page shows of a run and of each document, as plain values: a pure function of the results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct, structs

from gipr_lint.diagnostics import DIAGNOSTICS
from gipr_lint.findings import Finding, Location
from gipr_lint.messages import Message, say
from gipr_lint.output import Run
from gipr_lint.output.common.totals import Unit, clean, counts_of, units
from gipr_lint.output.common.words import category_name, cited, full_place, lead_of, place, section_of, severity_name
from gipr_lint.output.page.marks import Change, Drawing, Note
from gipr_lint.output.text import closing
from gipr_lint.results import LintResult
from gipr_lint.rulepacks.model import Rule
from gipr_lint.terms import CATEGORIES, SEVERITIES, TOOL

_MOST_RELATED = 12
"""So many other places of a finding are listed."""

Changes: TypeAlias = Callable[[Finding, str], Iterable[Change]]
"""What the fix of a finding, which has the given id, does."""


def no_changes(_: Finding, __: str) -> Iterable[Change]:
    """None, where a reader can choose of none."""
    return ()


_LONGEST = 24
"""So many characters of another place are quoted."""

_BY = {
    "comment": Message("page.by-comment"),
    "config": Message("page.by-config"),
    "baseline": Message("page.by-baseline"),
}


class Other(Struct, frozen=True):
    """Another place that has to do with a finding: in words, what stands there, the id of it."""

    place: str
    text: str
    anchor: str


class Entry(Struct, frozen=True, kw_only=True):
    """A finding in the list. `lead` is the part of the message that says what is wrong, `rest` the remaining text,
    `place` the id of its place in the document, `fix` what to write and `safety` whether that is safe, `hidden` who
    suppressed it and why."""

    note: Note
    rule: str
    name: str
    severity: str
    severity_name: str
    category: str
    category_name: str
    section: str
    where: str
    lead: str
    rest: str
    place: str
    fix: str = ""
    safety: str = ""
    title: str = ""
    why: str = ""
    authority: str = ""
    others: tuple[Other, ...] = ()
    more_others: int = 0
    hidden: str = ""


class DocumentPage(Struct, frozen=True, kw_only=True):
    """A document: what it is called, what was found, what was not checked, and the document itself."""

    id: str
    path: str
    title: str
    about: str
    entries: tuple[Entry, ...]
    hidden: tuple[Entry, ...]
    unchecked: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, str, int], ...]
    is_unread: bool
    drawing: Drawing | None
    draft: Drawing | None = None
    """The draft that it was held against."""
    draft_path: str = ""


class FileTotal(Struct, frozen=True):
    """A document in the table of units: its id and path, how many findings of each severity."""

    id: str
    path: str
    counts: tuple[int, ...]


class UnitTotal(Struct, frozen=True):
    """A unit in the table of units: what it is called, its documents and how many they are in words, how many findings
    of each severity in all of them."""

    name: str
    files: tuple[FileTotal, ...]
    several: str
    counts: tuple[int, ...]


class Choice(Struct, frozen=True):
    """Something that findings are filtered by: its value, what it is called, how many findings have it."""

    value: str
    name: str
    count: int


class Totals(Struct, frozen=True, kw_only=True):
    """What a run comes to: the units with findings where there are several documents, those of them that could not be
    read by id and path, the names of those without any finding, what findings are filtered by."""

    closing: str
    units: tuple[UnitTotal, ...]
    unread: tuple[tuple[str, str], ...]
    clean: tuple[str, ...]
    skipped: tuple[tuple[str, str], ...]
    severities: tuple[Choice, ...]
    categories: tuple[Choice, ...]


class Page(Struct, frozen=True, kw_only=True):
    """A run: what it comes to, and the documents that are shown whole, in the order of their gravity."""

    lang: str
    totals: Totals
    documents: tuple[DocumentPage, ...]


def page_of(run: Run) -> Page:
    """What is shown of a run: one document whole, of several those with findings."""
    several = len(run.documents) > 1
    chosen = [document for unit in units(run) for document in unit.documents] if several else list(run.documents)
    rules = {rule.code: rule for rule in run.rules}
    documents = tuple(document_page(document, rules, run.lang, f"d{at}") for at, document in enumerate(chosen, start=1))
    ids = {id(document): page.id for document, page in zip(chosen, documents, strict=True)}
    return Page(lang=run.lang, totals=totals_of(run, ids), documents=documents)


def totals_of(run: Run, ids: Mapping[int, str]) -> Totals:
    """What a run comes to; `ids` are those under which documents with findings are drawn, by their identities."""
    lang, several = run.lang, len(run.documents) > 1
    read = tuple(document for document in run.documents if document.status == "linted")
    unread = [document for document in run.documents if document.status == "unreadable"]
    shown = [finding for document in read for finding in document.shown]
    return Totals(
        closing=closing(
            structs.replace(run, documents=(*read, *(structs.replace(one, findings=()) for one in unread)))
        ),
        units=tuple(_unit(unit, ids, lang) for unit in units(structs.replace(run, documents=read)) if several),
        unread=tuple((ids[id(document)], document.path) for document in unread if several),
        clean=tuple(document.path for document in clean(run)) if several else (),
        skipped=tuple((file.path, file.reason) for file in run.skipped),
        severities=_choices([finding.severity for finding in shown], SEVERITIES, _severity_names(lang)),
        categories=_categories(shown, lang),
    )


def _unit(unit: Unit, ids: Mapping[int, str], lang: str) -> UnitTotal:
    return UnitTotal(
        unit.name(lang),
        tuple(FileTotal(ids[id(one)], one.path, tuple(counts_of([one]).values())) for one in unit.documents),
        say("output.files", lang, count=len(unit.documents)),
        tuple(unit.counts.values()),
    )


def document_page(
    document: LintResult, rules: Mapping[str, Rule], lang: str, id_: str, changes: Changes = no_changes
) -> DocumentPage:
    """What is shown of a document; every id in it begins with `id_`. `changes` gives what the fix of a finding does
    where a reader may choose of them."""
    findings = [*document.shown, *(finding for finding in document.findings if finding.suppressed)]
    notes = [
        Note(f"{id_}f{number}", number, "suppressed" if finding.suppressed else finding.severity)
        for number, finding in enumerate(findings, start=1)
    ]
    found = list(zip(findings, notes, strict=True))
    drawn = [change for finding, note in found if not finding.suppressed for change in changes(finding, note.id)]
    drawing = Drawing(document.view, found, id_, drawn) if document.view else None
    draft = _draft(document, found, f"{id_}o") if document.beside else None
    entries = [
        _entry(finding, note, document, (drawing, draft), rules.get(finding.rule), lang)
        for finding, note in zip(findings, notes, strict=True)
    ]
    report = document.recognised
    counts = Counter(finding.severity for finding in document.shown)
    return DocumentPage(
        id=id_,
        path=document.path,
        title=(report and report.title) or document.path.replace("\\", "/").rpartition("/")[2],
        about=_about(document, lang),
        entries=tuple(entry for entry in entries if not entry.hidden),
        hidden=tuple(entry for entry in entries if entry.hidden),
        unchecked=tuple((_titled(missed.rule, rules, lang), missed.reason) for missed in document.not_evaluated),
        counts=tuple((one, severity_name(one, lang), counts[one]) for one in SEVERITIES if counts[one]),
        is_unread=document.status == "unreadable",
        drawing=drawing,
        draft=draft,
        draft_path=document.beside.path if document.beside else "",
    )


def _draft(document: LintResult, found: Iterable[tuple[Finding, Note]], prefix: str) -> Drawing | None:
    """The draft that a document was held against, with the places of findings that are in it."""
    if document.beside is None:
        return None
    places = ((place, finding, note) for finding, note in found for place in finding.related if place.file is not None)
    marked = [(structs.replace(finding, location=place), note) for place, finding, note in places]
    return Drawing(document.beside.view, marked, prefix)


def _about(document: LintResult, lang: str) -> str:
    report = document.recognised
    if report is None:
        return ""
    year = say("output.year", lang, year=report.year) if report.year else say("output.no-year", lang)
    return f"{report.agency or say('output.no-agency', lang)} {year} · {report.edition_title}"


def _titled(code: str, rules: Mapping[str, Rule], lang: str) -> str:
    return f"{code} {rules[code].title.in_language(lang)}" if code in rules else code


def _entry(
    finding: Finding,
    note: Note,
    document: LintResult,
    drawings: tuple[Drawing | None, Drawing | None],
    rule: Rule | None,
    lang: str,
) -> Entry:
    """A finding; `drawings` are the document and the draft that it was held against."""
    drawing = drawings[0]
    labels = document.recognised.form_labels if document.recognised else {}
    lead = lead_of(finding.message)
    known, hidden = DIAGNOSTICS.get(finding.rule), finding.suppressed
    others = tuple(
        Other(
            place(other, labels, lang) if other.file is None else full_place(other, labels, lang),
            (other.text or "")[other.start : other.end][:_LONGEST],
            drawn.anchor(other) if (drawn := drawings[other.file is not None]) else "",
        )
        for other in finding.related[:_MOST_RELATED]
    )
    return Entry(
        note=note,
        rule=finding.rule,
        name=finding.name,
        severity=finding.severity,
        severity_name=severity_name(finding.severity, lang),
        category=finding.category,
        category_name=category_name(finding.category, lang),
        section=_section(finding.location, labels, lang) if document.recognised else "",
        where=place(finding.location, labels, lang, document.place_of(finding)),
        lead=lead,
        rest=finding.message[len(lead) :],
        place=(drawing.places.get(note.id) if drawing else None) or note.id.partition("f")[0],
        fix=finding.fix.title if finding.fix else "",
        safety=finding.fix.safety if finding.fix else "",
        title=rule.title.in_language(lang) if rule else known.title.in_language(lang) if known else "",
        why=rule.why.in_language(lang) if rule and rule.why else known.about.in_language(lang) if known else "",
        authority=say("list.clauses", lang).join(map(cited, finding.authority)),
        others=others,
        more_others=max(0, len(finding.related) - _MOST_RELATED),
        hidden=_joined(_BY[hidden.by].in_language(lang), hidden.reason, lang) if hidden else "",
    )


def _section(location: Location, labels: Mapping[str, str], lang: str) -> str:
    """The heading that a place stands under, where that does not say the same as the table in which it is."""
    heading = section_of(location, lang)
    return "" if labels.get(location.form or "", "\n") in heading else heading


def _joined(by: str, reason: str, lang: str) -> str:
    return say("page.hidden", lang, by=by, reason=reason) if reason else by


def _severity_names(lang: str) -> Mapping[str, str]:
    return {severity: severity_name(severity, lang) for severity in SEVERITIES}


def _choices(values: Sequence[str], order: Sequence[str], names: Mapping[str, str]) -> tuple[Choice, ...]:
    counts = Counter(values)
    return tuple(Choice(value, names[value], counts[value]) for value in order if counts[value])


def _categories(findings: Sequence[Finding], lang: str) -> tuple[Choice, ...]:
    order = (*dict.fromkeys(name for _, name in CATEGORIES), TOOL)
    names = {name: category_name(name, lang) for name in order}
    return _choices([finding.category for finding in findings], order, names)
