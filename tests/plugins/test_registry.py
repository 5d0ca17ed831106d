"""Plugins: what others bring through the hooks, and what becomes of a plugin that fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct, structs
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.packs import small
from tests.support.plugged import ORIGIN, installed, plugged, plugin, python
from tests.support.reports import NEW, PREFACE, RULES, TITLE, draft

import gipr_lint
from gipr_lint.docx import read_docx
from gipr_lint.errors import PluginError
from gipr_lint.plugins import registry as plugins
from gipr_lint.plugins.api import (
    Check,
    Function,
    Hit,
    Missing,
    Problem,
    Report,
    Run,
    Style,
    absent,
    check,
    document,
    function,
)
from gipr_lint.plugins.packs import installed_packs
from gipr_lint.rulepacks.yaml.errors import LocatedError
from gipr_lint.testing.markdown import to_docx

GOOD = write(draft(1))
BROKEN = write(with_cell(draft(1), "requests", "new", "total", "999"))
RULE = """\
code: PP101
name: word-forbidden
severity: warning
title: {zh: 词, en: word}
why: {zh: 缘由, en: reason}
authority: [{document: 格式}]
check: {kind: word, word: 平稳}
message: {zh: "有“{word}”", en: "there is “{word}”"}
examples:
  - good: 好
  - bad: 坏
"""
SUM_RULE = RULE.replace(
    "{kind: word, word: 平稳}", "{kind: assert, of: requests, each: {row: new}, that: THAT}"
).replace("{word}", "{row}")


class Word(Struct, frozen=True):
    """The parameter of the check below."""

    word: str


@check("word", Word, says=("word",))
def WORD(report: Report, params: Word) -> Iterator[Hit]:  # noqa: N802
    if any(params.word in (p.text or "") for part in report.sections for p in report.content(part)):
        yield Hit(document(report), {"word": params.word})


def crash(*arguments: object) -> Any:
    raise RuntimeError("kaputt")


def leave(*arguments: object) -> Any:
    raise SystemExit(0)


def pack(folder: Path, rule: str = RULE) -> Path:
    (folder / "1-all").mkdir(parents=True)
    (folder / "pack.yaml").write_text(small.FILES["pack.yaml"].replace("tt", "pp"), encoding="utf-8")
    (folder / "1-all" / "PP101-word-forbidden.yaml").write_text(rule, encoding="utf-8")
    return folder


def with_pack(folder: Path, kind: Check = WORD, rule: str = RULE, **hooks: Any) -> object:
    """A plugin with a pack of one rule, and the kind of its check."""
    made = pack(folder / "pp", rule)
    return plugin(checks=lambda: {kind.name: kind}, packs=lambda: {"pp": made}, **hooks)


ASK: dict[str, Callable[[], Any]] = {
    "packs": installed_packs,
    "checks": lambda: dict(plugins.checks()),
    "functions": plugins.functions,
    "readers": plugins.readers,
    "formats": plugins.formats,
}
"""What asks each hook."""


# What plugins bring


@pytest.mark.slow
def test_a_plugin_brings_a_pack_and_a_kind(tmp_path: Path) -> None:
    """A pack by name, its rule of a kind that the same plugin brings: found in a report; silent until it is named."""
    with plugged(with_pack(tmp_path)):
        assert "word" in plugins.checks()
        assert gipr_lint.lint(GOOD).findings == ()
        (found,) = gipr_lint.lint(GOOD, packs=["pp"]).findings
    assert (found.rule, found.message, found.category) == ("PP101", "有“平稳”", "structure")


@pytest.mark.slow
def test_parameters_of_a_plugins_kind_are_checked(tmp_path: Path) -> None:
    """What the YAML says is read into the kind's type: a wrong key is an error at its place."""
    with (
        plugged(with_pack(tmp_path, rule=RULE.replace("word: 平稳", "wrd: 平稳"))),
        pytest.raises(LocatedError, match="是否想写“word”") as caught,
    ):
        gipr_lint.load_packs(["pp"])
    assert caught.value.line == 7


@pytest.mark.slow
def test_a_rule_of_a_kind_that_nobody_brings(tmp_path: Path) -> None:
    """Without the plugin its pack is in error, at the kind."""
    with pytest.raises(LocatedError, match="word") as caught:
        gipr_lint.load_packs([pack(tmp_path / "pp")])
    assert (caught.value.line, caught.value.column) == (7, 15)


