"""The check kind `contact`."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.reports import RULES, TITLE, findings, marked, replacements, the_finding

from gipr_lint.checks.contact import CONTACT, ContactCheck
from gipr_lint.checks.kind import Problem

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
        "联系方式：政务公开办公室 0929—5550118。",
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


@given(st.integers(2_000_000, 8_999_999), st.sampled_from(["—", "–", "―", "--", "~", "——"]))
@settings(max_examples=20, deadline=None)
def test_any_dash_is_mended(number: int, dash: str) -> None:
    """Whatever dash parts area code and number, the fix is the hyphen."""
    finding = the_finding(preface(f"电话：0929{dash}{number}。"), "CN303")
    assert replacements(finding) == [f"0929-{number}"]


@pytest.mark.parametrize(
    ("params", "path"),
    [
        (ContactCheck(), ()),
        (ContactCheck(require=("phone",), of=("phone",), half_width=True), ()),
        (ContactCheck(of=("phone",)), ()),
        (ContactCheck(require=("fone",)), ("require", 0)),
        (ContactCheck(of=("phone",), forms=("landline", "land")), ("forms", 1)),
    ],
)
def test_parameters_that_do_not_fit(params: ContactCheck, path: tuple[str | int, ...]) -> None:
    """Nothing or too much asked, unknown facts and patterns: a problem at its place."""
    with pytest.raises(Problem) as caught:
        CONTACT.validate(params, RULES.by_name["CN301"], RULES)
    assert caught.value.path == path


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
