"""What a paragraph is by its style and its list: name, heading level, alignment, automatic number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.formatting.styles import Sight, Style, Styles
from gipr_lint.docx.read.properties import NO_PROPERTIES, ParagraphProperties

if TYPE_CHECKING:
    from gipr_lint.docx.read.numbering import Counters, Numbering

_NO_STYLE = Style("", None, None, None, "", (), Sight())


class Format(Struct, frozen=True):
    """How one paragraph is marked up; the fields are those of `model.Paragraph`."""

    style: str = ""
    outline: int | None = None
    alignment: str = ""
    label: str = ""


_PLAIN = Format()


class Formatting:
    """Styles and lists of a document.

    `styles` gives the w:style elements, `numbering` the root of numbering.xml; each is called when a paragraph asks.

    A paragraph that names no style takes nothing from the default one: a default style that made every paragraph a
    heading or a list item would say nothing, and styles.xml is often the largest part of the file.
    """

    def __init__(
        self,
        styles: Callable[[], Iterator[etree._Element]],
        numbering: Callable[[], etree._Element | None],
        chain: int,
    ) -> None:
        self._load_styles = styles
        self._load_numbering = numbering
        self._chain = chain
        self._counters: dict[str, Counters] = {}

    @cached_property
    def styles(self) -> Styles:
        """The styles, from styles.xml."""
        return Styles(self._load_styles(), self._chain)

    @cached_property
    def numbering(self) -> Numbering:
        """The list definitions, from numbering.xml."""
        from gipr_lint.docx.read.numbering import Numbering  # noqa: PLC0415  (many drafts have no automatic numbers)

        return Numbering(self._load_numbering(), lambda style: self.styles[style].num_id, self._chain)

    def of(self, properties: ParagraphProperties, story: str) -> Format:
        """The format of a paragraph with these direct properties; a numbered one counts on in the lists of `story`."""
        if properties is NO_PROPERTIES:
            return _PLAIN
        style = _NO_STYLE if properties.style is None else self.styles[properties.style]
        outline = style.outline if properties.outline is None else properties.outline or None
        alignment = style.alignment if properties.alignment is None else properties.alignment
        num_id = style.num_id if properties.num_id is None else properties.num_id
        label = "" if num_id is None else self._label(num_id, properties.level, style, story)
        return Format(style.name, outline, alignment, label)

    def _label(self, num_id: str, level: int | None, style: Style, story: str) -> str:
        definition = self.numbering.definition(num_id)
        if definition is None:
            return ""
        if level is None:
            linked = {entry.style: index for index, entry in definition.levels.items() if entry.style}
            level = next((linked[style_id] for style_id in style.ids if style_id in linked), style.level or 0)
        if story not in self._counters:
            from gipr_lint.docx.read.numbering import Counters  # noqa: PLC0415

            self._counters[story] = Counters()
        return self._counters[story].label(num_id, definition, level)
