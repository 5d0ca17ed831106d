"""What the checks of contact details share: the single numbers of a detail, and how they look when folded."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Protocol

from gipr_lint.checks.check import unknown
from gipr_lint.messages import Message
from gipr_lint.report import Report, Span, fold
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.rulepacks.patterns import compiled

_LONGEST_ENDING = 4
"""After another number, so few digits are the other ending of that number (3780011、12)."""
_SHORTEST = 7
"""So many digits stand before the dash in the first and the last of several numbers (5550118—5550120)."""


def details(report: Report, names: Sequence[str]) -> Iterator[Span]:
    """The details that these facts hold, an enumeration of numbers (0517-1234567、1234568) or a range number by number.

    The mere ending of another number (、68) is none.
    """
    vocabulary = report.names.vocabulary
    for fact in report.facts_of(names):
        yield from _parts(fact.spans.get("value", fact.span), vocabulary.number_joints, vocabulary.number_dashes)


def _parts(span: Span, joints: Sequence[str], dashes: Sequence[str]) -> Iterator[Span]:
    whole = span.text
    marks = ("-", *dashes)
    several = any(joint in whole for joint in joints) or any(mark in whole[_SHORTEST:] for mark in marks)
    if whole[:1].isalpha() or not several:
        yield span
        return
    between = rf"(?<=[\d)）])\s*(?:{'|'.join(map(re.escape, joints))})\s*(?=[\d(（０-９])"
    to = "|".join(map(re.escape, marks))
    between = rf"{between}|(?<=\d{{7}})\s*(?:{to})\s*(?=\d{{7,8}}(?!\d)|\d{{1,2}}(?!\d))"
    start = span.start
    for piece in [*compiled(between).finditer(whole), None]:
        end = span.start + piece.start() if piece else span.end
        text = span.paragraph.text[start:end]
        lead = len(text) - len(text.lstrip())
        is_ending = start > span.start and len(text.strip()) <= _LONGEST_ENDING
        if text.strip() and not is_ending:
            yield Span(span.paragraph, start + lead, start + len(text.rstrip()))
        start = span.start + piece.end() if piece else end


def with_dash(report: Report, plain: str, dash: str = "-") -> str:
    """A folded number with `dash` for every dash, or run of dashes, and for whatever the report's packs know as one."""
    text = plain.translate(_to_hyphen(report.names.vocabulary.number_dashes))
    while "--" in text:
        text = text.replace("--", "-")
    return text if dash == "-" else text.replace("-", dash)


@lru_cache(maxsize=4)
def _to_hyphen(dashes: tuple[str, ...]) -> dict[int, str]:
    return {ord(dash): "-" for dash in dashes}


def matches(report: Report, pattern: str, text: str) -> bool:
    """Whether the whole text matches the pattern of that name."""
    return compiled(report.names.patterns[pattern]).fullmatch(text) is not None


def is_formed(report: Report, forms: Sequence[str], text: str) -> bool:
    """Whether a detail has one of the forms, whatever its dashes, and whatever a blank parts from it: another number, a
    postcode, a date."""
    plain = fold(text).text
    normal, first = with_dash(report, plain), with_dash(report, fold(text.split(maxsplit=1)[0]).text)
    return any(matches(report, form, one) for form in forms for one in dict.fromkeys((normal, plain, first)))


def without_stop(report: Report, forms: Sequence[str], text: str) -> str | None:
    """A folded detail without the mark that ends its sentence, where it has one of the forms then; else None."""
    plain = fold(text).text
    stripped = plain.rstrip("。.,;")
    return stripped if stripped != plain and any(matches(report, form, stripped) for form in forms) else None


def check_facts(names: Sequence[str], rules: RuleSet) -> None:
    """Raises `Problem` for a fact, in a parameter `of`, that no pack has."""
    from gipr_lint.checks.scopes import demand_facts  # noqa: PLC0415  (only when packs are read)

    demand_facts("of", names, rules.facts)


def check_facts_and_forms(params: _Formed, rules: RuleSet) -> None:
    """Raises `Problem` for a fact, in a parameter `of`, and for a pattern, in a parameter `forms`, that no pack has."""
    check_facts(params.of, rules)
    check_patterns("forms", params.forms, rules)


class _Formed(Protocol):
    """Parameters of a check that knows the forms of what it looks at."""

    @property
    def of(self) -> Sequence[str]: ...
    @property
    def forms(self) -> Sequence[str]: ...


def check_patterns(key: str, names: Collection[str], rules: RuleSet) -> None:
    """Raises `Problem` for a pattern, in the list under `key`, that no pack has."""
    for index, name in enumerate(names):
        if name not in rules.patterns:
            raise unknown((key, index), Message("names.pattern"), name, rules.patterns)
