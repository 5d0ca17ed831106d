"""The catalogue of messages: both languages hold the same, and the code uses what they hold, all of it."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from tests.support.languages import chinese_in

import gipr_lint
from gipr_lint.messages import Message, cut_off, en, plain, say, side_by_side, zh
from gipr_lint.rulepacks.model import Text

SOURCE = Path(gipr_lint.__file__).parent
HANDED_ON = ("messages/", "errors.py", "cli/program.py", "cli/commands.py")
"""Where keys are handed on that others write."""
KEY = re.compile(r"[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*")


def placeholders(template: str) -> set[str]:
    """The names in a template; each must stand bare, without format or conversion."""
    names = set()
    for _, name, format_, conversion in Formatter().parse(template):
        if name is not None:
            assert name.isidentifier(), template
            assert not format_, template
            assert not conversion, template
            names.add(name)
    return names


def trees() -> Iterator[tuple[Path, ast.Module]]:
    """Every module of the program and of the pytest plugin beside it, but for the two languages."""
    for path in sorted([*SOURCE.rglob("*.py"), *SOURCE.with_name("gipr_lint_pytest").rglob("*.py")]):
        if path not in (SOURCE / "messages/zh.py", SOURCE / "messages/en.py"):
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def literals(node: ast.expr) -> Iterator[ast.expr]:
    """The expressions that a key may be: both sides of an `a if condition else b`."""
    if isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)
    else:
        yield node


def test_both_languages_hold_the_same_keys_sorted() -> None:
    """No text is there in one language alone, and each is found where the alphabet has it."""
    assert list(zh.MESSAGES) == sorted(zh.MESSAGES)
    assert list(en.MESSAGES) == sorted(en.MESSAGES)
    assert zh.MESSAGES.keys() == en.MESSAGES.keys()
    assert [key for key in zh.MESSAGES if not KEY.fullmatch(key)] == []


def test_both_languages_fill_in_the_same() -> None:
    """A placeholder of one language is one of the other."""
    named = {key: (placeholders(text), placeholders(en.MESSAGES[key])) for key, text in zh.MESSAGES.items()}
    assert {key: both for key, both in named.items() if both[0] != both[1]} == {}


def test_english_texts_hold_no_chinese_and_chinese_ones_some() -> None:
    """Nothing was left untranslated; what has no letters of its own stands in both."""
    assert [key for key, text in en.MESSAGES.items() if chinese_in(text)] == []
    bare = {key: re.sub(r"\{[^{}]*\}", "", text) for key, text in zh.MESSAGES.items()}
    assert [
        key for key, text in bare.items() if re.search("[a-z]{3} [a-z]{2}", text) and not re.search("[一-鿿]", text)
    ] == []


@pytest.mark.slow
def test_every_key_in_the_code_is_in_the_catalogue_and_the_other_way_round() -> None:
    """A key that is written in the code has a text, and a text that nobody asks for is dropped."""
    used = {key for key in zh.MESSAGES if key.startswith(("list.", "text."))}
    missing, computed = [], []
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg in ("help", "metavar") and "cli" in path.parts:
                assert not isinstance(node.value, ast.Constant) or node.value.value in zh.MESSAGES, (path, node.value)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in zh.MESSAGES:
                used.add(node.value)
            if not (
                isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Message", "say")
            ):
                continue
            for key in literals(node.args[0]) if node.args else ():
                where = f"{os.path.relpath(path, SOURCE)}:{key.lineno}"
                if not isinstance(key, ast.Constant):
                    computed.append(where)
                elif key.value not in zh.MESSAGES:
                    missing.append(f"{where} {key.value}")
    assert missing == []
    assert [where for where in computed if not where.startswith(HANDED_ON)] == []
    assert sorted(zh.MESSAGES.keys() - used) == []


def test_a_message_is_put_into_a_language_with_all_that_it_holds() -> None:
    """Values may be texts, numbers, messages, texts of packs, and lists of these."""
    both = Text("表", "table")
    assert Message("list.cut-off", {"names": ("a", 2, both, plain("b"))}).in_language("zh") == "a、2、表、b等"
    assert say("list.cut-off", "en", names=("a", 2, both, plain("b"))) == "a, 2, table, b …"
    assert str(plain("甲").followed_by(plain("乙"))) == "甲乙"


def test_a_list_is_cut_off_behind_the_most_that_it_shows() -> None:
    """What is left out is said, and nothing where nothing is."""
    assert cut_off(["a", "b", "c"], 2).in_language("en") == "a, b …"
    assert cut_off(["a", "b"], 2).in_language("zh") == "a、b"


def test_names_stand_side_by_side_in_quotation_marks() -> None:
    """A template with one name between marks takes several, each between marks of its own."""
    assert say("text.quoted", "zh", text=side_by_side(["a", "b", "c"])) == "“a”“b”“c”"
    assert say("text.quoted", "en", text=side_by_side(["a"])) == "“a”"


def test_a_language_is_imported_only_when_it_is_spoken() -> None:
    """Neither at start-up, nor the one that is not asked for."""
    code = (
        "import sys; from gipr_lint.messages import plain; message = plain('x')\n"
        "loaded = lambda: sorted(name[-2:] for name in sys.modules if name.startswith('gipr_lint.messages.'))\n"
        "print(loaded()); message.in_language('zh'); print(loaded())"
    )
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert shown.stdout.splitlines() == ["[]", "['zh']"]
