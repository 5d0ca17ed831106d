"""What the expressions of rules may speak of."""

from __future__ import annotations

import pytest
from tests.support.reports import RULES

from gipr_lint.checks.scopes import captures_of, demand_condition, fact_scope
from gipr_lint.errors import Problem


def test_a_condition_that_names_what_is_not_there() -> None:
    """A pack is told of a misspelt cell or attribute where it writes the condition."""
    demand_condition("review[count, review_total] + review[count, direct_total] > 0", RULES)
    for wrong, near in (("review[count, reviewtotal] > 0", "reviewtotal"), ("report.yaer > 2020", "yaer")):
        with pytest.raises(Problem) as caught:
            demand_condition(wrong, RULES)
        assert (caught.value.path, caught.value.near) == (("when",), near)


def test_scopes_know_every_capture() -> None:
    """The names of a fact are the groups of its pattern, dates with their parts; built-in facts have theirs."""
    assert {"start", "end", "start_year"} <= set(captures_of(RULES, "period"))
    assert "year" in captures_of(RULES, "period")["start"]
    assert {"report", "period", "title", "signature"} <= set(fact_scope(RULES, ("period",)).names)
