"""Defects of what the sections say (CN113–CN122), beside those of `structure`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random

from msgspec.structs import replace
from tests.recall.change import label_of, unit_of, with_content
from tests.recall.defect import AGREEMENT, Case, Defect, Expectation
from tests.support.drafts.draft import Draft, Section

_CLAUSES = {
    "工作考核": "将政府信息公开纳入年度工作考核，定期通报结果；",
    "社会评议": "面向群众开展社会评议，评议结果总体满意；",
    "责任追究": "全年没有发生需要责任追究的情形。",
}
"""What the sample says for a government, by what it tells of."""

_WITHOUT_FEE = (
    "本年度无其他需要报告的事项。",
    "无。",
    "（一）落实年度工作要点情况。各项任务均已完成。",
    "本年度行政事业性收费按照规定执行，没有其他需要报告的事项。",
    "全年公开教育收费项目12项、水电气收费标准3项。",
)


def _overview(draft: Draft, *texts: str, also: tuple[str, ...] = ()) -> Case:
    expected = Expectation(("CN113",), section=label_of(draft, "overview"), also=(*also, "CN124", "CN125", *AGREEMENT))
    return with_content(draft, "overview", *texts), expected


def topics_missing(draft: Draft, random: Random, *, gone: int) -> Case:
    """Section one leaves out `gone` of its topics."""
    texts = list(draft.section("overview").paragraphs)
    topics = [text for text in texts if text[:1] == "（"]
    for topic in random.sample(topics, gone):
        texts.remove(topic)
    return _overview(draft, *texts, also=("CN112", "CN114"))


def topics_bare(draft: Draft, random: Random) -> Case:
    """Some topics of section one are headings with nothing under them."""
    texts: list[str] = []
    empty = random.sample(range(1, 6), random.randint(1, 3))
    for at, text in enumerate(draft.section("overview").paragraphs):
        head, stop, rest = text.partition("。")
        texts += [text] if at == 0 else [head] if at in empty else [head, rest or stop]
    return _overview(draft, *texts, also=("CN112", "CN114"))


def general_only(draft: Draft, random: Random) -> Case:
    """Section one is a paragraph of generalities."""
    text = f"{draft.year}年，{unit_of(draft).short}高度重视政务公开，各项工作取得新的成效。"
    return _overview(draft, text, also=("CN114",))


def said_of_others(draft: Draft, random: Random, *, gone: str, instead: str) -> Case:
    """Of one topic nothing is said but words that mean something else: {u} is the unit."""
    told = {
        "published": "全年主动公开信息36条。",
        "asked": "收到公开申请1件，已按时答复。",
        "managed": "落实发布前的审核。",
        "platform": "规范设置网站栏目。",
        "watched": "组织业务培训两次。",
    }
    told[gone] = instead.format(u=draft.agency)
    return _overview(draft, "".join(told.values()), also=("CN114",))


def judgement_partly_missing(draft: Draft, random: Random, *, gone: str) -> Case | None:
    """A government says nothing of one of the three."""
    if not unit_of(draft).government:
        return None
    texts = [text.replace(_CLAUSES[gone], "") for text in draft.section("overview").paragraphs]
    return with_content(draft, "overview", *texts), Expectation(("CN114",), section=label_of(draft, "overview"))


def fee_missing(draft: Draft, random: Random, *, text: str) -> Case | None:
    """Section six says `text` and nothing about the processing fee."""
    if draft.year < 2021:
        return None
    return with_content(draft, "other", text), Expectation(
        ("CN118",), section=label_of(draft, "other"), fix=f"{draft.year}年"
    )


def fee_too_early(draft: Draft, random: Random) -> Case | None:
    """A report of 2019 or 2020 has the sentence of later ones."""
    if draft.year > 2020:
        return None
    text = f"{draft.year}年，本机关未收取信息处理费。"
    return with_content(draft, "other", text), Expectation(("CN119",), quotes=("信息处理费",))


def old_chapter(draft: Draft, random: Random, *, heading: str) -> Case:
    """A chapter of the layout before 2019 stands before the last section."""
    added = Section("", heading, ("全年没有发生。",))
    changed = replace(draft, sections=(*draft.sections[:-1], added, draft.sections[-1]))
    return changed, Expectation(("CN121",), quotes=(heading,), also=("CN109", "CN110", "CN107", "CN212"))


def text_behind(draft: Draft, random: Random, *, text: str) -> Case:
    """Text stands behind the signature."""
    return replace(draft, ending=(*draft.ending, text)), Expectation(("CN122",), quotes=(text,))


def half(draft: Draft, random: Random, *, text: str) -> Case:
    """Section five says only `text`."""
    return with_content(draft, "problems", text), Expectation(("CN116",), section=label_of(draft, "problems"))


def defects() -> tuple[Defect, ...]:
    """All defects of what the sections say."""

    def made(code: str, name: str, apply: Callable[..., Case | None], /, **how: object) -> Defect:
        return Defect(code, name, partial(apply, **how))

    return (
        *(made("CN113", f"{n} topics missing", topics_missing, gone=n) for n in (1, 2, 4)),
        made("CN113", "topics are headings only", topics_bare),
        *(
            made("CN113", f"{gone} only by {instead}", said_of_others, gone=gone, instead=instead)
            for gone, instead in (
                ("watched", "{u}围绕市场监督管理和社会保障开展工作。"),
                ("asked", "全年没有被申请行政复议的情形。"),
                (
                    "asked",
                    "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、其他需要报告的事项组成。",
                ),
                ("platform", "本报告通过门户网站对外公布。"),
            )
        ),
        made("CN113", "only generalities", general_only),
        *(made("CN114", f"nothing of {word}", judgement_partly_missing, gone=word) for word in _CLAUSES),
        *(made("CN118", f"section six says {text[:8]}", fee_missing, text=text) for text in _WITHOUT_FEE),
        made("CN119", "fee in a report of 2019 or 2020", fee_too_early),
        *(
            made("CN121", heading, old_chapter, heading=heading)
            for heading in (
                "七、政府信息公开的收费及减免情况",
                "四、政府信息公开收费和减免情况",
                "五、机构建设和人员情况",
            )
        ),
        made("CN122", "a sentence behind the date", text_behind, text="本县将继续做好政务公开工作，不断提升服务水平。"),
        made("CN122", "a word behind the date", text_behind, text="目"),
        made("CN116", "only praise", half, text="全年工作平稳有序，各项任务圆满完成，群众十分满意。"),
        made("CN116", "无", half, text="本年度无。"),
        made("CN116", "problems alone", half, text="本机关主要存在的问题：一是更新较慢；二是业务培训需要加强。"),
        made("CN116", "plans alone", half, text="明年我们要配强人员，做好以下工作：抓学习，建台账，勤通报。"),
    )
