"""The lists of a store as sheets: who has handed in what, what was found, who has not handed in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from gipr_lint.corpus.handed_in import absent
from gipr_lint.corpus.places import nearer
from gipr_lint.corpus.reading import Reader
from gipr_lint.corpus.sheets import Cell, Sheet
from gipr_lint.findings import Finding
from gipr_lint.messages import Message, say
from gipr_lint.output.common.words import category_name, severity_name
from gipr_lint.terms import SEVERITIES, Severity

Found = Mapping[str, Sequence[Finding]]
"""What was found beside other reports, by paths."""


def sheets(reader: Reader, across: Found, lang: str, returned: Mapping[str, str] | None = None) -> Iterator[Sheet]:
    """The reports, the findings, and the units without a report; `returned` says what became of each path."""
    heads = [
        (say("csv.file", lang), 50),
        (say("page.unit", lang), 30),
        (say("lists.parent", lang), 30),
        (say("csv.year", lang), 8),
        (say("lists.state", lang), 30),
        *[(severity_name(severity, lang), 8) for severity in SEVERITIES],
    ]
    if returned is not None:
        heads.append((say("lists.returned", lang), 50))
    yield Sheet(say("lists.reports", lang), heads, _reports(reader, across, lang, returned))
    columns = (
        (Message("page.unit"), 30),
        (Message("csv.year"), 8),
        (Message("csv.rule"), 9),
        (Message("page.severity"), 8),
        (Message("page.category"), 16),
    )
    more = (
        (Message("csv.section"), 30),
        (Message("csv.message"), 80),
        (Message("csv.text"), 40),
        (Message("csv.file"), 50),
    )
    yield Sheet(
        say("lists.findings", lang),
        [(head.in_language(lang), width) for head, width in (*columns, *more)],
        _findings(reader, across, lang),
    )
    yield Sheet(
        say("lists.absent", lang),
        [(say("csv.year", lang), 8), (say("page.unit", lang), 30), (say("lists.parent", lang), 30)],
        ((one.year, one.unit, one.parent) for one in absent(reader)),
    )


def _reports(reader: Reader, across: Found, lang: str, returned: Mapping[str, str] | None) -> Iterator[Sequence[Cell]]:
    query = """
        WITH counts AS (
            SELECT document, count(*) FILTER (severity = 'error') AS e, count(*) FILTER (severity = 'warning') AS w,
                count(*) FILTER (severity = 'info') AS i FROM findings WHERE suppressed IS NULL GROUP BY document
        )
        SELECT path, unit, parent, year, error, coalesce(e, 0), coalesce(w, 0), coalesce(i, 0)
        FROM documents LEFT JOIN counts USING (document) ORDER BY year, parent, unit, path
    """
    for path, unit, parent, year, error, *counts in reader.rows(query):
        own = across.get(str(path), ())
        totals = [
            int(str(count)) + sum(one.severity == severity for one in own)
            for count, severity in zip(counts, SEVERITIES, strict=True)
        ]
        state = str(error) if error else say("lists.read", lang)
        row: list[Cell] = [nearer(str(path)), _text(unit), _text(parent), int(str(year)) or None, state, *totals]
        yield row if returned is None else [*row, returned.get(str(path), "")]


def _findings(reader: Reader, across: Found, lang: str) -> Iterator[Sequence[Cell]]:
    query = """
        SELECT path, unit, d.year, rule, severity, category, section, message, f.text, "start", "end"
        FROM findings AS f JOIN documents AS d USING (document, year) WHERE suppressed IS NULL
        ORDER BY d.year, unit, path, block NULLS FIRST, "start"
    """
    names = {str(row[0]): row[1:] for row in reader.rows("SELECT path, unit, year FROM documents")} if across else {}
    for path, unit, year, rule, severity, category, section, message, text, start, end in reader.rows(query):
        quoted = str(text or "")[_at(start) : _at(end)]
        told = (str(rule), str(severity), str(category), str(section or ""), str(message), quoted, str(path))
        yield _row(unit, year, told, lang)
    for path, found in across.items():
        unit, year = names.get(path, (None, 0))
        for one in found:
            place = one.location
            told = (one.rule, one.severity, one.category, place.section or "", one.message, place.text or "", path)
            yield _row(unit, year, told, lang)


def _row(unit: object, year: object, told: tuple[str, str, str, str, str, str, str], lang: str) -> Sequence[Cell]:
    """A finding, `told` by its rule, severity, category, section, message, text and path."""
    rule, severity, category, section, message, text, path = told
    known: Mapping[str, Severity] = {one: one for one in SEVERITIES}
    named = severity_name(known[severity], lang), category_name(category, lang)
    rest = section, nearer(message), text, nearer(path)
    return _text(unit), int(str(year)) or None, rule, *named, *rest


def _at(place: object) -> int | None:
    return place if isinstance(place, int) else None


def _text(value: object) -> str | None:
    return None if value is None else str(value)
