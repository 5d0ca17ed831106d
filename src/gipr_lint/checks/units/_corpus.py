"""What checks of many reports are given: a store that is asked in SQL, its roster, and places in its reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from msgspec import Struct

from gipr_lint.checks.check import Check
from gipr_lint.checks.hits import Found, Shown
from gipr_lint.checks.lines import crossing_named, line_named
from gipr_lint.findings import Location
from gipr_lint.messages import quoted
from gipr_lint.report.locations import labels
from gipr_lint.report.other import Other
from gipr_lint.rulepacks.model import Edition, Form, RuleSet

P = TypeVar("P", bound=Struct)

ONE_A_UNIT = """
    SELECT document, path, unit, parent, year FROM documents
    WHERE status = 'linted' AND unit IS NOT NULL AND year > 0
    QUALIFY row_number() OVER (
        PARTITION BY unit, year
        ORDER BY NOT regexp_matches(lower(path), '[.](docx|docm|dotx|dotm)$'), path
    ) = 1
"""
"""One report of each unit and year: of several files the DOCX, in which figures are read most surely."""

Cell = tuple[str, str, str]
"""Form, row, column, by their aliases."""


class Listed(Protocol):
    """A unit of the roster."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def parent(self) -> str:
        """Who is above it, empty at the top."""

    @property
    def names(self) -> Sequence[str]:
        """Earlier and short names."""

    @property
    def complete(self) -> bool:
        """Whether the roster lists all units below it."""


class Corpus(Protocol):
    """A store: the tables of the interface and `roster` in SQL, the units of the roster, the rules in force."""

    @property
    def units(self) -> Sequence[Listed]:
        """The units of the roster, none where there is no roster."""

    @property
    def rules(self) -> RuleSet:
        """The rules, with the words of their packs."""

    def rows(self, query: str, *values: object) -> list[tuple[object, ...]]:
        """What a query gives, `?` standing for the values."""

    def as_stored(self, table: str, columns: Sequence[str], year: int) -> Iterator[tuple[object, ...]]:
        """Columns of a table for a year row by row as they lie, the rows of a document together: for what is too much
        to be put in order."""

    def reports(self, wanted: Sequence[Filed]) -> Iterator[Other]:
        """Reports, which come unit by unit, made again of what is stored; those of a year without a form left out."""


def of_corpus(
    name: str, params: type[P], *, says: Sequence[str], validate: Callable[[P, RuleSet], None] | None = None
) -> Callable[[Callable[[Corpus, P], Found]], Check]:
    """Makes a check of many reports of a function that is given them and the parameters of a rule. Its hits stand at
    locations, each of which names the `file` that it is in; what is nobody's names none."""

    def made(function: Callable[[Corpus, P], Found]) -> Check:
        return Check(name, params, function, tuple(says), validate=validate, needs="corpus")

    return made


class Filed(Struct, frozen=True):
    """A report: its document, where its file lies, of whom and which year it is."""

    document: str
    path: str
    unit: str
    year: int


def in_file(report: Filed) -> Location:
    """The report as a whole."""
    return Location(kind="document", file=report.path)


def nobody() -> Location:
    """Where there is no file to speak of."""
    return Location(kind="document", file="")


def in_cell(corpus: Corpus, report: Filed, cell: Cell, text: str) -> Location:
    """A cell of a form in a report."""
    form, row, column = cell
    known = form_of(corpus, report.year, form)
    path = known.rows[row].path if known and row in known.rows else (row,)
    line = known.column(row, column) if known and row in known.rows else None
    return Location(
        kind="cell",
        form=form,
        row_name=row,
        column_name=column,
        row_label=tuple(label for label in path if label),
        column_label=labels(line) if line else (column,),
        start=0,
        end=len(text),
        text=text,
        file=report.path,
    )


def form_of(corpus: Corpus, year: int, form: str) -> Form | None:
    """A form as the edition of a year has it."""
    edition = corpus.rules.edition_for(year)
    return edition.forms.get(form) if edition else None


def cells_of(edition: Edition) -> Iterator[Cell]:
    """All cells of the forms of an edition in their order."""
    for alias, form in edition.forms.items():
        for row, block in form.block_of.items():
            for column in block.columns:
                yield alias, row, column.alias


def cell_values(corpus: Corpus, year: int, cell: Cell) -> dict[str, Shown]:
    """What messages say of a cell: its table, row and column, and itself by these."""
    form, row, column = cell
    known = form_of(corpus, year, form)
    if known is None or row not in known.rows:
        return {"table": form, "row": row, "column": column, "cell": quoted(f"{row}／{column}")}
    at, across = known.rows[row], known.column(row, column)
    return {
        "table": known.label,
        "row": line_named(at),
        "column": line_named(across) if across else column,
        "cell": crossing_named(at, across) if across else quoted(column),
    }


def filed(rows: Iterable[tuple[object, ...]]) -> Iterator[Filed]:
    """Reports of rows that begin with document, path, unit and year."""
    for document, path, unit, year, *_ in rows:
        yield Filed(str(document), str(path), str(unit or ""), int(str(year)))
