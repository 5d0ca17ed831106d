"""The cells of tables that stand under or beside a label."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from gipr_lint.report import Table
from gipr_lint.report.prose.texts import Piece, Prose

_LONGEST = 8


def labelled(prose: Prose, words: Collection[str], more: Collection[str]) -> Iterator[Piece]:
    """The paragraphs in cells below a cell of the first row, or right of one in the first column, that says nothing but
    one of these words, with one of `more` behind it or without."""
    columns: set[tuple[Table, int]] = set()
    rows: set[tuple[Table, int]] = set()
    for piece in prose.pieces:
        table, cell = piece.table, piece.cell
        if table is None or cell is None:
            continue
        if _is_label(piece.paragraph.folded.text.rstrip(":"), words, more):
            if cell.row == 1:
                columns.add((table, cell.column))
            if cell.column == 1:
                rows.add((table, cell.row))
        elif ((table, cell.column) in columns and cell.row > 1) or ((table, cell.row) in rows and cell.column > 1):
            yield piece


def _is_label(text: str, words: Collection[str], more: Collection[str]) -> bool:
    return len(text) <= _LONGEST and any(
        text == word or (text.startswith(word) and text[len(word) :] in more) for word in words
    )
