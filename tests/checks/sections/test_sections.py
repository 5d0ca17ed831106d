"""The checks of sections."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace
from tests.support.docx.building import docx, p
from tests.support.drafts.draft import Draft, Section
from tests.support.reports import NEW, RULES, draft, findings, marked, replacements, the_finding

from gipr_lint import lint
from gipr_lint.checks.check import Check
from gipr_lint.checks.sections.section_mentions import Mention, section_mentions
from gipr_lint.checks.sections.section_mentions import Params as MentionsParams
from gipr_lint.checks.sections.section_required import Params as RequiredParams
from gipr_lint.checks.sections.section_required import section_required
from gipr_lint.errors import Problem

FIND = ("sections", "problems", 0)


def sections(change: Callable[[tuple[Section, ...]], tuple[Section, ...]]) -> Draft:
    made = draft(1)
    return replace(made, sections=change(made.sections))


def headed(at: int, heading: str) -> Draft:
    return sections(lambda all_: (*all_[:at], replace(all_[at], heading=heading), *all_[at + 1 :]))


@pytest.mark.parametrize("at", range(6))
def test_each_missing_section_is_named_where_it_belongs(at: int) -> None:
    """Whichever of the six is missing: one finding, in the gap where it belongs, with its heading as the fix."""
    made = sections(lambda all_: all_[:at] + all_[at + 1 :])
    finding = the_finding(made, "CN106")
    official = list(NEW.sections.values())[at]
    assert finding.location.kind == "gap"
    assert finding.location.section == (made.sections[at - 1].heading if at else None)
    assert replacements(finding) == [f"{official.number}、{official.label}"]


def test_all_missing_sections_are_named() -> None:
    """Three missing sections are three findings."""
    missed = findings(sections(lambda all_: all_[::2]), "CN106")
    assert [f.message for f in missed] == [f.message for f in dict.fromkeys(missed)]
    assert len(missed) == 3


@pytest.mark.parametrize(
    ("order", "moved"),
    [((0, 2, 1, 3, 4, 5), {1, 2}), ((5, 0, 1, 2, 3, 4), {5}), ((1, 2, 3, 4, 5, 0), {0})],
)
def test_the_fewest_sections_are_out_of_order(order: tuple[int, ...], moved: set[int]) -> None:
    """One section that moved is one finding, at that section (either of two that changed places)."""
    made = sections(lambda all_: tuple(all_[at] for at in order))
    finding = the_finding(made, "CN107")
    assert marked(finding) in {list(NEW.sections.values())[at].label for at in moved}


@pytest.mark.parametrize(
    "heading", ["5、存在的主要问题及改进情况", "五.存在的主要问题及改进情况", "五 、存在的主要问题及改进情况"]
)
def test_another_form_of_number(heading: str) -> None:
    """A digit, another mark, a blank: the number with its mark is replaced by the official form."""
    finding = the_finding(headed(4, heading), "CN112")
    assert replacements(finding) == ["五、"]
    assert not findings(headed(4, heading), "CN109", "CN106")


def told_of_numbers(*headings: str, **package: Any) -> list[str]:
    """What is said of the numbers of these headings, the XML of paragraphs."""
    title = p("临阳县人民政府2024年政府信息公开工作年度报告")
    data = docx(title + p("本报告自2024年1月1日起。") + "".join(f"{one}{p('好。')}" for one in headings), **package)
    found = lint(data, rules=RULES, select=("CN112",)).findings
    return [finding.message for finding in found if finding.rule == "CN112"]


def test_a_number_in_a_line_of_its_own() -> None:
    """A soft return stands between the number and the words of a heading."""
    parted = "<w:p><w:r><w:t>一、</w:t><w:br/><w:t>总体情况</w:t></w:r></w:p>"
    assert told_of_numbers(parted, p("二.主动公开政府信息情况")) == ["部分序号写作“二.”，应为“二、”"]


def test_numbers_that_could_not_be_read_are_not_missing() -> None:
    """Automatic numbers in a damaged part."""
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    headings = (p("一、总体情况"), p("主动公开政府信息情况", numbered))
    assert told_of_numbers(*headings)
    damaged = {"links": (("numbering", "numbering.xml"),), "extra": {"word/numbering.xml": "<w:numbering"}}
    assert told_of_numbers(*headings, **damaged) == []


_NUMBERED = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
_LISTS = (
    '<w:abstractNum w:abstractNumId="1">'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for level, text in enumerate(("%1、", "（%2）"))
    )
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def test_a_number_typed_behind_an_automatic_one() -> None:
    """Both are printed; the typed one goes where it is the same, and nobody knows which where it is not."""
    assert told_of_numbers(p("总体情况", _NUMBERED.format(0)), numbering=_LISTS) == []
    doubled = (p("一、总体情况", _NUMBERED.format(0)), p("三、主动公开政府信息情况", _NUMBERED.format(0)))
    told = ["部分序号写作“一、一、”，应为“一、”", "部分序号写作“二、三、”，应为“二、”"]
    assert told_of_numbers(*doubled, numbering=_LISTS) == told
    data = docx(p("临阳县人民政府2024年政府信息公开工作年度报告") + "".join(doubled), numbering=_LISTS)
    found = lint(data, rules=RULES, select=("CN112",)).findings
    assert [replacements(finding) for finding in found if finding.rule == "CN112"] == [[""], []]


def test_a_topic_number_typed_behind_an_automatic_one() -> None:
    """The same of topics; a point of another level after the number is none of these."""
    topics = ("（一）主动公开方面。好。", "（一）依申请公开方面。好。", "1.监督保障方面。好。")
    section = p("总体情况", _NUMBERED.format(0)) + "".join(p(one, _NUMBERED.format(1)) for one in topics)
    data = docx(p("临阳县人民政府2024年政府信息公开工作年度报告") + section, numbering=_LISTS)
    found = [finding for finding in lint(data, rules=RULES, select=("CN125",)).findings if finding.rule == "CN125"]
    assert [finding.message for finding in found] == [
        "序号“（一）（一）”应为“（一）”",
        "序号“（二）（一）”应为“（一）”",
    ]
    assert [replacements(finding) for finding in found] == [[""], []]


@pytest.mark.parametrize("variant", NEW.sections["problems"].variants)
def test_accepted_words_are_no_damage(variant: str) -> None:
    """A spelling that the pack accepts is left alone."""
    assert not findings(headed(4, f"五、{variant}"), "CN108")


def test_a_section_twice() -> None:
    """The second of two equal headings is named, with the first beside it."""
    finding = the_finding(sections(lambda all_: (*all_, all_[-1])), "CN111")
    assert finding.location.text == finding.related[0].text
    assert (finding.location.block or 0) > (finding.related[0].block or 0)


@pytest.mark.parametrize(("at", "code"), [(0, "CN115"), (5, "CN117")])
def test_an_empty_section(at: int, code: str) -> None:
    """A heading with nothing under it, or only blanks, is a gap behind the heading; the signature does not fill it."""
    for content in ((), ("", "\u3000")):
        made = sections(lambda all_, c=content: (*all_[:at], replace(all_[at], content=c), *all_[at + 1 :]))  # type: ignore[misc]
        finding = the_finding(made, code)
        assert (finding.location.kind, finding.location.section) == ("gap", draft(1).sections[at].heading)


@pytest.mark.parametrize(
    ("judged", "params", "path"),
    [
        (section_required, RequiredParams(("overview", "overwiev")), ("sections", 1)),
        (section_mentions, MentionsParams({"problem": (Mention(("问题",)),)}), ("sections", "problem")),
        (section_mentions, MentionsParams({}, among=("problem",)), ("among", 0)),
        (section_mentions, MentionsParams({"problems": (Mention(find="("),)}), (*FIND, "find")),
        (section_mentions, MentionsParams({"problems": (Mention(find="{no_such}"),)}), (*FIND, "find")),
    ],
)
def test_parameters_that_do_not_fit(judged: Check, params: Struct, path: tuple[str | int, ...]) -> None:
    """An unknown section, a broken pattern: a problem at its place in the rule."""
    with pytest.raises(Problem) as caught:
        judged.demand(params, RULES)
    assert caught.value.path == path


def overview(*texts: str) -> Draft:
    return sections(lambda all_: (replace(all_[0], content=texts), *all_[1:]))


def test_topics_that_are_missing_are_named_in_one_finding() -> None:
    """All topics that section one leaves out stand in one message, at its heading."""
    finding = the_finding(overview("全年通过网站公开信息36条，收到申请1件。"), "CN113")
    assert marked(finding) == "总体情况"
    assert "没有谈到政府信息管理、监督保障" in finding.message


def test_a_word_in_passing_is_enough_only_where_there_are_no_topics() -> None:
    """A website that is only named counts in one paragraph, and does not in a section divided into topics."""
    assert "平台" not in the_finding(overview("全年通过网站公开信息36条。"), "CN113").message
    texts = ("（一）主动公开。通过网站公开36条。", "（二）依申请公开。无。", "（三）信息管理。逐级把关。")
    assert "平台建设、监督保障" in the_finding(overview(*texts), "CN113").message


def test_what_may_be_said_in_another_section() -> None:
    """A government may tell of appraisal and liability in section five."""
    judged = "纳入年度考核，开展群众评议，没有需要追究责任的情形。"
    made = overview("全年公开信息36条。")
    assert findings(made, "CN114") == ()
    made = replace(sections(lambda all_: all_), **_county("全年公开信息36条。", "问题不多。"))
    assert "工作考核、社会评议、责任追究" in the_finding(made, "CN114").message
    assert not findings(replace(made, **_county("全年公开信息36条。", judged)), "CN114")


def _county(first: str, fifth: str) -> dict[str, object]:
    made = draft(0)
    parts = (replace(made.sections[0], content=(first,)), *made.sections[1:4])
    parts = (*parts, replace(made.sections[4], content=(fifth,)), made.sections[5])
    return {"title": made.title, "agency": made.agency, "sections": parts, "ending": made.ending}


def test_chapters_of_an_old_layout_are_one_finding() -> None:
    """However many strange chapters there are, they are told together."""
    old = [Section("", heading, ("没有。",)) for heading in ("七、收费及减免情况", "八、机构建设情况")]
    finding = the_finding(sections(lambda all_: (*all_, *old)), "CN121")
    assert marked(finding) == "收费及减免情况"
    assert [place.text for place in finding.related] == ["八、机构建设情况"]


def test_a_section_that_is_too_long() -> None:
    """A rule that is off is applied when it is asked for."""
    assert not findings(overview("公" * 1000), "CN123")
    assert "1001" in the_finding(overview("公" * 1001), "CN123").message


@pytest.mark.parametrize(
    ("text", "length"),
    [("公开1234条，占56.7%。", 8), ("见 www.linyangxian.gov.cn 网站", 4), ("2025年　12月", 4), ("“OK”（甲）", 6)],
)
def test_the_length_of_a_section_is_that_of_word(text: str, length: int) -> None:
    """A number, a Latin word or an address is one, every mark is one, blanks are none: as Word and WPS count."""
    filled = "公" * (1000 - length)
    assert not findings(overview(filled, text), "CN123")
    assert "1001" in the_finding(overview(filled, text + "公"), "CN123").message
