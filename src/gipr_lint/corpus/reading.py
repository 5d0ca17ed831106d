"""Asking a store in SQL: its tables are views, and nothing else can be reached."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa
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

_BATCH = 1 << 16
"""So many rows of a table are read at once."""

_MEMORY = "192MB"
"""So much is kept in memory to answer a query; what is more goes into files on the way."""


class Reader:
    """A store as it is asked: `rows` in SQL, and the `units` of its roster."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, tables: Mapping[str, ds.Dataset | pa.Table], units: Sequence[Unit]
    ) -> None:
        self._connection = connection
        self._tables = tables
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
        wanted = None if year is None else ds.field(YEAR.name) == year
        known = self._tables[table]
        lying = known if isinstance(known, ds.Dataset) else ds.dataset(known)
        return iter(
            lying.to_batches(
                columns=list(columns),
                filter=wanted,
                batch_size=_BATCH,
                batch_readahead=1,
                fragment_readahead=1,
                use_threads=False,
            )
        )

    def asked(self, query: str) -> tuple[list[str], Iterator[tuple[object, ...]]]:
        """The names of the columns that a query gives, and its rows one after the other. Raises duckdb.Error."""
        done = self._connection.execute(query)
        names = [column[0] for column in done.description or ()]
        return names, iter(done.fetchone, None)


@contextmanager
def reading(store: Store) -> Iterator[Reader]:
    """The store, to be asked. Raises GiprLintError where there is none."""
    store.require()
    with asking({name: dataset(store, name, schema) for name, schema in TABLES.items()}, units_of(store)) as reader:
        yield reader


@contextmanager
def asking(tables: Mapping[str, ds.Dataset | pa.Table], units: Sequence[Unit]) -> Iterator[Reader]:
    """Tables of a store, to be asked, and a roster."""
    with TemporaryDirectory(prefix="gipr-lint-") as folder, duckdb.connect(":memory:") as connection:
        for name, table in tables.items():
            connection.register(name, table)
        connection.register(ROSTER, _roster(units))
        connection.execute(f"SET memory_limit = '{_MEMORY}'")
        connection.execute("SET enable_progress_bar = false")
        connection.execute("SET temp_directory = ?", [folder])
        for statement in _CLOSED:
            connection.execute(statement)
        yield Reader(connection, tables, units)


def dataset(store: Store, name: str, schema: pa.Schema) -> ds.Dataset:
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
