"""How a document looks: the formatting of pages, paragraphs, runs and tables, resolved through styles and defaults.

Only what is certain is said. What the theme decides, what a numbering sets, and what nobody says is None: unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.xml import NAMES, attribute, integer, on, val, word_tags

if TYPE_CHECKING:
    from gipr_lint.docx.package.parts import Parts

_LONGEST_CHAIN = 50
_NONE = -(1 << 31)
_RUN, _TEXT, _ROW = word_tags("r"), word_tags("t"), word_tags("tr")
_SECTION = word_tags("sectPr")
_FIELDS = word_tags("instrText", "fldSimple")
_ALIGNMENTS = {"start": "left", "end": "right"}
_CELL_BORDERS = word_tags("tcBorders")


class RunLook(Struct, frozen=True):
    """A run: its text, its typeface for Chinese characters, its size in half points."""

    text: str
    face: str | None
    size: int | None


class ParagraphLook(Struct, frozen=True):
    """A paragraph: alignment, indent of its first line in characters, exact line spacing in twips, its runs."""

    alignment: str
    indent: float | None
    line: int | None
    runs: tuple[RunLook, ...]


class Page(Struct, frozen=True):
    """A section's page in twips: size, margins, and its text grid (`grid` is the type, empty for none)."""

    width: int | None
    height: int | None
    top: int | None
    right: int | None
    bottom: int | None
    left: int | None
    grid: str
    pitch: int | None
    spacing: int
    """What the grid adds to each character, in 4096ths of a point."""


class TableLook(Struct, frozen=True):
    """A table: its rows, how many of the first repeat on every page, how many stay whole, whether it has lines."""

    rows: int
    repeated: int
    whole: int
    bordered: bool | None


class Footer(Struct, frozen=True):
    """A line of a footer that holds the page number: its text with the number as it was last printed, its size."""

    text: str
    size: int | None


