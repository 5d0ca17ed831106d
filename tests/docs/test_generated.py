"""What is generated on the pages: what is not as it should be is noticed, and written anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.site import ROOT

from gipr_site import changes, reference, write

TABLE = "```{options} rules new\n```\n"


@pytest.fixture(name="pages")
def fixture_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of pages as they should be: one with a table, those of the checks and of a pack with few rules."""
    monkeypatch.setattr(reference, "packs", lambda docs: {"gs": str(ROOT / "examples/packs/gs/src/gipr_lint_gs")})
    (tmp_path / "en").mkdir()
    (tmp_path / "commands.md").write_text(f"# 命令\n\n{TABLE}", encoding="utf-8")
    write(tmp_path)
    return tmp_path


def test_what_was_written_is_as_it_should_be(pages: Path) -> None:
    """Written once, nothing is left to do, and every page has more than its name."""
    assert changes(pages) == {}
    made = sorted(path.relative_to(pages).as_posix() for path in pages.rglob("*.md"))
    assert {"checks.md", "commands.md", "en/checks.md", "en/gs/index.md", "gs/index.md"} < set(made)
    assert min(len((pages / name).read_text("utf-8")) for name in made) > 100
    assert "<!-- {options} rules new -->\n\n| " in (pages / "commands.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["checks.md", "commands.md", "en/gs/index.md"])
def test_a_page_that_is_out_of_date_is_named_and_mended(pages: Path, name: str) -> None:
    """Only that page is, and then it is again what it was."""
    page = pages / name
    right = page.read_text("utf-8")
    page.write_text(right.replace("`", "'"), encoding="utf-8")
    assert write(pages) == [page]
    assert page.read_text("utf-8") == right


def test_a_rule_that_is_new_gets_its_page_and_one_that_is_gone_loses_it(pages: Path) -> None:
    """The pages of the folder of a pack are those of its rules."""
    lacking = next(page for page in (pages / "gs").glob("*.md") if page.name != "index.md")
    lacking.rename(pages / "gs" / "GS999-gone.md")
    assert changes(pages)[pages / "gs" / "GS999-gone.md"] is None
    assert set(write(pages)) == {lacking, pages / "gs" / "GS999-gone.md"}
    assert lacking.exists()
    assert not (pages / "gs" / "GS999-gone.md").exists()
