"""Title and signature as facts, so that rules speak of them as of any other."""

from __future__ import annotations

from gipr_lint.docx import Paragraph
from gipr_lint.report.model import Fact, FactValue, Signature, Span, Title

_BESIDE = 2
"""So many characters at most stand between a year and the same year again."""

_OPENING = "([【"

_FEW = 2
"""So many characters at least are a year that was not filled in."""


def edge_facts(title: Title | None, signature: Signature) -> dict[str, tuple[Fact, ...]]:
    """Title and signature as facts: `title` with text, agency, year, years, repeats; `signature` with unit, lead, date.

    `years` counts the different years that the title names, `repeats` how often one stands right behind itself; the
    capture `again` stands on the first of these and all up to the second. The capture `year` stands on the year with
    its 年, or is the empty place where a missing year belongs, before the words for the report.
    """
    facts: dict[str, tuple[Fact, ...]] = {}
    if title is not None:
        facts["title"] = (_title_fact(title),)
    spans = {"unit": signature.unit, "date": signature.date}
    known = {name: span for name, span in spans.items() if span is not None}
    if rest := _behind_year(signature.date):
        known["rest"] = rest
    if known:
        values: dict[str, FactValue] = {"unit": signature.unit.paragraph.folded.text if signature.unit else ""}
        values["lead"] = signature.lead
        if signature.value is not None:
            values["date"] = signature.value
        facts["signature"] = (Fact("signature", str(values["unit"]), next(iter(known.values())), values, known),)
    return facts


def _behind_year(date: Span | None) -> Span | None:
    """What follows the year of a date in digits."""
    if date is None:
        return None
    digits = [at for at, character in enumerate(date.text) if character.isdigit()]
    return Span(date.paragraph, date.start + digits[3] + 1, date.end) if len(digits) > 3 else None


def _title_fact(title: Title) -> Fact:
    values: dict[str, FactValue] = {"text": title.text, "agency": title.agency}
    values["years"] = len({span.text for span in title.years})
    if title.year is not None:
        values["year"] = title.year
    last = title.lines[-1]
    spans = {"year": _year_span(title), "line": Span(last, 0, len(last.text))}
    repeated = [span for span in map(_repeated, title.years, title.years[1:]) if span]
    values["repeats"] = len(repeated)
    if repeated:
        spans["again"] = repeated[0]
    if title.agency and (line := next((line for line in title.lines if title.agency in line.folded.text), None)):
        at = line.folded.text.index(title.agency)
        spans["agency"] = Span(line, *line.folded.span(at, at + len(title.agency)))
    return Fact("title", title.text, spans["line"], values, spans)


def _repeated(one: Span, other: Span) -> Span | None:
    """The first of two years that are the same and stand side by side, with what is between them."""
    beside = one.paragraph is other.paragraph and one.text == other.text and other.start - one.end <= _BESIDE
    return Span(one.paragraph, one.start, other.start) if beside else None


def _year_span(title: Title) -> Span:
    if title.years:
        year = title.years[0]
        following = year.paragraph.text[year.end : year.end + 2]
        return Span(year.paragraph, year.start, year.end + following.find("年") + 1 if "年" in following else year.end)
    if blank := next(filter(None, map(_blank_year, title.lines)), None):
        return blank
    last = title.lines[-1]
    before = sum(len(line.folded.text) for line in title.lines[:-1])
    at = max(0, title.phrase - before)
    start = last.folded.span(at, at)[0]
    return Span(last, start, start)


def _blank_year(line: Paragraph) -> Span | None:
    """What stands in place of a year before its 年: 20XX年."""
    text = line.folded.text
    start = end = text.find("年")
    while (
        start > 0 and text[start - 1] not in _OPENING and (text[start - 1].isascii() or not text[start - 1].isalpha())
    ):
        start -= 1
    return Span(line, *line.folded.span(start, end + 1)) if end - start >= _FEW else None
