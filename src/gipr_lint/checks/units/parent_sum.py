"""`parent-sum`: the tables of a unit are not below the sum of those of its children, and equal where these are all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from gipr_lint.checks.check import unknown
from gipr_lint.checks.forms import demand_form
from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.checks.units._corpus import ONE_A_UNIT, Cell, Corpus, Filed, cell_values, cells_of, in_cell, of_corpus
from gipr_lint.findings import Location
from gipr_lint.messages import Message
from gipr_lint.rulepacks.model import Names

_MOST = 20
"""So many children are named at a cell."""

_TOTAL = "total"


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """上级的表不小于名册中下级之和；名册写明下级已列全、又都交了报告的，应当相等。 /
    The tables of a unit are not below the sum of its children in the roster; where these are all, and all reported,
    they equal it."""

    least: tuple[str, ...]
    """不得小于下级之和的表。 / The forms that are not below the sum."""
    equal: tuple[str, ...] = ()
    """下级列全时应当相等的表。 / The forms that equal the sum where the children are all."""
    own: tuple[str, ...] = ()
    """不看的行，如只有政府才有的规章。 / Rows that are left out, such as those that only a government has."""
    cases: tuple[str, ...] = ("complete",)
    """分开说的情形，规则各有说法。 / The cases that are told apart, of each of which the rule speaks."""


class _Family(Struct, frozen=True):
    """A parent's report, how many of its children reported and how many there are."""

    head: Filed
    reported: int
    children: int
    complete: bool

    @property
    def is_whole(self) -> bool:
        """Whether the children are all, and all reported."""
        return self.complete and self.reported == self.children


class _Sum(Struct, frozen=True):
    """A cell of the parent, and what its children have there."""

    text: str
    own: Decimal
    below: Decimal


_DIFFERING = f"""
    WITH one AS (SELECT * FROM ({ONE_A_UNIT}) WHERE year = ?),
    family AS (
        SELECT head.document AS head, head.path, head.unit, child.document AS document
        FROM one AS head JOIN one AS child ON child.parent = head.unit
    ),
    heads AS (SELECT head, path, unit, count(*) AS reported FROM family GROUP BY ALL),
    members AS (
        SELECT head, document, FALSE AS is_head FROM family UNION ALL SELECT head, head, TRUE FROM heads
    ),
    told AS (
        SELECT head, form, "row", "column", any_value(text) FILTER (is_head) AS text,
            sum(value) FILTER (is_head) AS value, sum(value) FILTER (NOT is_head) AS total
        FROM cells JOIN members USING (document)
        WHERE year = ? AND list_contains(?, form) AND NOT list_contains(?, "row")
        GROUP BY ALL HAVING value <> total
    )
    SELECT head, path, unit, reported, form, "row", "column", text, value, total
    FROM told JOIN heads USING (head) ORDER BY unit
    """
"""The cells that differ between a parent and the sum of its children, of a year, in some forms, without some rows."""


def _validate(params: Params, names: Names) -> None:
    for key in ("least", "equal"):
        for index, alias in enumerate(getattr(params, key)):
            demand_form((key, index), alias, names)
    rows = {row for edition in names.editions.values() for form in edition.forms.values() for row in form.rows}
    for index, row in enumerate(params.own):
        if row not in rows:
            raise unknown(("own", index), Message("names.row"), row, rows)


@of_corpus(
    "parent-sum",
    Params,
    validate=_validate,
    says=("unit", "year", "table", "row", "column", "cell", "found", "sum", "diff", "children", "reported"),
)
def parent_sum(corpus: Corpus, params: Params) -> Iterator[Hit]:
    """A hit at each cell of a parent that is below the sum, or differs from it where it should not; columns of which
    the total of the row says the same are left out."""
    if not corpus.units:
        return
    every = sorted({*params.least, *params.equal})
    for (year,) in corpus.rows("SELECT DISTINCT year FROM documents WHERE year > 0 ORDER BY year"):
        wrong = [
            (family, cell, sums[cell])
            for family, sums in _sums(corpus, int(str(year)), every, params.own)
            for cell in _wrong(family, sums, params)
        ]
        if wrong:
            addends = _addends(corpus, int(str(year)), [(family.head.unit, cell) for family, cell, _ in wrong])
            for family, cell, one in wrong:
                yield _hit(corpus, family, cell, one).related_to(addends.get((family.head.unit, cell), ()), "term")


