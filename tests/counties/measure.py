"""How many seeded defects a check of a whole county finds, and what it says besides."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from tests.counties.county import County, in_order
from tests.counties.defects import DEFECTS, Defect, Files, files_of
from tests.counties.units import Member, county, roster
from tests.support.drafts.layouts import write

from gipr_lint.corpus import addresses
from gipr_lint.corpus.check import across
from gipr_lint.corpus.reading import reading
from gipr_lint.corpus.roster import read_roster
from gipr_lint.corpus.scan import Scan
from gipr_lint.corpus.store import Store
from gipr_lint.corpus.units import Units
from gipr_lint.corpus.work import lost, work
from gipr_lint.findings import Finding
from gipr_lint.linter import Linter
from gipr_lint.options import Options
from gipr_lint.processes import in_processes

_EXPLAINED = {
    "CN706": {"CN611", "CN703", "CN707"},
    "CN754": {"CN753"},
    "CN755": {"CN701", "CN702", "CN703", "CN705"},
    "CN756": {"CN751"},
}
"""What else a defect may rightly be told as."""


class Verdict(Struct, frozen=True):
    """Whether a defect was found."""

    code: str
    name: str
    found: bool


class Measured(Struct, frozen=True):
    """The verdicts, and what was said above info of units without a defect, as `code unit year`."""

    verdicts: tuple[Verdict, ...]
    strays: tuple[str, ...]


Expected = tuple[Defect, str, int]
"""A defect with the unit and year that it was put at."""


def measure(seeds: int) -> Measured:
    """The defects of every rule in so many counties, each with a county in order beside it."""
    verdicts: list[Verdict] = []
    strays: list[str] = []
    for seed in range(seeds):
        for members, years, defects in _plans(seed):
            made = in_order(members, years, seed)
            for chosen in ((), defects):
                files, expected = _injected(made, chosen, years)
                found = list(said(files, made.members))
                verdicts += [
                    Verdict(one.code, one.name, _is_found(found, one, unit, year)) for one, unit, year in expected
                ]
                strays += _strays(found, expected)
    return Measured(tuple(verdicts), tuple(strays))


def _plans(seed: int) -> Iterator[tuple[list[Member], tuple[int, ...], tuple[Defect, ...]]]:
    """Counties with their years and the defects for them: units alone, for a sum differs with everything below it; a
    county as a whole; units over the form of 2019."""
    alone = [replace(one, parent=None, complete=False) for one in county(seed, 12, 24)[1:]]
    plain = tuple(one for one in DEFECTS if not one.old and one.code != "CN752")
    yield alone, (2022, 2023), plain
    yield county(seed + 100, 2, 3), (2023,), tuple(one for one in DEFECTS if one.code == "CN752")
    yield alone[:6], (2019, 2020), tuple(one for one in DEFECTS if one.old)


def _injected(made: County, defects: Sequence[Defect], years: Sequence[int]) -> tuple[Files, list[Expected]]:
    """The files with each defect at a unit of its own; what is put at the head is said of the whole county."""
    files, expected = files_of(made), list[Expected]()
    names = [one.unit.name for one in made.members]
    for at, defect in enumerate(defects):
        unit, other = names[2 * at], names[2 * at + 1]
        files = defect.inject(files, (unit, years[-1]), other)
        expected.append((defect, unit, years[-1]))
    return files, expected


def said(files: Files, members: Sequence[Member]) -> Iterator[tuple[Finding, str]]:
    """What a scan and a check of these files find, each finding with its path."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "in")
        source.mkdir()
        for (unit, year, suffix), draft in files.drafts.items():
            (source / f"{unit} {year}{suffix}").write_bytes(write(draft))
        linter, store = Linter(Options()), Store(Path(folder, "store"))
        data = roster(members).encode()
        with store.writing():
            store.keep("roster.csv", data)
            units = Units(read_roster(data, "roster.csv"), linter.rules.vocabulary)
            found = addresses.find([str(source)], {".docx", ".dotx"})
            Scan(store, linter, units).run(
                found,
                [str(source)],
                lambda tasks: in_processes(
                    tasks, lambda task: work(task, linter.options), lambda task: lost(task, linter.options), 1
                ),
                lambda _: None,
            )
        with reading(store) as reader:
            told = across(reader, linter.rules, linter.options)
    for path, findings in told.findings.items():
        for finding in findings:
            yield finding, path


def _is_found(found: Sequence[tuple[Finding, str]], defect: Defect, unit: str, year: int) -> bool:
    return any(one.rule == defect.code and _is_of(one, path, unit, year) for one, path in found)


def _is_of(finding: Finding, path: str, unit: str, year: int) -> bool:
    """Whether a finding is said of a unit and year, or stands beside its report."""
    places = (path, *(place.file or "" for place in finding.related))
    return any(f"{unit} {year}" in place for place in places) or (
        not path and unit in finding.message and str(year) in finding.message
    )


def _strays(found: Sequence[tuple[Finding, str]], expected: Sequence[Expected]) -> Iterator[str]:
    for finding, path in found:
        if finding.severity == "info":
            continue
        if not any(
            finding.rule in {defect.code, *_EXPLAINED.get(defect.code, ())} and _is_of(finding, path, unit, year)
            for defect, unit, year in expected
        ):
            yield f"{finding.rule} {Path(path).name} {finding.message}"
