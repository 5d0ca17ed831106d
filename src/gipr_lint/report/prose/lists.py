"""Lists told in prose: a whole, the words behind which its parts are named, and the parts.

“共公开信息225条，其中政策类40条、动态类185条” is a whole, 其中, and two parts. What belongs together is told by
structure: brackets (“共225条（政策类40条、动态类185条）”), the marks between the parts, their measure, and words that
go on with something else. Between the numbers of one list stands one mark; what a weaker one joins is said of a part,
and behind a stronger one something else begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from gipr_lint.report.prose.brackets import OUTSIDE, enclosing, pairs, without_brackets
from gipr_lint.report.prose.counts import Count, is_whole
from gipr_lint.report.writing.words import named, without
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

MOST_TOGETHER = 60
"""How many numbers are looked at together: more belong to no one list."""

NAMED, ALL, BRACKET, PLAIN = "named", "all", "bracket", "plain"
"""How a list is opened: by 其中, by 分别为, by a bracket or colon right behind the whole, by nothing."""

COMMA, SENTENCE = 2, 4
"""The steps of marks: 1 for 、, 2 for a comma, 3 for a semicolon, 4 for what ends a sentence."""

_STEPS = ("。!?\n", ";", ",", "、")
_TITLES = r"《[^《》]*》?"
_YEAR = r"(?<!\d)(20\d{2})年"
_FIGURE = r"\d+(?:\.\d+)?%?"
_LONGEST_GAP = 160
_LONGEST_NOUN = 12
_LONGEST_ITEM = 10
_FEW = 3
_MOST_WHOLES = 6


class Listing(Struct, frozen=True):
    """Parts, and what they are parts of.

    `wholes` are what they may be parts of, the nearest first: a number, or several added up. `loose` are numbers within
    the list that a weaker mark joins. `is_finished` tells that the list is all that is named, `has_last` that its last
    part is told as such (以及); `step` is the mark between its parts, see `COMMA`.
    """

    opened: str
    wholes: tuple[tuple[Count, ...], ...]
    parts: tuple[Count, ...]
    loose: tuple[Count, ...]
    is_finished: bool
    has_last: bool
    step: int

    @property
    def whole(self) -> Count:
        """The number that stands before the list."""
        return self.wholes[0][-1]


class _Gap(Struct, frozen=True):
    """What stands before a number, from the one before it in the same bracket with the same measure: the text without
    brackets and titles, its strongest mark, whether other numbers stand between, and what is behind the last of
    these."""

    text: str
    step: int
    is_crossed: bool
    lead: str

    def joins_last(self, joints: tuple[str, ...]) -> bool:
        """Whether it begins with a word before the last part (、以及)."""
        return self.step < SENTENCE and self.text.lstrip(",、;").startswith(joints)


def find_lists(counts: Sequence[Count], vocabulary: Vocabulary) -> list[Listing]:
    """The lists that the numbers of one text make, in the order of their first parts."""
    return list(_Lists(counts, vocabulary).find()) if len(counts) > 1 else []


def said_now(count: Count, vocabulary: Vocabulary) -> bool:
    """Whether the number counts things of this year, carried over or not, and is no difference or average."""
    return is_whole(count, vocabulary) and not named(vocabulary.other_years, without(count.head, vocabulary.no_time))


def between(text: str) -> tuple[str, int]:
    """A text without brackets and titles, and the step of its strongest mark, 0 for none."""
    flat = without_brackets(text)
    if "《" in flat:
        flat = compiled(_TITLES).sub("", flat)
    step = next((SENTENCE - at for at, marks in enumerate(_STEPS) if any(mark in flat for mark in marks)), 0)
    return flat, step


class _Lists:
    """The numbers of one text with their brackets and the gaps before them, and the lists found so far."""

    def __init__(self, counts: Sequence[Count], vocabulary: Vocabulary) -> None:
        self.counts, self.vocabulary, self.text = counts, vocabulary, counts[0].text
        brackets = pairs(self.text)
        self.levels = enclosing(brackets, [count.start for count in counts])
        self.runs: dict[tuple[int, str], list[int]] = {}
        self.place: list[int] = []
        self.starts = {count.start: at for at, count in enumerate(counts)}
        self.gaps: list[_Gap | None] = []
        self.part_of: dict[int, Listing] = {}
        self.used: set[int] = set()
        last: dict[int, int] = {}
        for at, (count, level) in enumerate(zip(counts, self.levels, strict=True)):
            run = self.runs.setdefault((level, count.measure), [])
            self.place.append(len(run))
            self.gaps.append(self._gap(run[-1], at, last[level]) if run else None)
            run.append(at)
            last[level] = at

    def _gap(self, before: int, at: int, nearest: int) -> _Gap | None:
        start, end = self.counts[before].end, self.counts[at].start
        if end - start > _LONGEST_GAP:
            return None
        text, step = between(self.text[start:end])
        figures = any(not figure.endswith("%") for figure in compiled(_FIGURE).findall(text))
        lead = text if nearest == before else between(self.text[self.counts[nearest].end : end])[0]
        return _Gap(text, step, nearest != before or figures, lead)

    def find(self) -> Iterator[Listing]:
        """Every list."""
        for at in range(len(self.counts)):
            for found in (self._in_bracket(at), self._behind(at)):
                if found is None:
                    continue
                if found.opened != PLAIN:
                    self.part_of |= {self.starts[part.start]: found for part in found.parts}
                    self.used.add(self.starts[found.whole.start])
                yield found

    def _in_bracket(self, at: int) -> Listing | None:
        """The list that fills the bracket in which the number is the first."""
        level = self.levels[at]
        if level == OUTSIDE or (at and self.levels[at - 1] == level) or not at:
            return None
        owner, first = self._owner(at, level), self.counts[at]
        if owner is None:
            return None
        lead = between(self.text[level + 1 : first.start])[0]
        opened = self._opening(lead) or BRACKET
        noun = self.text[self.counts[owner].end : level]
        if opened == BRACKET and (len(noun) > _LONGEST_NOUN or between(noun)[1]):
            return None
        found = self._listing(opened, owner, at, is_enclosed=True)
        return None if opened == BRACKET and (found is None or len(found.parts) < 2) else found

    def _owner(self, at: int, level: int) -> int | None:
        """The number right before the bracket, if it has the same measure."""
        owner = at - 1
        while owner >= 0 and self.levels[owner] > level:
            owner -= 1
        if owner < 0 or self.counts[owner].measure != self.counts[at].measure:
            return None
        noun = self.text[self.counts[owner].end : level]
        near = len(noun) <= _LONGEST_GAP // 4 and between(noun)[1] < SENTENCE
        return owner if near and not any(map(str.isdecimal, noun)) else None

    def _behind(self, at: int) -> Listing | None:
        """The list that stands behind the number, in the same bracket."""
        run, place = self.runs[self.levels[at], self.counts[at].measure], self.place[at]
        if place + 1 == len(run):
            return None
        first = run[place + 1]
        gap = self.gaps[first]
        if gap is None:
            return None
        opened = self._opening(gap.lead)
        if opened is None:
            before = self.gaps[at]
            begins = before is None or before.step == 0 or before.step > COMMA
            if at in self.part_of or not begins or gap.is_crossed or "%" in gap.text:
                return None
            opened = self._unnamed(gap, self.counts[at])
        found = self._listing(opened, at, first, is_enclosed=opened == BRACKET) if opened else None
        return None if opened == BRACKET and (found is None or len(found.parts) < 2) else found

    def _unnamed(self, gap: _Gap, whole: Count) -> str | None:
        """How parts may follow their whole without a word: behind a colon, a comma, or the end of its sentence."""
        if gap.text.startswith(":") and gap.step < COMMA:
            return BRACKET
        if gap.step == COMMA and gap.text.startswith(","):
            return PLAIN
        ends = gap.step == SENTENCE and gap.text.startswith(tuple(_STEPS[0])) and between(gap.text[1:])[1] < COMMA
        return PLAIN if ends and named(self.vocabulary.whole_words, whole.before) else None

    def _opening(self, text: str) -> str | None:
        """How the text before a first part opens a list; what stands before the end of a sentence does not count."""
        v = self.vocabulary
        stop = max(text.rfind(mark) for mark in _STEPS[0])
        if sum(text.count(mark) for mark in _STEPS[0]) > 1:
            return None
        lead = text[stop + 1 :]
        start = lead.lstrip(",:")
        if stop >= 0 and not start.startswith((*v.parts_named, *v.parts_led, *v.all_named, *v.sorted_from)):
            return None
        for word in v.all_named:
            lead = lead.replace(word + ",", word)
        clause = lead[max(lead.rfind(mark) for mark in ",;、") + 1 :]
        if clause.startswith(v.all_named):
            return ALL
        if named(v.parts_named, lead) or clause.startswith(v.parts_led):
            return NAMED
        if any(0 <= (end := text.find(word)) <= _LONGEST_NOUN and not between(text[:end])[1] for word in v.parts_among):
            return NAMED
        told = (part for part in lead.replace(":", ",").replace(";", ",").split(",") if part)
        return NAMED if any(part.startswith(v.sorted_from) and part.endswith(v.sorted_by) for part in told) else None

    def _listing(self, opened: str, whole: int, first: int, *, is_enclosed: bool) -> Listing | None:
        """The parts from `first` on, with what they may be parts of; where they are enclosed, their end is told."""
        wholes = self._wholes(whole, is_enclosed=self.levels[first] != self.levels[whole])
        if not wholes or not said_now(self.counts[first], self.vocabulary):
            return None
        if self._is_foreign(self.counts[first], wholes[0][-1]) or _is_dated(self.counts[first]):
            return None
        parts, loose, step, finished, last = [self.counts[first]], list[Count](), 0, True, False
        run = self.runs[self.levels[first], self.counts[first].measure]
        at = self.place[first] + 1
        for index in run[at : at + MOST_TOGETHER]:
            count, gap = self.counts[index], self.gaps[index]
            if gap is None or gap.step == SENTENCE or self._opening(gap.lead) is not None:
                break
            last = gap.joins_last(self.vocabulary.last_joints)
            step = step or gap.step or int(last)
            if not step or (gap.step > step and not last):
                break
            if step >= COMMA and not is_enclosed and self._is_other(count, parts[0], wholes[0][-1]):
                break
            if is_enclosed and (_is_dated(count) or self._does_other(count, parts[0])):
                break
            if not said_now(count, self.vocabulary) or (gap.is_crossed and not _is_alike(count, parts[0])):
                finished = False
                break
            finished = finished and not gap.is_crossed
            (loose if gap.step < step and not last else parts).append(count)
            if last:
                break
        if step > COMMA and len(parts) < _FEW and not all(_is_alike(part, parts[0]) for part in parts):
            parts = parts[:1]
        last = last and len(parts) > 1
        finished = finished and self._is_last(parts[-1])
        return Listing(opened, wholes, tuple(parts), tuple(loose), finished, last, step)

    def _is_last(self, part: Count) -> bool:
        """Whether no more parts without a number, and no 等, follow the part."""
        behind, _ = between(self.text[part.end : part.end + _LONGEST_ITEM])
        noun = behind[: min((at for mark in ",;。" if (at := behind.find(mark)) >= 0), default=len(behind))]
        return "、" not in noun and not named(self.vocabulary.unfinished, noun)

    def _is_other(self, part: Count, first: Count, whole: Count) -> bool:
        """Whether the clause of a number goes on with something else."""
        v, head = self.vocabulary, part.head
        if any(head.endswith(end) and first.head.endswith(end) for end in v.kind_ends):
            return False
        if head.startswith((*v.list_turns, *v.totals)) or _is_dated(part) or self._does_other(part, first):
            return True
        if head.startswith(v.list_openings) and not named(v.list_openings, first.head):
            return True
        told = whole.before + first.head
        return any(word in head and word not in told for word in v.other_subjects)

    def _does_other(self, part: Count, first: Count) -> bool:
        """Whether the clause of a number names a deed that the first part does not."""
        return any(word in part.head and word not in first.head for word in self.vocabulary.list_deeds)

    def _is_foreign(self, part: Count, whole: Count) -> bool:
        """Whether a first part is of things of another kind than the whole."""
        return any(word in part.head and word not in whole.before for word in self.vocabulary.other_things)

    def _wholes(self, at: int, *, is_enclosed: bool) -> tuple[tuple[Count, ...], ...]:
        """What the parts behind the number at `at` may be parts of, that number first.

        Beside it alone: with those joined to it (收到9件，结转1件，其中), what it is a part of itself, and what stands
        before it in the sentence and has no parts yet. Parts enclosed in a bracket behind it are its own, or those of a
        list that it ends. None where the number is a difference.
        """
        v = self.vocabulary
        run, place = self.runs[self.levels[at], self.counts[at].measure], self.place[at]
        back = run[max(place - _MOST_WHOLES, 0) : place + 1][::-1]
        while back and not said_now(self.counts[back[0]], v):
            gap = self.gaps[back.pop(0)]
            if gap is None or gap.step == SENTENCE:
                return ()
        if not back:
            return ()
        nearest = self.counts[back[0]]
        found: list[tuple[Count, ...]] = [(nearest,)]
        known = self.part_of.get(back[0])
        if known is not None and is_enclosed and nearest is not known.parts[-1]:
            return tuple(found)
        if known is not None:
            parts = tuple(part for part in known.parts if part.start <= nearest.start)
            return (*found, parts, *known.wholes)
        joined = [nearest]
        for later, index in pairwise(back):
            gap, count = self.gaps[later], self.counts[index]
            if gap is None or gap.step == SENTENCE or index in self.used or not said_now(count, v):
                break
            if index in self.part_of or (is_enclosed and gap.step >= COMMA):
                break
            if not is_enclosed:
                found.append((count,))
            if joined and not self._follows(count, joined[0]):
                joined.insert(0, count)
                found.append(tuple(joined))
            else:
                joined = []
        return tuple(found)

    def _follows(self, earlier: Count, later: Count) -> bool:
        """Whether both count the same things, at one stage and at the next."""
        stages = self.vocabulary.stages
        one, other = ({word for word in stages if word in count.head} for count in (earlier, later))
        return bool(one and other and not one & other)


def _is_alike(one: Count, other: Count) -> bool:
    """Whether the clauses of two numbers begin or end alike."""
    return one.head[-1:] == other.head[-1:] or one.head[:2] == other.head[:2]


def _is_dated(count: Count) -> bool:
    """Whether the clause of a number names a year."""
    return "20" in count.head and compiled(_YEAR).search(count.head) is not None
