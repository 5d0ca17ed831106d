"""Running rules over a report."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from msgspec import Raw, Struct, msgpack
from msgspec.structs import replace
from tests.support.reports import RULES, draft, report

from gipr_lint.checks.check import Bound, Check, Evaluation
from gipr_lint.checks.environment import applies
from gipr_lint.checks.hits import Found, Hit, Missing
from gipr_lint.evaluate import evaluated
from gipr_lint.findings import Location
from gipr_lint.options import Options
from gipr_lint.plugins.registry import checks
from gipr_lint.report import Report
from gipr_lint.rulepacks.model import ByProfile, Case, Rule, RuleSet, Text
from gipr_lint.selection import active, severity_of
from gipr_lint.terms import Profile, Severity

SHOWN = report(draft(1))


class Nothing(Struct, frozen=True):
    """A check without parameters."""


class Conditional(Struct, frozen=True):
    """A check with a condition."""

    when: str = ""


def rule(code: str, kind: str, severity: str = "error", **more: object) -> Rule:
    text = Text("消息", "message")
    return Rule(code, f"name-{code.lower()}", severity, text, text, kind, Raw(msgpack.encode({})), **more)  # type: ignore[arg-type]


def rules(*some: Rule) -> RuleSet:
    return replace(RULES, rules=tuple(some))


def at(block: int, row: int | None = None, column: int | None = None) -> Location:
    return Location(kind="cell" if row else "paragraph", block=block, row=row, column=column, text=f"{block}")


def kind(name: str, *places: Location | str) -> Check:
    """A check that reports the given places for each rule; a text is a reason why it could not be evaluated."""

    def run(report: Report, params: Nothing) -> Found:
        for place in places:
            yield Missing(place) if isinstance(place, str) else Hit(place)

    return Check(name, Nothing, run)


def crashing(*arguments: object) -> Found:
    raise ZeroDivisionError("durch null")


def test_findings_stand_in_reading_order() -> None:
    """By block, row, column and place, whatever the order of the rules; the document as a whole first."""
    kinds = {
        "one": kind("one", at(7), at(3, 2, 5), at(3, 2, 1), at(3, 1, 9)),
        "two": kind("two", at(1), Location(kind="document")),
    }
    found = evaluated(SHOWN, rules(rule("TT101", "one"), rule("TT102", "two")), kinds).findings
    places = [(f.location.block, f.location.row, f.location.column) for f in found]
    assert places == [(None, None, None), (1, None, None), (3, 1, 9), (3, 2, 1), (3, 2, 5), (7, None, None)]


def test_of_one_place_the_graver_first() -> None:
    """At the same place an error stands before a warning, and equal ones in the order of their codes."""
    kinds = {"one": kind("one", at(1))}
    some = rules(rule("TT103", "one"), rule("TT101", "one", "info"), rule("TT102", "one"))
    assert [finding.rule for finding in evaluated(SHOWN, some, kinds).findings] == ["TT102", "TT103", "TT101"]


@pytest.mark.parametrize(
    ("own", "of_case", "severity"),
    [
        ("error", "warning", "warning"),
        ("info", "warning", "info"),
        ("warning", None, "warning"),
        ("off", "error", "info"),
    ],
)
def test_a_case_has_words_of_its_own_and_is_never_graver(own: str, of_case: Severity | None, severity: str) -> None:
    """Of a hit in a case what the rule says of that case, as grave as the milder of both; of any other hit the rest."""

    def run(report: Report, params: Nothing) -> Found:
        yield Hit(at(1)).in_case("late")
        yield Hit(at(2)).in_case("unknown")

    some = rules(rule("TT101", "one", own, cases={"late": Case(Text("晚了", "late"), of_case)}))
    kinds = {"one": Check("one", Nothing, run)}
    first, other = evaluated(SHOWN, some, kinds, Options(select=("TT101",))).findings
    assert (first.message, first.severity) == ("晚了", severity)
    assert (other.message, other.severity) == ("消息", "info" if own == "off" else own)


@pytest.mark.parametrize("together", [False, True])
def test_a_kind_that_raises_does_not_end_the_run(together: bool) -> None:
    """GL002 names the rules and what happened; the other rules still speak."""
    kinds = {"bad": Check("bad", Nothing, crashing, jointly=together), "good": kind("good", at(1))}
    some = rules(rule("TT101", "bad"), rule("TT102", "good"), rule("TT103", "bad"))
    found = evaluated(SHOWN, some, kinds).findings
    crashed = [finding for finding in found if finding.rule == "GL002"]
    assert [finding.rule for finding in found if finding.rule != "GL002"] == ["TT102"]
    assert len(crashed) == (1 if together else 2)
    assert all("ZeroDivisionError: durch null" in finding.message for finding in crashed)
    assert {code for code in ("TT101", "TT103") if any(code in f.message for f in crashed)} == {"TT101", "TT103"}
    assert {(f.severity, f.category, f.name, f.location.kind) for f in crashed} == {
        ("error", "tool", "rule-crashed", "document")
    }


def test_a_kind_that_raises_midway_gives_nothing_by_halves() -> None:
    """What a kind reported before it raised is not shown: nobody knows what it would have said next."""

    def run(report: Report, params: Nothing) -> Found:
        yield Hit(at(1))
        raise KeyError("x")

    found = evaluated(SHOWN, rules(rule("TT101", "bad")), {"bad": Check("bad", Nothing, run)}).findings
    assert [finding.rule for finding in found] == ["GL002"]


def test_a_traceback_is_shown_to_who_asks(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """With GIPR_LINT_DEBUG what a rule raised stands on standard error, with the line; without it nothing does."""
    some, kinds = rules(rule("TT101", "bad")), {"bad": Check("bad", Nothing, crashing)}
    evaluated(SHOWN, some, kinds)
    assert capsys.readouterr() == ("", "")
    monkeypatch.setenv("GIPR_LINT_DEBUG", "1")
    evaluated(SHOWN, some, kinds)
    shown = capsys.readouterr().err
    assert f'test_evaluate.py", line {crashing.__code__.co_firstlineno + 1}, in crashing' in shown


def test_rules_of_a_kind_run_together_or_one_by_one() -> None:
    """A kind that wants all its rules at once is called once."""
    calls: list[list[str]] = []

    def together(evaluation: Evaluation, bound: Sequence[Bound[Struct]]) -> Found:
        calls.append([item.rule.code for item in bound])
        return ()

    def alone(evaluation: Evaluation, params: Nothing) -> Found:
        calls.append([type(params).__name__])
        return ()

    some = rules(rule("TT101", "k"), rule("TT102", "k"))
    evaluated(SHOWN, some, {"k": Check("k", Nothing, together, jointly=True)})
    evaluated(SHOWN, some, {"k": Check("k", Nothing, alone, evaluation=True)})
    assert calls == [["TT101", "TT102"], ["Nothing"], ["Nothing"]]


def test_a_rule_whose_condition_does_not_hold_is_not_asked() -> None:
    """Where the parameters of a check have a condition, it is held against the report first, of joint checks too."""
    asked: list[int] = []

    def count(given: object, rules: object) -> Found:
        asked.append(len(rules) if isinstance(rules, list) else 1)
        return ()

    def conditional(when: str) -> Raw:
        return Raw(msgpack.encode({"when": when}))

    some = rules(
        replace(rule("TT101", "k"), check=conditional("report.year > 2020")),
        replace(rule("TT102", "k"), check=conditional("report.year < 2020")),
    )
    for jointly in (False, True):
        evaluated(SHOWN, some, {"k": Check("k", Conditional, count, jointly=jointly)})
    assert asked == [1, 1]


def test_a_rule_that_needs_what_is_not_there_is_not_asked() -> None:
    """Its check is not even looked for, but the rule counts as one that ran."""
    some = rules(rule("TT101", "absent", needs="traces"), rule("TT102", "k"))
    outcome = evaluated(SHOWN, some, {"k": kind("k", at(1))})
    assert [finding.rule for finding in outcome.findings] == ["TT102"]
    assert outcome.rules == ("TT101", "TT102")


def test_hits_of_a_joint_check_belong_to_the_rules_that_they_name() -> None:
    """Each finding and each reason has the code of its rule."""

    def run(evaluation: Evaluation, bound: Sequence[Bound[Struct]]) -> Found:
        yield Hit(at(1)).by(bound[1].rule)
        yield Missing("甲", bound[0].rule)

    checked = evaluated(
        SHOWN, rules(rule("TT101", "k"), rule("TT102", "k")), {"k": Check("k", Nothing, run, jointly=True)}
    )
    assert [found.rule for found in checked.findings] == ["TT102"]
    assert [missed.rule for missed in checked.not_evaluated] == ["TT101"]


def test_what_was_not_evaluated_is_said_once_a_rule() -> None:
    """Reasons are joined, equal ones once, at most three in full."""
    kinds = {"k": kind("k", "甲", "甲", "乙", "丙", "丁")}
    checked = evaluated(SHOWN, rules(rule("TT102", "k"), rule("TT101", "k")), kinds)
    assert [(missed.rule, missed.reason) for missed in checked.not_evaluated] == [
        ("TT101", "甲；乙；丙……"),
        ("TT102", "甲；乙；丙……"),
    ]


def test_severity_by_profile() -> None:
    """A profile may change a rule's severity; off takes it out of the run."""
    some = rules(rule("TT101", "k", "error", profile=ByProfile(draft="info", publish="off")))
    kinds = {"k": kind("k", at(1))}
    profiles: tuple[Profile, ...] = ("draft", "submit", "publish")
    said = {p: [f.severity for f in evaluated(SHOWN, some, kinds, Options(profile=p)).findings] for p in profiles}
    assert said == {"draft": ["info"], "submit": ["error"], "publish": []}
    assert severity_of(some.rules[0], "publish") == "off"


