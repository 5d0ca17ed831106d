"""How `show` tells what was made of the figures and claims of the prose."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tests.support.agreement import report
from tests.support.reports import EDITIONS, NEW

from gipr_lint.cli.program import cli
from gipr_lint.report.prose import passages
from gipr_lint.testing.markdown import to_docx

TEXT = (
    "全县收到政府信息公开申请40件，均已办结，其中自然人28件，召开会议3次，发放手册600册。"
    "县财政局办结政府信息公开申请5件。2023年收到政府信息公开申请9件。"
)


def shown(tmp_path: Path, text: str, *options: str) -> str:
    """What the command prints for a report with that text in section one."""
    path = tmp_path / "a.docx"
    path.write_bytes(to_docx(report(text), NEW, EDITIONS))
    ran = CliRunner().invoke(cli, ["show", str(path), *options])
    assert ran.exit_code == 0
    return ran.stdout


def statements(tmp_path: Path, text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(shown(tmp_path, text, "--format", "json"))["statements"]
    return found


def lines(output: str, head: str) -> list[str]:
    """The lines below the heading of the statements."""
    every = output.splitlines()
    return every[next(at for at, line in enumerate(every) if line.startswith(head)) + 1 :]


def test_a_clerk_reads_what_was_understood(tmp_path: Path) -> None:
    """By section and sentence: of what it is, with what it is compared, what is not compared and what was not read."""
    assert lines(shown(tmp_path, TEXT), "文字中的数目和说法") == [
        "  一、总体情况",
        "    全县收到政府信息公开申请40件，均已办结，其中自然人28件，召开会议3次，发放手册600册。",
        "      “全县收到政府信息公开申请40件”：政府信息公开申请·收到 → “一、本年新收政府信息公开申请数量”40",
        "      “均已办结”：政府信息公开申请·全部办结 → “四、结转下年度继续办理”3",
        "      “其中自然人28件”：自然人的政府信息公开申请·收到 → "
        "“一、本年新收政府信息公开申请数量”的“自然人”28",
        "      别的事物，不与表格比较：“召开会议3次”",
        "      未认读：“发放手册600册”",
        "    县财政局办结政府信息公开申请5件。",
        "      “5件”：政府信息公开申请·办结，不与表格比较（其他单位或本机关的一部分）",
        "    2023年收到政府信息公开申请9件。",
        "      “9件”：政府信息公开申请·收到，不与表格比较（其他时间）",
    ]  # fmt: skip


def test_in_english(tmp_path: Path) -> None:
    """The same, the words of the form as they stand there."""
    found = lines(shown(tmp_path, TEXT, "--lang", "en"), "figures and claims")
    assert "      “均已办结”: applications, all settled → “四、结转下年度继续办理”3" in found
    assert "      “5件”: applications, settled; not compared (of another body, or of a part of this one)" in found
    assert "      not read: “发放手册600册”" in found


def test_facts_that_are_statements_are_told_once(tmp_path: Path) -> None:
    """They are no longer among the facts of the text, and still are among those of the JSON."""
    assert "received:" not in shown(tmp_path, TEXT)
    data = json.loads(shown(tmp_path, TEXT, "--format", "json"))
    assert data["facts"]["received"][0]["values"]["n"] == {"value": 40, "low": 40, "high": 40}


def test_as_data(tmp_path: Path) -> None:
    """Each sentence with its place, each figure and claim with its own."""
    first, second, third = statements(tmp_path, TEXT)
    assert first["text"].startswith("全县收到")
    assert first["place"] == {"section": "一、总体情况", "block": 3, "start": 0, "end": len(first["text"])}
    assert not first["read"]
    assert first["says"][0] == {
        "place": {"block": 3, "start": 12, "end": 15},
        "quantity": {"value": 40, "low": 40, "high": 40},
        "action": "received",
        "object": "application",
        "party": None,
        "whose": "own",
        "when": "year",
        "part": False,
        "cells": [
            {"form": "requests", "row": "new", "column": "total"},
            {"form": "requests", "row": "carried_in", "column": "total"},
        ],
        "read": True,
    }
    claim, natural, meetings, leaflets = first["says"][1:]
    assert (claim["quantity"], claim["action"]) == ("all", "settled")
    assert (natural["party"], natural["cells"][0]["column"]) == ("natural", "natural")
    assert (meetings["object"], meetings["cells"], meetings["read"]) == ("foreign", [], True)
    assert (leaflets["object"], leaflets["whose"], leaflets["read"]) == (None, None, False)
    assert (second["says"][0]["whose"], second["read"]) == ("others", True)
    assert (third["says"][0]["when"], third["says"][0]["cells"]) == ("other", [])


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("全年收取行政事业性收费12.5万元。", {"value": 125000, "low": 124000, "high": 126000}),
        ("全年收取行政事业性收费12.5元。", {"value": 12.5, "low": 12.5, "high": 12.5}),
        ("未发生行政复议。", "none"),
    ],
)
def test_numbers_stay_numbers_and_claims_are_words(tmp_path: Path, text: str, quantity: object) -> None:
    """Numbers are numbers, decimals too; claims are words."""
    (one,) = statements(tmp_path, text)
    assert one["says"][0]["quantity"] == quantity


def test_what_was_too_much_to_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the sentences, of which the figures are then unread."""
    monkeypatch.setattr(passages, "MOST_FIGURES", 2)
    said, *_, last = lines(shown(tmp_path, TEXT), "文字中的数目和说法")
    assert "其后的没有认读" in said
    assert last.startswith("      未认读：")


@pytest.mark.parametrize("options", [(), ("--lang", "en"), ("--format", "json")])
def test_nothing_personal_is_shown(tmp_path: Path, options: tuple[str, ...]) -> None:
    """A number of a person is masked in the sentence, and where its words are quoted."""
    output = shown(tmp_path, "申请人身份证号为11010519491231002X的申请1件。", *options)
    assert "11010519491231002X" not in output
    assert "110*************2X" in output.replace("…", "")


def test_a_name_that_a_pack_does_not_give_is_its_first_word(tmp_path: Path) -> None:
    """A pack may bring an object without saying what it is called."""
    folder = tmp_path / "pack"
    (folder / "facts").mkdir(parents=True)
    (folder / "pack.yaml").write_text(
        "pack: more\nversion: '1'\ntitle: {zh: 甲, en: A}\nextends: [cn]\n", encoding="utf-8"
    )
    (folder / "facts" / "more.yaml").write_text(
        "vocabulary:\n  objects: {visits: [参观访问]}\n  object_measures: {visits: [次]}\n"
        "  usual_actions: {visits: [occurred]}\n",
        encoding="utf-8",
    )
    output = shown(tmp_path, "全年组织参观访问3次。", "--rules", str(folder))
    assert "“3次”：参观访问·发生，不与表格比较" in output