@pytest.mark.slow
def test_a_plugin_brings_a_function(tmp_path: Path) -> None:
    """A rule calls it; without the plugin the rule is in error, also where the pack was compiled before."""
    rule = SUM_RULE.replace("THAT", "half(total) == 1")
    half = function(lambda value: value / 2, "number", gives="number")
    with plugged(with_pack(tmp_path, rule=rule, functions=lambda: {"half": half})):
        (found,) = gipr_lint.lint(GOOD, packs=["pp"], select=["PP101"]).findings
    assert found.rule == "PP101"
    with (
        plugged(plugin(packs=lambda: {"pp": tmp_path / "pp"})),
        pytest.raises(LocatedError, match="未知的函数“half”"),
    ):
        gipr_lint.load_packs(["pp"])


def test_a_plugin_brings_a_format() -> None:
    """It is at hand by its name behind the built-in ones."""
    own = list(plugins.formats())
    shout = lambda run, style: [f"{len(run.documents)}!"]  # noqa: E731
    with plugged(plugin(formats=lambda: {"shout": shout})):
        assert list(plugins.formats()) == [*own, "shout"]
        assert list(plugins.render("shout", Run((), ()), Style())) == ["0!"]


def test_a_plugin_brings_a_reader(tmp_path: Path) -> None:
    """What it makes of a file is checked like a DOCX, and what is written of it is a DOCX."""
    path = tmp_path / "稿.TXT"
    path.write_bytes(BROKEN[::-1])
    own = list(plugins.readers())
    with plugged(plugin(readers=lambda: dict.fromkeys((".txt", ".rev"), lambda data: data[::-1]))):
        assert list(plugins.readers()) == [*own, ".txt", ".rev"]
        result = gipr_lint.lint(path)
        assert [finding.rule for finding in result.findings] == ["CN503"]
        assert gipr_lint.lint(result.fixed(accept=True, suggested=True)).findings == ()
        assert read_docx(result.annotated()).blocks
    assert gipr_lint.lint(path).findings[0].rule == "GL001"


def test_everything_comes_through_the_hooks() -> None:
    """The tool's own kinds, functions, formats, reader and pack are brought by a plugin like any other."""
    without = (
        [*plugins.checks()],
        [*plugins.functions()],
        [*plugins.formats()],
        [*plugins.readers()],
        installed_packs(),
    )
    with plugged():
        assert without == (
            [*plugins.checks()],
            [*plugins.functions()],
            [*plugins.formats()],
            [*plugins.readers()],
            installed_packs(),
        )


# What is refused


@pytest.mark.parametrize(
    ("hook", "first", "second", "said"),
    [
        ("checks", {"word": WORD}, {"word": WORD}, "检查“word”重复：插件 ex"),
        ("checks", {"assert": WORD}, None, "检查“assert”重复：gipr-lint 已经有了"),
        ("functions", {"sum": Function(crash)}, None, "函数“sum”重复：gipr-lint 已经有了，插件 ex"),
        ("formats", {"json": crash}, None, "输出格式“json”重复"),
        ("readers", {".docx": crash}, None, "后缀“.docx”重复"),
        ("packs", {"cn": "/"}, None, "规则包“cn”重复"),
    ],
)
def test_a_name_that_is_taken(hook: str, first: Any, second: Any, said: str) -> None:
    """Nobody may bring what is already there, be it the tool's own or another plugin's: both are named."""
    ask = ASK[hook]
    some = [plugin(**{hook: lambda item=item: item}) for item in (first, second) if item]
    with plugged(*some), pytest.raises(PluginError) as caught:
        ask()
    assert str(caught.value).startswith(said)


