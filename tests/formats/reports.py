"""The reports that are compared: drafts with a defect each, correct ones, and real ones where they are at hand."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from tests.recall.run import case, editions, jobs, registry, year_of
from tests.support.drafts.draft import Draft
from tests.support.drafts.layouts import write
from tests.support.drafts.sample import sample

Item = TypeVar("Item")

REAL = Path(__file__).parents[3] / "shared" / "reports"
"""Real reports, in a folder beside the repository that not everyone has."""
_OF_THE_FILE = 920
"""Defects of a code from here on are of the DOCX itself, which other files cannot have."""


class Example(Struct, frozen=True):
    """A report: what it is called, its DOCX, the draft that was written."""

    name: str
    data: bytes
    draft: Draft | None = None


def examples(count: int) -> list[Example]:
    """So many reports: real ones first, some that are correct, and defects from all over the rules."""
    found = [Example(path.stem, path.read_bytes()) for path in sorted(REAL.glob("*.docx"))] if REAL.is_dir() else []
    for name, edition in editions().items():
        drafts = [sample(edition, year_of(edition, seed), seed) for seed in range(2)]
        found += [Example(f"correct {name} {at}", write(draft), draft) for at, draft in enumerate(drafts)]
    some = [job for job in jobs((), ("plain",), 1) if _is_of_the_text(job.defect)]
    made = [(job, built[0]) for job in _spread(some, 3 * count) if (built := case(job)) is not None]
    for job, draft in _spread(made, max(0, count - len(found))):
        defect = registry()[job.defect]
        found.append(Example(f"{defect.code} {defect.name} {job.edition}", write(draft), draft))
    return found[:count]


def _is_of_the_text(at: int) -> bool:
    defect = registry()[at]
    return defect.finish is None and not defect.select and int(defect.code[2:]) < _OF_THE_FILE


def _spread(items: list[Item], count: int) -> list[Item]:
    """So many of the items, evenly from all over them."""
    return [items[at * len(items) // count] for at in range(count)] if len(items) > count else items
