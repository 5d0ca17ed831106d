"""A new pack as its author has it, and what may have been done wrong in it."""

from __future__ import annotations

from pathlib import Path

from gipr_lint.authoring import scaffold
from gipr_lint.testing.packs import Pack, open_pack

RULE = "rules/LY801-account-name-informal.yaml"
"""The only rule of the pack, from its folder."""


def new_pack(folder: Path) -> Path:
    """A new package in `folder`; returns where its pack.yaml is."""
    scaffold.write(folder, scaffold.files(scaffold.named("ly"), "2026.1"))
    return folder / "src" / "gipr_lint_ly"


def change(pack: Path, *changes: tuple[str, str]) -> Path:
    """The pack with texts of its rule replaced, each of which stands there once."""
    path = pack / RULE
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return pack


def changed(folder: Path, *changes: tuple[str, str]) -> Pack:
    """A new pack, changed and opened."""
    return open_pack(change(new_pack(folder / "new"), *changes))
