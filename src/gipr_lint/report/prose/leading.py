"""What stands before a number in its sentence and says of which it is: a ground, a field, outcomes that go on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from gipr_lint.report.prose.clauses import Clauses
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.decisive import only_object_of
from gipr_lint.report.prose.frames import FOREIGN, Frame
from gipr_lint.report.writing.words import named

_LONGEST_LEAD = 60


def with_lead(frame: Frame, at: int, counts: Sequence[Count], clauses: Clauses) -> Frame:
    """The frame of the number at `at` with what the clauses right before it say that have no number: the one ground of
    its outcome (因第三方不同意，不予公开2件); a part where several are, or a field alone (涉及教育的，公开8件)."""
    count, vocabulary = counts[at], clauses.vocabulary
    outcomes = [name for name in frame.actions if name in vocabulary.rest_among.get("the_rest", ())]
    if len(outcomes) != 1 or len(frame.actions) != 1 or frame.narrowed:
        return frame
    start = max(count.sentence, counts[at - 1].end if at else 0)
    lead = clauses.text[start : count.clause]
    if 1 < len(lead) <= _LONGEST_LEAD and vocabulary.grounds.get(outcomes[0]):
        said = clauses.frame(clauses.between(start, count.clause)).actions
        grounds = [
            ground
            for ground in vocabulary.grounds[outcomes[0]]
            if ground in said or named(vocabulary.bare_labels.get(ground, ()), lead)
        ]
        if len(grounds) == 1:
            return replace(frame, actions=dict.fromkeys(grounds, frame.actions[outcomes[0]]))
        if grounds:
            return replace(frame, narrowed=True)
    first = counts[bisect_left(counts, count.sentence, key=_start)]
    label = clauses.between(count.sentence, first.clause)
    if label and label[-1].value == ":" and clauses.frame(label).parties:
        return replace(frame, narrowed=True)
    is_of_field = first.clause > count.sentence and clauses.text.startswith(vocabulary.concerning, count.sentence)
    return replace(frame, narrowed=True) if is_of_field else frame


def _start(count: Count) -> int:
    return count.start


def goes_on_with_outcomes(
    frame: Frame, at: int, counts: Sequence[Count], told: Mapping[int, Frame], clauses: Clauses
) -> bool:
    """Whether it goes on with what came of the applications in its sentence, behind a number of unknown things
    (予以公开2件，涉及甲乙信息1件，无法提供3件)."""
    own = only_object_of(frame.actions, clauses.vocabulary)
    if FOREIGN not in frame.objects or not own:
        return False
    for earlier in range(at - 1, -1, -1):
        before = told.get(earlier)
        if counts[earlier].sentence != counts[at].sentence:
            break
        if before is None:
            continue
        if FOREIGN not in before.objects:
            is_own = {*before.objects} == {only_object_of(before.actions, clauses.vocabulary)} == {own}
            return not before.narrowed and is_own
        if clauses.text[slice(*before.objects[FOREIGN])] in clauses.vocabulary.foreign_objects:
            return False
    return False
