"""A difference as the parts of the comparison give it."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from gipr_lint.checks.compare._params import Kind
from gipr_lint.checks.hits import Place, Shown


class Difference(Struct, frozen=True):
    """Of which kind it is, where in the report and where in the draft (None where that has nothing of it), and the
    values of its message."""

    kind: Kind
    place: Place
    before: Place | None
    values: Mapping[str, Shown] = {}
