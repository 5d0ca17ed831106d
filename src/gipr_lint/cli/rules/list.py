"""`gipr-lint rules list`: all rules, and with `--provenance` where each of their settings comes from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click
from msgspec import to_builtins
from msgspec.structs import replace

from gipr_lint.cli.commands import Command
from gipr_lint.cli.options import common, load
from gipr_lint.cli.printing import tell_page
from gipr_lint.cli.provenance import additions, in_force, lines, place, settings_of
from gipr_lint.messages import say
from gipr_lint.output.common.terminal import harmless
from gipr_lint.output.common.words import severity_name
from gipr_lint.rulepacks.model import Example, Rule, RuleSet, Text
from gipr_lint.rulepacks.position import NOWHERE, Position
from gipr_lint.rulepacks.provenance import Setting
from gipr_lint.selection import severity_of
from gipr_lint.terms import PROFILES, category

_HANGING = 7
"""What does not go into a line stands after the code."""


@click.command("list", cls=Command, help="help.list", epilog="help.list-more")
@click.option("--provenance", is_flag=True, help="help.provenance")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="help.format")
@common
def list_(provenance: bool, format_: str, lang: str, packs: tuple[str, ...], rules_folders: tuple[str, ...]) -> None:
    """Lists rules."""
    rules = load(packs, rules_folders)
    if format_ == "json":
        from gipr_lint.output.json import dumps  # noqa: PLC0415

        print(dumps(as_data(rules)))
        return
    for line in _text(rules, lang, provenance=provenance):
        tell_page(line, _HANGING)


def _text(rules: RuleSet, lang: str, *, provenance: bool) -> Iterator[str]:
    settings = settings_of(rules) if provenance else {}
    for rule in rules.rules:
        severity = severity_name(rule.severity, lang)
        yield f"{rule.code}  {severity}  {rule.name}  {rule.title.in_language(lang)}"
        yield from (f"    {line}" for line in lines(rule, settings.get(rule.code, ()), lang))
    added = additions(rules) if provenance else ()
    if added:
        yield ""
        yield say("rules.names-added", lang)
    for addition in added:
        words = say("list.separator", lang).join(map(harmless, addition.words))
        yield f"    {addition.what}: {words}  {place(addition.source)} ({addition.by})"


def as_data(rules: RuleSet) -> dict[str, Any]:
    """The rules as plain data, each setting that holds with its place and what it was before."""
    settings = settings_of(rules)
    return {
        "packs": [{"name": pack.name, "version": pack.version, "folder": pack.folder} for pack in rules.packs],
        "rules": [_rule(rule, settings.get(rule.code, ())) for rule in rules.rules],
        "names": [
            {"what": added.what, "words": list(added.words), "by": added.by, **_source(added.source)}
            for added in additions(rules)
        ],
    }


def _rule(rule: Rule, settings: tuple[Setting, ...]) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "pack": rule.pack,
        "category": category(rule.code),
        "severity": rule.severity,
        "profiles": {profile: severity_of(rule, profile) for profile in PROFILES},
        "editions": list(rule.editions),
        "kind": rule.kind,
        "parameters": to_builtins(rule.parameters),
        "fix": rule.fix.safety if rule.fix else None,
        "title": _text_of(rule.title),
        "message": _text_of(rule.message),
        "cases": {
            name: {"severity": case.severity, "message": _text_of(case.message)} for name, case in rule.cases.items()
        },
        "why": _text_of(rule.why) if rule.why else None,
        "authority": [{"document": one.document, "number": one.number, "clause": one.clause} for one in rule.authority],
        "examples": [_example(example) for example in rule.examples],
        **_source(rule.source),
        "settings": [
            {**_setting(setting), "before": before and _setting(before)} for setting, before in in_force(rule, settings)
        ],
    }


def _example(example: Example) -> dict[str, Any]:
    """The document with what is said of it, without what is left out, and where it is written."""
    said = to_builtins(replace(example, source=NOWHERE))
    said.pop("source", None)
    return {**said, "line": example.source.line}


def _text_of(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}


def _setting(setting: Setting) -> dict[str, Any]:
    return {
        "key": setting.key,
        "value": setting.value,
        "by": setting.by,
        "reason": setting.reason or None,
        **_source(setting.source),
    }


def _source(source: Position) -> dict[str, Any]:
    return {"file": source.file, "line": source.line, "column": source.column}
