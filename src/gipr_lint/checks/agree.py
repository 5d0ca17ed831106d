"""The check kind `agree`: what the prose says against the cells of the forms, with every reading that it admits."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, product

from msgspec import Struct

from gipr_lint.checks.environment import (
    FUNCTIONS,
    CellKey,
    FactEnvironment,
    expression,
    fact_scope,
    form_cell,
    forms_scope,
)
from gipr_lint.checks.identities import cell_of, totals
from gipr_lint.checks.kind import Bound, CheckKind, Context, Outcome, Problem, make
from gipr_lint.checks.wording import cell_name, line_label, other_readings
from gipr_lint.expr import Absent, Comparison, Exact, ExpressionError, Number, Value, compile_expression, number, render
from gipr_lint.findings import Finding, NotEvaluated, Related, related
from gipr_lint.report import Fact, FormCell, Paragraph, Report, Span
from gipr_lint.report.locations import at_span, in_form
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.rulepacks.model import Rule, RuleSet

_MOST_READINGS = 2
"""How many readings a message spells out."""

Readings = tuple[str, ...] | dict[str, str | tuple[str, ...]]


class AgreeCheck(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里说的数与表里的数一致。 / What the prose says, and what it must agree with."""

    fact: tuple[str, ...]
    """数目；与 that 同用时是说法。 / Counts, or with `that` claims."""
    readings: Readings = ()
    """单元格的算式，数目须等于其中之一；事实有标签时按标签写。 /
    Expressions over cells, one of which the number must equal; by label where the fact has labels."""
    whole: tuple[str, ...] = ()
    """句中前一个数（整体）的算式；是别的整体的部分则不比较。 /
    Readings of the number before it in the sentence that it is about; what is said of anything else is not
    compared."""
    that: str | dict[str, str] = ""
    """说法要成立所须的算式，或按事实各写一个。 / What must hold for the claim to be true, or one for each fact."""


def _run(context: Context, bound: Sequence[Bound]) -> Outcome:
    for item in bound:
        for name in item.params.fact:
            facts = context.report.facts.get(name, ())
            parts = _parts(facts)
            for fact in facts:
                yield from _judge(context, item, fact, parts)


_Parts = dict[tuple[Paragraph, frozenset[str]], list[Quantity]]
"""The numbers that a paragraph says of the same labels."""


def _parts(facts: Iterable[Fact]) -> _Parts:
    parts: _Parts = {}
    for fact in facts:
        quantity = fact.values.get("n")
        if isinstance(quantity, Quantity):
            parts.setdefault((fact.span.paragraph, frozenset(fact.spans)), []).append(quantity)
    return parts


def _judge(context: Context, item: Bound, fact: Fact, parts: _Parts) -> Iterator[Finding | NotEvaluated]:
    params: AgreeCheck = item.params
    figures = context.once(_Figures)
    if _is_elsewhere(params, fact, figures):
        return
    if params.that:
        value = figures.value(params.that if isinstance(params.that, str) else params.that[fact.name], fact)
        if isinstance(value, Absent):
            yield NotEvaluated(item.rule.code, "；".join(map(str, value.reasons)))
        elif not value:
            yield _finding(item.rule, figures, fact, fact.span, _sides(value))
        return
    quantity = fact.values.get("n")
    if not isinstance(quantity, Quantity):
        return
    known: list[Number] = []
    for value in _readings(params.readings, fact, figures):
        if isinstance(value, Absent):
            yield NotEvaluated(item.rule.code, "；".join(map(str, value.reasons)))
            return
        if quantity.fits(value.value):
            return
        known.append(value)
    if not known or _is_told_in_parts(parts[fact.span.paragraph, frozenset(fact.spans)], known):
        return
    recomputed = (context.once(_by_rows), context.once(_by_columns))
    if not any(_fits(quantity, _readings(params.readings, fact, other)) for other in recomputed):
        yield _finding(item.rule, figures, fact, fact.spans["n"], known)


def _readings(readings: Readings, fact: Fact, figures: "_Figures") -> Iterator[Number | Absent]:
    """What the number may be: each reading, or the sums of one reading for each label."""
    if not isinstance(readings, dict):
        choices: list[Sequence[str]] = [readings]
    else:
        texts = [readings[label] for label in fact.spans if label in readings]
        choices = [(text,) if isinstance(text, str) else text for text in texts]
    for sources in product(*choices):
        yield _sum([figures.value(source, fact) for source in sources])


