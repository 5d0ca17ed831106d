"""Clauses without a number that tell what became of those that a number before them counts.

“行政诉讼1件，尚未审结” tells of one pending lawsuit, “收到申请3件，全部予以公开” that 3 were granted, “收到申请1件，
已办结” that all are settled.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from gipr_lint.report.prose import sentences
from gipr_lint.report.prose.clauses import Clauses
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.decisive import fitting, is_of_some
from gipr_lint.report.prose.frames import FOREIGN, Frame
from gipr_lint.report.prose.partly import goes_on_from_reason
from gipr_lint.report.prose.sentences import joined_sentence, next_sentence, sentence_start
from gipr_lint.report.prose.statements import Amount, Statement
from gipr_lint.report.prose.tokens import Token
from gipr_lint.report.writing.words import named

_TELLING = ("action", "carrying", "party")
_NOT_TELLING = frozenset({"figure", "none", "none_behind", "not", "all_of", "partial", "respectively"})
_NOT_ENDING = ("open", "figure")
_MARKS = ("stop", "open", "close")
_STOPS = "。!?;\n"
_PARTS = ",("
_LONGEST_BETWEEN = 60
_MOST_BACK = 4


def echoes_in(clauses: Clauses, counts: Sequence[Count], stated: Mapping[int, Statement]) -> Iterator[Statement]:
    """What clauses without a number tell of the numbers before them; `stated` is what is said of those, by place."""
    last, told, said = -1, set[int](), set[tuple[tuple[int, int] | str, ...]]()
    for clause in clauses.clauses:
        while last + 1 < len(counts) and counts[last + 1].start < clause[0].start:
            last += 1
        start = clause[0].start
        if last < 0 or clause[-1].kind in _NOT_ENDING or start - counts[last].end > _LONGEST_BETWEEN:
            continue
        kinds = {token.kind for token in clause}
        if clause[0].kind == "because":
            kinds.discard("partial")
        if not kinds.isdisjoint(_NOT_TELLING):
            continue
        if kinds.isdisjoint(_TELLING) and not _is_of_kind(clause, clauses.vocabulary.object_within):
            continue
        if named(_STOPS, clauses.text[counts[last].end : start]):
            continue
        echo = _Echo(clauses, clause, clauses.frame(clause))
        if echo.may_tell:
            for one in echo.of(counts, stated, last):
                if (one.place, *one.frame.actions) not in said:
                    yield one
                said.add((one.place, *one.frame.actions))
            if last not in told and (outcome := echo.of_story(counts[last], stated.get(last))) is not None:
                told.add(last)
                yield outcome


def _is_of_kind(clause: Sequence[Token], kinds: Mapping[str, object]) -> bool:
    """Whether a clause names an object that is a kind of another one."""
    return any(token.kind == "object" and token.value in kinds for token in clause)


class _Echo(Struct, frozen=True):
    """A clause, and what it says."""

    clauses: Clauses
    clause: Sequence[Token]
    frame: Frame

    @property
    def may_tell(self) -> bool:
        """Whether it says nothing that keeps it from being told of the number before it."""
        frame = self.frame
        return not (frame.rest or frame.loose or frame.narrowed or len(frame.objects) > 1 or FOREIGN in frame.objects)

    def of(self, counts: Sequence[Count], stated: Mapping[int, Statement], last: int) -> Iterator[Statement]:
        """What it tells of the number `last`, or of one before it that counts what the clause names."""
        for at in range(last, max(last - _MOST_BACK, -1), -1):
            between = self.clauses.text[counts[at].end : self.clause[0].start]
            if len(between) > _LONGEST_BETWEEN or named(_STOPS, between) or not self._is_apart(between):
                return
            if 0 <= between.find(")") < (between + "(").find("("):
                continue
            before = stated.get(at)
            if before is None or any(names <= before.frame.objects.keys() for names in self._named):
                statement = self._of_kind(before, counts[at]) or self._of_whole(before, counts[at])
                statement = statement or self._of_some(before, counts, at)
                if statement is not None:
                    yield statement
                return

    def of_story(self, count: Count, before: Statement | None) -> Statement | None:
        """What became of those of which a number begins to tell (1件申请公开水土保持规划，因部分内容涉密，予以部分
        公开)."""
        clauses, vocabulary = self.clauses, self.clauses.vocabulary
        between = clauses.text[count.end : self.clause[0].start]
        name = next(iter(self.frame.actions), "")
        is_outcome = any(name in outcomes for outcomes in vocabulary.rest_among.values())
        if not is_outcome or len(self.frame.actions) > 1 or self.frame.all or self.frame.each or self.frame.parties:
            return None
        if named(_STOPS, between) or len(between) > _LONGEST_BETWEEN or (before is not None and before.is_sure):
            return None
        if not clauses.frame(clauses.between(count.clause, count.start)).is_empty:
            return None
        number = self._number(count)
        return replace(number, perhaps=True) if number is not None else None

    def _is_apart(self, between: str) -> bool:
        """Whether it is a clause of its own, or said of all that are counted right before it (收到的3件均予以公开)."""
        first = self.clauses.text[self.clause[0].start : self.clause[0].end]
        is_so = first in self.clauses.vocabulary.and_so
        is_reason = self.clause[0].kind == "because"
        return self.frame.all or self.frame.each or is_so or is_reason or named(_PARTS, between)

    @property
    def _named(self) -> tuple[set[str], set[str]]:
        """The objects that it names, and those of which these are kinds."""
        kinds = self.clauses.vocabulary.object_within
        return {*self.frame.objects}, {kinds.get(name, (name,))[0] for name in self.frame.objects}

    def _of_kind(self, before: Statement | None, count: Count) -> Statement | None:
        """Of which kind it says the one, or all, to be that are stated before (行政诉讼1件，系复议后起诉)."""
        if before is None or before.amount != "number" or self.frame.actions or self.frame.parties:
            return None
        kinds, wholes = self._named
        told = kinds != wholes and before.is_own and before.is_sure and before.frame.objects.keys() == wholes
        if not told or not (self.frame.all or self.frame.each or count.quantity.value == 1):
            return None
        frame = replace(before.frame, objects=self.frame.objects)
        return Statement("number", self._place, *self._place, frame, perhaps=before.perhaps, quantity=count.quantity)

    def _of_whole(self, before: Statement | None, count: Count) -> Statement | None:
        """What it tells of the whole that is stated before, or of an outcome of which it tells the ground."""
        vocabulary = self.clauses.vocabulary
        if before is None or before.amount != "number" or not before.is_own or not before.is_sure:
            return None
        known = before.frame
        actions = fitting(self.frame.actions, known.objects, vocabulary) or known.actions
        name = next(iter(self.frame.parties or actions), "")
        is_one = (
            len(self.frame.parties) == 1 if not self.frame.actions else len(actions) == 1 and not self.frame.parties
        )
        if known.parties or len(known.objects) != 1 or not is_one:
            return None
        surely = self.frame.all or self.frame.each or self.frame.already or name in vocabulary.told_surely
        if not (surely or count.quantity.value == 1):
            return None
        if not known.objects.keys() <= {*vocabulary.objects_of.get(name, known.objects)}:
            return None
        is_ground = any(name in vocabulary.grounds.get(outcome, ()) for outcome in known.actions)
        of_some = is_of_some(known.actions, known.objects, vocabulary)
        amount = "number" if of_some else self._amount(name, known.objects)
        if amount is None or not (is_ground or of_some or known.actions.keys() <= {*vocabulary.told_before}):
            return None
        if amount == "all" and (name not in vocabulary.told_surely or self.frame.timely or not self._is_claim()):
            return None
        frame = replace(self.frame, objects=known.objects, actions=actions)
        if amount == "all":
            return Statement(amount, self._place, *self._place, frame, perhaps=before.perhaps)
        whole, number = None if is_ground else count.quantity, count.quantity
        return Statement(amount, self._place, *self._place, frame, False, False, before.perhaps, number, whole=whole)

    def _of_some(self, before: Statement | None, counts: Sequence[Count], at: int) -> Statement | None:
        """What it tells of a number of which nothing else is said (1件正在征求意见，结转下年)."""
        clauses, vocabulary, count = self.clauses, self.clauses.vocabulary, counts[at]
        whole = clauses.completed(self.frame, self.clause[0].start)
        name = next(iter(whole.actions), "") if whole is not None and len(whole.actions) == 1 else ""
        if name not in vocabulary.told_of_some or (before is not None and name in before.frame.actions):
            return None
        said = clauses.frame(clauses.between(count.clause, self.clause[0].start))
        told = fitting(said.actions, vocabulary.objects_of.get(name, ()), vocabulary)
        if FOREIGN in said.objects or not set(told) <= {*vocabulary.told_of_some[name], name}:
            return None
        return self._number(count) if not goes_on_from_reason(at, counts, clauses) else None

    def _number(self, count: Count) -> Statement | None:
        """The number with what the clause says of it."""
        clauses, text, vocabulary = self.clauses, self.clauses.text, self.clauses.vocabulary
        frame = clauses.completed(replace(self.frame, parties={}), self.clause[0].start)
        if frame is None or not all(count.measure in vocabulary.object_measures.get(one, ()) for one in frame.objects):
            return None
        sentence = sentence_start(text, count.clause, vocabulary.goes_on)
        before = text[sentence : count.clause]
        head = sentences.clauses(before)[-1] if before else ""
        earlier = joined_sentence(text, sentence, vocabulary.goes_on)
        in_year, whose = clauses.attributed(before, head, frame, earlier)
        place = count.start, count.end
        of_whom = whose == "others", not in_year, whose == "perhaps"
        return Statement("number", place, place[0], self._place[1], frame, *of_whom, count.quantity)

    def _amount(self, name: str, objects: Iterable[str]) -> Amount | None:
        """What it is a claim of; None where it tells nothing, or what a word for all says already."""
        told = self.clauses.vocabulary.told_behind
        if name in told.get("number", ()):
            return "number"
        is_kind = any(object_ in self.clauses.vocabulary.object_within for object_ in objects)
        if name in told.get("either", ()) and (is_kind or not (self.frame.all or self.frame.each)):
            return "number"
        if self.frame.all or self.frame.each:
            return None
        return "all" if name in told.get("all", ()) else None

    def _is_claim(self) -> bool:
        text, start = self.clauses.text, self.clause[0].start
        sentence = sentence_start(text, start, self.clauses.vocabulary.goes_on)
        return self.clauses.attribution.is_claim(text[sentence:start], (next_sentence(text, start),), done=True)

    @property
    def _place(self) -> tuple[int, int]:
        return self.clause[0].start, max(token.end for token in self.clause if token.kind not in _MARKS)
