"""Defects of agreement (CN6xx): figures and claims of the prose that the tables, or the prose itself, contradict."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from random import Random

from msgspec.structs import replace
from tests.recall.change import unit_of, with_sentence
from tests.recall.defect import AGREEMENT, Case, Defect, Expectation
from tests.support.drafts.draft import Draft, with_section, with_table

from gipr_lint.blank.filled_form import FilledForm, Place

Figures = Callable[..., int]
"""The sum of some cells of the draft: form, row (or group of rows), columns."""


def _figures(draft: Draft) -> Figures:
    def total(form: str, row: str, *columns: str) -> int:
        table = draft.table(form)
        rows = table.form.groups.get(row, (row,))
        return sum(int(table.values[at, column]) for at in rows for column in columns or ("total",))

    return total


def _other(random: Random, *right: int, most: int = 9_999) -> int | None:
    """A number up to `most` that is none of the right ones, near the first."""
    near = [n for n in range(max(right[0] - 6, 1), min(right[0] + 9, most) + 1) if n not in right]
    return random.choice(near) if near else None


def _said(draft: Draft, code: str, sentence: str, quote: str, also: tuple[str, ...] = ()) -> Case:
    return with_sentence(draft, "overview", sentence), Expectation((code,), quotes=(quote,), also=also)


def received(draft: Draft, random: Random) -> Case | None:
    """Another number of applications received."""
    of = _figures(draft)
    new = of("requests", "new")
    n = _other(random, new, new + of("requests", "carried_in"))
    quote = f"{n}件"
    form = random.choice(
        (
            "{y}年，{s}共收到政府信息公开申请{q}。",
            "{y}年1月1日至12月31日，新收政府信息公开申请{q}，较上年略有增加。",
            "与{l}年相比，{y}年受理政府信息公开申请{q}，数量平稳。",
            "{s}全年受理依申请公开{q}，均为网上提交。",
            "收到公民、法人和其他组织提出的信息公开申请共{q}。",
        )
    )
    return _said(draft, "CN601", _filled(form, draft, q=quote), quote)


def answered(draft: Draft, random: Random) -> Case | None:
    """Another number of applications answered."""
    of = _figures(draft)
    new, held, done, left = (of("requests", row) for row in ("new", "carried_in", "done", "carried_out"))
    otherwise, rejected = of("requests", "handled_otherwise"), of("requests", "rejected")
    right = (done, new + held, new - left, done - otherwise, done - otherwise - rejected, new)
    n = _other(random, *right)
    if n is None:
        return None
    quote = f"{n}件"
    form = random.choice(
        ("全年共答复政府信息公开申请{q}。", "{y}年，{s}办结政府信息公开申请{q}。", "政府信息公开申请按期办结{q}。")
    )
    return _said(draft, "CN602", _filled(form, draft, q=quote), quote)


def carried(draft: Draft, random: Random, *, row: str) -> Case | None:
    """Another number of applications carried over."""
    of = _figures(draft)
    n = _other(random, of("requests", row), most=of("requests", "new"))
    if n is None:
        return None
    quote = f"{n}件"
    words = ("上年结转", "上年度结转") if row == "carried_in" else ("结转下年度继续办理", "转下年度办理", "结转下年")
    sentence = f"新收政府信息公开申请{of('requests', 'new')}件，{random.choice(words)}{quote}。"
    return _said(draft, "CN603", sentence, quote)


def outcome(draft: Draft, random: Random, *, row: str, word: str) -> Case | None:
    """Another number of applications with an outcome."""
    of = _figures(draft)
    done = of("requests", "done")
    n = _other(random, of("requests", row), most=done)
    if n is None:
        return None
    form, quote = random.choice(
        (
            ("办结政府信息公开申请{d}件，其中{q}。", f"{word}{n}件"),
            ("办结政府信息公开申请{d}件。其中，{q}。", f"{word}{n}件"),
            ("办结的{d}件政府信息公开申请中，{q}。", f"{n}件{word}"),
        )
    )
    return _said(draft, "CN604", form.format(d=done, q=quote), quote)


def applicant(draft: Draft, random: Random, *, organisations: bool) -> Case | None:
    """Another number of applications by one kind of applicant."""
    of = _figures(draft)
    columns = draft.table("requests").form.groups["organisations"] if organisations else ("natural",)
    new, held, done = (of("requests", row, *columns) for row in ("new", "carried_in", "done"))
    n = _other(random, new, new + held, done, most=of("requests", "new"))
    if n is None:
        return None
    quote = f"{n}件"
    word = "法人或其他组织" if organisations else "自然人"
    sentence = f"收到政府信息公开申请{of('requests', 'new')}件，其中{word}申请{quote}。"
    return _said(draft, "CN605", sentence, quote)


def dispute(draft: Draft, random: Random, *, lawsuits: bool) -> Case | None:
    """Another number of reviews or lawsuits."""
    of = _figures(draft)
    kinds = ("direct", "after") if lawsuits else ("review",)
    total = of("review", "count", *(f"{kind}_total" for kind in kinds))
    pending = of("review", "count", *(f"{kind}_pending" for kind in kinds))
    n = _other(random, total, total - pending, of("review", "count", f"{kinds[0]}_total"))
    quote = f"{n}件"
    word = "行政诉讼" if lawsuits else "行政复议"
    form = random.choice(
        ("因政府信息公开引发的{w}案件{q}。", "政府信息公开{w}{q}。", "全年因政府信息公开被提起{w}共{q}。")
    )
    return _said(draft, "CN606", form.format(w=word, q=quote), quote)


def dispute_outcome(draft: Draft, random: Random, *, word: str, row: str) -> Case | None:
    """Another number of reviews with an outcome."""
    of = _figures(draft)
    total = of("review", "count", "review_total")
    n = _other(random, of("review", "count", row), most=total)
    if n is None:
        return None
    quote = f"{word}{n}件"
    return _said(draft, "CN607", f"政府信息公开行政复议案件{total}件，其中{quote}。", quote)


def claim(
    draft: Draft, random: Random, *, code: str, form: str, rows: tuple[str, ...], words: tuple[str, ...]
) -> Case | None:
    """A claim without a number although the cells it is about are not 0."""
    of = _figures(draft)
    count = of("review", "count", *rows) if form == "review" else sum(of("requests", row) for row in rows)
    if not count:
        return None
    said = random.choice(words)
    return _said(draft, code, f"{draft.year}年，政府信息公开申请办理规范，{said}。", said)


def all_natural(draft: Draft, random: Random) -> Case | None:
    """All applicants are said to be natural persons although organisations applied."""
    of = _figures(draft)
    if not of("requests", "new", *draft.table("requests").form.groups["organisations"]):
        return None
    said = random.choice(
        ("申请人均为自然人", "均为自然人申请", "均为自然人提出", "均为公民个人申请", "全部是自然人申请")
    )
    sentence = f"{draft.year}年，新收政府信息公开申请{of('requests', 'new')}件，{said}。"
    return _said(draft, "CN631", sentence, said)


def above_hundred(draft: Draft, random: Random) -> Case:
    """A rate that no part of anything can be."""
    rate = f"{random.randint(101, 999)}{random.choice(('', '.5'))}%"
    told = random.choice(("公开率达", "按期答复率", "群众满意率为", "培训覆盖率达到"))
    return _said(draft, "CN624", f"{draft.year}年，工作平稳有序，{told}{rate}。", rate)


def balance(draft: Draft, random: Random) -> Case | None:
    """All is said to be settled, and some carried over none the less."""
    of = _figures(draft)
    new, carried_in, carried_out = (of("requests", row) for row in ("new", "carried_in", "carried_out"))
    told = f"收到政府信息公开申请{new}件，上年结转{carried_in}件"
    settled = f"{random.choice(('办结', '答复', '办理答复'))}{new + carried_in}件"
    sentence = f"{draft.year}年，{told}，{settled}，结转下年度继续办理{carried_out}件。"
    quote = f"{new + carried_in}件"
    return _said(draft, "CN632", sentence, quote) if carried_out and sentence.count(quote) == 1 else None


def first_table(draft: Draft, random: Random, *, place: Place, words: tuple[str, ...]) -> Case | None:
    """Another figure of the first table."""
    text = draft.table("proactive").values.get(place, "")
    if not text.isdigit():
        return None
    n = _other(random, int(text), most=999)
    said = random.choice(words).format(n=n)
    return _said(draft, "CN611", f"{draft.year}年，{unit_of(draft).short}{said}。", said[-6:])


def sums(draft: Draft, random: Random, *, code: str, forms: tuple[str, ...]) -> Case:
    """Parts or lists that do not add up: three parts and their whole, all of one measure."""
    one, two, three = (random.randint(20, 90) for _ in range(3))
    wrong = random.randint(1, 12)
    total = one + two + three + {"CN612": -wrong, "CN619": wrong}.get(code, random.choice((wrong, -wrong)))
    sentence = random.choice(forms).format(t=total, a=one, b=two, c=three)
    return _said(draft, code, sentence, f"{total}{_MEASURE[code]}")


def shares(draft: Draft, random: Random, *, code: str, forms: tuple[str, ...]) -> Case:
    """A share that is wrong, or rounded up where it should not be."""
    total = random.randint(100, 190)
    parts = [part for part in range(20, 90) if code != "CN621" or 0 < part * 1000 % total * 2 < total]
    part = random.choice(parts)
    thousandths = part * 1000 // total
    thousandths += 1 if code == "CN621" else random.randint(12, 150)
    quote = f"{thousandths // 10}.{thousandths % 10}%"
    return _said(draft, code, random.choice(forms).format(t=total, a=part, q=quote), quote)


def growth(draft: Draft, random: Random) -> Case:
    """A growth, or a difference, that the numbers of both years do not make."""
    then, grown, off = random.randint(100, 400), random.randint(20, 90), random.randint(3, 15)
    form, quote = random.choice(
        (
            ("全年发布动态{n}条，比上年增加{d}条，增长{q}。", f"{grown * 100 / then + off:.1f}%"),
            ("上年发布动态{t}条，今年发布{n}条，增长{q}。", f"{grown * 100 / then + off:.1f}%"),
            ("全年发布动态{n}条，比上年的{t}条增加{q}。", f"{grown + off}条"),
        )
    )
    return _said(draft, "CN622", form.format(n=then + grown, t=then, d=grown, q=quote), quote)


def taken_up(draft: Draft, random: Random) -> Case:
    """A whole that is taken up with another number."""
    number = random.randint(20, 90)
    other = number + random.randint(1, 9)
    form = random.choice(
        (
            "全年出台政策文件{n}件。{q}政策文件中，价格类5件、规划类4件。",
            "全年共收到意见建议{n}件，均已反馈。在这{q}意见建议中，采纳12件。",
        )
    )
    return _said(draft, "CN623", form.format(n=number, q=f"{other}件"), f"{other}件")


def twice(draft: Draft, random: Random) -> Case:
    """The same told with another number in another section."""
    number = random.randint(100, 900)
    other = number + random.randint(1, 50)
    said, again = random.choice(
        (
            ("政府网站公开信息{n}条，公报刊登文件12份。", "通过政府网站公开信息共{n}条。"),
            ("全年通过微信公众号发布政府信息{n}条。", "微信公众号发布政府信息{n}条，更新及时。"),
            ("公开政府信息2000条，其中政务微博发布信息{n}条。", "政务微博累计发布信息{n}条。"),
        )
    )
    changed = with_sentence(draft, "overview", said.format(n=number))
    changed = with_section(
        changed, "problems", lambda section: replace(section, content=(*section.content, again.format(n=other)))
    )
    return changed, Expectation(("CN620",), quotes=(f"{other}条",))


def fee(draft: Draft, random: Random, *, parts: bool) -> Case | None:
    """A fee that is no multiple of ten, or less than its parts."""
    amount = random.randint(10, 80) * 10 + (0 if parts else random.randint(1, 9))
    part = random.randint(6, 30) * 10
    detail = f"，其中按件计收{amount - 50}元、按量计收{part}元" if parts else ""
    sentence = f"{draft.year}年，收取信息处理费{amount}元{detail}。"
    changed = with_section(draft, "other", lambda section: replace(section, content=(sentence, "没有其他事项。")))
    return changed, Expectation(("CN615",), quotes=(f"{amount}元", f"{part}元"), also=("CN117", "CN118", "CN612"))


def filed(draft: Draft, random: Random) -> Case | None:
    """The reviews filed in the year are fewer than those of the table."""
    total = _figures(draft)("review", "count", "review_total")
    n = _other(random, total, most=max(total - 1, 0))
    if n is None:
        return None
    word = random.choice(("全年备案", "当年新收", "新发生"))
    return _said(draft, "CN618", f"{word}政府信息公开领域行政复议案件{n}件。", f"{n}件")


def table_changed(draft: Draft, random: Random) -> Case | None:
    """Some more granted applications by natural persons in the table; every equation of it still holds."""
    more = random.randint(60, 90)

    def change(table: FilledForm) -> FilledForm:
        values = dict(table.values)
        for row in ("new", "granted", "done"):
            for column in ("natural", "total"):
                values[row, column] = str(int(values[row, column]) + more)
        return replace(table, values=values)

    changed = with_table(draft, "requests", change)
    return changed, Expectation(("CN601",), quotes=_clauses(draft), also=AGREEMENT)


def reviews_changed(draft: Draft, random: Random) -> Case | None:
    """Some more reviews upheld in the table; their total is right."""
    more = random.randint(30, 60)
    of = _figures(draft)
    if not (of("review", "count", "review_total", "direct_total", "after_total")):
        return None

    def change(table: FilledForm) -> FilledForm:
        values = dict(table.values)
        for column in ("review_upheld", "review_total"):
            values["count", column] = str(int(values["count", column]) + more)
        return replace(table, values=values)

    return with_table(draft, "review", change), Expectation(("CN606",), quotes=_clauses(draft), also=AGREEMENT)


def _clauses(draft: Draft) -> tuple[str, ...]:
    """The clauses of section one that give a number of cases."""
    return tuple(re.findall(r"[^，。、；（）]*\d+件", "".join(draft.section("overview").paragraphs)))


def _filled(form: str, draft: Draft, q: str) -> str:
    return form.format(y=draft.year, l=draft.year - 1, s=unit_of(draft).short, q=q)


_OUTCOMES = (
    ("granted", "予以公开"),
    ("partly_granted", "部分公开"),
    ("refused", "不予公开"),
    ("unavailable", "无法提供"),
    ("rejected", "不予处理"),
    ("handled_otherwise", "其他处理"),
)
_CLAIMS: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "CN608",
        "requests",
        ("new",),
        ("全年未收到政府信息公开申请", "没有收到公民、法人和其他组织的政府信息公开申请", "实现依申请公开零申请"),
    ),
    (
        "CN608",
        "review",
        ("review_total",),
        ("全年未发生因政府信息公开引发的行政复议案件", "没有因政府信息公开引发行政复议"),
    ),
    ("CN608", "review", ("direct_total", "after_total"), ("全年没有因政府信息公开被提起行政诉讼", "无行政诉讼案件")),
    ("CN609", "requests", ("carried_out",), ("收到的申请已全部办结", "均按时办结", "办结率100%", "全部办理完毕")),
    ("CN610", "review", ("direct_corrected", "after_corrected"), ("行政诉讼零败诉", "无行政诉讼败诉案件", "败诉率为0")),
    ("CN610", "review", ("review_corrected",), ("行政复议无纠错", "行政复议零纠错")),
    (
        "CN610",
        "review",
        ("review_corrected", "review_other", "review_pending"),
        ("相关行政复议均获维持", "行政复议全部维持"),
    ),
    (
        "CN610",
        "review",
        ("direct_other", "after_pending", "direct_corrected"),
        ("相关行政诉讼均获维持", "行政诉讼结果全部维持"),
    ),
)
_FIRST: tuple[tuple[Place, tuple[str, ...]], ...] = (
    (("normative", "made"), ("制发行政规范性文件{n}件", "新制定规范性文件{n}件")),
    (("normative", "repealed"), ("清理行政规范性文件，废止{n}件", "废止规范性文件{n}件")),
    (("normative", "valid"), ("现行有效行政规范性文件{n}件", "规范性文件现行有效{n}件")),
    (("permits", "decisions"), ("作出行政许可决定{n}件", "办理行政许可{n}件")),
    (("penalties", "decisions"), ("作出行政处罚{n}件", "实施行政处罚{n}起")),
    (("coercion", "decisions"), ("实施行政强制措施{n}件", "行政强制{n}件")),
)


_MEASURE = {"CN612": "条", "CN616": "场", "CN619": "条"}
_SUMS: dict[str, tuple[str, ...]] = {
    "CN612": (
        "全年发布动态{t}条，其中政策类{a}条、服务类{b}条、公告类{c}条。",
        "全年发布动态{t}条。其中：通知公告{a}条，财政信息{b}条，人事信息{c}条。",
        "全年发布动态{t}条，包括机构概况{a}条、工作计划{b}条，以及招标采购{c}条。",
        "全年发布动态{t}条（含通知公告{a}条、财政信息{b}条、人事信息{c}条）。",
    ),
    "CN616": (
        "全年组织活动{t}场，分别为培训{a}场、宣讲{b}场、接待{c}场。",
        "全年组织活动{t}场，分别为宣讲{a}场，开放日{b}场，座谈{c}场。",
        "组织培训{a}场、宣讲{b}场、接待{c}场，合计{t}场。",
    ),
    "CN619": (
        "全年共发布动态{t}条（通知公告{a}条、财政信息{b}条、人事信息{c}条）。",
        "全年共发布动态{t}条，通知公告{a}条，财政信息{b}条，人事信息{c}条。",
    ),
}
_SHARES = (
    "全年征集意见{t}条，其中采纳{a}条，占{q}。",
    "全年征集意见{t}条。采纳{a}条，占总数的{q}。",
    "全年征集意见{t}条，其中采纳{a}条（{q}）。",
)


def defects() -> tuple[Defect, ...]:
    """All defects of agreement."""
    found = [
        Defect("CN601", "received, another number", received),
        Defect("CN601", "more in the table than in the prose", table_changed),
        Defect("CN602", "answered, another number", answered),
        Defect("CN606", "more reviews in the table than in the prose", reviews_changed),
        Defect("CN618", "only what was filed in the year", filed),
        Defect("CN615", "fee no multiple of ten", partial(fee, parts=False)),
        Defect("CN615", "fee less than its parts", partial(fee, parts=True)),
    ]
    found += [
        Defect("CN603", f"{row}, another number", partial(carried, row=row)) for row in ("carried_in", "carried_out")
    ]
    found += [
        Defect("CN604", f"{row}, another number", partial(outcome, row=row, word=word)) for row, word in _OUTCOMES
    ]
    for several in (False, True):
        found.append(Defect("CN605", f"applicants ({several})", partial(applicant, organisations=several)))
        found.append(Defect("CN606", f"disputes ({several})", partial(dispute, lawsuits=several)))
    for row, word in (("review_upheld", "维持"), ("review_corrected", "结果纠正"), ("review_pending", "尚未审结")):
        found.append(Defect("CN607", f"{row}, another number", partial(dispute_outcome, row=row, word=word)))
    for code, form, rows, words in _CLAIMS:
        apply = partial(claim, code=code, form=form, rows=rows, words=words)
        found.append(Defect(code, f"claim {words[0]}", apply))
    for place, words in _FIRST:
        found.append(
            Defect("CN611", f"{'/'.join(place)}, another number", partial(first_table, place=place, words=words))
        )
    found += [Defect(code, "sum", partial(sums, code=code, forms=forms)) for code, forms in _SUMS.items()]
    found += [Defect(code, "share", partial(shares, code=code, forms=_SHARES)) for code in ("CN613", "CN621")]
    return (
        *found,
        Defect("CN620", "told twice", twice),
        Defect("CN622", "growth", growth),
        Defect("CN623", "taken up", taken_up),
        Defect("CN624", "rate above 100 %", above_hundred),
        Defect("CN631", "all natural persons", all_natural),
        Defect("CN632", "balance", balance),
    )
