"""What the language is: what its source may contain, how deep it nests, and of what an expression may speak."""

from __future__ import annotations

import ast
from collections.abc import Collection, Mapping
from typing import NoReturn, TypeAlias

from msgspec import Struct

from gipr_lint.expr.evaluate import ExpressionError
from gipr_lint.expr.functions import Function
from gipr_lint.messages import Message
from gipr_lint.rulepacks.patterns import compiled

LONGEST = 1000
"""The most characters an expression may have."""

MOST_DIGITS = 30
"""The most characters a number may have."""

DEEPEST = 50
"""How deep operators, calls and brackets may nest."""

_MOST_SHOWN = 40
"""The most characters of the source that an error quotes."""

Shape: TypeAlias = "Mapping[str, Shape]"
"""The attributes below a name, each with its own; empty for a plain value."""

DATE: Shape = {"year": {}, "month": {}, "day": {}, "valid": {}}
"""What every date has."""


class Axes(Struct, frozen=True):
    """The aliases that may stand between the brackets of `form[row, column]`, groups included."""

    rows: Collection[str]
    columns: Collection[str]


class Scope(Struct, frozen=True):
    """What an expression may speak of: names with their attributes, and forms."""

    names: Mapping[str, Shape]
    forms: Mapping[str, Axes] = {}


class Reading(Struct):
    """One expression while it is read: `text` is `lead` blanks and what ast saw, `encoded` where it is not ASCII.

    `names` and `cells` collect what the expression speaks of.
    """

    text: str
    lead: int
    encoded: bytes | None
    scope: Scope | None
    functions: Mapping[str, Function]
    names: set[str]
    cells: set[tuple[str, str, str]]
    depth: int = 0

    def begin(self, node: ast.expr | ast.keyword) -> int:
        """The 0-based column where a node starts."""
        return self._place(node.col_offset)

    def end(self, node: ast.expr) -> int:
        """The 0-based column where a node ends."""
        return self._place(node.end_col_offset or 0)

    def segment(self, node: ast.expr) -> str:
        """The text of a node."""
        return self.text[self.begin(node) : self.end(node)]

    def refuse(self, node: ast.expr) -> NoReturn:
        """Raise ExpressionError: this is not in the language."""
        quote = self.segment(node)
        shown = quote if len(quote) <= _MOST_SHOWN else quote[: _MOST_SHOWN - 1] + "…"
        raise ExpressionError(Message("expr.not-allowed", {"source": shown}), self.begin(node))

    def enter(self, node: ast.expr) -> None:
        """One level deeper; raises ExpressionError where that is too deep."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise ExpressionError(Message("expr.too-deep", {"most": DEEPEST}), self.begin(node))

    def _place(self, offset: int) -> int:
        """An offset of ast, which counts UTF-8 bytes, in characters of the text."""
        characters = offset if self.encoded is None else len(self.encoded[:offset].decode())
        return self.lead + characters


def check_name(scope: Scope, path: list[tuple[str, int]]) -> None:
    """Raise ExpressionError unless the name and its attributes, each with its column, are declared."""
    (name, column), *attributes = path
    if name not in scope.names:
        raise ExpressionError(Message("expr.unknown-name", {"name": name}), column, name, scope.names)
    shape = scope.names[name]
    for attribute, column in attributes:
        if attribute not in shape:
            problem = Message("expr.no-attribute", {"value": name, "attribute": attribute})
            raise ExpressionError(problem, column, attribute, shape)
        name, shape = attribute, shape[attribute]


def check_cell(scope: Scope, form: tuple[str, int], row: tuple[str, int], column: tuple[str, int]) -> None:
    """Raise ExpressionError unless the form has this row and column; each alias comes with its column in the source."""
    name, place = form
    if name not in scope.forms:
        raise ExpressionError(Message("expr.unknown-form", {"form": name}), place, name, scope.forms)
    axes = scope.forms[name]
    if row[0] not in axes.rows:
        raise ExpressionError(Message("expr.no-row", {"form": name, "row": row[0]}), row[1], row[0], axes.rows)
    if column[0] not in axes.columns:
        problem = Message("expr.no-column", {"form": name, "column": column[0]})
        raise ExpressionError(problem, column[1], column[0], axes.columns)


_STRING = r"""'[^'\n]*'|"[^"\n]*\""""
_NUMBER_THEN_LETTER = _STRING + r"|(?<!\w)(\d[\d.]*[^\W\d]\w*)"
_WIDE = {
    **dict(zip("　（），．＝＋－＊／［］＜＞！＂＇", " (),.=+-*/[]<>!\"'", strict=True)),
    **dict(zip("“”‘’×÷", "\"\"''*/", strict=True)),
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
}
_WORDS = {"&": "and", "|": "or", "!": "not", "=<": "<=", "=>": ">="}
_HINT = _STRING + f"|([{''.join(_WIDE)}])" + r"|(&&?|\|\|?|!(?!=)|(?<![=!<>])=[<>]|(?<![=!<>])=(?!=)|<>)"


