"""The types of `model`, made of what the files of a pack say, and words in them that say nothing."""

from __future__ import annotations

from collections.abc import Mapping

from gipr_lint.messages import Message
from gipr_lint.rulepacks.model import (
    Capture,
    Edition,
    FactSpec,
    Form,
    FormBlock,
    Line,
    Words,
)
from gipr_lint.rulepacks.schema import BlockFile, EditionFile, FactFile, FormFile, LineFile, Lines
from gipr_lint.rulepacks.yaml import nodes
from gipr_lint.rulepacks.yaml.errors import error
from gipr_lint.rulepacks.yaml.files import at


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
        harmless=file.harmless,
        broken=file.broken,
        doubtful=file.doubtful,
        source=file.source,
    )


_SPELLINGS = ("variants", "drifts", "keywords")
"""Where other spellings of a label stand."""


def refuse_empty_words(lists: Mapping[tuple[str, ...], Words], node: nodes.Node, above: tuple[str, ...] = ()) -> None:
    """Raises for a word of no characters, which would stand in every text. `lists` are by the paths of their keys."""
    for path, words in lists.items():
        if "" in words:
            raise error(at(node, (*above, *path, words.index(""))), Message("yaml.empty", {"key": path[-1]}))


def refuse_empty_spellings(node: nodes.Node) -> None:
    """Raises for a spelling of no characters in a form, or among the names that a pack adds to one."""
    if isinstance(node, nodes.Sequence):
        for item in node.items:
            refuse_empty_spellings(item)
    elif isinstance(node, nodes.Mapping):
        for key, value in node.items:
            listed = value.items if key.text in _SPELLINGS and isinstance(value, nodes.Sequence) else ()
            for item in listed:
                if isinstance(item, nodes.Scalar) and not item.text.strip():
                    raise error(item, Message("yaml.empty", {"key": key.text}))
            refuse_empty_spellings(value)
