"""YAML text → nodes that know where they stand; YAML 1.2 with nothing to trip over.

Plain `true` and `false` are the only booleans, `null`, `~` and nothing the only nulls; `36` and `-2` are integers,
`0.5` is an exact decimal, and everything else (`no`, `012`, `1:30`, `1e3`, `2024-12-31`, whatever is quoted) is text.
Duplicate keys, tags, merge keys, several documents and aliases that multiply the text are errors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, TypeAlias

import yaml
from msgspec import Struct

from gipr_lint.messages import Message
from gipr_lint.rulepacks.yaml.errors import LINE_BREAK, Mark, SourceText, error, shown
from gipr_lint.rulepacks.yaml.syntax import DEEPEST, syntax_error

MOST_NODES = 200_000
"""How many nodes a file may have, counted with its aliases written out."""

MOST_ENTRIES = 5_000
"""How many nodes a configuration may have."""

Data: TypeAlias = str | int | Decimal | bool | None


class Scalar(Struct, frozen=True):
    """One value: `text` as written (without quotes), `value` as understood."""

    value: Data
    text: str
    mark: Mark
    quoted: bool = False


class Sequence(Struct, frozen=True):
    """A list of nodes."""

    items: tuple[Node, ...]
    mark: Mark


class Mapping(Struct, frozen=True):
    """Keys with their nodes, in order; a key counts by its text."""

    items: tuple[tuple[Scalar, Node], ...]
    mark: Mark


Node: TypeAlias = Scalar | Sequence | Mapping


class _Anchored(Struct, frozen=True):
    node: Node
    nodes: int
    height: int


class _State(Struct):
    """How far composing has come.

    `deepest` is the greatest depth since the innermost open anchor began, `torn` the event of the last text between
    quotation marks that goes on over several lines.
    """

    text: SourceText
    events: Iterator[Any]
    anchors: dict[str, _Anchored | None]
    most: int
    nodes: int = 0
    deepest: int = 0
    torn: Any = None


def parse(text: str, file: str, most: int = MOST_NODES) -> Node:
    """The one document in `text`, an empty one being null; `file` is the name that errors give.

    Raises LocatedError for everything that is not YAML or that the rule language does not take from YAML, and for more
    than `most` nodes.
    """
    source = SourceText(file, text.removeprefix("\ufeff"))
    if found := _UNPRINTABLE.search(source.text):
        raise error(source.mark(found.start()), Message("yaml.control", {"code": f"{ord(found[0]):04X}"}))
    state = _State(source, iter(yaml.parse(source.text, Loader=_LOADER)), {}, most)
    try:
        return _document(state)
    except yaml.YAMLError as problem:
        raise syntax_error(problem, source, state.torn) from None


def within(scalar: Scalar, offset: int) -> Mark:
    """Where the character at `offset` of a scalar's text stands in the file, past quotes, escapes and line breaks."""
    text, start = scalar.mark.text.text, scalar.mark.line_start + scalar.mark.column - 1
    start = _ANCHOR.match(text, start).end()  # type: ignore[union-attr]
    opening = text[start : start + 1]
    if opening in ("|", ">") and not scalar.quoted:
        start = re.compile(LINE_BREAK).search(text, start).end()  # type: ignore[union-attr]
    steps = _STEPS.get(opening if scalar.quoted else "", _STEPS[""])
    before = sum(not char.isspace() for char in scalar.text[:offset])
    for found in steps.finditer(text, start + scalar.quoted):
        if before == 0:
            return scalar.mark.text.mark(found.start())
        before -= found.lastgroup is None
    return scalar.mark


def _document(state: _State) -> Node:
    node: Node | None = None
    for event in state.events:
        if isinstance(event, yaml.DocumentStartEvent):
            if node is not None:
                raise error(_mark(event, state), Message("yaml.documents"))
        elif isinstance(event, yaml.NodeEvent):
            node = _node(event, state, 0)
    return node or Scalar(None, "", Mark(state.text, 1, 1))


