"""Names of government bodies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.drafts.units import UNITS
from tests.support.reports import RULES

from gipr_lint.report.prose import units
from gipr_lint.report.prose.units import kind_of, lacks_place

NAMES = [unit.name for unit in UNITS]


def same_unit(one: str, other: str) -> bool:
    return units.same_unit(one, other, RULES.vocabulary)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("临阳县人民政府", "临阳县人民政府办公室"),
        ("青溪镇人民政府", "临阳县青溪镇人民政府"),
        ("湖滨管委会", "湖滨管理委员会"),
        ("临阳县政府办公室", "临阳县人民政府办公室"),
        ("临阳县 人民政府", "临阳县人民政府"),
        ("市发展和改革局", "云岭市发展和改革局"),
        ("临阳公安分局", "云岭市公安局临阳分局"),
        ("松湖生态环境分局", "云岭市生态环境局松湖分局"),
        ("云岭市松湖生态环境分局", "云岭市生态环境局松湖分局"),
        ("青溪镇党政办公室", "临阳县青溪镇人民政府"),
        ("东城街道综合办公室", "云岭市东城街道办事处"),
        ("湖滨高新区党政办公室", "湖滨高新区管委会"),
        ("临阳县行政审批服务局", "临阳县人民政府"),
        ("青溪市小板镇", "小板镇人民政府"),
        ("松湖区湖滨街道", "湖滨街道办事处"),
        ("临阳县政务服务和大数据管理局", "临阳县人民政府"),
        ("临阳县教体局", "临阳县教育和体育局"),
        ("临阳县住建局", "临阳县住房和城乡建设局"),
        ("教育和体育局", "临阳县教育和体育局"),
    ],
)
def test_short_and_long_names_mean_the_same(one: str, other: str) -> None:
    """A short form, a superior place in front, an office behind: the same unit, whichever comes first."""
    assert same_unit(one, other)
    assert same_unit(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("临阳县人民政府", "临阳县人民府"), ("临阳县教育局", "临阳县教育和体育局"),
     ("教育局", "临阳县教育和体育局"), ("临阳县住房局", "临阳县住房和城乡建设局"),
     ("松湖区教育局", "松湖区体育局"), ("", "临阳县人民政府"),
     ("云岭市人民政府", "临阳县人民政府"), ("云岭市东城区税务局", "云岭市城东区税务局"),
     ("临阳公安分局", "云岭市公安局松湖分局"), ("松湖区政务服务局", "临阳县人民政府"),
     ("临阳县教育局", "临阳县人民政府"), ("白石镇党政办公室", "青溪镇人民政府"),
     ("青溪市大板镇", "小板镇人民政府"), ("临阳县青溪镇", "阳县青溪镇人民政府")],
)  # fmt: skip
def test_slips_and_other_units_differ(one: str, other: str) -> None:
    """One character more or less is a slip, other characters are another unit, nothing is none."""
    assert not same_unit(one, other)


@given(st.sampled_from(NAMES), st.data())
def test_a_lost_character_is_always_noticed(name: str, data: st.DataObject) -> None:
    """Whichever single character is lost, the names differ."""
    at = data.draw(st.integers(0, len(name) - 1))
    assert not same_unit(name, name[:at] + name[at + 1 :])


@given(st.text(), st.text())
def test_order_does_not_matter(one: str, other: str) -> None:
    """The question has one answer, whichever name is asked about first, and a name is always its own."""
    assert same_unit(one, other) == same_unit(other, one)
    assert same_unit(one, one)


WORDS = RULES.vocabulary


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("云岭市人民政府", "government"), ("某某自治区人民政府", "government"), ("云岭市", "government"),
        ("临阳县人民政府", "county"), ("松湖区人民政府", "county"), ("临阳县", "county"),
        ("临阳县青溪镇人民政府", "township"), ("青溪乡", "township"),
        ("松湖区湖滨街道办事处", "subdistrict"),
        ("松湖区教育局", "department"), ("云岭市发展和改革委员会", "department"), ("某省财政厅", "department"),
        ("云岭市国有资产监督管理委员会", "department"), ("云岭市公安局松湖分局", "institution"),
        ("云岭高新技术产业开发区管理委员会", "zone"), ("松湖高新区", "zone"),
        ("临阳县人民政府办公室", "office"), ("青溪镇党政综合办公室", "office"),
        ("临阳县人民政府机关", "county"), ("云岭市本级", "government"), ("青溪镇人民政府机关", "township"),
        ("临阳县人民政府（县人民政府办公室）", "county"), ("云岭市人民政府(办公室)", "government"),
        ("临阳县教育局（临阳县体育局）", "department"), ("云岭市松湖区", "county"), ("松湖区政府", "county"),
        ("云岭市松湖新区", "zone"), ("云岭经开区", "zone"), ("云岭省级旅游度假区", "zone"), ("湖滨社区", "institution"),
        ("临阳县县级机关", ""), ("青溪小学", "school"), ("青溪协会", ""), ("", ""), ("（）", ""),
    ],
)  # fmt: skip
def test_the_kind_of_a_unit(name: str, kind: str) -> None:
    """The longest ending that fits decides; a name without a known ending is of no kind."""
    assert kind_of(name, WORDS) == kind


@pytest.mark.slow
@given(st.text())
def test_any_text_has_a_kind_or_none(name: str) -> None:
    """Whatever the name, the kind is one of the vocabulary's or none."""
    assert kind_of(name, WORDS) == "" or kind_of(name, WORDS) in WORDS.unit_kinds


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("农业农村局", "临阳县农业农村局"), ("住建局", "临阳县住房和城乡建设局"),
        ("市场监督管理局", "云岭市市场监督管理局"),
        ("市人民政府办公室", "云岭市人民政府办公室"), ("县教育局", ""), ("市人民政府办公室", "市人民政府办公室"),
        ("区教育局", "云岭市松湖区教育局"), ("街道办事处", "松湖区湖滨街道办事处"), ("第一中学", "云岭市第一中学"),
        ("教体局", "临阳县教育和体育局"), ("乡村振兴局", "临阳县乡村振兴局"),
        ("市民政局", "云岭市民政局"), ("民政局", "云岭市民政局"), ("市政府办公室", "云岭市政府办公室"),
        ("教育局", "教育局"), ("教育局", ""), ("市场监督管理局", ""), ("乡村振兴局", ""),
        ("市民政局", ""), ("住房和城乡建设局", "临阳县住房和城乡建设局"),
    ],
)  # fmt: skip
def test_a_name_without_its_place(name: str, full: str) -> None:
    """The full name begins with a place that the other one lacks; 市…, 县… lack theirs by themselves."""
    assert lacks_place(name, full, WORDS)


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("临阳县农业农村局", "临阳县农业农村局"), ("青溪镇人民政府", "临阳县青溪镇人民政府"), ("驿城局", "驿城局"),
        ("松湖区教育局", "云岭市松湖区教育局"), ("临阳教育局", "临阳县教育局"), ("", "临阳县教育局"),
        ("市湖区教育局", ""), ("镇山市教育局", ""), ("市场服务中心", ""), ("乡村建设局", ""),
        ("教育局", "临阳县财政局"),
        ("临阳公安分局", "云岭市公安局临阳分局"), ("湖滨高新区管委会", "云岭市湖滨高新区管委会"), ("市", ""),
        ("小板镇", "青溪市小板镇"), ("云岭海关", "云岭海关"), ("临阳县人民政府", "临阳县人民政府办公室"),
    ],
)  # fmt: skip
def test_a_name_with_its_place_or_another_unit(name: str, full: str) -> None:
    """A name that holds its place, of a town without its county too, lacks none; nothing is said of another unit."""
    assert not lacks_place(name, full, WORDS)
