"""Names of places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.reports import RULES

from gipr_lint.docx import fold
from gipr_lint.report.writing.places import is_town, place_of

WORDS = RULES.vocabulary


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("云岭市松湖区教育局", "云岭市松湖区"), ("临阳县市场监督管理局", "临阳县"), ("云岭市城乡建设局", "云岭市"),
        ("临阳县乡村振兴局", "临阳县"), ("云岭市城市管理局", "云岭市"), ("临阳县青溪镇人民政府", "临阳县青溪镇"),
        ("松湖区湖滨街道办事处", "松湖区湖滨街道"), ("云岭州财政局", "云岭州"), ("市湖区教育局", "市湖区"),
        ("临阳县", "临阳县"), ("云岭市民政局", "云岭市"),
        ("云岭市市民服务中心", "云岭市"), ("岭城市教育局", "岭城市"), ("云岭市政府办公室", "云岭市"),
        ("云岭市市政管理处", "云岭市"), ("临阳县人民政府（县政府办）", "临阳县"), ("某某省市场监督管理局", "某某省"),
        ("住房和城乡建设局", ""), ("农村社区服务中心", ""), ("教育局", ""), ("市教育局", ""), ("县人民政府办公室", ""),
        ("市场监督管理局", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_place_in_a_name(name: str, place: str) -> None:
    """The last place that a name begins with; words such as 市场 and 城乡 are none."""
    assert place_of(name, WORDS) == place


def test_a_town_by_its_county() -> None:
    """A place within another one, and nothing else."""
    for town in ("青溪市小板镇", "松湖区湖滨街道", "临阳县白石乡", "云岭市松湖区"):
        assert is_town(town, WORDS), town
    for other in ("小板镇", "青溪市", "服务全市乡镇", "建设美丽新城镇", "青溪市小板镇人民政府", ""):
        assert not is_town(other, WORDS), other


@given(st.text())
def test_any_text_begins_with_a_place_or_none(name: str) -> None:
    """The place is the beginning of the folded name."""
    assert fold(name).text.startswith(place_of(name, WORDS))
