"""The page in a real browser, clicked through as a clerk would."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.support.docx.building import docx, p, tbl, tc, tr
from tests.support.e2e.browser import NARROW, WIDE, chromium, opened
from tests.support.e2e.running import DRAFTS, FAULTY, ODD, lint


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the pages of this module."""
    return tmp_path_factory.mktemp("pages")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all of them."""
    with chromium() as started:
        yield started


def page_of(folder: Path, *paths: object, lang: str = "zh") -> Path:
    """The page of some drafts, as the command writes it."""
    ran = lint(*paths, "--format", "html", "--lang", lang, "--fail-on", "never", cwd=folder)
    assert ran.err == ""
    page = folder / f"{sum(1 for _ in folder.glob('*.html'))}.html"
    page.write_text(ran.out, encoding="utf-8")
    return page


@pytest.fixture(scope="module")
def odd(folder: Path) -> Path:
    """The page of a draft with findings of several kinds in a table and in paragraphs."""
    return page_of(folder, DRAFTS / ODD)


def test_a_place_leads_to_its_finding_and_back(browser: Browser, odd: Path) -> None:
    """A click on a marked place chooses its entry, a click on an entry shows its place; both stand out then."""
    with opened(browser, odd, WIDE) as tab:
        place = tab.locator("td[data-finding], mark[data-finding]").first
        finding = place.get_attribute("data-finding").split()[0]
        place.click()
        assert tab.locator(".findings li.on").get_attribute("id") == finding
        assert "on" in place.get_attribute("class")
        last = tab.locator(".findings > ol > li").last
        last.locator(".message").click()
        assert tab.locator(".findings li.on").get_attribute("id") == last.get_attribute("id")
        marked = tab.locator(f"[data-finding~='{last.get_attribute('id')}']").first
        assert marked.is_visible()
        box = marked.bounding_box()
        assert box is not None
        assert 0 <= box["y"] <= WIDE["height"]


def test_filters_hide_findings_and_bring_them_back(browser: Browser, odd: Path) -> None:
    """Without a severity its findings are gone from the list and from the draft; with it they come back."""
    with opened(browser, odd, WIDE) as tab:
        entries = tab.locator(".findings > ol > li:visible")
        before = entries.count()
        box = tab.locator("input[name=severity]").first
        value = box.get_attribute("value")
        ids = [entry.get_attribute("id") for entry in tab.locator(f"li[data-severity={value}]").all()]
        box.uncheck()
        assert entries.count() == before - len(ids) < before
        for id_ in ids:
            for place in tab.locator(f"[data-finding='{id_}']").all():
                assert "off" in place.get_attribute("class")
        for other in tab.locator("input[name=category]").all():
            other.uncheck()
        assert entries.count() == 0
        assert tab.locator(".nothing").is_visible()
        for other in tab.locator("input[type=checkbox]").all():
            other.check()
        assert entries.count() == before
        assert tab.locator(".off").count() == 0


def test_the_keyboard_alone(browser: Browser, odd: Path) -> None:
    """j and k go through the findings, Tab reaches filters, entries and details, Escape lets go."""
    with opened(browser, odd, WIDE) as tab:
        ids = [entry.get_attribute("id") for entry in tab.locator(".findings > ol > li").all()]
        tab.keyboard.press("j")
        tab.keyboard.press("j")
        assert tab.locator("li.on").get_attribute("id") == ids[1]
        tab.keyboard.press("k")
        assert tab.locator("li.on").get_attribute("id") == ids[0]
        tab.keyboard.press("k")
        assert tab.locator("li.on").get_attribute("id") == ids[-1]
        tab.keyboard.press("Escape")
        assert tab.locator(".on").count() == 0
        tab.keyboard.press("j")
        tab.keyboard.press("Tab")
        tab.keyboard.press("Enter")
        assert tab.locator(f"#{ids[0]} details[open]").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
def test_nothing_is_wider_than_the_screen(browser: Browser, odd: Path, size: dict[str, int], scheme: str) -> None:
    """At both widths the page does not move sideways; list and draft are seen, beside each other where it is wide."""
    with opened(browser, odd, size, scheme=scheme) as tab:
        assert tab.evaluate("document.documentElement.scrollWidth") <= size["width"]
        listed, paper = tab.locator(".findings").bounding_box(), tab.locator(".paper").bounding_box()
        assert listed is not None
        assert paper is not None
        if size is WIDE:
            assert listed["x"] >= paper["x"] + paper["width"]
        else:
            assert paper["y"] >= listed["y"] + listed["height"]


def test_without_a_script_it_is_read(browser: Browser, odd: Path) -> None:
    """Where scripts are off, entry and place still lead to each other, and there are no filters that do nothing."""
    with opened(browser, odd, WIDE, script=False) as tab:
        assert not tab.locator(".filters").is_visible()
        tab.locator(".ref").first.click()
        assert "#d1f" in tab.url


def test_several_drafts(browser: Browser, folder: Path) -> None:
    """The table of units leads to each draft that has findings; the others are named."""
    page = page_of(folder, DRAFTS)
    with opened(browser, page, WIDE) as tab:
        names = {one.get_attribute("data-document") for one in tab.locator("[data-document]").all()}
        assert {Path(name).name for name in names} == {path.name for path in DRAFTS.glob("*.docx")}
        link = tab.locator(".units a").last
        link.click()
        assert tab.locator(link.get_attribute("href")).locator("h2").is_visible()


def test_two_hundred_findings(browser: Browser, folder: Path) -> None:
    """A page with very many findings is walked through by the keyboard; each step shows the place and its entry below
    the bar with the filters, also where this takes several lines."""
    body = p("青溪县人民政府2024年政府信息公开工作年度报告") + p("一、总体情况")
    body += "".join(p(f"截止2024年6月1日召开第{number}次会议。。") for number in range(200))
    (folder / "多.docx").write_bytes(docx(body))
    with opened(browser, page_of(folder, "多.docx"), {"width": 1100, "height": 700}) as tab:
        assert tab.locator(".findings > ol > li").count() >= 200
        for _ in range(60):
            tab.keyboard.press("j")
        bar = tab.locator(".filters").bounding_box()
        chosen, place = tab.locator("li.on").bounding_box(), tab.locator("mark.on").first.bounding_box()
        assert bar is not None
        assert chosen is not None
        assert place is not None
        for box in (chosen, place):
            assert bar["y"] + bar["height"] <= box["y"] < 700


def test_it_is_printed_whole(browser: Browser, odd: Path, folder: Path) -> None:
    """On paper there are no filters; what the findings rest on is open."""
    with opened(browser, odd, WIDE) as tab:
        tab.emulate_media(media="print")
        assert not tab.locator(".filters").is_visible()
        assert tab.locator(".paper").is_visible()
        assert tab.pdf(format="A4")[:5] == b"%PDF-"


HOSTILE = "&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;alert(2)&lt;/script&gt;&quot; onmouseover=&quot;alert(3)"


def test_hostile_text_does_nothing(browser: Browser, folder: Path) -> None:
    """Nothing of a draft runs, loads, or asks; `opened` fails otherwise."""
    body = p(f"青溪县人民政府2024年政府信息公开工作年度报告{HOSTILE}") + p(f"一、总体情况{HOSTILE}") + p(HOSTILE)
    (folder / "坏.docx").write_bytes(docx(body + tbl(tr(tc(HOSTILE), tc("1")))))
    page = page_of(folder, "坏.docx")
    with opened(browser, page, WIDE) as tab:
        tab.keyboard.press("j")
        assert tab.locator("img").count() == 0
        assert "onerror=alert(1)" in tab.locator(".paper").inner_text()
        assert tab.locator("script").count() == 1


def test_the_page_in_english(browser: Browser, folder: Path) -> None:
    """The same page in English."""
    with opened(browser, page_of(folder, DRAFTS / FAULTY, lang="en"), NARROW) as tab:
        assert tab.locator("html").get_attribute("lang") == "en"
        assert "Severity" in tab.locator(".filters").inner_text()
