"""One rule: read from its file, and held against what its check and the names of the packs know."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from unicodedata import normalize

from msgspec import Raw, Struct, msgpack, structs

from gipr_lint.errors import Problem
from gipr_lint.messages import NOTHING, Message
from gipr_lint.messages.choices import closest
from gipr_lint.rulepacks.model import Documentation, Rule, RuleSet
from gipr_lint.rulepacks.provenance import Setting
from gipr_lint.rulepacks.schema import RuleFile
from gipr_lint.rulepacks.severity import by_profile
from gipr_lint.rulepacks.yaml import nodes
from gipr_lint.rulepacks.yaml.convert import convert, could_be, keys_of
from gipr_lint.rulepacks.yaml.errors import LocatedError, Mark, error, raise_all
from gipr_lint.rulepacks.yaml.files import at, key_at


class CheckSpec(Struct, frozen=True):
    """What a loader must know of a check: the type of its parameters, its own validation (which raises
    `Problem`), its placeholders, what it needs."""

    params: type[Struct]
    validate: Callable[[object, RuleSet], None]
    placeholders: Callable[[object, RuleSet], Iterable[str]]
    secret: bool = False
    """Whether it can say which texts no output may quote."""
    needs: str = ""
    """What a report must have for it to be asked."""


class Entry(Struct, frozen=True):
    """A rule with the node it was read from, its parameters, and where its settings come from.

    What other packs changed is put into the node, so that every error is told where its text stands. `blame` is where
    a pack changed parameters: there stands what does not go together with the rest of the rule.
    """

    rule: Rule
    node: nodes.Node
    params: Struct
    settings: tuple[Setting, ...]
    blame: Mark | None = None


def packed(params: Struct) -> Raw:
    """The parameters of a check as a rule holds them."""
    return Raw(msgpack.encode(params))


def is_plain(params: Struct) -> bool:
    """Whether the values of the parameters are texts, numbers, tuples and dicts of these, and nothing else."""
    values = [getattr(params, name) for name in params.__struct_fields__]
    return not params.__struct_config__.array_like and all(map(_is_plain, values))


def _is_plain(value: object) -> bool:
    if type(value) is tuple:
        return all(map(_is_plain, value))
    if type(value) is dict:
        return all(type(key) is str and _is_plain(part) for key, part in value.items())
    return value is None or type(value) in (str, int, bool)


def masks(params: Struct, kind: CheckSpec) -> bool:
    """Whether no output may quote what the check finds: where it can tell, and its `mask`, if it has one, is on."""
    return kind.secret and bool(getattr(params, "mask", True))


def read_rule(node: nodes.Node, pack: str, kinds: Mapping[str, CheckSpec]) -> Entry:
    """The rule in a file of `pack`. Raises PackError for what its file says wrong by itself."""
    file = convert(node, RuleFile)
    raise_all([*_wrong_in_file(file, node, pack)])
    kind_node = at(node, ("check", "kind"))
    if not isinstance(kind_node, nodes.Scalar):
        raise _no_kind(file.check, kinds)
    kind = kinds.get(kind_node.text)
    if kind is None:
        message = Message("rules.unknown-kind", {"name": kind_node.text})
        fitting = _fitting(file.check, kind_node.text, kinds)
        raise error(kind_node, message, near=fitting or kind_node.text, choices=(fitting,) if fitting else kinds)
    _check_keys(file.check, kind_node.text, kinds)
    params = params_in(file.check, kind)
    _check_cases(file.cases, getattr(params, "cases", ()), node)
    rule = Rule(
        code=file.code,
        name=file.name,
        severity=file.severity,
        title=file.title,
        message=file.message,
        kind=kind_node.text,
        check=packed(params),
        fix=file.fix,
        documentation=Documentation(file.why, file.authority, file.examples).packed(),
        profile=file.profile,
        cases=file.cases,
        pack=pack,
        masks=masks(params, kind),
        plain=is_plain(params),
        needs=kind.needs,
        source=file.source,
    )
    return Entry(rule, node, params, tuple(_settings(file, node, pack)))


def _fitting(check: nodes.Mapping, name: str, kinds: Mapping[str, CheckSpec]) -> str:
    """The check whose parameters are those that stand there, where the name is that of none; among several the one
    whose name has most in common with it. Empty where there is none."""
    given = {key.text for key, _ in check.items} - {"kind"}
    known = [kind for kind, spec in kinds.items() if given and could_be(given, spec.params)]
    alike = [kind for kind in known if set(kind.split("-")) & set(name.split("-"))]
    found = alike or known
    return found[0] if len(found) == 1 else closest(name, found) or ""


def params_in(check: nodes.Mapping, kind: CheckSpec) -> Struct:
    """The parameters of a check, without the name of its kind."""
    own = tuple(item for item in check.items if item[0].text != "kind")
    params = convert(nodes.Mapping(own, check.mark), kind.params)
    for field in structs.fields(kind.params):
        if field.required and getattr(params, field.name) == ():
            place = at(check, (field.encode_name,))
            raise error(place, Message("yaml.empty", {"key": field.encode_name}))
    return params


def _check_keys(check: nodes.Mapping, name: str, kinds: Mapping[str, CheckSpec]) -> None:
    """Raises for a key that this check does not have, but others do."""
    for key, _ in check.items:
        if key.text == "kind" or key.text in keys_of(kinds[name].params):
            continue
        others = [other for other, kind in kinds.items() if key.text in keys_of(kind.params)]
        if others:
            values = {"kind": name, "key": key.text, "others": tuple(sorted(others))}
            raise error(key, Message("rules.key-of-other-kinds", values))


def _settings(file: RuleFile, node: nodes.Node, pack: str) -> Iterator[Setting]:
    """What the rule's own file sets of all that others may change."""
    yield Setting("severity", file.severity, pack, at(node, ("severity",)).mark.source)
    for name, severity in by_profile(file.profile):
        yield Setting(f"profile.{name}", severity, pack, at(node, ("profile", name)).mark.source)
    yield Setting("message", file.message.zh, pack, at(node, ("message",)).mark.source)


