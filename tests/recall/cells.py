"""Defects of single cells (CN450–499)."""

from __future__ import annotations

from functools import partial
from random import Random

from tests.recall.change import zeros
from tests.recall.defect import AGREEMENT, ARITHMETIC, Case, Defect, Expectation, Spot
from tests.support.drafts.draft import Draft, with_cell

_CHINESE = "零一二三四五六七八九"
_FREE = ("penalties", "decisions")
"""A cell that stands in no equation."""


def blank(draft: Draft, random: Random, *, form: str, count: int) -> Case:
    """Some cells that should say 0 are blank."""
    places = random.sample(zeros(draft, form), count)
    for row, column in places:
        draft = with_cell(draft, form, row, column, "")
    return draft, Expectation(("CN451",), spots=tuple(Spot(form, row, column) for row, column in places))


def in_zero(draft: Draft, random: Random, *, codes: tuple[str, ...], text: str, fix: str | None) -> Case:
    """A cell of the applications table that should say 0 says `text`."""
    row, column = random.choice(zeros(draft, "requests"))
    changed = with_cell(draft, "requests", row, column, text)
    also = ARITHMETIC if codes[0] in ("CN455", "CN456", "CN453") else ()
    return changed, Expectation(codes, spots=(Spot("requests", row, column),), fix=fix, also=also)


def free(draft: Draft, random: Random, *, code: str, shape: str, mend: bool = True) -> Case:
    """A cell that stands in no equation: {n} is its number, {wide}, {chinese}, {commas}, {gap} ways to write it."""
    row, column = _FREE
    number = random.randint(1001, 9998)
    digits = str(number)
    text = shape.format(
        n=digits,
        wide="".join(chr(ord(digit) + 0xFEE0) for digit in digits),
        commas=f"{number:,}",
        gap=f"{digits[:2]} {digits[2:]}",
    )
    changed = with_cell(draft, "proactive", row, column, text)
    spots = (Spot("proactive", row, column),)
    return changed, Expectation((code,), spots=spots, fix=digits if mend else None)


def chinese(draft: Draft, random: Random) -> Case | None:
    """A figure of one digit written in Chinese."""
    values = draft.table("requests").values
    places = [place for place, text in values.items() if text in list("123456789") and place[1] != "total"]
    if not places:
        return None
    row, column = random.choice(places)
    digit = values[row, column]
    changed = with_cell(draft, "requests", row, column, _CHINESE[int(digit)])
    return changed, Expectation(("CN457",), spots=(Spot("requests", row, column),), fix=digit)


def changes(draft: Draft, random: Random, *, code: str, shape: str, fix: str | None) -> Case | None:
    """Every change of the first table is written as a rise and a fall: {n} is a figure."""
    if draft.edition.name != "2019":
        return None
    places = [(row, column) for row, column in draft.table("proactive").values if column == "change"]
    for row, column in places:
        draft = with_cell(draft, "proactive", row, column, shape.format(n=random.randint(1, 9)))
    spots = tuple(Spot("proactive", row, column) for row, column in places)
    return draft, Expectation((code,), spots=spots, fix=fix, also=("CN507",))


def zero_padded(draft: Draft, random: Random) -> Case:
    """A figure of the applications table with a zero before it."""
    values = draft.table("requests").values
    row, column = random.choice(list(values))
    text = values[row, column]
    changed = with_cell(draft, "requests", row, column, "0" + text)
    return changed, Expectation(("CN458",), spots=(Spot("requests", row, column),), fix=text, also=AGREEMENT)


def defects() -> tuple[Defect, ...]:
    """All defects of cells."""

    def says(code: str, text: str, fix: str | None = None, *others: str) -> Defect:
        return Defect(code, f"says {text}", partial(in_zero, codes=(code, *others), text=text, fix=fix))

    def figure(code: str, name: str, shape: str, *, mend: bool = True) -> Defect:
        return Defect(code, name, partial(free, code=code, shape=shape, mend=mend))

    return (
        *(Defect("CN451", f"{n} blank in requests", partial(blank, form="requests", count=n)) for n in (1, 3, 12)),
        *(says("CN452", text, "0") for text in ("/", "-", "—", "无", "××")),
        says("CN452", "零", None, "CN457"),
        *(says("CN453", text) for text in ("见附件", "待核实", "同上年")),
        Defect("CN452", "0/0 under the change", partial(changes, code="CN452", shape="0/0", fix="0")),
        Defect("CN453", "a rise and a fall", partial(changes, code="CN453", shape="{n}/0", fix=None)),
        figure("CN454", "a remark in brackets", "{n}（其中补录1件）"),
        figure("CN454", "a measure word", "{n}件"),
        says("CN455", "-3"),
        figure("CN455", "minus in proactive", "-{n}", mend=False),
        says("CN456", "1.5"),
        figure("CN456", "decimals in proactive", "{n}.5", mend=False),
        figure("CN457", "full-width digits", "{wide}"),
        figure("CN457", "commas", "{commas}"),
        figure("CN457", "a blank inside", "{gap}"),
        Defect("CN457", "a Chinese digit", chinese),
        figure("CN458", "leading zero in proactive", "0{n}"),
        Defect("CN458", "leading zero in requests", zero_padded),
    )
