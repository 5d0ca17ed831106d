"""Comparing labels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.reports import EDITIONS

from gipr_lint.report.writing.labels import folded, key, likeness, unnumbered, without_remark

LABELS = sorted(
    {
        label
        for edition in EDITIONS.values()
        for form in edition.forms.values()
        for block in form.blocks
        for line in (*block.rows, *block.columns)
        for label in line.path
        if label
    }
)


@pytest.mark.parametrize("label", LABELS)
def test_width_blanks_and_punctuation_do_not_count(label: str) -> None:
    """A label with wide brackets, blanks and line breaks between its characters has the key of the official one."""
    spelling = "\n ".join(label).replace("（", "(").replace("）", ")").replace("、", "，")
    assert key(spelling) == key(label)
    assert folded(" ".join(label)) == folded(label)


def test_no_two_labels_of_a_form_share_a_key() -> None:
    """Within one parent the key tells the rows of a form apart, so that it may stand for the label."""
    for edition in EDITIONS.values():
        for form in edition.forms.values():
            for block in form.blocks:
                for lines in (block.rows, block.columns):
                    keys = [tuple(key(label) for label in line.path) for line in lines]
                    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("（一）予以公开", "予以公开"),
        ("1.属于国家秘密", "属于国家秘密"),
        ("一、本年新收", "本年新收"),
        ("三安全", "安全"),
        ("总计", "总计"),
    ],
)
def test_words_are_the_label_without_its_number(label: str, expected: str) -> None:
    """A number in front goes, however it is written."""
    assert unnumbered(label) == expected


@given(st.text(), st.text())
def test_likeness_is_a_measure(one: str, other: str) -> None:
    """It lies between 0 and 1, does not depend on the order, and is 1 for a text and itself."""
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, other) == likeness(other, one)
    assert not one or likeness(one, one) == 1


@given(st.sampled_from([label for label in LABELS if len(key(label)) > 5]), st.data())
def test_a_lost_character_leaves_a_label_most_like_itself(label: str, data: st.DataObject) -> None:
    """A label that lost one character is more like itself than half."""
    whole = key(label)
    at = data.draw(st.integers(0, len(whole) - 1))
    assert likeness(whole[:at] + whole[at + 1 :], whole) > 0.5


@pytest.mark.parametrize(
    ("text", "bare"),
    [("行政许可(件)", "行政许可"), ("(一)予以公开", "(一)予以公开"), ("(件)", "(件)"), ("规章)", "规章)"), ("", "")],
)
def test_what_is_added_in_brackets(text: str, bare: str) -> None:
    """A remark at the end goes; a number at the beginning, a lone bracket and a text that is all remark stay."""
    assert without_remark(text) == bare


@given(st.text(alphabet="()规章件、.", max_size=8))
def test_a_remark_is_only_cut_off(text: str) -> None:
    """Whatever the text, what is left is its beginning."""
    assert text.startswith(without_remark(text))
