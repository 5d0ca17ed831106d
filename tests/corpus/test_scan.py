"""A scan: what becomes a row, what is read again, what is dropped."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.support.many import TABLES, content, reports, rows, scanned


def test_a_folder_becomes_five_tables(tmp_path: Path) -> None:
    """Every file is a row of its year; cells, facts, sentences and findings speak of these documents and no others."""
    files = reports(tmp_path / "in", (2020, 2024))
    store = tmp_path / "store"
    scanned(tmp_path / "in", "-o", store)
    documents = rows(store, "documents")
    assert {(row["path"], row["year"]) for row in documents} == {
        (str(path), 2020 if "2020" in path.name else 2024) for path in files
    }
    assert {path.name for path in store.iterdir() if not path.name.startswith(".")} == set(TABLES)
    assert all(folder.name.startswith("year=") for table in TABLES for folder in (store / table).iterdir())
    known = {row["document"] for row in documents}
    for table in ("cells", "facts", "sentences"):
        assert {row["document"] for row in rows(store, table)} == known


@pytest.mark.slow
def test_what_is_there_is_not_read_again(tmp_path: Path) -> None:
    """A file with other bytes is read anew and its old content goes; the others stay as they are."""
    files = reports(tmp_path / "in")
    store = tmp_path / "store"
    scanned(tmp_path / "in", "-o", store)
    before = content(store)
    assert "新读0份" in scanned(tmp_path / "in", "-o", store).output
    assert content(store) == before
    other = reports(tmp_path / "other", (2023,))[0]
    shutil.copy(other, files[0])
    assert "新读1份" in scanned(tmp_path / "in", "-o", store).output
    fresh = tmp_path / "fresh"
    scanned(tmp_path / "in", "-o", fresh)
    assert content(store) == content(fresh)


@pytest.mark.slow
def test_what_is_gone_leaves_the_store(tmp_path: Path) -> None:
    """A file that was deleted is dropped with its content; what lies below other sources stays."""
    files = reports(tmp_path / "in")
    kept = reports(tmp_path / "kept", (2022,))
    store = tmp_path / "store"
    scanned(tmp_path / "in", tmp_path / "kept", "-o", store)
    files[0].unlink()
    assert "去掉1份" in scanned(tmp_path / "in", "-o", store).output
    fresh = tmp_path / "fresh"
    scanned(tmp_path / "in", tmp_path / "kept", "-o", fresh)
    assert content(store) == content(fresh)
    assert len(rows(store, "documents")) == len(files) - 1 + len(kept)


def test_a_copy_is_a_row_and_its_content_stands_once(tmp_path: Path) -> None:
    """Two files with the same bytes are two rows of one document; when one goes, the content stays."""
    first = reports(tmp_path / "in", units=1)[0]
    store = tmp_path / "store"
    scanned(tmp_path / "in", "-o", store)
    once = rows(store, "cells")
    shutil.copy(first, first.with_name("copy.docx"))
    scanned(tmp_path / "in", "-o", store)
    assert len(rows(store, "documents")) == 2
    assert rows(store, "cells") == once
    first.unlink()
    scanned(tmp_path / "in", "-o", store)
    assert [row["path"] for row in rows(store, "documents")] == [str(first.with_name("copy.docx"))]
    assert rows(store, "cells") == once


def test_a_broken_file_is_a_row(tmp_path: Path) -> None:
    """What cannot be read stops nothing: it is told in its row, and as a finding."""
    reports(tmp_path / "in", units=1)
    (tmp_path / "in" / "坏.docx").write_bytes(b"no document")
    store = tmp_path / "store"
    ran = scanned(tmp_path / "in", "-o", store)
    assert "其中1份读不出来" in ran.output
    (broken,) = [row for row in rows(store, "documents") if row["status"] == "unreadable"]
    assert (broken["year"], broken["unit"]) == (0, None)
    assert broken["error"]
    found = [row["rule"] for row in rows(store, "findings") if row["document"] == broken["document"]]
    assert found == ["GL001"]


def test_every_text_is_masked(tmp_path: Path) -> None:
    """A number that no output may quote stands in no table, not even as part of a path."""
    path = reports(tmp_path / "in", units=1)[0]
    path.rename(path.with_name("13912345678张三.docx"))
    store = tmp_path / "store"
    scanned(tmp_path / "in", "-o", store)
    assert not any(b"13912345678" in file.read_bytes() for file in store.rglob("*") if file.is_file())
    assert "13912345678" not in str(content(store))
    assert "新读0份" in scanned(tmp_path / "in", "-o", store).output


@pytest.mark.slow
def test_other_rules_read_everything_again(tmp_path: Path) -> None:
    """What was linted with other rules or options is replaced, not added to."""
    reports(tmp_path / "in")
    store = tmp_path / "store"
    scanned(tmp_path / "in", "-o", store, "--profile", "publish")
    scanned(tmp_path / "in", "-o", store)
    fresh = tmp_path / "fresh"
    scanned(tmp_path / "in", "-o", fresh)
    assert content(store) == content(fresh)


def test_the_roster_names_units_also_in_rows_of_before(tmp_path: Path) -> None:
    """Units and parents are those of the roster; another roster changes the rows that are there without a new lint."""
    reports(tmp_path / "in")
    store, roster = tmp_path / "store", tmp_path / "units.csv"
    scanned(tmp_path / "in", "-o", store)
    roster.write_text("unit,parent,kind,code\n云岭市,,政府,1\n临阳县,云岭市,政府,2\n发改局,云岭市,部门,3\n", "utf-8")
    ran = scanned(tmp_path / "in", "-o", store, "--roster", roster)
    assert "新读0份" in ran.output
    assert "名册中没有“云岭市发展和改革局”" in ran.output
    named = {row["unit"]: row["parent"] for row in rows(store, "documents")}
    assert named["临阳县"] == "云岭市"
    assert named["云岭市发展和改革局"] is None
