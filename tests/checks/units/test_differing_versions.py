"""`differing-versions`: several files of one report say the same, in tables, text and front matter."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import pytest
from msgspec.structs import replace
from tests.support.drafts.draft import Draft, with_cell, with_section
from tests.support.drafts.layouts import write
from tests.support.pages.exports import word, wps
from tests.support.pages.sites import breaks, old_tables, portal, spans
from tests.support.reports import RULES, draft, marked

from gipr_lint import Finding, Linter, Options
from gipr_lint.corpus.check import across_units
from gipr_lint.corpus.extract import extract
from gipr_lint.corpus.reading import asking
from gipr_lint.corpus.standard import Standard
from gipr_lint.corpus.work import tables_of

LINTER = Linter(Options(rules=RULES, select=("CN756",)))
STANDARD = Standard(RULES)
DRAFT = draft(0)
Files = dict[str, bytes]


def found(files: Files) -> dict[str, tuple[Finding, ...]]:
    """What is said of files of one unit, by their paths."""
    made = [
        extract(LINTER.lint(data, path), sha256(data).hexdigest(), STANDARD) for path, data in sorted(files.items())
    ]
    with asking(tables_of(made), ()) as reader:
        return dict(across_units(reader, RULES, LINTER.options).findings)


def beside(after: Draft, before: Draft = DRAFT) -> tuple[Finding, ...]:
    """What is said of a second file beside the DOCX of a draft."""
    said = found({"报告.docx": write(before), "报告.dotx": write(after)})
    assert set(said) <= {"报告.dotx"}
    return said.get("报告.dotx", ())


@pytest.mark.slow
@pytest.mark.parametrize("page", [portal, spans, breaks, old_tables, word, wps], ids=lambda page: page.__name__)
@pytest.mark.parametrize("seed", [1, 3])
def test_the_same_report_as_a_page(page: Callable[[Draft], bytes], seed: int) -> None:
    """Nothing is said of a page with the text of the DOCX, whatever stands around it."""
    assert found({"报告.docx": write(draft(seed)), "报告.html": page(draft(seed))}) == {}


@pytest.mark.slow
@pytest.mark.parametrize("layout", ["libreoffice", "soft-returns", "pdf-lines", "layout-tables", "one-cell"])
def test_the_same_report_in_another_layout(layout: str) -> None:
    """Nothing is said where the file is laid out otherwise."""
    assert found({"报告.docx": write(DRAFT), "报告.dotx": write(DRAFT, layout)}) == {}


@pytest.mark.slow
def test_each_thing_that_differs() -> None:
    """A cell, a figure and a sentence of the prose, the number to ring, the day of the signature: each at its place,
    that of the DOCX beside it."""
    value = DRAFT.table("requests").values["new", "natural"]
    changed = with_cell(DRAFT, "requests", "new", "natural", f"{value}7")
    changed = replace(
        changed,
        preface=tuple(text.replace(PHONE, "0929-5559999") for text in DRAFT.preface),
        ending=(DRAFT.ending[0], f"{DRAFT.year + 1}年1月31日"),
    )
    last = "请居民代表逐项核对资金分配名单，错漏之处当周改正。"
    changed = with_section(changed, "overview", lambda one: replace(one, content=(*one.content, last)))
    said = beside(changed)
    assert {marked(one) for one in said} == {f"{value}7", "0929-5559999", last, ""}
    assert f"{DRAFT.year + 1}-01-31" in next(one.message for one in said if one.location.kind == "document")
    assert all(one.severity == "warning" and one.location.path is None for one in said)
    assert all(place.file == "报告.docx" for one in said for place in one.related)


PHONE = "0929-5550118"


def test_a_sentence_that_was_moved_is_no_more_than_an_info() -> None:
    """The same text in another order."""

    def turned(draft: Draft) -> Draft:
        return with_section(draft, "overview", lambda one: replace(one, content=one.content[::-1]))

    said = beside(turned(DRAFT))
    assert said
    assert {one.severity for one in said} == {"info"}


def test_another_report_is_not_listed_without_end() -> None:
    """Of a file with another text altogether so many places are told, cells first."""
    other = replace(draft(7), title=DRAFT.title, ending=DRAFT.ending, agency=DRAFT.agency, year=DRAFT.year)
    said = beside(other)
    assert 5 < len(said) <= 20


def test_cells_in_the_order_of_the_form() -> None:
    """What is told of a table, and in which order, is the same whenever it is asked."""
    changed = DRAFT
    columns = ("other", "natural", "total", "enterprise", "legal")
    for column in columns:
        changed = with_cell(changed, "requests", "new", column, "7777")
    places = [one.location.column_name for one in beside(changed)]
    assert places == ["natural", "enterprise", "legal", "other", "total"]


def test_what_is_no_version() -> None:
    """The same bytes twice, two files of one kind, a page alone: there is nothing to hold against each other here."""
    other = with_cell(DRAFT, "requests", "new", "natural", "77")
    assert found({"甲.docx": write(DRAFT), "乙.docx": write(other)}) == {}
    assert found({"甲.html": portal(DRAFT), "乙.pdf": portal(other)}) == {}
    assert found({"甲.docx": write(DRAFT), "乙.dotx": write(DRAFT)}) == {}
