"""Claims of none: that there was no such thing, said ahead of it (未收到申请) or behind it (行政复议均为零)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from gipr_lint.report.prose.claimed import claimed
from gipr_lint.report.prose.clauses import Clauses
from gipr_lint.report.prose.decisive import Places
from gipr_lint.report.prose.exceptions import is_condition, says_no_thing
from gipr_lint.report.prose.frames import FOREIGN, Frame
from gipr_lint.report.prose.statements import Statement, one_by_one
from gipr_lint.report.prose.tokens import Token, tokens_of
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import CARRIED, Vocabulary

_NEAR = 2
_LABEL_ENDS = (":", "。")
_ITEM = 3
"""Tokens of the number of a heading in brackets."""


class _Denied(Struct, frozen=True):
    """What a word for none is said of: the joined parts behind it, each with what it says; what stands before it; and
    what is said not to have come of all parts (未发生行政复议、行政诉讼被纠错)."""

    parts: Sequence[tuple[Sequence[Token], Frame]]
    before: Frame
    deciding: Places

    @property
    def parties(self) -> set[str]:
        """All who are named."""
        return {*self.before.parties, *chain.from_iterable(frame.parties for _, frame in self.parts)}


def none_ahead(clauses: Clauses, index: int) -> Iterator[Statement]:
    """The claims of a word for none: one for each thing behind it that it says there was none of."""
    if _is_told_of(clauses.before(index), clauses.tokens[index], clauses.vocabulary):
        return
    parts = [_without_whose(part, clauses.vocabulary) for part in _chain(clauses, index)]
    if _is_of_what_was_not_done(clauses, index):
        return
    is_referring = _is_only_referred(clauses, parts)
    if is_referring or parts == [[]] or _is_behind(clauses, index):
        yield from none_behind(clauses, index)
    denied = None if is_referring else _denied(clauses, index, parts)
    if denied is None:
        return
    start = clauses.tokens[index].start
    for part, frame in denied.parts:
        if frame.loose or frame.rest or frame.narrowed or frame.turned:
            continue
        if not says_no_thing(part, frame, clauses.vocabulary) and (said := _said(part, frame, denied, clauses)):
            what, end = said
            yield from claimed(clauses, "none", (start, end), clauses.completed(what, start, several=True))


def _denied(clauses: Clauses, index: int, parts: Sequence[Sequence[Token]]) -> _Denied | None:
    """What the word for none at `index` is said of; None where that is unknown, or only a part or a condition."""
    if not parts or not parts[-1] or (parts[0] and parts[0][0].kind == "unknown"):
        return None
    frames = [clauses.frame(part) for part in parts]
    while len(frames) > 1 and parts[-2] and set(frames[-1].objects) == {FOREIGN} and not frames[-1].actions:
        parts, frames = parts[:-1], frames[:-1]
    around = clauses.text[clauses.tokens[index].start : parts[-1][-1].end + _NEAR]
    of_noun = any(name in clauses.vocabulary.told_as_nouns for name in frames[-1].actions)
    if named(clauses.vocabulary.not_none, around) and not of_noun:
        return None
    if frames[-1].rest or frames[-1].narrowed or frames[0].narrowed or is_condition(clauses, parts[-1][-1]):
        return None
    before = clauses.frame(_behind_label(clauses, index))
    if before.narrowed and any(token.value in clauses.vocabulary.ways for token in clauses.before(index)):
        return None
    return _Denied([*zip(parts, frames, strict=True)], before, _deciding(clauses, frames, parts[-1], index))


def _said(part: Sequence[Token], frame: Frame, denied: _Denied, clauses: Clauses) -> tuple[Frame, int] | None:
    """What one of the parts says there was none of, and where its words end; None where it names nothing."""
    vocabulary = clauses.vocabulary
    is_strong = any(
        name in vocabulary.carried or name not in (*vocabulary.weak_actions, CARRIED) for name in frame.actions
    )
    parties = _parties(frame, denied, vocabulary)
    objects_before = denied.before.objects or (denied.parts[-1][1].objects if parties else {})
    if not (denied.deciding or is_strong or frame.objects or objects_before):
        return None
    actions = frame.actions if is_strong else denied.deciding or frame.actions or denied.parts[0][1].actions
    objects = {} if is_strong and set(frame.objects) == {FOREIGN} else frame.objects
    places = *objects.values(), *actions.values(), *frame.parties.values()
    is_bare = objects_before and all(token.kind in ("weak_object", "plain") for token in part)
    whole = objects_before if is_bare else objects or objects_before
    end = max((last for _, last in places), default=part[-1].end)
    return replace(frame, objects=whole, actions=actions, parties=parties), end


def _parties(frame: Frame, denied: _Denied, vocabulary: Vocabulary) -> Places:
    """Whose there was none; nothing where all are named, one beside the other (自然人、法人均未提出申请)."""
    who = frame.parties or denied.before.parties
    is_anyone = len(denied.parts) + len(who) > 2 and all(name in vocabulary.general_parties for name in who)
    everybody = {*vocabulary.general_parties[:1]}
    return {} if is_anyone and not everybody.isdisjoint(denied.parties) else who


def _is_of_what_was_not_done(clauses: Clauses, index: int) -> bool:
    """Whether there was none of what somebody did not do (没有未公示的行政处罚决定, 未出现应受理而未受理的申请): that
    tells nothing of what was done."""
    kinds = [token.kind for token in clauses.before(index)]
    told = kinds[kinds.index("none") :] if "none" in kinds else []
    if ("action" in told or "because" in told) and "joint" not in told:
        return True
    behind = [token.kind for token in clauses.behind(index)]
    ahead = behind[: behind.index("none")] if "none" in behind else ["joint"]
    if not {"joint", "object", "weak_object", "figure"} & {*ahead}:
        return True
    beside = [*clauses.tokens[max(index - 1, 0) : index], *clauses.tokens[index + 1 : index + 2]]
    return any(token.kind in ("none", "not") for token in beside)


def _is_only_referred(clauses: Clauses, parts: Sequence[Sequence[Token]]) -> bool:
    """Whether there was none of what the label before it names (依申请公开。2024年无此类情况)."""
    first = next((clauses.text[token.start : token.end] for part in parts for token in part), "")
    is_plain = all(token.kind == "plain" for part in parts for token in part)
    return is_plain and first in clauses.vocabulary.referring


def _is_behind(clauses: Clauses, index: int) -> bool:
    """Whether the word for none stands behind what there was none of, and a joint follows (上年结转无、办结38件)."""
    if [token.kind for token in clauses.tokens[index + 1 : index + 2]] != ["joint"]:
        return False
    before = clauses.frame(clauses.before(index))
    return not before.is_empty and not before.rest


def _is_told_of(before: Sequence[Token], none: Token, vocabulary: Vocabulary) -> bool:
    """Whether a word for none that must stand alone is told of something before it (申请内容不涉及行政处罚)."""
    return none.value in vocabulary.none_alone and any(token.kind not in ("plain", "year") for token in before)


def _without_whose(part: list[Token], vocabulary: Vocabulary) -> list[Token]:
    """The tokens without whose work it is that there was no dispute about (未发生针对县医保局信息公开工作的复议)."""
    kinds = [token.kind for token in part]
    about = next((at for at, token in enumerate(part) if token.value in vocabulary.concerning), -1)
    if about < 0 or "qualifier" not in kinds[about:]:
        return part
    return [*part[:about], *part[kinds.index("qualifier", about) :]]


def _without_enumerated_channels(chain: list[Token]) -> list[Token]:
    """The tokens without channels that are joined to each other (书面或网上申请): together they are all there are."""
    kinds = ["", *(token.kind for token in chain), ""]
    joined = [at for at, token in enumerate(chain) if token.kind == "partial" and "joint" in (kinds[at], kinds[at + 2])]
    if not joined:
        return chain
    beside = {at + step for at in joined for step in (-1, 1) if kinds[at + step + 1] == "joint"}
    return [token for at, token in enumerate(chain) if at not in beside and at not in joined]


def _without_those_beside(chain: list[Token], vocabulary: Vocabulary) -> list[Token]:
    """The tokens without those who are named before everybody else (家长及社会人士的申请): all together are meant."""
    if not any(token.value in vocabulary.everybody for token in chain):
        return chain
    last = next(at for at, token in enumerate(chain) if token.value in vocabulary.everybody)
    first = last
    while first and chain[first - 1].kind in ("joint", "unknown", "plain"):
        first -= 1
    joined = any(token.kind == "joint" for token in chain[first:last])
    return [*chain[:first], *chain[last:]] if joined else chain


def _deciding(clauses: Clauses, frames: Sequence[Frame], part: Sequence[Token], index: int) -> Places:
    """What is said not to have come of all that is joined (未发生行政复议、行政诉讼被纠错)."""
    last, weak = frames[-1], clauses.vocabulary.weak_actions
    if CARRIED in last.actions:
        usual = next(reversed(clauses.vocabulary.carried))
        said = clauses.frame([*clauses.before(index), *part]).actions
        action = next((name for name in said if name in clauses.vocabulary.carried), usual)
        return {action: (part[0].start, part[-1].end)}
    if not last.objects and any(name in clauses.vocabulary.told_as_nouns for name in last.actions):
        last = next((frame for frame in frames[-2:-1] if frame.objects), Frame())
    return {name: place for name, place in last.actions.items() if name not in weak}


def _chain(clauses: Clauses, index: int) -> list[list[Token]]:
    """What a word for none is said of, up to the next stop or word for none, divided at its joints; nothing where a
    figure follows. Behind channels (通过来信等方式) only what follows them counts, with the verb before them."""
    chain: list[Token] = []
    for token in clauses.behind(index):
        if token.kind == "year" and token.value == str(clauses.attribution.year):
            continue
        carried_to = token.kind == "year" and any(earlier.kind == "carrying" for earlier in chain)
        if not chain and token.kind == "figure" and _is_one(clauses, token, index):
            continue
        if token.kind in ("figure", "year") and not carried_to:
            return []
        if chain and token.value in clauses.vocabulary.quote_ends:
            break
        if chain and chain[-1].kind == "joint" and token.kind in ("all", "each"):
            break
        if token.kind in ("none", "none_behind"):
            while chain and chain[-1].kind in ("object", "weak_object", "plain", "unknown"):
                chain.pop()
            break
        chain += _as_objects(token, clauses.vocabulary)
    chain = _without_those_beside(_without_enumerated_channels(chain), clauses.vocabulary)
    last = max((at for at, token in enumerate(chain) if token.kind == "several"), default=-1)
    if last >= 0:
        chain = [*(token for token in chain[:2] if token.kind in ("action", "plain")), *chain[last + 1 :]]
    parts: list[list[Token]] = [[]]
    for token in chain:
        if token.kind == "joint":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts if parts[-1] or len(parts) == 1 else parts[:-1]


def _is_one(clauses: Clauses, figure: Token, none: int) -> bool:
    """Whether a figure right behind a word for none only stresses it (没有1件申请)."""
    text = clauses.text[figure.start : figure.end]
    is_one = text[:1] == "1" and text[1:] in clauses.vocabulary.case_measures
    return is_one and figure.start == clauses.tokens[none].end


def _as_objects(token: Token, vocabulary: Vocabulary) -> list[Token]:
    """The token, as the objects that it is as much as where there was none of it (无行政许可事项)."""
    names = [name for name, words in vocabulary.none_of.items() if token.value in words]
    joint = replace(token, kind="joint")
    objects = [replace(token, kind="object", value=name) for name in names]
    return [one for object_ in objects for one in (joint, object_)][1:] or [token]


def none_behind(clauses: Clauses, index: int) -> Iterator[Statement]:
    """The claims of a word for none behind what there was none of (行政复议、行政诉讼均为零; 依申请公开情况：无)."""
    token = clauses.tokens[index]
    if clauses.text[token.end : token.end + 1].isdecimal() or clauses.text.startswith(".", token.end):
        return
    if (topic := _of_topic(clauses, index)) is not None:
        place = token.start, token.end
        for one in one_by_one(topic):
            yield from claimed(clauses, "none", place, clauses.completed(one, token.start))
            for name in _also(one, clauses):
                yield from claimed(clauses, "none", place, replace(one, actions={name: place}))
        return
    before = _behind_label(clauses, index)
    kinds = [token.kind for token in before]
    last = max((at for at, kind in enumerate(kinds) if kind in ("none", "none_behind")), default=-1)
    if "joint" in kinds[last + 1 :] and (last >= 0 or kinds[0] == "joint"):
        before = before[kinds.index("joint", last + 1) + 1 :]
    frame = clauses.frame(before)
    if not before or frame.is_empty or frame.rest or frame.turned:
        return
    start = min((first for first, _ in frame.objects.values()), default=before[0].start)
    for one in one_by_one(frame) if frame.objects else one_by_one(clauses.completed(frame, before[0].start)):
        yield from claimed(clauses, "none", (start, token.end), clauses.completed(one, before[0].start))


def _also(topic: Frame, clauses: Clauses) -> Iterator[str]:
    """What else there was none of, where nothing but noughts is in the table (以上数据均为0): none was carried in."""
    vocabulary = clauses.vocabulary
    if named(vocabulary.all_data, clauses.text):
        yield from [
            name for name in vocabulary.carried if {*vocabulary.objects_of.get(name, ())} & topic.objects.keys()
        ][:1]


def _of_topic(clauses: Clauses, index: int) -> Frame | None:
    """What the heading names, or else the section, where a paragraph says nothing but that there was none of it
    (2024年无此类情况); None of others."""
    if any(token.kind not in ("plain", "year", "stop") and at != index for at, token in enumerate(clauses.tokens)):
        return None
    place = clauses.tokens[index].start, clauses.tokens[index].end
    named_so = [*clauses.frame(tokens_of(clauses.topic, clauses.vocabulary)).objects]
    usual = clauses.usual.split("+") if clauses.usual and not clauses.topic else []
    names = [name for name in (*named_so, *usual) if name != FOREIGN]
    return Frame(dict.fromkeys(names, place)) if names else None


def _behind_label(clauses: Clauses, index: int) -> list[Token]:
    """The tokens of the clause before a word for none; those of the label where nothing but the time and whose it is
    stands between the two (行政复议：本年度无)."""
    before = clauses.before(index)
    label = index - len(before) - 1
    if any(token.kind not in ("plain", "year", "all") for token in before):
        return before
    if label < 1 or clauses.tokens[label].value not in _LABEL_ENDS:
        return before
    told = clauses.before(label)
    is_heading = label == len(told) + _ITEM and all(token.kind in ("object", "plain") for token in told)
    return told if clauses.tokens[label].value == ":" or is_heading else before
