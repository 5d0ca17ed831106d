"""python -m benchmarks.many: what a scan costs a report, and what a check costs a store of many documents."""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from random import Random

import pyarrow as pa
from tests.counties import prose
from tests.counties.county import in_order
from tests.counties.units import Member, county, province, roster

from gipr_lint.corpus import addresses
from gipr_lint.corpus.check import across_units
from gipr_lint.corpus.columns import TABLES, table_of
from gipr_lint.corpus.local import in_processes
from gipr_lint.corpus.reading import Reader, reading
from gipr_lint.corpus.scan import Scan
from gipr_lint.corpus.store import Part, Place, Row, Store
from gipr_lint.corpus.work import lost, work
from gipr_lint.corpus.years import across_years
from gipr_lint.linter import Linter
from gipr_lint.options import Options

OPTIONS = Options()
_PART, _SENTENCES, _YEARS = 500, 14, (2021, 2022, 2023, 2024, 2025)


def cpu(call: Callable[[], object]) -> float:
    """The time of the processor that a call takes, in seconds, processes that it started included."""
    before = time.process_time() + _children()
    call()
    return time.process_time() + _children() - before


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def memory() -> int:
    """The most memory that this process had so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def scanned(reports: int, folder: Path) -> None:
    """Prints what a scan of so many generated reports costs, and one that finds nothing new."""
    made = in_order(county(1, 10, 20), _YEARS[-max(1, min(5, reports // 31)) :])
    made.write(folder)
    source, files = folder / "报告", len(made.drafts)
    for at in range(1, -(-reports // files)):  # the same again in other folders, under names of their own
        for path in sorted(source.glob("20*/*.docx")):
            target = source / f"more{at}" / path.parent.name / path.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes() + bytes(at))
    count = sum(1 for _ in source.rglob("*.docx"))
    for name in ("first", "again"):
        taken = cpu(lambda: _scan(source, folder / "store"))
        print(f"scan, {name}: {count} reports, {taken:.1f} s, {count / taken:.0f} a second and core, {memory()} MiB")


def _scan(source: Path, folder: Path) -> None:
    store, linter = Store(folder), Linter(OPTIONS)
    found = addresses.find([str(source)], {".docx"})
    with store.writing():
        Scan(store, linter, None).run(found, [str(source)], _doing, lambda _: None)


def _doing(tasks: object) -> Iterator[object]:
    return in_processes(tasks, lambda task: work(task, OPTIONS), lambda task: lost(task, OPTIONS), 1)  # type: ignore


def checked(documents: int, folder: Path) -> None:
    """Prints what the rules across units and years cost on a store of so many documents, and on a quarter of it."""
    linter = Linter(OPTIONS)
    for count in (documents // 4, documents):
        store = Store(folder / str(count))
        print(f"store of {count}: written in {cpu(lambda: written(store, count)):.1f} s")  # noqa: B023
        with reading(store) as reader:
            taken = cpu(lambda: print(_found(reader, linter)))
            print(f"  units: {taken:.1f} s, {taken / count * 1000:.2f} ms a document, {memory()} MiB")
            if count <= 5000:
                taken = cpu(lambda: list(across_years(reader, linter.rules, OPTIONS, 1)))
                print(f"  years: {taken:.1f} s, {taken / count * 1000:.2f} ms a document, {memory()} MiB")


def _found(reader: Reader, linter: Linter) -> str:
    told = across_units(reader, linter.rules, OPTIONS)
    return f"  {sum(map(len, told.findings.values()))} findings"


def written(store: Store, documents: int) -> None:
    """Writes a store of so many documents by units of a province: tables of zeros, prose of their own."""
    counties = max(1, documents // len(_YEARS) // 31 // 10)
    members = province(1, 10, counties, 10, 20)[: documents // len(_YEARS)]
    with store.writing():
        store.keep("roster.csv", roster(members).encode())
        number = 0
        for year in _YEARS:
            for at in range(0, len(members), _PART):
                number += 1
                _add(store, Place(number, year), members[at : at + _PART])


def _add(store: Store, place: Place, members: Sequence[Member]) -> None:
    random = Random(place.number)
    edition = Linter(OPTIONS).rules.edition_for(place.year)
    assert edition is not None
    cells = [
        (alias, row, column.alias)
        for alias, form in edition.forms.items()
        for row, block in form.block_of.items()
        for column in block.columns
    ]
    ids = [f"{place.year}{one.unit.name}" for one in members]
    forms, rows, columns = (list(part) * len(ids) for part in zip(*cells, strict=True))
    tables = {name: table_of(name, ()) for name in TABLES}
    owners = pa.array([one for one in ids for _ in cells])
    zeros = pa.repeat(pa.scalar(Decimal(0), pa.decimal128(18, 4)), len(owners))
    texts = pa.repeat("0", len(owners))
    columns_ = [owners, pa.array(forms), pa.array(rows), pa.array(columns), zeros, texts]
    tables["cells"] = pa.Table.from_arrays(columns_, schema=TABLES["cells"])
    tables["sentences"] = table_of(
        "sentences",
        [
            (one, "一、总体情况", block, 0, 50, prose.sentence(random), False)
            for one in ids
            for block in range(5, 5 + _SENTENCES)
        ],
    )
    tables["documents"] = table_of(
        "documents",
        [
            (
                *(one, f"/{place.year}/{unit.unit.name}.docx", unit.unit.name, unit.parent, edition.name, "linted"),
                *(None, f"{unit.unit.name}{place.year}年政府信息公开工作年度报告", None, None, None),
                *(f"0929-5{Random(unit.unit.name).randrange(10**6):06}", "0", []),
            )
            for one, unit in zip(ids, members, strict=True)
        ],
    )
    kept = tuple(Row(one, one, one, "") for one in ids)
    store.add(place, Part("", kept, tuple(ids)), tables)


def main() -> int:
    """Measures what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.many", description=__doc__)
    parser.add_argument("--reports", type=int, default=1000, help="reports that are scanned, 0 for none")
    parser.add_argument(
        "--documents", type=int, default=4000, help="documents of the store that is checked, 0 for none"
    )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if asked.reports:
            scanned(asked.reports, Path(folder, "scan"))
        if asked.documents:
            checked(asked.documents, Path(folder, "check"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
