"""Correct reports by invented units, as many as there are seeds."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.support.drafts import figures, prose
from tests.support.drafts.draft import Draft, Section
from tests.support.drafts.figures import Figures
from tests.support.drafts.units import UNITS, Unit

from gipr_lint.blank.filled_form import FilledForm, Place
from gipr_lint.rulepacks.model import Edition, Form

_QUIET_EVERY = 5

Change = Callable[[Figures, dict[Place, str]], None]
"""Changes the figures of the applications and the texts of the first table."""


def sample(
    edition: Edition, year: int, seed: int = 0, *, unit: Unit | None = None, change: Change | None = None
) -> Draft:
    """A report about `year` in which nothing is wrong; the same arguments give the same draft.

    `seed` chooses the unit (unless given), the wording and the figures; every fifth one had no applications at all.
    `change` makes other figures of them, which the prose then tells.
    """
    random = Random(f"{edition.name} {year} {seed}")
    wording = Random(f"wording {edition.name} {year} {seed}")
    unit = unit or UNITS[seed % len(UNITS)]
    busy = seed % _QUIET_EVERY != _QUIET_EVERY - 1
    forms = edition.forms
    counts = {
        "requests": figures.requests(forms["requests"], random, busy=busy),
        "review": figures.review(forms["review"], random, busy=busy),
    }
    texts = figures.proactive(forms["proactive"], random, rules=unit.makes_rules, busy=busy)
    if change is not None:
        change(counts["requests"], texts)
    tables = {alias: FilledForm(forms[alias], _texts(counts[alias])) for alias in counts}
    tables["proactive"] = _proactive(forms["proactive"], texts)
    content: dict[str, tuple[str | FilledForm, ...]] = {
        "overview": prose.overview(edition, year, unit, texts, counts, wording),
        "problems": prose.problems(year, unit, random),
        "other": prose.other(year, unit, random),
        **{table.form.section: (table,) for table in tables.values()},
    }
    sections = tuple(
        Section(alias, f"{section.number}、{section.label}", content[alias])
        for alias, section in edition.sections.items()
    )
    day = f"{year + 1}年1月{random.randint(4, 30)}日"
    preface = prose.preface(edition, year, unit, random)
    return Draft(edition, year, unit.name, _title(year, unit, random), preface, sections, (unit.name, day))


def _title(year: int, unit: Unit, random: Random) -> tuple[str, ...]:
    return random.choice(
        (
            (f"{unit.name}{year}年{prose.TITLE}",),
            (unit.name, f"{year}年{prose.TITLE}"),
            (f"{year}年{unit.name}{prose.TITLE}",),
        )
    )


def _texts(counts: Figures) -> dict[Place, str]:
    return {place: str(number) for place, number in counts.items()}


def _proactive(form: Form, texts: dict[Place, str]) -> FilledForm:
    """Money without a unit in its column's label would be ambiguous: the first accepted label with one is used."""
    labels = {
        column.alias: column.variants[0]
        for block in form.blocks
        for column in block.columns
        if column.type == "amount" and not column.unit
    }
    return FilledForm(form, texts, column_labels=labels)
