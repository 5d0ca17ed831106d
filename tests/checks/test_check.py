"""What a check is, and that all of them keep to what they say of themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from msgspec import Struct, msgpack
from tests.support.reports import NEW, RULES, draft, report

from gipr_lint.checks.check import Bound, Evaluation, check, params_of, unknown
from gipr_lint.checks.hits import Found, Hit, Missing
from gipr_lint.checks.sections.section_required import Params as Required
from gipr_lint.docx import read_docx
from gipr_lint.errors import Problem
from gipr_lint.messages import Message
from gipr_lint.plugins.registry import checks
from gipr_lint.report import Report, recognise
from gipr_lint.report.irregular import FINDERS, is_there
from gipr_lint.rulepacks.model import Names, Rule
from gipr_lint.testing.examples import beside, draw

SHOWN = report(draft(1))


class Params(Struct, frozen=True):
    """Parameters with a condition."""

    word: str = ""
    when: str = ""


def _captures(params: Params, names: Names) -> Iterator[str]:
    yield params.word


@check("test-title", Params, says=("found",), captures=_captures)
def title(report: Report, params: Params) -> Iterator[Hit]:
    assert report.title is not None
    yield Hit(report.title.lines[0], {"found": params.word})


@check("test-once", Params, evaluation=True)
def once(evaluation: Evaluation, params: Params) -> Iterator[Missing]:
    yield Missing(str(evaluation.once(_counted)))


@check("test-joint", Params, jointly=True)
def joint(evaluation: Evaluation, rules: Sequence[Bound[Params]]) -> Iterator[Hit]:
    for item in rules:
        yield Hit(evaluation.report.sections[0].heading.span).by(item.rule)


COUNT: list[int] = []


def _counted(evaluation: Evaluation) -> int:
    COUNT.append(1)
    return len(evaluation.rules)


def test_a_check_is_called_as_its_function_is() -> None:
    """With the report, or with the evaluation in its place, or with all rules at once."""
    (hit,) = title(SHOWN, Params("甲"))
    assert isinstance(hit, Hit)
    assert hit.values == {"found": "甲"}
    assert (title.evaluation, once.evaluation, joint.evaluation) == (False, True, True)
    bound = [Bound(rule, Params()) for rule in RULES.rules[:2]]
    assert [hit.rule for hit in joint(Evaluation(SHOWN, RULES.rules), bound)] == list(RULES.rules[:2])


def test_placeholders_are_those_said_and_those_of_the_parameters() -> None:
    """What is said always, and named groups of the parameters at hand."""
    assert title.placeholders(Params("word"), RULES) == ("found", "word")
    assert once.placeholders(Params(), RULES) == ()


def test_a_condition_is_held_against_the_names() -> None:
    """Of every check that has a `when`, without its doing."""
    title.demand(Params(when="report.year > 2020"), RULES)
    with pytest.raises(Problem) as caught:
        title.demand(Params(when="report.yaer > 2020"), RULES)
    assert (caught.value.path, caught.value.near) == (("when",), "yaer")


def test_an_unknown_name_is_a_problem_with_its_choices() -> None:
    """It says what there is not, and what may have been meant."""
    problem = unknown(("sections", 0), Message("names.section"), "overveiw", {"overview"})
    assert (problem.path, problem.near, problem.choices) == (("sections", 0), "overveiw", ("overview",))
    assert str(problem) == "没有名为“overveiw”的部分"


def test_what_is_worked_out_once_a_run() -> None:
    """However many checks ask for it; another run works it out again."""
    COUNT.clear()
    evaluation = Evaluation(SHOWN, RULES.rules)
    said = [missing.reason for _ in range(3) for missing in once(evaluation, Params())]
    assert (set(said), len(COUNT)) == ({str(len(RULES.rules))}, 1)
    list(once(Evaluation(SHOWN, ()), Params()))
    assert len(COUNT) == 2


def test_which_rules_take_part() -> None:
    """By name or code."""
    evaluation = Evaluation(SHOWN, RULES.rules, frozenset({"CN106"}))
    assert evaluation.runs("section-missing")
    assert evaluation.runs("CN106")
    assert not evaluation.runs("CN107")


def test_parameters_are_read_into_their_type() -> None:
    """What is stored with a rule comes back as the parameters of its check, without its name."""
    assert params_of(RULES.by_name["CN106"], Required).sections == tuple(NEW.sections)


def test_parameters_are_the_same_however_they_are_read() -> None:
    """Filled in directly, as those of plain values are, they are what a decoder makes of them; both ways are gone."""
    ways = {True: 0, False: 0}
    for rule in RULES.rules:
        kind = checks()[rule.kind].params
        assert params_of(rule, kind) == msgpack.decode(rule.check, type=kind), rule.code
        ways[rule.plain] += 1
    assert all(ways.values())


@pytest.mark.parametrize("rule", [rule for rule in RULES.rules if rule.needs != "corpus"], ids=lambda rule: rule.code)
def test_a_check_gives_a_value_for_all_that_it_says_and_nothing_else(rule: Rule) -> None:
    """On its bad examples: each placeholder that a message may use in every hit, and no other. Rules of many reports
    are asked through a store: their examples run in tests/packs."""
    judged = checks()[rule.kind]
    params = params_of(rule, judged.params)
    hits = 0
    for example in rule.examples:
        if example.bad:
            shown = recognise(read_docx(draw(example, RULES)), RULES, year=example.year or None)
            evaluation = Evaluation(shown, RULES.rules, frozenset({rule.code}), others=beside(example, RULES))
            outcome: Found = (
                judged(evaluation, [Bound(rule, params)])
                if judged.jointly
                else judged(evaluation if judged.evaluation else shown, params)
            )
            for hit in outcome:
                if isinstance(hit, Hit):
                    hits += 1
                    assert hit.values.keys() == set(judged.placeholders(params, RULES))
    assert hits


@pytest.mark.slow
def test_a_check_finds_nothing_where_what_it_needs_is_not_there() -> None:
    """Held against the examples of all rules whose checks need something."""
    needy = [(rule, checks()[rule.kind]) for rule in RULES.rules if rule.needs]
    assert needy
    for example in (example for rule, _ in needy for example in rule.examples):
        shown = recognise(read_docx(draw(example, RULES)), RULES, year=example.year or None)
        evaluation = Evaluation(shown, RULES.rules)
        lacking = {need for need in FINDERS if not is_there(shown, need)}
        for rule, judged in needy:
            if rule.needs in lacking:
                assert not judged.jointly
                params = params_of(rule, judged.params)
                assert not list(judged(evaluation if judged.evaluation else shown, params)), rule.code
