"""Figures of the prose: of what each number with a measure is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from msgspec.structs import replace

from gipr_lint.report.prose.bare import act_meant, among_others, is_bare, undivided
from gipr_lint.report.prose.brackets import without_brackets
from gipr_lint.report.prose.broader import is_broader, is_of_other_cause
from gipr_lint.report.prose.clauses import Clauses
from gipr_lint.report.prose.counts import Count, is_whole
from gipr_lint.report.prose.decisive import answers_of, is_of_cases, is_of_some, only_object_of
from gipr_lint.report.prose.frames import FOREIGN, Frame
from gipr_lint.report.prose.leading import goes_on_with_outcomes, with_lead
from gipr_lint.report.prose.partly import as_part, is_left_over, is_of_decisions, is_of_items, without_change
from gipr_lint.report.prose.remarks import is_included, tokens_before, with_remark
from gipr_lint.report.prose.sentences import joined_sentence
from gipr_lint.report.prose.statements import Statement, one_by_one
from gipr_lint.report.prose.tokens import Token
from gipr_lint.report.prose.totals import total_of
from gipr_lint.report.writing.words import is_filler, longest_first, named

_MARKS = (",", ";")
_ENDS = ("stop", "open", "close", "figure")
_COMPARED = ("partial", "carried", "year")
"""Kinds of tokens with which begins what a number is compared with."""


def figures_in(clauses: Clauses, counts: Sequence[Count]) -> Iterator[Statement]:
    """The statements of the numbers `counts` of a text, in reading order; none of a number that is not understood."""
    figures = _Figures(clauses, counts)
    at = 0
    while at < len(counts):
        listed = figures.listed(at)
        yield from listed or figures.single(at)
        at += len(listed) or 1


class _Figures:
    """The numbers of a text, and what those read so far are said of, by their place."""

    def __init__(self, clauses: Clauses, counts: Sequence[Count]) -> None:
        self.clauses = clauses
        self.counts = counts
        self.text = clauses.text
        self.vocabulary = clauses.vocabulary
        self.told: dict[int, Frame] = {}
        self._tokens: dict[int, Sequence[Token]] = {}
        """The tokens before each number, as far as they were asked for."""

    def single(self, at: int) -> Iterator[Statement]:
        """What one number says, once for each of several things that it is said of alike (复议、诉讼均为0件)."""
        count = self.counts[at]
        if count.after.startswith(self.vocabulary.thresholds) or self._is_grown_from(at):
            return
        said = self._label(at)
        said = self._said(at) if said.is_empty else said
        compared = self._compared(at) if said.is_empty and not said.rest else said
        said = said if compared.is_empty else compared
        frame = self.clauses.completed(self._going_on(said, at), count.clause)
        if frame is None or (frame.respectively and not self._is_told_next_to(frame, at)):
            return
        if is_of_other_cause(frame, at, self.counts, self.told, self.vocabulary):
            frame = replace(frame, loose=True)
        elif frame.such and frame.loose and self._is_first(frame, at):
            frame = replace(frame, loose=False, by_ways=True)
        frame = as_part(frame, at, self.counts, self.told.get(at - 1), self.clauses)
        frame = with_lead(frame, at, self.counts, self.clauses)
        if not said.objects and goes_on_with_outcomes(frame, at, self.counts, self.told, self.clauses):
            frame = replace(frame, objects={only_object_of(frame.actions, self.vocabulary): (count.start, count.end)})
        self.told[at] = frame
        if frame.rest or frame.turned or not self._has_measure(frame, count) or is_broader(frame, count, self.clauses):
            return
        each = frame.each or count.quantity.high == 0
        for one in one_by_one(frame, frame.several or "objects") if each else [frame]:
            yield self._statement(at, self.clauses.completed(one, count.clause) or one)

    def _is_grown_from(self, at: int) -> bool:
        """Whether it is that of the year before, right before this year's (申请由35件降为28件)."""
        count, after = self.counts[at], self.counts[at + 1 : at + 2]
        if not count.head.endswith(self.vocabulary.grown_from):
            return False
        return any(one.clause == count.end and one.head.startswith(self.vocabulary.grown_to) for one in after)

    def listed(self, at: int) -> list[Statement]:
        """The statements of numbers that are told in the order of several labels (复议、诉讼分别为3件、2件)."""
        count = self.counts[at]
        frame = self.clauses.frame(self._before(count))
        kind = frame.several
        if not kind:
            return []
        labels = getattr(frame, kind)
        following = self.counts[at : at + len(labels)]
        is_bare = all(one.head == "" and one.text[one.clause - 1] in self.vocabulary.joints for one in following[1:])
        if not (frame.respectively or is_bare) or len(following) < len(labels) or not self._is_list(following):
            return []
        found = []
        for index, (name, place) in enumerate(labels.items(), at):
            said = replace(frame, rest=False, **{kind: {name: place}})
            whole = self.clauses.completed(said, count.clause)
            if whole is not None and self._has_measure(whole, self.counts[index]):
                found.append(self._statement(index, whole))
        return found if len(found) == len(labels) else []

    def _is_told_next_to(self, frame: Frame, at: int) -> bool:
        """Whether each number has its own label beside it (分别属于内部事务信息1件、过程性信息1件)."""
        single = max(len(frame.objects), len(frame.actions), len(frame.parties)) == 1
        return single and all(
            not self.clauses.frame(self._before(one)).is_empty for one in self.counts[at + 1 : at + 2]
        )

    def _is_list(self, counts: Sequence[Count]) -> bool:
        """Whether nothing but joints stands between the numbers."""
        gaps = [(one.end, other.start) for one, other in pairwise(counts)]
        return all(
            self.clauses.frame(self.clauses.between(*gap)).is_empty and "。" not in self.text[slice(*gap)]
            for gap in gaps
        )

    def _said(self, at: int) -> Frame:
        """What the clause says of a number: before it, and behind it where something is wanting."""
        if is_included(at, self.counts, self.vocabulary):
            return Frame(rest=True)
        tokens = self._before(self.counts[at])
        kinds = [token.kind for token in tokens]
        last = len(kinds) - 1
        while last >= 0 and kinds[last] != "stop":
            last -= 1
        before, behind = self.clauses.frame(tokens[last + 1 :]), self._said_behind(at)
        if last >= 0 and before.is_empty and behind.is_empty:
            before = self._said_earlier(at, tokens, last) or before
        turned = before.turned or behind.turned
        if self.counts[at].head.endswith(self.vocabulary.among_ends):
            return replace(
                behind, objects=behind.objects or before.objects, narrowed=behind.is_empty or behind.narrowed
            )
        if before.is_empty:
            is_kind = not behind.objects.keys().isdisjoint(self.vocabulary.object_within)
            is_told = behind.actions or behind.parties or is_kind
            of_part = named(self.vocabulary.goes_on, self.counts[at].head) and not is_told
            narrowed, loose = before.narrowed or behind.narrowed, behind.loose or of_part
            return replace(behind, rest=before.rest, turned=turned, narrowed=narrowed, loose=loose)
        of_all = behind.all or behind.each
        is_answer = bool(before.actions) and answers_of(self.vocabulary).issuperset(before.actions)
        if is_answer and behind.actions and is_of_cases(behind.actions, self.vocabulary):
            return Frame(rest=True)  # 答复1件被责令重作
        is_outcome = of_all and any(name in self.vocabulary.objects_of for name in behind.actions)
        if is_outcome and is_of_some(before.actions, before.objects, self.vocabulary):
            return replace(before, actions=behind.actions, all=False, each=False)  # 审结的3件均获维持
        grounds = {ground for name in before.actions for ground in self.vocabulary.grounds.get(name, ())}
        of_ground = bool(behind.actions) and behind.actions.keys() <= grounds and not of_all
        frame = replace(
            before,
            objects=before.objects or behind.objects,
            actions=before.actions or (behind.actions if not (is_outcome and before.objects) else {}),
            parties=before.parties or (behind.parties if not of_all else {}),
            turned=turned,
            narrowed=before.narrowed or of_ground or (behind.narrowed and not before.objects),
        )
        return with_remark(frame, self.counts[at], self.clauses)

    def _said_earlier(self, at: int, tokens: Sequence[Token], last: int) -> Frame | None:
        """What is said of a number before the `last` stop, where nothing is said behind it."""
        opened = max((i + 1 for i, token in enumerate(tokens) if token.kind in ("open", "close")), default=0)
        is_left = is_left_over(self.counts[at], self.vocabulary) or any(t.kind == "part" for t in tokens[last:])
        if opened > last or is_left:
            return None
        said = self.clauses.frame(without_change(tokens[opened:], self.vocabulary))
        return Frame() if said.all and not self._is_total_of_outcome(said, at) else said

    def _is_total_of_outcome(self, frame: Frame, at: int) -> bool:
        """Whether it is the total of those of which all had one outcome (办结的申请全部予以公开，共9件)."""
        vocabulary = self.vocabulary
        is_total = named((*vocabulary.totals, *vocabulary.short_totals), self.counts[at].head)
        return is_total and bool(frame.actions) and frame.actions.keys() <= vocabulary.objects_of.keys()

    def _before(self, count: Count) -> Sequence[Token]:
        """The tokens of the clause before a number."""
        if count.start not in self._tokens:
            self._tokens[count.start] = tokens_before(count, self.clauses)
        return self._tokens[count.start]

    def _said_behind(self, at: int) -> Frame:
        """What the known words right behind a number say; nothing where they lead to the next number without a joint
        (20件予以公开、5件部分公开). With unknown words behind it an object alone is not sure to be the thing that is
        counted (2件申请甲乙)."""
        is_last = at + 1 == len(self.counts)
        end = len(self.text) if is_last else self.counts[at + 1].start
        tokens: list[Token] = []
        for token in self.clauses.from_place(self.counts[at].end):
            if token.start >= end and not is_last:
                if self.text.endswith(self.vocabulary.among_ends, 0, end):
                    return self.clauses.frame(tokens)
                return self.clauses.frame(tokens[:-1]) if tokens and tokens[-1].kind == "joint" else Frame()
            if token.kind == "unknown":
                frame = self.clauses.frame(tokens)
                unsure = (tokens and tokens[-1].kind == "joint") or not (frame.actions or frame.parties)
                return replace(frame, loose=True) if tokens and unsure else frame
            joined = bool(tokens) and tokens[-1].kind == "joint"
            is_share = token.value in self.vocabulary.shares
            if is_share or token.kind in _ENDS or (joined and token.kind == "none"):
                break
            if not tokens and self.text[token.start : token.end] in self.vocabulary.and_so:
                break
            if token.kind == "partial" and any(earlier.kind in ("all", "each") for earlier in tokens):
                continue
            if token.kind == "day" and not any(earlier.kind == "because" for earlier in tokens):
                return Frame(narrowed=True)
            tokens.append(token)
        return self.clauses.frame(tokens)

    def _compared(self, at: int) -> Frame:
        """What is said of a number that is only told behind how much it changed (申请比上年减少4件，为5件), or behind
        that of the year before (申请由2023年的31件上升到44件)."""
        count, vocabulary = self.counts[at], self.vocabulary
        told = self.counts[at - 1] if at else count
        if told.sentence != count.sentence or not count.head:
            return Frame()
        behind_change = self.text.startswith(_MARKS, told.end) and not is_whole(told, vocabulary)
        grown = count.head.startswith(vocabulary.grown_to) and told.end == count.clause
        if not (behind_change or grown) or named((*vocabulary.totals, *vocabulary.short_totals), count.head):
            return Frame()
        if not is_filler(count.head, longest_first(vocabulary.count_fillers, vocabulary.grown_to)):
            return Frame()
        this_year = str(self.clauses.attribution.year)
        tokens = [token for token in self._before(told) if token.value != this_year]
        cut = next((index for index, token in enumerate(tokens) if token.kind in _COMPARED), len(tokens))
        return replace(self.clauses.frame(tokens[:cut]), rest=False)

    def _going_on(self, frame: Frame, at: int) -> Frame:
        """The frame with what the numbers around it say: the action of the one before where both are in one list
        (备案复议5件、诉讼3件) or the object has no usual one; the outcome of a bare word; the whole of channels."""
        if frame.is_empty and not frame.rest:
            return self._total(frame, at)
        if frame.objects and not self.vocabulary.among_acts.keys().isdisjoint(frame.actions):
            return act_meant(frame, self._later(at), self.vocabulary)
        among = self.counts[at].head.endswith(self.vocabulary.among_ends)
        if frame.actions and (among or not frame.objects) and self._is_bare(frame, at):
            return self._outcome(frame, at)
        told = self.told.get(at - 1)
        if frame.actions or not frame.objects or told is None or named(self.vocabulary.goes_on, self.counts[at].head):
            return frame
        between = self.text[self.counts[at - 1].end : self.counts[at].clause]
        usual = {action for name in frame.objects for action in self.vocabulary.usual_actions.get(name, ())}
        alike = {action for name in told.objects for action in self.vocabulary.usual_actions.get(name, ())} == usual
        known = {*usual, *self.vocabulary.objects_of, *self.vocabulary.weak_actions}
        special = alike and not frame.led and not known & told.actions.keys()
        is_other = told.objects.keys() != frame.objects.keys() and (special or not usual)
        goes_on = between.endswith(self.vocabulary.joints) or is_other
        return frame if ")" in without_brackets(between) or not goes_on else replace(frame, actions=told.actions)

    def _label(self, at: int) -> Frame:
        """The frame of a bare label before a number, by the numbers around it; empty where it has none."""
        count = self.counts[at]
        if not is_bare(count.head, self.vocabulary):
            return Frame()
        is_apart = not at or "。" in self.text[self.counts[at - 1].end : count.clause]
        around = None if is_apart else self.told.get(at - 1), self._later(at)
        return among_others(count.head, (count.clause, count.start), around, self.vocabulary)

    def _later(self, at: int) -> Frame:
        """What is said before the next number."""
        return next((self.clauses.frame(self._before(one)) for one in self.counts[at + 1 : at + 2]), Frame())

    def _total(self, frame: Frame, at: int) -> Frame:
        """The frame of a number that sums up those told before it in its sentence, behind a semicolon those up to the
        last stop; what it says itself where it is no such total."""
        count = self.counts[at]
        if not named((*self.vocabulary.totals, *self.vocabulary.short_totals), count.head):
            return frame
        start = count.sentence
        if self.text.endswith(";", 0, start):
            start = self.text.rfind("。", 0, start) + 1
        sentence = takewhile(lambda one: self.counts[one].start >= start, range(at - 1, -1, -1))
        parts = [self.told[earlier] for earlier in sentence if earlier in self.told]
        return total_of(parts, self.vocabulary) or frame

    def _is_first(self, frame: Frame, at: int) -> bool:
        """Whether no number before it tells of the same: what is enumerated before its object (环评等行政许可20件) is
        all of it then."""
        told = any(frame.objects.keys() & one.objects.keys() for one in self.told.values())
        return not told and not named(self.vocabulary.goes_on, self.counts[at].head)

    def _is_bare(self, frame: Frame, at: int) -> bool:
        """Whether nothing but the action is said, and that may mean an outcome among others."""
        known = not any(token.kind in ("unknown", "none") for token in self._before(self.counts[at]))
        return known and all(name in self.vocabulary.among_outcomes for name in frame.actions)

    def _outcome(self, frame: Frame, at: int) -> Frame:
        """The frame with the outcome that a bare word means in a list of outcomes (公开10件、部分公开5件)."""
        around = [self.told[at - 1]] if at - 1 in self.told else []
        for later, count in enumerate(self.counts[at + 1 : at + 2], at + 1):
            around += [self.clauses.frame(self._before(count)), self._said_behind(later)]
        said = {name for other in around for name in other.actions}
        said -= {*self.vocabulary.carried}
        is_among = any("application" in self.vocabulary.objects_of.get(name, ()) for name in said)
        if not is_among and not self._is_of_settled(at):
            return frame
        meant = self.vocabulary.among_outcomes
        outcomes = {other: place for name, place in frame.actions.items() for other in meant[name]}
        outcomes = {undivided(name, self.counts[at], self.vocabulary): place for name, place in outcomes.items()}
        return replace(frame, actions=outcomes, loose=frame.loose or self._holds_outcome(at))

    def _holds_outcome(self, at: int) -> bool:
        """Whether a bracket right behind the number tells how many of it had another outcome (公开19件(其中部分公开2
        件)): it is of both."""
        inside = self.counts[at + 1 : at + 2]
        return self.counts[at].after == "" and any(
            self.text.startswith("(", self.counts[at].end)
            and named(self.vocabulary.goes_on, one.head)
            and any(name in self.vocabulary.objects_of for name in self.clauses.frame(self._before(one)).actions)
            for one in inside
        )

    def _is_of_settled(self, at: int) -> bool:
        """Whether the number stands alone behind one of settled applications (办结40件，公开的有30件)."""
        told, count = self.told.get(at - 1), self.counts[at]
        if told is None or self.counts[at - 1].sentence != count.sentence or told.narrowed or told.parties:
            return False
        settled = bool(told.actions) and told.actions.keys() <= {*self.vocabulary.told_behind.get("all", ())}
        return settled and "application" in told.objects and not count.after.strip("".join(_MARKS))

    def _has_measure(self, frame: Frame, count: Count) -> bool:
        measures = self.vocabulary.object_measures
        if FOREIGN not in frame.objects:
            told = (self.counts[at] for at, frame in self.told.items() if "application" in frame.objects)
            if is_of_items(count, told, self.vocabulary):
                return False
        if count.quantity.high == 0 or not count.measure or is_of_decisions(frame, count, self.vocabulary):
            return True
        known = [name for name in frame.objects if name != FOREIGN]
        return not known or all(count.measure in measures.get(name, ()) for name in known)

    def _statement(self, at: int, frame: Frame) -> Statement:
        count = self.counts[at]
        places = [*frame.objects.values(), *frame.actions.values(), *frame.parties.values()]
        end = max([count.end, *(last for first, last in places if first >= count.end)])
        earlier = joined_sentence(self.text, count.sentence, self.vocabulary.goes_on)
        grown = count.head.startswith(self.vocabulary.grown_to) and at > 0
        before = self.text[count.sentence : self.counts[at - 1].clause] if grown else count.before
        in_year, whose = self.clauses.attributed(before, count.head, frame, earlier)
        place = count.start, count.end
        perhaps = whose == "perhaps" or frame.by_ways or named(self.vocabulary.respondents, count.head)
        of_whom = whose == "others", not in_year, perhaps
        return Statement("number", place, count.clause, end, frame, *of_whom, count.quantity, at)
