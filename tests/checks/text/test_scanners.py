"""The scanners of running text on any text at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gipr_lint.checks.check import params_of
from gipr_lint.checks.text.hits import Hit, found, misspelt, occurrences
from gipr_lint.checks.text.pairs import unpaired
from gipr_lint.checks.text.params import Repeats, TextCheck
from gipr_lint.checks.text.proofs import address, bank_card, identity
from gipr_lint.checks.text.repeats import repeated, runs
from gipr_lint.docx import Paragraph
from gipr_lint.plugins.packs import load_packs
from gipr_lint.report.prose.texts import Piece, Prose

RULES = load_packs()
CHECKS = [(rule.code, params_of(rule, TextCheck)) for rule in RULES.rules if rule.kind == "text"]
ODD = st.text(
    "政府信息公开（）()《》“”【】1234567890１Xx×_ 年月日条余约左右,;.。，"
    "申请人张三身份证号码卡号★秘密-—\n\u200b⺠\ufffd\U0001f600",
    max_size=60,
)
PAIRS = ("（）", "《》", "〈〉", "【】", "〔〕", "“”")


def prose(*texts: str) -> Prose:
    return Prose(Piece(Paragraph(text=text, block=at, path=""), "body") for at, text in enumerate(texts, 1))


def hits(params: TextCheck, some: Prose) -> list[Hit]:
    if params.words:
        return list(misspelt(params, some, RULES.words))
    if params.repeats:
        return list(repeated(params.repeats, some, RULES.words))
    return list(unpaired(params.pairs, some) if params.pairs else found(params, some, RULES.words))


@given(st.lists(ODD, min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_every_place_is_in_its_text(texts: list[str]) -> None:
    """Whatever stands there, the rules of the pack do not fail, and mark something inside a paragraph."""
    for _, params in CHECKS:
        for hit in hits(params, prose(*texts)):
            assert 0 <= hit.start < hit.end <= len(hit.piece.paragraph.text)
            assert all(0 <= start < end <= len(hit.piece.paragraph.text) for start, end in hit.others)


@given(ODD)
@settings(max_examples=200, deadline=None)
def test_mending_comes_to_an_end(text: str) -> None:
    """Putting in what should stand there changes the text, and after few rounds nothing is left to put in."""
    for code, params in CHECKS:
        if params.mask or code == "CN807":
            continue
        now = text
        for _ in range(40):
            some = [hit for hit in hits(params, prose(now)) if hit.instead is not None]
            if not some:
                break
            start, end = some[0].edit or (some[0].start, some[0].end)
            after = now[:start] + (some[0].instead or "") + now[end:]
            assert after != now
            now = after
        else:
            raise AssertionError(f"{code} never ends: {text!r}")


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
    covered = {
        (at, length) for start, length, _ in runs(text, 2, 8) for at in range(start, len(text)) if (at, length) in plain
    }
    assert covered == plain
    for start, length, times in runs(text, 2, 8):
        assert text[start : start + length * times] == text[start : start + length] * times
        assert times > 1


def test_repeats_beyond_the_plane() -> None:
    """Characters of two units each count as one."""
    some = prose("😀数据资源数据资源，有序。")
    (hit,) = repeated(Repeats(), some, {})
    assert hit.text == "数据资源数据资源"


@given(st.text(PAIRS[0] + PAIRS[1] + "一1a，", max_size=30))
@settings(max_examples=200, deadline=None)
def test_paired_marks_are_left_alone(text: str) -> None:
    """A text within a pair of marks that are balanced in themselves has nothing to report."""
    inner = "".join(character for character in text if character not in "（）《》")
    assert not list(unpaired(PAIRS, prose(f"（{inner}《{inner}》）")))


def test_occurrences_do_not_overlap() -> None:
    """Each character is counted once."""
    assert list(occurrences("aaaa", "aa")) == [0, 2]


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
        for _, params in CHECKS:
            next(iter(hits(params, some)), None)
