"""How the code is laid out, held: short modules, tests where their modules are, no time on the clock."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support.site import ROOT

SOURCE, TESTS = ROOT / "src", ROOT / "tests"
LONGEST = 350
LONGER = {
    "messages/en.py": "the catalogue of English, a line a message",
    "messages/zh.py": "the catalogue of Chinese",
}
"""Modules that are data and not code."""

ELSEWHERE = {
    "counties": "counties over years, and the measurement over them",
    "docs": "the pages and READMEs",
    "e2e": "the installed command",
    "formats": "the measurement of how far findings agree over kinds of files",
    "fuzz": "files changed at random, through everything",
    "gipr_lint_pytest": "the pytest plugin, a package of its own",
    "golden": "whole outputs",
    "packs": "the packs of this repository",
    "recall": "the measurement of recall",
    "statements": "the measurement of what is noticed of statements",
    "support": "what only tests use",
}
"""Folders of tests with no room of the source, and what they are about instead."""

WHOLE = {
    "checks/text/test_scanners.py": "any text at all, through all scanners",
    "cli/test_plugins.py": "all commands with plugins",
    "docx/test_composition.py": "documents made at random, through the whole reader",
    "docx/test_hostile.py": "hostile files, through the whole reader",
    "docx/test_libreoffice.py": "what another program reads in the same files",
    "docx/test_reports.py": "real reports, through the whole reader",
    "expr/test_properties.py": "the language against Python's fractions",
    "fixes/test_insertions.py": "fixes that insert tables and sections, from finding to file",
    "fixes/test_lines.py": "fixes of lines that are no paragraphs, from finding to file",
    "fixes/test_reports.py": "real reports and many layouts, from finding to file",
    "fixes/test_shapes.py": "every shape of text at every place, from reading to file",
    "output/test_ci.py": "what systems of continuous integration are given: github, gitlab, junit, csv",
    "output/test_growth.py": "drafts made to take long, through every format",
    "output/test_every_format.py": "every format in the hands of a reader that is not ours",
    "output/test_hostile.py": "hostile documents, through every format",
    "output/test_schema.py": "the JSON formats and their schemas",
    "readers/html/test_hostile.py": "hostile pages, through the whole reader",
    "rulepacks/test_arbitrary.py": "anything at all as a manifest or configuration",
    "test_domain_words.py": "the strings of all modules",
    "test_growth.py": "the time that whole runs take",
    "test_house.py": "the layout of the code",
    "testing/test_rule_examples.py": "the faults that running examples finds",
}
"""Tests of more than one module, and what they follow through it."""


def modules() -> list[Path]:
    """Every module of the source."""
    return sorted(SOURCE.rglob("*.py"))


def test_a_module_is_short() -> None:
    """No module has more than 350 lines: what grows beyond that is two things."""
    lines = {
        path.relative_to(SOURCE).as_posix().removeprefix("gipr_lint/"): path.read_text(encoding="utf-8").splitlines()
        for path in modules()
    }
    assert {name for name, text in lines.items() if len(text) > LONGEST} == set(LONGER)


def subjects(path: Path) -> list[Path]:
    """The module or package that a file of tests would be about, by its place: tests/a/test_b.py, src/gipr_lint/a/b.py.

    tests/a/test_a.py is about the package a itself.
    """
    name = path.stem.removeprefix("test_")
    folder = SOURCE / "gipr_lint" / path.parent
    return [folder / f"{name}.py", folder / name, *([folder] if name == folder.name else [])]


def test_tests_lie_as_their_modules_do() -> None:
    """Every file of tests is about the module of its place, or is told above with what else it is about."""
    files = [path.relative_to(TESTS) for path in TESTS.rglob("test_*.py")]
    here = [path for path in files if path.parts[0] not in ELSEWHERE]
    alone = {path.as_posix() for path in here if not any(module.exists() for module in subjects(path))}
    assert alone == set(WHOLE)
    assert {path.parts[0] for path in files} >= set(ELSEWHERE)


def test_nothing_inside_imports_the_public_face() -> None:
    """Modules import from the rooms, not from `gipr_lint` itself, which is made of them: that would be a circle."""
    for path in modules():
        if path.parent.name != "gipr_lint_pytest":
            assert not re.search(
                r"^\s*(from gipr_lint import|import gipr_lint$)", path.read_text("utf-8"), re.MULTILINE
            ), path


def test_no_test_reads_the_clock() -> None:
    """Bounds are of CPU time: the time on the clock grows with whatever else the machine does."""
    clock = re.compile(r"\b(perf_counter|monotonic|time\.time)\b")
    for path in TESTS.rglob("*.py"):
        if path.name != Path(__file__).name:
            assert not clock.search(path.read_text(encoding="utf-8")), path
