"""The sentences of a report as what is compared of them: numbers and words, without marks, blanks and numbering."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from gipr_lint.report import Paragraph, Report, Span
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.writing.ordinals import ordinal
from gipr_lint.rulepacks.patterns import compiled

_ENDS = "。!?;"
_TOKEN = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?%?|\d+(?:\.\d+)?%?|[A-Za-z]+|[^\W_]"


class Token(Struct, frozen=True, gc=False):
    """A number, a word of letters or one character; its half-open offsets in the folded passage, and whether a number
    stands right before what `after` says."""

    text: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether it is a number."""
        return self.text[0].isdecimal()


class Sentence(Struct, frozen=True, eq=False):
    """A sentence, or a paragraph without a mark at its end, in a passage of a section (empty for the preface)."""

    passage: Passage
    section: str
    start: int
    end: int
    tokens: tuple[Token, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """What is compared of it."""
        return tuple([token.text for token in self.tokens])

    @property
    def span(self) -> Span:
        """Its place, without the marks around it."""
        return self.passage.span(self.tokens[0].start, self.tokens[-1].end)

    @property
    def text(self) -> str:
        """The sentence as it stands, without the blanks around it."""
        return self.passage.span(self.start, self.end).text.strip()

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph that it stands in."""
        return self.span.paragraph


def sentences(report: Report) -> list[Sentence]:
    """The sentences of the running text in reading order, title, headings of sections and signature left out."""
    found: list[Sentence] = []
    for passage in report.passages.get("prose", ()):
        found += _sentences(passage)
    return found


def _sentences(passage: Passage) -> Iterator[Sentence]:
    text = passage.text
    start = _numbering(text)
    for end in _ends(text, start):
        tokens = tuple(_tokens(text, start, end))
        if tokens:
            yield Sentence(passage, passage.section, start, end, tokens)
        start = end


def _numbering(text: str) -> int:
    """How many characters the number takes that a paragraph begins with; a page may write out what is automatic."""
    number = ordinal(text)
    return number.length if number is not None and number.level else 0


def _ends(text: str, start: int) -> Iterator[int]:
    for at in range(start, len(text)):
        if text[at] in _ENDS:
            yield at + 1
    if text and text[-1] not in _ENDS:
        yield len(text)


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for match in compiled(_TOKEN).finditer(text, start, end):
        found = match[0].replace(",", "")
        yield Token(found, *match.span())


def words(text: str) -> tuple[str, ...]:
    """What is compared of a folded text."""
    return tuple([token.text for token in _tokens(text, 0, len(text))])


def joined(some: Iterable[Sentence]) -> tuple[str, ...]:
    """What is compared of several sentences as if they were one."""
    return tuple([token.text for sentence in some for token in sentence.tokens])


def in_paragraphs(some: Sequence[Sentence]) -> list[list[Sentence]]:
    """Sentences in runs that stand in one passage."""
    runs: list[list[Sentence]] = []
    for sentence in some:
        if runs and runs[-1][-1].passage is sentence.passage:
            runs[-1].append(sentence)
        else:
            runs.append([sentence])
    return runs
