"""Which numbers behind 其中 certainly are parts of its whole, and are not beside it.

In “公开教育信息42条，其中招生18条，卫生信息56条” the last number is the next of an outer list. Nothing marks that; but
a list whose marks are weaker than the one before 其中, that is announced by a colon or stands in a bracket ends where
its marks do, and one whose parts are told alike goes on as long as they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.gaps import between
from gipr_lint.report.prose.lists import ALL, Listing
from gipr_lint.report.writing.words import named, without
from gipr_lint.rulepacks.model import Vocabulary


def certain_parts(listing: Listing, vocabulary: Vocabulary) -> tuple[Count, ...]:
    """The parts of a list, from its first, of which nothing else can be meant."""
    parts, whole = listing.parts, listing.whole
    lead = whole.text[whole.end : parts[0].start]
    if _concerns(lead, listing, vocabulary) or _is_elsewhere(lead, vocabulary) or _is_widened(lead, vocabulary):
        return ()
    marked = ":" in lead or lead.count("(") > lead.count(")") or listing.step < between(lead)[1]
    if listing.opened == ALL or listing.has_last or marked:
        return parts
    general = is_general(whole, vocabulary)
    small = all(part.quantity.low <= whole.quantity.high for part in parts)
    for at, part in enumerate(parts[1:], 1):
        if not _goes_on(part, parts[:at], whole, vocabulary, general=general, small=small):
            return parts[:at]
    return parts


def is_general(whole: Count, vocabulary: Vocabulary) -> bool:
    """Whether a number counts things of every kind (公开信息120条, 收到申请36件), so that one of a kind is of them."""
    head = whole.head
    if named(vocabulary.one_channel, head) or whole.after.startswith(vocabulary.one_channel):
        return True
    noun = next((noun for noun in vocabulary.whole_nouns if head.endswith(noun)), "")
    every = (*vocabulary.list_openings, *vocabulary.whole_words, *vocabulary.unfinished)
    return bool(noun) and head.removesuffix(noun).endswith(every)


def _goes_on(
    part: Count, earlier: Sequence[Count], whole: Count, vocabulary: Vocabulary, *, general: bool, small: bool
) -> bool:
    """Whether a number goes on with the parts before it: it is of another channel only where they are, and where the
    whole is not of every kind it is named there, or told unlike the whole and like one of them; one of the two is
    enough where all are `small` enough for parts."""
    channels = vocabulary.channels
    if named(channels, part.head) and not any(named(channels, one.head) for one in earlier):
        return False
    if part.head and part.head in whole.head:
        return True
    unlike = part.head[-1:] != whole.head[-1:]
    alike = any(_ends_alike(part, one) for one in earlier)
    return general or (unlike and alike) or (small and (unlike or alike))


def _ends_alike(one: Count, other: Count) -> bool:
    """Whether two numbers count things whose names end alike, or stand before a word that does."""
    return one.head[-1:] == other.head[-1:] or (bool(one.after) and one.after == other.after)


def _is_widened(lead: str, vocabulary: Vocabulary) -> bool:
    """Whether the whole is made larger by what was carried in before its parts are told (收到16件，加上上年结转，其中15
    件答复)."""
    return any(named(vocabulary.actions.get(name, ()), lead) for name in [*vocabulary.carried][:1])


def _is_elsewhere(lead: str, vocabulary: Vocabulary) -> bool:
    """Whether the clause that names parts names none with a number (包括专项规划，解读12条)."""
    named_by = next((word for word in vocabulary.parts_named if word in lead), None)
    if named_by is None:
        return False
    clause, mark, _ = lead.partition(named_by)[2].lstrip(",:").replace(";", ",").partition(",")
    return bool(mark) and not clause.startswith(vocabulary.sorted_from) and not any(map(str.isdigit, clause))


def _concerns(lead: str, listing: Listing, vocabulary: Vocabulary) -> bool:
    """Whether the numbers tell what the things before them are about: other things, or such as overlap."""
    words, parts = vocabulary.concerns, listing.parts
    if len(parts) > 1 and all(without(part.head, vocabulary.parts_named).startswith(words) for part in parts):
        return True
    alone = len(parts) == 1 or any(part.quantity.low > listing.whole.quantity.high for part in parts)
    led = lead.lstrip(",;、").startswith(words) and not named(vocabulary.parts_named, lead)
    return led and (alone or not is_general(listing.whole, vocabulary))
