"""Facts: typed values that the prose states, found by the patterns of a pack, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from gipr_lint.docx import Paragraph
from gipr_lint.expr import Date
from gipr_lint.packs.model import Capture, FactSpec
from gipr_lint.report.dates import read_date
from gipr_lint.report.model import Fact, FactValue, Span
from gipr_lint.report.numbers import chinese_number

_MACRO = re.compile(r"\{([a-z][a-z_0-9]*)\}")
_SENTENCE_END = re.compile(r"[。!?\n]")


def expand(pattern: str, patterns: Mapping[str, str]) -> str:
    """`pattern` with every `{name}` replaced by the pack's pattern of that name; unknown names raise KeyError."""
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda match: f"(?:{patterns[match.group(1)]})", pattern)
    return pattern


@lru_cache(maxsize=512)
def compiled(pattern: str) -> re.Pattern[str]:
    """The compiled regular expression, once a process and only when it is needed."""
    return re.compile(pattern)


class Passage:
    """Paragraphs read as one folded text: usually one, for the title all its lines."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.paragraphs = paragraphs
        self.text = "".join(paragraph.folded.text for paragraph in paragraphs)

    def span(self, start: int, end: int) -> Span:
        """The raw place of the folded `start:end`, cut at the end of the paragraph in which it begins."""
        for paragraph in self.paragraphs[:-1]:
            length = len(paragraph.folded.text)
            if start < length:
                return Span(paragraph, *paragraph.folded.span(start, min(end, length)))
            start, end = start - length, end - length
        return Span(self.paragraphs[-1], *self.paragraphs[-1].folded.span(start, end))

    def is_broken(self, start: int, end: int) -> bool:
        """Whether a blank or the end of a line stands inside the folded `start:end`."""
        span = self.span(start, end)
        return span.end - span.start != end - start


def find_facts(spec: FactSpec, passages: Iterable[Passage], patterns: Mapping[str, str]) -> Iterator[Fact]:
    """Every occurrence of the fact in `passages`, in reading order."""
    for passage in passages:
        text = passage.text
        if spec.literals and not any(literal in text for literal in spec.literals):
            continue
        regex = compiled(expand(spec.find, patterns))
        for match in regex.finditer(text):
            if match.end() > match.start() and _fits(spec, passage, match):
                yield _fact(spec, passage, match)


def _fits(spec: FactSpec, passage: Passage, match: re.Match[str]) -> bool:
    if spec.broken and not passage.is_broken(*match.span()):
        return False
    if not spec.near and not spec.without:
        return True
    text = passage.text
    start = max((m.end() for m in _SENTENCE_END.finditer(text, 0, match.start())), default=0)
    stop = _SENTENCE_END.search(text, match.end())
    sentence = text[start : stop.start() if stop else len(text)]
    return (not spec.near or any(word in sentence for word in spec.near)) and not any(
        word in sentence for word in spec.without
    )


def _fact(spec: FactSpec, passage: Passage, match: re.Match[str]) -> Fact:
    values: dict[str, FactValue] = {}
    spans: dict[str, Span] = {}
    for name, text in match.groupdict().items():
        if text is None:
            continue
        spans[name] = passage.span(*match.span(name))
        value = _value(spec.captures.get(name), text, values)
        if value is not None:
            values[name] = value
    return Fact(spec.name, match.group(), passage.span(*match.span()), values, spans)


def _value(capture: Capture | None, text: str, known: Mapping[str, FactValue]) -> FactValue | None:
    kind = capture.type if capture else "text"
    if kind == "date":
        lender = known.get(capture.year) if capture and capture.year else None
        return read_date(text, lender.year if isinstance(lender, Date) else None)
    if kind in ("count", "year"):
        digits = text.replace(",", "")
        return int(digits) if digits.isascii() and digits.isdigit() else chinese_number(text)
    return text