@pytest.mark.parametrize(
    ("hook", "nonsense"),
    [
        ("checks", {"word": "word"}),
        ("checks", {"word": structs.replace(WORD, params=dict)}),  # type: ignore[arg-type]
        ("checks", {"word": "tests.plugins.test_registry:RULE"}),
        ("checks", None),
        ("functions", Function(crash)),
        ("functions", {"f": crash}),
        ("functions", None),
        ("formats", ("markdown", crash)),
        ("formats", {3: crash}),
        ("formats", {"markdown": "no address"}),
        ("formats", None),
        ("readers", {".OFD": crash}),
        ("readers", {"odt": crash}),
        ("readers", None),
        ("packs", {"pp": None}),
        ("packs", None),
    ],
)
def test_a_hook_that_gives_something_else(hook: str, nonsense: object) -> None:
    """What is brought has the type that the hook says; else the plugin, its package and version are named."""
    ask = ASK[hook]
    with plugged(plugin(**{hook: lambda: nonsense})), pytest.raises(PluginError) as caught:
        ask()
    assert str(caught.value).startswith(f"插件 {ORIGIN} 的 gipr_lint_{hook} 应给出")


@pytest.mark.parametrize("fault", [crash, leave])
@pytest.mark.parametrize("hook", ["checks", "functions", "formats", "readers", "packs"])
def test_a_hook_that_raises(hook: str, fault: Any) -> None:
    """The plugin is named with its package and version, and with what it raised; `sys.exit` is no way out."""
    ask = ASK[hook]
    with plugged(plugin(**{hook: fault})), pytest.raises(PluginError) as caught:
        ask()
    assert str(caught.value).startswith(f"插件 {ORIGIN} 的 gipr_lint_{hook} 出错：")


def _unmarked() -> object:
    some = plugin()
    some.gipr_lint_packs = list
    return some


@pytest.mark.parametrize(
    ("some", "said"),
    [
        (plugin(None), "没有写明按哪一版钩子编写，应有一行 GIPR_LINT_API = 1"),
        (plugin(2), "按第 2 版钩子编写"),
        (plugin(pakcs=lambda: ()), "没有名为“gipr_lint_pakcs”的钩子，是否想写“gipr_lint_packs”？"),
        (plugin(finished=lambda runs: None), "的写法与钩子不符"),
        (_unmarked(), "函数“gipr_lint_packs”前缺少 @gipr_lint.hookimpl"),
    ],
)
def test_a_plugin_that_does_not_keep_to_the_hooks(some: object, said: str) -> None:
    """Another version, no version, a hook that there is none of, other arguments, a forgotten mark: refused by name."""
    with pytest.raises(PluginError) as caught, plugged(some):
        pass
    assert str(caught.value).startswith(f"插件 {ORIGIN}")
    assert said in str(caught.value)


# What fails while it runs


@pytest.mark.slow
@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (crash, "RuntimeError: kaputt"),
        (leave, "SystemExit: 0"),
        (lambda *_: ["平稳"], "TypeError: str is neither a Hit nor a Missing"),
        (lambda *_: None, "TypeError"),
        (lambda *_: [Missing("", RULES.by_name["CN101"])], "CN101, which is none of its rules"),
        (lambda *_: [Hit(None, {"word": ""})], "TypeError: NoneType is no place"),
        (lambda report, params: [Hit(document(report))], "KeyError: 'word'"),
        (lambda report, params: [Hit(document(report), {"word": 3.5})], "AttributeError"),
        (lambda report, params: [Hit(structs.replace(document(report), block="x"), {"word": ""})], "ValidationError"),
        (
            lambda report, params: [Hit(structs.replace(document(report), text="短", start=0, end=9), {"word": ""})],
            "the place 0 to 9 is not in its text",
        ),
    ],
)
def test_a_kind_that_fails_harms_nobody_else(tmp_path: Path, outcome: Any, said: str) -> None:
    """GL002 with the code of the rule, the error, the kind and its plugin, beside what the national rules find."""
    with plugged(with_pack(tmp_path, structs.replace(WORD, function=outcome))):
        found = gipr_lint.lint(BROKEN, packs=["pp"]).findings
    assert [finding.rule for finding in found] == ["GL002", "CN503"]
    assert "PP101" in found[0].message
    assert said in found[0].message
    assert f"检查“word”来自插件 {ORIGIN}" in found[0].message


