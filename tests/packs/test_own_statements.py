"""A pack with words, an object, facts and rules of its own, that reads what its offices state of national tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.agreement import report
from tests.support.reports import EDITIONS, NEW, marked

from gipr_lint import Finding, lint, load_packs
from gipr_lint.testing.markdown import to_docx

FILES = {
    "pack.yaml": """\
pack: ow
version: "1.0"
title: {zh: 青溪, en: Qingxi}
extends: [cn]
""",
    "facts/letters.yaml": """\
vocabulary:
  objects: {letters: [群众来函]}
  object_measures: {letters: [封, 件]}
  actions: {registered: [登记收文], received: [点收]}
  usual_actions: {letters: [registered]}
  parties: {natural: [住户]}
facts:
  letters:
    in: [overview, other]
    without: [演练]
    says: {objects: [letters], actions: [registered]}
  no_letters:
    in: [overview, other]
    says: {amount: none, objects: [letters], actions: [registered]}
""",
    "6-own/OW601-letters-differ.yaml": """\
code: OW601
name: letters-differ
severity: warning
title: {zh: 来函, en: letters}
why: {zh: 缘由, en: reason}
authority: [{document: 格式}]
check: {kind: agree, fact: [letters], readings: ["requests[new, total]"]}
message: {zh: "说“{quote}”，表中是{readings}", en: "says {quote}, the table {readings}"}
examples:
  - good: 好
  - bad: 坏
""",
    "6-own/OW608-letters-denied.yaml": """\
code: OW608
name: letters-denied
severity: warning
title: {zh: 无来函, en: no letters}
why: {zh: 缘由, en: reason}
authority: [{document: 格式}]
check: {kind: agree-claim, fact: [no_letters], that: "requests[new, total] == 0"}
message: {zh: "说“{found}”，表中是{readings}", en: "says {found}, the table {readings}"}
examples:
  - good: 好
  - bad: 坏
""",
}


@pytest.fixture(scope="module", name="folder")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pack in a folder."""
    folder = tmp_path_factory.mktemp("packs") / "ow"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def said(text: str, folder: Path) -> list[Finding]:
    """What the rules of agreement say of a sentence beside 40 new applications, of which 28 of natural persons."""
    findings = lint(to_docx(report(text), NEW, EDITIONS), rules=load_packs([folder])).findings
    return [one for one in findings if one.rule[:3] in ("CN6", "OW6")]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("全年登记收文群众来函41封。", "OW601", "41封"),
        ("群众来函41封，均有回音。", "OW601", "41封"),
        ("全年无群众来函。", "OW608", "无群众来函"),
        ("点收政府信息公开申请39件。", "CN601", "39件"),
        ("政府信息公开申请40件，其中住户申请27件。", "CN605", "27件"),
    ],
)
def test_what_differs_is_noticed(text: str, code: str, place: str, folder: Path) -> None:
    """An object and an action of the pack, words that it adds to those of the national pack."""
    assert [(one.rule, marked(one)) for one in said(text, folder)] == [(code, place)]


@pytest.mark.parametrize(
    "text",
    [
        "全年登记收文群众来函40封。",
        "县财政局登记收文群众来函41封。",
        "上半年登记收文群众来函41封。",
        "演练中登记收文群众来函41封。",
        "全年转送群众来函41封。",
        "群众来函41页。",
        "点收政府信息公开申请40件，其中住户申请28件。",
    ],
)
def test_what_agrees_or_is_of_others_is_left_alone(text: str, folder: Path) -> None:
    """The same holds of the pack's facts as of the national ones: whose, when, what is done, in which measure."""
    assert said(text, folder) == []
