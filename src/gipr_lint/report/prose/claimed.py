"""What a claim comes to once its words are read: a statement for each thing it is of, where it is one and no wish."""

from __future__ import annotations

from collections.abc import Iterator

from gipr_lint.report.prose import sentences
from gipr_lint.report.prose.clauses import Clauses
from gipr_lint.report.prose.exceptions import excepts_others
from gipr_lint.report.prose.frames import Frame
from gipr_lint.report.prose.sentences import joined_sentence, next_sentence, sentence_start
from gipr_lint.report.prose.statements import Amount, Statement, one_by_one
from gipr_lint.report.writing.words import named

_LONGEST_CLAUSE = 20


def claimed(clauses: Clauses, amount: Amount, place: tuple[int, int], frame: Frame | None) -> Iterator[Statement]:
    """A claim at a place for each object of the frame, where it is one and no wish."""
    goes_on = clauses.vocabulary.goes_on
    text = clauses.text
    sentence = sentence_start(text, place[0], goes_on)
    before = text[sentence : place[0]]
    if frame is None:
        return
    done = amount == "all" and frame.actions.keys() <= {*clauses.vocabulary.told_behind.get("all", ())}
    head = sentences.clauses(before)[-1] if before else ""
    told = head if text.startswith(clauses.vocabulary.none_facts, place[0]) else before
    if amount == "none" and named(clauses.vocabulary.rest, before) and excepts_others(clauses, sentence, place, frame):
        before = ""
    after = text[place[1] : place[1] + _LONGEST_CLAUSE].lstrip(",;"), next_sentence(text, place[1])
    if not clauses.attribution.is_claim(before, after, told, none=amount == "none", done=done):
        return
    earlier = joined_sentence(text, sentence, goes_on)
    for one in one_by_one(frame):
        in_year, whose = clauses.attributed(before, head, one, earlier)
        yield Statement(amount, place, *place, one, whose == "others", not in_year, whose == "perhaps")
