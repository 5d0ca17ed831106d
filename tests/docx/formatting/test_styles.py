"""What a paragraph takes from its style."""

from __future__ import annotations

import pytest
from tests.support.docx.building import docx, p

from gipr_lint.docx import Paragraph, read_docx


def style(style_id: str, name: str = "", parent: str = "", properties: str = "") -> str:
    """A paragraph style."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id}">'
        + (f'<w:name w:val="{name}"/>' if name else "")
        + (f'<w:basedOn w:val="{parent}"/>' if parent else "")
        + f"<w:pPr>{properties}</w:pPr></w:style>"
    )


def only(properties: str, styles: str = "") -> Paragraph:
    """The one paragraph with these properties."""
    (block,) = read_docx(docx(p("文", properties), styles=styles)).blocks
    assert isinstance(block, Paragraph)
    return block


@pytest.mark.parametrize(
    ("name", "outline"),
    [("heading 1", 1), ("Heading 3", 3), ("标题 2", 2), ("标题2", 2), ("Title", None), ("heading 1 Char", None)],
)
def test_built_in_names_are_headings(name: str, outline: int | None) -> None:
    """A style is a heading by its built-in name whatever its id: WPS gives bare numbers."""
    paragraph = only('<w:pStyle w:val="2"/>', style("2", name))
    assert (paragraph.outline, paragraph.style) == (outline, name)


def test_properties_come_down_the_chain() -> None:
    """Outline level and alignment are inherited through basedOn; the nearest and the direct ones win."""
    styles = style("A", "甲", "B") + style("B", "乙", "C", '<w:jc w:val="center"/>')
    styles += style("C", "丙", "", '<w:outlineLvl w:val="1"/><w:jc w:val="right"/>')
    paragraph = only('<w:pStyle w:val="A"/>', styles)
    assert (paragraph.style, paragraph.outline, paragraph.alignment) == ("甲", 2, "center")
    direct = only('<w:pStyle w:val="A"/><w:outlineLvl w:val="0"/><w:jc w:val="end"/>', styles)
    assert (direct.outline, direct.alignment) == (1, "right")


def test_level_nine_is_running_text() -> None:
    """outlineLvl 9 makes a heading style's paragraph running text."""
    assert only('<w:pStyle w:val="A"/><w:outlineLvl w:val="9"/>', style("A", "heading 1")).outline is None


def test_a_missing_style_is_known_by_its_id() -> None:
    """A dangling pStyle is called by its id, which may still tell a heading."""
    paragraph = only('<w:pStyle w:val="Heading2"/>')
    assert (paragraph.outline, paragraph.style) == (2, "Heading2")


def test_a_style_without_id_or_name_does_no_harm() -> None:
    """Styles without id or name are passed over or called by their id."""
    assert only('<w:pStyle w:val="A"/>', "<w:style/>" + style("A")).style == "A"


def test_old_properties_of_a_tracked_change_are_not_the_present_ones() -> None:
    """What stands in pPrChange is history."""
    before = '<w:pPr><w:outlineLvl w:val="0"/><w:jc w:val="center"/></w:pPr>'
    paragraph = only(f'<w:pPrChange w:id="1" w:author="甲">{before}</w:pPrChange>')
    assert (paragraph.outline, paragraph.alignment) == (None, "")


def test_only_as_many_styles_are_parsed_as_are_used() -> None:
    """What follows the styles in use is not parsed: a defect there is not even seen."""
    filler = "".join(style(f"X{number}", "x" * 40) for number in range(2000))
    data = docx(p("文", '<w:pStyle w:val="A"/>'), styles=style("A", "heading 1") + filler + "<w:broken>")
    document = read_docx(data)
    assert document.traces == ()
    assert isinstance(document.blocks[0], Paragraph)
    assert document.blocks[0].outline == 1
