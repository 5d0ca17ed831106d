"""A project's configuration as options of a run."""

from __future__ import annotations

import os

from gipr_lint.config.names import require_names
from gipr_lint.config.read import find, folders, load
from gipr_lint.options import Options
from gipr_lint.plugins.packs import installed_packs, load_packs


def load_config(path: str | os.PathLike[str] | None = None) -> Options:
    """The options that a configuration sets: that at `path`, else the nearest of the current folder and those above.

    Where there is none, the options are those of a run without. Raises ConfigError at what is wrong in it, PackError
    and PluginError for packs and plugins that cannot be used.
    """
    config = load(os.fspath(path)) if path is not None else find(os.curdir)
    if config is None:
        return Options()
    packs = tuple(folders(config, installed_packs))
    require_names(config, load_packs(packs))
    return Options(
        packs=packs,
        select=config.select,
        suppress=config.ignore,
        severity=config.severity,
        profile=config.profile or "submit",
        year=config.year,
        edition=config.edition,
        baseline=config.baseline,
        lang=config.lang or "zh",
    )
