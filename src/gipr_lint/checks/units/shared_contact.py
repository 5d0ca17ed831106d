"""`shared-contact`: units have numbers of their own to ring."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.checks.units._corpus import Corpus, Filed, filed, in_file, of_corpus
from gipr_lint.messages import cut_off

_MOST = 10
"""So many units are named; of more it is said that there are."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """几个单位同一年的联系电话相同。 / Several units with one telephone number in a year."""

    most: int = 20
    """共用的单位超过这个数的不看，如全市统一的热线。 / Numbers of more units are left out, such as a hotline."""


@of_corpus("shared-contact", Params, says=("unit", "year", "phone", "count", "units"))
def shared_contact(corpus: Corpus, params: Params) -> Iterator[Hit]:
    """A hit at the first report of each number and year, the others are related."""
    rows = corpus.rows(
        """
        SELECT document, path, unit, year, phone, regexp_replace(phone, '[^0-9]', '', 'g') AS number FROM documents
        WHERE status = 'linted' AND unit IS NOT NULL AND year > 0 AND phone IS NOT NULL AND NOT contains(phone, '*')
        AND length(number) >= 7
        QUALIFY count(DISTINCT unit) OVER (PARTITION BY number, year) BETWEEN 2 AND ?
        ORDER BY year, number, unit, path
        """,
        params.most,
    )
    groups: dict[tuple[int, str], list[tuple[Filed, str]]] = {}
    for report, row in zip(filed(rows), rows, strict=True):
        groups.setdefault((report.year, str(row[5])), []).append((report, str(row[4])))
    for (year, _), reports in groups.items():
        (first, phone), *more = reports
        units = list(dict.fromkeys(report.unit for report, _ in reports))
        values: dict[str, Shown] = {
            "unit": first.unit,
            "year": str(year),
            "phone": phone,
            "count": str(len(units)),
            "units": cut_off(units[1:], _MOST),
        }
        yield Hit(in_file(first), values).related_to(in_file(report) for report, _ in more)
