"""The site can be built, and everything is in it."""

from __future__ import annotations

import re
import shutil
import sys
from html import unescape
from pathlib import Path

import pytest
from tests.support.e2e.running import run
from tests.support.site import DOCS, LANGUAGES, ROOT, names

from gipr_lint.testing.packs import open_pack
from gipr_site import options, reference


@pytest.mark.slow
def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    """Every page is there in both languages, every rule has one, every option is on the page of commands; navigation
    and words are those of the page's language."""
    source, built = tmp_path / "docs", tmp_path / "built"
    shutil.copytree(DOCS, source, ignore=shutil.ignore_patterns("_build", "__pycache__"))
    shutil.copytree(ROOT / "examples" / "packs", tmp_path / "examples" / "packs")
    ran = run(sys.executable, "-m", "sphinx", "-q", "-W", "-b", "html", source, built, cwd=tmp_path, timeout=300)
    assert (ran.code, ran.err) == (0, "")

    packs = {pack: open_pack(where).own for pack, where in reference.packs(source).items()}
    assert set(packs) == {"cn", "gd", "gs", "js", "sh"}
    for lang in LANGUAGES:
        folder = built if lang == "zh" else built / "en"
        assert all((folder / f"{name}.html").is_file() for name in names(lang))
        for pack, rules in packs.items():
            shown = sorted(path.stem for path in (folder / pack).glob("*.html") if path.stem != "index")
            assert shown == sorted(f"{rule.code}-{rule.name}" for rule in rules)
        commands = text_of(folder / "commands.html")
        for path in options.commands():
            assert all(name in commands for option in options.own(path) for name in option.opts)
            assert all(str(option.envvar) in commands for option in options.own(path) if option.envvar)

    chinese = (built / "start.html").read_text(encoding="utf-8")
    assert '<html class="no-js" lang="zh-CN"' in chinese
    assert 'href="en/start.html" hreflang="en"' in chinese
    assert "本页内容" in chinese
    english = (built / "en" / "start.html").read_text(encoding="utf-8")
    assert '<html class="no-js" lang="en"' in english
    assert 'href="../start.html" hreflang="zh-CN"' in english
    assert "On this page" in english
    assert "五分钟上手" not in english
    terms = (built / "searchindex.js").read_text(encoding="utf-8")
    assert '"\\u7ed3\\u8f6c"' in terms or '"结转"' in terms


def text_of(path: Path) -> str:
    """What a page says, without its markup."""
    return unescape(re.sub(r"<[^>]+>", "", path.read_text(encoding="utf-8")))
