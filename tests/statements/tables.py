"""The three tables of a report, cell by cell, from totals; and the report that holds them and a passage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tests.statements.solver import APPLICANTS, OUTCOMES, RESULTS, Totals
from tests.statements.statement import Passage
from tests.support.drafts.draft import Draft, Section
from tests.support.drafts.figures import Figures
from tests.support.reports import NEW

from gipr_lint.blank.filled_form import FilledForm, Place

YEAR = 2024
_PREFACE = (
    f"根据《中华人民共和国政府信息公开条例》的规定编制本报告。报告所列数据的统计期限为{YEAR}年1月1日至{YEAR}年12月31日。"
    "如有疑问，请与办公室联系（地址：云岭市望山大道66号，邮编：739000，电话：0929-5551266）。"
)
_AROUND = {
    "overview": ("工作平稳有序。", "各项制度得到落实。"),
    "problems": ("公开内容还不够丰富。我们将加强培训，提高质量。",),
    "other": ("没有其他需要报告的事项。",),
}
_KINDS = {"review": "reviews", "direct": "direct", "after": "after"}


def requests(totals: Totals) -> Figures:
    """The table of applications: every row and every column adds up, every column balances."""
    carried_in = _spread(int(totals["carried_in"]), [int(totals[name]) for name in APPLICANTS])
    received = [int(totals[name]) + more for name, more in zip(APPLICANTS, carried_in, strict=True)]
    figures: Figures = {}
    for name, number, more in zip(APPLICANTS, received, carried_in, strict=True):
        figures["new", name], figures["carried_in", name] = number - more, more
    left = received
    for row in ("carried_out", *reversed(OUTCOMES)):
        shares = _spread(int(totals[row]), left)
        figures |= {(row, name): share for name, share in zip(APPLICANTS, shares, strict=True)}
        left = [number - share for number, share in zip(left, shares, strict=True)]
    for name in APPLICANTS:
        figures["done", name] = sum(figures[row, name] for row in OUTCOMES)
    for row in NEW.forms["requests"].rows:
        figures[row, "total"] = sum(figures[row, name] for name in APPLICANTS)
    return figures


def _spread(number: int, room: list[int]) -> list[int]:
    """`number` in as many parts as there are rooms, none greater than its room where all fit, in their proportion."""
    whole = sum(room)
    if not whole:
        return [number, *(0 for _ in room[1:])]
    shares = [number * one // whole for one in room]
    for at, one in enumerate(room):
        more = min(number - sum(shares), max(one - shares[at], 0))
        shares[at] += more
    shares[0] += number - sum(shares)
    return shares


def review(totals: Totals) -> Figures:
    """The table of reviews and lawsuits."""
    figures = {}
    for form, kind in _KINDS.items():
        figures |= {("count", f"{form}_{result}"): int(totals[f"{kind}_{result}"]) for result in RESULTS}
        figures["count", f"{form}_total"] = int(totals[kind])
    return figures


def proactive(totals: Totals) -> dict[Place, str]:
    """The first table, as texts."""
    texts = {
        (row, column): f"{totals[f'{row}_{column}']:g}"
        for row in ("rules", "normative")
        for column in ("made", "repealed", "valid")
    }
    texts |= {(row, "decisions"): str(int(totals[row])) for row in ("permits", "penalties", "coercion")}
    return texts | {("charges", "amount"): f"{totals['charges']:.10g}"}


def report(passage: Passage, totals: Totals, text: str | None = None) -> Draft:
    """A report whose tables hold the totals and that says the passage, or another text in its place."""
    tables = {
        "requests": FilledForm(NEW.forms["requests"], _texts(requests(totals))),
        "review": FilledForm(NEW.forms["review"], _texts(review(totals))),
        "proactive": FilledForm(NEW.forms["proactive"], proactive(totals)),
    }
    sections = []
    for alias, section in NEW.sections.items():
        said = (text or passage.text,) if alias == passage.section else ()
        first, *rest = _AROUND.get(alias, ("",))
        around: Iterable[str] = (first, *said, *rest) if first else said
        content = (*around, tables[alias]) if alias in tables else tuple(around)
        sections.append(Section(alias, f"{section.number}、{section.label}", content))
    title = f"{passage.agency}{YEAR}年政府信息公开工作年度报告"
    ending = (passage.agency, f"{YEAR + 1}年1月20日")
    return Draft(NEW, YEAR, passage.agency, (title,), (_PREFACE,), tuple(sections), ending)


def _texts(figures: Mapping[Place, int]) -> dict[Place, str]:
    return {place: str(number) for place, number in figures.items()}
