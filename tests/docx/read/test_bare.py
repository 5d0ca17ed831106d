"""Text outside the elements for text is named with its place."""

from __future__ import annotations

import pytest
from tests.support.hostile import TEXT, docx, p

from gipr_lint import Linter, Options
from gipr_lint.docx import read_docx

RUN = "<w:r><w:t>甲</w:t></w:r>"
CELL = "<w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>"


def places(body: str) -> tuple[str, ...]:
    """Where text is not reached, in a document whose second block is the first of `body`."""
    traces = [trace for trace in read_docx(docx(p(TEXT) + body)).traces if trace.kind == "unread-text"]
    return tuple(path.partition("#/w:body/")[2] for trace in traces for path in trace.paths)


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (f"<w:p>收到9件{RUN}</w:p>", "w:p[2]/w:r[1]"),
        (f"<w:p><![CDATA[收到9件]]>{RUN}</w:p>", "w:p[2]/w:r[1]"),
        (f"<w:p>{RUN}收到9件</w:p>", "w:p[2]/w:r[1]"),
        ("<w:p>收到9件</w:p>", "w:p[2]"),
        ("<w:p>收到<!-- 注 -->9件</w:p>", "w:p[2]"),
        (f"收到9件{p('甲')}", "w:p[1]"),
        (f"{p('甲')}收到9件", "w:p[2]"),
        ("<w:p><w:r>收到9件<w:t>甲</w:t></w:r></w:p>", "w:p[2]/w:r[1]/w:t[1]"),
        ("<w:p><w:r><w:t>甲</w:t>收到9件</w:r></w:p>", "w:p[2]/w:r[1]/w:t[1]"),
        ("<w:p><w:r><w:rPr>收到9件</w:rPr><w:t>甲</w:t></w:r></w:p>", "w:p[2]/w:r[1]/w:rPr[1]"),
        ("<w:p><w:r><w:tab>收到9件</w:tab><w:t>甲</w:t></w:r></w:p>", "w:p[2]/w:r[1]/w:tab[1]"),
        (f'<w:p><w:hyperlink w:anchor="a">收到9件{RUN}</w:hyperlink></w:p>', "w:p[2]/w:hyperlink[1]/w:r[1]"),
        (f'<w:p><w:ins w:id="1" w:author="a">收到9件{RUN}</w:ins></w:p>', "w:p[2]/w:ins[1]/w:r[1]"),
        (f"<w:tbl>收到9件<w:tr>{CELL}</w:tr></w:tbl>", "w:tbl[1]/w:tr[1]"),
        (f"<w:tbl><w:tr>收到9件{CELL}</w:tr></w:tbl>", "w:tbl[1]/w:tr[1]/w:tc[1]"),
        ("<w:tbl><w:tr><w:tc>收到9件<w:p/></w:tc></w:tr></w:tbl>", "w:tbl[1]/w:tr[1]/w:tc[1]/w:p[1]"),
        (f"<w:p>{'甲<w:r/>' * 10_001}</w:p>", "w:p[2]"),
        (f"<w:sdt><w:sdtContent>{p('甲')}收到9件</w:sdtContent></w:sdt>", "w:sdt[1]/w:sdtContent[1]/w:p[1]"),
    ],
)
def test_bare_text_is_named_where_it_stands(body: str, place: str) -> None:
    """Beside the element before it, else the first one; Word shows nothing of it, so that no reader misses it."""
    assert places(body) == (place,)


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>\n  {RUN}\n</w:p>\n",
        f"<w:p>\u00a0{RUN}\u3000</w:p>",
        f'<w:p><w:del w:id="1" w:author="a"><w:r>收到<w:delText>9件</w:delText></w:r></w:del>{RUN}</w:p>',
        f"<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>{RUN}</w:p>",
        f"<w:p><w:r><w:t>收到<![CDATA[9件]]></w:t></w:r>{RUN}</w:p>",
    ],
)
def test_blanks_and_what_has_its_own_element_are_none(body: str) -> None:
    """What makes the file readable, what is deleted, and codes of fields are no text that is lost."""
    assert not places(body)


def test_a_finding_says_that_it_was_not_checked() -> None:
    """GL006, at the paragraph."""
    result = Linter(Options(select=())).lint(docx(p(TEXT) + f"<w:p>收到9件{RUN}</w:p>"))
    (found,) = [finding for finding in result.findings if finding.rule == "GL006"]
    assert found.location.path == "word/document.xml#/w:body/w:p[2]"
