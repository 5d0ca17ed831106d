"""New paragraphs and tables behind a block of the document."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.write.markup import Markup, Stamp
from gipr_lint.docx.write.paragraph import EditableParagraph
from gipr_lint.docx.write.part import Part
from gipr_lint.docx.write.table import NewTable, table_markup
from gipr_lint.docx.xml import NAMES

_NOT_COPIED = frozenset(("w:rPr", "w:sectPr", "w:pPrChange", "w:numPr", "w:outlineLvl"))
_BLOCKS = frozenset(("w:p", "w:tbl", "w:sdt", "w:altChunk"))


class Insertion(Struct, frozen=True):
    """Paragraphs that stand behind the block at `path`, formatted like the paragraph at `like`."""

    path: str
    texts: tuple[str, ...]
    like: str


class TableInsertion(Struct, frozen=True):
    """A new table behind the block at `path`."""

    path: str
    table: NewTable


NewBlocks = Insertion | TableInsertion


def new_paragraphs(
    texts: tuple[str, ...], model: etree._Element | None, part: Part, markup: Markup, stamp: Stamp | None
) -> str:
    """The source of paragraphs with the properties of the paragraph `model` and of its first run."""
    properties, run = ("", "") if model is None else _format(EditableParagraph(part, model))
    return "".join(_paragraph(text, properties, run, markup, stamp) for text in texts)


def new_table(table: NewTable, place: etree._Element, markup: Markup, stamp: Stamp | None) -> str:
    """The source of a table behind `place`, with an empty paragraph between it and what must not touch it.

    Tables that touch become one, and behind the last there must be a paragraph.
    """
    source = table_markup(table, markup, stamp)
    blank = _paragraph("", "", "", markup, stamp)
    inside = NAMES[place.tag] == "w:body"
    following = place.iterchildren() if inside else place.itersiblings()
    after = next((element for element in following if NAMES[element.tag] in _BLOCKS), None)
    before = blank if NAMES[place.tag] == "w:tbl" else ""
    behind = "" if after is not None and NAMES[after.tag] == "w:p" else blank
    return before + source + behind


def _format(model: EditableParagraph) -> tuple[str, str]:
    """The properties of a paragraph, without its tags, and of its first run."""
    properties = ""
    if model.properties is not None:
        kept = (child for child in model.properties if NAMES[child.tag] not in _NOT_COPIED)
        properties = "".join(model.part.source(child).decode() for child in kept)
    return properties, model.run_properties(model.runs[0].element) if model.runs else ""


def _paragraph(text: str, properties: str, run: str, markup: Markup, stamp: Stamp | None) -> str:
    """A new paragraph; its mark is an insertion too, so that rejecting it leaves nothing."""
    inner = run.partition(">")[2].rpartition("<")[0] if run else ""
    mark = markup.revision("ins", "", stamp) if stamp is not None else ""
    mark = markup.element("rPr", mark + inner) if mark or inner else ""
    before = markup.element("pPr", properties + mark) if properties or mark else ""
    if not text:
        return markup.element("p", before)
    content = markup.element("r", run + markup.text(text))
    return markup.element("p", before + (markup.revision("ins", content, stamp) if stamp else content))
