"""The one resolver of styles: what a paragraph or a run takes from styles and defaults.

Properties come from the nearest place that says anything: the paragraph or run itself, the style that it names, those
that this one is based on, the default style, the defaults of the document. For a paragraph “A” based on “B”, where

    A   alignment centre
    B   alignment right, outline 1

a paragraph that names A is centred and a heading of level 1. Who reads text asks without default style and defaults
(`of_paragraph`), who checks layout asks for all (`whole_paragraph`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.formatting.properties import (
    NO_PROPERTIES,
    NO_RUN_PROPERTIES,
    ParagraphProperties,
    RunProperties,
    child,
    nearest,
    paragraph_properties,
    run_properties,
)
from gipr_lint.docx.xml import NAMES, attribute, val

_HEADINGS = ("heading", "标题")


class ResolvedStyle(Struct, frozen=True, eq=False):
    """A style with all that it takes from those that it is based on.

    `ids` is the chain, its own id first; `elements` are the w:style of those of the chain that are there.
    """

    name: str
    ids: tuple[str, ...]
    elements: tuple[etree._Element, ...]
    paragraph: ParagraphProperties
    run: RunProperties


class _OwnStyle(Struct, frozen=True, eq=False):
    """What one w:style says by itself; one that is missing is called by its id."""

    name: str
    based_on: str | None
    element: etree._Element | None
    paragraph: ParagraphProperties
    run: RunProperties


class Styles:
    """The styles of a document, each resolved when it is first asked for.

    `elements` gives w:style and w:docDefaults in file order. It is drawn from only as far as styles are asked for,
    because the few that a document uses stand in front of hundreds that it does not. Of several styles with one id the
    first counts. A chain is followed for at most `longest` steps.
    """

    def __init__(self, elements: Iterable[etree._Element], longest: int) -> None:
        self._coming = iter(elements)
        self._longest = longest
        self._elements: dict[str, etree._Element] = {}
        self._own_styles: dict[str, _OwnStyle] = {}
        self._resolved: dict[str, ResolvedStyle] = {}
        self._defaults: list[etree._Element] = []

    def __getitem__(self, style_id: str) -> ResolvedStyle:
        """The style of that id; one that is missing has a name, its id, and says nothing else."""
        style = self._resolved.get(style_id)
        if style is None:
            style = self._resolved[style_id] = self._resolve(style_id)
        return style

    def of_paragraph(self, own: ParagraphProperties) -> ParagraphProperties:
        """What holds for a paragraph by itself and by the style that it names.

        One that names no style takes nothing from the default one: a default style that made every paragraph a heading
        or a list item would say nothing, and styles.xml is often the largest part of the file.
        """
        return own if own.style is None else nearest((own, self[own.style].paragraph))

    def whole_paragraph(self, own: ParagraphProperties) -> ParagraphProperties:
        """What holds for a paragraph by all places, the default style and the defaults of the document included."""
        return nearest((own, self.style_of(own).paragraph, self._default_paragraph))

    def style_of(self, own: ParagraphProperties) -> ResolvedStyle:
        """The style of a paragraph, the default one where it names none."""
        return self[self._default_style if own.style is None else own.style]

    def whole_run(self, own: RunProperties, paragraph: ResolvedStyle) -> RunProperties:
        """What holds for a run in a paragraph of that style, the defaults of the document included."""
        styles = [paragraph] if not own.style else [self[own.style], paragraph]
        return nearest((own, self.of_run(styles), self._default_run))

    @staticmethod
    def of_run(styles: Sequence[ResolvedStyle]) -> RunProperties:
        """What a run takes from its own style and its paragraph's, in this order.

        w:vanish and w:strike in styles are toggles (ECMA-376-1 §17.7.3): a run is hidden where one of the two says so,
        not both.
        """
        if not styles:
            return NO_RUN_PROPERTIES
        given = nearest([style.run for style in styles])
        if len(styles) > 1 and (given.hidden, given.struck) != (None, None):
            hidden, struck = (
                sum(bool(value) for value in values) == 1
                for values in zip(*((style.run.hidden, style.run.struck) for style in styles), strict=True)
            )
            return RunProperties(given.style, given.face, given.size, hidden, given.white, struck, given.raised)
        return given

    @cached_property
    def _default_style(self) -> str:
        """The id of the default style of paragraphs; of several the last counts (ECMA-376-1 §17.7.4.17)."""
        self._read_all()
        found = ""
        for name, element in self._elements.items():
            if attribute(element, "type") == "paragraph" and attribute(element, "default") in ("1", "true", "on"):
                found = name
        return found

    @cached_property
    def _default_paragraph(self) -> ParagraphProperties:
        return nearest([NO_PROPERTIES, *(paragraph_properties(e) for e in self._default("w:pPrDefault", "w:pPr"))])

    @cached_property
    def _default_run(self) -> RunProperties:
        return nearest([NO_RUN_PROPERTIES, *(run_properties(e) for e in self._default("w:rPrDefault", "w:rPr"))])

    def _default(self, outer: str, inner: str) -> Iterator[etree._Element | None]:
        self._read_all()
        for defaults in self._defaults:
            yield from (child(entry, inner) for entry in defaults if NAMES[entry.tag] == outer)

    def _resolve(self, style_id: str) -> ResolvedStyle:
        chain: dict[str, _OwnStyle] = {}
        step: str | None = style_id
        while step is not None and step not in chain and len(chain) < self._longest:
            chain[step] = own = self._own(step)
            step = own.based_on
        styles = list(chain.values())
        return ResolvedStyle(
            styles[0].name,
            tuple(chain),
            tuple(own.element for own in styles if own.element is not None),
            nearest([own.paragraph for own in styles]),
            nearest([own.run for own in styles]),
        )

    def _own(self, style_id: str) -> _OwnStyle:
        found = self._own_styles.get(style_id)
        if found is None:
            element = self._find(style_id)
            found = self._own_styles[style_id] = _own_style(style_id, element)
        return found

    def _find(self, style_id: str) -> etree._Element | None:
        while style_id not in self._elements:
            if not self._read_one():
                return None
        return self._elements[style_id]

    def _read_all(self) -> None:
        while self._read_one():
            pass

    def _read_one(self) -> bool:
        """Draw one element; whether there was one."""
        element = next(self._coming, None)
        if element is None:
            return False
        match NAMES[element.tag]:
            case "w:style":
                self._elements.setdefault(attribute(element, "styleId") or "", element)
            case "w:docDefaults":
                self._defaults.append(element)
        return True


def _own_style(style_id: str, element: etree._Element | None) -> _OwnStyle:
    name, based_on = style_id, None
    paragraph, run = ParagraphProperties(), NO_RUN_PROPERTIES
    for entry in element if element is not None else ():
        match NAMES[entry.tag]:
            case "w:name":
                name = val(entry) or style_id
            case "w:basedOn":
                based_on = val(entry)
            case "w:pPr":
                paragraph = paragraph_properties(entry)
            case "w:rPr":
                run = run_properties(entry)
    if paragraph.outline is None:
        paragraph.outline = heading_level(name)
    return _OwnStyle(name, based_on, element, paragraph, run)


def heading_level(name: str) -> int | None:
    """The level of the built-in heading style of that name: “heading 1”, “标题 1”, also the id “Heading1”."""
    plain = name.strip().lower()
    if not plain.startswith(_HEADINGS) or plain[-1] not in "123456789":
        return None
    return int(plain[-1]) if plain[:-1].removesuffix(" ") in _HEADINGS else None
