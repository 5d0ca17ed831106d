"""Writers that write the same text as Word leaves it after much editing: cut runs, content controls, revisions."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from zlib import crc32

from gipr_lint.testing.content import DraftParagraph
from gipr_lint.testing.writer import Writer, plain_runs, text_nodes

_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_NUMBER = re.compile(r"\d+")
_REVISION = 'w:id="{id}" w:author="张三" w:date="2024-01-05T09:00:00Z"'


def chance(text: str, salt: str, one_in: int) -> bool:
    """True for about one text in `one_in`, always the same ones."""
    return crc32(f"{salt}:{text}".encode()) % one_in == 0


def split_runs(text: str, properties: str) -> str:
    """Runs of one to five characters, cut anywhere, with what the proofing and the cursor leave between them."""
    random = Random(text)
    parts = []
    at = 0
    while at < len(text):
        end = at + random.randint(1, 5)
        rsid = f"00{random.randrange(16**6):06X}"
        parts.append(f'<w:r w:rsidR="{rsid}" w:rsidRPr="{rsid}">{properties}{text_nodes(text[at:end])}</w:r>')
        parts.append(random.choice(_BETWEEN)(random.randrange(1, 10**6)))
        at = end
    return "".join(parts)


_BETWEEN: tuple[Callable[[int], str], ...] = (
    lambda number: "",
    lambda number: '<w:proofErr w:type="spellStart"/><w:proofErr w:type="spellEnd"/>',
    lambda number: f'<w:bookmarkStart w:id="{number}" w:name="_Ref{number}"/><w:bookmarkEnd w:id="{number}"/>',
    lambda number: "<w:r><w:lastRenderedPageBreak/></w:r>",
    lambda number: '<w:proofErr w:type="gramStart"/><w:proofErr w:type="gramEnd"/>',
)


def control(xml: str, text: str) -> str:
    """The XML inside a content control."""
    number = crc32(text.encode()) % 10**8
    return f'<w:sdt><w:sdtPr><w:id w:val="{number}"/></w:sdtPr><w:sdtContent>{xml}</w:sdtContent></w:sdt>'


def controlled_runs(text: str, properties: str) -> str:
    """Dates in smart tags, every other part in a content control."""
    parts = []
    at = 0
    for match in _DATE.finditer(text):
        parts.append(_controlled(text[at : match.start()], properties))
        values = "".join(
            f'<w:attr w:name="{name}" w:val="{value}"/>'
            for name, value in zip(("Year", "Month", "Day"), match.groups(), strict=True)
        )
        parts.append(
            '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chsdate">'
            f"<w:smartTagPr>{values}</w:smartTagPr>{split_runs(match[0], properties)}</w:smartTag>"
        )
        at = match.end()
    return "".join((*parts, _controlled(text[at:], properties)))


def _controlled(text: str, properties: str) -> str:
    runs = plain_runs(text, properties)
    return control(runs, text) if runs and chance(text, "run", 2) else runs


def revised_runs(text: str, properties: str) -> str:
    """Numbers typed in as a tracked change over an older one; what the reader sees is `text`."""
    parts = []
    at = 0
    for match in _NUMBER.finditer(text):
        parts.append(plain_runs(text[at : match.start()], properties))
        who = _REVISION.format(id=crc32(f"{text}{match.start()}".encode()) % 10**8)
        old = "7" if match[0] != "7" else "8"
        parts.append(f"<w:del {who}><w:r>{properties}<w:delText>{old}</w:delText></w:r></w:del>")
        parts.append(f"<w:ins {who}>{plain_runs(match[0], properties)}</w:ins>")
        at = match.end()
    return "".join((*parts, plain_runs(text[at:], properties)))


def box(xml: str, para: DraftParagraph) -> str:
    """A title paragraph inside a text box that hangs on an empty paragraph; once for Word, once for older readers."""
    if para.role != "title":
        return xml
    content = f"<w:txbxContent>{xml}</w:txbxContent>"
    return (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>'
        '<wp:extent cx="5400000" cy="900000"/><wp:docPr id="1" name="文本框 1"/><a:graphic><a:graphicData'
        ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        f"<wps:spPr/><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:shape style="width:425pt;height:70pt"><v:textbox>{content}</v:textbox></v:shape>'
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


SPLIT = Writer(runs=split_runs)
CONTROLLED = Writer(
    runs=controlled_runs,
    paragraph=lambda xml, para: control(xml, para.text) if chance(para.text, "block", 3) else xml,
    row=lambda xml, text: control(xml, text) if chance(text, "row", 4) else xml,
    cell=lambda xml, text: control(xml, text) if chance(text, "cell", 5) else xml,
)
REVISED = Writer(runs=revised_runs)
BOXED = Writer(paragraph=box)
HEADED = Writer(styles={"heading": "1", "topic": "2"})
HEADED_IN_CHINESE = Writer(styles={"heading": "10", "topic": "2"})
