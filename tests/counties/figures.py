"""Figures of the three tables that hang together: from a year to the next, and from units to the one above them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from random import Random

from msgspec import Struct
from tests.support.drafts.figures import total_of

from gipr_lint.blank.filled_form import Place
from gipr_lint.rulepacks.model import Edition, Form

Table = dict[Place, int]
"""The cells of a form; amounts of money in hundredths."""


class Year(Struct, frozen=True):
    """The tables of a unit for a year."""

    proactive: Table
    requests: Table
    review: Table


def grown(edition: Edition, random: Random, before: Year | None) -> Year:
    """The figures of a unit with nothing below it, in the year after `before`."""
    requests = _requests(edition, random, before)
    return Year(_proactive(edition, random, before), requests, _review(edition, random))


def added(edition: Edition, years: Iterable[Year]) -> Year:
    """The figures of a unit that are the sum of those below it."""
    every = list(years)
    return Year(
        _sum(edition, "proactive", [one.proactive for one in every]),
        _sum(edition, "requests", [one.requests for one in every]),
        _sum(edition, "review", [one.review for one in every]),
    )


def _sum(edition: Edition, form: str, tables: Iterable[Table]) -> Table:
    total = dict.fromkeys(_places(edition.forms[form]), 0)
    for table in tables:
        for place, value in table.items():
            if place[0] != "rules":
                total[place] += value
    return total


def _places(form: Form) -> Iterator[Place]:
    return ((row, column.alias) for row in form.rows for column in form.block_of[row].columns)


def _requests(edition: Edition, random: Random, before: Year | None) -> Table:
    form = edition.forms["requests"]
    figures: Table = {}
    for at, column in enumerate(form.groups["applicants"]):
        most = (7, 3, 1, 1, 1, 1)[at]
        carried_in = before.requests["carried_out", column] if before else random.randint(0, most // 2)
        outcomes = {row: random.randint(0, most) if random.random() < 0.3 else 0 for row in form.groups["outcomes"]}
        outcomes |= {row: 0 for row in ("other_fee_unpaid", "refused_secret") if row in outcomes}
        outcomes["granted"] = max(outcomes["granted"], carried_in)
        done, carried_out = sum(outcomes.values()), random.randint(0, min(most, 2))
        rows = {**outcomes, "done": done, "carried_out": carried_out, "carried_in": carried_in}
        rows["new"] = done + carried_out - carried_in
        figures |= {(row, column): number for row, number in rows.items()}
    for row in form.rows:
        figures[row, "total"] = sum(figures[row, column] for column in form.groups["applicants"])
    return figures


def _review(edition: Edition, random: Random) -> Table:
    figures: Table = {}
    for group, columns in edition.forms["review"].groups.items():
        parts = {("count", column): int(random.random() < 0.2) for column in columns}
        figures |= parts
        figures["count", total_of(group)] = sum(parts.values())
    return figures


def _proactive(edition: Edition, random: Random, before: Year | None) -> Table:
    form = edition.forms["proactive"]
    figures: Table = {}
    for row in form.rows:
        for column in form.block_of[row].columns:
            last = before.proactive.get((row, column.alias)) if before else None
            figures[row, column.alias] = _near(random, last) if last is not None else random.randint(40, 400)
    for row in ("rules", "normative"):
        made = random.randint(0, 6) if row == "normative" else 0
        stock = (before.proactive.get((row, "valid")) if before else None) or 0
        if before is None or (row, "valid") not in before.proactive:
            stock = random.randint(5, 40) if row == "normative" else 0
        gone = random.randint(0, min(made, stock)) if row == "normative" else 0
        valid = stock + made - gone
        known = {"made": made, "published": made, "repealed": gone, "valid": valid, "public": valid}
        figures |= {(row, column.alias): known[column.alias] for column in form.block_of[row].columns}
    _projects(edition, random, before, figures)
    return figures


def _projects(edition: Edition, random: Random, before: Year | None, figures: Table) -> None:
    """The numbers of projects of the form of 2019: each year begins with what the year before ended with."""
    form = edition.forms["proactive"]
    for row in form.rows:
        signed = [column.alias for column in form.block_of[row].columns if column.type == "signed"]
        if not signed:
            continue
        last = before.proactive if before else {}
        known = (row, "previous") in last
        figures[row, "previous"] = last[row, "previous"] + last[row, signed[0]] if known else random.randint(20, 60)
        figures[row, signed[0]] = random.randint(-3, 5)


def _near(random: Random, last: int) -> int:
    return max(0, last * random.randint(85, 118) // 100 + random.randint(0, 3))


def texts(edition: Edition, form: str, table: Mapping[Place, int]) -> dict[Place, str]:
    """The figures as they are written."""
    written = {}
    for row in edition.forms[form].rows:
        for column in edition.forms[form].block_of[row].columns:
            value = table.get((row, column.alias), 0)
            if column.type == "amount":
                written[row, column.alias] = f"{value // 100}.{value % 100:02}"
            elif column.type == "signed":
                written[row, column.alias] = f"{value:+d}" if value else "0"
            else:
                written[row, column.alias] = str(value)
    return written
