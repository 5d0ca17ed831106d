"""What a rule pack says, as immutable types: names (editions, sections, forms), facts, rules.

The shape is that of the YAML files (see docs/), so the same types read a pack, check it and print its JSON Schema.
"""

from functools import cached_property
from typing import Any, Literal

from msgspec import Raw, Struct, msgpack

from gipr_lint.packs.source import NOWHERE, Source

Severity = Literal["error", "warning", "info", "off"]
Profile = Literal["draft", "submit", "publish"]
CellType = Literal["count", "signed", "amount"]
CaptureType = Literal["date", "year", "count", "text"]
Safety = Literal["safe", "suggested"]


class Text(Struct, frozen=True, forbid_unknown_fields=True):
    """One text in both languages."""

    zh: str
    en: str

    def in_language(self, lang: str) -> str:
        """`lang` is zh or en."""
        return self.en if lang == "en" else self.zh


class Authority(Struct, frozen=True, forbid_unknown_fields=True):
    """What a rule rests on: a published document, its number and the clause."""

    document: str
    number: str = ""
    clause: str = ""


class Applies(Struct, frozen=True, forbid_unknown_fields=True, rename={"first": "from", "last": "to"}):
    """The report years `first` to `last`, both included; 0 is open."""

    first: int = 0
    last: int = 0

    def holds(self, year: int) -> bool:
        """Whether the report year `year` lies within."""
        return self.first <= year and (not self.last or year <= self.last)


class Section(Struct, frozen=True, forbid_unknown_fields=True):
    """A required section: official `label` without its number, the Chinese `number`, other spellings.

    `variants` are accepted in silence, `drifts` are recognised and reported. A heading with the section's number that
    holds one of `keywords` is the section as well, worded in another way.
    """

    label: str
    number: str
    variants: tuple[str, ...] = ()
    drifts: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


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
    """How a named group is read: its type, and for a date the group whose year it takes over when it has none."""

    type: CaptureType
    year: str = ""


class Nearest(Struct, frozen=True, forbid_unknown_fields=True, rename={"one_of": "is"}):
    """Of the words `among`, the one nearest before a value in its sentence must be one of `one_of`."""

    among: tuple[str, ...]
    one_of: tuple[str, ...]

    def holds(self, before: str) -> bool:
        """Whether it is, in what stands before a value."""
        ends = [(at + len(word), len(word), word) for word in self.among if (at := before.rfind(word)) >= 0]
        return bool(ends) and max(ends)[2] in self.one_of


class Counted(Struct, frozen=True, forbid_unknown_fields=True):
    """A number said in prose, told by the words of its clause.

    With `verbs`: one of them stands before the number, one of the `objects` in the clause, and nothing else between
    verb and number but fillers (收到政府信息公开申请36件). With `labels`, words by alias: one or several of them stand
    right before the number (予以公开、部分公开36件), or right behind it where nothing stands before (36件予以公开).
    `measures` are the measure words, else all of the vocabulary; `fillers` words that may stand between, beside those
    of the vocabulary; `not_after` words that must not come before it in the sentence, `no` words that must not in its
    clause.
    """

    verbs: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    labels: dict[str, tuple[str, ...]] = {}
    measures: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

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
    """What a rule suggests. `text` is the template of the replacement or of the inserted paragraph, or one for each
    named capture; left empty, the check gives its own (an official label, the value that repairs the equations)."""

    safety: Safety
    text: str | dict[str, str] = ""
    title: Text | None = None


class ByProfile(Struct, frozen=True, forbid_unknown_fields=True):
    """The severity of a rule in each profile, where it differs from the rule's own."""

    draft: Severity | None = None
    submit: Severity | None = None
    publish: Severity | None = None


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """A document in Markdown that a rule must leave alone (`good`) or find fault with (`bad`)."""

    good: str = ""
    bad: str = ""
    year: int = 0
    edition: str = ""
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
    """One rule. `check` holds the kind's own parameters, `kind` among them; `documentation` is read on demand."""

    code: str
    name: str
    severity: Severity
    title: Text
    message: Text
    check: dict[str, Any]
    fix: FixSpec | None = None
    documentation: Raw = Documentation().packed()
    profile: ByProfile = ByProfile()
    editions: tuple[str, ...] = ()
    pack: str = ""
    source: Source = NOWHERE

    @cached_property
    def converted(self) -> dict[type, Any]:
        """What `check` is as a value of the types that it was converted to, filled by those who do."""
        return {}

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
    """Name, version and title of a pack that takes part in a run."""

    name: str
    version: str
    title: Text


NO_DRAFT = Raw(msgpack.encode(None))
"""Where no pack has the texts of an empty draft."""


class RuleSet(Struct, frozen=True, dict=True):
    """Everything that a run checks with: resolved and immutable. `draft` holds the texts of an empty draft, encoded: a
    lint never reads them."""

    packs: tuple[PackInfo, ...]
    editions: dict[str, Edition]
    patterns: dict[str, str]
    facts: dict[str, FactSpec]
    rules: tuple[Rule, ...]
    vocabulary: dict[str, tuple[str, ...]] = {}
    draft: Raw = NO_DRAFT

    @cached_property
    def by_name(self) -> dict[str, Rule]:
        """Rules by code and by name, both accepted wherever a rule is named."""
        return {key: rule for rule in self.rules for key in (rule.code, rule.name)}

    def edition_for(self, year: int) -> Edition | None:
        """The edition that reports on `year` must use."""
        return next((edition for edition in self.editions.values() if edition.applies.holds(year)), None)
