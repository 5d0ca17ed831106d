"""Correct reports as units in Shanghai, Wuwei, Jiangsu and Guangdong write them, and what may be wrong with one there.

Everything is in our own words. The units are invented; those of Wuwei bear its name, since its demands are its own.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from msgspec import Struct
from msgspec.structs import replace
from tests.support.drafts.draft import Draft, Section, with_section
from tests.support.drafts.sample import sample
from tests.support.drafts.units import UNITS, Unit

from gipr_lint.rulepacks.model import Edition

FOLDERS = {
    name: Path(__file__).parents[2] / "examples" / "packs" / name / "src" / f"gipr_lint_{name}"
    for name in ("sh", "gs", "js", "gd")
}
"""Where the pack.yaml of each pack is."""


class Fault(Struct, frozen=True):
    """Something that is wrong in a region: the rule, the section in which it is found, how a correct report gets it.

    `gap`: it is found between paragraphs, where something is missing.
    """

    code: str
    section: str
    change: Callable[[Draft], Draft]
    gap: bool = False


# Shanghai


def shanghai(edition: Edition, year: int, seed: int) -> Draft:
    """A correct report from Shanghai: both regulations, no contact, sections five and six each in two parts."""
    unit = UNITS[seed % len(UNITS)]
    random = Random(f"shanghai {year} {seed}")
    made = sample(edition, year, seed, unit=unit)
    made = replace(made, preface=_shanghai_preface(edition, year, unit, random))
    if year < 2021:
        return made
    made = _said(made, "problems", random.choice(_PROBLEMS)(year))
    made = _said(made, "other", random.choice(_OTHER)(year))
    if any(text not in ("0", "") for text in made.table("review").values.values()):
        made = _added(made, "review", random.choice(_NOTES))
    return made


def _shanghai_preface(edition: Edition, year: int, unit: Unit, random: Random) -> tuple[str, ...]:
    both = "《中华人民共和国政府信息公开条例》{}和《上海市政府信息公开规定》{}"
    basis = random.choice(
        (
            f"本年度报告根据{both.format('（以下简称《条例》）', '（以下简称《规定》）')}的要求编制，",
            f"根据{both.format('', '')}，编制本年度报告，",
            "依据《中华人民共和国政府信息公开条例》、《上海市政府信息公开规定》等要求，编制本报告，",
            f"按照{both.format('（国务院令第711号）', '')}的有关规定编制本年度报告，",
        )
        if year >= 2020
        else ("本年度报告根据《中华人民共和国政府信息公开条例》的要求编制，",)
    )
    labels = "、".join(section.label for section in edition.sections.values())
    period = random.choice(
        (
            f"本年度报告中所列数据统计期限为{year}年1月1日至12月31日。",
            f"本年度报告中所列数据统计期限从{year}年1月1日到12月31日止。",
        )
    )
    copy = random.choice(
        (f"本年度报告电子版可从{unit.site}（{unit.host}）下载。", f"本报告的电子版可在{unit.site}查阅、下载。")
    )
    return (f"{basis}全文包括{labels}。{period}{copy}",)


_PROBLEMS: tuple[Callable[[int], tuple[str, ...]], ...] = (
    lambda year: (
        "（一）上年度问题的改进情况。针对解读形式不够丰富的问题，全年增加图解和短视频，组织专题培训两次。",
        "（二）本年度存在的问题及改进打算。栏目分类不够细致，下一步将优化专栏设置。",
    ),
    lambda year: (
        f"{year - 1}年报告所列信息更新不及时的问题已整改到位，建立了按月检查的制度。",
        "目前还存在政策解读不够通俗的不足，下一步将请业务骨干参与解读，改进语言。",
    ),
    lambda year: ("去年提出的问题均已解决。今年的短板是互动回应较少，拟完善留言办理机制，提高答复质量。",),
)
_OTHER: tuple[Callable[[int], tuple[str, ...]], ...] = (
    lambda year: (
        f"（一）贯彻落实{year}年政务公开工作要点情况。围绕营商环境和民生保障公开政策和解读材料。",
        f"（二）收取信息处理费情况。{year}年没有收取信息处理费。",
    ),
    lambda year: (
        "1.年度工作要点落实情况：各项任务按时完成，进展已在网站公开。",
        f"2.信息处理费：{year}年收取政府信息公开信息处理费0元。",
    ),
    lambda year: (f"本年度按照政务公开要点抓好落实。{year}年未收取依申请公开费用。",),
)
_NOTES = (
    "注：行政复议、行政诉讼数量含上年度结转数量。",
    "注：以上行政复议、行政诉讼案件数量，包含上年结转案件。",
    "说明：表中数据不含以前年度结转的案件。",
)


def without_contact(made: Draft) -> Draft:
    """A report with the preface that all reports have, less the sentence with the telephone number."""
    return replace(made, preface=tuple(text.partition("对报告内容有疑问")[0] for text in made.preface))


def _basis(old: str, new: str) -> Callable[[Draft], Draft]:
    def change(made: Draft) -> Draft:
        return replace(made, preface=tuple(text.replace(old, new) for text in made.preface))

    return change


def _national_alone(made: Draft) -> Draft:
    basis = "本年度报告根据《中华人民共和国政府信息公开条例》的要求编制。"
    return replace(made, preface=(basis + made.preface[0].partition("，全文")[2],))


def _no_copy(made: Draft) -> Draft:
    return replace(made, preface=(made.preface[0].partition("本年度报告电子版")[0].partition("本报告的电子版")[0],))


def _fee_elsewhere(made: Draft) -> Draft:
    told = _added(made, "overview", f"{made.year}年没有收取信息处理费。")
    return _said(told, "other", ("年度政务公开工作要点已经逐项落实。",))


SHANGHAI_FAULTS = (
    Fault("SH201", "", _national_alone),
    Fault("SH202", "", _basis("《上海市政府信息公开规定》", "《上海市政府信息公开条例》")),
    Fault("SH202", "", _basis("《上海市政府信息公开规定》", "《上海市人民政府信息公开规定》")),
    Fault("SH203", "", _no_copy, gap=True),
    Fault("SH101", "五、", lambda made: _said(made, "problems", ("栏目更新不够及时，下一步将明确更新的时限。",))),
    Fault("SH102", "六、", lambda made: _said(made, "other", (f"{made.year}年未收取信息处理费。",)), gap=True),
    Fault("SH103", "六、", _fee_elsewhere, gap=True),
    Fault("SH401", "四、", lambda made: _said(made, "review", (made.table("review"),)), gap=True),
)
"""What may be wrong in Shanghai, in a report that had applications and cases."""


# Wuwei

COUNTY = replace(UNITS[0], name="武威市青溪县人民政府", short="本县")
BUREAU = replace(UNITS[1], name="武威市松湖产业服务局", short="本局")


def wuwei(edition: Edition, year: int, seed: int, *, county: bool) -> Draft:
    """A correct report of a county or a bureau of Wuwei: all the numbers that the city asks for, some of them none."""
    unit = COUNTY if county else BUREAU
    random = Random(f"wuwei {year} {seed}")
    made = sample(edition, year, seed, unit=unit)
    lead, _, requests, _, _, supervision = made.section("overview").content
    values = made.table("proactive").values
    made_, gone, valid = (values["normative", column] for column in ("made", "repealed", "valid"))
    texts = (
        lead,
        random.choice(_CHANNELS) + (random.choice(_FIELDS) if county else ""),
        requests,
        random.choice(_DOCUMENTS).format(made=made_, repealed=gone, valid=valid),
        random.choice(_PLATFORMS) + (random.choice(_GAZETTES) if county else ""),
        supervision,
    )
    return _said(made, "overview", texts)


_CHANNELS = (
    "（一）主动公开方面。通过政府网站发布信息230条，通过政务新媒体发布86条。发布政策解读12篇，回应群众关切9次。",
    "（一）主动公开方面。全年在政府网站、政务新媒体等平台公开信息1,316条。政策解读、回应关切信息共21条。",
    "（一）主动公开方面。门户网站更新栏目，全年发布560余条；微信公众号推送310条次；制作解读材料6件；办理网民留言18件。",
    "（一）主动公开。依托市政府网站，全年公开信息78条。本单位没有开设政务新媒体，无需要解读的文件，未收到群众来信。",
    "（一）主动公开。发布120篇政策解读，86条微博，2.3万条网站信息，组织回应26次。",
    "（一）主动公开：1.政府网站：发布信息0条。2.政务新媒体：发布信息0条。3.政策解读0篇。4.回应关切0次。",
    "（一）主动公开方面。网站公开信息45项，新媒体账号已注销；解读文件3个，答复信箱来信7件。",
    "（一）主动公开。1.政府网站。全年发布信息230条。2.政务新媒体。推送86条。3.政策解读。图解12个。4.回应关切。办理留言9件。",
    "（一）主动公开。发布数量：政府网站520，政务新媒体310，政策解读25，回应关切11。",
    "（一）主动公开。依托门户网站，累计公开信息140条。“松湖发布”公众号刊发图文552条和视频47部。配发政策解读15条，受理网民留言111条。",
)
_FIELDS = (
    "公开教育信息120条、医疗卫生信息88条、就业信息95条、养老信息30条、公共资源配置信息410条，公示栏张贴96份。",
    "重点领域公开信息743条。本县没有编印政府公报，村级公示栏公示信息1,204条。",
    "发布就业、养老类信息共66条；通过政府公报刊登文件24件，通过公告栏发布120期。",
    "在教育、医疗等重点领域，全年发布信息3000余条。各乡镇公示栏更新信息580次。",
)
_DOCUMENTS = (
    "（三）政府信息管理方面。发布行政规范性文件{made}件，废止{repealed}件，现行有效{valid}件。",
    "（三）政府信息管理方面。行政规范性文件制发{made}件、废止{repealed}件、现行有效{valid}件，均已公开。",
    "（三）政府信息管理方面。本年度行政规范性文件发布{made}条，废止数量{repealed}条，现行有效数量{valid}条。",
    "（三）政府信息管理方面。行政规范性文件：发布数量{made}，废止数量{repealed}，现行有效数量{valid}。",
    "（三）政府信息管理方面。严格合法性审核，全年制发行政规范性文件{made}件；废止{repealed}件；现行有效行政规范性文件{valid}件。",
)
_PLATFORMS = (
    "（四）平台建设方面。设有政府信息公开平台14个，开设政务公开专区12处。",
    "（四）平台建设方面。运维政府网站1个、政务新媒体账号两个，没有设立政务公开专区。",
    "（四）平台建设方面。现有政务新媒体账号3个；在服务大厅开设专区一处。",
    "（四）平台建设方面。用好1家门户网站和5个公众号，12个政务公开专区免费开放。",
    "（四）平台建设方面。以县政府网站为主平台，运行新媒体账号6个；在政务大厅建成政务公开专区1处，配备自助终端2台。",
    "（四）平台建设方面。平台设立数量1个，政务公开专区开设数量0个。",
)
_GAZETTES = (
    "编印政府公报4期，数字公报同步上网。",
    "本县没有编印政府公报。",
    "全年发行12期政府公报，建成电子公报栏目。",
    "政府公报发刊六期，数字化公报可以按期检索。",
    "未办政府公报，暂无数字公报。",
)


def _without(paragraph: int, text: str) -> Callable[[Draft], Draft]:
    """Section one with another paragraph in place of the one with the numbers; that there is no gazette is not said."""

    def change(made: Draft) -> Draft:
        content = list(made.section("overview").content)
        content[1] = _CHANNELS[0] + _FIELDS[0]
        content[paragraph] = text
        return _said(made, "overview", tuple(content))

    return change


_SAME = "坚持以公开为常态，完善审核制度，及时更新机构职能和办事指南，畅通查阅渠道，接受各方监督，把要求落到实处。"

WUWEI_FAULTS = (
    Fault("GS101", "一、", lambda made: _added(made, "overview", *[_SAME] * 20)),
    Fault("GS102", "一、", _without(1, "（一）主动公开方面。用好网站和新媒体，教育信息公开12条，公示栏发布9条。")),
    Fault("GS102", "一、", _without(1, "（一）主动公开。网站发布信息90条，就业信息公开8条，公告栏5条，做好解读回应。")),
    Fault("GS103", "一、", _without(1, _CHANNELS[0] + "用好政府公报和公示栏，突出民生领域。")),
    Fault("GS104", "一、", _without(3, "（三）政府信息管理方面。加强行政规范性文件管理，定期公布清理结果。")),
    Fault("GS105", "一、", _without(4, "（四）平台建设方面。推进政务公开专区规范运行，编印公报4期，建设数字公报。")),
    Fault("GS106", "一、", _without(4, _PLATFORMS[0] + "办好政府公报，免费向社区投放。")),
)
"""What may be wrong in the report of a county of Wuwei."""


# Jiangsu

CITY = next(unit for unit in UNITS if unit.makes_rules)
_COUNTIES = ("沭湖县", "泗溪县", "宿阳区", "市经开区")


def jiangsu(edition: Edition, year: int, seed: int) -> Draft:
    """A correct report of a city in Jiangsu: the applications told county by county, the fee unit by unit."""
    random = Random(f"jiangsu {year} {seed}")
    made = sample(edition, year, seed, unit=CITY)
    new = int(made.table("requests").values["new", "total"] or 0)
    parts = [random.randint(0, new // 5) for _ in _COUNTIES]
    told = (("市本级", new - sum(parts)), *zip(_COUNTIES, parts, strict=True))
    listed = [f"{name}{number}件" for name, number in told]
    lead = random.choice(("全市共收到政府信息公开申请{}件，其中{}。", "全市新收政府信息公开申请{}件（{}）。"))
    made = _added(made, "overview", lead.format(new, random.choice("、，").join(listed)))
    first, second = random.randint(1, 40) * 10, random.randint(1, 40) * 10
    fee = random.choice(
        (
            f"全市共收取信息处理费{first + second}元，其中市公安局{first}元，沭湖县{second}元。",
            f"全市收取信息处理费{first}元，均为市自然资源和规划局收取。",
            f"{year}年，全市没有收取信息处理费。",
        )
    )
    return _said(made, "other", (fee,))


def _other(text: str) -> Callable[[Draft], Draft]:
    return lambda made: _said(made, "other", (text,))


def _county_lost(made: Draft) -> Draft:
    """The applications without the last of the counties, and two more for another."""
    new = made.table("requests").values["new", "total"]
    rest = int(new) - 9
    return _said(
        made,
        "overview",
        (*made.section("overview").content[:-1], f"全市共收到政府信息公开申请{new}件，其中市本级{rest}件，沭湖县7件。"),
    )


JIANGSU_FAULTS = (
    Fault("JS101", "六、", _other("全市共收取信息处理费1200元。")),
    Fault("JS601", "一、", _county_lost),
    Fault("JS602", "六、", _other("全市共收取信息处理费1200元，其中市公安局300元，沭湖县400元。")),
)
"""What may be wrong in the report of a city in Jiangsu that had applications."""


# Guangdong


def guangdong(edition: Edition, year: int, seed: int) -> Draft:
    """A correct report from Guangdong: the period with 涵盖…期间, the work points in section six, 宗 alone."""
    random = Random(f"guangdong {year} {seed}")
    unit = UNITS[seed % len(UNITS)]
    made = sample(edition, year, seed, unit=unit)
    year_long = random.choice((f"{year}年1月1日至{year}年12月31日", f"{year}年1月1日起至12月31日"))
    preface = (
        f"根据《中华人民共和国政府信息公开条例》，编制本年度报告。报告的内容涵盖{year_long}期间的政府信息公开工作。"
        f"对报告内容有疑问的，请与{unit.office}联系（地址：{unit.address}，邮编：{unit.postcode}，电话：{unit.phone}）。"
    )
    other = random.choice(
        (
            f"（一）落实{year}年政务公开工作要点情况。各项任务按时完成。（二）没有收取信息处理费。",
            f"围绕年度公开要点公开办事指南和政策解读。{year}年未收取信息处理费。",
        )
    )
    return _said(replace(made, preface=(preface,)), "other", (other,))


def _measured(made: Draft) -> Draft:
    new = made.table("requests").values["new", "total"]
    return _added(made, "overview", f"收到政府信息公开申请{new}宗。", f"上述政府信息公开申请{new}件没有收取费用。")


def _plain_period(made: Draft) -> Draft:
    text = made.preface[0].replace("报告的内容涵盖", "所列数据的统计期限为").replace("期间的政府信息公开工作", "")
    return replace(made, preface=(text,))


GUANGDONG_FAULTS = (
    Fault("GD101", "六、", lambda made: _said(made, "other", (f"{made.year}年未收取信息处理费。",)), gap=True),
    Fault("GD201", "", _plain_period),
    Fault("GD801", "一、", _measured),
)
"""What may be wrong in Guangdong, in a report that had applications."""


def _said(made: Draft, alias: str, texts: tuple[object, ...]) -> Draft:
    return with_section(made, alias, lambda section: replace(section, content=texts))


def _added(made: Draft, alias: str, *texts: str) -> Draft:
    def change(section: Section) -> Section:
        return replace(section, content=(*section.content, *texts))

    return with_section(made, alias, change)
