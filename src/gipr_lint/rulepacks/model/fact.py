"""Facts: typed values that a pack has taken from the prose, by a pattern or by the words that tell a number."""

from itertools import product
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


class Said(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里关于某种事物的数目或说法。 / A figure or claim of the prose, by what it is said of."""

    objects: tuple[str, ...]
    """事物，词表 objects 里的名称。 / Objects, names of the vocabulary's `objects`."""
    actions: tuple[str, ...] = ()
    """动作，词表 actions 里的名称；不写则不得说到动作。 / Actions; without them no action may be said."""
    parties: tuple[str, ...] = ()
    """申请人，词表 parties 里的名称；不写则不得说到申请人。 / Parties; without them none may be said."""
    amount: Literal["number", "none", "all"] = "number"
    """number 数目，none 没有，all 全部。 / A number, none, or all."""
    by: tuple[Literal["object", "action", "party"], ...] = ()
    """标签由哪些名称组成，用下划线相连，如 review_upheld。 /
    The names that make the labels, joined by an underscore."""
    in_time: bool | None = None
    """true 只取“按时”这样的说法，false 不取；不写则都取。 /
    Only where it is said to be so in time, or only where it is not; either unless given."""
    already: bool | None = None
    """true 须有“已”，false 须没有；不写则都取。 /
    Only where it is said to be so already, or only where it is not; either unless given."""

    @property
    def labels(self) -> tuple[str, ...]:
        """Every label that there can be."""
        names = {"object": self.objects, "action": self.actions, "party": self.parties}
        return tuple("_".join(parts) for parts in product(*(names[part] for part in self.by))) if self.by else ()


class FactSpec(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in", "captures": "as"}):
    """A typed value to take from the prose.

    `scope` names sections, or title, preface, ending, prose (all running text). `find` is a regular expression over
    the folded text, in which `{name}` stood for a pattern of the pack; or `says` is what a statement must be of.
    `literals` are the pre-filter: at least one must stand in the paragraph; so is `quick`, an expression simpler than
    `find`. `near` words: at least one in the same sentence; `without`: none of them there but
    within one of the `harmless`. `broken`: only where a blank or the end of a line stands inside. `doubtful`: it may as
    well be meant otherwise, so that what disagrees with it is only an info.
    """

    name: str
    scope: tuple[str, ...]
    find: str = ""
    says: Said | None = None
    captures: dict[str, Capture] = {}
    literals: tuple[str, ...] = ()
    quick: str = ""
    near: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()
    broken: bool = False
    doubtful: bool = False
    source: Position = NOWHERE
