"""The shapes of a pack's YAML files; `build` makes the types of `model` of them."""

from __future__ import annotations

from msgspec import Struct, field

from gipr_lint.rulepacks.model import (
    Applies,
    Authority,
    ByProfile,
    Capture,
    CaptureType,
    Case,
    CellType,
    Example,
    FixSpec,
    Said,
    Section,
    Text,
    Vocabulary,
    Words,
)
from gipr_lint.rulepacks.position import NOWHERE, Position
from gipr_lint.rulepacks.yaml.nodes import Mapping
from gipr_lint.terms import Gravity


class LineNames(Struct, frozen=True):
    """给一行或一列增加写法；写 path 和 after 则是新增一行或一列。 /
    What is added to a row or column of a form: spellings. With `path` it is a new one that stands after `after`."""

    path: str | tuple[str, ...] = ()
    """新增的行或列的标签，或标签的路径，从外到内。 / The label of a new one, or its path of labels, outermost first."""
    variants: tuple[str, ...] = ()
    """也接受的写法。 / Spellings that are accepted as well."""
    after: str = ""
    """新增的排在哪一行或列之后。 / The row or column after which a new one stands."""
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
    What is added to a section: spellings. With `label` and `number` it is a new one, after `after` or last."""

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
    """新增部分排在哪个部分之后，不写就在最后。 / The section after which a new one stands, else it is the last."""


class EditionNames(Struct, frozen=True):
    """给一个格式版本增加的名称和写法。 / What is added to an edition of the form."""

    sections: dict[str, SectionNames] = {}
    """各部分，按别名。 / Sections by alias."""
    tables: dict[str, TableNames] = {}
    """各表，按别名。 / Tables by alias."""


class NamesFile(Struct, frozen=True):
    """给别的规则包增加的名称和写法；只能增加，不能改写。 / What a pack adds to the names of others."""

    vocabulary: Vocabulary = Vocabulary()
    """程序所用的词表里增加的词。 / Words for the lists that the program asks for."""
    words: dict[str, Words] = {}
    """规则所用的词表里增加的词。 / Words for the lists that rules name."""
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

    severity: Gravity | None = None
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
    source: Position = NOWHERE


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
    rules: dict[str, Gravity | OverrideFile] = {}
    """对别人的规则的调整，按编号或名称；一个词就是级别。 / What it changes in others' rules; one word is a severity."""
    source: Position = NOWHERE


class LineFile(Struct, frozen=True):
    """写全的一行或一列。 / A row or column written out."""

    path: tuple[str, ...]
    """标签的路径，从外到内。 / The path of its labels, outermost first."""
    variants: tuple[str, ...] = ()
    """最内层标签也接受的写法。 / Other spellings of the last label."""
    type: CellType | None = None
    """单元格的类型：count 非负整数、signed 可为负、amount 金额。 / The type of its cells: count, signed or amount."""
    unit: str = ""
    """单位，如“万元”。 / The unit of its cells."""


Lines = dict[str, str | tuple[str, ...] | LineFile]
"""Rows or columns by alias: one label, a path of labels, or written out."""


class BlockFile(Struct, frozen=True):
    """表里有自己的标题行的一块。 / A part of a form with a heading line of its own."""

    columns: Lines
    """各列，按别名。 / Columns by alias."""
    rows: Lines
    """各行，按别名。 / Rows by alias."""
    title: str = ""
    """块的标题行。 / The text of its heading line."""
    corner: str = ""
    """左上角单元格的文字。 / What the cell at the top left says."""
    head: str = ""
    """各列之上的通栏文字。 / What stands above all columns."""
    cells: CellType = "count"
    """单元格的类型。 / The type of its cells."""


class FormFile(Struct, frozen=True):
    """一张表：写 blocks，或只有一块时写 columns 和 rows。 /
    A form: blocks, or columns and rows where it is one block."""

    label: str
    """表的名称。 / The printed name of the form."""
    section: str
    """所在部分的别名。 / The alias of the section that it stands in."""
    blocks: dict[str, BlockFile] = {}
    """几块，按别名。 / Its blocks by alias."""
    columns: Lines = {}
    """各列，按别名：一个标签、标签的路径，或写全。 / Columns by alias: one label, a path of labels, or written out."""
    rows: Lines = {}
    """各行，按别名：一个标签、标签的路径，或写全。 / Rows by alias: one label, a path of labels, or written out."""
    corner: str = ""
    """左上角单元格的文字。 / What the cell at the top left says."""
    head: str = ""
    """各列之上的通栏文字。 / What stands above all columns."""
    cells: CellType = "count"
    """单元格的类型。 / The type of its cells."""
    groups: dict[str, tuple[str, ...]] = {}
    """给几行或几列起的合称，算式里可用。 / Names for sets of rows or columns, for expressions."""
    source: Position = NOWHERE


