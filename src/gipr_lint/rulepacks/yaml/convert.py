"""Nodes → typed values: msgspec Structs, dict, tuple, text, numbers, and unions told apart by the shape of the node."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, overload

import msgspec
from msgspec import Struct

from gipr_lint.messages import NOTHING, Message, either, plain, quoted
from gipr_lint.rulepacks.position import Position
from gipr_lint.rulepacks.yaml.errors import LocatedError, error, raise_all, shown
from gipr_lint.rulepacks.yaml.nodes import Mapping, Node, Scalar, Sequence
from gipr_lint.rulepacks.yaml.syntax import DASHES

T = TypeVar("T")

_MOST_WRONG = 100
"""After so many errors in one place no more are looked for."""


@overload
def convert(node: Node, kind: type[T]) -> T: ...
@overload
def convert(node: Node, kind: Any) -> Any: ...
def convert(node: Node, kind: Any) -> Any:
    """The node as a value of the type `kind`.

    `kind` is a msgspec Struct, `dict[str, T]`, `tuple[T, ...]`, `str`, `int`, `bool`, `Decimal`, `None`, `Literal`,
    `Any` (plain data), `Node` or one of its members (the node itself), or a union of them, in which several Structs
    are told apart by their tag. An unquoted number is accepted as text. A Struct's field `source: Position` is filled
    with the place of the mapping.

    Raises LocatedError where the YAML does not fit, TypeError where `kind` is none of these.
    """
    shape = _shape(kind)
    if type(node) in shape.nodes:
        return node
    if isinstance(node, Scalar):
        return _scalar(node, shape)
    if isinstance(node, Sequence):
        if shape.item is not None:
            return tuple(_each((part, shape.item) for part in node.items))
        if shape.anything:
            return _each((part, Any) for part in node.items)
        raise _mismatch(node, shape)
    if shape.structs:
        return _struct(node, _choose(node, shape.structs))
    if shape.values is not None or shape.anything:
        kind = Any if shape.values is None else shape.values
        values = _each((part, kind) for _, part in node.items)
        return {key.text: value for (key, _), value in zip(node.items, values, strict=True)}
    raise _mismatch(node, shape)


def _each(parts: Iterable[tuple[Node, Any]]) -> list[Any]:
    """Nodes as values of their types. Raises LocatedError for all that do not fit."""
    values, wrong = [], list[LocatedError]()
    for part, kind in parts:
        try:
            values.append(convert(part, kind))
        except LocatedError as problem:
            wrong.append(problem)
            if len(wrong) > _MOST_WRONG:
                break
    raise_all(wrong)
    return values


class _Shape(Struct):
    """What a type accepts: its members, sorted by the node they are made from."""

    nodes: tuple[type, ...] = ()
    scalars: tuple[type, ...] = ()
    literals: tuple[Any, ...] = ()
    item: Any = None
    values: Any = None
    structs: tuple[type[Struct], ...] = ()
    anything: bool = False


@cache
def _shape(kind: Any) -> _Shape:
    shape = _Shape()
    members = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
    for member in members:
        origin, arguments = get_origin(member), get_args(member)
        if member in (Any, object):
            shape.anything = True
        elif member in (Scalar, Sequence, Mapping):
            shape.nodes += (member,)
        elif member in (str, int, bool, Decimal, NoneType, None):
            shape.scalars += (member or NoneType,)
        elif origin is Literal:
            shape.literals += arguments
        elif origin is tuple and arguments[1:] == (...,):
            shape.item = arguments[0]
        elif origin is dict and arguments[0] is str:
            shape.values = arguments[1]
        elif isinstance(member, type) and issubclass(member, Struct):
            shape.structs += (member,)
        else:
            raise TypeError(f"convert does not know {member!r}")
    return shape


def _scalar(node: Scalar, shape: _Shape) -> Any:
    value = node.value
    wordlike = type(value) in (str, int, Decimal)
    for literal in shape.literals:
        if literal == node.text if isinstance(literal, str) and wordlike else _same(literal, value):
            return literal
    if shape.anything or type(value) in shape.scalars:
        return value
    if type(value) is int and Decimal in shape.scalars:
        return Decimal(value)
    if str in shape.scalars and wordlike:
        return node.text
    raise _mismatch(node, shape)


def _same(literal: object, value: object) -> bool:
    return type(literal) is type(value) and literal == value


class _Field(Struct, frozen=True):
    name: str
    kind: Any
    required: bool


@cache
def _fields(kind: type[Struct]) -> dict[str, _Field]:
    """The fields by the key that stands for them in YAML, without `source`."""
    return {
        field.encode_name: _Field(field.name, field.type, field.required)
        for field in msgspec.structs.fields(kind)
        if not _is_source(field)
    }


def keys_of(kind: type[Struct]) -> Collection[str]:
    """The keys that a mapping for a Struct may have."""
    return _fields(kind).keys()


def could_be(keys: Collection[str], kind: type[Struct]) -> bool:
    """Whether a mapping with these keys has all that a Struct needs, and nothing else."""
    fields = _fields(kind)
    return all(key in fields for key in keys) and all(name in keys for name, field in fields.items() if field.required)


@cache
def _has_source(kind: type[Struct]) -> bool:
    return any(_is_source(field) for field in msgspec.structs.fields(kind))


def _is_source(field: msgspec.structs.FieldInfo) -> bool:
    return field.name == "source" and (field.type is Position or Position in get_args(field.type))


def _choose(node: Mapping, kinds: tuple[type[Struct], ...]) -> type[Struct]:
    """The Struct that the mapping's tag names; without tags there is only one."""
    tag_field = kinds[0].__struct_config__.tag_field
    if len(kinds) == 1:
        return kinds[0]
    if tag_field is None or len({kind.__struct_config__.tag_field for kind in kinds}) > 1:
        raise TypeError(f"a union of Structs needs one tag field: {kinds!r}")
    tags = {str(kind.__struct_config__.tag): kind for kind in kinds}
    for key, value in node.items:
        if key.text == tag_field:
            if not isinstance(value, Scalar) or value.text not in tags:
                raise _unknown_value(value, tuple(tags))
            return tags[value.text]
    raise error(node, Message("yaml.no-tag", {"key": tag_field, "values": tuple(tags)}))


