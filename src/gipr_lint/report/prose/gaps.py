"""What stands between the numbers of a text: marks, brackets, other numbers.

Numbers in the same bracket with the same measure make a run; before each of a run stands a gap.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from gipr_lint.report.prose.brackets import enclosing, pairs, without_brackets
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.patterns import compiled

COMMA, SENTENCE = 2, 4
"""The steps of marks: 1 for 、, 2 for a comma, 3 for a semicolon, 4 for what ends a sentence."""

STOPS = "。!?\n"
"""What ends a sentence."""

_STEPS = (STOPS, ";", ",", "、")
_TITLES = r"《[^《》]*》?"
_FIGURE = r"\d+(?:\.\d+)?%?"
_LONGEST = 160


class Gap(Struct, frozen=True):
    """What stands before a number, from the one before it in its run.

    `text` is without brackets and titles, `step` its strongest mark. `is_crossed` tells that other numbers stand in it,
    `lead` is what is behind the last of them.
    """

    text: str
    step: int
    is_crossed: bool
    lead: str


class Runs:
    """The numbers of one text in runs: `levels` are the brackets around them, by where they open, `gaps` what stands
    before each, None where it begins a run or stands too far off."""

    def __init__(self, counts: Sequence[Count], same: Sequence[str] = ()) -> None:
        """`same` are measures that count the same."""
        self.counts, self.text = counts, counts[0].text
        self._measures = dict.fromkeys(same, same[0]) if same else {}
        self.levels = enclosing(pairs(self.text), [count.start - _is_alone(count) for count in counts])
        self.gaps: list[Gap | None] = []
        self._runs: dict[tuple[int, str], list[int]] = {}
        self._places: list[int] = []
        last: dict[int, int] = {}
        for at, (count, level) in enumerate(zip(counts, self.levels, strict=True)):
            run = self._run(level, count)
            self.gaps.append(self._gap(run[-1], at, last[level]) if run else None)
            self._places.append(len(run))
            run.append(at)
            last[level] = at

    def after(self, at: int, most: int) -> list[int]:
        """So many numbers at most behind the one at `at` in its run."""
        run = self._run(self.levels[at], self.counts[at])
        return run[self._places[at] + 1 : self._places[at] + 1 + most]

    def back(self, at: int, most: int) -> list[int]:
        """The number at `at` and so many at most before it in its run, going back."""
        run = self._run(self.levels[at], self.counts[at])
        return run[max(self._places[at] - most, 0) : self._places[at] + 1][::-1]

    def is_alike(self, one: Count, other: Count) -> bool:
        """Whether the measures of two numbers count the same."""
        measures = self._measures
        return measures.get(one.measure, one.measure) == measures.get(other.measure, other.measure)

    def _run(self, level: int, count: Count) -> list[int]:
        return self._runs.setdefault((level, self._measures.get(count.measure, count.measure)), [])

    def _gap(self, before: int, at: int, nearest: int) -> Gap | None:
        start, end = self.counts[before].end, self.counts[at].start
        if end - start > _LONGEST:
            return None
        text, step = between(self.text[start:end])
        figures = any(not figure.endswith("%") for figure in compiled(_FIGURE).findall(text))
        lead = text if nearest == before else between(self.text[self.counts[nearest].end : end])[0]
        return Gap(text, step, nearest != before or figures, lead)


def _is_alone(count: Count) -> bool:
    """Whether nothing but the number stands in its bracket, so that it belongs to what is around (政策类（40条）)."""
    return count.text.startswith(")", count.end) and count.text.endswith("(", 0, count.start)


def between(text: str) -> tuple[str, int]:
    """A text without brackets and titles, and the step of its strongest mark, 0 for none."""
    flat = without_brackets(text)
    if "《" in flat:
        flat = compiled(_TITLES).sub("", flat)
    for at, marks in enumerate(_STEPS):
        if named(marks, flat):
            return flat, SENTENCE - at
    return flat, 0
