"""Which rules take part, and which names there are."""

from __future__ import annotations

import pytest
from tests.support.reports import RULES

from gipr_lint.errors import UnknownName
from gipr_lint.options import Grade, Ignored, Options
from gipr_lint.selection import active, check_names, silenced


@pytest.mark.parametrize(
    ("named", "codes"),
    [("CN503", {"CN503"}), ("row-total-mismatch", {"CN503"}), ("CN30", set()), ("agreement", None)],
)
def test_rules_are_ignored_by_any_of_their_names(named: str, codes: set[str] | None) -> None:
    """A code, the start of one, a name or a category; only rules that would run count."""
    running = {rule.code for rule in active(RULES, "submit")}
    silent = set(silenced(RULES, [Ignored(named)], "submit"))
    assert silent <= running
    if codes:
        assert silent == codes
    elif codes is None:
        assert silent == {code for code in running if code.startswith("CN6")}
    else:
        assert silent == {code for code in running if code.startswith("CN30")}
    assert silenced(RULES, [Ignored(named)], "submit", ignore=[named]) == {}


def test_the_first_entry_gives_the_reason() -> None:
    """Where two entries name a rule, the one that comes first is why."""
    found = silenced(RULES, [Ignored("CN503", "一"), Ignored("arithmetic", "二")], "submit")
    assert (found["CN503"].reason, found["CN501"].reason) == ("一", "二")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (Options(select=("CN5O3",)), "没有编号、名称或类别为“CN5O3”的规则，是否想写“CN503”？"),
        (Options(ignore=("arithmetik",)), "是否想写“arithmetic”？"),
        (Options(suppress=(Ignored("CN999"),)), "“CN999”"),
        (Options(severity=(Grade("row-total-mismatsch", "info"),)), "是否想写“row-total-mismatch”？"),
        (Options(edition="1999"), "1999"),
        (Options(lang="de"), "没有名为“de”的语言，可用的有：en、zh"),
        (Options(profile="publishing"), "没有名为“publishing”的用途，是否想写“publish”？"),  # type: ignore[arg-type]
    ],
)
def test_a_name_that_there_is_not_says_what_may_be_meant(options: Options, says: str) -> None:
    """Nothing that names nothing is passed over, wherever among the options it stands."""
    with pytest.raises(UnknownName) as caught:
        check_names(options, RULES)
    assert says in str(caught.value)


def test_names_that_there_are() -> None:
    """Code, start of a code, name and category all name rules."""
    named = ("CN503", "CN5", "row-total-mismatch", "arithmetic")
    check_names(Options(select=named, ignore=named, suppress=(Ignored("layout"),), edition="2019", lang="en"), RULES)