def _is_elsewhere(params: AgreeCheck, fact: Fact, figures: "_Figures") -> bool:
    """Whether what is said is about a whole that is none of those the rule knows (of one office, of last year)."""
    whole = fact.values.get("whole")
    if not params.whole or not isinstance(whole, Quantity):
        return False
    return not _fits(whole, (figures.value(source, fact) for source in params.whole))


def _fits(quantity: Quantity, values: Iterable[Value]) -> bool:
    return any(isinstance(value, Number) and quantity.fits(value.value) for value in values)


def _is_told_in_parts(parts: Sequence[Quantity], known: Sequence[Number]) -> bool:
    """Whether the paragraph says the same of several parts, which together are one of the `known` readings
    (新收的予以公开22件，上年结转的予以公开2件)."""
    low, high = sum(part.low for part in parts), sum(part.high for part in parts)
    return len(parts) > 1 and any(low <= value.value <= high for value in known)


def _sum(values: Sequence[Value]) -> Number | Absent:
    absent = tuple(reason for value in values if isinstance(value, Absent) for reason in value.reasons)
    numbers = tuple(value for value in values if isinstance(value, Number))
    if absent or len(numbers) != len(values):
        return Absent(absent)
    if len(numbers) == 1:
        return numbers[0]
    return Number(sum(value.value for value in numbers), parts=numbers, factors=(1,) * len(numbers))


def _sides(value: Value) -> list[Number]:
    """The sides of a comparison that come from cells."""
    sides = (value.left, value.right) if isinstance(value, Comparison) else ()
    return [side for side in sides if isinstance(side, Number) and not side.plain]


class _Figures:
    """What expressions are worth in this report; blank totals have the value that their parts come to.

    `instead` are values that stand for those of the cells. What asks nothing of a fact is worked out once.
    """

    def __init__(self, context: Context, instead: Mapping[CellKey, Exact] | None = None) -> None:
        self.context = context
        self._instead = instead or {}
        self._values: dict[str, Value] = {}
        self.said: dict[tuple[Number, ...], tuple[str, list[Related]]] = {}
        """What messages say of readings, and the cells that they come from."""

    def value(self, source: str, fact: Fact) -> Value:
        """What the expression `source` comes to where the fact is said."""
        read = expression(source)
        if any(name.partition(".")[0] != "report" for name in read.names):
            return read.evaluate(_FactFigures(self, fact))
        if source not in self._values:
            self._values[source] = read.evaluate(self)
        return self._values[source]

    def name(self, name: str, /) -> Value:
        """`report`."""
        return self.context.report.attributes if name == "report" else Absent((f"没有找到“{name}”",))

    def cell(self, form: str, row: str, column: str, /) -> Value:
        """The cell, or the cells of a group; absent where the form is still to be filled in."""
        found = self.context.report.forms.get(form)
        if found is not None and found.is_empty:
            return Absent((f"表“{found.form.label}”尚未填写",))
        value = form_cell(self.context.report, form, row, column)
        return tuple(map(self._filled, value)) if isinstance(value, tuple) else self._filled(value)

    def amount(self, cell: FormCell) -> Exact:
        """The number in one cell."""
        value = self.cell(cell.form, cell.row.alias, cell.column.alias)
        return value.value if isinstance(value, Number) else 0

    def _filled(self, value: Value) -> Value:
        if not isinstance(value, Number):
            return value
        if value.key in self._instead:
            return number(self._instead[value.key], value.key)  # type: ignore[index]
        if not value.blank:
            return value
        key: CellKey = value.key  # type: ignore[assignment]
        blank = self.context.once(totals).blank
        return number(blank[key], key) if key in blank else value


class _FactFigures(FactEnvironment):
    """The captures of a fact, and figures."""

    def __init__(self, figures: _Figures, fact: Fact) -> None:
        super().__init__(figures.context.report, fact)
        self.cell = figures.cell  # type: ignore[method-assign]


def _by_rows(context: Context) -> _Figures:
    return _Figures(context, context.once(totals).by_rows)


def _by_columns(context: Context) -> _Figures:
    return _Figures(context, context.once(totals).by_columns)


def _finding(rule: Rule, figures: _Figures, fact: Fact, span: Span, known: Sequence[Number]) -> Finding:
    report = figures.context.report
    said = figures.said.get(tuple(known))
    if said is None:
        said = figures.said[tuple(known)] = _described(figures, known), _terms(report, known)
    values = {"quote": fact.span.text.strip(), "found": span.text.strip(), "readings": said[0]}
    return make(figures.context, rule, at_span(report, span), values, related=said[1])


