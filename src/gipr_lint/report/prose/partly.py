"""Numbers that count a part of what they are said of: another channel, some channels, those in time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from gipr_lint.report.prose.brackets import without_brackets
from gipr_lint.report.prose.clauses import Clauses
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.decisive import only_object_of
from gipr_lint.report.prose.frames import Frame
from gipr_lint.report.prose.tokens import Token
from gipr_lint.report.writing.words import many, named
from gipr_lint.rulepacks.model import CARRIED, Vocabulary

_STOPS = (",", ";")
_MOST_BACK = 4
"""How many numbers back the whole of two may stand."""


def as_part(frame: Frame, at: int, counts: Sequence[Count], told: Frame | None, clauses: Clauses) -> Frame:
    """The frame of the number at `at`, narrowed where it counts a part of what it is said of, behind one of which
    `told` is; entries of which there are none were not granted."""
    count, vocabulary = counts[at], clauses.vocabulary
    if _is_no_entry(frame, counts[max(at - 1, 0) : at + 1], told, vocabulary):
        return replace(frame, actions=dict.fromkeys(vocabulary.undivided, (count.start, count.end)))
    return replace(frame, narrowed=True) if _is_part(frame, at, counts, told, clauses) else frame


def _is_part(frame: Frame, at: int, counts: Sequence[Count], told: Frame | None, clauses: Clauses) -> bool:
    """Whether the number at `at`, of which `frame` is said behind one of which `told` is, counts a part."""
    if told is not None and (_is_channel(frame, counts[at], told, clauses) or _is_of_those_in_time(frame, told)):
        return True
    pair = counts[at - 1 : at + 1]
    if told is not None and _is_of_part(frame, pair, told, clauses.vocabulary):
        return True
    if told is not None and _is_entry(frame, pair, told, clauses.vocabulary):
        return True
    if told is not None and _is_origin(frame, pair, told, clauses.vocabulary):
        return True
    return _is_told_as_part(frame, at, counts, clauses)


def _is_told_as_part(frame: Frame, at: int, counts: Sequence[Count], clauses: Clauses) -> bool:
    """Whether the number is told as a part by itself, whatever stands before it."""
    if _is_kind(frame, at, counts, clauses.vocabulary) or _is_of_some(frame, counts[at], clauses.vocabulary):
        return True
    if frame.timely and _is_beside_late(at, counts, clauses.vocabulary):
        return True
    if _is_by_reason(frame, at, counts, clauses) or _is_summed_up(frame, at, counts, clauses):
        return True
    is_carried = not frame.actions.keys().isdisjoint(clauses.vocabulary.carried)
    if is_carried and goes_on_from_reason(at, counts, clauses):
        return True
    if named(clauses.vocabulary.within_days, counts[at].head) and not frame.all:
        return True
    if not frame.parties and _is_beside_others(frame, at, counts, clauses):
        return True
    return _leads_channels(at, counts, clauses) or (frame.by_ways and _is_by_some_ways(at, counts, clauses))


def is_left_over(count: Count, vocabulary: Vocabulary) -> bool:
    """Whether the clause before a number tells what is left over; a label does not (结转下年度数:14件)."""
    return named(vocabulary.left_over, count.head) and not count.head.endswith(":")


def is_of_items(count: Count, told: Iterable[Count], vocabulary: Vocabulary) -> bool:
    """Whether items are counted, in another measure than the applications `told` in its sentence (答复申请28件，公开
    信息35条; 申请3件，分项答复12项)."""
    if not count.measure or count.measure in vocabulary.case_measures:
        return False
    return any(one.sentence == count.sentence and one.measure != count.measure for one in told)


def _is_no_entry(frame: Frame, pair: Sequence[Count], told: Frame | None, vocabulary: Vocabulary) -> bool:
    """Whether there are no entries that were disclosed on application (主动公开72条，依申请公开0条): none was granted
    then."""
    if (
        told is None
        or pair[-1].quantity.high
        or frame.objects.keys() != {only_object_of(vocabulary.undivided, vocabulary)}
    ):
        return False
    return not frame.parties and _is_entry(frame, pair, told, vocabulary)


def is_of_decisions(frame: Frame, count: Count, vocabulary: Vocabulary) -> bool:
    """Whether decisions are counted in a measure that else is of items (作出许可决定12项)."""
    if count.measure not in vocabulary.decided_measures or not frame.objects.keys() <= {*vocabulary.none_of}:
        return False
    words = (count.text[start:end] for start, end in (*frame.objects.values(), *frame.actions.values()))
    return any(named(vocabulary.decided_words, word) for word in words)


def _is_entry(frame: Frame, pair: Sequence[Count], told: Frame, vocabulary: Vocabulary) -> bool:
    """Whether entries of a catalogue are counted beside those of another kind (主动公开96项，依申请公开30项)."""
    whole, count = pair
    alike = whole.sentence == count.sentence and whole.measure == count.measure
    if not alike or count.measure in vocabulary.case_measures:
        return False
    return is_of_entries(told, vocabulary) and frame.actions.keys().isdisjoint(told.actions)


def is_of_entries(told: Frame, vocabulary: Vocabulary) -> bool:
    """Whether entries are told, not applications (主动公开96项)."""
    of_applications = not told.actions.keys().isdisjoint(vocabulary.told_before)
    return bool(told.actions) and told.actions.keys() <= {*vocabulary.weak_actions} and not of_applications


def _is_of_part(frame: Frame, pair: Sequence[Count], told: Frame, vocabulary: Vocabulary) -> bool:
    """Whether the second of two numbers counts some of the first, of which `told` is said, or the rest beside it: it is
    said of the same (行政许可75件，其中准予许可70件), in time, of applicants of a part or of one outcome
    (无法提供5件，自然人4件), or follows a part (其中当场答复2件，其余26件书面答复)."""
    whole, part = pair
    between = whole.text[whole.end : part.start]
    if whole.sentence != part.sentence or whole.measure != part.measure or ")" in between.partition("(")[0]:
        return False
    if told.narrowed and part.head.startswith(vocabulary.the_rest):
        return True
    done = {*vocabulary.told_behind.get("all", ())}
    of_carried = any(name in (*vocabulary.carried, CARRIED) for name in told.actions)
    is_all = frame.all or frame.each
    if of_carried and is_all and whole.quantity == part.quantity and frame.actions.keys() <= done:
        return True
    of_done = frame.timely and bool(told.actions) and told.actions.keys() <= done
    same = frame.objects.keys() == told.objects.keys() and frame.actions.keys() == told.actions.keys()
    same = same and frame.parties.keys() == told.parties.keys()
    right_behind = without_brackets(between).lstrip(",").startswith(vocabulary.goes_on)
    if named(vocabulary.goes_on, part.head) and (of_done or same or (told.narrowed and right_behind)):
        return True
    of_outcome = bool(told.actions) and told.actions.keys() <= {*vocabulary.rest_among.get("the_rest", ())}
    of_outcome = of_outcome or (of_carried and between.startswith((*vocabulary.within, *vocabulary.goes_on)))
    of_outcome = of_outcome or (of_carried and ("(" in between or bool(told.parties)))
    if between.startswith(vocabulary.joints) and told.narrowed and told.objects.keys() & {*vocabulary.disputed}:
        return {*frame.objects}.isdisjoint(vocabulary.disputed)
    return bool(frame.parties) and (of_outcome or (told.narrowed and bool(told.parties)))


def _is_origin(frame: Frame, pair: Sequence[Count], told: Frame, vocabulary: Vocabulary) -> bool:
    """Whether it tells where some of those that were settled came from (办结的43件中，结转的3件、新收的40件)."""
    whole, part = pair
    settled = {*vocabulary.told_behind.get("all", ())}
    origins = {*vocabulary.carried, *vocabulary.told_before} - settled
    if whole.sentence != part.sentence or not frame.actions or not frame.actions.keys() <= origins:
        return False
    between = whole.text[whole.end : part.start]
    among = between.partition(",")[0].endswith(vocabulary.within)
    of_settled = among and bool(told.actions) and told.actions.keys() <= settled
    return of_settled or (between.startswith(vocabulary.joints) and told.narrowed and told.actions.keys() <= origins)


def _is_by_reason(frame: Frame, at: int, counts: Sequence[Count], clauses: Clauses) -> bool:
    """Whether each of two numbers of the same has a reason of its own (因不服申请复议1件，因逾期申请复议1件)."""
    reasons, count = clauses.vocabulary.reasons, counts[at]
    if not count.head.startswith(reasons):
        return False
    beside = (one for one in counts[max(at - 1, 0) : at + 2] if one is not count and one.sentence == count.sentence)
    told = (clauses.frame(clauses.between(one.clause, one.start)) for one in beside if one.head.startswith(reasons))
    return any(one.objects.keys() == frame.objects.keys() and one.actions == {} for one in told)


def _is_summed_up(frame: Frame, at: int, counts: Sequence[Count], clauses: Clauses) -> bool:
    """Whether it and those beside it that say the same are summed up behind them (复议市级40件、县级18件，共58
    件)."""
    vocabulary, count = clauses.vocabulary, counts[at]
    totals = (*vocabulary.totals, *vocabulary.short_totals)
    after = [one for one in counts[at + 1 : at + _MOST_BACK] if one.sentence == count.sentence]
    if not after:
        return False
    total = next((i for i, one in enumerate(after, at + 1) if one.head.startswith(totals)), 0)
    if frame.parties or total < 2 or not frame.actions.keys() <= {*vocabulary.told_before, *vocabulary.whole_actions}:
        return False
    said = [clauses.frame(clauses.between(one.clause, one.start)) for one in counts[total - 2 : total]]
    alike = all(
        not one.parties and one.objects.keys() <= frame.objects.keys() and one.actions.keys() <= frame.actions.keys()
        for one in said
    )
    return alike and sum(one.quantity.value for one in counts[total - 2 : total]) == counts[total].quantity.value


def _is_beside_others(frame: Frame, at: int, counts: Sequence[Count], clauses: Clauses) -> bool:
    """Whether it counts what some people asked for beside what others did (村民申请15件，市民申请6件，企业申请7件)."""
    count, vocabulary = counts[at], clauses.vocabulary
    who = set(many(vocabulary.people).within(count.head))
    if not who:
        return False
    beside = [one for one in counts[max(at - 1, 0) : at + 2] if one is not count and one.sentence == count.sentence]
    beside = [one for one in beside if one.start < count.start or not named(vocabulary.goes_on, one.head)]
    told = (clauses.frame(clauses.between(one.clause, one.start)) for one in beside)
    others = any(named({*vocabulary.people} - who, one.head) and not named(who, one.head) for one in beside)
    return others or any(one.parties for one in told)


def goes_on_from_reason(at: int, counts: Sequence[Count], clauses: Clauses) -> bool:
    """Whether the number before it in the sentence has a reason and no outcome of its own: what is told behind both is
    told of both (2件因征求意见、1件因年底收到结转下年)."""
    before = counts[at - 1] if at else counts[at]
    if before.sentence != counts[at].sentence or not before.after.startswith(clauses.vocabulary.reasons):
        return False
    between = clauses.frame(clauses.between(before.end, counts[at].clause))
    return not any(name in clauses.vocabulary.objects_of for name in between.actions)


def without_change(tokens: Sequence[Token], vocabulary: Vocabulary) -> Sequence[Token]:
    """The tokens of clauses before a number up to how much it changed or what share it is (予以公开的占70%，共21件)."""
    cut = next((at for at, token in enumerate(tokens) if token.kind == "partial"), len(tokens))
    if cut == len(tokens) or tokens[cut].value not in (*vocabulary.shares, *vocabulary.not_counted):
        return tokens
    while cut and tokens[cut - 1].kind in ("carried", "year", "unknown"):
        cut -= 1
    return tokens[:cut]


def _is_of_some(frame: Frame, count: Count, vocabulary: Vocabulary) -> bool:
    """Whether of some it is told what else there is of them (有3件申请由同一申请人提出; 余下2件申请未到期)."""
    if not frame.objects.keys() & vocabulary.usual_actions.keys() or frame.actions.keys() - {*vocabulary.told_before}:
        return False
    if count.head.startswith(vocabulary.rest):
        return True
    if count.head not in vocabulary.there_are or count.clause != count.sentence:
        return False
    end = max(count.end, *(last for _, last in frame.objects.values()))
    sentence = count.text[end:].partition("。")[0]
    return (bool(sentence) and not sentence.startswith(_STOPS)) or named(vocabulary.left_over, sentence)


def _is_kind(frame: Frame, at: int, counts: Sequence[Count], vocabulary: Vocabulary) -> bool:
    """Whether decisions of one kind are told: behind 其中 or before their total (准予许可70件，不予许可5件，共75件), or
    beside those of another kind that is named alike (取水许可30件、采砂许可25件) or told as its opposite (准予70件，不
    予许可5件)."""
    count, names = counts[at], [name for name in frame.objects if name in vocabulary.none_of]
    if len(names) != 1:
        return False
    beside = [one for one in counts[max(at - 1, 0) : at + 3] if one is not count and one.sentence == count.sentence]
    totals = (*vocabulary.totals, *vocabulary.short_totals)
    if any(one.start > count.start and one.head.startswith(totals) for one in beside):
        return True
    if beside and beside[0].start < count.start and count.head.startswith(vocabulary.goes_on):
        return True
    turned = [word for word, words in vocabulary.opposites.items() if word in count.head for word in words]
    near = [
        one
        for one in counts[max(at - 1, 0) : at + 2]
        if "。" not in count.text[min(one.end, count.end) : max(one.start, count.start)]
    ]
    if turned and any(named(turned, one.head) for one in near):
        return True
    words = vocabulary.bare_objects.get(names[0], ())
    is_bare = any(count.text[start:end] in words for start, end in frame.objects.values())
    return is_bare and any(one.head.endswith(words) for one in beside)


def _is_beside_late(at: int, counts: Sequence[Count], vocabulary: Vocabulary) -> bool:
    """Whether those in time are told before those that took longer: behind 其中 (其中按期办结26件，延期办结2件), or as
    what is left of a number before them (28件中，26件按期办结，2件延期办结)."""
    count = counts[at]
    later = [one for one in counts[at + 1 : at + 2] if one.sentence == count.sentence]
    if not any(named(vocabulary.overlapping, one.head + one.after) for one in later):
        return False
    both = count.quantity.value + later[0].quantity.value
    earlier = (one for one in counts[max(at - _MOST_BACK, 0) : at] if one.sentence == count.sentence)
    return named(vocabulary.goes_on, count.head) or any(one.quantity.value == both for one in earlier)


def _is_channel(frame: Frame, count: Count, told: Frame, clauses: Clauses) -> bool:
    """Whether it is another channel beside the one before (网上申请30件，书面申请4件)."""
    beside = told.narrowed and told.objects.keys() == frame.objects.keys()
    return beside and named(clauses.vocabulary.in_writing, count.head)


def _leads_channels(at: int, counts: Sequence[Count], clauses: Clauses) -> bool:
    """Whether what came in writing is told before what came in by another channel (书面申请6件、网上申请22件)."""
    if not named(clauses.vocabulary.in_writing, counts[at].head):
        return False
    beside = [one for one in counts[at + 1 : at + 2] if one.sentence == counts[at].sentence]
    return any(clauses.frame(clauses.between(one.clause, one.start)).narrowed for one in beside)


def _is_of_those_in_time(frame: Frame, told: Frame) -> bool:
    """Whether only those in time are told behind all of them (办结50件，按时办结49件) or behind others (延期办结2件，按
    期办结48件)."""
    alike = bool(frame.actions) and frame.actions.keys() <= told.actions.keys()
    return frame.timely and alike and (told.narrowed or not told.timely)


def _is_by_some_ways(at: int, counts: Sequence[Count], clauses: Clauses) -> bool:
    """Whether what came in by several channels is a part: behind 其中 or a number, or before other channels."""
    count, later, goes_on = counts[at], counts[at + 1 : at + 2], clauses.vocabulary.goes_on
    if named(goes_on, count.head) or any(one.sentence == count.sentence for one in counts[max(at - 1, 0) : at]):
        return True
    beside = [one for one in later if one.sentence == count.sentence and not named(goes_on, one.head)]
    return any(clauses.frame(clauses.between(one.clause, one.start)).narrowed for one in beside)
