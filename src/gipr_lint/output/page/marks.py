"""Where findings stand in what is drawn of a document: which characters, cells and gaps carry which of them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from msgspec import Struct, structs

from gipr_lint.findings import Finding, Location
from gipr_lint.views import ShownCell, ShownParagraph, ShownTable, View


class Note(Struct, frozen=True):
    """A finding as the page counts it: the id of its entry in the list, its number, how grave it is."""

    id: str
    number: int
    severity: str


class Mark(Struct, frozen=True):
    """A marked place: its id, the findings that stand there, gravest first, and those of them that are told here."""

    id: str
    notes: tuple[Note, ...]
    told: tuple[Note, ...] = ()

    @property
    def ids(self) -> str:
        """The ids of the findings, separated by blanks."""
        return " ".join(note.id for note in self.notes)

    @property
    def severity(self) -> str:
        """How grave the gravest is."""
        return self.notes[0].severity


class Change(Struct, frozen=True):
    """What a fix does where it is made: `text` comes in the place of the marked characters, or stands where something
    is missing; `id` is that of the finding."""

    id: str
    place: Location
    text: str


class Piece(Struct, frozen=True):
    """A piece of text, with a mark where findings stand on it. One without text is a place between characters.

    `gone` are the ids of the findings whose fixes take it out, `id` that of the finding whose fix puts it in.
    """

    text: str
    mark: Mark | None = None
    gone: tuple[str, ...] = ()
    id: str = ""


class Line(Struct, frozen=True):
    """A paragraph as it is drawn: its id, what it is, its automatic number, its pieces."""

    id: str
    role: str
    label: str
    pieces: tuple[Piece, ...]
    boxed: bool = False
    kind: str = "line"


class Box(Struct, frozen=True):
    """A cell as it is drawn; `mark` is that of findings about it as a whole."""

    id: str
    rowspan: int
    colspan: int
    heads: str
    mark: Mark | None
    blocks: tuple[Line | Grid, ...]
    numeric: bool


class Grid(Struct, frozen=True):
    """A table as it is drawn; one that is `wide` has too many columns for a narrow screen."""

    label: str
    wide: bool
    rows: tuple[tuple[Box, ...], ...]
    kind: str = "grid"


class Gap(Struct, frozen=True):
    """A place where something is missing."""

    mark: Mark
    kind: str = "gap"


class Added(Struct, frozen=True):
    """A paragraph or table that a fix puts in."""

    change: Change
    kind: str = "added"


Drawn = Line | Grid | Gap | Added

_FEW = 5
"""So many columns go into a narrow screen."""

_GRAVITY = ("error", "warning", "info", "suppressed")


class Drawing:
    """A document drawn with its findings, and with the `changes` that a reader may choose of. `prefix` begins every id;
    `places` has the id of the place of each note."""

    def __init__(
        self, view: View, findings: Iterable[tuple[Finding, Note]], prefix: str, changes: Iterable[Change] = ()
    ) -> None:
        self._prefix = prefix
        self._count = 0
        self._by_path: dict[str, list[tuple[Location, Note]]] = {}
        self._gaps: dict[int, list[Note]] = {}
        self._table_gaps: dict[int, list[Note]] = {}
        self._anchors: dict[str, str] = {}
        self._changes: dict[str, list[Change]] = {}
        self._added: dict[tuple[str, int], list[Change]] = {}
        self.places: dict[str, str] = {}
        known = _paths(view)
        for change in changes:
            self._note(change, known)
        for finding, note in findings:
            self._put(finding.location, note, known)
        self.body = (*self._gap(self._gaps.get(0, ()), ("block", 0)), *self._flow(view.blocks))
        self.notes = tuple(map(self._line, view.notes))
        self.margins = tuple(map(self._line, view.margins))

    def anchor(self, place: Location) -> str:
        """The id of the paragraph or cell of another place; empty where it is not drawn."""
        return self._anchors.get(place.path or "", "")

    def _put(self, place: Location, note: Note, known: Container[str]) -> None:
        if place.kind == "gap" and place.table is not None:
            self._table_gaps.setdefault(place.table, []).append(note)
        elif place.kind == "gap":
            self._gaps.setdefault(place.block or 0, []).append(note)
        elif place.path in known:
            self._by_path.setdefault(place.path or "", []).append((place, note))
        elif place.kind != "document" and place.block:
            self._gaps.setdefault(place.block, []).append(note)

    def _note(self, change: Change, known: Container[str]) -> None:
        place = change.place
        if place.path in known and (place.kind != "gap" or place.start is not None):
            self._changes.setdefault(place.path or "", []).append(change)
        elif place.kind == "gap":
            self._added.setdefault(("table", place.table) if place.table else ("block", place.block or 0), []).append(
                change
            )

    def _flow(self, blocks: Sequence[ShownParagraph | ShownTable]) -> Iterable[Drawn]:
        """The blocks, each gap after the last of the block that it follows."""
        for index, block in enumerate(blocks):
            yield self._table(block) if isinstance(block, ShownTable) else self._line(block)
            if isinstance(block, ShownTable):
                yield from self._gap(self._table_gaps.get(block.number, ()), ("table", block.number))
            if index + 1 == len(blocks) or blocks[index + 1].block != block.block:
                yield from self._gap(self._gaps.get(block.block, ()), ("block", block.block)) if block.block else ()

    def _gap(self, notes: Sequence[Note], place: tuple[str, int]) -> Iterable[Gap | Added]:
        if notes:
            yield Gap(self._mark(notes, notes))
        yield from map(Added, self._added.get(place, ()))

    def _line(self, paragraph: ShownParagraph) -> Line:
        here = self._by_path.get(paragraph.path, ())
        marks = [(*_span(place, paragraph.text), note) for place, note in here]
        pieces = self._pieces(paragraph.text, marks, self._changed(paragraph.path, paragraph.text))
        return Line(self._id(paragraph.path), paragraph.role, paragraph.label, pieces, paragraph.boxed)

    def _changed(self, path: str, text: str) -> list[tuple[int, int, Change]]:
        """The changes of a paragraph or cell, each with the characters that it takes out."""
        return [(*_span(change.place, text), change) for change in self._changes.get(path, ())]

    def _table(self, table: ShownTable) -> Grid:
        columns = max((cell.column for row in table.rows for cell in row), default=0)
        return Grid(table.label, columns > _FEW, tuple(tuple(map(self._box, row)) for row in table.rows))

    def _box(self, cell: ShownCell) -> Box:
        text = cell.text
        whole, parts = [], []
        for place, note in self._by_path.get(cell.path, ()):
            start, end = _span(place, text)
            if (start, end) == (0, len(text)):
                whole.append(note)
            else:
                parts.append((start, end, note))
        id_ = self._id(cell.path)
        return Box(
            id=id_,
            rowspan=cell.rowspan,
            colspan=cell.colspan,
            heads=cell.heads,
            mark=self._mark(whole, whole, id_) if whole else None,
            blocks=tuple(self._inside(cell, parts)),
            numeric=not cell.heads and len(text) < 12 and text.strip(" .,-−%％").isdigit(),
        )

    def _inside(self, cell: ShownCell, parts: Sequence[tuple[int, int, Note]]) -> Iterable[Line | Grid]:
        """What stands in a cell; `parts` are marked characters of its text, counted over its paragraphs."""
        at, waiting = 0, self._changed(cell.path, cell.text)
        for block in cell.blocks:
            if isinstance(block, ShownTable):
                yield self._table(block)
                continue
            length = len(block.text)
            marks = [
                (max(0, start - at), min(length, end - at), note)
                for start, end, note in parts
                if start <= at + length and end >= at
            ]
            marks += [(*_span(place, block.text), note) for place, note in self._by_path.get(block.path, ())]
            here = [one for one in waiting if one[0] <= at + length and one[1] >= at]
            changes = [
                (
                    max(0, start - at),
                    min(length, end - at),
                    change if end <= at + length else structs.replace(change, text=""),
                )
                for start, end, change in here
            ]
            changes += self._changed(block.path, block.text)
            waiting = [one for one in waiting if one not in here or one[1] > at + length]
            yield Line(self._id(block.path), "text", block.label, self._pieces(block.text, marks, changes))
            at += length + 1

    def _pieces(
        self, text: str, marks: Sequence[tuple[int, int, Note]], changes: Sequence[tuple[int, int, Change]] = ()
    ) -> tuple[Piece, ...]:
        """The text in pieces, each under the same findings and changes; a finding is told where it begins, what a
        change puts in stands after what it takes out."""
        if not (marks or changes):
            return (Piece(text),)
        edges = sorted({0, len(text), *(edge for start, end, _ in (*marks, *changes) for edge in (start, end))})
        pieces: list[Piece] = []
        for start, end in zip(edges, edges[1:] or edges, strict=False):
            pieces += self._between(start, marks, changes)
            over = [(first, note) for first, last, note in marks if first <= start and last >= end and first < last]
            told = [note for first, note in over if first == start]
            if end > start:
                mark = self._mark([note for _, note in over], told) if over else None
                gone = tuple([one.id for first, last, one in changes if first <= start and last >= end])
                pieces.append(Piece(text[start:end], mark, gone))
            pieces += [_put(one) for first, last, one in changes if first < last == end and one.text]
        return (*pieces, *(self._between(len(text), marks, changes) if len(edges) > 1 else ()))

    def _between(
        self, at: int, marks: Sequence[tuple[int, int, Note]], changes: Sequence[tuple[int, int, Change]]
    ) -> list[Piece]:
        """What stands between two characters: findings on no character, and what changes put in there."""
        points = [note for first, last, note in marks if first == last == at]
        put = [_put(one) for first, last, one in changes if first == last == at and one.text]
        return [*([Piece("", self._mark(points, points))] if points else []), *put]

    def _mark(self, notes: Sequence[Note], told: Sequence[Note], id_: str = "") -> Mark:
        if not id_:
            self._count += 1
            id_ = f"{self._prefix}m{self._count}"
        for note in told:
            self.places.setdefault(note.id, id_)
        return Mark(id_, tuple(sorted(notes, key=_gravity)), tuple(told))

    def _id(self, path: str) -> str:
        if path not in self._anchors:
            self._anchors[path] = f"{self._prefix}b{len(self._anchors) + 1}"
        return self._anchors[path]


def _put(change: Change) -> Piece:
    return Piece(change.text, id=change.id)


def _gravity(note: Note) -> int:
    return _GRAVITY.index(note.severity)


def _span(place: Location, text: str) -> tuple[int, int]:
    """The characters of a place, within the text; all of them where it says none."""
    if place.start is None or place.end is None:
        return 0, len(text)
    return min(place.start, len(text)), min(place.end, len(text))


def _paths(view: View) -> set[str]:
    """The paths of all paragraphs and cells."""
    paths: set[str] = set()
    waiting: list[ShownParagraph | ShownTable] = [*view.blocks, *view.notes, *view.margins]
    while waiting:
        block = waiting.pop()
        if isinstance(block, ShownParagraph):
            paths.add(block.path)
            continue
        for row in block.rows:
            for cell in row:
                paths.add(cell.path)
                waiting += cell.blocks
    return paths
