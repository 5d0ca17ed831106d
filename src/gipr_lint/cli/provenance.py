"""Where the settings of rules come from, for `rules list --provenance` and `explain`."""

from __future__ import annotations

from collections.abc import Iterator

from gipr_lint.cli.options import config
from gipr_lint.messages import Message, Value, say
from gipr_lint.output.common.terminal import harmless, shortened
from gipr_lint.policy import CONFIG, settings
from gipr_lint.rulepacks.model import Rule, RuleSet
from gipr_lint.rulepacks.position import Position
from gipr_lint.rulepacks.provenance import Addition, Setting, unpacked
from gipr_lint.selection import is_named

_WORDS = {
    "severity": Message("setting.severity"),
    "message": Message("setting.message"),
    "ignored": Message("setting.ignored"),
    "replaced_by": Message("setting.replaced-by"),
    "profile.draft": Message("setting.in-drafts"),
    "profile.submit": Message("setting.on-submission"),
    "profile.publish": Message("setting.on-publication"),
}
"""What settings are called."""


def settings_of(rules: RuleSet) -> dict[str, tuple[Setting, ...]]:
    """The settings of every rule by code in the order in which they were made, the project's own last."""
    found = dict(unpacked(rules.provenance).rules)
    project = config()
    if project is not None and project.severity:
        for code, setting in settings(rules, project.severity).items():
            found[code] = (*found.get(code, ()), setting)
    for ignored in project.ignore if project is not None else ():
        setting = Setting("ignored", ignored.rule, CONFIG, ignored.source, ignored.reason)
        for rule in rules.rules:
            if is_named(rule, ignored.rule):
                found[rule.code] = (*found.get(rule.code, ()), setting)
    return found


def additions(rules: RuleSet) -> tuple[Addition, ...]:
    """The names that packs added to those of others."""
    return unpacked(rules.provenance).names


def in_force(rule: Rule, settings: tuple[Setting, ...]) -> list[tuple[Setting, Setting | None]]:
    """The settings that hold for a rule, each with the one of the rule's own file, None where it is that."""
    first: dict[str, Setting] = {}
    last: dict[str, Setting] = {}
    for setting in settings:
        first.setdefault(setting.key, setting)
        last[setting.key] = setting
    return [
        (setting, None if first[key] is setting or first[key].by == setting.by else first[key])
        for key, setting in last.items()
        if not key.startswith("profile.") or getattr(rule.profile, key.removeprefix("profile.")) is not None
    ]


def lines(rule: Rule, settings: tuple[Setting, ...], lang: str) -> Iterator[str]:
    """Every setting that holds for a rule with its place, and what it was before somebody changed it."""
    for setting, before in in_force(rule, settings):
        yield _line(setting, before, lang)


def changed(rule: Rule, settings: tuple[Setting, ...], lang: str) -> Iterator[str]:
    """The same for what packs and the project changed."""
    for setting, before in in_force(rule, settings):
        if setting.by != rule.pack:
            yield _line(setting, before, lang)


def _line(setting: Setting, before: Setting | None, lang: str) -> str:
    line = say("setting.line", lang, word=_word(setting.key), **_values(setting))
    if before is not None:
        line = say("setting.before", lang, line=line, **_values(before))
    if setting.reason:
        line = say("setting.reason", lang, line=line, reason=harmless(setting.reason))
    return line


def _word(key: str) -> Message:
    """What a setting is called."""
    if key.startswith("params."):
        return Message("setting.parameter", {"name": key.removeprefix("params.")})
    return _WORDS[key]


def _values(setting: Setting) -> dict[str, Value]:
    who = Message("setting.configuration") if setting.by == CONFIG else setting.by
    return {"value": harmless(shortened(setting.value, 60)), "place": place(setting.source), "who": who}


def place(source: Position) -> str:
    """A place as it can be looked up."""
    return harmless(f"{source.file}:{source.line}")
