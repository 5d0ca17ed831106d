"""The page of `gipr-lint serve` in a real browser, used as a clerk uses it who knows nothing but this page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Download, Page
from tests.support.docx.building import docx, p, tbl, tc, tr
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.drafts.years import two_years
from tests.support.e2e.browser import NARROW, WIDE, chromium
from tests.support.e2e.running import CORRECT, DRAFTS, FAULTY, ODD
from tests.support.e2e.serving import Server, serving
from tests.support.reports import NEW

from gipr_lint import lint

REFUSED = "status of 409"
"""What the console says where there is nothing to take away, which the page then tells."""

LONG = 30_000
"""Milliseconds for which a draft is waited for on a machine that does much else."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all of them, started by two people at once on a machine with two processors."""
    with serving(tmp_path_factory.mktemp("server"), "--jobs", "2", "--max-size", "1M") as started:
        yield started


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all of them."""
    with chromium() as started:
        yield started


@contextmanager
def page(
    browser: Browser, server: Server, size: dict[str, int] = WIDE, *, scheme: str = "light", query: str = ""
) -> Iterator[Page]:
    """The page in a tab. A request to anywhere else, and anything that the browser complains of, is an error."""
    wrong: list[str] = []
    tab = browser.new_page(viewport=size, color_scheme=scheme)
    tab.set_default_timeout(LONG)
    own = (server.address, f"blob:{server.address}")
    tab.on("console", lambda message: None if REFUSED in message.text else wrong.append(message.text))
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("request", lambda request: None if request.url.startswith(own) else wrong.append(request.url))
    tab.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    tab.goto(server.address + query)
    yield tab
    tab.close()
    assert wrong == []


ACTIVE = "(({ dataset, id }) => dataset.accept || dataset.download || dataset.acceptAll || id)(document.activeElement)"


def drop(tab: Page, *paths: Path) -> None:
    """Chooses files, and waits until all were checked and the table of all is drawn."""
    tab.set_input_files("#file", list(paths))
    finished(tab, len(paths))


def finished(tab: Page, count: int) -> None:
    """Waits until so many drafts are drawn, and what they come to."""
    tab.wait_for_function(
        "count => document.querySelectorAll('[data-document]:not(span)').length === count"
        " && document.querySelector('#overview p')",
        arg=count,
    )


def taken(tab: Page, what: str, at: int = 0) -> Download:
    """What is downloaded with the button of a kind of a draft."""
    with tab.expect_download() as download:
        tab.locator(f"a[data-download={what}]").nth(at).click()
    return download.value


def said(tab: Page, at: int = 0) -> str:
    """What the page says beside a draft, below the buttons for it."""
    place = tab.locator("article").nth(at).locator(".said")
    place.filter(has_text="。").or_(place.filter(has_text="：")).wait_for()
    return place.inner_text()


def codes(path: Path) -> list[str]:
    """The rules of what is found in what a file says: that it holds changes or comments is what it was taken for."""
    return [finding.rule for finding in lint(path).shown if finding.category != "file"]


def test_a_defective_draft_goes_in_and_comes_away_fixed(browser: Browser, server: Server, tmp_path: Path) -> None:
    """Each finding is listed and marked in place as in the format `html`; the draft taken away with changes has none of
    them any more once they are accepted, as Word would accept them."""
    expected = [(one.rule, one.severity, one.category) for one in lint(DRAFTS / FAULTY).shown]
    with page(browser, server) as tab:
        drop(tab, DRAFTS / FAULTY)
        listed = tab.locator("li[data-rule]")
        found = [
            [one.get_attribute(f"data-{name}") for name in ("rule", "severity", "category")] for one in listed.all()
        ]
        assert [tuple(one) for one in found] == expected
        for one in listed.all():
            assert tab.locator(f"[data-finding~='{one.get_attribute('id')}']").count() >= 1
        assert tab.locator("iframe").count() == 0
        saved = taken(tab, "fixed")
        assert saved.suggested_filename == "wrong-totals-修订.docx"
        saved.save_as(tmp_path / "fixed.docx")
        assert "修改 3 处" in said(tab)
    assert expected
    assert codes(tmp_path / "fixed.docx") == []


def test_a_change_is_seen_in_the_text_and_can_be_left_out(browser: Browser, server: Server, tmp_path: Path) -> None:
    """With its switch off the old figure stands as it was, on the page and in the file."""
    with page(browser, server) as tab:
        drop(tab, DRAFTS / FAULTY)
        switches = tab.locator("[data-accept]")
        ids = [one.get_attribute("data-accept") for one in switches.all()]
        assert ids == [one.get_attribute("id") for one in tab.locator("li[data-rule]").all()]
        cell = tab.locator(f"td[data-finding~='{ids[1]}']")
        old, new = cell.locator("[data-gone]"), cell.locator("ins")
        assert (old.inner_text(), new.inner_text()) == ("11", "10")
        assert "line-through" in old.evaluate("one => getComputedStyle(one).textDecorationLine")
        switches.nth(1).uncheck()
        assert not new.is_visible()
        assert tab.locator(".accepted").inner_text() == "采用2处修改，共3处。"
        assert old.evaluate("one => getComputedStyle(one).textDecorationLine") == "none"
        taken(tab, "fixed").save_as(tmp_path / "fixed.docx")
        assert "修改 2 处，批注 0 处，未改 1 处" in said(tab)
        switches.nth(1).check()
        assert new.is_visible()
        tab.get_by_role("button", name="都不采用").click()
        assert not any(one.is_checked() for one in switches.all())
        tab.locator("a[data-download=fixed]").click()
        tab.get_by_text("没有采用任何修改").wait_for()
        tab.get_by_role("button", name="全部采用").click()
        assert all(one.is_checked() for one in switches.all())
    assert len(codes(tmp_path / "fixed.docx")) == 1


def test_safe_ones_alone(browser: Browser, server: Server, tmp_path: Path) -> None:
    """One button accepts what changes no meaning and leaves what a person must decide."""
    with page(browser, server) as tab:
        drop(tab, DRAFTS / ODD)
        tab.get_by_role("button", name="只采用稳妥的").click()
        for one in tab.locator("[data-accept]").all():
            assert one.is_checked() == (one.get_attribute("data-safety") == "safe")
        taken(tab, "fixed").save_as(tmp_path / "safe.docx")
        taken(tab, "both").save_as(tmp_path / "both.docx")
    suggested = [one.rule for one in lint(DRAFTS / ODD).shown if one.fix is None or one.fix.safety == "suggested"]
    assert codes(tmp_path / "safe.docx") == suggested
    assert b"comments" in (tmp_path / "both.docx").read_bytes()


def test_everything_else_that_is_taken_away(browser: Browser, server: Server, tmp_path: Path) -> None:
    """Comments, the page as a file that loads nothing, the list for Excel; where there is nothing, that is said."""
    with page(browser, server) as tab:
        drop(tab, DRAFTS / FAULTY)
        for what in ("annotated", "html", "xlsx"):
            saved = taken(tab, what)
            saved.save_as(tmp_path / saved.suggested_filename)
        tab.get_by_role("button", name="清除全部").click()
        tab.get_by_text("已清除").wait_for()
        assert tab.locator("[data-document]").count() == 0
        drop(tab, DRAFTS / CORRECT)
        tab.locator("a[data-download=annotated]").click()
        tab.get_by_text("不需要批注").wait_for()
    assert b"word/comments.xml" in (tmp_path / "wrong-totals-批注.docx").read_bytes()
    html = (tmp_path / "wrong-totals-检查结果.html").read_text(encoding="utf-8")
    assert html.count("<li id=") == 3
    assert "data-accept" not in html
    rows = list(openpyxl.load_workbook(tmp_path / "wrong-totals-问题清单.xlsx").active.iter_rows(values_only=True))
    assert [row[3] for row in rows[1:]] == codes(DRAFTS / FAULTY)
    assert {row[4] for row in rows[1:]} == {"总计与各类申请人之和不符", "复议诉讼表的总计与四种结果之和不符"}


def test_a_folder_gives_the_table_of_units(browser: Browser, server: Server, tmp_path: Path) -> None:
    """All its reports are checked with progress, what is no report is named, a unit leads to its draft; drafts without
    findings are closed and can be opened."""
    for path in DRAFTS.glob("*.docx"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "说明.txt").write_text("不是报告", encoding="utf-8")
    (tmp_path / "~$草稿.docx").write_bytes(b"")
    drafts = sorted(tmp_path.glob("[!~]*.docx"))
    with page(browser, server) as tab:
        tab.set_input_files("#folder", tmp_path)
        finished(tab, len(drafts))
        shown = [one.get_attribute("data-document") for one in tab.locator("article").all()]
        assert sorted(shown) == sorted(f"{tmp_path.name}/{path.name}" for path in drafts)
        assert "说明.txt" in tab.locator(".skipped").inner_text()
        assert "~$" not in tab.locator("#overview").inner_text()
        links = tab.locator(".units a")
        assert links.count() == sum(bool(codes(path)) for path in drafts)
        links.last.click()
        assert tab.locator(f"{links.last.get_attribute('href')} .paper").is_visible()
        article = tab.locator(f"article[data-document$='{CORRECT}']")
        assert article.locator(".paper").count() == 0
        article.get_by_role("button", name="展开").press("Enter")
        assert article.locator(".paper").is_visible()
        tab.locator(".filters input").first.uncheck()
        assert tab.locator("li[data-severity=error]:visible").count() == 0


def test_last_years_report(browser: Browser, server: Server, tmp_path: Path) -> None:
    """Of two years of a unit the later is held against the earlier, whether both are dropped or one is laid beside,
    also when the draft stands there already."""
    last, now = two_years(NEW, NEW, 2024, 2)
    (tmp_path / "上年.docx").write_bytes(write(last))
    (tmp_path / "本年.docx").write_bytes(write(with_cell(now, "requests", "carried_in", "total", "77")))
    with page(browser, server) as tab:
        tab.set_input_files("#file", [tmp_path / "本年.docx"])
        finished(tab, 1)
        assert tab.locator("li[data-rule=CN701]").count() == 0
        tab.set_input_files("[name=previous]", tmp_path / "上年.docx")
        tab.locator("li[data-rule=CN701]").wait_for()
        finished(tab, 1)
    with page(browser, server) as tab:
        drop(tab, tmp_path / "上年.docx", tmp_path / "本年.docx")
        tab.locator("li[data-rule=CN701]").wait_for()


def test_the_published_page(browser: Browser, server: Server, tmp_path: Path) -> None:
    """What was published otherwise is told beside the draft, as `compare` tells it."""
    _, now = two_years(NEW, NEW, 2024, 2)
    (tmp_path / "文稿.docx").write_bytes(write(now))
    (tmp_path / "公开.docx").write_bytes(write(with_cell(now, "requests", "carried_in", "total", "77")))
    with page(browser, server) as tab:
        tab.set_input_files("[name=published]", tmp_path / "公开.docx")
        tab.set_input_files("#file", [tmp_path / "文稿.docx"])
        finished(tab, 2)
        assert [one.get_attribute("data-rule") for one in tab.locator("li[data-rule]").all()] == ["CN781"]
        assert tab.locator("article").last.get_attribute("data-document") == "公开.docx"
        tab.set_input_files("[name=published]", tmp_path / "文稿.docx")
        tab.wait_for_function("!document.querySelector('li[data-rule=CN781]')")
        finished(tab, 2)


def test_last_years_report_that_is_of_no_use(browser: Browser, server: Server, tmp_path: Path) -> None:
    """Of another unit, of another year, or unreadable: that is told where it was chosen, and so is one that serves."""
    last, now = two_years(NEW, NEW, 2024, 2)
    other, _ = two_years(NEW, NEW, 2024, 1)
    for name, data in {"本年": write(now), "上年": write(last), "别处": write(other), "坏": b"?"}.items():
        (tmp_path / f"{name}.docx").write_bytes(data)
    with page(browser, server) as tab:
        tab.get_by_text("与上年报告、已公开的网页核对").click()
        drop(tab, tmp_path / "本年.docx")
        told = tab.locator("#previous-said")
        assert told.inner_text() == ""
        for name, expected in {
            "坏": "读不了",
            "本年": "是2024年的报告，不是上年（2023年）的",
            "别处": "的报告",
            "上年": "已与它核对",
        }.items():
            tab.set_input_files("[name=previous]", tmp_path / f"{name}.docx")
            told.get_by_text(expected).wait_for()
            assert told.is_visible()
            assert told.locator(".wrong").count() == (name != "上年")
        tab.get_by_role("button", name="清除全部").click()
        tab.get_by_text("已清除").wait_for()
        assert told.inner_text() == ""


def test_the_same_file_again(browser: Browser, server: Server, tmp_path: Path) -> None:
    """Dropped once more, a draft takes the place of itself, which is told beside it, also where it was held against
    what was published; the same name for another unit's draft is another draft, and both stay."""
    _, now = two_years(NEW, NEW, 2024, 2)
    path = tmp_path / "年度报告.docx"
    path.write_bytes(write(with_cell(now, "requests", "carried_in", "total", "77")))
    (tmp_path / "公开.docx").write_bytes(write(with_cell(now, "requests", "carried_in", "total", "78")))
    with page(browser, server) as tab:
        drop(tab, path, DRAFTS / CORRECT)
        assert tab.locator("article").first.locator("li[data-rule]").count() > 0
        path.write_bytes(write(now))
        tab.set_input_files("#file", path)
        tab.get_by_text("已换下先前放入的同名文稿").wait_for()
        finished(tab, 2)
        first = tab.locator("article").first
        assert first.get_attribute("data-document") == path.name
        assert first.locator("li[data-rule]").count() == 0
        path.write_bytes((DRAFTS / FAULTY).read_bytes())
        tab.set_input_files("#file", path)
        tab.get_by_text("两份都保留").wait_for()
        finished(tab, 3)
        tab.get_by_role("button", name="清除全部").click()
        tab.get_by_text("已清除").wait_for()
        path.write_bytes(write(now))
        tab.set_input_files("[name=published]", tmp_path / "公开.docx")
        for _ in range(2):
            tab.set_input_files("#file", path)
            tab.locator("#progress[hidden]").wait_for(state="attached")
            finished(tab, 2)


