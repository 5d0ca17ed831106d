"""Changes to a finished package: what stands beside the text, and the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from xml.sax.saxutils import escape, quoteattr

from gipr_lint.testing.package import HEAD, OFFICE, OPC, W

Members = Mapping[str, bytes]
Rewrite = Callable[[Members], Members]

_DC = {"title", "subject", "creator", "description"}
_APP = {"Company", "Manager", "Template", "Application"}
CORE = (*sorted(_DC), "lastModifiedBy", "keywords", "category")
PROPERTIES = (*CORE, *sorted(_APP))
"""The names of the metadata that `with_metadata` can set."""

PICTURE = "imageId"
"""The id of the relationship that `with_picture` makes."""

_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000b49444154789c63f80f040009fb03fdfb5e"
    "6b2b0000000049454e44ae426082"
)
_MAIN, _LINKS, _SETTINGS = "word/document.xml", "word/_rels/document.xml.rels", "word/settings.xml"


def with_metadata(members: Members, values: Mapping[str, str]) -> Members:
    """The package with these document properties, and no others."""
    core = "".join(
        f"<{'dc' if name in _DC else 'cp'}:{name}>{escape(values[name])}</{'dc' if name in _DC else 'cp'}:{name}>"
        for name in CORE
        if name in values
    )
    app = "".join(f"<{name}>{escape(values[name])}</{name}>" for name in sorted(_APP) if name in values)
    changed: Members = {
        **members,
        "docProps/core.xml": (
            f'{HEAD}<cp:coreProperties xmlns:cp="{OPC}/metadata/core-properties"'
            f' xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</cp:coreProperties>'
        ).encode(),
    }
    if not app:
        return changed
    content = f'{HEAD}<Properties xmlns="{OFFICE}/extended-properties">{app}</Properties>'.encode()
    known, changed = "docProps/app.xml" in members, {**changed, "docProps/app.xml": content}
    if known:
        return changed
    changed = _typed(
        changed, "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    )
    return _linked(changed, "_rels/.rels", "extended-properties", "docProps/app.xml")


def with_macros(members: Members) -> Members:
    """The package with a (empty) VBA project, as a macro-enabled document."""
    types = members["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    changed: Members = {**members, "[Content_Types].xml": types, "word/vbaProject.bin": b""}
    changed = _typed(changed, "/word/vbaProject.bin", "application/vnd.ms-office.vbaProject")
    return _linked(changed, _LINKS, "vbaProject", "vbaProject.bin")


def with_protection(members: Members, *, enforced: bool = True) -> Members:
    """The package under protection against editing, enforced or only prepared."""
    entry = f'<w:documentProtection w:edit="readOnly" w:enforcement="{int(enforced)}"/>'
    return _in_settings(members, entry)


def with_template(members: Members, target: str) -> Members:
    """The package with an attached template."""
    changed = _in_settings(members, '<w:attachedTemplate r:id="attachedTemplateId"/>')
    links = f'{HEAD}<Relationships xmlns="{OPC}/relationships"></Relationships>'.encode()
    changed = {**changed, "word/_rels/settings.xml.rels": links}
    return _linked(changed, "word/_rels/settings.xml.rels", "attachedTemplate", target, outside=True)


def with_linked_picture(members: Members, target: str) -> Members:
    """The package with a relationship to a picture outside."""
    return _linked(members, _LINKS, "image", target, outside=True)


def with_picture(members: Members) -> Members:
    """The package with the one-pixel picture that drawings refer to as `PICTURE`."""
    types = members["[Content_Types].xml"].replace(
        b"</Types>", b'<Default Extension="png" ContentType="image/png"/></Types>'
    )
    changed = {**members, "[Content_Types].xml": types, "word/media/pixel.png": _PIXEL}
    return _linked(changed, _LINKS, "image", "media/pixel.png")


def with_comments(members: Members, texts: list[str]) -> Members:
    """The package with the comments of these texts; their places in the text have the ids from 0."""
    content = "".join(
        f'<w:comment w:id="{number}" w:author="张三" w:date="2024-01-05T09:00:00Z"><w:p><w:r><w:t>{escape(text)}</w:t>'
        "</w:r></w:p></w:comment>"
        for number, text in enumerate(texts)
    )
    return _with_part(members, "comments", f'{HEAD}<w:comments xmlns:w="{W}">{content}</w:comments>')


def with_footer(members: Members, text: str, *, size: int | None = None, align: str = "center") -> Members:
    """The package with a footer; `#` in the text is the page number, `size` in half points."""
    look = f'<w:rPr><w:sz w:val="{size}"/></w:rPr>' if size else ""
    number = f'<w:fldSimple w:instr=" PAGE  \\* MERGEFORMAT "><w:r>{look}<w:t>1</w:t></w:r></w:fldSimple>'
    pieces = [f'<w:r>{look}<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in text.split("#")]
    footer = f'<w:p><w:pPr><w:jc w:val="{align}"/></w:pPr>{number.join(pieces)}</w:p>'
    changed = _with_part(members, "footer", f'{HEAD}<w:ftr xmlns:w="{W}">{footer}</w:ftr>')
    link = b'<w:footerReference w:type="default" r:id="' + _id_of("footer") + b'"/>'
    main = re.sub(rb"<w:sectPr[^>]*>", lambda match: match[0] + link, changed[_MAIN])
    return {**changed, _MAIN: main}


def with_page(members: Members, *, size: tuple[int, int], margins: tuple[int, int, int, int], grid: str) -> Members:
    """The package with another page: width and height, margins (top, right, bottom, left) in twips, a w:docGrid."""
    top, right, bottom, left = margins
    page = (
        f'<w:pgSz w:w="{size[0]}" w:h="{size[1]}"/><w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}"'
        f' w:left="{left}" w:header="851" w:footer="1417" w:gutter="0"/>{grid}'
    ).encode()
    main = re.sub(rb"<w:pgSz [^>]*/><w:pgMar [^>]*/>(<w:docGrid [^>]*/>)?", lambda _: page, members[_MAIN])
    return {**members, _MAIN: main}


def _with_part(members: Members, kind: str, content: str) -> Members:
    changed = _typed(
        {**members, f"word/{kind}.xml": content.encode()},
        f"/word/{kind}.xml",
        f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml",
    )
    return _linked(changed, _LINKS, kind, f"{kind}.xml")


def _typed(members: Members, part: str, content_type: str) -> Members:
    entry = f"<Override PartName={quoteattr(part)} ContentType={quoteattr(content_type)}/></Types>".encode()
    types = members["[Content_Types].xml"]
    return {**members, "[Content_Types].xml": types.replace(b"</Types>", entry)}


def _linked(members: Members, links: str, kind: str, target: str, *, outside: bool = False) -> Members:
    mode = ' TargetMode="External"' if outside else ""
    entry = (
        f'<Relationship Id="{_id_of(kind).decode()}" Type="{OFFICE}/relationships/{kind}"'
        f" Target={quoteattr(target)}{mode}/></Relationships>"
    )
    return {**members, links: members[links].replace(b"</Relationships>", entry.encode())}


def _id_of(kind: str) -> bytes:
    return f"{kind}Id".encode()


def _in_settings(members: Members, entry: str) -> Members:
    relations = f' xmlns:r="{OFFICE}/relationships"'
    settings = members[_SETTINGS].decode()
    head, mark, rest = settings.partition("<w:settings")
    declared = "" if "xmlns:r=" in rest else relations
    return {
        **members,
        _SETTINGS: f"{head}{mark}{declared}{rest}".replace("</w:settings>", f"{entry}</w:settings>").encode(),
    }
