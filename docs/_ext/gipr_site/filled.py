"""What is generated on the pages stands in them as text, between two marks, so that it is read in the repository as on
the site:

    <!-- {options} rules test -->
    …
    <!-- end -->

`poe pages` writes it anew; building the site does so too. A part that is new is written as a fence, and becomes this:

    ```{options} rules test
    ```
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from gipr_site import formats, keys, options, signatures
from gipr_site.languages import ENGLISH

_NAMES = "options|formats|keys|signature|fields"
_FENCE = re.compile(rf"^```\{{({_NAMES})\}} ?([^\n]*)\n```$", re.MULTILINE)
_PART = re.compile(rf"^<!-- \{{({_NAMES})\}} ?([^\n]*?) ?-->\n.*?^<!-- end -->$", re.MULTILINE | re.DOTALL)

_Made = Callable[[str, str], Iterator[str]]

_PARTS: dict[str, _Made] = {
    "options": options.table,
    "formats": lambda _, lang: formats.table(lang),
    "keys": keys.table,
    "signature": lambda name, _: _code(signatures.signature(name)),
    "fields": lambda name, _: _code("\n".join(signatures.fields(name))),
}


def _code(text: str) -> Iterator[str]:
    yield from ("```python", text, "```")


def filled(text: str, lang: str) -> str:
    """A page with every generated part as it should be."""

    def part(found: re.Match[str]) -> str:
        kind, about = found[1], found[2].strip()
        made = "\n".join(_PARTS[kind](about, lang))
        return f"<!-- {' '.join(filter(None, ('{' + kind + '}', about)))} -->\n\n{made}\n\n<!-- end -->"

    return _PART.sub(part, _FENCE.sub(part, text))


def changes(docs: Path) -> dict[Path, str | None]:
    """The pages written by hand of which a part is not as it should be, each with its text."""
    changed: dict[Path, str | None] = {}
    for lang, folder in (("zh", docs), ("en", docs / ENGLISH)):
        for path in sorted(folder.glob("*.md")):
            text = path.read_text(encoding="utf-8")
            if (made := filled(text, lang)) != text:
                changed[path] = made
    return changed