def test_what_cannot_be_read_counts_by_itself(browser: Browser, server: Server, tmp_path: Path) -> None:
    """A file that is no report is no error of a report: it has its own list, and its own word above it."""
    (tmp_path / "坏.docx").write_bytes(b"?")
    with page(browser, server) as tab:
        drop(tab, tmp_path / "坏.docx", DRAFTS / FAULTY)
        assert "2 个文件：3 个错误，0 个警告" in tab.locator("#overview").inner_text()
        assert tab.locator(".unread a").inner_text() == "坏.docx"
        assert tab.locator(".units tbody tr").count() == 1
        assert "错误 3" in tab.locator(".filters").inner_text()
        counts = tab.locator("article", has=tab.locator("li[data-rule=GL001]")).locator(".counts")
        assert counts.inner_text() == "未能读取"


def test_a_unit_with_several_files(browser: Browser, server: Server, tmp_path: Path) -> None:
    """Each file of a unit has a line of its own below that of the unit, which has the sum."""
    for name in ("一.docx", "二.docx"):
        (tmp_path / name).write_bytes((DRAFTS / FAULTY).read_bytes())
    with page(browser, server) as tab:
        drop(tab, tmp_path / "一.docx", tmp_path / "二.docx")
        rows = [row.inner_text().split("\t") for row in tab.locator(".units tbody tr").all()]
        assert [row[-4:-2] for row in rows] == [["2 个文件", "6"], ["一.docx", "3"], ["二.docx", "3"]]


