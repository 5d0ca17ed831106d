"""The running text of a sample report, in our own words; every figure in it is that of the tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from random import Random

from tests.support.drafts.figures import Figures
from tests.support.drafts.units import Unit

from gipr_lint.blank.filled_form import Place
from gipr_lint.rulepacks.model import Edition, Form

TITLE = "政府信息公开工作年度报告"
_FEE_SINCE = 2021
_ORDINAL = re.compile(r"^（.）|^\d+\.")
_REMARK = re.compile(r"（.*）$")


def word(label: str) -> str:
    """A label of the form as it is used in a sentence: without its number and its remark."""
    return _REMARK.sub("", _ORDINAL.sub("", label))


def preface(edition: Edition, year: int, unit: Unit, random: Random) -> tuple[str, ...]:
    """Legal basis, parts, period, electronic copy and contact, in one paragraph or two."""
    notice = f"《{edition.authority.document}》（{edition.authority.number}）"
    basis = random.choice(
        (
            f"根据《中华人民共和国政府信息公开条例》（国务院令第711号）和{notice}的要求，编制本年度报告。",
            f"本报告依照《中华人民共和国政府信息公开条例》和{notice}编制。",
        )
    )
    labels = "、".join(section.label for section in edition.sections.values())
    parts = random.choice((f"全文由{labels}六个部分组成。", "报告分为六个部分。", ""))
    copy = f"本报告电子版可在{unit.site}（{unit.url}）查阅和下载。"
    texts = [basis + parts, period(year, random) + copy + contact(unit, random)]
    return ("".join(texts),) if random.random() < 0.3 else tuple(texts)


def period(year: int, random: Random) -> str:
    """The sentence that says which time the figures are about."""
    return random.choice(
        (
            f"报告所列数据的统计期限为{year}年1月1日至{year}年12月31日。",
            f"本报告数据统计期限自{year}年1月1日起至{year}年12月31日止。",
            f"报告中的数据，统计时限为{year}年1月1日至12月31日。",
        )
    )


def contact(unit: Unit, random: Random) -> str:
    """The sentence that says whom to ask."""
    fields = f"地址：{unit.address}，邮编：{unit.postcode}，电话：{unit.phone}"
    mail = f"，电子邮箱：xxgk@{unit.host.removeprefix('www.')}" if random.random() < 0.5 else ""
    return f"对报告内容有疑问的，请与{unit.office}联系（{fields}{mail}）。"


def overview(
    edition: Edition,
    year: int,
    unit: Unit,
    texts: Mapping[Place, str],
    figures: Mapping[str, Figures],
    random: Random,
) -> tuple[str, ...]:
    """Section one: its five topics; for a government also appraisal, public judgement and liability.

    `random` chooses how the figures are worded.
    """
    online, meetings = sum(len(text) for text in texts.values()) * 7 + year % 50, year % 4 + 2
    supervision = (
        f"（五）监督保障方面。全年召开专题会议{meetings}次，组织业务培训{meetings + 1}场。"
        "将政府信息公开纳入年度工作考核，定期通报结果；面向群众开展社会评议，评议结果总体满意；"
        "全年没有发生需要责任追究的情形。"
        if unit.government
        else f"（五）监督保障方面。明确分管领导和经办人员，全年组织业务培训{meetings}场，并按季度自查整改。"
    )
    return (
        f"{year}年，{unit.short}认真落实政府信息公开各项要求，工作平稳有序。",
        f"（一）主动公开方面。全年通过{unit.site}发布信息{online}条，及时更新机构职能、财政预算决算和办事指南。"
        + normative(edition.forms["proactive"], texts),
        f"（二）依申请公开方面。{applications(edition.forms['requests'], figures['requests'], random)}"
        f"{disputes(edition.forms['review'], figures['review'], random)}",
        "（三）政府信息管理方面。落实公文公开属性源头认定和发布前审核，对历史信息开展清理，做到底数清楚、更新及时。",
        "（四）政府信息公开平台建设方面。优化网站专栏设置，完善检索功能，维护政务新媒体账号，畅通线下查阅点。",
        supervision,
    )


def applications(form: Form, figures: Figures, random: Random) -> str:
    """How many applications came, from whom, and what became of them, in one of several wordings."""
    totals = {row: figures[row, "total"] for row in form.rows}
    if not any(totals.values()):
        return "全年没有收到政府信息公开申请，也没有上年结转的申请。"
    new, carried_in, done, carried_out = (totals[row] for row in ("new", "carried_in", "done", "carried_out"))
    natural = figures["new", "natural"]
    applicant, organisation = (word(line.path[0]) for line in form.blocks[0].columns[:2])
    counted = dict(_outcomes(form, totals))
    outcomes = "、".join(f"{name}{number}件" for name, number in counted.items())
    behind = "，".join(f"{number}件{name}" for name, number in counted.items())
    (granted, first), (partly, second), *rest = counted.items()
    joined = "、".join([f"{granted}和{partly}{first + second}件", *(f"{name}{number}件" for name, number in rest)])
    kinds = f"{applicant}申请{natural}件{_share(natural, new)}、{organisation}申请{new - natural}件"
    told = random.choice(
        (
            f"全年新收政府信息公开申请{new}件，其中{kinds}；上年结转{carried_in}件。"
            f"全年办结{done}件，其中{outcomes}；结转下年度继续办理{carried_out}件。",
            f"全年共收到政府信息公开申请{new}件（{applicant}{natural}件，{organisation}{new - natural}件），"
            f"上年结转{carried_in}件，办结{done}件，转下年度办理{carried_out}件。办结的申请中，{behind}。",
            f"全年收办政府信息公开申请{new + carried_in}件（含上年结转{carried_in}件），答复{done}件。其中，{joined}。"
            f"另有{carried_out}件结转下年度。",
            f"全年共受理依申请公开{new}件，其中{kinds}。共答复政府信息公开申请{done}件，其中{joined}。",
        )
    )
    return told + ("收到的申请均已办结。" if not carried_out else "到期的申请均按时答复，按时答复率100%。")


def _share(part: int, whole: int) -> str:
    """In brackets what per cent of `whole` `part` is; nothing where there is no whole."""
    return f"（占{part * 100 / whole:.1f}%）" if whole else ""


def _outcomes(form: Form, totals: Mapping[str, int]) -> Iterable[tuple[str, int]]:
    counted: dict[str, int] = {}
    for row in form.groups["outcomes"]:
        name = word(form.rows[row].path[1])
        counted[name] = counted.get(name, 0) + totals[row]
    return counted.items()


def disputes(form: Form, figures: Figures, random: Random) -> str:
    """Reviews and lawsuits: their number and their outcomes, in one of several wordings."""
    columns = {line.alias: line for line in form.blocks[0].columns}
    review = columns["review_total"].path[0]
    lawsuit, direct = columns["direct_total"].path[:2]
    after = columns["after_total"].path[1]
    if not any(figures.values()):
        return f"全年没有因政府信息公开引起的{review}和{lawsuit}案件。"
    outcomes = "、".join(
        f"{columns[alias].label}{figures['count', alias]}件" for alias in form.groups["review_outcomes"]
    )
    reviews, first, second = (figures["count", alias] for alias in ("review_total", "direct_total", "after_total"))
    lost = figures["count", "direct_corrected"] + figures["count", "after_corrected"]
    told = random.choice(
        (
            f"因政府信息公开引起的{review}案件{reviews}件，其中{outcomes}；{lawsuit}案件{first + second}件。",
            f"全年因政府信息公开被申请{review}{reviews}件，被提起{lawsuit}{first + second}件，"
            f"其中{direct}{first}件、{after}{second}件。",
            f"政府信息公开类{review}、{lawsuit}案件共{reviews + first + second}件，其中{review}{reviews}件。",
        )
    )
    return told if lost else told + f"政府信息公开{lawsuit}未发生败诉。"


def normative(form: Form, texts: Mapping[Place, str]) -> str:
    """How many normative documents were made, were repealed, are valid."""
    if ("normative", "valid") not in texts:
        return ""
    label = form.rows["normative"].label
    made, gone, valid = (texts["normative", column] for column in ("made", "repealed", "valid"))
    return f"全年制发{label}{made}件，废止{gone}件，现行有效{valid}件。"


def problems(year: int, unit: Unit, random: Random) -> tuple[str, ...]:
    """Section five: what is not good enough, and what is done about it."""
    lacks = random.sample(
        (
            "政策解读形式较为单一，图表和案例运用不多",
            "少数科室公开意识有待加强，信息报送不够及时",
            "专栏分类不够细致，群众查找信息不够方便",
            "业务人员变动较多，办理申请的经验不足",
        ),
        2,
    )
    return (
        f"（一）存在的主要问题。{year}年{unit.short}政府信息公开工作还有不足：一是{lacks[0]}；二是{lacks[1]}。",
        "（二）改进情况。针对上述问题，已经采取以下改进措施：一是丰富解读形式，提高解读质量；"
        "二是加强业务培训，完善报送和审核制度。下一步将继续抓好落实，提升公开实效。",
    )


def other(year: int, unit: Unit, random: Random) -> tuple[str, ...]:
    """Section six: the processing fee, which is reported from 2021 on, and whatever else there is."""
    if year < _FEE_SINCE:
        return ("本年度无其他需要报告的事项。",)
    fee = random.choice(
        (
            f"{year}年，{unit.short}没有收取政府信息公开信息处理费。",
            f"{year}年度，{unit.short}未收取信息处理费。",
            f"{year}年，{unit.short}收取政府信息公开信息处理费0元。",
            f"{year}年，{unit.short}对2件申请收取信息处理费360元，其中按件计收300元、按量计收60元。",
        )
    )
    return (fee, "除此之外，没有其他需要报告的事项。") if random.random() < 0.5 else (fee,)
