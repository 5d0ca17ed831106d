"""What several drafts come to."""

from __future__ import annotations

from lxml import html
from tests.support.findings import checked, finding

from gipr_lint.web.overview import overview, summary
from gipr_lint.web.tasks import Overview


def test_units_are_added_up_and_lead_to_their_drafts() -> None:
    """As in the format `html`: the gravest unit first, drafts without findings by their names, filters with counts."""
    bad = summary(checked(finding(severity="error"), finding(severity="warning")), "d4")
    good = summary(checked(), "d9")
    root = html.fromstring(overview(Overview(documents=(bad, good), skipped=("说明.txt",))))
    assert [one.get("href") for one in root.xpath("//*[@class='units']//a")] == ["#d4"]
    assert [cell.text_content() for cell in root.xpath("//*[@class='units']//td[contains(@class, 'n')]")] == [
        "1",
        "1",
        "0",
    ]
    assert "draft.docx" in root.xpath("//*[@class='clean']")[0].text_content()
    assert "说明.txt" in root.xpath("//*[@class='skipped']")[0].text_content()
    assert {one.get("value") for one in root.xpath("//input[@name='severity']")} == {"error", "warning"}


def test_what_a_page_sends_is_only_text() -> None:
    """A page that was tampered with gets back nothing but escaped words."""
    evil = summary(checked(finding()), "d1")
    evil = type(evil)(id='"><script>alert(1)</script>', path="<img src=x>", status="linted", found=evil.found)
    shown = overview(Overview(documents=(evil, evil)))
    assert "<script" not in shown
    assert "<img" not in shown
