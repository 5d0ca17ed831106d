"""python -m tests.recall.compare: differences put into what is published, and what `compare` says of them."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from random import Random

from msgspec import Struct
from tests.recall.compare.differences import Difference, Expected, differences
from tests.support.drafts.draft import Draft
from tests.support.drafts.layouts import write
from tests.support.drafts.sample import sample
from tests.support.pages.sites import SITES

from gipr_lint import Finding, Linter, Location, load_packs
from gipr_lint.report.other import Others

LAYOUTS = ("plain", "libreoffice", "soft-returns", "pdf-lines", "layout-tables")
_GOOD = 0.98


class Verdict(Struct, frozen=True):
    """What was said of one pair: `found` the code at its place, `strays` what else was said."""

    name: str
    form: str
    found: bool
    strays: tuple[str, ...]


def forms(names: Sequence[str] = ()) -> Iterator[tuple[str, str, Callable[[Draft], bytes]]]:
    """The forms in which a report is published: what they are called, the suffix, what writes them."""
    for layout in LAYOUTS:
        if not names or layout in names:
            yield layout, ".docx", lambda draft, layout=layout: write(draft, layout)  # type: ignore[misc]
    for site, page in SITES.items():
        if not names or site in names or "pages" in names:
            yield site, ".html", page


def run(names: Sequence[str], kinds: Sequence[str], seeds: int) -> list[Verdict]:
    """The verdicts on every difference in every form, in both directions, and on reports that are the same."""
    rules = load_packs()
    linter = Linter()
    verdicts: list[Verdict] = []
    for seed in range(seeds):
        edition = list(rules.editions.values())[seed % len(rules.editions)]
        year = (edition.applies.last or 2024) - (seed % 2)
        draft = sample(edition, year, seed)
        first = linter.other(write(draft), "draft.docx")
        for form, suffix, publish in forms(names):
            whole = publish(draft)
            said = linter.lint(whole, f"page{suffix}", beside=Others(draft=first)).findings
            verdicts.append(Verdict("(same)", form, found=True, strays=tuple(map(_told, said))))
            for kind in differences():
                if kinds and kind.name not in kinds:
                    continue
                made = kind.apply(draft, Random(f"{kind.name} {seed}"))
                if made is not None:
                    changed, expected = made
                    said = linter.lint(publish(changed), f"page{suffix}", beside=Others(draft=first)).findings
                    verdicts.append(_judged(kind, form, said, expected))
                    back = linter.other(write(changed), "draft.docx")
                    said = linter.lint(whole, f"page{suffix}", beside=Others(draft=back)).findings
                    verdicts.append(_judged(kind, f"{form} ←", said, expected))
    return verdicts


def _judged(kind: Difference, form: str, said: Sequence[Finding], expected: Expected) -> Verdict:
    hits = [one for one in said if one.rule in expected.codes]
    found = any(_is_at(place, expected) for one in hits for place in (one.location, *one.related))
    strays = [one for one in said if one not in hits] + hits[(2 if kind.name == "moved" else 1) :]
    return Verdict(kind.name, form, found, tuple(map(_told, strays)))


def _is_at(place: Location, expected: Expected) -> bool:
    if expected.row:
        return (place.row_name, place.column_name) == (expected.row, expected.column)
    if not expected.quotes:
        return True
    marked = (place.text or "")[place.start : place.end]
    return any(marked in quote or quote in marked for quote in map(str.strip, expected.quotes) if quote and marked)


def _told(finding: Finding) -> str:
    return f"{finding.rule} {finding.message}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print, and return 0 where nearly all is found at its place and nothing else is said, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tests.recall.compare", description=__doc__)
    parser.add_argument("--form", action="append", default=[], help="only this layout or site (repeatable), or pages")
    parser.add_argument("--kind", action="append", default=[], help="only this kind of difference (repeatable)")
    parser.add_argument("--seeds", type=int, default=4, help="how many drafts")
    parser.add_argument("--verbose", action="store_true", help="print what was missed, and what else was said")
    options = parser.parse_args(arguments)
    verdicts = run(options.form, options.kind, options.seeds)
    for name, wanted in (("kind", lambda one: one.name), ("form", lambda one: one.form)):
        sys.stdout.write(f"{name:24}    pairs  found  clean\n")
        for value in dict.fromkeys(map(wanted, verdicts)):  # type: ignore[no-untyped-call]
            some = [one for one in verdicts if wanted(one) == value]  # type: ignore[no-untyped-call]
            found, clean = sum(one.found for one in some), sum(not one.strays for one in some)
            sys.stdout.write(f"{value:24} {len(some):8} {found:6} {clean:6}\n")
    if options.verbose:
        for one in verdicts:
            if not one.found or one.strays:
                sys.stdout.write(
                    f"{one.name} {one.form}: {'' if one.found else 'missed '}{' | '.join(one.strays[:4])}\n"
                )
    return 0 if passed(verdicts) else 1


def passed(verdicts: Sequence[Verdict]) -> bool:
    """Whether nearly all was found at its place with nothing else said, and nothing of reports that are the same."""
    same = Counter(bool(one.strays) for one in verdicts if one.name == "(same)")
    seeded = [one for one in verdicts if one.name != "(same)"]
    good = sum(one.found and not one.strays for one in seeded)
    return not same[True] and good >= _GOOD * len(seeded)


if __name__ == "__main__":
    sys.exit(main())
