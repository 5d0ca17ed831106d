"""A scan: what of some sources the store does not know yet is read into it, and what is gone leaves it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import compress

import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct, structs

from gipr_lint.corpus import addresses
from gipr_lint.corpus.addresses import Found
from gipr_lint.corpus.columns import DOCUMENTS, PARTS, YEAR
from gipr_lint.corpus.settings import settings_of
from gipr_lint.corpus.store import Part, Place, Row, Store
from gipr_lint.corpus.units import Match, Units
from gipr_lint.corpus.work import Done, Known, Task
from gipr_lint.linter import Linter

Doing = Callable[[Iterable[Task]], Iterator[Done]]
"""What does tasks: processes of this machine, or a cluster."""

_TASK = 16
"""So many files are done at once: few enough to lose."""

_PART = 512
"""So many files make a part of the store."""


class Scanned(Struct, frozen=True):
    """What a scan did: how many files it read, knew already, found nothing readable in, and how many rows it dropped
    for files that are gone; what other files stood beside them."""

    read: int
    unchanged: int
    unreadable: int
    gone: int
    others: int


class Scan:
    """A scan of `sources` into a store, whose units are those of the roster, or those that the reports name."""

    def __init__(self, store: Store, linter: Linter, units: Units | None) -> None:
        self._store = store
        self._settings = settings_of(linter.options, linter.rules)
        self._units = units
        self._parts = store.parts()
        self._next = max((place.number for place in self._parts), default=0) + 1
        self._held: set[str] = set()
        self._current: dict[str, tuple[Place, Row]] = {}
        for place, part in self._parts.items():
            for row in part.rows:
                self._current[row.key] = place, row
            if part.settings == self._settings:
                self._held.update(part.holds)

    def run(self, found: Found, sources: Sequence[str], do: Doing, tell: Callable[[int], None]) -> Scanned:
        """Reads what was found below the sources; `tell` is told how many files are done each time."""
        read = unchanged = unreadable = 0
        for batch in _batches(do(self._tasks(found.files)), tell):
            unchanged += sum(len(done.unchanged) for done in batch)
            documents = pa.concat_tables([done.tables[DOCUMENTS] for done in batch])
            read += len(documents)
            unreadable += pc.sum(pc.equal(documents["status"], "unreadable")).as_py() or 0
            self._add(batch)
        gone = self._drop(found.files, [addresses.stored(addresses.absolute(source)) for source in sources])
        self._store.sweep()
        return Scanned(read, unchanged, unreadable, gone, found.others)

    def _tasks(self, files: Sequence[str]) -> Iterator[Task]:
        """The files in tasks, each with the digest that the store knows it by."""
        for at in range(0, len(files), _TASK):
            yield [(address, self._digest(address)) for address in files[at : at + _TASK]]

    def _digest(self, address: str) -> str:
        known = self._current.get(_key(address))
        if known is None or self._parts[known[0]].settings != self._settings:
            return ""
        return known[1].digest

    def _add(self, batch: Sequence[Done]) -> None:
        """Writes a part for each year in the batch. What two files hold alike is kept once."""
        contents: dict[str, list[pa.Table]] = {name: [] for name in PARTS}
        fresh: set[str] = set()
        for done in batch:
            new = {file.digest for file in done.files} - self._held - fresh
            fresh |= new
            kept = pa.array(sorted(new), pa.string())
            for name, tables in contents.items():
                table = done.tables[name]
                tables.append(table.filter(pc.is_in(table["document"], kept)))
        joined = {name: pa.concat_tables(tables) for name, tables in contents.items()}
        joined[DOCUMENTS] = pa.concat_tables([done.tables[DOCUMENTS] for done in batch])
        files = [known for done in batch for known in done.files]
        years = joined[DOCUMENTS][YEAR.name].to_pylist()
        for year in sorted(set(years)):
            own = {
                name: table.filter(pc.equal(table[YEAR.name], year)).drop_columns([YEAR.name])
                for name, table in joined.items()
            }
            rows = [file for file, its in zip(files, years, strict=True) if its == year]
            self._write(Place(self._next, year), rows, own, fresh)
        self._held |= fresh
        self._next += 1

    def _write(self, place: Place, files: Sequence[Known], tables: dict[str, pa.Table], fresh: set[str]) -> None:
        paths = tables[DOCUMENTS]["path"].to_pylist()
        rows = [Row(_key(one.address), path, one.digest, one.agency) for one, path in zip(files, paths, strict=True)]
        holds = sorted({row.digest for row in rows} & fresh)
        part = Part(self._settings, tuple(rows), tuple(holds))
        tables[DOCUMENTS] = self._labelled(tables[DOCUMENTS], part)
        self._store.add(place, part, tables)
        self._parts[place] = part
        for row in rows:
            self._current[row.key] = place, row

    def _drop(self, files: Sequence[str], sources: Sequence[str]) -> int:
        """Takes rows out that another has taken the place of, and those of files below the sources that are gone."""
        there = set(map(_key, files))
        gone = {key for key, (_, row) in self._current.items() if key not in there and _is_below(row.path, sources)}
        for key in gone:
            del self._current[key]
        alive = {row.digest for _, row in self._current.values()}
        for place, part in self._parts.items():
            stays = [self._current.get(row.key, (None,))[0] == place for row in part.rows]
            is_current = part.settings == self._settings
            holds = tuple(one for one in part.holds if one in alive and (is_current or one not in self._held))
            if all(stays) and holds == part.holds:
                continue
            kept = structs.replace(part, rows=tuple(compress(part.rows, stays)), holds=holds)
            documents = self._store.documents(place).filter(pa.array(stays))
            self._parts[place] = kept
            self._store.change(place, kept, documents, narrower=holds != part.holds)
        return len(gone)

    def label(self) -> None:
        """Has the rows of earlier scans, which had another roster, name their units as this one does."""
        for place, part in self._parts.items():
            if not part.rows:
                continue
            documents = self._store.documents(place)
            labelled = self._labelled(documents, part)
            if not labelled.equals(documents):
                self._store.change(place, part, labelled, narrower=False)

    def _labelled(self, documents: pa.Table, part: Part) -> pa.Table:
        """Rows of `documents` with the names of unit and parent."""
        units, parents = [], []
        for row in part.rows:
            unit = self.match(row.agency).unit
            units.append(unit.name if unit else row.agency or None)
            parents.append(unit.parent or None if unit else None)
        for name, values in (("unit", units), ("parent", parents)):
            at = documents.schema.get_field_index(name)
            documents = documents.set_column(at, documents.schema.field(at), pa.array(values, pa.string()))
        return documents

    def match(self, agency: str) -> Match:
        """The unit that a report means by that name."""
        return self._units.match(agency) if self._units else Match(None, "none")

    def names(self) -> Iterator[tuple[str, str]]:
        """The paths of all files of the store, each with the name of its unit in the report."""
        for part in self._parts.values():
            for row in part.rows:
                yield row.path, row.agency


def _batches(every: Iterator[Done], progress: Callable[[int], None]) -> Iterator[list[Done]]:
    """What was done in batches large enough for a part."""
    batch: list[Done] = []
    count = 0
    for done in every:
        progress(len(done.files) + len(done.unchanged))
        batch.append(done)
        count += len(done.files)
        if count >= _PART:
            yield batch
            batch, count = [], 0
    if batch:
        yield batch


def _key(address: str) -> str:
    """What a file is known by: the path itself may hold what nothing may show."""
    return sha256(addresses.stored(address).encode()).hexdigest()[:32]


def _is_below(path: str, sources: Sequence[str]) -> bool:
    return any(path == source or path.startswith(source.rstrip("/" + os.sep) + "/") for source in sources)
