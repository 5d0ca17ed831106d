"""The public functions."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.packs import small
from tests.support.reports import RULES, draft

import gipr_lint
import gipr_lint.linter as linter_module
from gipr_lint import GiprLintError, Grade, Ignored, Linter, Options, UnknownName
from gipr_lint.findings import with_fingerprints
from gipr_lint.report.other import ROLES
from gipr_lint.rulepacks.deadline import Clock
from gipr_lint.rulepacks.yaml.errors import LocatedError
from gipr_lint.terms import Profile

GOOD = write(draft(1))
BAD = write(with_cell(draft(1), "requests", "new", "total", "999"))


def test_every_kind_of_source(tmp_path: Path) -> None:
    """A path as text or as Path, bytes, and a binary stream give the same result."""
    path = tmp_path / "报告.docx"
    path.write_bytes(BAD)
    results = [gipr_lint.lint(source) for source in (str(path), path, BAD, io.BytesIO(BAD))]
    assert [[f.rule for f in result.findings] for result in results] == [["CN503"]] * 4
    assert {(result.status, result.rules) for result in results} == {("linted", results[0].rules)}


def test_a_good_report_has_nothing() -> None:
    """No findings, nothing left out, and the report as it was recognised."""
    result = gipr_lint.lint(GOOD)
    assert (result.status, result.findings, result.not_evaluated, result.error) == ("linted", (), (), None)
    assert result.report is not None
    assert (result.report.year, result.report.agency) == (2024, draft(1).agency)
    alone = [rule for rule in RULES.rules if rule.needs not in ROLES]
    assert result.rules == tuple(rule.code for rule in alone if rule.severity != "off")


@pytest.mark.parametrize("source", [b"", b"PK\x03\x04", b"%PDF-1.7", "没有这个文件.docx"])
def test_what_cannot_be_read_is_a_result(source: str | bytes) -> None:
    """An unreadable document is GL001 with the reason, in the language asked for, and no exception."""
    for lang in ("zh", "en"):
        result = gipr_lint.lint(source, lang=lang)
        assert (result.status, result.report, result.rules) == ("unreadable", None, ())
        (finding,) = result.findings
        assert (finding.rule, finding.message, finding.severity) == ("GL001", result.error, "error")
        assert finding.fingerprint
        assert finding.message.isascii() == (lang == "en")


@pytest.mark.parametrize("step", ["read_docx", "recognise", "evaluated", "with_fingerprints"])
def test_whatever_fails_is_told_of_its_draft(step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of our own in any step is GL001 of that draft, with its kind and place, without what the draft says."""

    def fails(*_: object, **__: object) -> None:
        raise ValueError("申请人张三")

    linter = Linter()
    with monkeypatch.context() as patched:
        patched.setattr(linter_module, step, fails)
        if step == "with_fingerprints":
            patched.setattr(linter_module, step, lambda found: fails() if found == [] else with_fingerprints(found))
        result = linter.lint(GOOD, "a.docx")
    assert result.status == "unreadable"
    assert result.error is not None
    assert "ValueError test_linter.py:" in result.error
    assert "张三" not in result.error
    assert linter.lint(GOOD).status == "linted"


def test_selecting_and_ignoring() -> None:
    """Rules by code, start of a code, or name."""
    assert gipr_lint.lint(BAD, select=("CN1",)).findings == ()
    assert gipr_lint.lint(BAD, ignore=("CN5",)).findings == ()
    assert [f.rule for f in gipr_lint.lint(BAD, select=("row-total-mismatch",)).findings] == ["CN503"]


def test_year_edition_and_profile() -> None:
    """What is given wins over what is recognised; an unknown edition is an UnknownName."""
    other = gipr_lint.lint(GOOD, year=2020).report
    assert other is not None
    assert other.edition.name == "2019"
    assert "CN120" in [finding.rule for finding in gipr_lint.lint(GOOD, edition="2019").findings]
    with pytest.raises(UnknownName):
        gipr_lint.lint(GOOD, edition="1999")
    blank = write(with_cell(draft(1), "requests", "new", "total", ""))
    profiles: tuple[Profile, ...] = ("submit", "draft")
    severities = [gipr_lint.lint(blank, profile=p, select=("CN506",)).findings[0].severity for p in profiles]
    assert severities == ["warning", "info"]


