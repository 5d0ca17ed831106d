"""The JSON of `check` and `show` and their schemas: every output is valid, what differs from the interface is not."""

from __future__ import annotations

import copy
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from msgspec import structs
from msgspec.structs import replace
from tests.support import agreement
from tests.support.drafts.draft import Draft
from tests.support.drafts.layouts import write
from tests.support.findings import CELL, FIX, HIDDEN, REPORT, checked, finding, paragraph, run, unreadable
from tests.support.reports import EDITIONS, NEW, draft

from gipr_lint import lint, load_packs
from gipr_lint.cli.program import cli
from gipr_lint.cli.sources import path_text
from gipr_lint.findings import Location, NotEvaluated, related
from gipr_lint.output import Run
from gipr_lint.output import json as json_format
from gipr_lint.rulepacks.model import Authority
from gipr_lint.terms import CATEGORIES
from gipr_lint.testing.markdown import to_docx

SCHEMA = json.loads(files("gipr_lint.output").joinpath("schema.json").read_bytes())
VALIDATOR = Draft202012Validator(SCHEMA)
SHOWN = json.loads(files("gipr_lint.output").joinpath("show.schema.json").read_bytes())
SHOWN_VALIDATOR = Draft202012Validator(SHOWN)

INTERFACE = json.loads("""
{
  "schema": "gipr-lint/1",
  "tool": {"name": "gipr-lint", "version": "0.1.0", "packs": [{"name": "cn", "version": "2026.1"}]},
  "documents": [{
    "path": "draft.docx",
    "status": "linted",
    "report": {"title": "年度报告", "agency": "临阳县人民政府", "year": 2024, "edition": "2021"},
    "findings": [{
      "rule": "CN503", "name": "row-total-mismatch", "category": "arithmetic", "severity": "error",
      "message": "总计为37",
      "location": {
        "kind": "cell", "section": "三、收到和处理政府信息公开申请情况", "block": 17,
        "form": "requests", "row_name": "granted", "column_name": "total",
        "table": 2, "row": 6, "column": 10,
        "row_label": ["三、本年度办理结果", "（一）予以公开"], "column_label": ["总计"],
        "start": 0, "end": 2, "text": "37", "path": "word/document.xml#/w:body/w:tbl[2]/w:tr[6]/w:tc[8]"
      },
      "related": [],
      "fix": null,
      "fingerprint": "000000000000000000000000",
      "suppressed": null,
      "authority": [{"document": "中华人民共和国政府信息公开条例", "number": "国务院令第711号", "clause": "第五十条"}],
      "related_omitted": 0
    }],
    "not_evaluated": [{"rule": "CN501", "reason": "缺少行"}]
  }],
  "skipped": [{"path": "旧稿.xls", "reason": "不是 DOCX，不能检查"}],
  "summary": {"documents": 1, "error": 1, "warning": 0, "info": 0, "suppressed": 0, "not_evaluated": 1}
}
""")


def full() -> dict[str, Any]:
    """An output with everything that the format can say."""
    linked = finding(
        fix=FIX, related=(related(CELL, "term"), related(replace(CELL, file="上年.docx"), "other")), suppressed=HIDDEN,
        authority=(Authority("条例", clause="第五十条"), Authority("通行的做法", practice=True)),
    )  # fmt: skip
    places = (Location(kind="document"), paragraph("正文", 0, 1), Location(kind="gap", block=0, form="requests"))
    document = checked(linked, *map(finding, places), missed=(NotEvaluated("CN501", "缺少行"),))
    bare = replace(document, recognised=replace(REPORT, title=None, agency=None, year=None), findings=())
    return json_format.as_data(run(document, bare, unreadable(), skipped=("旧稿.xls",)))


def valid(data: object) -> bool:
    """Whether the schema takes what JSON makes of the data."""
    return bool(VALIDATOR.is_valid(json.loads(json.dumps(data))))


def test_the_schema_is_one() -> None:
    """The file is a JSON Schema of draft 2020-12 and says what every field is."""
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    named = [part for part in objects(SCHEMA) if "properties" in part and part.get("type") == "object"]
    assert len(named) >= 13
    assert all(part["additionalProperties"] is False for part in named)
    for name in ("location", "report", "finding", "fix", "document", "summary"):
        for field, part in SCHEMA["$defs"][name]["properties"].items():
            assert "description" in part or "$ref" in part, (name, field)


def objects(part: object) -> Iterator[dict[str, Any]]:
    """Every object in a JSON value."""
    if isinstance(part, dict):
        yield part
    if isinstance(part, dict | list):
        for inner in part.values() if isinstance(part, dict) else part:
            yield from objects(inner)


