"""Which unit a name means: surely, unsurely, one of several, none."""

from __future__ import annotations

import pytest
from tests.support.reports import RULES

from gipr_lint.corpus.roster import Unit
from gipr_lint.corpus.units import Units

UNITS = Units(
    [
        Unit("云岭市人民政府"),
        Unit("临阳县人民政府", "云岭市人民政府", names=("老阳县",)),
        Unit("临阳县财政局", "临阳县人民政府"),
        Unit("青石县财政局", "云岭市人民政府"),
        Unit("城关镇", "临阳县人民政府"),
        Unit("滨河街道办事处", "临阳县人民政府"),
        Unit("云岭高新技术产业开发区管理委员会", "云岭市人民政府", names=("云岭高新区管委会",)),
    ],
    RULES.vocabulary,
)


@pytest.mark.parametrize(
    ("name", "unit", "how"),
    [
        ("云岭市人民政府", "云岭市人民政府", "sure"),
        ("云岭市", "云岭市人民政府", "sure"),
        ("临阳县政府", "临阳县人民政府", "sure"),
        ("老阳县人民政府", "临阳县人民政府", "sure"),
        ("临 阳 县 财 政 局", "临阳县财政局", "sure"),
        ("城关镇人民政府", "城关镇", "sure"),
        ("滨河街道", "滨河街道办事处", "sure"),
        ("云岭高新区", "云岭高新技术产业开发区管理委员会", "sure"),
        ("临阳县人民政府（县人民政府办公室）", "临阳县人民政府", "sure"),
        ("临阳县城关镇人民政府", "城关镇", "unsure"),
        ("云岭市临阳县财政局", "临阳县财政局", "unsure"),
        ("临阳县人民政府办公室", "临阳县人民政府", "unsure"),
        ("财政局", None, "ambiguous"),
        ("青石县教育局", None, "none"),
        ("", None, "none"),
    ],
)
def test_each_name_is_taken_for_its_unit(name: str, unit: str | None, how: str) -> None:
    """Each name with what it is taken for."""
    match = UNITS.match(name)
    assert (match.unit.name if match.unit else None, match.how) == (unit, how)


def test_who_else_it_may_be_is_told() -> None:
    """A name that two units end with is nobody's."""
    assert UNITS.match("财政局").candidates == ("临阳县财政局", "青石县财政局")
