"""What one place says of a paragraph or a run: a w:pPr or a w:rPr by itself, and which of several places wins.

A field that a place says nothing of is None, so that the next place is asked. What is said but not known (the typeface
of the theme, the indent of a list) is a value of its own, because no further place may then be asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeVar

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.xml import NAMES, attribute, integer, on, val, word_tags

_PARAGRAPH_TAGS = word_tags("jc", "pStyle", "outlineLvl", "numId", "ilvl", "del", "moveFrom")
_ALIGNMENTS = {"start": "left", "end": "right"}
_NO_NUMBER = -(1 << 31)
_OFF_THE_LINE = 6
"""Half points: digits are set a little lower or higher to stand well beside Chinese characters."""

FACE_OF_THEME = ""
"""The typeface is that of the theme, which is not read."""


class Indent(Struct, frozen=True):
    """How far the first line begins behind the others (before them, where it is negative).

    `amount` is in hundredths of a character or in twips; the indent of a list is not known.
    """

    amount: int
    unit: Literal["characters", "twips", "list"]


class LineSpacing(Struct, frozen=True):
    """From line to line in twips; where it is not exact, lines are as high as their text asks for."""

    twips: int
    exact: bool


class ParagraphProperties(Struct, gc=False):
    """What is said of a paragraph."""

    style: str | None = None
    outline: int | None = None
    """1 to 9; 0 is running text."""
    num_id: str | None = None
    level: int | None = None
    alignment: str | None = None
    indent: Indent | None = None
    line: LineSpacing | None = None
    deleted: bool = False
    """The paragraph mark is deleted or moved away."""


class RunProperties(Struct, gc=False):
    """What is said of a run: typeface for Chinese characters, size in half points, whether it is hidden, white or
    struck out, and where it stands: “superscript”, “subscript”, or empty for on the line."""

    style: str | None = None
    face: str | None = None
    size: int | None = None
    hidden: bool | None = None
    white: bool | None = None
    struck: bool | None = None
    raised: str | None = None


NO_PROPERTIES = ParagraphProperties()
NO_RUN_PROPERTIES = RunProperties()

Properties = TypeVar("Properties", ParagraphProperties, RunProperties)


def nearest(places: Iterable[Properties]) -> Properties:
    """Field by field what the first of the places says that says anything; there must be one place at least."""
    known = list(places)
    if len(known) == 1:
        return known[0]
    whole = type(known[0])()
    for name in whole.__struct_fields__:
        setattr(whole, name, next((value for place in known if (value := getattr(place, name)) is not None), None))
    return whole


def direct_paragraph_properties(root: etree._Element) -> dict[etree._Element, ParagraphProperties]:
    """What every w:pPr below `root` says of style, outline, list, alignment and deletion, by the w:pPr.

    Most of what a w:pPr holds is layout. libxml2 finds the few entries that matter here much faster than a walk through
    all of them. A w:pPr that says nothing of these is left out.
    """
    found: dict[etree._Element, ParagraphProperties] = {}
    for entry in root.iter(*_PARAGRAPH_TAGS):
        parent = entry.getparent()
        name = NAMES[entry.tag]
        if name not in ("w:jc", "w:pStyle", "w:outlineLvl") and parent is not None:
            parent = parent.getparent()
        if parent is None:
            continue
        properties = found.get(parent)
        if properties is None:
            properties = found[parent] = ParagraphProperties()
        # The two most frequent entries are taken here: a call for each would cost a hundredth of reading.
        if name == "w:jc":
            alignment = val(entry) or ""
            properties.alignment = _ALIGNMENTS.get(alignment, alignment)
        elif name == "w:pStyle":
            properties.style = val(entry)
        elif name in ("w:del", "w:moveFrom"):
            properties.deleted = True
        else:
            _take(properties, name, entry)
    return found


def paragraph_properties(element: etree._Element | None) -> ParagraphProperties:
    """All that a w:pPr says, but for the deletion of the paragraph's mark."""
    properties = ParagraphProperties()
    in_list = False
    for entry in element if element is not None else ():
        name = NAMES[entry.tag]
        if name == "w:numPr":
            in_list = True
            for inner in entry:
                _take(properties, NAMES[inner.tag], inner)
        else:
            _take(properties, name, entry)
    if in_list and properties.indent is None:
        properties.indent = Indent(0, "list")
    return properties


def _take(properties: ParagraphProperties, name: str, entry: etree._Element) -> None:
    match name:
        case "w:jc":
            alignment = val(entry) or ""
            properties.alignment = _ALIGNMENTS.get(alignment, alignment)
        case "w:pStyle":
            properties.style = val(entry)
        case "w:outlineLvl":
            outline = integer(val(entry), 9)
            properties.outline = outline + 1 if 0 <= outline < 9 else 0
        case "w:numId":
            properties.num_id = val(entry)
        case "w:ilvl":
            properties.level = integer(val(entry), 0)
        case "w:ind":
            properties.indent = _indent(entry)
        case "w:spacing":
            twips = number(entry, "line")
            properties.line = None if twips is None else LineSpacing(twips, attribute(entry, "lineRule") == "exact")


def _indent(entry: etree._Element) -> Indent | None:
    """What a w:ind says of the first line: by characters before by length, an indent before a hanging one."""
    for name, unit, sign in (
        ("firstLineChars", "characters", 1),
        ("hangingChars", "characters", -1),
        ("firstLine", "twips", 1),
        ("hanging", "twips", -1),
    ):
        amount = number(entry, name)
        if amount is not None and (amount or unit == "twips"):
            return Indent(sign * amount, "characters" if unit == "characters" else "twips")
    return None


def run_properties(element: etree._Element | None) -> RunProperties:
    """All that a w:rPr says."""
    properties = RunProperties()
    for entry in element if element is not None else ():
        match NAMES[entry.tag]:
            case "w:rStyle":
                properties.style = val(entry)
            case "w:rFonts":
                theme = attribute(entry, "eastAsiaTheme")
                properties.face = FACE_OF_THEME if theme else attribute(entry, "eastAsia") or None
            case "w:sz":
                properties.size = integer(val(entry), 0) or None
            case "w:vanish":
                properties.hidden = on(entry)
            case "w:strike" | "w:dstrike":
                properties.struck = on(entry) or bool(properties.struck)
            case "w:vertAlign" | "w:position":
                properties.raised = raised(entry) or properties.raised or ""
            case "w:color":
                properties.white = is_white(entry)
    return properties


def is_white(color: etree._Element) -> bool:
    """Whether a w:color is plain white; a shade of white is not."""
    theme = attribute(color, "themeColor")
    shaded = attribute(color, "themeShade") or attribute(color, "themeTint")
    return (val(color) or "").upper() == "FFFFFF" and theme in (None, "background1", "light1") and not shaded


def raised(entry: etree._Element) -> str:
    """How a w:vertAlign, or a w:position by three points at least, puts a run off the line: “superscript”, “subscript”
    or not at all."""
    value = val(entry) or ""
    if NAMES[entry.tag] == "w:vertAlign":
        return value if value in ("superscript", "subscript") else ""
    amount = integer(value, 0)
    return "" if abs(amount) < _OFF_THE_LINE else "superscript" if amount > 0 else "subscript"


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of that name, None where there is none."""
    return None if element is None else next((found for found in element if NAMES[found.tag] == name), None)


def number(element: etree._Element | None, name: str) -> int | None:
    """The attribute `name` as a number, None where it is none."""
    found = integer(None if element is None else attribute(element, name), _NO_NUMBER)
    return None if found == _NO_NUMBER else found