def _no_kind(check: nodes.Mapping, kinds: Mapping[str, CheckSpec]) -> LocatedError:
    """The error of a check without `kind`; where another key names a check, that one is pointed at."""
    for key, value in check.items:
        if isinstance(value, nodes.Scalar) and value.text in kinds:
            meant = Message("hints.meant", {"meant": f"kind: {value.text}"})
            return error(key, Message("rules.no-kind").followed_by(meant))
    return error(check, Message("rules.no-kind"), choices=kinds)


def _wrong_in_file(file: RuleFile, node: nodes.Node, pack: str) -> Iterator[LocatedError]:
    """All that is wrong with a rule's file and that its types do not say by themselves."""
    prefix = pack.upper()
    if not re.fullmatch(rf"{re.escape(prefix)}[0-9]{{3}}", file.code):
        digits = re.findall(r"(?<!\d)\d{3}(?!\d)", normalize("NFKC", file.code))
        meant = Message("hints.meant", {"meant": prefix + digits[0]}) if digits else NOTHING
        message = Message("rules.bad-code", {"prefix": prefix, "code": file.code})
        yield error(at(node, ("code",)), message.followed_by(meant))
    if not re.fullmatch(_NAME, file.name):
        slug = re.sub(r"[\s_]+", "-", file.name.strip().lower())
        meant = Message("hints.meant", {"meant": slug}) if re.fullmatch(_NAME, slug) else NOTHING
        yield error(at(node, ("name",)), Message("rules.bad-name", {"name": file.name}).followed_by(meant))
    if not file.authority:
        yield error(at(node, ("authority",)), Message("rules.no-authority"))
    if not any(example.good for example in file.examples) or not any(example.bad for example in file.examples):
        yield error(at(node, ("examples",)), Message("rules.no-examples"))
    for index, example in enumerate(file.examples):
        if bool(example.good) == bool(example.bad):
            yield error(at(node, ("examples", index)), Message("examples.good-or-bad"))
        elif example.good and (example.finds or example.becomes):
            key = "finds" if example.finds else "becomes"
            yield error(key_at(node, ("examples", index, key)), Message("examples.good-finds"))


