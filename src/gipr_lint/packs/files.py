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


class LineNames(Struct, frozen=True):
    """给一行或一列增加写法；写 path 和 after 则是新增一行或一列。 /
    What is added to a row or column of a form: spellings. With `path` it is a new one that stands behind `after`."""

    path: str | tuple[str, ...] = ()
    """新增的行或列的标签，或标签的路径，从外到内。 / The label of a new one, or its path of labels, outermost first."""
    variants: tuple[str, ...] = ()
    """也接受的写法。 / Spellings that are accepted as well."""
    after: str = ""
    """新增的排在哪一行或列之后。 / The row or column behind which a new one stands."""
    type: CellType | None = None
    """新增的单元格的类型：count、signed、amount。 / The type of a new one's cells: count, signed or amount."""
    unit: str = ""
    """新增的单位，如“万元”。 / The unit of a new one's cells."""


class TableNames(Struct, frozen=True):
    """给一张表增加行、列、写法、分组的成员。 / What is added to a form."""

    rows: dict[str, LineNames] = {}
    """各行，按别名。 / Rows by alias."""
    columns: dict[str, LineNames] = {}
    """各列，按别名。 / Columns by alias."""
    groups: dict[str, tuple[str, ...]] = {}
    """分组的成员，分组可以是新的。 / Members of groups, which may be new."""


class SectionNames(Struct, frozen=True):
    """给一个部分增加写法；写 label 和 number 则是新增一个部分。 /
    What is added to a section: spellings. With `label` and `number` it is a new one, behind `after` or last."""

    label: str = ""
    """新增部分的标题，不带序号。 / The heading of a new one, without its number."""
    number: str = ""
    """新增部分的中文序号。 / The Chinese number of a new one."""
    variants: tuple[str, ...] = ()
    """也接受的写法。 / Spellings that are accepted as well."""
    drifts: tuple[str, ...] = ()
    """认得、但会指出的写法。 / Spellings that are recognised and reported."""
    keywords: tuple[str, ...] = ()
    """序号相同、含有这些词的标题就是这个部分。 / Words that tell a heading with its number."""
    after: str = ""
    """新增部分排在哪个部分之后，不写就在最后。 / The section behind which a new one stands, else it is the last."""


class EditionNames(Struct, frozen=True):
    """给一个格式版本增加的名称和写法。 / What is added to an edition of the form."""

    sections: dict[str, SectionNames] = {}
    """各部分，按别名。 / Sections by alias."""
    tables: dict[str, TableNames] = {}
    """各表，按别名。 / Tables by alias."""


class NamesFile(Struct, frozen=True):
    """给别的规则包增加的名称和写法；只能增加，不能改写。 / What a pack adds to the names of others."""

    vocabulary: dict[str, tuple[str, ...]] = {}
    """词表里增加的词。 / Words for lists of words."""
    patterns: dict[str, str] = {}
    """新的写法，供其他写法和事实使用。 / New patterns that other patterns and facts may use."""
    sections: dict[str, SectionNames] = {}
    """各部分，对所有有这个部分的格式版本。 / Sections by alias, in every edition that has them."""
    tables: dict[str, TableNames] = {}
    """各表，对所有有这张表的格式版本。 / Tables by alias, in every edition that has them."""
    editions: dict[str, EditionNames] = {}
    """只对一个格式版本增加的。 / What is added to one edition only."""


class OverrideFile(Struct, frozen=True):
    """对别人的规则的调整，此外什么都不能改。 / What a pack changes in a rule that it did not write."""

    severity: Severity | None = None
    """级别，在每种用途下都不高于它。 / Its severity; in no profile is it graver."""
    params: Mapping | None = None
    """检查的参数，逐个替换。 / Parameters of its check, each in place of the rule's own."""
    profile: ByProfile | None = None
    """某种用途下的级别。 / Its severity in a profile."""
    message: Text | None = None
    """消息，占位符与原规则相同。 / Its message, with the same placeholders."""
    reason: str = ""
    """为什么；关闭规则必须写。 / Why; a rule is not switched off without a reason."""
    off: bool = False
    """关闭，与 severity: off 相同。 / Switches it off, as `severity: off` does."""
    replaced_by: str = ""
    """关闭，由这条规则代替。 / Switches it off, since the rule named here takes its place."""
    source: Source = NOWHERE


class PackFile(Struct, frozen=True):
    """pack.yaml：规则包是谁、需要什么、增加什么、调整什么。 /
    `pack.yaml`: who the pack is, what it needs, what it adds to other packs and changes in them."""

    pack: str
    """名称，2 至 8 个小写字母；大写是规则编号的前缀。 / Its name; in capitals it is the prefix of its rules' codes."""
    version: str
    """规则包的版本，如 2026.1。 / The pack's version."""
    title: Text
    """规则包的全名。 / What it is called in full."""
    requires: dict[str, str] = {}
    """需要的版本：gipr-lint 和其他规则包，如 {gipr-lint: '>=0.1,<1'}。 /
    Versions needed of gipr-lint and of other packs."""
    extends: tuple[str, ...] = ()
    """建立在哪些规则包之上：已安装的名字，或 ./、../ 开头的文件夹，通常是 [cn]。 /
    The packs that it builds on: installed ones by name, or folders; usually [cn]."""
    names: NamesFile = NamesFile()
    """增加的名称和写法。 / Names and spellings that it adds."""
    rules: dict[str, Severity | OverrideFile] = {}
    """对别人的规则的调整，按编号或名称；一个词就是级别。 / What it changes in others' rules; one word is a severity."""
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