def test_choosing_rules() -> None:
    """By code, start of a code or name; ignoring wins; selecting brings back what is off."""
    some = rules(rule("TT101", "k"), rule("TT102", "k"), rule("TT201", "k", "off"))

    def chosen(select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> list[str]:
        return [one.code for one in active(some, "submit", select, ignore)]

    assert chosen() == ["TT101", "TT102"]
    assert chosen(("TT1",)) == ["TT101", "TT102"]
    assert chosen(("tt101",)) == ["TT101"]
    assert chosen(("name-tt102",)) == ["TT102"]
    assert chosen(("TT",), ("TT101",)) == ["TT102", "TT201"]
    assert chosen(ignore=("TT",)) == []
    assert chosen(("XX",)) == []


def test_a_selected_rule_that_is_off_informs() -> None:
    """What is off and asked for is shown as information."""
    some = rules(rule("TT201", "k", "off"))
    (finding,) = evaluated(SHOWN, some, {"k": kind("k", at(1))}, Options(select=("TT201",))).findings
    assert finding.severity == "info"


def test_how_many_rules_ran() -> None:
    """The rules that took part are counted, not those that are off or ignored."""
    some = rules(rule("TT101", "k"), rule("TT102", "k"), rule("TT103", "k", "off"))
    assert evaluated(SHOWN, some, {"k": kind("k")}, Options(ignore=("TT102",))).rules == ("TT101",)


def test_the_same_report_gives_the_same_findings() -> None:
    """Two runs agree to the letter."""
    made = replace(draft(1), sections=draft(1).sections[:3])
    assert evaluated(report(made), RULES, checks()) == evaluated(report(made), RULES, checks())


def test_one_of_many_that_raises_is_told_alone() -> None:
    """Of rules that are judged together only the one that raises is lost, whatever else its kind looks at."""

    def run(evaluation: Evaluation, bound: Sequence[Bound[Struct]]) -> Found:
        if any(rule.code == "CN503" for rule in evaluation.rules):
            raise ZeroDivisionError
        yield from (Missing("went on", item.rule) for item in bound)

    kinds = {**checks(), "assert": Check("assert", checks()["assert"].params, run, jointly=True)}
    checked = evaluated(SHOWN, RULES, kinds, Options(select=("arithmetic",)))
    assert [found.message.split("：")[0] for found in checked.findings] == ["规则 CN503 运行出错，未能检查"]
    asserted = [one for one in active(RULES, "submit", ("arithmetic",)) if one.kind == "assert"]
    asked = {one.code for one in asserted if applies(SHOWN, one.parameters["when"])}
    assert {missed.rule for missed in checked.not_evaluated if missed.reason == "went on"} == asked - {"CN503"}
