"""A second run: comments of the first one make room, what people answered stays."""

from __future__ import annotations

import io
import re
from zipfile import ZipFile

import pytest
from lxml import etree
from tests.support.reports import EDITIONS, NEW, PREFACE, RULES, TITLE

from gipr_lint import LintResult, lint
from gipr_lint.docx import read_docx
from gipr_lint.fixes.apply import Written
from gipr_lint.fixes.documents import annotated
from gipr_lint.fixes.targets import lines_of
from gipr_lint.testing.markdown import to_docx

DATE = "2026-01-15T08:00:00Z"
CODES = ("CN813", "CN804")
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
KIND = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"


def drawn(prose: str) -> bytes:
    """A short report."""
    return to_docx(f"{TITLE}{PREFACE}## 一、总体情况\n\n{prose}\n", NEW, EDITIONS)


def said(data: bytes) -> LintResult:
    """What two rules say of it."""
    return lint(data, rules=RULES, select=CODES)


def remarked(data: bytes) -> Written:
    """The report with comments."""
    return annotated(said(data), DATE)


def changed(data: bytes, **parts: bytes) -> bytes:
    """The document with other parts of its text, by their names without folder and suffix."""
    made = io.BytesIO()
    named = {f"word/{name}.xml": content for name, content in parts.items()}
    with ZipFile(io.BytesIO(data)) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            target.writestr(name, named.pop(name, source.read(name)))
        for name, content in named.items():
            target.writestr(name, content)
    return made.getvalue()


def part(data: bytes, name: str) -> bytes:
    """The bytes of a part."""
    with ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def comments(data: bytes) -> dict[str, str]:
    """The comments by their numbers: author and text."""
    root = etree.fromstring(part(data, "word/comments.xml"))
    return {
        one.get(f"{{{W}}}id") or "": f"{one.get(f'{{{W}}}author')}: {''.join(one.itertext())}"
        for one in root.iterchildren(f"{{{W}}}comment")
    }


def anchors(data: bytes) -> list[str]:
    """The numbers of the comments that the text refers to."""
    return re.findall(r'commentReference w:id="(\d+)"', part(data, "word/document.xml").decode())


def answered(data: bytes, code: str) -> bytes:
    """The document in which 张三 has answered the comment with that code, as Word saves it."""
    root = etree.fromstring(part(data, "word/comments.xml"))
    marks = {}
    for at, one in enumerate(root):
        one[-1].set(f"{{{W14}}}paraId", f"0000000{at}")
        marks["".join(one.itertext())[:5]] = (f"0000000{at}", one.get(f"{{{W}}}id"))
    parent, number = marks[code]
    reply = (
        f'<w:comment xmlns:w="{W}" xmlns:w14="{W14}" w:id="900" w:author="张三">'
        '<w:p w14:paraId="00000099"><w:r><w:t>已核实，保留。</w:t></w:r></w:p></w:comment>'
    )
    root.append(etree.fromstring(reply))
    entries = "".join(f'<w15:commentEx w15:paraId="{mark}" w15:done="0"/>' for mark, _ in marks.values())
    entries += f'<w15:commentEx w15:paraId="00000099" w15:paraIdParent="{parent}" w15:done="0"/>'
    text = part(data, "word/document.xml").decode()
    mark = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    assert mark in text
    links = part(data, "word/_rels/document.xml.rels").decode()
    link = f'<Relationship Id="rIdEx" Type="{KIND}" Target="commentsExtended.xml"/></Relationships>'
    made = changed(
        data,
        comments=etree.tostring(root),
        commentsExtended=f'<w15:commentsEx xmlns:w15="{W15}">{entries}</w15:commentsEx>'.encode(),
        document=text.replace(mark, f'{mark}<w:r><w:commentReference w:id="900"/></w:r>').encode(),
    )
    return changed_links(made, links.replace("</Relationships>", link))


def changed_links(data: bytes, links: str) -> bytes:
    """The document with other relationships of its text."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            target.writestr(name, links if name == "word/_rels/document.xml.rels" else source.read(name))
    return made.getvalue()


PROSE = "全年主动公开信息１２条，受理群众述求3件。"


def test_a_second_run_replaces_the_comments_of_the_first() -> None:
    """As many comments as findings, however often it is done; the text stays as it is."""
    first = remarked(drawn(PROSE))
    second = remarked(first.data)
    assert (second.replaced, second.answered, second.resolved) == (2, 0, 0)
    assert sorted(comments(second.data).values()) == sorted(comments(first.data).values())
    assert sorted(anchors(second.data)) == sorted(comments(second.data))
    assert lines_of(read_docx(second.data)) == lines_of(read_docx(first.data))


def test_what_is_resolved_is_told() -> None:
    """A finding that is there no more loses its comment."""
    first = remarked(drawn(PROSE)).data
    mended = changed(first, document=part(first, "word/document.xml").replace("述求".encode(), "诉求".encode()))
    second = remarked(mended)
    assert (second.replaced, second.resolved) == (2, 1)
    assert [text.partition(" ")[2][:5] for text in comments(second.data).values()] == ["CN813"]


def test_what_people_answered_stays() -> None:
    """A comment with a reply keeps its place, its reply and its entry, and is not written again."""
    data = answered(remarked(drawn(PROSE)).data, "CN804")
    second = remarked(data)
    assert (second.replaced, second.answered, second.resolved) == (1, 1, 0)
    texts = sorted(comments(second.data).values())
    assert [text.partition(" ")[2][:5] for text in texts] == ["CN804", "CN813", "已核实，保"]
    assert sorted(anchors(second.data)) == sorted(comments(second.data))
    entries = re.findall(rb'w15:paraId="(\d+)"', part(second.data, "word/commentsExtended.xml"))
    assert len(entries) == 2
    assert b"00000099" in entries


@pytest.mark.parametrize("author", ["张三", "gipr-lint"])
def test_comments_of_others_stay(author: str) -> None:
    """Whoever wrote it, a comment without the code of a rule is none of the tool's."""
    first = remarked(drawn(PROSE)).data
    root = etree.fromstring(part(first, "word/comments.xml"))
    root[0].set(f"{{{W}}}author", author)
    for text in root[0].iter(f"{{{W}}}t"):
        text.text = "请再核对"
    second = remarked(changed(first, comments=etree.tostring(root)))
    assert second.replaced == 1
    assert sum("请再核对" in text for text in comments(second.data).values()) == 1
