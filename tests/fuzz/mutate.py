"""Changes at random to files that are right: bytes of an archive, elements of a document, lines of a pack."""

from __future__ import annotations

import io
import random
import zipfile
import zlib
from collections.abc import Callable

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ODD_VALUES = ("", "-1", "0", "1", "99", "2147483648", "x", "restart", "continue", "true", "none", "1e9", "年", "9" * 40)
ODD_TEXTS = (
    *(
        "",
        "0",
        "/",
        "—",
        "１２",
        "-5",
        "1,2,3",
        "9" * 300,
        "（" * 200,
        "一" * 300,
        "2024年" * 60,
        "件，" * 200,
        "\u202e甲",
    ),
    *(
        "其中，",
        "上年结转",
        "总计",
        "年 月 日",
        "\u3000" * 50,
        "☐",
        "甲\u200b乙",
        "13812345678",
        "11010519491231002X",
        "3.14",
        "<",
    ),
)
ODD_TAGS = (
    "p",
    "r",
    "t",
    "tbl",
    "tr",
    "tc",
    "ins",
    "del",
    "sdt",
    "sdtContent",
    "hyperlink",
    "fldSimple",
    "br",
    "tab",
    "x",
)
ODD_CHARS = "{}[]()*+?|\\^$'\"：，　\u00a0\u2028\ufeff#&!%@-~\t\0\ud800甲9.=<>"


def changed_docx(data: bytes, dice: random.Random) -> bytes:
    """A DOCX with some changes: mostly to the elements of its parts, at times to its parts or its bytes."""
    kind = dice.random()
    parts = _opened(data)
    if kind < 0.15 or not parts:
        return _bytes(data, dice) if data else b"PK"
    if kind < 0.3:
        _parts(parts, dice)
    if not parts:
        return b"PK"
    for _ in range(dice.choice((1, 1, 2, 5, 20))):
        name = "word/document.xml" if dice.random() < 0.8 else dice.choice(list(parts))
        if name in parts and name.endswith((".xml", ".rels")):
            parts[name] = _elements(parts[name], dice)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def _opened(data: bytes) -> dict[str, bytes]:
    """The parts by name, none where the file is no archive that is right."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error, OSError):
        return {}


def changed_text(text: str, dice: random.Random) -> str:
    """A text with some lines or characters lost, doubled, swapped, replaced or put in."""
    for _ in range(dice.choice((1, 1, 2, 4))):
        lines = text.split("\n")
        at, other = dice.randrange(len(lines)), dice.randrange(len(lines))
        step = dice.randrange(7)
        if step == 0:
            del lines[at]
        elif step == 1:
            lines.insert(at, lines[other])
        elif step == 2:
            lines[at], lines[other] = lines[other], lines[at]
        elif step == 3:
            lines[at] = " " * dice.randrange(4) + lines[at].lstrip()
        elif lines[at]:
            place = dice.randrange(len(lines[at]))
            put = dice.choice(ODD_CHARS) * dice.choice((1, 1, 3)) if step < 6 else dice.choice(ODD_VALUES)
            lines[at] = lines[at][:place] + put + lines[at][place + dice.randrange(3) :]
        text = "\n".join(lines) or "a"
    return text


def _bytes(data: bytes, dice: random.Random) -> bytes:
    bad = bytearray(data)
    for _ in range(dice.choice((1, 2, 8))):
        at = dice.randrange(len(bad))
        step = dice.randrange(4)
        if step == 0:
            bad[at] ^= 1 << dice.randrange(8)
        elif step == 1:
            bad[at : at + 4] = dice.choice(
                (b"\xff\xff\xff\xff", b"\0\0\0\0", b"PK\x01\x02", b"PK\x05\x06", b"PK\x03\x04")
            )
        elif step == 2:
            del bad[at : at + dice.randrange(1, 64)]
        else:
            bad[at:at] = bad[at : at + dice.randrange(1, 64)]
        if not bad:
            break
    return bytes(bad)


def _parts(parts: dict[str, bytes], dice: random.Random) -> None:
    name = dice.choice(list(parts))
    step = dice.randrange(4)
    if step == 0:
        del parts[name]
    elif step == 1:
        parts[name] = parts[dice.choice(list(parts))]
    elif step == 2:
        parts[name] = parts[name][: dice.randrange(len(parts[name]) + 1)]
    else:
        parts[f"word/{dice.choice(('comments', 'footnotes', 'header9', 'styles', 'x'))}.xml"] = parts.pop(name)


def _elements(data: bytes, dice: random.Random) -> bytes:
    """The XML with some elements lost, doubled, moved, renamed, wrapped, emptied, or with odd values."""
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:
        return data
    for _ in range(dice.choice((1, 2, 4))):
        elements = [element for element in root.iter(etree.Element) if element is not root]
        if not elements:
            break
        dice.choice(_STEPS)(dice.choice(elements), dice.choice(elements), dice)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _lost(element: etree._Element, _: etree._Element, __: random.Random) -> None:
    if (parent := element.getparent()) is not None:
        parent.remove(element)


def _doubled(element: etree._Element, _: etree._Element, dice: random.Random) -> None:
    for _ in range(dice.choice((1, 1, 30))):
        element.addnext(etree.fromstring(etree.tostring(element, with_tail=False)))


def _moved(element: etree._Element, other: etree._Element, _: random.Random) -> None:
    if element is not other and element not in other.iterancestors():
        other.append(element)


def _renamed(element: etree._Element, other: etree._Element, dice: random.Random) -> None:
    element.tag = W + dice.choice(ODD_TAGS) if dice.random() < 0.5 else other.tag


def _wrapped(element: etree._Element, _: etree._Element, dice: random.Random) -> None:
    parent = element.getparent()
    if parent is not None:
        outer = etree.Element(W + dice.choice(ODD_TAGS))
        parent.replace(element, outer)
        outer.append(element)


def _valued(element: etree._Element, _: etree._Element, dice: random.Random) -> None:
    names = [*map(str, element.attrib), f"{W}val", f"{W}id", f"{W}type"]
    element.set(dice.choice(names), dice.choice(ODD_VALUES))


def _worded(element: etree._Element, other: etree._Element, dice: random.Random) -> None:
    texts = list(element.iter(f"{W}t")) or [element]
    dice.choice(texts).text = dice.choice((*ODD_TEXTS, other.text or ""))


_STEPS: tuple[Callable[[etree._Element, etree._Element, random.Random], None], ...] = (
    *(_lost, _doubled, _moved, _renamed, _wrapped, _valued),
    *(_worded, _worded, _worded),
)
