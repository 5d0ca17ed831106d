"""Fixed phrases: a slip is found wherever it is, and other words that are right stay silent."""

from __future__ import annotations

from random import Random
from time import process_time

import pytest
from msgspec import convert
from tests.recall.phrases import SLIPS, damaged, phrases
from tests.support.reports import RULES

from gipr_lint.checks.letters import Letters
from gipr_lint.checks.text._phrases import Index, index_of, phrase, slips
from gipr_lint.checks.text.text_phrases import Params, letters_of

LEAST = 150
"""So many fixed phrases of form, regulations and preface there are at least."""

RIGHT = (
    "本报告所列数据统计时限自2024年1月1日起至2024年12月31日止，统计期间为2024年。",
    "对本报告如有疑问或存疑问的，对本年报有疑问的，请与县政府办公室联系。",
    "本年度报告的电子档可在县人民政府官网下载，本报告电子档可从本局网站下载，现已向社会公开。",
    "结转下一年度继续办理1件，结转至下年度继续办理1件，结转下年继续办理1件，转下年度办理1件。",
    "党政信息公开、财政信息公开、政务信息公开、村务公开、基层党务公开一并推进。",
    "公民、法人及其他组织，公民、法人或者其它组织，法人和其它组织，社会公共组织。",
    "行政规范文件、行政事业收费、行业规范性文件、行政复核和行政诉讼。",
    "主动公布政府信息情况，依申请公开政务信息情况，政府信息处理情况，公开状况。",
    "政府信息公开后台、政府信息公开记录、政府信息公开力度、政府信息公开运作、政府信息公开集训。",
    "及时回应公众关切，接受民众监督，自觉接受大众监督，回应社区关切，优化招商环境。",
    "政务公开督导小组、指导小组；便民警务中心、便民医务中心；政府网站和政府新媒体。",
    "未经复议直接起诉、复议后起诉；被提起行政复议；被申请行政裁决。",
    "认真贯彻执行、深入贯彻实施、全国贯彻落实、坚决贯彻执行。",
    "政府信息公开工作季度报告、政府信息公开工作年终报告、编制本年终报告。",
    "政府信息公开通知书、政府信息公开回复书、政府信息公开查询场所、政府信息公开分管部门。",
    "党的十八大精神，党的十九届二中、三中全会精神，党的二十大报告精神，二十届一中全会精神。",
    "全面依法治县、全面依法治市、全面从严治校、全面从严管党治党，坚持以人为中心的服务。",
    "完整准确全面贯彻新发展理念，推进国家治理体系、治理能力现代化，中国现代化。",
    "习近平总书记关于网络强国的重要思想，习近平经济思想，习近平文化思想，习近平强军思想。",
    "政务服务中心、政务服务站、政务服务大厅、政府服务热线、市民服务热线。",
    "重要领域信息公开，重点行业信息公开，公开属性源头管理，政务公开工作重点。",
)
"""Sentences that are like the phrases and right, or not for these rules to judge."""


def ready(code: str) -> tuple[Index, Letters]:
    """The phrases of a rule, and what it knows of characters."""
    params = convert(RULES.by_name[code].parameters, Params)
    lists = tuple((source, tuple(RULES.words[name])) for name, source in params.phrases.items())
    return index_of(lists), letters_of(params, RULES.words)


def found(text: str, code: str) -> list[tuple[str, str]]:
    """What is wrong in a text, and what should stand there."""
    index, letters = ready(code)
    return [(text[slip.start : slip.end], slip.phrase.text) for slip in slips(text, index, letters)]


def test_there_are_enough_phrases() -> None:
    """The form, the regulations and the preface have phrases of their own, each once."""
    texts = phrases(("phrases_of_form", "phrases_of_regulations", "phrases_of_preface"))
    assert len(set(texts)) == len(texts) >= LEAST


