"""What stands on the pages of a draft as HTML: paragraphs, and tables with rowspan and colspan."""

from __future__ import annotations

from html import escape

from gipr_lint.blank.drawn_table import DrawnTable
from gipr_lint.testing.content import Content, DraftParagraph

CENTRED = ("title", "caption")


def paragraph(item: DraftParagraph) -> str:
    """A paragraph as editors of sites write it: indented by blanks, title in the middle, signature on the right."""
    text = escape(item.number + item.text).replace("\n", "<br>")
    if item.role in CENTRED:
        return f'<p style="text-align: center;"><strong>{text}</strong></p>'
    if item.role == "signature":
        return f'<p style="text-align: right;">{text}</p>'
    return f"<p>\u3000\u3000{text}</p>"


def rows(table: DrawnTable) -> list[list[tuple[str, int, int]]]:
    """The cells of each row that begin in it: text, rows, columns."""
    lines: list[list[tuple[str, int, int]]] = [[] for _ in range(table.height)]
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        lines[cell.row].append((cell.text, cell.down, cell.across))
    return lines


def table(drawn: DrawnTable) -> str:
    """A table of `td`."""
    return f"<table border=1><tbody>{''.join(map(_row, rows(drawn)))}</tbody></table>"


def _row(cells: list[tuple[str, int, int]]) -> str:
    return f"<tr>{''.join(_cell(*cell) for cell in cells)}</tr>"


def _cell(text: str, down: int, across: int) -> str:
    spans = (f' rowspan="{down}"' if down > 1 else "") + (f' colspan="{across}"' if across > 1 else "")
    return f"<td{spans}><p>{escape(text)}</p></td>"


def article(content: Content) -> str:
    """All of it, one block after the other."""
    return "\n".join(paragraph(item) if isinstance(item, DraftParagraph) else table(item.grid) for item in content)
