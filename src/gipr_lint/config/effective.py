"""What a configuration comes to for one document: its overrides for the files they name, later ones last."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import PurePath

from msgspec import structs

from gipr_lint.config.globs import matches
from gipr_lint.config.model import Config, Pattern


def effective(config: Config, path: str) -> Config:
    """The configuration for the document at `path`. What a project ignores and the packs it uses add up, the rest of an
    override takes the place of what was there."""
    for one in config.overrides:
        if _is_named(path, one.files):
            again = {grade.rule for grade in one.severity}
            config = structs.replace(
                config,
                packs=(*config.packs, *one.packs),
                ignore=(*config.ignore, *one.ignore),
                severity=(*(grade for grade in config.severity if grade.rule not in again), *one.severity),
                profile=one.profile or config.profile,
                year=one.year or config.year,
                places={**config.places, **one.places},
            )
    return structs.replace(config, overrides=())


def excluded(config: Config, path: str) -> bool:
    """Whether the configuration keeps the document at `path` out."""
    return _is_named(path, config.exclude)


def _is_named(path: str, patterns: Iterable[Pattern]) -> bool:
    return any(matches(pattern.text, inside(path, pattern.folder)) for pattern in patterns)


def inside(path: str, folder: str) -> str:
    """The path from a folder, its parts separated by slashes."""
    try:
        return PurePath(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return PurePath(os.path.abspath(path)).as_posix()
