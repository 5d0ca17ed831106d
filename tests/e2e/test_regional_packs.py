"""The packs for regions as an office would install them: in a fresh environment, from their own folders."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.support.drafts.draft import Draft
from tests.support.drafts.layouts import write
from tests.support.e2e.running import CORRECT, DRAFTS, ROOT, Ran, run
from tests.support.regions import (
    GUANGDONG_FAULTS,
    JIANGSU_FAULTS,
    SHANGHAI_FAULTS,
    WUWEI_FAULTS,
    Fault,
    guangdong,
    jiangsu,
    shanghai,
    wuwei,
)
from tests.support.reports import NEW

PACKS = ("sh", "gs", "js", "gd")


class Installed(NamedTuple):
    """The commands of an environment, and a folder with copies of the packages that were installed into it."""

    commands: Path
    packages: Path

    def lint(self, *arguments: str | Path, cwd: Path = DRAFTS) -> Ran:
        """The command with the packs installed, and without a way to this repository's sources."""
        return run(self.commands / "gipr-lint", *arguments, cwd=cwd, env={"PYTHONPATH": ""})


@pytest.fixture(scope="module", name="installed")
def fixture_installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """gipr-lint and then all packs, installed with pip."""
    packages, folder = tmp_path_factory.mktemp("packs"), tmp_path_factory.mktemp("venv")
    ran = run(sys.executable, "-m", "virtualenv", folder, cwd=folder)
    assert ran.code == 0, ran.err
    for name in PACKS:
        shutil.copytree(ROOT / "examples" / "packs" / name, packages / name)
    for what in ([ROOT], [f"{packages / name}[dev]" for name in PACKS]):
        ran = run(folder / "bin" / "python", "-m", "pip", "install", "-q", *what, cwd=folder, timeout=300)
        assert ran.code == 0, ran.err
    return Installed(folder / "bin", packages)


def saved(folder: Path, draft: Draft, name: str = "报告.docx") -> Path:
    """The draft as a file."""
    path = folder / name
    path.write_bytes(write(draft))
    return path


def test_correct_reports(installed: Installed, tmp_path: Path) -> None:
    """A correct report of each region passes with its pack, and that of Shanghai lacks a contact without it."""
    city = saved(tmp_path, shanghai(NEW, 2024, 0), "沪.docx")
    for pack, report in (
        ("sh", city),
        ("gs", saved(tmp_path, wuwei(NEW, 2025, 0, county=True), "县.docx")),
        ("gs", saved(tmp_path, wuwei(NEW, 2025, 1, county=False), "局.docx")),
        ("gs", DRAFTS / CORRECT),
        ("js", saved(tmp_path, jiangsu(NEW, 2024, 0), "苏.docx")),
        ("gd", saved(tmp_path, guangdong(NEW, 2024, 0), "粤.docx")),
    ):
        ran = installed.lint("--pack", pack, "--fail-on", "info", report)
        assert (ran.code, "没有发现问题" in ran.out, ran.err) == (0, True, ""), ran.out
    assert "CN301" in installed.lint(city).out


@pytest.mark.parametrize(
    ("pack", "correct", "fault"),
    [
        *(("sh", shanghai(NEW, 2024, 0), fault) for fault in SHANGHAI_FAULTS),
        *(("gs", wuwei(NEW, 2025, 0, county=True), fault) for fault in WUWEI_FAULTS),
        *(("js", jiangsu(NEW, 2024, 0), fault) for fault in JIANGSU_FAULTS),
        *(("gd", guangdong(NEW, 2024, 0), fault) for fault in GUANGDONG_FAULTS),
    ],
    ids=lambda value: value.code if isinstance(value, Fault) else "",
)
def test_what_is_wrong_is_found(installed: Installed, tmp_path: Path, pack: str, correct: Draft, fault: Fault) -> None:
    """One finding, of the rule and in the section that it should be."""
    ran = installed.lint("--pack", pack, "--format", "json", saved(tmp_path, fault.change(correct)))
    (document,) = json.loads(ran.out)["documents"]
    (finding,) = (one for one in document["findings"] if one["rule"].startswith(pack.upper()))
    assert (finding["rule"], finding["location"]["kind"] == "gap") == (fault.code, fault.gap)
    assert (finding["location"]["section"] or "").startswith(fault.section)


def test_a_fix_is_written(installed: Installed, tmp_path: Path) -> None:
    """The wrong name of the city's regulation is corrected in a copy, with which the pack is content."""
    fault = next(fault for fault in SHANGHAI_FAULTS if fault.code == "SH202")
    wrong = saved(tmp_path, fault.change(shanghai(NEW, 2024, 0)))
    options = ("--pack", "sh", "--only", "SH202", "--suggested")
    ran = installed.lint("fix", *options, wrong, "-o", "改后.docx", cwd=tmp_path)
    assert ran.code == 0, ran.err
    again = installed.lint("--pack", "sh", "--select", "SH", "--fail-on", "info", "改后.docx", cwd=tmp_path)
    assert (again.code, again.err) == (0, ""), again.out


def test_a_pack_is_in_force_where_it_is_named(installed: Installed) -> None:
    """Its rules are listed with --pack alone, and what it changes of others with where and why."""
    assert "SH201" not in installed.lint("rules", "list").out
    listed = installed.lint("rules", "list", "--pack", "sh", "--provenance").out
    assert "SH201  提示  local-regulation-not-cited" in listed
    assert "理由：本市许多年度报告习惯上不列联系方式" in listed


@pytest.mark.parametrize(("pack", "rules"), [("sh", 7), ("gs", 6), ("js", 3), ("gd", 3)])
def test_its_rules_are_in_order(installed: Installed, pack: str, rules: int) -> None:
    """`gipr-lint rules check` and `rules test` find nothing wrong with the installed pack."""
    checked = installed.lint("rules", "check", "--pack", pack)
    assert (checked.code, f"{rules}条规则" in checked.out) == (0, True), checked.out + checked.err
    tested = installed.lint("rules", "test", "--pack", pack)
    assert (tested.code, tested.out.strip().endswith("0个失败")) == (0, True), tested.out + tested.err


@pytest.mark.parametrize("pack", PACKS)
def test_its_own_tests(installed: Installed, pack: str) -> None:
    """They pass where the pack is installed."""
    folder = installed.packages / pack
    ran = run(installed.commands / "python", "-m", "pytest", "-q", cwd=folder, env={"PYTHONPATH": ""})
    assert ran.code == 0, ran.out
