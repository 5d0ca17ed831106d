"""`differing-versions`: the files of one report, as DOCX, web page and PDF, have the same figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from gipr_lint.checks.check import Hit, Shown
from gipr_lint.checks.units._corpus import Corpus, Filed, cell_values, in_cell, of_corpus


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """同一单位同一年度的几种文件，表中的数应当相同。 /
    Files of one unit and year have the same figures in their tables."""


@of_corpus(
    "differing-versions",
    Params,
    says=("unit", "year", "table", "row", "column", "found", "other", "file"),
)
def differing_versions(corpus: Corpus, params: Params) -> Iterator[Hit]:
    """A hit at each cell in which a web page, a PDF or the like has another number than the DOCX."""
    pairs = {str(row[0]): row for row in _pairs(corpus)}
    if not pairs:
        return
    firsts, seconds, years = zip(*((row[4], row[0], row[3]) for row in pairs.values()), strict=True)
    rows = corpus.rows(
        """
        WITH pairs AS (SELECT unnest(?) AS first, unnest(?) AS second, unnest(?) AS year)
        SELECT second, x.form, x."row", x."column", y.text, x.text FROM pairs
        JOIN cells AS x ON x.document = first AND x.year = pairs.year
        JOIN cells AS y ON y.document = second AND y.year = pairs.year
            AND x.form = y.form AND x."row" = y."row" AND x."column" = y."column"
        WHERE coalesce(x.value, 0) <> coalesce(y.value, 0) ORDER BY second, x.form, x."row", x."column"
        """,
        list(firsts),
        list(seconds),
        list(years),
    )
    for second, *cell in rows:
        _, path, unit, year, first, first_path = pairs[str(second)]
        own = Filed(str(second), str(path), str(unit), int(str(year)))
        yield _hit(corpus, own, Filed(str(first), str(first_path), str(unit), own.year), cell)


def _pairs(corpus: Corpus) -> list[tuple[object, ...]]:
    """Files of other kinds, each with the DOCX of the same unit and year."""
    return corpus.rows("""
        WITH files AS (
            SELECT DISTINCT document, path, unit, year, lower(regexp_extract(path, '[.](\\w+)$', 1)) AS kind
            FROM documents WHERE status = 'linted' AND unit IS NOT NULL AND year > 0
        )
        SELECT b.document, b.path, a.unit, a.year, a.document, a.path
        FROM files AS a JOIN files AS b USING (unit, year)
        WHERE a.kind = 'docx' AND b.kind <> 'docx' AND a.document <> b.document
        QUALIFY row_number() OVER (PARTITION BY b.path ORDER BY a.path) = 1 ORDER BY a.unit, a.year, b.path
    """)


def _hit(corpus: Corpus, own: Filed, beside: Filed, row: Sequence[object]) -> Hit:
    form, line, column, text, other = map(str, row)
    cell = form, line, column
    values: dict[str, Shown] = {
        **cell_values(corpus, own.year, cell),
        "unit": own.unit,
        "year": str(own.year),
        "found": text.strip(),
        "other": other.strip(),
        "file": beside.path,
    }
    return Hit(in_cell(corpus, own, cell, text), values).related(in_cell(corpus, beside, cell, other))