def _node(event: Any, state: _State, depth: int) -> Node:
    mark = _mark(event, state)
    if isinstance(event, yaml.AliasEvent):
        return _alias(str(event.anchor), mark, state, depth)
    if event.tag is not None:
        raise error(mark, Message("yaml.tag", {"tag": shown(event.tag)}))
    _count(1, depth, mark, state)
    if event.anchor is None:
        return _content(event, mark, state, depth)
    state.anchors[event.anchor] = None
    nodes, deepest, state.deepest = state.nodes - 1, state.deepest, depth
    node = _content(event, mark, state, depth)
    state.anchors[event.anchor] = _Anchored(node, state.nodes - nodes, state.deepest - depth)
    state.deepest = max(deepest, state.deepest)
    return node


def _alias(name: str, mark: Mark, state: _State, depth: int) -> Node:
    if name not in state.anchors:
        raise error(mark, Message("yaml.no-anchor", {"name": shown(name)}), near=name, choices=state.anchors)
    anchored = state.anchors[name]
    if anchored is None:
        raise error(mark, Message("yaml.own-anchor", {"name": shown(name)}))
    _count(anchored.nodes, depth + anchored.height, mark, state)
    return anchored.node


def _count(nodes: int, depth: int, mark: Mark, state: _State) -> None:
    state.nodes += nodes
    state.deepest = max(state.deepest, depth)
    if state.nodes > state.most:
        raise error(mark, Message("yaml.too-many", {"most": state.most}))
    if depth > DEEPEST:
        raise error(mark, Message("yaml.too-deep", {"most": DEEPEST}))


def _content(event: Any, mark: Mark, state: _State, depth: int) -> Node:
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event, mark, state)
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Node] = []
        while not isinstance(event := next(state.events), yaml.SequenceEndEvent):
            items.append(_node(event, state, depth + 1))
        return Sequence(tuple(items), mark)
    pairs: dict[str, tuple[Scalar, Node]] = {}
    while not isinstance(event := next(state.events), yaml.MappingEndEvent):
        key = _key(event, state, depth + 1)
        if key.text in pairs:
            first = pairs[key.text][0].mark.line
            raise error(key, Message("yaml.key-twice", {"key": shown(key.text), "line": first}))
        pairs[key.text] = (key, _node(next(state.events), state, depth + 1))
    return Mapping(tuple(pairs.values()), mark)


def _key(event: Any, state: _State, depth: int) -> Scalar:
    mark = _mark(event, state)
    if not isinstance(event, yaml.ScalarEvent):
        raise error(mark, Message("yaml.key-no-word"))
    key = _node(event, state, depth)
    assert isinstance(key, Scalar)
    if not key.text:
        raise error(mark, Message("yaml.key-missing"))
    if key.text == "<<" and not key.quoted:
        raise error(mark, Message("yaml.merge-key"))
    return key


def _scalar(event: Any, mark: Mark, state: _State) -> Scalar:
    text: str = event.value
    if event.style:
        quoted = event.style in _QUOTES
        if quoted and event.start_mark.line < event.end_mark.line:
            state.torn = event
        return Scalar(text, text, mark, quoted)
    if text in _WORDS:
        return Scalar(_WORDS[text], text, mark)
    if _NUMBER.fullmatch(text):
        if len(text) > 100:
            raise error(mark, Message("yaml.long-number"))
        return Scalar(Decimal(text) if "." in text else int(text), text, mark)
    return Scalar(text, text, mark)


def _mark(event: Any, state: _State) -> Mark:
    return Mark(state.text, event.start_mark.line + 1, event.start_mark.column + 1)


_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]*)(\.[0-9]+)?")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
_QUOTES = ("'", '"')
_ANCHOR = re.compile(r"(&\S+\s+)?")
_STEPS = {
    "": re.compile(r"\S"),
    "'": re.compile(r"''|\S"),
    '"': re.compile(r"\\(?:x..|u.{4}|U.{8}|(?P<blank>[nrtvfNLP_\s])|.)|\S"),
}
"""What makes one visible character of a scalar's text in the file, by the scalar's quotes."""
