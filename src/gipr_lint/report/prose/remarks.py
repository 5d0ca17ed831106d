"""Remarks in brackets beside a number that say more of what it counts."""

from __future__ import annotations

from msgspec.structs import replace

from gipr_lint.report.prose.clauses import Clauses
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.frames import Frame
from gipr_lint.rulepacks.model import CARRIED

_LONGEST_REMARK = 40


def with_remark(frame: Frame, count: Count, clauses: Clauses) -> Frame:
    """The frame of a number with the outcomes that a remark in brackets before or behind it includes
    (予以公开（含部分公开）25件); a ground there stands for its outcome (不予公开（属于行政执法案卷）6件)."""
    vocabulary, text = clauses.vocabulary, clauses.text
    weak = vocabulary.weak_actions
    if not frame.actions or any(name in weak or name in vocabulary.carried for name in frame.actions):
        return frame
    grounds = {ground for name in frame.actions for ground in vocabulary.grounds.get(name, ())}
    parts = {part for name in frame.actions for part in vocabulary.told_of_some.get(name, ())}
    first = last = count.end
    if text.endswith(")", 0, count.start):
        first, last = text.rfind("(", count.clause, count.start), count.start
        said = clauses.frame(clauses.between(max(first, count.clause), last)).actions
        if any(name in grounds for name in said):
            return replace(frame, actions={name: place for name, place in said.items() if name in grounds})
    elif text.startswith("(", count.end):
        last = text.find(")", count.end)
    if first < 0 or last - first > _LONGEST_REMARK or not text.startswith(vocabulary.includes, first + 1):
        return frame
    included = clauses.frame(clauses.between(first, last)).actions
    others = {*weak, *vocabulary.carried, CARRIED, *grounds, *parts}
    more = {name: place for name, place in included.items() if name not in others}
    return replace(frame, actions={**frame.actions, **more})
