"""What is said of parameters that a kind of check cannot work with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gipr_lint.errors import GiprLintError
from gipr_lint.messages import Message

FAILURES = (Exception, SystemExit)
"""What the code of a plugin may raise without ending the run: not even `sys.exit` decides how that ends."""


class Problem(GiprLintError):
    """Something in a rule's parameters that its kind cannot work with.

    `path` leads to the value within the check (keys and positions), `offset` to the character in it; `near` is the word
    that is none of `choices`.
    """

    message: Message

    def __init__(
        self,
        path: Sequence[str | int],
        message: Message | str,
        near: str | None = None,
        choices: Iterable[str] = (),
        offset: int = 0,
    ) -> None:
        super().__init__(message)
        self.path = tuple(path)
        self.near = near
        self.choices = tuple(choices)
        self.offset = offset
