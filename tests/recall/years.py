"""python -m tests.recall.years: defects between two years put into correct reports, and what is said of them."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from random import Random

from msgspec import Struct
from msgspec.structs import replace
from tests.counties import county, units
from tests.support.drafts.draft import Draft, Section, with_cell, with_section
from tests.support.drafts.layouts import write
from tests.support.reports import marked

from gipr_lint import Finding, Linter
from gipr_lint.report.other import Others

Pair = tuple[Draft, Draft]
"""Last year's report and this year's."""

_GOOD = 0.98
_YEARS = (2019, 2020, 2021, 2022, 2023)


class Defect(Struct, frozen=True):
    """What is done to a pair, None where it cannot be done, and the rule that is to find it at what is marked."""

    code: str
    apply: Callable[[Draft, Draft, Random], tuple[Pair, str] | None]


def _cell(row: str, column: str, form: str, edition: str, change: Callable[[int], int]) -> Callable[..., object]:
    """Another number in a cell of this year's report."""

    def apply(last: Draft, now: Draft, random: Random) -> tuple[Pair, str] | None:
        if edition and {last.edition.name, now.edition.name} != {edition}:
            return None
        text = now.table(form).values.get((row, column), "")
        if not text.isdigit():
            return None
        new = str(change(int(text)))
        return (last, with_cell(now, form, row, column, new)), new

    return apply


def _column(last: Draft, now: Draft, random: Random) -> tuple[Pair, str] | None:
    """An applicant who was entered in another column."""
    values = now.table("requests").values
    natural, other = int(values["carried_in", "natural"]), int(values["carried_in", "other"])
    made = with_cell(now, "requests", "carried_in", "natural", str(natural + 1))
    return (
        ((last, with_cell(made, "requests", "carried_in", "other", str(other - 1))), str(natural + 1))
        if other
        else None
    )


def _jump(last: Draft, now: Draft, random: Random) -> tuple[Pair, str] | None:
    return (with_cell(last, "proactive", "permits", "decisions", "550"),
            with_cell(now, "proactive", "permits", "decisions", "9487")), "9487"  # fmt: skip


def _copied(alias: str) -> Callable[[Draft, Draft, Random], tuple[Pair, str] | None]:
    def apply(last: Draft, now: Draft, random: Random) -> tuple[Pair, str] | None:
        def again(section: Section) -> Section:
            old, new = str(last.year), str(now.year)
            content = last.section(alias).content
            return replace(section, content=tuple(x.replace(old, new) if isinstance(x, str) else x for x in content))

        return (last, with_section(now, alias, again)), ""

    return apply


def _frozen(last: Draft, now: Draft, random: Random) -> tuple[Pair, str] | None:
    figure = str(random.randint(120, 980))
    sentence = f"结合赶集日摆摊宣讲惠农补贴知识，散发折页{figure}份，方便老年人带回家看。"
    return (_with(last, "overview", sentence), _with(now, "overview", sentence)), figure


_PROMISES = (
    "下一步，将给每个自然村安装太阳能宣传灯箱，夜里滚动播放征兵体检通知。",
    "今后，拟聘请退休教师担任乡音播报员，把惠农补贴细则译成方言录音。",
    "明年计划在渡口和集市增设触摸查询屏，逢赶集日安排志愿者引导。",
    "将着力打通防汛物资台账与仓库扫码系统，让群众凭手机查看沙袋存量。",
    "力争年底前为盲人读者购置点显器，并配齐盲文版办事卡片。",
)

_DONE = "去年为各自然村装好了太阳能宣传灯箱，夜间滚动播放征兵体检等通知，村民反映看得清楚。"
"""What is said where the first of these was kept."""


def _promise(last: Draft, now: Draft, random: Random) -> tuple[Pair, str] | None:
    """What last year's report meant to do, of which this one says nothing."""
    return (_with(last, "problems", random.choice(_PROMISES)), now), ""


def _renamed(last: Draft, now: Draft, random: Random) -> tuple[Pair, str] | None:
    name = "云岭市数据资源局"
    title = tuple(line.replace(last.agency, name) for line in last.title)
    return (replace(last, title=title, ending=(name, last.ending[-1])), now), ""


def _contact(pattern: str, new: str) -> Callable[[Draft, Draft, Random], tuple[Pair, str] | None]:
    """Another contact detail in this year's preface."""

    def apply(last: Draft, now: Draft, random: Random) -> tuple[Pair, str] | None:
        preface = tuple(re.sub(pattern, new, text) for text in now.preface)
        there = any(re.search(pattern, text) for text in last.preface)
        return ((last, replace(now, preface=preface)), new) if there and preface != now.preface else None

    return apply


