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

_STOPS = "。!?\n"
_LONGEST_NUMBER = 30


class Facts(Mapping[str, tuple[Fact, ...]]):
    """The facts of a report by name, each looked for when it is first asked for: what no rule needs costs nothing."""

    def __init__(
        self,
        specs: Mapping[str, FactSpec],
        scopes: Mapping[str, Sequence[Passage]],
        known: Mapping[str, tuple[Fact, ...]],
    ) -> None:
        """`specs` are the pack's facts, `scopes` the passages of each part of the report, `known` are given facts."""
        self._specs = specs
        self._scopes = scopes
        self._found = dict(known)

    def __getitem__(self, name: str) -> tuple[Fact, ...]:
        if name not in self._found:
            spec = self._specs[name]
            passages = [passage for scope in spec.scope for passage in self._scopes.get(scope, ())]
            self._found[name] = tuple(find_facts(spec, passages))
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys((*self._specs, *self._found)))

    def __len__(self) -> int:
        return len({*self._specs, *self._found})


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

    @property
    def has_breaks(self) -> bool:
        """Whether there is any blank or end of a line inside."""
        return len(self.paragraphs) > 1 or len(self.paragraphs[0].text) != len(self.text)

    def is_broken(self, start: int, end: int) -> bool:
        """Whether a blank or the end of a line stands inside the folded `start:end`."""
        span = self.span(start, end)
        return span.end - span.start != end - start


def find_facts(spec: FactSpec, passages: Iterable[Passage]) -> Iterator[Fact]:
    """Every occurrence of the fact in `passages`, in reading order."""
    for passage in passages:
        text = passage.text
        if spec.literals and not any(literal in text for literal in spec.literals):
            continue
        if spec.broken and not passage.has_breaks:
            continue
        for match in compiled(spec.find).finditer(text):
            if match.end() > match.start() and _fits(spec, passage, match):
                yield _fact(spec, passage, match)


def _fits(spec: FactSpec, passage: Passage, match: re.Match[str]) -> bool:
    if spec.broken and not passage.is_broken(*match.span()):
        return False
    if not spec.near and not spec.without:
        return True
    text = passage.text
    start = max(text.rfind(stop, 0, match.start()) for stop in _STOPS) + 1
    end = min((at for stop in _STOPS if (at := text.find(stop, match.end())) >= 0), default=len(text))
    sentence = text[start:end]
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
        if len(digits) > _LONGEST_NUMBER:
            return None
        return int(digits) if digits.isascii() and digits.isdigit() else chinese_number(text)
    return text
