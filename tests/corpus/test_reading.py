"""A store that is asked: its own files whatever they are called, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import duckdb
import pytest

from gipr_lint.corpus.columns import TABLES, table_of
from gipr_lint.corpus.reading import Reader, asking_freely, reading
from gipr_lint.corpus.store import Part, Place, Row, Store

YEARS = (2023, 2024)
Opening = Callable[[Store], AbstractContextManager[Reader]]


def store(folder: Path) -> Store:
    """A store with a report of each of two years: a cell and two sentences of each, no findings."""
    made = Store(folder)
    with made.writing():
        for number, year in enumerate(YEARS, 1):
            name = str(year)
            tables = {table: table_of(table, ()) for table in TABLES}
            unit = "青溪县财政局"
            told = (None, None, "2021", "linted", None, None, None, None, None, None, "1", ["cn 1"])
            tables["documents"] = table_of("documents", [(name, f"{unit}{year}.docx", unit, *told[1:])])
            tables["cells"] = table_of("cells", [(name, "requests", "new", "total", None, name)])
            tables["sentences"] = table_of(
                "sentences", [(name, None, at, 0, 1, f"{year} {at}", False) for at in (1, 2)]
            )
            made.add(Place(number, year), Part("", (Row(name, name, name, ""),), (name,)), tables)
    return made


@pytest.mark.parametrize("opened", [reading, asking_freely])
@pytest.mark.parametrize("name", ["store", "数据 集's [a] *?", 'a"b;--', "%20{x}"])
def test_whatever_the_folder_is_called(tmp_path: Path, opened: Opening, name: str) -> None:
    """Every table is there with its columns and the year, one of which there is no file empty; nothing beside them is
    taken for a part of the store."""
    made = store(tmp_path / name)
    store(tmp_path / name.replace("[a]", "a").replace("*", "x").replace("?", "y").replace("store", "stores"))
    with opened(made) as reader:
        for table, schema in TABLES.items():
            columns = reader.rows(f"SELECT column_name FROM (DESCRIBE {table})")
            assert [column for (column,) in columns] == [*schema.names, "year"]
        assert reader.rows('SELECT year, text FROM cells WHERE "row" = ? ORDER BY year', "new") == [
            (2023, "2023"),
            (2024, "2024"),
        ]
        assert reader.rows("SELECT count(*) FROM findings") == [(0,)]


def test_tables_are_streamed_as_they_lie(tmp_path: Path) -> None:
    """All of a table, or one year of it; nothing of a year that is not there and of a table without files."""
    with reading(store(tmp_path / "store")) as reader:

        def streamed(table: str, year: int | None = None) -> list[object]:
            return [text for batch in reader.stream(table, ("text",), year) for text in batch["text"].to_pylist()]

        assert streamed("sentences") == ["2023 1", "2023 2", "2024 1", "2024 2"]
        assert streamed("sentences", 2024) == ["2024 1", "2024 2"]
        assert streamed("sentences", 2020) == []
        assert streamed("findings") == []


@pytest.mark.parametrize("opened", [reading, asking_freely])
@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM read_text('{outside}')",
        "SELECT * FROM '{outside}'",
        "COPY (SELECT 1) TO '{outside}'",
        "ATTACH '{outside}.db'",
        "SET enable_external_access = true",
        "SET allowed_directories = ['/']",
        "INSTALL httpfs",
    ],
)
def test_nothing_else_is_reached(tmp_path: Path, opened: Opening, query: str) -> None:
    """No file beside the store can be read or written, and nothing of that changed."""
    outside = tmp_path / "other.csv"
    outside.write_text("a,b\n1,2\n")
    with opened(store(tmp_path / "store")) as reader, pytest.raises(duckdb.Error):
        reader.rows(query.format(outside=outside))
    assert outside.read_text() == "a,b\n1,2\n"


@pytest.mark.parametrize("query", ["SELECT * FROM read_parquet('{part}')", "COPY (SELECT 1) TO '{folder}/new.csv'"])
def test_a_person_reaches_no_file_of_the_store_either(tmp_path: Path, query: str) -> None:
    """A question that is given at the command line has the tables, and not the files that they are."""
    made = store(tmp_path / "store")
    with asking_freely(made) as reader, pytest.raises(duckdb.Error):
        reader.rows(query.format(part=made.files("cells")[0], folder=made.folder))
