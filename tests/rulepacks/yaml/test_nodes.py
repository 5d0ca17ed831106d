"""YAML as the rule language reads it: what a value is, where it stands, what is refused and how the refusal reads."""

from __future__ import annotations

import pickle
import time
from decimal import Decimal
from typing import Any, Literal

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct, field
from tests.support.languages import chinese_in

from gipr_lint.messages import plain as as_it_stands
from gipr_lint.messages.choices import hint
from gipr_lint.rulepacks.position import NOWHERE, Position
from gipr_lint.rulepacks.yaml import nodes
from gipr_lint.rulepacks.yaml.convert import convert
from gipr_lint.rulepacks.yaml.errors import LocatedError, Mark, SourceText, error, file_error
from gipr_lint.rulepacks.yaml.nodes import Mapping, Node, Scalar, Sequence, parse, within


class Message(Struct, frozen=True):
    zh: str
    en: str = ""


class SectionCheck(Struct, frozen=True, tag_field="kind", tag="section"):
    require: tuple[str, ...]


class AssertCheck(Struct, frozen=True, tag_field="kind", tag="assert"):
    that: Scalar
    tolerance: Decimal = Decimal(0)


class Rule(Struct, frozen=True):
    code: str
    message: Message | str
    severity: Literal["error", "warning", "info", "off"] = "error"
    scope: str = field(name="in", default="")
    check: SectionCheck | AssertCheck | None = None
    limit: int = 0
    strict: bool = False
    labels: dict[str, str | tuple[str, ...]] = {}
    raw: Node | None = None
    more: Any = None
    source: Position = NOWHERE


class Span(Struct, frozen=True):
    first: int
    last: int

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError("起点不能在终点之后")


def plain(text: str) -> Any:
    return convert(parse(text, "f.yaml"), Any)


def refused(text: str, kind: Any = Any) -> LocatedError:
    with pytest.raises(LocatedError) as caught:
        convert(parse(text, "f.yaml"), kind)
    if "起点" not in caught.value.message.in_language("zh"):  # what a type of this test says
        assert chinese_in(caught.value.message.in_language("en")) == []
    return caught.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("36", 36),
        ("-2", -2),
        ("0.50", Decimal("0.50")),
        *[
            (word, word)
            for word in (
                "yes",
                "no",
                "on",
                "off",
                "True",
                "NULL",
                "012",
                "0x1F",
                "0o14",
                "1:30",
                "1e3",
                ".5",
                "1.",
                ".inf",
                "1_000",
                "2024-12-31",
                "２",
                "是",
            )
        ],
        ('"36"', "36"),
        ("'true'", "true"),
        ('""', ""),
        ("|\n  12\n", "12\n"),
    ],
)
def test_a_plain_word_is_what_yaml_makes_of_it(text: str, value: object) -> None:
    """A plain word is what YAML 1.2 makes of it, with exact decimals; all else is text."""
    found = plain(text)
    assert found == value
    assert type(found) is type(value)


def test_every_node_knows_its_place() -> None:
    """Scalars, sequences, mappings and keys carry line and column, counted from 1 in characters."""
    root = parse("\ufeff# 注\n总计: [甲, {乙: 丙}]\nb:\n  - c\n", "f.yaml")
    assert isinstance(root, Mapping)
    (key, items), (_, block) = root.items
    assert isinstance(items, Sequence)
    assert isinstance(block, Sequence)
    places = [(n.mark.line, n.mark.column) for n in (root, key, items, *items.items, block, *block.items)]
    assert places == [(2, 1), (2, 1), (2, 5), (2, 6), (2, 9), (4, 3), (4, 5)]
    assert key.mark.source == Position("f.yaml", 2, 1)


