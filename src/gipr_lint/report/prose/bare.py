"""Labels that say nothing by themselves, read by the numbers around them (公开10件、其他5件)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from msgspec.structs import replace

from gipr_lint.report.prose.counts import Count, count_fillers
from gipr_lint.report.prose.frames import Frame
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Vocabulary

_MARKS = ",;、"


def is_bare(head: str, vocabulary: Vocabulary) -> bool:
    """Whether the clause `head` before a number may end with such a label."""
    return _last(head, vocabulary).startswith(_labels(vocabulary))


@lru_cache(maxsize=8)
def _labels(vocabulary: Vocabulary) -> tuple[str, ...]:
    """All such labels."""
    return (*vocabulary.rest_labels, *chain(*vocabulary.bare_labels.values()))


def among_others(head: str, place: tuple[int, int], around: Sequence[Frame | None], vocabulary: Vocabulary) -> Frame:
    """What the bare label in the clause `head` before a number means, by what is said of the numbers `around` it: of
    the one before (其他5件 is another outcome behind an outcome), or of either (公开类17件); an empty frame where it
    means nothing."""
    bare, earlier = _last(head, vocabulary), around[0]
    label = count_fillers(vocabulary).without(bare)
    if label in vocabulary.rest_labels and earlier is not None and not earlier.narrowed:
        said = earlier.parties or earlier.actions
        for name, beside in vocabulary.rest_among.items():
            if said and said.keys() <= {*beside}:
                rest = {name: place}
                if earlier.parties:
                    return Frame(earlier.objects, earlier.actions, rest)
                return Frame(earlier.objects, rest)
    told = [one for one in around if one is not None]
    for names, labels in vocabulary.bare_labels.items():
        if bare not in labels and label not in labels:
            continue
        if names in vocabulary.parties and any(one.parties for one in told):
            return Frame(parties={names: place})
        if names not in vocabulary.parties and any(_is_outcome(one, vocabulary) for one in told):
            return Frame(actions=dict.fromkeys(names.split("+"), place))
    return Frame()


def act_meant(frame: Frame, beside: Frame, vocabulary: Vocabulary) -> Frame:
    """The frame with what its action means where what is told `beside` it, of the same, is another act
    (发布规范性文件15件，废止6件)."""
    for name, (first, *others) in vocabulary.among_acts.items():
        alike = beside.objects.keys() <= frame.objects.keys() and not (beside.rest or beside.turned or beside.narrowed)
        if frame.actions.keys() == {name} and alike and beside.actions and beside.actions.keys() <= {*others}:
            return replace(frame, actions={first: frame.actions[name]})
    return frame


def undivided(outcome: str, count: Count, vocabulary: Vocabulary) -> str:
    """What the bare word for an outcome means together with those that its sentence does not tell (公开19件，不公开3
    件)."""
    text = count.text
    end = text.find("。", count.end)
    sentence = text[text.rfind("。", 0, count.start) + 1 : end if end >= 0 else None]
    for name, (first, *others) in vocabulary.undivided.items():
        words = (word for other in others for word in (*vocabulary.actions[other], *vocabulary.bare_labels[other]))
        if outcome == first and not named(words, sentence):
            return name
    return outcome


def _last(head: str, vocabulary: Vocabulary) -> str:
    """What stands behind the last mark of a clause, without 其中."""
    last = head[max(map(head.rfind, _MARKS)) + 1 :]
    word = next(filter(last.startswith, vocabulary.goes_on), "")
    return last.removeprefix(word)


def _is_outcome(frame: Frame, vocabulary: Vocabulary) -> bool:
    """Whether it tells what came of applications."""
    outcomes = {name for names in vocabulary.rest_among.values() for name in names}
    return not frame.narrowed and bool(frame.actions) and frame.actions.keys() <= outcomes
