"""TOML read into nodes: the same values, each with its line."""

from __future__ import annotations

import tomllib
from contextlib import suppress
from time import process_time
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


@pytest.mark.parametrize(
    ("text", "says", "place"),
    [
        ("[tool.gipr-lint]\nyear = " + "9" * 5000, "too long", (2, 8)),
        ("[tool.gipr-lint]\nyear = -" + "9" * 5000, "too long", (2, 8)),
        ("[tool.gipr-lint]\nyear = 0x" + "9a" * 5000, "too long", (2, 8)),
        ("[tool.gipr-lint]\npacks = " + "[" * 5000, "60", (2, 69)),
        ("[tool.gipr-lint]\npacks = " + "{a=" * 5000, "60", (2, 9 + 180)),
        ("[tool.gipr-lint]\n" + "a." * 100_000 + "b = 1", "60", (2, 1)),
        ("[tool.gipr-lint]\n" + "'a' . " * 5000 + "b = 1", "60", (2, 1)),
        ("[tool.gipr-lint" + ".a" * 5000 + "]", "60", (1, 2)),
        ("[tool.gipr-lint]\nignore = [{" + "a." * 5000 + "a=1}]", "60", (2, 12)),
        ("[tool.gipr-lint]\nignore = [" + '"CN503",' * 90_000 + "]", "5000", (1, 7)),
    ],
    ids=["number", "negative", "hex", "brackets", "braces", "dots", "quoted", "header", "inline", "list"],
)
def test_what_is_beyond_bounds_is_refused_at_once(text: str, says: str, place: tuple[int, int]) -> None:
    """Numbers, brackets, dotted keys and lists without end: an error with its place, in hardly any time."""
    started = process_time()
    with pytest.raises(LocatedError) as caught:
        table(text, "pyproject.toml", PATH)
    assert process_time() - started < 5
    assert says in caught.value.message.in_language("en")
    assert (caught.value.line, caught.value.column) == place


def test_what_others_write_costs_little() -> None:
    """A long list in a table of another tool is looked through once; quotation marks and brackets in it are its own."""
    lines = '  "]", \'[{\', """\n[tool.gipr-lint]\n""", # [\n' * 20_000
    text = f"[tool.other]\nlist = [\n{lines}]\n[tool.gipr-lint]\nyear = 2024\n"
    started = process_time()
    node = table(text, "pyproject.toml", PATH)
    assert process_time() - started < 10
    assert node is not None
    assert plain(node) == {"year": 2024}
    assert at(node, ("year",)).mark.line == text.count("\n")


@pytest.mark.parametrize(
    "name", ["tool.gipr_lint", "tool.GIPR-Lint", "tool.giprlint", "gipr-lint", "gipr_lint.severity"]
)
def test_a_table_that_is_meant(name: str) -> None:
    """Another spelling of the table's name is named, with the right one."""
    with pytest.raises(LocatedError) as caught:
        table(f'# gipr-lint\n[{name}]\nignore = ["CN503"]\n', "pyproject.toml", PATH)
    assert "[tool.gipr-lint]" in str(caught.value.message)
    assert caught.value.line in (1, 2)


def test_a_comment_may_end_with_a_stop() -> None:
    """A full stop at the end of a comment or of a text is no key of many parts."""
    node = table('# All of it.\n[tool.gipr-lint] # Here.\ninclude = ["a."]\n', "pyproject.toml", PATH)
    assert isinstance(node, Mapping)


def test_a_byte_order_mark_is_none_of_the_text() -> None:
    """As editors on Windows write it."""
    node = table('\ufeff[tool.gipr-lint]\nlang = "zh"\n', "pyproject.toml", PATH)
    assert node is not None
    assert (plain(node), node.mark.column) == ({"lang": "zh"}, 7)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("ignore = [", "括号没有闭合"),
        ("ignore", "“=”"),
        ("lang = zh", "文字要加引号"),
        ('lang = "zh', "这里有不能用的字符"),
        ('lang = "zh" # a\n忽略 = []', "键 = 值"),
        ('lang = "zh" year = 1', "另起一行"),
        ('lang = "zh"\nlang = "en"', "已经有了"),
        ('lang = "\\d"', "改用单引号"),
    ],
)
def test_the_parser_speaks_the_language(line: str, says: str) -> None:
    """What the standard library says in English is told in the language of the run."""
    with pytest.raises(LocatedError) as caught:
        table(f"[tool.gipr-lint]\n{line}\n", "pyproject.toml", PATH)
    assert says in str(caught.value.message)


def test_a_comment_may_be_a_sentence() -> None:
    """The full stop at the end of a comment makes no key of many parts."""
    found = table("# A sentence.\n[tool.gipr-lint]  # Another. \nyear = 2024\n", "x.toml", ("tool", "gipr-lint"))
    assert found is not None
    assert plain(found) == {"year": 2024}
