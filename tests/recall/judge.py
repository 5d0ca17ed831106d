"""What the findings of one document are worth against what was expected."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec import Struct
from tests.recall.defect import Expectation, Spot

from gipr_lint.docx.text import fold
from gipr_lint.findings import Edit, Finding, Location

_TELLING = 4
_CELL_DEFECT = ("CN45", "CN50")


class Verdict(Struct, frozen=True):
    """How one document did: `found` the code, `exact` the place, `fixed` None where no fix was asked for.

    `strays` are the codes above info that the defect does not explain, `seen` what was reported under its code.
    """

    code: str
    name: str
    edition: str
    layout: str
    found: bool
    exact: bool
    fixed: bool | None
    strays: tuple[str, ...]
    seen: tuple[str, ...]
    expected: Expectation

    @property
    def in_cell(self) -> bool:
        """Whether the defect sits in a cell."""
        return self.code.startswith(_CELL_DEFECT)


def alarms(findings: Iterable[Finding], allowed: Collection[str] = ()) -> tuple[str, ...]:
    """The codes above info among the findings that are shown, those in `allowed` left out."""
    return tuple(f.rule for f in findings if f.severity != "info" and not f.suppressed and f.rule not in allowed)


def infos(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The codes of the infos."""
    return tuple(finding.rule for finding in findings if finding.severity == "info")


def judge(
    findings: Sequence[Finding], expected: Expectation, case: tuple[str, str, str, str], allowed: Collection[str]
) -> Verdict:
    """The verdict on the findings of one document; `case` is the defect's code and name, edition and layout."""
    parts = expected.parts()
    hits = [[finding for finding in findings if finding.rule in part.codes] for part in parts]
    placed = [[f for f in some if at_place(f, part)] for some, part in zip(hits, parts, strict=True)]
    asked = [(some, part) for some, part in zip(placed, parts, strict=True) if part.fix is not None]
    fixed = all(any(mended(f, part) for f in some) for some, part in asked) if asked else None
    explained = {code for part in parts for code in (*part.codes, *part.also)}
    strays = alarms(findings, {*explained, *allowed})
    seen = dict.fromkeys(_described(finding) for some in hits for finding in some)
    return Verdict(*case, all(hits), all(placed), fixed, strays, tuple(seen), expected)


def _described(finding: Finding) -> str:
    place = finding.location
    where = "/".join(filter(None, (place.form, place.row_name, place.column_name))) or place.text or place.section or ""
    edits = [edit.replacement for edit in finding.fix.edits] if finding.fix else None
    return f"{finding.rule} {place.kind} {where} → {edits}"


def at_place(finding: Finding, expected: Expectation) -> bool:
    """Whether the finding is where the defect is; related places of a finding count for cells."""
    if not (expected.spots or expected.quotes or expected.section):
        return True
    places = [finding.location, *finding.related]
    return (
        any(_at(place, spot) for place in places for spot in expected.spots)
        or any(_quotes(finding.location, quote) for quote in expected.quotes)
        or (bool(expected.section) and _within(finding.location, expected.section))
    )


def mended(finding: Finding, expected: Expectation) -> bool:
    """Whether the suggestion leads to the right text; width and blanks count where they are what was wrong."""
    if finding.fix is None or expected.fix is None:
        return False
    results = [*_results(finding.fix.edits), *(edit.replacement or "" for edit in finding.fix.edits)]
    if expected.spots and any(spot.row or spot.column for spot in expected.spots):
        return expected.fix in results
    if any(expected.fix in result for result in results):
        return True
    wanted = fold(expected.fix).text
    if any(wanted in fold(quote).text for quote in expected.quotes):
        return False
    before = fold(finding.location.text or "").text
    texts = [fold(result).text for result in results]
    return any(wanted in text or (_fit(text, wanted) and not _fit(before, wanted)) for text in texts)


def _results(edits: Sequence[Edit]) -> list[str]:
    """The texts of paragraphs and cells after the edits, several of one text together."""
    texts: dict[tuple[int | None, str], list[Edit]] = {}
    for edit in edits:
        if edit.location.text is not None and edit.location.start is not None and edit.replacement is not None:
            texts.setdefault((edit.location.block, edit.location.text), []).append(edit)
    results = []
    for (_, text), several in texts.items():
        result = text
        for edit in sorted(several, key=lambda edit: edit.location.start or 0, reverse=True):
            end = edit.location.end if edit.location.end is not None else len(text)
            result = result[: edit.location.start] + (edit.replacement or "") + result[end:]
        results.append(result)
    return results


def _at(place: Location, spot: Spot) -> bool:
    return place.form == spot.form and spot.row in ("", place.row_name) and spot.column in ("", place.column_name)


def _quotes(place: Location, quote: str) -> bool:
    """Whether the text of the place holds the quote (or is part of it), and the marked part touches it there."""
    text, wanted = fold(place.text or ""), fold(quote).text
    if text.text and text.text in wanted:
        return True
    spans = [text.span(at, at + len(wanted)) for at in range(len(text.text)) if text.text.startswith(wanted, at)]
    if place.start is None or place.end is None:
        return bool(spans)
    spans += [text.span(len(text.text) - least, len(text.text)) for least in _overlaps(text.text, wanted)]
    spans += [text.span(0, least) for least in _overlaps(wanted, text.text)]
    return any(place.start <= end and place.end >= start for start, end in spans)


def _fit(text: str, wanted: str) -> bool:
    """Whether a text may be a part of a longer one that the layout has cut, or holds its beginning or its end."""
    if len(text) >= _TELLING and text in wanted:
        return True
    return any(least >= _TELLING for pair in ((text, wanted), (wanted, text)) for least in _overlaps(*pair))


def _overlaps(one: str, other: str) -> Iterator[int]:
    """With how many characters one text ends that the other begins with: what a layout has cut is in two paragraphs."""
    longest = min(len(one), len(other)) - 1
    return (least for least in range(longest, 0, -1) if one.endswith(other[:least]))


def _within(place: Location, section: str) -> bool:
    return fold(section).text in fold(place.section or "").text or fold(section).text in fold(place.text or "").text
