"""What some words say together: of which object, which action, which party, and what narrows or turns it.

“通过信函等渠道收到政府信息公开申请” says that applications were received; “未办结的申请” is turned, “网上申请” is a
part.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from gipr_lint.report.prose.decisive import Places

FOREIGN = "foreign"
"""The object that is none of the form's."""


class Frame(Struct, frozen=True):
    """What is said by some words: objects, actions and parties by name, the last of each, or several where they are
    joined (行政复议、行政诉讼).

    `narrowed`: it is of a part (a channel, a subject). `turned`: it is said not to be so. `loose`: unknown words stand
    in between. `rest`: unknown words follow the last known one. `vague`: the object is of unknown
    words. `led`: unknown words stand before all others. `timely`: within the time. `already`, `all`, `each`,
    `respectively`, `such` (等): such a word is there. `by_ways`: several joined channels stand before.
    """

    objects: Places = {}
    actions: Places = {}
    parties: Places = {}
    narrowed: bool = False
    turned: bool = False
    loose: bool = False
    rest: bool = False
    vague: bool = False
    led: bool = False
    timely: bool = False
    already: bool = False
    all: bool = False
    each: bool = False
    respectively: bool = False
    such: bool = False
    by_ways: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said of the form."""
        return not (self.objects or self.actions or self.parties)

    @property
    def several(self) -> Literal["objects", "actions", "parties", ""]:
        """The first kind of which it names several, empty where there is none."""
        if len(self.objects) > 1:
            return "objects"
        if len(self.actions) > 1:
            return "actions"
        return "parties" if len(self.parties) > 1 else ""
