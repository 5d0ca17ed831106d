"""Reading the statements of a text, and of which other number each may be a part."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec.structs import replace

from gipr_lint.report.prose.attribution import Attribution
from gipr_lint.report.prose.claims import claims_in, may_claim
from gipr_lint.report.prose.clauses import Clauses
from gipr_lint.report.prose.counts import Count, is_whole
from gipr_lint.report.prose.echoes import echoes_in
from gipr_lint.report.prose.figures import figures_in
from gipr_lint.report.prose.frames import FOREIGN
from gipr_lint.report.prose.partly import is_of_entries
from gipr_lint.report.prose.rates import rates_in
from gipr_lint.report.prose.sentences import sentence_start
from gipr_lint.report.prose.statements import Statement
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Vocabulary

_MOST_BETWEEN = 40
_STOPS = ",;:。("


def read_statements(
    text: str, counts: Sequence[Count], attribution: Attribution, topic: str = "", usual: str = ""
) -> list[Statement]:
    """The statements of a folded text with the numbers `counts`, in reading order.

    `topic` is the heading under which it stands; `usual` is the object that its section is about, where nothing says
    another.
    """
    if not (counts or may_claim(text, attribution.vocabulary)):
        return []
    clauses = Clauses(text, counts, attribution, topic, usual)
    figures = list(figures_in(clauses, counts))
    stated = {one.at: one for one in figures if one.at is not None}
    told = [*figures, *claims_in(clauses), *echoes_in(clauses, counts, stated)]
    told += rates_in(text, counts, stated, attribution.vocabulary)
    found = sorted(told, key=lambda statement: (statement.place, statement.end))
    return [
        one if one.whole is not None else replace(one, whole=_whole(one, stated, counts, attribution.vocabulary))
        for one in found
    ]


def _whole(
    statement: Statement, stated: Mapping[int, Statement], counts: Sequence[Count], vocabulary: Vocabulary
) -> Quantity | None:
    """The number before a statement in its sentence of which it may be a part, where that is none of the form's.

    Numbers of channels, of applicants and of outcomes are parts beside it, unless it is told as one of theirs; what is
    stated of the same object as a whole is compared with the tables by itself.
    """
    start = statement.place[0]
    at = bisect_left(counts, start, key=_start)
    if not at:
        return None
    own = counts[statement.at] if statement.at is not None else None
    sentence = own.sentence if own else sentence_start(counts[0].text, start, vocabulary.goes_on)
    before = range(bisect_left(counts, sentence, key=_start), at)
    if (first := _only_part(statement, [stated.get(earlier) for earlier in before], vocabulary)) is not None:
        return first
    possible: dict[Role, Quantity] = {}
    behind = start
    for earlier in range(at - 1, max(at - _MOST_BETWEEN, 0) - 1, -1):
        count = counts[earlier]
        if count.start < sentence:
            break
        if not is_whole(count, vocabulary):
            continue
        between, behind = _without_closed(count.text[count.end : behind], count.text, behind, start), count.start
        if statement.amount != "number" and earlier == at - 1 and not any(stop in between for stop in _STOPS):
            return count.quantity
        role = _role(statement, stated.get(earlier), between, vocabulary)
        if role == "compared":
            return None
        if role == "unread" and statement.at is not None and not _may_hold(count, counts[statement.at]):
            continue
        if role == "holding" or (role == "unread" and named(vocabulary.goes_on, between)):
            return count.quantity
        possible[role] = count.quantity
    return possible.get("unread") or (possible.get("narrower") if _may_be_part(statement, vocabulary) else None)


def _only_part(statement: Statement, before: Sequence[Statement | None], vocabulary: Vocabulary) -> Quantity | None:
    """The number of the one part of the applications with which the sentence of what came of them begins
    (自然人申请21件，予以公开12件); None where it begins with anything else, or another part is told."""
    if not (before and before[0] and statement.frame.actions):
        return None
    outcomes = {*vocabulary.rest_among.get("the_rest", ()), *vocabulary.told_behind.get("all", ())}
    if not statement.frame.actions.keys() <= outcomes:
        return None
    parts = [one for one in before if one and one.frame.actions.keys() <= {*vocabulary.told_before} - outcomes]
    is_part = before[0].frame.narrowed or bool(before[0].frame.parties)
    is_same = before[0].frame.objects.keys() == statement.frame.objects.keys()
    return before[0].quantity if is_part and is_same and len(parts) == 1 and parts[0] is before[0] else None


def _without_closed(between: str, text: str, behind: int, start: int) -> str:
    """What stands between two numbers, without what is in brackets that are closed before `start`."""
    opening = between.rfind("(")
    return between[:opening] if opening > between.rfind(")") and ")" in text[behind:start] else between


Role = Literal["compared", "holding", "narrower", "unread", "beside"]
"""What a number is to a statement behind it: a whole that is compared by itself; one that holds it; one that holds it
where no other whole is told; one of which nothing is known; a part or a thing beside it."""


def _role(statement: Statement, known: Statement | None, between: str, vocabulary: Vocabulary) -> Role:
    """What a number of which `known` is stated is to the statement, with the text `between` the two."""
    if known is None:
        return "unread"
    if is_of_entries(known.frame, vocabulary) and statement.frame.actions.keys() <= vocabulary.undivided.keys():
        return "beside"  # 主动公开72条，依申请公开0条
    if known.frame.objects.keys() != statement.frame.objects.keys():
        is_form = FOREIGN not in known.frame.objects and not known.frame.objects.keys() & statement.frame.objects.keys()
        return "beside" if known.is_own or is_form else "unread"
    if any(name in vocabulary.carried for name in known.frame.actions):
        return "narrower"
    of_outcome = any(name in vocabulary.rest_among.get("the_rest", ()) for name in known.frame.actions)
    is_limited = known.frame.narrowed or known.perhaps or (of_outcome and bool(statement.frame.parties))
    if statement.amount == "all" and is_limited:
        return "narrower"
    if _is_part(known, vocabulary):
        if not named(vocabulary.goes_on, between) or _is_ground(statement, known, vocabulary):
            return "beside"
        return "narrower" if known.frame.narrowed else "holding"
    is_told = known.is_own and known.is_sure and known.frame.actions.keys() <= set(vocabulary.whole_actions)
    return "compared" if is_told else "unread"


def _start(count: Count) -> int:
    return count.start


def _is_part(statement: Statement, vocabulary: Vocabulary) -> bool:
    """Whether it tells a part: of a channel, of some applicants, with some outcome."""
    frame = statement.frame
    return frame.narrowed or bool(frame.parties) or any(name in vocabulary.objects_of for name in frame.actions)


def _is_ground(statement: Statement, outcome: Statement, vocabulary: Vocabulary) -> bool:
    """Whether it tells a ground of the outcome (不予公开5件，其中因重复2件)."""
    grounds = {ground for name in outcome.frame.actions for ground in vocabulary.grounds.get(name, ())}
    return bool(grounds & statement.frame.actions.keys())


def _may_be_part(statement: Statement, vocabulary: Vocabulary) -> bool:
    """Whether it may be told of what was carried in alone (上年结转4件，予以公开3件)."""
    if statement.amount != "number" or statement.frame.parties:
        return True
    return not statement.frame.actions.keys() <= {*vocabulary.whole_actions, *vocabulary.carried}


def _may_hold(whole: Count, part: Count) -> bool:
    """Whether a number may be that of which another one is a part."""
    return whole.measure == part.measure and whole.quantity.high >= part.quantity.low