GOLDEN = {
    "messsage: x\n": """\
f.yaml:1:1: 未知的键“messsage”，是否想写“message”？
    messsage: x
    ^""",
    "code: 甲\ncode: 乙": """\
f.yaml:2:1: 重复的键“code”，第一次出现在第 1 行
    code: 乙
    ^""",
    "{code: 总计, in: “甲”, severity: eror, message: x}": """\
f.yaml:1:31: 不认识的值“eror”，可用的有：error、warning、info、off，是否想写“error”？
    {code: 总计, in: “甲”, severity: eror, message: x}
                                     ^""",
    "labels: {甲: 1}": """\
f.yaml:1:1: 缺少必需的键“code”、“message”
    labels: {甲: 1}
    ^""",
    "code: a\nmessage: [b]": """\
f.yaml:2:10: 应为文字或“键: 值”，而这里是列表
    message: [b]
             ^""",
    "code: a\nmessage: {zh: 甲}\nstrict: no": """\
f.yaml:3:9: 应为真假值，而这里是文字“no”，是否想写“false”？
    strict: no
            ^""",
    "code: true\nmessage: x": """\
f.yaml:1:7: 应为文字，而这里是真假值“true”（若是文字请加引号）
    code: true
          ^""",
    "code: a\nmessage: x\nlimit: 1.0": """\
f.yaml:3:8: 应为整数，而这里是小数“1.0”
    limit: 1.0
           ^""",
    "code: a\nmessage: x\nlimit:": """\
f.yaml:3:7: 应为整数，而这里是空
    limit:
          ^""",
    "code: a\nmessage: x\nlabels: 甲：乙": """\
f.yaml:3:9: 应为“键: 值”，而这里是文字“甲：乙”（冒号要用半角的“:”，后面空一格）
    labels: 甲：乙
            ^""",
    "code: a\nmessage: x\ncheck: {kind: asert, that: b}": """\
f.yaml:3:15: 不认识的值“asert”，可用的有：section、assert，是否想写“assert”？
    check: {kind: asert, that: b}
                  ^""",
    "code: a\nmessage: x\ncheck: {that: b}": """\
f.yaml:3:8: 缺少必需的键“kind”，可用的值有：section、assert
    check: {that: b}
           ^""",
    "code: a\nmessage: x\ncheck: {kind: [a]}": """\
f.yaml:3:15: 应为section、assert之一，而这里是列表
    check: {kind: [a]}
                  ^""",
    "code: a\nmessage: {zh: 甲, en: one, or two}": """\
f.yaml:2:27: 未知的键“or two”（花括号里的值含逗号时要加引号）
    message: {zh: 甲, en: one, or two}
                               ^""",
    "code: a\nsource: x": """\
f.yaml:2:1: 未知的键“source”，可用的有：check、in、labels、limit、message、more、raw、severity、strict
    source: x
    ^""",
}


