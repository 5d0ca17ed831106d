"""What a claim of none or all is not of: another thing that is excepted, another number that stands before it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, takewhile

from gipr_lint.report.prose.clauses import Clauses
from gipr_lint.report.prose.decisive import is_of_some
from gipr_lint.report.prose.frames import FOREIGN, Frame
from gipr_lint.report.prose.sentences import sentence_start
from gipr_lint.report.prose.tokens import Token
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import CARRIED, Vocabulary

_MARKS = (",", ";")
_OF_FIGURE = ("plain", "object", "weak_object")
"""Kinds of tokens of what a number counts, right behind it."""


def excepts_others(clauses: Clauses, sentence: int, place: tuple[int, int], frame: Frame) -> bool:
    """Whether what is excepted before a claim is another thing of the form (除1件复议外，未发生诉讼)."""
    excepted = clauses.frame(clauses.between(sentence, place[0])).objects.keys()
    return bool(excepted) and FOREIGN not in excepted and excepted.isdisjoint(frame.objects)


def is_of_other_number(clauses: Clauses, index: int) -> bool:
    """Whether it is said of a number that is none of those before it in the sentence, and no total of them (新收6件，
    上年结转2件，7件均办结): that number says itself how many there were. So does one of those settled so far (复议4
    件，审结3件，均维持)."""
    text, vocabulary = clauses.text, clauses.vocabulary
    at = index
    while at and clauses.tokens[at - 1].kind not in ("stop", "open", "close", "figure"):
        at -= 1
    figure = clauses.tokens[at - 1] if at else None
    last = at - 2
    while last > 0 and clauses.tokens[last].kind in _OF_FIGURE:
        last -= 1
    if figure is not None and figure.value == "," and last >= 0 and clauses.tokens[last].kind == "figure":
        told = clauses.frame(clauses.before(last))
        if is_of_some(told.actions, told.objects, vocabulary):
            return True
        if told.actions and told.actions.keys() <= {CARRIED, *vocabulary.carried}:
            return not _is_beside(clauses, last)
        if told.actions and told.actions.keys() <= {*vocabulary.told_behind.get("all", ())}:
            figure = clauses.tokens[last]
    if figure is None or figure.kind != "figure":
        return False
    settled = clauses.frame(clauses.before(at - 1))
    if settled.actions and settled.actions.keys() <= {*vocabulary.told_behind.get("all", ())}:
        return True
    disputed = [*settled.objects] or _disputed(clauses, at)
    if _leaves_some(clauses, index) or is_of_some(settled.actions, disputed, vocabulary):
        return True
    start = sentence_start(text, figure.start, vocabulary.goes_on)
    earlier = [one for one in clauses.between(start, figure.start) if one.kind == "figure"]
    head = text[earlier[-1].end : figure.start] if earlier else ""
    said = [text[one.start : one.end] for one in earlier]
    is_total = named((*vocabulary.totals, *vocabulary.short_totals), head) or head.startswith(vocabulary.last_joints)
    number = text[figure.start : figure.end]
    is_total = is_total or _value(number) == sum(map(_value, said))
    return bool(earlier) and not is_total and number not in said


def _is_beside(clauses: Clauses, at: int) -> bool:
    """Whether another number stands before that one, no semicolon between (收到16件，上年结转2件，全部办结)."""
    here = takewhile(lambda token: token.value not in (";", "。"), reversed(clauses.tokens[:at]))
    return any(token.kind == "figure" for token in here)


def _disputed(clauses: Clauses, first: int) -> list[str]:
    """The reviews and lawsuits of the clause that begins with the token of that number (审结的2件复议)."""
    named_there = (token.value for token in clauses.behind(first - 1) if token.kind == "object")
    return [name for name in named_there if name in clauses.vocabulary.disputed]


def is_of_concluded(said: Frame, claimed: Frame, vocabulary: Vocabulary) -> bool:
    """Whether what is claimed of all is only of the cases concluded so far (已审结的复议均维持)."""
    told = said.actions.keys() - claimed.actions.keys()
    return (
        bool(said.objects)
        and bool(claimed.actions)
        and bool(told)
        and is_of_some(dict.fromkeys(told, (0, 0)), said.objects, vocabulary)
    )


def _leaves_some(clauses: Clauses, index: int) -> bool:
    """Whether the clause behind it counts those that are left (28件全部办结，1件未到期)."""
    behind = clauses.behind(index)
    end = clauses.tokens[index + len(behind) + 1 : index + len(behind) + 3]
    if len(end) < 2 or end[0].value not in _MARKS or end[1].kind != "figure":
        return False
    stop = clauses.text.find("。", end[1].end)
    return named(clauses.vocabulary.left_over, clauses.text[end[1].end : stop if stop >= 0 else None])


def _value(figure: str) -> int:
    """The whole number with which a figure begins (7件), 0 for one in words."""
    digits = "".join(takewhile(str.isdecimal, figure))
    return int(digits or 0)


def says_no_thing(part: Sequence[Token], frame: Frame, vocabulary: Vocabulary) -> bool:
    """Whether it is no thing of which there was none: known by nothing, a decision to which something else happens
    (未发生行政处罚被撤销), or disputes about answers of one kind (未发生涉及商业秘密的行政复议)."""
    if all(token.kind == "plain" for token in part) or _is_of_unknown(part):
        return True
    of = [vocabulary.objects_of[token.value] for token in part if token.value in vocabulary.objects_of]
    decided = frame.objects.keys() & {*vocabulary.none_of}
    if decided and any(decided.isdisjoint(names) for names in of):
        return True
    answering = {*chain.from_iterable(vocabulary.disputed.values())}
    actions = {token.value for token in part if token.kind == "action"} - answering
    done = [vocabulary.objects_of.get(name, ()) for name in actions]
    is_dispute = not frame.objects.keys().isdisjoint(vocabulary.disputed)
    return is_dispute and any(names and {*names}.isdisjoint(vocabulary.disputed) for names in done)


def is_condition(clauses: Clauses, last: Token) -> bool:
    """Whether it only tells what is done where there is none (经检索没有所申请公开信息的，告知申请人)."""
    return clauses.text.startswith(clauses.vocabulary.then_done, last.start)


def _is_of_unknown(part: Sequence[Token]) -> bool:
    """Whether unknown words stand in it that tell no reason."""
    kinds = {token.kind for token in part}
    last = max((at for at, token in enumerate(part) if token.kind == "unknown"), default=len(part))
    of_report = any(token.kind == "qualifier" for token in part[last:])
    return "unknown" in kinds and not of_report and not kinds & {"because", "cause"}
