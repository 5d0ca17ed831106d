"""Labels of automatic lists."""

from __future__ import annotations

from tests.support.docx.building import docx, drawing, p

from gipr_lint.docx import Paragraph, read_docx


def level(index: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    """A w:lvl."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(number: int, *levels: str) -> str:
    """A w:abstractNum."""
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int, more: str = "") -> str:
    """A w:num."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def item(number: int, index: int | None = 0) -> str:
    """A numbered paragraph."""
    ilvl = "" if index is None else f'<w:ilvl w:val="{index}"/>'
    return p("文", f'<w:numPr>{ilvl}<w:numId w:val="{number}"/></w:numPr>')


def labels(body: str, numbering: str, styles: str = "") -> list[str]:
    """The labels of all paragraphs."""
    document = read_docx(docx(body, numbering=numbering, styles=styles))
    return [block.label for block in document.blocks if isinstance(block, Paragraph)]


OUTLINE = abstract(
    0,
    level(0, "japaneseCounting", "%1、"),
    level(1, "japaneseCounting", "（%2）"),
    level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
)


def test_levels_count_and_restart() -> None:
    """Each level counts on its own, begins anew below a higher one, shows the higher ones, a legal one in digits."""
    body = item(1) + item(1, 1) + item(1, 1) + item(1, 2) + item(1) + item(1, 1) + item(1, 2) + item(1, 2)
    expected = ["一、", "（一）", "（二）", "1.2.1", "二、", "（一）", "2.1.1", "2.1.2"]
    assert labels(body, OUTLINE + num(1, 0)) == expected


def test_a_skipped_level_counts_as_begun() -> None:
    """A deeper paragraph without one above it shows the start of the levels above."""
    assert labels(item(1, 2) + item(1) + item(1, 1), OUTLINE + num(1, 0)) == ["1.1.1", "二、", "（一）"]


def test_numbers_that_share_a_list_count_on_together() -> None:
    """Two w:num of one abstract list share counters; a startOverride begins anew, once."""
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = OUTLINE + num(1, 0) + num(2, 0) + num(3, 0, override)
    assert labels(item(1) + item(2) + item(3) + item(3) + item(1), numbering) == [
        "一、",
        "二、",
        "五、",
        "六、",
        "七、",
    ]


def test_an_override_can_replace_a_level() -> None:
    """A w:lvl inside lvlOverride replaces that level of the list."""
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "decimalEnclosedCircle", "%1")}</w:lvlOverride>'
    assert labels(item(2) + item(2), OUTLINE + num(2, 0, override)) == ["①", "②"]


def test_restart_can_be_switched_off() -> None:
    """lvlRestart 0 lets a level count on across higher ones; lvlRestart 1 restarts after level 1 only."""
    levels = (
        level(0, "decimal", "%1"),
        level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>'),
        level(2, "decimal", "%3", '<w:lvlRestart w:val="1"/>'),
    )
    body = item(1) + item(1, 1) + item(1, 2) + item(1, 1) + item(1, 2) + item(1) + item(1, 1) + item(1, 2)
    assert labels(body, abstract(0, *levels) + num(1, 0)) == ["1", "1", "1", "2", "2", "2", "3", "1"]


def test_number_zero_ends_numbering() -> None:
    """numId 0 takes away the number that a style gives."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    styled = '<w:pStyle w:val="L"/>'
    body = p("文", styled) + p("文", styled + '<w:numPr><w:numId w:val="0"/></w:numPr>') + p("文", styled)
    assert labels(body, OUTLINE + num(1, 0), styles) == ["一、", "", "二、"]


def test_number_and_level_are_inherited_apart() -> None:
    """A style takes numId from its parent and the level from the list's link to the style (w:lvl/w:pStyle)."""
    numbering = abstract(
        0, level(0, "decimal", "%1.", '<w:pStyle w:val="A"/>'), level(1, "decimal", "%1.%2", '<w:pStyle w:val="B"/>')
    ) + num(1, 0)
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    body = p("文", '<w:pStyle w:val="A"/>') + p("文", '<w:pStyle w:val="B"/>')
    assert labels(body, numbering, styles) == ["1.", "1.1"]
    direct = p("文", '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="1"/></w:numPr>')
    assert labels(direct, numbering, styles) == ["1.1"]


def test_a_list_can_link_to_a_numbering_style() -> None:
    """numStyleLink leads through the numbering style to the list that has the levels."""
    numbering = abstract(0, '<w:numStyleLink w:val="S"/>') + OUTLINE.replace('"0">', '"7">', 1) + num(1, 0) + num(2, 7)
    styles = (
        '<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    assert labels(item(1) + item(2), numbering, styles) == ["一、", "二、"]


def test_bullets_print_a_sign() -> None:
    """A bullet prints its sign, one of a symbol font as Unicode."""
    numbering = abstract(0, level(0, "bullet", "\uf0b7"), level(1, "bullet", "—")) + num(1, 0)
    assert labels(item(1) + item(1, 1), numbering) == ["•", "—"]


def test_text_boxes_count_apart() -> None:
    """A list in a text box does not move the numbers of the body."""
    body = item(1) + f"<w:p><w:r>{drawing(item(1))}</w:r></w:p>" + item(1)
    assert labels(body, OUTLINE + num(1, 0)) == ["一、", "", "一、", "二、"]


def test_missing_definitions_give_no_label() -> None:
    """A number without numbering part, definition or abstract list is left out."""
    assert labels(item(1), "") == [""]
    assert labels(item(9), OUTLINE) == [""]
    assert labels(item(1), num(1, 5)) == [""]


def test_levels_without_a_number_count_on() -> None:
    """Feishu leaves w:ilvl out of w:lvl: the first is level 0, the next level 1."""
    levels = "".join(
        f'<w:lvl><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="{text}"/></w:lvl>'
        for text in ("%1、", "（%2）")
    )
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{num(1, 0)}'
    body = p("甲", '<w:numPr><w:numId w:val="1"/></w:numPr>') + item(1, 1) + item(1, 0)
    assert [block.label for block in read_docx(docx(body, numbering=numbering)).blocks] == ["一、", "（一）", "二、"]  # type: ignore[union-attr]


def test_the_text_of_a_level_has_an_end() -> None:
    """A level of any length prints as much as nine numbers with words between them need."""
    body = item(1) * 3
    assert len(labels(body, abstract(0, level(0, "decimal", "条" * 100_000)) + num(1, 0))[2]) == 80
