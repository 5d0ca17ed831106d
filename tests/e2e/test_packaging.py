"""Wheel and sdist: what is inside, and that the command works from the wheel, the sdist and an editable install."""

from __future__ import annotations

import sys
import tarfile
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import pytest
from tests.support.e2e.running import CORRECT, DRAFTS, FAULTY, ROOT, lint, run


class Built(NamedTuple):
    """A wheel that was built from the sdist beside it."""

    wheel: Path
    sdist: Path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sdist of the working tree, and the wheel made of that sdist."""
    folder = tmp_path_factory.mktemp("dist")
    ran = run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder, timeout=120)
    assert ran.code == 0, ran.out + ran.err
    return Built(next(folder.glob("*.whl")), next(folder.glob("*.tar.gz")))


@pytest.fixture(scope="module")
def venv(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a fresh virtual environment."""
    folder = tmp_path_factory.mktemp("venv")
    ran = run(sys.executable, "-m", "virtualenv", folder, cwd=folder)
    assert ran.code == 0, ran.err
    return folder / "bin"


def test_the_wheel_holds_rules_schema_and_types(built: Built) -> None:
    """Every file of the national pack, the JSON Schema and py.typed are inside the wheel, no tests or examples."""
    names = set(ZipFile(built.wheel).namelist())
    rules = {f"gipr_lint/_rules/{path.relative_to(ROOT / 'rules').as_posix()}" for path in ROOT.glob("rules/**/*.yaml")}
    assert rules <= names
    assert {"gipr_lint/py.typed", "gipr_lint/output/schema.json", "gipr_lint_pytest/__init__.py"} <= names
    templates = (ROOT / "src" / "gipr_lint" / "authoring" / "pack_template").iterdir()
    assert {f"gipr_lint/authoring/pack_template/{path.name}" for path in templates} <= names
    page = ("page.html", "document.html", "page.css", "page.js")
    assert {f"gipr_lint/output/page/{name}" for name in page} <= names
    assert {name.partition("/")[0].partition("-")[0] for name in names} <= {"gipr_lint", "gipr_lint_pytest"}


def test_the_sdist_holds_all_that_the_wheel_is_made_of(built: Built) -> None:
    """The sdist has the sources, the rules and the licence, and nothing of the repository's own machinery."""
    with tarfile.open(built.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "LICENSE", "README.md", "rules/pack.yaml", "src/gipr_lint/output/schema.json"} <= names
    assert not any(name.startswith((".ci", ".git/", ".mypy_cache")) for name in names)


def test_the_command_works_from_every_install(built: Built, venv: Path, tmp_path: Path) -> None:
    """Installed from the wheel, then as an editable install of the unpacked sdist, it says what it says from here."""
    here = lint(FAULTY), lint(CORRECT), lint("rules", "list")
    assert [ran.code for ran in here] == [1, 0, 0]

    def pip(*args: str | Path) -> None:
        ran = run(venv / "python", "-m", "pip", "install", "-q", *args, cwd=tmp_path, timeout=180)
        assert ran.code == 0, ran.err

    def there() -> tuple[object, ...]:
        return tuple(run(venv / "gipr-lint", *args, cwd=DRAFTS) for args in ((FAULTY,), (CORRECT,), ("rules", "list")))

    def place() -> Path:
        ran = run(
            venv / "python", "-c", "from gipr_lint.plugins.builtin import national_pack as n; print(n())", cwd=tmp_path
        )
        return Path(ran.out.strip())

    pip(built.wheel)
    assert place().name == "_rules"
    assert there() == here

    with tarfile.open(built.sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    unpacked = next(path for path in tmp_path.iterdir() if path.is_dir())
    pip("--no-deps", "--force-reinstall", "--editable", unpacked)
    assert place() == unpacked / "rules"
    assert there() == here
