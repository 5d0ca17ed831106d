"""Defects of the reporting period and the legal basis (CN2xx)."""

from __future__ import annotations

from functools import partial
from random import Random

from tests.recall.change import label_of, standard_basis, standard_period, with_preface, with_sentence
from tests.recall.defect import Case, Defect, Expectation
from tests.support.drafts.draft import Draft

from gipr_lint.rulepacks.model import Edition

OLD_TITLE = "政府信息公开工作年度报告有关事项"
NEW_TITLE = "印发〈中华人民共和国政府信息公开工作年度报告格式〉"

WRONG_NUMBERS = (
    "国办公开办函〔2021〕31号",
    "国办公开办函〔2012〕30号",
    "国办发〔2021〕30号",
    "国办公开函〔2021〕30号",
)


def missing(draft: Draft, random: Random) -> Case:
    """No sentence about the period."""
    return with_preface(draft, period=""), Expectation(("CN201",), fix=f"{draft.year}年1月1日")


def reworded(
    draft: Draft, random: Random, *, codes: tuple[str, ...], text: str, mend: bool = False, also: tuple[str, ...] = ()
) -> Case:
    """The period sentence reads `text`: {y} is the report year, {b} the one before, {a} the one after."""
    sentence = text.format(y=draft.year, b=draft.year - 1, a=draft.year + 1)
    right = f"{draft.year}年12月31日" if mend else None
    return with_preface(draft, period=sentence), Expectation(codes, quotes=(sentence,), fix=right, also=also)


def misplaced(draft: Draft, random: Random) -> Case:
    """The period is told in section one."""
    sentence = standard_period(draft.year)
    changed = with_sentence(with_preface(draft, period=""), "overview", sentence)
    return changed, Expectation(("CN206",), quotes=(sentence,), section=label_of(draft, "overview"))


def inside(
    draft: Draft, random: Random, *, codes: tuple[str, ...], text: str, also: tuple[str, ...] = ("CN206", "CN218")
) -> Case:
    """Section one says of the period what `text` says, and the preface nothing; {y} and {b} as in `reworded`."""
    sentence = text.format(y=draft.year, b=draft.year - 1)
    changed = with_sentence(with_preface(draft, period=""), random.choice(("overview", "other")), sentence)
    return changed, Expectation(codes, quotes=(sentence,), also=also)


def twice(draft: Draft, random: Random, *, alias: str) -> Case:
    """The period is told once more, in other words."""
    sentence = f"各项数据自{draft.year}年1月1日起至{draft.year}年12月31日止。"
    if alias == "preface":
        changed = with_preface(draft, period=standard_period(draft.year) + sentence)
    else:
        changed = with_sentence(draft, alias, sentence)
    return changed, Expectation(("CN218",), quotes=(sentence,))


def narrative(draft: Draft, random: Random, *, code: str, text: str, fix: str | None) -> Case:
    """Section one says `text`."""
    sentence = text.format(y=draft.year)
    expected = Expectation((code,), quotes=(sentence,), fix=fix and fix.format(y=draft.year))
    return with_sentence(draft, "overview", sentence), expected


def notice(draft: Draft, random: Random, *, editions: dict[str, Edition]) -> Case:
    """The notice of the other edition is cited."""
    other = next(edition for edition in editions.values() if edition.name != draft.edition.name)
    mine = draft.edition.authority.number
    basis = standard_basis(draft).replace(mine, other.authority.number)
    return with_preface(draft, basis=basis), Expectation(("CN209",), quotes=(other.authority.number,), fix=mine)


def basis(
    draft: Draft, random: Random, *, code: str, text: str, wrong: str, right: str, editions: tuple[str, ...] = ()
) -> Case | None:
    """The report says that it follows `text`, in which `wrong` stands for {}; only with some editions, where named."""
    if editions and draft.edition.name not in editions:
        return None
    sentence = f"根据{text.format(wrong)}编制本报告。"
    fix = right.format(notice=draft.edition.authority.number) or None
    return with_preface(draft, basis=sentence), Expectation((code,), quotes=(wrong,), fix=fix)


