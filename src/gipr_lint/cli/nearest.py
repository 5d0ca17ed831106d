"""What each document is judged by: the configuration that is nearest to it, with what that overrides for some files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct, structs

from gipr_lint.config.effective import effective, excluded, inside
from gipr_lint.config.globs import matches
from gipr_lint.config.model import Config
from gipr_lint.config.names import require_names
from gipr_lint.config.read import find, folders
from gipr_lint.linter import Linter
from gipr_lint.options import Options
from gipr_lint.plugins.packs import installed_packs, load_packs


class Asked(Struct, frozen=True):
    """What the command line and the environment ask for: `packs`, options by name, patterns of paths to keep out."""

    packs: tuple[str, ...] = ()
    options: Mapping[str, Any] = {}
    exclude: tuple[str, ...] = ()


class Nearest:
    """The linters of documents. `config` is the one configuration of the run where `is_given`; else it is looked for
    beside each document and above, and `config` is that of the current folder."""

    def __init__(self, asked: Asked, config: Config | None, *, is_given: bool) -> None:
        self._asked = asked
        self._given = config
        self._is_given = is_given
        self._found: dict[str, Config | None] = {}
        self._linters: dict[tuple[object, ...] | None, Linter] = {}

    def config(self, path: str) -> Config | None:
        """The configuration for the document at `path`, without its overrides for other files. Raises ConfigError."""
        config = self._nearest(os.path.dirname(os.path.abspath(path)))
        return None if config is None else effective(config, path)

    def is_excluded(self, path: str) -> bool:
        """Whether the document is kept out, by its configuration or by the command line. Raises ConfigError."""
        here = inside(path, os.curdir)
        if any(matches(pattern, here) for pattern in self._asked.exclude):
            return True
        config = self._nearest(os.path.dirname(os.path.abspath(path)))
        return config is not None and excluded(config, path)

    def linter(self, path: str) -> Linter:
        """The linter of the document at `path`. Raises ConfigError, PackError, PluginError, UnknownName."""
        config = self.config(path)
        key: tuple[object, ...] | None = None
        if config is not None:  # what an override may change, and the file that has the rest
            key = (config.path, config.packs, config.ignore, config.severity, config.profile, config.year)
        if key not in self._linters:
            self._linters[key] = Linter(self._options(config))
        return self._linters[key]

    def groups(self, files: Iterable[str]) -> list[tuple[Linter, list[str]]]:
        """The files by what they are judged by, each group with its linter. Raises as `linter` does."""
        groups: dict[Linter, list[str]] = {}
        for file in files:
            groups.setdefault(self.linter(file), []).append(file)
        return list(groups.items())

    def _options(self, config: Config | None) -> Options:
        asked = self._asked
        if config is None:
            return Options(packs=asked.packs, **asked.options)
        named = (*folders(config, installed_packs), *asked.packs)
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
        )
        return structs.replace(options, **asked.options)

    def _nearest(self, folder: str) -> Config | None:
        if self._is_given:
            return self._given
        if folder not in self._found:
            self._found[folder] = find(folder)
        return self._found[folder]
