"""The pages of the documentation as they are written, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
FOLDERS = {"zh": DOCS, "en": DOCS / "en"}
LANGUAGES = tuple(FOLDERS)

_BLOCK = re.compile(r"^```(\{?\w+\}?)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def names(lang: str) -> list[str]:
    """The names of the pages of a language that are written by hand."""
    return sorted(path.stem for path in FOLDERS[lang].glob("*.md"))


def page(lang: str, name: str) -> str:
    """The text of a page."""
    return (FOLDERS[lang] / f"{name}.md").read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    """The content of the fenced blocks of a language in a page."""
    return [content for marked, content in _BLOCK.findall(text) if marked == language]


def prose(text: str) -> str:
    """A page without its fenced blocks."""
    return _BLOCK.sub("", text)


def coded(text: str) -> set[str]:
    """What stands between backquotes in a page, blocks left out."""
    return set(re.findall(r"`([^`\n]+)`", prose(text)))


def first_cells(text: str) -> list[str]:
    """The first cells of the rows of all tables in a page."""
    return re.findall(r"^\| (.*?) \|", prose(text), re.MULTILINE)
