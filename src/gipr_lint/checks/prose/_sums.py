"""What the checks of sums share: numbers that belong together, and what is said where they do not fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from msgspec import Struct

from gipr_lint.checks.check import Hit
from gipr_lint.expr import Exact, render
from gipr_lint.report import Report
from gipr_lint.report.prose.counts import Count, is_exact
from gipr_lint.rulepacks.model import Vocabulary

P = TypeVar("P")

SAYS = ("found", "expected", "terms")
"""What is said, what it should be, and the numbers from which that comes."""

MOST_TOGETHER = 60
"""How many numbers of a paragraph are looked at together: more belong to no one sum."""


class Claim(Struct, frozen=True):
    """Where a sum is wrong: the place to report, what is written there, what the others come to and which they are."""

    place: tuple[int, int]
    written: str
    expected: str
    terms: str
    others: tuple[tuple[int, int], ...] = ()
    replacement: str | None = None


Find = Callable[[P, Sequence[Count], Vocabulary], Iterator[Claim]]
"""What finds wrong sums among the numbers of one paragraph, by the parameters of a check."""


def hits(report: Report, params: P, find: Find[P], *, least: int = 2) -> Iterator[Hit]:
    """A hit for each wrong sum in the paragraphs of the prose that have at least so many numbers."""
    vocabulary = report.names.vocabulary
    for passage in report.passages["prose"]:
        counts = passage.counts(vocabulary)
        if len(counts) < least:
            continue
        for claim in find(params, counts, vocabulary):
            values = {"found": claim.written, "expected": claim.expected, "terms": claim.terms}
            hit = Hit(passage.span(*claim.place), values)
            if claim.replacement is not None:
                hit = hit.replacing(claim.replacement)
            yield hit.related_to((passage.span(*other) for other in claim.others), "term")


def written(count: Count) -> str:
    """A number as it is written."""
    return count.text[count.start : count.end]


def terms(counts: Iterable[Count]) -> str:
    """The parts of a sum."""
    return "＋".join(written(count) for count in counts)


def place(count: Count) -> tuple[int, int]:
    """Where a number stands."""
    return count.start, count.end


def most(counts: Iterable[Count]) -> Exact:
    """The most that the numbers come to."""
    return sum(count.quantity.high for count in counts)


class Following(Struct, frozen=True):
    """How the parts of a whole go on: with the same of the words `actions`, not past one of the words `ends` between
    them, and not into a clause that begins with one of the words `turns`."""

    ends: tuple[str, ...]
    turns: tuple[str, ...]
    actions: tuple[str, ...] = ()

    def parts(self, counts: Sequence[Count], at: int, vocabulary: Vocabulary) -> list[Count]:
        """The numbers behind the one at `at` that go on in the same way: same sentence, measure and actions."""
        whole, found = counts[at], list[Count]()
        for count in counts[at + 1 : at + MOST_TOGETHER]:
            between = whole.text[(found[-1] if found else whole).end : count.start]
            if count.measure != whole.measure or count.sentence != whole.sentence:
                break
            listed = between.startswith("、")
            if found and not listed and self._actions(count) != self._actions(found[0]):
                break
            if found and any(word in between for word in self.ends):
                break
            if found and count.head.startswith(self.turns):
                break
            if not is_exact(count, vocabulary):
                break
            found.append(count)
        return found

    def _actions(self, count: Count) -> frozenset[str]:
        head = count.head
        return frozenset(word for word in self.actions if word in head)


def listed(parts: Sequence[Count]) -> list[Count]:
    """The parts up to the first that is not joined in the way of the second."""
    if len(parts) < 2:
        return list(parts)
    joint = parts[0].text[parts[0].end : parts[0].end + 1]
    listed = [parts[0]]
    for part in parts[1:]:
        if part.text[listed[-1].end : listed[-1].end + 1] != joint:
            break
        listed.append(part)
    return listed


def unequal(whole: Count, parts: Sequence[Count]) -> Iterator[Claim]:
    """The claim that the parts do not add up to their whole, if they cannot."""
    low, high = sum(part.quantity.low for part in parts), sum(part.quantity.high for part in parts)
    if not (low <= whole.quantity.high and whole.quantity.low <= high):
        total = sum(part.quantity.value for part in parts)
        yield Claim(place(whole), written(whole), render(total), terms(parts), tuple(map(place, parts)))
