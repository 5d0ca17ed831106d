"""Plugins: packs and kinds of check that others bring."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest
from msgspec import Struct
from tests.packs import small
from tests.reports import draft

import gipr_lint
from gipr_lint import plugins
from gipr_lint.checks.kind import Bound, CheckKind, Context, Outcome, make
from gipr_lint.hookspecs import hookimpl
from gipr_lint.packs.errors import PackError
from gipr_lint.plugins import PluginError
from gipr_lint.report.places import document
from gipr_lint.testing.draft import with_cell
from gipr_lint.testing.layouts import write

GOOD = write(draft(1))
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


class Word(Struct, frozen=True):
    """The parameter of the kind below."""

    word: str


def run(context: Context, bound: Sequence[Bound]) -> Outcome:
    for item in bound:
        if any(
            item.params.word in (p.text or "") for part in context.report.sections for p in context.report.content(part)
        ):
            yield make(context, item.rule, document(context.report), {"word": item.params.word})


def crash(context: Context, bound: Sequence[Bound]) -> Outcome:
    raise RuntimeError("kaputt")


WORD = CheckKind("word", Word, run, lambda params, rules: ("word",))


def plugin(*kinds: CheckKind, packs: Sequence[tuple[str, Path]] = ()) -> object:
    return SimpleNamespace(
        gipr_lint_check_kinds=hookimpl(lambda: list(kinds)), gipr_lint_packs=hookimpl(lambda: list(packs))
    )


def forget() -> None:
    plugins.check_kinds.cache_clear()
    plugins._load.cache_clear()


class Register:
    """Registers plugins with the manager until the test ends."""

    def __init__(self) -> None:
        self.known: list[object] = []

    def __call__(self, some: object) -> None:
        plugins.manager().register(some, f"test-{len(self.known)}")
        self.known.append(some)
        forget()


@pytest.fixture(name="register")
def fixture_register() -> Iterator[Register]:
    registered = Register()
    yield registered
    for some in registered.known:
        plugins.manager().unregister(some)
    forget()


def pack(folder: Path, rule: str = RULE) -> Path:
    (folder / "1-all").mkdir(parents=True)
    (folder / "pack.yaml").write_text(small.FILES["pack.yaml"].replace("tt", "pp"), encoding="utf-8")
    (folder / "1-all" / "PP101-word-forbidden.yaml").write_text(rule, encoding="utf-8")
    return folder


def test_a_plugin_brings_a_pack_and_a_kind(tmp_path: Path, register: Register) -> None:
    """A pack by name, its rule of a kind that the same plugin brings: found in a report."""
    register(plugin(WORD, packs=[("pp", pack(tmp_path / "pp"))]))
    assert "word" in plugins.check_kinds()
    found = gipr_lint.lint(GOOD, packs=["pp"]).findings
    assert [(finding.rule, finding.message, finding.category) for finding in found] == [
        ("PP101", "有“平稳”", "structure")
    ]


def test_an_installed_pack_is_silent_until_named(tmp_path: Path, register: Register) -> None:
    """What is installed is available, and active only when asked for."""
    register(plugin(WORD, packs=[("pp", pack(tmp_path / "pp"))]))
    assert "pp" in plugins.installed_packs()
    assert gipr_lint.lint(GOOD).findings == ()


def test_a_kind_that_raises_harms_nobody_else(tmp_path: Path, register: Register) -> None:
    """GL002 with the code of the rule and the error, beside what the national rules find."""
    register(
        plugin(CheckKind("word", Word, crash, lambda params, rules: ("word",)), packs=[("pp", pack(tmp_path / "pp"))])
    )
    found = gipr_lint.lint(write(with_cell(draft(1), "requests", "new", "total", "999")), packs=["pp"]).findings
    assert [finding.rule for finding in found] == ["GL002", "CN503"]
    assert "PP101" in found[0].message
    assert "RuntimeError: kaputt" in found[0].message


def test_a_rule_of_a_kind_that_nobody_brings(tmp_path: Path) -> None:
    """Without the plugin its pack is in error, at the kind."""
    with pytest.raises(PackError, match="word") as caught:
        gipr_lint.load_packs([pack(tmp_path / "pp")])
    assert (caught.value.line, caught.value.column) == (7, 15)


def test_parameters_of_a_plugins_kind_are_checked(tmp_path: Path, register: Register) -> None:
    """What the YAML says is read into the kind's type: a wrong key is an error at its place."""
    register(plugin(WORD, packs=[("pp", pack(tmp_path / "pp", RULE.replace("word: 平稳", "wrd: 平稳")))]))
    with pytest.raises(PackError, match="是否想写“word”") as caught:
        gipr_lint.load_packs(["pp"])
    assert caught.value.line == 7


