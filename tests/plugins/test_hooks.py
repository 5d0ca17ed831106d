"""Hooks are called through pluggy: wrappers, ordering and several plugins on one hook mean what they mean to pluggy."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from tests.support.drafts.layouts import write
from tests.support.plugged import ORIGIN, plugged, plugin
from tests.support.reports import draft

import gipr_lint
from gipr_lint.errors import PluginError
from gipr_lint.plugins import registry
from gipr_lint.plugins.api import Brought, Function, Run, Style, hookimpl
from gipr_lint.plugins.builtin import gipr_lint_formats

OTHER = "other-1 (other 1.0)"
"""How messages name the second plugin."""


GOOD = write(draft(1))
CHECK = """
from msgspec import Struct
from gipr_lint.plugins.api import check

class Params(Struct, frozen=True):
    pass

@check("far", Params)
def far(report, params):
    yield from ()
"""


OWN = tuple(gipr_lint_formats())
"""The formats of the built-in plugin."""


def lines(run: Run, style: Style) -> list[str]:
    return ["lines"]


def marked(hook: str, function: Any, **options: Any) -> SimpleNamespace:
    """A plugin with one hook, marked with options of pluggy."""
    return SimpleNamespace(GIPR_LINT_API=1, **{f"gipr_lint_{hook}": hookimpl(function, **options)})


def names() -> list[str]:
    return list(registry.formats())


def fails(*arguments: object) -> Any:
    raise RuntimeError("kaputt")


# Order


def test_the_built_in_plugin_comes_first_and_the_others_by_name() -> None:
    """Several plugins on one hook: each is asked, and what they bring is listed in the order of the calls."""
    with plugged(plugin(formats=lambda: {"a": lines}), plugin(formats=lambda: {"b": lines, "c": lines})):
        assert names() == [*OWN, "a", "b", "c"]


def test_tryfirst_and_trylast() -> None:
    """The one goes before the built-in plugin, the other behind all."""
    last = marked("formats", lambda: {"last": lines}, trylast=True)
    first = marked("formats", lambda: {"first": lines}, tryfirst=True)
    with plugged(last, plugin(formats=lambda: {"middle": lines}), first):
        assert names() == ["first", *OWN, "middle", "last"]


def test_a_function_of_another_name() -> None:
    """`specname` says which hook a function implements; one that is optional may implement a hook of the future."""
    some = SimpleNamespace(
        GIPR_LINT_API=1,
        formats=hookimpl(lambda: {"a": lines}, specname="gipr_lint_formats"),
        gipr_lint_dreams=hookimpl(lambda: {"a": 1}, optionalhook=True),
    )
    with plugged(some):
        assert names()[-1] == "a"
    some = SimpleNamespace(GIPR_LINT_API=1, formats=hookimpl(lambda: {"a": 1}, specname="gipr_lint_form"))
    with pytest.raises(PluginError, match="写法与钩子不符：unknown hook 'gipr_lint_form'") as caught, plugged(some):
        pass
    assert str(caught.value).startswith(f"插件 {ORIGIN} ")


def test_hooks_are_called_once_a_run() -> None:
    """However many documents are checked and however often a name is looked up."""
    calls: list[str] = []

    def count(hook: str) -> Any:
        def called() -> dict[str, Any]:
            calls.append(hook)
            return {}

        return called

    hooks = ("packs", "checks", "functions", "readers", "formats")
    with plugged(plugin(**{hook: count(hook) for hook in hooks})):
        for _ in range(2):
            assert gipr_lint.lint(GOOD).status == "linted"
            registry.readers()
            registry.render("text", Run((), ()), Style())
    assert sorted(calls) == sorted(hooks)


# Wrappers


def test_a_wrapper_sees_changes_and_adds() -> None:
    """It gets a mapping from each plugin, with the origin of each thing; what it leaves keeps its origin, what it adds
    is its own."""
    seen: list[tuple[str, str]] = []

    def wrap() -> Generator[None, list[dict[str, Brought]], list[dict[str, Any]]]:
        brought = yield
        seen.extend((name, found.origin) for part in brought for name, found in part.items())
        kept = [{name: found for name, found in part.items() if name != "json"} for part in brought]
        return [*kept, {"added": lines}]

    with plugged(plugin(formats=lambda: {"a": lines}), marked("formats", wrap, wrapper=True)):
        found = registry.formats()
    assert seen == [*((name, "gipr-lint") for name in OWN), ("a", ORIGIN)]
    assert {name: thing.origin for name, thing in found.items()} == {
        **{name: "gipr-lint" for name in OWN if name != "json"},
        "a": ORIGIN,
        "added": OTHER,
    }


def test_a_wrapper_of_the_old_kind() -> None:
    """`hookwrapper=True` is sent pluggy's Result and sets another one."""

    def wrap() -> Generator[None, Any, None]:
        outcome = yield
        outcome.force_result([*outcome.get_result(), {"added": lines}])

    with plugged(plugin(formats=lambda: {"a": lines}), marked("formats", wrap, hookwrapper=True)):
        assert names() == [*OWN, "a", "added"]


