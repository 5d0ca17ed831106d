"""Whether the names in a configuration are those of a rule set."""

from __future__ import annotations

from gipr_lint.config.model import Config
from gipr_lint.config.read import wrong
from gipr_lint.messages import Message
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.selection import is_named
from gipr_lint.terms import category


def require_names(config: Config, rules: RuleSet) -> None:
    """Raises ConfigError at the place of a rule or edition in the configuration that is not there."""
    for grade in config.severity:
        if grade.rule not in rules.by_name:
            message = Message("rules.none-named", {"name": grade.rule})
            wrong(config, grade.source, message, grade.rule, rules.by_name)
    selected = [(name, config.places[f"select.{index}"]) for index, name in enumerate(config.select)]
    for name, source in (*selected, *((entry.rule, entry.source) for entry in config.ignore)):
        if not any(is_named(rule, name) for rule in rules.rules):
            choices = [*rules.by_name, *(category(rule.code) for rule in rules.rules)]
            wrong(config, source, Message("rules.none-called", {"name": name}), name, choices)
    if config.edition is not None and config.edition not in rules.editions:
        message = Message("names.unknown", {"what": Message("names.edition"), "name": config.edition})
        wrong(config, "edition", message, config.edition, rules.editions, always=True)
