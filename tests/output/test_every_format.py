"""Every format in the hands of a reader that is not ours, with text in it that would do harm."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from lxml import etree
from lxml import html as parser
from msgspec.structs import replace
from tests.support.docx.building import docx, p, tbl, tc, tr
from tests.support.findings import CELL, FIX, HIDDEN, checked, finding, run, unreadable
from tests.support.schemas import GITLAB, SARIF

from gipr_lint import Linter, Options
from gipr_lint.findings import NotEvaluated, related
from gipr_lint.output import Run, Style
from gipr_lint.output import json as json_format
from gipr_lint.plugins.builtin import gipr_lint_formats
from gipr_lint.rulepacks.model import Authority

FORMATS = tuple(gipr_lint_formats())

HARM = (
    '=HYPERLINK("http://x")',
    "@SUM(1)",
    "|calc",
    "-1+1",
    "+1",
    "\t=1",
    "::error file=a::b",
    " ::add-mask::x",
    "##[error]x",
    "##vso[task.setvariable]x",
    "##teamcity[x]",
    "%0A::error::x",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]><x/>",
    "<![CDATA[",
    "&amp;&#0;",
    "[a](http://x)",
    "![a](http://x)",
    "`rm`",
    "| a | b |",
    "{{7*7}}",
    "{0}",
    "a\r\nb",
    "\x00\x07\x1b[31m\x7f\x9b2J",
    "\u202e\u2066\u200b\ufeff\u2028\U000e0041",
    "%s%n",
    "$(id)",
    "${x}",
)
"""What spreadsheets, runners, browsers, terminals, parsers of XML and of Markdown would take for more than text."""


def made(text: str) -> Run:
    """A run in which that text stands wherever a document, a pack, a configuration or the name of a file can put it."""
    place = replace(CELL, section=text, row_label=(text,), column_label=(text,), text=text, start=0, end=len(text))
    bad = finding(
        place,
        message=text,
        fix=replace(FIX, title=text),
        related=(related(place, "term"),),
        authority=(Authority(text, text, text),),
    )
    document = checked(
        bad, replace(bad, suppressed=replace(HIDDEN, reason=text)), missed=(NotEvaluated("CN501", text),), path=text
    )
    names = {"agency": text, "title": text, "form_labels": {"requests": text}}
    document = replace(document, recognised=replace(document.recognised, **names))
    return run(document, unreadable(f"{text}2"), skipped=(text,))


def real() -> Run:
    """A run over a document that says all of it, and is drawn."""

    def written(text: str) -> str:
        kept = "".join(c for c in text if c >= " " and not "\ud800" <= c <= "\udfff")
        return kept.replace("&", "&amp;").replace("<", "&lt;")

    texts = [written(text) for text in HARM]
    body = "".join(p(text) for text in ("青溪县人民政府2024年政府信息公开工作年度报告", "一、总体情况", *texts))
    linter = Linter(Options(profile="publish"))
    rows = [tr(tc("一、本年新收政府信息公开申请数量"), tc(text)) for text in texts]
    result = linter.drawn(linter.lint(docx(body + tbl(*rows)), "稿.docx"))
    return Run((result,), linter.rules.packs, rules=linter.rules.rules)


def shown(name: str, given: Run) -> str:
    """What a format gives."""
    form = import_module(f"gipr_lint.output.{name}")
    return "\n".join(form.render(given, Style(statistics=True, authority=True)))


def read_json(text: str, given: Run) -> None:
    schema = json.loads(Path(json_format.__file__).with_name("schema.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(json.loads(text))) == []


def read_sarif(text: str, given: Run) -> None:
    log = json.loads(text)
    errors = Draft7Validator(SARIF, format_checker=Draft7Validator.FORMAT_CHECKER).iter_errors(log)
    assert [error.message for error in errors] == []
    assert len(log["runs"][0]["results"]) == sum(len(one.findings) for one in given.documents)
    said = re.findall(
        r'"text": "((?:[^"\\]|\\.)*)"', json.dumps([log["runs"][0]["results"], log["runs"][0]["invocations"]])
    )
    assert not [one for one in said if re.search(r"\[[^\]]*\]\(", one)], "a link in a message"


def read_gitlab(text: str, given: Run) -> None:
    assert list(Draft202012Validator(GITLAB).iter_errors(json.loads(text))) == []


def read_junit(text: str, given: Run) -> None:
    root = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False))
    assert {element.tag for element in root.iter()} <= {"testsuites", "testsuite", "testcase", "failure", "skipped"}
    assert len(root) == len(given.documents) + bool(given.skipped)


def read_csv(text: str, given: Run) -> None:
    head, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")), strict=True)
    assert {len(row) for row in rows} <= {len(head)}
    assert len(rows) == sum(len(one.shown) for one in given.documents) + len(given.skipped)
    assert not [cell for row in rows for cell in row if cell.lstrip(" \ufffd\u3000").startswith(tuple("=+-@|%"))]


def read_html(text: str, given: Run) -> None:
    root = parser.document_fromstring(text)
    assert (len(list(root.iter("script"))), len(list(root.iter("style"))), len(list(root.iter("img")))) == (1, 1, 0)
    assert not [name for element in root.iter(etree.Element) for name in element.attrib if name.startswith("on")]
    assert {link.get("href")[0] for link in root.iter("a")} <= {"#"}
    assert len(root.xpath("//li[@data-rule]")) == sum(len(one.findings) for one in given.documents)


def read_github(text: str, given: Run) -> None:
    lines = text.splitlines()
    assert len(lines) == sum(len(one.shown) for one in given.documents) + len(given.skipped)
    for line in lines:
        assert re.fullmatch(r"::(error|warning|notice) file=[^:,]*(,line=\d+)?(,title=[^:,]*)?::.*", line), line


def read_lines(text: str, given: Run) -> None:
    assert not [line for line in text.splitlines() if line.lstrip().startswith("::")]


READERS: dict[str, Callable[[str, Run], None]] = {
    "json": read_json,
    "sarif": read_sarif,
    "gitlab": read_gitlab,
    "junit": read_junit,
    "csv": read_csv,
    "html": read_html,
    "github": read_github,
}
"""Who reads the formats that programs read; the others are read as lines."""


def judged(name: str, given: Run) -> None:
    """Reads what the format gives, and sees that nothing in it steers."""
    text = shown(name, given)
    READERS.get(name, read_lines)(text, given)
    raw = text.removeprefix("\ufeff")
    assert not {c for c in raw if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")}
    assert not re.search(r"##\[|##vso\[|##teamcity\[", text)
    if name != "github":
        assert not re.search(r"^\s*::", text, re.MULTILINE)
    text.encode()


def test_every_reader_has_a_format() -> None:
    """None is left of a format that has another name now: that would be read as lines."""
    assert set(READERS) <= set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", HARM)
def test_text_stays_text(name: str, text: str) -> None:
    """Wherever it stands, no reader takes it for more, nothing is lost or counted twice."""
    judged(name, made(text))


@pytest.fixture(scope="module", name="document")
def fixture_document() -> Run:
    """The document, read once."""
    return real()


@pytest.mark.parametrize("name", FORMATS)
def test_a_document_full_of_it(name: str, document: Run) -> None:
    """The same of a real document that is drawn."""
    assert document.documents[0].findings
    judged(name, document)


def test_the_summary_for_github_is_text() -> None:
    """No text of the run is markup in it."""
    from markdown_it import MarkdownIt

    github: Any = import_module("gipr_lint.output.github")
    for text in HARM:
        rendered = MarkdownIt("gfm-like", {"linkify": False}).render("\n".join(github.summary(made(text))))
        root = parser.fragment_fromstring(rendered, create_parent=True)
        tags = {element.tag for element in root.iter(etree.Element)}
        assert tags <= {"div", "h2", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "strong"}, text
