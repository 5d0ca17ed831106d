"""Reading packs: folders of YAML files into one rule set, every error with its file, line and column."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Raw, Struct, msgpack, structs

from gipr_lint.messages import Message
from gipr_lint.rulepacks.build import edition_of, fact_of, refuse_empty_spellings, refuse_empty_words
from gipr_lint.rulepacks.drafts import PLACEHOLDERS, DraftText, names_in
from gipr_lint.rulepacks.expressions import Fault, expanded
from gipr_lint.rulepacks.manifests import Installed, Manifest, manifests
from gipr_lint.rulepacks.merge.names import extended, unknown
from gipr_lint.rulepacks.merge.overrides import overridden
from gipr_lint.rulepacks.model import CARRIED, NO_DRAFT, Edition, FactSpec, PackInfo, RuleSet, Said, Vocabulary, Words
from gipr_lint.rulepacks.model.vocabulary import LISTS, TABLES
from gipr_lint.rulepacks.provenance import Addition, Provenance
from gipr_lint.rulepacks.rules import CheckSpec, Entry, read_rule, validate
from gipr_lint.rulepacks.schema import EditionFile, FactsFile, NamesFile
from gipr_lint.rulepacks.yaml import nodes
from gipr_lint.rulepacks.yaml.convert import convert
from gipr_lint.rulepacks.yaml.errors import LocatedError, Mark, error, file_error, raise_all
from gipr_lint.rulepacks.yaml.files import MANIFEST, at, files_of, key_at, parse

__all__ = ["KNOWN_SCOPES", "CheckSpec", "files_of", "load"]

KNOWN_SCOPES = ("title", "preface", "ending", "prose")
"""Parts of a report that a fact may name, beside the sections."""


class _Loaded(Struct):
    """What has been read so far, with the nodes of the rules for errors that show only when all is known."""

    editions: dict[str, Edition]
    vocabulary: Vocabulary
    words: dict[str, Words]
    patterns: dict[str, str]
    facts: dict[str, FactSpec]
    rules: dict[str, Entry]
    names: list[Addition]
    places: dict[tuple[str, str], Mark]
    """Where patterns, facts and editions stand, by what they are and their names, and words by their list."""
    draft: Raw = NO_DRAFT

    def enter(self, what: str, name: str, place: nodes.Node) -> dict[str, str]:
        """Notes where something of that name stands; where something else has the name, the values of the message that
        says so."""
        if (first := self.places.get((what, name))) is not None:
            return {"name": name, "place": f"{first.text.file}:{first.line}"}
        self.places[what, name] = place.mark
        return {}


def load(
    folders: Sequence[Path], kinds: Mapping[str, CheckSpec], everywhere: Sequence[str], installed: Installed = dict
) -> RuleSet:
    """The rule set of the packs in `folders`, in this order, each after those that it extends.

    `kinds` are the known checks by name, `everywhere` the placeholders that every message may use, `installed`
    gives the folders of the packs that can be extended by name. Raises LocatedError for all that is wrong in the files
    of the first pack with an error, else for all in which rules and names do not go together.
    """
    loaded = _Loaded({}, Vocabulary(), {}, {}, {}, {}, [], {})
    packs = manifests(folders, installed)
    for manifest in packs:
        _read_pack(manifest, loaded, kinds)
    rules = RuleSet(
        packs=tuple(PackInfo(m.file.pack, m.file.version, m.file.title, str(m.folder)) for m in packs),
        editions=dict(sorted(loaded.editions.items())),
        vocabulary=loaded.vocabulary,
        words=loaded.words,
        patterns=loaded.patterns,
        facts=loaded.facts,
        draft=loaded.draft,
        rules=tuple(loaded.rules[code].rule for code in sorted(loaded.rules)),
        provenance=Provenance(
            {code: entry.settings for code, entry in sorted(loaded.rules.items())}, tuple(loaded.names)
        ).packed(),
    )
    wrong: list[LocatedError] = []
    for entry in loaded.rules.values():
        try:
            validate(entry, rules, kinds[entry.rule.kind], everywhere, loaded.places)
        except LocatedError as problem:
            wrong.append(problem)
    raise_all(wrong)
    return rules


def _read_pack(manifest: Manifest, loaded: _Loaded, kinds: Mapping[str, CheckSpec]) -> None:
    """What a pack adds. Raises LocatedError for all that is wrong in its files."""
    folder, before = manifest.folder, frozenset(_lists(loaded.vocabulary, loaded.words))
    wrong = _Wrong([])
    with wrong:
        _read_names(manifest, loaded)
    parsed: dict[str, list[nodes.Node]] = {"forms": [], "facts": [], "drafts": [], "": []}
    for path in files_of(folder):
        if path == folder / MANIFEST:
            continue
        with wrong:
            if path.suffix != ".yaml":
                raise file_error(str(path.relative_to(folder.parent)), Message("packs.bad-suffix"))
            place = path.relative_to(folder).parts[0]
            parsed.get(place, parsed[""]).append(parse(path, folder, linked=manifest.linked))
    for node in parsed["forms"]:
        with wrong:
            _read_edition(node, loaded)
    whole = not wrong.errors  # else what leans on the names that are missing would be told as wrong as well
    for node in parsed["facts"]:
        with wrong:
            if whole:
                _read_facts(node, manifest.file.pack, before, loaded)
            else:
                convert(node, FactsFile)
    for node in parsed["drafts"]:
        with wrong:
            if whole:
                _read_draft(node, loaded)
    for node in parsed[""]:
        with wrong:
            _check_folder(node)
            _add_rule(read_rule(node, manifest.file.pack, kinds), loaded)
    if not wrong.errors:
        with wrong:
            loaded.rules = overridden(loaded.rules, manifest, kinds)
    raise_all(wrong.errors)


class _Wrong(Struct):
    """Collects the errors that are raised within it."""

    errors: list[LocatedError]

    def __enter__(self) -> None:
        pass

    def __exit__(self, _: object, problem: BaseException | None, __: object) -> bool:
        if isinstance(problem, LocatedError):
            self.errors.append(problem)
            return True
        return False


def _check_folder(node: nodes.Node) -> None:
    """Raises for a file that is not a rule, but what belongs into another folder."""
    keys = {key.text for key, _ in node.items} if isinstance(node, nodes.Mapping) else set[str]()
    if "code" not in keys and keys & {"facts", "patterns", "vocabulary", "words"}:
        raise error(node, Message("packs.facts-elsewhere"))
    if "code" not in keys and "edition" in keys:
        raise error(node, Message("packs.forms-elsewhere"))


def _add_rule(entry: Entry, loaded: _Loaded) -> None:
    rule = entry.rule
    for other in loaded.rules.values():
        same = [key for key in ("code", "name") if getattr(other.rule, key) == getattr(rule, key)]
        if same:
            first = at(other.node, (same[0],)).mark
            message = Message(
                "rules.code-twice" if same[0] == "code" else "rules.name-twice",
                {"code": rule.code, "name": rule.name, "file": first.text.file, "line": first.line},
            )
            raise error(at(entry.node, (same[0],)), message)
    loaded.rules[rule.code] = entry


def _read_names(manifest: Manifest, loaded: _Loaded) -> None:
    """What the manifest adds to the names of the packs before it."""
    names, node, pack = manifest.file.names, manifest.node, manifest.file.pack
    refuse_empty_words(_lists(names.vocabulary, names.words), node, ("names",))
    refuse_empty_spellings(at(node, ("names",)))
    loaded.editions, added = extended(loaded.editions, names, node, pack)
    loaded.names += added
    for path, words in _lists(names.vocabulary, names.words).items():
        loaded.names.append(_addition(path, words, pack, key_at(node, ("names", *path))))
    _add_words(names, at(node, ("names",)), loaded)
    for name, pattern in names.patterns.items():
        _add_pattern(name, pattern, node, ("names", "patterns", name), loaded)


def _lists(vocabulary: Vocabulary, words: Mapping[str, Words]) -> dict[tuple[str, ...], Words]:
    """Every list that holds words, by the path of its keys in a file."""
    found: dict[tuple[str, ...], Words] = {("vocabulary", name): getattr(vocabulary, name) for name in LISTS}
    found |= {("vocabulary", name, key): words for name in TABLES for key, words in getattr(vocabulary, name).items()}
    found |= {("vocabulary", "signed_for", end): (place or end,) for end, place in vocabulary.signed_for.items()}
    found |= {("words", name): entries for name, entries in words.items()}
    return {path: entries for path, entries in found.items() if entries}


def _addition(path: tuple[str, ...], words: Words, pack: str, key: nodes.Node) -> Addition:
    return Addition(".".join(path), words, pack, key.mark.source)


def _add_words(file: NamesFile | FactsFile, node: nodes.Node, loaded: _Loaded) -> None:
    loaded.vocabulary = loaded.vocabulary.with_more(file.vocabulary)
    for name, words in file.words.items():
        loaded.words[name] = (*loaded.words.get(name, ()), *words)
        listed = at(node, ("words", name))
        for word, place in zip(words, listed.items if isinstance(listed, nodes.Sequence) else (), strict=True):
            loaded.places.setdefault((name, word), place.mark)


def _add_pattern(name: str, pattern: str, node: nodes.Node, path: tuple[str, ...], loaded: _Loaded) -> None:
    if there := loaded.enter("pattern", name, key := key_at(node, path)):
        raise error(key, Message("facts.pattern-twice", there))
    try:
        loaded.patterns[name] = _expanded(pattern, loaded.patterns, at(node, path))
    except LocatedError:
        loaded.patterns[name] = ""  # who leans on one that is wrong is not wrong for that
        raise


def _read_edition(node: nodes.Node, loaded: _Loaded) -> None:
    edition = edition_of(convert(node, EditionFile))
    refuse_empty_spellings(node)
    if there := loaded.enter("edition", edition.name, place := at(node, ("edition",))):
        raise error(place, Message("forms.edition-twice", there))
    applies = edition.applies
    if applies.last and applies.last < applies.first:
        message = Message("forms.years-backwards", {"first": applies.first, "last": applies.last})
        raise error(at(node, ("applies", "to")), message)
    for alias, form in edition.forms.items():
        place = at(node, ("tables", alias))
        if not form.rows or not all(block.columns for block in form.blocks):
            raise error(place, Message("forms.no-lines"))
        if form.section not in edition.sections:
            raise error(
                at(node, ("tables", alias, "section")),
                unknown(Message("names.section"), form.section),
                near=form.section,
                choices=edition.sections,
            )
        known = {*form.rows, *form.columns}
        for name, group in form.groups.items():
            for index, member in enumerate(group):
                if member not in known:
                    raise error(
                        at(node, ("tables", alias, "groups", name, index)),
                        unknown(Message("names.row-or-column"), member),
                        near=member,
                        choices=known,
                    )
        if len(form.rows) != sum(len(block.rows) for block in form.blocks):
            raise error(place, Message("forms.row-twice"))
    loaded.editions[edition.name] = edition


def _read_facts(node: nodes.Node, pack: str, before: frozenset[tuple[str, ...]], loaded: _Loaded) -> None:
    """Words, patterns and facts of `pack`; `before` are the lists of words of other packs."""
    file = convert(node, FactsFile)
    lists = _lists(file.vocabulary, file.words)
    refuse_empty_words(lists, node)
    for path, words in lists.items():
        if path in before:
            loaded.names.append(_addition(path, words, pack, key_at(node, path)))
    _add_words(file, node, loaded)
    wrong = _Wrong([])
    for name, pattern in file.patterns.items():
        with wrong:
            _add_pattern(name, pattern, node, ("patterns", name), loaded)
    for name, entry in file.facts.items():
        with wrong:
            _add_fact(fact_of(name, entry), node, loaded)
    raise_all(wrong.errors)


def _add_fact(fact: FactSpec, node: nodes.Node, loaded: _Loaded) -> None:
    name = fact.name
    if there := loaded.enter("fact", name, key := key_at(node, ("facts", name))):
        raise error(key, Message("facts.fact-twice", there))
    if bool(fact.find) == (fact.says is not None) or (fact.says and fact.captures):
        raise error(at(node, ("facts", name)), Message("facts.find-or-says"))
    if fact.says is not None:
        _check_said(fact.says, node, name, loaded.vocabulary)
    find, quick = (
        _expanded(pattern, loaded.patterns, at(node, ("facts", name, key)))
        for key, pattern in (("find", fact.find), ("quick", fact.quick))
    )
    fact = structs.replace(fact, find=find, quick=quick)
    sections = {alias for edition in loaded.editions.values() for alias in edition.sections}
    for index, scope in enumerate(fact.scope):
        if scope not in KNOWN_SCOPES and sections and scope not in sections:
            raise error(
                at(node, ("facts", name, "in", index)),
                unknown(Message("names.section"), scope),
                near=scope,
                choices={*KNOWN_SCOPES, *sections},
            )
    groups = re.compile(fact.find).groupindex
    for capture in fact.captures:
        if capture not in groups:
            raise error(
                at(node, ("facts", name, "as", capture)),
                Message("facts.no-group", {"name": capture}),
                near=capture,
                choices=groups,
            )
    loaded.facts[name] = fact


def _check_said(said: Said, node: nodes.Node, name: str, vocabulary: Vocabulary) -> None:
    """Raises for an object, action or party that the vocabulary does not have."""
    known = {"objects": vocabulary.objects, "actions": vocabulary.actions, "parties": vocabulary.parties}
    actions = (*vocabulary.actions, *vocabulary.carried, CARRIED)
    known["actions"] = {part: () for name in actions for part in name.split("+")}
    for table, names in {"objects": said.objects, "actions": said.actions, "parties": said.parties}.items():
        for index, one in enumerate(names):
            if one not in known[table]:
                place = at(node, ("facts", name, "says", table, index))
                message = Message("facts.not-in-vocabulary", {"table": table, "name": one})
                raise error(place, message, near=one, choices=known[table])


def _read_draft(node: nodes.Node, loaded: _Loaded) -> None:
    """The texts of the empty draft; those of a later pack take the place of earlier ones."""
    draft = convert(node, DraftText)
    sections = {alias for edition in loaded.editions.values() for alias in edition.sections}
    for alias in draft.sections:
        if alias not in sections:
            message = unknown(Message("names.section"), alias)
            raise error(at(node, ("sections", alias)), message, near=alias, choices=sections)
    for path, text in draft.texts():
        for name in names_in(text):
            if name not in PLACEHOLDERS:
                message = Message("rules.unknown-placeholder", {"name": name})
                raise error(at(node, path), message, near=name, choices=PLACEHOLDERS)
    loaded.draft = Raw(msgpack.encode(draft))


def _expanded(pattern: str, patterns: Mapping[str, str], place: nodes.Node) -> str:
    """The pattern with every `{name}` replaced by the pattern of that name, which stands before it in the pack."""
    try:
        return expanded(pattern, patterns)
    except KeyError as problem:
        name = problem.args[0]
        message = Message("facts.no-pattern", {"name": name})
        raise error(place, message, near=name, choices=patterns) from None
    except Fault as problem:
        where = nodes.within(place, problem.at) if problem.at and isinstance(place, nodes.Scalar) else place
        raise error(where, problem.message) from None