def test_a_table_fits_or_says_that_it_moves(browser: Browser, server: Server) -> None:
    """At 1,280 pixels the large table is seen whole; on a narrow screen it says that it moves, shows at which side
    there is more, and is moved by the keyboard."""
    with page(browser, server, {"width": 1280, "height": 900}) as tab:
        drop(tab, DRAFTS / FAULTY)
        assert not any(hint.is_visible() for hint in tab.locator(".hint").all())
        assert all(one.evaluate("one => one.scrollWidth <= one.clientWidth") for one in tab.locator(".scroll").all())
        assert tab.locator(".scroll[tabindex]").count() == 0
        tab.set_viewport_size(NARROW)
        tab.locator(".table.more-right").first.wait_for()
        assert tab.locator(".hint:visible").count() == 2
        table = tab.locator(".scroll[tabindex]").first
        table.focus()
        tab.keyboard.press("ArrowRight")
        tab.locator(".table.more-left.more-right").first.wait_for()
        for _ in range(40):
            tab.keyboard.press("ArrowRight")
        tab.locator(".table.more-left:not(.more-right)").first.wait_for()


def test_what_is_said_stands_where_it_was_done(browser: Browser, server: Server) -> None:
    """Of several drafts the one whose button was pressed says what came of it, the other says nothing; what the words
    at the switches mean stands there."""
    with page(browser, server) as tab:
        drop(tab, DRAFTS / FAULTY, DRAFTS / ODD)
        taken(tab, "annotated", 1)
        assert said(tab, 1).startswith("已保存：")
        assert tab.locator("article").first.locator(".said").inner_text() == ""
        assert "不改变意思" in tab.locator("article").first.locator(".terms").inner_text()
        assert "请核对：改动数字或文字" in tab.locator(".accept").first.inner_text()


