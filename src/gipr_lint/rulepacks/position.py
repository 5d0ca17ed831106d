"""Where in a pack's files something stands."""

from msgspec import Struct


class Position(Struct, frozen=True):
    """A place in a file of a pack; `line` and `column` count from 1, 0 where there is no file."""

    file: str
    line: int
    column: int = 1


NOWHERE = Position("", 0, 0)
