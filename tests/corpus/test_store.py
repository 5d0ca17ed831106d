"""A scan that is killed at random moments: nothing is lost, nothing counted twice, and the next one goes on."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from tests.support.many import content, reports, rows, scanned

SCAN = """
import sys
import gipr_lint.corpus.scan as scan
scan._PART, scan._TASK = 3, 1
from gipr_lint.cli.program import cli
cli.main(["corpus", "scan", *sys.argv[1:], "--jobs", "1"], standalone_mode=False)
"""
"""A scan that writes a part after every third file."""

KILLED = """
import os, sys
import gipr_lint.corpus.scan as scan
scan._PART, scan._TASK = 3, 1
left = int(sys.argv[1])
def counted(call):
    def wrapper(*args, **extra):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), 9)
        return call(*args, **extra)
    return wrapper
from pathlib import Path
import pyarrow.parquet as pq
pq.write_table, os.replace, Path.unlink = counted(pq.write_table), counted(os.replace), counted(Path.unlink)
from gipr_lint.cli.program import cli
cli.main(["corpus", "scan", *sys.argv[2:], "--jobs", "1"], standalone_mode=False)
"""
"""The same, killed before so many steps that change the store."""


def whole(store: Path) -> None:
    """What stands in a store counts once, and is of documents that count."""
    paths = [row["path"] for row in rows(store, "documents")]
    assert len(paths) == len(set(paths))


@pytest.mark.slow
def test_killed_before_any_step(tmp_path: Path) -> None:
    """Whatever step on the way is the last: the next scan makes the store what an undisturbed one would be.

    The sources change between two scans, so that parts are added, narrowed and taken away.
    """
    source, store = tmp_path / "in", tmp_path / "store"
    reports(source, (2022, 2023), 4)
    chance = random.Random(1)
    for steps in (0, 2, 5, 9, 14, 23):
        done = subprocess.run(
            [sys.executable, "-c", KILLED, str(steps), source, "-o", store], capture_output=True, check=False
        )
        assert done.returncode in (0, -signal.SIGKILL), done.stderr.decode()
        files = sorted(source.iterdir())
        chance.choice(files).unlink()
        reports(tmp_path / "more", (2024,), 2)
        for path in (tmp_path / "more").iterdir():
            path.replace(source / f"{steps}{path.name}")
    scanned(source, "-o", store)
    whole(store)
    scanned(source, "-o", tmp_path / "fresh")
    assert content(store) == content(tmp_path / "fresh")


@pytest.mark.slow
def test_killed_at_random_moments(tmp_path: Path) -> None:
    """A scan in its own process is killed by the clock of chance, again and again; each time some parts more stand."""
    source, store = tmp_path / "in", tmp_path / "store"
    reports(source, (2021, 2022, 2023), 6)
    chance = random.Random(7)
    for _ in range(3):
        process = subprocess.Popen([sys.executable, "-c", SCAN, source, "-o", store], stderr=subprocess.DEVNULL)
        timer = threading.Timer(chance.uniform(0.5, 6), process.kill)
        timer.start()
        process.wait()
        timer.cancel()
        if store.exists():
            whole(store)
    scanned(source, "-o", store)
    scanned(source, "-o", tmp_path / "fresh")
    assert content(store) == content(tmp_path / "fresh")


def test_two_writers_at_once(tmp_path: Path) -> None:
    """A second scan into a store that is being written is refused, and says so."""
    from gipr_lint.corpus.store import Store
    from gipr_lint.errors import GiprLintError

    with Store(tmp_path / "store").writing():
        other = Store(tmp_path / "store")
        with pytest.raises(GiprLintError, match="正在写"), other.writing():
            pass


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    """A store never goes into a folder that holds other files."""
    from gipr_lint.corpus.store import Store
    from gipr_lint.errors import GiprLintError

    (tmp_path / "mine.txt").write_text("x")
    with pytest.raises(GiprLintError, match="别的文件"), Store(tmp_path).writing():
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
