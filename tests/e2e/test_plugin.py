"""The example plugin as a stranger would install it: in a fresh environment, from its own folder."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from tests.support.e2e.running import CORRECT, DRAFTS, FAULTY, ROOT, Ran, run


@pytest.fixture(scope="module")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package, away from this repository."""
    folder = tmp_path_factory.mktemp("plugin") / "ex"
    shutil.copytree(ROOT / "examples" / "packs" / "ex", folder)
    return folder


@pytest.fixture(scope="module")
def commands(plugin: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an environment in which gipr-lint and then the plugin were installed with pip."""
    folder = tmp_path_factory.mktemp("venv")
    ran = run(sys.executable, "-m", "virtualenv", folder, cwd=folder)
    assert ran.code == 0, ran.err
    for what in (str(ROOT), f"{plugin}[test]"):
        ran = run(folder / "bin" / "python", "-m", "pip", "install", "-q", what, cwd=folder, timeout=300)
        assert ran.code == 0, ran.err
    return folder / "bin"


def lint(commands: Path, *arguments: str) -> Ran:
    """The command with the plugin installed, and without a way to this repository's sources."""
    return run(commands / "gipr-lint", *arguments, cwd=DRAFTS, env={"PYTHONPATH": ""})


def test_the_plugin_does_all_it_promises(commands: Path) -> None:
    """Its format, its pack and its check work on an example draft."""
    ran = lint(commands, "--pack", "ex", "--format", "markdown", FAULTY)
    assert (ran.code, ran.err) == (1, "")
    lines = ran.out.splitlines()
    assert lines[0] == "## wrong-totals.docx（云岭市发展和改革局）"
    assert "| 1 | 三、收到和处理政府信息公开申请情况 " in lines[4]
    assert lines[4].endswith("| 改为 2 | CN503 |")
    ran = lint(commands, "--pack", "ex", CORRECT)
    assert (ran.code, "没有发现问题" in ran.out) == (0, True)
    listed = lint(commands, "rules", "list", "--pack", "ex").out
    assert "EX101  提示  overview-length" in listed
    assert "EX501" not in lint(commands, "rules", "list").out


def test_the_examples_of_its_rules(commands: Path) -> None:
    """`gipr-lint rules test` finds nothing wrong with them."""
    ran = lint(commands, "rules", "test", "--pack", "ex", "--rule", "EX101", "--rule", "EX501")
    assert (ran.code, ran.out.strip()) == (0, "ex：2条规则，5个例子：5个通过，0个失败")


def test_its_own_tests(plugin: Path, commands: Path) -> None:
    """They pass where the plugin is installed."""
    ran = run(commands / "python", "-m", "pytest", "-q", cwd=plugin, env={"PYTHONPATH": ""})
    assert ran.code == 0, ran.out
