"""The formats for pipelines and spreadsheets, each read by a reader of its own."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from msgspec.structs import replace
from tests.support.findings import CELL, FIX, HIDDEN, checked, finding, run, unreadable
from tests.support.schemas import GITLAB

from gipr_lint.findings import NotEvaluated
from gipr_lint.output import Run, Style, github, gitlab, junit
from gipr_lint.output import csv as csv_format

HOSTILE = "::error::x%0A\r\n,:|`<b>[a](http://x)</b>\u202e\x9b31m=1+1\x00]]>"


def lines(form: Any, given: Run) -> list[str]:
    """The lines of a run."""
    return list(form.render(given, Style()))


def some() -> Run:
    """Documents with findings shown and suppressed, a clean one, an unreadable one, a file not checked."""
    first = checked(
        finding(fix=FIX),
        finding(rule="CN504", name="x-y", severity="info", fingerprint="1" * 16),
        finding(rule="CN901", suppressed=HIDDEN),
        missed=(NotEvaluated("CN501", "缺少行"),),
    )
    second = checked(finding(severity="warning"), path="子/乙.docx")
    return run(first, second, checked(path="好.docx"), unreadable(), skipped=("旧稿.xls",))


def hostile() -> Run:
    """A run in which every text is hostile."""
    place = replace(CELL, section=HOSTILE, row_label=(HOSTILE,), column_label=(HOSTILE,), text=HOSTILE, start=0, end=9)
    bad = finding(place, message=HOSTILE, fix=replace(FIX, title=HOSTILE))
    document = checked(bad, missed=(NotEvaluated("CN501", HOSTILE),), path=HOSTILE)
    document = replace(document, recognised=replace(document.recognised, agency=HOSTILE))
    return run(document, unreadable(f"{HOSTILE}2"), skipped=(HOSTILE,))


def unescaped(text: str) -> str:
    """A text as the runner of GitHub reads it."""
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def command(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the runner of GitHub reads it."""
    match = re.fullmatch(r"::([a-z]+) (.*?)::(.*)", line)
    assert match is not None, line
    properties = dict(part.split("=", 1) for part in match[2].split(","))
    return match[1], {key: unescaped(value) for key, value in properties.items()}, unescaped(match[3])


def test_github_annotations() -> None:
    """A command a finding that is shown, with file, line and title, and one for what was not checked."""
    found = [command(line) for line in lines(github, some())]
    assert [name for name, _, _ in found] == ["error", "notice", "warning", "error", "notice"]
    _, properties, message = found[0]
    assert properties == {"file": "draft.docx", "line": "1", "title": "CN503 row-total-mismatch"}
    assert message.startswith("表“收到和处理政府信息公开申请情况” 行“（一）予以公开” 列“总计” 总计为37")
    assert found[-1][1]["file"] == "旧稿.xls"


def test_github_escapes() -> None:
    """Whatever a document says, there is one command a line, and its properties end where they should."""
    for line in lines(github, hostile()):
        name, properties, message = command(line)
        assert name in ("error", "notice")
        assert set(properties) <= {"file", "line", "title"}
        assert "\n" not in message + properties["file"]
        assert ("%0A" in message) == ("x%0A" in message)


def test_the_summary_for_github() -> None:
    """Markdown with the totals by unit, the findings, and what was not checked; nothing of a document is markup."""
    shown = MarkdownIt("gfm-like", {"linkify": False}).render("\n".join(github.summary(some())))
    assert "<table>" in shown
    for told in ("临阳县人民政府", "CN503", "好.docx", "旧稿.xls", "坏.docx"):
        assert told in shown
    markdown = "\n".join(github.summary(hostile()))
    rendered = MarkdownIt("gfm-like", {"linkify": False}).render(markdown)
    assert "<a " not in rendered
    assert "<b>" not in rendered.replace("&lt;b&gt;", "")
    rows = re.findall(r"<tr>(.*?)</tr>", rendered, re.DOTALL)
    assert {row.count("<td>") + row.count("<th>") for row in rows} == {5}


