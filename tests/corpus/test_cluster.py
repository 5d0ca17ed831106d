"""A scan on a cluster: the same store, also where a worker is killed in the middle; other versions are refused."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import Client, LocalCluster
from tests.support.many import content, corpus, reports, scanned

from gipr_lint.corpus import addresses
from gipr_lint.corpus.cluster import cluster, on_cluster, require_same
from gipr_lint.corpus.scan import Scan
from gipr_lint.corpus.store import Store
from gipr_lint.errors import GiprLintError
from gipr_lint.linter import Linter
from gipr_lint.options import Options

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]


@pytest.fixture(scope="module")
def workers() -> Iterator[LocalCluster]:
    """Two workers, each a process of its own."""
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as made:
        yield made


def test_a_lost_worker_loses_and_doubles_nothing(workers: LocalCluster, tmp_path: Path) -> None:
    """One is killed while tasks run: every report is in the store once, which is the one that a local scan makes."""
    files = reports(tmp_path / "in", (2019, 2020, 2022, 2023, 2024), 6)
    scanned(tmp_path / "in", "-o", tmp_path / "local")
    linter, store = Linter(Options()), Store(tmp_path / "cluster")
    killed: list[int] = []

    with cluster(workers.scheduler_address) as client, store.writing():
        require_same(client, linter.options)
        pids = client.run(os.getpid)

        def kill_one(_: int) -> None:
            if not killed:
                killed.append(next(iter(pids.values())))
                os.kill(killed[0], signal.SIGKILL)

        found = addresses.find([str(tmp_path / "in")], {".docx"})
        scan = Scan(store, linter, None)
        done = scan.run(
            found, [str(tmp_path / "in")], lambda tasks: on_cluster(tasks, linter.options, client), kill_one
        )
    assert killed
    assert done.read == len(files)
    assert content(tmp_path / "cluster") == content(tmp_path / "local")


def test_the_command(workers: LocalCluster, tmp_path: Path) -> None:
    """`--scheduler` does the same; where the work is done is told."""
    reports(tmp_path / "in", units=2)
    scanned(tmp_path / "in", "-o", tmp_path / "local")
    ran = corpus("scan", tmp_path / "in", "-o", tmp_path / "store", "--scheduler", workers.scheduler_address)
    assert ran.exit_code == 0, ran.output
    assert "个工作进程" in ran.output
    assert content(tmp_path / "store") == content(tmp_path / "local")


def test_another_version_is_refused(workers: LocalCluster, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that would find something else is told with both versions."""
    with Client(workers.scheduler_address, set_as_default=False) as client:
        monkeypatch.setattr("gipr_lint.corpus.cluster.__version__", "9.9.9")
        with pytest.raises(GiprLintError, match=r"9\.9\.9"):
            require_same(client, Options())


def test_no_scheduler(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody answers."""
    monkeypatch.setattr("gipr_lint.corpus.cluster._PATIENCE", 1)
    with pytest.raises(GiprLintError, match="没有应答"), cluster("tcp://127.0.0.1:9"):
        pass
