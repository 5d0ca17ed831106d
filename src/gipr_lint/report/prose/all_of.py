"""Claims of all: what was done with every one of them (均已办结, 办结率100%)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from gipr_lint.report.prose.claimed import claimed
from gipr_lint.report.prose.clauses import Clauses
from gipr_lint.report.prose.exceptions import is_of_concluded, is_of_other_number
from gipr_lint.report.prose.frames import FOREIGN, Frame
from gipr_lint.report.prose.statements import Statement
from gipr_lint.report.prose.tokens import Token
from gipr_lint.rulepacks.model import CARRIED, Vocabulary


def all_done(clauses: Clauses, index: int) -> Iterator[Statement]:
    """The claim of a word for all: what was done with all of them."""
    year, before = str(clauses.attribution.year), clauses.before(index)
    behind = [token for token in clauses.behind(index) if token.kind != "year" or token.value != year]
    behind = _without_more(behind, clauses.vocabulary)
    if not behind or any(token.kind in ("unknown", "figure", "year", "none", "all") for token in behind):
        return
    if behind[-1].value in clauses.vocabulary.within:
        return
    frame, said = clauses.frame(behind), clauses.frame(before)
    last = max((at for at, token in enumerate(before) if token.kind == "joint"), default=-1)
    if frame.parties and not said.narrowed:
        frame = replace(frame, narrowed=False)
    if said.actions and said.actions.keys() <= {CARRIED, *clauses.vocabulary.carried} and last < 0:
        return
    if len(said.parties) == 1 and not frame.parties and last < 0:
        return
    if frame.is_empty or frame.narrowed or said.narrowed or clauses.frame(before[last + 1 :]).turned:
        return
    if is_of_other_number(clauses, index) or is_of_concluded(said, frame, clauses.vocabulary):
        return
    surely = clauses.tokens[index].value in clauses.vocabulary.surely_all
    timely = frame.timely or said.timely
    already = frame.already or said.already or (surely and not timely)
    frame = replace(frame, objects=frame.objects or said.objects, already=already)
    start = clauses.tokens[index].start
    if {*frame.objects} == {FOREIGN} and any(token.kind == "weak_object" for token in before):
        cases = clauses.completed(replace(frame, objects={}), before[0].start, several=True)
        if cases is not None and cases.objects.keys() <= clauses.vocabulary.disputed.keys():
            frame = cases  # 行政复议2件、行政诉讼1件，案件已全部审结
    whole = clauses.completed(frame, before[0].start if before else start, several=True)
    yield from claimed(clauses, "all", (start, behind[-1].end), whole)


def _without_more(behind: list[Token], vocabulary: Vocabulary) -> list[Token]:
    """The tokens up to unknown words that tell what was done besides (均已办结并移送档案室)."""
    last = next((at for at, token in enumerate(behind) if token.kind in ("unknown", "partial")), len(behind))
    more = [at for at, token in enumerate(behind[:last]) if token.value in vocabulary.besides]
    told = more and last < len(behind) and any(token.kind == "action" for token in behind[: more[-1]])
    return behind[: more[-1]] if told else behind


def all_told(clauses: Clauses, index: int) -> Iterator[Statement]:
    """The claim of a word that says an action of all (办结率100%)."""
    token, before = clauses.tokens[index], clauses.before(index)
    said = clauses.frame(before)
    if said.turned or said.narrowed:
        return
    place = token.start, token.end
    frame = Frame(said.objects, {token.value: place}, timely=said.timely)
    yield from claimed(clauses, "all", place, clauses.completed(frame, before[0].start if before else token.start))
