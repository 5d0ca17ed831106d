"""What the prose reports in numbers: which count is meant by the words of its clause, and of what it is a part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from gipr_lint.report.prose.attribution import Attribution
from gipr_lint.report.prose.counts import Count, is_whole
from gipr_lint.report.prose.sentences import joined_sentence
from gipr_lint.report.writing.words import is_filler, longest_first, named, without
from gipr_lint.rulepacks.model import Counted, Nearest, Vocabulary

_LONGEST_REMARK = 40
_MOST_BETWEEN = 40
_LONGEST_NARROWING = 24


class Statement(Struct, frozen=True):
    """A count that a fact is about: where each of its `labels` stands, half-open offsets in the text of the count, and
    the number before it in the sentence of which it may be a part."""

    count: Count
    labels: Mapping[str, tuple[int, int]]
    whole: Count | None = None


def statements(counts: Sequence[Count], counted: Counted, attribution: Attribution) -> Iterator[Statement]:
    """Those of `counts` that say what `counted` asks for."""
    vocabulary, words = attribution.vocabulary, counted.words
    fillers = longest_first(counted.fillers, counted.objects, vocabulary.count_fillers)
    reported: set[int] = set()
    for at, count in enumerate(counts):
        if counted.measures and count.measure not in counted.measures:
            continue
        head = count.head
        if not named(words, head if counted.verbs else head + count.after):
            continue
        labels = _verb(count, counted, fillers) if counted.verbs else _labels(count, counted, fillers, vocabulary)
        if labels is None:
            continue
        before = count.before
        if named(counted.not_after, before):
            continue
        reported.add(at)
        plain = without(head, vocabulary.not_breakers)
        if named((*counted.no, *vocabulary.respectively), plain):
            continue
        earlier = joined_sentence(count.text, count.sentence, vocabulary.goes_on)
        if attribution.is_own(before, head, words, earlier):
            yield Statement(count, labels, _whole(counts, at, reported, vocabulary))


def of_several(nearest: Nearest, counts: Sequence[Count], part: Count, parts: Sequence[str]) -> bool:
    """Whether numbers of different kinds stand joined right before a part that does not say of which it is
    (复议5件、诉讼3件，其中维持2件); `parts` are the words for parts."""
    earlier = [c for c in counts if part.sentence <= c.start < part.start]
    at = next((at for at in range(len(earlier) - 1, -1, -1) if named(nearest.among, earlier[at].head)), -1)
    if at < 0 or named(parts, earlier[at].head) or named(nearest.among, part.text[earlier[at].end : part.start]):
        return False
    joined = [one for one in earlier[max(at - 1, 0) : at + 1] if named(nearest.among, one.head)]
    return len({nearest.holds(one.head) for one in joined if not named(parts, one.head)}) > 1


def is_narrowed(nearest: Nearest, count: Count, vocabulary: Vocabulary) -> bool:
    """Whether the number is said of more, and then how much of that is what is asked for
    (规范性文件16件，其中行政规范性文件5件)."""
    follows = count.text[count.end : count.end + _LONGEST_NARROWING].lstrip(",。(")
    if not follows.startswith(vocabulary.goes_on):
        return False
    digit = next((at for at, character in enumerate(follows) if character.isdecimal()), -1)
    return digit >= 0 and named(nearest.one_of, follows[:digit])


def _whole(counts: Sequence[Count], at: int, reported: set[int], vocabulary: Vocabulary) -> Count | None:
    """The nearest number of the same measure before the part at `at` in its sentence that can hold it and what is
    reported between the two; none of the `reported`."""
    part = counts[at]
    most = part.quantity.low
    for earlier in range(at - 1, max(at - _MOST_BETWEEN, 0) - 1, -1):
        count = counts[earlier]
        if count.start < part.sentence:
            return None
        if count.measure != part.measure or not is_whole(count, vocabulary):
            continue
        if earlier in reported:
            most = max(most, count.quantity.low)
        elif count.quantity.high >= most:
            return count
    return None


def _verb(count: Count, counted: Counted, fillers: Sequence[str]) -> Mapping[str, tuple[int, int]] | None:
    """The verb before the number, with one of the objects between the two or right behind, and nothing else."""
    head, objects = count.head, counted.objects
    at, verb = max(((head.rfind(verb), verb) for verb in counted.verbs), key=lambda found: (found[0], len(found[1])))
    if at < 0:
        return None
    between = head[at + len(verb) :]
    if objects and not named(objects, head) and not _object_follows(count.after, objects, fillers):
        return None
    if between.endswith(")"):
        between = between[: between.find("(")]
    start = count.clause + at
    return {"verb": (start, start + len(verb))} if is_filler(between, fillers) else None


def _object_follows(after: str, objects: Sequence[str], fillers: Sequence[str]) -> bool:
    """Whether one of the objects stands in `after`, with nothing before it but fillers."""
    return any((at := after.find(word)) >= 0 and is_filler(after[:at], fillers) for word in objects)


def _labels(
    count: Count, counted: Counted, fillers: Sequence[str], vocabulary: Vocabulary
) -> Mapping[str, tuple[int, int]] | None:
    """The labels right before the number, or right behind it where nothing is before it; none where a remark in
    brackets names labels as well (予以公开25件（含部分公开5件）), where one is negated (未予以公开) or joined to a word
    that is no label (新收和上年结转)."""
    head, labels, words = count.head, counted.labels, counted.words
    if head.endswith(")"):
        head, _, remark = head.partition("(")
        if named(words, remark):
            return None
    if count.text.startswith("(", count.end):
        remark = count.text[count.end : count.text.find(")", count.end)]
        if named(words, remark[:_LONGEST_REMARK]):
            return None
    if not named(words, head) and is_filler(head, fillers):
        behind = _at_start(count.after, labels, fillers, vocabulary.joints)
        return {alias: (count.end + a, count.end + b) for alias, (a, b) in behind.items()} or None
    found: dict[str, tuple[int, int]] = {}
    end = len(head)
    while True:
        at, alias, word = max(
            ((head.rfind(word, 0, end), alias, word) for alias, words in labels.items() for word in words),
            key=lambda found: (found[0] + len(found[2]) if found[0] >= 0 else -1, len(found[2])),
        )
        if at < 0 or not is_filler(head[at + len(word) : end], fillers):
            break
        if head.endswith(vocabulary.negations, 0, at):
            return None
        found[alias] = (count.clause + at, count.clause + at + len(word))
        end = at
    if head.endswith(vocabulary.joints, 0, end):
        return None
    return dict(reversed(found.items())) or None


def _at_start(
    after: str, labels: Mapping[str, Sequence[str]], fillers: Sequence[str], joints: tuple[str, ...]
) -> dict[str, tuple[int, int]]:
    """The label that `after` begins with; none where another one is joined to it."""
    for alias, words in labels.items():
        for word in words:
            at = after.find(word)
            if at >= 0 and is_filler(after[:at], fillers) and not after.startswith(joints, at + len(word)):
                return {alias: (at, at + len(word))}
    return {}
