"""Figures for the official tables of a report that satisfy every equation of the form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from random import Random

from gipr_lint.blank.filled_form import Place
from gipr_lint.rulepacks.model import Form, Line

Figures = dict[Place, int]

FEE_UNPAID = "other_fee_unpaid"


def requests(form: Form, random: Random, *, busy: bool = True) -> Figures:
    """Applications: every column balances, the results add up, the totals as well; all 0 unless `busy`."""
    figures: Figures = {}
    applicants = form.groups["applicants"]
    for at, column in enumerate(applicants):
        most = (9, 4, 1, 1, 2, 1)[at] if busy else 0
        outcomes = {row: _few(random, most) for row in form.groups["outcomes"]}
        outcomes.update({row: 0 for row in (FEE_UNPAID, "refused_secret") if row in outcomes})
        done = sum(outcomes.values())
        carried_out = random.randint(0, min(most, 3))
        carried_in = random.randint(0, min(done + carried_out, most, 3))
        outcomes |= {"done": done, "carried_out": carried_out, "carried_in": carried_in}
        outcomes["new"] = done + carried_out - carried_in
        figures |= {(row, column): number for row, number in outcomes.items()}
    for row in form.rows:
        figures[row, "total"] = sum(figures[row, column] for column in applicants)
    return figures


def review(form: Form, random: Random, *, busy: bool = True) -> Figures:
    """Reviews and lawsuits: each 总计 is the sum of its four outcomes."""
    figures: Figures = {}
    for group, columns in form.groups.items():
        parts = {column: random.randint(0, 4) if busy else 0 for column in columns}
        figures |= {("count", column): number for column, number in parts.items()}
        figures["count", total_of(group)] = sum(parts.values())
    return figures


def total_of(group: str) -> str:
    """The column that adds up the review outcomes of `group`."""
    return group.replace("_outcomes", "_total")


def proactive(form: Form, random: Random, *, rules: bool, busy: bool = True) -> dict[Place, str]:
    """Information published of its own accord, as texts; `rules` says whether the unit may make 规章."""
    most = 400 if busy else 0
    texts = {(row, column.alias): str(random.randint(0, most)) for row in form.rows for column in _columns(form, row)}
    for row in ("rules", "normative"):
        made = random.randint(0, 9) if row == "normative" or rules else 0
        gone = random.randint(0, made)
        stock = made + random.randint(5, 60) if row == "normative" or rules else 0
        texts |= {(row, "made"): str(made), (row, "published"): str(made), (row, "public"): str(stock)}
        texts |= {(row, "repealed"): str(gone), (row, "valid"): str(stock)}
    for row in form.rows:
        for column in _columns(form, row):
            if column.type == "signed":
                change = random.randint(-4, 6)
                texts[row, column.alias] = f"{change:+d}" if change else "0"
                texts[row, "previous"] = str(random.randint(4, 60))
            if column.type == "amount":
                texts[row, column.alias] = f"{random.randint(0, most * 100) / 100:g}"
    wanted = {(row, column.alias) for row in form.rows for column in _columns(form, row)}
    return {place: text for place, text in texts.items() if place in wanted}


def broken(form: Form, figures: Mapping[Place, int]) -> list[str]:
    """The equations of the form that `figures` do not satisfy, in words; empty where all hold."""
    if form.alias == "review":
        sums = [(("count", total_of(group)), [("count", c) for c in parts]) for group, parts in form.groups.items()]
    else:
        sums = [((row, "total"), [(row, c) for c in form.groups["applicants"]]) for row in form.rows]
        every = [*form.groups["applicants"], "total"]
        sums += [(("done", c), [(row, c) for row in form.groups["outcomes"]]) for c in every]
    wrong = [f"{total} is not the sum of {parts}" for total, parts in sums if figures[total] != _sum(figures, parts)]
    if form.alias == "requests":
        for column in [*form.groups["applicants"], "total"]:
            received = _sum(figures, [("new", column), ("carried_in", column)])
            if received != _sum(figures, [("done", column), ("carried_out", column)]):
                wrong.append(f"column {column} does not balance")
    return wrong


def equations(form: Form) -> int:
    """How many equations `broken` looks at."""
    return len(form.groups) if form.alias == "review" else len(form.rows) + 2 * (len(form.groups["applicants"]) + 1)


def _sum(figures: Mapping[Place, int], places: Iterable[Place]) -> int:
    return sum(figures[place] for place in places)


def _few(random: Random, most: int) -> int:
    """Mostly nothing, as in real tables."""
    return random.randint(0, most) if random.random() < 0.45 else 0


def _columns(form: Form, row: str) -> tuple[Line, ...]:
    return form.block_of[row].columns