def _wrong(family: _Family, sums: Mapping[Cell, _Sum], params: Params) -> Iterator[Cell]:
    """The cells of a family that are wrong, columns left out of which the total of the row says the same."""
    wrong = {cell for cell, one in sums.items() if _is_wrong(family, cell, one, params)}
    for cell in sums:
        if cell in wrong and (cell[2] == _TOTAL or (cell[0], cell[1], _TOTAL) not in wrong):
            yield cell


def _is_wrong(family: _Family, cell: Cell, one: _Sum, params: Params) -> bool:
    if family.is_whole and cell[0] in params.equal:
        return one.own != one.below
    return cell[0] in params.least and one.own < one.below


def _sums(
    corpus: Corpus, year: int, forms: Sequence[str], own: Sequence[str]
) -> Iterator[tuple[_Family, Mapping[Cell, _Sum]]]:
    """The cells of each parent of a year that differ from the sums of its children's."""
    rows = corpus.rows(_DIFFERING, year, year, list(forms), list(own))
    children = Counter(listed.parent for listed in corpus.units)
    complete = {unit.name for unit in corpus.units if unit.complete}
    groups: dict[str, tuple[_Family, dict[Cell, _Sum]]] = {}
    for head, path, unit, reported, form, row, column, text, value, total in rows:
        name = str(unit)
        if str(head) not in groups:
            report = Filed(str(head), str(path), name, year)
            family = _Family(report, int(str(reported)), children[name], name in complete)
            groups[str(head)] = family, {}
        assert isinstance(value, Decimal)
        assert isinstance(total, Decimal)
        groups[str(head)][1][str(form), str(row), str(column)] = _Sum(str(text), value, total)
    edition = corpus.rules.edition_for(year)
    order = {cell: at for at, cell in enumerate(cells_of(edition) if edition else ())}
    for family, sums in groups.values():
        yield family, dict(sorted(sums.items(), key=lambda item: (order.get(item[0], len(order)), item[0])))


def _hit(corpus: Corpus, family: _Family, cell: Cell, one: _Sum) -> Hit:
    head = family.head
    values: dict[str, Shown] = {
        **cell_values(corpus, head.year, cell),
        "unit": head.unit,
        "year": str(head.year),
        "found": one.text.strip(),
        "sum": _shown(one.below),
        "diff": _shown(abs(one.own - one.below)),
        "children": str(family.children),
        "reported": str(family.reported),
    }
    return Hit(in_cell(corpus, head, cell, one.text), values).in_case("complete" if family.is_whole else "")


def _addends(
    corpus: Corpus, year: int, wanted: Sequence[tuple[str, Cell]]
) -> Mapping[tuple[str, Cell], Sequence[Location]]:
    """The cells of the children that bring most, by the unit above them, for cells of a year, all asked at once."""
    rows = corpus.rows(
        f"""
        WITH wanted AS (
            SELECT unnest(?) AS head, unnest(?) AS form, unnest(?) AS "row", unnest(?) AS "column"
        )
        SELECT head, form, "row", "column", document, path, unit, text
        FROM ({ONE_A_UNIT}) AS one JOIN cells USING (document, year)
        JOIN wanted USING (form, "row", "column") WHERE head = parent AND year = ? AND value <> 0
        QUALIFY row_number() OVER (
            PARTITION BY head, form, "row", "column" ORDER BY value DESC, path
        ) <= {_MOST} ORDER BY value DESC, path
        """,
        *map(list, zip(*((unit, *cell) for unit, cell in wanted), strict=True)),
        year,
    )
    found: dict[tuple[str, Cell], list[Location]] = {}
    for head, form, row, column, document, path, unit, text in rows:
        cell = str(form), str(row), str(column)
        child = Filed(str(document), str(path), str(unit), year)
        found.setdefault((str(head), cell), []).append(in_cell(corpus, child, cell, str(text)))
    return found


def _shown(value: Decimal) -> str:
    return f"{value.normalize():f}" if value else "0"
