"""The types of `model`, made of what the files of a pack say."""

from __future__ import annotations

from gipr_lint.rulepacks.model import (
    Capture,
    Edition,
    FactSpec,
    Form,
    FormBlock,
    Line,
)
from gipr_lint.rulepacks.schema import BlockFile, EditionFile, FactFile, FormFile, LineFile, Lines


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
        says=file.says,
        captures=captures,
        literals=file.literals,
        quick=file.quick,
        near=file.near,
        without=file.without,
        broken=file.broken,
        doubtful=file.doubtful,
        source=file.source,
    )
