"""The page of all checks, with their parameters and placeholders, in Markdown and both languages.

It is made of the code alone: what a check demands and what its parameters mean are the docstrings of its `Params`.
The site of the documentation has it written whenever it is built.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import groupby
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
from msgspec import Struct

from gipr_lint.authoring.describe import described, in_both
from gipr_lint.checks.catalogue import addresses
from gipr_lint.checks.check import Check
from gipr_lint.checks.compose import EVERYWHERE
from gipr_lint.messages import say
from gipr_lint.rulepacks.model import Text

PAGES = {"zh": "checks.md", "en": "en/checks.md"}
"""Where the page stands below the folder of the documentation."""


def page(lang: str) -> str:
    """The page in one language (zh or en)."""
    everywhere = tuple(f"`{{{name}}}`" for name in EVERYWHERE)
    lines = [f"# {say('reference.checks', lang)}", "", say("reference.about-checks", lang, everywhere=everywhere)]
    for package, group in groupby(_checks(), key=lambda found: found[0]):
        lines += ["", f"## {in_both(import_module(package).__doc__ or '').in_language(lang).rstrip('。.')}"]
        for _, check in group:
            lines += ["", *_section(check, lang)]
    return "\n".join(lines) + "\n"


def _checks() -> Iterator[tuple[str, Check]]:
    """gipr-lint's own checks in the order of their groups and names, each with the package that is its group."""
    for address in addresses().values():
        module, _, name = address.partition(":")
        yield module.rpartition(".")[0], getattr(import_module(module), name)


def _section(check: Check, lang: str) -> Iterator[str]:
    """One check: what it demands, its parameters, its placeholders."""
    yield f"### {check.name}"
    yield ""
    yield described(check.params).about.in_language(lang)
    rows = list(_rows(check.params, lang, ""))
    if rows:
        head = say("reference.parameter", lang), say("reference.written", lang), say("reference.meaning", lang)
        yield from ("", f"| {' | '.join(head)} |", "|---|---|---|", *rows)
    said = [f"`{{{name}}}`" for name in check.says]
    if check.captures is not None:
        said.append(say("reference.captures", lang))
    if said:
        yield from ("", say("reference.placeholders", lang, names=tuple(said)))


def _rows(kind: type[Struct], lang: str, above: str) -> Iterator[str]:
    """A row for each parameter, after one that holds others the rows of these."""
    about = described(kind).attributes
    for field in msgspec.structs.fields(kind):
        name = f"{above}{field.encode_name}"
        meaning = about[field.name].in_language(lang) if field.name in about else ""
        must = say("reference.required", lang, value=_value(field.type, lang)) if field.required else ""
        cells = (f"`{name}`", must or _value(field.type, lang), meaning)
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
        for inner in _structs(field.type):
            yield from _rows(inner, lang, f"{name}.")


def _structs(kind: Any) -> Iterable[type[Struct]]:
    """The types with keys of their own that a parameter of this type holds, but for texts in both languages."""
    if isinstance(kind, type) and issubclass(kind, Struct):
        return () if kind is Text else (kind,)
    return [inner for argument in get_args(kind) for inner in _structs(argument)]


def _value(kind: Any, lang: str) -> str:
    """How a value of this type is written."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        members = [member for member in arguments if member not in (None, NoneType)]
        return say("reference.or", lang).join(_value(member, lang) for member in members)
    if origin is Literal:
        return say("reference.one-of", lang, names=tuple(f"`{value}`" for value in arguments))
    if origin is tuple:
        return say("reference.list-of", lang, item=_value(arguments[0], lang))
    if origin is dict:
        return say("reference.by-name", lang, item=_value(arguments[1], lang))
    if kind is bool:
        return say("reference.one-of", lang, names=("`true`", "`false`"))
    if kind is int:
        return say("reference.number", lang)
    if kind is Text:
        return say("reference.both-languages", lang)
    return say("reference.text", lang) if kind is str else say("reference.keys", lang)
