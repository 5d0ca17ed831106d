"""`python -m benchmarks.speed`: how fast a report is checked, as ratios to floors measured in the same run.

The machine's own speed cancels out: each figure is taken in turn with its floor, many times, and the medians compared.
Exit 1 where a target is missed.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from zipfile import ZipFile

from benchmarks.documents import COMMAND, FLOOR, PROSE, TWO_PAGES, written
from lxml import etree

import gipr_lint
from gipr_lint.docx import read_docx
from gipr_lint.testing.markdown import to_docx

_PEAK = """
import sys, gipr_lint
gipr_lint.lint(sys.argv[1])
print(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1])
"""
"""Prints the most memory that the process has had, in KiB (as Linux counts it)."""

_PEAK_OF = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""Prints the most memory that a command has had, in KiB."""

_HEAD = "# 临阳县人民政府2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n"
_TABLE = """## 三、收到和处理政府信息公开申请情况

```form requests
new: 20 15 1 0 0 0 36
granted: 20 13 1 0 0 0 34
done: 20 13 1 0 0 0 34
carried_out: 0 2 0 0 0 0 2
```

## 四、政府信息公开行政复议、行政诉讼情况

```form review
count: 1 0 0 0 1 0 0 0 0 0 0 0 0 0 0
```"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, prints a table, and returns 1 where a target is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--rounds", type=int, default=25, help="how often each figure is taken")
    rounds = parser.parse_args(arguments).rounds
    with tempfile.TemporaryDirectory() as folder:
        report = _report(Path(folder))
        rows = [*_cold(report, rounds), *_warm(report, rounds), _disagreements(Path(folder), rounds), *_growth()]
        rows += [_memory(Path(folder)), *_many(report)]
    for name, value, limit, upper in rows:
        good = value <= limit if upper else value >= limit
        print(f"{'ok  ' if good else 'MISS'}  {value:6.2f}  {'≤' if upper else '≥'} {limit:<5}  {name}")
    return int(any(value > limit if upper else value < limit for _, value, limit, upper in rows))


Row = tuple[str, float, float, bool]
"""What was measured, the ratio, the target, whether the target is an upper limit."""


def _report(folder: Path) -> Path:
    """The WPS form filled in with figures and two pages of prose."""
    return _written(folder / "report.docx", TWO_PAGES)


def _written(path: Path, prose: Sequence[str]) -> Path:
    """A report on the WPS form with more `prose` in its overview; on our own layout where that form is not at hand."""
    try:
        return written(path, prose, "wps-form")
    except OSError:
        return written(path, prose, "split-runs")


def _timed(run: Callable[[], object]) -> float:
    """Seconds of CPU that a call takes, processes that it starts and waits for included."""
    start = _cpu()
    run()
    return _cpu() - start


def _cpu() -> float:
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _ratio(ours: Callable[[], object], floor: Callable[[], object], rounds: int) -> float:
    """The median of ours by the median of the floor, taken in turn so that both see the same machine."""
    pairs = [(_timed(ours), _timed(floor)) for _ in range(rounds)]
    return statistics.median(pair[0] for pair in pairs) / statistics.median(pair[1] for pair in pairs)


def _process(arguments: Sequence[str], folder: Path, cache: str) -> Callable[[], object]:
    """A run of a new process in a folder, with compiled modules and the given cache folder."""
    variables = {**os.environ, "GIPR_LINT_CACHE": cache}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    return lambda: subprocess.run(arguments, cwd=folder, env=variables, stdout=subprocess.DEVNULL, check=False)


def _cold(report: Path, rounds: int) -> list[Row]:
    with tempfile.TemporaryDirectory() as cache:
        floor = _process([sys.executable, "-c", FLOOR, report.name], report.parent, cache)
        ours = _process([COMMAND, report.name], report.parent, cache)
        ours()
        cold = _ratio(ours, floor, rounds)
        uncached = _process([COMMAND, report.name], report.parent, os.devnull)
        without = _ratio(uncached, floor, max(3, rounds // 5))
    return [
        ("cold: one report, all rules, by the floor process", cold, 1.6, True),
        ("cold without a cache that can be written, by the floor process", without, 8.0, True),
    ]


def _warm(report: Path, rounds: int) -> list[Row]:
    data, lint, parse = _calls(report)
    return [
        ("warm: a further report, all rules, by unzip and parse", _ratio(lint, parse, rounds * 2), 4.0, True),
        ("warm: reading alone, by unzip and parse", _ratio(lambda: read_docx(data), parse, rounds * 2), 3.0, True),
    ]


def _calls(report: Path) -> tuple[bytes, Callable[[], object], Callable[[], object]]:
    """The bytes of a report; what lints it, with everything warm; what only unzips and parses it."""
    data, rules = report.read_bytes(), gipr_lint.load_packs()

    def lint() -> None:
        gipr_lint.lint(data, rules=rules)

    def parse() -> None:
        with ZipFile(report) as file:
            etree.fromstring(file.read("word/document.xml"))

    lint()
    return data, lint, parse


def _disagreements(folder: Path, rounds: int) -> Row:
    """A report of which 160 numbers in the prose are not those of its tables."""
    report = _written(folder / "disagreements.docx", [_wrong(number) for number in range(40)])
    data, lint, parse = _calls(report)
    found = sum(finding.category == "agreement" for finding in gipr_lint.lint(data).findings)
    name = f"warm: a report with {found} disagreements, by unzip and parse"
    return (name, _ratio(lint, parse, rounds), 10.0, True)


def _wrong(number: int) -> str:
    """A paragraph with four numbers that disagree with the tables."""
    said = ("收到", 900), ("办结", 500), ("结转下年度继续办理", 400)
    requests = "".join([f"全年{verb}政府信息公开申请{least + number}件。" for verb, least in said])
    return requests + f"全年发生政府信息公开行政复议案件{300 + number}件。"


def _growth() -> Iterator[Row]:
    """Time for ten times as much, by ten times the time: 1 is linear."""
    rules = gipr_lint.load_packs()
    edition = rules.editions["2021"]
    makers: dict[str, Callable[[int], str]] = {
        "paragraphs": lambda n: "\n\n".join([PROSE] * n),
        "table cells": lambda n: "\n".join(["| 甲 | 1 | 2 | 3 |"] * n),
        "findings": lambda n: "\n\n".join(["截止2024年12月31日，共有政务公开专区2个。"] * n),
        "disagreements": lambda n: "\n\n".join([*map(_wrong, range(n // 4)), _TABLE]),
        "disagreements of one paragraph": lambda n: "".join(map(_wrong, range(n // 12))) + "\n\n" + _TABLE,
    }
    for name, make in makers.items():
        times = []
        for count in (300, 3000):
            data = to_docx(_HEAD + make(count), edition)
            times.append(min(_timed(partial(gipr_lint.lint, data, rules=rules)) for _ in range(5)))
        yield (
            f"growth in {name}: ten times as many, by ten times the time",
            times[1] / times[0] / 10,
            1.5,
            True,
        )


def _memory(folder: Path) -> Row:
    """The most memory of a process that checks a long report, above that of one with a short report, by its XML."""
    edition = gipr_lint.load_packs().editions["2021"]
    peaks, lengths = [], []
    for name, count in (("short", 1), ("long", 20_000)):
        path = folder / f"{name}.docx"
        path.write_bytes(to_docx(_HEAD + "\n\n".join([PROSE * 3] * count), edition))
        with ZipFile(path) as file:
            lengths.append(file.getinfo("word/document.xml").file_size)
        done = subprocess.run([sys.executable, "-c", _PEAK, str(path)], capture_output=True, check=True)
        peaks.append(int(done.stdout) * 1024)
    return ("memory: the peak of the process, by the length of the XML", (peaks[1] - peaks[0]) / lengths[1], 15.0, True)


def _many(report: Path) -> Iterator[Row]:
    """A folder of reports: with one process and with two, twice one after the other, and a larger one."""
    with tempfile.TemporaryDirectory() as folder:
        some, many = Path(folder) / "some", Path(folder) / "many"
        for place, count in ((some, 500), (many, 2000)):
            place.mkdir()
            for number in range(count):
                (place / f"{number}.docx").write_bytes(report.read_bytes())

        def checking(place: Path, *options: str) -> Callable[[], object]:
            command = [COMMAND, "--format", "concise", "--quiet", *options, str(place)]
            return _process(command, report.parent, str(Path(folder) / "cache"))

        one, two = (checking(some, "--no-cache", "--jobs", jobs) for jobs in ("1", "2"))
        pairs = [(_both(one), _both(two)) for _ in range(3)]
        clock, cpu = ([min(pair[side][what] for pair in pairs) for side in (0, 1)] for what in (0, 1))
        yield ("two processes: a folder's time with one, by that with two", clock[0] / clock[1], 1.8, False)
        yield ("two processes: the CPU of two, by that of one", cpu[1] / cpu[0], 1.05, True)
        first, second = (_timed(checking(some, "--jobs", "1")) for _ in range(2))
        yield ("a second run over 500 unchanged reports, by the first", second / first, 0.2, True)
        peaks = [_peak_of([COMMAND, "--quiet", "--no-cache", "--jobs", "1", str(place)]) for place in (some, many)]
        yield ("memory: the peak with 2,000 reports, by that with 500", peaks[1] / peaks[0], 1.3, True)


def _both(run: Callable[[], object]) -> tuple[float, float]:
    """Seconds on the clock and of CPU that a call takes."""
    start = time.perf_counter()
    used = _timed(run)
    return time.perf_counter() - start, used


def _peak_of(command: Sequence[str]) -> int:
    """The most memory that a command has had, in KiB."""
    measured = [sys.executable, "-c", _PEAK_OF, *command]
    return int(subprocess.run(measured, capture_output=True, check=True, text=True).stdout.splitlines()[-1])


if __name__ == "__main__":
    sys.exit(main())