@pytest.mark.slow
def test_secrets_that_fail_leave_the_others_masked(tmp_path: Path) -> None:
    """Where a plugin cannot say what its rule keeps out of outputs, what other rules mask stays masked."""
    prose = "申请人（身份证号码110101199003077758）反映的问题平稳解决，群众述求已办结。"
    data = to_docx(f"{TITLE}{PREFACE}## 一、总体情况\n\n{prose}\n", NEW)
    with plugged(with_pack(tmp_path, structs.replace(WORD, secrets=crash))):
        found = gipr_lint.lint(data, packs=["pp"]).findings
    assert {"GL002", "PP101", "CN804", "CN851"} <= {finding.rule for finding in found}
    assert not [finding for finding in found if "110101199003077758" in (finding.location.text or "")]
    assert any("******" in (finding.location.text or "") for finding in found)


@pytest.mark.slow
@pytest.mark.parametrize("what", ["validate", "captures"])
def test_a_kind_that_fails_while_a_pack_is_read(tmp_path: Path, what: str) -> None:
    """The plugin and its kind are named; what it says of the parameters on purpose is an error of the pack."""
    with plugged(with_pack(tmp_path, structs.replace(WORD, **{what: crash}))), pytest.raises(PluginError) as caught:
        gipr_lint.load_packs(["pp"])
    assert str(caught.value).startswith(f"插件 {ORIGIN} 的检查“word”出错（{what}）：RuntimeError: kaputt")


def test_a_kind_that_refuses_parameters(tmp_path: Path) -> None:
    """`Problem` is an error of the pack, with the place in its file."""

    def validate(params: Any, rules: object) -> None:
        raise Problem(("word",), "这个词不行")

    with plugged(with_pack(tmp_path, structs.replace(WORD, validate=validate))), pytest.raises(LocatedError) as caught:
        gipr_lint.load_packs(["pp"])
    assert (caught.value.line, "这个词不行" in str(caught.value)) == (7, True)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("call", "said"),
    [
        (crash, "“half”（插件 ex (gipr-lint-ex 1.0)）出错：RuntimeError: kaputt"),
        (leave, "“half”（插件 ex (gipr-lint-ex 1.0)）出错：SystemExit: 0"),
        (lambda value: 0.5, "“half”（插件 ex (gipr-lint-ex 1.0)）给出的不是表达式的值，而是 float 0.5"),
        (lambda value: None, "给出的不是表达式的值，而是 NoneType None"),
    ],
)
def test_a_function_that_fails(tmp_path: Path, call: Any, said: str) -> None:
    """GL002 for the rule that calls it, with the function and its plugin; the other rules of its kind go on."""
    rule = SUM_RULE.replace("THAT", "half(total) == 1")
    with plugged(with_pack(tmp_path, rule=rule, functions=lambda: {"half": Function(call)})):
        found = gipr_lint.lint(BROKEN, packs=["pp"]).findings
    assert [finding.rule for finding in found] == ["GL002", "CN503"]
    assert found[0].message.startswith("规则 PP101 运行出错，未能检查：")
    assert said in found[0].message


@pytest.mark.slow
def test_a_function_that_fails_in_a_rule_that_is_ignored(tmp_path: Path) -> None:
    """A rule that takes no part brings no rule down that is judged together with it."""
    rule = SUM_RULE.replace("THAT", "half(total) == 1")
    with plugged(with_pack(tmp_path, rule=rule, functions=lambda: {"half": Function(crash)})):
        found = gipr_lint.lint(BROKEN, packs=["pp"], ignore=["PP101"]).findings
    assert [finding.rule for finding in found] == ["CN503"]


@pytest.mark.slow
def test_a_function_without_a_result(tmp_path: Path) -> None:
    """A rule whose function has no result is not evaluated, for the reason that the function gives."""
    rule = SUM_RULE.replace("THAT", "half(total) == 1")
    half = function(lambda value: absent("无从计算"), "number", gives="number")
    with plugged(with_pack(tmp_path, rule=rule, functions=lambda: {"half": half})):
        result = gipr_lint.lint(GOOD, packs=["pp"], select=["PP101"])
    assert [(missed.rule, missed.reason) for missed in result.not_evaluated] == [("PP101", "无从计算")]