def test_an_empty_draft(browser: Browser, server: Server, tmp_path: Path) -> None:
    """Unit and year give the form of that year, to be filled in."""
    with page(browser, server) as tab:
        tab.get_by_text("新建空白报告").click()
        tab.get_by_label("单位名称").fill("青溪县财政局")
        tab.locator("#new [name=year]").fill("2024")
        with tab.expect_download() as download:
            tab.get_by_role("button", name="生成").click()
        download.value.save_as(tmp_path / "new.docx")
    assert download.value.suggested_filename == "青溪县财政局2024年政府信息公开工作年度报告.docx"
    recognised = lint(tmp_path / "new.docx").recognised
    assert recognised is not None
    assert (recognised.agency, recognised.year) == ("青溪县财政局", 2024)


def test_what_is_chosen_is_what_a_draft_is_judged_by(browser: Browser, server: Server) -> None:
    """Year, purpose and language are what the draft is judged by and what the findings are told in."""
    with page(browser, server) as tab:
        tab.get_by_role("link", name="English").click()
        tab.get_by_label("Report year").first.fill("2020")
        tab.get_by_label("Purpose").select_option("publish")
        drop(tab, DRAFTS / CORRECT)
        assert tab.locator("html").get_attribute("lang") == "en"
        assert "2020" in tab.locator("article header").inner_text()
        assert "Findings" in tab.locator(".findings").get_attribute("aria-label")
        assert tab.locator("li[data-rule]").count() > 0


