"""What no output may quote: the numbers of people's cards and telephones, their names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain
from typing import TypeVar

from msgspec import Struct, structs

from gipr_lint.docx import fold
from gipr_lint.findings import Finding, Location, NotEvaluated
from gipr_lint.rulepacks.patterns import compiled

_NUMBER = 11
"""From this length on a text with digits is a number, of which its first three and last two characters may be shown."""

_SHORTEST = 7
"""So many digits of a number that was cut are masked as well."""

MOST_NUMBERS = 2000
"""So many different numbers are told apart; no draft has more, but one that is made to take long."""

_LONG = 200
"""Texts of this length are kept masked, for several findings quote the same paragraph."""

_CUT = "…"

P = TypeVar("P", bound=Location)
Spans = Iterator[tuple[int, int]]
"""Half-open offsets into a raw text."""


def masked(text: str) -> str:
    """`text` with an asterisk for each character that is not shown: its length stays."""
    is_number = len(text) >= _NUMBER and any(map(str.isdigit, text))
    head, tail = (3, 2) if is_number else (1, 0)
    return text[:head] + "*" * (len(text) - head - tail) + text[len(text) - tail :]


class Mask(Struct, frozen=True, dict=True):
    """Secrets, however they are spelt where they are quoted: numbers as bare digits and letters, names folded.

    A text is looked through once, however many secrets there are.
    """

    numbers: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    every_number: bool = False
    """Whether there are so many numbers that whatever is as long as one is masked, and they are not told apart."""

    def __bool__(self) -> bool:
        return bool(self.numbers or self.names)

    def text(self, text: str) -> str:
        """`text` with every secret masked, character for character."""
        if not self or not text:
            return text
        if len(text) < _LONG:
            return self._masked(text)
        if text not in self._known:
            self._known[text] = self._masked(text)
        return self._known[text]

    def finding(self, finding: Finding) -> Finding:
        """The finding with every secret masked; a fix that would write one, and so the mask, is taken away."""
        if not self:
            return finding
        fix = finding.fix
        if fix is not None:
            kept = all(self.text(edit.replacement) == edit.replacement for edit in fix.edits if edit.replacement)
            edits = tuple([structs.replace(edit, location=self._place(edit.location)) for edit in fix.edits])
            fix = structs.replace(fix, title=self.text(fix.title), edits=edits) if kept else None
        return structs.replace(
            finding,
            message=self.text(finding.message),
            location=self._place(finding.location),
            related=tuple([self._place(place) for place in finding.related]),
            fix=fix,
        )

    def missed(self, missed: NotEvaluated) -> NotEvaluated:
        """What was not evaluated, its reason masked."""
        return structs.replace(missed, reason=self.text(missed.reason))

    def _place(self, place: P) -> P:
        section, text, file = (kept and self.text(kept) for kept in (place.section, place.text, place.file))
        if (section, text, file) == (place.section, place.text, place.file):
            return place
        return structs.replace(place, section=section, text=text, file=file)

    def _masked(self, text: str) -> str:
        return _shown(text, [*self._numbers_in(text), *self._names_in(text)])

    @cached_property
    def _known(self) -> dict[str, str]:
        """Long texts as they are shown."""
        return {}

    @cached_property
    def _lengths(self) -> Sequence[int]:
        """The lengths of the numbers, longest first."""
        return sorted({len(number) for number in self.numbers}, reverse=True)

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        """What is left of a number of which the end was cut off."""
        return frozenset([number[:end] for number in self.numbers for end in range(_SHORTEST, len(number))])

    @cached_property
    def _endings(self) -> frozenset[str]:
        """What is left of one of which the beginning was."""
        return frozenset([number[-end:] for number in self.numbers for end in range(_SHORTEST, len(number))])

    @cached_property
    def _named(self) -> dict[str, Sequence[int]]:
        """The lengths of the names by their first character, longest first."""
        lengths: dict[str, set[int]] = {}
        for name in self.names:
            lengths.setdefault(name[0], set()).add(len(name))
        return {first: sorted(known, reverse=True) for first, known in lengths.items()}

    @cached_property
    def _names_in_order(self) -> Sequence[str]:
        return sorted(self.names)

    def _numbers_in(self, text: str) -> Spans:
        """Where a number stands, in any spelling, or what was left of one that was cut off."""
        if not self.numbers or sum(map(str.isdigit, text)) < _SHORTEST:
            return
        from array import array  # noqa: PLC0415  (only where there is something to mask)

        from gipr_lint.docx.signs import signs  # noqa: PLC0415

        view = signs(text)
        between = r"[\s_.-]{0,3}+" if self.every_number else rf"[^\w{_CUT}]{{0,3}}+_?+"
        for run in compiled(rf"\d(?:{between}[\dXx])*+").finditer(view.text):
            groups = list(compiled(r"[\dXx]+").finditer(view.text, *run.span()))
            digits = "".join([group[0] for group in groups]).upper()
            if len(digits) < _SHORTEST:
                continue
            if self.every_number:
                if len(digits) >= _NUMBER:
                    yield view.span(*run.span())
                continue
            if digits in self.numbers:
                yield view.span(*run.span())
                continue
            places = array("I")
            for group in groups:
                places.extend(range(*group.span()))
            whole = list(self._whole_in(digits))
            joints = {start for start, _ in whole}.intersection([end for _, end in whole])
            ends = accumulate(group.end() - group.start() for group in groups)
            edges = (edge for edge in chain((0,), ends) if edge not in joints)
            for start, end in chain(whole, self._cut_in(digits, edges)):
                yield view.span(places[start], places[end - 1] + 1)

    def _whole_in(self, digits: str) -> Spans:
        start, last = 0, len(digits) - self._lengths[-1]
        while start <= last:
            for length in self._lengths:
                if start + length <= len(digits) and digits[start : start + length] in self.numbers:
                    yield start, start + length
                    start += length - 1
                    break
            start += 1

    def _cut_in(self, digits: str, edges: Iterable[int]) -> Spans:
        """The beginning of a number before an edge between groups of digits, the end of one after it."""
        most = self._lengths[0] - 1
        for edge in edges:
            before, behind = digits[max(0, edge - most) : edge], digits[edge : edge + most]
            kept = range(len(before), _SHORTEST - 1, -1)
            if length := next((length for length in kept if before[-length:] in self._beginnings), 0):
                yield edge - length, edge
            kept = range(len(behind), _SHORTEST - 1, -1)
            if length := next((length for length in kept if behind[:length] in self._endings), 0):
                yield edge, edge + length

    def _names_in(self, text: str) -> Spans:
        """Where a name stands, or begins that was cut off."""
        if not self.names:
            return
        view = fold(text)
        for at, first in enumerate(view.text):
            for length in self._named.get(first, ()):
                if at + length <= len(view.text) and view.text[at : at + length] in self.names:
                    yield view.span(at, at + length)
                    break
            else:
                if first in self._named and (length := self._cut_name(view.text, at)):
                    yield view.span(at, at + length)

    def _cut_name(self, text: str, at: int) -> int:
        """How many characters are left of a name at the end of a text, or before what says that it was cut; 0 for
        none."""
        longest = self._named[text[at]][0]
        rest = text[at : at + longest].partition(_CUT)
        is_cut = bool(rest[1]) or len(text) - at < longest
        return len(rest[0]) if is_cut and len(rest[0]) > 1 and _begins(rest[0], self._names_in_order) else 0


NO_MASK = Mask()
"""The mask of a report without secrets."""


def mask_of(secrets: Iterable[str]) -> Mask:
    """The mask for these texts, each as it stands in a draft."""
    numbers: set[str] = set()
    names: set[str] = set()
    for secret in dict.fromkeys(secrets):
        if sum(map(str.isdigit, secret)) >= _SHORTEST:
            if len(numbers) > MOST_NUMBERS:
                continue
            from gipr_lint.docx.signs import signs  # noqa: PLC0415  (only where there is something to mask)

            numbers.add("".join(filter(str.isalnum, signs(secret).text)).upper())
        elif name := fold(secret).text:
            names.add(name)
    return Mask(frozenset(numbers), frozenset(names), len(numbers) > MOST_NUMBERS)


def guarded(text: str) -> str:
    """A text that is not of a report with the numbers masked that tell by themselves what they are: those of mobile
    telephones and of identity cards."""
    if sum(map(str.isdigit, text)) < _NUMBER:
        return text
    from gipr_lint.docx.signs import signs  # noqa: PLC0415  (rare)

    view = signs(text)
    mobile = r"1[3-9]\d(?:[ -]?\d{4}){2}"
    identity = r"[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]"
    found = compiled(rf"(?<![0-9A-Za-z])(?:{mobile}|{identity})(?![0-9A-Za-z])").finditer(view.text)
    return _shown(text, [view.span(*match.span()) for match in found])


def parts_of(path: str) -> list[str]:
    """The names that a path is made of, as texts: low strokes and dots part numbers there, unlike in an address."""
    return path.replace("\\", "/").replace("_", " ").replace(".", " ").split("/")


def _begins(text: str, members: Sequence[str]) -> bool:
    """Whether one of the members, which stand in order, begins with a text."""
    at = bisect_left(members, text)
    return at < len(members) and members[at].startswith(text)


def _shown(text: str, secrets: Iterable[tuple[int, int]]) -> str:
    """A text with its secrets masked."""
    parts: list[str] = []
    at = 0
    for start, end in _joined(secrets):
        parts += (text[at:start], masked(text[start:end]))
        at = end
    return "".join((*parts, text[at:])) if parts else text


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
