"""The JSON of a run stays in proportion to the draft."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from msgspec import to_builtins
from msgspec.structs import replace
from tests.support.findings import CELL, checked, finding, paragraph, run

from gipr_lint.findings import Edit, Fix, Location, related
from gipr_lint.output import Style
from gipr_lint.output import json as json_format
from gipr_lint.output.json import MOST_EDITS, MOST_RELATED, MOST_RELATED_OF_DOCUMENT

SCHEMA = json.loads(Path(json_format.__file__).with_name("schema.json").read_text(encoding="utf-8"))

LONG = "公开信息，" * 2000


def told(**fields: Any) -> dict[str, Any]:
    """What is written for a finding."""
    text = "\n".join(json_format.render(run(checked(finding(**fields))), Style()))
    found: dict[str, Any] = json.loads(text)["documents"][0]["findings"][0]
    return found


def fix(*places: Location) -> Fix:
    """A fix that writes something at each of these places."""
    edits = tuple(Edit(op="replace", location=place, replacement="，") for place in places)
    return Fix(title="改为“，”", safety="safe", edits=edits)


def test_what_is_written_is_the_data() -> None:
    """Piece by piece, it is the same as in one piece; documents without findings are as they were."""
    whole = run(
        checked(finding(), finding(fix=fix(CELL))), checked(), checked(finding(message='      "findings": [],'))
    )
    text = "\n".join(json_format.render(whole, Style()))
    assert json.loads(text) == json.loads(json_format.dumps(json_format.as_data(whole)))
    assert sum(line.startswith('"location":{') for line in text.splitlines()) == 3


def test_the_place_of_a_finding_is_told_once() -> None:
    """An edit there has no place of its own, and what else is quoted of the same text does not quote it again."""
    place = paragraph("公开信息,及时", 4, 5)
    other = replace(place, start=0, end=2)
    said = told(location=place, fix=fix(place, other), related=(related(other, "other"),))
    assert said["location"] | {"file": None} == to_builtins(place) | {"row_label": [], "column_label": []}
    assert [edit["location"] and edit["location"]["text"] for edit in said["fix"]["edits"]] == [None, None]
    assert said["fix"]["edits"][0]["location"] is None
    assert (said["fix"]["edits"][1]["location"]["start"], said["related"][0]["text"]) == (0, None)


def test_the_text_of_a_place_is_told_once() -> None:
    """Later findings there have what is wrong in a few characters around it, other places with the same text it all."""
    text = "公开信息," * 100
    found = [finding(paragraph(text, at, at + 1)) for at in (0, 304, 499)]
    elsewhere = finding(paragraph(text, 4, 5, block=9), fix=fix(paragraph(text, 304, 305)))
    shown = "\n".join(json_format.render(run(checked(*found, elsewhere)), Style()))
    whole, middle, last, other = json.loads(shown)["documents"][0]["findings"]
    assert (whole["location"]["text"], other["location"]["text"]) == (text, text)
    for place in (middle["location"], last["location"]):
        start = place["text_start"]
        assert place["text"] == text[start : start + 40]
        assert place["text"][place["start"] - start : place["end"] - start] == ","
    assert other["fix"]["edits"][0]["location"]["text"] is None
    long = json.loads("\n".join(json_format.render(run(checked(found[0], finding(paragraph(text, 50, 200)))), Style())))
    cut = long["documents"][0]["findings"][1]["location"]
    assert cut["text"] == text[50:200]


def test_other_places_are_shared_out() -> None:
    """Where findings have more of them than a document tells, each has some, and the first no more than the last."""
    places = tuple(related(replace(CELL, row=row), "term") for row in range(1, 41))
    found = [finding(), *[finding(related=places) for _ in range(20)], finding(related=places[:3])]
    shown = json.loads("\n".join(json_format.render(run(checked(*found)), Style())))["documents"][0]["findings"]
    assert [len(one["related"]) for one in shown] == [0, *[15] * 17, *[14] * 3, 3]
    assert [one["related_omitted"] for one in shown] == [0, *[25] * 17, *[26] * 3, 0]


def test_a_long_text_is_an_excerpt() -> None:
    """With the place in it, and where it begins; a text of another place comes whole once, then as an excerpt."""
    said = told(location=paragraph(LONG, 5004, 5005))["location"]
    start = said["text_start"]
    assert said["text"] == LONG[start : start + 400]
    assert said["text"][said["start"] - start : said["end"] - start] == "，"
    assert "text_start" not in told(location=paragraph(LONG[:2000], 4, 5))["location"]
    others = [paragraph("甲" * 1000, at, at + 1, block=9) for at in (0, 900)]
    first, second = told(fix=fix(*others))["fix"]["edits"]
    assert (len(first["location"]["text"]), len(second["location"]["text"])) == (1000, 40)
    assert second["location"]["text_start"] == 891


def test_so_many_other_places() -> None:
    """Fifty at most; how many more there are is said."""
    places = tuple(related(paragraph("甲", 0, 1, block=at), "other") for at in range(60))
    assert len(told(related=places)["related"]) == MOST_RELATED
    assert told(related=places)["related_omitted"] == 10
    assert told(related=places[:50])["related_omitted"] == 0


def test_a_bad_draft_gives_a_few_hundred_kilobytes() -> None:
    """Six hundred findings, each with many places beside its own and a fix of thousands of edits: what is left out is
    counted."""
    places = tuple(related(replace(CELL, row=row), "term") for row in range(1, 21))
    found = [finding(rule=rule, related=places) for rule in ("CN601", "CN603", "CN604") for _ in range(200)]
    many = finding(
        paragraph("公开,信息" * 2000), fix=fix(*(paragraph("公开,信息" * 2000, at, at + 1) for at in range(2000)))
    )
    text = "\n".join(json_format.render(run(checked(*found, many)), Style()))
    assert len(text.encode()) < 650_000
    said = json.loads(text)["documents"][0]["findings"]
    assert list(Draft202012Validator(SCHEMA).iter_errors(json.loads(text))) == []
    assert sum(len(one["related"]) for one in said) == MOST_RELATED_OF_DOCUMENT
    assert all(len(one["related"]) + one["related_omitted"] == 20 for one in said[:-1])
    assert (len(said[-1]["fix"]["edits"]), said[-1]["fix"]["edits_omitted"]) == (MOST_EDITS, 2000 - MOST_EDITS)
    assert "edits_omitted" not in told(fix=fix(CELL))["fix"]


def test_output_grows_with_the_draft() -> None:
    """A paragraph with twice as many places that one finding puts right makes twice the output, not four times."""

    def size(number: int) -> int:
        text = "公开,信息" * number
        places = [paragraph(text, at, at + 1) for at in range(2, len(text), 5)]
        found = finding(location=places[0], fix=fix(*places), related=tuple(related(one, "other") for one in places))
        return sum(map(len, json_format.render(run(checked(found)), Style())))

    assert size(800) < 2.5 * size(400)


def test_only_a_place_in_another_document_has_a_file() -> None:
    """`file` is left out where the place is in the document itself."""
    other = related(replace(CELL, file="2023.docx"), "other")
    said = told(related=(related(CELL, "term"), other))
    assert "file" not in said["location"]
    assert [place.get("file") for place in said["related"]] == [None, "2023.docx"]
