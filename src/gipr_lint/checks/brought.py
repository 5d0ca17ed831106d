"""What the checks of plugins give, held to what can be shown."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import convert, to_builtins

from gipr_lint.findings import Finding, NotEvaluated


def require_whole(outcome: Finding | NotEvaluated, codes: Collection[str]) -> None:
    """Raises where what a plugin's check gave is not a finding of its rules that can be shown."""
    convert(to_builtins(outcome), type(outcome))
    if outcome.rule not in codes:
        raise ValueError(f"a finding of {outcome.rule}, which is none of its rules")
    for place in (outcome.location, *outcome.related) if isinstance(outcome, Finding) else ():
        start, end = place.start or 0, len(place.text or "") if place.end is None else place.end
        if not 0 <= start <= end <= len(place.text or ""):
            raise ValueError(f"the place {place.start} to {place.end} is not in its text")
