"""`python -m benchmarks.serving`: how many reports a second eight people get out of the page at once, and the command.

Beside the time on the clock, which whatever else the machine does takes part in, stands that of the processor a report.
The reports have a finding each: of several the format `html` draws those with findings alone, the page draws all. Each
round the command checks a folder with all processors, then eight clients send the same reports to a server with as
many workers, each the next when it has the answer to the last; medians are compared. Exit 1 below four fifths.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from benchmarks.documents import COMMAND, TWO_PAGES, written
from tests.support.e2e.serving import Server, serving

Files = Sequence[tuple[str, bytes]]

USERS = 8
FAULT = "全年召开专题会议两次。。"
"""A sentence in which one thing is found."""

LEAST = 0.8
"""So much of the command's throughput the page must have."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, prints a table, and returns 1 where the page is too slow."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.serving", description=__doc__)
    parser.add_argument("--reports", type=int, default=160, help="how many reports there are")
    parser.add_argument("--rounds", type=int, default=5, help="how often each figure is taken")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "reports"
        folder.mkdir()
        data = written(folder / "0.docx", [*TWO_PAGES, FAULT], "plain").read_bytes()
        for number in range(1, chosen.reports):
            (folder / f"{number}.docx").write_bytes(data)
        (Path(name) / "server").mkdir()
        jobs = str(len(os.sched_getaffinity(0)))
        with serving(Path(name) / "server", "--jobs", jobs) as server:
            worst = min(
                _compared("json", folder, chosen.rounds, server, "/api/check"),
                _compared("html", folder, chosen.rounds, server, "/check"),
            )
    return int(worst < LEAST)


def _compared(format_: str, folder: Path, rounds: int, server: Server, path: str) -> float:
    """The throughput of the page as a part of that of the command, which is printed."""
    files = [(file.name, file.read_bytes()) for file in sorted(folder.iterdir())]
    command, page = _Taken(_of_children), _Taken(server.seconds)
    for _ in range(rounds):
        with command.taking():
            options = ["--format", format_, "--no-cache", "--jobs", "0", "--fail-on", "never"]
            subprocess.run([COMMAND, *options, str(folder)], check=True, stdout=subprocess.DEVNULL)
        with page.taking():
            _asked(server, path, files)
    part = statistics.median(command.clock) / statistics.median(page.clock)
    for name, taken in (("command", command), (f"page with {USERS} users", page)):
        each, cpu = (statistics.median(times) / len(files) for times in (taken.clock, taken.processor))
        print(f"{format_}: {name}: {1 / each:.1f} reports a second, {1000 * cpu:.1f} ms of the processor each")
    work = statistics.median(command.processor) / statistics.median(page.processor)
    print(f"{format_}: {part:.0%} of the command's throughput on the clock, {work:.0%} by the processor")
    return part


class _Taken:
    """The seconds that something took, each time: on the clock and of the processor."""

    def __init__(self, processor: Callable[[], float]) -> None:
        self._now = processor
        self.clock: list[float] = []
        self.processor: list[float] = []

    @contextmanager
    def taking(self) -> Iterator[None]:
        """Adds what is taken within."""
        clock, processor = time.perf_counter(), self._now()
        yield
        self.clock.append(time.perf_counter() - clock)
        self.processor.append(self._now() - processor)


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _asked(server: Server, path: str, files: Files) -> None:
    """All reports sent by so many users, each waiting for its answer."""
    found = re.search(r'data-token="([^"]+)"', server.ask("GET", "/").body.decode())
    headers = {"X-Gipr-Lint-Token": found[1]} if found else {}

    def user(own: Files) -> None:
        for file in own:
            answer = server.send(path, file, headers=headers)
            assert answer.status == 200, answer

    with ThreadPoolExecutor(USERS) as pool:
        list(pool.map(user, [files[at::USERS] for at in range(USERS)]))


if __name__ == "__main__":
    sys.exit(main())
