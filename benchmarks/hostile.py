"""What every hostile shape costs: processor time and memory of the whole command, in check, show, fix and annotate.

`python -m benchmarks.hostile [SHAPE…]` prints a table and exits with 1 where a shape is beyond the promise: any file up
to 20 MB is checked or refused with a message within 5 s of the processor and 300 MiB, the longest real document within
10 s and 450 MiB.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.support.hostile import SHAPES

MOST = 20_000_000
BOUNDS = (5.0, 300)
LONG = ("paragraphs_of_24mb_plain", (10.0, 450))
"""The shape that is as long as the longest real document, and what checking and showing it may take."""
COMMANDS = {
    "check": ("check", "--format", "json"),
    "show": ("show",),
    "fix": ("fix", "-o", "out.docx"),
    "annotate": ("annotate", "-o", "out.docx"),
}


_BUILD = """
import sys
from pathlib import Path
from tests.support.hostile import SHAPES
Path(sys.argv[2]).write_bytes(SHAPES[sys.argv[1]].build())
"""
"""Writes a shape; in a process of its own, since a process begins with the memory of the one that starts it."""


class Cost(NamedTuple):
    """What a command took: its status, seconds of the processor, and mebibytes at most."""

    status: int
    seconds: float
    mebibytes: int

    def is_kept(self, bounds: tuple[float, int]) -> bool:
        """Whether it ended with a message and within bounds: seconds and mebibytes."""
        return self.status in (0, 1) and self.seconds <= bounds[0] and self.mebibytes <= bounds[1]


def cost(file: Path, command: tuple[str, ...]) -> Cost:
    """What a command takes on a file."""
    name, *options = command
    call = [sys.executable, "-m", "gipr_lint", name, file.name, *options]
    with subprocess.Popen(call, cwd=file.parent, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    (file.parent / "out.docx").unlink(missing_ok=True)
    return Cost(process.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)


def costs(names: list[str]) -> Iterator[tuple[str, int, dict[str, Cost]]]:
    """For each shape the length of its file and what each command takes."""
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            file = Path(folder) / f"{name}.docx"
            subprocess.run([sys.executable, "-c", _BUILD, name, str(file)], check=True)
            size = file.stat().st_size
            yield name, size, {command: cost(file, call) for command, call in COMMANDS.items()}
            file.unlink()


def main() -> int:
    """Prints the table; 1 where a shape is beyond the promise."""
    beyond = False
    print("| shape | KB | " + " | ".join(f"{name}: s, MiB" for name in COMMANDS) + " |")
    print("|---|---|" + "---|" * len(COMMANDS))
    for name, size, found in costs(sys.argv[1:] or list(SHAPES)):
        bounds = LONG[1] if name == LONG[0] else BOUNDS
        kept = [one.is_kept(bounds) for one in found.values()]
        cells = [
            f"{one.seconds:.1f}, {one.mebibytes}{'' if is_kept else ' **beyond**'}"
            for one, is_kept in zip(found.values(), kept, strict=True)
        ]
        print(f"| {name} | {size // 1000} | {' | '.join(cells)} |", flush=True)
        beyond |= size <= MOST and not all(kept)
    return int(beyond)


if __name__ == "__main__":
    sys.exit(main())
