"""Paragraphs read as one text, with the way back to their places."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, chain

from gipr_lint.docx import Paragraph
from gipr_lint.report.model import Span
from gipr_lint.report.prose.attribution import Attribution
from gipr_lint.report.prose.claims import claim_words
from gipr_lint.report.prose.counts import Count, find_counts
from gipr_lint.report.prose.lists import Listing, find_lists, said_now
from gipr_lint.report.prose.reading import read_statements
from gipr_lint.report.prose.shares import Share, find_shares, may_share
from gipr_lint.report.prose.statements import Statement
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

MOST_FIGURES = 2500
"""Where a report has more figures and claims than this the rest is not read: no report has so many, and reading takes
time."""


class Passage:
    """Paragraphs read as one folded text: usually one, for the title all its lines."""

    __slots__ = ("_counts", "_lists", "_shares", "_statements", "paragraphs", "section", "text", "topic")

    def __init__(self, paragraphs: Sequence[Paragraph], section: str = "", topic: str = "") -> None:
        """`section` is the alias of its section, `topic` the heading under which it stands there."""
        self.paragraphs = paragraphs
        self.section = section
        self.topic = topic
        self.text = "".join(paragraph.folded.text for paragraph in paragraphs)
        self._counts: list[Count] | None = None
        self._lists: list[Listing] | None = None
        self._shares: list[Share] | None = None
        self._statements: list[Statement] | None = None

    def counts(self, vocabulary: Vocabulary) -> Sequence[Count]:
        """The numbers with a measure in it, told apart by the words of a pack."""
        if self._counts is None:
            self._counts = find_counts(self.text, vocabulary, self.topic)
        return self._counts

    def lists(self, vocabulary: Vocabulary) -> Sequence[Listing]:
        """The lists that these numbers make, without those in which one may be two."""
        if self._lists is None:
            found = find_lists(self.counts(vocabulary), vocabulary)
            self._lists = [listing for listing in found if not self._parts_any(listing)] if self.has_breaks else found
        return self._lists

    def shares(self, vocabulary: Vocabulary) -> Sequence[Share]:
        """The shares said of these numbers, as far as they are of now."""
        if self._shares is None:
            may_be = may_share(self.text, vocabulary)
            now = [count for count in self.counts(vocabulary) if said_now(count, vocabulary)] if may_be else []
            self._shares = find_shares(now, vocabulary)
        return self._shares

    def statements(self, attribution: Attribution) -> Sequence[Statement]:
        """What it states, in a report of the `attribution`."""
        if self._statements is None:
            counts = self.counts(attribution.vocabulary)
            usual = "+".join(attribution.vocabulary.section_objects.get(self.section, ()))
            self._statements = read_statements(self.text, counts, attribution, self.topic, usual)
        return self._statements

    def span(self, start: int, end: int) -> Span:
        """The raw place of the folded `start:end`, cut at the end of the paragraph in which it begins."""
        for paragraph in self.paragraphs[:-1]:
            length = len(paragraph.folded.text)
            if start < length:
                return Span(paragraph, *paragraph.folded.span(start, min(end, length)))
            start, end = start - length, end - length
        return Span(self.paragraphs[-1], *self.paragraphs[-1].folded.span(start, end))

    @property
    def has_breaks(self) -> bool:
        """Whether there is any blank or end of a line inside."""
        return len(self.paragraphs) > 1 or len(self.paragraphs[0].text) != len(self.text)

    def is_broken(self, start: int, end: int) -> bool:
        """Whether a blank or the end of a line stands inside the folded `start:end`."""
        span = self.span(start, end)
        return span.end - span.start != end - start

    def parts_digits(self, start: int, end: int) -> bool:
        """Whether a blank or the end of a line stands between two digits of the folded `start:end`, so that nobody
        knows whether they are one number."""
        return self.has_breaks and compiled(r"\d\s+\d").search(self.span(start, end).text) is not None

    def _parts_any(self, listing: Listing) -> bool:
        counts = (*listing.parts, *(count for whole in listing.wholes for count in whole))
        return any(self.parts_digits(count.start, count.end) for count in counts)


def unread(passages: Sequence[Passage], vocabulary: Vocabulary) -> frozenset[Passage]:
    """The passages whose statements are not read: from that on with which there are more than `MOST_FIGURES`."""
    if sum(len(passage.text) for passage in passages) <= MOST_FIGURES:
        return frozenset()
    words, numbers = claim_words(vocabulary), compiled(r"\d+")
    whole = "\n".join([passage.text for passage in passages])
    counted = chain((len(numbers.findall(whole)),), map(whole.count, (*words, *vocabulary.case_measures)))
    if all(told <= MOST_FIGURES for told in accumulate(counted)):
        return frozenset()
    told = most = 0
    for index, passage in enumerate(passages):
        most += len(numbers.findall(passage.text))
        if most > 2 * MOST_FIGURES:  # more than can be looked at one by one to see which of them are figures
            return frozenset(passages[index:])
        told += len(passage.counts(vocabulary)) + sum(map(passage.text.count, words))
        if told > MOST_FIGURES:
            return frozenset(passages[index:])
    return frozenset()
