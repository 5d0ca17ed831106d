"""The text of one paragraph in the final view."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.xml import NAMES, attribute

_THROUGH = frozenset(
    (
        *("w:r", "w:hyperlink", "w:sdt", "w:sdtContent", "w:smartTag", "w:customXml"),
        *("w:ins", "w:moveTo", "w:dir", "w:bdo", "w:ruby", "w:rubyBase", "m:oMathPara", "mc:AlternateContent"),
    )
)
"""Looked through."""

_SILENT = frozenset(
    (
        *("w:del", "w:moveFrom", "w:delText", "w:delInstrText", "w:rt", "w:rubyPr", "w:instrText", "w:fldData"),
        *("w:proofErr", "w:bookmarkStart", "w:bookmarkEnd", "w:lastRenderedPageBreak", "w:softHyphen", "w:pgNum"),
        *("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:annotationRef"),
        *("w:footnoteReference", "w:endnoteReference", "w:footnoteRef", "w:endnoteRef"),
        *("w:separator", "w:continuationSeparator", "w:permStart", "w:permEnd"),
        *("w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd"),
        *("w:pPr", "w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr"),
    )
)
"""What prints no text. Elements that are named nowhere are handed on, for there may be text in them."""

_LITERAL = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}

_SPECIAL = frozenset(("w:fldChar", "w:instrText", "w:fldSimple", "w:sym", "m:oMath"))

_LONGEST_CODE = 1000
_MOST_BLANKS = 16
"""A field that shows what its code says has no long code, and hardly any blank pieces for a result."""

_BOX = "{*}txbxContent"

_UNDERSTOOD = (
    "http://schemas.microsoft.com/",
    "http://schemas.openxmlformats.org/",
    "http://purl.oclc.org/ooxml/",
    "http://www.wps.cn/",
    "urn:schemas-microsoft-com:",
)
"""How the namespaces of the programs begin that reports are written and read with."""


class _Field(Struct, gc=False):
    """A field that is open: its beginning, how many pieces of text stood before it, its code so far."""

    begin: etree._Element
    start: int
    code: str = ""


def read_inline(paragraph: etree._Element, objects: list[etree._Element]) -> tuple[str, etree._Element | None]:
    """The text of `paragraph` and its w:pPr; drawings, OLE objects, equations and what has no place in a paragraph are
    added to `objects`."""
    texts, _, properties = read_pieces(paragraph, objects, held=False)
    return "".join(texts), properties


def read_pieces(
    paragraph: etree._Element, objects: list[etree._Element], *, held: bool = True
) -> tuple[list[str], list[etree._Element], etree._Element | None]:
    """The text of `paragraph` in pieces, the element that each piece comes from, and its own w:pPr, not one that
    strayed into a run; the elements only where they are to be `held`, for they take memory."""
    properties: etree._Element | None = None
    texts: list[str] = []
    holders: list[etree._Element] = []
    fields: list[_Field] = []
    stack: list[Iterator[etree._Element]] = [iter(paragraph)]
    while stack:
        for child in stack[-1]:
            name = NAMES[child.tag]
            if name == "w:rPr":
                continue
            if name == "w:t":
                texts.append(child.text or "")
                if held:
                    holders.append(child)
            elif name in _THROUGH or (name == "w:fldSimple" and len(child)):
                inner = choose(child) if name == "mc:AlternateContent" else child
                stack.append(iter(()) if inner is None else iter(inner))
                break
            elif name == "w:pPr" and len(stack) == 1:
                properties = child
            elif name in _LITERAL:
                texts.append(_LITERAL[name])
                if held:
                    holders.append(child)
            elif name in _SPECIAL:
                _special(name, child, fields, texts, holders if held else [], objects)
            elif name not in _SILENT:
                objects.append(child)
        else:
            stack.pop()
    return texts, holders, properties


def _special(
    name: str,
    child: etree._Element,
    fields: list[_Field],
    texts: list[str],
    holders: list[etree._Element],
    objects: list[etree._Element],
) -> None:
    """Take what most paragraphs do not have: fields, signs of symbol fonts, equations."""
    if name == "w:fldChar":
        _field(child, fields, texts, holders)
    elif name == "w:instrText":
        if fields and len(fields[-1].code) < _LONGEST_CODE:
            fields[-1].code += child.text or ""
    elif name == "w:fldSimple":
        _show(child, attribute(child, "instr") or "", texts, holders, child)
    elif name == "w:sym":
        from gipr_lint.docx.read.symbols import symbol  # noqa: PLC0415  (rare)

        texts.append(symbol(attribute(child, "font") or "", attribute(child, "char") or ""))
        holders.append(child)
    else:
        from gipr_lint.docx.read.equations import as_line  # noqa: PLC0415  (rare)

        texts.append(as_line(child))
        holders.append(child)
        objects.append(child)


def _field(mark: etree._Element, fields: list[_Field], texts: list[str], holders: list[etree._Element]) -> None:
    """Drop what stands between begin and separate of one field in one paragraph: it is code, such as a nested field.

    A field that is not separated in its paragraph loses nothing, so an unbalanced one cannot swallow text. One that
    holds no text may show what its code says.
    """
    kind = attribute(mark, "fldCharType")
    if kind == "begin":
        fields.append(_Field(mark, len(texts)))
    elif fields and kind == "separate":
        del texts[fields[-1].start :]
        del holders[fields[-1].start :]
    elif fields and kind == "end":
        field = fields.pop()
        few = len(texts) - field.start <= _MOST_BLANKS
        if few and field.code and not any(map(str.strip, texts[field.start :])):
            _show(field.begin, field.code, texts, holders, mark)


def _show(
    begin: etree._Element, code: str, texts: list[str], holders: list[etree._Element], holder: etree._Element
) -> None:
    """Add what a field without a result shows by its code, held by `holder`."""
    from gipr_lint.docx.read.fields import shown  # noqa: PLC0415  (rare)

    if text := shown(begin, code):
        texts.append(text)
        holders.append(holder)


def choose(alternate: etree._Element) -> etree._Element | None:
    """The branch of mc:AlternateContent that is read: the first Choice that is understood, else the Fallback.

    Without a Fallback it is the first Choice after all, rather than nothing; None where there is no branch.
    """
    first = fallback = None
    for child in alternate:
        name = NAMES[child.tag]
        if name == "mc:Choice":
            if _is_understood(child):
                return child
            first = child if first is None else first
        elif name == "mc:Fallback":
            fallback = child
    return first if fallback is None else fallback


def _is_understood(choice: etree._Element) -> bool:
    """Whether Word or WPS shows a Choice: the namespaces that it requires are theirs, or named by no one."""
    bound = (choice.nsmap.get(prefix) for prefix in choice.get("Requires", "").split())
    return all(uri is None or uri.startswith(_UNDERSTOOD) for uri in bound)


def text_boxes(drawing: etree._Element) -> list[etree._Element]:
    """The outermost txbxContent (w: or wne:) in a drawing, of each mc:AlternateContent in one branch."""
    if next(drawing.iter(_BOX), None) is None:
        return []
    found = []
    stack = [iter(drawing)]
    while stack:
        for child in stack[-1]:
            name = NAMES[child.tag]
            if name.endswith(":txbxContent"):
                found.append(child)
            else:
                branch = choose(child) if name == "mc:AlternateContent" else child
                if branch is not None:
                    stack.append(iter(branch))
                    break
        else:
            stack.pop()
    return found
