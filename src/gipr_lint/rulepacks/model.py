"""What a rule pack says, as immutable types: names (editions, sections, forms), facts, rules.

The shape is that of the YAML files (see docs/), so the same types read a pack, check it and print its JSON Schema.
"""

from functools import cached_property
from typing import Any, Literal

from msgspec import Raw, Struct, msgpack

from gipr_lint.rulepacks.source import NOWHERE, Source

Severity = Literal["error", "warning", "info", "off"]
Profile = Literal["draft", "submit", "publish"]
CellType = Literal["count", "signed", "amount"]
CaptureType = Literal["date", "year", "count", "text"]
Safety = Literal["safe", "suggested"]


class Text(Struct, frozen=True, forbid_unknown_fields=True):
    """中英文各一份的文字。 / One text in both languages."""

    zh: str
    """中文。 / In Chinese."""
    en: str
    """英文。 / In English."""

    def in_language(self, lang: str) -> str:
        """`lang` is zh or en."""
        return self.en if lang == "en" else self.zh


class Authority(Struct, frozen=True, forbid_unknown_fields=True):
    """规则的依据：公开发布的文件、文号、条款。 /
    What a rule rests on: a published document, its number and the clause."""

    document: str
    """文件全称，不加书名号。 / The document's full title, without title marks."""
    number: str = ""
    """文号或标准号。 / Its number."""
    clause: str = ""
    """条、款，如“第五十条”。 / The clause."""


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


class FormBlock(Struct, frozen=True):
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


class Form(Struct, frozen=True, dict=True):
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
    def block_of(self) -> dict[str, FormBlock]:
        """The block of each row alias."""
        return {row.alias: block for block in self.blocks for row in block.rows}

    def column(self, row: str, column: str) -> Line | None:
        """The column `column` of the block in which `row` stands."""
        return next((line for line in self.block_of[row].columns if line.alias == column), None)


class Edition(Struct, frozen=True):
    """One edition of the national form."""

    name: str
    title: Text
    applies: Applies
    authority: Authority
    sections: dict[str, Section]
    forms: dict[str, Form]


class Capture(Struct, frozen=True, forbid_unknown_fields=True):
    """命名组怎样读。 / How a named group is read."""

    type: CaptureType
    """类型：日期、年份、数目、文字。 / Its type: date, year, count, text."""
    year: str = ""
    """日期没有写年份时，沿用哪一个组的年份。 / For a date without a year: the group whose year it takes over."""


class Nearest(Struct, frozen=True, forbid_unknown_fields=True, rename={"one_of": "is"}):
    """句子里离它最近的词。 / Which of some words is the one nearest before a value in its sentence."""

    among: tuple[str, ...]
    """比较哪些词。 / The words that are compared."""
    one_of: tuple[str, ...]
    """最近的必须是其中之一。 / The nearest must be one of these."""

    def holds(self, before: str) -> bool:
        """Whether it is, in what stands before a value."""
        ends = [(at + len(word), len(word), word) for word in self.among if (at := before.rfind(word)) >= 0]
        return bool(ends) and max(ends)[2] in self.one_of


