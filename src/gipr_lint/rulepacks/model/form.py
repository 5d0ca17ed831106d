"""The names of the form: its editions with their sections and tables, and the spellings of their labels.

Editions, forms and blocks are equal only to themselves: what is worked out of one is kept under it.
"""

from functools import cached_property
from typing import Literal

from msgspec import Struct

from gipr_lint.rulepacks.model.text import Authority, Text

CellType = Literal["count", "signed", "amount"]


class Applies(Struct, frozen=True, forbid_unknown_fields=True, rename={"first": "from", "last": "to"}):
    """适用的报告年度，含首尾。 / The report years from `first` to `last`, both included; 0 is open."""

    first: int = 0
    """起始年度，0 为不限。 / The first year, 0 is open."""
    last: int = 0
    """截止年度，0 为不限。 / The last year, 0 is open."""

    def holds(self, year: int) -> bool:
        """Whether the report year `year` lies within."""
        return self.first <= year and (not self.last or year <= self.last)


class Section(Struct, frozen=True, forbid_unknown_fields=True):
    """格式要求的一个部分。 / A required section."""

    label: str
    """法定标题，不带序号。 / The official label without its number."""
    number: str
    """中文序号，如“一”。 / The Chinese number."""
    variants: tuple[str, ...] = ()
    """也接受的写法，不报告。 / Spellings that are accepted in silence."""
    drifts: tuple[str, ...] = ()
    """能认出、但要报告的写法。 / Spellings that are recognised and reported."""
    keywords: tuple[str, ...] = ()
    """序号相同、含其中一词的标题也认作本部分。 /
    A heading with the section's number that holds one of these is the section as well, worded in another way."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """The official label and those that are accepted in silence."""
        return (self.label, *self.variants)


class Line(Struct, frozen=True):
    """A row or a column of a form: the path of its labels, outermost first, and accepted spellings of the last one."""

    alias: str
    path: tuple[str, ...]
    variants: tuple[str, ...] = ()
    type: CellType | None = None
    unit: str = ""

    @property
    def label(self) -> str:
        """The innermost label; empty for a row without one."""
        return self.path[-1] if self.path else ""


class FormBlock(Struct, frozen=True, eq=False):
    """A part of a form with a heading line, columns and rows of its own; most forms have one, without title."""

    alias: str
    columns: tuple[Line, ...]
    rows: tuple[Line, ...]
    title: str = ""
    corner: str = ""
    head: str = ""
    cells: CellType = "count"

    def type_of(self, column: Line) -> CellType:
        """How the cells of `column` are read."""
        return column.type or self.cells


class Form(Struct, frozen=True, eq=False, dict=True):
    """A table of the form: `alias`, the printed `label`, the `section` it stands in, its blocks and named groups."""

    alias: str
    label: str
    section: str
    blocks: tuple[FormBlock, ...]
    groups: dict[str, tuple[str, ...]] = {}

    @cached_property
    def rows(self) -> dict[str, Line]:
        """All rows by alias, in the order of the form."""
        return {row.alias: row for block in self.blocks for row in block.rows}

    @cached_property
    def columns(self) -> frozenset[str]:
        """The aliases of the columns of all blocks; blocks share them."""
        return frozenset(column.alias for block in self.blocks for column in block.columns)

    @cached_property
    def block_of(self) -> dict[str, FormBlock]:
        """The block of each row alias."""
        return {row.alias: block for block in self.blocks for row in block.rows}

    def column(self, row: str, column: str) -> Line | None:
        """The column `column` of the block in which `row` stands."""
        return next((line for line in self.block_of[row].columns if line.alias == column), None)


class Edition(Struct, frozen=True, eq=False):
    """One edition of the national form."""

    name: str
    title: Text
    applies: Applies
    authority: Authority
    sections: dict[str, Section]
    forms: dict[str, Form]
