"""All that differs between a report as it was published and its draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from gipr_lint.checks.check import Evaluation, params_of
from gipr_lint.checks.compare._alignment import aligned
from gipr_lint.checks.compare._changes import Owners, SentenceChange, changes
from gipr_lint.checks.compare._found import Difference
from gipr_lint.checks.compare._outline import headings, signatures, titles
from gipr_lint.checks.compare._params import Kind, Params
from gipr_lint.checks.compare._tables import tables
from gipr_lint.checks.hits import Place
from gipr_lint.checks.sentences import Sentence, in_paragraphs, sentences
from gipr_lint.messages import Message
from gipr_lint.report import Report
from gipr_lint.report.locations import gap_after, gap_after_preface

_SHORT = 80
"""A paragraph of the page itself has at most so many characters."""


def differences(evaluation: Evaluation) -> tuple[Difference, ...]:
    """What differs, in no order. To be asked for by `Evaluation.once`."""
    report, draft = evaluation.report, evaluation.other("draft").report
    rules = [params_of(rule, Params) for rule in evaluation.rules if rule.kind == "compare"]
    settings: Mapping[Kind, Params] = {params.kind: params for params in rules}
    return (
        *tables(draft, report),
        *titles(draft, report),
        *signatures(draft, report),
        *headings(draft, report),
        *_prose(draft, report, settings),
    )


def _prose(draft: Report, report: Report, settings: Mapping[Kind, Params]) -> Iterator[Difference]:
    found = aligned(sentences(draft), sentences(report))
    facts = {kind: params.facts for kind, params in settings.items() if params.facts}
    before = {kind: params.before for kind, params in settings.items() if params.before}
    old, new = Owners(draft, facts, before), Owners(report, facts, before)
    for left, right in found.changed:
        for change in changes(left, right, old, new):
            yield _changed(change)
    furniture = settings["sentence"].furniture if "sentence" in settings else ()
    gone = {alias for alias in {part.alias for part in draft.sections} if report.section(alias) is None}
    lost = [one for one, _ in found.lost if one.section not in gone and not _is_furniture(one, furniture)]
    behind = dict(found.lost)
    for run in in_paragraphs(lost):
        yield _lost(report, run, behind[run[0]])
    came = {part.alias for part in report.sections if draft.section(part.alias) is None}
    added = [one for one in found.added if one.section not in came and not _is_furniture(one, furniture)]
    for run in in_paragraphs(added):
        yield _added(run)
    yield from _moves(found.moved)


def _changed(change: SentenceChange) -> Difference:
    old, new = change.quotes if change.kind in ("sentence", "figure") else (change.old, change.new)
    what = Message("compare.changed", {"before": old, "after": new})
    if not change.old:
        what = Message("compare.put-in", {"after": new})
    if not change.new:
        what = Message("compare.left-out", {"before": old})
    return Difference(
        change.kind, change.after, change.before, {"before": change.old, "after": change.new, "what": what}
    )


def _lost(report: Report, run: Sequence[Sentence], last: Sentence | None) -> Difference:
    text = _text(run)
    place: Place = gap_after(report, [last.paragraph]) if last else gap_after_preface(report)
    return Difference("sentence", place, _span(run), {"what": Message("compare.lost", {"text": text}), "before": text})


def _added(run: Sequence[Sentence]) -> Difference:
    text = _text(run)
    return Difference("sentence", _span(run), None, {"what": Message("compare.added", {"text": text}), "after": text})


def _moves(moved: Sequence[tuple[Sentence, Sentence]]) -> Iterator[Difference]:
    """What was moved, the sentences of a paragraph together."""
    origin = {other: one for one, other in moved}
    for run in in_paragraphs([other for _, other in moved]):
        before = [origin[one] for one in run]
        before = in_paragraphs(before)[0]
        yield Difference("moved", _span(run), _span(before), {"what": Message("compare.moved", {"text": _text(run)})})


def _span(run: Sequence[Sentence]) -> Place:
    first, last = run[0], run[-1]
    return first.passage.span(first.tokens[0].start, last.end)


_LONGEST = 40
"""So much of a changed sentence is quoted."""


def _text(run: Sequence[Sentence]) -> str:
    text = "".join(sentence.text for sentence in run)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _is_furniture(sentence: Sentence, words: Sequence[str]) -> bool:
    """Whether a sentence is not part of the report, but of the page around it."""
    text = sentence.passage.text
    if not any(token.text.isalpha() for token in sentence.tokens):
        return True
    return len(text) <= _SHORT and any(word in text for word in words)