def test_two_kinds_of_one_name(register: Register) -> None:
    """A plugin may not bring a kind that is already there, be it the tool's own or another plugin's."""
    register(plugin(CheckKind("assert", Word, run)))
    with pytest.raises(PluginError, match="assert"):
        plugins.check_kinds()


def test_two_packs_of_one_name(tmp_path: Path, register: Register) -> None:
    """A plugin may not bring a pack under a name that is taken."""
    register(plugin(packs=[("cn", tmp_path)]))
    with pytest.raises(PluginError, match="cn"):
        plugins.installed_packs()


def test_everything_comes_through_the_hooks() -> None:
    """The tool's own kinds and its pack are brought by a plugin like any other."""
    assert next(name for name, _ in plugins.manager().list_name_plugin()) == "gipr-lint"
    assert {"section", "pattern", "contact", "table", "assert"} <= set(plugins.check_kinds())
    assert "cn" in plugins.installed_packs()


PLUGIN = """
import gipr_lint
from pathlib import Path

@gipr_lint.hookimpl
def gipr_lint_packs():
    return [("pp", Path(__file__).parent / "pp")]

@gipr_lint.hookimpl
def gipr_lint_check_kinds():
    return []
"""
SCRIPT = "import gipr_lint.plugins as p; print(sorted(p.installed_packs()))"


def installed(folder: Path, text: str = PLUGIN) -> Path:
    """A folder for the module path in which a distribution with a plugin lies."""
    info = folder / "gipr_lint_pp-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: gipr-lint-pp\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[gipr_lint]\npp = gipr_lint_pp\n", encoding="utf-8")
    (folder / "gipr_lint_pp.py").write_text(text, encoding="utf-8")
    return folder


def ran(script: str, *path: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, path)), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, encoding="utf-8", check=False
    )


def test_installed_plugins_are_found(tmp_path: Path) -> None:
    """An entry point of the group gipr_lint is loaded; before and after it is installed the answer is right, though it
    is remembered."""
    assert ran(SCRIPT, tmp_path).stdout.strip() == "['cn']"
    installed(tmp_path)
    assert ran(SCRIPT, tmp_path).stdout.strip() == "['cn', 'pp']"
    assert ran(SCRIPT, tmp_path).stdout.strip() == "['cn', 'pp']"
    (tmp_path / "gipr_lint_pp-1.0.dist-info" / "entry_points.txt").unlink()
    (tmp_path / "gipr_lint_pp-1.0.dist-info").rename(tmp_path / "gipr_lint_pp-1.1.dist-info")
    assert ran(SCRIPT, tmp_path).stdout.strip() == "['cn']"


def test_an_installed_plugin_that_cannot_be_imported(tmp_path: Path) -> None:
    """A plugin that fails on import ends the work with its reason; it is never skipped."""
    installed(tmp_path, "import no_such_module_anywhere")
    done = ran(SCRIPT, tmp_path)
    assert done.returncode != 0
    assert "PluginError" in done.stderr
    assert "no_such_module_anywhere" in done.stderr