@pytest.mark.parametrize("given", [some(), hostile(), run()], ids=["some", "hostile", "empty"])
def test_gitlab_is_as_documented(given: Run) -> None:
    """As GitLab documents it; every fingerprint once."""
    found = json.loads("\n".join(lines(gitlab, given)))
    assert list(Draft202012Validator(GITLAB).iter_errors(found)) == []
    shown = sum(len(document.shown) for document in given.documents)
    assert len(found) == shown + len(given.skipped)
    assert len({one["fingerprint"] for one in found}) == len(found)


def test_fingerprints_for_gitlab_differ_between_files() -> None:
    """The same finding in two files is two."""
    found = json.loads(lines(gitlab, run(checked(finding()), checked(finding(), path="b.docx")))[0])
    assert len({one["fingerprint"] for one in found}) == 2


def suites(given: Run) -> Element:
    """The XML, read."""
    return fromstring("\n".join(lines(junit, given)))


def test_junit_has_a_case_a_rule_and_document() -> None:
    """A case a rule and document: failed with all its findings, skipped with why, or passed; the counts are right."""
    root = suites(some())
    assert root.tag == "testsuites"
    names = [suite.get("name") for suite in root]
    assert names == ["draft.docx", "子/乙.docx", "好.docx", "坏.docx", "没有检查的文件"]
    first = {case.get("name"): case for case in root[0]}
    failed = first["CN503 row-total-mismatch"].find("failure")
    assert failed is not None
    assert failed.get("type") == "错误"
    assert "总计为37" in (failed.text or "")
    missed = [name for name, case in first.items() if case.find("skipped") is not None]
    assert [name.split()[0] for name in missed] == ["CN501", "CN901"]
    assert len(root[2]) == 62
    assert len(list(root[2].iter("failure"))) == 0
    for element in (root, *root):
        assert element.get("tests") == str(len(list(element.iter("testcase"))))
        assert element.get("failures") == str(len(list(element.iter("failure"))))
        assert element.get("skipped") == str(len(list(element.iter("skipped"))))
    assert len(suites(run(checked(finding(), finding())))[0].findall("*/failure")) == 1


def test_junit_takes_whatever_a_document_says() -> None:
    """It is well-formed XML."""
    assert len(suites(hostile())) == 3


def rows(given: Run) -> list[list[str]]:
    """The CSV as a spreadsheet reads it."""
    text = "\n".join(lines(csv_format, given)).encode()
    assert text.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(text.decode("utf-8-sig"))))


def test_csv_has_a_row_a_finding() -> None:
    """A row a finding, with the same columns, and one for what was not checked."""
    head, *found = rows(some())
    assert {len(row) for row in found} == {len(head)}
    assert [row[3] for row in found] == ["CN503", "CN504", "CN503", "GL001", ""]
    first = dict(zip(head, found[0], strict=True))
    assert first["单位"] == "临阳县人民政府"
    assert first["原文"] == "37"
    assert first["建议"] == "改为 36"
    assert found[-1][0] == "旧稿.xls"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "＝1", " =1", "\t=1", "\u3000=1", '"=1', "'=1", "\u200b=1"])
def test_formulas_are_inert(text: str) -> None:
    """What a spreadsheet could take for a formula is text, behind whatever stands before it."""
    row = rows(run(checked(finding(replace(CELL, text=text, start=0, end=len(text)), message=text))))[1]
    assert [cell for cell in row if cell.lstrip(" \u3000").startswith(tuple("=+-@＝＋－＠"))] == []
    assert row[9].startswith("'")


@pytest.mark.parametrize("form", [github, gitlab, junit, csv_format])
def test_nothing_steers(form: Any) -> None:
    """No control or direction character leaves raw."""
    text = "\n".join(lines(form, hostile())).removeprefix("\ufeff")
    assert not {c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")}
