"""Another report behind the first in one file."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.support.drafts.draft import Draft, with_section
from tests.support.reports import draft, report, result

from gipr_lint.docx import Paragraph

OTHER = "白沙县水务局2024年政府信息公开工作年度报告"


def together(*titles: str, behind: tuple[str, ...] = ()) -> Draft:
    """A report with its sections once more behind these lines; `behind` is text of the last section then."""
    made = draft(1)
    first = with_section(made, "other", lambda part: replace(part, content=(*part.content, *titles)))
    second = with_section(made, "other", lambda part: replace(part, content=(*part.content, *behind)))
    return replace(first, sections=(*first.sections, *second.sections))


@pytest.mark.parametrize("titles", [(OTHER,), ("白沙县水务局", "2024年政府信息公开工作年度报告")])
def test_the_first_is_read_and_the_second_named(titles: tuple[str, ...]) -> None:
    """Sections and tables of the first alone; one error in place of one for each section."""
    made = together(*titles)
    found = report(made)
    assert [part.alias for part in found.sections] == [part.alias for part in draft(1).sections]
    assert [block.text for block in found.rest[: len(titles)] if isinstance(block, Paragraph)] == [*titles]
    assert not any(form.copies for form in found.forms.values())
    assert [finding.rule for finding in result(made).findings if finding.severity == "error"] == ["CN126"]


def test_sections_that_return_without_a_title_are_the_same_report() -> None:
    """Pasted twice: each of them is named."""
    found = report(together())
    assert not found.rest
    assert {finding.rule for finding in result(together(), "CN111", "CN126").findings} == {"CN111"}


def test_personal_data_of_the_second_are_found_and_masked() -> None:
    """Nothing that is shown quotes them, though it is not read as a report."""
    number = "110101199003071110"
    (finding,) = result(together(OTHER, behind=(f"申请人身份证号码{number}。",)), "CN851").findings
    assert number not in f"{finding.message}{finding.location.text}"
