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

from gipr_lint.report.prose.brackets import OUTSIDE
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.gaps import COMMA, SENTENCE, STOPS, Gap, Runs, between
from gipr_lint.report.writing.ordinals import CHINESE
from gipr_lint.report.writing.words import many, named, without
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

MOST_TOGETHER = 60
"""How many numbers are looked at together: more belong to no one list."""

NAMED, ALL, BRACKET, PLAIN = "named", "all", "bracket", "plain"
"""How a list is opened: by 其中, by 分别为, by a bracket or colon right behind the whole, by nothing."""

_QUOTED = r"“[^”]*”"
_YEAR = r"(?<!\d)(20\d{2})年"
_LONGEST_NOUN, _SHORTEST_NOUN = 12, 2
_LONGEST_ASIDE = 40
_LONGEST_ITEM = 10
_FEW = 3
_MOST_JOINED = 6
_MOST_WHOLES = 16

Whole = tuple[Count, ...]
"""What parts may be of: a number, or several added up."""


class Listing(Struct, frozen=True):
    """Parts, and what they are parts of.

    `wholes` are what they may be parts of, the nearest first. `loose` are numbers within the list that a weaker mark
    joins. `is_finished` tells that the list is all that is named, `has_last` that its last part is told as such (以及);
    `step` is the mark between its parts, see `COMMA`.
    """

    opened: str
    wholes: tuple[Whole, ...]
    parts: tuple[Count, ...]
    loose: tuple[Count, ...]
    is_finished: bool
    has_last: bool
    step: int

    @property
    def whole(self) -> Count:
        """The number that stands before the list."""
        return self.wholes[0][-1]


def find_lists(counts: Sequence[Count], vocabulary: Vocabulary) -> list[Listing]:
    """The lists that the numbers of one text make, in the order of their first parts."""
    return list(_Lists(counts, vocabulary).find()) if len(counts) > 1 else []


def said_now(count: Count, vocabulary: Vocabulary) -> bool:
    """Whether the number counts things of this year, carried over or not, and is no difference or average; what is
    quoted (“稳增长”专栏) does not tell."""
    head = compiled(_QUOTED).sub("", count.head) if "“" in count.head else count.head
    if many(vocabulary.not_counted).within(head):
        return False
    return not named(vocabulary.other_years, many(vocabulary.no_time).without(head))


def told(count: Count, vocabulary: Vocabulary) -> str:
    """What a number counts, as its clause tells it before the number, or else behind it (其中20件予以公开)."""
    return count.head if without(count.head, vocabulary.parts_named) else count.after


