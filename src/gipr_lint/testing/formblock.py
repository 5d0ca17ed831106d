"""An official table in a few lines, inside a fenced block of a Markdown example.

    ```form requests 2021
    new: 20 15 1 0 0 0 36           row alias: the cells in the order of the columns
    carried_in: 0                   one value fills the row; rows that are not named are 0
    granted: 20 _ "1 件" 0 0 0 36   `_` is an empty cell, quotes hold blanks
    refused_secret: -               the row is left out
    done "（七）合记": 0              the label is replaced
    column total "合记"              the label of a column is replaced
    column charity: -               the column is left out
    column extra "备注"              a column that the form does not have, at the end
    extra "（八）其他" after done: 0  a row that the form does not have
    words "申请人情况" "申请人"        other printed words: what the form prints, what stands there
    short carried_out               the row lacks its last cell
    ```

The edition may be left out. Option words stand after it: `only` leaves out the rows that are not named, `as-written`
puts the rows in the order of the block, `blank` leaves the rows that are not named empty. A `#` after a blank begins a
comment.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from gipr_lint.blank.filled_form import ExtraRow, FilledForm
from gipr_lint.errors import DraftError
from gipr_lint.messages import Message, Value
from gipr_lint.messages.choices import closest
from gipr_lint.rulepacks.model import Edition, Form

OPTIONS = ("only", "as-written", "blank")
_EMPTY = "_"
_OUT = "-"
_COMMENT = re.compile(r'("[^"]*")|(?:^|\s)#.*')
_COLON = re.compile(r'("[^"]*")|:')
_WORD = re.compile(r'"([^"]*)"|(\S+)')


class _Line(Struct, frozen=True):
    """What stands before the colon as words, and the values after it; None without a colon."""

    words: tuple[str, ...]
    values: tuple[str, ...] | None
    out: bool


def parse_form(
    number: int,
    header: Sequence[str],
    lines: Iterable[tuple[int, str]],
    edition: Edition,
    editions: Mapping[str, Edition],
) -> FilledForm:
    """The table of a form block: the words after `form` in line `number`, then its numbered lines.

    Raises DraftError with the number of the line at fault.
    """
    try:
        form, options = _header(header, edition, editions)
    except DraftError as error:
        raise error.at_line(number) from None
    table = FilledForm(form, blank="" if "blank" in options else "0")
    named: list[str] = []
    for at, text in lines:
        line = _read(text)
        if not line.words:
            continue
        try:
            table = _applied(table, line)
        except DraftError as error:
            raise error.at_line(at) from None
        named += [line.words[0]] if line.words[0] in form.rows else []
    if "only" in options:
        table = replace(table, without_rows=table.without_rows | (set(form.rows) - set(named)))
    return replace(table, row_order=tuple(named)) if "as-written" in options else table


def _header(words: Sequence[str], edition: Edition, editions: Mapping[str, Edition]) -> tuple[Form, Collection[str]]:
    if not words:
        raise DraftError(Message("drafts.no-form"))
    options = words[1:]
    if options and options[0] in editions:
        edition, options = editions[options[0]], options[1:]
    for option in options:
        _known(option, OPTIONS, Message("drafts.option"))
    return edition.forms[_known(words[0], edition.forms, Message("names.table"))], options


def _read(text: str) -> _Line:
    text = _COMMENT.sub(lambda match: match[1] or "", text)
    colon = next((match.start() for match in _COLON.finditer(text) if match[1] is None), None)
    words = tuple(_unquoted(match) for match in _WORD.finditer(text[:colon]))
    if colon is None:
        return _Line(words, None, False)
    values = list(_WORD.finditer(text[colon + 1 :]))
    out = len(values) == 1 and values[0][2] == _OUT
    return _Line(words, tuple("" if value[2] == _EMPTY else _unquoted(value) for value in values), out)


def _unquoted(match: re.Match[str]) -> str:
    return match[2] or match[1] or ""


def _applied(table: FilledForm, line: _Line) -> FilledForm:
    match line.words:
        case ("column", "extra", label):
            return replace(table, extra_columns=(*table.extra_columns, label))
        case ("column", *words):
            return _column(table, words, out=line.out)
        case ("extra", label, "after", alias):
            _known(alias, table.form.rows, Message("names.row"))
            return replace(table, extra_rows=(*table.extra_rows, ExtraRow(alias, label, line.values or ())))
        case ("words", printed, instead):
            return replace(table, words={**table.words, printed: instead})
        case ("short", alias):
            _known(alias, table.form.rows, Message("names.row"))
            return replace(table, short_rows=table.short_rows | {alias})
    return _row(table, line)


def _column(table: FilledForm, words: Sequence[str], *, out: bool) -> FilledForm:
    if len(words) != (1 if out else 2):
        raise DraftError(Message("drafts.column"))
    columns = [column.alias for block in table.form.blocks for column in block.columns]
    alias = _known(words[0], columns, Message("names.column"))
    if out:
        return replace(table, without_columns=table.without_columns | {alias})
    return replace(table, column_labels={**table.column_labels, alias: words[1]})


def _row(table: FilledForm, line: _Line) -> FilledForm:
    alias = _known(line.words[0], table.form.rows, Message("names.row"))
    if len(line.words) > 2:
        raise DraftError(Message("drafts.row"))
    if line.out:
        return replace(table, without_rows=table.without_rows | {alias})
    if line.words[1:]:
        table = replace(table, row_labels={**table.row_labels, alias: line.words[1]})
    columns = [
        column.alias for column in table.form.block_of[alias].columns if column.alias not in table.without_columns
    ]
    columns += table.extra_columns
    values = line.values or (("0",) if line.values is None else ())
    if len(values) == 1:
        values *= len(columns)
    if len(values) != len(columns):
        counts: dict[str, Value] = {
            "row": alias,
            "values": len(values),
            "columns": len(columns),
            "names": tuple(columns),
        }
        raise DraftError(Message("drafts.values", counts))
    return replace(table, values={**table.values, **{(alias, c): v for c, v in zip(columns, values, strict=True)}})


def _known(name: str, names: Collection[str], what: Message) -> str:
    """`name`, which is among the `names`. Raises DraftError with what may be meant."""
    if name in names:
        return name
    meant = closest(name, names)
    choices = Message("hints.meant", {"meant": meant}) if meant else Message("hints.choices", {"choices": tuple(names)})
    raise DraftError(Message("names.unknown", {"what": what, "name": name}).followed_by(choices))
