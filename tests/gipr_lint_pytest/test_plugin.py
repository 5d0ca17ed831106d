"""The pytest plugin, in runs of pytest of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.support.authoring import change, new_pack
from tests.support.e2e.running import Ran, run

pytestmark = pytest.mark.slow

ALONE = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}


def pytest_in(folder: Path, *args: str) -> Ran:
    """A run of pytest with the plugin and no other."""
    return run(sys.executable, "-m", "pytest", "-p", "gipr_lint_pytest", "-v", *args, cwd=folder, env=ALONE)


@pytest.fixture(name="pack")
def fixture_pack(tmp_path: Path) -> Path:
    """The folder of a new pack inside its package, which is `tmp_path / "new"`."""
    return new_pack(tmp_path / "new")


def test_every_example_is_a_test(pack: Path) -> None:
    """A new pack passes, each example as one test with the code of its rule, chosen by it."""
    ran = pytest_in(pack.parents[1])
    assert ran.code == 0, ran.out
    for name in ("test_example[LY801-1-good]", "test_example[LY801-2-bad]", "test_example[LY801-rule]"):
        assert f"tests/test_pack.py::{name} PASSED" in ran.out
    assert "1 passed" in pytest_in(pack.parents[1], "-k", "LY801-2-bad").out


def test_a_failure_is_readable(pack: Path) -> None:
    """A failing example says file, line, rule and fault, and shows none of our code."""
    change(pack, ("通过微信公众号发布", "通过微信公众平台发布"))
    ran = pytest_in(pack.parents[1])
    assert ran.code == 1
    assert "LY801-account-name-informal.yaml:21: LY801 account-name-informal: 正确的例子被报告" in ran.out
    assert "example_fault" not in ran.out


def test_a_pack_with_an_error(pack: Path) -> None:
    """A pack that cannot be used is told with its place, as `rules check` does."""
    change(pack, ("severity: warning", "severity: wraning"))
    ran = pytest_in(pack.parents[1])
    assert ran.code == 2
    assert "LY801-account-name-informal.yaml:4:11: 不认识的值“wraning”" in ran.out


def test_the_option_in_place_of_the_setting(pack: Path, tmp_path: Path) -> None:
    """--gipr-lint-pack names a pack from where pytest was started, or an installed one; without any it is told."""
    test = "def test_one(gipr_lint_pack):\n    print('tested', gipr_lint_pack)\n"
    (tmp_path / "test_it.py").write_text(test)
    ran = pytest_in(tmp_path, "-s", "test_it.py", "--gipr-lint-pack", "new/src/gipr_lint_ly", "--gipr-lint-pack", "cn")
    assert ran.code == 0, ran.out
    assert f"tested {pack}" in ran.out
    assert "tested cn" in ran.out
    ran = pytest_in(tmp_path, "test_it.py")
    assert ran.code == 2
    assert "没有写规则包" in ran.out


def test_runs_of_others_import_nothing(tmp_path: Path) -> None:
    """Where no test asks for a pack, the plugin imports nothing of gipr-lint."""
    (tmp_path / "test_it.py").write_text(
        "import sys\n\n\ndef test_one():\n    assert 'gipr_lint_pytest' in sys.modules\n"
        "    assert 'gipr_lint' not in sys.modules\n"
    )
    assert pytest_in(tmp_path).code == 0
