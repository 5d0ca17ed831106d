"""TOML read into nodes: the same values, each with its line."""

from __future__ import annotations

import tomllib
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gipr_lint.rulepacks.yaml.errors import LocatedError
from gipr_lint.rulepacks.yaml.files import at, key_at
from gipr_lint.rulepacks.yaml.nodes import Mapping, Node, Scalar
from gipr_lint.rulepacks.yaml.toml import table

PATH = ("tool", "gipr-lint")
TEXT = '''\
[project]
name = "reports"   # gipr-lint
dependencies = [
  "a",
]

[tool.gipr-lint]
packs = [ "sh",
  "./own" ]
fail-on = "warning"
ignore = ["CN303", {rule = "CN503", reason = "系统导出"}]
year = 2024

[tool.gipr-lint.severity]
CN301 = "info"
CN201 = { severity = "off", reason = """
两行
""" }

[tool.other]
packs = ["x"]
'''


def plain(node: Node) -> Any:
    """The node as plain data."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.items}
    return [plain(part) for part in node.items]


def node_of(text: str) -> Node:
    node = table(text, "pyproject.toml", PATH)
    assert node is not None
    return node


def test_values_are_those_of_the_parser() -> None:
    """The table holds what the standard library reads, in the same order."""
    assert plain(node_of(TEXT)) == tomllib.loads(TEXT)["tool"]["gipr-lint"]


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("packs",), 8, 1),
        (("packs", 0), 8, 12),
        (("packs", 1), 9, 4),
        (("fail-on",), 10, 1),
        (("ignore", 0), 11, 12),
        (("ignore", 1, "rule"), 11, 21),
        (("ignore", 1, "reason"), 11, 37),
        (("year",), 12, 1),
        (("severity",), 14, 12),
        (("severity", "CN301"), 15, 1),
        (("severity", "CN201"), 16, 1),
        (("severity", "CN201", "severity"), 16, 11),
    ],
)
def test_places_of_keys(path: tuple[str | int, ...], line: int, column: int) -> None:
    """Keys and items of lists stand where they are written, in tables, inline tables and over several lines."""
    mark = key_at(node_of(TEXT), path).mark
    assert mark.line == line
    if path != ("severity",):
        assert column in (mark.column, mark.column + 1)


def test_places_of_values() -> None:
    """A single value stands behind its key."""
    assert [(m.line, m.column) for m in (at(node_of(TEXT), ("fail-on",)).mark,)] == [(10, 12)]
    assert at(node_of(TEXT), ("severity", "CN301")).mark.line == 15


@pytest.mark.parametrize(
    ("text", "path", "line"),
    [
        ('tool.gipr-lint.packs = ["sh"]\n', ("packs", 0), 1),
        ('[tool]\n\ngipr-lint.lang = "zh"\n', ("lang",), 3),
        ('[tool]\ngipr-lint = {lang = "zh"}\n', ("lang",), 2),
        ('[tool."gipr-lint"]\n"lang" = "zh"\n', ("lang",), 2),
        ('[[tool.gipr-lint.ignore]]\nrule = "a"\n[[tool.gipr-lint.ignore]]\nrule = "b"\n', ("ignore", 1, "rule"), 4),
        ('[tool.gipr-lint]\r\nlang = "zh"\r\nyear = 1\r\n', ("year",), 3),
    ],
)
def test_other_ways_to_write_it(text: str, path: tuple[str | int, ...], line: int) -> None:
    """Dotted keys, quoted keys, inline tables and lists of tables: the line is right."""
    assert key_at(node_of(text), path).mark.line == line


@pytest.mark.parametrize("text", ["", "[tool.other]\nx = 1\n", "[project]\nname = 'gipr-lint'\n", "tool = 3\n"])
def test_no_table(text: str) -> None:
    """A document without the table has none."""
    assert table(text, "pyproject.toml", PATH) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [("[tool.gipr-lint]\nlang = zh\n", (2, 8)), ('a = "', (1, 6)), ("a = 1\na = 2\n", (2, 6)), ("[x\n", (1, 3))],
)
def test_broken_syntax(text: str, place: tuple[int, int]) -> None:
    """What is no TOML is an error at its line and column."""
    with pytest.raises(LocatedError, match="TOML 语法错误") as caught:
        table(text, "pyproject.toml", PATH)
    assert (caught.value.line, caught.value.column) == place


WORDS = st.text("abc中'\"\\=[]{}#,. \n", max_size=8)
VALUES = st.recursive(
    WORDS | st.integers(-9, 9) | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)


def written(value: Any) -> str:
    """A value as TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    return f"{{{', '.join(f'{quoted(key)} = {written(part)}' for key, part in value.items())}}}"


def quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


@given(st.dictionaries(WORDS, VALUES, max_size=4))
def test_any_table(data: dict[str, Any]) -> None:
    """Whatever a table holds, the values are those of the parser, and each key stands in the line it was written in."""
    text = "[tool.gipr-lint]\n" + "".join(f"{quoted(key)} = {written(value)}\n" for key, value in data.items())
    node = node_of(text)
    assert plain(node) == data
    assert isinstance(node, Mapping)
    assert [key.mark.line for key, _ in node.items] == list(range(2, len(data) + 2))


@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    """Any text is read or is an error of ours."""
    with suppress(LocatedError):
        table(text, "pyproject.toml", PATH)
