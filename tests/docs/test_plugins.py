"""The page on plugins: complete, and right, in both languages."""

from __future__ import annotations

import ast
import builtins
import inspect
import re
from types import SimpleNamespace

import pytest
from msgspec import Struct
from tests.support.plugged import plugged
from tests.support.site import LANGUAGES, blocks, page

from gipr_lint.plugins import api, hooks, registry
from gipr_lint.plugins.api import Run, Style
from gipr_lint.plugins.hooks import HOOKS

PAGES = {lang: page(lang, "plugins") for lang in LANGUAGES}
ERRORS = {"zh": "## 出错时怎样", "en": "## When something fails"}
STATUS = {"zh": ("状态", "同上", "GL001"), "en": ("status", "the same", "GL001")}

both = pytest.mark.parametrize("lang", LANGUAGES)


@both
@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_is_there_with_its_signature(lang: str, hook: str) -> None:
    """Each hook stands in a block of its own, its parameters and types written as in the source."""
    function = getattr(hooks, hook)
    signature = f"{hook}{inspect.signature(function)}".replace("'", "")
    assert signature in [block.strip() for block in blocks(PAGES[lang], "python")]
    assert inspect.getdoc(function)


@both
def test_everything_that_plugins_may_import_is_listed(lang: str) -> None:
    """The list at the end names it, and it can be imported."""
    listed = PAGES[lang].partition("## `gipr_lint.plugins.api`")[2]
    assert [name for name in api.__all__ if f"`{name}`" not in listed or not hasattr(api, name)] == []


@both
def test_nothing_is_listed_that_is_not_there(lang: str) -> None:
    """Every name in the list can be imported."""
    rows = re.findall(r"^\| .*? \| (.*) \|$", PAGES[lang].partition("## `gipr_lint.plugins.api`")[2], re.MULTILINE)
    listed = [name for row in rows for name in re.findall(r"`(\w+)`", row)]
    assert sorted(listed) == sorted(api.__all__)


@both
def test_the_examples_are_python_and_use_what_may_be_imported(lang: str) -> None:
    """Every block parses, and what it calls is of the public names or its own."""
    known = {*api.__all__, *dir(builtins), "Struct"}
    for block in blocks(PAGES[lang], "python"):
        if block.startswith("gipr_lint_"):
            continue
        tree = ast.parse(block)
        made = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        made |= {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)}
        made |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
        used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
        assert used <= known | made


@both
def test_the_examples_work_together(lang: str) -> None:
    """Each block with hooks is a plugin: installed together, they bring what the page says that they bring."""
    given = {name: getattr(api, name) for name in api.__all__}
    some = []
    for block in blocks(PAGES[lang], "python"):
        if not block.startswith("gipr_lint_"):
            made = {**given, "Struct": Struct}
            exec(block, made)
            some.append(SimpleNamespace(GIPR_LINT_API=1, **{name: made[name] for name in HOOKS if name in made}))
    with plugged(*some):
        assert "ex" in registry.packs()
        assert "length" in registry.checks()
        assert "share" in registry.functions()
        assert ".ofd" in registry.readers()
        assert list(registry.render("lines", Run((), ()), Style())) == []


@both
def test_every_fault_of_a_plugin_names_the_exit_status(lang: str) -> None:
    """Each row of the table of errors says how the run ends, or refers to the row above."""
    table = PAGES[lang].partition(ERRORS[lang])[2].partition("\n## ")[0]
    rows = [row for row in table.splitlines() if row.startswith("| ")][1:]
    assert len(rows) == 10
    assert all(any(word in row for word in STATUS[lang]) for row in rows)
