"""A rule: its check, its texts, its severities, what it suggests, and its documentation."""

from functools import cached_property
from typing import Any, Literal

from msgspec import Raw, Struct, msgpack

from gipr_lint.rulepacks.model.text import Authority, Text
from gipr_lint.rulepacks.position import NOWHERE, Position
from gipr_lint.terms import Gravity, Severity

Safety = Literal["safe", "suggested"]


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

    draft: Gravity | None = None
    """起草时。 / While drafting."""
    submit: Gravity | None = None
    """报送时（默认）。 / When submitting, the default."""
    publish: Gravity | None = None
    """公开发布时。 / When publishing."""


class Case(Struct, frozen=True, forbid_unknown_fields=True):
    """规则另有说法的一种情形。 / A case of which a rule speaks in words of its own."""

    message: Text
    """这种情形的消息。 / What is said of it."""
    severity: Severity | None = None
    """这种情形的级别；比规则的级别轻才起作用。 / How grave it is, where that is milder than the rule."""


class Example(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """用 Markdown 写的文稿，规则必须放过（good）或查出（bad）；每个例子写其中之一。 /
    A document in Markdown that a rule must leave alone (`good`) or find fault with (`bad`)."""

    good: str = ""
    """正确的文稿。 / A document that the rule must leave alone."""
    bad: str = ""
    """有错的文稿，必须被这条规则查出。 / A document that this rule must find fault with."""
    finds: tuple[str, ...] = ()
    """错误的例子里应发现的各处，依次：文字就写标出的文字，表格写“行/列”的别名，缺少的写 +（缺行、列、表写 +别名），
    整个文件写 *。 /
    What is found in a bad example, in order: the text that is marked, `row/column` of a form by their aliases, `+` for
    something missing (`+alias` for a row, column or form), `*` for the file as a whole."""
    becomes: str | tuple[str, ...] = ()
    """按修改建议改成什么：各处改成的文字，依次（删去写空的）；或有几行时，改好以后的整个文稿。 /
    What the fixes make of it: the texts that they write, in order (an empty one deletes), or in several lines the
    document as it is afterwards."""
    year: int = 0
    """报告年度；不写则从标题认出。 / The report year, else recognised from the title."""
    edition: str = ""
    """表格的格式版本，如 2021。 / The edition of its forms."""
    previous: str = ""
    """上年的报告，用 Markdown 写；只用于与上年比较的规则。 /
    Last year's report in Markdown, for rules that compare the two."""
    draft: str = ""
    """文稿，例子是它发布出来的样子；只用于比较文稿与发布件的规则。 /
    The draft of which the example is what was published, for rules that compare the two."""
    roster: str = ""
    """名册，CSV；只用于核对许多份报告的规则，它们的例子里每个一级标题开始一份报告。 /
    A roster as CSV, for rules on many reports, in whose examples each heading of the first level begins a report."""
    files: tuple[str, ...] = ()
    """这些报告的文件名，依次；不写就是 1.docx、2.docx……。 /
    The names of the files of these reports, in order; 1.docx, 2.docx and so on unless given."""
    source: Position = NOWHERE


class Documentation(Struct, frozen=True):
    """What a rule tells its reader beyond its messages: why it is, what it rests on, examples."""

    why: Text | None = None
    authority: tuple[Authority, ...] = ()
    examples: tuple[Example, ...] = ()

    def packed(self) -> Raw:
        """The same, encoded: a lint never reads it, and half of a pack is documentation."""
        return Raw(msgpack.encode(self))


class Rule(Struct, frozen=True, dict=True):
    """One rule. `kind` is the name of its check, `check` the parameters of that, encoded; `documentation` is read on
    demand.

    Parameters that are `plain` are texts, numbers, lists and mappings alone, for which nobody needs to know the types.
    One that is `dropped` was switched off by a pack or a project: only its own code or name brings it back. What one
    that `masks` finds is quoted in no output, whether or not the rule is in force. `needs` names what there must be
    in a report for its check to find anything; `cases` are those that the check tells apart and of which the rule
    speaks in words of their own.
    """

    code: str
    name: str
    severity: Gravity
    title: Text
    message: Text
    kind: str
    check: Raw
    fix: FixSpec | None = None
    documentation: Raw = Documentation().packed()
    profile: ByProfile = ByProfile()
    cases: dict[str, Case] = {}
    editions: tuple[str, ...] = ()
    pack: str = ""
    dropped: bool = False
    masks: bool = False
    plain: bool = False
    needs: str = ""
    source: Position = NOWHERE

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
