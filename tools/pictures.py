"""Makes the pictures of the pages that the documentation shows, of the page `--format html` and of `serve`.

    python tools/pictures.py

Needs Chromium, as the tests in the browser do. The pictures of Word documents, and of many reports, are made by hand.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs/images"
WIDE, NARROW = ViewportSize(width=1500, height=1000), ViewportSize(width=390, height=844)
CHECKED = "() => document.querySelector('#overview p') && !document.querySelector('.pending')"


def main() -> None:
    """Draws a draft with a wrong sum as a file, and one with blanks and odd figures on the page of a server."""
    sys.path.insert(0, str(ROOT))
    from tests.support.e2e.browser import chromium  # noqa: PLC0415
    from tests.support.e2e.running import DRAFTS, FAULTY, ODD  # noqa: PLC0415
    from tests.support.e2e.serving import serving  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder = Path(name)
        file = folder / "page.html"
        command = ["--fail-on", "never", "--quiet", "--format", "html", "--output", str(file), FAULTY]
        subprocess.run([sys.executable, "-m", "gipr_lint", *command], check=True, cwd=DRAFTS)
        with serving(folder, "--jobs", "1") as server:
            draw_file(browser, file.as_uri())
            draw_page(browser, server.address, DRAFTS / ODD)


def draw_file(browser: Browser, address: str) -> None:
    """The page of a checked draft, wide and on a telephone."""
    with opened(browser, address, WIDE) as tab:
        tab.keyboard.press("j")
        shoot(tab, "page-wide")
    with opened(browser, address, NARROW, 1.5) as tab:
        tab.evaluate("document.querySelector('.document h2').scrollIntoView()")
        shoot(tab, "page-narrow")


def draw_page(browser: Browser, address: str, draft: Path) -> None:
    """The page of the server with a draft: checked, at a change, and on a telephone with what was taken away."""
    with opened(browser, address, WIDE) as tab:
        drop(tab, draft)
        shoot(tab, "serve-wide")
        tab.keyboard.press("j")
        shoot(tab, "serve-change")
    with opened(browser, address, NARROW, 1.5) as tab:
        drop(tab, draft)
        with tab.expect_download():
            tab.click("a[data-download=fixed]")
        tab.wait_for_function("() => document.querySelector('article .said').textContent")
        tab.evaluate("document.querySelector('article h2').scrollIntoView()")
        shoot(tab, "serve-narrow")


@contextmanager
def opened(browser: Browser, address: str, size: ViewportSize, scale: float = 1) -> Iterator[Page]:
    """A tab with the page in it."""
    context = browser.new_context(viewport=size, device_scale_factor=scale)
    tab = context.new_page()
    tab.goto(address)
    yield tab
    context.close()


def drop(tab: Page, draft: Path) -> None:
    """Has the page check a draft."""
    tab.set_input_files("#file", draft)
    tab.wait_for_function(CHECKED, timeout=90_000)


def shoot(tab: Page, name: str) -> None:
    """Takes the picture, when what moves has come to rest."""
    tab.wait_for_timeout(500)
    tab.screenshot(path=IMAGES / f"{name}.png")
    print(f"docs/images/{name}.png")


if __name__ == "__main__":
    main()
