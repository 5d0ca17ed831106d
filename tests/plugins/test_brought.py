"""Files of gipr-lint's own that hold no check or format: the file is named, and what is wrong in it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from gipr_lint.cli.linting import lint_paths
from gipr_lint.cli.showing import Showing
from gipr_lint.errors import GiprLintError, PluginError
from gipr_lint.linter import Linter
from gipr_lint.options import Options
from gipr_lint.output import Run, Style
from gipr_lint.plugins import registry
from gipr_lint.plugins.brought import BUILT_IN, Brought, loaded
from gipr_lint.plugins.registry import Checks

CHECK = """
from msgspec import Struct
from gipr_lint.checks.check import check

class Params(Struct, frozen=True):
    pass

{mark}
def own_check(report, params):
    yield from ()
"""
WELL_FORMED = CHECK.format(mark='@check("own-check", Params)')


@pytest.fixture(name="own")
def fixture_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of modules."""
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("stem", "text", "said"),
    [
        ("own_check", CHECK.format(mark=""), "own_check.py：没有用 @check 标出的函数 own_check"),
        ("own_check", "", "own_check.py：没有用 @check 标出的函数 own_check"),
        ("own-check", WELL_FORMED, "own-check.py：检查名称里的连字符，在文件名里要写成下划线"),
        (
            "own_check",
            CHECK.format(mark='@check("own-chekc", Params)'),
            "own_check.py：按文件名，检查应名为“own-check”，@check 里却写成“own-chekc”",
        ),
        ("own_check", "import nowhere_at_all", "own_check.py：文件无法载入：ModuleNotFoundError: No module named"),
    ],
)
def test_a_file_without_its_check(own: Path, stem: str, text: str, said: str) -> None:
    """Whatever keeps a check from being used is said of its file."""
    (own / f"{stem}.py").write_text(text, encoding="utf-8")
    with pytest.raises(GiprLintError) as caught:
        Checks({"own-check": Brought(f"{stem}:{stem}", BUILT_IN)})["own-check"]
    sys.modules.pop(stem, None)
    assert str(caught.value).startswith(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "own_format.py: there is no function render"),
        (
            "def render(:",
            "own_format.py: the file cannot be imported: SyntaxError: invalid syntax (own_format.py, line 1)",
        ),
    ],
)
def test_a_file_without_its_format(own: Path, text: str, said: str) -> None:
    """The same for formats; no plugin is blamed."""
    (own / "own_format.py").write_text(text, encoding="utf-8")
    with pytest.raises(GiprLintError) as caught:
        loaded("own-format", Brought("own_format:render", BUILT_IN), "gipr_lint_formats")
    sys.modules.pop("own_format", None)
    assert caught.value.in_language("en") == said
    assert not isinstance(caught.value, PluginError)


def test_a_format_that_returns_its_lines_in_one(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text in place of lines is refused, as it would be printed character by character."""
    (own / "own_format.py").write_text("def render(run, style):\n    return 'a: b'\n", encoding="utf-8")
    monkeypatch.setattr(registry, "formats", lambda: {"own-format": Brought("own_format:render", BUILT_IN)})
    with pytest.raises(GiprLintError, match=r"^own_format\.py：render 应逐行给出文字（yield）"):
        registry.render("own-format", Run((), ()), Style())
    sys.modules.pop("own_format", None)


def test_the_command_prints_the_error_alone(
    own: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a format of gipr-lint's own cannot be used, no report stands before the error."""
    (own / "own_format.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(registry, "formats", lambda: {"own-format": Brought("own_format:render", BUILT_IN)})
    with pytest.raises(GiprLintError, match="没有函数 render"):
        lint_paths([str(own)], Linter(Options()), Showing("own-format"))
    assert capsys.readouterr() == ("", "")
    sys.modules.pop("own_format", None)