def test_the_document_of_the_interface() -> None:
    """The output that the interface shows is valid, and is written so, field for field and in that order."""
    assert valid(INTERFACE)
    cited = finding(authority=(Authority("条例", clause="第五十条"),))
    made = json_format.as_data(run(checked(cited, missed=(NotEvaluated("CN501", "缺少行"),)), skipped=("旧稿.xls",)))

    def keys(data: object) -> object:
        if isinstance(data, dict):
            return [(key, keys(value)) for key, value in data.items()]
        return [keys(item) for item in data] if isinstance(data, list | tuple) else None

    made["documents"][0]["report"]["title"] = "年度报告"
    assert keys(made) == keys(INTERFACE)


def test_everything_that_the_format_can_say_is_valid() -> None:
    """Related places, fixes, suppressed findings, gaps, unreadable documents and unrecognised reports are valid."""
    data = full()
    assert valid(data)
    assert data["summary"] == {
        "documents": 3, "error": 4, "warning": 0, "info": 0, "suppressed": 1, "not_evaluated": 2,
    }  # fmt: skip
    assert data["documents"][2]["error"] == {"code": "GL001", "message": "文件为空（0 字节）。"}


def shown(path: Path, *options: str) -> Any:
    """What `show` says of a file as JSON."""
    ran = CliRunner().invoke(cli, ["show", str(path), "--format", "json", *options])
    assert ran.exit_code == 0
    return json.loads(ran.stdout)


def test_the_schema_of_show_is_one() -> None:
    """It is a JSON Schema of draft 2020-12, lets nothing else in, and says what every field is."""
    Draft202012Validator.check_schema(SHOWN)
    assert SHOWN["$schema"] == SCHEMA["$schema"]
    named = [part for part in objects(SHOWN) if "properties" in part]
    assert all(part["additionalProperties"] is False for part in named)
    assert all(list(part["properties"]) == part["required"] for part in named)
    assert all("description" in field or "$ref" in field for part in named for field in part["properties"].values())


def test_what_show_says_is_valid(tmp_path: Path) -> None:
    """Of a report, of one with figures of all kinds, and of a document that is none."""
    path = tmp_path / "a.docx"
    for source in (
        draft(1),
        draft(1, 2019),
        agreement.report(
            "全县收到申请约3.5万件，均已办结。收取行政事业性收费12.5元。发放手册600册，未发生行政复议、行政诉讼。"
        ),
        "这不是报告。",
    ):
        path.write_bytes(write(source) if isinstance(source, Draft) else to_docx(source, NEW, EDITIONS))
        assert list(SHOWN_VALIDATOR.iter_errors(shown(path))) == []


@pytest.mark.slow
def test_what_show_says_of_every_example_draft_is_valid(drafts: Path) -> None:
    """Each draft in examples."""
    for path in sorted(drafts.glob("*.docx")):
        assert list(SHOWN_VALIDATOR.iter_errors(shown(path))) == []


def test_categories_are_those_of_the_engine() -> None:
    """The schema names the categories that the engine gives, and no other."""
    allowed = SCHEMA["$defs"]["finding"]["properties"]["category"]["enum"]
    assert allowed == [*dict.fromkeys(name for _, name in CATEGORIES), "tool"]


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_example_draft_gives_valid_output(drafts: Path, lang: str) -> None:
    """The output for each draft in examples, for a text file, for a missing file and for no file at all is valid."""
    rules = load_packs()
    sources = [*sorted(drafts.glob("*.docx")), drafts.parent / "README.md", drafts / "没有.docx"]
    for profile in ("draft", "publish"):
        documents = [
            structs.replace(lint(path, rules=rules, lang=lang, profile=profile).alone, path=path.name)
            for path in sources
        ]
        data = json_format.as_data(Run(tuple(documents), rules.packs, lang))
        assert list(VALIDATOR.iter_errors(json.loads(json.dumps(data)))) == []
    assert valid(json_format.as_data(Run((), rules.packs, lang)))


Data = dict[str, Any]


def _first(data: Data) -> Data:
    found: Data = data["documents"][0]["findings"][0]
    return found


