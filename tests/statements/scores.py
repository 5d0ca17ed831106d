"""The figures of a run by kind of statement, and how they are printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct
from tests.statements.judge import Verdict
from tests.statements.solver import APPLICANTS, FREE

NOTICED = 0.95

_SUBJECTS = {
    **dict.fromkeys(("new", "handled", "carried_in", "carried_out"), "received, carried over"),
    **dict.fromkeys((*APPLICANTS, "organisations"), "applicants"),
    **dict.fromkeys(FREE, "documents, decisions"),
}
_DISPUTES = ("reviews", "lawsuits", "direct", "after", "disputes")


class Score(Struct, frozen=True):
    """How many passages, claims, claims noticed, false alarms where all is true, alarms at claims that are true."""

    passages: int
    claims: int
    noticed: int
    alarms: int
    strays: int

    @property
    def share(self) -> float:
        """The part of the claims that was noticed; 1 where there is none."""
        return self.noticed / self.claims if self.claims else 1.0


def score(verdicts: Sequence[Verdict]) -> Score:
    """The figures of some verdicts."""
    told = [verdict for verdict in verdicts if verdict.claim]
    return Score(
        len({verdict.passage.where for verdict in verdicts}),
        len(told),
        sum(bool(verdict.noticed) for verdict in told),
        sum(len(verdict.alarms) for verdict in verdicts if not verdict.claim),
        sum(len(verdict.alarms) for verdict in told),
    )


def subject(verdict: Verdict) -> str:
    """What the claim of a verdict is about, in the groups that reviewers of reports use."""
    claim = verdict.claim
    if claim is None:
        return "nothing"
    if claim.quantity is None:
        return "shares, altered" if "%" in claim.words else "parts, altered"
    if claim.value == 0:
        return "all done" if claim.quantity == "carried_out" else "none at all"
    if claim.quantity.startswith(_DISPUTES):
        return "reviews and lawsuits"
    return _SUBJECTS.get(claim.quantity, "handled and outcomes")


def table(verdicts: Iterable[Verdict], key: Callable[[Verdict], str], title: str) -> list[str]:
    """Lines with one row for each group and one for all."""
    groups: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        groups.setdefault(key(verdict), []).append(verdict)
    lines = [f"{title:<22}{'passages':>9}{'claims':>8}{'noticed':>9}{'%':>7}{'alarms':>8}{'strays':>8}"]
    everything = [verdict for some in groups.values() for verdict in some]
    for name, some in [*sorted(groups.items()), ("all", everything)]:
        one = score(some)
        share = f"{100 * one.share:.1f}" if one.claims else "–"
        lines.append(
            f"{name:<22}{one.passages:>9}{one.claims:>8}{one.noticed:>9}{share:>7}{one.alarms:>8}{one.strays:>8}"
        )
    return lines


def complaints(verdicts: Iterable[Verdict]) -> list[str]:
    """Each miss, false alarm and stray, with the text and what the tables hold."""
    lines = []
    for verdict in verdicts:
        passage, claim = verdict.passage, verdict.claim
        if verdict.noticed is False and claim:
            said = f"→ {claim.altered}" if claim.altered else f"{claim.quantity} {claim.value:g}"
            lines.append(f"missed {passage.where} {passage.kind} [{claim.words}] {said} | {verdict.totals}")
            lines.append(f"    {passage.text}")
        for alarm in verdict.alarms:
            what = "stray" if claim else "false alarm"
            lines.append(f"{what} {passage.where} {passage.kind} {alarm} | {verdict.totals}")
            lines.append(f"    {passage.text}")
    return lines


def faults(verdicts: Iterable[Verdict]) -> list[str]:
    """Each passage for which there are no tables, with the reason."""
    return [
        f"faulty {verdict.passage.where} {verdict.fault}: {verdict.passage.text}"
        for verdict in verdicts
        if verdict.fault
    ]


def passed(verdicts: Sequence[Verdict], noticed: float = NOTICED) -> bool:
    """Whether enough is noticed, nothing said of what is true, and there are tables for every passage."""
    one = score(verdicts)
    return one.share >= noticed and not (one.alarms or one.strays or faults(verdicts))
