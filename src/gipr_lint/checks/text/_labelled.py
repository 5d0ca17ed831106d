"""The cells of tables that stand under or beside a label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from gipr_lint.report import Table
from gipr_lint.report.prose.texts import Piece


def labelled(pieces: Iterable[Piece], words: tuple[str, ...], more: tuple[str, ...]) -> Iterator[Piece]:
    """Those of some paragraphs in cells that stand below a cell of the first row, or right of one in the first column,
    that says nothing but one of these words, with one of `more` behind it or without."""
    columns: set[tuple[Table, int]] = set()
    rows: set[tuple[Table, int]] = set()
    for piece in pieces:
        table, cell = piece.table, piece.cell
        if table is None or cell is None:
            continue
        if piece.paragraph.folded.text.rstrip(":") in _labels(words, more):
            if cell.row == 1:
                columns.add((table, cell.column))
            if cell.column == 1:
                rows.add((table, cell.row))
        elif ((table, cell.column) in columns and cell.row > 1) or ((table, cell.row) in rows and cell.column > 1):
            yield piece


@lru_cache(maxsize=4)
def _labels(words: tuple[str, ...], more: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word + end for word in words for end in ("", *more))