@pytest.mark.parametrize("code", ["CN818", "CN819"])
def test_no_phrase_is_a_slip_of_another(code: str) -> None:
    """Each phrase, alone or among others, is right."""
    index, _ = ready(code)
    assert [one.text for one in index.phrases if found(one.text, code)] == []
    assert found("，".join(one.text for one in index.phrases), code) == []
    assert found("".join(one.text for one in index.phrases), code) == []


@pytest.mark.parametrize("code", ["CN818", "CN819"])
@pytest.mark.parametrize("text", RIGHT)
def test_other_words_are_right(text: str, code: str) -> None:
    """What is like a phrase and another wording gets nothing."""
    text = text.replace("，", ",").replace("；", ";")
    assert found(text, code) == []


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("code", ["CN818", "CN819"])
def test_a_slip_in_the_middle_is_found(slip: object, code: str) -> None:
    """Wherever a character is lost, doubled, swapped or replaced, but for some that may be missing."""
    index, _ = ready(code)
    random = Random(code)
    texts = [one.text for one in index.phrases]
    light = "的了和与及或、中所之本起等并于度“”一二三四五六七八九十"
    told = [(text, damaged(text, one, random, light)) for text in texts for one in SLIPS if one is slip]
    missed = [wrong for text, wrong in told if not found(f"把{wrong}的事", code)]
    assert len(missed) * 20 < len(told)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("编制本报告。统计限自2020年1月1日", "统计限自20", "统计期限自20"),
        (
            "由困政府信息公开工作被申请行政复议情况",
            "困政府信息公开工作被申请行政复议",
            "因政府信息公开工作被申请行政复议",
        ),
        ("。现将社会公开本报告", "现将社会公开", "现向社会公开"),
        ("坚持公开为常态、不公开为列外", "公开为常态、不公开为列外", "公开为常态、不公开为例外"),
        ("收到政府信息信公开申请", None, None),
        ("人民府政网站", "人民府政网站", "人民政府网站"),
        ("行政规范性性文件", "行政规范性性文件", "行政规范性文件"),
        ("入民政府门户网站", "入民政府门户网站", "人民政府门户网站"),
        (",府信息公开保密审查", "府信息公开保密审查", "政府信息公开保密审查"),
        ("一是公开行政规范性文、", "行政规范性文", "行政规范性文件"),
        ("《华人民共和国", "华人民共和国", "中华人民共和国"),
        (
            "因政府政府信息公开工作被申请行政复议",
            "因政府政府信息公开工作被申请行政复议",
            "因政府信息公开工作被申请行政复议",
        ),
        ("《政府信息公开条列》,政府信息公开工作情矿", "政府信息公开工作情矿", "政府信息公开工作情况"),
        ("县府信息公开工作情况", None, None),
        (",政府信息公开工作情", None, None),
        ("看人民政府门户网,政府信息公开申请,报告的电子版,结转下年度继续办,", None, None),
        ("政府信息公\n开申请", None, None),
        ("政府信息,开申请", None, None),
    ],
)
def test_one_slip_in_a_phrase_is_found(text: str, wrong: str | None, right: str | None) -> None:
    """A lost, a replaced, a confused character; what is more than one slip, or parted by a mark, is nothing."""
    assert found(text, "CN818")[:1] == ([(wrong, right)] if wrong else [])


def test_a_phrase_too_short() -> None:
    """Five characters are too easily another word."""
    assert phrase("统计期限自20｜统计时限、统计期间").excuses == ("统计时限", "统计期间")
    with pytest.raises(ValueError, match="统计期限"):
        phrase("统计期限｜统计时限")


@pytest.mark.slow
def test_the_time_grows_with_the_text() -> None:
    """A text ten times as long takes no more than some ten times as long."""
    index, letters = ready("CN818")
    text = "全年收到政府信息公开申请3件，认真贯彻落实政府信息公开工作要点，通过人民政府门户网站主动公开政府信息。"

    def seconds(times: int) -> float:
        begun = process_time()
        assert not list(slips(text * times, index, letters))
        return process_time() - begun

    assert seconds(5000) < 40 * max(seconds(500), 0.001)
