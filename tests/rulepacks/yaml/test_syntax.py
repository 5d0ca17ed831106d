"""What is not YAML is told in words of our own, at the place where the author should look."""

from __future__ import annotations

import re

import pytest
import yaml
from tests.support.languages import chinese_in

from gipr_lint.rulepacks.yaml import nodes, syntax
from gipr_lint.rulepacks.yaml.errors import LocatedError, SourceText
from gipr_lint.rulepacks.yaml.nodes import parse

SLIPS = [
    # Quotation marks and brackets that are not closed are told where they open.
    ('a: "甲\nb: 乙\nc: {d: "戊"}', (1, 4), "这里开始的引号到第 3 行才闭合，前面可能少了一个引号"),
    ("a: '甲\nb: 乙\nc: '丙'", (1, 4), "这里开始的引号到第 3 行才闭合，前面可能少了一个引号"),
    ("a: {zh: 甲, en: b\nc: d\n", (1, 4), "括号没有闭合，或缺少逗号"),
    ("a: [甲, 乙\nc: d\n", (1, 4), "括号没有闭合，或缺少逗号"),
    ("a: {zh: 甲 en: b}", (1, 13), "括号没有闭合，或缺少逗号"),
    # What stands at the beginning of a line.
    ("a: 1\n  b: 2", (2, 4), "这一行比上面的键缩进得多；若是键，请与上面的键对齐"),
    ("a:\n\u3000\u3000b: 1\n  c: 2", (2, 1), "这里不能再写“键: 值”（文字里有“: ”时要加引号）（这一行第 1 列"),
    ("a:\n  － b: 1\n  - c: 2", (2, 3), "列表的每一项以半角的“-”加一个空格开头"),
    ("a:\n  – b: 1\n  - c: 2", (2, 3), "列表的每一项以半角的“-”加一个空格开头"),
    ("a:\n  - b: 1\n\tc: 2", (3, 1), "缩进不能用制表符，请用空格"),
    ("a: |\n\tb", (2, 1), "缩进不能用制表符，请用空格"),
    ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n", (2, 1), "这里是 git 合并留下的冲突"),
    # The colon.
    ("a: 1\nb:2\nc: 3", (2, 1), "键后面缺少冒号（冒号后面要空一格）"),
    ("a: ｛b: c｝", (1, 6), "这里不能再写“键: 值”（文字里有“: ”时要加引号）（括号要用半角的）"),
    # A text that begins with a sign of YAML.
    ("a: !甲", (1, 5), "“!”不能作为值的开头，请给值加引号"),
    ("a: |甲", (1, 5), "“|”“>”之后要换行再写；以它们开头的文字请加引号"),
    ("a: >甲", (1, 5), "“|”“>”之后要换行再写；以它们开头的文字请加引号"),
    ("a: ? 甲", (1, 4), "“?”不能作为值的开头，请给值加引号"),
    ("a: - 甲", (1, 4), "“- ”开头的一项要另起一行写；若是文字请加引号"),
    ("a: &甲 b", (1, 5), "“&”或“*”开头的值请加引号"),
]  # fmt: skip


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
@pytest.mark.parametrize(("text", "place", "says"), SLIPS)
def test_a_slip_is_told_where_it_is(
    text: str, place: tuple[int, int], says: str, loader: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever parser reads the file: the line of the slip, not the one where the parser gave up; in both languages
    without a word of the parser's."""
    monkeypatch.setattr(nodes, "_LOADER", loader)
    with pytest.raises(LocatedError) as caught:
        parse(text, "f.yaml")
    assert caught.value.message.in_language("zh").removeprefix("YAML 语法错误：").startswith(says)
    assert chinese_in(re.sub("“[^”]*”", "", caught.value.message.in_language("en"))) == []
    if loader is yaml.CSafeLoader:  # the pure one counts some columns otherwise
        assert (caught.value.line, caught.value.column) == place


@pytest.mark.parametrize(
    "said",
    [
        *("found a tab character that violates indentation", "mapping keys are not allowed here"),
        *("sequence entries are not allowed here", "found unexpected ':'", "found unexpected document indicator"),
        *("found unexpected document separator", "did not find expected tag URI", "found undefined tag handle"),
        *("while scanning a directive: could not find expected directive name", "found duplicate %YAML directive"),
        *("while scanning a tag: expected ' ', but found 'x'", "found an indentation indicator equal to 0"),
        *("while scanning a block scalar: did not find expected comment or line break", "exceeded nesting depth"),
        *("found unknown escape character", "did not find expected hexdecimal number"),
    ],
)
def test_nothing_that_a_parser_says_is_handed_on(said: str) -> None:
    """All that PyYAML's two parsers are known to complain of has words of ours."""
    context, _, problem = said.rpartition(": ") if said.startswith("while") else (None, "", said)
    mark = yaml.Mark("f.yaml", 0, 0, 0, None, 0)
    complaint = yaml.MarkedYAMLError(context, mark, problem, mark)
    found = syntax.syntax_error(complaint, SourceText("f.yaml", "a: b"), None)
    assert problem not in found.message.in_language("en")
