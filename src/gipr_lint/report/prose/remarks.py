"""Remarks in brackets beside a number that say more of what it counts."""

from __future__ import annotations

from msgspec.structs import replace

from gipr_lint.report.prose.clauses import Clauses
from gipr_lint.report.prose.counts import Count, count_fillers, remark_before
from gipr_lint.report.prose.frames import Frame
from gipr_lint.rulepacks.model import CARRIED

_LONGEST_REMARK = 40


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
