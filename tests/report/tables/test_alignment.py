"""Laying labels beside those of a form."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.reports import EDITIONS

from gipr_lint.report.tables.alignment import Chain, align
from gipr_lint.report.writing.labels import folded, key
from gipr_lint.rulepacks.model import Line

BLOCKS = [block for edition in EDITIONS.values() for form in edition.forms.values() for block in form.blocks]
ROWS = [block.rows for block in BLOCKS if all(line.label for line in block.rows)]
COLUMNS = [block.columns for block in BLOCKS]
SETS = st.sampled_from([*ROWS, *COLUMNS])
LONG = st.sampled_from([rows for rows in ROWS if len(rows) > 5])


def chain(line: Line) -> Chain:
    return tuple(folded(label) for label in line.path)


def matched(chains: list[Chain], lines: tuple[Line, ...]) -> dict[int, str]:
    return {index: line.alias for index, (line, _) in align(chains, lines).items()}


@given(SETS, st.randoms(use_true_random=False))
def test_any_order_is_matched(lines: tuple[Line, ...], random: object) -> None:
    """Labels in any order are each their own line, word for word."""
    shuffled = list(lines)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    found = align([chain(line) for line in shuffled], lines)
    assert [found[index][0].alias for index in range(len(lines))] == [line.alias for line in shuffled]
    assert {quality for _, quality in found.values()} == {"official"}


@given(SETS, st.data())
@settings(max_examples=200)
def test_a_dropped_line_leaves_the_others(lines: tuple[Line, ...], data: st.DataObject) -> None:
    """Without one of the lines every other one is still itself, and the missing one is given to nobody."""
    gone = data.draw(st.integers(0, len(lines) - 1))
    rest = [line for index, line in enumerate(lines) if index != gone]
    assert matched([chain(line) for line in rest], lines) == {index: line.alias for index, line in enumerate(rest)}


@pytest.mark.slow
@given(LONG, st.data())
@settings(max_examples=300)
def test_one_damaged_label_is_still_its_line(lines: tuple[Line, ...], data: st.DataObject) -> None:
    """A character lost, doubled or changed in one label: that line is found as damaged, all others word for word."""
    at = data.draw(st.integers(0, len(lines) - 1))
    label = folded(lines[at].label)
    place = data.draw(st.integers(0, len(label) - 1))
    middle = data.draw(st.sampled_from(["", label[place] * 2, "某"]))
    damaged = label[:place] + middle + label[place + 1 :]
    chains = [chain(line) for line in lines]
    chains[at] = (*chains[at][:-1], damaged)
    found = align(chains, lines)
    assert {index: line.alias for index, (line, _) in found.items()} == {i: line.alias for i, line in enumerate(lines)}
    assert all(quality == "official" for index, (_, quality) in found.items() if index != at)
    same = any(key(damaged) == key(spelling) for spelling in (lines[at].label, *lines[at].variants))
    assert (found[at][1] in ("official", "variant", "style")) == same


@given(LONG, st.data())
def test_an_unreadable_label_is_known_by_its_place(lines: tuple[Line, ...], data: st.DataObject) -> None:
    """A label with nothing left of it, between neighbours that are known, is the line between them."""
    at = data.draw(st.integers(1, len(lines) - 2))
    chains = [chain(line) for line in lines]
    chains[at] = ("甲乙丙丁",)
    assert align(chains, lines)[at] == (lines[at], "position")


@given(LONG, st.data())
def test_a_stranger_takes_no_place(lines: tuple[Line, ...], data: st.DataObject) -> None:
    """A label that the form does not have is matched with nothing, wherever it stands, and moves nobody."""
    at = data.draw(st.integers(0, len(lines)))
    chains = [chain(line) for line in lines]
    chains.insert(at, ("甲乙丙丁戊己",))
    found = matched(chains, lines)
    assert at not in found
    assert [found[index] for index in range(len(chains)) if index != at] == [line.alias for line in lines]


@given(LONG)
def test_lost_parents_leave_the_order_of_the_form(lines: tuple[Line, ...]) -> None:
    """With nothing but the innermost labels, equal labels are given in the order of the form."""
    chains: list[Chain] = [chain(line)[-1:] for line in lines]
    assert matched(chains, lines) == {index: line.alias for index, line in enumerate(lines)}


@given(st.lists(st.lists(st.text(max_size=12), max_size=3).map(tuple), max_size=20), SETS)
def test_any_labels_can_be_aligned(chains: list[Chain], lines: tuple[Line, ...]) -> None:
    """No labels raise, and no line is given twice."""
    given_lines = [line.alias for line, _ in align(chains, lines).values()]
    assert len(set(given_lines)) == len(given_lines)


def test_accepted_spellings_are_variants() -> None:
    """A spelling that the pack accepts is neither official nor damage."""
    rows = EDITIONS["2021"].forms["requests"].blocks[0].rows
    done = next(line for line in rows if line.alias == "done")
    chains = [(*chain(done)[:-1], folded(done.variants[0])) if line is done else chain(line) for line in rows]
    assert align(chains, rows)[rows.index(done)] == (done, "variant")
