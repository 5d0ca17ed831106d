"""Asking a store in SQL: its tables are views, and nothing else can be reached.

The program's own questions read the store's files in DuckDB itself, which keeps little of them in memory; a question
that a person asks is given the tables through Arrow, so that it can reach no file at all, not even those.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from gipr_lint.corpus.columns import TABLES, YEAR
from gipr_lint.corpus.roster import Unit, read_roster
from gipr_lint.corpus.store import Store

_CLOSED = (
    "SET python_enable_replacements = false",
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)
"""What keeps a query from files, from the network, from extensions, and from changing that."""

ROSTER = "roster"
"""The table of the units of the roster; empty where there is none."""

_ROSTER = pa.schema(
    [
        ("unit", pa.string()),
        ("parent", pa.string()),
        ("kind", pa.string()),
        ("code", pa.string()),
        ("complete", pa.bool_()),
    ]
)


_AT_ONCE = 5000
"""So many rows are taken at once."""

_MEMORY, _THREADS = "128MB", 1
"""So much is kept in memory to answer a query, what is more goes into files on the way; and so many threads answer it,
as each has a memory of its own to read into, and more are hardly faster."""

Stream = Callable[[str, Sequence[str], int | None], Iterator[pa.RecordBatch]]
"""Gives columns of a table, or of one year of it, in the order in which it lies."""


class Reader:
    """A store as it is asked: `rows` in SQL, and the `units` of its roster."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, stream: Stream, units: Sequence[Unit]) -> None:
        self._connection = connection
        self._stream = stream
        self.units = units

    def rows(self, query: str, *values: object) -> list[tuple[object, ...]]:
        """The rows that a query gives, `?` standing for the values. Raises duckdb.Error."""
        found: list[tuple[object, ...]] = self._connection.execute(query, list(values)).fetchall()
        return found

    def each(self, query: str, *values: object) -> Iterator[tuple[object, ...]]:
        """The same row by row, for many: until the last one is taken nothing else is asked. Raises duckdb.Error."""
        done = self._connection.execute(query, list(values))
        while rows := done.fetchmany(_AT_ONCE):
            yield from rows

    def stream(self, table: str, columns: Sequence[str], year: int | None = None) -> Iterator[pa.RecordBatch]:
        """Columns of a table, or of one year of it, in the order in which it lies, where the rows of a document stand
        together; one batch after the other, so that no more is in memory."""
        return self._stream(table, columns, year)

    def asked(self, query: str) -> tuple[list[str], Iterator[tuple[object, ...]]]:
        """The names of the columns that a query gives, and its rows one after the other. Raises duckdb.Error."""
        done = self._connection.execute(query)
        names = [column[0] for column in done.description or ()]
        return names, iter(done.fetchone, None)


@contextmanager
def reading(store: Store) -> Iterator[Reader]:
    """The store, to be asked by the program. Raises GiprLintError where there is none."""
    store.require()
    units = units_of(store)
    with _connected(units) as connection:
        for name, schema in TABLES.items():
            if files := store.files(name):
                connection.execute(_view(name, files))
            else:
                connection.register(name, schema.append(YEAR).empty_table())
        connection.execute("SET allowed_directories = ?", [[str(store.folder), _pattern(store.folder)]])
        _close(connection)
        yield Reader(connection, store.stream, units)


@contextmanager
def asking_freely(store: Store) -> Iterator[Reader]:
    """The store, to be asked whatever a person likes. Raises GiprLintError where there is none."""
    store.require()
    units = units_of(store)
    with _connected(units) as connection:
        for name, schema in TABLES.items():
            connection.register(name, _dataset(store, name, schema))
        _close(connection)
        yield Reader(connection, store.stream, units)


@contextmanager
def asking(tables: Mapping[str, pa.Table], units: Sequence[Unit]) -> Iterator[Reader]:
    """Tables in memory, to be asked, and a roster."""

    def stream(name: str, columns: Sequence[str], year: int | None) -> Iterator[pa.RecordBatch]:
        table = tables[name]
        of_year = table if year is None else table.filter(pc.equal(table[YEAR.name], year))
        return iter(of_year.select(columns).to_batches())

    with _connected(units) as connection:
        for name, table in tables.items():
            connection.register(name, table)
        _close(connection)
        yield Reader(connection, stream, units)


@contextmanager
def _connected(units: Sequence[Unit]) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database in memory with the roster."""
    with TemporaryDirectory(prefix="gipr-lint-") as folder, duckdb.connect(":memory:") as connection:
        connection.execute(f"SET memory_limit = '{_MEMORY}'")
        connection.execute(f"SET threads = {_THREADS}")
        connection.execute("SET enable_progress_bar = false")
        connection.execute("SET temp_directory = ?", [folder])
        connection.register(ROSTER, _roster(units))
        yield connection


def _close(connection: duckdb.DuckDBPyConnection) -> None:
    for statement in _CLOSED:
        connection.execute(statement)


def _view(name: str, files: Iterable[Path]) -> str:
    """What makes a view of the files of a table."""
    listed = ", ".join("'{}'".format(_pattern(path).replace("'", "''")) for path in files)
    parted = "hive_partitioning = true, hive_types = {'year': SMALLINT}"
    return f"CREATE VIEW {name} AS SELECT * FROM read_parquet([{listed}], {parted})"


def _pattern(path: Path) -> str:
    """A path as a pattern that only this path fits."""
    return "".join(f"[{one}]" if one in "[*?" else one for one in str(path))


def _dataset(store: Store, name: str, schema: pa.Schema) -> ds.Dataset:
    """A table of the store with the year as a column."""
    parted = ds.partitioning(pa.schema([YEAR]), flavor="hive")
    plain = schema.append(YEAR).remove_metadata()
    return ds.dataset(store.folder / name, schema=plain, format="parquet", partitioning=parted)


def units_of(store: Store) -> tuple[Unit, ...]:
    """The units of the roster that a scan was last given; none where there is no roster."""
    data = store.kept("roster.csv")
    return read_roster(data, "roster.csv") if data is not None else ()


def _roster(units: Sequence[Unit]) -> pa.Table:
    columns = zip(*[(one.name, one.parent or None, one.kind, one.code, one.complete) for one in units], strict=True)
    arrays = [pa.array(values, field.type) for values, field in zip(list(columns) or [()] * 5, _ROSTER, strict=True)]
    return pa.Table.from_arrays(arrays, schema=_ROSTER)
