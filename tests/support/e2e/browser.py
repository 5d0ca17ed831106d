"""A real browser without a window, in which a test clicks through a page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

NARROW = {"width": 390, "height": 844}
WIDE = {"width": 1920, "height": 1000}


@contextmanager
def chromium(*options: str) -> Iterator[Browser]:
    """Chromium, as Debian brings it, started with more options."""
    executable = shutil.which("chromium")
    assert executable, "Chromium is not installed: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", *options])
        yield browser
        browser.close()


@contextmanager
def opened(
    browser: Browser, page: Path, size: dict[str, int], *, script: bool = True, scheme: str = "light"
) -> Iterator[Page]:
    """A file in a tab. Any request for something else, and anything that the page complains of, is an error."""
    wrong: list[str] = []
    tab = browser.new_page(viewport=size, java_script_enabled=script, color_scheme=scheme)
    tab.on("console", lambda message: wrong.append(message.text))
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("request", lambda request: wrong.append(request.url) if request.url != page.as_uri() else None)
    tab.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    tab.goto(page.as_uri())
    yield tab
    tab.close()
    assert wrong == []
