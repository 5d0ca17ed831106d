"""Running the cases: drafts are written and linted in batches of one layout, on all cores."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from random import Random
from zlib import crc32

from msgspec import Struct
from tests.recall import (
    agreement,
    amounts,
    arithmetic,
    cells,
    contact,
    content,
    correct,
    file,
    formatting,
    offices,
    period,
    phrases,
    privacy,
    shape,
    signing,
    structure,
    wording,
)
from tests.recall.defect import Defect, Expectation
from tests.recall.judge import Verdict, alarms, infos, judge
from tests.support.drafts.draft import Draft
from tests.support.drafts.layouts import fits, write_all
from tests.support.drafts.sample import sample

from gipr_lint import Finding, Location, lint, load_packs
from gipr_lint.rulepacks.model import Edition

ALLOWED = {"revisions": ("CN951",)}
"""What a layout is rightly told, whatever the report says."""

_LOOKS = ("CN922", "CN923", "CN924", "CN925", "CN926", "CN930")
MENDED = {
    "libreoffice": ("CN408",),
    "revisions": ("CN951",),
    "textbox-title": ("CN961",),
    "soft-returns": _LOOKS,
    "one-cell": _LOOKS,
    "pdf-lines": ("CN923", "CN925"),
    "layout-tables": ("CN924",),
}
"""What a layout cannot show: LibreOffice fills up rows that stop short, others have the like elsewhere already, and
lines that are no paragraphs have no look of their own."""

_BATCH = 40
_CORRECT_SEEDS = 6
_QUIET = 5


class Job(Struct, frozen=True):
    """A defect by its place in the registry, an edition, a layout, a seed."""

    defect: int
    edition: str
    layout: str
    seed: int


class Sober(Struct, frozen=True):
    """What was said about a correct report: codes above info, and infos."""

    name: str
    edition: str
    layout: str
    alarms: tuple[str, ...]
    infos: tuple[str, ...]


@cache
def editions() -> dict[str, Edition]:
    """The editions of the national pack."""
    return dict(load_packs().editions)


@cache
def registry() -> tuple[Defect, ...]:
    """All defects."""
    return (
        *structure.defects(editions()),
        *content.defects(),
        *period.defects(editions()),
        *contact.defects(),
        *shape.defects(),
        *cells.defects(),
        *arithmetic.defects(),
        *signing.defects(),
        *amounts.defects(),
        *wording.defects(),
        *phrases.defects(),
        *privacy.defects(),
        *file.defects(),
        *formatting.defects(),
        *agreement.defects(),
    )


def absent() -> list[str]:
    """Codes of defects for which the pack has no rule; they take no part."""
    known = {rule.code for rule in load_packs().rules}
    return sorted({defect.code for defect in registry()} - known)


def year_of(edition: Edition, seed: int) -> int:
    """A report year of the edition."""
    first = edition.applies.first
    last = edition.applies.last or first + 4
    return first + seed % (last - first + 1)


def jobs(codes: Sequence[str], layouts: Sequence[str], seeds: int) -> list[Job]:
    """All cases of the given codes (all where empty) for which there is a rule, layout by layout."""
    without = absent()
    return [
        Job(at, edition, layout, seed)
        for layout in layouts
        for edition in editions()
        for at, defect in enumerate(registry())
        if (not codes or defect.code in codes) and defect.code not in (*without, *MENDED.get(layout, ()))
        for seed in range(seeds)
    ]


def case(job: Job) -> tuple[Draft, Expectation] | None:
    """The draft with its defect; None where the draft cannot have it or the layout not show it."""
    defect, edition = registry()[job.defect], editions()[job.edition]
    number = crc32(f"{job.defect} {job.layout} {job.seed}".encode()) % 60
    busy = number - (number % _QUIET == _QUIET - 1)
    random = Random(f"{defect.code} {defect.name} {job.edition} {job.layout} {job.seed}")
    made = defect.apply(sample(edition, year_of(edition, number), busy), random)
    return made if made and fits(made[0], job.layout) else None


def linted(document: bytes, select: Sequence[str] = ()) -> tuple[Finding, ...]:
    """What the linter finds; where it crashes, one finding that says so."""
    try:
        return lint(document, select=select).findings
    except Exception as problem:
        place = Location(kind="document")
        crash = Finding(rule="CRASH", name="", category="", severity="error", message=repr(problem), location=place)
        return (crash,)


def verdicts(batch: Sequence[Job]) -> list[Verdict]:
    """The verdicts on a batch of jobs of one layout."""
    made = [(job, found) for job in batch if (found := case(job))]
    documents = write_all([draft for _, (draft, _) in made], batch[0].layout)
    results = []
    for (job, (_, expected)), document in zip(made, documents, strict=True):
        defect = registry()[job.defect]
        what = (defect.code, defect.name, job.edition, job.layout)
        finished = defect.finish(document, expected) if defect.finish else document
        findings = linted(finished, defect.select)
        results.append(judge(findings, expected, what, ALLOWED.get(job.layout, ())))
    return results


def sober(batch: Sequence[tuple[str, str]]) -> list[Sober]:
    """What is said about the correct reports of each (edition, layout) of the batch."""
    results = []
    for name, layout in batch:
        edition = editions()[name]
        drafts = [(f"seed {seed}", sample(edition, year_of(edition, seed), seed)) for seed in range(_CORRECT_SEEDS)]
        drafts += correct.reworded(edition, year_of(edition, 0)) if layout in ("plain", "split-runs") else []
        drafts = [(label, draft) for label, draft in drafts if fits(draft, layout)]
        documents = write_all([draft for _, draft in drafts], layout)
        named = [(label, document) for (label, _), document in zip(drafts, documents, strict=True)]
        if layout in offices.LAYOUTS_WITH_HABITS:
            named += offices.reports(edition, year_of(edition, 1), layout)
        for label, document in named:
            findings = linted(document)
            results.append(Sober(label, name, layout, alarms(findings, ALLOWED.get(layout, ())), infos(findings)))
    return results


def batches(some: Sequence[Job]) -> list[Sequence[Job]]:
    """The jobs in portions for one process each."""
    return [some[at : at + _BATCH] for at in range(0, len(some), _BATCH)]


def run(
    codes: Sequence[str], layouts: Sequence[str], seeds: int, processes: int | None = None
) -> tuple[list[Verdict], list[Sober]]:
    """All verdicts, and what was said about the correct reports."""
    waiting = [batch for layout in layouts for batch in batches(jobs(codes, [layout], seeds))]
    pairs = [(edition, layout) for layout in layouts for edition in editions()]
    with ProcessPoolExecutor(processes or os.cpu_count()) as pool:
        judged = pool.map(verdicts, waiting)
        said = pool.map(sober, [[pair] for pair in pairs])
        return [one for many in judged for one in many], [one for many in said for one in many]
