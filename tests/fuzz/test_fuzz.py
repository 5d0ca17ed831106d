"""A bounded run of the fuzzer; `python -m tests.fuzz` goes on for an hour, with other numbers if asked."""

from __future__ import annotations

import random

import pytest
from tests.fuzz.mutate import changed_docx, changed_text
from tests.fuzz.run import KINDS, YAML, seeds


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "count"), [("docx", 30), ("pack", 60), ("configuration", 200)])
def test_nothing_but_messages(kind: str, count: int) -> None:
    """Files changed at random give a result or a message, in every command and format, in bounded time."""
    for number in range(count):
        try:
            KINDS[kind](number)()
        except Exception as problem:
            raise AssertionError(f"{kind} {number}") from problem


@pytest.mark.slow
@pytest.mark.parametrize("first", range(1000, 1400, 100))
def test_more_documents(first: int) -> None:
    """The same for more of them."""
    for number in range(first, first + 100):
        try:
            KINDS["docx"](number)()
        except Exception as problem:
            raise AssertionError(f"docx {number}") from problem


@pytest.mark.slow
def test_the_same_number_gives_the_same_file() -> None:
    """What was found once is found again, and most files are changed in fact."""
    seed = seeds()[0]
    made = [changed_docx(seed, random.Random(number)) for number in (1, 1, 2, 3)]
    assert made[0] == made[1]
    assert len({seed, *made}) == 4
    assert changed_text(YAML, random.Random(1)) == changed_text(YAML, random.Random(1)) != YAML
