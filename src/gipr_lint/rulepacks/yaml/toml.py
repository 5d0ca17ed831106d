"""TOML → the nodes that YAML is read into, so that a mistake in it is told with its line as well.

The standard library's parser gives no places. A table of a document that is known to be right is therefore read
statement by statement: each begins at a line, and what it sets stands in its lines in the order of its values.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from msgspec import Struct

from gipr_lint.messages import Message
from gipr_lint.rulepacks.yaml.errors import Mark, SourceText, error
from gipr_lint.rulepacks.yaml.nodes import Mapping, Node, Scalar
from gipr_lint.rulepacks.yaml.nodes import Sequence as List


def table(text: str, file: str, path: Sequence[str]) -> Node | None:
    """The table at `path` of the document, None where it has none. Raises LocatedError for what is no TOML."""
    source = SourceText(file, text)
    data: Any = _parsed(source)
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    if data is None:
        return None
    places = _places(source, tuple(path))
    return _node(data, (), places, places.get((), Mark(source, 1, 1)))


def _parsed(source: SourceText) -> dict[str, Any]:
    try:
        return tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as problem:
        found = re.search(r"at line (\d+), column (\d+)", str(problem))
        mark = Mark(source, int(found[1]), int(found[2])) if found else source.mark(len(source.text))
        said = str(problem).partition(" (at ")[0]
        raise error(mark, Message("toml.syntax", {"said": said})) from None


Places = dict[tuple[str | int, ...], Mark]


class _Cursor(Struct):
    """How far the text of a statement has been looked through for its keys and values."""

    source: SourceText
    at: int
    end: int

    def find(self, word: str) -> Mark:
        """The place of the next occurrence of a word; where none is, as the word is written otherwise, the place
        where the search began."""
        found = self.source.text.find(word, self.at, self.end) if word else -1
        mark = self.source.mark(found if found >= 0 else self.at)
        self.at = found + len(word) if found >= 0 else self.at
        return mark


def _places(source: SourceText, path: tuple[str, ...]) -> Places:
    """Where the keys and values below the table at `path` stand, by their way from it."""
    places: Places = {}
    inside: tuple[str | int, ...] = ()
    tables: dict[tuple[str, ...], int] = {}
    for start, end, data in _statements(source.text):
        head = source.text[start:end].lstrip()
        header, way = head.startswith("["), _way(data)
        full = way if header else (*inside, *way)
        if header:
            inside = way
        if head.startswith("[["):
            tables[way] = tables.get(way, -1) + 1
            inside = (*way, tables[way])
            if inside[: len(path)] == path:
                places[inside[len(path) :]] = source.mark(start)
        if full[: len(path)] != path and path[: len(full)] != full:
            continue
        cursor = _Cursor(source, start, end)
        value: Any = {} if header else data
        for depth, step in enumerate(way):
            key = (*full[: len(full) - len(way)], *way[: depth + 1])
            mark = cursor.find(step)
            if key[: len(path)] == path:
                places.setdefault(key[len(path) :], mark)
            value = value.get(step) if isinstance(value, dict) and not header else {}
        if not header and full[: len(path)] == path:
            cursor.at = source.text.find("=", cursor.at, end) + 1
            _inside(value, full[len(path) :], cursor, places)
    return places


def _way(data: dict[str, Any]) -> tuple[str, ...]:
    """The keys that lead to what one statement sets: as long as there is only one."""
    way: list[str] = []
    value: Any = data
    while isinstance(value, dict) and len(value) == 1:
        ((key, value),) = value.items()
        way.append(key)
        if isinstance(value, list):
            break
    return tuple(way)


def _statements(text: str) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """The statements of a right document with something in them: the ends of each, and what it says by itself."""
    lines = text.splitlines(keepends=True)
    first = 0
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    while first < len(lines):
        last = first + 1
        data: dict[str, Any] | None = None
        while data is None and last <= len(lines):
            try:
                data = tomllib.loads("".join(lines[first:last]))
            except tomllib.TOMLDecodeError:
                last += 1
        if data:
            yield starts[first], starts[last], data
        first = last


def _inside(value: Any, way: tuple[str | int, ...], cursor: _Cursor, places: Places) -> None:
    """Where the parts of a value stand, which come in the text in the same order."""
    if isinstance(value, dict):
        for key, part in value.items():
            places[(*way, key)] = cursor.find(key)
            _inside(part, (*way, key), cursor, places)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            if isinstance(part, (dict, list)):
                places[(*way, index)] = cursor.source.mark(cursor.at)
                _inside(part, (*way, index), cursor, places)
            else:
                places[(*way, index)] = cursor.find(_written(part))
    else:
        places[(*way, "=")] = cursor.find(_written(value))


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _node(data: Any, way: tuple[str | int, ...], places: Places, above: Mark) -> Node:
    mark = places.get(way, above)
    if isinstance(data, dict):
        items = []
        for key, value in data.items():
            place = places.get((*way, key), mark)
            items.append((Scalar(key, key, place), _node(value, (*way, key), places, place)))
        return Mapping(tuple(items), mark)
    if isinstance(data, list):
        return List(tuple(_node(part, (*way, index), places, mark) for index, part in enumerate(data)), mark)
    text = _written(data)
    known = data if isinstance(data, (str, int)) else Decimal(text) if isinstance(data, float) else text
    return Scalar(known, text, places.get((*way, "="), mark), isinstance(data, str))
