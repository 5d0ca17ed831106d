"""Reports of all units of a tree over some years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

from msgspec import Struct
from msgspec.structs import replace
from tests.counties import figures, prose
from tests.counties.figures import Year
from tests.counties.units import Member, roster
from tests.support.drafts import prose as usual
from tests.support.drafts.draft import Draft, Section
from tests.support.drafts.layouts import write
from tests.support.reports import EDITIONS

from gipr_lint.blank.filled_form import FilledForm
from gipr_lint.rulepacks.model import Edition

Key = tuple[str, int]
"""A unit's name and a year."""


class County(Struct, frozen=True):
    """The units, parents before their children, and their reports by unit and year."""

    members: tuple[Member, ...]
    drafts: Mapping[Key, Draft]

    @property
    def roster(self) -> str:
        """The roster as a CSV."""
        return roster(self.members)

    def write(self, folder: Path) -> None:
        """Writes the reports into folders of years, and the roster beside these."""
        (folder / "名册.csv").parent.mkdir(parents=True, exist_ok=True)
        (folder / "名册.csv").write_text(self.roster, "utf-8")
        for (unit, year), draft in self.drafts.items():
            path = folder / "报告" / str(year) / f"{unit}.docx"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(write(draft))


def edition_of(year: int) -> Edition:
    """The edition of a year."""
    return EDITIONS["2021" if year > 2020 else "2019"]


def in_order(members: Sequence[Member], years: Sequence[int], seed: int = 0) -> County:
    """Reports in which nothing is wrong."""
    drafts: dict[Key, Draft] = {}
    before: dict[str, Year] = {}
    for year in years:
        now = _figures(members, year, seed, before)
        drafts |= dict(_drafts(members, year, seed, now))
        before = now
    return County(tuple(members), drafts)


def _figures(members: Sequence[Member], year: int, seed: int, before: Mapping[str, Year]) -> dict[str, Year]:
    """The figures of all units in a year: leaves have their own, the others are the sum of those below them."""
    edition, found = edition_of(year), dict[str, Year]()
    below: dict[str, list[str]] = {}
    for one in members:
        below.setdefault(one.parent or "", []).append(one.unit.name)
    for one in reversed(members):
        name = one.unit.name
        if name in below:
            found[name] = figures.added(edition, [found[child] for child in below[name]])
        else:
            random = Random(f"figures {seed} {name} {year}")
            found[name] = figures.grown(edition, random, before.get(name))
    return found


def _drafts(members: Sequence[Member], year: int, seed: int, found: Mapping[str, Year]) -> Iterator[tuple[Key, Draft]]:
    for one in members:
        yield (one.unit.name, year), draft(one, year, seed, found[one.unit.name])


def draft(one: Member, year: int, seed: int, tables: Year) -> Draft:
    """The report of a unit with these figures."""
    edition, unit = edition_of(year), one.unit
    random = Random(f"prose {seed} {unit.name} {year}")
    written = {alias: figures.texts(edition, alias, getattr(tables, alias)) for alias in edition.forms}
    forms = {alias: FilledForm(edition.forms[alias], written[alias]) for alias in edition.forms}
    forms["proactive"] = _labelled(forms["proactive"])
    told = (
        usual.normative(edition.forms["proactive"], written["proactive"]),
        usual.applications(edition.forms["requests"], tables.requests, random),
        usual.disputes(edition.forms["review"], tables.review, random),
    )
    content: dict[str, tuple[str | FilledForm, ...]] = {
        "overview": prose.overview(year, unit, told, random),
        "problems": prose.problems(unit, random),
        "other": (_fee(year, unit), prose.sentence(random)),
        **{table.form.section: (table,) for table in forms.values()},
    }
    sections = tuple(
        Section(alias, f"{section.number}、{section.label}", content[alias])
        for alias, section in edition.sections.items()
    )
    preface = usual.preface(edition, year, unit, random)
    day = f"{year + 1}年1月{random.randint(4, 28)}日"
    title = (f"{unit.name}{year}年{usual.TITLE}",)
    return Draft(edition, year, unit.name, title, preface, sections, (unit.name, day))


def _fee(year: int, unit: object) -> str:
    return f"{year}年，{unit.short}没有收取政府信息公开信息处理费。" if year > 2020 else "本年度无其他需要报告的事项。"


def _labelled(table: FilledForm) -> FilledForm:
    """Money without a unit in its column's label would be ambiguous: the first accepted label with one is used."""
    labels = {
        column.alias: column.variants[0]
        for block in table.form.blocks
        for column in block.columns
        if column.type == "amount" and not column.unit
    }
    return replace(table, column_labels=labels)