def check_source(source: str) -> str:
    """The source with line breaks as blanks, so that columns stay what they are.

    Raises ExpressionError where it is empty or too long, and for what Python's parser would only warn about.
    """
    if len(source) > LONGEST:
        raise ExpressionError(Message("expr.too-long", {"most": LONGEST}), LONGEST)
    if not source.strip():
        raise ExpressionError(Message("expr.empty"))
    if "\\" in source:
        raise ExpressionError(Message("expr.backslash"), source.index("\\"))
    for match in compiled(_NUMBER_THEN_LETTER).finditer(source):
        if match[1]:
            raise ExpressionError(Message("expr.no-number-no-name", {"text": match[1][:_MOST_SHOWN]}), match.start())
    lines = source.replace("\r", "\n")
    if "#" in lines and "\n" in lines.strip():
        raise ExpressionError(Message("expr.comment"), source.index("#"))
    return lines.replace("\n", " ")


def explain(source: str, lead: int, refusal: Exception) -> ExpressionError:
    """What to tell the author of a source that Python's parser refuses from the character `lead` on, and where."""
    for match in compiled(_HINT).finditer(source):
        wide, foreign = match.groups()
        if wide:
            problem = Message("expr.full-width", {"found": wide, "instead": _WIDE[wide]})
        elif foreign == "=":
            problem = Message("expr.write-equal", {"found": foreign})
        elif foreign == "<>":
            problem = Message("expr.write-unequal", {"found": foreign})
        elif foreign:
            problem = Message(
                "expr.write-instead", {"found": foreign, "instead": _WORDS.get(foreign) or _WORDS[foreign[0]]}
            )
        else:
            continue
        return ExpressionError(problem, match.start())
    if not isinstance(refusal, SyntaxError):
        return ExpressionError(Message("expr.syntax"), lead)
    column, end = lead + (refusal.offset or 1) - 1, len(source.rstrip())
    for said, message in _SAID.items():
        if said in refusal.msg:
            return ExpressionError(message, max(lead, min(column, end - 1)))
    if refusal.offset == 0 or column >= end:
        return ExpressionError(Message("expr.incomplete"), end - 1)
    return ExpressionError(Message("expr.syntax"), column)


_SAID = {
    "was never closed": Message("expr.open-bracket"),
    "unmatched": Message("expr.closed-bracket"),
    "does not match": Message("expr.closed-bracket"),
    "unterminated string": Message("expr.open-quote"),
}
"""What Python's parser says, as far as it helps, in our words."""


def check_number(segment: str, column: int) -> None:
    """Raises ExpressionError where a literal is too long, or anything but digits with or without decimals."""
    if len(segment) > MOST_DIGITS:
        raise ExpressionError(Message("expr.too-many-digits", {"most": MOST_DIGITS}), column)
    whole, point, decimals = segment.partition(".")
    if not segment.isascii() or not whole.isdigit() or (point and not decimals.isdigit()):
        raise ExpressionError(Message("expr.no-decimal", {"text": segment}), column)
