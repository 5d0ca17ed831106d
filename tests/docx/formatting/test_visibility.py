"""Runs that nobody sees, and those that drafting has left coloured."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.docx.building import docx, p, r, tbl, tc, tr

from gipr_lint.docx import Paragraph, read_docx
from gipr_lint.docx.formatting.ground import is_tinted
from gipr_lint.docx.formatting.visibility import Hints

HIDDEN, WHITE, ONE_POINT = "<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'
DARK = '<w:shd w:val="clear" w:fill="1F3864"/>'


def run(text: str, entries: str) -> str:
    return f'<w:r><w:rPr>{entries}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def marks(body: str, **options: object) -> dict[str, int]:
    return {trace.kind: trace.count for trace in read_docx(docx(body, **options)).traces}


@pytest.mark.parametrize(
    ("entries", "kind"),
    [
        (HIDDEN, "hidden-text"),
        ("<w:strike/>", "struck-text"),
        ("<w:dstrike/>", "struck-text"),
        (WHITE, "white-text"),
        ('<w:color w:val="FFFFFF" w:themeColor="background1"/>', "white-text"),
        (ONE_POINT, "tiny-text"),
        ('<w:highlight w:val="yellow"/>', "highlights"),
        ('<w:shd w:val="clear" w:fill="FFFF00"/>', "shading"),
        ('<w:shd w:val="pct15" w:fill="FFFFFF"/>', "shading"),
    ],
)
def test_a_run_is_marked_with_its_place_and_text(entries: str, kind: str) -> None:
    """One trace of the kind, with the path of the run and what it says."""
    (trace,) = read_docx(docx(f"<w:p>{r('前')}{run('待核', entries)}</w:p>")).traces
    assert (trace.kind, trace.count, trace.text) == (kind, 1, "待核")
    assert trace.paths == ("word/document.xml#/w:body/w:p[1]/w:r[2]",)


@pytest.mark.parametrize(
    "entries",
    [
        '<w:vanish w:val="0"/>',
        "<w:webHidden/>",
        '<w:strike w:val="0"/><w:dstrike w:val="false"/>',
        '<w:vertAlign w:val="superscript"/>',
        '<w:color w:val="FFFFFF" w:themeColor="background1" w:themeShade="80"/>',
        '<w:color w:val="auto"/>',
        f"{WHITE}{DARK}".replace("1F3864", "808080"),
        '<w:sz w:val="21"/>',
        '<w:highlight w:val="none"/>',
        '<w:highlight w:val="white"/>',
        '<w:shd w:val="clear" w:fill="FFFFFF"/>',
        '<w:shd w:val="clear" w:fill="F5F5F5"/>',
        '<w:shd w:val="clear" w:fill="zzzzzz"/>',
        "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>",
    ],
)
def test_what_is_seen_and_not_coloured_is_not_marked(entries: str) -> None:
    """Explicitly shown, grey by the theme, on a ground of its own, near-white grounds: nothing but revisions."""
    assert not marks(f"<w:p>{run('文字', entries)}</w:p>").keys() - {"format-changes"}


@pytest.mark.parametrize("entries", [HIDDEN, WHITE, ONE_POINT, '<w:highlight w:val="yellow"/>'])
def test_blanks_and_paragraph_marks_are_nothing(entries: str) -> None:
    """A run of blanks and the mark of a paragraph have no text to be hidden."""
    assert marks(f"<w:p>{run('  ', entries)}</w:p>" + p("文", f"<w:rPr>{entries}</w:rPr>")) == {}


@pytest.mark.parametrize(
    "body",
    [
        tbl(tr(tc(f"<w:p>{run('表头', WHITE)}</w:p>", properties=DARK))),
        p("", DARK).replace("</w:p>", f"{run('标题', WHITE)}</w:p>"),
        f"<w:p><w:r><w:pict><w:txbxContent><w:p>{run('框', WHITE)}</w:p></w:txbxContent></w:pict></w:r></w:p>",
        f'<w:p><w:r><w:drawing><wp:anchor behindDoc="1"/></w:drawing></w:r></w:p><w:p>{run("封面", WHITE)}</w:p>',
        f'<w:p><w:r><w:pict><v:rect style="z-index:-251"/></w:pict></w:r></w:p><w:p>{run("封面", WHITE)}</w:p>',
    ],
)
def test_white_text_on_another_ground_is_meant_to_be_seen(body: str) -> None:
    """Shaded cells and paragraphs, text boxes, anything behind the text."""
    assert "white-text" not in marks(body)


def test_white_text_in_a_shaded_table_style_is_not_judged() -> None:
    """The style of a table may shade it; where that style is plain, white text is white on white."""
    table = tbl(tr(tc(f"<w:p>{run('表头', WHITE)}</w:p>"))).replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="T"/>')
    style = '<w:style w:type="table" w:styleId="T"><w:tblStylePr><w:tcPr>{}</w:tcPr></w:tblStylePr></w:style>'
    assert marks(table, styles=style.format(DARK)) == {}
    assert marks(table, styles=style.format("")) == {"white-text": 1}


@pytest.mark.parametrize(
    ("entries", "kind"),
    [(HIDDEN, "hidden-text"), ("<w:strike/>", "struck-text"), (WHITE, "white-text"), (ONE_POINT, "tiny-text")],
)
def test_styles_hide_text_as_well(entries: str, kind: str) -> None:
    """By a character style, a paragraph style and through basedOn; a hidden style on a hidden one shows again."""
    styles = (
        f'<w:style w:type="paragraph" w:styleId="P"><w:rPr>{entries}</w:rPr></w:style>'
        f'<w:style w:type="character" w:styleId="C"><w:rPr>{entries}</w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="D"><w:basedOn w:val="C"/></w:style>'
        '<w:style w:type="character" w:styleId="L"><w:basedOn w:val="L"/></w:style>'
    )
    paragraph = p("段", '<w:pStyle w:val="P"/>')
    assert marks(paragraph, styles=styles) == {kind: 1}
    styled = "<w:p>" + run("字", '<w:rStyle w:val="{}"/>') + "</w:p>"
    assert [marks(styled.format(name), styles=styles) for name in "CDL"] == [{kind: 1}, {kind: 1}, {}]
    both = p("", '<w:pStyle w:val="P"/>').replace("</w:p>", run("字", '<w:rStyle w:val="C"/>') + "</w:p>")
    assert marks(both, styles=styles) == ({} if kind in ("hidden-text", "struck-text") else {kind: 1})


@pytest.mark.parametrize("entries", ["<w:strike/>", "<w:dstrike/>", '<w:rStyle w:val="C"/>'])
def test_struck_out_text_is_not_read(entries: str) -> None:
    """What is struck out, by itself or by a style, is no part of a text or number."""
    styles = '<w:style w:type="character" w:styleId="C"><w:rPr><w:strike/></w:rPr></w:style>'
    assert shown(f"{run('9', entries)}{r('1')}", styles=styles) == "1"


@pytest.mark.parametrize(
    ("entries", "sign"),
    [
        ('<w:vertAlign w:val="superscript"/>', "81¹件"),
        ('<w:vertAlign w:val="subscript"/>', "81₁件"),
        ('<w:position w:val="8"/>', "81¹件"),
        ('<w:position w:val="-8"/>', "81₁件"),
        ('<w:rStyle w:val="C"/>', "81¹件"),
        ('<w:position w:val="-3"/>', "811件"),
        ('<w:vertAlign w:val="baseline"/>', "811件"),
        ('<w:rStyle w:val="C"/><w:vertAlign w:val="baseline"/>', "811件"),
    ],
)
def test_raised_digits_are_marks_of_notes(entries: str, sign: str) -> None:
    """A digit well above or below the line is read as what it looks like, one that is set on the line as a digit."""
    styles = '<w:style w:type="character" w:styleId="C"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    assert shown(f"{r('81')}{run('1', entries)}{r('件')}", styles=styles) == sign


def test_raised_text_is_a_mark_only_behind_text() -> None:
    """A whole cell that is raised keeps its number, words that are raised stay words, brackets go with their digit."""
    raised = '<w:vertAlign w:val="superscript"/>'
    assert shown(run("81", raised)) == "81"
    assert shown(run("8", raised) + run("1", raised) + r("件")) == "81件"
    assert shown(r("81") + run("[1]", raised)) == "81⁽¹⁾"
    assert shown(r("81") + run("[", raised) + run("", raised) + run("1]", raised)) == "81⁽¹⁾"
    assert shown(r("81") + run("注", raised) + run("1", raised)) == "81注1"
    assert shown(r("81") + run("1", raised) + r("件") + run("注1", raised)) == "81¹件注1"
    assert shown(f"{r('81')}<w:hyperlink>{run('2', raised)}</w:hyperlink>") == "81²"


def shown(content: str, **options: object) -> str:
    """What a paragraph with that content says."""
    (block,) = read_docx(docx(f"<w:p>{content}</w:p>", **options)).blocks
    assert isinstance(block, Paragraph)
    return block.text


def test_hidden_text_is_not_read() -> None:
    """What does not print is no text: in paragraphs and cells, with its breaks; places of what stands behind stay."""
    hidden = run("藏", HIDDEN).replace("<w:t ", "<w:br/><w:t ")
    document = read_docx(
        docx(f"<w:p>{r('甲')}{hidden}{run('乙', WHITE)}</w:p>" + tbl(tr(tc(f"<w:p>{hidden}{r('1')}</w:p>"))))
    )
    first = document.blocks[0]
    assert isinstance(first, Paragraph)
    assert first.text == "甲乙"
    assert document.tables[0].cells[0].text == "1"
    assert document.traces[1].paths[0].endswith("w:r[3]")


def test_other_prefixes_and_encodings_are_looked_through() -> None:
    """What is searched for in the bytes first is found under another prefix and in UTF-16 as well."""
    from tests.support.docx.building import main_xml

    usual = main_xml(f"<w:p>{run('白', WHITE)}{run('小', ONE_POINT)}</w:p>")
    other = usual.replace("<w:", "<x:").replace("</w:", "</x:").replace("xmlns:w=", "xmlns:x=").replace(" w:", " x:")
    wide = usual.replace("UTF-8", "UTF-16").encode("utf-16")
    for main in (usual, other, wide):
        assert marks("", main=main) == {"white-text": 1, "tiny-text": 1}
    assert not Hints(b"<w:document>").white


@given(st.text(max_size=8))
def test_any_fill_is_a_colour_or_not(fill: str) -> None:
    """No value of a fill fails."""
    assert is_tinted(fill) in (True, False)


@pytest.mark.slow
@pytest.mark.parametrize("entries", [HIDDEN, WHITE, ONE_POINT, '<w:rStyle w:val="C"/>', '<w:highlight w:val="red"/>'])
def test_many_runs_in_one_paragraph_take_linear_time(entries: str) -> None:
    """Forty thousand of them are counted in a few seconds, and a hundred places are kept."""
    styles = f'<w:style w:type="character" w:styleId="C"><w:rPr>{WHITE}{HIDDEN}{ONE_POINT}</w:rPr></w:style>'
    data = docx(f"<w:p>{run('字', entries) * 40_000}</w:p>", styles=styles)
    start = time.process_time()
    (trace, *_) = read_docx(data).traces
    assert (trace.count, len(trace.paths)) == (40_000, 100)
    assert time.process_time() - start < 20
