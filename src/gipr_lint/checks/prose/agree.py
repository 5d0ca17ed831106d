"""`agree`: the numbers of the prose are those of the tables, in one of the readings that they admit."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from msgspec import Struct

from gipr_lint.checks.check import Evaluation, check, unknown
from gipr_lint.checks.hits import Hit, Missing, Shown
from gipr_lint.checks.prose._beside import is_told_of_part
from gipr_lint.checks.prose._figures import Figures, fits, is_elsewhere, too_many
from gipr_lint.errors import Problem
from gipr_lint.expr import Absent, Number, Value
from gipr_lint.messages import Message
from gipr_lint.report import Fact, Paragraph, Span
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Names, Vocabulary

Readings = tuple[str, ...] | dict[str, str | tuple[str, ...]]


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里说的数与表里的数一致。 / What the prose says, and what it must agree with."""

    fact: tuple[str, ...]
    """数目。 / Counts."""
    readings: Readings
    """单元格的算式，数目须等于其中之一；事实有标签时按标签写。 /
    Expressions over cells, one of which the number must equal; by label where the fact has labels."""
    whole: tuple[str, ...] = ()
    """句中前一个数（整体）的算式；是别的整体的部分则不比较。 /
    Readings of the number before it in the sentence that it is about; what is said of anything else is not
    compared."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.scopes import demand_expression, demand_facts, fact_scope, forms_scope  # noqa: PLC0415  (only when packs are read)

    demand_facts("fact", params.fact, names.facts)
    labels: set[str] = set()
    for index, name in enumerate(params.fact):
        said = names.facts[name].says
        if said is None or said.amount == "all":
            raise Problem(("fact", index), Message("checks.no-fact-counted", {"name": name}), name)
        labels.update(said.labels)
    sources: list[tuple[tuple[str | int, ...], str]] = [
        (("whole", index), source) for index, source in enumerate(params.whole)
    ]
    if isinstance(params.readings, dict):
        for label, texts in params.readings.items():
            if label not in labels:
                raise unknown(("readings", label), Message("names.label"), label, labels)
            if isinstance(texts, str):
                sources.append((("readings", label), texts))
            else:
                sources += [(("readings", label, index), source) for index, source in enumerate(texts)]
    else:
        sources += [(("readings", index), source) for index, source in enumerate(params.readings)]
    scope = forms_scope(names, fact_scope(names, params.fact))
    for path, source in sources:
        demand_expression(path, source, scope)


_OTHER_EDITION = ("checks.no-row-in-edition", "checks.nothing-to-check")
"""Why there is no cell where the form of the report's edition has none."""

_Parts = Mapping[tuple[Paragraph, frozenset[str]], Sequence[tuple[Quantity, Span]]]
"""The numbers, each with its place, that a paragraph says of the same labels."""


@check("agree", Params, says=("quote", "found", "readings"), validate=_validate, evaluation=True)
def agree(evaluation: Evaluation, params: Params) -> Iterator[Hit | Missing]:
    """A hit at each number that is none of its readings, one where it is told of several things (复议、诉讼均为0件);
    its cells are related places."""
    figures = evaluation.once(Figures)
    yield from too_many(evaluation.report)
    wrong: dict[tuple[Paragraph, int], list[tuple[Fact, Sequence[Number]]]] = {}
    for name in params.fact:
        found = evaluation.report.facts.get(name, ())
        parts = _parts(found)
        for fact in found:
            if is_elsewhere(params.whole, fact, figures):
                continue
            known = _judged(evaluation, params.readings, fact, parts)
            if isinstance(known, Missing):
                yield known
            elif known:
                wrong.setdefault((fact.span.paragraph, fact.spans["n"].start), []).append((fact, known))
    for several in wrong.values():
        sure = [(fact, known) for fact, known in several if not fact.doubtful or _is_more(fact, known)]
        fact = (sure or several)[0][0]
        text, place = figures.text([one for _, known in sure or several for one in known]), fact.spans["n"]
        values: dict[str, Shown] = {
            "quote": fact.span.text.strip(),
            "found": place.text.strip(),
            "readings": text,
        }
        hit = Hit(place, values).related_to(text.cells, "term")
        yield hit if sure else hit.as_info()


def _is_more(fact: Fact, known: Sequence[Number]) -> bool:
    """Whether what is perhaps only said of a part is more than any of the readings of the whole."""
    quantity = fact.values.get("n")
    return fact.of_part and isinstance(quantity, Quantity) and all(quantity.low > value.value for value in known)


