"""Shapes in which Word, WPS and others hold a text: each says the same, and none of them in a plain run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy

from lxml import etree
from msgspec import Struct
from tests.recall.document import MAIN, Element, changed, tag
from tests.support.docx.building import NAMESPACES

from gipr_lint.testing.parts import Members

_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
_STORE = "{11111111-2222-3333-4444-555555555555}"
_BINDING = f'<w:dataBinding w:prefixMappings="xmlns:n=\'urn:x\'" w:xpath="/n:a[1]/n:b[1]" w:storeItemID="{_STORE}"/>'
_BEGIN, _SEPARATE, _END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def run(text: str, entries: str = "") -> str:
    """A run with these entries of w:rPr."""
    return f'<w:r><w:rPr>{entries}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def control(content: str, properties: str = "") -> str:
    """A content control with these properties."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def field(code: str, data: str = "", result: str | None = None) -> str:
    """A field with its code, the data of a form, and a result where it has one."""
    begin = _BEGIN.replace("/></w:r>", f">{data}</w:fldChar></w:r>") if data else _BEGIN
    shown = "" if result is None else _SEPARATE + run(result)
    return f'{begin}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{shown}{_END}'


def alternate(requires: str, choice: str, fallback: str) -> str:
    """A choice of content."""
    branches = f'<mc:Choice Requires="{requires}">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>'
    return f'<mc:AlternateContent xmlns:zz="urn:zz">{branches}</mc:AlternateContent>'


def _entries(text: str) -> str:
    items = "".join(f'<w:listEntry w:val="{entry}"/>' for entry in ("（请选择）", text))
    return f'<w:ffData><w:name w:val="a"/><w:ddList><w:result w:val="1"/>{items}</w:ddList></w:ffData>'


