"""A result as bytes: as one process hands it to another, and as one run keeps it for the next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec
from msgspec import Struct

from gipr_lint.findings import Finding, NotEvaluated, Whereabouts
from gipr_lint.results import LintResult, Recognised
from gipr_lint.views import View


class _Carried(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is left of a `LintResult` without its document."""

    path: str
    status: Literal["linted", "unreadable"]
    findings: tuple[Finding, ...]
    not_evaluated: tuple[NotEvaluated, ...] = ()
    rules: tuple[str, ...] = ()
    recognised: Recognised | None = None
    error: str | None = None
    converted: str = ""
    view: View | None = None
    places: Mapping[str, Whereabouts] = {}


_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(_Carried)


def encoded(result: LintResult) -> bytes | None:
    """A result, without its document, as JSON; None for one that is not text, as the name of a file may not be."""
    try:
        return _ENCODER.encode(_Carried(**{name: getattr(result, name) for name in _Carried.__struct_fields__}))
    except (TypeError, ValueError):
        return None


def decoded(data: bytes) -> LintResult:
    """The result again. Raises msgspec.DecodeError for what is none."""
    carried = _DECODER.decode(data)
    return LintResult(**{name: getattr(carried, name) for name in _Carried.__struct_fields__})