class Counted(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里说的一个数目，由分句里的词认出：写 verbs（可带 objects）或 labels 之一。 /
    A number said in prose, told by the words of its clause: with `verbs` (and `objects`) or with `labels`."""

    verbs: tuple[str, ...] = ()
    """数目之前的动词，如“收到”；动词与数目之间只能有填充词。 /
    Verbs, one of which stands before the number, with nothing else between but fillers."""
    objects: tuple[str, ...] = ()
    """分句里必须有其中一词，如“申请”。 / One of these must be in the clause."""
    labels: dict[str, tuple[str, ...]] = {}
    """按别名列出的词，紧接在数目之前（予以公开36件）或之后（36件予以公开）；可以几个并列。 /
    Words by alias, one or several right before the number, or right behind it where nothing stands before."""
    measures: tuple[str, ...] = ()
    """量词；不写则用词表里的全部量词。 / Measure words, else all of the vocabulary."""
    fillers: tuple[str, ...] = ()
    """动词或标签与数目之间可以有的词，词表里的之外。 /
    Words that may stand between, beside those of the vocabulary."""
    not_after: tuple[str, ...] = ()
    """句子里在它之前不能有的词。 / Words that must not come before it in the sentence."""
    no: tuple[str, ...] = ()
    """分句里不能有的词。 / Words that must not be in its clause."""

    @property
    def words(self) -> tuple[str, ...]:
        """The verbs, or the words of all labels."""
        return self.verbs or tuple(word for words in self.labels.values() for word in words)


class FactSpec(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in", "captures": "as"}):
    """A typed value to take from the prose.

    `scope` names sections, or title, preface, ending, prose (all running text). `find` is a regular expression over
    the folded text, in which `{name}` stood for a pattern of the pack; or `count` tells a number by its words.
    `literals` are the pre-filter: at least one must stand in the paragraph. `near` words: at least one in the same
    sentence; `without`: none of them there; `about`: one of them in the sentence or at the beginning of the paragraph;
    `nearest`: what is named last before it. `own`: only what is said of the reporting body as a whole and of the report
    year, as a fact and no wish (a `count` is always held to the former). `broken`: only where a blank or the end of a
    line stands inside.
    """

    name: str
    scope: tuple[str, ...]
    find: str = ""
    count: Counted | None = None
    captures: dict[str, Capture] = {}
    literals: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    nearest: Nearest | None = None
    own: bool = False
    broken: bool = False
    source: Source = NOWHERE


class FixSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """规则给出的修改建议。 / What a rule suggests."""

    safety: Safety
    """safe：不改变意思，可自动修改；suggested：需人工确认。 /
    safe: cannot change the meaning; suggested: for a person to confirm."""
    text: str | dict[str, str] = ""
    """替换或补写的文字，可用占位符；按命名组各写一个亦可；不写则由检查给出（法定标题、算出的数）。 /
    Template of the replacement or inserted paragraph, or one for each named capture; left empty, the check gives
    its own."""
    title: Text | None = None
    """建议的说法；不写则自动生成。 / What the suggestion is called; made from the edits unless given."""


class ByProfile(Struct, frozen=True, forbid_unknown_fields=True):
    """各场合的级别，只写与规则自己不同的。 /
    The severity of a rule in each profile, where it differs from the rule's own."""

    draft: Severity | None = None
    """起草时。 / While drafting."""
    submit: Severity | None = None
    """报送时（默认）。 / When submitting, the default."""
    publish: Severity | None = None
    """公开发布时。 / When publishing."""


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """用 Markdown 写的文稿，规则必须放过（good）或查出（bad）；每个例子写其中之一。 /
    A document in Markdown that a rule must leave alone (`good`) or find fault with (`bad`)."""

    good: str = ""
    """正确的文稿。 / A document that the rule must leave alone."""
    bad: str = ""
    """有错的文稿，必须被这条规则查出。 / A document that this rule must find fault with."""
    year: int = 0
    """报告年度；不写则从标题认出。 / The report year, else recognised from the title."""
    edition: str = ""
    """表格的格式版本，如 2021。 / The edition of its forms."""
    source: Source = NOWHERE


class Documentation(Struct, frozen=True):
    """What a rule tells its reader beyond its messages: why it is, what it rests on, examples."""

    why: Text | None = None
    authority: tuple[Authority, ...] = ()
    examples: tuple[Example, ...] = ()

    def packed(self) -> Raw:
        """The same, encoded: a lint never reads it, and half of a pack is documentation."""
        return Raw(msgpack.encode(self))


class Rule(Struct, frozen=True, dict=True):
    """One rule. `kind` is its kind of check, `check` the parameters of that, encoded; `documentation` is read on
    demand.

    One that is `dropped` was switched off by a pack or a project: only its own code or name brings it back.
    """

    code: str
    name: str
    severity: Severity
    title: Text
    message: Text
    kind: str
    check: Raw
    fix: FixSpec | None = None
    documentation: Raw = Documentation().packed()
    profile: ByProfile = ByProfile()
    editions: tuple[str, ...] = ()
    pack: str = ""
    dropped: bool = False
    source: Source = NOWHERE

    @cached_property
    def converted(self) -> dict[type, Any]:
        """What `check` is as a value of the types that it was converted to, filled by those who do."""
        return {}

    @property
    def parameters(self) -> dict[str, Any]:
        """The parameters of the check by name, those left out among them."""
        found: dict[str, Any] = msgpack.decode(self.check)
        return found

    @cached_property
    def documented(self) -> Documentation:
        """The documentation, decoded."""
        return msgpack.decode(self.documentation, type=Documentation)

    @property
    def why(self) -> Text | None:
        """Why the rule is."""
        return self.documented.why

    @property
    def authority(self) -> tuple[Authority, ...]:
        """What the rule rests on."""
        return self.documented.authority

    @property
    def examples(self) -> tuple[Example, ...]:
        """Documents that it must leave alone or find fault with."""
        return self.documented.examples


class PackInfo(Struct, frozen=True):
    """Name, version and title of a pack that takes part in a run, and the folder that it was read from."""

    name: str
    version: str
    title: Text
    folder: str = ""


NO_DRAFT = Raw(msgpack.encode(None))
"""Where no pack has the texts of an empty draft."""


class RuleSet(Struct, frozen=True, dict=True):
    """Everything that a run checks with: resolved and immutable.

    `draft` holds the texts of an empty draft, `provenance` where every setting comes from; both are encoded, since a
    lint never reads them.
    """

    packs: tuple[PackInfo, ...]
    editions: dict[str, Edition]
    patterns: dict[str, str]
    facts: dict[str, FactSpec]
    rules: tuple[Rule, ...]
    vocabulary: dict[str, tuple[str, ...]] = {}
    draft: Raw = NO_DRAFT
    provenance: bytes = b""

    @cached_property
    def by_name(self) -> dict[str, Rule]:
        """Rules by code and by name, both accepted wherever a rule is named."""
        return {key: rule for rule in self.rules for key in (rule.code, rule.name)}

    @property
    def sections(self) -> set[str]:
        """The aliases of the sections of all editions."""
        return {alias for edition in self.editions.values() for alias in edition.sections}

    def edition_for(self, year: int) -> Edition | None:
        """The edition that reports on `year` must use."""
        return next((edition for edition in self.editions.values() if edition.applies.holds(year)), None)
