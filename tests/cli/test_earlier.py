"""Results of earlier runs: when they are taken, and that they are never wrong, stale, unmasked or anybody else's."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from msgspec import structs
from tests.support.e2e.regional import write_pack
from tests.support.personal import SAID, SECRETS
from tests.support.plugged import plugged, plugin
from tests.support.reports import NEW, PREFACE, RULES, TITLE

from gipr_lint import Linter, LintResult, Options
from gipr_lint.baseline import Baseline, known, text
from gipr_lint.cli import batch, earlier
from gipr_lint.options import Ignored, Known
from gipr_lint.plugins import packs
from gipr_lint.rulepacks import cache
from gipr_lint.testing.markdown import to_docx

COUNT = 10
"""So many files: enough for results to be kept."""


@pytest.fixture(name="kept", autouse=True)
def fixture_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of results of the test, not there yet."""
    monkeypatch.setenv("GIPR_LINT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "results"


@pytest.fixture(name="files")
def fixture_files(tmp_path: Path) -> list[str]:
    """Reports, every third with a wrong total."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    for number in range(COUNT):
        (folder / f"{number}.docx").write_bytes(report(said="截止2024年12月31日，共有专区2个。" * (number % 3 == 0)))
    return sorted(map(str, folder.iterdir()))


def report(*, said: str = "", title: str = TITLE) -> bytes:
    """A report whose overview says something."""
    return to_docx(f"{title}{PREFACE}## 一、总体情况\n\n全年公开信息12条。{said}\n", NEW)


@pytest.fixture(name="linted")
def fixture_linted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that are really linted, in order."""
    paths: list[str] = []
    lint = batch._lint_one

    def counting(path: str, linter: Linter) -> LintResult:
        paths.append(path)
        return lint(path, linter)

    monkeypatch.setattr(batch, "_lint_one", counting)
    return paths


def results(files: list[str], options: Options | None = None, jobs: int = 1) -> list[LintResult]:
    """The results of the files, with the cache."""
    return list(batch.lint_all(files, Linter(options or Options(rules=RULES)), jobs, cache=True))


def test_a_second_run_lints_nothing_and_finds_the_same(files: list[str], linted: list[str]) -> None:
    """Every result is that of the first run, in the order of the files."""
    first = results(files)
    assert linted == files
    assert any(result.findings for result in first)
    assert results(files) == first
    assert linted == files


def test_several_processes_keep_and_find_the_same(files: list[str], linted: list[str]) -> None:
    """What two processes kept serves one, and is what one would have found."""
    first = results(files, jobs=2)
    assert results(files) == first == list(batch.lint_all(files, Linter(Options(rules=RULES)), 1))
    assert linted == files


def test_only_what_changed_is_linted(files: list[str], linted: list[str]) -> None:
    """A file with another content, one that is new, one under another name; the others are known."""
    first = results(files)
    linted.clear()
    Path(files[3]).write_bytes(report(said="截止2024年12月31日。"))
    fresh, moved = Path(files[0]).with_name("x.docx"), Path(files[5]).with_name("y.docx")
    fresh.write_bytes(report(said="又一份。"))
    Path(files[5]).rename(moved)
    now = sorted({*files, str(fresh), str(moved)} - {files[5]})
    second = results(now)
    assert sorted(linted) == sorted([files[3], str(fresh), str(moved)])
    assert [result.path for result in second] == now
    assert second[3] != first[3]


def test_time_and_length_are_not_what_counts(files: list[str], linted: list[str]) -> None:
    """A content of the same length and time is another one all the same."""
    one, other = report(said="甲"), report(said="乙")
    path = Path(files[1])
    path.write_bytes(one)
    results(files)
    status = path.stat()
    path.write_bytes(other + b"\0" * (len(one) - len(other)))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    linted.clear()
    results(files)
    assert linted == [files[1]]


@pytest.mark.slow
@pytest.mark.parametrize(
    "options",
    [
        Options(rules=RULES, select=("CN5",)),
        Options(rules=RULES, ignore=("CN201",)),
        Options(rules=RULES, profile="draft"),
        Options(rules=RULES, year=2023),
        Options(rules=RULES, edition="2019"),
        Options(rules=RULES, lang="en"),
        Options(rules=RULES, suppress=(Ignored("CN201", "约定"),)),
        Options(rules=structs.replace(RULES, rules=RULES.rules[1:])),
    ],
    ids=lambda options: str(structs.asdict(options))[:40],
)
def test_other_options_are_another_question(files: list[str], linted: list[str], options: Options) -> None:
    """Whatever a document is judged by, its results serve nothing else."""
    results(files)
    linted.clear()
    results(files, options)
    assert linted == files


@pytest.mark.slow
def test_a_folder_of_rules_that_changes_is_noticed(tmp_path: Path, files: list[str], linted: list[str]) -> None:
    """A pack that is not installed has no version to go by: what its files come to is what counts."""
    pack = write_pack(tmp_path)
    first = results(files, Options(packs=(str(pack),)))
    results(files, Options(packs=(str(pack),)))
    assert len(linted) == COUNT
    rule = pack / "rules" / "LY301-address-given.yaml"
    rule.write_text(rule.read_text(encoding="utf-8").replace("severity: warning", "severity: off"), encoding="utf-8")
    packs._load.cache_clear()  # as a new process would
    assert results(files, Options(packs=(str(pack),))) != first
    assert len(linted) == 2 * COUNT


@pytest.mark.slow
def test_a_baseline_that_changes_is_noticed(tmp_path: Path, files: list[str], linted: list[str]) -> None:
    """Its content counts, and whether the documents that it knows are there: one that is gone may have been renamed."""
    path = tmp_path / "baseline.json"
    first = results(files)
    documents = {os.path.basename(result.path): known(result.findings) for result in first}
    path.write_bytes(text(Baseline(str(tmp_path), {})))
    results(files, Options(rules=RULES, baseline=str(path)))
    path.write_bytes(text(Baseline(str(tmp_path), documents)))
    linted.clear()
    results(files, Options(rules=RULES, baseline=str(path)))
    assert linted == files
    (tmp_path / "0.docx").write_bytes(b"")
    linted.clear()
    results(files, Options(rules=RULES, baseline=str(path)))
    assert linted == files


@pytest.mark.slow
def test_a_report_of_last_year_that_changes_is_noticed(tmp_path: Path, files: list[str], linted: list[str]) -> None:
    """Whether it is named, lies in a folder, or among the files of the run."""
    last = tmp_path / "last" / "last.docx"
    last.parent.mkdir()
    for place in (str(last), str(last.parent), (Known(str(last), "临阳县人民政府", 2023),)):
        last.write_bytes(report(title=TITLE.replace("2024", "2023")))
        options = Options(rules=RULES, previous=place)
        results(files, options)
        linted.clear()
        results(files, options)
        assert linted == []
        last.write_bytes(report(title=TITLE.replace("2024", "2023"), said="改了。"))
        results(files, options)
        assert linted == files


@pytest.mark.slow
def test_another_code_is_another_question(files: list[str], linted: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is installed otherwise: nothing of before is taken. Where nobody can tell, nothing is kept either."""
    results(files)
    for state in ("one", "two", None, None):
        linted.clear()
        monkeypatch.setattr(earlier, "state_of_code", lambda state=state: state)
        results(files)
        assert linted == files


def test_a_plugin_whose_files_nobody_knows_switches_it_off(files: list[str], kept: Path) -> None:
    """What it does may change without a trace."""

    def nothing() -> dict[str, object]:
        return {}

    with plugged(plugin(functions=nothing)):
        results(files)
    assert not kept.exists()


def test_few_files_are_not_kept(files: list[str], kept: Path) -> None:
    """One draft leaves nothing behind, nor do a few."""
    results(files[:7])
    assert not kept.exists()


def test_without_the_cache_nothing_is_kept_or_taken(files: list[str], linted: list[str], kept: Path) -> None:
    """`--no-cache`."""
    list(batch.lint_all(files, Linter(Options(rules=RULES)), 1))
    assert not kept.exists()
    results(files)
    linted.clear()
    list(batch.lint_all(files, Linter(Options(rules=RULES)), 1))
    assert linted == files


def test_what_may_be_otherwise_next_time_is_not_kept(
    files: list[str], linted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that cannot be read, one with a finding that tells of a failure, one that changes while it is checked."""
    Path(files[0]).write_bytes(b"PK")
    lint = batch._lint_one

    def disturbed(path: str, linter: Linter) -> LintResult:
        result = lint(path, linter)
        if path == files[1]:
            Path(path).write_bytes(report(said="保存了。"))
        if path == files[2]:
            return structs.replace(result, findings=(structs.replace(failed, rule="GL002"),))
        return result

    failed = Linter(Options(rules=RULES)).lint(b"").findings[0]
    with monkeypatch.context() as patched:
        patched.setattr(batch, "_lint_one", disturbed)
        results(files)
    linted.clear()
    results(files)
    assert linted == files[:3]


SPOILERS = [lambda data: b"", lambda data: data[:-9], lambda data: data + b"}", lambda data: data[:40] + b"{}"]


@pytest.mark.slow
@pytest.mark.parametrize("spoil", SPOILERS)
def test_damage_is_a_miss(files: list[str], linted: list[str], kept: Path, spoil: object) -> None:
    """A file that is cut, garbled or something else is as if it were not there, and is written anew."""
    first = results(files)
    for path in kept.iterdir():
        path.write_bytes(spoil(path.read_bytes()))  # type: ignore[operator]
    linted.clear()
    assert results(files) == first
    assert linted == files
    linted.clear()
    assert results(files) == first
    assert linted == []


def test_whole_files_that_hold_no_result_are_a_miss(files: list[str], linted: list[str], kept: Path) -> None:
    """Also where the checksum is right: what another program, or another shape of results, left there."""
    first = results(files)
    for path in kept.iterdir():
        question = path.read_bytes()[4:].split(b"\0")[0].decode()
        cache.put("results/of", question, b'{"path": 7}')
    linted.clear()
    assert results(files) == first
    assert linted == files


@pytest.mark.slow
def test_what_others_could_have_written_is_not_taken(
    files: list[str], linted: list[str], kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files that others may write, files of somebody else's, links; nor is anything kept where others can look in."""
    results(files)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in kept.iterdir()} == {0o600}
    for path in list(kept.iterdir()):
        path.chmod(0o666)
    linted.clear()
    results(files)
    assert linted == files
    for path in list(kept.iterdir()):
        path.rename(kept.parent / path.name)
        path.symlink_to(kept.parent / path.name)
    linted.clear()
    results(files)
    assert linted == files
    with monkeypatch.context() as patched:
        patched.setattr(cache.os, "geteuid", lambda: 4_000_000)
        linted.clear()
        results(files)
        assert linted == files
    kept.chmod(0o755)
    linted.clear()
    results(files)
    assert linted == files


def test_a_cache_that_cannot_be_written_is_done_without(files: list[str], kept: Path) -> None:
    """Where a file stands in its place, the results are the same, and the file stays."""
    kept.parent.write_text("mine", encoding="utf-8")
    assert results(files) == results(files)
    assert kept.parent.read_text(encoding="utf-8") == "mine"


@pytest.mark.slow
@pytest.mark.parametrize("views", [False, True])
@pytest.mark.parametrize("kind", SAID)
def test_no_personal_data_is_kept(files: list[str], kept: Path, kind: str, views: bool) -> None:
    """What no output may quote is not in any file, however the document or its name tells it; what it is told beside
    is there, as the views of documents have it."""
    for path in files:
        Path(path).write_bytes(report(said=f"{SAID[kind]}。截止2024年12月31日。"))
    named = Path(files[0]).with_name(f"{SAID[kind]}.docx")
    named.write_bytes(report())
    list(batch.lint_all([*files, str(named)], Linter(Options(rules=RULES)), 1, views=views, cache=True))
    data = b"".join([path.read_bytes() for path in kept.iterdir()])
    assert SECRETS[kind].encode() not in data
    assert len(list(kept.iterdir())) == COUNT + 1
    assert "截止" in data.decode(errors="replace")


def test_views_are_kept_apart(files: list[str]) -> None:
    """A format that shows documents gets what it shows, also where a run before had none."""
    linter = Linter(Options(rules=RULES))
    results(files)
    first = list(batch.lint_all(files, linter, 1, views=True, cache=True))
    assert all(result.view for result in first)
    assert list(batch.lint_all(files, linter, 1, views=True, cache=True)) == first
    assert not any(result.view for result in results(files))


def test_old_results_make_room(
    files: list[str], linted: list[str], kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bounded by number and by bytes: the oldest go, and what is gone is found out anew."""
    results(files)
    size = sum(path.stat().st_size for path in kept.iterdir())
    Path(files[0]).write_bytes(report(said="又改了。"))
    monkeypatch.setattr(earlier, "_MOST", COUNT)
    results(files)
    assert len(list(kept.iterdir())) == COUNT // 2
    linted.clear()
    results(files)
    assert 0 < len(linted) < COUNT
    monkeypatch.setattr(earlier, "_MOST", 1000)
    monkeypatch.setattr(earlier, "_MOST_BYTES", size // 2)
    Path(files[0]).write_bytes(report(said="再改。"))
    results(files)
    assert sum(path.stat().st_size for path in kept.iterdir()) <= size // 4 + size // COUNT * 2
