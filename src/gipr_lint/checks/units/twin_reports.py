"""`twin-reports`: the reports of different units for one year are not copied from each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from zlib import crc32

from msgspec import Struct

from gipr_lint.checks.check import Hit, Shown
from gipr_lint.checks.units._corpus import ONE_A_UNIT, Corpus, Filed, in_file, of_corpus
from gipr_lint.report import fold
from gipr_lint.report.writing.places import place_of
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_GRAM = 5
"""So many characters in a row are compared."""

_HASHES = 64
"""Hashes of a sketch: enough to find what shares most of its text, and small."""

_MARGIN = 0.15
"""By so much a sketch may be less alike than the texts."""

Grams = frozenset[int]


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
    """A hit at each report that has the text of one before it, which is related; found by sketches (MinHash), confirmed
    by comparing the texts. Of many alike, each is compared with the first alone."""
    for (year,) in corpus.rows("SELECT DISTINCT year FROM documents WHERE year > 0 ORDER BY year"):
        yield from _in_year(corpus, params, int(str(year)))


def _in_year(corpus: Corpus, params: Params, year: int) -> Iterator[Hit]:
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415  (only where many reports are compared)

    folded = list(_own_texts(corpus, year))
    usual = _usual([own for _, own in folded], params.usual)
    share = params.share / 100
    index = MinHashLSH(threshold=max(0.1, share - _MARGIN), num_perm=_HASHES)
    known: dict[int, tuple[Filed, Grams]] = {}
    for at, (report, own) in enumerate(folded):
        kept = [text for text in own if text not in usual]
        if sum(map(len, kept)) < params.least:
            continue
        grams = _grams(kept)
        sketch = MinHash(num_perm=_HASHES, seed=1)
        sketch.update_batch([gram.to_bytes(4, "little") for gram in grams])
        alike = [(_likeness(grams, known[key][1]), key) for key in index.query(sketch)]
        best = max(alike, default=(0.0, -1), key=lambda one: (one[0], -one[1]))
        if best[0] >= share:
            first = known[best[1]][0]
            values: dict[str, Shown] = {
                "unit": report.unit,
                "year": str(report.year),
                "other": first.unit,
                "share": str(round(best[0] * 100)),
                "file": first.path,
            }
            yield Hit(in_file(report), values).related(in_file(first), "candidate")
        else:
            index.insert(at, sketch)
            known[at] = report, grams


def _own_texts(corpus: Corpus, year: int) -> Iterator[tuple[Filed, list[str]]]:
    """The reports of a year with their sentences, folded, without the standard ones."""
    rows = corpus.each(
        f"""
        SELECT one.document, path, unit, one.year, text
        FROM ({ONE_A_UNIT}) AS one JOIN sentences USING (document, year)
        WHERE one.year = ? AND NOT boilerplate ORDER BY unit, document, block, start
        """,
        year,
    )
    told = ((Filed(str(one), str(path), str(unit), year), str(text)) for one, path, unit, _, text in rows)
    for report, own in groupby(told, key=lambda row: row[0]):
        yield report, _folded(report.unit, [text for _, text in own], corpus.rules.vocabulary)


def _folded(unit: str, texts: Iterable[str], vocabulary: Vocabulary) -> list[str]:
    """Sentences without the unit's name, its parts, figures and marks."""
    name = fold(unit).text
    seat = max((end for end in vocabulary.seats if name.endswith(end)), key=len, default="")
    core = name.removesuffix(seat)
    place = place_of(name, vocabulary)
    names = sorted({name, core, place, core.removeprefix(place)} - {""}, key=len, reverse=True)
    found = []
    for text in texts:
        plain = fold(text).text
        for one in names:
            plain = plain.replace(one, "")
        found.append(compiled(r"[\W\d_]+").sub("", plain))
    return found


def _usual(reports: Sequence[Sequence[str]], share: int) -> frozenset[str]:
    """The sentences that more than this share of reports has, where there are enough reports to tell."""
    counts: dict[str, int] = {}
    for own in reports:
        for text in set(own):
            counts[text] = counts.get(text, 0) + 1
    least = max(10, len(reports) * share // 100)
    return frozenset(text for text, count in counts.items() if count > least)


def _grams(texts: Iterable[str]) -> Grams:
    return frozenset(
        crc32(text[at : at + _GRAM].encode()) for text in texts for at in range(max(1, len(text) - _GRAM + 1))
    )


def _likeness(one: Grams, other: Grams) -> float:
    """Which share of both texts is in both."""
    return len(one & other) / len(one | other) if one or other else 0.0
