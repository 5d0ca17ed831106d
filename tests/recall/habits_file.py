"""Correct reports whose files hold what looks like something left behind, and is not."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.recall.document import Element, changed, edited, tag, xml
from tests.recall.habit import Habit

from gipr_lint.testing import parts
from gipr_lint.testing.braces import PICTURE_RUN

_PARAGRAPH_END = "</w:pPr>"
_CHART = (
    "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="
    '"http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing></w:r></w:p>'
)
_EQUATION = '<w:p><w:r><w:object><o:OLEObject Type="Embed" ProgID="Equation.3" ShapeID="x"/></w:object></w:r></w:p>'
_BEHIND = '<w:p><w:r><w:drawing><wp:anchor behindDoc="1"><a:graphic/></wp:anchor></w:drawing></w:r></w:p>'
_SQUEEZED = (
    '<w:p><w:pPr><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr><w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:t> </w:t></w:r></w:p>'
)
_PICTURE = f"<w:p>{PICTURE_RUN}</w:p>"
_RULE = '<w:p><w:r><w:pict><v:line style="position:absolute" from="0,0" to="400,0"/></w:pict></w:r></w:p>'
_BOX = (
    '<w:p><w:r><w:pict><v:shape fillcolor="red"><v:textbox><w:txbxContent><w:p><w:r><w:rPr>'
    '<w:color w:val="FFFFFF"/></w:rPr><w:t>政务公开</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>'
    "</w:r></w:p>"
)
_INDEX = (
    '<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:vanish/></w:rPr>'
    '<w:instrText> XE "公开" </w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>'
)


def _marks(entry: str) -> Callable[[str], str]:
    """The paragraph marks, not the text, have this entry of w:rPr."""
    return lambda xml: xml.replace(_PARAGRAPH_END, f"<w:rPr>{entry}</w:rPr>{_PARAGRAPH_END}")


def _text(entry: str) -> Callable[[str], str]:
    """All text has this entry of w:rPr."""

    def wrap(body: str) -> str:
        body = re.sub(r"(<w:r(?: [^>]*)?>)(?!<w:rPr>)(?=<w:t)", r"\1<w:rPr></w:rPr>", body)
        return re.sub(r"(<w:r(?: [^>]*)?>)<w:rPr>", rf"\1<w:rPr>{entry}", body)

    return wrap


def _cells(shade: str, text: str) -> Callable[[str], str]:
    """Cells with a ground, their text in another colour."""

    def wrap(body: str) -> str:
        body = body.replace("</w:tcPr>", f"{shade}</w:tcPr>")
        return re.sub(r"<w:tbl>.*?</w:tbl>", lambda match: _text(text)(match[0]), body, flags=re.DOTALL)

    return wrap


def _before(source: str) -> Callable[[str], str]:
    return lambda body: source + body


def _behind(source: str) -> Callable[[str], str]:
    return lambda body: body + source


def _behind_tables(source: str) -> Callable[[str], str]:
    return lambda body: body.replace("</w:tbl>", f"</w:tbl>{source}")


def _runs(source: str) -> Callable[[str], str]:
    """A run more in every paragraph that has properties."""
    return lambda body: body.replace(_PARAGRAPH_END, f"{_PARAGRAPH_END}{source}")


def _parts(*changes: parts.Rewrite) -> Callable[[bytes], bytes]:
    return lambda document: changed(document, *changes)


def _metadata(**values: str) -> Callable[[bytes], bytes]:
    return _parts(lambda members: parts.with_metadata(members, values))


def _background(document: bytes) -> bytes:
    """Pages of another colour, with white text on them."""

    def edit(root: Element) -> None:
        root.insert(0, xml('<w:background w:color="1F3864"/>'))
        for run in root.iter(tag("r")):
            properties = run.find(tag("rPr"))
            if properties is not None:
                properties.append(xml('<w:color w:val="FFFFFF"/>'))

    return edited(document, edit)


def _without(name: str) -> parts.Rewrite:
    return lambda members: {other: data for other, data in members.items() if other != name}


def _with(name: str, data: bytes) -> parts.Rewrite:
    return lambda members: {**members, name: data}


def _styled(entries: str, *, use: str) -> Callable[[bytes], bytes]:
    """One more character style with these entries, named by nothing, or by text that says otherwise itself."""
    style = f'<w:style w:type="character" w:styleId="odd"><w:name w:val="odd"/><w:rPr>{entries}</w:rPr></w:style>'

    def change(members: parts.Members) -> parts.Members:
        styles = members["word/styles.xml"].replace(b"</w:styles>", f"{style}</w:styles>".encode())
        main = members["word/document.xml"].replace(b"<w:rPr>", f"<w:rPr>{use}".encode())
        return {**members, "word/styles.xml": styles, "word/document.xml": main}

    return _parts(change)


def _linked(kind: str, target: str) -> Callable[[bytes], bytes]:
    entry = (
        f'<Relationship Id="outside" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"'
        f' Target="{target}" TargetMode="External"/></Relationships>'
    )

    def change(members: parts.Members) -> parts.Members:
        name = "word/_rels/document.xml.rels"
        return {**members, name: members[name].replace(b"</Relationships>", entry.encode())}

    return _parts(change)


_DARK = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'
_LIGHT = '<w:shd w:val="clear" w:color="auto" w:fill="D9E2F3"/>'
_WHITE = '<w:color w:val="FFFFFF"/>'
_SHOWN = '<w:rStyle w:val="odd"/><w:vanish w:val="0"/>'
_NORMAL = "file:///C:/Users/PC/AppData/Roaming/Microsoft/Templates/Normal.dotm"

FILE_HABITS = (
    Habit("hidden paragraph marks", wrap=_marks("<w:vanish/>")),
    Habit("paragraph marks that join lines", wrap=_marks("<w:vanish/><w:specVanish/>")),
    Habit("page numbers hidden on the web", wrap=_text("<w:webHidden/>")),
    Habit("text set not to be hidden", wrap=_text('<w:vanish w:val="0"/>')),
    Habit("text set not to be struck out", wrap=_text('<w:strike w:val="0"/><w:dstrike w:val="false"/>')),
    Habit("text set to stand on the line", wrap=_text('<w:vertAlign w:val="baseline"/><w:position w:val="-4"/>')),
    Habit("blank runs that are struck out", wrap=_runs("<w:r><w:rPr><w:strike/></w:rPr><w:t> </w:t></w:r>")),
    Habit("index entries", wrap=_runs(_INDEX)),
    Habit("blank runs that are hidden", wrap=_runs("<w:r><w:rPr><w:vanish/></w:rPr><w:t> </w:t></w:r>")),
    Habit("blank runs that are white", wrap=_runs(f"<w:r><w:rPr>{_WHITE}</w:rPr><w:t> </w:t></w:r>")),
    Habit("white paragraph marks", wrap=_marks(_WHITE)),
    Habit("paragraph marks of one point", wrap=_marks('<w:sz w:val="2"/>')),
    Habit("a squeezed line behind each table", wrap=_behind_tables(_SQUEEZED)),
    Habit("highlighted paragraph marks", wrap=_marks('<w:highlight w:val="yellow"/>')),
    Habit("white highlights", wrap=_text('<w:highlight w:val="white"/>')),
    Habit("no highlights", wrap=_text('<w:highlight w:val="none"/>')),
    Habit("white grounds from a web page", wrap=_text('<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>')),
    Habit("grey grounds from a web page", wrap=_text('<w:shd w:val="clear" w:color="auto" w:fill="F5F5F5"/>')),
    Habit("no grounds", wrap=_text('<w:shd w:val="clear" w:color="auto" w:fill="auto"/>')),
    Habit("text in the automatic colour", wrap=_text('<w:color w:val="auto"/>')),
    Habit("grey by the theme", wrap=_text(
        '<w:color w:val="FFFFFF" w:themeColor="background1" w:themeShade="80"/>'
    )),
    Habit("cells with a ground", wrap=_cells(_LIGHT, "")),
    Habit("white text on dark cells", wrap=_cells(_DARK, _WHITE)),
    Habit("white text on theme cells", wrap=_cells(
        '<w:shd w:val="clear" w:color="auto" w:fill="auto" w:themeFill="accent1"/>', _WHITE
    )),
    Habit("white text in a red box", wrap=_before(_BOX)),
    Habit("white text over a picture", wrap=lambda body: _BEHIND + _text(_WHITE)(body)),
    Habit("white text on coloured pages", finish=_background),
    Habit("hidden style that is not used", finish=_styled("<w:vanish/>", use="")),
    Habit("hidden style, text shown again", finish=_styled("<w:vanish/>", use=_SHOWN)),
    Habit("emblem above the title", wrap=_before(_PICTURE), finish=_parts(parts.with_picture)),
    Habit("seal at the end", wrap=_behind(_PICTURE), finish=_parts(parts.with_picture)),
    Habit("picture behind each table", wrap=_behind_tables(_PICTURE), finish=_parts(parts.with_picture)),
    Habit("chart behind each table", wrap=_behind_tables(_CHART)),
    Habit("ruled line below the title", wrap=_before(_RULE)),
    Habit("formula of an old editor", wrap=_behind(_EQUATION)),
    Habit("author is a machine", finish=_metadata(creator="Administrator", lastModifiedBy="微软用户")),
    Habit("title in the properties of no report", finish=_metadata(title="Microsoft Word 文档", subject="2001年第3号")),
    Habit("title in the properties without a year", finish=_metadata(title="政府信息公开工作年度报告")),
    Habit("template on the author's disk", finish=_parts(lambda members: parts.with_template(members, _NORMAL))),
    Habit("links to web pages", finish=_linked("hyperlink", "http://www.linyangxian.example/")),
    Habit("a lost picture", finish=_linked("image", "NULL")),
    Habit("protection prepared", finish=_parts(lambda members: parts.with_protection(members, enforced=False))),
    Habit("comments all deleted", finish=_parts(lambda members: parts.with_comments(members, []))),
    Habit("no properties", finish=_parts(_without("docProps/core.xml"))),
    Habit("broken properties", finish=_parts(_with("docProps/core.xml", b"<broken"))),
    Habit("page numbers", finish=_parts(lambda members: parts.with_footer(members, "— # —", size=28))),
)  # fmt: skip