def test_a_lint_with_ignored_rules() -> None:
    """An ignored rule takes no part in what the others find, and what it would have said is there, marked."""
    before = gipr_lint.lint(BAD, rules=RULES)
    assert [finding.rule for finding in before.findings] == ["CN503"]
    result = Linter(Options(rules=RULES, suppress=(Ignored("CN503", "系统导出"),))).lint(BAD)
    marked = [(f.rule, f.suppressed.reason if f.suppressed else None) for f in result.findings]
    assert ("CN503", "系统导出") in marked
    assert len(result.rules) == len(before.rules) - 1
    ignored = gipr_lint.lint(BAD, rules=RULES, ignore=["CN503"])
    assert [f for f in result.findings if f.suppressed is None] == list(ignored.findings)


def test_the_place_and_mark_of_a_suppressed_finding() -> None:
    """A suppressed finding stands where it stood, with the same fingerprint; its rule was asked alone."""
    (before,) = gipr_lint.lint(BAD, rules=RULES).findings
    result = Linter(Options(rules=RULES, suppress=(Ignored("CN503"),))).lint(BAD)
    (after,) = [finding for finding in result.findings if finding.rule == "CN503"]
    assert (after.location, after.severity, after.fingerprint) == (before.location, "error", before.fingerprint)


def test_a_linter_is_made_once_for_many_documents() -> None:
    """It holds its options and the rules that they come to, and gives what the short form gives."""
    linter = Linter(Options(select=("CN5",), severity=(Grade("CN503", "info"),), lang="en"))
    (finding,) = linter.lint(BAD).findings
    assert (finding.rule, finding.severity) == ("CN503", "info")
    assert linter.lint(GOOD).findings == ()
    assert linter.rules.by_name["CN503"].severity == "info"
    assert Linter().lint(BAD).findings == gipr_lint.lint(BAD).findings


def test_what_there_is_not_raises() -> None:
    """A rule, a profile, a language, last year's report."""
    wrong: tuple[dict[str, Any], ...] = (
        {"select": ["CN999"]}, {"ignore": ["nothing-such"]}, {"profile": "x"}, {"lang": "x"}, {"previous": "x.docx"},
        {"rules": "x"}, {"select": "CN101"}, {"ignore": "CN101"}, {"packs": "cn"}, {"packs": Path()}, {"year": "2024"},
    )  # fmt: skip
    for options in wrong:
        with pytest.raises(GiprLintError):
            gipr_lint.lint(GOOD, **options)


def test_grades_and_ignored_rules_are_what_they_are_made_of() -> None:
    """A severity that there is not, and a bare code in place of a Grade or an Ignored."""
    wrong: tuple[dict[str, Any], ...] = (
        {"severity": (Grade("CN101", "eror"),)},  # type: ignore[arg-type]
        {"severity": ("CN101",)},
        {"suppress": ("CN101",)},
        {"select": "CN101"},
    )
    for options in wrong:
        with pytest.raises(GiprLintError):
            Linter(Options(**options))
    with pytest.raises(UnknownName) as problem:
        Linter(Options(**wrong[0]))
    assert (problem.value.name, problem.value.in_language("en")[:30]) == ("eror", "there is no severity called “e")


def test_what_is_large_is_shown_on_a_line() -> None:
    """A linter, its rules, a report and a document say what they are, not all that they hold."""
    linter = Linter(Options(rules=RULES))
    report = linter.lint(GOOD).report
    assert report is not None
    count = len(RULES.rules)
    assert repr(linter) == f"<Linter cn: {count} rules, submit>"
    assert repr(RULES) == f"<RuleSet cn: {count} rules>"
    assert repr(report) == f"<Report {draft(1).agency} 2024: edition {report.edition.name}, 6 sections>"
    document = report.document
    assert repr(document) == f"<Document {document.part}: {len(document.blocks)} blocks, {len(document.tables)} tables>"


