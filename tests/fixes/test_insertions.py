"""Tables and sections of the form put into a document."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from msgspec import structs
from tests.support.drafts.draft import Draft, Section, with_section
from tests.support.drafts.layouts import write
from tests.support.reports import draft

import docx
from gipr_lint import LintResult, lint
from gipr_lint.blank.empty_table import empty_table
from gipr_lint.docx import Document, Paragraph, Table, read_docx
from gipr_lint.docx.write.reject import rejected
from gipr_lint.fixes.apply import Written
from gipr_lint.fixes.documents import fixed
from gipr_lint.options import FixOptions

DATE = "2026-01-01T00:00:00Z"
LAYOUTS = ("plain", "python-docx", "auto-numbered", "content-controls")


def without_table(alias: str, year: int = 2024) -> Draft:
    """A report whose section has words and no table."""
    return with_section(draft(1, year), alias, lambda part: structs.replace(part, content=("情况如下。",)))


def without_sections(*aliases: str) -> Draft:
    """A report that lacks these sections."""
    whole = draft(1)
    return structs.replace(whole, sections=tuple(part for part in whole.sections if part.alias not in aliases))


def mended(data: bytes, *codes: str, accept: bool = False) -> tuple[Written, LintResult]:
    """The document with the fixes of the rules, and what is said of it then."""
    written = fixed(lint(data), FixOptions(suggested=True, only=codes, accept=accept, date=DATE))
    return written, lint(written.data)


def outline(document: Document) -> list[str]:
    """The blocks: texts of paragraphs, sizes of tables."""
    return [
        block.label + block.text if isinstance(block, Paragraph) else f"{block.rows}×{block.columns}"
        for block in document.blocks
    ]


@pytest.mark.slow
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("year", [2024, 2020])
@pytest.mark.parametrize("alias", ["proactive", "requests", "review"])
def test_a_missing_table_is_drawn_as_the_form_prints_it(alias: str, year: int, layout: str) -> None:
    """Tracked or final, the new table is the whole form, every label as printed; no other fault comes of it."""
    data = write(without_table(alias, year), layout)
    for accept in (False, True):
        written, after = mended(data, "CN401", accept=accept)
        assert [finding.rule for finding in written.done] == ["CN401"]
        assert after.report is not None
        found = after.report.forms[alias]
        assert not found.missing_rows
        assert not found.missing_columns
        assert found.is_empty
        assert {finding.rule for finding in after.findings} <= {"CN451", "CN951"}


@pytest.mark.slow
@pytest.mark.parametrize("alias", ["proactive", "requests", "review"])
def test_a_rejected_table_leaves_nothing(alias: str) -> None:
    """Rejecting the rows takes the table away, blocks and all; accepting them is what python-docx reads."""
    data = write(without_table(alias))
    written, _ = mended(data, "CN401")
    assert outline(read_docx(rejected(written.data, written.first_id))) == outline(read_docx(data))
    final, after = mended(data, "CN401", accept=True)
    tables = docx.Document(io.BytesIO(final.data)).tables
    sizes = [(len(one.rows), len(one.columns)) for one in tables]
    assert after.report is not None
    assert sizes == [(one.rows, one.columns) for one in after.report.document.tables]


def test_tables_do_not_grow_together() -> None:
    """Between a new table and one that stands right behind its heading there is an empty paragraph."""

    def only_tables(part: Section) -> Section:
        return structs.replace(part, content=tuple(item for item in part.content if not isinstance(item, str)))

    whole = with_section(draft(1), "review", only_tables)
    foreign = whole.table("review")
    other = with_section(whole, "requests", lambda part: structs.replace(part, content=(foreign,)))
    data = write(other)
    written, after = mended(data, "CN401")
    assert after.report is not None
    blocks = after.report.document.blocks
    assert not [one for one, other in pairwise(blocks) if isinstance(one, Table) and isinstance(other, Table)]
    assert outline(read_docx(rejected(written.data, written.first_id))) == outline(read_docx(data))


@pytest.mark.slow
@pytest.mark.parametrize(
    "missing", [("overview",), ("requests",), ("other",), ("proactive", "requests"), ("problems", "other")]
)
def test_missing_sections(missing: tuple[str, ...]) -> None:
    """A new heading stands in its place and order; that its section is still empty is no reason against it."""
    written, after = mended(write(without_sections(*missing)), "CN106")
    assert [finding.rule for finding in written.done] == ["CN106"] * len(missing)
    assert after.report is not None
    assert [part.alias for part in after.report.sections] == [part.alias for part in draft(1).sections]
    assert not [finding for finding in after.findings if finding.rule in ("CN106", "CN107", "CN108", "CN109")]


def test_a_narrow_page_gets_a_narrow_table() -> None:
    """The columns fill the width that they are given, to the twip."""
    for form in draft(1).edition.forms.values():
        for width in (8844, 5000):
            sheet = empty_table(form, width)
            assert sum(sheet.widths) == width
            assert all(sum(cell.across for cell in row) == len(sheet.widths) for row in sheet.rows)
