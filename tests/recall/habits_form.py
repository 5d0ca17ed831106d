"""Correct ways to write that rules of content, years and signing must leave alone."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from tests.recall.change import standard_basis, unit_of, with_content, with_preface
from tests.recall.habit import Habit
from tests.support.drafts.draft import Draft, with_section
from tests.support.drafts.prose import TITLE

Change = Callable[[Draft], Draft]

_JUDGED = "把公开工作纳入年度考核，请群众参加满意度测评，没有需要问责的情形。"
"""What a government adds to any way of dividing section one; a department may say it as well."""

_SINCE_2021 = ("2021",)


def _filled(draft: Draft, text: str) -> str:
    unit = unit_of(draft)
    years = {"y": draft.year, "a": draft.year + 1, "b": draft.year - 1, "c": draft.year - 2}
    return text.format(u=unit.short, site=unit.site, **years)


def _section(alias: str, *texts: str) -> Change:
    """A section with other text."""
    return lambda draft: with_content(draft, alias, *(_filled(draft, text) for text in texts))


def _more(alias: str, *texts: str) -> Change:
    """A section with more paragraphs at its end."""
    return lambda draft: with_section(
        draft,
        alias,
        lambda section: replace(section, content=(*section.content, *(_filled(draft, text) for text in texts))),
    )


def _signed(*lines: str) -> Change:
    """Another ending; {n} is the unit."""
    return lambda draft: replace(
        draft, ending=tuple(_filled(draft, line.replace("{n}", draft.agency)) for line in lines)
    )


def _dated(department: str, government: str, township: str) -> Change:
    """The last day on which a unit of its kind may publish."""

    def change(draft: Draft) -> Draft:
        unit = unit_of(draft)
        date = township if "镇" in unit.name else government if unit.government else department
        return replace(draft, ending=(draft.ending[0], _filled(draft, date)))

    return change


def _under_title(line: str) -> Change:
    """The date under the title and none at the end."""
    return lambda draft: replace(draft, preface=(_filled(draft, line), *draft.preface), ending=())


def _basis(old: str, new: str) -> Change:
    """The usual sentence about the basis with something replaced; {m} is the notice."""

    def change(draft: Draft) -> Draft:
        basis = standard_basis(draft)
        return with_preface(draft, basis=basis.replace(old, new.replace("{m}", draft.edition.authority.number)))

    return change


def _bare_place(draft: Draft) -> Draft:
    """The title names the place, the government signs."""
    agency = draft.agency
    if not agency.endswith("人民政府"):
        return draft
    return replace(draft, title=(f"{agency.removesuffix('人民政府')}{draft.year}年{TITLE}",))


def _topics(*topics: str) -> Change:
    """Section one with its topics headed like this, each with a sentence of its own."""
    texts = (
        "全年通过网站发布信息230条。", "受理渠道畅通，申请均按期答复。", "发布前逐级审核，定期清理历史文件。",
        "优化栏目，维护政务新媒体。", _JUDGED,
    )  # fmt: skip
    return _section("overview", *(f"{topic}{text}" for topic, text in zip(topics, texts, strict=True)))


FORM_HABITS = (
    Habit(
        "overview in one paragraph",
        _section(
            "overview",
            "{y}年，{u}通过{site}更新各类信息230条，依申请公开渠道畅通，信息发布实行三级审核，"
            "网站栏目设置合理。" + _JUDGED,
        ),
    ),
    Habit(
        "overview in plain words of a small office",
        _section(
            "overview",
            "全年在公开栏和网上公布办事信息40余条，对有人提出的申请逐件办理；拟公开的内容由分管领导把关，做到信息规范准确。"
            "经办人员参加了业务学习。" + _JUDGED,
        ),
    ),
    Habit(
        "topics of offices",
        _topics("（一）公开内容。", "（二）申请办理。", "（三）信息审核。", "（四）公开渠道。", "（五）组织领导。"),
    ),
    Habit(
        "topics with arabic numbers",
        _topics("1.主动公开：", "2.依申请公开：", "3.信息管理：", "4.平台建设：", "5.监督保障："),
    ),
    Habit("topics counted off", _topics("一是", "二是", "三是", "四是", "五是")),
    Habit(
        "topics without number",
        _topics("主动公开情况。", "依申请公开情况。", "政府信息管理情况。", "公开平台情况。", "监督保障情况。"),
    ),
    Habit(
        "seven topics",
        _section(
            "overview",
            "（一）组织领导。召开专题会议2次。" + _JUDGED,
            "（二）主动公开。通过网站发布信息230条。",
            "（三）依申请公开。申请均按期答复。",
            "（四）信息管理。逐级审核。",
            "（五）平台建设。优化栏目。",
            "（六）教育培训。举办培训2场。",
            "（七）监督保障。按季度自查。",
        ),
    ),
    Habit(
        "topics on lines of their own with lower headings",
        _section(
            "overview",
            "（一）主动公开方面", "1.政策文件公开", "发布政策文件12件。", "2.解读回应", "解读材料3篇。",
            "（二）依申请公开方面", "申请均按期答复。",
            "（三）政府信息管理方面", "1.审核", "落实逐级审核。",
            "（四）平台建设方面", "（1）网站", "优化栏目。",
            "（五）监督保障方面", _JUDGED,
        ),
    ),
    Habit(
        "appraisal and liability in section five",
        lambda draft: _section(
            "problems",
            "（一）存在的主要问题。解读形式还不够多样。",
            "（二）改进情况。已加强培训，下一步继续丰富解读形式。" + _JUDGED,
        )(
            _section(
                "overview",
                "全年发布信息230条，申请均按期答复，落实逐级审核，优化网站栏目，分管领导定期过问。",
            )(draft)
        ),
    ),
    Habit("title with a bare place", _bare_place),
    # The fee
    *(
        Habit(f"fee: {text[:12]}", _section("other", text), editions=_SINCE_2021)
        for text in (
            "本年度没有发生依申请公开政府信息收取费用的情况。",
            "{u}未向申请人收取任何费用。",
            "全年依申请公开信息收费0元。",
            "依据《政府信息公开信息处理费管理办法》，{y}年度未产生信息处理费。",
            "2021年起，{u}按照国务院办公厅2020年11月印发的《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）执行，"
            "本年度收取信息处理费0元。",
            "（一）信息处理费收取情况。无。",
        )
    ),
    Habit(
        "fee told in section one",
        lambda draft: _section("other", "无。")(_more("overview", "办理申请没有收取费用。")(draft)),
        editions=_SINCE_2021,
    ),
    Habit(
        "fee beside the year’s main points",
        _section(
            "other",
            "（一）落实政务公开工作要点情况", "对照《{y}年政务公开工作要点》逐项落实。",
            "（二）信息处理费收取情况", "{y}年，{u}没有收取信息处理费。", "（三）其他事项", "无。",
        ),
        editions=_SINCE_2021,
    ),
    # Other years, with reason
    *(
        Habit(f"year: {text[:14]}", _more("overview", text))
        for text in (
            "{b}年以来，累计发布信息3,450条。",
            "与{b}年相比，公开信息数量增加120条。",
            "{b}年发布信息410条，{y}年发布信息450条，公开力度逐年加大。",
            "{b}年度发布信息410条，同比增长较快。",
            "{c}年建成政务公开专区1个，{b}年升级改造。",
            "{c}年，认真总结试点经验，成立政务公开领导小组。",
            "及时公开{b}年部门决算和{a}年部门预算，公布《{a}年民生实事项目清单》。",
            "落实《“十四五”规划（2021—2025年）》，公开规划文本2份。",
            "按照国办发〔{b}〕12号、市政办发〔{c}〕5号文件的要求，全面梳理公开事项。",
            "在{b}年度全市政务公开第三方评估中公开信息得分92分，位列前茅。",
            "{b}年结转的申请已于{y}年1月全部答复。",
            "截至{b}年底共有查阅点6处，今年新增1处。",
            "公开（{b}年修订）办事指南30项、{b}年版权责清单1份。",
            "历史数据：{b}年公开410条；{y}年公开450条。",
            "{b}年11月至{y}年3月，开展专题宣传，发放材料500份。",
            "{a}年将举办开放日活动2场，计划发布解读材料20篇。",
            "{b}年计划公开的30项内容，今年全部完成。",
            "依照《中华人民共和国政府信息公开条例》第三十二条，答复前征求第三方意见。",
            "坚持每月31日前报送，每年2月、3月、11月集中清理。",
        )
    ),
    *(
        Habit(f"plans and problems: {text[:14]}", _more("problems", text))
        for text in (
            "{a}年，{u}将继续丰富解读形式，进一步提升公开质量。",
            "{b}年报告提出的栏目更新不及时问题，{y}年已整改到位。",
            "{b}年，政策解读数量虽有增加，但形式单一；上年提出的整改措施已落实。",
            "{y}年，{u}将政务公开纳入年度重点工作，取得一定成绩。",
            "下一步，围绕{a}年重点工作，将进一步加强主动公开。",
        )
    ),
    # Basis
    Habit("both numbers of the regulation", _basis(
        "（国务院令第711号）", "（2007年4月5日国务院令第492号公布，2019年4月3日国务院令第711号修订）",
    )),
    Habit("clause of the regulation", _basis("（国务院令第711号）", "（国务院令第711号）第五十条")),
    Habit("number with 国令", _basis("国务院令第711号", "国令第711号")),
    Habit("notice with blanks", _basis("号）", " 号）")),
    Habit("postcode without a colon", lambda draft: with_preface(draft, contact=(
        f"请与{unit_of(draft).office}联系（邮政编码{unit_of(draft).postcode}，电话{unit_of(draft).phone}）。"
    ))),
    # Signing
    Habit("last day", _dated("{a}年1月31日", "{a}年3月31日", "{a}年1月31日")),
    Habit("first day", _dated("{a}年1月1日", "{a}年1月1日", "{a}年1月1日")),
    Habit("padded date", _signed("{n}", "{a}年01月08日")),
    Habit("date with hyphens", _signed("{n}", "{a}-01-08")),
    Habit("date with dots", _signed("{n}", "{a}.1.8")),
    Habit("date with a word before", _signed("{n}", "日期：{a}年1月8日")),
    Habit("date in brackets", _signed("{n}", "（{a}年1月8日）")),
    Habit("month alone", _signed("{n}", "{a}年1月")),
    Habit("date under the title", _under_title("（{a}年1月8日）")),
    Habit("late republication under the title", _under_title("发布日期：{a}-08-20")),
    Habit("very late republication under the title", _under_title("发布日期：2027-08-20")),
    Habit("attachments behind the date", _signed("{n}", "{a}年1月8日", "附件", "政府信息公开统计表", "单位：件")),
    Habit("foot behind the date", _signed("{n}", "{a}年1月8日", "（此件公开发布）", "抄送：有关单位。")),
    Habit("page number behind the date", _signed("{n}", "{a}年1月8日", "— 6 —")),
)  # fmt: skip
