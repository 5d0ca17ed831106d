"""What the checks of sums share: numbers that belong together, and what is said where they do not fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from gipr_lint.checks.hits import Hit
from gipr_lint.expr import Exact, render
from gipr_lint.messages import Message, Value
from gipr_lint.report import Report
from gipr_lint.report.prose.belonging import certain_parts
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.gaps import COMMA
from gipr_lint.report.prose.lists import Listing
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Vocabulary

SAYS = ("found", "expected", "terms")
"""What is said, what it should be, and the numbers from which that comes."""


_PAIR = 2


class Claim(Struct, frozen=True):
    """Where a sum is wrong: the place to report, what is written there, what the others come to and which they are."""

    place: tuple[int, int]
    written: Value
    expected: Value
    terms: Value
    others: tuple[tuple[int, int], ...] = ()
    replacement: str | None = None


Find = Callable[[Passage, Vocabulary], Iterator[Claim]]
"""What finds wrong sums among the numbers of one paragraph."""


def hits(report: Report, find: Find, *, least: int = 2) -> Iterator[Hit]:
    """A hit for each wrong sum in the paragraphs of the prose that have at least so many numbers, as far as these are
    read."""
    vocabulary = report.names.vocabulary
    for passage in report.passages["prose"]:
        if passage in report.unread or len(passage.counts(vocabulary)) < least:
            continue
        for claim in find(passage, vocabulary):
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


def value(counts: Iterable[Count]) -> Exact:
    """What the numbers come to as they are written."""
    return sum(count.quantity.value for count in counts)


def least(counts: Iterable[Count]) -> Exact:
    """The least that the numbers come to."""
    return sum(count.quantity.low for count in counts)


def most(counts: Iterable[Count]) -> Exact:
    """The most that the numbers come to."""
    return sum(count.quantity.high for count in counts)


def fits(parts: Sequence[Count], listing: Listing) -> bool:
    """Whether the numbers may come to one of the wholes of the list."""
    low, high = least(parts), most(parts)
    return any(low <= most(whole) and least(whole) <= high for whole in listing.wholes)


def limit(listing: Listing) -> tuple[Count, ...]:
    """The largest of what the parts of the list may be parts of."""
    return max(listing.wholes, key=most)


def overlap(listing: Listing, vocabulary: Vocabulary) -> bool:
    """Whether parts of the list may overlap, so that they are not added up: as channels do, where more than one is
    named; or tell what came of those carried in as well, so that the tables know their sum."""
    parts = listing.parts
    if _are_divided_twice(parts, vocabulary) or _are_outcomes(listing, vocabulary):
        return True
    if any(named(vocabulary.overlapping, part.head) for part in parts):
        return True
    if named(vocabulary.one_channel, listing.whole.before) or listing.whole.measure in vocabulary.thing_measures:
        return False
    channels = sum(named(vocabulary.channels, part.head) for part in parts)
    return channels > (len(parts) > _PAIR)


def _are_outcomes(listing: Listing, vocabulary: Vocabulary) -> bool:
    """Whether the list is said to tell the outcomes, and does (收到186件，从办理结果看，予以公开88件)."""
    lead = listing.whole.text[listing.whole.end : listing.parts[0].start]
    return named(vocabulary.results, lead) and all(named(vocabulary.list_outcomes, part.head) for part in listing.parts)


def _are_divided_twice(parts: Sequence[Count], vocabulary: Vocabulary) -> bool:
    """Whether some are told by who applied and others by the channel (自然人21件；网上申请22件): two divisions."""
    words = [word for words in vocabulary.parties.values() for word in words]
    by_party = {named(words, part.head) for part in parts}
    return len(by_party) > 1 and any(
        named(vocabulary.channels, part.head) and not named(words, part.head) for part in parts
    )


def larger(listing: Listing, vocabulary: Vocabulary) -> Count | None:
    """The first part that certainly is one, and is larger than the whole by itself."""
    most_of_whole = most(limit(listing))
    if all(part.quantity.low <= most_of_whole for part in listing.parts):
        return None
    return next((part for part in certain_parts(listing, vocabulary) if part.quantity.low > most_of_whole), None)


def reaches(listing: Listing) -> bool:
    """Whether the first so many parts are the whole: what commas join to them is about something else, but in a list
    that a colon announces."""
    whole, first = listing.whole, listing.parts[0]
    announced = listing.is_finished and ":" in whole.text[whole.end : first.start]
    if listing.step < COMMA or listing.has_last or announced:
        return False
    return any(fits(listing.parts[:length], listing) for length in range(1, len(listing.parts)))


def exceeds(listing: Listing, vocabulary: Vocabulary) -> Claim | None:
    """The claim that a part, or all that certainly are parts, are more than the whole."""
    whole = limit(listing)
    if least(listing.parts) <= most(whole):
        return None
    part = larger(listing, vocabulary)
    if part is not None:
        said = Message("checks.part", {"part": written(part)})
        return Claim(place(part), _total(whole), render(part.quantity.value), said, tuple(map(place, whole)))
    parts = certain_parts(listing, vocabulary)
    if len(parts) < 2 or least(parts) <= most(whole) or reaches(listing):
        return None
    said = Message("checks.parts", {"sum": render(value(parts)), "terms": terms(parts)})
    return Claim(place(whole[-1]), _total(whole), render(value(parts)), said, tuple(map(place, parts)))


def differs(listing: Listing) -> Claim | None:
    """The claim that the parts do not add up to the whole, with what is loose among them or without it."""
    readings = [listing.parts]
    if listing.loose:
        readings.append(tuple(sorted((*listing.parts, *listing.loose), key=place)))
    if len(listing.parts) < 2 or any(fits(reading, listing) for reading in readings):
        return None
    whole, parts = listing.whole, listing.parts
    return Claim(place(whole), written(whole), render(value(parts)), terms(parts), tuple(map(place, parts)))


def _total(whole: Sequence[Count]) -> Value:
    """What is said of the whole, with the sum where it is several numbers."""
    if len(whole) == 1:
        return written(whole[0])
    return Message("checks.whole", {"terms": terms(whole), "sum": render(value(whole))})
