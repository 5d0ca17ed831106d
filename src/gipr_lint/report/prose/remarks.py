"""Remarks in brackets beside a number that say more of what it counts."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from gipr_lint.report.prose.clauses import Clauses
from gipr_lint.report.prose.counts import Count, count_fillers, remark_before
from gipr_lint.report.prose.frames import Frame
from gipr_lint.report.prose.tokens import Token
from gipr_lint.rulepacks.model import CARRIED, Vocabulary

_LONGEST_REMARK = 40
_ITEM = 3
"""Tokens of the number of an item in brackets."""


def tokens_before(count: Count, clauses: Clauses) -> Sequence[Token]:
    """The tokens of the clause before a number, without a remark in brackets right before it; none where a joint
    ends them, since they are of the number before (2件不予处理和5件其他处理)."""
    opening, close = remark_before(clauses.text, count.clause, count.start, count_fillers(clauses.vocabulary))
    tokens = clauses.between(count.clause, opening if opening >= 0 else count.start)
    if 0 <= opening < close:
        tokens += clauses.between(close, count.start)
    if len(tokens) > _ITEM and (tokens[0].kind, tokens[_ITEM - 1].kind) == ("open", "close"):
        tokens = tokens[_ITEM:]  # (七)总计
    return [] if tokens and tokens[-1].kind == "joint" else tokens


def is_included(at: int, counts: Sequence[Count], vocabulary: Vocabulary) -> bool:
    """Whether the clause of a number widens the one before it, which has no number itself (予以公开，含部分公开，共50
    件)."""
    count = counts[at]
    if not count.head.startswith(vocabulary.includes):
        return False
    last = counts[at - 1].end if at else 0
    before = count.text[max(last, count.sentence) : count.clause]
    return "," in count.head or (before.endswith(",") and last < count.clause - 1)


def with_remark(frame: Frame, count: Count, clauses: Clauses) -> Frame:
    """The frame of a number with the outcomes that a remark in brackets before or behind it includes
    (予以公开（含部分公开）的25件); a ground alone there stands for its outcome (不予公开（属于行政执法案卷）6件)."""
    vocabulary, text = clauses.vocabulary, clauses.text
    weak = vocabulary.weak_actions
    meant = {other for name in frame.actions for other in vocabulary.among_outcomes.get(name, ())}
    if not frame.actions or any(name in weak or name in vocabulary.carried for name in frame.actions if not meant):
        return frame
    grounds = {ground for name in frame.actions for ground in vocabulary.grounds.get(name, ())}
    parts = {part for name in frame.actions for part in vocabulary.told_of_some.get(name, ())}
    first, last = remark_before(text, count.clause, count.start, count_fillers(vocabulary))
    is_before = last > first
    if not is_before and text.startswith("(", count.end):
        first, last = count.end, text.find(")", count.end)
    if not 0 <= first < last or last - first > _LONGEST_REMARK:
        return frame
    tokens = clauses.between(max(first, count.clause), last)
    said = clauses.frame(tokens)
    lead = next((token.value for token in tokens if token.kind not in ("open", "part")), "")
    if lead not in vocabulary.includes:
        named = {name: place for name, place in said.actions.items() if name in grounds}
        is_ground = is_before and not (said.led or said.loose or said.rest or said.such)
        return replace(frame, actions=named) if named and is_ground else frame
    others = {*weak, *vocabulary.carried, CARRIED, *grounds, *parts}
    more = {name: place for name, place in said.actions.items() if name not in others}
    own = {name: place for name, place in frame.actions.items() if name not in vocabulary.among_outcomes or not more}
    place = next(iter(frame.actions.values()))
    return replace(frame, actions={**own, **(dict.fromkeys(sorted(meant), place) if more else {}), **more})
