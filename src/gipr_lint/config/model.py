"""What a project sets, as a type."""

from __future__ import annotations

from msgspec import Struct

from gipr_lint.options import Grade, Ignored
from gipr_lint.rulepacks.position import Position
from gipr_lint.terms import Profile


class Override(Struct, frozen=True, kw_only=True):
    """What a project sets for the files that `files`, patterns of paths from its folder, name."""

    files: tuple[str, ...]
    packs: tuple[str, ...] = ()
    ignore: tuple[Ignored, ...] = ()
    severity: tuple[Grade, ...] = ()
    profile: Profile | None = None
    year: int | None = None
    places: dict[str, Position] = {}


class Config(Struct, frozen=True, kw_only=True):
    """What a project sets. `folder` is what its paths start from, `shown` the file as messages name it, `text` what
    it says, `places` where single entries stand in it."""

    path: str = ""
    shown: str = ""
    text: str = ""
    folder: str = ""
    packs: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[Ignored, ...] = ()
    severity: tuple[Grade, ...] = ()
    profile: Profile | None = None
    lang: str | None = None
    fail_on: str | None = None
    year: int | None = None
    edition: str | None = None
    baseline: str | None = None
    exclude: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()
    places: dict[str, Position] = {}