@pytest.mark.parametrize("text", GOLDEN)
def test_errors_of_type(text: str) -> None:
    """Each mistake in a rule is told in Chinese, at its place, with the caret under it and what may be meant."""
    assert str(refused(text, Rule)) == GOLDEN[text]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("\ta: 1", (1, 1), "YAML 语法错误：缩进不能用制表符，请用空格"),
        ("a:\n\t- b", (2, 1), "YAML 语法错误：缩进不能用制表符，请用空格"),
        ("a: b: c", (1, 5), "YAML 语法错误：这里不能再写“键: 值”（文字里有“: ”时要加引号）"),
        ("a: [1,", (1, 7), "YAML 语法错误：这里缺少一个值，或括号没有闭合"),
        ("{a: 1, b\n\n", (1, 1), "YAML 语法错误：括号没有闭合，或缺少逗号"),
        ("a: 'x\n\n", (1, 4), "YAML 语法错误：引号没有闭合"),
        (
            "a: {zh: 共{n}件，少于{m}, en: b}",
            (1, 10),
            "YAML 语法错误：花括号里的文字含“{”（如占位符）时要加引号，或另起一行写",
        ),
        ("k: @x", (1, 4), "YAML 语法错误：“@”不能作为值的开头，请给值加引号"),
        (
            "键：值\nb: 1",
            (2, 2),
            "YAML 语法错误：这里不能再写“键: 值”（文字里有“: ”时要加引号）（冒号要用半角的“:”，后面空一格）",
        ),
        ("a: 1\n键：值\n", (2, 1), "YAML 语法错误：键后面缺少冒号（冒号要用半角的“:”，后面空一格）"),
        ("a: 1\n- b", (2, 1), "YAML 语法错误：缩进不一致，或这里缺少一个键"),
        ('a: "\\q"', (1, 5), "YAML 语法错误：双引号里有不认识的转义；请改用单引号"),
        ("%YAML 3.0\n---\na", (1, 1), "YAML 语法错误：只支持 YAML 1.2"),
        ("a: &x [*x]", (1, 8), "锚点“x”引用了它自己"),
        ("a: &xyz 1\nb: *xzy", (2, 4), "没有名为“xzy”的锚点，是否想写“xyz”？"),
        ("<<: {a: 1}", (1, 1), "不支持合并键“<<”，请把内容写全"),
        ("a: !!int 3", (1, 4), "不支持 YAML 标签“tag:yaml.org,2002:int”"),
        ("!x [1]", (1, 1), "不支持 YAML 标签“!x”"),
        ("a\n---\nb", (2, 1), "一个文件里只能有一个 YAML 文档，不能再用“---”分隔"),
        ("? [a]\n: b", (1, 3), "键必须是一个词"),
        ("'': b", (1, 1), "冒号前缺少键"),
        ("a: \x1b[31m", (1, 4), "不可用的控制字符 U+001B"),
        ("a: \ud800", (1, 4), "不可用的控制字符 U+D800"),
        ("1" * 101, (1, 1), "数字太长；若是文字请加引号"),
        ("[" * 70, (1, 62), "嵌套超过 60 层"),
        ("a: {甲}乙", (1, 7), "YAML 语法错误：以“{”开头的文字要加引号"),
        ("a: [甲]乙", (1, 7), "YAML 语法错误：以“[”开头的文字要加引号"),
        ("- {甲} 乙 {丙}\n", (1, 7), "YAML 语法错误：以“{”开头的文字要加引号"),
        ('a: "甲"乙', (1, 7), "YAML 语法错误：以引号开头的文字要整个放在引号里"),
        (
            'a: "\\ud83d\\ude00"',
            (1, 7),
            "YAML 语法错误：“\\u”写的不是一个完整的字符；请直接写这个字符",
        ),
        ("a: 甲\u2028乙", (1, 5), "不可用的控制字符 U+2028"),
        ("a: 甲\x85乙", (1, 5), "不可用的控制字符 U+0085"),
        (
            "a: [b]\u3000# 注",
            (1, 7),
            "YAML 语法错误：缩进不一致，或这里缺少一个键（这一行第 7 列是看不见的 U+3000，请删去或改用普通空格）",
        ),
    ],
)
def test_refused_yaml(text: str, place: tuple[int, int], message: str) -> None:
    """What is not YAML, or what rules do not take from YAML, is refused in Chinese at its place."""
    found = refused(text)
    assert ((found.line, found.column), str(found.message)) == (place, message)
    assert found.file == "f.yaml"


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("severity:\xa0info", "00A0", 10),
        ("code: a\n\u3000severity: info", "3000", 1),
        ("code: a\nmessage: x\nin: [prose\u200b]", "200B", 11),
        ("code: a\nmessage: x\nseverity: \ufeffinfo", "FEFF", None),
        ("code: a\nmessage: x\nseverity: info\u3000", "3000", 15),
        ("code: a\nmessage: x\nseverty: 甲\u3000乙", None, None),
    ],
)
def test_what_looks_like_a_blank_is_named(text: str, code: str | None, column: int | None) -> None:
    """Where a line with an error has an invisible character that is no blank to YAML, it is told; within a text not."""
    said = str(refused(text, Rule).message)
    assert (f"U+{code}" in said) is (code is not None and column is not None)
    assert column is None or f"第 {column} 列" in said


def test_all_mistakes_of_a_file_are_told_at_once() -> None:
    """Unknown keys, wrong values and wrong entries of lists, in the order of their places; a key that is misspelt is
    not missing as well."""
    found = refused("code: [a]\nmesage: x\nseverity: high\nlabels: {a: [{b: c}, d, [e]], f: {}}\nlimit: x", Rule)
    places = [(one.line, one.column) for one in (found, *found.others)]
    assert places == [(1, 7), (2, 1), (3, 11), (4, 14), (4, 25), (4, 34), (5, 8)]
    assert str(found).count("f.yaml:") == len(places)


