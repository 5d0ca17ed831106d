"""What may still be taken away: drafts as they came, in memory, for so long and so much and no longer."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Callable
from time import monotonic

from msgspec import Struct

from gipr_lint.web.tasks import Draft

LONGEST = 15 * 60.0
"""Seconds for which a draft is kept."""

MOST = 256 << 20
"""Bytes of all drafts that are kept."""


_ENTRY = 2 << 10
"""Bytes that a draft takes beside its own."""


class _Entry(Struct, frozen=True):
    draft: Draft
    until: float


class Kept:
    """Drafts under names that nobody can guess; the oldest make room for new ones."""

    def __init__(self, most: int = MOST, longest: float = LONGEST, now: Callable[[], float] = monotonic) -> None:
        self._most, self._longest, self._now = most, longest, now
        self._entries: OrderedDict[str, _Entry] = OrderedDict()
        self._size = 0

    def __len__(self) -> int:
        return len(self._entries)

    def put(self, draft: Draft) -> str:
        """The name under which a draft is had from now on."""
        self.tidy()
        name = secrets.token_urlsafe(18)
        self._entries[name] = _Entry(draft, self._now() + self._longest)
        self._size += draft.size + _ENTRY
        while self._size > self._most:
            self.drop(next(iter(self._entries)))
        return name

    def get(self, name: str) -> Draft | None:
        """The draft of that name, None where it is there no longer."""
        self.tidy()
        entry = self._entries.get(name)
        return entry.draft if entry else None

    def drop(self, name: str) -> None:
        """Forgets a draft."""
        if entry := self._entries.pop(name, None):
            self._size -= entry.draft.size + _ENTRY

    def tidy(self) -> None:
        """Forgets what was kept for long enough."""
        now = self._now()
        while self._entries and next(iter(self._entries.values())).until <= now:
            self.drop(next(iter(self._entries)))
