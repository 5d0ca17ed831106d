"""Finding the sections, whatever form their headings take."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.support.docx.building import docx, p
from tests.support.drafts.draft import Draft, content
from tests.support.drafts.writers import HEADED
from tests.support.reports import EDITIONS, NEW, RULES, TITLE, draft, report

from gipr_lint import Report
from gipr_lint.docx import read_docx
from gipr_lint.report import recognise
from gipr_lint.testing.content import DraftItem, DraftParagraph, DraftTable
from gipr_lint.testing.package import package
from gipr_lint.testing.wordml import body

SECTIONS = [(alias, section.number) for alias, section in NEW.sections.items()]
HEADINGS = [f"{section.number}、{section.label}" for section in NEW.sections.values()]


def found(report: Report) -> list[tuple[str, str]]:
    return [(part.alias, part.heading.number) for part in report.sections]


def with_headings(change: Callable[[str], str]) -> Draft:
    made = draft()
    return replace(made, sections=tuple(replace(one, heading=change(one.heading)) for one in made.sections))


@pytest.mark.parametrize(
    "layout",
    ["plain", "split-runs", "heading-styles", "chinese-styles", "auto-numbered", "content-controls", "revisions"],
)
def test_typed_styled_and_counted_headings(layout: str) -> None:
    """Typed numbers, heading styles with English and Chinese names, numbers that Word counts: the same six sections."""
    assert found(report(draft(), layout)) == SECTIONS


@pytest.mark.parametrize(
    "form",
    ["{n}、{l}", "{n}，{l}", "{n}.{l}", "{n}：{l}", "{n} 、 {l}", "{n}　{l}", "第{n}部分 {l}",
     "第{n}部分：{l}", "第{n}章 {l}", "{n}、{l}：", "{n}、{l}。", "　　{n}、{l}", "{n}、 {l}\u200b"],
)  # fmt: skip
def test_every_way_to_write_the_number(form: str) -> None:
    """Other marks behind the number, 第一部分, blanks, a stop at the end: the same six sections."""
    made = with_headings(lambda heading: form.format(n=heading[0], l=heading[2:]))
    assert found(report(made)) == SECTIONS


def test_headings_without_number_by_their_words() -> None:
    """A heading that is word for word official needs no number."""
    assert [alias for alias, _ in found(report(with_headings(lambda heading: heading[2:])))] == list(NEW.sections)


def test_a_heading_that_goes_on_as_text() -> None:
    """一、总体情况。全年…… in one paragraph opens the section, and its text is the section's first paragraph."""
    items: list[DraftItem] = []
    for item in content(draft()):
        before = items[-1] if items else None
        if isinstance(item, DraftParagraph) and isinstance(before, DraftParagraph) and before.role == "heading":
            items[-1] = DraftParagraph(f"{before.text}。{item.text}", "body")
        else:
            items.append(item)
    made = recognise(read_docx(package(body(tuple(items)))), RULES)
    assert found(made) == SECTIONS
    parts = {part.alias: part for part in made.sections}
    assert [alias for alias, part in parts.items() if part.heading.run_in] == ["overview", "problems", "other"]
    assert all(next(made.content(parts[alias])) is parts[alias].heading.paragraph for alias in ("overview", "other"))


@pytest.mark.parametrize("between", ["。", "：", "\t", "　", "　　", " ", "——", "—", "-", ". ", "： "])
def test_what_parts_a_heading_from_its_text(between: str) -> None:
    """A stop, a tab, blanks, a dash behind the official words: the section is there, its text is read."""
    text = "2024年，全年认真落实政府信息公开各项要求，工作平稳有序。"
    shown = report(f"{TITLE}{HEADINGS[0]}{between}{text}")
    assert found(shown) == [("overview", "一")]
    (part,) = shown.sections
    assert (part.heading.quality, part.heading.run_in, part.heading.span.text) == ("official", True, HEADINGS[0][2:])


@pytest.mark.parametrize(
    "line", ["一 总体情况 2024年，{}", "一　总体情况　{}", "一、总体情况2024年，{}", "一 总体情况。{}"]
)
def test_blanks_for_marks_and_a_year_behind_a_heading(line: str) -> None:
    """A blank stands for the mark behind the number, and behind the heading; a year that follows it begins its text."""
    shown = report(f"{TITLE}{line.format('全年认真落实政府信息公开各项要求，工作平稳有序。')}")
    assert found(shown) == [("overview", "一")]
    assert (shown.sections[0].heading.run_in, shown.sections[0].heading.span.text) == (True, "总体情况")