def test_both_parsers_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the C parser the pure one reads the same nodes."""
    text = "甲: &a [1, 'b', 0.5]\n乙:\n  丙: *a\n  丁: |\n    戊\n"
    fast = parse(text, "f.yaml")
    monkeypatch.setattr(nodes, "_LOADER", yaml.SafeLoader)
    assert parse(text, "f.yaml") == fast


def test_aliases_stand_for_their_anchor() -> None:
    """An alias is its anchor's node, at the anchor's place."""
    assert plain("a: &x {b: 1}\nc: *x\nd: [*x]") == {"a": {"b": 1}, "c": {"b": 1}, "d": [{"b": 1}]}


def test_aliases_cannot_multiply() -> None:
    """Nine lines that would grow to a billion values are refused at once; so are aliases nested too deep."""
    laughs = "a0: &a0 [1]\n" + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10))
    started = time.process_time()
    assert str(refused(laughs).message) == "展开后超过 200000 个值"
    chain = "a0: &a0 [1]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 100))
    assert str(refused(chain).message) == "嵌套超过 60 层"
    assert time.process_time() - started < 1


def test_every_kind_of_field_arrives_typed() -> None:
    """A rule with every kind of field arrives typed, in order, with its place."""
    text = """\
code: 403
in: overview
message: {zh: 甲}
severity: off
check:
  kind: assert
  that: "total == 1"
  tolerance: 5
limit: 3
strict: true
labels: {b: 1.50, a: [x, 2]}
raw: [1]
more: {x: [1, yes, null]}
"""
    rule = convert(parse("\n" + text, "f.yaml"), Rule)
    assert rule.code == "403"
    assert (rule.scope, rule.message, rule.severity, rule.limit, rule.strict) == (
        "overview",
        Message("甲"),
        "off",
        3,
        True,
    )
    assert isinstance(rule.check, AssertCheck)
    assert rule.check.that.text == "total == 1"
    assert rule.check.tolerance == 5
    assert type(rule.check.tolerance) is Decimal
    assert list(rule.labels.items()) == [("b", "1.50"), ("a", ("x", "2"))]
    assert isinstance(rule.raw, Sequence)
    assert rule.more == {"x": [1, "yes", None]}
    assert rule.source == Position("f.yaml", 2, 1)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("36", int | str, 36),
        ("036", int | str, "036"),
        ("1.0", int | str, "1.0"),
        ("400", Literal["landline", "400"], "400"),
        ("400", Literal[400], 400),
        ("any", Literal["all"] | str, "any"),
        ("~", str | None, None),
        ("[a]", str | tuple[str, ...], ("a",)),
        ("{a: 1}", dict[str, int] | int, {"a": 1}),
        ("{kind: section, require: [a]}", SectionCheck, SectionCheck(("a",))),
        ("{require: [a]}", SectionCheck, SectionCheck(("a",))),
        ("[1, a]", object, [1, "a"]),
    ],
)
def test_unions_go_by_the_shape_of_the_node(text: str, kind: Any, value: object) -> None:
    """A union takes the member that the node's shape and value fit best."""
    found = convert(parse(text, "f.yaml"), kind)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("text", "kind", "message"),
    [
        ("yes", Literal[True] | int, "不认识的值“yes”，可用的有：True"),
        ("1", Literal[True], "应为“True”，而这里是整数“1”"),
        ("a: 1", str | tuple[str, ...], "应为文字或列表，而这里是“键: 值”"),
        ("{kind: x, require: []}", SectionCheck, "不认识的值“x”，可用的有：section"),
        ("[1]", Scalar, "应为单个值，而这里是列表"),
        ("a: {b: date(1, 2)}", dict[str, dict[str, str]], "应为文字，而这里是空（花括号里的值含逗号时要加引号）"),
        ("a:", dict[str, str], "应为文字，而这里是空"),
        ("{first: 3, last: 2}", Span, "起点不能在终点之后"),
        ('"\\e[31m' + "长" * 50 + '"', int, f"应为整数，而这里是文字“[31m{'长' * 35}…”"),
    ],
)
def test_what_does_not_fit(text: str, kind: Any, message: str) -> None:
    """A value that fits no member is refused with what was wanted and what was found, printable and short."""
    assert str(refused(text, kind).message) == message


