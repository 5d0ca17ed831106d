"""Styles: what a paragraph or a run takes from the style that it names."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.read.properties import NO_PROPERTIES, ParagraphProperties, paragraph_properties
from gipr_lint.docx.xml import NAMES, attribute, integer, on, val

_HEADINGS = ("heading", "标题")


class Sight(Struct):
    """Whether text is hidden, white, and its size in half points; None where nothing is said."""

    hidden: bool | None = None
    white: bool | None = None
    size: int | None = None

    def inherit(self, other: Sight) -> None:
        """Take over what only `other` says."""
        self.hidden = other.hidden if self.hidden is None else self.hidden
        self.white = other.white if self.white is None else self.white
        self.size = other.size if self.size is None else self.size


class Style(Struct, frozen=True):
    """A style with its basedOn chain resolved; `ids` is the chain, nearest first."""

    name: str
    outline: int | None
    num_id: str | None
    level: int | None
    alignment: str
    ids: tuple[str, ...]
    sight: Sight


class Styles:
    """The styles of a document, each resolved when first asked for.

    `elements` gives the w:style elements in file order; it is drawn from only as far as styles are asked for, because
    the few that a document uses stand in front of hundreds that it does not.
    """

    def __init__(self, elements: Iterator[etree._Element], chain: int) -> None:
        self._chain = chain
        self._resolved: dict[str, Style] = {}
        self._coming = elements
        self._elements: dict[str, etree._Element] = {}

    def __getitem__(self, style_id: str) -> Style:
        style = self._resolved.get(style_id)
        if style is None:
            style = self._resolved[style_id] = self._resolve(style_id)
        return style

    def _resolve(self, style_id: str) -> Style:
        names: list[str] = []
        ids: list[str] = []
        found = ParagraphProperties()
        sight = Sight()
        step: str | None = style_id
        while step is not None and step not in ids and len(ids) < self._chain:
            ids.append(step)
            name, step, own, seen = self._own(step)
            sight.inherit(seen)
            names.append(name)
            if found.outline is None:
                found.outline = own.outline if own.outline is not None else heading_level(name)
            found.num_id = own.num_id if found.num_id is None else found.num_id
            found.level = own.level if found.level is None else found.level
            found.alignment = own.alignment if found.alignment is None else found.alignment
        alignment = found.alignment or ""
        return Style(names[0], found.outline or None, found.num_id, found.level, alignment, tuple(ids), sight)

    def _own(self, style_id: str) -> tuple[str, str | None, ParagraphProperties, Sight]:
        """Name, basedOn and own properties of one style; a missing one is called by its id."""
        name, parent, own, seen = style_id, None, NO_PROPERTIES, Sight()
        element = self._find(style_id)
        if element is not None:
            properties = paragraph_properties(element)
            for child in element:
                match NAMES[child.tag]:
                    case "w:name":
                        name = val(child) or style_id
                    case "w:basedOn":
                        parent = val(child)
                    case "w:pPr":
                        own = properties.get(child, NO_PROPERTIES)
                    case "w:rPr":
                        seen = sight_of(child)
        return name, parent, own, seen

    def element(self, style_id: str) -> etree._Element | None:
        """The w:style of that id as it stands."""
        return self._find(style_id)

    def _find(self, style_id: str) -> etree._Element | None:
        while style_id not in self._elements:
            element = next(self._coming, None)
            if element is None:
                return None
            self._elements.setdefault(attribute(element, "styleId") or "", element)
        return self._elements[style_id]


def sight_of(properties: etree._Element) -> Sight:
    """What a w:rPr says of whether its text can be seen."""
    sight = Sight()
    for entry in properties:
        match NAMES[entry.tag]:
            case "w:vanish":
                sight.hidden = on(entry)
            case "w:color":
                sight.white = is_white(entry)
            case "w:sz":
                sight.size = integer(val(entry), 0) or None
    return sight


def is_white(color: etree._Element) -> bool:
    """Whether a w:color is plain white; a shade of white is not."""
    theme = attribute(color, "themeColor")
    shaded = attribute(color, "themeShade") or attribute(color, "themeTint")
    return (val(color) or "").upper() == "FFFFFF" and theme in (None, "background1", "light1") and not shaded


def heading_level(name: str) -> int | None:
    """The level of the built-in heading style of that name: “heading 1”, “标题 1”, also the id “Heading1”."""
    plain = name.strip().lower()
    if not plain.startswith(_HEADINGS) or plain[-1] not in "123456789":
        return None
    return int(plain[-1]) if plain[:-1].removesuffix(" ") in _HEADINGS else None
