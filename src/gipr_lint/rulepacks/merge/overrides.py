"""What a pack changes in rules that it did not write: severity, parameters, profile, message, or that they are off."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import msgspec
from msgspec import structs

from gipr_lint.messages import NOTHING, Message
from gipr_lint.rulepacks.manifests import Manifest
from gipr_lint.rulepacks.model import ByProfile
from gipr_lint.rulepacks.provenance import Setting
from gipr_lint.rulepacks.rules import CheckSpec, Entry, is_plain, masks, packed, params_in
from gipr_lint.rulepacks.schema import OverrideFile
from gipr_lint.rulepacks.severity import by_profile, capped, is_off
from gipr_lint.rulepacks.yaml import nodes
from gipr_lint.rulepacks.yaml.errors import error
from gipr_lint.rulepacks.yaml.files import at, key_at
from gipr_lint.terms import Gravity

_MakesSetting = Callable[..., Setting]


def overridden(entries: Mapping[str, Entry], manifest: Manifest, kinds: Mapping[str, CheckSpec]) -> dict[str, Entry]:
    """The rules by code with what the `rules:` of a manifest change in them.

    Raises PackError for a rule that is not there, that is the pack's own, or that is of a pack it does not extend.
    """
    made = dict(entries)
    places: dict[str, nodes.Node] = {}
    for name, given in manifest.file.rules.items():
        key = key_at(manifest.node, ("rules", name))
        code = _code(name, key, made, manifest)
        if code in places:
            raise error(key, Message("overrides.twice", {"code": code, "line": places[code].mark.line}))
        places[code] = key
        file = given if isinstance(given, OverrideFile) else OverrideFile(severity=given)
        _check_override(file, key, manifest, ("rules", name))
        if file.replaced_by:
            _check_successor(code, at(manifest.node, ("rules", name, "replaced_by")), file.replaced_by, made)
        made[code] = _changed(made[code], file, manifest, name, kinds)
    return made


def _code(name: str, key: nodes.Node, entries: Mapping[str, Entry], manifest: Manifest) -> str:
    """The code of the rule that is named by code or name."""
    rules = [entry.rule for entry in entries.values()]
    rule = next((rule for rule in rules if name in (rule.code, rule.name)), None)
    if rule is None:
        reachable = [rule for rule in rules if rule.pack in manifest.above]
        choices = [word for rule in reachable for word in (rule.code, rule.name)]
        hint = NOTHING if manifest.above else Message("overrides.extends-nothing")
        raise error(key, Message("rules.none-named", {"name": name}).followed_by(hint), near=name, choices=choices)
    if rule.pack == manifest.file.pack:
        raise error(key, Message("overrides.own-rule", {"code": rule.code}))
    if rule.pack not in manifest.above:
        raise error(key, Message("overrides.not-extended", {"code": rule.code, "pack": rule.pack}))
    return rule.code


def _check_override(file: OverrideFile, key: nodes.Node, manifest: Manifest, path: tuple[str | int, ...]) -> None:
    """Raises for an override that says nothing, says two things, or switches off without a reason."""
    profile = list(by_profile(file.profile or ByProfile()))
    params = file.params.items if file.params else ()
    if not any((file.severity, params, profile, file.message, file.off, file.replaced_by)):
        raise error(key, Message("overrides.nothing"))
    goes = file.off or bool(file.replaced_by)
    if goes and file.severity not in (None, "off"):
        word = "off" if file.off else "replaced_by"
        message = Message("overrides.off-and-severity", {"word": word, "severity": str(file.severity)})
        raise error(key_at(manifest.node, (*path, word)), message)
    off_somewhere = any(severity == "off" for _, severity in profile)
    if (goes or file.severity == "off" or off_somewhere) and not file.reason.strip():
        raise error(key, Message("overrides.no-reason"))


def _check_successor(code: str, place: nodes.Node, name: str, entries: Mapping[str, Entry]) -> None:
    rules = {word: entry.rule for entry in entries.values() for word in (entry.rule.code, entry.rule.name)}
    if name not in rules:
        raise error(place, Message("rules.none-named", {"name": name}), near=name, choices=rules)
    if rules[name].code == code:
        raise error(place, Message("overrides.by-itself"))


def _changed(entry: Entry, file: OverrideFile, manifest: Manifest, name: str, kinds: Mapping[str, CheckSpec]) -> Entry:
    node, path = manifest.node, ("rules", name)
    rule, settings = entry.rule, []

    def setting(key: str, value: str, *steps: str) -> Setting:
        source = key_at(node, (*path, *steps)).mark.source
        return Setting(key, value, manifest.file.pack, source, file.reason)

    goes = file.off or bool(file.replaced_by)
    severity: Gravity | None = "off" if goes else file.severity
    if severity is not None:
        step = ("severity",) if file.severity else ("off",) if file.off else ("replaced_by",)
        settings.append(setting("severity", severity, *step))
    profile = capped(rule.profile, severity) if severity is not None else rule.profile
    for key in ByProfile.__struct_fields__:
        given = getattr(file.profile, key, None)
        if given is not None:
            profile = structs.replace(profile, **{key: given})
            settings.append(setting(f"profile.{key}", given, "profile", key))
        elif getattr(profile, key) != getattr(rule.profile, key) and severity is not None:
            settings.append(setting(f"profile.{key}", severity, "severity"))
    if file.message is not None:
        settings.append(setting("message", file.message.zh, "message"))
        entry = structs.replace(entry, node=_with(entry.node, "message", at(node, (*path, "message"))))
    if file.replaced_by:
        settings.append(setting("replaced_by", file.replaced_by, "replaced_by"))
    changed = structs.replace(
        rule,
        severity=severity or rule.severity,
        profile=profile,
        message=file.message or rule.message,
        cases={} if file.message else rule.cases,
        dropped=is_off(severity or rule.severity, profile) if severity or file.profile else rule.dropped,
    )
    entry = structs.replace(entry, rule=changed, settings=(*entry.settings, *settings))
    if file.params is not None:
        entry = _with_params(entry, file.params, kinds[entry.rule.kind], setting)
    return entry


def _with_params(entry: Entry, given: nodes.Mapping, kind: CheckSpec, setting: _MakesSetting) -> Entry:
    """The rule with some parameters of its check replaced, as if they stood in its file."""
    known = [field.encode_name for field in msgspec.structs.fields(kind.params)]
    for key, _ in given.items:
        if key.text not in known:
            message = Message("overrides.no-parameter", {"kind": entry.rule.kind, "name": key.text})
            raise error(key, message, near=key.text, choices=known)
    check = at(entry.node, ("check",))
    assert isinstance(check, nodes.Mapping)
    for key, value in given.items:
        check = _with(check, key.text, value, key)
    check = nodes.Mapping(check.items, given.mark)
    params = params_in(check, kind)
    before, after = msgspec.to_builtins(entry.params), msgspec.to_builtins(params)
    if before.get("mask") and not after.get("mask"):
        raise error(at(given, ("mask",)), Message("overrides.unmasked"))
    settings = list(entry.settings)
    for key, _ in given.items:
        name = f"params.{key.text}"
        if not any(known.key == name for known in settings):
            source = key_at(entry.node, ("check", key.text)).mark.source
            settings.append(Setting(name, _shown(before.get(key.text)), entry.rule.pack, source))
        settings.append(setting(name, _shown(after.get(key.text)), "params", key.text))
    return Entry(
        rule=structs.replace(entry.rule, check=packed(params), masks=masks(params, kind), plain=is_plain(params)),
        node=_with(entry.node, "check", check),
        params=params,
        settings=tuple(settings),
        blame=given.mark,
    )


def _shown(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _with(node: nodes.Node, key: str, value: nodes.Node, written: nodes.Scalar | None = None) -> nodes.Mapping:
    """The mapping with another value for a key, which stands last where it is new."""
    assert isinstance(node, nodes.Mapping)

    def items() -> Iterator[tuple[nodes.Scalar, nodes.Node]]:
        found = False
        for name, old in node.items:
            found = found or name.text == key
            yield (written or name, value) if name.text == key else (name, old)
        if not found and written is not None:
            yield written, value

    return nodes.Mapping(tuple(items()), node.mark)