def test_english_messages_hold_nothing_chinese() -> None:
    """Messages and titles of fixes in English name nothing in Chinese but what stands in the document."""
    (finding,) = gipr_lint.lint(BAD, lang="en").findings
    assert "the total is 999" in finding.message
    assert finding.fix is not None
    assert finding.fix.title.startswith("change to ")


@pytest.mark.slow
def test_packs_from_a_folder(tmp_path: Path) -> None:
    """A folder with a pack adds its rules; one that is wrong raises, one that is unknown too."""
    extra = tmp_path / "tt"
    (extra / "1-all").mkdir(parents=True)
    (extra / "pack.yaml").write_text(small.FILES["pack.yaml"], encoding="utf-8")
    text = small.FILES["1-all/TT103-section-missing.yaml"].replace("name: section-missing", "name: overview-missing")
    (extra / "1-all" / "TT103-overview-missing.yaml").write_text(text, encoding="utf-8")
    rules = gipr_lint.load_packs([extra])
    assert rules.by_name["overview-missing"].pack == "tt"
    assert [pack.name for pack in rules.packs] == ["cn", "tt"]
    assert len(gipr_lint.lint(GOOD, packs=[extra]).rules) == len(gipr_lint.lint(GOOD).rules) + 1
    (extra / "pack.yaml").write_text("pack: tt\n", encoding="utf-8")
    broken = tmp_path / "broken"
    extra.rename(broken)
    with pytest.raises(LocatedError):
        gipr_lint.lint(GOOD, packs=[broken])
    with pytest.raises(UnknownName):
        gipr_lint.load_packs(["no-such-pack"])


def test_everything_public_is_there() -> None:
    """What the package names as its own can be imported from it."""
    assert all(hasattr(gipr_lint, name) for name in gipr_lint.__all__)
    public = {"lint", "load_packs", "Finding", "Location", "Fix", "Edit", "Severity", "Report", "RuleSet"}
    assert public <= set(gipr_lint.__all__)


def test_every_public_name_is_there() -> None:
    """All names that the package promises can be had, those imported on demand too; another one cannot."""
    assert all(getattr(gipr_lint, name) is not None for name in gipr_lint.__all__)
    with pytest.raises(AttributeError):
        _ = gipr_lint.nothing_of_the_kind


_SLOW = """\
code: LY801
name: slow-word
severity: warning
title: {zh: 慢, en: slow}
why: {zh: 缘由, en: reason}
authority: [{practice: true, document: 通行写法}]
check: {kind: text-find, in: [prose], find: "(?:甲|乙|甲乙)+丙", literals: [甲]}
message: {zh: "{found}", en: "{found}"}
examples:
  - good: 好
  - bad: 坏
"""


@pytest.mark.slow
def test_a_rule_that_takes_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slow expression of a pack is told as GL003; the other rules go on, and so do other drafts."""
    monkeypatch.setattr(Clock.__init__, "__defaults__", (15.0, 0.5))
    (tmp_path / "rules").mkdir()
    text = 'pack: ly\nversion: "1"\ntitle: {zh: 试, en: try}\nextends: [cn]\n'
    (tmp_path / "pack.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "rules" / "LY801-slow-word.yaml").write_text(_SLOW, encoding="utf-8")
    linter = Linter(Options(packs=(str(tmp_path),)))
    told = replace(draft(1), preface=(*draft(1).preface, "甲乙" * 60 + "。"))
    found = linter.lint(write(with_cell(told, "requests", "new", "total", "999"))).findings
    stopped = [one for one in found if one.rule == "GL003"]
    assert [(one.severity, one.name) for one in stopped] == [("warning", "rule-out-of-time")]
    assert "LY801" in stopped[0].message
    assert "CN503" in [one.rule for one in found]
    assert linter.lint(GOOD).findings == ()
