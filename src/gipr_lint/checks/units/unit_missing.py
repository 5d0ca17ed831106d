"""`unit-missing`: every unit of the roster has one report for each year."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import Hit, Missing, Shown
from gipr_lint.checks.units._corpus import Corpus, Filed, filed, in_file, nobody, of_corpus
from gipr_lint.messages import Message, cut_off

_MOST = 10


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """名册中的单位各年都有一份报告；交报告的单位太少的年度不看。 /
    Every unit of the roster has a report for each year of which enough units have one."""

    share: int = 10
    """至少有百分之几的单位交了报告，这一年才看。 /
    So many per cent of the units have one, or the year is not looked at."""
    cases: tuple[str, ...] = ("unread", "twice", "copy")
    """分开说的情形，规则各有说法。 / The cases that are told apart, of each of which the rule speaks."""


@of_corpus("unit-missing", Params, says=("unit", "year", "parent", "files"))
def unit_missing(corpus: Corpus, params: Params) -> Iterator[Hit | Missing]:
    """A hit for each unit and year without a report, told apart where a file that cannot be read bears its name, and
    at each further report of a unit and year."""
    yield from _twice(corpus)
    if not corpus.units:
        yield Missing(Message("checks.no-roster"))
        return
    there: dict[int, set[str]] = {}
    for unit, year in corpus.rows("SELECT DISTINCT unit, year FROM documents WHERE unit IS NOT NULL AND year > 0"):
        there.setdefault(int(str(year)), set()).add(str(unit))
    unread = [str(path) for (path,) in corpus.rows("SELECT path FROM documents WHERE status <> 'linted' OR year = 0")]
    listed = {unit.name for unit in corpus.units}
    for year, units in sorted(there.items()):
        if len(units & listed) * 100 < params.share * len(listed):
            continue
        for one in corpus.units:
            if one.name not in units:
                files = [path for path in unread if one.name in path]
                values: dict[str, Shown] = {
                    "unit": one.name,
                    "year": str(year),
                    "parent": one.parent,
                    "files": cut_off(files, _MOST),
                }
                yield Hit(nobody(), values).in_case("unread" if files else "")


def _twice(corpus: Corpus) -> Iterator[Hit]:
    """Several files of one kind for a unit and year; those of other kinds are versions of one report."""
    rows = corpus.rows("""
        SELECT document, path, unit, year, lower(regexp_extract(path, '[.](\\w+)$', 1)) AS kind FROM documents
        WHERE status = 'linted' AND unit IS NOT NULL AND year > 0
        QUALIFY count(*) OVER (PARTITION BY unit, year, kind) > 1 ORDER BY unit, year, kind, path
    """)
    groups: dict[tuple[str, int, str], list[Filed]] = {}
    for report, row in zip(filed(rows), rows, strict=True):
        groups.setdefault((report.unit, report.year, str(row[4])), []).append(report)
    for first, *more in groups.values():
        for report in more:
            same = report.document == first.document
            values = {"unit": report.unit, "year": str(report.year), "parent": "", "files": first.path}
            yield Hit(in_file(report), values).related(in_file(first)).in_case("copy" if same else "twice")
