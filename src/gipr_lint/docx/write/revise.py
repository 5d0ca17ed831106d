"""Tracked changes and comments put into the bytes of a paragraph, run by run.

What is not touched keeps its bytes. A run is cut only where a change or a comment begins or ends, and its pieces keep
its properties.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.read.inline import read_pieces
from gipr_lint.docx.write.offsets import Part, Splice
from gipr_lint.docx.write.spelling import Spelling, Stamp
from gipr_lint.docx.xml import NAMES, attribute, word_tags

_RUN = word_tags("r")
_REVISIONS = frozenset(("w:ins", "w:del", "w:moveFrom", "w:moveTo"))
_ROOMS = frozenset(("w:hyperlink", "w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:sdt", "w:sdtContent"))
"""What may stand between a run that is changed and its paragraph."""
_NEAR = frozenset(("w:hyperlink", "w:smartTag", "w:customXml"))
"""What may stand between a run that is remarked on and its paragraph."""
_OWN_CHANGES = frozenset(("w:rPrChange", "w:ins", "w:del", "w:moveFrom", "w:moveTo"))


class Replace(Struct, frozen=True):
    """The raw text from `start` to `end` of a paragraph becomes `text`; an insertion where both are the same."""

    start: int
    end: int
    text: str


class Remark(Struct, frozen=True):
    """The comment `number` on the raw text from `start` to `end`; on the whole paragraph where both are the same."""

    start: int
    end: int
    number: int


class NotEditable(Exception):
    """The text stands where a change cannot be made; `str()` is why: revision, field, object."""


class _Run(Struct, frozen=True, eq=False):
    """A run with text: the raw offsets that it covers, and where each of its pieces of text begins, by its element."""

    element: etree._Element
    start: int
    end: int
    pieces: dict[etree._Element, tuple[int, str]]


class _Event(Struct, frozen=True):
    """What happens at a place of a run: `order` among those at the same place, and the source to put there."""

    at: int
    order: int
    source: str
    is_text: bool = False


_INSERTION, _ENDING, _BEGINNING = range(3)


class Line:
    """A paragraph of a part: its raw text and the runs that hold it."""

    def __init__(self, part: Part, paragraph: etree._Element) -> None:
        self.part = part
        self.paragraph = paragraph
        texts, holders, self.properties = read_pieces(paragraph, [])
        self.text = "".join(texts)
        self.runs = list(_runs(texts, holders))

    def check(self, change: Replace) -> None:
        """Raises NotEditable where the change cannot be tracked."""
        fields = _in_fields(self.paragraph)
        for run in self._touched(change):
            if run.element in fields:
                raise NotEditable("field")
            self._check_rooms(run, _ROOMS)

    def _check_rooms(self, run: _Run, allowed: frozenset[str]) -> None:
        if NAMES[run.element.tag] != "w:r" or sum(other.element is run.element for other in self.runs) > 1:
            raise NotEditable("object")
        element = run.element.getparent()
        while element is not None and element is not self.paragraph:
            name = NAMES[element.tag]
            if name in _REVISIONS:
                raise NotEditable("revision")
            if name not in allowed:
                raise NotEditable("field" if name == "w:fldSimple" else "object")
            element = element.getparent()

    def _touched(self, change: Replace) -> list[_Run]:
        if change.start == change.end:
            run = self._run_before(change.end)
            return [run] if run else []
        return [run for run in self.runs if run.start < change.end and run.end > change.start]

    def _run_before(self, at: int) -> _Run | None:
        """The run of the character before `at`, at the start the first one."""
        return next((run for run in self.runs if run.start < at <= run.end), self.runs[0] if self.runs else None)

    def _run_at(self, at: int) -> _Run | None:
        """The run of the character at `at`."""
        return next((run for run in self.runs if run.start <= at < run.end), None)

    def splices(
        self, changes: Sequence[Replace], remarks: Sequence[Remark], spelling: Spelling, stamp: Stamp | None
    ) -> list[Splice]:
        """The splices that make `changes` (as tracked changes by `stamp`, as final text without one) and `remarks`.

        Changes must not overlap and must have passed `check`.
        """
        events: dict[_Run, list[_Event]] = {}
        before: list[str] = []
        behind: list[str] = []
        for change in sorted(changes, key=lambda change: (change.start, change.end)):
            run = self._run_before(change.end)
            if change.text and run is not None:
                events.setdefault(run, []).append(self._insertion(change, run, spelling, stamp))
            elif change.text:
                before.append(_inserted(spelling, self._mark_properties(), change.text, stamp))
        for remark in remarks:
            beginning = spelling.empty("commentRangeStart", id=remark.number)
            ending = spelling.empty("commentRangeEnd", id=remark.number)
            ending += spelling.element("r", spelling.empty("commentReference", id=remark.number))
            first, last = self._ends(remark)
            if first is None or last is None:
                before.append(beginning)
                behind.append(ending)
            else:
                events.setdefault(first, []).append(_Event(remark.start, _BEGINNING, beginning))
                events.setdefault(last, []).append(_Event(remark.end, _ENDING, ending))
        deleted = [(change.start, change.end) for change in changes if change.start < change.end]
        made = []
        for run in self.runs:
            touched = [span for span in deleted if span[0] < run.end and span[1] > run.start]
            if touched or run in events:
                source = self._cut(run, events.get(run, ()), touched, spelling, stamp)
                extent = self.part[run.element]
                made.append(Splice(extent.start, extent.end, source))
        return [*made, *self._around("".join(before), "".join(behind))]

    def can_bear(self, remark: Remark) -> bool:
        """Whether a comment can stand at these very characters, and not only on the whole paragraph."""
        return self._ends(remark) != (None, None)

    def _ends(self, remark: Remark) -> tuple[_Run | None, _Run | None]:
        """The runs in which a comment begins and ends, None where it is on the whole paragraph."""
        if remark.start == remark.end:
            return None, None
        first, last = self._run_at(remark.start), self._run_before(remark.end)
        if first is None or last is None:
            return None, None
        try:
            for run in (first, last):
                self._check_rooms(run, _NEAR)
        except NotEditable:
            return None, None
        return first, last

    def _insertion(self, change: Replace, run: _Run, spelling: Spelling, stamp: Stamp | None) -> _Event:
        if stamp is None:
            return _Event(change.end, _INSERTION, spelling.text(change.text), is_text=True)
        model = (
            next((r for r in self.runs if r.start <= change.start < r.end), run) if change.end > change.start else run
        )
        return _Event(
            change.end, _INSERTION, _inserted(spelling, self.run_properties(model.element), change.text, stamp)
        )

    def _mark_properties(self) -> str:
        """How the mark of the paragraph looks, which what is typed into an empty one takes over."""
        return "" if self.properties is None else self.run_properties(self.properties)

    def run_properties(self, run: etree._Element) -> str:
        """The source of the w:rPr of a run, or of a w:pPr, without the tracked changes in it."""
        for child in run:
            if NAMES[child.tag] == "w:rPr":
                return without_children(self.part, child, _OWN_CHANGES)
        return ""

    def _cut(
        self,
        run: _Run,
        events: Iterable[_Event],
        deleted: Sequence[tuple[int, int]],
        spelling: Spelling,
        stamp: Stamp | None,
    ) -> bytes:
        """The source that takes the place of a run."""
        extent = self.part[run.element]
        opening = self.part.data[extent.start : extent.inside].decode()
        closing = self.part.data[extent.inside_end : extent.end].decode()
        properties = next((self.part.source(c).decode() for c in run.element if NAMES[c.tag] == "w:rPr"), "")
        waiting = sorted(events, key=lambda event: (event.at, event.order))
        out: list[str] = []
        inside: list[str] = []
        gone: list[str] = []

        def close() -> None:
            if inside:
                out.append(f"{opening}{properties}{''.join(inside)}{closing}")
                inside.clear()
            if gone and stamp is not None:
                out.append(spelling.revision("del", f"{opening}{properties}{''.join(gone)}{closing}", stamp))
            gone.clear()

        def reach(at: int) -> None:
            while waiting and waiting[0].at <= at:
                event = waiting.pop(0)
                if event.is_text:
                    inside.append(event.source)
                else:
                    close()
                    out.append(event.source)

        for child in run.element:
            if NAMES[child.tag] == "w:rPr":
                continue
            if child not in run.pieces:
                if gone:
                    close()
                inside.append(self.part.source(child).decode())
                continue
            start, text = run.pieces[child]
            end = start + len(text)
            cuts = {start, end, *(event.at for event in waiting), *(place for span in deleted for place in span)}
            places = sorted(place for place in cuts if start <= place <= end)
            for first, last in pairwise(places):
                reach(first)
                is_gone = any(a <= first and last <= b for a, b in deleted)
                if (is_gone and inside) or (gone and not is_gone):
                    close()
                target = gone if is_gone else inside
                if NAMES[child.tag] == "w:t":
                    target.append(spelling.as_it_was(text[first - start : last - start], deleted=is_gone))
                else:
                    target.append(self.part.source(child).decode())
        reach(run.end)
        close()
        return "".join(out).encode()

    def _around(self, before: str, behind: str) -> Iterator[Splice]:
        """Splices at the very start and end of the paragraph's content."""
        if not before and not behind:
            return
        extent = self.part[self.paragraph]
        if extent.empty:
            tag = self.part.data[extent.start : extent.end].decode()
            name = tag[1:].split(None, 1)[0].split("/")[0].split(">")[0]
            yield Splice(extent.start, extent.end, f"{tag[:-2]}>{before}{behind}</{name}>".encode())
            return
        inside = extent.inside if self.properties is None else self.part[self.properties].end
        yield Splice(inside, inside, before.encode())
        yield Splice(extent.inside_end, extent.inside_end, behind.encode())


