"""No output quotes the numbers of people's cards and telephones, or their names."""

from __future__ import annotations

import io
import json
import re
import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs, to_builtins
from tests.support.personal import ALL, PLACES, SAID, SECRETS, beside, draft_with
from tests.support.reports import PREFACE, RULES, TITLE, findings, result, the_finding

from gipr_lint import Edit, Finding, Fix, Location, NotEvaluated, lint
from gipr_lint.cli.program import cli
from gipr_lint.findings import related
from gipr_lint.masking import Mask, mask_of, masked
from gipr_lint.output import Run, Style
from gipr_lint.plugins.registry import formats, render
from gipr_lint.testing.markdown import to_docx
from gipr_lint.testing.package import zipped
from gipr_lint.testing.parts import with_comments

IDENTITY, CARD, MOBILE = SECRETS["identity"], SECRETS["bank-card"], SECRETS["mobile"]
SOURCE = (
    f"{TITLE}{PREFACE}联系人：李四，电话：139-0000—5555、{MOBILE}。\n\n## 一、总体情况\n\n"
    f"申请人张三（身份证号码{IDENTITY[:6]} {IDENTITY[6:]}，电话{MOBILE},卡号{CARD})"
    f"申请公开有关信息，群众述求{IDENTITY}已办结。\n\n"
    f"## 三、收到和处理政府信息公开申请情况\n\n| 姓名 | 证件 |\n| 张三 | {IDENTITY} |\n\n"
    f"```form requests\nnew: {MOBILE} 0 0 0 0 0 1\n```"
)
DATA = to_docx(SOURCE, RULES.editions["2021"])

QUOTING = ("text", "concise", "json")
"""Formats that say what findings say, so that something masked stands in them."""


def told(text: str) -> list[str]:
    """The secrets that stand in a text, by their kinds."""
    bare = re.sub(r"[\s-]", "", text)
    return [kind for kind, secret in SECRETS.items() if secret in text or secret in bare]


