"""Small DOCX packages from fragments of XML, written with w: for WordprocessingML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_R = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE_R = "http://schemas.openxmlformats.org/package/2006/relationships"

NAMESPACES = {
    "w": W,
    "r": R,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "wpsCustomData": "http://www.wps.cn/officeDocument/2013/wpsCustomData",
}
DECLARATIONS = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"
TEMPLATE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"


def content_types(main: str = MAIN_TYPE, part: str = "/word/document.xml") -> str:
    """[Content_Types].xml with the main part of that type."""
    return (
        f'{PROLOG}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="{part}" ContentType="{main}"/></Types>'
    )


def relationships(*entries: tuple[str, str] | tuple[str, str, str], family: str = R) -> str:
    """A .rels part of (type, target) or (type, target, mode)."""
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{family}/{entry[0]}" Target="{entry[1]}"'
        + (f' TargetMode="{entry[2]}"' if len(entry) == 3 else "")
        + "/>"
        for number, entry in enumerate(entries, 1)
    )
    return f'{PROLOG}<Relationships xmlns="{PACKAGE_R}">{lines}</Relationships>'


def main_xml(body: str) -> str:
    """word/document.xml around `body`."""
    return f"{PROLOG}<w:document {DECLARATIONS}><w:body>{body}</w:body></w:document>"


def part_xml(name: str, content: str) -> str:
    """Another part with the root w:`name`."""
    return f"{PROLOG}<w:{name} {DECLARATIONS}>{content}</w:{name}>"


def package(members: Mapping[str, str | bytes]) -> bytes:
    """A ZIP of these members in this order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def members(
    body: str = "",
    *,
    main: str | bytes | None = None,
    styles: str = "",
    numbering: str = "",
    links: tuple[tuple[str, ...], ...] = (),
    extra: Mapping[str, str | bytes] | None = None,
    content_type: str = MAIN_TYPE,
) -> dict[str, str | bytes]:
    """The members of a minimal DOCX, by name; `styles` and `numbering` are the content of those parts."""
    entries: list[tuple[str, ...]] = list(links)
    found: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types(content_type),
        "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
        "word/document.xml": main_xml(body) if main is None else main,
    }
    for name, content in (("styles", styles), ("numbering", numbering)):
        if content:
            entries.append((name, f"{name}.xml"))
            found[f"word/{name}.xml"] = part_xml(name, content)
    if entries:
        found["word/_rels/document.xml.rels"] = relationships(*entries)  # type: ignore[arg-type]
    return found | dict(extra or {})


def docx(body: str = "", **options: object) -> bytes:
    """A minimal DOCX; the options are those of `members`."""
    return package(members(body, **options))  # type: ignore[arg-type]


def r(text: str) -> str:
    """A run."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(text: str = "", properties: str = "") -> str:
    """A paragraph of one run; `properties` is the content of w:pPr."""
    head = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{head}{r(text) if text else ''}</w:p>"


def tc(content: str = "", *, span: int = 1, merge: str | None = None, properties: str = "") -> str:
    """A cell holding a paragraph of text, or XML; `merge` is the value of w:vMerge, “” for none given."""
    entries = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    if merge is not None:
        entries += f'<w:vMerge w:val="{merge}"/>' if merge else "<w:vMerge/>"
    inner = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{entries}{properties}</w:tcPr>{inner}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row of cells; `properties` is the content of w:trPr."""
    head = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{head}{''.join(cells)}</w:tr>"


def tbl(*rows: str, columns: int = 0) -> str:
    """A table; with `columns`, it declares a w:tblGrid."""
    widths = '<w:gridCol w:w="1000"/>' * columns
    grid = f"<w:tblGrid>{widths}</w:tblGrid>" if columns else ""
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>{grid}{"".join(rows)}</w:tbl>'


def sdt(content: str) -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def drawing(box: str) -> str:
    """A run with a drawing around a text box."""
    return (
        "<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
        f"<w:txbxContent>{box}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def vml(box: str) -> str:
    """The same as VML."""
    return f"<w:pict><v:shape><v:textbox><w:txbxContent>{box}</w:txbxContent></v:textbox></v:shape></w:pict>"
