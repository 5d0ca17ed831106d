"""The figures of a run and how they are printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct
from tests.recall.judge import Verdict
from tests.recall.run import Sober

FOUND = 0.98
EXACT_CELLS = 0.98

_SHOWN = 3
_SEEN = 6


class Score(Struct, frozen=True):
    """How many defects were injected, found, found at the right place; fixes asked for and right; strays."""

    injected: int
    found: int
    exact: int
    fixes: int
    fixed: int
    strays: int


def score(verdicts: Sequence[Verdict]) -> Score:
    """The figures of some verdicts."""
    asked = [verdict for verdict in verdicts if verdict.fixed is not None]
    return Score(
        len(verdicts),
        sum(verdict.found for verdict in verdicts),
        sum(verdict.exact for verdict in verdicts),
        len(asked),
        sum(bool(verdict.fixed) for verdict in asked),
        sum(len(verdict.strays) for verdict in verdicts),
    )


def grouped(verdicts: Iterable[Verdict], key: Callable[[Verdict], str]) -> dict[str, list[Verdict]]:
    """The verdicts by `key`, in the order of their first appearance."""
    groups: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        groups.setdefault(key(verdict), []).append(verdict)
    return groups


def table(title: str, groups: dict[str, list[Verdict]]) -> list[str]:
    """Lines of a table with one row a group, and one for all."""
    lines = [f"{title:<18}{'injected':>9}{'found':>8}{'exact':>8}{'right fix':>12}{'strays':>8}"]
    everything = [verdict for group in groups.values() for verdict in group]
    for name, group in [*groups.items(), ("all", everything)]:
        one = score(group)
        fix = f"{one.fixed}/{one.fixes}" if one.fixes else "–"
        lines.append(f"{name:<18}{one.injected:>9}{one.found:>8}{one.exact:>8}{fix:>12}{one.strays:>8}")
    return lines


def missed(verdicts: Iterable[Verdict]) -> list[str]:
    """A line for each verdict that is not what it should be, with the reason; equal ones together."""
    reasons = Counter(
        f"{verdict.code} {verdict.name} [{verdict.edition}]: {reason}"
        for verdict in verdicts
        for reason in _reasons(verdict)
    )
    return [f"{count:>4} × {reason}" for reason, count in reasons.most_common()]


def _reasons(verdict: Verdict) -> list[str]:
    parts = verdict.expected.parts()
    seen = "; ".join(verdict.seen[:_SEEN]) + (" …" if len(verdict.seen) > _SEEN else "")
    reasons = []
    if not verdict.found:
        reasons.append("not found")
    elif not verdict.exact:
        where = tuple(part.spots or part.quotes or part.section for part in parts)
        reasons.append(f"elsewhere than {where}: {seen}")
    elif verdict.fixed is False:
        reasons.append(f"fix should give {', '.join(part.fix for part in parts if part.fix)}: {seen}")
    return reasons + [f"stray {code}" for code in dict.fromkeys(verdict.strays)]


def spoken(said: Sequence[Sober], *, all_of_them: bool) -> list[str]:
    """Lines about the correct reports: for each code raised, how often and where, in all places or the first."""
    places: dict[str, list[str]] = {}
    for one in said:
        for code in dict.fromkeys(one.alarms):
            places.setdefault(code, []).append(f"{one.edition} {one.layout} {one.name}")
    loud = sum(bool(one.alarms) for one in said)
    lines = [f"{len(said)} correct reports, {loud} with an alarm"]
    for code, where in sorted(places.items()):
        lines += [f"  {code} in {len(where)}: {'; '.join(where if all_of_them else where[:_SHOWN])}"]
    counts = Counter(code for one in said for code in one.infos)
    return [*lines, "infos: " + (", ".join(f"{code} {n}" for code, n in sorted(counts.items())) or "none")]


def passed(verdicts: Sequence[Verdict], said: Sequence[Sober]) -> bool:
    """Whether the thresholds are met."""
    everything, in_cells = score(verdicts), score([verdict for verdict in verdicts if verdict.in_cell])
    return (
        everything.found >= FOUND * everything.injected
        and in_cells.exact >= EXACT_CELLS * in_cells.injected
        and not any(one.alarms for one in said)
    )