def _with(draft: Draft, alias: str, sentence: str) -> Draft:
    return with_section(draft, alias, lambda section: replace(section, content=(*section.content, sentence)))


DEFECTS = (
    Defect("CN701", _cell("carried_in", "total", "requests", "", lambda count: count + 26)),  # type: ignore[arg-type]
    Defect("CN702", _column),
    Defect("CN703", _cell("normative", "valid", "proactive", "2021", lambda count: count + 9)),  # type: ignore[arg-type]
    Defect("CN704", _cell("permits", "previous", "proactive", "2019", lambda count: count + 7)),  # type: ignore[arg-type]
    Defect("CN705", _jump),
    Defect("CN706", _copied("overview")),
    Defect("CN706", _copied("problems")),
    Defect("CN707", _frozen),
    Defect("CN708", _promise),
    Defect("CN709", _renamed),
    Defect("CN709", _contact(r"0929-5\d{6}", "0929-4000117")),
    Defect("CN709", _contact(r"(?<=邮编：)\d{6}", "739999")),
    Defect("CN709", _contact(r"(?<=地址：)[^，,；;）]+", "青溪县滨河大道99号")),
)


_FOLLOWS = {"CN706": ("CN707",)}
"""A section that was copied has figures that were."""


class Verdict(Struct, frozen=True):
    """What was said of a pair: whether it was found at its place, and what else above info."""

    code: str
    found: bool
    strays: tuple[str, ...]


def run(seeds: int) -> list[Verdict]:
    """The verdicts on every defect in each unit and year, and on those in which nothing is wrong."""
    linter = Linter()
    verdicts: list[Verdict] = []
    for seed in range(seeds):
        drafts = county.in_order(units.county(seed, 2, 2), _YEARS, seed).drafts
        for (unit, year), now in drafts.items():
            last = drafts.get((unit, year - 1))
            if last is None:
                continue
            verdicts.append(Verdict("(in order)", found=True, strays=_alarms(_said(linter, last, now))))
            kept = _said(linter, _with(last, "problems", _PROMISES[0]), _with(now, "problems", _DONE))
            verdicts.append(Verdict("(kept)", found=not any(one.rule == "CN708" for one in kept), strays=_alarms(kept)))
            for defect in DEFECTS:
                made = defect.apply(last, now, Random(f"{defect.code} {unit} {year}"))
                if made is not None:
                    pair, quote = made
                    verdicts.append(_judged(defect, _said(linter, *pair), quote))
    return verdicts


def _said(linter: Linter, last: Draft, now: Draft) -> Sequence[Finding]:
    """What the rules across years say."""
    beside = Others(previous=linter.other(write(last), "last.docx"))
    return [one for one in linter.lint(write(now), beside=beside).findings if one.rule.startswith("CN7")]


def _judged(defect: Defect, said: Sequence[Finding], quote: str) -> Verdict:
    hits = [one for one in said if one.rule == defect.code]
    found = any(not quote or marked(one) == quote for one in hits) and all(one.related for one in hits)
    explained = (defect.code, *_FOLLOWS.get(defect.code, ()))
    return Verdict(defect.code, found, _alarms([one for one in said if one.rule not in explained]))


def _alarms(said: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(f"{one.rule} {one.message}" for one in said if one.severity != "info")


def passed(verdicts: Sequence[Verdict]) -> bool:
    """Whether nearly all is found at its place with nothing else said, and nothing where nothing is wrong."""
    seeded = [one for one in verdicts if one.code != "(in order)"]
    good = sum(one.found and not one.strays for one in seeded)
    return not any(one.strays for one in verdicts if one.code == "(in order)") and good >= _GOOD * len(seeded)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print, and return 0 where the thresholds are met, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tests.recall.years", description=__doc__)
    parser.add_argument("--seeds", type=int, default=1, help="how many counties")
    options = parser.parse_args(arguments)
    verdicts = run(options.seeds)
    sys.stdout.write(f"{'rule':12} pairs  found  clean\n")
    for code in sorted({one.code for one in verdicts}):
        some = [one for one in verdicts if one.code == code]
        found, clean = sum(one.found for one in some), sum(not one.strays for one in some)
        sys.stdout.write(f"{code:12} {len(some):5} {found:6} {clean:6}\n")
    for one in verdicts:
        if one.strays:
            sys.stdout.write(f"{one.code}: {' | '.join(one.strays)}\n")
    return 0 if passed(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
