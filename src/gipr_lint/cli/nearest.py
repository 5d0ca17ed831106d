"""What each document is judged by: the configuration that is nearest to it, with what that overrides for some files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from gipr_lint.config.effective import effective, excluded, inside
from gipr_lint.config.globs import matches
from gipr_lint.config.load import options_of
from gipr_lint.config.model import Config
from gipr_lint.config.read import find
from gipr_lint.linter import Linter
from gipr_lint.messages import Message, Value
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.selection import is_named
from gipr_lint.terms import FailOn


class Asked(Struct, frozen=True):
    """What the command line and the environment ask for: `packs`, options by name, patterns of paths to keep out, and
    which of lang and fail_on they say themselves."""

    packs: tuple[str, ...] = ()
    options: Mapping[str, Any] = {}
    exclude: tuple[str, ...] = ()
    said: frozenset[str] = frozenset()


class Nearest:
    """The linters of documents. `config` is the one configuration of the run where `is_given`; else it is looked for
    beside each document and above, and `config` is that of the current folder. `usual` is a linter that is there
    already, for the documents that are judged by its options."""

    def __init__(self, asked: Asked, config: Config | None, *, is_given: bool, usual: Linter | None = None) -> None:
        self._asked = asked
        self._given = config
        self._is_given = is_given
        self._usual = usual
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
            options = options_of(config, self._asked.packs, **self._asked.options)
            usual = self._usual
            self._linters[key] = usual if usual and usual.options == options else Linter(options)
        return self._linters[key]

    def fail_on(self, path: str) -> FailOn | None:
        """From which severity on the document at `path` makes the run fail, where its configuration says so and the
        command line does not. Raises ConfigError."""
        config = None if "fail_on" in self._asked.said else self._nearest(os.path.dirname(os.path.abspath(path)))
        return config.fail_on if config is not None else None

    def notes(self, files: Iterable[str]) -> list[Message]:
        """What is to be known of the configurations of documents: rules that they ignore although they are selected,
        and a language in which the run does not speak. Raises as `linter` does."""
        found: list[Message] = []
        for path in files:
            config = self.config(path)
            if config is not None:
                told = (*self._unheard(config), *self._ignored(config, self.linter(path).rules))
                found += [message for message in told if message not in found]
        return found

    def _unheard(self, config: Config) -> Iterator[Message]:
        spoken = self._asked.options.get("lang", "zh")
        if config.lang not in (None, spoken) and "lang" not in self._asked.said:
            place = config.places["lang"]
            yield Message("setting.other-language", {"file": place.file, "line": place.line, "lang": str(spoken)})

    def _ignored(self, config: Config, rules: RuleSet) -> Iterator[Message]:
        selected = dict.fromkeys(self._asked.options.get("select", ()))
        for name in selected if config.ignore else ():
            rule = rules.by_name.get(name) or rules.by_name.get(name.upper())
            entry = next((one for one in config.ignore if rule is not None and is_named(rule, one.rule)), None)
            if entry is not None:
                values: dict[str, Value] = {"rule": name, "file": entry.source.file, "line": entry.source.line}
                yield Message("setting.selected-ignored", values)

    def groups(self, files: Iterable[str]) -> list[tuple[Linter, list[str]]]:
        """The files by what they are judged by, each group with its linter. Raises as `linter` does."""
        groups: dict[Linter, list[str]] = {}
        for file in files:
            groups.setdefault(self.linter(file), []).append(file)
        return list(groups.items())

    def _nearest(self, folder: str) -> Config | None:
        if self._is_given:
            return self._given
        if folder not in self._found:
            self._found[folder] = find(folder)
        return self._found[folder]
