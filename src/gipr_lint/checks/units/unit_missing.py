"""`unit-missing`: every unit of the roster has one report for each year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from gipr_lint.checks.hits import Hit, Missing, Shown
from gipr_lint.checks.units._corpus import Corpus, Filed, filed, in_file, nobody, of_corpus
from gipr_lint.messages import Message, cut_off
from gipr_lint.report import fold
from gipr_lint.rulepacks.patterns import compiled

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
    """A hit for each unit and year without a report, told apart where a file that is nobody's report bears its name,
    and at each further report of a unit and year."""
    yield from _twice(corpus)
    if not corpus.units:
        yield Missing(Message("checks.no-roster"))
        return
    unread = _by_unit(corpus, corpus.rows(_UNREAD))
    for (of,) in corpus.rows("SELECT DISTINCT year FROM documents WHERE year > 0 ORDER BY year"):
        year = str(of)
        there = {str(unit) for (unit,) in corpus.rows("SELECT DISTINCT unit FROM documents WHERE year = ?", int(year))}
        gone = [one for one in corpus.units if one.name not in there]
        if (len(corpus.units) - len(gone)) * 100 < params.share * len(corpus.units):
            continue
        for one in gone:
            files = [path for path, said in unread.get(one.name, ()) if year in said or not said]
            values: dict[str, Shown] = {
                "unit": one.name,
                "year": year,
                "parent": one.parent,
                "files": cut_off(files, _MOST),
            }
            yield Hit(nobody(), values).in_case("unread" if files else "")


_UNREAD = """
    SELECT path, year FROM documents
    WHERE status <> 'linted' OR year = 0 OR unit IS NULL OR unit NOT IN (SELECT unit FROM roster) ORDER BY path
"""
"""The files that are nobody's report: that cannot be read, say no year or no unit, or one that is not in the roster."""


def _by_unit(corpus: Corpus, files: Iterable[tuple[object, ...]]) -> Mapping[str, list[tuple[str, Sequence[str]]]]:
    """The files by the units that they are named after, by the file's name or else by that of its folder, each with the
    years that it or its name says."""
    known: dict[str, set[str]] = {}
    for unit in corpus.units:
        for name in (unit.name, *unit.names):
            folded = fold(name).text
            seat = max((end for end in corpus.rules.vocabulary.seats if folded.endswith(end)), key=len, default="")
            for spelling in {folded, folded.removesuffix(seat)} - {""}:
                known.setdefault(spelling, set()).add(unit.name)
    lengths = sorted({len(name) for name in known}, reverse=True)
    found: dict[str, list[tuple[str, Sequence[str]]]] = {}
    for path, year in ((str(path), str(year)) for path, year in files):
        said = (year,) if year != "0" else compiled(r"20[0-9]{2}").findall(path.rpartition("/")[2])
        for part in path.split("/")[:-3:-1]:
            if name := _longest(fold(part).text, known, lengths):
                for unit_name in known[name]:
                    found.setdefault(unit_name, []).append((path, said))
                break
    return found


def _longest(text: str, known: Mapping[str, object], lengths: Iterable[int]) -> str:
    """The longest of the known names that stands in a text; empty for none."""
    for length in lengths:
        for start in range(len(text) - length + 1):
            if text[start : start + length] in known:
                return text[start : start + length]
    return ""


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
