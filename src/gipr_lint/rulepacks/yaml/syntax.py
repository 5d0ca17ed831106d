"""What the YAML parser complains of, in our words and at the place where the author should look.

PyYAML's two parsers say the same in slightly different English and stop where they can go on no longer, which is often
a line or more after the slip.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import yaml

from gipr_lint.messages import Message
from gipr_lint.rulepacks.yaml.errors import BLANK, LINE_BREAK, LocatedError, Mark, SourceText, error, shown

DEEPEST = 60
"""How deep sequences and mappings may nest, with aliases written out."""


def syntax_error(problem: yaml.YAMLError, source: SourceText, torn: Any) -> LocatedError:
    """The error to show for what the parser says of a file.

    `torn` is the event of the last text in quotation marks that goes on over several lines, None where there is none:
    where the parser stops right after it, a mark that was forgotten is the likeliest slip.
    """
    if conflict := _CONFLICT.search(source.text):
        return _error(source.mark(conflict.start()), Message("yaml.conflict"))
    where, lines = _place(problem), re.split(LINE_BREAK, source.text)
    line, column = (where.line, where.column) if where else (0, 0)
    if torn is not None and line == torn.end_mark.line:
        opening = Mark(source, torn.start_mark.line + 1, torn.start_mark.column + 1)
        return _error(opening, Message("yaml.quote-to-line", {"line": line + 1}))
    if line >= len(lines) or (line == len(lines) - 1 and not lines[line]):
        line = max((number for number, content in enumerate(lines) if content.strip()), default=0)
        column = len(lines[line].rstrip())
    message = _meant(problem, lines[line], column)
    if message.key in _ABOUT_INDENTS:
        above = max((number for number in range(line) if lines[number].strip()), default=line)
        for number in (above, line):
            if odd := _ODD_START.match(lines[number]):
                mark = Mark(source, number + 1, odd.start("sign") + 1)
                return _error(mark, Message("yaml.wide-dash") if odd["sign"] in DASHES else message)
    began_earlier = where is not getattr(problem, "problem_mark", None)
    return _error(Mark(source, line + 1, column + 1), _hinted(message, lines, line, column, began_earlier))


def _error(mark: Mark, what: Message) -> LocatedError:
    return error(mark, Message("yaml.syntax", {"what": what}))


def _hinted(message: Message, lines: Sequence[str], line: int, column: int, began_earlier: bool) -> Message:
    """What is wrong, with what in the line may have led to it. `began_earlier` says that the place is not where the
    parser stopped, but where that began which it could not read."""
    text = lines[line]
    if message.key == "yaml.no-mapping-here" and re.fullmatch(r"[ ]+[\w.-]+\s*", text[:column]):
        message = Message("yaml.deeper")
    elif message.key == "yaml.no-colon" and re.match(r"\s*(?:- +)?[\w.-]+:\S", text):
        return message.followed_by(Message("yaml.blank-behind-colon"))
    if (
        message.key in ("yaml.no-colon", "yaml.no-mapping-here", "yaml.deeper")
        and "：" in lines[max(0, line - 1)] + text
    ):
        return message.followed_by(Message("yaml.wide-colon"))
    if message.key == "yaml.open-bracket" and text[column : column + 1] == "{" and not began_earlier:
        return Message("yaml.braces-in-text")
    if message.key in _ABOUT_BRACKETS and (narrow := tuple(_NARROW[mark] for mark in _NARROW if mark in text)):
        return message.followed_by(Message("yaml.wide-marks", {"narrow": narrow}))
    if message.key in (*_ABOUT_BRACKETS, "yaml.no-mapping-here") and any(mark in text for mark in "｛｝［］"):
        return message.followed_by(Message("yaml.wide-brackets"))
    return message


def _place(problem: yaml.YAMLError) -> Any:
    """Where the parser says that the slip is: where it stopped, or where began what it could not read to its end."""
    stopped, began = getattr(problem, "problem_mark", None), getattr(problem, "context_mark", None)
    context = getattr(problem, "context", None) or ""
    is_bracket = context.startswith("while parsing a flow") and "expected ',' or" in str(problem)
    if began and (context in _LOOK_AT_CONTEXT or (is_bracket and stopped and began.line != stopped.line)):
        return began
    return stopped


def _unquoted(line: str) -> Message | None:
    """That a text in the line, which begins with a bracket or a quotation mark and goes on after the closing one, has
    to be quoted as a whole; None where there is none."""
    if found := re.search(r"(?:^\s*|[:-]\s+)([{\[])[^{}\[\]]*[}\]]\s*[^\s,#\]}:]", line):
        return Message("yaml.bracket-first", {"mark": found[1]})
    if re.search(r"(?:^\s*|[:-]\s+)([\"'])(?:(?!\1).)*\1\s*[^\s,#\]}:\"']", line):
        return Message("yaml.quote-first")
    return None


def _meant(problem: yaml.YAMLError, line: str, column: int) -> Message:
    """What the parser says of a place in a line, in our words."""
    said = str(getattr(problem, "problem", None) or problem)
    if unquoted := _unquoted(line):
        return unquoted
    if "cannot start any token" in said:
        char = line[column : column + 1]
        return Message("yaml.tab") if char == "\t" else Message("yaml.no-start", {"char": shown(char)})
    told = f"{getattr(problem, 'context', None)}: {said}"
    return next((ours for theirs, ours in _SAID if theirs in told), Message("yaml.other", {"said": said}))


_SAID = (
    ("tab character", Message("yaml.tab")),
    ("nesting depth", Message("yaml.too-deep", {"most": DEEPEST})),
    ("mapping values are not allowed", Message("yaml.no-mapping-here")),
    ("unexpected ':'", Message("yaml.no-mapping-here")),
    ("mapping keys are not allowed", Message("yaml.no-start", {"char": "?"})),
    ("sequence entries are not allowed", Message("yaml.no-item-here")),
    ("expected key", Message("yaml.indent-or-key")),
    ("expected <block end>", Message("yaml.indent-or-key")),
    ("expected '-' indicator", Message("yaml.indent-or-item")),
    ("expected ':'", Message("yaml.no-colon")),
    ("unexpected end of stream", Message("yaml.open-quote")),
    ("expected ',' or", Message("yaml.open-bracket")),
    ("node content", Message("yaml.no-value")),
    ("unexpected document", Message("yaml.open-quote")),
    ("<document start>", Message("yaml.after-end")),
    ("YAML", Message("yaml.version")),
    ("directive", Message("yaml.no-start", {"char": "%"})),
    ("tag handle", Message("yaml.tags")),
    ("tag", Message("yaml.no-start", {"char": "!"})),
    ("block scalar", Message("yaml.block-scalar")),
    ("indentation indicator", Message("yaml.block-scalar")),
    ("alphabetic or numeric", Message("yaml.anchor-like")),
    ("escape code", Message("yaml.escape-code")),
    ("hexdecimal", Message("yaml.escape")),
    ("escape", Message("yaml.escape")),
)
"""What the parsers say, or were at, in our words; the first that fits holds."""
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?=[ \r\n]|\Z)", re.MULTILINE)
"""What git leaves in a file where two changes meet."""
DASHES = "\uff0d\u2013\u2014\u2022\xb7"
"""What input methods and word processors write for the hyphen before an item of a list."""
_ODD_START = re.compile(rf"[ \t]*(?P<sign>[{DASHES}](?=\s)|{BLANK})")
_NARROW = {"，": Message("yaml.narrow-comma"), "：": Message("yaml.narrow-colon")}
_LOOK_AT_CONTEXT = ("while scanning a quoted scalar", "while scanning a simple key")
_ABOUT_BRACKETS = ("yaml.open-bracket", "yaml.no-value")
"""Where a full-width mark may be what is wrong."""
_ABOUT_INDENTS = ("yaml.indent-or-key", "yaml.indent-or-item", "yaml.no-mapping-here", "yaml.no-colon")
"""Where what a line begins with may be what is wrong."""
