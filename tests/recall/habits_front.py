"""Correct ways to write title, headings, preface, contact details and signature, as offices do."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec.structs import replace
from tests.recall.change import unit_of, with_heading, with_preface
from tests.recall.habit import Habit
from tests.support.drafts.draft import Draft
from tests.support.drafts.prose import TITLE

Change = Callable[[Draft], Draft]


def _filled(draft: Draft, text: str) -> str:
    """{a} is the unit, {y} the year, {n} the next, {o} its office, {p} its telephone, {c} and {s} the parts of that."""
    unit = unit_of(draft)
    code, _, rest = unit.phone.partition("-")
    return text.format(
        a=unit.name, y=draft.year, n=draft.year + 1, o=unit.office, p=unit.phone, c=code, s=rest, t=TITLE
    )


def _title(*lines: str) -> Change:
    """Another title."""
    return lambda draft: replace(draft, title=tuple(_filled(draft, line) for line in lines))


def _under_title(*lines: str) -> Change:
    """A title without the unit, and lines under it."""
    return lambda draft: replace(
        draft, title=(f"{draft.year}年{TITLE}",), preface=(*(_filled(draft, line) for line in lines), *draft.preface)
    )


def _period(text: str) -> Change:
    """Another sentence about the period."""
    return lambda draft: with_preface(draft, period=_filled(draft, text))


def _contact(text: str) -> Change:
    """Another sentence about whom to ask."""
    return lambda draft: with_preface(draft, contact=_filled(draft, text))


def _heading(alias: str, text: str) -> Change:
    """Another heading of a section."""
    return lambda draft: with_heading(draft, alias, text)


def _numbers_before_blanks(draft: Draft) -> Draft:
    sections = tuple(
        replace(section, heading=re.sub("^(.)、", "\\1\u3000", section.heading)) for section in draft.sections
    )
    return replace(draft, sections=sections)


def _signed(*lines: str) -> Change:
    return lambda draft: replace(draft, ending=tuple(_filled(draft, line) for line in lines))


FRONT_HABITS = (
    # The period
    *(
        Habit(f"period: {text[:18]}", _period(text))
        for text in (
            "统计数据的时段自{y}年1月1日始，至{y}年12月31日止。",
            "数据统计期限从{y}年1月1日开始到{y}年12月31日结束。",
            "所列数据自{y}年1月1日起，截至{y}年12月31日。",
            "统计时间为{y}年1月1日零时至12月31日二十四时。",
            "统计期限为{y}年1月1日（含）至当年12月31日（含）。",
            "数据统计时限自{y}年1月1日以来至同年12月31日。",
            "统计期限为{y}年1—12月。",
            "各项数据的统计区间为{y}年元月至12月。",
            "报告期为{y}年。",
            "文中数据均为{y}年度数据。",
            "统计范围为1月1日至12月31日。",
            "（{y}年1月1日—{y}年12月31日）",
            "现将{y}年1月1日至12月31日的公开工作情况报告如下。",
            "统计期限为{y}年1月1日至12月31日，其中并入机构的数据为{y}年1月1日至3月31日。",
            "统计期限为{y}年1月1日至12月31日。全文分六个部分，总体情况又分五个方面。",
            "统计期限为{y}年1月1日至12月31日。本报告总体情况部分从五个方面叙述。",
        )
    ),
    # Whom to ask
    *(
        Habit(f"contact: {text[:18]}", _contact(text))
        for text in (
            "如有疑问，请与{o}联系（{p}）。",
            "咨询请拨打{p}。",
            "联系方式：{o}，{p}。",
            "联系单位及电话：{o} {p}。",
            "联系电话（{c}）{s}。",
            "办公室电话：（{c}）{s}，工作时间接听。",
            "电话：{p}（转802）。",
            "电话：{p}转802。",
            "电话：{p}  {p}。",
            "电话：{p}、29。",
            "邮编：650000 {p}。",
            "电话：{p}，传真（同号）。",
            "座机：{p}。",
            "Tel：{p}，E-mail：xxgk（at）ly.gov.cn。",
            "请致电{o}：{p}，邮编：650000。",
            "电子信箱：xxgk@ly.gov.cn，热线：12345。",
        )
    ),
    # The title
    Habit("title without the unit, which stands below", _under_title("{a}")),
    Habit("title without the unit, which stands below in brackets", _under_title("（{a}）")),
    Habit("title with the unit in brackets behind", _title("{y}年{t}（{a}）")),
    Habit("title of a public notice", _title("关于发布《{a}{y}年{t}》的公告")),
    Habit("title behind the mark of an attachment", _title("附件1：{a}{y}年{t}")),
    Habit("title that ends on a full stop", _title("{a}{y}年{t}。")),
    Habit("title with its year in marks", _title("【{y}年】{a}{t}")),
    Habit(
        "title that says 政府 once", lambda draft: _title("{y}年" + draft.agency.removesuffix("政府") + "{t}")(draft)
    ),
    # Headings
    Habit("numbers of headings before blanks", _numbers_before_blanks),
    Habit("heading: work done", _heading("overview", "一、工作开展情况")),
    Habit("heading: in the words of the regulation", _heading("proactive", "二、行政机关主动公开政府信息的情况")),
    Habit("heading: shortcomings", _heading("problems", "五、存在的不足和下一步打算")),
    Habit("heading: to be explained", _heading("other", "六、需要说明的事项")),
    # The signature
    Habit("signature with a word before the date", _signed("{a}", "填报时间：{n}年1月15日")),
    Habit("signature updated later", _signed("{a}", "更新日期：{n}年6月3日")),
)
