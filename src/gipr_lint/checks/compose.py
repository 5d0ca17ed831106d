"""From what a check says to what is reported: messages, fixes and related places, in the language of a run."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Any

from msgspec import structs

from gipr_lint.checks.hits import Change, Hit, Missing, Operation, Place, Shown
from gipr_lint.expr import Number, render
from gipr_lint.findings import Edit, Finding, Fix, Location, NotEvaluated, related
from gipr_lint.messages import NOTHING, Message, in_language, say
from gipr_lint.report import FormCell, Paragraph, Report, Span
from gipr_lint.report.locations import all_in_paragraph, at_span, in_form, in_paragraph
from gipr_lint.report.other import Other
from gipr_lint.report.writing.ordinals import chinese
from gipr_lint.rulepacks.model import FixSpec, Rule
from gipr_lint.rulepacks.patterns import compiled
from gipr_lint.terms import SEVERITIES

EVERYWHERE = ("year", "next_year", "agency", "edition", "notice", "sections")
"""Placeholders that every message and fix may use."""

_PLACEHOLDER = r"\{([A-Za-z_]\w*)\}"

_LONGEST = 200
"""More characters than that are not put in place of anything: a suggestion is there to be read."""

_TITLES, _MOST_TITLES = 10, 100
"""So many different changes are told in the title of a fix, of so many that are looked at."""


def shared_values(report: Report, lang: str) -> dict[str, Shown]:
    """The values of `EVERYWHERE`, those that are known."""
    values: dict[str, Shown] = {
        "agency": report.agency_as_written or say("checks.this-body", lang),
        "edition": report.edition.title,
        "notice": report.edition.authority.number,
        "sections": chinese(len(report.edition.sections)),
    }
    if report.year:
        values |= {"year": report.year, "next_year": report.year + 1}
    return values


def finding_of(hit: Hit, rule: Rule, report: Report, lang: str, shared: Mapping[str, Shown]) -> Finding:
    """The finding of `rule` that a hit is. Category and fingerprint are set by `evaluate`, and the severity is the
    gravest that the case of the hit allows.

    `shared` are the `shared_values`; those of the check give way to them. Raises KeyError for a placeholder of the
    message that has no value.
    """
    values = {**{name: value for name, value in hit.values.items() if name not in EVERYWHERE}, **shared}
    unknown = say("checks.year-unknown", lang)
    location = located(report, hit.place)
    case = rule.cases.get(hit.case)
    message = case.message if case else rule.message
    return Finding(
        rule=rule.code,
        name=rule.name,
        category="",
        severity="info" if hit.slight else (case and case.severity) or SEVERITIES[0],
        message=fill(message.in_language(lang), {"year": unknown, "next_year": unknown, **values}, lang),
        location=location,
        related=tuple([related(located(report, place), role) for place, role in hit.others]),
        fix=_fix(hit, rule.fix, report, lang, values) if rule.fix and hit.changes else None,
    )


def not_evaluated(missing: Missing, rule: Rule, lang: str) -> NotEvaluated:
    """That `rule` could not be evaluated, its reasons one after the other."""
    reasons = missing.reason if isinstance(missing.reason, tuple) else (missing.reason,)
    return NotEvaluated(rule.code, say("list.clauses", lang).join([in_language(reason, lang) for reason in reasons]))


def in_other(other: Other, place: Place) -> Location:
    """A place in another report, with its file."""
    return structs.replace(located(other.report, place), file=other.path)


def located(report: Report, place: Place) -> Location:
    """A place as a location."""
    if isinstance(place, Location):
        return place
    if isinstance(place, Span):
        return at_span(report, place)
    if isinstance(place, FormCell):
        return in_form(report, place)
    if isinstance(place, Paragraph):
        return in_paragraph(report, place)
    raise TypeError(f"{type(place).__name__} is no place")  # of a plugin


def fill(template: str, values: Mapping[str, Any], lang: str) -> str:
    """The template with its placeholders replaced; raises KeyError for one that has no value."""
    return compiled(_PLACEHOLDER).sub(lambda match: _shown(values[match.group(1)], lang), template)


def _shown(value: Shown, lang: str) -> str:
    return render(value) if isinstance(value, Number) else in_language(value, lang)


def _fix(hit: Hit, spec: FixSpec, report: Report, lang: str, values: Mapping[str, Shown]) -> Fix | None:
    """The changes that a hit proposes, as the rule's fix would have them; None where nothing is left of them."""
    edits = []
    for change in hit.changes:
        text = _text(change, spec, {**values, **change.values}, lang)
        if text is not None and _is_worth(change, text):
            edits.append(_edits(change.op, text, report, hit.place if change.place is None else change.place))
    if not edits:
        return None
    if spec.title is not None:
        title = fill(spec.title.in_language(lang), values, lang)
    else:
        titles = [in_language(_title(some[0]), lang) for some in edits]
        title = say("list.clauses", lang).join(dict.fromkeys(titles))
    return Fix(
        title=title, safety="suggested" if hit.doubtful else spec.safety, edits=tuple(chain.from_iterable(edits))
    )


def _edits(op: Operation, text: str, report: Report, place: Place) -> list[Edit]:
    """The edits of a change: one, but for characters that stand in several paragraphs of the file: then the first has
    the new text, and the rest is cut."""
    if op == "insert-table":
        return [Edit(op=op, location=located(report, place), form=text)]
    if op == "replace" and isinstance(place, Span):
        places = all_in_paragraph(report, place.paragraph, place.start, place.end)
    else:
        places = [located(report, place)]
    return [Edit(op=op, location=one, replacement="" if at else text) for at, one in enumerate(places)]


def _text(change: Change, spec: FixSpec, values: Mapping[str, Shown], lang: str) -> str | None:
    """What a change writes: by the rule's template, else by the check. None where a value is not known or nothing, or
    where the rule has texts for captures, of which this is none."""
    template = spec.text
    if isinstance(template, dict):
        if change.part not in template:
            return None
        template = template[change.part]
    if not template or change.op == "insert-table":
        return change.text
    try:
        return fill(template, {name: value for name, value in values.items() if value != NOTHING}, lang)
    except KeyError:
        return None


def _is_worth(change: Change, text: str) -> bool:
    """Whether there is something to do: only in place of something else may nothing stand, and nothing too long."""
    return len(text) <= _LONGEST if change.op == "replace" else bool(text)


def _title(edit: Edit) -> Message:
    """What a fix with this edit is called."""
    place, values = edit.location, {"text": edit.replacement or edit.form or ""}
    match edit.op:
        case "replace" if not edit.replacement and place.text is not None:
            return Message("fix.cut", {"text": place.text[place.start : place.end]})
        case "replace" | "set-label":
            return Message("fix.replace", values)
        case "set-cell":
            return Message("fix.set", values)
        case "insert-paragraph":
            return Message("fix.insert-paragraph", values)
        case "insert-section":
            return Message("fix.insert-section", values)
        case "insert-table":
            return Message("fix.insert-table", values)
        case _:
            return Message("fix.delete", {})
