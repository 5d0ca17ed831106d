"""What a scan was made with, as one word: the same rules and options give the same rows."""

from __future__ import annotations

from hashlib import sha256

from msgspec import msgpack, structs

from gipr_lint.options import Options
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.version import __version__

_EXTRACT = 1
"""Counts up when other rows are made of the same report."""


def settings_of(options: Options, rules: RuleSet) -> str:
    """The word for these options and rules, wherever the packs lie."""
    asked = [(name, getattr(options, name)) for name in ("select", "ignore", "profile", "year", "edition", "lang")]
    kept = [(one.rule, one.reason) for one in options.suppress]
    judged = [
        (rule.code, rule.name, rule.severity, rule.kind, bytes(rule.check), rule.profile, rule.dropped, rule.message)
        for rule in rules.rules
    ]
    facts = {name: structs.replace(spec, source=None) for name, spec in rules.facts.items()}
    words = (rules.vocabulary, facts, [(edition.name, edition.forms) for edition in rules.editions.values()])
    packs = [(pack.name, pack.version) for pack in rules.packs]
    return sha256(msgpack.encode((__version__, _EXTRACT, packs, asked, kept, judged, words))).hexdigest()
