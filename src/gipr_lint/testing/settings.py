"""The block of settings in the Markdown of examples: what a document says beside its text, and how it is formatted.

```docx
title: 临阳县2023年政府信息公开工作年度报告    a document property: title, subject, creator, Company …
page: 210 297                 width and height in millimetres
margins: 37 26 35 28          top, right, bottom, left
grid: linesAndChars 579       type and line pitch of the text grid; `grid: none`
font body: 宋体 15 left        typeface, size in points, alignment; also title, heading, topic, caption, signature
line: 28                      exact line spacing of running text, in points
indent: none                  running text without first-line indent
table: repeat whole bare      header rows repeat, rows do not split, no borders
footer: — # —                 a footer, # is the page number; `footer 14:` gives its size in points
template: http://…            an attached template; also linked-picture
macros                        also protection
```
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import cast, get_args

from msgspec import Struct

from gipr_lint.errors import DraftError
from gipr_lint.messages import Message
from gipr_lint.testing import parts
from gipr_lint.testing.content import Role
from gipr_lint.testing.parts import PROPERTIES, Rewrite
from gipr_lint.testing.writer import RoleFormatting

_TWIPS = 1440 / 25.4
_A4, _MARGINS = (210.0, 297.0), (37.0, 26.0, 35.0, 28.0)
_ALIGNMENTS = ("left", "center", "right", "both")
_TABLES = ("repeat", "whole", "bare")
_FLAGS: dict[str, Rewrite] = {"macros": parts.with_macros, "protection": parts.with_protection}


class Settings(Struct, frozen=True):
    """What the block asks for: the formatting of roles, how tables are drawn, changes of the finished package."""

    formatting: dict[Role, RoleFormatting]
    tables: frozenset[str]
    line: float | None
    indented: bool
    changes: tuple[Rewrite, ...]


def parse_settings(lines: Iterable[tuple[int, str]]) -> Settings:
    """The settings of numbered lines. Raises DraftError with the number of the line at fault."""
    given: dict[str, str] = {}
    for number, line in lines:
        key, _, value = line.partition(":")
        key, value = key.strip(), value.strip()
        if key and not _is_known(key.split(), value):
            raise DraftError(Message("drafts.no-setting", {"text": line.strip()})).at_line(number)
        given |= {key: value} if key else {}
    formatting = {
        cast("Role", key.split()[1]): _formatting(value.split())
        for key, value in given.items()
        if key.startswith("font ")
    }
    spacing = float(given["line"]) if "line" in given else None
    tables = frozenset(given.get("table", "").split())
    return Settings(formatting, tables, spacing, given.get("indent") != "none", tuple(_changes(given)))


def _is_known(key: list[str], value: str) -> bool:
    match key:
        case [name] if name in _FLAGS:
            return not value
        case ["font", role]:
            return role in get_args(Role) and len(value.split()) >= 2
        case ["table"]:
            return set(value.split()) <= set(_TABLES)
        case ["footer", size]:
            return size.isdigit()
        case ["indent"]:
            return value == "none"
        case [name]:
            return name in (*PROPERTIES, "page", "margins", "grid", "line", "footer", "template", "linked-picture")
    return False


def _formatting(words: list[str]) -> RoleFormatting:
    align = next((word for word in words if word in _ALIGNMENTS), None)
    return RoleFormatting(words[0], round(float(words[1]) * 2), align)


def _changes(given: dict[str, str]) -> Iterable[Rewrite]:
    metadata = {key: value for key, value in given.items() if key in PROPERTIES}
    if metadata:
        yield partial(parts.with_metadata, values=metadata)
    yield from (change for name, change in _FLAGS.items() if name in given)
    for name, change in (("template", parts.with_template), ("linked-picture", parts.with_linked_picture)):
        if name in given:
            yield partial(change, target=given[name])
    if given.keys() & {"page", "margins", "grid"}:
        yield _page(given)
    for key, value in given.items():
        if key.split()[0] == "footer":
            size = key.split()[1:]
            yield partial(parts.with_footer, text=value, size=2 * int(size[0]) if size else None)


def _page(given: dict[str, str]) -> Rewrite:
    size = [round(float(word) * _TWIPS) for word in given.get("page", "").split()] or [round(n * _TWIPS) for n in _A4]
    margins = [round(float(word) * _TWIPS) for word in given.get("margins", "").split()]
    margins = margins or [round(n * _TWIPS) for n in _MARGINS]
    kind, _, pitch = given.get("grid", "linesAndChars 579").partition(" ")
    grid = "" if kind == "none" else f'<w:docGrid w:type="{kind}" w:linePitch="{pitch}"/>'
    return partial(
        parts.with_page,
        size=(size[0], size[1]),
        margins=(margins[0], margins[1], margins[2], margins[3]),
        grid=grid,
    )
