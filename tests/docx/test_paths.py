"""Paths of elements, in both directions."""

from __future__ import annotations

import pytest
from tests.support.docx.building import main_xml, p, r, tbl, tc, tr

from gipr_lint.docx.paths import Paths, below
from gipr_lint.docx.xml import parse

PART = "word/document.xml"
BODY = (
    p("一") + tbl(tr(tc("甲"), tc("乙"))) + f"<w:sdt><w:sdtContent><w:p>{r('二')}{r('三')}</w:p></w:sdtContent></w:sdt>"
)


def paths() -> Paths:
    return Paths(PART, parse(main_xml(BODY).encode(), PART))


def test_every_element_is_found_by_its_path() -> None:
    """The path of each element below the root leads back to it, and no two are the same."""
    known = paths()
    elements = list(known.root.iterdescendants())
    written = [known.of(element) for element in elements]
    assert len(set(written)) == len(written)
    assert [known.find(path) for path in written] == elements


def test_positions_are_those_among_siblings_of_one_name() -> None:
    """The body has none; a second run is r[2] although it is the third child."""
    known = paths()
    *_, last = known.root.iter("{*}r")
    assert known.of(last) == f"{PART}#/w:body/w:sdt[1]/w:sdtContent[1]/w:p[1]/w:r[2]"
    counts: dict[str, int] = {}
    assert [below("a", name, counts) for name in ("w:p", "w:tbl", "w:p")] == ["a/w:p[1]", "a/w:tbl[1]", "a/w:p[2]"]


@pytest.mark.parametrize(
    "path", ["", PART, f"{PART}#", f"{PART}#/", f"{PART}#/w:body/w:p[9]", f"{PART}#/w:body/w:p[9]/w:r[1]", "x#/w:body"]
)
def test_a_path_that_leads_nowhere_finds_nothing(path: str) -> None:
    """Neither past the last element, nor into another part, nor to the root."""
    assert paths().find(path) is None
