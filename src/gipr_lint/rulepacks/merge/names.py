"""Names that a pack adds to those of others: spellings of labels, rows, columns, sections. Nothing is replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from msgspec import Struct, structs

from gipr_lint.messages import NOTHING, Message
from gipr_lint.rulepacks.model import Edition, Form, FormBlock, Line, Section
from gipr_lint.rulepacks.provenance import Addition
from gipr_lint.rulepacks.schema import EditionNames, LineNames, NamesFile, SectionNames, TableNames
from gipr_lint.rulepacks.yaml.errors import error
from gipr_lint.rulepacks.yaml.files import at, key_at
from gipr_lint.rulepacks.yaml.nodes import Node

Path = tuple[str | int, ...]
_LinesOf = Callable[[FormBlock], tuple[Line, ...]]

_ONE_OF = {"rows": Message("names.row"), "columns": Message("names.column")}
"""What one of the lines of a form is called."""


class _Place(Struct, frozen=True):
    """Where in a `pack.yaml` something is added, and by which pack."""

    node: Node
    pack: str
    path: Path

    def inside(self, *steps: str | int) -> _Place:
        return _Place(self.node, self.pack, (*self.path, *steps))

    @property
    def key(self) -> Node:
        return key_at(self.node, self.path)

    @property
    def value(self) -> Node:
        return at(self.node, self.path)

    def addition(self, what: str, words: Iterable[str]) -> Addition:
        return Addition(what, tuple(words), self.pack, self.key.mark.source)


def extended(
    editions: Mapping[str, Edition], names: NamesFile, node: Node, pack: str
) -> tuple[dict[str, Edition], list[Addition]]:
    """The editions with what `names`, the content of `names` in the manifest `node`, add to them, and what that is.

    Raises LocatedError for what is not a name yet and not described as a new one, and for what would replace a name.
    """
    made, additions = dict(editions), []
    place = _Place(node, pack, ("names",))
    general = EditionNames(names.sections, names.tables)
    _check_known(general, made, place)
    for name, edition in editions.items():
        made[name], added = _edition(edition, general, place, lenient=True)
        additions += added
    for name, special in names.editions.items():
        inside = place.inside("editions", name)
        if name not in made:
            raise error(inside.key, unknown(Message("names.edition"), name), near=name, choices=made)
        made[name], added = _edition(made[name], special, inside, lenient=False)
        additions += added
    return made, additions


def _check_known(names: EditionNames, editions: Mapping[str, Edition], place: _Place) -> None:
    """Raises for a section, table, row, column that no edition has and that is not described as a new one."""
    sections = {alias for edition in editions.values() for alias in edition.sections}
    forms = [form for edition in editions.values() for form in edition.forms.values()]
    for alias, section in names.sections.items():
        if alias not in sections and not section.label:
            raise _not_there(place.inside("sections", alias), Message("names.section"), sections, ("label", "number"))
    for alias, table in names.tables.items():
        inside, same = place.inside("tables", alias), [form for form in forms if form.alias == alias]
        if not same:
            raise _not_there(inside, Message("names.table"), {form.alias for form in forms}, ())
        for kind, lines in (("rows", table.rows), ("columns", table.columns)):
            known = {line.alias for form in same for line in _lines(form, kind)}
            for name, line in lines.items():
                if name not in known and not line.path:
                    raise _not_there(inside.inside(kind, name), _ONE_OF[kind], known, ("path", "after"))


def unknown(what: Message, name: str) -> Message:
    """That there is no section, table, row … of that name."""
    return Message("names.unknown", {"what": what, "name": name})


def _not_there(place: _Place, what: Message, known: Iterable[str], needed: tuple[str, ...]) -> Exception:
    """The error for a name that is not there; a new one has to be described with the keys that are `needed`."""
    alias = str(place.path[-1])
    hint = Message("names.new-needs", {"first": needed[0], "second": needed[1]}) if needed else NOTHING
    return error(place.key, unknown(what, alias).followed_by(hint), near=alias, choices=known)


def _lines(form: Form, kind: str) -> Iterator[Line]:
    return chain.from_iterable(getattr(block, kind) for block in form.blocks)


def _edition(edition: Edition, names: EditionNames, place: _Place, *, lenient: bool) -> tuple[Edition, list[Addition]]:
    """The edition with the names added; with `lenient` what it does not have is none of its business."""
    if not lenient:
        _check_known(names, {edition.name: edition}, place)
    additions: list[Addition] = []
    sections, forms = dict(edition.sections), dict(edition.forms)
    for alias, more in names.sections.items():
        if alias in sections or more.label:
            sections = _section(sections, alias, more, place.inside("sections", alias), edition.name, additions)
    for alias, table in names.tables.items():
        if alias in forms:
            forms[alias] = _form(forms[alias], table, place.inside("tables", alias), edition.name, additions)
    return structs.replace(edition, sections=sections, forms=forms), additions


def _section(
    sections: Mapping[str, Section],
    alias: str,
    more: SectionNames,
    place: _Place,
    edition: str,
    additions: list[Addition],
) -> dict[str, Section]:
    """The sections with one more, or with more spellings of one."""
    what = f"{edition} sections.{alias}"
    _check_spellings(sections, alias, more, place)
    known = sections.get(alias)
    if known is None:
        if not more.number:
            raise error(place.key, Message("names.no-number", {"name": alias}))
        if more.number.isdecimal() or not more.number.isnumeric():
            raise error(place.inside("number").key, Message("names.number-form", {"found": more.number}))
        made = Section(more.label, more.number, more.variants, more.drifts, more.keywords)
        additions.append(place.addition(what, (more.label,)))
        return _inserted(sections, alias, made, more.after, place)
    for key in ("label", "number", "after"):
        if getattr(more, key):
            raise error(place.inside(key).key, Message("names.section-is-there", {"name": alias, "key": key}))
    changed = known
    for key in ("variants", "drifts", "keywords"):
        fresh = [word for word in getattr(more, key) if word not in getattr(known, key)]
        if fresh:
            changed = structs.replace(changed, **{key: (*getattr(changed, key), *fresh)})
            additions.append(place.inside(key).addition(f"{what}.{key}", fresh))
    return {**sections, alias: changed}


def _check_spellings(sections: Mapping[str, Section], alias: str, more: SectionNames, place: _Place) -> None:
    """Raises for a spelling that is another section's."""
    taken = {spelling: name for name, known in sections.items() for spelling in (known.label, *known.variants)}
    for key in ("variants", "drifts"):
        for index, spelling in enumerate(getattr(more, key)):
            if taken.get(spelling, alias) != alias:
                inside = place.inside(key, index)
                message = Message("names.spelling-taken", {"spelling": spelling, "section": taken[spelling]})
                raise error(inside.value, message)