def of_the_tool(data: bytes) -> Iterator[str]:
    """What the tool itself wrote into a document: its comments, and what it inserted."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.endswith(".xml"):
                content = package.read(name).decode()
                own = re.finditer(r'<w:(comment|ins) [^>]*w:author="gipr-lint".*?</w:\1>', content, re.DOTALL)
                yield from ("".join(re.findall(r"<w:t[ >][^<]*", match[0])) for match in own)


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES)
def test_no_format_tells_what_stands_anywhere(place: str) -> None:
    """Every kind of datum at every kind of place, in every format."""
    for lang, select in (("zh", ()), ("en", ("CN1", "CN3", "CN80", "CN9"))):
        found = lint(draft_with(ALL, place), rules=RULES, lang=lang, select=select)
        run = Run((structs.replace(found.alone, path="draft.docx"),), RULES.packs, lang)
        for name in formats():
            assert told("\n".join(render(name, run, Style(statistics=True)))) == []


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "command", [["show"], ["show", "--format", "json"], ["fix", "--suggested", "--on-revisions", "track", "--diff"]]
)
def test_no_command_tells_what_stands_anywhere(tmp_path: Path, place: str, command: list[str]) -> None:
    """What was recognised, and what would be changed: a comparison shows what a fix takes out and puts in masked."""
    path = tmp_path / "draft.docx"
    path.write_bytes(draft_with(ALL, place))
    ran = CliRunner().invoke(cli, [*command, str(path)])
    assert ran.exit_code == 0
    assert ran.output
    assert told(ran.output) == []


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES)
def test_no_comment_tells_what_stands_anywhere(place: str) -> None:
    """What is written into a new document, as a comment or in place of something, holds nothing of it."""
    found = lint(draft_with(ALL, place), rules=RULES)
    for written in (found.annotated(), found.fixed(suggested=True), found.fixed(suggested=True, on_revisions="track")):
        texts = list(of_the_tool(written))
        assert texts
        assert told("\n".join(texts)) == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", SAID)
def test_each_datum_in_the_name_of_the_file(tmp_path: Path, kind: str) -> None:
    """A file that is named after somebody is told with a mask, whether or not it can be read."""
    for name, data in ((f"{SAID[kind]}.docx", DATA), (f"{SAID[kind]}的答复_2.docx", b"")):
        path = tmp_path / name
        path.write_bytes(data)
        new = ["-o", str(tmp_path / "o.docx"), "--force"]
        for command in (["check"], ["check", "--format", "json"], ["show"], ["annotate", *new], ["fix", "--check"]):
            ran = CliRunner().invoke(cli, [*command, str(path)])
            assert ran.exit_code in (0, 1)
            assert ran.output
            assert told(ran.output) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("profile", ["draft", "submit", "publish"])
@pytest.mark.parametrize("format_", formats())
def test_no_format_quotes_a_secret(format_: str, profile: str, lang: str) -> None:
    """Every output format, with statistics and all: not a number, not a name, whatever rule quotes the paragraph."""
    found = lint(DATA, rules=RULES, profile=profile, lang=lang)  # type: ignore[arg-type]
    run = Run((structs.replace(found.alone, path="draft.docx"),), RULES.packs, lang)
    text = "\n".join(render(format_, run, Style(statistics=True)))
    assert format_ not in QUOTING or "139******55" in text
    assert told(text) == []


def test_show_still_tells_what_was_recognised(tmp_path: Path) -> None:
    """The telephone number is there, masked."""
    path = tmp_path / "draft.docx"
    path.write_bytes(DATA)
    shown = CliRunner().invoke(cli, ["show", str(path), "--format", "json"])
    assert "139******55" in str(json.loads(shown.output)["facts"]["phone"])


@pytest.mark.parametrize(
    "chosen", [{"select": ("CN804",)}, {"select": ("CN503",)}, {"ignore": ("CN85", "CN31", "CN309")}]
)
def test_other_rules_quote_no_secret(chosen: dict[str, tuple[str, ...]]) -> None:
    """Also where the privacy rules take no part in the run."""
    some = lint(DATA, rules=RULES, **chosen).findings
    assert some
    assert not any(finding.category == "privacy" for finding in some)
    assert told(str(to_builtins(some))) == []


def test_the_reason_of_a_comment() -> None:
    """Why a finding may stand is told masked, by whatever mask the draft itself has none for."""
    anchor = '<w:commentRangeStart w:id="0"/><w:r><w:t>述求</w:t></w:r><w:commentRangeEnd w:id="0"/>'
    draft = with_comments(
        beside(f'{anchor}<w:r><w:commentReference w:id="0"/></w:r>'), [f"gipr-lint: ignore CN804 {ALL}"]
    )
    found = [one for one in lint(zipped(draft), rules=RULES).findings if one.suppressed]
    assert found
    assert told(str(to_builtins(found))) == []


def test_a_run_without_findings_has_a_mask() -> None:
    """The title is masked as well where nothing is found: it is part of the result."""
    clean = result(f"{TITLE.replace('年度报告', f'年度报告{IDENTITY}')}{PREFACE}", "CN503")
    assert not clean.findings
    assert clean.recognised is not None
    assert told(str(clean.recognised)) == []


def test_every_place_of_a_secret() -> None:
    """Running text, cells, notes: the privacy rules find each of them."""
    codes = [finding.rule for finding in findings(SOURCE, "CN85", "CN309", "CN313")]
    assert codes.count("CN851") == 3
    assert {"CN852", "CN853", "CN854", "CN309", "CN313"} <= set(codes)


@pytest.mark.parametrize(
    "spelt",
    [
        "１３９００００５５５５",
        "139－0000－5555",
        "139–0000—5555",
        "139‑0000‐5555",
        "139−0000·5555",
        "139_0000_5555",
        "139　0000　5555",
        "139\u00a00000\u20095555",
        "139\u200b0000\u20605555",
        "139\u00ad0000\ufe0f5555",
        "139.0000.5555",
        "𝟏𝟑𝟗𝟎𝟎𝟎𝟎𝟓𝟓𝟓𝟓",
        "١٣٩٠٠٠٠٥٥٥٥",
        "①③⑨⓪⓪⓪⓪⑤⑤⑤⑤",
        "❶❸❾⓿⓿⓿⓿❺❺❺❺",
        "¹³⁹⁰⁰⁰⁰⁵⁵⁵⁵",
        "1 3 9 0 0 0 0 5 5 5 5",
        "1️⃣3️⃣9️⃣0️⃣0️⃣0️⃣0️⃣5️⃣5️⃣5️⃣5️⃣",
        "139一0000ー5555",
        "+86 13900005555",
        "86-139-0000-5555",
        "139 - 0000 - 5555",
        "0929-5550118/13900005555",
        "139\u20070000\u20035555",
        "(139)00005555",
        "（139）0000 5555",
        "[139]0000-5555",
        "139/0000/5555",
        "139|0000|5555",
        "139=0000=5555",
    ],
)
def test_every_spelling_of_a_number(spelt: str) -> None:
    """Digits of any width and script, every dash, every blank, what is not seen: the rule finds it, and the mask covers
    it in the spelling of the draft and in that of a message."""
    source = f"{TITLE}{PREFACE}## 一、总体情况\n\n群众来电{spelt}，述求已办结。"
    (finding,) = findings(source, "CN853")
    assert sum(c.isdigit() for c in finding.message) <= 5
    shown = result(source, "CN804").findings[0].location.text
    assert shown is not None
    assert len(shown) == len(f"群众来电{spelt}，述求已办结。")
    assert sum(c.isdigit() for c in shown) <= 5 + sum(c.isdigit() for c in spelt) - 11
    mask = result(source).mask
    assert mask.text(f"应为“{MOBILE}”") == "应为“139******55”"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("CN851", "身份证号：１１０１０１１９９００３０７７７５８"),
        ("CN851", "证件110101-19900307-7758"),
        ("CN851", "身份证件号码为：１１０１０５１９４９１２３１００２Ｘ"),
        ("CN851", "11010519491231002ｘ"),
        ("CN851", "11010519491231002×"),
        ("CN851", "11010519491231002Ⅹ"),
        ("CN851", "11010519491231002Х"),
        ("CN851", "1101 0119 9003 0777 58"),
        ("CN851", "身份证（110101900307775）"),
        ("CN851", "①①⓪①⓪①①⑨⑨⓪⓪③⓪⑦⑦⑦⑤⑧"),
        ("CN851", "身份证110101.19900307.7758"),
        ("CN851", "身份证(110101)199003077758"),
        ("CN851", "身份证110101/19900307/7758"),
        ("CN851", "身份证1|1|0|1|0|1|1|9|9|0|0|3|0|7|7|7|5|8"),
        ("CN852", "卡号：6 2 2 2 0 2 1 2 3 4 5 6 7 8 9 0 1 2 8"),
        ("CN852", "卡号：６２２２０２１２３４５６７８９０１２８"),
        ("CN852", "银行卡6222－0212－3456－7890－128"),
        ("CN854", "申请人：欧阳张三，"),
        ("CN854", "申请人姓名为李四，"),
        ("CN854", "当事人“张三”"),
        ("CN854", "第三人李四的意见"),
        ("CN854", "原告买买提·张三·李四不服"),
        ("CN854", "申请人诸葛李诉称"),
        ("CN854", "申请人张　三提出"),
    ],
)
def test_other_spellings(code: str, text: str) -> None:
    """Identity and bank card numbers in any writing, names of several kinds."""
    assert [f.rule for f in findings(f"{TITLE}{PREFACE}## 一、总体情况\n\n已答复{text}。", code)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "文号青政发〔2024〕139号",
        "涉及13900005555元",
        "投入139.00005555亿元",
        "139 000 555亩",
        "统一社会信用代码91440300MA5EXAMPLE",
        "统一社会信用代码12440300455700001X",
        "编号110101/19900307/7759",
        "号段139(0000)5555",
        "比例139/5246，占3/4",
        "(139)00005555元",
        "网址https://www.yl.gov.cn/20240101/13900005555.html",
        "http://x.gov.cn/a?id=13900005555",
        "流水号6222021234567890128",
        "编号20240307123456789",
        "电话0929-5550118",
        "2023年155 2022 2023 2024",
        "135 2023 2024 2025",
        "①②③④⑤⑥⑦⑧⑨",
        "1 2 3 4 5 6 7 8 9 10 11 12",
        "15000-200000字",
        "第1、3、5、7、9、11、13、15条",
        "申请人高度评价",
        "申请人关心的问题",
        "申请人易于理解",
        "当事人双方",
        "第三人权益",
        "代理人员",
        "申请人为温州市居民",
        "原告方",
        "申请人江某",
    ],
)
def test_what_is_no_personal_datum(text: str) -> None:
    """Numbers of documents, amounts, codes, addresses and enumerations, words behind 申请人."""
    found = findings(
        f"{TITLE}{PREFACE}## 一、总体情况\n\n已办理{text}。", "CN851", "CN852", "CN853", "CN854", "CN309", "CN313"
    )
    assert [finding.message for finding in found] == []


def test_offsets_stay_true() -> None:
    """A masked text is as long as the text, so that places in it still fit."""
    finding = the_finding(SOURCE, "CN804")
    place = finding.location
    assert (place.text or "")[place.start : place.end] == "述求"


def test_the_fingerprint_knows_no_more_than_the_reader() -> None:
    """Two numbers that are shown alike have the same fingerprint: nobody can try numbers against it."""
    other = "110201199103077758"
    one, two = (
        the_finding(f"{TITLE}{PREFACE}## 一、总体情况\n\n来电{number}。", "CN853")
        for number in ("13900005555", "13911115555")
    )
    assert one.location.text == two.location.text
    assert one.fingerprint == two.fingerprint
    assert masked(other) == "110*************58"


def test_a_fix_never_writes_a_mask_over_a_text() -> None:
    """A fix whose replacement would hold the secret is taken away; one beside it stays."""
    place = Location(kind="paragraph", text=f"电话{MOBILE}。", start=2, end=13)

    def finding(replacement: str) -> Finding:
        fix = Fix(
            title=f"改为{replacement}",
            safety="safe",
            edits=(Edit(op="replace", location=place, replacement=replacement),),
        )
        return Finding(rule="X", name="x", category="", severity="info", message=MOBILE, location=place, fix=fix)

    mask = mask_of([MOBILE])
    assert mask.finding(finding(f"，{MOBILE}")).fix is None
    kept = mask.finding(finding("，")).fix
    assert kept is not None
    assert kept.edits[0].location.text == "电话139******55。"
    assert mask.missed(NotEvaluated("X", MOBILE)).reason == "139******55"


@given(st.text(min_size=1, max_size=30))
def test_a_mask_keeps_the_length(text: str) -> None:
    """One character for each; of a long one at most five are shown, of a short one the first."""
    shown = masked(text)
    assert len(shown) == len(text)
    assert sum(one == other for one, other in zip(shown, text, strict=True)) <= 5 + text.count("*")


@given(st.text("1390５５—- \u200b①②张三·…，x", max_size=60))
def test_any_text_keeps_its_length(text: str) -> None:
    """Whatever stands around secrets or between their characters."""
    assert len(mask_of([MOBILE, "张三", "张三·李四"]).text(text)) == len(text)


def test_secrets_within_and_over_each_other() -> None:
    """One secret within another does not leave the rest of the longer one standing; two that overlap are one."""
    assert mask_of([IDENTITY, MOBILE]).text(f"电话{IDENTITY}，{MOBILE}") == "电话110*************58，139******55"
    assert mask_of(["12345678901", "78901234567"]).text("12345678901234567") == "123************67"


def test_what_was_cut_off() -> None:
    """Of a number or name that a message cuts off, the rest is masked as well; other numbers stay."""
    mask = mask_of([IDENTITY, "司马李四"])
    assert mask.text("身份证号码110101199003…") == "身份证号码110*******03…"
    assert mask.text("…9003077758，") == "…9*********，"
    assert mask.text("当事人司马李…不服") == "当事人司**…不服"
    assert mask.text("当事人司马") == "当事人司*"
    assert mask.text("司马台长城，邮编110101，电话0929-5550118") == "司马台长城，邮编110101，电话0929-5550118"


def test_nothing_to_mask() -> None:
    """The empty mask is false, and gives back what it is given."""
    place = Location(kind="paragraph", text=MOBILE)
    finding = Finding(rule="X", name="x", category="", severity="info", message=MOBILE, location=place)
    assert not Mask()
    assert Mask().finding(finding) is finding
    assert mask_of(["139"]).text("") == ""
    assert related(place, "other").text == MOBILE


def test_more_numbers_than_are_told_apart() -> None:
    """Whatever is as long as one of them is masked then, names as ever; shorter numbers stay, two of a list are two."""
    mask = mask_of([*(f"139{at:08d}" for at in range(3000)), "张三"])
    assert mask.every_number
    assert mask.text("张三13900002999、2024年12件，0929-5550118") == "张*139******99、2024年12件，092*******18"
    assert not mask_of(["13900005555"] * 3000).every_number


def test_time_grows_with_the_draft() -> None:
    """Numbers by the thousand in one paragraph: the work for each stays the same."""

    def work(number: int) -> float:
        mask = mask_of(f"139{at:08d}" for at in range(1000))
        text = "、".join(f"139{at:08d}" for at in range(number))
        began = time.process_time()
        assert mask.text(text) != text
        return time.process_time() - began

    work(500)
    assert min(work(8000) for _ in range(3)) < 8 * max(0.005, min(work(2000) for _ in range(3)))


@pytest.mark.slow
def test_memory_grows_with_the_draft() -> None:
    """Numbers by the thousand that nothing but marks parts are one run: it takes some bytes for each character."""
    mask, text = mask_of(f"139{at:08d}" for at in range(100)), "13900000001、" * 20_000
    tracemalloc.start()
    try:
        assert mask.text(text).count("139******01") == 20_000
        assert tracemalloc.get_traced_memory()[1] < 60 * len(text)
    finally:
        tracemalloc.stop()


def test_blanks_between_the_digits_in_cells() -> None:
    """Whatever stands in the cells beside it."""
    source = f"{TITLE}{PREFACE}## 一、总体情况\n\n好。\n\n| 数量 | 电话 | 件数 |\n| 3 | 1 3 9 0 0 0 0 5 5 5 5 | 5 |"
    assert len(findings(source, "CN853")) == 1


def test_a_number_that_the_end_of_a_line_has_cut() -> None:
    """Lines of a PDF, each a paragraph: what is left of the number on either side is masked."""
    lines = f"答复申请人，其身份证号码为{IDENTITY[:9]}\n\n{IDENTITY[9:]}述求已办结，群众述求{IDENTITY[:9]}。"
    found = result(f"{TITLE}{PREFACE}## 一、总体情况\n\n{lines}", "CN804").findings
    assert found
    assert not any(part in str(to_builtins(found)) for part in (IDENTITY[:9], IDENTITY[9:]))


def test_figures_of_show_hold_no_number(tmp_path: Path) -> None:
    """A figure that is a number of somebody is masked as its text is."""
    path = tmp_path / "draft.docx"
    path.write_bytes(
        to_docx(f"{TITLE}{PREFACE}## 一、总体情况\n\n全年收到政府信息公开申请{MOBILE}件。", RULES.editions["2021"])
    )
    shown = CliRunner().invoke(cli, ["show", str(path), "--format", "json"])
    assert "139******55" in shown.output
    assert told(shown.output) == []