def _halves(text: str) -> tuple[str, str]:
    return text[: len(text) // 2], text[len(text) // 2 :]


class Shape(Struct, frozen=True):
    """A way to hold a text: the content of a paragraph, or of a cell where `of_cell` is set.

    `finds` are codes of what is said of it, `store` tells that the package needs a data store with the text.
    """

    make: Callable[[str], str]
    finds: tuple[str, ...] = ()
    store: bool = False
    of_cell: bool = False


def _box(text: str) -> str:
    return f"<w:txbxContent><w:p>{run(text)}</w:p></w:txbxContent>"


def _drawn(text: str) -> str:
    shape = f"<wps:wsp><wps:txbx>{_box(text)}</wps:txbx></wps:wsp>"
    group = f'<wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">{shape}</wpg:wgp>'
    return (
        f"<w:drawing><wp:anchor><a:graphic><a:graphicData>{group}</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )


def _vml(text: str) -> str:
    return f"<w:pict><v:shape><v:textbox>{_box(text)}</v:textbox></v:shape></w:pict>"


def _table(*cells: str) -> str:
    inner = "".join(f"<w:tc><w:p>{run(cell) if cell else ''}</w:p></w:tc>" for cell in cells)
    return f"<w:tbl><w:tr>{inner}</w:tr></w:tbl>"


SHAPES: dict[str, Shape] = {
    "plain": Shape(run),
    "struck out before it": Shape(lambda text: run("9", "<w:strike/>") + run(text), ("CN963",)),
    "struck out twice behind it": Shape(lambda text: run(text) + run("0", "<w:dstrike/>"), ("CN963",)),
    "hidden before it": Shape(lambda text: run("7", "<w:vanish/>") + run(text), ("CN953",)),
    "raised mark of a note": Shape(
        lambda text: run(text) + run("1", '<w:vertAlign w:val="superscript"/>'), ("CN454", "CN108", "CN404")
    ),
    "mark of a note set higher": Shape(
        lambda text: run(text) + run("[2]", '<w:position w:val="10"/><w:sz w:val="12"/>'), ("CN454", "CN108", "CN404")
    ),
    "bound control": Shape(lambda text: control(run("旧"), f"{_BINDING}<w:text/>"), store=True),
    "bound control in pieces": Shape(lambda text: control(run("旧") + run("文"), f"<w:text/>{_BINDING}"), store=True),
    "bound control without text": Shape(lambda text: control("<w:r/>", f"{_BINDING}<w:text/>"), store=True),
    "bound control without runs": Shape(lambda text: control("", f"{_BINDING}<w:text/>"), store=True),
    "bound control of another store": Shape(
        lambda text: control(run(text), f"{_BINDING.replace('1111-2222', '9999-2222')}<w:text/>")
    ),
    "list control": Shape(
        lambda text: control(
            run(text), f'<w:dropDownList w:lastValue="{text}"><w:listItem w:value="{text}"/></w:dropDownList>'
        )
    ),
    "box to type or choose in": Shape(lambda text: control(run(text), "<w:comboBox/>")),
    "locked control": Shape(lambda text: control(run(text), '<w:lock w:val="sdtContentLocked"/>')),
    "entry of a form": Shape(lambda text: field("FORMDROPDOWN", _entries(text))),
    "entry of a form with an empty result": Shape(lambda text: field("FORMDROPDOWN", _entries(text), "")),
    "text of a form": Shape(lambda text: field("FORMTEXT", "<w:ffData><w:textInput/></w:ffData>", text)),
    "button": Shape(lambda text: field(f"MACROBUTTON NoMacro {text}")),
    "equation": Shape(lambda text: f"<m:oMath><m:r><m:t>{text}</m:t></m:r></m:oMath>"),
    "equation in pieces": Shape(
        lambda text: (
            "<m:oMathPara><m:oMath>"
            + "".join(f"<m:r><m:t>{half}</m:t></m:r>" for half in _halves(text))
            + "</m:oMath></m:oMathPara>"
        )
    ),
    "fallback": Shape(lambda text: alternate("zz", run("新"), run(text))),
    "choice": Shape(lambda text: alternate("wps", run(text), run("旧"))),
    "fallback in a run": Shape(lambda text: f"<w:r>{alternate('zz', '<w:t>新</w:t>', f'<w:t>{text}</w:t>')}</w:r>"),
    "selector of a variant": Shape(lambda text: run("\U000e0100".join(_halves(text))), ("CN812",)),
    "raised by a ruby": Shape(
        lambda text: f"<w:r><w:ruby><w:rt>{run('zi')}</w:rt><w:rubyBase>{run(text)}</w:rubyBase></w:ruby></w:r>"
    ),
    "two lines in one": Shape(lambda text: run(text, '<w:eastAsianLayout w:id="1" w:combine="1"/>')),
    "fitted": Shape(lambda text: run(text, '<w:fitText w:val="800" w:id="1"/>')),
    "hidden on the web": Shape(lambda text: run(text, "<w:webHidden/>")),
    "halves": Shape(lambda text: "".join(map(run, _halves(text)))),
    "link": Shape(lambda text: f'<w:hyperlink w:anchor="a">{run(text)}</w:hyperlink>'),
    "tags": Shape(lambda text: f"<w:smartTag><w:customXml>{run(text)}</w:customXml></w:smartTag>"),
    "simple field": Shape(lambda text: f'<w:fldSimple w:instr="REF a">{run(text)}</w:fldSimple>'),
    "inserted": Shape(lambda text: f'<w:ins w:id="7001" w:author="张三">{run(text)}</w:ins>', ("CN951",)),
    "text box in a cell": Shape(lambda text: f"<w:p><w:r>{_drawn(text)}</w:r></w:p>", ("CN961",), of_cell=True),
    "VML box in a cell": Shape(lambda text: f"<w:p><w:r>{_vml(text)}</w:r></w:p>", ("CN961",), of_cell=True),
    "frame in a cell": Shape(lambda text: f"{_table(text)}<w:p/>", of_cell=True),
    "frame with padding": Shape(lambda text: f"<w:p/>{_table('', text, '')}<w:p/>", of_cell=True),
    "table in a cell": Shape(
        lambda text: f"{_table(*_halves(text)) if len(text) > 3 else _table(text)}<w:p/>", of_cell=True
    ),
    "empty table in a cell": Shape(lambda text: f"<w:p>{run(text)}</w:p>{_table('', '')}<w:p/>", of_cell=True),
}


_CELL = re.compile(r"(<w:tc>(?:<w:tcPr>.*?</w:tcPr>)?)(<w:p>.*?</w:p>|<w:p/>)</w:tc>", re.DOTALL)
_TABLE = re.compile(r"<w:tbl>.*?</w:tbl>", re.DOTALL)
_BODY = re.compile(r"(?<=<w:body>).*(?=<w:sectPr)", re.DOTALL)
_ONE_CELL = ("<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>")
_VML_BOX = (
    '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent>',
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
)


def _around(pattern: re.Pattern[str], before: str, behind: str, times: int = 1) -> Callable[[str], str]:
    """Puts something around what a pattern finds."""
    return lambda main: pattern.sub(lambda match: before * times + match[0] + behind * times, main)


def _in_cells(before: str, behind: str) -> Callable[[str], str]:
    """Puts something around the content of every cell."""
    return lambda main: _CELL.sub(lambda match: f"{match[1]}{before}{match[2]}{behind}</w:tc>", main)


ARRANGEMENTS: dict[str, Callable[[str], str]] = {
    "each table in a cell": _around(_TABLE, *_ONE_CELL),
    "each table beside an empty cell": _around(_TABLE, "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>", _ONE_CELL[1]),
    "each table two cells deep": _around(_TABLE, *_ONE_CELL, times=2),
    "each table in a text box": _around(_TABLE, *_VML_BOX),
    "the whole report in a cell": _around(_BODY, *_ONE_CELL),
    "the whole report three cells deep": _around(_BODY, *_ONE_CELL, times=3),
    "every cell in a frame": _in_cells(*_ONE_CELL),
    "every cell in a text box": _in_cells(*_VML_BOX),
    "every cell in a control": _in_cells("<w:sdt><w:sdtPr/><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    "an empty table in every cell": _in_cells(
        "", f"<w:tbl>{'<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>' * 2}</w:tbl><w:p/>"
    ),
}
"""Ways to lay out a whole report, by what becomes of its main part."""


def arranged(document: bytes, name: str) -> bytes:
    """The report in an arrangement of that name."""
    arrange = ARRANGEMENTS[name]
    return changed(document, lambda members: {**members, MAIN: arrange(members[MAIN].decode()).encode()})


class Place(Struct, frozen=True):
    """A paragraph of a report, found by its text, in a cell or not."""

    text: str
    in_cell: bool = False


def held(document: bytes, place: Place, shape: Shape, text: str | None = None) -> bytes:
    """The report with the text of a place, or another text there, held in a shape."""
    said = place.text if text is None else text

    def change(members: Members) -> Members:
        root = etree.fromstring(members[MAIN])
        paragraph = _find(root, place)
        content = etree.fromstring(f"<x {_DECLARED}>{shape.make(said)}</x>")
        if shape.of_cell:
            cell = paragraph.getparent()
            assert cell is not None
            cell.replace(paragraph, content[0])
            cell.extend(list(content))
        else:
            for child in [child for child in paragraph if child.tag != tag("pPr")]:
                paragraph.remove(child)
            paragraph.extend([deepcopy(child) for child in content])
        made = {**members, MAIN: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)}
        return {**made, **dict(_store(members, said))} if shape.store else made

    return changed(document, change)


def _find(root: Element, place: Place) -> Element:
    """The first paragraph of that text."""
    return next(
        paragraph
        for paragraph in root.iter(tag("p"))
        if "".join(piece.text or "" for piece in paragraph.iter(tag("t"))) == place.text
        and (paragraph.getparent().tag == tag("tc")) is place.in_cell  # type: ignore[union-attr]
    )


def _store(members: Members, text: str) -> Iterator[tuple[str, bytes]]:
    """The parts of a data store that says the text."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    links = members["word/_rels/document.xml.rels"]
    entry = f'<Relationship Id="storeId" Type="{office}/relationships/customXml" Target="../customXml/item1.xml"/>'
    own = f'<Relationship Id="p" Type="{office}/relationships/customXmlProps" Target="itemProps1.xml"/>'
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    yield "word/_rels/document.xml.rels", links.replace(b"</Relationships>", f"{entry}</Relationships>".encode())
    yield "customXml/item1.xml", f'<a xmlns="urn:x"><b>{text}</b></a>'.encode()
    yield "customXml/_rels/item1.xml.rels", f'<Relationships xmlns="{package}">{own}</Relationships>'.encode()
    yield (
        "customXml/itemProps1.xml",
        (f'<ds:datastoreItem xmlns:ds="{office}/customXml" ds:itemID="{_STORE}"/>'.encode()),
    )
