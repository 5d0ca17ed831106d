"""What a scan was asked for, kept in the store: the other commands judge by the same packs and options."""

from __future__ import annotations

import os

import msgspec
from msgspec import Struct

from gipr_lint.corpus.store import Store
from gipr_lint.options import Grade, Ignored, Options
from gipr_lint.terms import Gravity, Profile

_FILE = "options.json"


class _Kept(Struct, frozen=True):
    packs: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    suppress: tuple[tuple[str, str], ...]
    severity: tuple[tuple[str, Gravity, str], ...]
    profile: Profile
    year: int | None
    edition: str | None


def keep(store: Store, options: Options) -> None:
    """Keeps the options of a scan; packs in folders by their whole paths."""
    packs = tuple(os.path.abspath(pack) if os.path.isdir(pack) else os.fspath(pack) for pack in options.packs)
    kept = _Kept(
        packs,
        options.select,
        options.ignore,
        tuple((one.rule, one.reason) for one in options.suppress),
        tuple((one.rule, one.severity, one.reason) for one in options.severity),
        options.profile,
        options.year,
        options.edition,
    )
    store.keep(_FILE, msgspec.json.encode(kept))


def kept_options(store: Store, lang: str) -> Options:
    """The options of the last scan, in a language. Raises GiprLintError where there is no store."""
    store.require()
    data = store.kept(_FILE)
    if data is None:
        return Options(lang=lang)
    kept = msgspec.json.decode(data, type=_Kept)
    return Options(
        packs=kept.packs,
        select=kept.select,
        ignore=kept.ignore,
        suppress=tuple(Ignored(*one) for one in kept.suppress),
        severity=tuple(Grade(*one) for one in kept.severity),
        profile=kept.profile,
        year=kept.year,
        edition=kept.edition,
        lang=lang,
    )
