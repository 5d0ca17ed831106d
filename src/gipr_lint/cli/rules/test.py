"""`gipr-lint rules test`: the examples of rules are run."""

from __future__ import annotations

import sys

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.options import common, fail
from gipr_lint.cli.printing import tell
from gipr_lint.cli.rules.packs import every_option, misnamed, opened, paths_argument, wanted_packs
from gipr_lint.messages import Message, say


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
    from gipr_lint.testing.examples import can_run, run_examples  # noqa: PLC0415  (builds documents, needed here only)

    wanted, names, known = wanted_packs(paths, packs, rules_folders, every=every), [], set[str]()
    left: list[str] = []
    tried = passed = failed = faults = 0  # rules, examples, and what is wrong with a rule as a whole
    for pack, chosen in opened(wanted):
        names.append(pack.name)
        known |= {name for rule in pack.own for name in (rule.code, rule.name)}
        for rule in chosen:
            if codes and not {rule.code, rule.name} & set(codes):
                continue
            if not can_run(rule):
                left.append(rule.code)
                continue
            tried += 1
            for fault in misnamed(pack, [rule]):
                faults += 1
                tell(fault.in_language(lang))
            for outcome in run_examples(rule, pack.rules, lang):
                if outcome.fault is None:
                    passed += 1
                    continue
                if outcome.number:
                    failed += 1
                else:
                    faults += 1
                kind = "good" if outcome.example.good else "bad"
                which = f" #{outcome.number} {kind}" if outcome.number else ""
                source = outcome.example.source if outcome.number else rule.source
                tell(f"{pack.place(source)}: {rule.code} {rule.name}{which}: {outcome.fault.in_language(lang)}")
    if left:
        tell(say("packs.not-run", lang, codes=left))
    for code in codes if names else ():
        if code not in known:
            fail(Message("rules.none-in-packs", {"packs": names, "name": code}), near=code, choices=known, always=True)
    count = passed + failed
    rules = Message("packs.one-rule" if tried == 1 else "packs.rules", {"count": tried})
    examples = Message("packs.one-example" if count == 1 else "packs.examples", {"count": count})
    head = say("packs.tested-in", lang, packs=names) if names else ""
    line = say("packs.tested", lang, rules=rules, examples=examples, passed=passed, failed=failed)
    tail = say("packs.tested-whole", lang, count=faults) if faults else ""
    tell(head + line + tail)
    sys.exit(1 if failed or faults or (wanted and not tried) else 0)
