"""How text becomes XML: a writer has one function for each thing that layouts write differently."""

from __future__ import annotations

from collections.abc import Callable
from xml.sax.saxutils import escape

from msgspec import Struct

from gipr_lint.testing.content import DraftParagraph, Role


def text_nodes(text: str) -> str:
    """The inside of a run: w:t, with w:br for line feeds and w:tab for tabs."""
    pieces = []
    for at, line in enumerate(text.split("\n")):
        pieces += ["<w:br/>"] if at else []
        for nth, part in enumerate(line.split("\t")):
            pieces += ["<w:tab/>"] if nth else []
            pieces += [f'<w:t xml:space="preserve">{escape(part)}</w:t>'] if part else []
    return "".join(pieces)


def plain_runs(text: str, properties: str) -> str:
    """One w:r; `properties` is its w:rPr."""
    return f"<w:r>{properties}{text_nodes(text)}</w:r>" if text else ""


def as_it_is(xml: str, text: str) -> str:
    """The XML, whatever its text."""
    return xml


def same_paragraph(xml: str, para: DraftParagraph) -> str:
    """The XML, whatever its paragraph."""
    return xml


class RoleFormatting(Struct, frozen=True):
    """How the paragraphs of a role are formatted: typeface, size in half points, alignment (None for the usual one)."""

    face: str
    size: int
    align: str | None = None


class Writer(Struct, frozen=True):
    """`runs` writes (text, w:rPr); `row` and `cell` may wrap the XML of one, given its text; `paragraph` that of one
    outside tables; `styles` names the paragraph style of a role, `formatting` replaces the usual one.
    `line` is the exact line spacing of running text in points, `indented` whether it has a first-line indent; `tables`
    holds repeat (of header rows), whole (rows are not split) and bare (no borders).
    """

    runs: Callable[[str, str], str] = plain_runs
    paragraph: Callable[[str, DraftParagraph], str] = same_paragraph
    row: Callable[[str, str], str] = as_it_is
    cell: Callable[[str, str], str] = as_it_is
    styles: dict[str, str] = {}
    formatting: dict[Role, RoleFormatting] = {}
    line: float | None = None
    indented: bool = True
    tables: frozenset[str] = frozenset()


PLAIN = Writer()
