"""What a reader of the document must know beyond its text: counted by kind, with the first places."""

from __future__ import annotations

from typing import Literal

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.paths import Paths

TraceKind = Literal[
    "insertions", "deletions", "moves", "format-changes", "comments", "own-comments", "altchunk", "macros", "textboxes",
    "drawings", "charts", "pictures", "embedded", "external-links", "protection", "signature", "unread-part",
    "unread-text", "equations", "date-fields", "hidden-text", "struck-text", "white-text", "tiny-text", "highlights",
    "shading", "inside-links",
]  # fmt: skip

_PLACES = 100
"""Of how many occurrences of one kind the places are kept."""


class Trace(Struct, frozen=True):
    """Something about the file that a reader must know: what it is, how often it occurs, where.

    `paths` are the places, the first hundred at most; `text` is what stands at the first, where it is text.
    """

    kind: TraceKind
    count: int
    paths: tuple[str, ...] = ()
    text: str = ""

    @property
    def path(self) -> str:
        """The first place; empty where none is known."""
        return self.paths[0] if self.paths else ""


class Tally:
    """Traces while they are counted."""

    def __init__(self) -> None:
        self._counts: dict[TraceKind, int] = {}
        self._paths: dict[TraceKind, list[str]] = {}
        self._texts: dict[TraceKind, str] = {}

    def add(self, kind: TraceKind, path: str, count: int = 1, text: str = "") -> None:
        """Count `count` more of `kind`; its path is kept where it is among the first, `text` where it is the first."""
        if count:
            self._counts[kind] = self._counts.get(kind, 0) + count
            self._texts.setdefault(kind, text)
            paths = self._paths.setdefault(kind, [])
            if path and len(paths) < _PLACES:
                paths.append(path)

    def add_element(self, kind: TraceKind, element: etree._Element, paths: Paths, text: str = "") -> None:
        """Count `element`; its path is worked out only for the first ones of its kind."""
        self.add(kind, paths.of(element) if len(self._paths.get(kind, ())) < _PLACES else "", text=text)

    def traces(self) -> tuple[Trace, ...]:
        """All traces by the name of their kind."""
        return tuple(
            Trace(kind, self._counts[kind], tuple(self._paths[kind]), self._texts[kind])
            for kind in sorted(self._counts)
        )