def _terms(report: Report, known: Sequence[Number]) -> list[Related]:
    """The cells that the readings come from."""
    keys: dict[CellKey, None] = dict.fromkeys(key for value in known for key in value.cells)  # type: ignore[misc]
    return [related(in_form(report, cell_of(report, key)), "term") for key in keys]


def _described(figures: _Figures, known: Iterable[Number]) -> str:
    """The readings with what they come to, each once: “一、…”36＋“二、…”2＝38. Of many, the first."""
    distinct: dict[Exact, Number] = {}
    for value in known:
        distinct.setdefault(value.value, value)
    said = [_reading(figures, value) for value in list(distinct.values())[:_MOST_READINGS]]
    if len(distinct) > _MOST_READINGS:
        said.append(other_readings([render(value) for value in list(distinct)[_MOST_READINGS:]], figures.context.lang))
    return ("；" if figures.context.lang == "zh" else "; ").join(said)


def _reading(figures: _Figures, value: Number) -> str:
    terms: Iterable[tuple[CellKey, Exact]] = value.terms or ((key, 1) for key in value.cells)  # type: ignore[assignment, misc]
    named = [(cell_of(figures.context.report, key), factor < 0) for key, factor in terms]
    parts = []
    for (name, less), members in groupby(named, key=lambda item: (_name(item[0], figures.context.lang), item[1])):
        parts.append((less, name, sum(figures.amount(cell) for cell, _ in members)))
    filled = [part for part in parts if part[2]] or parts[:1]
    text = "".join(("－" if less else "＋") + name + render(amount) for less, name, amount in filled)
    return text.removeprefix("＋") + (f"＝{render(value.value)}" if len(filled) > 1 else "")


def _name(cell: FormCell, lang: str) -> str:
    """A cell by its row, or by the label over its row where that stands over several; by its column where it is no
    total."""
    path = [_without_remark(label) for label in cell.row.path if label]
    row = path[1] if len(path) > 2 else ""
    if cell.column.alias == "total" and path:
        return f"“{row or _without_remark(line_label(cell.row, lang))}”"
    if row:
        return f"“{row}”的“{line_label(cell.column, lang)}”"
    return cell_name(cell, lang)


def _without_remark(label: str) -> str:
    """A label without the remark in brackets at its end."""
    return label[: label.rfind("（")] if label.endswith("）") and label.rfind("（") > 0 else label


def _validate(params: AgreeCheck, rule: Rule, rules: RuleSet) -> None:
    labels: set[str] = set()
    for index, name in enumerate(params.fact):
        if name not in rules.facts:
            raise Problem(("fact", index), f"没有名为“{name}”的事实", name, rules.facts)
        counted = rules.facts[name].count
        if params.readings and counted is None:
            raise Problem(("fact", index), f"事实“{name}”不是用 count 写的数字", name)
        labels.update(counted.labels if counted else ())
    for key, given, known in (("readings", params.readings, labels), ("that", params.that, set(params.fact))):
        if isinstance(given, dict) and (unknown := [name for name in given if name not in known]):
            raise Problem((key, unknown[0]), f"没有名为“{unknown[0]}”的标签或事实", unknown[0], known)
    if isinstance(params.that, dict) and (without := set(params.fact) - set(params.that)):
        raise Problem(("that",), f"that 里缺少“{min(without)}”")
    if bool(params.readings) == bool(params.that):
        raise Problem((), "检查种类 agree 要写 readings 或 that 之一")
    for path, source in _sources(params):
        try:
            compile_expression(source, names=forms_scope(rules, fact_scope(rules, params.fact)), functions=FUNCTIONS)
        except ExpressionError as error:
            raise Problem(path, error.message, error.near, error.choices, error.column) from None


def _sources(params: AgreeCheck) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every expression with the path of keys that leads to it."""
    waiting: list[tuple[tuple[str | int, ...], object]] = [
        (("that",), params.that),
        (("readings",), params.readings),
        (("whole",), params.whole),
    ]
    while waiting:
        path, given = waiting.pop()
        if isinstance(given, str) and given:
            yield path, given
        elif isinstance(given, dict):
            waiting += [((*path, key), value) for key, value in given.items()]
        elif isinstance(given, tuple):
            waiting += [((*path, index), value) for index, value in enumerate(given)]


AGREE = CheckKind("agree", AgreeCheck, _run, lambda params, rules: ("quote", "found", "readings"), _validate)