class EditionFile(Struct, frozen=True):
    """forms/*.yaml：格式的一个版本。 / `forms/*.yaml`: one edition of the form."""

    edition: str
    """版本的名称，如 2021。 / Its name."""
    title: Text
    """版本的全名。 / What it is called in full."""
    applies: Applies
    """适用的报告年度。 / The report years that it is for."""
    authority: Authority
    """印发它的文件。 / The document that issued it."""
    sections: dict[str, Section]
    """各部分，按别名，依次。 / Sections by alias, in order."""
    tables: dict[str, FormFile]
    """各表，按别名。 / Forms by alias."""
    source: Position = NOWHERE


class FactFile(Struct, frozen=True):
    """facts/*.yaml 里的一个事实：从文中取出的一个值，写 find（可带 as）或 says 之一。 /
    A fact as it is written in `facts/*.yaml`: a value to take from the prose, by `find` or by `says`."""

    scope: str | tuple[str, ...] = field(name="in")
    """在哪里找：title、preface、ending、prose（全部文字），或部分的别名。 /
    Where to look: title, preface, ending, prose (all running text), or sections."""
    find: str = ""
    """正则表达式，作用于折叠后的文字（无空白、半角）；{名称} 代表前面给出的写法。 /
    A regular expression over the folded text; {name} stands for a pattern of the pack."""
    says: Said | None = None
    """关于某种事物的数目或说法，由词表认读。 / A figure or a claim, by what it is said of in the vocabulary's words."""
    captures: dict[str, CaptureType | Capture] = field(name="as", default={})
    """命名组怎样读：text（默认）、date、year、count。 /
    How named groups are read: text (default), date, year, count."""
    literals: tuple[str, ...] = ()
    """段落里必须有其中一词，用于快速筛选。 / At least one must stand in the paragraph: a quick filter."""
    quick: str = ""
    """比 find 简单的正则表达式，段落里没有它就没有 find，用于快速筛选。 /
    A regular expression, simpler than `find`, that finds something in every paragraph in which that does: a filter."""
    near: tuple[str, ...] = ()
    """同一句里必须有其中一词。 / At least one must stand in the same sentence."""
    without: tuple[str, ...] = ()
    """同一句里不能有的词。 / None of these may stand in the same sentence."""
    harmless: tuple[str, ...] = ()
    """含有上述词而无妨的词，如“修订0”。 / Words that hold one of those and do no harm (修订0件)."""
    broken: bool = False
    """只取中间夹有空格或换行的。 / Only where a blank or the end of a line stands inside."""
    doubtful: bool = False
    """也可能另有所指；与表不一致只作提示。 / It may be meant otherwise: what disagrees with it is only an info."""
    source: Position = NOWHERE


class FactsFile(Struct, frozen=True):
    """facts/*.yaml：词表、写法、事实。 / `facts/*.yaml`: lists of words, patterns, and facts."""

    vocabulary: Vocabulary = Vocabulary()
    """程序所用的词表；已有的词表会增补。 / The lists of words that the program asks for; what is there is added to."""
    words: dict[str, Words] = {}
    """规则所用的词表，名称自定；同名的会增补。 /
    Lists of words that rules name, under any name; a list of the same name is added to."""
    patterns: dict[str, str] = {}
    """可重复使用的正则表达式，按名称。 / Regular expressions that other patterns may use, by name."""
    facts: dict[str, FactFile] = {}
    """事实，按名称。 / Facts by name."""


class RuleFile(Struct, frozen=True):
    """一条规则，文件名为“编号-名称.yaml”。 / One rule, in a file of its own that is named CODE-name.yaml."""

    code: str
    """编号：规则包的前缀加三位数字，如 SH101；百位是类别。 /
    Its code: the pack's prefix and three digits; the first of them is the group."""
    name: str
    """名称：说明错误的英文，小写加连字符，如 row-total-mismatch。 /
    Its name, which states the defect, in small letters with hyphens."""
    severity: Gravity
    """级别：error 错误、warning 警告、info 提示、off 关闭。 / How grave its findings are."""
    title: Text
    """一句话说明错在哪里。 / The defect in one line."""
    message: Text
    """报告给用户的话，可用占位符 {…}。 / What the user is told; placeholders {…} are filled."""
    check: Mapping
    """怎样检查：kind 是检查的名称，其余是这种检查的参数。 /
    How to check: `kind` names the check, the other keys are its parameters."""
    why: Text
    """为什么要这样。 / Why the rule is."""
    authority: tuple[Authority, ...]
    """依据，至少一项。 / What it rests on, at least one."""
    examples: tuple[Example, ...]
    """例子，至少一个 good、一个 bad。 / Examples, at least one good and one bad."""
    fix: FixSpec | None = None
    """修改建议。 / What it suggests."""
    profile: ByProfile = ByProfile()
    """各场合的级别，与 severity 不同时写。 / Other severities by profile."""
    cases: dict[str, Case] = {}
    """检查能分辨（参数 cases）、消息另有说法的情形，按名称。 /
    What is said in the cases that the check tells apart by its parameter `cases`, by their names."""
    source: Position = NOWHERE
