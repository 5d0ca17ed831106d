"""What the prose states: every figure and every claim of none or all, with what it is said of.

“全年收到政府信息公开申请36件，均已办结，未发生行政复议” holds three statements: 36 applications received, all of them
settled, no review. What a clause leaves unsaid it takes from the clauses before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from gipr_lint.report.prose.decisive import Places
from gipr_lint.report.prose.frames import FOREIGN, Frame
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.rulepacks.model import Said

Amount = Literal["number", "none", "all"]


class Statement(Struct, frozen=True):
    """A figure, or a claim of none or all, at `place`, said in the words `start:end` of a text.

    `frame` is what it is said of; `of_others`: of another body or a part of this one; `other_time`: of another year
    or a part of this one; `perhaps`: only perhaps of this body as a whole. `at` is the place of its number among the
    counts of the text, `whole` the number of which it may be a part, where that is none of the form's.
    """

    amount: Amount
    place: tuple[int, int]
    start: int
    end: int
    frame: Frame
    of_others: bool = False
    other_time: bool = False
    perhaps: bool = False
    quantity: Quantity | None = None
    at: int | None = None
    whole: Quantity | None = None

    @property
    def is_own(self) -> bool:
        """Whether it is of this body as a whole, of this year, of no mere part, and of something of the form."""
        elsewhere = self.of_others or self.other_time or self.frame.narrowed
        return not elsewhere and FOREIGN not in self.frame.objects

    @property
    def is_sure(self) -> bool:
        """Whether no unknown words stand between those that say it."""
        return not self.frame.loose


def one_by_one(frame: Frame | None, kind: Literal["objects", "actions", "parties"] = "objects") -> list[Frame]:
    """The frame once for each of its objects, or of another kind of what it names."""
    return [replace(frame, **{kind: {name: place}}) for name, place in getattr(frame, kind).items()] if frame else []


def labels_of(statement: Statement, said: Said) -> Places | None:
    """The labels under which a fact has the statement, with their places; None where it says something else."""
    frame = statement.frame
    if statement.amount != said.amount or not _is_among(frame.objects, said.objects):
        return None
    if not _is_among(frame.actions, said.actions) or not _is_among(frame.parties, said.parties):
        return None
    if said.in_time not in (None, frame.timely) or said.already not in (None, frame.already):
        return None
    parts = {"object": frame.objects, "action": frame.actions, "party": frame.parties}
    chosen = product(*(parts[part].items() for part in said.by)) if said.by else ()
    return {"_".join(name for name, _ in pairs): pairs[-1][1] for pairs in chosen}


def _is_among(names: Places, known: Sequence[str]) -> bool:
    """Whether all names are known, and there are some where any is."""
    if not names or not known:
        return not names and not known
    return all(name in known for name in names)
