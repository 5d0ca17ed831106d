"""Rates of what came of cases, told without the number: of how many cases they speak.

“行政复议5件，纠错率20%” says that one of them was corrected.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from gipr_lint.expr import Exact
from gipr_lint.report.prose.counts import Count, count_fillers
from gipr_lint.report.prose.frames import Frame
from gipr_lint.report.prose.shares import PERCENT
from gipr_lint.report.prose.statements import Statement
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_LONGEST_BETWEEN = 5
_MOST_CASES = 200


def rates_in(
    text: str, counts: Sequence[Count], stated: Mapping[int, Statement], vocabulary: Vocabulary
) -> Iterator[Statement]:
    """The statements of the rates in a text, each of the last number of cases before it in its sentence; none of what
    is told as a number as well. They are not sure: a rate may be that of the cases that were settled."""
    if "%" not in text:
        return
    for action, words in vocabulary.rates_of.items():
        if any(action in one.frame.actions for one in stated.values()):
            continue
        for word in words:
            start = text.find(word)
            end = start + len(word)
            rate = compiled(PERCENT).search(text, end, end + _LONGEST_BETWEEN + len("100.0%")) if start >= 0 else None
            if rate is None or not count_fillers(vocabulary).fill(text[end : rate.start()]):
                continue
            base = _base(start, text, counts, stated)
            if base is not None and base.frame.objects.keys() <= {*vocabulary.objects_of.get(action, ())}:
                yield from _of(base, action, (start, rate.end()), _cases(base, rate.group(1), rate.group(2) or ""))


def _base(at: int, text: str, counts: Sequence[Count], stated: Mapping[int, Statement]) -> Statement | None:
    """What is stated of the last number before a place in its sentence."""
    last = max((index for index, count in enumerate(counts) if count.end <= at), default=-1)
    same_sentence = last >= 0 and "。" not in text[counts[last].end : at]
    one = stated.get(last) if same_sentence else None
    return one if one is not None and one.is_own and one.is_sure and one.amount == "number" else None


def _of(base: Statement, action: str, place: tuple[int, int], cases: Quantity | None) -> Iterator[Statement]:
    """The statement of a rate, where it is that of any number of cases."""
    if cases is not None:
        frame, of_whom = Frame(base.frame.objects, {action: place}), (base.of_others, base.other_time, True)
        yield Statement("number", place, *place, frame, *of_whom, cases, whole=base.quantity)


def _cases(base: Statement, digits: str, decimals: str) -> Quantity | None:
    """How many of the cases a percentage may be, rounded or cut off; None where it is no number of them."""
    whole: Exact = base.quantity.value if base.quantity else 0
    told, scale = int(digits + decimals[1:]), 100 * 10 ** len(decimals[1:])
    if not 0 < whole <= _MOST_CASES:
        return None
    fitting = [n for n in range(int(whole) + 1) if -whole <= 2 * (n * scale - told * whole) < 2 * whole]
    return Quantity(fitting[0], fitting[0], fitting[-1]) if fitting else None