@pytest.mark.parametrize("kind", [set, list[str], tuple[str, int], dict[int, str], Message | Span])
def test_unknown_types_are_the_programmers_mistake(kind: Any) -> None:
    """A type that convert does not know is no LocatedError."""
    with pytest.raises(TypeError):
        convert(parse("{a: 1}", "f.yaml"), kind)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("that: total == sum(甲)", "sum"),
        ("that: 'a ''b'' sum(甲)'", "sum"),
        ('that: "a \\"b\\" \\u0041 sum"', "sum"),
        ('that: "a\\n\\\\d sum"', "sum"),
        ("that: |\n  a ==\n    sum(甲)\n", "sum"),
        ("that: >-  # note\n  a ==\n  sum(甲)\n", "sum"),
        ("that: a ==\n  sum(甲)\n", "sum"),
        ("that: &x 'a == sum'", "sum"),
        ("that: sum", "sum"),
    ],
)
def test_places_within_a_scalar(text: str, word: str) -> None:
    """A place in a scalar's text is found in the file through quotes, escapes, folding and indentation."""
    root = parse(text, "f.yaml")
    assert isinstance(root, Mapping)
    scalar = root.items[0][1]
    assert isinstance(scalar, Scalar)
    mark = within(scalar, scalar.text.index(word))
    assert mark.line_text[mark.column - 1 :].startswith(word)


def test_place_after_the_end_of_a_scalar() -> None:
    """A place behind the last character falls back to something in the same file, not to an exception."""
    scalar = parse("abc", "f.yaml")
    assert isinstance(scalar, Scalar)
    assert within(scalar, 3) == scalar.mark


def test_long_lines_are_cut() -> None:
    """Of a very long line only the part around the place is shown, the caret still under it."""
    text = "甲" * 300
    lines = LocatedError(Mark(SourceText("f", text), 1, 200), "x").marked_line.split("\n")
    assert lines == ["…" + "甲" * 100 + "…", " " * 101 + "^"]


def test_caret_counts_terminal_columns() -> None:
    """Full-width characters take two columns, combining ones none, tabs stay tabs, control characters are masked."""
    text = "\t表e\u0301\x1bx"
    assert LocatedError(Mark(SourceText("f", text), 1, 6), "x").marked_line == "\t表e\u0301\ufffdx\n\t    ^"


def test_error_helper() -> None:
    """An error can be made at a node or a mark, with or without a near word; a whole file has no line to show."""
    node = parse("abc", "f.yaml")
    assert (
        str(error(node, as_it_stands("坏"), near="abd", choices=("abc", "xyz")))
        == "f.yaml:1:1: 坏，是否想写“abc”？\n    abc\n    ^"
    )
    assert str(error(node.mark, as_it_stands("坏"), near="q", choices=("b", "abc")).message) == "坏，可用的有：abc、b"
    assert str(error(node.mark, as_it_stands("坏"), near="q", choices=("abc",), listed=False).message) == "坏"
    assert str(hint(None, map(str, range(40)))).endswith("等40个")
    assert str(file_error("f.yaml", as_it_stands("文件不是 UTF-8 编码"))) == "f.yaml:1:1: 文件不是 UTF-8 编码"


def test_errors_can_be_pickled() -> None:
    """Errors cross process borders whole."""
    found = refused("a: b: c")
    assert str(pickle.loads(pickle.dumps(found))) == str(found)


SAMPLE = """\
code: CN503
in: overview
message: {zh: “{row}”总计, en: total}
check: &c
  kind: section
  require: [a, 'b', "c"]
labels:
  甲: |
    乙
  丙: [丁, 0.5]
raw: *c
"""


def only_pack_errors(text: str, kind: Any) -> None:
    found: LocatedError | None = None
    try:
        convert(parse(text, "f.yaml"), kind)
    except LocatedError as problem:
        found = problem
    if found is not None:
        breaks = sum(text.count(char) for char in "\n\r\x85\u2028\u2029")
        assert 1 <= found.line <= 1 + breaks
        assert 1 <= found.column <= len(text) + 1
        assert str(found)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_any_text_parses_or_is_refused(text: str) -> None:
    """Whatever the text, the only exception is LocatedError, and it points into the text."""
    only_pack_errors(text, Any)


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(SAMPLE)),
            st.integers(0, 6),
            st.sampled_from([*"\t\n :-[]{}&*!|>'\"%@#?,，：12.~", "---\n", "<<: ", "*c", "&c", ""]),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_any_mutation_converts_or_is_refused(changes: list[tuple[int, int, str]]) -> None:
    """The same for a rule with pieces cut out and others put in, read into its types."""
    text = SAMPLE
    for at, length, piece in changes:
        text = text[:at] + piece + text[at + length :]
    only_pack_errors(text, Rule)
