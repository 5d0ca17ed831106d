"""Other reports beside the one that is checked: last year's, or the draft of what was published."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from msgspec import Struct

from gipr_lint.messages import Message
from gipr_lint.report.report import Report

Role: TypeAlias = Literal["previous", "draft", "corpus"]
"""What another report is to the one that is checked; `corpus` are all of a store, which are asked by themselves."""

ROLES: tuple[str, ...] = get_args(Role)


class Other(Struct, frozen=True):
    """Another report, and how its file is called where it is shown."""

    path: str
    report: Report


class Others(Struct, frozen=True):
    """The other reports that a report is checked beside; either may be absent.

    `without` says why there is none of last year where one was asked for.
    """

    previous: Other | None = None
    draft: Other | None = None
    without: Message | None = None

    def has(self, role: str) -> bool:
        """Whether the report of that `Role` is there."""
        return getattr(self, role, None) is not None


ALONE = Others()
"""Where there is no other report."""