def _form(form: Form, more: TableNames, place: _Place, edition: str, additions: list[Addition]) -> Form:
    """The form with rows, columns, spellings and members of groups added."""
    what = f"{edition} tables.{form.alias}"
    for kind, lines in (("rows", more.rows), ("columns", more.columns)):
        for alias, line in lines.items():
            inside, key = place.inside(kind, alias), f"{what}.{kind}.{alias}"
            if any(known.alias == alias for known in _lines(form, kind)):
                form = _with_variants(form, kind, alias, line, inside)
                additions.append(inside.inside("variants").addition(f"{key}.variants", line.variants))
            elif line.path:
                form = _with_line(form, kind, alias, line, inside)
                additions.append(inside.addition(key, (_path(line)[-1],)))
    groups = dict(form.groups)
    known = {line.alias for kind in ("rows", "columns") for line in _lines(form, kind)}
    for name, members in more.groups.items():
        inside = place.inside("groups", name)
        if name in known:
            raise error(inside.key, Message("names.is-a-line", {"name": name}))
        for index, member in enumerate(members):
            if member not in known:
                message = unknown(Message("names.row-or-column"), member)
                raise error(inside.inside(index).value, message, near=member, choices=known)
        groups[name] = tuple(dict.fromkeys((*groups.get(name, ()), *members)))
        additions.append(inside.addition(f"{what}.groups.{name}", members))
    return structs.replace(form, groups=groups)


def _with_variants(form: Form, kind: str, alias: str, line: LineNames, place: _Place) -> Form:
    what = _ONE_OF[kind]
    for key in ("path", "after", "type", "unit"):
        if getattr(line, key):
            message = Message("names.line-is-there", {"name": alias, "what": what, "key": key})
            raise error(place.inside(key).key, message)
    if not line.variants:
        raise error(place.key, Message("names.use-variants", {"name": alias, "what": what}))

    def longer(known: Line) -> Line:
        if known.alias != alias:
            return known
        fresh = [spelling for spelling in line.variants if spelling not in known.variants]
        return structs.replace(known, variants=(*known.variants, *fresh))

    return _rebuilt(form, kind, lambda block: tuple(map(longer, getattr(block, kind))))


def _with_line(form: Form, kind: str, alias: str, line: LineNames, place: _Place) -> Form:
    """The form with a new row or column after the one named in `after`, in every block that has that one."""
    known = {found.alias for found in _lines(form, kind)}
    if not line.after:
        raise error(place.key, Message("names.no-after", {"name": alias, "what": _ONE_OF[kind]}))
    if line.after not in known:
        message = unknown(Message("names.row-or-column"), line.after)
        raise error(place.inside("after").value, message, near=line.after, choices=known)
    if alias in {found.alias for other in ("rows", "columns") for found in _lines(form, other)} | set(form.groups):
        raise error(place.key, Message("names.in-table", {"name": alias}))
    made = Line(alias, _path(line), line.variants, line.type, line.unit)

    def longer(block: FormBlock) -> tuple[Line, ...]:
        lines: list[Line] = []
        for found in getattr(block, kind):
            lines += [found, made] if found.alias == line.after else [found]
        return tuple(lines)

    return _rebuilt(form, kind, longer)


def _rebuilt(form: Form, kind: str, lines: _LinesOf) -> Form:
    blocks = tuple(structs.replace(block, **{kind: lines(block)}) for block in form.blocks)
    return structs.replace(form, blocks=blocks)


def _path(line: LineNames) -> tuple[str, ...]:
    return (line.path,) if isinstance(line.path, str) else line.path


def _inserted(known: Mapping[str, Section], alias: str, made: Section, after: str, place: _Place) -> dict[str, Section]:
    if after and after not in known:
        message = unknown(Message("names.section"), after)
        raise error(place.inside("after").value, message, near=after, choices=known)
    order: Sequence[str] = list(known)
    index = order.index(after) + 1 if after else len(order)
    return {name: known.get(name, made) for name in (*order[:index], alias, *order[index:])}
