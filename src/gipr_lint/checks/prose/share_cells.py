"""`share-cells`: a percentage told without its number (自然人申请占86.6%) is the share of the cells that it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from re import Match

from msgspec import Struct

from gipr_lint.checks.check import Evaluation, check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.prose._figures import Figures
from gipr_lint.checks.prose._sums import SAYS, Claim, hits
from gipr_lint.checks.prose.sum_share import InTable
from gipr_lint.expr import Exact, Number, render
from gipr_lint.messages import Message
from gipr_lint.report.prose.attribution import Attribution
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.gaps import STOPS
from gipr_lint.report.prose.lists import said_now
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.prose.shares import PERCENT, Share, share_of
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.report.writing.words import longest_first, named, without
from gipr_lint.rulepacks.model import Names, Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_BREAKS = "。!?;:,()%"
_LONGEST_CLAUSE = 60
_MOST_BEFORE = 8


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里对一类申请的叫法，和表里的数。 / How the prose calls some applications, and their numbers in the tables."""

    words: tuple[str, ...]
    """散文里的叫法。 / What they are called."""
    values: tuple[str, ...]
    """单元格的算式，口径不同的都列出。 / Expressions over cells, one for each reading."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """没有写出件数的占比，与表里的数相符。 / Percentages told without their numbers are the shares of cells."""

    parts: tuple[Part, ...]
    """可以占比的各类申请。 / What percentages may be told of."""
    wholes: tuple[InTable, ...]
    """表里可作整体的数。 / Numbers of the tables that may be the whole."""
    links: tuple[str, ...]
    """叫法与百分数之间的词。 / Between what it is called and the percentage."""
    fillers: tuple[str, ...] = ()
    """叫法前后无关紧要的词。 / Words beside it that change nothing."""


class _Told(Struct, frozen=True):
    """A percentage with the parts of which it is told, and what stands between them and it."""

    match: Match[str]
    start: int
    label: str
    parts: tuple[Part, ...]
    base: str


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.scopes import demand_expression, forms_scope  # noqa: PLC0415  (only when packs are read)
    from gipr_lint.expr.language import Scope  # noqa: PLC0415  (the same)

    scope = forms_scope(names, Scope({}, {}))
    for index, whole in enumerate(params.wholes):
        demand_expression(("wholes", index, "value"), whole.value, scope)
    for index, part in enumerate(params.parts):
        for at, source in enumerate(part.values):
            demand_expression(("parts", index, "values", at), source, scope)


@check("share-cells", Params, says=SAYS, validate=_validate, evaluation=True)
def share_cells(evaluation: Evaluation, params: Params) -> Iterator[Hit]:
    """A hit at each percentage that in no reading is the share of the cells that it names."""
    figures = evaluation.once(Figures)
    report = evaluation.report
    labels = {word: part for part in params.parts for word in part.words}

    def claims(passage: Passage, vocabulary: Vocabulary) -> Iterator[Claim]:
        if "%" not in passage.text or not named(params.links, passage.text) or not named(labels, passage.text):
            return
        wholes = _known(figures, [one.value for one in params.wholes])
        for told in _told(passage.text, labels, params, vocabulary):
            if not _is_of_all(told, passage, params, wholes, report.attribution):
                continue
            values = [_known(figures, part.values) for part in told.parts]
            sums = [sum(chosen) for chosen in product(*values)]
            shares = [_share(told, value, vocabulary) for value in sums]
            if not shares or any(
                one.fits(whole, whole) or one.nearly_fits(whole, whole) for one in shares for whole in wholes
            ):
                continue
            said = _known(figures, [one.value for one in params.wholes if named(one.words, told.base)])
            last = [
                whole
                for count in _before(passage, told, vocabulary)[-1:]
                for whole in wholes
                if count.quantity.fits(whole)
            ]
            whole = (*said, *last, *wholes)[0]
            terms = Message("checks.of-table", {"part": f"{told.label}{render(sums[0])}", "whole": render(whole)})
            expected = shares[0].of(whole)
            yield Claim(told.match.span(), told.match.group(), expected, terms, (), expected)

    return hits(report, claims, least=0)


def _known(figures: Figures, sources: Sequence[str]) -> list[Exact]:
    """What the expressions come to, as far as that is known; wholes of nothing are none."""
    values = [figures.plain(source) for source in sources]
    return [value.value for value in values if isinstance(value, Number)]


def _told(text: str, labels: dict[str, Part], params: Params, vocabulary: Vocabulary) -> Iterator[_Told]:
    """The percentages of which a clause tells nothing but known parts: one of all of them together, or in their order
    one of each (自然人与法人分别占81%和19%)."""
    matches = list(compiled(PERCENT).finditer(text))
    at = 0
    while at < len(matches):
        several = [matches[at]]
        for later in matches[at + 1 :]:
            if text[several[-1].end() : later.start()] not in vocabulary.joints:
                break
            several.append(later)
        at += len(several)
        start = max(text.rfind(mark, 0, several[0].start()) for mark in _BREAKS) + 1
        clause = text[start : several[0].start()]
        link = next((word for word in params.links if word in clause), "")
        if not link or len(clause) > _LONGEST_CLAUSE or any(map(str.isdigit, clause)):
            continue
        subject, _, base = clause.partition(link)
        names = _names(subject, labels, params, vocabulary)
        if not names or without(
            base, longest_first(vocabulary.share_wholes, vocabulary.stages, vocabulary.count_fillers)
        ):
            continue
        if len(several) == 1:
            yield _Told(several[0], start, "＋".join(names), tuple(labels[name] for name in names), base)
        elif len(several) == len(names):
            for name, match in zip(names, several, strict=True):
                yield _Told(match, start, name, (labels[name],), base)


def _names(subject: str, labels: dict[str, Part], params: Params, vocabulary: Vocabulary) -> list[str]:
    """The names of parts in the text, where it holds nothing else but fillers and joints."""
    found: list[str] = []
    words = longest_first(tuple(labels), params.fillers, vocabulary.joints)
    at = 0
    while at < len(subject):
        word = next((word for word in words if subject.startswith(word, at)), "")
        if not word:
            return []
        if word in labels:
            found.append(word)
        at += len(word)
    return found


def _before(passage: Passage, told: _Told, vocabulary: Vocabulary) -> list[Count]:
    """The numbers of cases before it in its sentence and the one before."""
    text = passage.text
    return [
        count
        for count in passage.counts(vocabulary)
        if count.end <= told.start
        and count.measure in vocabulary.case_measures
        and said_now(count, vocabulary)
        and sum(text.count(stop, count.end, told.start) for stop in STOPS) <= 1
    ][-_MOST_BEFORE:]


def _is_of_all(
    told: _Told, passage: Passage, params: Params, wholes: Sequence[Exact], attribution: Attribution
) -> bool:
    """Whether it is told of all applications of this body and year: behind their number, or with words for them."""
    text, vocabulary = passage.text, attribution.vocabulary
    sentence = max(text.rfind(stop, 0, told.start) for stop in STOPS) + 1
    before = text[sentence : told.start]
    if attribution.whose(before) != "own" or not attribution.of_year(before, text[told.start : told.match.start()]):
        return False
    counts = _before(passage, told, vocabulary)[-1:]
    between = text[max(sentence, *(one.end for one in counts)) if counts else sentence : told.start]
    if not _tells_shares(between, params, vocabulary):
        return False
    if counts:
        return any(counts[0].quantity.fits(whole) for whole in wholes)
    return any(named(one.words, told.base) for one in params.wholes)


def _tells_shares(text: str, params: Params, vocabulary: Vocabulary) -> bool:
    """Whether nothing stands in the text but other shares, or how they are sorted (从申请人看): after 网上申请中 they
    are shares of something else."""
    labels = tuple(word for part in params.parts for word in part.words)
    words = longest_first(labels, params.links, params.fillers, vocabulary.share_wholes, vocabulary.count_fillers)
    for piece in compiled(rf"[{_BREAKS}、\d.]+").split(text):
        rest = without(without(piece, words), (*vocabulary.stages, *vocabulary.the_rest, *vocabulary.joints))
        if rest and not piece.startswith(vocabulary.sorted_from):
            return False
    return True


def _share(told: _Told, value: Exact, vocabulary: Vocabulary) -> Share:
    """The percentage as the share of so many."""
    text, end = told.match.string, told.match.start()
    head = text[told.start : end]
    count = Count(
        text, told.start, told.start, told.start, told.start, "", Quantity(value, value, value), head, head, ""
    )
    return share_of(count, told.match, vocabulary)