class _Lists:
    """The numbers of one text and the lists found so far: by their parts, the numbers that are their wholes, and the
    parts of those that no word opens."""

    def __init__(self, counts: Sequence[Count], vocabulary: Vocabulary) -> None:
        self.counts, self.vocabulary, self.text = counts, vocabulary, counts[0].text
        self.runs = Runs(counts, vocabulary.same_measures)
        self.part_of: dict[int, Listing] = {}
        self.used: set[int] = set()
        self.loosely: set[int] = set()

    def find(self) -> Iterator[Listing]:
        """Every list."""
        for at in range(len(self.counts)):
            for look in (self._in_bracket, self._behind):
                found = look(at)
                if found is None:
                    continue
                if found.opened == PLAIN:
                    self.loosely.update(part.start for part in found.parts)
                else:
                    self.part_of |= {part.start: found for part in found.parts}
                    self.used.add(found.whole.start)
                yield found

    def _in_bracket(self, at: int) -> Listing | None:
        """The list that fills the bracket in which the number is the first, of the number before the bracket."""
        level = self.runs.levels[at]
        if level == OUTSIDE or not at or self.runs.levels[at - 1] >= level:
            return None
        owner, first = self.counts[at - 1], self.counts[at]
        aside = self.text[owner.end : level]
        if not self.runs.is_alike(owner, first) or len(aside) > _LONGEST_ASIDE or named(("(", ")", *STOPS), aside):
            return None
        lead = between(self.text[level + 1 : first.start])[0]
        opened = self._opening(lead) or BRACKET
        if opened == BRACKET and (len(aside) > _LONGEST_NOUN or between(aside)[1]):
            return None
        return self._listing(opened, at - 1, at, is_enclosed=True)

    def _behind(self, at: int) -> Listing | None:
        """The list that stands behind the number, in the same bracket."""
        first = next(iter(self.runs.after(at, 1)), at)
        gap = self.runs.gaps[first]
        if first == at or gap is None:
            return None
        opened = self._opening(gap.lead, self.counts[at]) or self._distantly(gap, self.counts[at], self.counts[first])
        if opened is None:
            before = self.runs.gaps[at]
            begins = before is None or before.step == 0 or before.step > COMMA
            taken = self.counts[at].start in self.part_of or self.counts[at].start in self.loosely
            if (
                taken
                or not begins
                or gap.is_crossed
                or "%" in self.text[self.counts[at].end : self.counts[first].start]
            ):
                return None
            opened = self._unnamed(gap, self.counts[at])
        if not opened or self._goes_on_loosely(at, gap.lead) or self._is_told_anew(at, first, gap.lead):
            return None
        return self._listing(opened, at, first, is_enclosed=opened == BRACKET)

    def _goes_on_loosely(self, at: int, lead: str) -> bool:
        """Whether what begins like parts is one more of several beside each other (要闻285条，公告303条，动态
        371条，涉及重点领域35条)."""
        beside = self.counts[max(at - 1, 0) : at + 1]
        clause = lead[lead.rfind(",") + 1 :]
        return clause.startswith(self.vocabulary.parts_led) and all(one.start in self.loosely for one in beside)

    def _is_told_anew(self, at: int, first: int, lead: str) -> bool:
        """Whether what came of all of them is told behind who applied (自然人161件，法人25件；从办理结果看，予以公开88
        件): these are no parts of those, and what was carried in is among them."""
        v, before, part = self.vocabulary, self.counts[at], self.counts[first]
        sorted_so = any(clause.startswith(v.sorted_from) for clause in lead.replace(";", ",").split(","))
        of_outcome = named(v.list_outcomes, part.head) and not named(v.list_outcomes, before.head)
        return sorted_so and of_outcome and before.start in self.part_of

    def _distantly(self, gap: Gap, whole: Count, first: Count) -> str | None:
        """How a list is opened some clauses into the next sentence: only of what comes one by one (申请), by a clause
        that begins with 其中, and where the part is not of something else."""
        v = self.vocabulary
        if gap.is_crossed or sum(map(gap.text.count, STOPS)) != 1 or not named(v.one_channel, whole.before):
            return None
        begins = any(mark + word in gap.text for word in v.parts_named for mark in ",;")
        begins = begins or any(word in gap.text for word in v.parts_named if word.endswith(":"))
        other = any(word in first.head and word not in whole.before for word in v.other_subjects)
        return NAMED if begins and not other else None

    def _unnamed(self, gap: Gap, whole: Count) -> str | None:
        """How parts may follow their whole without a word: behind a colon, a comma, or the end of its sentence."""
        if gap.text.startswith(":") and gap.step < COMMA:
            return BRACKET
        if gap.step == COMMA and 0 <= gap.text.find(",") <= _LONGEST_ITEM and "、" not in gap.text.partition(",")[0]:
            return PLAIN
        ends = gap.step == SENTENCE and gap.text.startswith(tuple(STOPS)) and between(gap.text[1:])[1] < COMMA
        return PLAIN if ends and named(self.vocabulary.whole_words, whole.before) else None

    def _is_among(self, lead: str, whole: Count | None) -> bool:
        """Whether a sentence begins with what the whole counts, of which it tells parts (。在公开的信息中，)."""
        ends = [end for word in self.vocabulary.parts_among if 0 < (end := lead.find(word)) <= _LONGEST_NOUN]
        noun = lead[: min(ends, default=0)]
        return whole is not None and len(noun) >= _SHORTEST_NOUN and whole.head.endswith(noun[-_SHORTEST_NOUN:])

    def _opening(self, text: str, whole: Count | None = None) -> str | None:
        """How the text before a first part opens a list; behind the end of a sentence it must begin with the words, or
        with what the `whole` counts."""
        v = self.vocabulary
        stop = max(map(text.rfind, STOPS))
        lead = text[stop + 1 :]
        if stop >= 0:
            starts = (*v.parts_named, *v.parts_led, *v.all_named, *v.sorted_from)
            if sum(map(text.count, STOPS)) > 1:
                return None
            if not lead.lstrip(",:").startswith(starts):
                return NAMED if self._is_among(lead, whole) else None
        for word in (one for one in v.all_named if one in lead):
            lead = lead.replace(word + ",", word)
        clause = lead[max(map(lead.rfind, ",;、")) + 1 :]
        announced = clause.partition(":")[0] if ":" in clause else ""
        if clause.startswith(v.all_named) or named(v.all_named, announced):
            return ALL
        if named(v.parts_named, lead) or clause.startswith(v.parts_led) or f"{announced}:".endswith(v.parts_led):
            return NAMED
        if any(0 <= (end := text.find(word)) <= _LONGEST_NOUN and not between(text[:end])[1] for word in v.parts_among):
            return NAMED
        told = (part for part in lead.replace(":", ",").replace(";", ",").split(",") if part)
        return NAMED if any(part.startswith(v.sorted_from) and part.endswith(v.sorted_by) for part in told) else None

    def _listing(self, opened: str, whole: int, first: int, *, is_enclosed: bool) -> Listing | None:
        """The parts from `first` on, with what they may be parts of; `is_enclosed` where their end is marked. None
        where the first is no part of a whole of its kind, or where a bracket holds one number alone."""
        is_apart = named(STOPS, self.text[self.counts[whole].end : self.counts[first].start])
        in_bracket = self.runs.levels[first] != self.runs.levels[whole]
        wholes = self._wholes(whole, in_bracket=in_bracket, is_apart=is_apart)
        part = self.counts[first]
        if not wholes or not said_now(part, self.vocabulary) or _is_dated(part):
            return None
        nearest = wholes[0][-1]
        v = self.vocabulary
        things = v.other_things if part.measure in v.thing_measures else v.other_parts
        foreign = any(word in part.head and word not in nearest.before for word in things)
        if foreign and not named(things, nearest.after):
            return None
        parts, loose, step, finished, last = [part], list[Count](), 0, True, False
        announced = ":" in self.text[nearest.end : part.start]
        for index in self.runs.after(first, MOST_TOGETHER):
            count, gap = self.counts[index], self.runs.gaps[index]
            if gap is None or gap.step == SENTENCE:
                break
            if gap.step >= step and self._opening(gap.lead) is not None:
                break
            told = gap.text.lstrip(",、;")
            is_rest = step < gap.step <= COMMA and told.startswith(v.the_rest)
            last = told.startswith(v.last_joints) or is_rest
            step = step or gap.step or int(last)
            if not step or (gap.step > step and not last):
                break
            if (is_enclosed or step >= COMMA) and self._ends(count, part, nearest, is_enclosed, announced):
                break
            goes_on = not gap.is_crossed or _is_alike(count, part) or (step > COMMA and "%" in gap.text)
            if not said_now(count, self.vocabulary) or not goes_on:
                finished = False
                break
            finished = finished and not gap.is_crossed
            (loose if gap.step < step and not last else parts).append(count)
            if last:
                break
        if step > COMMA and len(parts) < _FEW and not announced and not all(_is_alike(one, part) for one in parts):
            parts = parts[:1]
        if opened == BRACKET and (len(parts) < _FEW - 1 or all(named(v.carrying, one.head) for one in parts)):
            return None
        finished = finished and self._is_last(parts[-1])
        return Listing(opened, wholes, tuple(parts), tuple(loose), finished, last and len(parts) > 1, step)

    def _is_last(self, part: Count) -> bool:
        """Whether no more parts without a number, and no 等, follow the part."""
        behind, _ = between(self.text[part.end : part.end + _LONGEST_ITEM])
        noun = behind[: min((at for mark in ",;。" if (at := behind.find(mark)) >= 0), default=len(behind))]
        return "、" not in noun and not named(self.vocabulary.unfinished, noun)

    def _ends(self, part: Count, first: Count, whole: Count, is_enclosed: bool, is_announced: bool) -> bool:
        """Whether the clause of a number goes on with something else: where the list is enclosed, only by another deed
        or year; where it is announced (其中：), by no deed that parts may begin with."""
        v = self.vocabulary
        head, others = told(part, v), told(first, v)
        if any(head.endswith(end) and others.endswith(end) for end in v.kind_ends):
            return False
        if _is_dated(part) or any(word in head and word not in others for word in v.list_deeds):
            return True
        if named(v.list_outcomes, head) and not named(v.list_outcomes, others + first.after):
            return True
        if is_enclosed:
            return False
        is_point = head[:1] in CHINESE and others[:1] in CHINESE and head[1:2] == others[1:2]  # 其中：一是…；二是…
        if head.startswith((*v.list_turns, *v.totals)) and not is_point:
            return True
        opens = head.startswith(v.list_openings) and not head.startswith(v.not_openings)
        if not is_announced and opens and not named(v.list_openings, others):
            return True
        return any(word in head and word not in whole.before and word not in others for word in v.other_subjects)

    def _wholes(self, at: int, *, in_bracket: bool, is_apart: bool) -> tuple[Whole, ...]:
        """What the parts behind the number at `at` may be parts of, that number first.

        Beside it alone: with those joined to it (收到9件，结转1件，其中), what it is a part of itself, and what stands
        before it in the sentence and has no parts yet. Parts in a bracket behind it are its own, or those of a list
        that it ends; parts that stand `is_apart`, in the next sentence, may be of the whole of a list that it stands
        behind. None where the number is a difference.
        """
        back = self.runs.back(at, _MOST_JOINED)
        while back and not said_now(self.counts[back[0]], self.vocabulary):
            gap = self.runs.gaps[back.pop(0)]
            if gap is None or gap.step == SENTENCE:
                return ()
        if not back:
            return ()
        nearest = self.counts[back[0]]
        found: list[Whole] = [(nearest,)]
        known = self.part_of.get(nearest.start)
        if known is not None:
            if in_bracket and nearest is not known.parts[-1]:
                return tuple(found)
            parts = tuple(part for part in known.parts if part.start <= nearest.start)
            return (*found, parts, *known.wholes)[:_MOST_WHOLES]
        joined = [nearest]
        for later, index in pairwise(back):
            gap, count = self.runs.gaps[later], self.counts[index]
            if gap is None or gap.step == SENTENCE or (in_bracket and gap.step >= COMMA):
                break
            if is_apart:
                found += self._listed(count)
            if count.start in self.used or count.start in self.part_of or not said_now(count, self.vocabulary):
                break
            if not in_bracket:
                found.append((count,))
            if joined and not self._follows(count, joined[0]):
                joined.insert(0, count)
                found.append(tuple(joined))
            else:
                joined = []
        return tuple(found)

    def _listed(self, count: Count) -> Sequence[Whole]:
        """Of what another list may be, behind the sentence in which the number is in one: of the same whole (从申请方式
        看), or of the number itself (办结52件（含上年结转5件），结转3件。其中，…)."""
        if count.start in self.part_of:
            return self.part_of[count.start].wholes
        return [(count,)] if count.start in self.used else []

    def _follows(self, earlier: Count, later: Count) -> bool:
        """Whether both count the same things, at one stage and at the next; what is carried over is another thing."""
        if any(word in later.head for word in self.vocabulary.carrying):
            return False
        stages = self.vocabulary.stages
        one, other = ({word for word in stages if word in count.head} for count in (earlier, later))
        return bool(one and other and not one & other)


def _is_alike(one: Count, other: Count) -> bool:
    """Whether the clauses of two numbers begin or end alike."""
    return one.head[-1:] == other.head[-1:] or one.head[:2] == other.head[:2]


def _is_dated(count: Count) -> bool:
    """Whether the clause of a number names a year."""
    return "20" in count.head and compiled(_YEAR).search(count.head) is not None
