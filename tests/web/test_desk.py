"""What a worker does with a draft."""

from __future__ import annotations

import pytest
from tests.support.drafts.layouts import write
from tests.support.drafts.years import two_years
from tests.support.e2e.running import FAULTY, ODD, draft
from tests.support.reports import NEW

from gipr_lint.options import Held, Options
from gipr_lint.web.desk import Desk
from gipr_lint.web.tasks import Check, Choice, Draft, Drawn, File, Take


@pytest.fixture(scope="module")
def desk() -> Desk:
    """One desk for all of them."""
    return Desk(Options())


def checked(desk: Desk, draft: Draft) -> Drawn:
    """A draft, checked and drawn."""
    drawn = desk.done(Check(draft=draft, number=1, take="take/x"))
    assert isinstance(drawn, Drawn)
    return drawn


@pytest.mark.slow
def test_why_last_years_report_is_of_no_use(desk: Desk) -> None:
    """Told in the language of the page; nothing where it serves, where there is none, where the draft is unreadable."""
    last, now = (write(one) for one in two_years(NEW, NEW, 2024, 2))
    for data, expected in ((last, ""), (now, "2024年的报告，不是上年（2023年）的"), (b"?", "读不了")):
        one = Draft(name="本年.docx", data=now, previous=Held("上年.docx", data))
        assert expected in checked(desk, one).without
        assert bool(checked(desk, one).without) is bool(expected)
    english = Draft(name="a.docx", data=now, choice=Choice(lang="en"), previous=Held("b.docx", now))
    assert "not of the year before (2023)" in checked(desk, english).without
    assert checked(desk, Draft(name="a.docx", data=now)).without == ""
    assert checked(desk, Draft(name="a.docx", data=b"?", previous=Held("b.docx", last))).without == ""


@pytest.mark.slow
@pytest.mark.parametrize(("lang", "expected"), [("zh", "没有改："), ("en", "was not changed: ")])
def test_why_a_change_is_not_made(desk: Desk, lang: str, expected: str) -> None:
    """Which finding it is, by its number on the page, stands below the counts; nothing where all are made."""
    file = desk.done(Take(draft=Draft(name=ODD, data=draft(ODD), choice=Choice(lang=lang)), what="fixed"))
    assert isinstance(file, File)
    counts, *left = file.said.split("\n")
    assert "5" in counts
    (why,) = left
    assert expected in why
    assert "CN118" not in why.partition(expected)[0]
    made = desk.done(Take(draft=Draft(name=FAULTY, data=draft(FAULTY), choice=Choice(lang=lang)), what="fixed"))
    assert isinstance(made, File)
    assert "\n" not in made.said
