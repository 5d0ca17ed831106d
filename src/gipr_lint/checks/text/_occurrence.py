"""A place that a check of running text finds."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from gipr_lint.report.prose.texts import Piece


class Occurrence(Struct, frozen=True):
    """A place in the raw text of a piece, `start:end`, and what should stand there (None: not known).

    `parts` are named parts of it (None: takes no part), `others` further places that belong to it, and `edit` is what
    `instead` replaces where that is not the whole.
    """

    piece: Piece
    start: int
    end: int
    instead: str | None = None
    parts: Mapping[str, str | None] = {}
    others: tuple[tuple[int, int], ...] = ()
    edit: tuple[int, int] | None = None

    @property
    def text(self) -> str:
        """The raw text of the place."""
        return self.piece.paragraph.text[self.start : self.end]
