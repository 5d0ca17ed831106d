"""TOML → the nodes that YAML is read into, so that a mistake in it is told with its line as well.

The standard library's parser gives no places, and has no bounds. A document is therefore looked through for brackets
and numbers first; a table of one that is known to be right is read statement by statement: each begins at a line, and
what it sets stands in its lines in the order of its values.
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
from gipr_lint.rulepacks.yaml.nodes import MOST_ENTRIES, Mapping, Node, Scalar
from gipr_lint.rulepacks.yaml.nodes import Sequence as List
from gipr_lint.rulepacks.yaml.syntax import DEEPEST

_TOKEN = re.compile(
    rf"(?:(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*\.[ \t]*){{{DEEPEST}}}|"
    r'"""(?:\\.|[^\\])*?"{3,5}(?!")|'
    r"'''.*?'{3,5}(?!')|"
    r'"(?:\\.|[^"\\\n])*"|'
    r"'[^'\n]*'|"
    r"#[^\n]*|[\[\]{}]|\n|[\w-]+",
    re.DOTALL | re.ASCII,
)
"""What matters for where statements end, and for what is refused: texts and comments as wholes, brackets, ends of
lines, keys of more parts than any, words and numbers."""

_FAR = 10_000
"""So many characters after a value the next one is looked for."""

_SAID = (
    ("Unclosed array", Message("yaml.open-bracket")),
    ("Unclosed inline table", Message("yaml.open-bracket")),
    ("Expected ']", Message("yaml.open-bracket")),
    ("Unterminated string", Message("yaml.open-quote")),
    ("Found invalid character", Message("toml.invalid-character")),
    ("Illegal character", Message("toml.invalid-character")),
    ("Expected \"'", Message("yaml.open-quote")),
    ("Expected '='", Message("toml.no-equals")),
    ("Invalid initial character", Message("toml.bad-key")),
    ("Invalid statement", Message("toml.bad-key")),
    ("Expected newline", Message("toml.after-statement")),
    ("Invalid value", Message("toml.bad-value")),
    ("Invalid date", Message("toml.bad-value")),
    ("Duplicate inline table key", Message("toml.twice")),
    ("Cannot", Message("toml.twice")),
    ("Unescaped", Message("toml.bad-escape")),
    ("Escaped character", Message("toml.bad-escape")),
    ("Invalid hex value", Message("toml.bad-escape")),
)
"""What tomllib says, by how it begins, in our words."""


def table(text: str, file: str, path: Sequence[str]) -> Node | None:
    """The table at `path` of the document, None where it has none.

    Raises LocatedError for what is not TOML, or is beyond bounds, and for a table that is meant but spelt otherwise.
    """
    source = SourceText(file, text.removeprefix("\ufeff"))
    document = _parsed(source)
    data: Any = document
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    if other := _misspelt(document, tuple(path)):
        place = source.mark(max(0, source.text.find(other[-1])))
        name = ".".join([key if re.fullmatch(r"[\w-]+", key) else f'"{key}"' for key in other])
        raise error(place, Message("toml.other-table", {"name": name, "meant": ".".join(path)}))
    if data is None:
        return None
    start = source.mark(max(0, source.text.find(path[-1])))
    _require_small(data, start)
    places = _places(source, tuple(path))
    return _node(data, (), places, places.get((), start))


def _misspelt(document: dict[str, Any], path: tuple[str, ...]) -> tuple[str, ...]:
    """The way to a table whose name differs from that at `path` in its marks and its case alone, or that stands
    outside of the table above it; empty where there is none."""
    meant = {_bare(path[-1]), _bare("".join(path))}
    inner = [(key,) for key, value in document.items() if isinstance(value, dict)]
    ways = [
        *inner,
        *((*way, key) for way in inner for key, value in document[way[0]].items() if isinstance(value, dict)),
    ]
    return next((way for way in ways if _bare(way[-1]) in meant and way != path), ())


def _bare(name: str) -> str:
    """A name in small letters, without marks."""
    return re.sub(r"[\W_]", "", name).lower()


def _parsed(source: SourceText) -> dict[str, Any]:
    depth = 0
    for token in _TOKEN.finditer(source.text):
        depth += (token[0] in "[{") - (token[0] in "]}")
        if depth > DEEPEST or (token[0][0] != "#" and token[0].endswith((".", ". ", ".\t"))):
            raise error(source.mark(token.start()), Message("yaml.too-deep", {"most": DEEPEST}))
        if len(token[0]) > 100 and token[0].lstrip("-")[:1].isdigit():
            raise error(source.mark(token.start()), Message("yaml.long-number"))
    try:
        return tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as problem:
        found = re.search(r"at line (\d+), column (\d+)", str(problem))
        mark = Mark(source, int(found[1]), int(found[2])) if found else source.mark(len(source.text))
        said = str(problem).partition(" (at ")[0]
        ours = next((ours for start, ours in _SAID if said.startswith(start)), Message("yaml.other", {"said": said}))
        if depth > 0 and not source.text[mark.line_start + mark.column - 1 :].strip():
            ours = Message("yaml.open-bracket")
        raise error(mark, Message("toml.syntax", {"what": ours})) from None


def _require_small(data: object, mark: Mark) -> None:
    """Raises for data that nests too deep, as dotted keys can, or has more values than anybody writes."""
    waiting, left = [(data, 0)], MOST_ENTRIES
    while waiting:
        part, depth = waiting.pop()
        inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
        left -= len(inner)
        if depth > DEEPEST:
            raise error(mark, Message("yaml.too-deep", {"most": DEEPEST}))
        if left < 0:
            raise error(mark, Message("yaml.too-many", {"most": MOST_ENTRIES}))
        waiting += [(value, depth + 1) for value in inner]


Places = dict[tuple[str | int, ...], Mark]


class _Cursor(Struct):
    """How far the text of a statement has been looked through for its keys and values."""

    source: SourceText
    at: int
    end: int

    def find(self, word: str) -> Mark:
        """The place of the next occurrence of a word; where none is, as the word is written otherwise, the place
        where the search began."""
        found = self.source.text.find(word, self.at, min(self.end, self.at + _FAR)) if word else -1
        mark = self.source.mark(found if found >= 0 else self.at)
        self.at = found + len(word) if found >= 0 else self.at
        return mark


def _places(source: SourceText, path: tuple[str, ...]) -> Places:
    """Where the keys and values below the table at `path` stand, by their way from it."""
    places: Places = {}
    inside: tuple[str | int, ...] = ()
    tables: dict[tuple[str, ...], int] = {}
    for start, end in _statements(source.text):
        head = source.text[start:end].lstrip()
        header = head.startswith("[")
        if not head or head.startswith("#") or not (header or _is_on_way(inside, path)):
            continue
        data = tomllib.loads(source.text[start:end])
        way = _way(data)
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


def _is_on_way(inside: tuple[str | int, ...], path: tuple[str, ...]) -> bool:
    """Whether a table is the one at `path`, one above it, or one below it."""
    return inside[: len(path)] == path[: len(inside)]


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


def _statements(text: str) -> Iterator[tuple[int, int]]:
    """The ends of the statements of a right document, and of lines with nothing or a comment in them."""
    start = depth = 0
    for token in _TOKEN.finditer(text):
        depth += (token[0] in "[{") - (token[0] in "]}")
        if token[0] == "\n" and depth == 0:
            yield start, token.end()
            start = token.end()
    yield start, len(text)


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
