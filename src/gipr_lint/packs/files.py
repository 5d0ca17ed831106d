"""The shapes of a pack's YAML files, and how they become the types of `model`."""

from __future__ import annotations

from msgspec import Struct, field

from gipr_lint.packs.model import (
    Applies,
    Authority,
    ByProfile,
    Capture,
    CaptureType,
    CellType,
    Counted,
    Edition,
    Example,
    FactSpec,
    FixSpec,
    Form,
    FormBlock,
    Line,
    Nearest,
    Section,
    Severity,
    Text,
)
from gipr_lint.packs.nodes import Mapping
from gipr_lint.packs.source import NOWHERE, Source


class PackFile(Struct, frozen=True):
    """`pack.yaml`: who the pack is and what it needs."""

    pack: str
    version: str
    title: Text
    requires: dict[str, str] = {}
    extends: tuple[str, ...] = ()
    source: Source = NOWHERE


class LineFile(Struct, frozen=True):
    """A row or column written out: the path of its labels, other spellings of the last, type and unit of its cells."""

    path: tuple[str, ...]
    variants: tuple[str, ...] = ()
    type: CellType | None = None
    unit: str = ""


Lines = dict[str, str | tuple[str, ...] | LineFile]
"""Rows or columns by alias: one label, a path of labels, or written out."""


class BlockFile(Struct, frozen=True):
    """A part of a form with a heading line of its own."""

    columns: Lines
    rows: Lines
    title: str = ""
    corner: str = ""
    head: str = ""
    cells: CellType = "count"


class FormFile(Struct, frozen=True):
    """A form: blocks, or columns and rows where it is one block."""

    label: str
    section: str
    blocks: dict[str, BlockFile] = {}
    columns: Lines = {}
    rows: Lines = {}
    corner: str = ""
    head: str = ""
    cells: CellType = "count"
    groups: dict[str, tuple[str, ...]] = {}
    source: Source = NOWHERE


class EditionFile(Struct, frozen=True):
    """`forms/*.yaml`: one edition of the form."""

    edition: str
    title: Text
    applies: Applies
    authority: Authority
    sections: dict[str, Section]
    tables: dict[str, FormFile]
    source: Source = NOWHERE


class FactFile(Struct, frozen=True):
    """A fact as it is written in `facts/*.yaml`."""

    scope: str | tuple[str, ...] = field(name="in")
    find: str = ""
    count: Counted | None = None
    captures: dict[str, CaptureType | Capture] = field(name="as", default={})
    literals: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    nearest: Nearest | None = None
    own: bool = False
    broken: bool = False
    source: Source = NOWHERE


class FactsFile(Struct, frozen=True):
    """`facts/*.yaml`: lists of words, patterns that other patterns may use, and facts."""

    vocabulary: dict[str, tuple[str, ...]] = {}
    patterns: dict[str, str] = {}
    facts: dict[str, FactFile] = {}


class RuleFile(Struct, frozen=True):
    """One rule."""

    code: str
    name: str
    severity: Severity
    title: Text
    message: Text
    check: Mapping
    why: Text
    authority: tuple[Authority, ...]
    examples: tuple[Example, ...]
    fix: FixSpec | None = None
    profile: ByProfile = ByProfile()
    source: Source = NOWHERE


def edition_of(file: EditionFile) -> Edition:
    """The edition that a file describes."""
    return Edition(
        name=file.edition,
        title=file.title,
        applies=file.applies,
        authority=file.authority,
        sections=file.sections,
        forms={alias: _form(alias, form) for alias, form in file.tables.items()},
    )


def _form(alias: str, file: FormFile) -> Form:
    blocks = file.blocks or {
        alias: BlockFile(file.columns, file.rows, corner=file.corner, head=file.head, cells=file.cells)
    }
    return Form(
        alias=alias,
        label=file.label,
        section=file.section,
        blocks=tuple(
            FormBlock(
                alias=name,
                columns=_lines(block.columns),
                rows=_lines(block.rows),
                title=block.title,
                corner=block.corner,
                head=block.head,
                cells=block.cells,
            )
            for name, block in blocks.items()
        ),
        groups=file.groups,
    )


def _lines(lines: Lines) -> tuple[Line, ...]:
    return tuple(_line(alias, line) for alias, line in lines.items())


def _line(alias: str, line: str | tuple[str, ...] | LineFile) -> Line:
    if isinstance(line, LineFile):
        return Line(alias, line.path, line.variants, line.type, line.unit)
    return Line(alias, (line,) if isinstance(line, str) else line)


def fact_of(name: str, file: FactFile) -> FactSpec:
    """The fact that an entry describes; a capture given by one word is its type."""
    captures: dict[str, Capture] = {}
    for capture, how in file.captures.items():
        captures[capture] = how if isinstance(how, Capture) else Capture(how)
    return FactSpec(
        name=name,
        scope=(file.scope,) if isinstance(file.scope, str) else file.scope,
        find=file.find,
        count=file.count,
        captures=captures,
        literals=file.literals,
        near=file.near,
        without=file.without,
        about=file.about,
        nearest=file.nearest,
        own=file.own,
        broken=file.broken,
        source=file.source,
    )
