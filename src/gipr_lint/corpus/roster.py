"""The roster: which units report, to whom, and whether those listed below a unit are all."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from sys import intern

from msgspec import Struct, structs

from gipr_lint.docx import fold
from gipr_lint.errors import GiprLintError
from gipr_lint.messages import Message, Translatable

_NEEDED = ("unit", "parent", "kind", "code")
_COLUMNS = (*_NEEDED, "complete", "names")
_TRUE, _FALSE = frozenset(("1", "true", "yes")), frozenset(("", "0", "false", "no"))
_PARTS = "|｜"
_MOST = 20
"""So many errors are told at once."""

_SHOWN = 40
"""So much is shown of a line that is no head."""


class Unit(Struct, frozen=True):
    """A unit: its name, that of its parent (empty at the top), a free word for its kind, its code; whether its children
    in the roster are all it has; earlier and short names."""

    name: str
    parent: str = ""
    kind: str = ""
    code: str = ""
    complete: bool = False
    names: tuple[str, ...] = ()


class RosterError(GiprLintError):
    """A roster that cannot be used, with every line at fault."""


class _Lines(Struct, frozen=True):
    """Several messages, one below the other."""

    lines: tuple[Translatable, ...]

    def in_language(self, lang: str) -> str:
        return "\n".join(line.in_language(lang) for line in self.lines)


def read_roster(data: bytes, name: str) -> tuple[Unit, ...]:
    """The units of a roster, a CSV in UTF-8 or GBK called `name`. Raises RosterError with all that is wrong by line."""
    rows = _rows(_text(data, name), name)
    head_line, head = next(rows, (1, []))
    columns = [cell.strip().lower() for cell in head]
    if not set(columns) & set(_NEEDED):
        raise _error(name, [(head_line, Message("roster.no-head", {"found": ",".join(head)[:_SHOWN]}))])
    problems = [(head_line, problem) for problem in _wrong_columns(columns)]
    if problems:
        raise _error(name, problems)
    units: dict[str, tuple[int, Unit]] = {}
    for line, row in rows:
        if not any(cell.strip() for cell in row):
            continue
        if len(row) > len(columns):
            problems.append((line, Message("roster.too-many", {"count": len(row), "columns": len(columns)})))
            continue
        unit, problem = _unit(dict(zip(columns, (cell.strip() for cell in row), strict=False)))
        if problem is None and folded(unit.name) in units:
            first = units[folded(unit.name)][0]
            problem = Message("roster.unit-twice", {"unit": unit.name, "first": str(first)})
        if problem is not None:
            problems.append((line, problem))
        else:
            units[folded(unit.name)] = line, unit
    problems += _hanging(units)
    if not units and not problems:
        problems.append((head_line, Message("roster.empty")))
    if problems:
        raise _error(name, sorted(problems, key=lambda problem: problem[0]))
    return tuple(_with_official_parent(unit, units) for _, unit in units.values())


def _with_official_parent(unit: Unit, units: Mapping[str, tuple[int, Unit]]) -> Unit:
    """The unit with the name of its parent as that is spelled where it stands itself."""
    parent = units[folded(unit.parent)][1].name if unit.parent else ""
    return unit if parent == unit.parent else structs.replace(unit, parent=parent)


def folded(name: str) -> str:
    """A name as it is compared: half width, without blanks."""
    bare = "".join(fold(name).text.split())
    return name if bare == name else bare


def _text(data: bytes, name: str) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise RosterError(Message("roster.encoding", {"file": name}))


def _rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    start = 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise _error(name, [(start, Message("roster.csv"))]) from None
        yield start, row
        start = reader.line_num + 1


def _wrong_columns(columns: Sequence[str]) -> Iterator[Translatable]:
    for name in _NEEDED:
        if name not in columns:
            yield Message("roster.no-column", {"column": name})
    for at, name in enumerate(columns):
        if name not in _COLUMNS:
            yield Message("roster.unknown-column", {"column": name})
        elif name in columns[:at]:
            yield Message("roster.column-twice", {"column": name})


def _unit(values: dict[str, str]) -> tuple[Unit, Translatable | None]:
    complete = values.get("complete", "").lower()
    names = [one.strip() for one in _parted(values.get("names", "")) if one.strip()]
    unit = Unit(
        intern(values.get("unit", "")),
        intern(values.get("parent", "")),
        intern(values.get("kind", "")),
        values.get("code", ""),
        complete in _TRUE,
        tuple(names),
    )
    if not unit.name:
        return unit, Message("roster.no-unit")
    if complete not in _TRUE | _FALSE:
        return unit, Message("roster.complete", {"value": values["complete"]})
    if folded(unit.parent) == folded(unit.name):
        return unit, Message("roster.own-parent", {"unit": unit.name})
    return unit, None


def _parted(text: str) -> list[str]:
    for mark in _PARTS[1:]:
        text = text.replace(mark, _PARTS[0])
    return text.split(_PARTS[0])


def _hanging(units: dict[str, tuple[int, Unit]]) -> list[tuple[int, Translatable]]:
    """Parents that are no unit of the roster, each at the first line that names it, and units above themselves."""
    problems: list[tuple[int, Translatable]] = []
    above = {key: folded(unit.parent) for key, (_, unit) in units.items()}
    sound: set[str] = set()
    unknown = Counter(parent for parent in above.values() if parent and parent not in units)
    for key, (line, unit) in units.items():
        if count := unknown.pop(above[key], 0):
            problems.append((line, Message("roster.no-parent", {"parent": unit.parent, "count": count})))
        if above[key] and above[key] not in units:
            continue
        path: dict[str, None] = {}
        at = key
        while at and at in units and at not in sound and at not in path:
            path[at] = None
            at = above[at]
        if at in path:
            problems.append((line, Message("roster.circle", {"unit": unit.name})))
        sound.update(path)
    return problems


def _error(name: str, problems: Sequence[tuple[int, Translatable]]) -> RosterError:
    said = [
        Message("roster.line", {"file": name, "line": str(line), "problem": what}) for line, what in problems[:_MOST]
    ]
    if len(problems) > _MOST:
        said.append(Message("roster.more", {"count": len(problems) - _MOST}))
    return RosterError(_Lines(tuple(said)))
