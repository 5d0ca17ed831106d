"""The measurement of recall: it finds what is there, and it can fail."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from msgspec.structs import replace
from tests.recall import __main__ as command
from tests.recall import offices, run
from tests.recall.defect import Defect, Expectation, Spot
from tests.recall.judge import Verdict, judge
from tests.recall.scores import missed, passed, score
from tests.support.content import content
from tests.support.drafts.draft import with_cell
from tests.support.reports import NEW, RULES, draft, findings

from gipr_lint import Finding

pytestmark = pytest.mark.slow

CODES = ("CN101", "CN106", "CN202", "CN303", "CN404", "CN452", "CN503", "CN504", "CN506")


def verdicts(codes: Sequence[str] = CODES) -> list[Verdict]:
    """The verdicts of a small run, in this process."""
    return run.verdicts(run.jobs(codes, ["plain"], 1))


def test_a_small_run_finds_everything() -> None:
    """A handful of codes in plain drafts: every defect at its place, every fix right, nothing besides."""
    some = verdicts()
    assert {verdict.code for verdict in some} == set(CODES)
    assert missed(some) == []
    total = score(some)
    assert total.injected == total.found == total.exact > 40
    assert (total.fixed, total.strays) == (total.fixes, 0)
    assert passed(some, [])


def test_correct_reports_raise_no_alarm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Samples of both editions and the wordings of real prefaces: nothing above info."""
    monkeypatch.setattr(offices, "LAYOUTS_WITH_HABITS", ())
    said = run.sober([(edition, "plain") for edition in run.editions()])
    assert len(said) > 20
    assert [one for one in said if one.alarms] == []


def test_a_linter_that_finds_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """With every rule ignored the score is zero, and the run does not pass."""
    monkeypatch.setattr(run, "linted", lambda document, select=(): ())
    some = verdicts()
    assert (score(some).found, score(some).exact, score(some).fixed) == (0, 0, 0)
    assert not passed(some, [])
    assert all("not found" in line for line in missed(some))


def test_a_linter_that_points_elsewhere_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """The right codes at no place at all are found but not exact; too much is strays."""
    everywhere = [rule.code for rule in RULES.rules]
    template = findings(with_cell(draft(1), "requests", "new", "total", "999"))[0]

    def shout(document: bytes, select: Sequence[str] = ()) -> tuple[Finding, ...]:
        place = replace(template.location, form="none", text="〇", section="〇")
        return tuple(replace(template, rule=code, location=place, related=(), fix=None) for code in everywhere)

    monkeypatch.setattr(run, "linted", shout)
    some = verdicts(("CN503", "CN504"))
    assert score(some).found == score(some).injected
    assert score(some).exact == 0
    assert score(some).strays > 0
    assert not passed(some, [])


def test_defects_of_the_file_are_made_in_the_written_document() -> None:
    """What a draft cannot say is put into the DOCX, at the place that is expected; rules that are off are selected."""
    some = verdicts(("CN951", "CN953", "CN922"))
    assert score(some).found == score(some).exact == score(some).injected > 0


def test_a_crash_is_an_alarm(monkeypatch: pytest.MonkeyPatch) -> None:
    """A linter that raises does not end the run: each document counts as not found, with a stray."""

    def crash(document: bytes) -> None:
        raise RuntimeError("kaputt")

    monkeypatch.setattr(run, "lint", crash)
    some = verdicts(("CN504",))
    assert score(some).found == 0
    assert {stray for verdict in some for stray in verdict.strays} == {"CRASH"}


def test_false_alarms_fail() -> None:
    """One alarm on one correct report is enough."""
    some = verdicts(("CN504",))
    assert passed(some, [run.Sober("", "2021", "plain", (), ("CN206",))])
    assert not passed(some, [run.Sober("", "2021", "plain", ("CN503",), ())])


def test_of_several_defects_each_must_be_found() -> None:
    """Two expectations and a finding for one of them: not found."""
    made = with_cell(draft(1), "requests", "new", "total", "999")
    one = Expectation(("CN503",), spots=(Spot("requests", "new", "total"),))
    other = Expectation(("CN504",), spots=(Spot("review", "count", "review_total"),))
    both = Expectation(one.codes, spots=one.spots, more=(other,))
    case = ("CN503", "", "2021", "plain")
    assert judge(findings(made), one, case, ()).exact
    assert not judge(findings(made), both, case, ()).found
    assert judge(findings(made), both, case, ()).strays == ()


def test_every_defect_changes_the_draft() -> None:
    """No defect leaves a correct report as it was."""
    for at, defect in enumerate(run.registry()):
        assert isinstance(defect, Defect)
        made = run.case(run.Job(at, "2021", "plain", 0))
        if made:
            assert content(made[0].edition) == content(NEW)


def test_the_command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The command prints the figures and passes where they are good enough."""
    monkeypatch.setattr(command, "run", lambda codes, layouts, seeds: (verdicts(codes), []))
    assert command.main(["--layout", "plain", "--code", "CN504"]) == 0
    assert "CN504" in capsys.readouterr().out


def test_a_code_without_a_defect_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """A code that is misspelt, or of which there is no defect, is named, and the status is 2."""
    with pytest.raises(SystemExit, match="2"):
        command.main(["--layout", "plain", "--code", "CN504", "--code", "CN8170"])
    assert "no defect of this code: CN8170" in capsys.readouterr().err
