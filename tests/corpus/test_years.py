"""The rules on two years over a store: what they say, where, and that gaps between years are no neighbours."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.counties.county import in_order
from tests.counties.units import county
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.many import scanned

from gipr_lint.corpus.reading import reading
from gipr_lint.corpus.store import Store
from gipr_lint.corpus.years import across_years
from gipr_lint.linter import Linter
from gipr_lint.options import Options


@pytest.mark.slow
def test_what_is_carried_over_is_held_against_last_year(tmp_path: Path) -> None:
    """A wrong total is told at its cell, the report of the year before beside it; a year that has none before is not
    held against an older one."""
    every = in_order(county(12, 0, 2), (2020, 2021, 2023))
    wrong = every.members[1].unit.name
    folder = tmp_path / "报告"
    every.write(tmp_path)
    for year in (2021, 2023):
        draft = with_cell(every.drafts[wrong, year], "requests", "carried_in", "total", "99")
        (folder / str(year) / f"{wrong}.docx").write_bytes(write(draft))
    scanned(folder, "-o", tmp_path / "store")
    linter = Linter(Options())
    with reading(Store(tmp_path / "store")) as reader:
        found = dict(across_years(reader, linter.rules, linter.options, 1))
    (path,) = (path for path, some in found.items() if any(one.rule == "CN701" for one in some))
    assert path == str(folder / "2021" / f"{wrong}.docx")
    (finding,) = (one for one in found[path] if one.rule == "CN701")
    place = finding.location
    assert (place.kind, place.form, place.row_name, place.column_name) == ("cell", "requests", "carried_in", "total")
    assert place.row is None
    assert any(beside.file == str(folder / "2020" / f"{wrong}.docx") for beside in finding.related)
