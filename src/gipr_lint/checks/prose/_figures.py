"""What the checks of agreement share: what expressions over the cells come to, and how a message says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import groupby

from msgspec import Struct

from gipr_lint.checks.check import Evaluation
from gipr_lint.checks.environment import CellKey, FactEnvironment, expression, form_cell, not_found
from gipr_lint.checks.hits import Missing
from gipr_lint.checks.lines import cell_named, line_named, within_quotes
from gipr_lint.expr import Absent, Exact, Number, Value, number, render
from gipr_lint.messages import NOTHING, Message, plain
from gipr_lint.report import Fact, FormCell, Report
from gipr_lint.report.prose.passages import MOST_FIGURES
from gipr_lint.report.writing.quantities import Quantity

_MOST_READINGS = 2
"""How many readings a message spells out."""


class ReadingsText(Struct, frozen=True):
    """Readings as messages give them, put into each language once, and the cells that they come from."""

    message: Message
    cells: tuple[FormCell, ...]
    texts: dict[str, str] = {}

    def in_language(self, lang: str) -> str:
        """The readings; `lang` is zh or en."""
        if lang not in self.texts:
            self.texts[lang] = self.message.in_language(lang)
        return self.texts[lang]


class Figures:
    """What expressions are worth in a report; blank totals have the value that their parts come to.

    `instead` are values that stand for those of the cells. What asks nothing of a fact is worked out once.
    """

    def __init__(self, evaluation: Evaluation, instead: Mapping[CellKey, Exact] | None = None) -> None:
        self.report: Report = evaluation.report
        self._evaluation = evaluation
        self._instead = instead or {}
        self._values: dict[str, Value] = {}
        self._texts: dict[tuple[Number, ...], ReadingsText] = {}

    def value(self, source: str, fact: Fact) -> Value:
        """What the expression `source` comes to where the fact is said."""
        return self.plain(source) if _is_plain(source) else expression(source).evaluate(_FactFigures(self, fact))

    def name(self, name: str, /) -> Value:
        """`report`."""
        return self.report.attributes if name == "report" else not_found(name)

    def cell(self, form: str, row: str, column: str, /) -> Value:
        """The cell, or the cells of a group; absent where the form is still to be filled in."""
        found = self.report.forms.get(form)
        if found is not None and found.is_empty:
            return Absent((Message("checks.not-filled-in", {"form": found.form.label}),))
        value = form_cell(self.report, form, row, column)
        return tuple(map(self._filled, value)) if isinstance(value, tuple) else self._filled(value)

    def text(self, known: Sequence[Number]) -> ReadingsText:
        """The readings `known` as messages give them."""
        key = tuple(known)
        if key not in self._texts:
            cells: dict[CellKey, None] = dict.fromkeys(cell for value in known for cell in value.cells)  # type: ignore[misc]
            forms = self.report.forms
            self._texts[key] = ReadingsText(
                self._described(known), tuple(forms[form].cells[row, column] for form, row, column in cells)
            )
        return self._texts[key]

    def plain(self, source: str) -> Value:
        """What an expression comes to that asks nothing of a fact, worked out once."""
        if source not in self._values:
            self._values[source] = expression(source).evaluate(self)
        return self._values[source]

    def _filled(self, value: Value) -> Value:
        if not isinstance(value, Number):
            return value
        if value.key in self._instead:
            return number(self._instead[value.key], value.key)  # type: ignore[index]
        if not value.blank:
            return value
        from gipr_lint.checks.identities import identities  # noqa: PLC0415  (only where a cell is blank)

        key: CellKey = value.key  # type: ignore[assignment]
        blank = self._evaluation.once(identities).blank
        return number(blank[key], key) if key in blank else value

    def _described(self, known: Iterable[Number]) -> Message:
        """The readings with what they come to, each once: “一、…”36＋“二、…”2＝38. Of many, the first."""
        distinct: dict[Exact, Number] = {}
        for value in known:
            distinct.setdefault(value.value, value)
        readings: list[Message] = []
        for value in list(distinct.values())[:_MOST_READINGS]:
            if (reading := self._reading(value)) not in readings:  # an amount in two units
                readings.append(reading)
        if len(distinct) > _MOST_READINGS:
            others = tuple(render(value) for value in list(distinct)[_MOST_READINGS:])
            readings.append(Message("checks.other-readings", {"values": others}))
        if not readings:
            return NOTHING
        return reduce(_either, readings)

    def _reading(self, value: Number) -> Message:
        terms: Iterable[tuple[CellKey, Exact]] = value.terms or ((key, 1) for key in value.cells)  # type: ignore[assignment, misc]
        cells = [(self.report.forms[form].cells[row, column], factor < 0) for (form, row, column), factor in terms]
        parts = []
        for (name, less), group in groupby(cells, key=lambda item: (_named(item[0]), item[1])):
            members = [cell for cell, _ in group]
            named = name if len(members) > 1 else _alone(members[0])
            parts.append((less, named, sum(map(self._amount, members))))
        filled = [part for part in parts if part[2]] or parts[:1]
        pieces: list[Message] = []
        for less, name, amount in filled:
            if less or pieces:
                pieces.append(plain("－" if less else "＋"))
            pieces += [name, plain(render(amount))]
        if len(filled) > 1:
            pieces.append(plain(f"＝{render(value.value)}"))
        return reduce(Message.followed_by, pieces)

    def _amount(self, cell: FormCell) -> Exact:
        """The number in one cell."""
        value = self.cell(cell.form, cell.row.alias, cell.column.alias)
        return value.value if isinstance(value, Number) else 0


class _FactFigures(FactEnvironment):
    """The captures of a fact, and figures."""

    def __init__(self, figures: Figures, fact: Fact) -> None:
        super().__init__(figures.report, fact)
        self._figures = figures

    def cell(self, form: str, row: str, column: str, /) -> Value:
        """The cell, as the figures have it."""
        return self._figures.cell(form, row, column)


def too_many(report: Report) -> Iterator[Missing]:
    """That not all figures are compared, where a report has more than are read."""
    if report.unread:
        yield Missing(Message("checks.too-many-figures", {"most": str(MOST_FIGURES)}))


def is_elsewhere(wholes: Sequence[str], fact: Fact, figures: Figures) -> bool:
    """Whether what is said is about a whole that is none of those the rule knows (of one office, of last year)."""
    whole = fact.values.get("whole")
    if not wholes or not isinstance(whole, Quantity):
        return False
    return not fits(whole, (figures.value(source, fact) for source in wholes))


def fits(quantity: Quantity, values: Iterable[Value]) -> bool:
    """Whether the number is one of the values, as exactly as it is said."""
    return any(isinstance(value, Number) and quantity.fits(value.value) for value in values)


def _is_plain(source: str) -> bool:
    """Whether an expression asks for nothing but cells and the report."""
    return all(name.partition(".")[0] == "report" for name in expression(source).names)


def _either(first: Message, second: Message) -> Message:
    return Message("checks.either-reading", {"first": first, "second": second})


def _named(cell: FormCell) -> Message:
    """A cell by the label over its row where that stands over several rows, else as one that stands alone."""
    path = [_without_remark(label) for label in cell.row.path if label]
    if len(path) <= 2:
        return _alone(cell)
    if cell.column.alias == "total":
        return Message("text.quoted", {"text": path[1]})
    return Message("checks.cell", {"row": path[1], "column": line_named(cell.column)})


def _alone(cell: FormCell) -> Message:
    """A cell by its row; by its column as well where that is not a total."""
    label = _without_remark(cell.row.label)
    if cell.column.alias == "total" and label:
        return Message("text.quoted", {"text": within_quotes(label)})
    return cell_named(cell)


def _without_remark(label: str) -> str:
    """A label without the remark in brackets at its end."""
    return label[: label.rfind("（")] if label.endswith("）") and label.rfind("（") > 0 else label
