"""Every shape in which a text may be held, at every kind of place: read, judged, mended and commented on alike."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, reduce

import pytest
from tests.support.drafts.layouts import write
from tests.support.reports import RULES, draft
from tests.support.shapes import ARRANGEMENTS, SHAPES, Place, Shape, arranged, held

from gipr_lint import LintResult, lint
from gipr_lint.docx.text import fold
from gipr_lint.fixes.documents import annotated, fixed
from gipr_lint.options import FixOptions
from gipr_lint.report import Report

DATE = "2026-01-15T08:00:00Z"


@cache
def document() -> bytes:
    return write(draft(1))


@cache
def report() -> Report:
    found = lint(document(), rules=RULES).report
    assert found is not None
    return found


def places() -> dict[str, Place]:
    """A title, a heading, a paragraph, the label of a row and a number of a table."""
    found = report()
    title = found.title
    assert title is not None
    overview, requests = found.sections[0], found.forms["requests"]
    number = next(cell for cell in requests.cells.values() if len(cell.cell.text) > 1)
    label = next(match.label for match in requests.rows.values() if match.label is not None)
    return {
        "title": Place(title.lines[0].text),
        "heading": Place(overview.heading.paragraph.text),
        "paragraph": Place(next(found.content(overview)).text),
        "label": Place(label.text, in_cell=True),
        "number": Place(number.cell.text, in_cell=True),
    }


def documents(shape: Shape) -> Iterator[bytes]:
    """The report with the shape at every place; one for each place where they would need stores of their own."""
    kinds = ("label", "number") if shape.of_cell else ("title", "heading", "paragraph", "label", "number")
    chosen = [places()[kind] for kind in kinds]
    if shape.store:
        yield from (held(document(), place, shape) for place in chosen)
    else:
        yield reduce(lambda data, place: held(data, place, shape), chosen, document())


def values(found: Report | None) -> object:
    """What is recognised in a report, without regard to how it is written."""
    assert found is not None
    cells = {
        alias: {key: str(cell.number.value) for key, cell in form.cells.items()} for alias, form in found.forms.items()
    }
    prose = [[paragraph.folded.text for paragraph in found.content(part)] for part in found.sections]
    return fold(found.title.text).text if found.title else "", [part.alias for part in found.sections], cells, prose


def findings(result: LintResult) -> set[str]:
    """The rules that find something grave."""
    return {finding.rule for finding in result.findings if finding.severity != "info"}


@pytest.mark.slow
@pytest.mark.parametrize("name", SHAPES)
def test_a_text_is_what_it_says_in_every_shape(name: str) -> None:
    """The report reads the same, nothing is found but what the shape is, and a comment on it can be written."""
    for data in documents(SHAPES[name]):
        result = lint(data, rules=RULES)
        assert values(result.report) == values(report())
        assert findings(result) - findings(lint(document(), rules=RULES)) <= set(SHAPES[name].finds)
        assert lint(annotated(result, DATE).data, rules=RULES).status == "linted"


@pytest.mark.slow
@pytest.mark.parametrize("name", SHAPES)
def test_a_wrong_number_is_found_in_every_shape(name: str) -> None:
    """It is mended, or where a change would not last, told in a comment; taking all back gives what was there."""
    place = places()["number"]
    wrong = str(int(place.text) + 1)
    result = lint(held(document(), place, SHAPES[name], wrong), rules=RULES)
    found = [finding for finding in result.findings if finding.rule.startswith("CN5") and finding.severity == "error"]
    assert found
    written = fixed(result, FixOptions(suggested=True, date=DATE))
    told = (*written.done, *written.commented, *(one.finding for one in written.left))
    assert {finding.rule for finding in told} >= {finding.rule for finding in found}
    assert annotated(result, DATE).commented


@pytest.mark.parametrize("name", [name for name, shape in SHAPES.items() if shape.store])
def test_what_a_store_says_is_changed_by_a_person(name: str) -> None:
    """A change in a control that is filled anew on opening would be lost: it is a comment, outside of the control."""
    place = places()["number"]
    result = lint(held(document(), place, SHAPES[name], str(int(place.text) + 1)), rules=RULES)
    written = fixed(result, FixOptions(suggested=True, date=DATE))
    assert not [finding for finding in written.done if finding.rule.startswith("CN5")]
    assert [finding for finding in written.commented if finding.rule.startswith("CN5")]


@pytest.mark.slow
@pytest.mark.parametrize("name", ARRANGEMENTS)
def test_a_report_is_what_it_says_however_it_is_laid_out(name: str) -> None:
    """Tables in tables, text boxes and controls around everything: nothing is missing, and comments can be written."""
    result = lint(arranged(document(), name), rules=RULES)
    assert values(result.report) == values(report())
    assert not findings(result)
    assert lint(annotated(result, DATE).data, rules=RULES).status == "linted"
