"""What a check says: where something is, what is to be said of it, what would put it right; or that it could not be
evaluated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from msgspec import Struct, structs

from gipr_lint.expr import Number, render
from gipr_lint.findings import Location
from gipr_lint.messages import Value
from gipr_lint.report import FormCell, Paragraph, Span
from gipr_lint.rulepacks.model import Rule

Place: TypeAlias = "Span | Paragraph | FormCell | Location"
"""Where something is: some characters, a paragraph, a cell of a form, or what `report.locations` made a place of."""

Shown: TypeAlias = "Value | Number"
"""What a placeholder may stand for."""

Operation = Literal["replace", "set-cell", "set-label", "insert-paragraph", "insert-section", "insert-table"]


class Change(Struct, frozen=True):
    """A change that a check proposes, at `place`, or where its hit is.

    `text` is what it would write if the rule leaves that to the check; None where only the rule can say. `part` names
    the capture for which a rule may have a text of its own, `values` are placeholders of this change alone.
    """

    op: Operation
    text: str | None
    place: Place | None = None
    part: str = ""
    values: Mapping[str, Shown] = {}


class Hit(Struct, frozen=True):
    """What a check found: the place, and a value for each placeholder that the check says.

    The methods give the hit with something more: changes that would put it right, of which a rule with `fix:` makes a
    suggestion, and other places that have to do with it.
    """

    place: Place
    values: Mapping[str, Shown] = {}
    changes: tuple[Change, ...] = ()
    others: tuple[tuple[Place, str], ...] = ()
    doubtful: bool = False
    rule: Rule | None = None
    case: str = ""
    slight: bool = False

    def replacing(
        self, text: str | None = None, place: Place | None = None, *, part: str = "", values: Mapping[str, Shown] = {}
    ) -> Hit:
        """With `text` in place of what stands there; an empty text deletes it."""
        return self._with(Change("replace", text, place, part, values))

    def setting(self, value: Number | str | None, place: Place | None = None) -> Hit:
        """With a number in the cell."""
        return self._with(Change("set-cell", render(value) if isinstance(value, Number) else value, place))

    def relabelling(self, text: str, place: Place | None = None) -> Hit:
        """With another label in the cell."""
        return self._with(Change("set-label", text, place))

    def inserting_paragraph(self, text: str | None = None) -> Hit:
        """With a new paragraph in the gap."""
        return self._with(Change("insert-paragraph", text))

    def inserting_section(self, heading: str) -> Hit:
        """With a new section under this heading in the gap."""
        return self._with(Change("insert-section", heading))

    def inserting_table(self, form: str) -> Hit:
        """With the form of that alias, to be filled in, in the gap."""
        return self._with(Change("insert-table", form))

    def related(self, place: Place, role: str = "other") -> Hit:
        """With another place that has to do with it: term, equation, candidate, blank, other …"""
        return structs.replace(self, others=(*self.others, (place, role)))

    def related_to(self, places: Iterable[Place], role: str = "other") -> Hit:
        """With several such places."""
        return structs.replace(self, others=(*self.others, *((place, role) for place in places)))

    def for_a_person(self) -> Hit:
        """With changes that may say something else, so that they are never made without asking."""
        return structs.replace(self, doubtful=True)

    def in_case(self, name: str) -> Hit:
        """In a case of which the rule speaks in words of its own, where it has such a case."""
        return structs.replace(self, case=name)

    def as_info(self) -> Hit:
        """As no more than an info, whatever the severity of the rule."""
        return structs.replace(self, slight=True)

    def by(self, rule: Rule) -> Hit:
        """As the hit of this rule, where a check judges several together."""
        return structs.replace(self, rule=rule)

    def _with(self, change: Change) -> Hit:
        return structs.replace(self, changes=(*self.changes, change))


class Missing(Struct, frozen=True):
    """That the check could not be evaluated, and why: one reason or several."""

    reason: Value
    rule: Rule | None = None


Found = Iterable[Hit | Missing]
"""What a check gives: hits, and what could not be evaluated."""
