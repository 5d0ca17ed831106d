"""Where every setting comes from: who set the severity of a rule, in which file and line, and why."""

from __future__ import annotations

from msgspec import Struct, msgpack

from gipr_lint.rulepacks.position import Position


class Setting(Struct, frozen=True, array_like=True):
    """One setting of a rule: `key` (severity, profile, message, params.NAME, replaced_by) has `value` since `source`.

    `by` is the pack that set it, or `config`. The settings of a rule stand in the order in which they were made: the
    first of a key is what the rule's own file says, the last is in force.
    """

    key: str
    value: str
    by: str
    source: Position
    reason: str = ""


class Addition(Struct, frozen=True, array_like=True):
    """Names that a pack added: `what` says to which list of words, section, row … and `words` which."""

    what: str
    words: tuple[str, ...]
    by: str
    source: Position


class Provenance(Struct, frozen=True):
    """The settings of all rules by code, and what was added to the names."""

    rules: dict[str, tuple[Setting, ...]] = {}
    names: tuple[Addition, ...] = ()

    def packed(self) -> bytes:
        """The same, encoded: a lint never reads it."""
        return msgpack.encode(self)


def unpacked(raw: bytes) -> Provenance:
    """What was packed; nothing is known of a rule set that did not come from files."""
    return msgpack.decode(raw, type=Provenance) if raw else Provenance()
