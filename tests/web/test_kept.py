"""What may still be taken away."""

from __future__ import annotations

from gipr_lint.web.kept import LONGEST, MOST, Kept
from gipr_lint.web.tasks import Draft


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """The time on it."""
        return self.now


def draft(size: int = 10) -> Draft:
    """A draft of so many bytes."""
    return Draft(name="draft.docx", data=bytes(size))


def test_a_draft_is_had_by_its_name_alone() -> None:
    """Every draft has a name of its own, and under another there is nothing."""
    kept = Kept()
    names = {kept.put(draft(size)) for size in range(50)}
    assert len(names) == 50
    assert {len(kept.get(name).data) for name in names} == set(range(50))
    assert min(map(len, names)) >= 24
    assert kept.get("") is None
    assert kept.get("../etc") is None


def test_it_is_there_for_fifteen_minutes_and_no_longer() -> None:
    """That somebody takes it away does not make it stay longer."""
    clock = Clock()
    kept = Kept(now=clock)
    name = kept.put(draft())
    clock.now += LONGEST - 1
    assert kept.get(name) is not None
    clock.now += 1
    assert kept.get(name) is None
    assert len(kept) == 0
    assert LONGEST == 15 * 60


def test_what_is_old_is_forgotten_without_being_asked_for() -> None:
    """Tidying alone is enough."""
    clock = Clock()
    kept = Kept(now=clock)
    kept.put(draft())
    clock.now += LONGEST
    kept.tidy()
    assert len(kept) == 0


def test_the_oldest_make_room() -> None:
    """There are never more bytes than said; what is dropped makes room too."""
    kept = Kept(most=100_000)
    names = [kept.put(draft(20_000)) for _ in range(10)]
    there = [name for name in names if kept.get(name)]
    assert there == names[-4:]
    kept.drop(there[-1])
    kept.put(draft(20_000))
    assert [name for name in names if kept.get(name)] == there[:-1]
    assert MOST <= 256 << 20


def test_empty_drafts_count_too() -> None:
    """Nobody fills the memory with names of nothing."""
    kept = Kept(most=100_000)
    for _ in range(1000):
        kept.put(draft(0))
    assert len(kept) < 100
