"""A project's configuration as options of a run."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import structs

from gipr_lint.config.model import Config
from gipr_lint.config.names import require_names
from gipr_lint.config.read import find, folders, load
from gipr_lint.options import Options
from gipr_lint.plugins.packs import installed_packs, load_packs

if TYPE_CHECKING:
    from typing import Any


def load_config(path: str | os.PathLike[str] | None = None) -> Options:
    """The options that a configuration sets: that at `path`, else the nearest of the current folder and those above.

    Where there is none, the options are those of a run without. Raises ConfigError at what is wrong in it, PackError
    and PluginError for packs and plugins that cannot be used.
    """
    return options_of(load(os.fspath(path)) if path is not None else find(os.curdir))


def options_of(config: Config | None, packs: Iterable[str] = (), **asked: Any) -> Options:
    """The options that a configuration comes to, with more `packs`, and with what is `asked` for in place of what it
    says. Raises as `load_config` does."""
    if config is None:
        return Options(packs=tuple(packs), **asked)
    named = (*folders(config, installed_packs), *packs)
    require_names(config, load_packs(named))
    options = Options(
        packs=named,
        select=config.select,
        suppress=config.ignore,
        severity=config.severity,
        profile=config.profile or "submit",
        year=config.year,
        edition=config.edition,
        baseline=config.baseline,
        lang=config.lang or "zh",
    )
    return structs.replace(options, **asked)
