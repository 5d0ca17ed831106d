"""What a sentence tells beside a number: the same of a part of the body, which the tables may be about alone."""

from __future__ import annotations

from collections.abc import Sequence

from gipr_lint.checks.prose._figures import fits
from gipr_lint.expr import Number
from gipr_lint.report import Fact, Report
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.prose.statements import labels_of
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.report.writing.words import named


def is_told_of_part(report: Report, fact: Fact, whole: Quantity, known: Sequence[Number]) -> bool:
    """Whether the sentence tells one of the `known` numbers of the table as that of a part of the body (全市各级收到申
    请412件，市政府本级收到3件): then the larger number of the fact is that of the whole."""
    passage = next((one for one in report.passages["prose"] if fact.span.paragraph in one.paragraphs), None)
    said = report.names.facts[fact.name].says
    if passage is None or said is None or fact.span.paragraph not in passage.paragraphs[:1]:
        return False
    vocabulary = report.names.vocabulary
    known = [number for number in known if number.value < whole.high]
    for count in passage.counts(vocabulary):
        of_level = named(vocabulary.own_levels, count.head) and fits(count.quantity, known)
        if of_level and _is_same_sentence(passage, fact, passage.span(count.start, count.end).start):
            return True
    for other in passage.statements(report.attribution):
        place = passage.span(*other.place)
        if not (other.of_others or other.perhaps) or not _is_same_sentence(passage, fact, place.start):
            continue
        labels = labels_of(other, said)
        same = labels is not None and labels.keys() == fact.spans.keys() - {"n"}
        if same and other.quantity is not None and fits(other.quantity, known):
            return True
    return False


def _is_same_sentence(passage: Passage, fact: Fact, at: int) -> bool:
    """Whether no full stop stands between the fact and a place of its paragraph."""
    first, last = sorted((fact.spans["n"].start, at))
    return "。" not in passage.paragraphs[0].text[first:last]