def _struct(node: Mapping, kind: type[Struct]) -> Any:
    fields, config = _fields(kind), kind.__struct_config__
    given = {key.text: value for key, value in node.items}
    wrong = list[LocatedError]()
    for key, _ in node.items:
        if key.text not in fields and key.text != config.tag_field:
            unused = [name for name in (*fields, config.tag_field) if name is not None and name not in given]
            hint = _slip(key, fields)
            message = Message("yaml.unknown-key", {"key": shown(key.text), "hint": hint})
            wrong.append(error(key, message, near=key.text, choices=unused if hint is NOTHING else ()))
            if len(wrong) > _MOST_WRONG:
                break
    missing = [name for name, field in fields.items() if field.required and name not in given]
    if missing and not wrong:  # one that is misspelt is not told twice
        wrong.append(error(node, Message("yaml.missing-keys", {"keys": tuple(map(quoted, missing))})))
    values = {}
    for name, value in given.items():
        try:
            if name in fields:
                values[fields[name].name] = made = convert(value, fields[name].kind)
                if isinstance(made, str) and fields[name].required and not made.strip():
                    wrong.append(error(value, Message("yaml.empty", {"key": name})))
            elif name == config.tag_field and (not isinstance(value, Scalar) or value.text != str(config.tag)):
                wrong.append(_unknown_value(value, (str(config.tag),)))
        except LocatedError as problem:
            wrong.append(problem)
    raise_all(wrong)
    if _has_source(kind):
        values["source"] = node.mark.source
    try:
        return kind(**values)
    except ValueError as problem:
        raise error(node, plain(str(problem))) from None


def _slip(key: Scalar, known: Collection[str]) -> Message:
    """How an unknown key came about: no blank or a full-width colon after a known one ({zh:one}), or the rest of a
    value that a comma cut in two ({zh: one, two}). Nothing where neither shows."""
    if (found := re.match(r"([\w-]+)([:：])", key.text)) and found[1] in known:
        return Message("yaml.wide-colon" if found[2] == "：" else "yaml.blank-behind-colon")
    is_rest = " " in key.text and key.mark.line_text[: key.mark.column - 1].rstrip().endswith(",")
    return Message("yaml.comma-in-braces") if is_rest else NOTHING


def _mismatch(node: Node, shape: _Shape) -> LocatedError:
    near = None
    if isinstance(node, Scalar) and isinstance(node.value, str):
        if shape.literals:
            return _unknown_value(node, tuple(str(literal) for literal in shape.literals))
        if shape.item is not None and re.match(rf"[{DASHES}]\s", node.text):
            return error(node, Message("yaml.wide-dash"))
        if bool in shape.scalars:
            near = _TRUTH.get(node.text.lower())
    return error(node, _expected(node, shape), near=near, choices=("true", "false"), listed=False)


