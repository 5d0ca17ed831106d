"""Plugins for tests: registered in this process, or installed in a folder for another one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from gipr_lint.checks import environment
from gipr_lint.plugins import foreign, packs, registry, state
from gipr_lint.plugins.hooks import API, hookimpl
from gipr_lint.plugins.installed import Registered
from gipr_lint.plugins.manager import Manager

ORIGIN = "ex (gipr-lint-ex 1.0)"
"""How messages name the plugin."""


def plugin(api: object = API, **hooks: Callable[..., object]) -> SimpleNamespace:
    """A plugin with these hooks, their names without `gipr_lint_`."""
    marked = {f"gipr_lint_{name}": hookimpl(hook) for name, hook in hooks.items()}
    return SimpleNamespace(GIPR_LINT_API=api, **marked)


@contextmanager
def plugged(*some: object) -> Iterator[Manager]:
    """The plugins are registered as if they were installed, the first of them as `ORIGIN`."""
    origins = [ORIGIN, *(f"other-{number} (other {number}.0)" for number in range(1, len(some)))]
    found = dict(zip(origins, some, strict=False))
    with pytest.MonkeyPatch.context() as patched:
        for module in (registry, state):
            patched.setattr(module, "registered", lambda: tuple(Registered("", origin, "1.0") for origin in found))
        patched.setattr(foreign, "load", lambda plugin: found[plugin.origin])
        _forget()
        try:
            yield registry.manager()
        finally:
            _forget()


def _forget() -> None:
    for known in vars(registry).values():
        if hasattr(known, "cache_clear"):
            known.cache_clear()
    packs._load.cache_clear()
    environment.register(environment.OWN_FUNCTIONS)


def installed(folder: Path, text: str) -> Path:
    """A folder for the module path in which a distribution with a plugin lies, its module being `text`."""
    info = folder / "gipr_lint_ex-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: gipr-lint-ex\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[gipr_lint]\nex = gipr_lint_ex\n", encoding="utf-8")
    (folder / "gipr_lint_ex.py").write_text(text, encoding="utf-8")
    return folder


def python(*arguments: str | Path, path: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Python with a folder on its module path."""
    known = os.environ.get("PYTHONPATH", "")
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, (str(path), known))),
        "PYTHONIOENCODING": "utf-8",
        **(env or {}),
    }
    return subprocess.run(
        [sys.executable, *map(str, arguments)], env=environment, capture_output=True, encoding="utf-8", check=False
    )
