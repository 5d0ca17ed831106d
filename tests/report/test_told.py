"""The sentences with figures and claims, and what each was taken to say."""

from __future__ import annotations

import pytest
from tests.support.agreement import report as source
from tests.support.reports import report

from gipr_lint.report.prose import passages
from gipr_lint.report.told import Told, told_in

TEXT = "全县收到政府信息公开申请40件，均已办结，召开会议3次。县财政局答复申请5件；发放手册600册。"


def told(text: str) -> list[Told]:
    """The sentences of section one."""
    made = report(source(text))
    own = {paragraph for passage in made.passages["overview"] for paragraph in passage.paragraphs}
    return [one for one in told_in(made) if one.span.paragraph in own]


def test_figures_and_claims_stand_under_their_sentences() -> None:
    """Each with its place, in reading order; what was not read is there without a statement."""
    first, second = told(TEXT)
    assert first.span.text == "全县收到政府信息公开申请40件，均已办结，召开会议3次。"
    assert [saying.span.text for saying in first.sayings] == ["40件", "均已办结", "3次"]
    assert first.sayings[0].words == "全县收到政府信息公开申请40件"
    assert [saying.span.text for saying in second.sayings] == ["5件", "600册"]


def test_a_figure_is_the_facts_that_rules_ask_for() -> None:
    """What is of this body and year, and of the form, is a fact; what is of another is none."""
    first, second = told(TEXT)
    names = [[fact.name for fact in saying.facts] for saying in first.sayings]
    assert names == [["received"], ["all_done"], []]
    (answered, *_) = second.sayings
    assert answered.statement is not None
    assert answered.statement.of_others
    assert answered.facts == ()


def test_a_sentence_is_read_when_all_in_it_is() -> None:
    """One figure without a statement is enough not to be."""
    assert [one.is_read for one in told("全县收到政府信息公开申请40件。全县收到申请40件，发放手册600册。")] == [
        True,
        False,
    ]


def test_the_same_figure_may_be_said_of_several() -> None:
    """复议、诉讼均为3件 is told of each."""
    (one,) = told("全年发生行政复议、行政诉讼均为3件。")
    assert [saying.span.text for saying in one.sayings] == ["3件", "3件"]
    assert [[fact.name for fact in saying.facts] for saying in one.sayings] == [["disputes"], ["disputes"]]


def test_a_sentence_without_either_is_left_out() -> None:
    """Nothing is told of it."""
    assert told("全县认真落实条例。") == []


def test_what_is_too_much_to_read_is_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the limit figures are there, and what they say is not; the rest of the report is not told at all, since a
    file made to trip us up has hundreds of thousands."""
    monkeypatch.setattr(passages, "MOST_FIGURES", 1)
    (one,) = told("全县收到政府信息公开申请40件，办结41件。\n\n全县收到政府信息公开申请42件。")
    assert [saying.statement for saying in one.sayings] == [None, None]
