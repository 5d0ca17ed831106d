"""Every rule of the national pack: its files, its texts, its examples."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.support.reports import RULES

from gipr_lint.docx.text import fold
from gipr_lint.findings import Finding
from gipr_lint.plugins.packs import installed_packs
from gipr_lint.rulepacks.model import CARRIED, Documentation, Example, Rule
from gipr_lint.terms import category
from gipr_lint.testing.examples import run_example, run_examples

FOLDER = Path(installed_packs()["cn"])
FOLDERS = {
    "structure": "1-structure", "period": "2-period", "contact": "3-contact", "table": "4-tables", "cell": "4-tables",
    "arithmetic": "5-arithmetic", "agreement": "6-agreement", "across": "7-across", "wording": "8-wording",
    "privacy": "8-wording", "signing": "9-signing", "layout": "9-signing", "file": "9-signing",
}  # fmt: skip
EXAMPLES = [(rule, number, example) for rule in RULES.rules for number, example in enumerate(rule.examples, 1)]
_RIGHT = ("国办公开办函〔2021〕30号", "国办公开办函〔2019〕60号", "国务院令第711号")
"""The numbers of the two notices on the form and of the regulation."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("rule", "number", "example"), EXAMPLES, ids=[f"{rule.code}-{number}" for rule, number, _ in EXAMPLES]
)
def test_an_example_is_what_it_says(rule: Rule, number: int, example: Example) -> None:
    """A good example is left alone by its rule, a bad one is found, both written as a real document and read back."""
    alone = replace(rule, documentation=Documentation(examples=(example,)).packed())
    outcome = next(outcome for outcome in run_examples(alone, RULES) if outcome.number == 1)
    assert outcome.fault is None


def bad_findings(rule: Rule) -> Iterator[Finding]:
    for example in rule.examples:
        if example.bad:
            yield from run_example(rule, example, RULES).findings


def test_a_rule_stands_in_its_own_file() -> None:
    """One rule a file, CODE-name.yaml, in the folder of its group; the name in small letters with hyphens."""
    for rule in RULES.rules:
        path = FOLDER / Path(rule.source.file).relative_to(FOLDER.name)
        assert path.name == f"{rule.code}-{rule.name}.yaml"
        assert path.parent.name == FOLDERS[category(rule.code)], rule.code
        assert re.fullmatch(r"CN\d{3}", rule.code)
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
        assert not rule.name.startswith("check-")


def test_every_file_is_a_rule() -> None:
    """No file in the folders of rules is passed over."""
    files = {path.name for path in FOLDER.glob("[0-9]*/*")}
    assert files == {f"{rule.code}-{rule.name}.yaml" for rule in RULES.rules}


def test_a_rule_says_what_and_why_in_both_languages() -> None:
    """Title, message and reason; without authority and examples it would not have been loaded."""
    for rule in RULES.rules:
        assert rule.why is not None
        for text in (rule.title, rule.message, rule.why):
            assert re.search(r"[一-鿿]", text.zh), rule.code
            assert re.search(r"[a-z]", text.en), rule.code


def test_both_languages_say_the_same() -> None:
    """The same placeholders in both messages, but for those that only one language needs."""
    for rule in RULES.rules:
        chinese, english = (set(_PLACEHOLDER.findall(text)) for text in (rule.message.zh, rule.message.en))
        of_one = {"edition", "next_year", "row", "column", "label", "line", "table", "section"}
        assert chinese ^ english <= of_one, rule.code


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.code)
def test_placeholders_are_filled(rule: Rule) -> None:
    """The findings of the bad examples leave no pair of braces standing but those of a draft that they quote, in
    messages, titles of fixes and replacements."""
    found = list(bad_findings(rule))
    assert found
    for finding in found:
        quoted = (finding.location.text or "")[finding.location.start : finding.location.end]
        shown = [finding.message.replace(quoted, ""), finding.fix.title if finding.fix else ""]
        shown += [edit.replacement or "" for edit in (finding.fix.edits if finding.fix else ())]
        assert not any(_PLACEHOLDER.search(text) for text in shown)


