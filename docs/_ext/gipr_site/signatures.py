"""A public function or type of `gipr_lint` as the source has it: `{signature} lint`, `{fields} Finding`."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from operator import attrgetter

import msgspec

import gipr_lint


def signature(name: str) -> str:
    """A function as Python writes it, one parameter a line; a method as `Type.method`."""
    found = inspect.signature(attrgetter(name)(gipr_lint))
    lines = []
    for parameter in found.parameters.values():
        if parameter.name == "self":
            continue
        if parameter.kind is parameter.KEYWORD_ONLY and "*" not in lines:
            lines.append("*")
        stars = "**" if parameter.kind is parameter.VAR_KEYWORD else ""
        default = "" if parameter.default is parameter.empty else f" = {parameter.default!r}"
        if isinstance(parameter.default, str):
            default = f' = "{parameter.default}"'
        lines.append(f"{stars}{parameter.name}: {parameter.annotation}{default}")
    return f"gipr_lint.{name}(\n" + "".join(f"    {line},\n" for line in lines) + f") -> {found.return_annotation}"


def fields(name: str) -> Iterator[str]:
    """The attributes of a type that are its own, not those of the type it extends."""
    kind: type[msgspec.Struct] = getattr(gipr_lint, name)
    yield f"class gipr_lint.{name}:"
    for attribute, annotation in inspect.get_annotations(kind).items():
        yield f"    {attribute}: {annotation}"