class Layout:
    """The formatting of one document, worked out when it is asked for and read from the package anew."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._children: dict[etree._Element, dict[str, etree._Element]] = {}
        self._chains: dict[str, tuple[etree._Element, ...]] = {}

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The pages of the sections in their order."""
        root = self._root
        return () if root is None else tuple(_page(element) for element in root.iter(*_SECTION) if _is_current(element))

    @cached_property
    def footers(self) -> tuple[Footer, ...]:
        """The lines of footers that hold the number of the page."""
        roots = (self._parts.root(part) for part in self._parts.targets("footer"))
        return tuple(footer for root in roots if root is not None for footer in self._numbers(root))

    @cached_property
    def numbered(self) -> bool:
        """Whether any header or footer holds the number of the page."""
        roots = (self._parts.root(part) for part in self._parts.targets("header"))
        return bool(self.footers) or any(True for root in roots if root is not None for _ in self._numbers(root))

    def paragraph(self, path: str) -> ParagraphLook | None:
        """The paragraph at that path, None where there is none."""
        element = self._element(path)
        return None if element is None or NAMES[element.tag] != "w:p" else self._paragraph(element)

    def table(self, path: str) -> TableLook | None:
        """The table at that path, None where there is none."""
        element = self._element(path)
        return None if element is None or NAMES[element.tag] != "w:tbl" else self._table(element)

    @cached_property
    def _root(self) -> etree._Element | None:
        return self._parts.root(self._parts.main)

    @cached_property
    def _styles(self) -> dict[str, etree._Element]:
        roots = (self._parts.root(part) for part in self._parts.targets("styles"))
        elements = [child for root in roots if root is not None for child in root if NAMES[child.tag] == "w:style"]
        return {attribute(element, "styleId") or "": element for element in reversed(elements)}

    @cached_property
    def _defaults(self) -> tuple[etree._Element, ...]:
        """w:docDefaults, where there is one."""
        roots = (self._parts.root(part) for part in self._parts.targets("styles"))
        return tuple(
            child for root in roots if root is not None for child in root if NAMES[child.tag] == "w:docDefaults"
        )

    @cached_property
    def _usual(self) -> str:
        """The style of paragraphs that name none."""
        for name, element in self._styles.items():
            if attribute(element, "type") == "paragraph" and attribute(element, "default") in ("1", "true", "on"):
                return name
        return ""

    def _element(self, path: str) -> etree._Element | None:
        """The element at a path as `Paths` and the reader write it."""
        part, _, steps = path.partition("#/")
        element = self._root
        if part != self._parts.main:
            return None
        for step in steps.split("/"):
            if element is None:
                return None
            children = self._children.get(element)
            if children is None:
                children = self._children[element] = dict(_numbered(element))
            element = children.get(step if step.endswith("]") else f"{step}[1]")
        return element

    def _chain(self, style: str) -> tuple[etree._Element, ...]:
        """The style and those that it is based on, nearest first."""
        if style not in self._chains:
            found: list[etree._Element] = []
            step: str | None = style
            while step is not None and len(found) < _LONGEST_CHAIN:
                element = self._styles.get(step)
                if element is None or element in found:
                    break
                found.append(element)
                step = next((val(child) for child in element if NAMES[child.tag] == "w:basedOn"), None)
            self._chains[style] = tuple(found)
        return self._chains[style]

    def _paragraph(self, element: etree._Element) -> ParagraphLook:
        own = _child(element, "w:pPr")
        named = _value(own, "w:pStyle")
        chain = self._chain(self._usual if named is None else named)
        layers = [own, *(_child(style, "w:pPr") for style in chain), *self._default("w:pPrDefault", "w:pPr")]
        runs = tuple(self._run(run, chain) for run in element.iter(*_RUN) if _holder(run) is element)
        size = max(runs, key=lambda run: len(run.text)).size if runs else None
        alignment = next((found for layer in layers if (found := _value(layer, "w:jc"))), "left")
        return ParagraphLook(
            alignment=_ALIGNMENTS.get(alignment, alignment),
            indent=_indent(layers, size),
            line=_line(layers),
            runs=tuple(run for run in runs if run.text),
        )

    def _run(self, run: etree._Element, chain: tuple[etree._Element, ...]) -> RunLook:
        own = _child(run, "w:rPr")
        named = _value(own, "w:rStyle")
        styles = (*(self._chain(named) if named else ()), *chain)
        layers = [own, *(_child(style, "w:rPr") for style in styles), *self._default("w:rPrDefault", "w:rPr")]
        text = "".join(piece.text or "" for piece in run.iterchildren(*_TEXT))
        return RunLook(text, _face(layers), _size(layers))

    def _default(self, outer: str, inner: str) -> list[etree._Element | None]:
        return [_child(child, inner) for defaults in self._defaults for child in defaults if NAMES[child.tag] == outer]

    def _numbers(self, root: etree._Element) -> Iterator[Footer]:
        seen: set[etree._Element] = set()
        for field in root.iter(*_FIELDS):
            code = (attribute(field, "instr") or "") if NAMES[field.tag] == "w:fldSimple" else field.text or ""
            paragraph = _holder(field)
            if code.split()[:1] != ["PAGE"] or paragraph is None or paragraph in seen:
                continue
            seen.add(paragraph)
            runs = self._paragraph(paragraph).runs
            digits = next((run for run in runs if any(map(str.isdecimal, run.text))), None)
            yield Footer("".join(run.text for run in runs), digits.size if digits else None)

    def _table(self, element: etree._Element) -> TableLook:
        rows = [row for row in element.iter(*_ROW) if next(row.iterancestors("{*}tbl"), None) is element]
        kept = [_child(row, "w:trPr") for row in rows]
        repeated = next((at for at, properties in enumerate(kept) if not _is_on(properties, "w:tblHeader")), len(rows))
        whole = sum(_is_on(properties, "w:cantSplit") for properties in kept)
        return TableLook(len(rows), repeated, whole, self._is_bordered(element))

    def _is_bordered(self, table: etree._Element) -> bool | None:
        if any(_has_line(borders) for borders in table.iter(*_CELL_BORDERS)):
            return True
        own = _child(table, "w:tblPr")
        named = _value(own, "w:tblStyle")
        chain = self._chain(named) if named else ()
        if named and not chain:
            return None
        if any(_child(style, "w:tblStylePr") is not None for style in chain):
            return None
        for layer in (own, *(_child(style, "w:tblPr") for style in chain)):
            borders = _child(layer, "w:tblBorders")
            if borders is not None:
                return _has_line(borders)
        return False