@pytest.mark.parametrize("rule", [rule for rule in RULES.rules if rule.fix], ids=lambda rule: rule.code)
def test_a_rule_with_a_fix_offers_it(rule: Rule) -> None:
    """At least one bad example of a rule that has a fix is given it, with the safety that the rule states."""
    fixes = [finding.fix for finding in bad_findings(rule) if finding.fix]
    assert fixes
    assert rule.fix is not None
    assert {fix.safety for fix in fixes} == {rule.fix.safety}


def test_codes_and_names_are_unique() -> None:
    """A code or a name means one rule."""
    assert len(RULES.by_name) == 2 * len(RULES.rules)


@pytest.mark.slow
def test_messages_of_bad_examples_fit_on_a_screen() -> None:
    """No message of an example is longer than three lines of a wide terminal."""
    for rule in RULES.rules:
        for finding in bad_findings(rule):
            assert len(finding.message) <= 260, rule.code


def test_what_statements_are_of_has_a_name() -> None:
    """`show` calls every object, action and party by a name in both languages, and names no other."""
    words = RULES.vocabulary
    joined = [*words.objects, *words.weak_objects, *words.actions, *words.carried, *words.parties]
    names = {CARRIED, *(name for several in joined for name in several.split("+"))}
    assert set(words.called) == names
    assert all(text.zh and text.en.isascii() for text in words.called.values())


def _names(table: Mapping[str, object]) -> set[str]:
    return {name for names in table for name in names.split("+")}


def _listed(table: Mapping[str, tuple[str, ...]]) -> set[str]:
    return {word for words in table.values() for word in words}


def test_what_the_vocabulary_names_it_has() -> None:
    """The tables of objects, actions and parties name only each other's names: a misspelt one would never be read."""
    words = RULES.vocabulary
    objects = _names(words.objects) | _names(words.weak_objects)
    actions = _names(words.actions) | set(words.carried) | {CARRIED}
    for table in (words.qualifiers, words.object_within, words.object_measures, words.usual_actions):
        assert _names(table) <= objects
    for table in (words.object_within, words.section_objects, words.objects_of):
        assert _listed(table) <= objects
    assert set(words.objects_of) <= actions | set(words.parties)
    for table in (words.grounds, words.among_outcomes, words.all_of):
        assert _names(table) <= actions
    for table in (words.grounds, words.among_outcomes, words.usual_actions):
        assert _listed(table) <= actions
    assert {*words.weak_actions, *words.whole_actions} <= actions
    assert _listed(words.object_measures) <= set(words.measures)


@pytest.mark.slow
def test_quick_expressions_pass_over_nothing_wrong() -> None:
    """In whatever the examples say, and with any one character of it lost, a quick expression finds something wherever
    the expression does that it is quicker than; but for numbers of the basis that are right."""
    lines = {line for _, _, example in EXAMPLES for line in (example.good or example.bad).splitlines() if line}
    lost = {line[:at] + line[at + 1 :] for line in lines for at in range(min(len(line), 120))}
    facts, filters = RULES.facts, [(fact.quick, fact.find) for fact in RULES.facts.values() if fact.quick]
    for said in [rule.parameters for rule in RULES.rules if rule.parameters.get("quick")]:
        finds = [said["find"]] if said.get("find") else [facts[name].find for name in said["fact"]]
        filters += [(f"(?m){said['quick']}", f"(?m){find}") for find in finds]
    texts = [fold(line).text for line in lines | lost]
    assert len(filters) > 5
    for quick, find in filters:
        hidden = [match[0] for text in texts if not re.search(quick, text) and (match := re.search(find, text))]
        assert not [text for text in hidden if not text.endswith(_RIGHT)], find
