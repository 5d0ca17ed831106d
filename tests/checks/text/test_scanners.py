"""The scanners of running text on any text at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gipr_lint.checks.check import params_of
from gipr_lint.checks.text import (
    text_enumerated,
    text_find,
    text_measure,
    text_names,
    text_of_kind,
    text_pairs,
    text_phrases,
    text_repeats,
    text_replace,
    text_run_on,
    text_too_early,
    text_words,
)
from gipr_lint.checks.text._occurrences import Occurrence, places_of
from gipr_lint.checks.text._proofs import address, bank_card, identity
from gipr_lint.docx import Paragraph
from gipr_lint.plugins.packs import load_packs
from gipr_lint.report.prose.texts import Piece, Prose
from gipr_lint.rulepacks.model import Rule

RULES = load_packs()
WORDS = RULES.words
SCANNERS: dict[str, Callable[[Rule, Prose], Iterator[Occurrence]]] = {
    "text-find": lambda rule, some: text_find.found(params_of(rule, text_find.Params), some, WORDS),
    "text-words": lambda rule, some: text_words.found(params_of(rule, text_words.Params), some, WORDS),
    "text-phrases": lambda rule, some: text_phrases.found(params_of(rule, text_phrases.Params), some, WORDS),
    "text-repeats": lambda rule, some: text_repeats.found(params_of(rule, text_repeats.Params), some, WORDS),
    "text-pairs": lambda rule, some: text_pairs.found(params_of(rule, text_pairs.Params).pairs, some),
    "text-replace": lambda rule, some: text_replace.found(params_of(rule, text_replace.Params), some),
    "text-run-on": lambda rule, some: text_run_on.found(params_of(rule, text_run_on.Params), some, WORDS, 2024),
    "text-names": lambda rule, some: text_names.found(params_of(rule, text_names.Params), some, WORDS),
    "text-measure": lambda rule, some: text_measure.found(params_of(rule, text_measure.Params), some, WORDS),
    "text-of-kind": lambda rule, some: text_of_kind.found(("我局", "本局"), ("我局限",), some),
    "text-too-early": lambda rule, some: text_too_early.found(
        params_of(rule, text_too_early.Params), some, WORDS, 2019
    ),
    "text-enumerated": lambda rule, some: text_enumerated.found(some, "{}是", ("其次",)),
}
"""What a rule of each kind looks for in some prose."""

CHECKS = [
    (rule.code, partial(SCANNERS[rule.kind], rule))
    for rule in RULES.rules
    if rule.kind.startswith("text-") and rule.kind != "text-behind-signature"
]
ODD = st.text(
    "政府信息公开（）()《》“”【】1234567890１Xx×_ 年月日条余约左右,;.。，"
    "申请人张三身份证号码卡号★秘密-—一二三是我局\n\u200b⺠\ufffd\U0001f600",
    max_size=60,
)
PAIRS = ("（）", "《》", "〈〉", "【】", "〔〕", "“”")


def prose(*texts: str) -> Prose:
    return Prose(Piece(Paragraph(text=text, block=at, path=""), "body") for at, text in enumerate(texts, 1))


@pytest.mark.slow
@given(st.lists(ODD, min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_every_place_is_in_its_text(texts: list[str]) -> None:
    """Whatever stands there, the rules of the pack do not fail, and mark something inside a paragraph."""
    for _, scanner in CHECKS:
        for hit in scanner(prose(*texts)):
            assert 0 <= hit.start < hit.end <= len(hit.piece.paragraph.text)
            assert all(0 <= start < end <= len(hit.piece.paragraph.text) for start, end in hit.others)


@given(ODD)
@settings(max_examples=200, deadline=None)
def test_mending_comes_to_an_end(text: str) -> None:
    """Putting in what should stand there changes the text, and after few rounds nothing is left to put in."""
    for code, scanner in CHECKS:
        if RULES.by_name[code].masks or code == "CN807":
            continue
        now = text
        for _ in range(40):
            some = [hit for hit in scanner(prose(now)) if hit.instead is not None]
            if not some:
                break
            start, end = some[0].edit or (some[0].start, some[0].end)
            after = now[:start] + (some[0].instead or "") + now[end:]
            assert after != now
            now = after
        else:
            raise AssertionError(f"{code} never ends: {text!r}")


@pytest.mark.slow
@given(st.text("ab一二", max_size=40))
@settings(max_examples=200, deadline=None)
def test_runs_are_all_there(text: str) -> None:
    """What the long number finds is what looking at each place finds."""
    plain = {
        (at, length)
        for length in range(2, 9)
        for at in range(len(text) - 2 * length + 1)
        if text[at : at + length] == text[at + length : at + 2 * length]
    }
    found = list(text_repeats.runs(text, 2, 8))
    covered = {(at, length) for start, length, _ in found for at in range(start, len(text)) if (at, length) in plain}
    assert covered == plain
    for start, length, times in found:
        assert text[start : start + length * times] == text[start : start + length] * times
        assert times > 1


def test_repeats_beyond_the_plane() -> None:
    """Characters of two units each count as one."""
    some = prose("😀数据资源数据资源，有序。")
    (one,) = text_repeats.found(text_repeats.Params(), some, {})
    assert one.text == "数据资源数据资源"


@given(st.text(PAIRS[0] + PAIRS[1] + "一1a，", max_size=30))
@settings(max_examples=200, deadline=None)
def test_paired_marks_are_left_alone(text: str) -> None:
    """A text within a pair of marks that are balanced in themselves has nothing to report."""
    inner = "".join(character for character in text if character not in "（）《》")
    assert not list(text_pairs.found(PAIRS, prose(f"（{inner}《{inner}》）")))


def test_occurrences_do_not_overlap() -> None:
    """Each character is counted once."""
    assert list(places_of("aaaa", "aa")) == [0, 2]


def test_numbers_that_prove_themselves() -> None:
    """Check digit, date and province of identity numbers; check digit and length of cards; bytes of addresses."""
    assert identity("110101199003077758")
    assert identity("11010119900307 7758")
    assert identity("１１０１０１１９９００３０７７７５８")
    assert identity("329999500101123")
    assert not identity("110101199003077750")
    assert not identity("110101199013077758")
    assert not identity("990101199003077758")
    assert bank_card("6222021234567890128")
    assert not bank_card("6222021234567890123")
    assert not bank_card("0000000000000000")
    assert address("10.0.0.1")
    assert not address("10.0.0.300")


@pytest.mark.slow
@given(st.text(max_size=24))
@settings(max_examples=200, deadline=None)
def test_proofs_take_any_text(text: str) -> None:
    """No text makes a proof fail."""
    assert {identity(text), bank_card(text), address(text)} <= {True, False}


@pytest.mark.slow
def test_long_texts_take_linear_time() -> None:
    """A paragraph of two hundred thousand characters of one sort is through in a moment."""
    for sort in ("1", "一", "（", "年", " ", "X", "1 ", "1,", "_", "“", "工作", "申请人张"):
        some = prose(sort * (200_000 // len(sort)))
        for _, scanner in CHECKS:
            next(iter(scanner(some)), None)
