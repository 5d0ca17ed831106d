"""The prose of two years: what was copied, figures that were not brought up to date, promises, names and contacts."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.checks.across.test_across import findings
from tests.counties import county, units
from tests.support.drafts.draft import Draft, Section, with_section
from tests.support.reports import marked

COUNTY = county.in_order(units.county(5, 2, 2), (2022, 2023))
PAIRS = [(COUNTY.drafts[unit, 2022], COUNTY.drafts[unit, 2023]) for unit, year in COUNTY.drafts if year == 2023]
LAST, NOW = PAIRS[0]


def copied(draft: Draft, last: Draft, alias: str) -> Draft:
    """With a section as last year's report has it, but for the years."""

    def again(section: Section) -> Section:
        content = last.section(alias).content
        old, new = str(last.year), str(draft.year)
        return replace(section, content=tuple(x.replace(old, new) if isinstance(x, str) else x for x in content))

    return with_section(draft, alias, again)


def ending(draft: Draft, alias: str, sentence: str) -> Draft:
    """With another paragraph in a section."""
    return with_section(draft, alias, lambda section: replace(section, content=(*section.content, sentence)))


@pytest.mark.parametrize("pair", range(len(PAIRS)))
def test_reports_in_words_of_their_own(pair: int) -> None:
    """Nothing above info is said of reports that differ as honest ones do."""
    said = findings(*PAIRS[pair], "CN706", "CN707", "CN708", "CN709")
    assert [one for one in said if one.severity != "info"] == []


@pytest.mark.parametrize("alias", ["overview", "problems"])
def test_a_section_that_was_copied(alias: str) -> None:
    """Is told at its heading, years and figures do not save it; last year's sentences are related."""
    (found,) = findings(LAST, copied(NOW, LAST, alias), "CN706")
    assert (found.severity, found.location.kind) == ("warning", "paragraph")
    assert {place.file for place in found.related} == {"上年.docx"}


def test_a_half_of_it_is_for_information() -> None:
    """What stands on its own beside what was copied makes it milder, and more of it makes it nothing."""
    both = copied(NOW, LAST, "overview")
    own = NOW.section("overview").content

    def mixed(count: int) -> Draft:
        return with_section(
            both, "overview", lambda section: replace(section, content=(*section.content, *own[:count]))
        )

    seen = [[one.severity for one in findings(LAST, mixed(count), "CN706")] for count in range(len(own) + 1)]
    assert seen[0] == ["warning"]
    assert ["info"] in seen


BROADCAST = "通过村村通广播播发惠民政策{n}条，方便老年群众收听。"
HELD = "村村通广播共有惠民节目{n}个，方便老年群众收听。"
TWO = "广播播发352条、短信推送{n}条，方便老年群众收听。"


@pytest.mark.parametrize(
    ("sentence", "then", "now", "told"),
    [
        (BROADCAST, 352, 352, "352"),
        (BROADCAST, 352, 353, ""),
        (BROADCAST, 52, 52, ""),
        (HELD, 352, 352, ""),
        (TWO, 480, 491, ""),
    ],
)
def test_a_figure_that_was_not_brought_up_to_date(sentence: str, then: int, now: int, told: str) -> None:
    """In the same sentence, large enough, of what changes from year to year, and no other figure of it is new."""
    last, this = ending(LAST, "overview", sentence.format(n=then)), ending(NOW, "overview", sentence.format(n=now))
    assert [marked(one) for one in findings(last, this, "CN707")] == [told][: bool(told)]


def test_a_promise_that_nobody_speaks_of() -> None:
    """Is for information; it is mentioned where its words stand anywhere."""
    promise = "下一步，将为每个自然村安装太阳能宣传灯箱，夜间滚动播放惠农补贴公示名单。"
    last = ending(LAST, "problems", promise)
    (found,) = findings(last, NOW, "CN708")
    assert (found.severity, found.related[0].text) == ("info", promise)
    kept = ending(NOW, "overview", "已在各自然村装好太阳能宣传灯箱，晚上播放惠农补贴公示名单。")
    assert findings(last, kept, "CN708") == ()


@pytest.mark.slow
def test_a_unit_that_was_renamed() -> None:
    """Another name is for information, a place in front of it is none; so is another telephone."""
    named = replace(NOW, title=tuple(line.replace(NOW.agency, "云岭市数据管理局") for line in NOW.title))
    named = replace(named, ending=("云岭市数据管理局", NOW.ending[-1]))
    assert {one.severity for one in findings(LAST, named, "CN709")} == {"info"}
    assert not [one for one in findings(LAST, NOW, "CN709") if one.location.section is None and "名称" in one.message]
    calls = tuple(line.replace("0929", "0939") for line in NOW.preface)
    assert calls == NOW.preface or [one.rule for one in findings(LAST, replace(NOW, preface=calls), "CN709")]
