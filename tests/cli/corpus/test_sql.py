"""`gipr-lint corpus sql`: what it answers, and what it cannot be made to do."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from tests.support.many import corpus, reports, scanned


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of three reports."""
    folder = tmp_path_factory.mktemp("sql")
    reports(folder / "in")
    scanned(folder / "in", "-o", folder / "store")
    return folder / "store"


@pytest.mark.slow
def test_a_table(store: Path) -> None:
    """The columns stand below their heads."""
    ran = corpus("sql", store, "SELECT unit, year FROM documents ORDER BY unit")
    assert ran.exit_code == 0
    assert ran.output.splitlines()[0].split() == ["unit", "year"]
    assert len(ran.output.splitlines()) == 4


def test_json_and_csv(store: Path) -> None:
    """Numbers are numbers, dates are ISO dates, lists are lists."""
    query = "SELECT count(*) AS n, sum(value) AS s FROM cells WHERE form = 'review'"
    (row,) = json.loads(corpus("sql", store, query, "--format", "json").output)
    assert isinstance(row["n"], int)
    assert isinstance(row["s"], int)
    (row,) = json.loads(corpus("sql", store, "SELECT packs, signed FROM documents LIMIT 1", "--format", "json").output)
    assert row["packs"][0].startswith("cn ")
    assert row["signed"].startswith("2025-01-")
    lines = list(csv.reader(corpus("sql", store, "SELECT '=1+1' AS a", "--format", "csv").output[1:].splitlines()))
    assert lines == [["a"], ["'=1+1"]]


@pytest.mark.slow
@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM read_csv('{file}')",
        "SELECT * FROM '{file}'",
        "SELECT * FROM read_text('{file}')",
        "SELECT * FROM glob('{folder}/*')",
        "COPY documents TO '{folder}/out.csv'",
        "EXPORT DATABASE '{folder}/out'",
        "ATTACH '{folder}/out.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SELECT * FROM read_parquet('https://example.org/a.parquet')",
        "SELECT sys",
    ],
)
def test_nothing_else_is_reached(query: str, store: Path, tmp_path: Path) -> None:
    """No file is read or written, nothing loaded, nothing fetched, and nobody can allow it."""
    secret = tmp_path / "secret.csv"
    secret.write_text("a,b\n1,secret\n", "utf-8")
    ran = corpus("sql", store, query.format(file=secret, folder=tmp_path))
    assert ran.exit_code == 2
    assert "secret\n" not in ran.output
    assert [path.name for path in tmp_path.iterdir()] == ["secret.csv"]


def test_a_query_that_is_none(store: Path) -> None:
    """It is told, without a traceback."""
    ran = corpus("sql", store, "SELEC 1")
    assert ran.exit_code == 2
    assert "查询不能执行" in ran.output


def test_no_store(tmp_path: Path) -> None:
    """A folder that is none."""
    assert "不是数据集" in str(corpus("sql", tmp_path, "SELECT 1").exception)
