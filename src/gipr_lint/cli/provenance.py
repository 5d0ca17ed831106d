"""Where the settings of rules come from, for `rules list --provenance` and `explain`."""

from __future__ import annotations

from collections.abc import Iterator

from gipr_lint.cli.options import config
from gipr_lint.output.common.terminal import harmless, shortened
from gipr_lint.policy import CONFIG, settings
from gipr_lint.rulepacks.model import Rule, RuleSet
from gipr_lint.rulepacks.provenance import Addition, Setting, unpacked
from gipr_lint.rulepacks.source import Source
from gipr_lint.selection import is_named

_WORDS = {
    "severity": ("级别", "severity"),
    "message": ("消息", "message"),
    "ignored": ("发现不显示", "findings not shown"),
    "replaced_by": ("代替它的规则", "replaced by"),
    "profile.draft": ("草稿时的级别", "severity in drafts"),
    "profile.submit": ("报送时的级别", "severity on submission"),
    "profile.publish": ("公开时的级别", "severity on publication"),
}


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
    zh = lang == "zh"
    line = f"{word(setting.key, lang)}{'：' if zh else ': '}{_value(setting)}  {place(setting.source)}"
    line += f"（{_who(setting, lang)}）" if zh else f" ({setting.by})"
    if before is not None:
        old = f"{_value(before)}  {place(before.source)}"
        line += f"，原为 {old}（{_who(before, lang)}）" if zh else f", was {old} ({before.by})"
    if setting.reason:
        line += f"；理由：{harmless(setting.reason)}" if zh else f"; reason: {harmless(setting.reason)}"
    return line


def word(key: str, lang: str) -> str:
    """What a setting is called."""
    if key.startswith("params."):
        name = key.removeprefix("params.")
        return f"参数 {name}" if lang == "zh" else f"parameter {name}"
    zh, en = _WORDS[key]
    return zh if lang == "zh" else en


def _value(setting: Setting) -> str:
    return harmless(shortened(setting.value, 60))


def _who(setting: Setting, lang: str) -> str:
    return "配置" if setting.by == CONFIG and lang == "zh" else setting.by


def place(source: Source) -> str:
    """A place as it can be looked up."""
    return harmless(f"{source.file}:{source.line}")
