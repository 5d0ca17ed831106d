"""`told-twice`: what is told twice in the same words is told with the same number."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.prose._sums import place, written
from gipr_lint.report import Report
from gipr_lint.report.prose.brackets import without_brackets
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.gaps import STOPS, between
from gipr_lint.report.prose.lists import said_now
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.writing.words import longest_first, many, named, without
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_YEAR = r"(?<!\d)(20\d{2})年"
_MOST_KEPT = 4
"""So many different values told of one thing are kept to be compared: a text that tells more is a list."""
_BREAKS = "。!?;,:(["


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """全文两处用同样的话说的数目相同。 / What is told twice in the same words is told with the same number."""

    about: tuple[str, ...]
    """数目之前须有其中一词，说明是哪里的。 / One of these stands before the number and says where it is from …"""
    objects: tuple[str, ...]
    """数目之前须有其中一词，说明数的是什么。 / … and one of these, what is counted."""
    fillers: tuple[str, ...] = ()
    """无关紧要的词。 / Words that change nothing."""
    of_year: tuple[str, ...] = ()
    """数这些，只有两处都写明是全年的才可比。 / What may be told of several things is compared where it is told of the
    year …"""
    year_words: tuple[str, ...] = ()
    """写明是全年的词。 / … with one of these, or with the year itself, …"""
    limits: tuple[str, ...] = ()
    """同一句里有其中一词就不是全部。 / … and where none of these, nor a channel, limits it."""
    general: tuple[str, ...] = ()
    """整体只有这些词，它的一项才与别处可比。 / A part is only compared where its whole is told in these words alone."""


@check("told-twice", Params, says=("found", "expected"))
def told_twice(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each number that was another one when the same was told before."""
    vocabulary = report.names.vocabulary
    known: dict[tuple[str, str], list[tuple[Passage, Count]]] = {}
    for passage in report.passages["prose"]:
        if passage in report.unread or not (named(params.about, passage.text) or named(params.of_year, passage.text)):
            continue
        part_of = {part.start: listing.whole for listing in passage.lists(vocabulary) for part in listing.parts}
        for count in passage.counts(vocabulary):
            whole = part_of.get(count.start)
            words = _words(count, params, report.year) + _noun(count, whole, params)
            is_told = named(params.about, words) and named(params.objects, words)
            if not (is_told or _is_of_year(count, words, params, report.year, vocabulary)):
                continue
            if _is_special(whole, words, params, report.year) or not _is_total(count, report.year, vocabulary):
                continue
            before = known.setdefault((words, count.measure), [])
            other = next((one for one in before if _differs(*one, passage, count, params.year_words)), None)
            if other is not None:
                values = {"found": written(count), "expected": written(other[1])}
                yield Hit(passage.span(*place(count)), values).related(other[0].span(*place(other[1])))
            elif len(before) < _MOST_KEPT:
                before.append((passage, count))


def _words(count: Count, params: Params, year: int | None, more: tuple[str, ...] = ()) -> str:
    """What is told of the number, without words that change nothing."""
    head = without_brackets(count.head).replace(str(year), "") if year else count.head
    return many(longest_first(params.fillers, more)).without(head)


def _is_special(whole: Count | None, words: str, params: Params, year: int | None) -> bool:
    """Whether it is a part of something special, so that the same words are said of something else elsewhere."""
    if whole is None or _words(whole, params, year) == words:
        return False
    return bool(_words(whole, params, year, params.general))


def _noun(count: Count, whole: Count | None, params: Params) -> str:
    """The noun that a part leaves to its whole (公开信息500条，其中网站发布300条); empty where it has its own."""
    if whole is None or whole.measure != count.measure or count.after or named(params.objects, count.head):
        return ""
    return next((noun for noun in params.objects if whole.head.endswith(noun)), "")


def _is_of_year(count: Count, words: str, params: Params, year: int | None, vocabulary: Vocabulary) -> bool:
    """Whether it is something of which the sentence says that it is all of the year."""
    if not named(params.of_year, words) or not (named(params.year_words, count.before) or f"{year}年" in count.before):
        return False
    earlier = count.before[: len(count.before) - len(count.head)]
    return not named(params.limits, count.before) and not named(vocabulary.channels, earlier)


def _is_total(count: Count, year: int | None, vocabulary: Vocabulary) -> bool:
    """Whether the number is told of this year and by a clause of its own, after nothing that names another body."""
    if not said_now(count, vocabulary) or (count.clause and count.text[count.clause - 1] not in _BREAKS):
        return False
    before, _ = between(count.before[: len(count.before) - len(count.head)])
    earlier = without(before, vocabulary.no_body)
    if named(vocabulary.subject_ends, earlier) or named(vocabulary.part_of_year, count.before):
        return False
    return all(int(found) == year for found in compiled(_YEAR).findall(count.before))


def _differs(passage: Passage, one: Count, later: Passage, other: Count, year_words: tuple[str, ...]) -> bool:
    """Whether two numbers of different sentences are not the same, or of two clauses where the second begins anew."""
    if one.quantity.low <= other.quantity.high and other.quantity.low <= one.quantity.high:
        return False
    gap = one.text[one.end : other.start]
    return passage is not later or named(STOPS, gap) or gap.lstrip(",;").startswith(year_words)
