"""What the keys of rule files mean, as the types say it themselves: in docstrings, under each attribute.

A docstring is written `中文 / English`; one without the stroke serves both languages. They are read from the source,
so that nothing of them is in memory when a report is checked.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from functools import cache
from textwrap import dedent

from msgspec import Struct

from gipr_lint.rulepacks.model import Text

_NOTHING = Text("", "")
_BREAK = re.compile(r"\s*\n\s*")


class Described(Struct, frozen=True):
    """What a type is, and what its attributes are, by their names in Python."""

    about: Text
    attributes: dict[str, Text]


@cache
def described(kind: type[Struct]) -> Described:
    """The docstrings of a type and of its attributes, inherited ones too; empty where its source cannot be read."""
    bases = [base for base in kind.__bases__ if base is not Struct and issubclass(base, Struct)]
    attributes = {name: text for base in bases for name, text in described(base).attributes.items()}
    try:
        (made,) = ast.parse(dedent(inspect.getsource(kind))).body
    except (OSError, TypeError, SyntaxError, ValueError):
        return Described(_NOTHING, attributes)
    if not isinstance(made, ast.ClassDef):
        return Described(_NOTHING, attributes)
    return Described(in_both(ast.get_docstring(made) or ""), attributes | dict(_attributes(made)))


def _attributes(made: ast.ClassDef) -> Iterator[tuple[str, Text]]:
    """Attributes that a docstring follows."""
    for one, following in zip(made.body, made.body[1:], strict=False):
        if (
            isinstance(one, ast.AnnAssign)
            and isinstance(one.target, ast.Name)
            and isinstance(following, ast.Expr)
            and isinstance(following.value, ast.Constant)
            and isinstance(following.value.value, str)
        ):
            yield one.target.id, in_both(following.value.value)


def in_both(docstring: str) -> Text:
    """The two languages of a docstring, each on one line."""
    text = docstring.strip()
    line = _BREAK.sub(
        lambda found: "" if _is_wide(text[found.start() - 1]) and _is_wide(text[found.end()]) else " ", text
    )
    zh, stroke, en = line.partition(" / ")
    return Text(zh, en) if stroke else Text(line, line)


def _is_wide(char: str) -> bool:
    """Whether a line of text goes on after or before the character without a blank, as Chinese does."""
    return ord(char) > 0x2E7F
