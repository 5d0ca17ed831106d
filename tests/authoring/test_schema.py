"""The JSON Schema of rule files, by an independent validator."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from jsonschema import Draft202012Validator
from msgspec import Struct, field

from gipr_lint.authoring.schema import FILES, schema
from gipr_lint.plugins.builtin import national_pack
from gipr_lint.plugins.registry import checks
from gipr_lint.rulepacks.yaml import nodes
from gipr_lint.rulepacks.yaml.convert import convert

KINDS = {name: kind.params for name, kind in checks().items()}
VALIDATORS = {file: Draft202012Validator(schema(KINDS, file)) for file in (*FILES, None)}
FOLDER = Path(national_pack())
PATHS = sorted(FOLDER.rglob("*.yaml"))


def data(path: Path) -> Any:
    """What the loader understands of a file, as plain data."""
    return convert(nodes.parse(path.read_text(encoding="utf-8"), path.name), Any)


def kind_of(path: Path) -> str:
    """Which kind of file it is, by its place."""
    if path.name == "pack.yaml":
        return "pack"
    return {"forms": "form", "facts": "facts", "drafts": "draft"}.get(path.parent.name, "rule")


DATA = {path: data(path) for path in PATHS}


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("file", [*FILES, None])
def test_the_schema_is_one(file: str | None, lang: str) -> None:
    """Each schema is valid itself, every reference leads somewhere, and none of its definitions is unused."""
    made = schema(KINDS, file, lang)
    Draft202012Validator.check_schema(made)
    references = set(_references(made))
    assert references == {f"#/$defs/{name}" for name in made["$defs"]}


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "$ref" in value:
            yield value["$ref"]
        for part in value.values():
            yield from _references(part)
    elif isinstance(value, list):
        for part in value:
            yield from _references(part)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_the_national_pack_is_valid(path: Path) -> None:
    """Every file of the national pack is valid as its own kind and by the schema for all, and is no other kind."""
    kind = kind_of(path)
    for file, validator in VALIDATORS.items():
        assert validator.is_valid(DATA[path]) is (file in (kind, None)), file


@pytest.mark.slow
@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_damaged_files_are_not(path: Path) -> None:
    """An unknown key, a missing one, and any value of a wrong type are rejected, by both schemas."""
    kind, whole = kind_of(path), DATA[path]
    required = schema(KINDS, kind)["$defs"][FILES[kind][0].__name__].get("required", [])
    damaged = [{**whole, "colour": 1}]
    damaged += [{key: value for key, value in whole.items() if key != name} for name in required]
    damaged += [{**whole, key: [[[]]]} for key in whole]
    if kind == "rule":
        check = whole["check"]
        damaged += [{**whole, "check": {**check, **change}} for change in ({"kind": "nothing"}, {"colour": 1})]
        damaged += [{**whole, "check": {**check, key: [[[[]]]]}} for key in check]
        damaged += [{**whole, "check": {key: value for key, value in check.items() if key != "kind"}}]
    for one in damaged:
        assert not VALIDATORS[kind].is_valid(one)
        known_by = FILES[kind][1]
        if not known_by or known_by in one:
            assert not VALIDATORS[None].is_valid(one)


def test_keys_and_kinds_are_explained() -> None:
    """An editor finds what a key means, in the language that was asked for, and what every check is for."""
    zh, en = (schema(KINDS, "rule", lang)["$defs"]["RuleFile"]["properties"] for lang in ("zh", "en"))
    assert zh["severity"]["description"].startswith("级别：error 错误")
    assert en["severity"]["description"] == "How grave its findings are."
    kinds = zh["check"]["properties"]["kind"]
    assert kinds["enum"] == sorted(KINDS)
    assert len(kinds["enumDescriptions"]) == len(KINDS)
    assert "散文" in kinds["enumDescriptions"][kinds["enum"].index("agree")]


class _Part(Struct):
    """A part."""

    size: int


class _Check(Struct):
    """What a plugin asks for."""

    of: Literal["a", "b"] = field(default="a", name="part")
    """Which of them."""
    parts: dict[str, _Part] = {}


def test_kinds_of_plugins() -> None:
    """The parameters of a plugin's kind are completed and checked as those of the built-in ones."""
    made = schema({**KINDS, "ex": _Check}, "rule")
    validator = Draft202012Validator(made)
    rule = DATA[next(path for path in PATHS if path.name.startswith("CN503"))]

    def valid(**params: Any) -> bool:
        return validator.is_valid({**rule, "check": {"kind": "ex", **params}})

    assert valid()
    assert valid(part="b", parts={"x": {"size": 1}})
    assert not any((valid(of="a"), valid(part="c"), valid(parts={"x": {}}), valid(parts={"x": {"size": "1"}})))
    assert made["$defs"]["check-ex"]["properties"]["part"]["description"] == "Which of them."


@pytest.mark.parametrize(
    "change",
    [{"code": "LY80"}, {"code": "ly801"}, {"name": "Informal"}, {"authority": []}, {"examples": [{"good": "好"}]}],
)
def test_what_a_rule_must_have(change: dict[str, Any]) -> None:
    """Code, name, authority and examples are held to what the loader demands of them."""
    text = {"zh": "甲", "en": "a"}
    rule = {
        "code": "LY801", "name": "account-informal", "severity": "info", "title": text, "why": text, "message": text,
        "authority": [{"document": "甲"}], "check": {"kind": "text-find", "find": "甲"},
        "examples": [{"good": "好"}, {"bad": "坏"}],
    }  # fmt: skip
    valid = Draft202012Validator(schema(KINDS, "rule")).is_valid
    assert (valid(rule), valid({**rule, **change})) == (True, False)
