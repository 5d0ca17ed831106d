"""Correct reports, on which nothing above info may be said; some take the wordings of real reports."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from tests.recall.change import unit_of, with_preface, with_sentence
from tests.support.drafts.draft import Draft
from tests.support.drafts.sample import sample

from gipr_lint.rulepacks.model import Edition

WORDINGS = Path(__file__).parents[3] / "shared" / "domain" / "wordings.tsv"
"""Sentences of real reports, in a folder beside the repository that not everyone has."""

_OWN = (
    ("period", "ok", "本报告所列数据，统计期限为2024年1月1日起至2024年12月31日止。"),
    ("period", "ok", "报告中的数据统计周期为 2024 年 1 月 1 日至 12 月 31 日。"),
    ("period", "ok_misplaced(inside 一)", "本报告数据的统计期限为2024年1月1日至2024年12月31日。"),
    ("period", "ok", "本报告所列数据的统计期限为2024.1.1-2024.12.31。"),
    ("period", "ok", "报告数据统计时间：2024/01/01至2024/12/31。"),
    ("period", "ok", "数据统计周期为2024年1月至12月。"),
    ("period", "ok", "因机构改革，本报告所列数据的统计期限自2024年3月20日起至2024年12月31日止。"),
    ("period", "weak(no noun)", "报告中数据为2024年1月1日至2024年12月31日。"),
    ("period", "bad(open end)", "截至目前，共主动公开信息230条"),
    ("period", "extraction_artefact", "本报告数据统计期限为20241月1日至12月31日。"),
    ("period", "extraction_artefact", "所列数据的统计期限自2024 11日到1231日。"),
    ("period", "missing", "(none in the preface)"),
    (
        "contact",
        "ok",
        "（地址：临阳县城关镇滨河东路18号；邮政编码：739100；联系电话：0929-5550118；传真：0929-5550119）",
    ),
    ("contact", "ok", "如有疑问，请联系本机关办公室，电话：0929-5550118、0929-5550128。"),
    ("contact", "bad(em dash)", "（地址：临阳县城关镇滨河东路18号，邮编：739100，电话：0929—5550118）"),
    ("contact", "bad(fax without area code)", "请联系本机关办公室，电话：0929-5550118，传真：5550119。"),
    ("ecopy", "ok", "电子版可从临阳县人民政府网站（https://www.linyangxian.gov.cn）下载。"),
)
_YEAR = re.compile(r"20\d\d(?=\s*(?:年|1)|[./]\d)")
_MISPLACED = "ok_misplaced"
_OPEN = "bad(open end)"


class Wording(Struct, frozen=True):
    """A sentence of a preface: `kind` is period, contact or ecopy."""

    kind: str
    verdict: str
    text: str


def every_wording(path: Path = WORDINGS) -> list[Wording]:
    """The wordings of the table at `path` where it is there, some of our own otherwise, right and wrong ones."""
    if not path.exists():
        return [Wording(*row) for row in _OWN]
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Wording(row["kind"], row["verdict"], row["verbatim"]) for row in rows]


def wordings(path: Path = WORDINGS) -> list[Wording]:
    """Those with the verdict ok."""
    return [wording for wording in every_wording(path) if wording.verdict.startswith("ok")]


def reworded(edition: Edition, year: int) -> Iterator[tuple[str, Draft]]:
    """A report for each right wording, with the wording as its name."""
    for seed, wording in enumerate(wordings()):
        yield wording.text, worded(sample(edition, year, seed), wording)


def worded(draft: Draft, wording: Wording) -> Draft:
    """`draft` with the wording where it belongs, its years those of the report."""
    text = _sentence(_YEAR.sub(str(draft.year), wording.text))
    match wording.kind:
        case "period" if wording.verdict == "missing":
            return with_preface(draft, period="")
        case "period" if wording.verdict.startswith((_MISPLACED, _OPEN)):
            period = "" if wording.verdict.startswith(_MISPLACED) else None
            return with_sentence(with_preface(draft, period=period), "overview", text)
        case "period":
            return with_preface(draft, period=text)
        case "ecopy":
            return with_preface(draft, copy=text)
        case _:
            return with_preface(draft, contact=_led(draft, text))


def _sentence(text: str) -> str:
    return text if text.endswith("。") else text.rstrip(":：") + "。"


def _led(draft: Draft, text: str) -> str:
    """Details in brackets need somebody to whom they belong."""
    return f"对报告内容有疑问的，请与{unit_of(draft).office}联系{text}" if text[0] in "(（" else text
