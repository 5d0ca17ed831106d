"""The closed lists of the interface."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest

from gipr_lint.terms import CATEGORIES, GRAVITIES, SEVERITIES, category


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("CN101", "structure"), ("CN199", "structure"), ("CN201", "period"), ("CN301", "contact"), ("CN449", "table"),
        ("CN450", "cell"), ("CN503", "arithmetic"), ("CN601", "agreement"), ("CN700", "across"), ("CN849", "wording"),
        ("CN850", "privacy"), ("CN901", "signing"), ("CN920", "layout"), ("CN950", "file"), ("GL002", "tool"),
        ("SH503", "arithmetic"), ("nonsense", "tool"),
    ],
)  # fmt: skip
def test_the_number_tells_the_category(code: str, expected: str) -> None:
    """The group of a code is its category, whatever the prefix of its pack."""
    assert category(code) == expected


def test_a_rule_is_as_grave_as_a_finding_or_off() -> None:
    """The two lists go together, from the gravest to the mildest."""
    assert (*SEVERITIES, "off") == GRAVITIES


def test_groups_of_codes_stand_in_order() -> None:
    """Each number belongs to the last group that begins at it or below."""
    firsts = [first for first, _ in CATEGORIES]
    assert firsts == sorted(set(firsts))


def test_the_schema_of_the_output_has_the_same_severities() -> None:
    """What a file of JSON may hold is what the program gives."""
    schema: Any = json.loads(files("gipr_lint.output").joinpath("schema.json").read_text(encoding="utf-8"))
    assert schema["$defs"]["finding"]["properties"]["severity"]["enum"] == list(SEVERITIES)
