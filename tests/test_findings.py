"""What a check says: findings and their fingerprints."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace
from tests.support.drafts.draft import Draft, with_cell, with_section
from tests.support.reports import draft, findings

from gipr_lint.findings import Finding, Location, Related, related, with_fingerprints


def broken(made: Draft) -> Draft:
    """A report with a wrong cell, two blanks and a wrong number of a section."""
    for row, column, text in (("new", "natural", "999"), ("refused_secret", "natural", "")):
        made = with_cell(made, "requests", row, column, text)
    return with_section(made, "problems", lambda section: replace(section, heading="四" + section.heading[1:]))


def prints(made: Draft) -> list[str]:
    return [finding.fingerprint for finding in findings(made)]


def test_fingerprints_are_there_and_differ() -> None:
    """Every finding has one, and no two of a document are the same."""
    some = prints(broken(draft(1)))
    assert all(some)
    assert len(set(some)) == len(some) > 2


def test_editing_elsewhere_changes_no_fingerprint() -> None:
    """Paragraphs more, empty ones, another sentence elsewhere, another row order: the same fingerprints."""
    made = broken(draft(1))
    before = prints(made)
    longer = replace(made, preface=("", *made.preface, ""))
    assert prints(longer) == before
    other = with_section(made, "overview", lambda section: replace(section, content=(*section.content, "又及。")))
    assert prints(other) == before


def test_another_figure_in_the_cell_is_another_finding() -> None:
    """A finding is known by the labels of its cell and the figure that is wrong there."""
    place = Location(kind="cell", row_label=("新收",), column_label=("总计",), text="998", start=0, end=3)
    finding = Finding(rule="TT101", name="n", category="c", severity="info", message="m", location=place)
    others = (
        replace(place, text="999"),
        replace(place, row_label=("结转",)),
        replace(place, text=" 998", end=4, row=7),
    )
    one, figure, row, same = (
        with_fingerprints([replace(finding, location=other)])[0].fingerprint for other in (place, *others)
    )
    assert len({one, figure, row}) == 3
    assert same == one


def test_the_rest_of_a_paragraph_does_not_count() -> None:
    """A finding on some words stays the same while other words of its paragraph change, and where they stand."""
    place = Location(kind="paragraph", text="统计期限错了。", start=0, end=4)
    finding = Finding(rule="TT101", name="n", category="c", severity="info", message="m", location=place)
    moved = replace(finding, location=replace(place, block=9, text="另有一句。统计期限错了吗？", start=5, end=9))
    other = replace(finding, location=replace(place, start=4, end=6))
    one, same, another = (with_fingerprints([some])[0].fingerprint for some in (finding, moved, other))
    assert one == same != another


def test_blanks_do_not_count() -> None:
    """A text with other blanks in it is the same text."""
    place = Location(kind="paragraph", text="统计 期限")
    finding = Finding(rule="TT101", name="n", category="c", severity="info", message="m", location=place)
    other = replace(finding, location=replace(place, text="统计期限\u3000"))
    assert with_fingerprints([finding])[0].fingerprint == with_fingerprints([other])[0].fingerprint


def test_equal_findings_are_counted() -> None:
    """Two findings of one rule on equal texts have different fingerprints, always in the same order."""
    place = Location(kind="paragraph", text="同一句")
    finding = Finding(rule="TT101", name="n", category="c", severity="info", message="m", location=place)
    first, second = (one.fingerprint for one in with_fingerprints([finding, finding]))
    assert first != second
    assert first == with_fingerprints([finding])[0].fingerprint


@pytest.mark.parametrize(
    ("name", "value"), [("rule", "TT102"), ("section", "二、"), ("form", "review"), ("kind", "gap")]
)
def test_what_makes_another_finding(name: str, value: str) -> None:
    """Another rule, section, form or kind of place is another finding."""
    place = Location(kind="paragraph", text="同一句")
    finding = Finding(rule="TT101", name="n", category="c", severity="info", message="m", location=place)
    other = (
        replace(finding, rule=value) if name == "rule" else replace(finding, location=replace(place, **{name: value}))
    )
    assert with_fingerprints([finding])[0].fingerprint != with_fingerprints([other])[0].fingerprint


def test_related_places() -> None:
    """A related place is the location with a role, and nothing lost."""
    place = Location(kind="cell", block=3, row=1, column=2, row_label=("甲",), text="7", start=0, end=1)
    found = related(place, "term")
    assert isinstance(found, Related)
    assert found.role == "term"
    assert Location(**{name: getattr(found, name) for name in Location.__struct_fields__}) == place


def test_findings_survive_json() -> None:
    """A finding is plain data."""
    for finding in findings(broken(draft(1))):
        assert msgspec.json.decode(msgspec.json.encode(finding), type=Finding) == finding


def test_findings_cannot_be_changed() -> None:
    """All types are frozen."""
    (finding, *_) = findings(broken(draft(1)))
    with pytest.raises(AttributeError):
        finding.message = ""  # type: ignore[misc]
