"""Defects of signature, dates and the years of the running text (CN210–CN215, CN305, CN9xx)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random

from msgspec.structs import replace
from tests.recall.change import (
    standard_basis,
    standard_contact,
    unit_of,
    with_content,
    with_preface,
    with_sentence,
)
from tests.recall.defect import AGREEMENT, Case, Defect, Expectation
from tests.support.drafts.draft import Draft


def unsigned(draft: Draft, random: Random, *, kept: int) -> Case:
    """No date at the end; the unit is kept or not."""
    return replace(draft, ending=draft.ending[:kept]), Expectation(("CN901",))


def signed(draft: Draft, random: Random, *, code: str, date: str, kinds: str, fix: str | None = None) -> Case | None:
    """The date at the end reads `date`: {y} is the report year, {a} and {n} the two after, {b} the one before.

    `kinds` says for whom: d departments, g governments from the county up, t townships.
    """
    unit = unit_of(draft)
    kind = "t" if "镇" in unit.name else "g" if unit.government else "d"
    if kind not in kinds:
        return None
    years = {"y": draft.year, "a": draft.year + 1, "n": draft.year + 2, "b": draft.year - 1}
    text = date.format(**years)
    right = fix.format(**years) if fix else None
    return replace(draft, ending=(draft.ending[0], text)), Expectation((code,), quotes=(text,), fix=right)


def told(draft: Draft, random: Random, *, code: str, alias: str, text: str, fix: str = "", whole: bool = False) -> Case:
    """A section says `text`, behind its first paragraph or as a paragraph of its own in its place (`whole`)."""
    years = {"y": draft.year, "a": draft.year + 1, "b": draft.year - 1, "u": unit_of(draft).short}
    sentence = text.format(**years)
    also = (*AGREEMENT, "CN611", "CN113", "CN114", "CN116", "CN118")
    expected = Expectation((code,), quotes=(sentence,), fix=fix.format(**years) or None, also=also)
    if not whole:
        return with_sentence(draft, alias, sentence), expected
    _, *rest = draft.section(alias).paragraphs
    return with_content(draft, alias, sentence, *rest), expected


def based(draft: Draft, random: Random, *, code: str, old: str, new: str, fix: str) -> Case | None:
    """The sentence about the basis with something replaced."""
    basis = standard_basis(draft)
    if old not in basis:
        return None
    return with_preface(draft, basis=basis.replace(old, new)), Expectation((code,), quotes=(new,), fix=fix)


def announced(draft: Draft, random: Random, *, text: str) -> Case:
    """The preface announces the report of another year: {b} the one before, {a} the one after; {u} is the unit."""
    sentence = text.format(u=draft.agency, b=draft.year - 1, a=draft.year + 1)
    basis = standard_basis(draft) + sentence
    return with_preface(draft, basis=basis), Expectation(("CN216",), quotes=(sentence,), fix=str(draft.year))


def bracket(draft: Draft, random: Random, *, form: str) -> Case:
    """The notice with other brackets."""
    right = draft.edition.authority.number
    issued, serial = right[7:11], right[12:].removesuffix("号")
    wrong = f"国办公开办函{form.format(y=issued, n=serial)}号"
    basis = standard_basis(draft).replace(right, wrong)
    return with_preface(draft, basis=basis), Expectation(("CN210",), quotes=(wrong,), fix=right, also=("CN807",))


def postcode(draft: Draft, random: Random, *, change: Callable[[str], str]) -> Case:
    """Another postcode."""
    right = unit_of(draft).postcode
    wrong = change(right)
    contact = standard_contact(draft).replace(f"邮编：{right}", f"邮编：{wrong}")
    return with_preface(draft, contact=contact), Expectation(("CN305",), quotes=(wrong,))


def defects() -> tuple[Defect, ...]:
    """All defects of signature, dates and years."""

    def made(code: str, name: str, apply: Callable[..., Case | None], /, **how: object) -> Defect:
        return Defect(code, name, partial(apply, **how))

    def dated(code: str, date: str, kinds: str = "dgt", fix: str | None = None) -> Defect:
        return made(code, f"signed {date} ({kinds})", signed, code=code, date=date, kinds=kinds, fix=fix)

    def year(code: str, alias: str, text: str, fix: str = "", *, whole: bool = False) -> Defect:
        return made(code, f"{alias} says {text}", told, code=code, alias=alias, text=text, fix=fix, whole=whole)

    return (
        made("CN901", "no signature", unsigned, kept=0),
        made("CN901", "no date", unsigned, kept=1),
        dated("CN902", "{a}年2月10日", "d"),
        dated("CN902", "{a}年3月31日", "d"),
        dated("CN902", "{a}年4月22日", "dg"),
        dated("CN902", "{a}-06-01", "dg"),
        dated("CN903", "{y}年12月27日"),
        dated("CN903", "{y}年10月9日"),
        dated("CN903", "{y}年12月31日"),
        dated("CN903", "{y}.12.31"),
        dated("CN904", "{y}年1月20日", fix="{a}年1月20日"),
        dated("CN904", "{b}年1月20日", fix="{a}年1月20日"),
        dated("CN904", "{n}年1月20日", fix="{a}年1月20日"),
        dated("CN904", " {y} 年 3 月 5 日", fix="{a}"),
        dated("CN904", "{y}-01-20", fix="{a}-01-20"),
        dated("CN906", "{a}年2月30日"),
        dated("CN906", "{a}年13月5日"),
        dated("CN906", "{a}年1月32日"),
        year("CN906", "overview", "{y}年6月31日召开专题会议。"),
        year("CN906", "overview", "于2月30日完成整改。"),
        dated("CN907", "{a}年1月20"),
        dated("CN907", "1月20日"),
        dated("CN907", "{a}年20日"),
        dated("CN908", "{a}年2月18日", "t"),
        year("CN214", "overview", "{b}年，{u}认真落实政府信息公开各项要求，工作平稳有序。", "{y}年，", whole=True),
        year("CN214", "overview", "{b}年度，{u}在上级的指导下，全面推进政务公开。", "{y}年度", whole=True),
        year("CN214", "overview", "{a}年，全年通过网站公开信息235条。", "{y}年，全年", whole=True),
        year("CN214", "overview", "{b}年，共收到政府信息公开申请5件，均已按期答复。", "{y}年，共", whole=True),
        year("CN214", "overview", "{b}年，主动公开信息1,235条。", "{y}年，主", whole=True),
        year("CN214", "problems", "{b}年，{u}取得一定成绩，但解读形式单一等问题仍存在。", "{y}年，", whole=True),
        *(
            year("CN214", "overview", text, fix, whole=True)
            for text, fix in (
                ("（三）政府信息管理情况 {b}年，{u}共制定行政规范性文件2件。", "{y}年，{u}共制定"),
                ("（三）政府信息管理{b}年制发行政规范性文件2件，废止1件。", "{y}年制发"),
                ("政府信息管理情况：{b}年度，{u}废止行政规范性文件3件。", "{y}年度，"),
                ("{b}年，{u}现行有效的行政规范性文件共5件。", "{y}年，"),
                ("截至{b}年12月31日，现行有效的行政规范性文件12件。", "截至{y}年"),
                ("按照《{b}年政务公开工作要点》要求，结合实际抓好落实。", "《{y}年政务"),
                ("对照本地印发的《青溪县{b}年政务公开工作要点》，细化任务分工。", "《青溪县{y}年"),
            )
        ),
        *(
            year("CN222", "overview", text, "{a}年")
            for text in (
                "当年申请办结一部分，2件结转{y}年办理。",
                "尚未办结的申请将结转到{y}年度办理。",
                "未到期的申请均顺延至{y}年答复。",
            )
        ),
        *(
            year("CN223", "overview", text)
            for text in (
                "截至6月底，微信公众号共发布消息192篇。",
                "截至{y}年11月30日，累计推送消息1,920条。",
                "{y}年上半年，更新专栏内容86篇。",
                "{y}年1—9月，公众号推送消息86篇。",
            )
        ),
        *(
            made("CN216", f"preface says {text}", announced, text=text)
            for text in (
                "现向社会公布{b}年度{u}政府信息公开工作年度报告。",
                "特公布{a}年{u}信息公开年度报告。",
                "现将{u}{b}年政府信息公开工作情况报告如下：",
                "结合{u}{b}年工作实际，制作本报告。",
                "特编制《{u}{b}年政府信息公开工作年度报告》。",
            )
        ),
        year("CN215", "problems", "{y}年，{u}将继续加强业务培训。", "{a}年，"),
        year("CN215", "problems", "下一步，{y}年{u}将进一步丰富解读形式。", "{a}年"),
        year("CN213", "overview", "{y}1月5日召开会议。"),
        year("CN213", "overview", "序有稳平作工开公息信府政的度年。"),
        *(
            made("CN210", form, bracket, form=form)
            for form in ("[{y}]{n}", "（{y}）{n}", "【{y}】{n}", "〔{y}〕第{n}", "{y}〕{n}", "﹝{y}）{n}")
        ),
        made("CN211", "number of the old regulation", based, code="CN211", old="第711号", new="第492号", fix="711"),
        made(
            "CN211", "clauses of the old regulation", based, code="CN211",
            old="公开条例》（国务院令第711号）", new="公开条例》第三十一条、第三十二条", fix="第四十九条、第五十条",
        ),
        made(
            "CN211", "clause of the old regulation", based, code="CN211",
            old="（国务院令第711号）", new="（国务院令第711号）第三十二条", fix="第五十条",
        ),
        made("CN305", "postcode too short", postcode, change=lambda code: code[:-1]),
        made("CN305", "postcode too long", postcode, change=lambda code: code + "1"),
        made("CN305", "postcode of the template", postcode, change=lambda code: "000000"),
    )  # fmt: skip
