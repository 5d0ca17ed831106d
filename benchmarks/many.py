"""python -m benchmarks.many: what a scan costs a report, here and on a cluster, and what a check costs a store of many
documents."""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pyarrow as pa
from tests.counties import prose
from tests.counties.county import in_order
from tests.counties.units import Member, county, province, roster

from gipr_lint.corpus import addresses
from gipr_lint.corpus.check import across_units
from gipr_lint.corpus.columns import TABLES, table_of
from gipr_lint.corpus.reading import reading
from gipr_lint.corpus.scan import Doing, Scan
from gipr_lint.corpus.store import Part, Place, Row, Store
from gipr_lint.corpus.work import lost, work
from gipr_lint.corpus.years import across_years
from gipr_lint.findings import Finding
from gipr_lint.linter import Linter
from gipr_lint.options import Options
from gipr_lint.processes import in_processes

OPTIONS = Options()
_PART, _SENTENCES, _YEARS = 500, 14, (2021, 2022, 2023, 2024, 2025)
_WORKERS = 2

Cost = tuple[float, int]
"""Seconds of the processor, and the most memory in MiB."""


def measured(call: Callable[[], object]) -> Cost:
    """What a call costs in a process of its own, with the time of those that it starts, but their memory left out."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_cost, call).result()


def _cost(call: Callable[[], object]) -> Cost:
    before = time.process_time() + _children()
    call()
    taken = time.process_time() + _children() - before
    status = Path("/proc/self/status").read_text()
    return taken, int(status.partition("VmHWM:")[2].split()[0]) // 1024


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def scanned(reports: int, folder: Path, *, on_cluster: bool) -> None:
    """Prints what a scan of so many generated reports costs, one that finds nothing new, and the same on a cluster."""
    source = folder / "报告"
    made = in_order(county(1, 10, 20), _YEARS[-max(1, min(5, reports // 31)) :])
    made.write(folder)
    for at in range(1, -(-reports // len(made.drafts))):  # the same again in other folders, with bytes of their own
        for path in sorted(source.glob("20*/*.docx")):
            target = source / f"more{at}" / path.parent.name / path.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes() + bytes(at))
    count = sum(1 for _ in source.rglob("*.docx"))
    _print_scan("scan", count, measured(partial(scan, source, folder / "store")))
    _print_scan("the same again", count, measured(partial(scan, source, folder / "store")))
    if on_cluster:
        _print_scan("on a cluster", count, measured(partial(scan_on_cluster, source, folder / "other")))


def _print_scan(name: str, count: int, cost: Cost) -> None:
    taken, memory = cost
    each = f"{count / taken:.0f} a second and core, {taken / count * 1000:.1f} ms a report"
    print(f"{name}: {count} reports, {taken:.1f} s, {each}, {memory} MiB", flush=True)


def scan(source: Path, folder: Path) -> None:
    """A scan in this process."""
    do = partial(work, options=OPTIONS), partial(lost, options=OPTIONS)
    _scan(source, folder, lambda tasks: in_processes(tasks, *do, 1))


def scan_on_cluster(source: Path, folder: Path) -> None:
    """A scan by a scheduler and workers that are started for it."""
    from distributed import LocalCluster  # noqa: PLC0415  (only where it is asked for)

    from gipr_lint.corpus.cluster import cluster, on_cluster  # noqa: PLC0415

    with (
        LocalCluster(n_workers=_WORKERS, threads_per_worker=1, dashboard_address=None) as local,
        cluster(local.scheduler_address) as client,
    ):
        _scan(source, folder, lambda tasks: on_cluster(tasks, OPTIONS, client))


def _scan(source: Path, folder: Path, do: Doing) -> None:
    store = Store(folder)
    found = addresses.find([str(source)], {".docx"})
    with store.writing():
        Scan(store, Linter(OPTIONS), None).run(found, [str(source)], do, lambda _: None)


def checked(documents: int, folder: Path) -> None:
    """Prints what the rules across units and years cost on a store of so many documents."""
    store = folder / str(documents)
    taken, memory = measured(partial(written, store, documents))
    print(f"store of {documents}: written in {taken:.1f} s, {memory} MiB", flush=True)
    for name, call in (("units", judge_units), ("years", judge_years)):
        taken, memory = measured(partial(call, store))
        print(f"  {name}: {taken:.1f} s, {taken / documents * 1000:.2f} ms a document, {memory} MiB", flush=True)


def judge_units(folder: Path) -> None:
    """The rules across units over a store; what they find, by chance, is printed."""
    linter = Linter(OPTIONS)
    with reading(Store(folder)) as reader:
        _print_found(across_units(reader, linter.rules, OPTIONS).findings.items())


def judge_years(folder: Path) -> None:
    """The rules across years over a store, in this process."""
    linter = Linter(OPTIONS)
    with reading(Store(folder)) as reader:
        _print_found(across_years(reader, linter.rules, OPTIONS, 1))


def _print_found(found: Iterable[tuple[str, Sequence[Finding]]]) -> None:
    for path, findings in found:
        print(f"    {path}: {', '.join(one.rule for one in findings)}", flush=True)


def written(folder: Path, documents: int) -> None:
    """Writes a store of so many documents by units of a province: tables of zeros, prose of their own."""
    store = Store(folder)
    counties = max(1, documents // len(_YEARS) // 31 // 10)
    members = province(1, 10, counties, 10, 20)[: documents // len(_YEARS)]
    with store.writing():
        store.keep("roster.csv", roster(members).encode())
        number = 0
        for year in _YEARS:
            for at in range(0, len(members), _PART):
                number += 1
                _add(store, Place(number, year), members[at : at + _PART], 5_000_000 + at)


def _add(store: Store, place: Place, members: Sequence[Member], first: int) -> None:
    """Writes a part; `first` is the number to ring of its first unit."""
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
                *(f"0929-{first + at}", "0", []),
            )
            for at, (one, unit) in enumerate(zip(ids, members, strict=True))
        ],
    )
    kept = tuple(Row(one, one, one, "") for one in ids)
    store.add(place, Part("", kept, tuple(ids)), tables)


def main() -> int:
    """Measures what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.many", description=__doc__)
    parser.add_argument("--reports", type=int, nargs="*", default=[1000], help="so many reports are scanned")
    parser.add_argument("--cluster", action="store_true", help="and scanned on a cluster that is started for it")
    parser.add_argument("--documents", type=int, nargs="*", default=[1000, 10000], help="documents of a store")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for count in asked.reports:
            scanned(count, Path(folder, f"scan {count}"), on_cluster=asked.cluster)
        for count in asked.documents:
            checked(count, Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
