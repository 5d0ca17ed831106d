"""The contents of the site: what Sphinx wants to be told on the pages themselves, where nobody who reads them in the
repository should find it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sphinx.application import Sphinx

from gipr_lint.authoring.scaffold import own_repository
from gipr_site.languages import ENGLISH, language_of

_ADDRESSES = ("<gipr-lint 的地址>", "<address of gipr-lint>")
"""What stands for the address of the repository on the pages, which are the same wherever it is kept."""

_GROUPS: tuple[tuple[dict[str, str], tuple[str, ...]], ...] = (
    (
        {"zh": "使用", "en": "Using it"},
        ("start", "install", "commands", "configuration", "fix", "new", "many", "serve", "ci", "errors"),
    ),
    ({"zh": "规则", "en": "Rules"}, ("cn/index", "…", "recognition")),
    ({"zh": "编写", "en": "Writing"}, ("authors", "packs", "rules", "checks", "plugins")),
    ({"zh": "接口", "en": "Interfaces"}, ("output", "places", "python", "security", "architecture")),
)
"""The pages in their order, under the captions of the navigation; for “…” the regional packs."""


def add(app: Sphinx, page: str, source: list[str]) -> None:
    """Puts in the address of the repository, and adds the contents to an index: of all pages, or of those beside it."""
    for address in _ADDRESSES:
        source[0] = source[0].replace(address, own_repository())
    name = page.removeprefix(ENGLISH)
    if page == f"{ENGLISH}index":
        source[0] = f"---\norphan: true\n---\n\n{source[0]}"  # the other index is the one that Sphinx starts from
    if name == "index":
        regional = sorted(f"{path.parent.name}/index" for path in Path(app.srcdir).glob("*/index.md"))
        others = [name for name in regional if name not in ("cn/index", "en/index")]
        for captions, names in _GROUPS:
            there = [one for name in names for one in (others if name == "…" else [name])]
            source[0] += _tree(there, captions[language_of(page)])
    elif name.endswith("/index"):
        folder = Path(app.srcdir, page).parent
        source[0] += _tree(sorted(path.stem for path in folder.glob("*.md") if path.stem != "index"))


def _tree(names: list[str], caption: str = "") -> str:
    return "\n".join(_lines(names, caption))


def _lines(names: list[str], caption: str) -> Iterator[str]:
    yield from ("", "```{toctree}")
    if caption:
        yield f":caption: {caption}"
    yield from (":hidden:", "", *names, "```", "")
