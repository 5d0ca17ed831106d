"""What a document keeps of the package that it comes from."""

from __future__ import annotations

import pytest
from tests.support.content import content as held
from tests.support.docx.building import docx, p, relationships

from gipr_lint.docx import Document, read_docx
from gipr_lint.docx.origin import NO_ORIGIN

CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC = "http://purl.org/dc/elements/1.1/"


def core(content: str) -> str:
    return f'<cp:coreProperties xmlns:cp="{CORE}" xmlns:dc="{DC}">{content}</cp:coreProperties>'


def metadata(extra: dict[str, str]) -> dict[str, str]:
    return read_docx(docx(p("文"), extra=extra)).origin.metadata


def test_metadata_is_read_from_both_parts() -> None:
    """Names as in the file, blanks around values and empty ones left out."""
    parts = {
        "docProps/core.xml": core("<dc:title> 报告 </dc:title><dc:creator/><cp:lastModifiedBy>甲</cp:lastModifiedBy>"),
        "docProps/app.xml": "<Properties><Company>某局</Company><TitlesOfParts><a>b</a></TitlesOfParts></Properties>",
    }
    assert metadata(parts) == {"title": "报告", "lastModifiedBy": "甲", "Company": "某局"}


def test_metadata_may_lie_elsewhere() -> None:
    """The relationship of the package leads to it."""
    root = relationships(("officeDocument", "word/document.xml"), ("metadata/core-properties", "meta.xml"))
    assert metadata({"_rels/.rels": root, "meta.xml": core("<dc:title>甲</dc:title>")}) == {"title": "甲"}


@pytest.mark.parametrize(
    "content",
    [
        None,
        "",
        "<broken",
        "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>",
        "<x/>",
        core("<!--c--><dc:title><b/></dc:title>"),
    ],
)
def test_missing_and_broken_metadata_is_none(content: str | None) -> None:
    """Without the part, with damage in it, with a DOCTYPE: the document is read and says nothing."""
    assert metadata({} if content is None else {"docProps/core.xml": content}) == {}


def test_origins_are_equal_by_their_bytes() -> None:
    """Two readings of one file are the same document; what was not read from a file has nothing."""
    assert held(read_docx(docx(p("文")))) == held(read_docx(docx(p("文"))))
    assert read_docx(docx(p("文"))).origin != read_docx(docx(p("武"))).origin
    assert hash(read_docx(docx(p("文"))).origin) == hash(read_docx(docx(p("文"))).origin)
    empty = Document(blocks=(), tables=())
    assert (empty.origin, empty.origin.metadata, empty.origin.layout.pages) == (NO_ORIGIN, {}, ())


def test_no_more_metadata_is_read_than_anybody_writes() -> None:
    """A property of megabytes, or thousands of them, made to trip us up, would be masked character by character."""
    many = "".join(f"<cp:p{number}>甲</cp:p{number}>" for number in range(1000))
    found = metadata({"docProps/core.xml": core(f"<dc:title>{'甲' * 20_000}</dc:title>{many}")})
    assert len(found) == 200
    assert len(found["title"]) == 10_000
