"""Defects of single figures of the first table, and of the labels of groups (CN404, CN459–CN462, CN507–CN509)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random

from msgspec.structs import replace
from tests.recall.change import unit_of
from tests.recall.defect import AGREEMENT, Case, Defect, Expectation, Spot
from tests.support.drafts.draft import Draft, with_cell, with_table


def filled(
    draft: Draft, random: Random, *, code: str, row: str, figures: dict[str, str], column: str, edition: str = ""
) -> Case | None:
    """Cells of a row of the first table hold `figures`; the finding stands at `column`."""
    if edition not in ("", draft.edition.name) or (row, column) not in draft.table("proactive").values:
        return None
    for name, text in figures.items():
        draft = with_cell(draft, "proactive", row, name, text)
    return draft, Expectation((code,), spots=(Spot("proactive", row, column),), also=(*AGREEMENT, "CN611"))


def charged(draft: Draft, random: Random, *, amount: str, township: bool) -> Case | None:
    """The charges of a body below the province are those of a province, or were entered in yuan."""
    unit = unit_of(draft)
    if unit.makes_rules or ("镇" in unit.name) != township:
        return None
    return filled(
        draft, random, code="CN459", row="charges", figures={"amount": amount}, column="amount", edition="2021"
    )


def rules(draft: Draft, random: Random, *, figures: dict[str, str], at: str, edition: str = "") -> Case | None:
    """A government without the power to make rules, or a bureau of a district, counts some."""
    unit = unit_of(draft)
    if unit.makes_rules or not (unit.government or unit.name.startswith("松湖区")):
        return None
    return filled(draft, random, code="CN462", row="rules", figures=figures, column=at, edition=edition)


def bare_amount(draft: Draft, random: Random) -> Case | None:
    """Neither the label nor the cell says in which unit the purchases are counted."""
    if ("purchases", "amount") not in draft.table("proactive").values:
        return None
    draft = with_table(draft, "proactive", lambda table: replace(table, column_labels={}))
    changed = with_cell(draft, "proactive", "purchases", "amount", str(random.randint(2, 400_000)))
    return changed, Expectation(("CN460",), spots=(Spot("proactive", "purchases", "amount"),))


def group_label(draft: Draft, random: Random, *, form: str, right: str, wrong: str) -> Case | None:
    """The label of a group of rows or columns is damaged."""
    table = draft.table(form).form
    printed = {block.head for block in table.blocks}
    printed |= {label for block in table.blocks for line in (*block.rows, *block.columns) for label in line.path[:-1]}
    if right not in printed:
        return None
    changed = with_table(draft, form, lambda own: replace(own, words={right: wrong}))
    return changed, Expectation(("CN404",), quotes=(wrong,), fix=right)


def defects() -> tuple[Defect, ...]:
    """All defects of single figures of the first table, and of the labels of groups."""

    def made(code: str, name: str, apply: Callable[..., Case | None], /, **how: object) -> Defect:
        return Defect(code, name, partial(apply, **how))

    def group(form: str, right: str, wrong: str) -> Defect:
        return made("CN404", f"{right} printed {wrong}", group_label, form=form, right=right, wrong=wrong)

    def cell(code: str, row: str, column: str, edition: str, **figures: str) -> Defect:
        what = {"code": code, "row": row, "column": column, "edition": edition, "figures": figures}
        return made(code, f"{row}: {figures}", filled, **what)

    return (
        made("CN459", "charges in yuan", charged, amount="32560000", township=False),
        made("CN459", "charges of a township in yuan", charged, amount="58000", township=True),
        made("CN460", "purchases without a unit", bare_amount),
        cell("CN461", "charges", "amount", "2021", amount="325.61333333"),
        cell("CN461", "purchases", "amount", "2019", amount="325.6133333"),
        made("CN462", "rules made", rules, figures={"made": "2", "valid": "2", "public": "2"}, at="made"),
        made("CN462", "rules in force", rules, figures={"valid": "7"}, at="valid", edition="2021"),
        made("CN462", "rules open to the public", rules, figures={"public": "7"}, at="public", edition="2019"),
        cell("CN507", "permits", "change", "2019", previous="8", change="-12"),
        cell("CN507", "penalties", "change", "2019", previous="0", change="-1"),
        cell("CN508", "normative", "public", "2019", made="9", published="9", public="4"),
        cell("CN509", "normative", "valid", "2021", made="22", repealed="0", valid="5"),
        group("requests", "（三）不予公开", "（三）不于公开"),
        group("requests", "（四）无法提供", "（四）无法供"),
        group("requests", "法人或其他组织", "法人或其它组织"),
        group("requests", "三、本年度办理结果", "三、本年办理结果"),
        group("requests", "申请人情况", "申请情况"),
        group("review", "未经复议直接起诉", "未经复议直接诉"),
    )