def parts(draft: Draft, random: Random, *, count: str) -> Case:
    """The preface counts other parts than there are."""
    basis = f"{standard_basis(draft)}全文分为{count}。"
    return with_preface(draft, basis=basis), Expectation(("CN212",), quotes=(f"全文分为{count}。",))


def listed(draft: Draft, random: Random, *, code: str, text: str) -> Case:
    """The preface says `text` of its parts."""
    changed = with_preface(draft, basis=f"{standard_basis(draft)}{text}。")
    return changed, Expectation((code,), quotes=(text,), also=("CN219",))


def defects(editions: dict[str, Edition]) -> tuple[Defect, ...]:
    """All defects of period and basis."""

    def wrong(code: str, name: str, text: str, *others: str, mend: bool = False) -> Defect:
        return Defect(code, name, partial(reworded, codes=(code, *others), text=text, mend=mend))

    until = "本报告所列数据的统计期限为{y}年1月1日至"
    return (
        Defect("CN201", "no period", missing),
        wrong("CN202", "both years of last year", "本报告所列数据的统计期限为{b}年1月1日至{b}年12月31日。", mend=True),
        wrong("CN202", "one year of last year", "报告中数据统计期限为{b}年1月1日至12月31日。"),
        wrong("CN202", "end of last year", until + "{b}年12月31日。", "CN203", mend=True),
        wrong("CN202", "start of last year", "数据统计期限自{b}年1月1日起至{y}年12月31日止。", "CN203"),
        wrong("CN202", "months of last year", "报告数据的统计期限为{b}年1—12月。"),
        wrong("CN202", "日 lost as well", "报告数据的统计期限为{b}年1月1日至12月31止。", "CN213"),
        wrong("CN203", "end of November", until + "{y}年11月30日。", mend=True),
        wrong("CN203", "end a day early", until + "12月30日。"),
        wrong("CN203", "start in February", "本报告所列数据的统计期限为{y}年2月1日至{y}年12月31日。"),
        wrong("CN203", "months to November", "报告数据的统计期限为{y}年1月至11月。"),
        wrong("CN203", "months from February", "本报告数据统计时间：{y}年2—12月。"),
        *(
            Defect(code, f"in short {text}", partial(make, codes=(code,), text=f"本报告所列数据的统计期限为{text}。"))
            for make in (reworded, inside)
            for code, text in (
                ("CN203", "{y}.1.1-{y}.12.30"),
                ("CN203", "{y}.01.01—{y}.11.30"),
                ("CN203", "{y}/1/1至{y}/12/30"),
                ("CN203", "{y}-02-01至{y}-12-31"),
                ("CN203", "{y}.1.1至12.30"),
                ("CN203", "{y}年1月1日—{y}.12.13"),
                ("CN202", "{b}.1.1-{b}.12.31"),
                ("CN202", "{y}/1/1至{b}/12/31"),
                ("CN204", "{y}.1.1-{y}.12.32"),
                ("CN205", "{y}年1月1日至今"),
            )
        ),
        wrong("CN204", "year of six digits", until + "20{y}年12月31日。"),
        wrong("CN204", "month 13", until + "{y}年13月31日。"),
        wrong("CN204", "day 32", until + "{y}年12月32日。"),
        wrong("CN205", "only an end", "本报告所列数据截止日期为{y}年12月31日。", mend=True),
        wrong("CN205", "only an end, 截至", "本报告所列数据统计时间截至{y}年12月31日。", mend=True),
        wrong("CN205", "only a start", "本报告所列数据的统计期限自{y}年1月1日起。"),
        *(
            Defect(code, f"inside a section: {text[:12]}", partial(inside, codes=(code,), text=text))
            for code, text in (
                ("CN202", "数据统计期限为{b}年1月1日至{b}年12月31日。"),
                ("CN202", "本报告内容涵盖本机关{b}年1月1日至12月31日期间的政府信息公开工作情况。"),
                ("CN203", "报告所列数据的统计时限自{y}年1月1日起至{y}年12月21日止。"),
                ("CN213", "本报告所列数据的统计期限为{y}年1月1日至12月31止。"),
            )
        ),
        Defect("CN206", "period inside section one", misplaced),
        Defect(
            "CN207", "截止 with a date",
            partial(narrative, code="CN207", text="截止{y}年12月31日，已建成查阅点6处。", fix="截至{y}年12月31日"),
        ),
        *(
            Defect("CN208", words, partial(narrative, code="CN208", text=words + "，累计公开信息230条。", fix=None))
            for words in ("截至目前", "到目前为止")
        ),
        Defect("CN209", "notice of the other edition", partial(notice, editions=editions)),
        *(
            Defect("CN209", f"title alone: {wrong[:6]}", partial(
                basis, code="CN209", wrong=wrong, right=right, editions=(name,),
                text="《国务院办公厅政府信息与政务公开办公室关于{}的通知》要求",
            ))
            for name, wrong, right in (("2021", OLD_TITLE, NEW_TITLE), ("2019", NEW_TITLE, OLD_TITLE))
        ),
        *(
            Defect("CN217", f"order {wrong}", partial(basis, code="CN217", text=text, wrong=wrong, right="711"))
            for wrong in ("771", "717", "11", "7111")
            for text in ("《中华人民共和国政府信息公开条例》（国务院令第{}号）", "《条例》（国令第{}号）")
        ),
        *(
            Defect("CN217", f"notice {wrong}", partial(basis, code="CN217", text=text, wrong=wrong, right="{notice}"))
            for wrong in WRONG_NUMBERS
            for text in ("《中华人民共和国政府信息公开工作年度报告格式》（{}）", "{}文件要求")
        ),
        *(
            Defect(code, f"says {text[:14]}…", partial(listed, code=code, text=text))
            for code, text in (
                ("CN219", "全文包括概述、主动公开情况、依申请公开情况、收费及减免情况、复议和诉讼情况、存在的问题"),
                ("CN219", "报告分为总体情况、主动公开情况、收费减免情况、复议情况、申诉情况、问题和改进措施六个部分"),
                ("CN220", "本报告由主动公开情况、依申请公开情况、复议和诉讼情况、存在的问题、其他事项六个部分组成"),
                ("CN220", "全文分总体情况，主动公开情况，依申请公开情况，复议诉讼情况，主要问题及改进情况等6部分"),
            )
        ),
        *(
            Defect("CN224", f"says {text[:14]}…", partial(listed, code="CN224", text=text))
            for text in (
                "本报告由总体情况、总体情况、主动公开政府信息情况、其他需要报告的事项等六个部分组成",
                "全文包括总体情况，主动公开政府信息情况，主动公开政府信息情况，存在的主要问题等六个方面",
            )
        ),
        *(
            Defect("CN221", wrong, partial(basis, code="CN221", text="{}要求", wrong=wrong, right=""))
            for wrong in ("《关于做好政府网站年度报表发布工作的通知》", "《青溪县法治政府建设年度报告编写要求》")
        ),
        *(Defect("CN212", f"says {n}", partial(parts, count=n)) for n in ("五个部分", "七个方面", "五部分")),
        wrong("CN213", "年 lost", "本报告中所列数据统计期限为{y}1月1日至12月31日。"),
        wrong("CN213", "年 and 月 lost", "本报告所列数据统计期限自{y}11日起至{y}1231日止。"),
        wrong("CN213", "日 lost at the end", "本报告所列数据的统计期限为{y}年1月1日至12月31止。"),
        wrong("CN213", "日 lost at the start", "统计数据的时限自{y}年1月1起至{y}年12月31日止。"),
        wrong("CN213", "the day lost", "本报告所列数据的统计期限为{y}年1月日至{y}年12月31日。"),
        *(Defect("CN218", f"period twice, {alias}", partial(twice, alias=alias)) for alias in ("preface", "overview")),
        wrong("CN213", "a blank for 年 and 月", "本报告所列数据统计期限为{y} 11日到1231日。"),
    )  # fmt: skip
