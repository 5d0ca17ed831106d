"""Facts: typed values that a pack has taken from the prose, by a pattern or by the words that tell a number."""

from typing import Literal

from msgspec import Struct

from gipr_lint.rulepacks.position import NOWHERE, Position

CaptureType = Literal["date", "year", "count", "text"]


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
    source: Position = NOWHERE