@pytest.mark.parametrize(
    ("render", "said"),
    [
        (crash, "RuntimeError: kaputt"),
        (leave, "SystemExit: 0"),
        (lambda *_: [b""], "却给出了 bytes b''"),
        (lambda *_: "ab", "却给出了 str 'ab'"),
    ],
)
def test_a_format_that_fails(render: Any, said: str) -> None:
    """The plugin and its format are named."""
    with plugged(plugin(formats=lambda: {"shout": render})), pytest.raises(PluginError) as caught:
        plugins.render("shout", Run((), ()), Style())
    assert str(caught.value).startswith(f"插件 {ORIGIN} 的输出格式“shout”")
    assert said in str(caught.value)


def _refuse(data: bytes) -> bytes:
    raise ValueError("文件加了密码。")


@pytest.mark.parametrize(
    ("to_docx", "said"),
    [
        (_refuse, f"插件 {ORIGIN} 未能把文件转换为 DOCX：文件加了密码。"),
        (crash, f"插件 {ORIGIN} 未能把文件转换为 DOCX：RuntimeError: kaputt。"),
        (leave, "SystemExit: 0"),
        (lambda data: "PK", "给出的不是 DOCX"),
        (lambda data: data, "给出的不是 DOCX"),
    ],
)
def test_a_reader_that_fails(tmp_path: Path, to_docx: Any, said: str) -> None:
    """An unreadable document, with what the reader says of it or with its plugin and fault."""
    path = tmp_path / "a.ofd"
    path.write_bytes(b"?")
    with plugged(plugin(readers=lambda: {".ofd": to_docx})):
        result = gipr_lint.lint(path)
    assert (result.status, result.findings[0].rule) == ("unreadable", "GL001")
    assert said in (result.error or "")


def test_observers_are_told_once_and_each() -> None:
    """Every plugin is told of the run; one that fails is named and does not keep the next from being told."""
    seen: list[Run] = []

    def see(run: Run) -> None:
        seen.append(run)

    with plugged(plugin(finished=lambda run: crash()), plugin(finished=see), plugin(finished=lambda: None)):
        failures = plugins.finished(Run((), ()))
    assert seen == [Run((), ())]
    assert [str(error).split("（")[0] for error in failures] == [
        f"插件 {ORIGIN} 的 gipr_lint_finished 出错：RuntimeError: kaputt"
    ]


# Installed plugins

PLUGIN = """
import gipr_lint
from pathlib import Path

GIPR_LINT_API = 1

@gipr_lint.hookimpl
def gipr_lint_packs():
    return {"pp": Path(__file__).parent / "pp"}
"""
SCRIPT = "import gipr_lint.plugins.packs as p; print(sorted(p.installed_packs()))"


@pytest.mark.slow
def test_installed_plugins_are_found(tmp_path: Path) -> None:
    """An entry point of the group gipr_lint is loaded; before and after it is installed the answer is right, though it
    is remembered."""
    assert python("-c", SCRIPT, path=tmp_path).stdout.strip() == "['cn']"
    installed(tmp_path, PLUGIN)
    assert python("-c", SCRIPT, path=tmp_path).stdout.strip() == "['cn', 'pp']"
    assert python("-c", SCRIPT, path=tmp_path).stdout.strip() == "['cn', 'pp']"
    (tmp_path / "gipr_lint_ex-1.0.dist-info" / "entry_points.txt").unlink()
    (tmp_path / "gipr_lint_ex-1.0.dist-info").rename(tmp_path / "gipr_lint_ex-1.1.dist-info")
    assert python("-c", SCRIPT, path=tmp_path).stdout.strip() == "['cn']"


@pytest.mark.slow
def test_without_plugins_nothing_is_imported_for_them(tmp_path: Path) -> None:
    """A lint from the command line without a plugin imports pluggy, and nothing that only others' plugins need."""
    (tmp_path / "a.docx").write_bytes(GOOD)
    script = (
        "import sys, gipr_lint.cli.program as c\n"
        "late = {'importlib.metadata', 'gipr_lint.plugins.foreign', 'gipr_lint.plugins.api'}\n"
        "try: c.run()\n"
        "finally: print(sorted(late & sys.modules.keys()))"
    )
    python("-c", SCRIPT, path=tmp_path)  # who is installed is remembered from then on
    ran = python("-c", script, tmp_path / "a.docx", path=tmp_path)
    assert ran.stdout.splitlines()[-1] == "[]"
    assert ran.returncode == 0
