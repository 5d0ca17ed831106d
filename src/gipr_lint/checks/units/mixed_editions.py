"""`mixed-editions`: the reports of one year are drawn in one edition of the form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.checks.units._corpus import Cell, Corpus, cells_of, filed, in_file, of_corpus
from gipr_lint.rulepacks.model import Edition


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """同一年度的报告用同一版本的格式。 / The reports of one year use one edition of the form."""


@of_corpus("mixed-editions", Params, says=("unit", "year", "used", "wanted", "others"))
def mixed_editions(corpus: Corpus, params: Params) -> Iterator[Hit]:
    """A hit at each report with cells that only another edition has, in years in which others use that of the year."""
    known = {name: set(cells_of(edition)) for name, edition in corpus.rules.editions.items()}
    for year in sorted(int(str(year)) for (year,) in corpus.rows("SELECT DISTINCT year FROM documents WHERE year > 0")):
        wanted = corpus.rules.edition_for(year)
        if wanted is None:
            continue
        foreign = {
            cell: name for name, cells in known.items() if name != wanted.name for cell in cells - known[wanted.name]
        }
        if not foreign:
            continue
        yield from _in_year(corpus, year, wanted, foreign)


def _in_year(corpus: Corpus, year: int, wanted: Edition, foreign: Mapping[Cell, str]) -> Iterator[Hit]:
    pairs = sorted({(form, row, column) for form, row, column in foreign})
    rows = corpus.rows(
        """
        SELECT DISTINCT d.document, d.path, d.unit, d.year, c.form, c."row", c."column"
        FROM documents AS d JOIN cells AS c ON c.document = d.document AND c.year = d.year
        JOIN (SELECT unnest(?) AS form, unnest(?) AS "row", unnest(?) AS "column") AS f
        ON c.form = f.form AND c."row" = f."row" AND c."column" = f."column"
        WHERE d.year = ? AND d.status = 'linted' ORDER BY d.path
        """,
        *(list(part) for part in zip(*pairs, strict=True)),
        year,
    )
    used: dict[str, tuple[tuple[object, ...], str]] = {}
    for row in rows:
        used.setdefault(str(row[1]), (row, foreign[str(row[4]), str(row[5]), str(row[6])]))
    count = corpus.rows("SELECT count(DISTINCT document) FROM cells WHERE year = ? AND form = 'requests'", year)
    others = int(str(count[0][0])) - len(used)
    if others < 1:
        return
    for (report,), (_, name) in zip(
        ([one] for one in filed(row for row, _ in used.values())), used.values(), strict=True
    ):
        values: dict[str, Shown] = {
            "unit": report.unit,
            "year": str(year),
            "used": corpus.rules.editions[name].title,
            "wanted": wanted.title,
            "others": str(others),
        }
        yield Hit(in_file(report), values)
