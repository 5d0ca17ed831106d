"""No expression of the national pack takes long on a long run of one sign, since none is stopped: only packs of others
have a bound on time."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest
from msgspec import Struct
from tests.support.reports import RULES

from gipr_lint.checks.check import params_of
from gipr_lint.plugins.registry import checks
from gipr_lint.rulepacks.patterns import compiled, filled

FIND = ("find", "quick", "unless_find")
RUNS = (
    *(
        "1",
        "１",
        "一",
        "（",
        "(",
        "年",
        " ",
        "\u3000",
        "\n",
        "\n ",
        "1,",
        "1-",
        "1.",
        "a",
        "a.",
        "a-",
        "a/",
        "a@",
        ".",
        "-",
    ),
    *("、", "，", ":", "“", "《", "件", "第", "一、", "收到", "电话", "申请", "月1日", "公开", "其中", "%", "O", "?a="),
)
LEADS = ("", "电话", "http://")
SHORT, LONG = 1000, 8000
ENOUGH = 0.02
"""Seconds that are too few to tell growth by."""
MOST = 24
"""Eight times the text may take so many times as long: 64 where time grows with the square."""


def found_in(value: object) -> Iterator[str]:
    """The expressions in parameters or in the specification of a fact."""
    if isinstance(value, Struct):
        for name in value.__struct_fields__:
            inner = getattr(value, name)
            if name in FIND and isinstance(inner, str) and inner:
                yield inner
            else:
                yield from found_in(inner)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from found_in(inner)
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from found_in(inner)


def expressions() -> dict[str, str]:
    """Each expression of a rule or fact that is looked for in running text, with whose it is."""
    known = checks()
    found = {
        f"(?m){filled(text, RULES.patterns)}": rule.code
        for rule in RULES.rules
        for text in found_in(params_of(rule, known[rule.kind].params))
    }
    return found | {filled(text, RULES.patterns): name for name, fact in RULES.facts.items() for text in found_in(fact)}


def grows(pattern: re.Pattern[str], much: str, little: str) -> bool:
    """Whether the longer of two texts takes too long, by the best of three times, since the first of all long matches
    pays for the memory of those that follow."""
    if seconds(pattern, much) <= ENOUGH:
        return False
    longer, shorter = (min(seconds(pattern, text) for _ in range(3)) for text in (much, little))
    return longer > ENOUGH and longer > MOST * max(shorter, ENOUGH / LONG)


def seconds(pattern: re.Pattern[str], text: str) -> float:
    """How long all matches in a text take to be found."""
    started = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - started


@pytest.mark.slow
def test_no_expression_grows_with_the_square() -> None:
    """On every run of signs, behind nothing, behind a label and in an address."""
    slow = [
        (whose, lead + run)
        for text, whose in expressions().items()
        for run in RUNS
        for lead in LEADS
        if grows(compiled(text), lead + (run * LONG)[:LONG], lead + (run * SHORT)[:SHORT])
    ]
    assert slow == []


def test_expressions_are_found() -> None:
    """Those of rules and of facts: the test above would prove nothing without them."""
    assert {"CN829", "CN853", "phone", "url"} <= set(expressions().values())
