"""Reading of some words, one by one, for what they say together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import chain

from gipr_lint.report.prose.decisive import Places, decisive, fitting, only_object_of, without_reasons
from gipr_lint.report.prose.frames import FOREIGN, Frame
from gipr_lint.report.prose.tokens import Token
from gipr_lint.rulepacks.model import CARRIED, Vocabulary


def frame_of(tokens: Iterable[Token], year: int | None, vocabulary: Vocabulary) -> Frame:
    """What the tokens say together, in a report for `year`."""
    reading = _Reading(vocabulary, year)
    for token in tokens:
        kind = token.kind
        reading.after_unknown, reading.last_unknown = reading.last_unknown, kind == "unknown"
        take = _TAKE.get(kind)
        if take is not None:
            take(reading, token)
    return reading.frame()


@lru_cache(maxsize=8)
def cases_of(vocabulary: Vocabulary) -> frozenset[str]:
    """The objects to which something happens: what is a reason for one of them and is none is another matter."""
    return frozenset(chain.from_iterable(vocabulary.objects_of.values()))


@lru_cache(maxsize=8)
def _grounds(vocabulary: Vocabulary) -> frozenset[str]:
    """The grounds of all outcomes."""
    return frozenset(chain.from_iterable(vocabulary.grounds.values()))


_Said = tuple[dict[str, tuple[int, int]], dict[str, tuple[int, int]], dict[str, tuple[int, int]], set[str], bool]
"""Objects, actions, parties, flags, and whether there is a gap."""


class _Reading:
    """What has been read of a frame, token by token."""

    modifier: Token | None = None
    narrowing = ""
    """The word by which it is of a part."""
    carrying: Token | None = None
    carrying_to: Token | None = None
    """The word by which it is carried over where it is done in a year that is told."""
    is_dated = False
    """Whether the year from or to which something is carried is told."""
    carried = ""
    unlisted: _Said | None = None
    """What was said before the first word for a part."""
    gap = False
    """Whether unknown words stand behind the last known one."""
    joined = lists = False
    """Whether a joint has been said, just now and at all."""
    ways = joined_ways = 0
    """How many channels have been said, and how many joints behind the first of them; -1 for none of a channel."""
    because = reasoned = False
    """Whether a word for a reason has been said, and whether anywhere."""
    unreasoned = False
    """Whether the reason is unknown, or foreign."""
    last_unknown = after_unknown = False
    """Whether the last token is unknown, and the one before it."""

    def __init__(self, vocabulary: Vocabulary, year: int | None) -> None:
        self.vocabulary = vocabulary
        self.year = year
        self.objects: dict[str, tuple[int, int]] = {}
        self.actions: dict[str, tuple[int, int]] = {}
        self.parties: dict[str, tuple[int, int]] = {}
        self.flags: set[str] = set()

    def frame(self) -> Frame:
        """What has been said."""
        if "such" in self.flags:
            self._concerned()
        if not (self.objects or self.actions or self.parties or self.modifier or self.carrying):
            if self.unreasoned:
                self.flags.add("loose")
            return Frame({}, {}, {}, rest=self.gap, **dict.fromkeys(self.flags, True))
        actions: Places = self.actions
        if self.carrying_to and self.is_dated and actions.keys() & {*self.vocabulary.told_before}:
            self.carrying = self.carrying or self.carrying_to
        if self.carrying is not None:
            place = self.carrying.start, self.carrying.end
            ahead = {name: at for name, at in actions.items() if at[0] < place[0] or name in self.vocabulary.carried}
            generic = {} if any(name in self.vocabulary.carried for name in ahead) else {self.carried or CARRIED: place}
            actions = {**generic, **ahead}
        if len(actions) > 1:
            before = {less for name in actions for less in self.vocabulary.told_of_some.get(name, ())}
            actions = {name: at for name, at in actions.items() if name not in before}
        objects = self.objects
        if self.modifier is not None and not any(name in self.vocabulary.objects_of for name in actions):
            objects = {FOREIGN: (self.modifier.start, self.modifier.end)}
        about = [self.vocabulary.disputed.get(name, ()) for name in objects]
        if actions and any(about):
            actions = {name: at for name, at in actions.items() if not all(name in names for names in about)}
        unsure = {"loose"} if self.unreasoned else set()
        if self.reasoned:
            unsure = self._with_reason(actions, unsure)
        if self.reasoned or not self.lists:
            actions = without_reasons(actions, self.vocabulary)
        flags = dict.fromkeys(self.flags | unsure, True)
        said = decisive(fitting(actions, objects, self.vocabulary), self.vocabulary, "such" in self.flags)
        return Frame(objects, said, self.parties, rest=self.gap, **flags)

    def _with_reason(self, actions: Places, unsure: set[str]) -> set[str]:
        """The marks of what has a reason: why it is carried over makes no part of it, and what alone came in (因年底收
        到) is the reason."""
        if actions.keys() & {*self.vocabulary.carried}:
            self.flags.discard("narrowed")
            return set()
        is_reason = bool(actions) and not self.objects and actions.keys() <= {*self.vocabulary.weak_actions}
        return unsure | {"loose"} if is_reason else unsure

    def _unknown(self, _: Token) -> None:
        self.gap, self.joined = True, False
        if not (self.objects or self.actions or self.parties):
            self.flags.add("led")
        self.unreasoned = self.unreasoned or self.because

    def _qualifier(self, _: Token) -> None:
        """What is named is the reason that all of it has."""
        self.because = self.unreasoned = False
        self._concerned()

    def _because(self, _: Token) -> None:
        self.because = self.reasoned = True

    def _joint(self, _: Token) -> None:
        self.joined = self.lists = True
        self.joined_ways += self.ways > 0

    def _flag(self, token: Token) -> None:
        self.flags.add(token.kind)

    def _such(self, token: Token) -> None:
        """Channels that are joined before who applies by them (通过窗口、邮箱提出的) are perhaps all there are."""
        self._flag(token)
        if token.value in self.vocabulary.told_by and self.ways > 0 and self.joined_ways:
            self._several(token)
            self.flags.add("by_ways")
            self.flags.discard("loose")
            self.gap = False

    def _known(self, _: Token | None = None) -> None:
        """A word is known, or a stop stands there: what was unknown lies behind."""
        self.gap = self.joined = False

    def _party(self, token: Token) -> None:
        if self.after_unknown and not self.joined:
            self.flags.add("loose")
        self.parties = self._with(self.parties, token.value, token)
        self._known()

    def _modifier(self, token: Token) -> None:
        self.modifier = None if self.objects and not self.gap else token

    def _carrying(self, token: Token) -> None:
        self.carrying = token
        self._known()

    def _carrying_to(self, token: Token) -> None:
        self.carrying_to = token

    def _carried(self, token: Token) -> None:
        self.carried = token.value

    def _partial(self, token: Token) -> None:
        self.ways = self.ways + 1 if token.value in self.vocabulary.ways and self.ways >= 0 else -1
        if self.unlisted is None:
            self.unlisted = self.objects, self.actions, self.parties, {*self.flags}, self.gap
        self.narrowing = "" if "narrowed" in self.flags else token.value
        self.flags.add("narrowed")

    def _concerned(self) -> None:
        """What it concerns is what the table counts (涉及政府信息公开的行政复议): that is no part."""
        if self.narrowing in self.vocabulary.concerning:
            self.flags.discard("narrowed")

    def _several(self, _: Token) -> None:
        """What stands before are channels: nothing is said but what was before the first of them."""
        self.flags.discard("narrowed")
        self.ways = self.joined_ways = 0
        if self.unlisted is not None:
            self.objects, self.actions, self.parties, self.flags, self.gap = self.unlisted
            self.unlisted = None

    def _not(self, _: Token) -> None:
        self.flags.add("turned")

    def _object(self, token: Token) -> None:
        if self.gap and (self.actions or self.objects or self.parties):
            self.flags.add("loose")
        name = self._item(token) if token.kind == "foreign" else token.value
        cases = cases_of(self.vocabulary)
        is_case = not cases.isdisjoint(name.split("+"))
        self.unreasoned = self.because and (self.unreasoned or not is_case)
        if is_case and not self.joined and any(other not in cases for other in self.objects):
            self.flags.add("loose")
        if self._is_kind(name):
            self.flags.add("loose")
        if name in self.vocabulary.weak_objects:
            self.because = self.unreasoned = False
        elif is_case:
            self._concerned()
        if self.gap or name not in {
            whole for one in self.objects for whole in self.vocabulary.object_within.get(one, ())
        }:
            self.objects = self._with(self.objects, name, token)  # 直接起诉的行政诉讼 is of its own kind
        self.modifier = None
        self._known()

    def _is_kind(self, name: str) -> bool:
        """Whether decisions, or charges, are of a kind or a field that words right before them tell (涉企行政处罚, 被复
        议行政处罚)."""
        if name not in self.vocabulary.decisions or self.actions or self.joined:
            return False
        return bool(self.objects) or "led" in self.flags

    def _item(self, token: Token) -> str:
        """The object that a word for another thing is for where so many of it were settled (办结行政许可事项640件)."""
        if not self.actions.keys() & {*self.vocabulary.items_done}:
            return FOREIGN
        names = [name for name, words in self.vocabulary.none_of.items() if token.value in words]
        return names[0] if len(names) == 1 else FOREIGN

    def _weak_object(self, token: Token) -> None:
        """A word that is of another thing where it stands right behind its word (行政许可申请, 法律援助申请)."""
        if self.after_unknown:
            self.objects = {FOREIGN: (token.start, token.end)}
            self.flags.add("vague")
            self._known()
        elif token.value == FOREIGN and any(only_object_of([name], self.vocabulary) for name in self.actions):
            self._known()
        elif not self.objects or self.gap or self.joined:
            if self.gap:
                self.flags.add("loose")
            self._object(token)

    def _action(self, token: Token) -> None:
        if self.gap and (self.actions or self.objects):
            self.flags.add("loose")
        of = [self.vocabulary.objects_of[name] for name in token.value.split("+") if name in self.vocabulary.objects_of]
        if of and (not self.objects or any(name in names for names in of for name in self.objects)):
            self._concerned()
        if not self.objects and token.value in self.vocabulary.taken_in:
            self._concerned()  # 针对收到的8件申请
        self.unlisted = None
        known = {} if self.gap else self.actions
        if token.value in _grounds(self.vocabulary):
            self.flags.discard("such")
        if not self.joined and token.value in _grounds(self.vocabulary):
            known = {name: at for name, at in known.items() if name not in _grounds(self.vocabulary)}
        self.actions = {**known, **dict.fromkeys(token.value.split("+"), (token.start, token.end))}
        is_usual = any(token.value in self.vocabulary.usual_actions.get(name, ()) for name in self.objects)
        joined = self.joined and is_usual
        self._known()
        self.joined = joined

    def _year(self, token: Token) -> None:
        """The year from or to which something is carried."""
        relative = f"{int(token.value) - self.year:+d}" if self.year else ""
        for name, words in self.vocabulary.carried.items():
            if relative in words:
                self.carried = name
                self.is_dated = True

    def _plea(self, _: Token) -> None:
        """The reason of what follows was said: where it is not known, that is a part."""
        if self.gap:
            self.flags.add("narrowed")

    def _cause(self, _: Token) -> None:
        """What was said is the cause of what follows: where it is foreign or unknown that is of something else."""
        self.flags.discard("narrowed")
        if FOREIGN in self.objects or self.objects.keys() & {*self.vocabulary.decisions} or self._is_one_cause():
            self.flags.add("narrowed")
        if self.after_unknown:
            self.flags.add("loose")
        self.objects, self.actions, self.parties = {}, {}, {}
        self.modifier = self.carrying = None
        self.carried = ""
        self._known()

    def _is_one_cause(self) -> bool:
        """Whether what was said is one cause among several: another deed than to answer, or that it was not done."""
        usual = {*self.vocabulary.told_before, *chain.from_iterable(self.vocabulary.disputed.values())}
        return self.carrying is not None or not usual.issuperset(self.actions)

    def _with(self, known: dict[str, tuple[int, int]], name: str, token: Token) -> dict[str, tuple[int, int]]:
        """The names with another one where it is joined to them, else it alone."""
        names = dict.fromkeys(name.split("+"), (token.start, token.end))
        return {**known, **names} if self.joined and not self.gap else names


_TAKE: Mapping[str, Callable[[_Reading, Token], None]] = {
    "unknown": _Reading._unknown,
    "because": _Reading._because,
    "qualifier": _Reading._qualifier,
    "cause": _Reading._cause,
    "plea": _Reading._plea,
    "joint": _Reading._joint,
    "such": _Reading._such,
    "all": _Reading._flag,
    "each": _Reading._flag,
    "respectively": _Reading._flag,
    "timely": _Reading._flag,
    "already": _Reading._flag,
    "stop": _Reading._known,
    "object": _Reading._object,
    "foreign": _Reading._object,
    "weak_object": _Reading._weak_object,
    "action": _Reading._action,
    "party": _Reading._party,
    "modifier": _Reading._modifier,
    "carrying": _Reading._carrying,
    "carrying_to": _Reading._carrying_to,
    "carried": _Reading._carried,
    "year": _Reading._year,
    "partial": _Reading._partial,
    "several": _Reading._several,
    "none": _Reading._not,
    "not": _Reading._not,
}
"""What is done with a token of each kind that changes what is said."""
