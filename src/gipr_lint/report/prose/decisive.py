"""Which of several actions is meant, and of what it may be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain

from gipr_lint.rulepacks.model import Vocabulary

Places = Mapping[str, tuple[int, int]]
"""Names with where the words for them stand, half-open."""


def only_object_of(actions: Iterable[str], vocabulary: Vocabulary) -> str:
    """The object of actions that are done with one only (予以公开: an application), empty where they are not."""
    objects = {names for action in actions if len(names := vocabulary.objects_of.get(action, ())) == 1}
    return objects.pop()[0] if len(objects) == 1 else ""


def disputes_of(actions: Iterable[str], vocabulary: Vocabulary) -> frozenset[str]:
    """The disputes, but for their kinds, of which each of the actions may be and nothing else (被撤销: reviews and
    lawsuits)."""
    of = [{*vocabulary.objects_of.get(name, ())} for name in actions]
    common = frozenset.intersection(*map(frozenset, of)) if of else frozenset()
    return common - vocabulary.object_within.keys() if common <= vocabulary.disputed.keys() else frozenset()


@lru_cache(maxsize=8)
def answers_of(vocabulary: Vocabulary) -> frozenset[str]:
    """The actions that disputes are about."""
    return frozenset(chain.from_iterable(vocabulary.disputed.values()))


def is_of_cases(actions: Iterable[str], vocabulary: Vocabulary) -> bool:
    """Whether each of the actions is done with reviews and lawsuits alone (被责令重作)."""
    of = [vocabulary.objects_of.get(name, ()) for name in actions]
    return all(names and all(name in vocabulary.disputed for name in names) for names in of)


def fitting(actions: Places, objects: Iterable[str], vocabulary: Vocabulary) -> Places:
    """Those of several actions that may be done with the objects (尚在办理 of a review: it is pending)."""
    if len(actions) < 2:
        return actions
    possible, known = vocabulary.objects_of, {*objects}
    fit = {name: at for name, at in actions.items() if known <= {*possible.get(name, known)}}
    return fit or actions


def decisive(actions: Places, vocabulary: Vocabulary, is_such: bool) -> Places:
    """The actions without the weaker: 收到并办结 is 办结, 作出不予公开答复 and 办结后不予公开 are 不予公开, a ground is
    its outcome; where grounds are only enumerated (因不掌握等原因无法提供) the outcome."""
    if len(actions) < 2:
        return actions
    left = dict(actions)
    for name, grounds in vocabulary.grounds.items():
        told = [ground for ground in grounds if ground in left]
        if name in left and told:
            for less in told if is_such else [name]:
                del left[less]
    told = [name for name in left if name in vocabulary.objects_of and name not in vocabulary.carried]
    for name in (*vocabulary.weak_actions, *(vocabulary.told_behind.get("all", ()) if told else ())):
        if len(left) > 1:
            left.pop(name, None)
    return left


@lru_cache(maxsize=8)
def _outcome_of(vocabulary: Vocabulary) -> Mapping[str, str]:
    """The outcome of each ground."""
    return {ground: outcome for outcome, grounds in vocabulary.grounds.items() for ground in grounds}


def without_reasons(actions: Places, vocabulary: Vocabulary) -> Places:
    """The actions without the grounds of another outcome than the one told (因第三方不同意，部分公开)."""
    owns = _outcome_of(vocabulary)
    if len(actions) < 2 or owns.keys().isdisjoint(actions):
        return actions
    outcomes = {name for name in actions if name in vocabulary.objects_of and name not in owns}
    if not outcomes:
        return actions
    return {name: at for name, at in actions.items() if name not in owns or owns[name] in outcomes}


def is_of_some(actions: Places, objects: Iterable[str], vocabulary: Vocabulary) -> bool:
    """Whether the actions tell how many of all were settled so far (审结3件); of cases so does 办结."""
    of_cases = all(name in vocabulary.disputed for name in objects)
    wholes = () if of_cases and objects else vocabulary.whole_actions
    return bool(actions) and actions.keys() <= {*vocabulary.told_behind.get("all", ())} - {*wholes}