def test_a_wrapper_replaces_a_format_of_the_built_in_plugin() -> None:
    """What it puts under the name of another one's is used, and its faults are the wrapper's."""

    def wrap() -> Generator[None, list[dict[str, Brought]], list[dict[str, Any]]]:
        return [{**part, "json": fails} if "json" in part else part for part in (yield)]

    with plugged(marked("formats", wrap, wrapper=True)), pytest.raises(PluginError) as caught:
        registry.render("json", Run((), ()), Style())
    assert str(caught.value).startswith(f"插件 {ORIGIN} 的输出格式“json”出错：RuntimeError: kaputt")


def test_a_wrapper_stands_in_for_a_plugin_that_fails() -> None:
    """The error of another plugin arrives at the yield; a wrapper may go on without it, or let it pass unchanged."""

    def forgive() -> Generator[None, Any, list[dict[str, Any]]]:
        try:
            return (yield)  # type: ignore[no-any-return]
        except PluginError as problem:
            assert problem.in_language("en").startswith(f"plugin {ORIGIN}: gipr_lint_formats failed")  # noqa: PT017
            return [{"rescued": lines}]

    def pass_by() -> Generator[None, Any, Any]:
        return (yield)

    with plugged(plugin(formats=fails), marked("formats", forgive, wrapper=True)):
        assert names() == ["rescued"]
    for options in ({"wrapper": True}, {"wrapper": True, "tryfirst": True}):
        with (
            plugged(plugin(formats=fails), marked("formats", pass_by, **options)),
            pytest.raises(PluginError) as caught,
        ):
            names()
        assert str(caught.value).startswith(f"插件 {ORIGIN} 的 gipr_lint_formats 出错：RuntimeError: kaputt")


def _before() -> Generator[None, Any, Any]:
    fails()
    return (yield)


def _behind() -> Generator[None, Any, Any]:
    yield
    fails()


def _without_result() -> Generator[None, Any, Any]:
    yield


def _nonsense() -> Generator[None, Any, Any]:
    yield
    return [{"a": 3}]


def _twice() -> Generator[None, Any, Any]:
    yield
    yield


def _never() -> Generator[None, Any, Any]:
    if names is None:
        yield


@pytest.mark.parametrize("options", [{}, {"tryfirst": True}, {"trylast": True}])
@pytest.mark.parametrize(
    ("wrap", "said"),
    [
        (_before, "出错：RuntimeError: kaputt"),
        (_behind, "出错：RuntimeError: kaputt"),
        (_without_result, "却给出了 NoneType None"),
        (_nonsense, "却给出了 tuple ('a', 3)"),
        (_twice, "has second yield"),
        (_never, "did not yield"),
    ],
)
def test_a_wrapper_that_fails(wrap: Any, said: str, options: Any) -> None:
    """The wrapper's plugin is named with its package and version, not those whom it wraps."""
    some = plugin(formats=lambda: {"a": lines}), marked("formats", wrap, wrapper=True, **options)
    with plugged(*some), pytest.raises(PluginError) as caught:
        names()
    assert str(caught.value).startswith(f"插件 {OTHER} 的 gipr_lint_formats ")
    assert said in str(caught.value)