_NAME = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+"


def _check_cases(spoken: Collection[str], told: Collection[str], node: nodes.Node) -> None:
    """Raises for a case that only the rule speaks of, or only its check tells apart."""
    for name in spoken:
        if name not in told:
            place = key_at(node, ("cases", name))
            raise error(place, Message("rules.unknown-case", {"name": name}), near=name, choices=told)
    for name in told:
        if name not in spoken:
            raise error(key_at(node, ("check", "cases", name)), Message("rules.case-unspoken", {"name": name}))


def validate(
    entry: Entry,
    rules: RuleSet,
    kind: CheckSpec,
    everywhere: Sequence[str],
    words: Mapping[tuple[str, str], Mark] = {},
) -> None:
    """Raises PackError for parameters that the check refuses, else for all in the rule's texts and examples that does
    not fit its check or the names in `rules`. `words` tells where the entries of lists of words stand."""
    rule = entry.rule
    try:
        kind.validate(entry.params, rules)
    except Problem as problem:
        word = words.get(problem.word) if problem.word else None
        place = word or _blamed(entry, ("check", *problem.path), problem.offset)
        raise error(place, problem.message, near=problem.near, choices=problem.choices) from None
    own = set(kind.placeholders(entry.params, rules))
    wrong = list[LocatedError]()
    for path, text in _templates(rule):
        wrong += _wrong_in_template(entry, path, text, {*everywhere, *own})
    for capture in rule.fix.text if rule.fix and isinstance(rule.fix.text, dict) else ():
        if capture not in own:
            message = Message("rules.unknown-capture", {"name": capture})
            wrong.append(error(key_at(entry.node, ("fix", "text", capture)), message, near=capture, choices=own))
    for index, example in enumerate(rule.examples):
        if example.edition and example.edition not in rules.editions:
            what = Message("names.unknown", {"what": Message("names.edition"), "name": example.edition})
            place = at(entry.node, ("examples", index, "edition"))
            wrong.append(error(place, what, near=example.edition, choices=rules.editions))
    raise_all(wrong)


def _wrong_in_template(
    entry: Entry, path: tuple[str | int, ...], text: str, known: Collection[str]
) -> Iterator[LocatedError]:
    """Placeholders of a text that do not exist, and braces that are those of none."""
    for found in re.finditer(r"\{([^{}]*)\}|[{}\uff5b\uff5d]", text):
        place = _blamed(entry, path, found.start())
        if found[1] is None:
            yield error(place, Message("rules.stray-brace", {"brace": found[0]}))
        elif found[1] not in known:
            yield error(place, Message("rules.unknown-placeholder", {"name": found[1]}), near=found[1], choices=known)


def _templates(rule: Rule) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of a rule that may hold placeholders, with where it stands in the file."""
    yield ("message", "zh"), rule.message.zh
    yield ("message", "en"), rule.message.en
    for name, case in rule.cases.items():
        yield ("cases", name, "message", "zh"), case.message.zh
        yield ("cases", name, "message", "en"), case.message.en
    if rule.fix:
        template = rule.fix.text
        pairs = template.items() if isinstance(template, dict) else [("", template)]
        for capture, text in pairs:
            yield ("fix", "text", *([capture] if capture else [])), text
        if rule.fix.title:
            yield ("fix", "title", "zh"), rule.fix.title.zh
            yield ("fix", "title", "en"), rule.fix.title.en


def _blamed(entry: Entry, path: Sequence[str | int], offset: int) -> nodes.Node | Mark:
    """Where the path leads, in a text the character at `offset`; where a pack changed parameters, never into the file
    of somebody else."""
    place = at(entry.node, path)
    if entry.blame is not None and place.mark.text.file != entry.blame.text.file:
        return entry.blame
    return nodes.within(place, offset) if isinstance(place, nodes.Scalar) else place
