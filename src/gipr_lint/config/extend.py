"""What a configuration takes over from the one that it `extends`."""

from __future__ import annotations

import os
from collections.abc import Callable

from msgspec import structs

from gipr_lint.config.discovery import upwards
from gipr_lint.config.model import Config
from gipr_lint.config.wrong import wrong
from gipr_lint.messages import Message

_MOST = 10
"""So many configurations extend each other at most: one for a unit, its county, its city, its province."""


def with_extended(config: Config, read: Callable[[str], Config | None], above: tuple[Config, ...] = ()) -> Config:
    """The configuration with all that it takes over, which `read` reads at a path; `above` are those that extend it.

    Raises ConfigError at an `extends` that names nothing, what is not a configuration, what lies outside the
    repository, or one of those that extend it, and where they are more than anybody needs.
    """
    if config.extends is None:
        return config
    path = os.path.normpath(os.path.join(config.folder, config.extends.replace("\\", "/")))
    chain = (*above, config)
    if any(os.path.realpath(path) == os.path.realpath(one.path) for one in chain):
        wrong(config, "extends", Message("config.circle", {"files": tuple(one.shown for one in (*chain, chain[0]))}))
    if len(chain) > _MOST:
        wrong(config, "extends", Message("config.extends-many", {"most": str(_MOST)}))
    if not os.path.isfile(path):
        wrong(config, "extends", Message("config.extends-nothing", {"path": config.extends}))
    root = _repository(config.folder)
    if root and not os.path.realpath(path).startswith(os.path.join(os.path.realpath(root), "")):
        wrong(config, "extends", Message("config.extends-outside", {"path": config.extends}))
    base = read(path)
    if base is None:
        wrong(config, "extends", Message("config.no-table", {"path": config.extends}))
    return _over(with_extended(base, read, chain), config)


def _repository(folder: str) -> str | None:
    """The root of the git repository of a folder; None outside one."""
    return next((place for place in upwards(folder) if os.path.exists(os.path.join(place, ".git"))), None)


def _over(base: Config, config: Config) -> Config:
    """What a configuration sets and, where it sets nothing, its base. Lists of packs, rules, of what is ignored and
    excluded, and overrides add up, those of the base first; of two severities of a rule its own counts."""
    again = {grade.rule for grade in config.severity}
    names = {name: _from(base, name) for name in base.packs}
    return structs.replace(
        config,
        packs=(*names.values(), *config.packs),
        rules=(*(os.path.join(base.folder, name) for name in base.rules), *config.rules),
        select=config.select or base.select,
        ignore=(*base.ignore, *config.ignore),
        severity=(*(grade for grade in base.severity if grade.rule not in again), *config.severity),
        profile=config.profile or base.profile,
        lang=config.lang or base.lang,
        fail_on=config.fail_on or base.fail_on,
        year=config.year or base.year,
        edition=config.edition or base.edition,
        baseline=config.baseline or base.baseline,
        exclude=(*base.exclude, *config.exclude),
        overrides=(*base.overrides, *config.overrides),
        extended=(base.path, *base.extended),
        texts={**base.texts, **config.texts},
        places={
            **base.places,
            **{f"packs.{new}": base.places[f"packs.{old}"] for old, new in names.items()},
            **{f"rules.{os.path.join(base.folder, name)}": base.places[f"rules.{name}"] for name in base.rules},
            **config.places,
        },
    )


def _from(base: Config, name: str) -> str:
    """The name of a pack as it can be told from elsewhere: a path from the folder of the base in full."""
    path = os.path.join(base.folder, name.replace("\\", "/"))
    return path if os.path.isdir(path) or "/" in name or "\\" in name or name.startswith(".") else name