def _unknown_value(node: Node, choices: tuple[str, ...]) -> LocatedError:
    if isinstance(node, Scalar):
        message = Message("yaml.unknown-value", {"value": shown(node.text), "choices": choices})
        near = "off" if "off" in choices and node.text.lower() in _OFF else node.text
        return error(node, message, near=near, choices=choices, listed=False)
    return error(node, Message("yaml.none-of", {"choices": choices, "found": _described(node)}))


def _expected(node: Node, shape: _Shape) -> Message:
    wanted = [word for kind, word in _WORDS.items() if kind in (*shape.scalars, *shape.nodes)]
    wanted += [quoted(str(literal)) for literal in shape.literals]
    if shape.item is not None:
        wanted.append(_WORDS[Sequence])
    if shape.values is not None or shape.structs:
        wanted.append(_WORDS[Mapping])
    unlike = [word for index, word in enumerate(wanted) if word not in wanted[:index]]
    message = Message("yaml.expected", {"wanted": either(unlike), "found": _described(node)})
    opening = node.mark.line_text[node.mark.column - 1 : node.mark.column]
    is_text = str in shape.scalars and not shape.structs and shape.values is None and shape.item is None
    if not isinstance(node, Scalar) and is_text and opening in ("{", "["):
        return message.followed_by(Message("yaml.quote-bracket", {"mark": opening}))
    if isinstance(node, Scalar):
        before = node.mark.line_text[: node.mark.column - 1].rstrip()
        if not node.text and is_text and "{" in before and not before.endswith(":"):
            return message.followed_by(Message("yaml.comma-in-braces"))
        if "：" in node.text and (shape.structs or shape.values is not None):
            return message.followed_by(Message("yaml.wide-colon"))
        if isinstance(node.value, bool) and str in shape.scalars:
            return message.followed_by(Message("yaml.quote-text"))
        if isinstance(node.value, bool) and int in shape.scalars:
            key = re.search(r"([\w-]+):\s*$", node.mark.line_text[: node.mark.column - 1])
            hint = Message("yaml.number-for-key", {"key": key[1]}) if key else Message("yaml.number-here")
            return message.followed_by(hint)
        if node.text.startswith(tuple(_WIDE_BRACKETS)):
            return message.followed_by(Message("yaml.wide-brackets"))
    sample = "" if is_text else _sample(node, shape)
    return message.followed_by(Message("yaml.such-as", {"sample": sample})) if sample else message


def _sample(node: Node, shape: _Shape) -> str:
    """How something is written that the type accepts: a list with the word that stands there in it, or the keys that a
    mapping needs. Empty where that says nothing."""
    if shape.item is not None:
        item = _shape(shape.item)
        is_item = isinstance(node, Scalar) and str in item.scalars and node.value is not None
        part = shown(node.text) if is_item and isinstance(node, Scalar) else _sample(node, item)
        return f"[{part}]" if part else ""
    if len(shape.structs) != 1 or str in shape.scalars or shape.literals:
        return ""
    keys = [f"{name}: …" for name, field in _fields(shape.structs[0]).items() if field.required]
    return "{" + ", ".join(keys[:3] + ["…"] * (len(keys) > 3)) + "}" if keys else ""


def _described(node: Node) -> Message:
    if isinstance(node, Scalar) and node.value is not None:
        return Message("yaml.described", {"kind": _WORDS[type(node.value)], "text": shown(node.text)})
    return _WORDS[NoneType if isinstance(node, Scalar) else type(node)]


_WORDS: dict[type, Message] = {
    str: Message("yaml.a-text"),
    int: Message("yaml.an-integer"),
    Decimal: Message("yaml.a-decimal"),
    bool: Message("yaml.a-truth-value"),
    NoneType: Message("yaml.nothing"),
    Scalar: Message("yaml.a-value"),
    Sequence: Message("yaml.a-list"),
    Mapping: Message("yaml.a-mapping"),
}

_TRUTH = {**dict.fromkeys(("true", "yes", "on", "y"), "true"), **dict.fromkeys(("false", "no", "off", "n"), "false")}
"""What older YAML takes for a truth value, in small letters."""
_WIDE_BRACKETS = "［｛【〔"
"""What an input method puts for an opening bracket."""
_OFF = ("false", "no", "none", "disable", "disabled")
"""What is written for a severity that is `off`."""
