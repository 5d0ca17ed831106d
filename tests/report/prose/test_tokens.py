"""The known words of a text in their order."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from tests.support.statements import HOSTILE, WORDS

from gipr_lint.docx import fold
from gipr_lint.report.prose.counts import find_counts
from gipr_lint.report.prose.tokens import Token, tokens_of
from gipr_lint.rulepacks.model import Vocabulary


def tokens(text: str, vocabulary: Vocabulary = WORDS) -> list[Token]:
    figures = {count.start: count.end for count in find_counts(text, vocabulary)}
    return tokens_of(text, vocabulary, figures)


def kinds(text: str) -> list[str]:
    """The kinds of the tokens of a text, with the names that words stand for."""
    folded = fold(text).text
    named = ("object", "weak_object", "action", "party", "carried", "all_of")
    return [f"{token.kind} {token.value}" if token.kind in named else token.kind for token in tokens(folded)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全年收到政府信息公开申请36件", ["plain", "action received", "object application", "figure"]),
        ("收到申请二十五件", ["action received", "weak_object application", "figure"]),
        ("均已办结，", ["all", "already", "action settled", "stop"]),
        ("未发生行政复议", ["none", "action occurred", "object review"]),
        ("行政诉讼均为零", ["object lawsuit", "none_behind"]),
        ("其中自然人28件", ["part", "party natural", "figure"]),
        ("（投诉）", ["open", "foreign", "close"]),
        ("结转下年度继续办理3件", ["action carried_out", "figure"]),
        ("结转上年", ["action carried_in"]),
        ("非自然人", ["not", "party natural"]),
        ("办结率100%", ["all_of settled"]),
    ],
)
def test_words_by_what_they_stand_for(text: str, found: list[str]) -> None:
    """Each list of the vocabulary makes tokens of its own kind, with the names of objects, actions and parties."""
    assert kinds(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("不予公开", ["action refused"]),
        ("部分公开", ["action partly_granted"]),
        ("答复完毕", ["action replied"]),
        ("依申请公开信件", ["object application"]),
        ("信访事项", ["foreign"]),
    ],
)
def test_the_longest_word_is_taken(text: str, found: list[str]) -> None:
    """Of several words that begin at a place: 不予公开 is no 予以公开, 答复完毕 more than 答复."""
    assert kinds(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("复议、诉讼各3", ["object review", "joint", "object lawsuit", "each", "figure"]),
        ("甲乙各3", ["unknown", "each", "figure"]),
        ("各部门", ["unknown"]),
    ],
)
def test_a_number_of_each(text: str, found: list[str]) -> None:
    """各 right before a number says that each of the things before has it; elsewhere it is no word by itself."""
    assert kinds(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024年", ["year"]),
        ("2024年度收到", ["year", "action received"]),
        ("12024年", ["figure", "unknown"]),
        ("1,234.5", ["figure"]),
        ("36件", ["figure"]),
        ("36", ["figure"]),
    ],
)
def test_numbers(text: str, found: list[str]) -> None:
    """A number is a figure, with its measure or without; four digits and 年 are a year."""
    assert kinds(text) == found


def test_a_title_is_unknown_as_a_whole() -> None:
    """What stands in 《》 says nothing; a mark that is never closed is passed over."""
    assert kinds("《收到申请的办法》印发") == ["unknown", "action made"]
    assert kinds("《收到申请") == ["unknown", "action received", "weak_object application"]


def test_words_of_a_pack() -> None:
    """The words are those of the vocabulary alone."""
    own = Vocabulary(objects={"letter": ("书信",)}, actions={"mailed": ("寄出",)}, measures=("封",))
    found = tokens("寄出书信3封,收到申请", own)
    assert [(token.kind, token.value) for token in found] == [
        ("action", "mailed"),
        ("object", "letter"),
        ("figure", ""),
        ("stop", ","),
        ("unknown", ""),
    ]


@given(HOSTILE)
def test_tokens_cover_any_text(raw: str) -> None:
    """Every character is in one token, the tokens stand in order, and no two unknown ones meet but at a title."""
    text = fold(raw).text
    found = tokens(text)
    assert "".join(text[token.start : token.end] for token in found) == text
    assert all(token.start < token.end for token in found)
    for one, other in pairwise(found):
        assert one.end == other.start
        assert (one.kind, other.kind) != ("unknown", "unknown") or "《" in text
