"""What a paragraph takes from its style."""

from __future__ import annotations

import pytest
from tests.support.docx.building import docx, p, part_xml

from gipr_lint.docx import Paragraph, read_docx
from gipr_lint.docx.formatting.properties import NO_PROPERTIES
from gipr_lint.docx.formatting.styles import Styles
from gipr_lint.docx.xml import parse


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


def resolved(*elements: str) -> Styles:
    """A resolver over these children of w:styles."""
    return Styles(parse(part_xml("styles", "".join(elements)).encode(), "styles"), 50)


def test_text_takes_nothing_from_the_default_style_and_layout_does() -> None:
    """On purpose: a default style that made every paragraph a heading would say nothing, but it does set typefaces."""
    default = style("N", "heading 1", properties='<w:jc w:val="right"/>').replace(">", ' w:default="1">', 1)
    styles = resolved(default)
    assert styles.of_paragraph(NO_PROPERTIES) == NO_PROPERTIES
    whole = styles.whole_paragraph(NO_PROPERTIES)
    assert (whole.outline, whole.alignment) == (1, "right")


def test_of_several_default_styles_the_last_counts_and_of_one_id_the_first() -> None:
    """As the standard has it, and as Word reads it."""
    one, two = (
        style(name, name, properties=f'<w:jc w:val="{side}"/>').replace(">", ' w:default="1">', 1)
        for name, side in (("A", "left"), ("B", "center"))
    )
    again = style("B", "other", properties='<w:jc w:val="right"/>')
    styles = resolved(one, two, again)
    assert styles.whole_paragraph(NO_PROPERTIES).alignment == "center"
    assert styles["B"].name == "B"


def test_hidden_in_two_styles_is_shown() -> None:
    """w:vanish of a run's style and of its paragraph's are a toggle; size and colour are the nearest."""
    shown = '<w:style w:styleId="{}"><w:rPr><w:vanish/><w:sz w:val="{}"/></w:rPr></w:style>'
    styles = resolved(shown.format("R", 2), shown.format("P", 32))
    one, both = styles.of_run([styles["R"]]), styles.of_run([styles["R"], styles["P"]])
    assert (one.hidden, both.hidden, both.size) == (True, False, 2)
