"""The DOCX of what a file of another kind says: plain paragraphs and ruled tables, the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from gipr_lint.readers.content import Grid, Item, Line, Picture, Slot
from gipr_lint.readers.placing import Placed, placed

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OPC = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_EPOCH = (2020, 1, 1, 0, 0, 0)
_FRAME = {
    "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_OPC}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_OPC}/relationships"><Relationship Id="rId1"'
    f' Type="{_OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
}
_ALIGNED = {"center": "center", "right": "right", "end": "right"}
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_TABLE = (
    f'<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>'
    "<w:tblGrid>{columns}</w:tblGrid>"
)
_PICTURE = '<w:p><w:r><w:pict><v:shape alt="{alt}"><v:imagedata/></v:shape></w:pict></w:r></w:p>'
_PAGE = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
_TEXT_WIDTH = 8300
"""Twips from margin to margin."""


def docx_of(items: Sequence[Item]) -> bytes:
    """A DOCX that says it: each item a paragraph or table of the body, in their order."""
    body = "".join(_xml(items))
    document = (
        f'{_HEAD}<w:document xmlns:w="{_WORD}" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>{body}{_PAGE}</w:body>'
        "</w:document>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**_FRAME, "word/document.xml": document}.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, text.encode("utf-8", "replace"))
    return buffer.getvalue()


def _xml(items: Iterable[Item]) -> list[str]:
    """The XML of items, tables in tables included, without a call for each level of them."""
    done: list[str] = []
    left: list[Item | str] = list(reversed(list(items)))
    while left:
        item = left.pop()
        if isinstance(item, str):
            done.append(item)
        elif isinstance(item, Line):
            done.append(_paragraph(item))
        elif isinstance(item, Picture):
            done.append(_PICTURE.format(alt=_attribute(item.alt)))
        else:
            left += reversed(_table(item))
    return done


def _paragraph(line: Line) -> str:
    properties = ""
    if line.align in _ALIGNED:
        properties += f'<w:jc w:val="{_ALIGNED[line.align]}"/>'
    if line.outline:
        properties += f'<w:outlineLvl w:val="{line.outline - 1}"/>'
    wrapped = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    parts = [f'<w:t xml:space="preserve">{_text(part)}</w:t>' for part in line.text.split("\n")]
    run = f"<w:r>{'<w:br/>'.join(parts)}</w:r>" if line.text else ""
    return f"<w:p>{wrapped}{run}</w:p>"


def _table(grid: Grid) -> list[Item | str]:
    """The table as XML and, between, what its cells hold."""
    table = placed(grid)
    if not table.columns:
        return []
    width = _TEXT_WIDTH // table.columns
    columns = f'<w:gridCol w:w="{width}"/>' * table.columns
    parts: list[Item | str] = [f"<w:tbl>{_TABLE.format(columns=columns)}"]
    for row in table.rows:
        parts.append("<w:tr>")
        for cell in row:
            parts.append(f"<w:tc>{_cell_properties(cell)}")
            parts += _cell_content(cell.slot)
            parts.append("</w:tc>")
        parts.append("</w:tr>")
    parts.append("</w:tbl>")
    return parts


def _cell_properties(cell: Placed) -> str:
    span = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
    merged = f'<w:vMerge w:val="{cell.merged}"/>' if cell.merged else ""
    return f"<w:tcPr>{span}{merged}</w:tcPr>" if span or merged else ""


def _cell_content(slot: Slot | None) -> list[Item | str]:
    """What a cell holds; it ends with a paragraph, as each must."""
    items: list[Item | str] = list(slot.items) if slot else []
    return items if items and not isinstance(items[-1], Grid) else [*items, "<w:p/>"]


def _text(text: str) -> str:
    return escape("".join([c if c >= " " or c == "\t" else " " for c in text if c not in "\ufffe\uffff"]))


def _attribute(text: str) -> str:
    return _text(text[:200]).replace('"', "&quot;")
