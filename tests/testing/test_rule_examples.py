"""What running the examples of a rule finds wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import pytest
from msgspec import structs
from tests.support.authoring import changed

from gipr_lint.plugins.registry import checks
from gipr_lint.testing.examples import run_examples
from gipr_lint.testing.packs import open_pack

GOOD_TEXT = "通过微信公众号发布"
BAD_TEXT = "通过微信公众平台发布"
FIXED = """becomes: |
      # 青溪镇人民政府2024年政府信息公开工作年度报告

      ## 一、总体情况

      2024年，通过{}发布政务信息120条。"""
FIX = "fix: {safety: suggested, text: 微信公众号}"


def faults(folder: Path, *changes: tuple[str, str]) -> list[tuple[int, str]]:
    """Number and fault of every outcome of the changed rule that is not as it should be."""
    pack = changed(folder, *changes)
    (rule,) = pack.own
    return [(outcome.number, str(outcome.fault)) for outcome in run_examples(rule, pack.rules) if outcome.fault]


@pytest.mark.slow
def test_a_new_pack_has_no_fault(tmp_path: Path) -> None:
    """The rule of the scaffold does with its examples what it should."""
    assert faults(tmp_path) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (GOOD_TEXT, BAD_TEXT, [(1, "正确的例子被报告：“微信公众平台”应写作“微信公众号”")]),
        (BAD_TEXT, "通过微信平台发布", [(2, "错误的例子没有被发现"), (0, "没有一个错误的例子得到修改建议")]),
        (FIX, "fix: {safety: suggested, text: 微信公众平台号}", [(2, "写成带空格的提示（____），只作批注")]),
        (FIX, "fix: {safety: suggested, text: 微信公众平台（____）}", []),
        ("finds: [微信公众平台]", "finds: [公众平台]", [(2, "写的是“公众平台”，发现的是“微信公众平台”")]),
        ("finds: [微信公众平台]", "finds: [微信, 公众平台]", [(2, "写的是“微信”、“公众平台”，发现的是")]),
        ("becomes: 微信公众号", "becomes: 公众号", [(2, "写的是“公众号”，建议改成“微信公众号”")]),
        ("becomes: 微信公众号", "becomes: [微信公众号, 号]", [(2, "写的是“微信公众号”、“号”")]),
        ("becomes: 微信公众号", FIXED.format("微信公众号"), []),
        (
            "becomes: 微信公众号",
            FIXED.format("公众号"),
            [(2, "通过微信公众号发布政务信息120条。”应为“2024年，通过公众号")],
        ),
        ("      2024年，通过微信公众号", "      | a\n\n      2024年，通过微信公众号", [(1, "例子的写法有误")]),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, old: str, new: str, expected: list[tuple[int, str]]) -> None:
    """Each thing that an author may get wrong is told, at its example or for the rule as a whole."""
    changes = [(old, new), ("\n    becomes: 微信公众号", "")] if old == FIX else [(old, new)]
    found = faults(tmp_path, *changes)
    assert [number for number, _ in found] == [number for number, _ in expected]
    for (_, said), (_, part) in zip(found, expected, strict=True):
        assert part in said


@pytest.mark.slow
def test_a_bad_example_that_another_rule_finds(tmp_path: Path) -> None:
    """Where a rule misses its own bad example, those of its pack that find it are named."""
    pack = changed(tmp_path)
    (rule,) = pack.own
    rules = pack.folder / "rules"
    text = (rules / f"{rule.code}-{rule.name}.yaml").read_text(encoding="utf-8")
    text = text.replace(rule.code, "LY802").replace(rule.name, "word-other").replace("find: 微信公众", "find: 另外公众")
    (rules / "LY802-word-other.yaml").write_text(text, encoding="utf-8")
    again = open_pack(pack.folder)
    other = next(rule for rule in again.own if rule.code == "LY802")
    said = [str(outcome.fault) for outcome in run_examples(other, again.rules) if outcome.number == 2]
    assert said == ["错误的例子没有被发现（这份草稿违反的其他规则：LY801）"]


def test_a_check_that_raises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The author is told what was raised and in which line of code."""
    pack = changed(tmp_path)
    (rule,) = pack.own

    def crash(report: object, params: object) -> NoReturn:
        raise AttributeError("kaputt")

    known = {**checks(), rule.kind: structs.replace(checks()[rule.kind], function=crash)}
    for user in ("gipr_lint.linter", "gipr_lint.testing.examples"):
        monkeypatch.setattr(f"{user}.checks", lambda: known)
    said = [str(outcome.fault) for outcome in run_examples(rule, pack.rules) if outcome.number == 2]
    line = crash.__code__.co_firstlineno + 1
    assert said == [f"GL002：规则运行出错：AttributeError: kaputt（{__name__}:{line}）"]
