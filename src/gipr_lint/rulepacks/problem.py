"""What is said of packs and plugins that cannot be used, and of parameters that a check kind cannot work with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

FAILURES = (Exception, SystemExit)
"""What the code of a plugin may raise without ending the run: not even `sys.exit` decides how that ends."""


class UnusablePackError(Exception):
    """A rule pack cannot be used; `str()` says where and why, in Chinese."""


class PluginError(Exception):
    """A plugin cannot be used, or brings what is already there; `str()` says which and why, in Chinese."""


class Problem(Exception):
    """Something in a rule's parameters that its kind cannot work with.

    `path` leads to the value within the check (keys and positions), `offset` to the character in it; `near` is the word
    that is none of `choices`.
    """

    def __init__(
        self,
        path: Sequence[str | int],
        message: str,
        near: str | None = None,
        choices: Iterable[str] = (),
        offset: int = 0,
    ) -> None:
        super().__init__(message)
        self.path = tuple(path)
        self.message = message
        self.near = near
        self.choices = tuple(choices)
        self.offset = offset
