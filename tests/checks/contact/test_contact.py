"""The checks of contact details."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.docx.building import docx, p, part_xml
from tests.support.reports import RULES, TITLE, findings, marked, replacements, the_finding

from gipr_lint import lint
from gipr_lint.checks.check import Check
from gipr_lint.checks.contact import (
    contact_area_code,
    contact_dash,
    contact_form,
    contact_required,
    contact_web_address,
)
from gipr_lint.errors import Problem

BODY = "\n\n## 一、总体情况\n\n正文。"
CODES = ("CN301", "CN302", "CN303", "CN304", "CN305", "CN306", "CN310")


def preface(text: str) -> str:
    return f"{TITLE}{text}{BODY}"


@pytest.mark.parametrize(
    "text",
    [
        "电话：0929-5550118。",
        "电话：（0929）5550118。",
        "联系电话：010-55501180。",
        "电话：0929-5550118转8012。",
        "电话：0929-5550118、0929-5550128。",
        "电话：0929-5550118  0929-5550128。",
        "电话：0929-5550118  2025年1月15日。",
        "电话：0929-5550118、28。",
        "邮编：650000 0929-5550118。",
        "联系电话（0929）5550118。",
        "电话：0929-5550118（转8012）。",
        "如有疑问请与办公室联系（0929-5550118）。",
        "联系方式：政务公开办公室 0929-5550118。",
        "请致电（0929）5550118。",
        "座机：0929-5550118，邮箱：xxgk（at）linyangxian.gov.cn。",
        "电话：12345。",
        "电话：400-555-0118。",
        "电话：13900005555。",
        "电话/传真：0929-5550118。",
        "电话:0929-5550118；邮箱：xxgk@linyangxian.gov.cn。",
        "电话：0929-5550118，网址：https://www.linyangxian.gov.cn/col/col123/index.html。",
    ],
)
def test_good_details_are_left_alone(text: str) -> None:
    """Land lines, extensions, hotlines, mobiles, addresses: nothing to say."""
    assert not findings(preface(text), *CODES)


def test_details_that_are_missing() -> None:
    """Without any of the details asked for: a gap at the end of the preface."""
    finding = the_finding(preface("根据有关规定编制本报告。"), "CN301")
    assert (finding.location.kind, finding.location.block) == ("gap", 2)


@pytest.mark.parametrize(
    ("text", "code", "found", "fix"),
    [
        ("电话：0929—5550118。", "CN303", "0929—5550118", ["0929-5550118"]),
        ("电话：０９２９-5550118。", "CN303", "０９２９-5550118", ["0929-5550118"]),
        ("电话：0929 - 5550118。", "CN303", "0929 - 5550118", ["0929-5550118"]),
        ("电话：0929一5550118转8012。", "CN303", "0929一5550118转8012", ["0929-5550118转8012"]),
        ("如有疑问请与办公室联系（0929ー5550118）。", "CN303", "0929ー5550118", ["0929-5550118"]),
        ("联系方式：政务公开办公室 0929—5550118。", "CN303", "0929—5550118", ["0929-5550118"]),
        ("电话：0929-555011。", "CN302", "0929-555011", []),
        ("电话：5550118。", "CN304", "5550118", []),
        ("电话：0929-5550128。传真：5550118。", "CN304", "5550118", ["0929-5550118"]),
        ("电话：12345，邮箱：xxgk@linyangxian。", "CN306", "xxgk@linyangxian", []),
    ],
)
def test_a_damaged_detail(text: str, code: str, found: str, fix: list[str]) -> None:
    """The number alone is marked, in an enumeration too; the fix is given where it is known."""
    finding = the_finding(preface(text), code)
    assert (marked(finding), replacements(finding)) == (found, fix)


def test_an_enumeration_shares_its_area_code() -> None:
    """The second number behind 、 needs no area code of its own."""
    assert not findings(preface("电话：0929-5550128、5550118。"), *CODES)


def test_one_fault_of_one_number() -> None:
    """A number is reported by the rule for its fault, not by the others as well."""
    assert len(findings(preface("电话：0929—5550118。"), *CODES)) == 1
    assert len(findings(preface("电话：0929-555011。"), *CODES)) == 1


@given(st.integers(2_000_000, 8_999_999), st.sampled_from([*"—–―‐‑‒−－─━ーｰˉ一~", "--", "——", " — "]))
@settings(max_examples=20, deadline=None)
def test_any_dash_is_mended(number: int, dash: str) -> None:
    """Whatever dash parts area code and number, the fix is the hyphen."""
    finding = the_finding(preface(f"电话：0929{dash}{number}。"), "CN303")
    assert replacements(finding) == [f"0929-{number}"]


@pytest.mark.parametrize(
    ("module", "params", "path"),
    [
        (contact_required, {"of": ("fone",)}, ("of", 0)),
        (contact_form, {"of": ("phone", "fone"), "forms": ("landline",)}, ("of", 1)),
        (contact_form, {"of": ("phone",), "forms": ("landline", "land")}, ("forms", 1)),
        (contact_dash, {"of": ("fone",), "dash": "-"}, ("of", 0)),
        (contact_area_code, {"of": ("fone",), "without": ("local_number",)}, ("of", 0)),
        (contact_area_code, {"of": ("phone",), "without": ("local",)}, ("without", 0)),
        (contact_web_address, {"of": ("link",), "forms": ("web_address",), "hosts": (".cn",)}, ("of", 0)),
        (contact_web_address, {"of": ("url",), "forms": ("address",), "hosts": (".cn",)}, ("forms", 0)),
    ],
)
def test_parameters_that_do_not_fit(module: ModuleType, params: dict[str, Any], path: tuple[str | int, ...]) -> None:
    """Unknown facts and patterns: a problem at its place."""
    one: Check = getattr(module, module.__name__.rpartition(".")[2])
    with pytest.raises(Problem) as caught:
        one.demand(module.Params(**params), RULES)
    assert caught.value.path == path


GOOD_HOST = "https://www.linyang.gov.cn"


@pytest.mark.parametrize(
    ("text", "problem", "fix"),
    [
        ("https://www.linyang..gov.cn", "写法不成立", []),
        (GOOD_HOST.replace("l", "ｌ"), "里有全角字符或空格", [GOOD_HOST]),
        (f" {GOOD_HOST} ", "旁边有多余的空格", [GOOD_HOST]),
        ("https://www.linyang.com/gov.cn", "不在政府网站（.gov.cn）上", []),
    ],
)
def test_a_damaged_web_address(text: str, problem: str, fix: list[str]) -> None:
    """The first thing that is wrong with an address is said, and put right where that is known."""
    finding = the_finding(preface(f"请在县政府网站（{text}）下载。"), "CN310")
    assert finding.message == f"网址“{text}”{problem}"
    assert (marked(finding), replacements(finding)) == (text, fix)


def test_a_web_address_that_works() -> None:
    """Ports and paths do not matter."""
    assert findings(preface(f"请在县政府网站（{GOOD_HOST}:8080/zwgk?id=3）下载。"), "CN310") == ()


def test_contact_in_a_table() -> None:
    """A telephone number in a table of the preface is a contact."""
    assert findings(preface("| 联系电话 | 0929-5550118 |"), "CN301") == ()


@pytest.mark.parametrize("number", ["86-929-5550118", "+86-929-5550118", "0086-0929-5550118", "(0929)5550118"])
def test_numbers_as_dialled_from_afar(number: str) -> None:
    """The code of the country and brackets around the area code are well formed."""
    assert findings(preface(f"联系电话：{number}。"), "CN302") == ()


def test_the_wide_hyphen_is_another_dash() -> None:
    """A full-width hyphen is reported like other dashes."""
    finding = the_finding(preface("联系电话：0929－5550118。"), "CN303")
    assert replacements(finding) == ["0929-5550118"]


def test_further_numbers_share_the_area_code() -> None:
    """In an enumeration only the first number has to have its area code."""
    assert findings(preface("联系电话：0929-5550118、5550119。"), "CN304") == ()


@pytest.mark.parametrize(
    "text",
    [
        f"{GOOD_HOST}/zwgk E-mail：ly@linyang.gov.cn",
        f"{GOOD_HOST}/ Tel:0929-5550118",
        f"{GOOD_HOST}/a {GOOD_HOST}/b",
        "www.linyang.gov.cn 4008123456",
        f"{GOOD_HOST}/zwgk 2024年",
        f"{GOOD_HOST}/zwgk/ 邮箱：ly@linyang.gov.cn",
        "www.linyang.gov.cn　电话：0929-5550118",
        f"{GOOD_HOST}/zwgk APP同步",
    ],
)
def test_a_blank_parts_an_address_from_what_follows(text: str) -> None:
    """An address that is whole ends there: nothing is to be put right, least of all by joining both."""
    assert findings(preface(f"联系方式：{text}。"), "CN310") == ()


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("https://www. linyang.gov.cn/zwgk/", "https://www.linyang.gov.cn/zwgk/"),
        ("https:// www.linyang.gov.cn/zwgk/", "https://www.linyang.gov.cn/zwgk/"),
        ("https://www.linyang.gov. cn/zwgk/", "https://www.linyang.gov.cn/zwgk/"),
        ("https://www.linyang.gov.cn /zwgk/", "https://www.linyang.gov.cn/zwgk/"),
        ("https://www.linyang.gov.cn/zwgk/ a.html", "https://www.linyang.gov.cn/zwgk/a.html"),
    ],
)
def test_a_blank_inside_an_address(text: str, joined: str) -> None:
    """What is no whole address without what follows is cut by the blank, which is taken away."""
    assert replacements(the_finding(preface(f"请在县政府网站（{text}）下载。"), "CN310")) == [joined]


@pytest.mark.parametrize("dash", "～—~－-〜")
def test_a_range_of_numbers(dash: str) -> None:
    """The first and the last of several numbers: neither is malformed, lacks its area code or has a wrong dash."""
    for last in ("5550120", "20"):
        assert findings(preface(f"联系电话：0929-5550118{dash}{last}。"), "CN302", "CN303", "CN304") == ()


@pytest.mark.parametrize("dash", "〜⸺⁃˗ㄧ")
def test_rare_dashes(dash: str) -> None:
    """The number is read, and put right."""
    finding = the_finding(preface(f"联系电话：0929{dash}5550118。"), "CN301", "CN303")
    assert (finding.rule, replacements(finding)) == ("CN303", ["0929-5550118"])


def test_a_letter_in_a_number_is_said_once() -> None:
    """A number that is well formed but for a letter is not malformed as well."""
    assert the_finding(preface("联系电话：0929-55501l8。"), "CN302", "CN829").rule == "CN829"


TELLS = "联系电话：0929-5550118，统计期限为2024年1月1日至2024年12月31日。"


NOTE = part_xml("footnotes", f'<w:footnote w:id="1">{p(TELLS)}</w:footnote>')


@pytest.mark.parametrize(("kind", "part"), [("footnotes", NOTE), ("footer", part_xml("ftr", p(TELLS)))])
def test_what_a_note_or_footer_tells_is_not_missing(kind: str, part: str) -> None:
    """Telephone and period need not stand in the text itself."""
    body = p(TITLE.strip("# \n")) + p("根据《中华人民共和国政府信息公开条例》编制。") + p("一、总体情况") + p("好。")
    codes = ("CN201", "CN301")
    assert [finding.rule for finding in lint(docx(body), rules=RULES, select=codes).findings] == [*codes]
    data = docx(body, links=((kind, "beside.xml"),), extra={"word/beside.xml": part})
    assert not lint(data, rules=RULES, select=codes).findings


def test_a_table_of_contact_details_at_the_end() -> None:
    """A row of a table that is none of the forms tells the telephone number."""
    table = "| 联系地址 | 滨河东路18号 |\n| 联系电话 | {} |\n"
    assert not findings(preface("根据规定编制。") + "\n\n" + table.format("0929-5550118"), "CN301")
    assert findings(preface("根据规定编制。") + "\n\n" + table.format("另行公布"), "CN301")
