"""The pytest plugin of gipr-lint: the examples of rule packs as tests. It does nothing until a pack is named.

It stands beside the package `gipr_lint`, so that a run of pytest that has nothing to do with rule packs imports nothing
of it. A test with the argument `gipr_lint_example` runs once for every example of the packs that the setting
`gipr_lint_pack` or the option `--gipr-lint-pack` names, one with `gipr_lint_pack` once for each pack.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from gipr_lint.testing import Case

SETTING = "gipr_lint_pack"
OPTION = "--gipr-lint-pack"


def pytest_addoption(parser: pytest.Parser) -> None:
    """The setting and the option that name packs; relative folders start where the configuration file is."""
    about = "gipr-lint rule packs whose examples are run: folders that hold a pack.yaml, or names of installed packs"
    parser.addini(SETTING, about, type="args", default=[])
    parser.getgroup("gipr-lint").addoption(OPTION, action="append", default=[], metavar="DIR", help=about)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each example, or for each pack, where a test asks for them."""
    wanted = set(metafunc.fixturenames)
    if not wanted & {"gipr_lint_example", "gipr_lint_pack"}:
        return
    packs = _packs(metafunc.config)
    if not packs:
        from gipr_lint.messages import Message  # noqa: PLC0415  (only for those who have rule packs)

        problem = Message("pytest.no-pack", {"setting": SETTING, "option": OPTION})
        raise pytest.Collector.CollectError(f"gipr-lint: {problem}")
    if "gipr_lint_pack" in wanted:
        metafunc.parametrize("gipr_lint_pack", packs, ids=[Path(pack).name for pack in packs])
    if "gipr_lint_example" in wanted:
        found = [case for pack in packs for case in _cases(pack)]
        metafunc.parametrize("gipr_lint_example", found, ids=[case.name for case in found])


def _cases(pack: str) -> tuple[Case, ...]:
    """What is to be tested in a pack; one that cannot be used is an error of the collection, without a traceback."""
    from gipr_lint.errors import GiprLintError  # noqa: PLC0415  (only for those who have rule packs)
    from gipr_lint.testing import cases  # noqa: PLC0415

    try:
        return cases(pack)
    except GiprLintError as problem:
        raise pytest.Collector.CollectError(f"gipr-lint: {problem}") from None


def _packs(config: pytest.Config) -> list[str]:
    """The packs that are named, those of the option in place of those of the setting; folders in full."""
    chosen: list[str] = config.getoption(OPTION)
    if chosen:
        return [_in_full(name, config.invocation_params.dir) for name in chosen]
    base = config.inipath.parent if config.inipath else config.rootpath
    return [_in_full(name, base) for name in config.getini(SETTING)]


def _in_full(name: str, base: Path) -> str:
    return str(base / name) if (base / name).is_dir() else name
