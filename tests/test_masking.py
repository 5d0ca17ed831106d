"""No output quotes the numbers of people's cards and telephones, or their names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs, to_builtins
from tests.support.reports import PREFACE, RULES, TITLE, findings, the_finding

from gipr_lint import Edit, Finding, Fix, Location, NotEvaluated, lint
from gipr_lint.cli.show import show
from gipr_lint.masking import mask_of, masked, spellings
from gipr_lint.output import Run, Style
from gipr_lint.plugins.registry import formats, render
from gipr_lint.testing.markdown import to_docx

IDENTITY, CARD, MOBILE = "110101199003077758", "6222021234567890128", "13900005555"
SOURCE = (
    f"{TITLE}{PREFACE}联系人：李四，电话：139-0000—5555、{MOBILE}。\n\n## 一、总体情况\n\n"
    f"申请人张三（身份证号码{IDENTITY[:6]} {IDENTITY[6:]}，电话{MOBILE},卡号{CARD})"
    f"申请公开有关信息，群众述求{IDENTITY}已办结。\n\n"
    f"## 三、收到和处理政府信息公开申请情况\n\n| 姓名 | 证件 |\n| 张三 | {IDENTITY} |\n\n"
    f"```form requests\nnew: {MOBILE} 0 0 0 0 0 1\n```"
)
SECRETS = (IDENTITY, CARD, MOBILE, f"{IDENTITY[:6]} {IDENTITY[6:]}", "张三", "李四")
DATA = to_docx(SOURCE, RULES.editions["2021"])

QUOTING = ("text", "concise", "json")
"""Formats that say what findings say, so that something masked stands in them."""


def told(text: str) -> list[str]:
    """The secrets that stand in a text."""
    return [secret for secret in SECRETS if secret in text]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("profile", ["draft", "submit", "publish"])
@pytest.mark.parametrize("format_", formats())
def test_no_format_quotes_a_secret(format_: str, profile: str, lang: str) -> None:
    """Every output format, with statistics and all: not a number, not a name, whatever rule quotes the paragraph."""
    result = lint(DATA, rules=RULES, profile=profile, lang=lang)  # type: ignore[arg-type]
    run = Run((structs.replace(result.alone, path="draft.docx"),), RULES.packs, lang)
    text = "\n".join(render(format_, run, Style(statistics=True)))
    assert format_ not in QUOTING or "139******55" in text
    assert told(text) == []


@pytest.mark.parametrize("format_", ["text", "json"])
def test_show_quotes_no_secret(tmp_path: Path, format_: str) -> None:
    """What was recognised is shown without them."""
    path = tmp_path / "draft.docx"
    path.write_bytes(DATA)
    shown = CliRunner().invoke(show, [str(path), "--format", format_])
    assert shown.exit_code == 0
    assert told(shown.output) == []
    if format_ == "json":
        assert json.loads(shown.output)["facts"]["phone"]


@pytest.mark.parametrize(
    "chosen", [{"select": ("CN804",)}, {"select": ("CN503",)}, {"ignore": ("CN85", "CN31", "CN309")}]
)
def test_other_rules_quote_no_secret(chosen: dict[str, tuple[str, ...]]) -> None:
    """Also where the privacy rules take no part in the run."""
    some = lint(DATA, rules=RULES, **chosen).findings
    assert some
    assert not any(finding.category == "privacy" for finding in some)
    assert told(str(to_builtins(some))) == []


def test_every_place_of_a_secret() -> None:
    """Running text, cells, notes: the privacy rules find each of them."""
    codes = [finding.rule for finding in findings(SOURCE, "CN85", "CN309", "CN313")]
    assert codes.count("CN851") == 3
    assert {"CN852", "CN853", "CN854", "CN309", "CN313"} <= set(codes)


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


def test_other_spellings_of_a_number() -> None:
    """With blanks, in other widths, with other dashes: what a rule may make of it is masked as well."""
    assert set(spellings("１３９ 0000—5555")) == {
        "１３９ 0000—5555", "1390000—5555", "1390000-5555", "13900005555",
    }  # fmt: skip
    assert set(spellings("张 三")) == {"张 三", "张三"}


@given(st.text(min_size=1, max_size=30))
def test_a_mask_keeps_the_length(text: str) -> None:
    """One character for each; of a long one at most five are shown, of a short one the first."""
    shown = masked(text)
    assert len(shown) == len(text)
    assert sum(one == other for one, other in zip(shown, text, strict=True)) <= 5 + text.count("*")


def test_longer_secrets_first() -> None:
    """A secret within another does not leave the rest of the longer one standing."""
    assert mask_of(["139", "13900005555"]).text("电话13900005555，139") == "电话1********55，1**"
