"""Documents written as Markdown, for the examples of rules.

    # 临阳县人民政府2024年政府信息公开工作年度报告     a title line
    ## 一、总体情况                                    a heading
    Text, up to a blank line.<br>A new line.          a paragraph
    | 行 | 甲 | 乙 |                                  a table: `<` joins a cell to its left neighbour, `^` to the one
    | ^  | 3  | <  |                                  above; `|---|` rows are left out; a backslash keeps a character

A fenced block that begins with ```form draws an official table, see `gipr_lint.testing.formblock`; one that begins with
```docx sets what a document says beside its text, see `gipr_lint.testing.settings`. What stands in braces is read by
`gipr_lint.testing.braces`: revisions, comments, hidden text, pictures.
Lines of a paragraph are joined without a blank, and `&#x200B;` is the character of that code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from gipr_lint.blank.drawing import draw
from gipr_lint.blank.drawn_table import LEFT, UP, DrawnTable, from_rows
from gipr_lint.errors import DraftError
from gipr_lint.messages import Message
from gipr_lint.rulepacks.model import Edition
from gipr_lint.testing.braces import Braces
from gipr_lint.testing.content import Content, DraftItem, DraftParagraph, DraftTable
from gipr_lint.testing.formblock import parse_form
from gipr_lint.testing.package import members, package, zipped
from gipr_lint.testing.parts import Members
from gipr_lint.testing.settings import parse_settings
from gipr_lint.testing.wordml import body
from gipr_lint.testing.writer import Writer

Numbered = tuple[int, str]
"""A line with its number, from 1."""

_FENCE = "```"
_MARKS = {"<": LEFT, "^": UP}
_BREAK = re.compile(r"\s*<br\s*/?>\s*")
_RULE = re.compile(r"\|(\s*:?-{3,}:?\s*\|)+$")
_CODE = re.compile(r"&#x([0-9A-Fa-f]{1,6});")
_ESCAPED = re.compile(r"\\([\\|<^#`&])")
_BAR = re.compile(r"(?<!\\)\|")


def to_docx(markdown: str, edition: Edition, editions: Mapping[str, Edition] | None = None) -> bytes:
    """The DOCX for `markdown`; forms are those of `edition`, or of the one of `editions` that a form block names.

    Raises DraftError with the number of the line that cannot be read.
    """
    settings = parse_settings(_settings(markdown))
    braces = Braces()
    writer = Writer(
        runs=braces.runs,
        formatting=settings.formatting,
        line=settings.line,
        indented=settings.indented,
        tables=settings.tables,
    )
    document = package(body(to_content(markdown, edition, editions), writer))
    changes = (*braces.changes, *settings.changes)
    if not changes:
        return document
    parts: Members = members(document)
    for change in changes:
        parts = change(parts)
    return zipped(parts)


def to_content(markdown: str, edition: Edition, editions: Mapping[str, Edition] | None = None) -> Content:
    """The paragraphs and tables that `markdown` stands for; raises as `to_docx` does."""
    known = {**(editions or {}), edition.name: edition}
    chunks = _chunks(enumerate(markdown.splitlines(), 1))
    return tuple(_item(chunk, edition, known) for chunk in chunks if not _is_settings(chunk))


def settings_of(markdown: str) -> list[str]:
    """The lines that say what a document has beside its text."""
    return [line for _, line in _settings(markdown)]


def _settings(markdown: str) -> list[Numbered]:
    """The lines of all blocks of settings."""
    chunks = _chunks(enumerate(markdown.splitlines(), 1))
    return [line for chunk in chunks if _is_settings(chunk) for line in chunk[1:-1]]


def _is_settings(chunk: list[Numbered]) -> bool:
    return chunk[0][1].split() == [f"{_FENCE}docx"]


def _chunks(lines: Iterable[Numbered]) -> Iterator[list[Numbered]]:
    """Lines that belong together: one heading, one fenced block, the rows of a table, the lines of a paragraph."""
    chunk: list[Numbered] = []
    fenced = False
    for number, raw in lines:
        line = raw.strip(" \t")
        kind = _kind(line)
        if fenced:
            chunk.append((number, line))
            fenced = line != _FENCE
            if not fenced:
                yield chunk
                chunk = []
            continue
        fenced = kind == "fence"
        if chunk and (kind in ("", "fence", "heading") or kind != _kind(chunk[0][1])):
            yield chunk
            chunk = []
        if kind == "heading":
            yield [(number, line)]
        elif kind:
            chunk.append((number, line))
    if fenced:
        raise DraftError(Message("drafts.no-end", {"fence": _FENCE})).at_line(chunk[0][0])
    if chunk:
        yield chunk


def _kind(line: str) -> str:
    if not line:
        return ""
    if line.startswith(_FENCE):
        return "fence"
    if line.startswith("|"):
        return "table"
    return "heading" if line.startswith("#") else "text"


def _item(chunk: list[Numbered], edition: Edition, editions: Mapping[str, Edition]) -> DraftItem:
    number, first = chunk[0]
    match _kind(first):
        case "fence":
            words = first.removeprefix(_FENCE).split()
            if words[:1] != ["form"]:
                raise DraftError(Message("drafts.block", {"fence": _FENCE})).at_line(number)
            table = parse_form(number, words[1:], chunk[1:-1], edition, editions)
            return DraftTable(draw(table), table.form.alias)
        case "table":
            return DraftTable(_table(chunk))
        case "heading":
            return _heading(number, first)
    return DraftParagraph(_text("".join(line for _, line in chunk)))


def _heading(number: int, line: str) -> DraftParagraph:
    marks, _, text = line.partition(" ")
    if marks not in ("#", "##") or not text.strip():
        raise DraftError(Message("drafts.heading")).at_line(number)
    return DraftParagraph(_text(text.strip(" ")), "title" if marks == "#" else "heading")


def _table(chunk: list[Numbered]) -> DrawnTable:
    rows = []
    for number, line in chunk:
        if _RULE.fullmatch(line):
            continue
        if len(line) < 2 or not _BAR.match(line, len(line) - 1):
            raise DraftError(Message("drafts.table-row")).at_line(number)
        texts = [text.strip(" \t") for text in _BAR.split(line[1:-1])]
        rows.append((number, [_MARKS.get(text) or _text(text) for text in texts]))
    try:
        return from_rows([row for _, row in rows])
    except DraftError as error:
        raise DraftError(Message("drafts.in-table", {"problem": error.message})).at_line(chunk[0][0]) from None


def _text(source: str) -> str:
    text = _CODE.sub(lambda match: chr(int(match[1], 16)), _BREAK.sub("\n", source))
    return _ESCAPED.sub(r"\1", text)
