"""The checks of sums: numbers of the prose against each other."""

from __future__ import annotations

import pytest
from msgspec import ValidationError, convert
from tests.support.agreement import heard, report
from tests.support.reports import findings, marked
from tests.support.sum_sentences import GUARDS, WRITTEN, right, wrong

from gipr_lint.checks.prose.sum_fee import sum_fee

CODES = ("CN612", "CN613", "CN615", "CN616", "CN619", "CN620", "CN621", "CN622", "CN623")


def _said(text: str) -> list[tuple[str, str]]:
    return [(finding.rule, finding.message) for finding in findings(report(text), *CODES)]


@pytest.mark.slow
@pytest.mark.parametrize("text", [*(right(text) for text, _ in WRITTEN), *GUARDS])
def test_sums_that_hold_are_not_mentioned(text: str) -> None:
    """Not even as an info."""
    assert _said(text) == []


@pytest.mark.slow
@pytest.mark.parametrize(("text", "code"), [(wrong(text), code) for text, code in WRITTEN if code])
def test_one_number_altered_is_noticed(text: str, code: str) -> None:
    """By the rule that is about it; a part that is too large may spoil its share as well."""
    assert code in {rule for rule, _ in _said(text)}


@pytest.mark.parametrize(
    "text",
    [
        "公开信息200条，其中动态类150条、管理类40条、政策类10条。",
        "公开信息约200条，其中动态类150条、管理类50条、政策类10条。",
        "公开信息200条，其中动态类100条、管理类40条。",
        "公开信息200条，其中网站190条、微信180条。",
        "公开信息200条，其中动态类150条、管理类50条，阅读量90000条。",
        "公开信息1.2万条，其中动态类8600条、管理类3600条。",
        "召开会议5次，其中县级2次、乡镇3次，培训6次。",
        "共发布信息60条，分别为青石镇20条、白河镇30条、松林镇10条。",
        "青石镇20条、白河镇30条、松林镇10条，合计60条。",
        "其中青石镇20条、白河镇30条，合计120条。",
        "公开信息300条，占四成；解读30条，占10%。",
        "公开信息300条，其中解读100条，占33%；回应50条，占16.7%。",
        "公开信息300条，其中解读30条，占全市的8%。",
        "收取信息处理费420元，其中青石镇120元、白河镇300元。",
        "收取信息处理费0元。",
        "政策类30条（75%），动态类10条（25%）。",
        "政策类30条，占60%；动态类10条，占20%。",
    ],
)
def test_sums_that_hold(text: str) -> None:
    """Wholes and parts that fit, rounded and overlapping ones too, are left alone."""
    assert [(f.rule, f.message) for f in heard(text)] == []


@pytest.mark.parametrize(
    ("text", "code", "place", "says"),
    [
        ("公开信息200条，其中动态类150条、管理类50条、政策类10条。", "CN612", "200条", "210"),
        ("公开信息200余条，其中动态类250条、管理类60条。", "CN612", "200余条", "310"),
        ("公开信息1.2万条，其中动态类8600条、管理类4600条。", "CN612", "1.2万条", "13200"),
        ("公开信息1.2万条，其中网站1.5万条。", "CN612", "1.5万条", "1.2万条"),
        ("公开信息200条。其中，动态类150条、管理类60条。", "CN612", "200条", "210"),
        ("征集意见80条，其中采纳20条，占26%。", "CN613", "26%", "25%"),
        ("征集意见80条，其中采纳30条，占37.2%。", "CN613", "37.2%", "37.5%"),
        ("政策类30条（75%），动态类10条（35%）。", "CN613", "35%", "25%"),
        ("收取信息处理费105元。", "CN615", "105元", "10元"),
        ("收取信息处理费200元，其中青石镇收取120元、白河镇收取100元。", "CN615", "200元", "220"),
        ("组织培训9次，分别为集中培训4次、视频培训4次。", "CN616", "9次", "8"),
        ("青石镇20条、白河镇30条、松林镇20条，共计60条。", "CN616", "60条", "70"),
    ],
)
def test_sums_that_are_wrong(text: str, code: str, place: str, says: str) -> None:
    """Each is reported at the number that is wrong, with what it should come to."""
    (finding,) = heard(text)
    assert (finding.rule, marked(finding)) == (code, place)
    assert says in finding.message


def test_what_a_fee_needs_must_be_written() -> None:
    """A fee without its words is an error of the pack."""
    with pytest.raises(ValidationError):
        convert({}, sum_fee.params)
