"""Hostile documents through the whole tool: findings or a refusal, harmless output, in bounded time."""

from __future__ import annotations

import json
import time
import unicodedata

import pytest
from msgspec import structs
from tests.support.docx.building import docx, p, tbl, tc, tr
from tests.support.hostile import SHAPES, each_shape

from gipr_lint import lint, load_packs
from gipr_lint.findings import Finding
from gipr_lint.output import Run, Skipped, Style, concise, text
from gipr_lint.output import json as json_format

SECONDS = 60
"""Of CPU time, which other programs on the machine do not use up."""

STEERING = "\x80\x85\x9b31m\x9d0;x\x9c\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\U000e0041"
"""Control and direction characters that XML lets through."""


def outputs(data: bytes, lang: str = "zh") -> dict[str, str]:
    """What each format writes for a document, every finding of every rule included."""
    rules = load_packs()
    result = lint(data, rules=rules, lang=lang, profile="publish")
    run = Run((structs.replace(result.alone, path="文稿.docx"),), rules.packs, lang, (Skipped("旧稿.doc", "旧"),))
    style = Style(statistics=True)
    shown = {name: "\n".join(form.render(run, style)) for name, form in (("text", text), ("concise", concise))}
    return shown | {"json": "\n".join(json_format.render(run, style))}


def steering(shown: str) -> set[str]:
    """The characters in an output that are neither text nor the end of a line."""
    return {c for c in shown if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")}


@pytest.mark.parametrize("name", each_shape())
def test_every_shape_is_checked_or_refused(name: str) -> None:
    """Each hostile shape gives an output in every format, without a crashed rule and within bounds of time and size."""
    data = SHAPES[name].build()
    started = time.process_time()
    shown = outputs(data)
    assert time.process_time() - started < SECONDS
    document = json.loads(shown["json"])["documents"][0]
    assert document["status"] == ("unreadable" if SHAPES[name].kind else "linted")
    assert [finding["message"] for finding in document["findings"] if finding["rule"] == "GL002"] == []
    assert not steering(shown["text"] + shown["concise"])
    assert max(map(len, shown["text"].splitlines())) < 4000
    assert len(shown["text"]) < 1_000_000


def hostile_report() -> bytes:
    """A report with steering characters in its title, headings, contacts, cells, labels and signature."""
    bad = "".join(f"&#x{ord(c):x};" for c in STEERING)
    odd = "&#x202e;&#x200b;&#x2066;"  # what a heading may have in it and still be recognised
    rows = (("申请人", "自然人", "总计"), (f"一、本年新收{bad}", f"{bad}1", f"2{bad}"), (bad, f"-3{bad}", "甲"))
    return docx(
        p(f"临阳县{odd}人民政府2023年{odd}信息公开工作报告")
        + p(f"统计期限为2022年1月1日{bad}至2022年12月31日。电话：123{bad}4，邮箱：a＠b{bad}.c，网址：htp//{bad}x")
        + p(f"一、总体情况{odd}")
        + p(f"截止{bad}2023年底{bad}")
        + p(f"四、收到和处理政府信息公开{odd}申请情况")
        + tbl(*(tr(*(tc(text) for text in row)) for row in rows))
        + p(f"三、主动公开{odd}政府信息情况")
        + p(f"临阳县{bad}人民政府")
        + p(f"2023年2月30日{bad}")
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_document_steers_what_shows_it(lang: str) -> None:
    """Whatever a document holds, no output has a control or direction character; JSON gives the text back unchanged."""
    data = hostile_report()
    for shown in outputs(data, lang).values():
        assert not steering(shown)
    document = json.loads(outputs(data, lang)["json"])["documents"][0]
    places = [finding["location"] for finding in document["findings"]]
    texts = [place["text"] or "" for place in places]
    assert len(texts) > 5
    assert any("\u202e" in (place["section"] or "") for place in places)
    assert any("\x9b31m" in text and "\u202e" in text for text in texts)


def test_findings_stay_on_their_lines() -> None:
    """A line break in a cell, a path or a message makes no new line in the concise format."""
    result = lint(hostile_report())
    found: tuple[Finding, ...] = result.findings
    run = Run((structs.replace(result.alone, path="a\nb.docx"),), ())
    assert len("\n".join(concise.render(run, Style())).splitlines()) == len(found) + 1
