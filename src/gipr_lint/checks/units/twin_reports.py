"""`twin-reports`: the reports of different units for one year are not copied from each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.checks.units._corpus import ONE_A_UNIT, Corpus, Filed, filed, in_file, of_corpus
from gipr_lint.report import fold
from gipr_lint.report.writing.places import place_of
from gipr_lint.report.writing.words import without
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_SAMPLE = 1000
"""What most units have is told from so many reports of a year."""

_MARGIN = 0.15
"""By so much a sketch may be less alike than the texts."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """两个单位同一年的文字几乎相同：不计表格、套话、单位名称、年份和数字。 /
    Two units' texts for one year are nearly the same: without tables, standard sentences, names, years and figures."""

    share: int = 80
    """相同的文字达到百分之几。 / From this share of common text on, in per cent."""
    least: int = 200
    """自己的文字少于这么多字的不比较。 / Reports with fewer characters of their own are not compared."""
    usual: int = 50
    """超过百分之几的单位都有的句子是套话。 / A sentence that more than this share of units has is a standard one."""


@of_corpus("twin-reports", Params, says=("unit", "year", "other", "share", "file"))
def twin_reports(corpus: Corpus, params: Params) -> Iterator[Hit]:
    """A hit at each report that has the text of one before it, which is related. Of the reports of a year there are
    only sketches in memory (MinHash); the texts of those whose sketches are alike are compared. Of many alike, each is
    compared with two of them."""
    for (year,) in corpus.rows("SELECT DISTINCT year FROM documents WHERE year > 0 ORDER BY year"):
        yield from _in_year(corpus, params, int(str(year)))


def _in_year(corpus: Corpus, params: Params, year: int) -> Iterator[Hit]:
    from gipr_lint.checks.units import _sketches as sketches  # noqa: PLC0415  (only where many reports are compared)

    rows = corpus.rows(
        f"SELECT document, path, unit, year FROM ({ONE_A_UNIT}) WHERE year = ? ORDER BY unit, path", year
    )
    reports = {report.document: report for report in filed(rows)}
    if len(reports) < 2:
        return
    usual = _usual(_own_texts(corpus, _some(reports), year), params.usual)
    drawn = {
        report: sketches.sketch(sketches.grams(kept))
        for report, own in _own_texts(corpus, reports, year)
        if sum(map(len, kept := [text for text in own if text not in usual])) >= params.least
    }
    known = [report for report in reports.values() if report in drawn]
    share = params.share / 100
    pairs = sketches.candidates([drawn[report] for report in known], share - _MARGIN)
    wanted = {known[at].document: known[at] for pair in pairs for at in pair}
    grams = {
        report: sketches.grams(text for text in own if text not in usual)
        for report, own in _own_texts(corpus, wanted, year)
    }
    for at, others in groupby(pairs, key=lambda pair: pair[0]):
        report = known[at]
        alike = [(sketches.likeness(grams[report], grams[known[other]]), other) for _, other in others]
        best, other = max(alike, key=lambda one: (one[0], -one[1]))
        if best >= share:
            yield _hit(report, known[other], best)


def _hit(report: Filed, first: Filed, likeness: float) -> Hit:
    values: dict[str, Shown] = {
        "unit": report.unit,
        "year": str(report.year),
        "other": first.unit,
        "share": str(round(likeness * 100)),
        "file": first.path,
    }
    return Hit(in_file(report), values).related(in_file(first), "candidate")


def _some(reports: Mapping[str, Filed]) -> Mapping[str, Filed]:
    """Reports from all over, not more than a sample."""
    return dict(list(reports.items())[:: -(-len(reports) // _SAMPLE)])


def _own_texts(corpus: Corpus, wanted: Mapping[str, Filed], year: int) -> Iterator[tuple[Filed, list[str]]]:
    """The wanted reports of a year with their sentences, folded, without the standard ones."""
    if not wanted:
        return
    rows = corpus.as_stored("sentences", ("document", "text", "boilerplate"), year)
    for document, sentences in groupby(rows, key=lambda row: str(row[0])):
        report = wanted.get(document)
        if report is not None:
            own = [str(text) for _, text, is_standard in sentences if not is_standard]
            yield report, _folded(report.unit, own, corpus.rules.vocabulary)


def _folded(unit: str, texts: Iterable[str], vocabulary: Vocabulary) -> list[str]:
    """Sentences without the unit's name, its parts, figures and marks."""
    name = fold(unit).text
    seat = max((end for end in vocabulary.seats if name.endswith(end)), key=len, default="")
    core = name.removesuffix(seat)
    place = place_of(name, vocabulary)
    names = sorted({name, core, place, core.removeprefix(place)} - {""}, key=len, reverse=True)
    return [compiled(r"[\W\d_]+").sub("", without(fold(text).text, names)) for text in texts]


def _usual(reports: Iterable[tuple[Filed, Sequence[str]]], share: int) -> frozenset[str]:
    """The sentences that more than this share of reports has, where there are enough reports to tell."""
    counts: dict[str, int] = {}
    number = 0
    for _, own in reports:
        number += 1
        for text in set(own):
            counts[text] = counts.get(text, 0) + 1
    least = max(10, number * share // 100)
    return frozenset(text for text, count in counts.items() if count > least)