def _judged(evaluation: Evaluation, readings: Readings, fact: Fact, parts: _Parts) -> Sequence[Number] | Missing:
    """What the number should be, none of which it is; nothing where it is one of them."""
    quantity, figures = fact.values.get("n"), evaluation.once(Figures)
    if not isinstance(quantity, Quantity):
        return ()
    known: list[Number] = []
    for value in values_of(readings, fact, figures):
        if isinstance(value, Absent):
            if all(isinstance(why, Message) and why.key in _OTHER_EDITION for why in value.reasons):
                return ()
            return Missing(value.reasons)
        if quantity.fits(value.value):
            return ()
        known.append(value)
    if not known or _is_given_in_parts(parts[fact.span.paragraph, frozenset(fact.spans)], known):
        return ()
    vocabulary = evaluation.report.names.vocabulary
    if any(_fits_with_grounds(parts, fact, vocabulary, quantity, value) for value in known):
        return ()
    if is_told_of_part(evaluation.report, fact, quantity, known):
        return ()
    fits_else = any(fits(quantity, values_of(readings, fact, other)) for other in evaluation.once(_recomputed))
    return () if fits_else else known


def _recomputed(evaluation: Evaluation) -> tuple[Figures, Figures]:
    """The figures with every total as its row, or its column, has it: a wrong total is a finding of the sums alone."""
    from gipr_lint.checks.identities import totals  # noqa: PLC0415  (only where something disagrees)

    should_be = evaluation.once(totals)
    return Figures(evaluation, should_be.by_rows), Figures(evaluation, should_be.by_columns)


def values_of(readings: Readings, fact: Fact, figures: Figures) -> Iterator[Number | Absent]:
    """What the number may be: each reading, or the sums of one reading for each label."""
    for sources in sources_of(readings, fact):
        yield _sum([figures.value(source, fact) for source in sources])


def sources_of(readings: Readings, fact: Fact) -> Iterator[tuple[str, ...]]:
    """The expressions of which the number may be the sum, one by one."""
    if not isinstance(readings, dict):
        choices: list[Sequence[str]] = [readings]
    else:
        texts = [readings[label] for label in fact.spans if label in readings]
        choices = [(text,) if isinstance(text, str) else text for text in texts]
    yield from product(*choices)


def _parts(facts: Sequence[Fact]) -> _Parts:
    parts: dict[tuple[Paragraph, frozenset[str]], list[tuple[Quantity, Span]]] = {}
    for fact in facts:
        quantity = fact.values.get("n")
        if isinstance(quantity, Quantity):
            parts.setdefault((fact.span.paragraph, frozenset(fact.spans)), []).append((quantity, fact.spans["n"]))
    return parts


def _is_given_in_parts(parts: Sequence[tuple[Quantity, Span]], known: Sequence[Number]) -> bool:
    """Whether the paragraph says the same of several parts, which together are one of the `known` readings
    (新收的予以公开22件，上年结转的予以公开2件)."""
    low, high = sum(part.low for part, _ in parts), sum(part.high for part, _ in parts)
    return len(parts) > 1 and any(low <= value.value <= high for value in known)


def _fits_with_grounds(parts: _Parts, fact: Fact, vocabulary: Vocabulary, quantity: Quantity, known: Number) -> bool:
    """Whether an outcome and some of its grounds that the paragraph tells beside it, not as parts of it, are a reading
    together (逾期不补正2件，其他处理5件)."""
    beside = [
        part
        for label in fact.spans
        for ground in vocabulary.grounds.get(label, ())
        for part, place in parts.get((fact.span.paragraph, frozenset({ground, "n"})), ())
        if not _is_part(fact.spans["n"], place, vocabulary)
    ]
    low, high = sum(part.low for part in beside), sum(part.high for part in beside)
    return bool(beside) and quantity.low + low <= known.value <= quantity.high + high


def _is_part(whole: Span, part: Span, vocabulary: Vocabulary) -> bool:
    """Whether a number is told as part of one before it (不予公开5件，其中因重复2件)."""
    between = whole.paragraph.text[whole.end : part.start]
    return named(("（", "(", *vocabulary.parts_named), between) and not named(("。", "）", ")"), between)


def _sum(values: Sequence[Value]) -> Number | Absent:
    gone = tuple(reason for value in values if isinstance(value, Absent) for reason in value.reasons)
    numbers = tuple(value for value in values if isinstance(value, Number))
    if gone or len(numbers) != len(values):
        return Absent(gone)
    if len(numbers) == 1:
        return numbers[0]
    return Number(sum(value.value for value in numbers), parts=numbers, factors=(1,) * len(numbers))
