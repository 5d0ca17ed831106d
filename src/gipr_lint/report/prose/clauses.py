"""The clauses of a text, and what each takes from those around it where it does not say it itself."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec.structs import replace

from gipr_lint.report.prose.attribution import Attribution, Whose
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.decisive import Places, disputes_of, fitting, only_object_of
from gipr_lint.report.prose.frames import FOREIGN, Frame
from gipr_lint.report.prose.framing import cases_of, frame_of
from gipr_lint.report.prose.meant import as_meant
from gipr_lint.report.prose.tokens import Token, tokens_of
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import CARRIED

_ENDS = frozenset({"stop", "open", "close", "figure"})
_TELLING = frozenset({"figure", "action", "all", "each", "none", "party", "carrying"})
"""Kinds of tokens of a clause that tells more than what something is about."""
_NAMING = frozenset({"object", "weak_object", "foreign", "modifier", "action", "carrying", "carrying_to"})
"""Kinds of tokens by which a clause names objects."""
_SENTENCE_ENDS = "。!?"
_LONGEST_CLAUSE = _LONGEST_SENTENCE = 200
"""Tokens on either side of one, and clauses, that are looked through: none that is written has so many."""


class Clauses:
    """A folded text with the numbers `counts`, divided at stops, brackets and figures.

    `topic` is the heading under which it stands, `usual` the object that its section is about.
    """

    def __init__(
        self, text: str, counts: Sequence[Count], attribution: Attribution, topic: str = "", usual: str = ""
    ) -> None:
        self.text = text
        self.attribution = attribution
        self.vocabulary = attribution.vocabulary
        self.topic = topic
        self.usual = usual
        figures = {count.start: count.end for count in counts}
        self.tokens = as_meant(text, tokens_of(text, self.vocabulary, figures), attribution)
        self._starts = [token.start for token in self.tokens]
        self._said: dict[tuple[Token, ...], Frame] = {}
        """What tokens say: the same ones are asked for more than one number."""
        self._contents: list[bool] = []
        self._named: list[Places | None] = []
        """What is known of the first clauses, as far as it was asked for."""

    def frame(self, tokens: Sequence[Token]) -> Frame:
        """What some of its tokens say."""
        said = tuple(tokens)
        if said not in self._said:
            self._said[said] = frame_of(said, self.attribution.year, self.vocabulary)
        return self._said[said]

    def between(self, start: int, end: int) -> list[Token]:
        """The tokens that begin in `start:end`."""
        return self.tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def from_place(self, place: int) -> Iterator[Token]:
        """The tokens from a place on, beginning with an unknown one that it lies within."""
        at = bisect_left(self._starts, place)
        inside = at > 0 and self.tokens[at - 1].end > place
        if inside:
            yield replace(self.tokens[at - 1], start=place)
        yield from (self.tokens[index] for index in range(at, len(self.tokens)))

    def before(self, index: int) -> list[Token]:
        """The tokens between the last stop, bracket or figure and the token of that number."""
        first, farthest = index, max(index - _LONGEST_CLAUSE, 0)
        while first > farthest and self.tokens[first - 1].kind not in _ENDS:
            first -= 1
        if 0 < first < index and self.tokens[first - 1].kind == "figure" and self.tokens[first].kind == "weak_object":
            first += self.tokens[first].value == FOREIGN  # 2件案件均…
        return self.tokens[first:index]

    def behind(self, index: int) -> list[Token]:
        """The tokens between the token of that number and the next stop or bracket."""
        last, farthest = index + 1, min(index + _LONGEST_CLAUSE, len(self.tokens))
        while last < farthest and self.tokens[last].kind not in ("stop", "open", "close"):
            last += 1
        return self.tokens[index + 1 : last]

    def completed(self, frame: Frame, clause: int, *, several: bool = False) -> Frame | None:
        """The frame of the clause that begins at `clause` with the object and the action that it leaves unsaid; None
        where it says nothing of the form.

        `several` objects before it are only taken together where a claim is made of each of them.
        """
        if frame.is_empty and not frame.narrowed:
            return None
        if not frame.objects:
            objects = self._object(clause, (*frame.actions, *frame.parties), several)
            if objects is None:
                return None
            narrowed = frame.narrowed or (not frame.parties and self._is_of_party(clause))
            loose = frame.loose or (frame.led and self._opens_sentence(clause))
            frame = replace(frame, objects=objects, narrowed=narrowed, loose=loose)
        if not frame.actions:
            usual = {self.vocabulary.usual_actions.get(name, ("",))[0] for name in frame.objects}
            action = usual.pop() if len(usual) == 1 else ""
            if action:
                frame = replace(frame, actions={action: next(iter(frame.objects.values()))})
        if len(frame.actions) > 1:
            frame = replace(frame, actions=fitting(frame.actions, frame.objects, self.vocabulary))
        return frame

    def attributed(self, before: str, head: str, frame: Frame, earlier: str) -> tuple[bool, Whose]:
        """Whether what the frame says, behind `before` (the sentence) and `head` (its clause), is of this year, and
        whose it is; of what is none of the form's it is not asked."""
        if FOREIGN in frame.objects:
            return True, "own"
        carried = self.vocabulary.carried
        for first, last in frame.parties.values():
            before, head = before.removesuffix(self.text[first:last]), head.removesuffix(self.text[first:last])
        words = [self.text[first:last] for name, (first, last) in frame.actions.items() if name in carried]
        words += [*self._years_of_carrying, *self._years_left_over]
        if any(name in self.vocabulary.carried for name in frame.actions):
            words += [word for times in self.vocabulary.carried.values() for word in times]
        return self.attribution.of_year(before, head, words), self.attribution.whose(before, earlier)

    def _object(self, clause: int, names: Sequence[str], several: bool) -> Places | None:
        """The object that is named last before a clause, else by the heading, by the section or behind it in the
        sentence; that of the actions and parties of these names where they have only one."""
        at = bisect_right(self._clause_ends, clause) - 1
        seen = last = self._named_by(at) if at >= 0 else None
        if names and {*names} <= {*self.vocabulary.in_form_words}:
            seen = seen if seen is not None and self._are_in_sentence(seen, clause) else None
        elif seen is None and self.topic:
            seen = self.frame(tokens_of(self.topic, self.vocabulary)).objects or None
        either = disputes_of(names, self.vocabulary) if several and last is None else ()
        if either and (seen is None or seen.keys() <= cases_of(self.vocabulary) - self.vocabulary.disputed.keys()):
            seen = dict.fromkeys(sorted(either), (clause, clause))
        if seen is None and self.usual and "+" not in self.usual:
            seen = {self.usual: (clause, clause)}
        if seen is None:
            seen = self._named_behind(at + 1)
        if seen is not None:
            seen = {self._whole_object(name, at): place for name, place in seen.items()}
            seen = self._only_possible(seen, names) if len(seen) > 1 and not several else seen
            if len(seen) != 1 and not several:
                return None
        own = only_object_of(names, self.vocabulary)
        if seen is not None and any(seen.keys() <= {*self.vocabulary.objects_of.get(name, ())} for name in names):
            return seen
        if seen is not None and own not in seen and self._is_of_sentence(seen, clause, names):
            return seen
        is_sure = all(own in self.vocabulary.objects_of.get(name, (own,)) for name in names)
        if own and (seen is None or (is_sure and FOREIGN not in seen and not self._is_in_brackets(clause))):
            return {own: (clause, clause)}
        return seen

    def _is_in_brackets(self, place: int) -> bool:
        """Whether a bracket is open at a place."""
        return self.text.rfind("(", 0, place) > self.text.rfind(")", 0, place)

    def _is_of_sentence(self, seen: Places, clause: int, names: Sequence[str]) -> bool:
        """Whether what is told behind other things that its sentence names is of these (行政许可35件，结转3件; 处罚决定
        公开30件，不予公开2件): anything is of what is no case; who applied, and what is carried over, of cases too."""
        cases = cases_of(self.vocabulary)
        of_both = {CARRIED, *self.vocabulary.carried, *self.vocabulary.parties}
        is_apart = FOREIGN in seen or not (cases.isdisjoint(seen) or of_both.issuperset(names))
        return not is_apart and self._are_in_sentence(seen, clause)

    def _are_in_sentence(self, seen: Places, clause: int) -> bool:
        """Whether all of it is named before a clause in its sentence."""
        start = max(self.text.rfind(end, 0, clause) for end in _SENTENCE_ENDS)
        return all(start < place[0] < clause for place in seen.values())

    def _only_possible(self, objects: Places, names: Sequence[str]) -> Places:
        """Those of several objects that actions and parties of these names are of (申请44件、复议6起(维持5起))."""
        known = [self.vocabulary.objects_of[name] for name in names if name in self.vocabulary.objects_of]
        return {name: place for name, place in objects.items() if known and all(name in of for of in known)}

    def _opens_sentence(self, clause: int) -> bool:
        """Whether a clause begins a sentence behind another one: unknown words there may be of other things."""
        return clause > 0 and self.text[clause - 1] in _SENTENCE_ENDS

    def _whole_object(self, name: str, at: int) -> str:
        """The object that a clause of that number or one before it in the sentence says that this one is a kind of."""
        (whole,) = self.vocabulary.object_within.get(name, (name,))
        if whole == name:
            return name
        for earlier in range(at, max(at - _LONGEST_SENTENCE, -1), -1):
            if _ends_sentence(self.clauses[earlier]):
                break
            if whole in self._frame(earlier).objects:
                return whole
        return name

    def _objects(self, frame: Frame) -> Places:
        """The objects of a frame, said or known from its actions."""
        own = only_object_of(frame.actions, self.vocabulary) if not frame.objects else ""
        return {own: next(iter(frame.actions.values()))} if own else frame.objects

    def _named_behind(self, first: int) -> Places | None:
        """The first objects that the clauses from that number on name, to the end of the sentence; in the next one
        those that are known from what came of them (办结31件。其中予以公开19件)."""
        ends = 0
        for at in range(first, min(first + _LONGEST_SENTENCE, len(self.clauses))):
            objects = {} if self._tells_contents(at) else self._objects(self._frame(at))
            if objects:
                return objects if not ends or not self._frame(at).objects else None
            ends += _ends_sentence(self.clauses[at])
            if ends > 1:
                return None
        return None

    def _is_of_party(self, clause: int) -> bool:
        """Whether the object of a clause is named last before it as that of a party (自然人申请中，…) that there is."""
        at = bisect_right(self._clause_ends, clause) - 1
        farthest = max(at - _LONGEST_SENTENCE, -1)
        while at > farthest and not (self._may_name(at) and self._frame(at).objects):
            if _ends_sentence(self.clauses[at]):
                return False
            at -= 1
        if at == farthest:
            return False
        frame, clause_before = self._frame(at), self.clauses[at]
        if frame.all or frame.each or any(token.kind == "none" for token in clause_before):
            return False
        of_those = any(behind[0].value in self.vocabulary.within for behind in self.clauses[at + 1 : at + 2])
        return bool(frame.parties) and (clause_before[-1].kind == "stop" or of_those)

    @cached_property
    def clauses(self) -> list[list[Token]]:
        """The tokens, each clause with the stop, bracket or figure that ends it."""
        clauses: list[list[Token]] = []
        clause: list[Token] = []
        for token in self.tokens:
            clause.append(token)
            if token.kind in _ENDS:
                clauses.append(clause)
                clause = []
        return [*clauses, clause] if clause else clauses

    @cached_property
    def _clause_ends(self) -> list[int]:
        return [clause[-1].end for clause in self.clauses]

    def _frame(self, at: int) -> Frame:
        """What the clause of that number says."""
        return self.frame(self.clauses[at])

    @cached_property
    def _may_tell_contents(self) -> bool:
        """Whether any clause may tell what applications ask for: a quick filter."""
        return named(self.vocabulary.contents, self.text) or named(self.vocabulary.contents_of, self.text)

    def _tells_contents(self, at: int) -> bool:
        """Whether the clause of that number only tells what applications ask for (申请内容涉及政策文件、公告等)."""
        words, of_number = self.vocabulary.contents, self.vocabulary.contents_of
        found = self._contents
        if not self._may_tell_contents:
            return False
        while len(found) <= at:
            clause = self.clauses[len(found)]
            start = clause[0].start
            goes_on = bool(found) and found[-1] and not (start and self.text[start - 1] in ";。")
            begins = self.text.startswith(words, start)
            telling = _TELLING - {"action", "party"} if begins else _TELLING
            is_of_number = self.text.startswith(of_number, start) and self._ends_in_figure(start)
            begins = begins or (is_of_number and any(token.kind == "modifier" for token in clause))
            found.append((begins or goes_on) and not any(token.kind in telling for token in clause))
        return found[at]

    def _ends_in_figure(self, place: int) -> bool:
        """Whether a figure ends at a place."""
        at = bisect_left(self._starts, place) - 1
        return at >= 0 and self.tokens[at].kind == "figure" and self.tokens[at].end == place

    def _named_by(self, at: int) -> Places | None:
        """The objects that the clause of that number names, or those of the nearest before it that names any; where it
        is joined to what a figure ends (复议5件、诉讼3件) those of both."""
        named = self._named
        while len(named) <= at:
            last, known = len(named), named[-1] if named else None
            named.append((self._named_in(last, known) if self._may_name(last) else None) or known)
        return named[at]

    def _may_name(self, at: int) -> bool:
        """Whether the clause of that number has any word by which it may name objects, or a figure of unknown ones."""
        clause = self.clauses[at]
        return clause[-1].kind == "figure" or not _NAMING.isdisjoint([token.kind for token in clause])

    def _named_in(self, at: int, known: Places | None) -> Places | None:
        """The objects that the clause of that number names, where the ones before it name those `known`."""
        if self._tells_contents(at):
            return None
        clause, frame = self.clauses[at], self._frame(at)
        before = self.clauses[at - 1] if at else ()
        objects = frame.objects if known else self._objects(frame)
        if FOREIGN in objects and clause[-1].kind == "stop":
            objects = self.frame(self._without_rules(clause)).objects or objects
        if frame.vague and clause[-1].kind != "figure":
            objects = {}
        of_unknown = (frame.actions and frame.rest and not self._is_outcome(frame, known)) or (
            frame.led and self._opens_sentence(clause[0].start)
        )
        if not objects and of_unknown and clause[-1].kind == "figure":
            objects = {FOREIGN: (clause[-1].start, clause[-1].end)}
        if before and before[-1].kind == "figure" and clause[0].kind == "weak_object":
            objects = {name: place for name, place in objects.items() if name != FOREIGN}  # 4件案件中，…
        return {**known, **objects} if objects and known and clause[0].kind == "joint" else objects

    def _without_rules(self, clause: Sequence[Token]) -> list[Token]:
        """The tokens without those for what regulates the work (严格落实依申请公开各项制度，受理27件)."""
        return [token for token in clause if self.text[token.start : token.end] not in self.vocabulary.regulations]

    def _is_outcome(self, frame: Frame, known: Places | None) -> bool:
        """Whether what came of the objects named before is told, with unknown words behind it."""
        of = self.vocabulary.objects_of
        return bool(known) and all({*(known or ())} <= {*of.get(name, ())} for name in frame.actions)

    @cached_property
    def _years_left_over(self) -> list[str]:
        return self.attribution.years_left_over(self.text)

    @cached_property
    def _years_of_carrying(self) -> list[str]:
        """The times from or to which something is carried, the years next to this one among them: they are not those of
        the figures."""
        if not any(token.kind == "carrying" for token in self.tokens):
            return []
        now = self.attribution.year
        near = {str(now - 1), str(now + 1)} if now else set()
        clauses = [clause for clause in self.clauses if any(token.kind == "carrying" for token in clause)]
        years = [token for clause in clauses for token in clause if token.kind == "year"]
        other = [self.text[token.start : token.end] for token in years if token.value in near or not now]
        beside = (
            (first, second)
            for at, first in enumerate(self.tokens)
            for second in self.tokens[at + 1 : at + 3]
            if {first.kind, second.kind} == {"carrying", "carried"}
        )
        other += [self.text[first.start : second.end] for first, second in beside]
        return other


def _ends_sentence(clause: Sequence[Token]) -> bool:
    """Whether a clause is the last of its sentence."""
    return clause[-1].kind == "stop" and clause[-1].value in _SENTENCE_ENDS