MUTATIONS: dict[str, Callable[[Data], object]] = {
    "another format": lambda data: data.update(schema="gipr-lint/2"),
    "another tool": lambda data: data["tool"].update(name="x"),
    "no packs": lambda data: data["tool"].update(packs=[]),
    "a field more at the top": lambda data: data.update(extra=1),
    "a status that is none": lambda data: data["documents"][0].update(status="ok"),
    "unreadable without error": lambda data: data["documents"][2].pop("error"),
    "unreadable with a report": lambda data: data["documents"][2].update(report=data["documents"][0]["report"]),
    "linted with an error": lambda data: data["documents"][0].update(error={"code": "GL001", "message": "x"}),
    "linted without a report": lambda data: data["documents"][0].update(report=None),
    "no edition": lambda data: data["documents"][0]["report"].update(edition=None),
    "a year as text": lambda data: data["documents"][0]["report"].update(year="2024"),
    "a severity that is none": lambda data: _first(data).update(severity="fatal"),
    "severity off": lambda data: _first(data).update(severity="off"),
    "a category that is none": lambda data: _first(data).update(category=""),
    "a code that is none": lambda data: _first(data).update(rule="row-total-mismatch"),
    "a name that is none": lambda data: _first(data).update(name="CN503 x"),
    "no message": lambda data: _first(data).update(message=""),
    "no fingerprint": lambda data: _first(data).update(fingerprint=""),
    "suppressed by nobody": lambda data: _first(data).update(suppressed={"reason": "x"}),
    "a kind of place that is none": lambda data: _first(data)["location"].update(kind="table"),
    "a negative offset": lambda data: _first(data)["location"].update(start=-1),
    "a row 0": lambda data: _first(data)["location"].update(row=0),
    "a label as text": lambda data: _first(data)["location"].update(row_label="总计"),
    "a related place without role": lambda data: _first(data)["related"][0].pop("role"),
    "a fix that is neither": lambda data: _first(data)["fix"].update(safety="unsafe"),
    "a fix without edits": lambda data: _first(data)["fix"].update(edits=[]),
    "an operation that is none": lambda data: _first(data)["fix"]["edits"][0].update(op="rewrite"),
    "a summary below zero": lambda data: data["summary"].update(error=-1),
}


@pytest.mark.parametrize("name", MUTATIONS)
def test_what_the_interface_does_not_allow_is_invalid(name: str) -> None:
    """Each deviation from the interface makes a valid output invalid."""
    data = copy.deepcopy(full())
    MUTATIONS[name](data)
    assert not valid(data)


@pytest.mark.slow
def test_every_field_is_required_and_none_may_be_added() -> None:
    """Taking any field out of any object of an output, or adding one, makes it invalid; but for the document of a
    place, which only places in others have."""
    data = json.loads(json.dumps(full()))
    for number, part in enumerate(list(objects(data))):
        for name in list(part):
            changed = copy.deepcopy(data)
            del list(objects(changed))[number][name]
            assert not valid(changed) or name == "file", (number, name)
        changed = copy.deepcopy(data)
        list(objects(changed))[number]["extra"] = None
        assert not valid(changed), part


@given(st.text())
def test_json_brings_back_the_text_and_does_no_harm(text: str) -> None:
    """What is read back is what was in the document; written, no control or direction character is in it."""
    written = json_format.dumps({"text": text})
    assert json.loads(written) == {"text": text}
    assert not any(unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") for c in written.replace("\n", ""))


def test_every_control_and_direction_character_is_escaped() -> None:
    """No character of Unicode that steers or hides is written as it is."""
    steering = [chr(n) for n in range(sys.maxunicode + 1) if unicodedata.category(chr(n)) in ("Cc", "Cf", "Zl", "Zp")]
    written = json_format.dumps({"text": "".join(steering)})
    assert not set(steering) & set(written.replace("\n", ""))
    assert json.loads(written)["text"] == "".join(steering)
    assert re.fullmatch(r"[\x20-\x7e\n]+", written)


@pytest.mark.parametrize("name", ["a\udcff.docx", "b\ud800.docx", "\udce7\udc94\udcb2.docx"])
def test_a_path_that_is_no_text(name: str) -> None:
    """A file name of other bytes than UTF-8 is shown with signs for what is unknown; UTF-8 becomes text."""
    shown = path_text(name)
    shown.encode()
    assert shown in ("a\ufffd.docx", "b?.docx", "甲.docx")


def test_a_place_says_its_text_once() -> None:
    """An edit at the finding's own place has none, texts that are the finding's own are null, many places are cut."""
    elsewhere = replace(CELL, row=7, text="5", path="x")
    fix = replace(FIX, edits=(*FIX.edits, replace(FIX.edits[0], location=replace(CELL, start=1))))
    others = [related(replace(CELL, row=9), "term"), *[related(elsewhere, "term")] * 60]
    data = json_format.as_data(run(checked(finding(fix=fix, related=tuple(others)))))
    assert valid(data)
    one = _first(data)
    assert one["fix"]["edits"][0]["location"] is None
    assert (one["fix"]["edits"][1]["location"]["start"], one["fix"]["edits"][1]["location"]["text"]) == (1, None)
    assert [place["text"] for place in one["related"][:2]] == [None, "5"]
    assert (len(one["related"]), one["related_omitted"]) == (50, 11)
