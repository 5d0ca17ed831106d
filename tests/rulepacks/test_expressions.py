"""Regular expressions of packs: what could take endless time is refused, what is wrong is told in the language."""

from __future__ import annotations

import re
from time import process_time

import pytest
from tests.support.languages import chinese_in

from gipr_lint.rulepacks.expressions import Fault, expanded, require_sound

ENDLESS = [
    "(a+)+",
    "(a*)*$",
    "(?:a+b?)+",
    "(?:[^。]*公开)+",
    "(a|aa?)+",
    r"(?:\d{1,3})+",
    "((a+)b?)*",
    r"(\w+\s?)+",
    "(.*,)*",
    "(?:[a-z]+-?)*",
    "(?P<x>(?:甲+乙*)+)",
    "(((((a*)*)*)*)*)",
    "(?i:a+)+",
    "(x+x+)+y",
    "([a-zA-Z]+)*",
    r"(?:[ \d]*\d){3,}",
    "(a+|b)+c",
    "(?:a{2,})+",
    "(?:(?:a)+)+",
    r"(\s*\d+\s*)*",
    r"(?P<a>甲)(?:(?P=a)*)+",
    r"前(?:[一二三]+){2,}后",
]
SOUND = [
    r"(?:\.[A-Za-z0-9\-]+)+",
    r"\d+(?:,\d{3})*",
    "(?:[^，]*，)*",
    "(?:甲|乙丙?)*",
    "(?:[，、][^，、]+)+",
    "(?:a+)?",
    "(?:a+b)+",
    "(?>a+)+",
    "(?:a++)+",
    "(?:一?二)*",
    "[*+]+",
    r"\(a+\)+",
    "(?:第[一二三]+条、)+",
    "(?=(?:a+))b+",
    r"(?:[ \u3000-]?\d){14,17}",
    r"[\]*]+x",
    "a{2}{",
    "(?:[^。]{0,30}，){0,3}",
    "",
]


@pytest.mark.parametrize("pattern", ENDLESS)
def test_a_repetition_of_what_is_of_no_fixed_length(pattern: str) -> None:
    """Where a text can be cut into turns in more than one way, trying them all would take for ever."""
    with pytest.raises(Fault) as caught:
        require_sound(pattern)
    assert caught.value.message.key == "facts.nested-repetition"
    assert pattern[caught.value.at] in "([甲"


@pytest.mark.parametrize("pattern", SOUND)
def test_what_can_be_cut_in_one_way_only(pattern: str) -> None:
    """A turn that begins or ends with a mark of its own is no danger, nor what gives nothing back."""
    require_sound(pattern)


@pytest.mark.parametrize(
    ("pattern", "key", "at"),
    [
        ("甲[乙", "regex.open-set", 1),
        ("甲(乙", "regex.open-group", 1),
        ("甲)乙", "regex.closed-group", 1),
        ("*甲", "regex.nothing-to-repeat", 0),
        ("甲{3,1}", "regex.repeat-order", 2),
        ("甲**", "regex.repeated-twice", 2),
        ("[乙-一]", "regex.range", 1),
        (r"甲\y", "regex.escape", 1),
        (r"甲\2", "regex.no-group", 2),
        ("(?P<a>甲)(?P<a>乙)", "regex.group-twice", 12),
        ("(?P<1>甲)", "regex.group-name", 4),
        ("(?&甲)", "regex.extension", 1),
        ("(?<=甲+)乙", "regex.look-behind", 0),
        ("甲(?i)", "regex.flags", 1),
        ("甲[[乙]", "regex.nested-set", 0),
    ],
)
def test_what_re_says_is_told_in_the_language(pattern: str, key: str, at: int) -> None:
    """Each of its messages has one of ours, in both languages, at the character."""
    with pytest.raises(Fault) as caught:
        require_sound(pattern)
    message = caught.value.message
    assert message.key == "facts.bad-expression"
    assert message.values["why"].key == key  # type: ignore[union-attr]
    assert caught.value.at == at
    assert chinese_in(message.in_language("en")) == []
    assert not re.search("[a-z]{4}", message.in_language("zh"))


@pytest.mark.parametrize("pattern", ["(" * 3000 + "a" + ")" * 3000, "(?:" * 60 + ")" * 60, "[" * 9000, "a" * 10_001])
def test_too_much_is_refused_at_once(pattern: str) -> None:
    """Groups within groups and length have bounds, and no other exception escapes."""
    started = process_time()
    with pytest.raises(Fault):
        require_sound(pattern)
    assert process_time() - started < 2


def test_patterns_within_patterns_do_not_multiply() -> None:
    """Twenty times twenty times … is refused before it is written out."""
    patterns = {"a": "ab" * 100}
    started = process_time()
    patterns["b"] = expanded("{a}" * 20, patterns)
    with pytest.raises(Fault) as caught:
        expanded("{b}" * 20, patterns)
    assert caught.value.message.key == "facts.long-expression"
    assert process_time() - started < 2


def test_a_repetition_may_lie_in_a_pattern() -> None:
    """What a name stands for counts as if it were written out."""
    patterns = {"words": "[甲乙]+", "word": "[甲乙]"}
    assert expanded("(?:{word})+", patterns) == "(?:(?:[甲乙]))+"
    with pytest.raises(Fault):
        expanded("(?:{words})+", patterns)
    with pytest.raises(KeyError, match="nothing"):
        expanded("{nothing}", patterns)