def _numbered(element: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The children by their step in a path."""
    counts: dict[str, int] = {}
    for child in element:
        name = NAMES[child.tag]
        counts[name] = counts.get(name, 0) + 1
        yield f"{name}[{counts[name]}]", child


def _child(element: etree._Element | None, name: str) -> etree._Element | None:
    return None if element is None else next((child for child in element if NAMES[child.tag] == name), None)


def _value(properties: etree._Element | None, name: str) -> str | None:
    found = _child(properties, name)
    return None if found is None else val(found)


def _is_on(properties: etree._Element | None, name: str) -> bool:
    found = _child(properties, name)
    return found is not None and on(found)


def _number(element: etree._Element | None, name: str) -> int | None:
    number = integer(None if element is None else attribute(element, name), _NONE)
    return None if number == _NONE else number


def _holder(element: etree._Element) -> etree._Element | None:
    """The paragraph in which the element stands."""
    return next(element.iterancestors("{*}p"), None)


def _is_current(section: etree._Element) -> bool:
    """Whether a w:sectPr is not the older version that a tracked change remembers."""
    parent = section.getparent()
    return parent is not None and NAMES[parent.tag] in ("w:body", "w:pPr")


def _page(section: etree._Element) -> Page:
    size, margins, grid = (_child(section, name) for name in ("w:pgSz", "w:pgMar", "w:docGrid"))
    left, gutter = _number(margins, "left"), _number(margins, "gutter") or 0
    top, bottom = _number(margins, "top"), _number(margins, "bottom")
    return Page(
        width=_number(size, "w"),
        height=_number(size, "h"),
        top=None if top is None else abs(top),
        right=_number(margins, "right"),
        bottom=None if bottom is None else abs(bottom),
        left=None if left is None else left + gutter,
        grid=(attribute(grid, "type") or "") if grid is not None else "",
        pitch=_number(grid, "linePitch"),
        spacing=_number(grid, "charSpace") or 0,
    )


def _face(layers: list[etree._Element | None]) -> str | None:
    """The typeface of the nearest layer that names one; a theme's is not known."""
    for layer in layers:
        fonts = _child(layer, "w:rFonts")
        if fonts is None:
            continue
        if attribute(fonts, "eastAsiaTheme"):
            return None
        if face := attribute(fonts, "eastAsia"):
            return face
    return None


def _size(layers: list[etree._Element | None]) -> int | None:
    for layer in layers:
        size = _child(layer, "w:sz")
        if size is not None:
            return integer(val(size), 0) or None
    return None


def _indent(layers: list[etree._Element | None], size: int | None) -> float | None:
    """The indent of the first line in characters; None where a list sets it or nobody knows the size of one."""
    for layer in layers:
        indent = _child(layer, "w:ind")
        for name, sign in (("firstLineChars", 1), ("hangingChars", -1), ("firstLine", 1), ("hanging", -1)):
            amount = _number(indent, name)
            if amount is None or (not amount and name.endswith("Chars")):
                continue
            if name.endswith("Chars"):
                return sign * amount / 100
            return sign * amount / (size * 10) if size else (None if amount else 0.0)
        if _child(layer, "w:numPr") is not None:
            return None
    return 0.0


def _line(layers: list[etree._Element | None]) -> int | None:
    """The exact line spacing in twips, None where lines are as high as their text asks for."""
    for layer in layers:
        spacing = _child(layer, "w:spacing")
        line = _number(spacing, "line")
        if spacing is not None and line is not None:
            return line if attribute(spacing, "lineRule") == "exact" else None
    return None


def _has_line(borders: etree._Element) -> bool:
    return any((val(border) or "none") not in ("nil", "none") for border in borders)
