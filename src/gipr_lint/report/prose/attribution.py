"""Of whom and of which year a sentence speaks.

What is said of other bodies, of a part of this one, and of other times is not reported by this body of its year.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Literal

from msgspec import Struct

from gipr_lint.report.model import Fact
from gipr_lint.report.prose.brackets import without_brackets
from gipr_lint.report.prose.sentences import clauses, has_digit
from gipr_lint.report.prose.units import same_unit
from gipr_lint.report.writing.ordinals import CHINESE
from gipr_lint.report.writing.words import ManyWords, many, named, without
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_LONGEST_SUBJECT = 14
_NEAR_BY = 8
_TITLES = r"《[^《》]*》?"
_YEAR = r"(20(?<!\d20)\d{2})年度?"
_MONTH = r"\d(?<!\d\d)\d?月"
_ITEM_DIGITS = CHINESE + "0123456789"


Whose = Literal["own", "perhaps", "others"]
"""Of this body as a whole, perhaps so, or of another body or a part of this one."""


class Attribution(Struct, frozen=True, dict=True):
    """Whose report for which year: what a sentence must be about for its numbers to be those of the tables.

    For 青溪县人民政府 and 2024, “全县收到申请36件” and “2024年，我县收到…” are its own; “县财政局收到…” (another body),
    “各乡镇收到…” (a part of it), “上半年收到…” and “较去年增加…” (another time, a difference) are not.
    """

    agency: str
    year: int | None
    vocabulary: Vocabulary
    facts: Mapping[str, Sequence[Fact]] = {}
    """The facts of the report that ask for no attribution, among them the years that look copied."""

    def years_left_over(self, text: str) -> list[str]:
        """The years of a paragraph, as they are written, that look copied from the report before or after: what is
        said of them is meant of this year. None where the paragraph names the report year as well."""
        if not self.year or str(self.year) in text:
            return []
        near = [str(self.year - 1), str(self.year + 1)]
        if not named(near, text):
            return []
        copied = [fact for name in self.vocabulary.copied_years for fact in self.facts.get(name, ())]
        years = {str(fact.values.get("year")) for fact in copied if fact.span.paragraph.folded.text == text}
        wrong = years.intersection(near)
        return [found.group() for found in compiled(_YEAR).finditer(text) if found.group(1) in wrong]

    def of_year(self, before: str, head: str, words: Sequence[str] = ()) -> bool:
        """Whether what follows is said of the whole report year.

        `before` is the sentence up to there, `head` its last clause. `words` may stand in it although they are of
        another time (上年结转).
        """
        key = (before, head, *words)
        if key not in self._times:
            timed = many(self.vocabulary.no_time).without(without(_flat(before), words))
            self._times[key] = self._in_year(timed, without(head, words))
        return self._times[key]

    def whose(self, before: str, earlier: str = "") -> Whose:
        """Of whom what follows is said; `earlier` is a sentence that a semicolon joins to the one that `before`
        begins."""
        for word in self.vocabulary.goes_on if earlier else ():
            earlier = earlier.partition(word)[0]
        key = (before, earlier)
        if key not in self._owners:
            self._owners[key] = self._told_of(_flat(before), _flat(earlier))
        return self._owners[key]

    def is_claim(
        self, before: str, after: Sequence[str] = (), told: str | None = None, *, none: bool = False, done: bool = False
    ) -> bool:
        """Whether something without a number is claimed as a fact.

        It is not where what is `told` before it makes it a wish, where an exception is named before it, or with a
        number at the beginning of one of the clauses `after` it (另有4件结转); what is under way is none to a claim
        that there was `none` of something else. That the rest is `done` is said of all where nothing is left over
        (重复申请3件，其余均已答复).
        """
        vocabulary = self.vocabulary
        before = without(before[before.rfind(":") + 1 :], vocabulary.no_exceptions)
        told = before if told is None else told[told.rfind(":") + 1 :]
        year = max((told.rfind(word) for word in (*vocabulary.whole_year, f"{self.year}年")), default=-1)
        until = told[: max(year, 0)].rstrip("0123456789年")
        wished = self._is_wish(told[max(year, 0) :]) or until.endswith(vocabulary.wishes)
        excepted = not none and named(vocabulary.exceptions, before)
        rest = named(vocabulary.rest, before) and not (done and not named(vocabulary.left_over, before))
        beside = (*vocabulary.exceptions, *vocabulary.rest)
        goes_on = any(one.startswith(beside) and has_digit(one[:_NEAR_BY]) for one in after)
        return not (wished or excepted or rest or goes_on)

    def _is_wish(self, text: str) -> bool:
        """Whether a word for a wish stands in it, and no clause ends on it (按照上级要求，)."""
        return any(word in text and word in text.replace(word + ",", "") for word in self.vocabulary.wishes)

    def _in_year(self, before: str, head: str) -> bool:
        """Whether the time named last is the report year, and no other year stands in the clause."""
        vocabulary = self.vocabulary
        years = compiled(_YEAR).findall(head[head.rfind(",") + 1 :]) if self.year else ()
        if any(int(year) != self.year for year in years):
            return False
        year = vocabulary.whole_year[:1]
        named_last = 0, 0, True
        if has_digit(before):
            for word in (*self._since, *vocabulary.full_spans) if year else ():
                if word in before:  # hot: nearly none is
                    before = before.replace(word, year[0])
            times = [
                (at.span(), not self.year or int(at.group(1)) == self.year) for at in compiled(_YEAR).finditer(before)
            ]
            times += [(at.span(), False) for at in compiled(_MONTH).finditer(before)]
            for (start, end), in_year in times:
                if not self._is_compared(before, start, end):
                    named_last = max(named_last, (end, -start, in_year))
        for word in _words(vocabulary).of_times.within(before):
            start, in_year = before.rfind(word), word in vocabulary.whole_year
            if not self._is_compared(before, start, start + len(word)):
                named_last = max(named_last, (start + len(word), -start, in_year))
        return named_last[2]

    def _is_compared(self, before: str, start: int, end: int) -> bool:
        """Whether a time is only compared with, and no bracket tells of it behind (与2023年(收到35件)相比)."""
        return before.endswith(self.vocabulary.compared, 0, start) and not before.startswith("(", end)

    def _told_of(self, before: str, earlier: str) -> Whose:
        """Whom the last clause of the sentence that says who it is about means.

        Where none does, the first of the sentence before decides.
        """
        contents = self.vocabulary.contents
        told = (clause for clause in (*clauses(before)[::-1], *clauses(earlier)) if clause)
        owners = (self._owner(clause) for clause in told if not clause.startswith(contents))
        return next((owner for owner in owners if owner is not None), "own")

    def _owner(self, clause: str) -> Whose | None:
        """Whom a clause is about; None where it does not say."""
        known = self._known
        if clause not in known:
            known[clause] = self._own(_lead(clause, self.vocabulary.subject_leads))
        return known[clause]

    @cached_property
    def own_names(self) -> frozenset[str]:
        """What this body is called by its kind alone: 学校 of a university, 公司 of a company."""
        return frozenset(word for word, ends in self.vocabulary.bare_seats.items() if self.agency.endswith(ends))

    @cached_property
    def _since(self) -> list[str]:
        """What says that something has been so since this year began (2024年以来)."""
        return [f"{self.year}{word}" for word in self.vocabulary.years_since] if self.year else []

    @cached_property
    def _times(self) -> dict[tuple[str, ...], bool]:
        """What has been made out of the times of sentences and clauses."""
        return {}

    @cached_property
    def _owners(self) -> dict[tuple[str, str], Whose]:
        """What has been made out of the subjects of sentences."""
        return {}

    @cached_property
    def _known(self) -> dict[str, Whose | None]:
        """What has been made out of clauses: each stands before many numbers."""
        return {}

    def _own(self, clause: str) -> Whose | None:
        """Whom a clause is about; None where it does not say."""
        vocabulary, words = self.vocabulary, _words(self.vocabulary)
        found = words.of_bodies.within(clause)
        if not words.no_body.isdisjoint(found):
            clause = many(vocabulary.no_body).without(clause)
            found = words.of_bodies.within(clause)
        whole = found[0] if found and found[0] in vocabulary.whole_regions else ""
        of_office = self.agency.endswith(vocabulary.offices)
        if whole and not self._is_of(whole):
            return "others"
        if (whole and named(vocabulary.all_levels, clause)) or (of_office and clause.startswith(vocabulary.own_levels)):
            return "own"
        if not words.parts_of_body.isdisjoint(found):
            return "perhaps" if clause.startswith(vocabulary.all_parts) else "others"
        if clause.startswith(vocabulary.all_levels[:1]):
            return "own"
        subject = (self._subject(clause, found) or self._place(clause, found)) if found else ""
        if whole:
            return self._of_whole(subject.partition(whole)[2])
        return self._of_subject(subject, of_office=of_office) if subject else None

    def _of_whole(self, body: str) -> Whose:
        """Whom the body behind 全市 means: all that there are of its kind are perhaps not the whole (全市公安机关)."""
        return "own" if not body or body.startswith(self.vocabulary.whole_bodies) else "perhaps"

    def _of_subject(self, subject: str, *, of_office: bool) -> Whose:
        """Whom the subject of a clause means."""
        vocabulary = self.vocabulary
        if subject in vocabulary.narrow_subjects and of_office:
            return "own"
        if self.agency.endswith(vocabulary.perhaps_seats.get(subject, ())):
            return "perhaps"
        if subject in vocabulary.narrow_subjects:
            return "others"
        is_bare = subject in self.own_names
        return "own" if is_bare or named(vocabulary.self_words, subject) or self.is_self(subject) else "others"

    def _is_of(self, whole: str) -> bool:
        """Whether 全市 or 我市 is the region of this body: its name without 人民政府 ends so."""
        place = next(
            (self.agency.removesuffix(e) for e in self.vocabulary.seats if self.agency.endswith(e)), self.agency
        )
        return not self.agency or place.endswith(whole[1:])

    def is_self(self, subject: str) -> bool:
        """Whether the subject is this body; an office is not the government whose office it is."""
        offices = self.vocabulary.offices
        if subject.endswith(offices) and not self.agency.endswith(offices):
            own = next((subject.removesuffix(o) for o in self.vocabulary.whole_offices if subject.endswith(o)), "")
            return bool(own) and own.endswith(self.vocabulary.small_places) and own in self.agency
        return bool(self.agency) and (
            same_unit(subject, self.agency, self.vocabulary) or self._is_without_kind_of_place(subject)
        )

    def _is_without_kind_of_place(self, subject: str) -> bool:
        """Whether the subject is this body but for what kind of place it is of (松湖教育局, 松湖区教育局)."""
        agency = self.agency
        kinds = (at for at, character in enumerate(agency) if character in self.vocabulary.place_ends)
        return len(subject) + 1 == len(agency) and any(agency[:at] + agency[at + 1 :] == subject for at in kinds)

    def _subject(self, clause: str, found: Sequence[str]) -> str:
        """The body that a clause begins with, in which these words are `found`."""
        known = [word for word in found if word in self.vocabulary.subject_ends]
        ends = [at + len(word) for word in known if (at := clause.find(word)) <= _LONGEST_SUBJECT]
        subject = clause[: max(ends)] if ends else ""
        return "" if subject and many(self.vocabulary.not_subject).within(subject) else subject

    def _place(self, clause: str, found: Sequence[str]) -> str:
        """The place that a clause begins with, right before what it did (青溪县收到)."""
        for verb in found:
            at = clause.find(verb) if verb in self.vocabulary.place_verbs else 0
            if 1 < at <= _LONGEST_SUBJECT and clause.endswith(self.vocabulary.place_ends, 0, at):
                return clause[:at]
        return ""


class _Words(Struct, frozen=True):
    """Words of a vocabulary that are looked for in one go: those of times, and those of bodies, regions first."""

    of_times: ManyWords
    of_bodies: ManyWords
    no_body: frozenset[str]
    parts_of_body: frozenset[str]


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> _Words:
    v = vocabulary
    bodies = (*v.whole_regions, *v.place_verbs, *v.no_body, *v.parts_of_body, *v.subject_ends)
    times = (*v.whole_year, *v.part_of_year, *v.other_years)
    return _Words(ManyWords(times), ManyWords(bodies), frozenset(v.no_body), frozenset(v.parts_of_body))


def _flat(text: str) -> str:
    """A text without titles and without brackets that are closed in it."""
    return without_brackets(compiled(_TITLES).sub("", text) if "《" in text else text)


def _lead(clause: str, leads: Sequence[str]) -> str:
    """The clause without the words and years that may stand before its subject."""
    clause = _without_year(_without_item(clause))
    while clause.startswith(tuple(leads)):
        for word in leads:
            clause = clause.removeprefix(word)
    return clause


def _without_item(clause: str) -> str:
    """The clause without the number of an item that it begins with: 一、 (2) 3."""
    text = clause.removeprefix("(")
    rest = text.lstrip(_ITEM_DIGITS)
    return rest[1:] if len(rest) < len(text) and rest.startswith((")", "、", ".")) else clause


def _without_year(clause: str) -> str:
    """The clause without the year that it begins with: 2024年, 2024年度."""
    if clause.startswith("20") and clause[2:4].isdecimal() and clause.startswith("年", 4):
        return clause[5:].removeprefix("度")
    return clause
