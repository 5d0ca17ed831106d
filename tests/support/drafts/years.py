"""Correct reports of one unit for two years in a row, whose figures hang together."""

from __future__ import annotations

from tests.support.drafts.draft import Draft
from tests.support.drafts.figures import Figures
from tests.support.drafts.sample import sample
from tests.support.drafts.units import UNITS

from gipr_lint.blank.filled_form import Place
from gipr_lint.rulepacks.model import Edition


def two_years(last: Edition, edition: Edition, year: int, seed: int = 0) -> tuple[Draft, Draft]:
    """Last year's report and the one about `year`, each in its edition; nothing is wrong in them, nor between them."""
    unit = UNITS[seed % len(UNITS)]
    now = sample(edition, year, seed, unit=unit)

    def leading(requests: Figures, proactive: dict[Place, str]) -> None:
        _carry(requests, now)
        _lead(proactive, now.table("proactive").values)

    return sample(last, year - 1, seed + 1000, unit=unit, change=leading), now


def _carry(requests: Figures, now: Draft) -> None:
    """Carries out what the next year carries in; what came in makes up for it."""
    values = now.table("requests").values
    for column in {column for _, column in values}:
        out = int(values["carried_in", column])
        requests["new", column] += out - requests["carried_out", column]
        requests["carried_out", column] = out
        if (less := min(0, requests["new", column])) < 0:
            requests["new", column] -= less
            requests["carried_in", column] += less


def _lead(texts: dict[Place, str], now: dict[Place, str]) -> None:
    """Has the stock and the projects of the next year follow, and figures of the same size."""
    for (row, column), text in now.items():
        if column == "valid" and (row, "valid") in texts:
            made, repealed = (int(now[row, name]) for name in ("made", "repealed"))
            texts[row, "valid"] = str(int(text) - made + repealed)
        if column == "previous" and (row, "change") in texts:
            texts[row, "previous"] = str(int(text) - int(texts[row, "change"]))
        if column in ("decisions", "amount") and (row, column) in texts:
            texts[row, column] = text
