"""How a document is laid out: pages, paragraphs, runs and tables, resolved through styles and defaults.

Only what is certain is said. What the theme decides, what a numbering sets, and what nobody says is None: unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.formatting.pages import PageLayout, pages
from gipr_lint.docx.formatting.properties import Indent, child, paragraph_properties, run_properties
from gipr_lint.docx.formatting.styles import ResolvedStyle, Styles
from gipr_lint.docx.formatting.tables import TableLayout, table_layout
from gipr_lint.docx.package.parts import Parts
from gipr_lint.docx.paths import Paths
from gipr_lint.docx.xml import NAMES, attribute, word_tags

_RUN, _TEXT = word_tags("r"), word_tags("t")
_FIELDS = word_tags("instrText", "fldSimple")


class RunLayout(Struct, frozen=True):
    """A run: its text, its typeface for Chinese characters, its size in half points."""

    text: str
    face: str | None
    size: int | None


class ParagraphLayout(Struct, frozen=True):
    """A paragraph: alignment, indent of its first line in characters, exact line spacing in twips, its runs."""

    alignment: str
    indent: float | None
    line: int | None
    runs: tuple[RunLayout, ...]


class PageNumberLine(Struct, frozen=True):
    """A line of a footer that holds the page number: its text with the number as it was last printed, its size."""

    text: str
    size: int | None


class Layout:
    """The layout of one document, worked out when it is asked for and read from the package anew."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    @cached_property
    def pages(self) -> tuple[PageLayout, ...]:
        """The pages of the sections in their order."""
        return () if self._paths is None else pages(self._paths.root)

    @cached_property
    def footers(self) -> tuple[PageNumberLine, ...]:
        """The lines of footers that hold the number of the page."""
        return tuple(line for root in self._roots("footer") for line in self._page_numbers(root))

    @cached_property
    def numbered(self) -> bool:
        """Whether any header or footer holds the number of the page."""
        return bool(self.footers) or any(True for root in self._roots("header") for _ in self._page_numbers(root))

    def paragraph(self, path: str) -> ParagraphLayout | None:
        """The paragraph at that path, None where there is none."""
        element = self._find(path, "w:p")
        return None if element is None else self._paragraph(element)

    def table(self, path: str) -> TableLayout | None:
        """The table at that path, None where there is none."""
        element = self._find(path, "w:tbl")
        return None if element is None else table_layout(element, self._styles)

    @cached_property
    def _paths(self) -> Paths | None:
        root = self._parts.root(self._parts.main)
        return None if root is None else Paths(self._parts.main, root)

    @cached_property
    def _styles(self) -> Styles:
        elements = [element for root in self._roots("styles") for element in root]
        return Styles(elements, self._parts.limits.chain)

    def _roots(self, kind: str) -> Iterator[etree._Element]:
        """The roots of the parts that the main part names by that relationship type, as far as they can be read."""
        for part in self._parts.targets(kind):
            root = self._parts.root(part)
            if root is not None:
                yield root

    def _find(self, path: str, name: str) -> etree._Element | None:
        found = None if self._paths is None else self._paths.find(path)
        return found if found is not None and NAMES[found.tag] == name else None

    def _paragraph(self, element: etree._Element) -> ParagraphLayout:
        own = paragraph_properties(child(element, "w:pPr"))
        style = self._styles.style_of(own)
        whole = self._styles.whole_paragraph(own)
        runs = [self._run(run, style) for run in element.iter(*_RUN) if _paragraph_of(run) is element]
        size = max(runs, key=lambda run: len(run.text)).size if runs else None
        return ParagraphLayout(
            alignment=whole.alignment or "left",
            indent=_in_characters(whole.indent, size),
            line=whole.line.twips if whole.line is not None and whole.line.exact else None,
            runs=tuple(run for run in runs if run.text),
        )

    def _run(self, run: etree._Element, paragraph: ResolvedStyle) -> RunLayout:
        whole = self._styles.whole_run(run_properties(child(run, "w:rPr")), paragraph)
        text = "".join(piece.text or "" for piece in run.iterchildren(*_TEXT))
        return RunLayout(text, whole.face or None, whole.size)

    def _page_numbers(self, root: etree._Element) -> Iterator[PageNumberLine]:
        """The paragraphs with a field PAGE, each once."""
        seen: set[etree._Element] = set()
        for field in root.iter(*_FIELDS):
            code = (attribute(field, "instr") or "") if NAMES[field.tag] == "w:fldSimple" else field.text or ""
            paragraph = _paragraph_of(field)
            if code.split()[:1] != ["PAGE"] or paragraph is None or paragraph in seen:
                continue
            seen.add(paragraph)
            runs = self._paragraph(paragraph).runs
            digits = next((run for run in runs if any(map(str.isdecimal, run.text))), None)
            yield PageNumberLine("".join(run.text for run in runs), digits.size if digits else None)


def _paragraph_of(element: etree._Element) -> etree._Element | None:
    """The paragraph in which the element stands."""
    return next(element.iterancestors("{*}p"), None)


def _in_characters(indent: Indent | None, size: int | None) -> float | None:
    """An indent in characters of that size; None where a list sets it or nobody knows the size of one."""
    if indent is None:
        return 0.0
    if indent.unit == "list":
        return None
    if indent.unit == "characters":
        return indent.amount / 100
    # A character of n half points is n / 2 points wide, which are n × 10 twips.
    return indent.amount / (size * 10) if size else (None if indent.amount else 0.0)
