"""What a paragraph is by its style and its list: name, heading level, alignment, automatic number."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.formatting.properties import NO_PROPERTIES, ParagraphProperties
from gipr_lint.docx.formatting.styles import Styles

if TYPE_CHECKING:
    from gipr_lint.docx.formatting.numbering import Counters, Definition, Numbering


class ParagraphFormat(Struct, frozen=True):
    """How one paragraph is marked up; the fields are those of `model.Paragraph`."""

    style: str = ""
    outline: int | None = None
    alignment: str = ""
    label: str = ""


_PLAIN = ParagraphFormat()


class ParagraphFormats:
    """The formats of the paragraphs of one document, in reading order: numbered ones are counted.

    `styles` gives the w:style elements, `numbering` the root of numbering.xml; each is called when a paragraph asks.
    """

    def __init__(
        self,
        styles: Callable[[], Iterable[etree._Element]],
        numbering: Callable[[], etree._Element | None],
        chain: int,
    ) -> None:
        self._load_styles = styles
        self._load_numbering = numbering
        self._chain = chain
        self._counters: dict[str, Counters] = {}
        self._formats: dict[tuple[str | None, int | None, str | None], ParagraphFormat] = {}

    @cached_property
    def styles(self) -> Styles:
        """The styles, from styles.xml."""
        return Styles(self._load_styles(), self._chain)

    @cached_property
    def numbering(self) -> Numbering:
        """The list definitions, from numbering.xml."""
        # Late, as many drafts have no automatic numbers.
        from gipr_lint.docx.formatting.numbering import Numbering  # noqa: PLC0415

        return Numbering(self._load_numbering(), lambda style: self.styles[style].paragraph.num_id, self._chain)

    def of(self, own: ParagraphProperties, story: str) -> ParagraphFormat:
        """The format of a paragraph with these direct properties; a numbered one counts on in the lists of `story`."""
        if own is NO_PROPERTIES:
            return _PLAIN
        key = own.style, own.outline, own.alignment
        found = self._formats.get(key)
        if found is None:
            found = self._formats[key] = self._without_label(own)
        num_id = own.num_id
        if num_id is None and own.style is not None:
            num_id = self.styles[own.style].paragraph.num_id
        label = "" if num_id is None else self._label(num_id, own, story)
        return ParagraphFormat(found.style, found.outline, found.alignment, label) if label else found

    def _without_label(self, own: ParagraphProperties) -> ParagraphFormat:
        whole = self.styles.of_paragraph(own) if own.style is not None else own
        name = "" if own.style is None else self.styles[own.style].name
        return ParagraphFormat(name, whole.outline or None, whole.alignment or "")

    def _label(self, num_id: str, own: ParagraphProperties, story: str) -> str:
        definition = self.numbering.definition(num_id)
        if definition is None:
            return ""
        if story not in self._counters:
            from gipr_lint.docx.formatting.numbering import Counters  # noqa: PLC0415

            self._counters[story] = Counters()
        level = self._level(definition, own.style) if own.level is None else own.level
        return self._counters[story].label(num_id, definition, level)

    def _level(self, definition: Definition, style_id: str | None) -> int:
        """The level of a paragraph that names none: the one that its style is linked to, else its style's own."""
        if style_id is None:
            return 0
        style = self.styles[style_id]
        linked = {entry.style: index for index, entry in definition.levels.items() if entry.style}
        return next((linked[step] for step in style.ids if step in linked), style.paragraph.level or 0)
