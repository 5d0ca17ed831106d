"""The JSON Schema of a pack's files, made from the types that the loader reads them into.

It takes what `gipr_lint.rulepacks.yaml.convert` takes, but for `null`, which only stands for a key that had better be
left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
from msgspec import Struct

from gipr_lint.authoring.describe import described
from gipr_lint.rulepacks.drafts import DraftText
from gipr_lint.rulepacks.position import Position
from gipr_lint.rulepacks.schema import EditionFile, FactsFile, PackFile, RuleFile
from gipr_lint.rulepacks.yaml import nodes

Schema = dict[str, Any]

_PATTERNS: Mapping[tuple[type[Struct], str], Schema] = {
    (RuleFile, "code"): {"type": "string", "pattern": r"^[A-Z]{2,8}[0-9]{3}$"},
    (RuleFile, "name"): {"type": "string", "pattern": r"^[a-z][a-z0-9]*(-[a-z0-9]+)+$"},
    (RuleFile, "authority"): {"minItems": 1},
    (RuleFile, "examples"): {"allOf": [{"contains": {"required": [key]}} for key in ("good", "bad")]},
    (PackFile, "pack"): {"type": "string", "pattern": "^[a-z]{2,8}$"},
}
"""What the loader demands beyond the types."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"

FILES: Mapping[str, tuple[type[Struct], str]] = {
    "rule": (RuleFile, "code"),
    "pack": (PackFile, "pack"),
    "form": (EditionFile, "edition"),
    "draft": (DraftText, "title"),
    "facts": (FactsFile, ""),
}
"""The kinds of files: the type of each and the key by which it is known; facts are what none of the others is."""

_SCALARS: Mapping[Any, Schema] = {
    str: {"type": ["string", "number"]},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Decimal: {"type": "number"},
}
"""An unquoted number is taken as text where text is wanted."""


def schema(kinds: Mapping[str, type[Struct]], file: str | None = None, lang: str = "zh") -> Schema:
    """The schema of one kind of file (a key of `FILES`), or of all of them together, told apart by their keys.

    `kinds` are the checks by name with the types of their parameters; `lang` is that of the descriptions.
    """
    made = _Maker(lang, kinds)
    if file is not None:
        top = made.ref(FILES[file][0])
    else:
        top = made.ref(FILES["facts"][0])
        for kind, key in reversed([entry for entry in FILES.values() if entry[1]]):
            top = {"if": {"required": [key]}, "then": made.ref(kind), "else": top}
    return {"$schema": DIALECT, "title": f"gipr-lint {file or 'pack'}", **top, "$defs": dict(sorted(made.defs.items()))}


class _Maker:
    """Makes schemas of types and keeps those of Structs, each once, as definitions."""

    def __init__(self, lang: str, kinds: Mapping[str, type[Struct]]) -> None:
        self.lang = lang
        self.kinds = kinds
        self.defs: dict[str, Schema] = {}
        self.names: dict[type[Struct], str] = {}

    def ref(self, kind: type[Struct]) -> Schema:
        """A reference to the definition of a Struct."""
        if kind not in self.names:
            taken = sum(known.__name__ == kind.__name__ for known in self.names)
            name = self.names[kind] = f"{kind.__name__}{taken + 1 if taken else ''}"
            self.defs[name] = {}
            self.defs[name] |= self.struct(kind)
        return {"$ref": f"#/$defs/{self.names[kind]}"}

    def struct(self, kind: type[Struct]) -> Schema:
        """The schema of a Struct: its keys as they are written in YAML, no others."""
        said = described(kind)
        properties: Schema = {}
        required = []
        for field in msgspec.structs.fields(kind):
            if field.name == "source" and (field.type is Position or Position in get_args(field.type)):
                continue
            made = self.check() if (kind, field.name) == (RuleFile, "check") else self.of(field.type)
            made |= _PATTERNS.get((kind, field.name), {})
            if field.name in said.attributes:
                made = {"description": said.attributes[field.name].in_language(self.lang), **made}
            if field.required:
                required.append(field.encode_name)
            elif isinstance(field.default, str | int) and field.default not in ("", 0, False):
                made = {**made, "default": field.default}
            properties[field.encode_name] = made
        made = {"type": "object", "properties": properties, "additionalProperties": False}
        if about := said.about.in_language(self.lang):
            made = {"description": about, **made}
        return {**made, "required": required} if required else made

    def check(self) -> Schema:
        """A rule's check: its name under `kind`, and by the name its parameters."""
        kinds = sorted(self.kinds)
        about = [described(self.kinds[kind]).about.in_language(self.lang) for kind in kinds]
        cases = []
        for kind in kinds:
            params = self.struct(self.kinds[kind])
            self.defs[f"check-{kind}"] = {
                **params,
                "properties": {"kind": {"const": kind}, **params["properties"]},
                "required": ["kind", *params.get("required", ())],
            }
            known = {"properties": {"kind": {"const": kind}}, "required": ["kind"]}
            cases.append({"if": known, "then": {"$ref": f"#/$defs/check-{kind}"}})
        known_checks = {"enum": kinds, "enumDescriptions": about}
        return {"type": "object", "properties": {"kind": known_checks}, "required": ["kind"], "allOf": cases}

    def of(self, kind: Any) -> Schema:
        """The schema of any type that `convert` knows."""
        members = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
        made = [self.member(member) for member in members if member not in (None, NoneType)]
        return made[0] if len(made) == 1 else {"anyOf": made}

    def member(self, kind: Any) -> Schema:
        """The schema of a type that is not a union."""
        origin, arguments = get_origin(kind), get_args(kind)
        if kind in _SCALARS:
            return dict(_SCALARS[kind])
        if origin is Literal:
            return {"enum": list(arguments)}
        if origin is tuple:
            return {"type": "array", "items": self.of(arguments[0])}
        if origin is dict:
            return {"type": "object", "additionalProperties": self.of(arguments[1])}
        if kind is nodes.Mapping:
            return {"type": "object"}
        if kind is nodes.Sequence:
            return {"type": "array"}
        if isinstance(kind, type) and issubclass(kind, Struct) and kind is not nodes.Scalar:
            return self.ref(kind)
        return {}
