"""The paragraphs and tables of a document as HTML. There are hundreds of them, for which a template takes five times as
long; every text of the document goes through the same door as those in the templates."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup, escape

from gipr_lint.output.common.terminal import printable
from gipr_lint.output.page.marks import Box, Grid, Line, Mark, Piece

Words = Mapping[str, str]
"""The words of the page."""

_TAGS = {"title": "h3", "heading": "h4", "subheading": "h5"}


def clean(value: object) -> object:
    """A value as it may stand on the page: breaks are kept, other control and direction characters are not."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return printable(value)
    return value


def paragraph(line: Line, say: Words) -> Markup:
    """A paragraph."""
    tag = _TAGS.get(line.role, "p")
    kind = f"{line.role} boxed" if line.boxed else line.role
    return Markup(f'<{tag} id="{line.id}" class="{kind}">{_text(line.label)}{_pieces(line, say)}</{tag}>')


def grid(table: Grid, say: Words) -> Markup:
    """A table, in what moves sideways where it is wider than the screen, which is told above it then."""
    label = f' aria-label="{_text(table.label)}"' if table.label else ""
    group = f' role="group"{label}' if table.label else ""
    rows = "".join([f"<tr>{''.join([_cell(box, say) for box in row])}</tr>\n" for row in table.rows])
    frame = f'<div class="table{" wide" if table.wide else ""}"><p class="hint" hidden>{_text(say["sideways"])}</p>'
    return Markup(f'{frame}<div class="scroll" tabindex="0"{group}><table{label}>\n{rows}</table></div></div>\n')


def numbers(mark: Mark, say: Words) -> Markup:
    """The numbers of the findings that are told at a place, each leading to its entry."""
    told = "".join(
        [
            f'<a class="ref {note.severity}" href="#{note.id}" data-number="{note.number}" '
            f'aria-label="{_text(say["number"])} {note.number}"></a>'
            for note in mark.told
        ]
    )
    return Markup(f'<span class="refs">{told}</span>' if told else "")


def _cell(box: Box, say: Words) -> str:
    severity = box.mark.severity if box.mark else ""
    kind = " ".join(filter(None, (severity, "head" if box.heads else "", "figure" if box.numeric else "")))
    head = f'<td id="{box.id}"'
    if box.mark:
        head += f' data-finding="{box.mark.ids}"'
    if kind:
        head += f' class="{kind}"'
    if box.heads:
        head += f' role="{box.heads}header"'
    if box.rowspan > 1:
        head += f' rowspan="{box.rowspan}"'
    if box.colspan > 1:
        head += f' colspan="{box.colspan}"'
    inside = [
        grid(block, say)
        if isinstance(block, Grid)
        else f'<span id="{block.id}">{_text(block.label)}{_pieces(block, say)}</span>'
        for block in box.blocks
    ]
    return f"{head}>{_joined(inside)}{numbers(box.mark, say) if box.mark else ''}</td>"


def _joined(blocks: list[str]) -> str:
    """What stands in a cell, each paragraph but the last with a break after it."""
    return "".join(
        [
            block if isinstance(block, Markup) or at == len(blocks) else f"{block}\n"
            for at, block in enumerate(blocks, start=1)
        ]
    )


def _pieces(line: Line, say: Words) -> str:
    return "".join([_piece(piece, say) for piece in line.pieces])


def _piece(piece: Piece, say: Words) -> str:
    text = _text(piece.text)
    if piece.id:
        return f'<ins data-put="{piece.id}">{text}</ins>'
    if piece.gone:
        text = f'<span class="was" role="deletion" data-gone="{" ".join(piece.gone)}">{text}</span>'
    if piece.mark is None:
        return text
    kind = piece.mark.severity if piece.text else f"{piece.mark.severity} point"
    opening = f'<mark id="{piece.mark.id}" class="{kind}" data-finding="{piece.mark.ids}">'
    return f"{opening}{text}{numbers(piece.mark, say)}</mark>"


def _text(text: str) -> str:
    """A text out of the document as it may stand between tags and in quotation marks."""
    return escape(printable(text)) if text else ""