def without_children(part: Part, element: etree._Element, names: frozenset[str]) -> str:
    """The source of an element without its children of those names."""
    extent = part[element]
    if extent.empty or not any(NAMES[child.tag] in names for child in element):
        return part.source(element).decode()
    kept = "".join(part.source(child).decode() for child in element if NAMES[child.tag] not in names)
    return (
        f"{part.data[extent.start : extent.inside].decode()}{kept}{part.data[extent.inside_end : extent.end].decode()}"
    )


def _inserted(spelling: Spelling, properties: str, text: str, stamp: Stamp | None) -> str:
    run = spelling.element("r", properties + spelling.text(text))
    return run if stamp is None else spelling.revision("ins", run, stamp)


def _runs(texts: Sequence[str], holders: Sequence[etree._Element]) -> Iterator[_Run]:
    at = 0
    for parent, members in groupby(zip(texts, holders, strict=True), key=lambda piece: piece[1].getparent()):
        pieces: dict[etree._Element, tuple[int, str]] = {}
        start = at
        for text, holder in members:
            pieces[holder] = (at, text)
            at += len(text)
        if parent is not None:
            yield _Run(parent, start, at, pieces)


def _in_fields(paragraph: etree._Element) -> set[etree._Element]:
    """The runs between the begin and the end of a field, which is computed and not typed."""
    depth = 0
    found: set[etree._Element] = set()
    for run in paragraph.iter(*_RUN):
        marks = [attribute(mark, "fldCharType") for mark in run if NAMES[mark.tag] == "w:fldChar"]
        if depth or marks:
            found.add(run)
        depth = max(0, depth + marks.count("begin") - marks.count("end"))
    return found
