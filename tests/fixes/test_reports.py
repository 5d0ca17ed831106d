"""Real reports, where they are at hand, and several layouts: fixed, annotated, and saved again by LibreOffice."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from msgspec.structs import replace
from tests.support.drafts.draft import Draft, with_cell, with_section
from tests.support.drafts.layouts import write
from tests.support.drafts.libreoffice import converted
from tests.support.reports import RULES, draft

from gipr_lint import LintResult, lint
from gipr_lint.docx import Document, read_docx
from gipr_lint.docx.walk import paragraphs
from gipr_lint.docx.write.reject import rejected
from gipr_lint.fixes.documents import annotated, fixed
from gipr_lint.fixes.targets import lines_of
from gipr_lint.options import FixOptions

pytestmark = pytest.mark.slow

REPORTS = sorted((Path(__file__).parents[3] / "shared" / "reports").glob("*.docx"))
DATE = "2026-01-15T08:00:00Z"
WRITTEN = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
RETOLD = ("content-controls",)
"""Layouts whose text LibreOffice changes whatever is written: it repeats the last cell of a row in a control."""
CONVERTED = ("plain", "split-runs", "content-controls", "auto-numbered", "textbox-title", "python-docx")


def names(path: Path) -> str:
    """The id of a test."""
    return path.stem


def members(data: bytes) -> dict[str, bytes]:
    """The members of a package."""
    with ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def texts(document: Document) -> list[str]:
    """Every paragraph."""
    return [paragraph.text for paragraph in paragraphs(document.blocks)]


def all_fixed(data: bytes, result: LintResult, *, accept: bool = False) -> bytes:
    """With all fixes in it; rejecting tracked ones is proven to give the old text, and other members to be the same."""
    written = fixed(result, FixOptions(suggested=True, accept=accept, date=DATE, on_revisions="track"))
    if not accept:
        assert texts(read_docx(rejected(written.data, written.first_id))) == texts(read_docx(data))
    check_members(data, written.data)
    return written.data


def check_members(data: bytes, made: bytes) -> None:
    """No member but those that must change is another one."""
    before, after = members(data), members(made)
    assert {name for name in after if before.get(name) != after[name]} <= WRITTEN
    assert set(before) <= set(after)


@pytest.mark.skipif(not REPORTS, reason="the reports are not part of the repository")
@pytest.mark.parametrize("path", REPORTS, ids=names)
def test_real_reports_go_round(path: Path) -> None:
    """Fixes and comments leave all other members as they were, and rejecting the fixes gives the old text."""
    data = path.read_bytes()
    result = lint(data, rules=RULES)
    assert lines_of(read_docx(all_fixed(data, result))) == lines_of(read_docx(all_fixed(data, result, accept=True)))
    written = annotated(result, DATE)
    check_members(data, written.data)
    assert texts(read_docx(written.data)) == texts(read_docx(data))
    assert len(written.commented) == len(result.findings)


def faulty() -> Draft:
    """A report with a wrong total, a blank cell, digits of the wrong width and a wrong word."""
    spoilt = with_cell(draft(), "requests", "granted", "total", "987")
    spoilt = with_cell(spoilt, "requests", "refused_query", "natural_person", "")
    prose = "全年受理群众述求３件。"
    return with_section(spoilt, "overview", lambda part: replace(part, content=(*part.content, prose)))


@cache
def made() -> dict[str, tuple[bytes, bytes, int]]:
    """The faulty report in several layouts with tracked fixes, with comments, and how many of these."""
    documents = {}
    for layout in CONVERTED:
        data = write(faulty(), layout)
        result = lint(data, rules=RULES)
        written = annotated(result, DATE)
        documents[layout] = all_fixed(data, result), written.data, len(comments(written.data))
    return documents


def count(data: bytes, *names: str) -> list[int]:
    """How many elements of each name the main part has."""
    root = etree.fromstring(members(data)["word/document.xml"])
    return [sum(1 for _ in root.iter(f"{{*}}{name}")) for name in names]


def comments(data: bytes) -> list[str]:
    """The texts of our comments."""
    root = etree.fromstring(members(data)["word/comments.xml"])
    return sorted("".join("".join(map(str, comment.itertext())).split()) for comment in root)


@cache
def again() -> dict[str, tuple[bytes, bytes]]:
    """The same documents as LibreOffice saves them."""
    saved = iter(converted([one for tracked, marked, _ in made().values() for one in (tracked, marked)]))
    return {layout: (next(saved), next(saved)) for layout in made()}


@pytest.mark.parametrize("layout", CONVERTED)
def test_accepted_and_tracked_are_one_text(layout: str) -> None:
    """In every layout all four faults are mended, tracked as accepted, and nothing is left of them."""
    data = write(faulty(), layout)
    result = lint(data, rules=RULES)
    accepted = all_fixed(data, result, accept=True)
    assert lines_of(read_docx(accepted)) == lines_of(read_docx(made()[layout][0]))
    assert "全年受理群众诉求3件。" in "\n".join(lines_of(read_docx(accepted)))
    codes = {finding.rule for finding in lint(accepted, rules=RULES).findings}
    assert {finding.rule for finding in result.findings if finding.fix} & codes == set()


@pytest.mark.parametrize("layout", CONVERTED)
def test_libreoffice_keeps_every_change(layout: str) -> None:
    """Opened and saved by LibreOffice, a fixed document has its changes, and the text of them accepted is the same."""
    tracked, saved = made()[layout][0], again()[layout][0]
    assert layout in RETOLD or lines_of(read_docx(saved)) == lines_of(read_docx(tracked))
    inserted, deleted = count(tracked, "ins", "del")
    assert inserted > 0
    assert count(saved, "ins", "del") == [inserted, deleted]


@pytest.mark.parametrize("layout", CONVERTED)
def test_libreoffice_keeps_every_comment(layout: str) -> None:
    """So has an annotated one its comments, each with its begin, its end and its reference."""
    (_, marked, number), saved = made()[layout], again()[layout][1]
    assert comments(saved) == comments(marked)
    assert count(saved, "commentRangeStart", "commentRangeEnd", "commentReference") == [number] * 3
    assert layout in RETOLD or lines_of(read_docx(saved)) == lines_of(read_docx(marked))
