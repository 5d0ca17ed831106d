"""`gipr-lint rules test`: the examples of rules are run."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.options import common, fail
from gipr_lint.cli.printing import tell
from gipr_lint.cli.rules.packs import every_option, misnamed, opened, paths_argument, wanted_packs
from gipr_lint.messages import Message, say
from gipr_lint.rulepacks.model import Rule
from gipr_lint.testing.packs import Pack


@click.command(cls=Command, help="help.rules-test", epilog="help.rules-test-more")
@paths_argument
@every_option
@click.option("--rule", "codes", multiple=True, metavar="metavar.rule", help="help.rule")
@common
def test(
    paths: tuple[str, ...],
    every: bool,
    codes: tuple[str, ...],
    lang: str,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
) -> None:
    """Validates rule packs and runs the examples of their rules."""
    from gipr_lint.testing.examples import can_run  # noqa: PLC0415  (builds documents, needed here only)

    wanted, names, known = wanted_packs(paths, packs, rules_folders, every=every), [], set[str]()
    left: list[str] = []
    counts = Counter[str]()
    for pack, chosen in opened(wanted):
        names.append(pack.name)
        known |= {name for rule in pack.own for name in (rule.code, rule.name)}
        for rule in chosen:
            if codes and not {rule.code, rule.name} & set(codes):
                continue
            if can_run(rule):
                counts += _tried(rule, pack, lang)
            else:
                left.append(rule.code)
    if left:
        tell(say("packs.not-run", lang, codes=left))
    for code in codes if names else ():
        if code not in known:
            fail(Message("rules.none-in-packs", {"packs": names, "name": code}), near=code, choices=known, always=True)
    tell(_summary(counts, names, lang))
    sys.exit(1 if counts["failed"] or counts["faults"] or (wanted and not counts["tried"]) else 0)


def _tried(rule: Rule, pack: Pack, lang: str) -> Counter[str]:
    """Runs the examples of a rule and tells what is wrong; counts the rule as `tried`, the examples that `passed` and
    `failed`, and the `faults` of the rule as a whole."""
    from gipr_lint.testing.examples import run_examples  # noqa: PLC0415  (as above)

    counts = Counter(tried=1)
    for fault in misnamed(pack, [rule]):
        counts["faults"] += 1
        tell(fault.in_language(lang))
    for outcome in run_examples(rule, pack.rules, lang):
        if outcome.fault is None:
            counts["passed"] += 1
            continue
        counts["failed" if outcome.number else "faults"] += 1
        kind = "good" if outcome.example.good else "bad"
        which = f" #{outcome.number} {kind}" if outcome.number else ""
        source = outcome.example.source if outcome.number else rule.source
        tell(f"{pack.place(source)}: {rule.code} {rule.name}{which}: {outcome.fault.in_language(lang)}")
    return counts


def _summary(counts: Counter[str], names: Sequence[str], lang: str) -> str:
    """The last line: how many rules and examples of these packs were tried, and what came of them."""
    count = counts["passed"] + counts["failed"]
    rules = Message("packs.one-rule" if counts["tried"] == 1 else "packs.rules", {"count": counts["tried"]})
    examples = Message("packs.one-example" if count == 1 else "packs.examples", {"count": count})
    head = say("packs.tested-in", lang, packs=names) if names else ""
    tested = say("packs.tested", lang, rules=rules, examples=examples, passed=counts["passed"], failed=counts["failed"])
    tail = say("packs.tested-whole", lang, count=counts["faults"]) if counts["faults"] else ""
    return head + tested + tail
