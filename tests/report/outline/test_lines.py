"""Lines, and the way back to the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gipr_lint.docx import Paragraph
from gipr_lint.report.outline.lines import Line, Part, in_file, line_of, parts_at, parts_of


def paragraph(text: str, block: int = 1, **more: object) -> Paragraph:
    return Paragraph(text=text, block=block, path=f"body/p[{block}]", **more)  # type: ignore[arg-type]


def whole(one: Paragraph) -> Part:
    return Part(one, 0, len(one.text))


def test_a_whole_paragraph_is_itself() -> None:
    """Only what the file has otherwise is a line."""
    one = paragraph("甲乙丙")
    assert line_of([whole(one)]) is one
    assert parts_of(one) == (whole(one),)


def test_a_line_within_a_paragraph() -> None:
    """Number and level of the paragraph are those of the line that it begins with; all stand at its path."""
    one = paragraph("总体情况\n全年平稳。", label="一、", outline=1, alignment="left")
    first, second = line_of([Part(one, 0, 4)]), line_of([Part(one, 5, 10)])
    assert (first.text, first.label, first.outline) == ("总体情况", "一、", 1)
    assert (second.text, second.label, second.outline) == ("全年平稳。", "", None)
    assert {first.path, second.path} == {one.path}
    assert parts_at(second, 2, 4) == [Part(one, 7, 9)]


def test_a_line_of_several_paragraphs() -> None:
    """Its text is theirs one behind the other; characters of two are at two places, an empty place at one."""
    one, other = paragraph("甲乙", 1), paragraph("丙丁", 2)
    line = line_of([whole(one), whole(other)])
    assert line.text == "甲乙丙丁"
    assert parts_at(line, 1, 3) == [Part(one, 1, 2), Part(other, 0, 1)]
    assert parts_at(line, 2, 3) == [Part(other, 0, 1)]
    assert parts_at(line, 2, 2) == [Part(one, 2, 2)]
    assert parts_at(line, 4, 4) == [Part(other, 2, 2)]
    assert list(in_file([line])) == [one, other]


@given(st.lists(st.text("甲乙 ", min_size=1, max_size=5), min_size=1, max_size=5), st.data())
def test_any_characters_of_any_line(texts: list[str], data: st.DataObject) -> None:
    """What stands at the places of some characters in the file is those characters."""
    line = line_of([whole(paragraph(text, at)) for at, text in enumerate(texts, start=1)])
    start = data.draw(st.integers(0, len(line.text)))
    end = data.draw(st.integers(start, len(line.text)))
    places = parts_at(line, start, end)
    assert "".join(place.paragraph.text[place.start : place.end] for place in places) == line.text[start:end]
    assert len(places) == 1 or all(place.start < place.end for place in places)


@pytest.mark.parametrize("count", [1, 2])
def test_lines_are_equal_only_to_themselves(count: int) -> None:
    """As paragraphs are."""
    one = paragraph("甲\n乙")
    lines = [line_of([Part(one, 0, 1)]) for _ in range(count)]
    assert all(isinstance(line, Line) for line in lines)
    assert len(set(lines)) == count
