"""Automatic numbers: list definitions, counters, and the label that a numbered paragraph prints.

A list with the levels `%1、` (Chinese counting) and `（%2）` (the same) gives paragraphs on levels 0, 1, 1, 0, 1 the
labels 一、 （一） （二） 二、 （一）: a paragraph counts on at its own level, and all levels below begin anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.formatting.number_formats import number
from gipr_lint.docx.xml import NAMES, attribute, integer, on, val

_PLACE = r"%([1-9])"
_LEVELS = 9
_LONGEST = 80
"""Characters of the text of a level: all nine numbers with words between them have 60."""
_BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf06c": "●", "\uf06e": "■", "\uf075": "◆"}


class Level(Struct, frozen=True):
    """One w:lvl."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    """The 1-based level after which this one begins anew: 0 never, None after every higher one."""
    legal: bool = False
    style: str | None = None


_NO_LEVEL = Level()


class Definition(Struct, frozen=True):
    """One w:num: the list whose counters it shares, its levels, and the starts that it gives anew."""

    counters: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a document; `root` is w:numbering, None where there is none.

    `linked` gives the w:numId of a numbering style, for lists that refer to one (w:numStyleLink).
    """

    def __init__(self, root: etree._Element | None, linked: Callable[[str], str | None], chain: int) -> None:
        self._linked = linked
        self._chain = chain
        self._abstract: dict[str, etree._Element] = {}
        self._nums: dict[str, etree._Element] = {}
        self._definitions: dict[str, Definition | None] = {}
        for element in root if root is not None else ():
            match NAMES[element.tag]:
                case "w:abstractNum":
                    self._abstract.setdefault(attribute(element, "abstractNumId") or "", element)
                case "w:num":
                    self._nums.setdefault(attribute(element, "numId") or "", element)

    def definition(self, num_id: str) -> Definition | None:
        """The list behind a w:numId, None for “0” and for one that is not defined."""
        if num_id not in self._definitions:
            self._definitions[num_id] = self._define(num_id)
        return self._definitions[num_id]

    def _define(self, num_id: str) -> Definition | None:
        num = self._nums.get(num_id)
        if num is None or num_id == "0":
            return None
        counters, levels = self._abstract_levels(num)
        starts: dict[int, int] = {}
        for override in num:
            if NAMES[override.tag] != "w:lvlOverride":
                continue
            index = integer(attribute(override, "ilvl"), -1)
            for child in override:
                match NAMES[child.tag]:
                    case "w:startOverride":
                        starts[index] = integer(val(child), 1)
                    case "w:lvl":
                        levels[index] = _level(child)
        return Definition(counters, levels, starts)

    def _abstract_levels(self, num: etree._Element) -> tuple[str, dict[int, Level]]:
        """Id and levels of the list of `num`, through links to numbering styles; levels without a number count on."""
        levels: dict[int, Level] = {}
        abstract_id = ""
        for _ in range(self._chain):
            abstract_id = _child(num, "w:abstractNumId") or ""
            link = None
            place = 0
            for child in self._abstract.get(abstract_id, ()):
                match NAMES[child.tag]:
                    case "w:lvl":
                        levels[integer(attribute(child, "ilvl"), place)] = _level(child)
                        place += 1
                    case "w:numStyleLink":
                        link = self._nums.get(self._linked(val(child) or "") or "")
            if levels or link is None:
                break
            num = link
        return abstract_id, levels


class Counters:
    """The counters of one story; lists that share a definition count on from one another."""

    def __init__(self) -> None:
        self._values: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, num_id: str, definition: Definition, index: int) -> str:
        """Count one paragraph at the 0-based level `index` and give the label that it prints."""
        index = min(max(index, 0), _LEVELS - 1)
        levels = definition.levels
        values = self._values.setdefault(definition.counters, [None] * _LEVELS)
        if index in definition.starts and (num_id, index) not in self._begun:
            self._begun.add((num_id, index))
            values[index] = None
        value = values[index]
        for above in range(index):
            if values[above] is None:
                values[above] = _start(definition, above)
        values[index] = _start(definition, index) if value is None else value + 1
        for below in range(index + 1, _LEVELS):
            restart = levels.get(below, _NO_LEVEL).restart
            if restart is None or index < restart:
                values[below] = None
        level = levels.get(index, _NO_LEVEL)
        if level.form == "bullet":
            return _BULLETS.get(level.text, level.text)
        return re.sub(
            _PLACE, lambda place: _write(int(place[1]) - 1, definition, values, legal=level.legal), level.text
        )


def _write(index: int, definition: Definition, values: list[int | None], *, legal: bool) -> str:
    value = values[index]
    if value is None:
        return ""
    form = definition.levels.get(index, _NO_LEVEL).form
    return number(value, "decimal" if legal and form not in ("none", "decimalZero") else form)


def _start(definition: Definition, index: int) -> int:
    return definition.starts.get(index, definition.levels.get(index, _NO_LEVEL).start)


def _child(element: etree._Element, name: str) -> str | None:
    return next((val(child) for child in element if NAMES[child.tag] == name), None)


def _level(element: etree._Element) -> Level:
    start, form, text, style = 1, "decimal", "", None
    restart, legal = None, False
    for child in element:
        match NAMES[child.tag]:
            case "w:start":
                start = integer(val(child), 1)
            case "w:numFmt":
                form = val(child) or form
            case "w:lvlText":
                text = (val(child) or "")[:_LONGEST]
            case "w:lvlRestart":
                restart = integer(val(child), 0)
            case "w:isLgl":
                legal = on(child)
            case "w:pStyle":
                style = val(child)
    return Level(start, form, text, restart, legal, style)
