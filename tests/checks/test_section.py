"""The check kind `section`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec import Struct
from msgspec.structs import replace
from tests.reports import NEW, RULES, draft, findings, marked, replacements, the_finding

from gipr_lint.checks.kind import Problem
from gipr_lint.checks.section import SECTION, Mentions, SectionCheck
from gipr_lint.testing.draft import Draft, Section

ALIASES = list(NEW.sections)
RULE = RULES.by_name["CN106"]


def sections(change: Callable[[tuple[Section, ...]], tuple[Section, ...]]) -> Draft:
    made = draft(1)
    return replace(made, sections=change(made.sections))


def headed(at: int, heading: str) -> Draft:
    return sections(lambda all_: (*all_[:at], replace(all_[at], heading=heading), *all_[at + 1 :]))


@pytest.mark.parametrize("at", range(6))
def test_each_missing_section_is_named_where_it_belongs(at: int) -> None:
    """Whichever of the six is missing: one finding, in the gap where it belongs, with its heading as the fix."""
    made = sections(lambda all_: all_[:at] + all_[at + 1 :])
    finding = the_finding(made, "CN106")
    official = list(NEW.sections.values())[at]
    assert finding.location.kind == "gap"
    assert finding.location.section == (made.sections[at - 1].heading if at else None)
    assert replacements(finding) == [f"{official.number}、{official.label}"]


def test_all_missing_sections_are_named() -> None:
    """Three missing sections are three findings."""
    missed = findings(sections(lambda all_: all_[::2]), "CN106")
    assert [f.message for f in missed] == [f.message for f in dict.fromkeys(missed)]
    assert len(missed) == 3


@pytest.mark.parametrize(
    ("order", "moved"),
    [((0, 2, 1, 3, 4, 5), {1, 2}), ((5, 0, 1, 2, 3, 4), {5}), ((1, 2, 3, 4, 5, 0), {0})],
)
def test_the_fewest_sections_are_out_of_order(order: tuple[int, ...], moved: set[int]) -> None:
    """One section that moved is one finding, at that section (either of two that changed places)."""
    made = sections(lambda all_: tuple(all_[at] for at in order))
    finding = the_finding(made, "CN107")
    assert marked(finding) in {list(NEW.sections.values())[at].label for at in moved}


def test_a_number_out_of_turn() -> None:
    """The numerals alone are marked, and the fix gives the official ones."""
    finding = the_finding(headed(4, "四、存在的主要问题及改进情况"), "CN109")
    assert (marked(finding), replacements(finding)) == ("四", ["五"])


@pytest.mark.parametrize(
    "heading", ["5、存在的主要问题及改进情况", "五.存在的主要问题及改进情况", "五 、存在的主要问题及改进情况"]
)
def test_another_form_of_number(heading: str) -> None:
    """A digit, another mark, a blank: the number with its mark is replaced by the official form."""
    finding = the_finding(headed(4, heading), "CN112")
    assert replacements(finding) == ["五、"]
    assert not findings(headed(4, heading), "CN109", "CN106")


def test_damaged_words() -> None:
    """The words of the heading are marked without the number, and the official ones offered."""
    finding = the_finding(headed(4, "五、存在的主要问题及改正情况"), "CN108")
    assert (marked(finding), replacements(finding)) == ("存在的主要问题及改正情况", ["存在的主要问题及改进情况"])


@pytest.mark.parametrize("variant", NEW.sections["problems"].variants)
def test_accepted_words_are_no_damage(variant: str) -> None:
    """A spelling that the pack accepts is left alone."""
    assert not findings(headed(4, f"五、{variant}"), "CN108")


def test_a_section_twice() -> None:
    """The second of two equal headings is named, with the first beside it."""
    finding = the_finding(sections(lambda all_: (*all_, all_[-1])), "CN111")
    assert finding.location.text == finding.related[0].text
    assert (finding.location.block or 0) > (finding.related[0].block or 0)


def test_a_second_numbering() -> None:
    """First-level numbers that begin anew inside a section are one finding, each number mended to the second level."""
    texts = ("一、主动公开方面", "本年平稳。", "二、依申请公开方面", "本年平稳。")
    made = sections(lambda all_: (replace(all_[0], content=texts), *all_[1:]))
    finding = the_finding(made, "CN110")
    assert replacements(finding) == ["（一）", "（二）"]


@pytest.mark.parametrize(("at", "code"), [(0, "CN115"), (5, "CN117")])
def test_an_empty_section(at: int, code: str) -> None:
    """A heading with nothing under it, or only blanks, is a gap behind the heading; the signature does not fill it."""
    for content in ((), ("", "\u3000")):
        made = sections(lambda all_, c=content: (*all_[:at], replace(all_[at], content=c), *all_[at + 1 :]))  # type: ignore[misc]
        finding = the_finding(made, code)
        assert (finding.location.kind, finding.location.section) == ("gap", draft(1).sections[at].heading)


def test_a_section_that_lacks_a_part() -> None:
    """Section five must speak of problems and of improvements; without one of them its heading is marked."""
    made = sections(lambda all_: (*all_[:4], replace(all_[4], content=("工作平稳。",)), all_[5]))
    assert marked(the_finding(made, "CN116")) == "存在的主要问题及改进情况"


@pytest.mark.parametrize(
    ("params", "path"),
    [
        (SectionCheck(), ()),
        (SectionCheck(unique=True, order="official"), ()),
        (SectionCheck(require=("overview", "overwiev")), ("require", 1)),
        (SectionCheck(mentions={"problem": (Mentions(("问题",)),)}), ("mentions", "problem")),
        (SectionCheck(mentions={"problems": (Mentions(find="("),)}), ("mentions", "problems", 0, "find")),
    ],
)
def test_parameters_that_do_not_fit(params: Struct, path: tuple[str | int, ...]) -> None:
    """Nothing or two things asked, an unknown section, a broken pattern: a problem at its place in the rule."""
    with pytest.raises(Problem) as caught:
        SECTION.validate(params, RULE, RULES)
    assert caught.value.path == path
