"""Regular expressions of packs as they are read: what is wrong with one, and what could take endless time is refused.

Nothing of this is needed once a pack is compiled.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping

from msgspec import Struct

from gipr_lint.messages import Message
from gipr_lint.rulepacks.patterns import MACRO, filled

LONGEST = 10_000
"""Characters of an expression with all its patterns written out."""
DEEPEST = 50
"""Groups within groups."""
_OFTEN = 5
"""A group that may come more often than this is repeated."""


class Fault(Exception):
    """What is wrong with an expression; `at` is the character at fault, where that is known."""

    def __init__(self, message: Message, at: int = 0) -> None:
        super().__init__(message)
        self.message, self.at = message, at


def expanded(pattern: str, patterns: Mapping[str, str]) -> str:
    """The pattern with every `{name}` written out. Raises KeyError for a name that does not exist, Fault for what is no
    expression, too long, or could take endless time."""
    names = re.findall(MACRO, pattern)
    if len(pattern) + sum(len(patterns[name]) + 4 for name in names) > LONGEST:
        raise Fault(Message("facts.long-expression", {"most": LONGEST}))
    whole = filled(pattern, patterns)
    try:
        require_sound(whole)
    except Fault as problem:
        raise (problem if whole == pattern else Fault(problem.message)) from None
    return whole


def require_sound(pattern: str) -> None:
    """Raises Fault for what is not an expression, too long or deep, or repeats what is repeated already."""
    if len(pattern) > LONGEST:
        raise Fault(Message("facts.long-expression", {"most": LONGEST}))
    try:
        branches, _ = _branches(pattern, 0, 0)
        with warnings.catch_warnings():
            warnings.simplefilter("error", FutureWarning)
            re.compile(pattern)
    except FutureWarning:  # what will once be a set within a set
        raise Fault(Message("facts.bad-expression", {"why": Message("regex.nested-set")})) from None
    except re.error as problem:
        raise Fault(Message("facts.bad-expression", {"why": _in_our_words(problem.msg)}), problem.pos or 0) from None
    except (RecursionError, OverflowError):
        raise Fault(Message("facts.deep-expression", {"most": DEEPEST})) from None
    if (at := _nested(branches)) is not None:
        raise Fault(Message("facts.nested-repetition"), at)


class _Item(Struct, frozen=True):
    """A part of an expression: what it is in the text, where, how often it may come, and what is in it if a group.

    `firm` is said of what gives nothing back once it has matched, `empty` of what looks around and takes nothing.
    """

    source: str
    at: int
    low: int
    high: int
    branches: tuple[tuple[_Item, ...], ...] = ()
    firm: bool = False
    empty: bool = False

    @property
    def is_variable(self) -> bool:
        return self.low != self.high and not self.firm and not self.empty


_ENDLESS = 1 << 30
_ATOM = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|N\{[^}]*\}|.)"
    r"|\[\^?\]?(?:\\.|[^\]\\])*\]"
    r"|\(\?P=\w+\)|\(\?#[^)]*\)"
    r"|\((?:\?(?:P<\w+>|<?[=!]|>|:|\(\w+\)|[aiLmsux-]*:|[aiLmsux]+(?=\))))?"
    r"|.",
    re.DOTALL,
)
_QUANTIFIER = re.compile(r"([*+?]|\{(\d*)(,?)(\d*)\})([?+]?)")
_SIMPLE = {"*": (0, _ENDLESS), "+": (1, _ENDLESS), "?": (0, 1)}


def _branches(pattern: str, at: int, depth: int) -> tuple[tuple[tuple[_Item, ...], ...], int]:
    """The alternatives from a place on, up to the bracket that closes them, and where that is."""
    if depth > DEEPEST:
        raise Fault(Message("facts.deep-expression", {"most": DEEPEST}), at)
    branches: list[tuple[_Item, ...]] = []
    items: list[_Item] = []
    while at < len(pattern) and pattern[at] != ")":
        is_open = pattern[at] == "[" and pattern.find("]", at) < 0  # no set, but would be looked for to the end
        found = None if is_open else _ATOM.match(pattern, at)
        start, source = at, found[0] if found else pattern[at]
        at += len(source)
        if source == "|":
            branches.append(tuple(items))
            items = []
            continue
        inner: tuple[tuple[_Item, ...], ...] = ()
        if source.startswith("(") and not source.endswith(")"):
            inner, at = _branches(pattern, at, depth + 1)
            at += 1
        low, high, firm, at = _times(pattern, at)
        empty = source in ("^", "$", r"\b", r"\B", r"\A", r"\Z") or source.startswith(("(?=", "(?!", "(?<", "(?#"))
        items.append(_Item(source, start, low, high, inner, firm or source == "(?>", empty))
    return (*branches, tuple(items)), at


def _times(pattern: str, at: int) -> tuple[int, int, bool, int]:
    """How often what stands before a place may come, whether for good, and where the expression goes on."""
    found = _QUANTIFIER.match(pattern, at)
    if found is None or found[1] == "{}":
        return 1, 1, False, at
    low, high = _SIMPLE.get(found[1], (0, 0))
    if found[1] not in _SIMPLE:
        low = int(found[2] or 0)
        high = low if not found[3] else int(found[4] or _ENDLESS)
    return low, high, found[5] == "+", found.end()


def _nested(branches: tuple[tuple[_Item, ...], ...]) -> int | None:
    """Where a repetition stands that repeats another one in more than one way; None where none does."""
    for item in (item for branch in branches for item in branch if item.branches):
        if (at := _nested(item.branches)) is not None:
            return at
        if item.high > _OFTEN and item.is_variable and not all(map(_is_parted, item.branches)):
            return item.at
    return None


def _is_parted(branch: tuple[_Item, ...]) -> bool:
    """Whether every turn of a repeated alternative begins or ends with a character that nothing variable in it can be:
    then there is one way to cut a text into turns."""
    atoms = [atom for item in branch for atom in _variable(item)]
    taken = [item for item in branch if not item.empty]
    edges = [item.source for item in taken[:1] + taken[-1:] if item.low == item.high > 0 and not item.branches]
    return not atoms or any(all(_is_apart(edge, atom) for atom in atoms) for edge in edges)


def _variable(item: _Item, inside: bool = False) -> Iterator[str]:
    """What the parts of an item match that may come more or less often."""
    inside = inside or item.is_variable
    if item.firm or item.empty:
        return
    if item.branches:
        for part in (part for branch in item.branches for part in branch):
            yield from _variable(part, inside)
    elif inside:
        yield item.source


def _is_apart(one: str, other: str) -> bool:
    """Whether no character is matched by both of two parts, as far as that can be told."""
    for known, against in ((_members(one), other), (_members(other), one)):
        if known and not any(_matches(against, character) for character in known):
            return True
    return False


_MEMBER = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[^\w])|[^\\]")
_RANGE = re.compile(rf"({_MEMBER.pattern})(?:-(?!$)({_MEMBER.pattern}))?|\\d")
_MOST = 1000
"""So many characters of a set are looked at."""


def _members(source: str) -> str:
    """The characters that a part matches; empty where these are not known, or many."""
    if source == r"\d":
        return "0123456789"
    if not source.startswith("["):
        return _character(source) if _MEMBER.fullmatch(source) and source != "." else ""
    inside = source[1:-1]
    if inside.startswith("^") or not re.fullmatch(f"(?:{_RANGE.pattern})+", inside):
        return ""
    found = ""
    for part in _RANGE.finditer(inside):
        if part[0] == r"\d":
            found += "0123456789"
            continue
        first, last = ord(_character(part[1])), ord(_character(part[2] or part[1]))
        if last - first > _MOST or len(found) > _MOST:
            return ""
        found += "".join(map(chr, range(first, last + 1)))
    return found


def _character(source: str) -> str:
    """The character that a letter or an escape of an expression stands for."""
    if len(source) > 2:
        return chr(int(source.lstrip("\\xu"), base=16))
    return source.removeprefix("\\") or source


def _matches(part: str, character: str) -> bool:
    if part.startswith("(?P=") or re.fullmatch(r"\\\d+", part):
        return True  # whatever was found before
    return re.fullmatch(part, character, re.DOTALL) is not None


_SAID = (
    ("missing ), unterminated", Message("regex.open-group")),
    ("unbalanced parenthesis", Message("regex.closed-group")),
    ("unterminated character set", Message("regex.open-set")),
    ("nothing to repeat", Message("regex.nothing-to-repeat")),
    ("multiple repeat", Message("regex.repeated-twice")),
    ("min repeat greater than max repeat", Message("regex.repeat-order")),
    ("bad character range", Message("regex.range")),
    ("bad escape", Message("regex.escape")),
    ("incomplete escape", Message("regex.escape")),
    ("invalid group reference", Message("regex.no-group")),
    ("unknown group name", Message("regex.no-group")),
    ("redefinition of group name", Message("regex.group-twice")),
    ("bad character in group name", Message("regex.group-name")),
    ("missing group name", Message("regex.group-name")),
    ("missing <", Message("regex.group-name")),
    ("missing >", Message("regex.group-name")),
    ("missing :", Message("regex.extension")),
    ("unknown extension", Message("regex.extension")),
    ("unexpected end of pattern", Message("regex.end")),
    ("look-behind requires fixed-width pattern", Message("regex.look-behind")),
    ("global flags not at the start", Message("regex.flags")),
    ("unknown flag", Message("regex.flags")),
    ("missing flag", Message("regex.flags")),
    ("the repetition number is too large", Message("regex.repeat-order")),
)
"""What `re` says, by how it begins, in our words."""


def _in_our_words(said: str) -> Message:
    return next((ours for start, ours in _SAID if said.startswith(start)), Message("yaml.other", {"said": said}))
