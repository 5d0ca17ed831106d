"""The example plugin of examples/packs/ex: installed, its own tests pass, and what it brings is at hand."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from tests.support.plugged import python

pytestmark = pytest.mark.slow

EX = Path(__file__).parents[2] / "examples" / "packs" / "ex"


@pytest.fixture(name="site", scope="module")
def fixture_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the module path in which the plugin lies as if it were installed."""
    site = tmp_path_factory.mktemp("site")
    shutil.copytree(EX / "src" / "gipr_lint_ex", site / "gipr_lint_ex")
    info = site / "gipr_lint_ex-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: gipr-lint-ex\nVersion: 0.1.0\n", encoding="utf-8")
    lines = (EX / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    start = lines.index("[project.entry-points.gipr_lint]")
    (info / "entry_points.txt").write_text(f"[gipr_lint]\n{lines[start + 1].replace(chr(34), '')}\n", encoding="utf-8")
    return site


def test_its_own_tests_pass(site: Path) -> None:
    """As its README says, `pytest examples/packs/ex`."""
    ran = python("-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", EX / "pyproject.toml", EX / "tests", path=site)
    assert ran.returncode == 0, ran.stdout


def test_what_it_brings_is_at_hand(site: Path, drafts: Path) -> None:
    """The pack by its name, the output format; without the pack's name its checks are not imported."""
    draft = min(drafts.glob("*.docx"))
    ran = python("-m", "gipr_lint", "--pack", "ex", "--format", "markdown", draft, path=site)
    assert ran.stdout.startswith("## ")
    ran = python("-m", "gipr_lint", "rules", "test", "--pack", "ex", path=site)
    assert (ran.returncode, ran.stdout.split("：")[0]) == (0, "ex")
    code = "import sys, gipr_lint; gipr_lint.lint(sys.argv[1]); print('gipr_lint_ex.length' in sys.modules)"
    first, second = (python("-c", code, draft, path=site).stdout.strip() for _ in range(2))
    assert (first, second) == ("True", "False")
    assert sys.modules.get("gipr_lint_ex") is None
