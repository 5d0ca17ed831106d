"""Of whom and of which year a sentence speaks.

What is said of other bodies, of a part of this one, and of other times is not reported by this body of its year.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from gipr_lint.report.model import Fact
from gipr_lint.report.prose.sentences import clauses, has_digit
from gipr_lint.report.prose.units import same_unit
from gipr_lint.report.writing.ordinals import CHINESE
from gipr_lint.report.writing.words import named, without
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_LONGEST_SUBJECT = 14
_NEAR_BY = 8
_TITLES = r"《[^《》]*》?"
_YEAR = r"(?<!\d)(20\d{2})年度?"
_MONTH = r"(?<!\d)\d{1,2}月"
_ITEM_DIGITS = CHINESE + "0123456789"


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
        timed = without(_without_titles(before), (*words, *self.vocabulary.no_time))
        head = without(head, words)
        key = (timed, head)
        if key not in self._times:
            self._times[key] = self._in_year(timed, head)
        return self._times[key]

    def of_body(self, before: str, earlier: str = "") -> bool:
        """Whether what follows is said of this body as a whole; `earlier` is a sentence that a semicolon joins to the
        one that `before` begins."""
        for word in self.vocabulary.goes_on:
            earlier = earlier.partition(word)[0]
        key = (before, earlier)
        if key not in self._owners:
            self._owners[key] = not self._is_of_others(_without_titles(before), _without_titles(earlier))
        return self._owners[key]

    def is_claim(self, before: str, after: str = "", *, done: bool = False) -> bool:
        """Whether something without a number is claimed as a fact.

        It is not where it is a wish, where an exception is named before it, or with a number at the beginning of the
        sentence `after` it (另有4件结转). That the rest is `done` is said of all where nothing is left over
        (重复申请3件，其余均已答复).
        """
        before = before[before.rfind(":") + 1 :]
        year = max((before.rfind(word) for word in (*self.vocabulary.whole_year, f"{self.year}年")), default=-1)
        wished = named(self.vocabulary.wishes, before[max(year, 0) :]) or before.endswith(
            self.vocabulary.wishes, 0, max(year, 0)
        )
        excepted = named(self.vocabulary.exceptions, before)
        rest = named(self.vocabulary.rest, before) and not (done and not named(self.vocabulary.left_over, before))
        goes_on = after.startswith((*self.vocabulary.exceptions, *self.vocabulary.rest))
        return not (wished or excepted or rest or (goes_on and has_digit(after[:_NEAR_BY])))

    def _in_year(self, before: str, head: str) -> bool:
        """Whether the time named last is the report year, and no other year stands in the clause."""
        if self.year and any(int(year) != self.year for year in compiled(_YEAR).findall(head)):
            return False
        vocabulary = self.vocabulary
        year = vocabulary.whole_year[:1]
        named_last = 0, 0, True
        if has_digit(before):
            for word in (*self._since, *vocabulary.full_spans) if year else ():
                before = before.replace(word, year[0])
            times = [
                (at.span(), not self.year or int(at.group(1)) == self.year) for at in compiled(_YEAR).finditer(before)
            ]
            times += [(at.span(), False) for at in compiled(_MONTH).finditer(before)]
            for (start, end), in_year in times:
                if not before.endswith(vocabulary.compared, 0, start):
                    named_last = max(named_last, (end, -start, in_year))
        for words, in_year in (
            (vocabulary.whole_year, True),
            (vocabulary.part_of_year, False),
            (vocabulary.other_years, False),
        ):
            for word in words:
                start = before.rfind(word)
                if start >= 0 and not before.endswith(vocabulary.compared, 0, start):
                    named_last = max(named_last, (start + len(word), -start, in_year))
        return named_last[2]

    def _is_of_others(self, before: str, earlier: str) -> bool:
        """Whether the last clause of the sentence that says who it is about means another body, or a part of this.

        Where none does, the first of the sentence before decides.
        """
        contents = self.vocabulary.contents
        told = (clause for clause in (*clauses(before)[::-1], *clauses(earlier)) if clause)
        owners = (self._owner(clause) for clause in told if not clause.startswith(contents))
        return next((owner for owner in owners if owner is not None), True) is False

    def _owner(self, clause: str) -> bool | None:
        """Whether a clause is about this body as a whole; None where it does not say."""
        known = self._known
        if clause not in known:
            known[clause] = self._own(_lead(clause, self.vocabulary.subject_leads))
        return known[clause]

    @cached_property
    def _since(self) -> list[str]:
        """What says that something has been so since this year began (2024年以来)."""
        return [f"{self.year}{word}" for word in self.vocabulary.years_since] if self.year else []

    @cached_property
    def _times(self) -> dict[tuple[str, str], bool]:
        """What has been made out of the times of sentences and clauses."""
        return {}

    @cached_property
    def _owners(self) -> dict[tuple[str, str], bool]:
        """What has been made out of the subjects of sentences."""
        return {}

    @cached_property
    def _known(self) -> dict[str, bool | None]:
        """What has been made out of clauses: each stands before many numbers."""
        return {}

    def _own(self, clause: str) -> bool | None:
        """Whether a clause is about this body as a whole; None where it does not say."""
        clause = without(clause, self.vocabulary.no_body)
        whole = next((word for word in self.vocabulary.whole_regions if word in clause), "")
        if whole and not self._is_of(whole):
            return False
        if whole and named(self.vocabulary.all_levels, clause):
            return True
        of_office = self.agency.endswith(self.vocabulary.offices)
        if of_office and clause.startswith(self.vocabulary.own_levels):
            return True
        if named(self.vocabulary.parts_of_body, clause):
            return False
        if clause.startswith(self.vocabulary.all_levels[:1]):
            return True
        subject = self._subject(clause) or self._place(clause)
        if subject in self.vocabulary.narrow_subjects:
            return of_office
        if subject in self.vocabulary.bare_seats and self.agency.endswith(self.vocabulary.bare_seats[subject]):
            return True
        if whole or named(self.vocabulary.self_words, subject):
            return True
        return self._is_self(subject) if subject else None

    def _is_of(self, whole: str) -> bool:
        """Whether 全市 or 我市 is the region of this body: its name without 人民政府 ends so."""
        place = next(
            (self.agency.removesuffix(e) for e in self.vocabulary.seats if self.agency.endswith(e)), self.agency
        )
        return not self.agency or place.endswith(whole[1:])

    def _is_self(self, subject: str) -> bool:
        """Whether the subject is this body; an office is not the government whose office it is."""
        offices = self.vocabulary.offices
        if subject.endswith(offices) and not self.agency.endswith(offices):
            own = next((subject.removesuffix(o) for o in self.vocabulary.whole_offices if subject.endswith(o)), "")
            return bool(own) and own.endswith(self.vocabulary.small_places) and own in self.agency
        return bool(self.agency) and same_unit(subject, self.agency, self.vocabulary)

    def _subject(self, clause: str) -> str:
        """The body that a clause begins with."""
        known = self.vocabulary.subject_ends
        ends = [at + len(word) for word in known if 0 <= (at := clause.find(word)) <= _LONGEST_SUBJECT]
        subject = clause[: max(ends)] if ends else ""
        return "" if named(self.vocabulary.not_subject, subject) else subject

    def _place(self, clause: str) -> str:
        """The place that a clause begins with, right before what it did (青溪县收到)."""
        for verb in self.vocabulary.place_verbs:
            at = clause.find(verb)
            if 1 < at <= _LONGEST_SUBJECT and clause.endswith(self.vocabulary.place_ends, 0, at):
                return clause[:at]
        return ""


def _without_titles(text: str) -> str:
    return compiled(_TITLES).sub("", text) if "《" in text else text


def _lead(clause: str, leads: Sequence[str]) -> str:
    """The clause without the words and years that may stand before its subject."""
    clause = _without_year(_without_item(clause))
    found = True
    while found:
        found = False
        for word in leads:
            if clause.startswith(word):
                clause, found = clause[len(word) :], True
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