def test_a_draft_is_dropped(browser: Browser, server: Server) -> None:
    """What is dropped anywhere on the page is checked; the browser does not go to it."""
    with page(browser, server) as tab:
        data = tab.evaluate_handle(
            """bytes => { const data = new DataTransfer();
            data.items.add(new File([new Uint8Array(bytes)], "拖来的.docx")); return data; }""",
            list((DRAFTS / FAULTY).read_bytes()),
        )
        tab.dispatch_event("#choose", "dragover", {"dataTransfer": data})
        tab.dispatch_event("#choose", "drop", {"dataTransfer": data})
        finished(tab, 1)
        assert tab.locator("article").get_attribute("data-document") == "拖来的.docx"


def test_what_is_no_report_is_told(browser: Browser, server: Server, tmp_path: Path) -> None:
    """A file that is too large is not sent, one that cannot be read says why; the others are checked."""
    (tmp_path / "大.docx").write_bytes(bytes(1 << 21))
    (tmp_path / "空.docx").write_bytes(b"")
    with page(browser, server) as tab:
        tab.set_input_files("#file", [tmp_path / "大.docx", tmp_path / "空.docx", DRAFTS / CORRECT])
        finished(tab, 2)
        assert "大.docx 文件太大，最大1 MB" in tab.locator("#problems").inner_text()
        assert tab.locator("li[data-rule=GL001]").count() == 1
        unread = tab.locator("article", has=tab.locator("li[data-rule=GL001]"))
        assert [one.get_attribute("data-download") for one in unread.locator("a[data-download]").all()] == ["html"]


