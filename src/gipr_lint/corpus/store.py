"""The store: a folder of Parquet files that a scan adds to, and that is whole whenever the scan is ended.

Each part of a year is a file in each table, written complete or not at all, that of `documents` last: with it the part
counts. What a scan has to know to go on is in that file's metadata, so it can never tell another story. Parts are
changed by putting a new file in the place of the old one, again `documents` first, which says what the others hold.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from msgspec import Struct

from gipr_lint.corpus.columns import DOCUMENTS, PARTS, TABLES
from gipr_lint.corpus.locking import locked
from gipr_lint.errors import GiprLintError
from gipr_lint.messages import Message

_OWN = ".gipr-lint"
"""The folder in a store with what is no table."""

_KEY = b"gipr-lint"
_UNFINISHED = "unfinished"
_VERSION = 1

_GROUP = 1 << 14
"""So many rows are read from a file at once, by whoever reads it."""


class Row(Struct, frozen=True, array_like=True):
    """What a scan knows of a row of `documents`: the digest of the file's address (the path itself is masked), the path
    as it is stored, the digest of the file's bytes, the name of its unit in its report."""

    key: str
    path: str
    digest: str
    agency: str


class Part(Struct, frozen=True):
    """What stands in the metadata of a part: with which settings its files were linted, its rows, and of which
    documents the other tables hold the content here and in no other part."""

    settings: str
    rows: tuple[Row, ...]
    holds: tuple[str, ...]


class Place(Struct, frozen=True, order=True):
    """Where a part lies: later ones have higher numbers."""

    number: int
    year: int

    @property
    def name(self) -> str:
        """The path of its files within the folder of a table."""
        return f"year={self.year}/part-{self.number:08}.parquet"


class Store:
    """The store in a folder."""

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        self.folder = Path(folder)
        self._own = self.folder / _OWN

    def require(self) -> None:
        """Raises GiprLintError where there is no store in the folder."""
        if not self._own.is_dir():
            raise GiprLintError(Message("corpus.no-store", {"folder": str(self.folder)}))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """While a scan writes into it, and nobody else; what another left unfinished is put right first.

        Raises GiprLintError where somebody else writes, or where there is something else in the folder.
        """
        self._make()
        with locked(self._own / "lock", str(self.folder)):
            if (self._own / _UNFINISHED).exists():
                self._repair()
            (self._own / _UNFINISHED).touch()
            yield
            (self._own / _UNFINISHED).unlink()

    def _make(self) -> None:
        if not self._own.is_dir():
            if self.folder.exists() and (not self.folder.is_dir() or any(self.folder.iterdir())):
                raise GiprLintError(Message("corpus.other-folder", {"folder": str(self.folder)}))
            self._own.mkdir(parents=True)
        for table in TABLES:
            (self.folder / table).mkdir(exist_ok=True)

    def parts(self) -> dict[Place, Part]:
        """All parts, in the order in which they were written."""
        found = {}
        for path in self.files(DOCUMENTS):
            place = Place(int(path.stem.removeprefix("part-")), int(path.parent.name.removeprefix("year=")))
            metadata = pq.read_schema(path).metadata or {}
            if _KEY in metadata:
                found[place] = msgspec.json.decode(metadata[_KEY], type=Part)
        return dict(sorted(found.items()))

    def add(self, place: Place, part: Part, tables: Mapping[str, pa.Table]) -> None:
        """Writes a part that is new."""
        for name in PARTS:
            if len(tables[name]):
                self._write(name, place, tables[name])
        self._write(DOCUMENTS, place, _described(tables[DOCUMENTS], part))

    def files(self, table: str, year: int | None = None) -> list[Path]:
        """The files of a table, or of one year of it, in the order in which they lie."""
        return sorted((self.folder / table).glob(f"year={'*' if year is None else year}/part-*.parquet"))

    def stream(self, table: str, columns: Sequence[str], year: int | None = None) -> Iterator[pa.RecordBatch]:
        """Columns of a table, or of one year of it, in the order in which it lies: a file after the other, and of each
        a group of rows after the other."""
        for path in self.files(table, year):
            with pq.ParquetFile(path) as file:
                yield from file.iter_batches(_GROUP, columns=list(columns), use_threads=False)

    def documents(self, place: Place) -> pa.Table:
        """The rows of `documents` in a part."""
        return pq.ParquetFile(self.folder / DOCUMENTS / place.name).read()

    def change(self, place: Place, part: Part, documents: pa.Table, *, narrower: bool) -> None:
        """Puts other rows of `documents` in the place of those of a part, and where it is `narrower` takes out of the
        other tables what it holds no more."""
        path = self.folder / DOCUMENTS / place.name
        if part.rows or part.holds:
            self._write(DOCUMENTS, place, _described(documents, part))
        else:
            path.unlink()
        if narrower:
            self._narrow(place, part.holds)

    def _narrow(self, place: Place, holds: Sequence[str]) -> None:
        kept = pa.array(holds, pa.string())
        for name in PARTS:
            path = self.folder / name / place.name
            if not path.exists():
                continue
            table = pq.ParquetFile(path).read()
            mask = pc.is_in(table["document"], kept)
            rest = table.filter(mask)
            if not len(rest):
                path.unlink()
            elif len(rest) < len(table):
                self._write(name, place, rest)

    def _repair(self) -> None:
        """Takes away what a scan left that was ended: files half written, content of parts that never came to count."""
        for path in self.folder.glob("*/year=*/.*.tmp"):
            path.unlink()
        parts = self.parts()
        for name in PARTS:
            for path in self.files(name):
                place = Place(int(path.stem.removeprefix("part-")), int(path.parent.name.removeprefix("year=")))
                if place not in parts:
                    path.unlink()
        for place, part in parts.items():
            self._narrow(place, part.holds)

    def _write(self, name: str, place: Place, table: pa.Table) -> None:
        target = self.folder / name / place.name
        target.parent.mkdir(exist_ok=True)
        temporary = target.with_name(f".{target.name}.tmp")
        pq.write_table(table, temporary, row_group_size=_GROUP, compression="zstd")
        os.replace(temporary, target)

    def sweep(self) -> None:
        """Removes folders of years in which nothing is left."""
        for path in self.folder.glob("*/year=*"):
            if path.is_dir() and not any(path.iterdir()):
                path.rmdir()

    def keep(self, name: str, data: bytes) -> None:
        """Keeps a file beside the tables, such as the roster."""
        temporary = self._own / f".{name}.tmp"
        temporary.write_bytes(data)
        os.replace(temporary, self._own / name)

    def kept(self, name: str) -> bytes | None:
        """A file that was kept; None where there is none."""
        path = self._own / name
        return path.read_bytes() if path.exists() else None


def _described(documents: pa.Table, part: Part) -> pa.Table:
    return documents.replace_schema_metadata({_KEY: msgspec.json.encode(part)})
