"""What a project sets, as a type."""

from __future__ import annotations

from msgspec import Struct

from gipr_lint.options import Grade, Ignored
from gipr_lint.rulepacks.position import Position
from gipr_lint.terms import FailOn, Profile


class Pattern(Struct, frozen=True):
    """A pattern of paths from a folder, that of the file in which it stands."""

    text: str
    folder: str


class Override(Struct, frozen=True, kw_only=True):
    """What a project sets for the files that `files` name."""

    files: tuple[Pattern, ...]
    packs: tuple[str, ...] = ()
    ignore: tuple[Ignored, ...] = ()
    severity: tuple[Grade, ...] = ()
    profile: Profile | None = None
    year: int | None = None
    places: dict[str, Position] = {}


class Config(Struct, frozen=True, kw_only=True):
    """What a project sets. `folder` is what its paths start from, `shown` the file as messages name it, `places` where
    single entries stand, `texts` what it says, by file; with `extends` it takes over what another one sets, `extended`
    being the paths of all of these."""

    path: str = ""
    shown: str = ""
    texts: dict[str, str] = {}
    folder: str = ""
    extends: str | None = None
    extended: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[Ignored, ...] = ()
    severity: tuple[Grade, ...] = ()
    profile: Profile | None = None
    lang: str | None = None
    fail_on: FailOn | None = None
    year: int | None = None
    edition: str | None = None
    baseline: str | None = None
    exclude: tuple[Pattern, ...] = ()
    overrides: tuple[Override, ...] = ()
    places: dict[str, Position] = {}
