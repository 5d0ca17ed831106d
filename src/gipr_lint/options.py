"""What a draft is judged by, and how its fixes are written: the options of a run and of a new document."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TypeVar

from msgspec import Struct

from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.rulepacks.position import NOWHERE, Position
from gipr_lint.terms import Gravity, OnRevisions, Profile

Name = TypeVar("Name", bound="str | os.PathLike[str]")


def listed(names: Iterable[Name]) -> tuple[Name, ...]:
    """The names as options hold them; a text or path alone stays what it is, to be refused as no list."""
    return names if isinstance(names, str | bytes | os.PathLike) else tuple(names)  # type: ignore[return-value]


class Grade(Struct, frozen=True):
    """How grave a project takes a rule, named by code or name, and why; `source` is where that is written."""

    rule: str
    severity: Gravity
    reason: str = ""
    source: Position = NOWHERE


class Ignored(Struct, frozen=True):
    """Rules whose findings are not to be shown, and why: a code, the start of one, a name, or a category.

    `source` is where that is written.
    """

    rule: str
    reason: str = ""
    source: Position = NOWHERE


class Known(Struct, frozen=True):
    """A report by its file, its unit and its year."""

    path: str
    unit: str
    year: int


class Held(Struct, frozen=True):
    """A report that is in no file: what it is called, its bytes."""

    path: str
    data: bytes


class Options(Struct, frozen=True, kw_only=True):
    """What a draft is judged by; the same for every draft of a run.

    Rules are named by code, start of a code, name, or category; in `severity` by code or name.
    """

    packs: tuple[str | os.PathLike[str], ...] = ()
    """Names of installed rule packs or folders, beside the national one."""
    rules: RuleSet | None = None
    """A rule set that is already loaded, in place of `packs`."""
    select: tuple[str, ...] = ()
    """The rules to check; all that are not off where empty."""
    ignore: tuple[str, ...] = ()
    """Rules that are not checked."""
    suppress: tuple[Ignored, ...] = ()
    """Rules that take no part in what others find, and whose own findings are marked as suppressed."""
    severity: tuple[Grade, ...] = ()
    """Rules that are as grave as said here, in every profile in which they are not milder already."""
    profile: Profile = "submit"
    """What the draft is for."""
    year: int | None = None
    """The report year, in place of the one that is recognised."""
    edition: str | None = None
    """The edition of the form, in place of that of the report year."""
    lang: str = "zh"
    """The language of all that is said: zh or en."""
    baseline: str | os.PathLike[str] | None = None
    """A file with findings that are known (see `gipr-lint baseline`): they are marked as suppressed."""
    previous: str | os.PathLike[str] | bytes | Held | tuple[Known, ...] | None = None
    """Last year's report, in a file or in none, a folder of them, or those that are known already: the one that belongs
    to a draft by unit and year is held against it."""


class FixOptions(Struct, frozen=True, kw_only=True):
    """Which fixes are written into a document, and how."""

    suggested: bool | None = None
    """Suggested fixes too, beside the safe ones; by default where a person still accepts or rejects them."""
    accept: bool = False
    """As final text, not as tracked changes."""
    comments: bool = False
    """The findings as comments too."""
    only: tuple[str, ...] = ()
    """Those of some rules, by code or name; of all where empty."""
    date: str | None = None
    """An ISO date and time with Z, by default now; the same options give the same bytes."""
    on_revisions: OnRevisions = "comment"
    """What is done where the document holds tracked changes already."""

    @property
    def with_suggested(self) -> bool:
        """Whether suggested fixes are made."""
        return not self.accept if self.suggested is None else self.suggested
