"""The measurement of statements: its tables are right, it sees what it should, and the sample is read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.statements import __main__ as command
from tests.statements import judge
from tests.statements.contradiction import contradiction, readings
from tests.statements.judge import run
from tests.statements.scores import complaints, faults, passed, score
from tests.statements.solver import QUANTITIES, SUMS, Unsolvable, solved
from tests.statements.statement import Passage, in_company, passage, passages
from tests.statements.tables import requests, review
from tests.support.drafts.figures import broken, equations
from tests.support.reports import NEW

NAMED: tuple[dict[str, float], ...] = (
    {},
    {"new": 0},
    {"new": 36, "carried_in": 2, "carried_out": 0, "granted": 21, "refused": 5},
    {"handled": 38, "granted_or_partly": 30, "natural": 30, "organisations": 4},
    {"new": 3525, "carried_in": 121, "granted": 1431, "lawsuits": 77, "lawsuits_upheld": 60, "direct": 40},
    {"direct": 3, "after": 2, "direct_upheld": 2, "lawsuits_corrected": 1},
    {"disputes": 0, "done": 5, "carried_out": 2, "legal": 1},
    {"charges": 12.5, "permits": 70000, "refused_third_party": 9, "unavailable_not_held": 1},
)
PASSAGE: dict[str, Any] = {
    "kind": "received",
    "text": "全年新收政府信息公开申请36件，上年结转2件，办结37件。",
    "says": [
        {"words": "36件", "quantity": "new", "value": 36},
        {"words": "2件", "quantity": "carried_in", "value": 2},
        {"words": "37件", "quantity": "done", "value": 37},
    ],
}
GUARD = {"kind": "nothing", "text": "全年收到人大代表建议36件，均已办结。", "says": []}
SUM: dict[str, Any] = {
    "kind": "parts",
    "text": "全年发布信息120条，其中政策类70条、动态类50条。",
    "says": [{"words": "120条", "altered": "102条"}],
}
SAMPLE = 7
"""Every so-manieth passage stands for all."""

NOTICED_OF_THE_SAMPLE = 0.9
"""What the reader has to reach; the command asks for more."""


@pytest.mark.parametrize("named", NAMED)
@pytest.mark.parametrize("seed", range(5))
def test_the_tables_hold_what_is_named_and_every_equation(named: dict[str, float], seed: int) -> None:
    """All 42 equations hold, no cell is below zero, and what was named is there."""
    totals = solved(named, seed)
    assert {name: totals[name] for name in named} == named
    assert set(totals) == set(QUANTITIES)
    assert all(totals[total] == sum(totals[part] for part in parts) for total, parts in SUMS)
    cells = {"requests": requests(totals), "review": review(totals)}
    assert sum(equations(NEW.forms[alias]) for alias in cells) == 42
    for alias, figures in cells.items():
        assert broken(NEW.forms[alias], figures) == []
        assert min(figures.values()) >= 0


def test_what_nobody_named_is_there_where_there_is_room() -> None:
    """A misread figure would show: the quantities that nobody named are not all 0."""
    totals = solved({})
    assert all(
        totals[name] for name in ("carried_in", "carried_out", "partly_granted", "rejected", "reviews", "direct")
    )


def test_what_cannot_be_is_said() -> None:
    """More granted than were there."""
    with pytest.raises(Unsolvable):
        solved({"new": 3, "carried_in": 0, "granted": 5})


def test_a_contradiction_leaves_no_reading_true() -> None:
    """Whatever the claim could mean has another number; the other claims hold."""
    one = passage(PASSAGE)
    for claim in one.claims:
        other = contradiction(one, claim)
        assert other is not None
        assert claim.value not in readings(claim.quantity or "", other.totals)
        assert set(other.true) == set(one.claims) - {claim}


def test_a_small_run() -> None:
    """Three claims noticed, a sum that was altered too, nothing said of what is true."""
    verdicts = run([passage(PASSAGE, "a"), passage(GUARD, "b"), passage(SUM, "c")])
    assert complaints(verdicts) == []
    one = score(verdicts)
    assert (one.passages, one.claims, one.noticed) == (3, 4, 4)
    assert passed(verdicts)


@pytest.mark.slow
def test_what_is_false_is_an_alarm() -> None:
    """A guard that speaks of the tables, and a sum that is wrong from the start."""
    wrong = [
        Passage("a", "nothing", passage(PASSAGE).text, ()),
        passage({**SUM, "text": SUM["text"].replace("70", "90")}, "b"),
    ]
    verdicts = run(wrong)
    assert score(verdicts).alarms > 3
    assert not passed(verdicts)


def test_a_linter_that_finds_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """With no rule at all nothing is noticed, and each miss is told."""
    quiet = judge.Linter(judge.Options(rules=judge.RULES, ignore=("CN",)))
    monkeypatch.setattr(judge, "_linter", lambda every_rule: quiet)
    verdicts = run([passage(PASSAGE)])
    assert score(verdicts).noticed == 0
    assert [line.split()[0] for line in complaints(verdicts)[::2]] == ["missed"] * 3
    assert not passed(verdicts)


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "unheard"},
        {"in": "preface"},
        {"say": []},
        {"says": []},
        {"says": [{"words": "99件", "quantity": "new", "value": 99}]},
        {"says": [{"words": "36件", "quantity": "news", "value": 36}]},
        {"says": [{"words": "36件", "quantity": "new"}]},
        {"says": [{"words": "36件"}]},
    ],
)
def test_an_entry_that_is_not_well_formed_is_refused(change: dict[str, object]) -> None:
    """A kind, section, field or quantity that there is not; words that the text does not say."""
    with pytest.raises(ValueError, match="open:1"):
        passage({**PASSAGE, **change}, "open:1")


def test_passages_in_company() -> None:
    """Each passage stands between two guards, its claims at their words; guards alone are left out."""
    (one,) = in_company([passage(GUARD), passage(PASSAGE)])
    assert one.text == GUARD["text"] + PASSAGE["text"] + GUARD["text"]
    assert [one.text[claim.start : claim.end] for claim in one.claims] == ["36件", "2件", "37件"]


def test_a_passage_that_cannot_be_true_is_faulty() -> None:
    """More granted than there were: no tables, which is said, and the run does not pass."""
    says = [{**said, "value": 99} if said["quantity"] == "done" else said for said in PASSAGE["says"]]
    verdicts = run([passage({**PASSAGE, "says": says}, "a")])
    assert [line.startswith("faulty a no tables hold") for line in faults(verdicts)] == [True]
    assert not passed(verdicts, 0)


def test_all_faulty_entries_are_named_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command says which entries are not well-formed."""
    file = tmp_path / "some.yaml"
    file.write_text(
        "- {kind: none}\n- {kind: nothing, text: 工作有序。, says: []}\n- {kind: nor, text: 无, says: []}\n"
    )
    with pytest.raises(SystemExit, match="2"):
        command.main([str(file)])
    said = capsys.readouterr().err
    assert "some:1: no says, text" in said
    assert "some:3: no kind nor" in said


@pytest.mark.slow
def test_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    """It prints the figures by kind and fails where too little is noticed."""
    assert command.main(["--only", "open:1", "--least", "0"]) in (0, 1)
    assert "noticed" in capsys.readouterr().out
    assert command.main(["--only", "open:1", "--least", "2", "--json"]) == 1


@pytest.mark.slow
def test_a_sample_is_read() -> None:
    """Of some of all passages enough is noticed in plain reports, and nothing wrong is said."""
    verdicts = run(passages()[::SAMPLE], processes=1)
    assert score(verdicts).passages > 30
    assert score(verdicts).share >= NOTICED_OF_THE_SAMPLE
    assert score(verdicts).alarms == score(verdicts).strays == 0, complaints(verdicts)