def test_the_keyboard_alone(browser: Browser, server: Server, tmp_path: Path) -> None:
    """Tab goes from choosing files to everything that can be done, with a ring around it; Space and Enter do it."""
    with page(browser, server) as tab:
        tab.on("filechooser", lambda _: None)  # so that no key comes before the browser hands it over
        tab.keyboard.press("Tab")
        tab.keyboard.press("Tab")
        assert tab.evaluate("document.activeElement.id") == "file"
        ring = "getComputedStyle(document.querySelector('.drop')).outlineStyle"
        assert tab.evaluate(ring) == "solid"
        with tab.expect_file_chooser() as chooser:
            tab.keyboard.press("Space")
        chooser.value.set_files(DRAFTS / FAULTY)
        finished(tab, 1)
        reached: list[str] = []
        for _ in range(60):
            tab.keyboard.press("Tab")
            active = tab.evaluate(ACTIVE)
            reached.append(active)
            if active == "fixed":
                break
        assert {"clear", "annotated", "fixed"} <= set(reached)
        with tab.expect_download() as download:
            tab.keyboard.press("Enter")
        download.value.save_as(tmp_path / "fixed.docx")
        switch = tab.locator("[data-accept]").first
        switch.focus()
        tab.keyboard.press("Space")
        assert not switch.is_checked()
        tab.keyboard.press("j")
        assert tab.locator("li.on").get_attribute("id") == tab.locator("li[data-rule]").first.get_attribute("id")
        tab.locator("[name=year]").first.focus()
        tab.keyboard.type("j")
        assert tab.locator("li.on").get_attribute("id") == tab.locator("li[data-rule]").first.get_attribute("id")
    assert codes(tmp_path / "fixed.docx") == []


@pytest.mark.parametrize(
    ("size", "scheme"), [(WIDE, "light"), (NARROW, "dark")], ids=["wide and light", "narrow and dark"]
)
def test_a_screen_reader_and_every_screen(browser: Browser, server: Server, size: dict[str, int], scheme: str) -> None:
    """axe finds nothing at all, before and after drafts were checked, and the page never moves sideways."""
    axe = Axe()
    with page(browser, server, size, scheme=scheme) as tab:
        assert axe.run(tab).response["violations"] == []
        drop(tab, DRAFTS / FAULTY, DRAFTS / ODD, DRAFTS / CORRECT)
        found = axe.run(tab).response["violations"]
        assert [(one["id"], one["impact"], one["nodes"][0]["html"]) for one in found] == []
        assert tab.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_on_paper(browser: Browser, server: Server) -> None:
    """What is printed is the drafts and their findings, no buttons; a draft without findings that is closed takes no
    sheet, as it stands in the list above."""
    with page(browser, server) as tab:
        drop(tab, DRAFTS / FAULTY, DRAFTS / CORRECT)
        tab.emulate_media(media="print")
        assert tab.locator("article:visible").count() == 1
        assert CORRECT in tab.locator("#overview").inner_text()
        assert not tab.locator(".choose").is_visible()
        assert not tab.locator("a[data-download]").first.is_visible()
        assert tab.locator(".paper").is_visible()
        assert tab.pdf(format="A4")[:5] == b"%PDF-"


HOSTILE = "&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;alert(2)&lt;/script&gt;&quot; onmouseover=&quot;alert(3)"


def test_hostile_text_does_nothing(browser: Browser, server: Server, tmp_path: Path) -> None:
    """Nothing of a draft or of its name runs, loads, or asks; `page` fails otherwise."""
    body = p(f"青溪县人民政府2024年政府信息公开工作年度报告{HOSTILE}") + p(f"一、总体情况{HOSTILE}") + p(HOSTILE)
    bad = tmp_path / "<img src=x onerror=alert(4)>.docx"
    bad.write_bytes(docx(body + tbl(tr(tc(HOSTILE), tc("1")))))
    with page(browser, server) as tab:
        drop(tab, bad, DRAFTS / FAULTY)
        assert tab.locator("img").count() == 0
        assert tab.locator("script").count() == 2
        assert "onerror=alert(1)" in tab.locator(".paper").first.inner_text()
        assert "onerror=alert(4)" in tab.locator("#overview").inner_text()
        assert taken(tab, "html").suggested_filename == "img src=x onerror=alert(4)-检查结果.html"


def test_the_page_without_its_server(browser: Browser, tmp_path: Path) -> None:
    """Where the server is gone, or was started anew, the page says what to do."""
    with serving(tmp_path, "--jobs", "1") as server:
        tab = browser.new_page()
        tab.goto(server.address)
        tab.evaluate("document.body.dataset.token = 'another'")
        tab.set_input_files("#file", DRAFTS / CORRECT)
        tab.get_by_text("网页已经过期").wait_for()
        server.process.terminate()
        server.process.wait(timeout=60)
        tab.set_input_files("#file", DRAFTS / CORRECT)
        tab.get_by_text("连不上服务器").wait_for()
        tab.close()