@pytest.mark.parametrize(
    "line",
    [
        "一总体情况平稳，2024年，全年认真落实各项要求。",
        "二 总体情况 全年认真落实政府信息公开各项要求。",
        "一 个总体情况 全年认真落实政府信息公开各项要求。",
        "一、总体情况2024",
    ],
)
def test_no_heading_without_these(line: str) -> None:
    """Without a blank, with the number of another section, with other words or a bare year, no text goes on."""
    assert not any(part.heading.run_in for part in report(f"{TITLE}{line}").sections)


@pytest.mark.parametrize(
    "sentence",
    [
        "一、总体情况较好，全年认真落实各项要求。",
        "一、主动公开政府信息情况良好，全年公开12条。",
        "总体情况 2024年全年平稳有序。",
    ],
)
def test_a_sentence_that_begins_like_a_heading_is_none(sentence: str) -> None:
    """Nothing parts the official words from the rest, or no number stands before them."""
    assert not report(f"{TITLE}{sentence}").sections


@pytest.mark.parametrize("entry", ["{h}", "{h}\t{p}", "{h}……{p}", "{h} …………… {p}"])
@pytest.mark.parametrize("title_again", [False, True])
def test_a_table_of_contents_opens_nothing(entry: str, title_again: bool) -> None:
    """A table of contents in front, with page numbers or without, leaves the sections where their text is."""
    made = draft()
    contents = tuple(entry.format(h=section.heading, p=at) for at, section in enumerate(made.sections, 1))
    front = (*contents, *(made.title if title_again else ()))
    shown = report(replace(made, preface=(*front, *made.preface)))
    assert found(shown) == SECTIONS
    assert all(part.blocks for part in shown.sections)


def test_a_table_of_contents_with_points_opens_nothing() -> None:
    """The topics stand in it as well, and no page numbers; under a heading that has text such a line is a topic."""
    made = draft()
    entries = [[section.heading, "（一）主动公开方面", "主要数据"] for section in made.sections]
    listed = ("目  录", *(line for lines in entries for line in lines))
    shown = report(replace(made, preface=(*listed, *made.preface)))
    assert found(shown) == SECTIONS
    assert all(part.blocks for part in shown.sections)


@pytest.mark.parametrize("bullet", ["●", "\uf06c", "★"])
def test_a_bullet_before_a_number_is_no_number(bullet: str) -> None:
    """A list with bullets that is put over headings with typed numbers."""
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        f'<w:lvlText w:val="{bullet}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    heading = p("一、总体情况", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    data = docx(p(TITLE.strip("# \n")) + heading + p("工作平稳有序。"), numbering=numbering)
    (part,) = recognise(read_docx(data), RULES).sections
    assert (part.heading.number, part.heading.label) == ("一", "总体情况")


@pytest.mark.slow
@given(st.lists(st.sampled_from(range(6)), min_size=1, unique=True))
@settings(max_examples=30, deadline=None)
def test_any_choice_and_order_of_sections(chosen: list[int]) -> None:
    """Whichever sections are there, in whatever order: those are found, in that order."""
    made = draft()
    shown = report(replace(made, sections=tuple(made.sections[at] for at in chosen)))
    assert found(shown) == [SECTIONS[at] for at in chosen]


@pytest.mark.parametrize("level", ["（{n}）", "{w}.", "（{w}）", "①"])
def test_topics_with_the_words_of_a_section_open_nothing(level: str) -> None:
    """（二）主动公开政府信息情况 as a topic of section one is not section two."""
    topics = [level.format(n="一二三"[at], w=at + 1) + HEADINGS[at + 1][2:] for at in range(3)]
    made = draft()
    first = replace(made.sections[0], content=(made.sections[0].content[0], *topics))
    assert found(report(replace(made, sections=(first, *made.sections[1:])))) == SECTIONS


@pytest.mark.parametrize("points", [("一、收费情况：无。", "二、{h}：无。"), ("一、{h}：无。", "二、收费情况：无。")])
def test_a_point_with_the_words_of_its_own_section_opens_nothing(points: tuple[str, str]) -> None:
    """二、其他需要报告的事项 after 一、 in section six is a point of it; numbered 六、 it is the section again."""
    own = HEADINGS[5]
    text = "\n\n".join(point.format(h=own[2:]) for point in points)
    assert found(report(f"{TITLE}## {own}\n\n{text}")) == [SECTIONS[5]]
    assert found(report(f"{TITLE}## {own}\n\n一、收费情况：无。\n\n{own}：无。")) == [SECTIONS[5]] * 2


