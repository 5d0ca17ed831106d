"""What the linter makes of a passage: what it notices, and what it says of passages that are true."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial

from msgspec import Struct
from tests.statements.contradiction import contradiction
from tests.statements.solver import Totals, solved
from tests.statements.statement import Claim, Passage
from tests.statements.tables import report
from tests.support.drafts.draft import Draft
from tests.support.drafts.layouts import write_all
from tests.support.reports import RULES

from gipr_lint import Finding, Linter, Options

_BIG: tuple[dict[str, float], ...] = (
    {},
    {
        "new": 3525,
        "carried_in": 121,
        "granted": 1431,
        "reviews": 170,
        "lawsuits": 77,
        "rules_made": 2,
        "rules_valid": 68,
    },
    {"new": 0, "carried_in": 0, "disputes": 0},
)
"""What tables hold beside which nothing may be said of a guard."""

_BATCH = 20


class Verdict(Struct, frozen=True):
    """How one passage did with one claim: `noticed` None where all is true. `alarms` are findings that are wrong.

    `totals` are what the tables hold, in words; `fault` says why there are no tables for the passage.
    """

    passage: Passage
    claim: Claim | None
    noticed: bool | None
    alarms: tuple[str, ...] = ()
    totals: str = ""
    fault: str | None = None


def run(some: Sequence[Passage], layout: str = "plain", seeds: int = 1, processes: int | None = None) -> list[Verdict]:
    """All verdicts on the passages, in their order; with `seeds` tables for each that agree with it."""
    batches = [some[at : at + _BATCH] for at in range(0, len(some), _BATCH)]
    if len(batches) == 1 or processes == 1:
        return [verdict for batch in batches for verdict in verdicts(batch, layout, seeds)]
    with ProcessPoolExecutor(processes or os.cpu_count()) as pool:
        judged = pool.map(partial(verdicts, layout=layout, seeds=seeds), batches)
        return [verdict for many in judged for verdict in many]


def verdicts(some: Sequence[Passage], layout: str = "plain", seeds: int = 1) -> list[Verdict]:
    """The verdicts on some passages in one layout."""
    cases: list[_Case] = []
    judged: list[Verdict] = []
    for passage in some:
        try:
            cases += _cases(passage, seeds)
        except ValueError as problem:
            judged.append(Verdict(passage, None, None, fault=str(problem)))
    documents = write_all([case.draft for case in cases], layout)
    usual: set[tuple[str, str, str]] = set()
    for case, document in zip(cases, documents, strict=True):
        found = [one for one in _linter(case.every_rule).lint(document).findings if _within(one, case.text)]
        if case.claim is None:
            alarms = [one for one in found if _is_alarm(one, case.passage)]
            usual = {_gist(one) for one in found}
            noticed = None
        else:
            fresh = [one for one in found if _gist(one) not in usual]
            at_claim = [one for one in fresh if case.claim.altered or _touches(one, case.claim)]
            noticed = bool(at_claim)
            alarms = [
                one
                for one in fresh
                if one.severity != "info" and one not in at_claim and any(_touches(one, true) for true in case.true)
            ]
        judged.append(Verdict(case.passage, case.claim, noticed, tuple(map(_said, alarms)), _shown(case)))
    return judged


class _Case(Struct, frozen=True):
    """A report to be linted: with no claim nothing in it is wrong."""

    passage: Passage
    draft: Draft
    text: str
    totals: Totals
    claim: Claim | None = None
    true: tuple[Claim, ...] = ()
    every_rule: bool = False


def _cases(passage: Passage, seeds: int) -> Iterator[_Case]:
    """The reports that agree first, then one for each claim. Raises ValueError where there are no such tables."""
    if passage.guard:
        for seed, named in enumerate(_BIG):
            totals = solved(named, seed)
            yield _Case(passage, report(passage, totals), passage.text, totals, every_rule=True)
        return
    named = {claim.quantity or "": claim.value for claim in passage.figures}
    for seed in reversed(range(seeds)):
        agreeing = solved(named, seed)
        yield _Case(passage, report(passage, agreeing), passage.text, agreeing, every_rule=True)
    for claim in passage.claims:
        if claim.altered:
            text = passage.altered(claim)
            yield _Case(passage, report(passage, agreeing, text), text, agreeing, claim)
        elif other := contradiction(passage, claim):
            draft = report(passage, other.totals)
            yield _Case(passage, draft, passage.text, other.totals, claim, other.true)
        else:
            raise ValueError(f"no tables contradict {claim.words} ({claim.quantity} {claim.value})")


@cache
def _linter(every_rule: bool) -> Linter:
    return Linter(Options(rules=RULES, select=() if every_rule else ("CN6",)))


def _is_alarm(finding: Finding, passage: Passage) -> bool:
    """Whether the finding is wrong where all that the passage says is true: of a guard, agreement may say nothing."""
    if finding.rule in passage.also:
        return False
    return finding.rule.startswith("CN6") if passage.guard else finding.severity != "info"


def _within(finding: Finding, text: str) -> bool:
    """Whether the finding is at the passage, however its layout writes it."""
    place = finding.location
    return place.kind == "paragraph" and _plain(text) in _plain(place.text or "")


def _touches(finding: Finding, claim: Claim) -> bool:
    """Whether the finding is at the words of the claim."""
    place = finding.location
    if place.start is None or place.end is None:
        return False
    return place.start < claim.end and claim.start < place.end


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _gist(finding: Finding) -> tuple[str, str, str]:
    """What is the same of findings that the tables do not change."""
    return finding.severity, finding.rule, _marked(finding)


def _marked(finding: Finding) -> str:
    place = finding.location
    return (place.text or "")[place.start : place.end]


def _said(finding: Finding) -> str:
    return f"{finding.severity[0].upper()}:{finding.rule} [{_marked(finding)}] {finding.message}"


def _shown(case: _Case) -> str:
    """What the tables hold of all that the passage is about."""
    names = dict.fromkeys(claim.quantity for claim in case.passage.figures if claim.quantity)
    return " ".join(f"{name}={case.totals[name]:g}" for name in names)
