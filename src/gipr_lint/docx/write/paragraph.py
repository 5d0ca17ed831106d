"""A paragraph of a part that is to be changed: tracked changes and comments as splices of its bytes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.read.controls import is_kept_elsewhere
from gipr_lint.docx.read.inline import read_pieces
from gipr_lint.docx.write.markup import Markup, Stamp
from gipr_lint.docx.write.offsets import Splice
from gipr_lint.docx.write.part import Part
from gipr_lint.docx.write.runs import BEGINNING, ENDING, INSERTION, Put, TextRun, in_fields, rewritten, runs_of
from gipr_lint.docx.xml import NAMES

_REVISIONS = frozenset(("w:ins", "w:del", "w:moveFrom", "w:moveTo"))
_AROUND_CHANGED = frozenset(
    ("w:hyperlink", "w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:sdt", "w:sdtContent"),
)
"""What may stand between a run that is changed and its paragraph."""
_AROUND_COMMENTED = frozenset(("w:hyperlink", "w:smartTag", "w:customXml"))
"""What may stand between a run that is commented on and its paragraph."""
_OWN_CHANGES = frozenset(("w:rPrChange", "w:ins", "w:del", "w:moveFrom", "w:moveTo"))


class Replace(Struct, frozen=True):
    """The raw text from `start` to `end` of a paragraph becomes `text`; an insertion where both are the same."""

    start: int
    end: int
    text: str

    def meets(self, other: Replace) -> bool:
        """Whether both touch the same characters, or insert at the same place."""
        if self.start == other.start and self.end == other.end:
            return True
        return self.start < other.end and other.start < self.end


def put_in(changes: list[Replace], change: Replace) -> bool:
    """Put a change among others of the paragraph, which are in order and do not meet; False where it meets one."""
    at = bisect_left(changes, (change.start, change.end), key=lambda other: (other.start, other.end))
    if any(change.meets(other) for other in changes[max(0, at - 1) : at + 1]):
        return False
    changes.insert(at, change)
    return True


class Anchor(Struct, frozen=True):
    """Where comment `number` stands: on the raw text from `start` to `end`, on the whole where both are the same."""

    start: int
    end: int
    number: int


class NotEditable(Exception):
    """The text stands where a change cannot be made; `str()` is why: revision, field, control, object."""


class EditableParagraph:
    """A paragraph of a part: its raw text, the runs that hold it, and its w:pPr."""

    def __init__(self, part: Part, element: etree._Element) -> None:
        self.part = part
        self.element = element
        texts, holders, self.properties = read_pieces(element, [])
        self.text = "".join(texts)
        self.runs = list(runs_of(texts, holders))
        self._beginnings = [run.start for run in self.runs]
        self._endings = [run.end for run in self.runs]

    @cached_property
    def _computed(self) -> set[etree._Element]:
        """The runs of fields."""
        return in_fields(self.element)

    @cached_property
    def _times(self) -> Counter[etree._Element]:
        """How many of the runs have the same element, since something stands within it."""
        return Counter(run.element for run in self.runs)

    def check(self, change: Replace) -> None:
        """Raises NotEditable where the change cannot be tracked."""
        for run in self._touched(change):
            if run.element in self._computed:
                raise NotEditable("field")
            self._check_around(run, _AROUND_CHANGED)

    def splices(
        self, changes: Sequence[Replace], anchors: Sequence[Anchor], markup: Markup, stamp: Stamp | None
    ) -> list[Splice]:
        """The splices that make `changes` (as tracked changes by `stamp`, as final text without one) and comments.

        Changes must be in order, must not overlap and must have passed `check`.
        """
        puts: dict[TextRun, list[Put]] = {}
        before: list[str] = []
        behind: list[str] = []
        for change in changes:
            run = self._run_before(change.end)
            if change.text and run is not None:
                puts.setdefault(run, []).append(self._insertion(change, run, markup, stamp))
            elif change.text:
                before.append(_inserted(markup, self._properties_of_mark(), change.text, stamp))
        for anchor in anchors:
            beginning = markup.empty("commentRangeStart", id=anchor.number)
            ending = markup.empty("commentRangeEnd", id=anchor.number)
            ending += markup.element("r", markup.empty("commentReference", id=anchor.number))
            first, last = self._ends(anchor)
            if first is None or last is None:
                before.append(beginning)
                behind.append(ending)
            else:
                puts.setdefault(first, []).append(Put(anchor.start, BEGINNING, beginning))
                puts.setdefault(last, []).append(Put(anchor.end, ENDING, ending))
        deleted: dict[TextRun, list[tuple[int, int]]] = {run: [] for run in puts}
        for change in changes:
            for run in self._touched(change) if change.start < change.end else ():
                deleted.setdefault(run, []).append((change.start, change.end))
        made = []
        for run in sorted(deleted, key=lambda run: run.start):
            source = rewritten(run, puts.get(run, ()), deleted[run], self.part, markup, stamp)
            extent = self.part[run.element]
            made.append(Splice(extent.start, extent.end, source.encode()))
        return [*made, *self._around("".join(before), "".join(behind))]

    def can_bear(self, anchor: Anchor) -> bool:
        """Whether a comment can stand at these very characters, and not only on the whole paragraph."""
        return self._ends(anchor) != (None, None)

    def run_properties(self, run: etree._Element) -> str:
        """The source of the w:rPr of a run, or of a w:pPr, without the tracked changes in it."""
        for child in run:
            if NAMES[child.tag] == "w:rPr":
                return _without_children(self.part, child, _OWN_CHANGES)
        return ""

    def _check_around(self, run: TextRun, allowed: frozenset[str]) -> None:
        """Raises NotEditable where something else than `allowed` stands between the run and its paragraph."""
        if NAMES[run.element.tag] != "w:r" or self._times[run.element] > 1:
            raise NotEditable("object")
        if any(len(text) != 1 and NAMES[piece.tag] != "w:t" for piece, (_, text) in run.pieces.items()):
            raise NotEditable("field")
        element = run.element.getparent()
        while element is not None and element is not self.element:
            name = NAMES[element.tag]
            if name in _REVISIONS:
                raise NotEditable("revision")
            if name not in allowed:
                raise NotEditable("field" if name == "w:fldSimple" else "object")
            if name == "w:sdt" and is_kept_elsewhere(element):
                raise NotEditable("control")
            element = element.getparent()

    def _touched(self, change: Replace) -> list[TextRun]:
        if change.start == change.end:
            run = self._run_before(change.end)
            return [run] if run else []
        first, behind = bisect_right(self._endings, change.start), bisect_left(self._beginnings, change.end)
        return self.runs[first:behind]

    def _run_before(self, at: int) -> TextRun | None:
        """The run of the character before `at`, at the start the first one."""
        found = bisect_left(self._endings, at) if at else 0
        return self.runs[found] if found < len(self.runs) else self.runs[0] if self.runs else None

    def _run_at(self, at: int) -> TextRun | None:
        """The run of the character at `at`."""
        found = bisect_right(self._endings, at)
        return self.runs[found] if found < len(self.runs) else None

    def _ends(self, anchor: Anchor) -> tuple[TextRun | None, TextRun | None]:
        """The runs in which a comment begins and ends, None where it is on the whole paragraph."""
        if anchor.start == anchor.end:
            return None, None
        first, last = self._run_at(anchor.start), self._run_before(anchor.end)
        if first is None or last is None:
            return None, None
        try:
            for run in (first, last):
                self._check_around(run, _AROUND_COMMENTED)
        except NotEditable:
            return None, None
        return first, last

    def _insertion(self, change: Replace, run: TextRun, markup: Markup, stamp: Stamp | None) -> Put:
        """The new text of a change in the run before its end, formatted as the text that it replaces."""
        if stamp is None:
            return Put(change.end, INSERTION, markup.text(change.text), is_text=True)
        replaced = self._run_at(change.start) if change.end > change.start else None
        properties = self.run_properties((replaced or run).element)
        return Put(change.end, INSERTION, _inserted(markup, properties, change.text, stamp))

    def _properties_of_mark(self) -> str:
        """The properties of the paragraph's mark, which what is typed into an empty one takes over."""
        return "" if self.properties is None else self.run_properties(self.properties)

    def _around(self, before: str, behind: str) -> Iterator[Splice]:
        """Splices at the very start and end of the paragraph's content."""
        if not before and not behind:
            return
        extent = self.part[self.element]
        if extent.empty:
            yield self.part.filled(self.element, before + behind)
            return
        inside = extent.inside if self.properties is None else self.part[self.properties].end
        yield Splice(inside, inside, before.encode())
        yield Splice(extent.inside_end, extent.inside_end, behind.encode())


def _without_children(part: Part, element: etree._Element, names: frozenset[str]) -> str:
    """The source of an element without its children of those names."""
    if part[element].empty or not any(NAMES[child.tag] in names for child in element):
        return part.source(element).decode()
    kept = "".join(part.source(child).decode() for child in element if NAMES[child.tag] not in names)
    return f"{part.opening(element)}{kept}{part.closing(element)}"


def _inserted(markup: Markup, properties: str, text: str, stamp: Stamp | None) -> str:
    run = markup.element("r", properties + markup.text(text))
    return run if stamp is None else markup.revision("ins", run, stamp)