def test_wrappers_of_the_end_of_a_run() -> None:
    """They stand around all who are told; one that fails is named beside those who failed within it."""
    told: list[str] = []

    def wrap(run: Run) -> Generator[None, Any, None]:
        told.append("before")
        yield
        told.append("behind")
        fails()

    some = plugin(finished=lambda: told.append("first")), plugin(finished=fails), marked("finished", wrap, wrapper=True)
    with plugged(*some):
        failures = [str(error) for error in registry.finished(Run((), ()))]
        assert [str(error) for error in registry.finished(Run((), ()))] == failures
    assert told[:3] == ["before", "first", "behind"]
    assert [message.partition("（")[0] for message in failures] == [
        f"插件 {OTHER} 的 gipr_lint_finished 出错：RuntimeError: kaputt",
        "插件 other-2 (other 2.0) 的 gipr_lint_finished 出错：RuntimeError: kaputt",
    ]


# Addresses


def test_things_by_their_addresses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module is imported when what it holds is used, not before."""
    (tmp_path / "far_away.py").write_text("def render(run, style):\n    return ['from afar']\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with plugged(plugin(formats=lambda: {"far": "far_away:render"})):
        assert names()[-1] == "far"
        assert "far_away" not in sys.modules
        assert registry.render("far", Run((), ()), Style()) == ["from afar"]
    del sys.modules["far_away"]


def test_a_check_is_imported_when_a_rule_needs_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither where no rule in force is of it, nor before; when its module is changed, packs are read anew."""
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("GIPR_LINT_CACHE", str(tmp_path / "cache"))
    path = tmp_path / "far_check.py"
    path.write_text(CHECK, encoding="utf-8")
    some = plugin(checks=lambda: {"far": "far_check:far"})
    for _ in range(2):
        sys.modules.pop("far_check", None)
        with plugged(some):
            assert "far" in registry.checks()
            assert gipr_lint.lint(GOOD).findings == ()
    assert "far_check" not in sys.modules
    with plugged(some):
        before = registry.checks().shapes()
        os.utime(path, (1, 1))
        assert registry.checks().shapes() != before
        assert registry.checks()["far"].origin == ORIGIN
    del sys.modules["far_check"]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("no_such_module_anywhere:render", "：“no_such_module_anywhere:render”无法载入：ModuleNotFoundError"),
        ("tests.plugins.test_hooks:no_such_name", "无法载入：AttributeError"),
        ("tests.plugins.test_hooks:OTHER", "应给出由名称到函数 render（或其地址）的映射，却给出了 tuple"),
    ],
)
def test_an_address_that_is_wrong(address: str, said: str) -> None:
    """The plugin is named, and what it wrote."""
    with plugged(plugin(formats=lambda: {"far": address})), pytest.raises(PluginError) as caught:
        registry.render("far", Run((), ()), Style())
    assert str(caught.value).startswith(f"插件 {ORIGIN} 的 gipr_lint_formats")
    assert said in str(caught.value)


def test_errors_speak_english_too() -> None:
    """Every error of a plugin is said in the language that is asked for."""
    with plugged(plugin(formats=lambda: {"json": lines})), pytest.raises(PluginError) as caught:
        names()
    assert caught.value.in_language("en") == (
        f"output format “json” exists twice: gipr-lint has one, and plugin {ORIGIN} brings another"
    )
    with pytest.raises(PluginError) as caught, plugged(plugin(2)):
        pass
    assert caught.value.in_language("en").startswith(f"plugin {ORIGIN} is written for version 2 of the hooks")


def test_a_plugin_that_is_registered_twice() -> None:
    """One module under two names is one too many."""
    some = plugin(formats=lambda: {"a": lines})
    with pytest.raises(PluginError) as caught, plugged(some, some):
        pass
    assert str(caught.value) == f"插件 {ORIGIN} 重复：与插件 {OTHER} 是同一个模块"


def test_functions_and_readers_speak_english_too(tmp_path: Path) -> None:
    """What fails while it works is said in the language of the run."""
    (tmp_path / "a.ofd").write_bytes(b"?")
    with plugged(plugin(readers=lambda: {".ofd": lambda data: data})):
        result = gipr_lint.lint(tmp_path / "a.ofd", lang="en")
    assert result.error == f"The plugin {ORIGIN} could not turn the file into a DOCX: its result is not one."
    with plugged(plugin(functions=lambda: {"half": Function(fails)})):
        half = registry.functions()["half"]
    with pytest.raises(ValueError, match="kaputt") as caught:
        half.call()
    assert caught.value.args[0].in_language("en").startswith(f"(plugin {ORIGIN}) failed: RuntimeError: kaputt")