@pytest.mark.parametrize(
    ("heading", "alias", "quality"),
    [
        ("一、总体情况", "overview", "official"),
        ("一、政府信息公开工作总体情况", "overview", "variant"),
        ("一、概述", "overview", "drift"),
        ("二、主动公开政府信息情况况", "proactive", "drift"),
        ("三、收到和处理政府信息公开申请", "requests", "drift"),
        ("五、存在主要问题及改进情况", "problems", "drift"),
        ("七、财政预算", None, None),
    ],
)
def test_quality_of_a_heading(heading: str, alias: str | None, quality: str | None) -> None:
    """The official words, accepted ones, known and unknown damage, and a heading that is none of the form's."""
    first, _ = report(f"{TITLE}## {heading}\n\n正文。\n\n## {HEADINGS[5]}\n\n无。").headings
    assert (first.alias, first.quality) == (alias, quality)


def test_a_better_heading_takes_the_section() -> None:
    """Where one heading names a section outright, another that only resembles it opens none."""
    text = f"{TITLE}## 一、总体情况\n\n正文。\n\n## 二、工作总体情况\n\n正文。\n\n## 二、主动公开政府信息情况\n\n正文。"
    shown = report(text)
    assert found(shown) == SECTIONS[:2]
    assert [heading.alias for heading in shown.headings] == ["overview", None, "proactive"]


def test_spans_point_at_number_and_words() -> None:
    """The number with its mark and the words behind it have places of their own in the raw text."""
    heading = report(f"{TITLE}## 　二、 主动公开政府信息情况：\n\n正文。").headings[0]
    assert heading.number_span is not None
    assert heading.number_span.text.strip() == "二、"
    assert heading.span.text == "主动公开政府信息情况"


def test_sections_are_those_of_every_edition() -> None:
    """A report of either edition is read with the words of both."""
    for name, edition in EDITIONS.items():
        text = TITLE + "".join(f"## {s.number}、{s.label}\n\n正文。\n\n" for s in edition.sections.values())
        assert [alias for alias, _ in found(report(text))] == list(edition.sections), name


def test_automatic_numbers_are_the_number() -> None:
    """A number that Word counts is the heading's number though it is not part of the text."""
    items = tuple(
        replace(item, text=item.text[2:], number=item.text[:2])
        if isinstance(item, DraftParagraph) and item.role == "heading"
        else item
        for item in content(draft())
        if not isinstance(item, DraftTable)
    )
    shown = recognise(read_docx(package(body(items, HEADED))), RULES)
    assert found(shown) == SECTIONS
    assert all(part.heading.number_span is None and part.heading.paragraph.label for part in shown.sections)


@pytest.mark.parametrize("text", ["", "正文。", "# 标题\n\n正文。\n\n| 甲 | 乙 |\n| 1 | 2 |"])
def test_a_document_without_headings(text: str) -> None:
    """No heading at all: no section, and everything behind the title is the preface."""
    shown = report(text)
    assert (shown.headings, shown.sections) == ((), ())


def test_a_numbered_sentence_is_no_heading() -> None:
    """A sentence that begins like a heading, with commas and a full stop, opens no section."""
    text = "一、总体情况是好的，全年共计发布信息一千余条，各单位都能够按照要求完成任务。"
    made = report(f"{TITLE}{text}\n\n## 一、总体情况\n\n正文。")
    assert [part.heading.label for part in made.sections] == ["总体情况"]
    assert len(made.headings) == 1


def test_a_heading_of_other_words_is_known_by_its_number_and_a_keyword() -> None:
    """五、 with 问题 in it is section five, however it goes on."""
    made = report(f"{TITLE}## 一、总体情况\n\n正文。\n\n## 五、存在的问题和下一步打算\n\n正文。")
    assert [(part.alias, part.heading.quality) for part in made.sections][-1] == ("problems", "drift")


def test_a_numeral_without_mark_is_a_number_only_before_the_words_of_its_section() -> None:
    """一总体上看 is a sentence, 二　总体情况 has not the number of that section."""
    assert not report("# 标题\n\n一总体上看平稳\n\n二　总体情况\n").headings


@pytest.mark.parametrize(
    ("heading", "alias"),
    [("一、工作开展情况", "overview"), ("五、下一步工作打算", "problems"), ("五、工作中的不足", "problems"),
     ("六、需要说明的情况", "other"), ("六、附件", None)],
)  # fmt: skip
def test_plain_wordings_of_offices(heading: str, alias: str | None) -> None:
    """What offices write for a section is that section where the number is its own."""
    shown = report(f"# 标题\n\n## {heading}\n\n正文。\n")
    assert [each.alias for each in shown.headings] == [alias]
