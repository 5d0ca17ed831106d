"""`python -m benchmarks.instructions`: the instructions of a cold run, by those of the floor, counted by callgrind.

Unlike time, instructions are the same in every run and on every machine with the same Python and libraries. The ratio
is compared to the one kept in instructions.json: 1 where it has grown by more than a twentieth. `--steps` prints what
each step of the run and each rule takes, `--keep` keeps the ratio for this version of Python.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.documents import COMMAND, FLOOR, TWO_PAGES, written
from benchmarks.marked import CHECK, RUN

_KEPT = Path(__file__).with_name("instructions.json")
_MOST_GROWTH = 1.05
_TOTAL = re.compile(r"^(?:totals|summary): (\d+)", re.MULTILINE)
_PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Counts, prints, and returns 1 where the ratio has grown."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.instructions", description=__doc__)
    parser.add_argument("--steps", action="store_true", help="a table of the steps and the rules")
    parser.add_argument("--keep", action="store_true", help="keep the ratio as the one to compare to")
    given = parser.parse_args(arguments)
    if shutil.which("valgrind") is None:
        print("valgrind is not installed: nothing is counted")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        report = written(Path(folder) / "report.docx", TWO_PAGES, "split-runs")
        floor = _counted([sys.executable, "-c", FLOOR, report.name], report.parent)
        ours = _counted([COMMAND, report.name], report.parent)
        print(f"{ours / floor:.3f} = {ours / 1e6:.1f} M of a cold run / {floor / 1e6:.1f} M of the floor")
        if given.steps:
            _print_table(_steps(report))
    return _judged(ours / floor, keep=given.keep)


def _judged(ratio: float, *, keep: bool) -> int:
    kept: dict[str, float] = json.loads(_KEPT.read_text("utf-8"))
    if keep:
        _KEPT.write_text(json.dumps(kept | {_PYTHON: round(ratio, 3)}, indent=2) + "\n", "utf-8")
    elif _PYTHON not in kept:
        print(f"no ratio is kept for Python {_PYTHON}")
    elif ratio > kept[_PYTHON] * _MOST_GROWTH:
        print(f"MISS: more than a twentieth above the {kept[_PYTHON]} that is kept")
        return 1
    return 0


def _counted(command: Sequence[str], folder: Path, *options: str) -> int:
    """The instructions of a command that has everything at hand: compiled modules, the compiled pack."""
    variables = {**os.environ, "PYTHONHASHSEED": "0", "GIPR_LINT_CACHE": str(folder / "cache")}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    counts = folder / "counts"
    tool = ["valgrind", "--quiet", "--tool=callgrind", f"--callgrind-out-file={counts}", *options]
    for prefix in ([], [], tool):
        subprocess.run([*prefix, *command], cwd=folder, env=variables, stdout=subprocess.DEVNULL, check=False)
    return int(_TOTAL.findall(counts.read_text("utf-8"))[-1])


def _steps(report: Path) -> Mapping[str, int]:
    """The instructions of each step, by its name."""
    names = report.parent / "names.json"
    marked = Path(__file__).with_name("marked.py")
    _counted([sys.executable, str(marked), report.name, str(names)], report.parent, "--dump-before=getppid")
    steps: dict[str, int] = {}
    for number, name in enumerate(json.loads(names.read_text("utf-8")), 1):
        part = Path(f"{report.parent / 'counts'}.{number}").read_text("utf-8")
        steps[name] = steps.get(name, 0) + int(_TOTAL.findall(part)[-1])
    return steps


def _print_table(steps: Mapping[str, int]) -> None:
    """The steps in their order, then the rules, the dearest first."""
    rules: dict[str, dict[str, int]] = {}
    for name, count in steps.items():
        rule, is_rule, part = name.partition(": ")
        if is_rule:
            rules.setdefault(rule, {})[part] = count
        else:
            print(f"{count / 1e6:8.1f}  {name}")
    for part in (CHECK, RUN):
        print(f"{sum(each[part] for each in rules.values()) / 1e6:8.1f}  rules: {part}")
    for rule, each in sorted(rules.items(), key=lambda entry: -sum(entry[1].values())):
        print(f"{each[CHECK] / 1e6:8.2f} + {each[RUN] / 1e6:5.2f}  {rule}")


if __name__ == "__main__":
    sys.exit(main())
