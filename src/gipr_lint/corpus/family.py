"""The reports of a unit's children for a year: one of each that handed in, and who did not."""

from __future__ import annotations

from msgspec import Struct

from gipr_lint.corpus.reading import Reader
from gipr_lint.corpus.roster import folded
from gipr_lint.errors import GiprLintError
from gipr_lint.messages import Message
from gipr_lint.messages.choices import hint

_KINDS = (".docx", ".docm", ".dotx", ".dotm")
"""Of several files of one report that counts in which figures are read most surely."""


class Child(Struct, frozen=True):
    """A child's report: its unit, its document, the path, how many other files the unit has for the year."""

    unit: str
    document: str
    path: str
    others: int = 0


class Family(Struct, frozen=True):
    """A unit with the reports of its children, the children without one, and whether the roster lists all children."""

    unit: str
    reports: tuple[Child, ...]
    missing: tuple[str, ...]
    complete: bool


def family(reader: Reader, unit: str, year: int) -> Family:
    """The family of a unit. Raises GiprLintError for a unit that the roster does not have, or that has no children."""
    known = {folded(one.name): one for one in reader.units}
    if not known:
        raise GiprLintError(Message("corpus.no-roster"))
    if folded(unit) not in known:
        names = [one.name for one in reader.units]
        raise GiprLintError(Message("corpus.no-unit", {"unit": unit}).followed_by(hint(unit, names, listed=False)))
    head = known[folded(unit)]
    children = [one.name for one in reader.units if one.parent == head.name]
    if not children:
        raise GiprLintError(Message("corpus.no-children", {"unit": head.name}))
    files: dict[str, list[tuple[str, str]]] = {}
    rows = reader.rows(
        "SELECT unit, document, path FROM documents WHERE parent = ? AND year = ? AND status = 'linted'",
        head.name,
        year,
    )
    for name, document, path in rows:
        files.setdefault(str(name), []).append((str(document), str(path)))
    reports = [_chosen(child, files[child]) for child in children if child in files]
    missing = tuple(child for child in children if child not in files)
    return Family(head.name, tuple(reports), missing, head.complete)


def _chosen(unit: str, files: list[tuple[str, str]]) -> Child:
    document, path = min(files, key=lambda file: (not file[1].lower().endswith(_KINDS), file[1]))
    return Child(unit, document, path, len({one for one, _ in files}) - 1)
