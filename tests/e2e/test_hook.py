"""The pre-commit hook: the real pre-commit, real git repositories, real commits."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from identify.identify import ALL_TAGS, tags_from_path
from pre_commit.clientlib import load_manifest
from tests.support.e2e.running import CORRECT, FAULTY, ROOT, Ran, draft, run

from gipr_lint.authoring import scaffold

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
PRE_COMMIT = (sys.executable, "-m", "pre_commit")

WHO = {f"GIT_{role}_{what}": f"tester{'@example.com' if what == 'EMAIL' else ''}" for role in ("AUTHOR", "COMMITTER")
       for what in ("NAME", "EMAIL")}  # fmt: skip
PLAIN = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0"}


class Hook(NamedTuple):
    """The hook's repository, the commit in it, and where pre-commit keeps what it installs."""

    repository: Path
    commit: str
    home: Path


@pytest.fixture(scope="module", autouse=True)
def _own_git() -> Iterator[None]:
    """Git without the settings of the user, and without those of a hook that may be running these tests."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("GIT_")]:
            patch.delenv(name)
        for name, value in (WHO | PLAIN).items():
            patch.setenv(name, value)
        yield


@pytest.fixture(scope="module", name="hook")
def fixture_hook(tmp_path_factory: pytest.TempPathFactory, _own_git: None) -> Hook:
    """The working tree as it is now, committed into a repository of its own: one for all processes of a test run."""
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    repository = base / "hook-repository"
    if not repository.exists():
        made = tmp_path_factory.mktemp("hook")
        for name in _output("git", "ls-files", "-z", "-c", "-o", "--exclude-standard", cwd=ROOT).split("\0"):
            if name and (ROOT / name).is_file():
                (made / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, made / name)
        _output("git", "init", "-q", cwd=made)
        _output("git", "add", "-A", "-f", cwd=made)
        _output("git", "commit", "-q", "-m", "hook", cwd=made)
        with suppress(OSError):  # another process was faster
            made.rename(repository)
    return Hook(repository, _output("git", "rev-parse", "HEAD", cwd=repository).strip(), base / "pre-commit")


def _output(*command: str, cwd: Path) -> str:
    ran = run(*command, cwd=cwd)
    assert ran.code == 0, ran.err
    return ran.out


@pytest.fixture
def commit(tmp_path: Path, hook: Hook) -> Callable[..., Ran]:
    """Adds files to a repository with the hook for drafts installed, and commits: `git commit` itself runs it."""
    return committing(tmp_path, hook, "gipr-lint")


@pytest.fixture
def commit_rules(tmp_path: Path, hook: Hook) -> Callable[..., Ran]:
    """The same with the hook for rule packs."""
    return committing(tmp_path, hook, "gipr-lint-rules")


def committing(tmp_path: Path, hook: Hook, which: str) -> Callable[..., Ran]:
    """A function that adds files to a repository with one of the hooks installed, and commits."""
    config = f"repos:\n- repo: {hook.repository.as_uri()}\n  rev: {hook.commit}\n  hooks:\n  - id: {which}\n"
    (tmp_path / ".pre-commit-config.yaml").write_text(config)
    _output("git", "init", "-q", cwd=tmp_path)
    env = {"PRE_COMMIT_HOME": str(hook.home), "PRE_COMMIT_COLOR": "never"}
    installed = run(*PRE_COMMIT, "install", cwd=tmp_path, env=env)
    assert installed.code == 0, installed.err

    def commit(files: dict[str, bytes]) -> Ran:
        for name, data in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(data)
        _output("git", "add", "-A", cwd=tmp_path)
        return run("git", "commit", "-m", "报告", cwd=tmp_path, env=env, timeout=300)

    return commit


def committed(folder: Path) -> int:
    """How many commits there are."""
    counted = subprocess.run(
        ["git", "rev-list", "--count", "--all"], cwd=folder, capture_output=True, check=True, text=True
    )
    return int(counted.stdout)


def test_a_faulty_draft_stops_the_commit(commit: Callable[..., Ran], tmp_path: Path) -> None:
    """A draft with a wrong total is not committed, and the finding is shown; mended, it is."""
    name = "2024年/政府信息公开工作年度报告（送审稿）.docx"
    ran = commit({name: draft(FAULTY)})
    assert ran.code == 1
    assert committed(tmp_path) == 0
    assert f"{name}  云岭市发展和改革局 2024年 · 2021版格式" in ran.err
    assert "    ^^ CN503 错误 " in ran.err
    assert "       建议：改为 10" in ran.err
    ran = commit({name: draft(CORRECT)})
    assert ran.code == 0, ran.err
    assert committed(tmp_path) == 1
    assert "检查政府信息公开工作年度报告" in ran.err


def test_an_upper_case_ending_is_checked(commit: Callable[..., Ran], tmp_path: Path) -> None:
    """报告.DOCX is a draft as well."""
    ran = commit({"报告.DOCX": draft(FAULTY)})
    assert ran.code == 1
    assert committed(tmp_path) == 0
    assert "报告.DOCX  云岭市发展和改革局" in ran.err


def test_a_text_with_the_name_of_a_draft_stops_the_commit(commit: Callable[..., Ran], tmp_path: Path) -> None:
    """A text file that was renamed to .docx is an unreadable document, GL001, and is not committed."""
    ran = commit({"坏.docx": "年度报告".encode()})
    assert ran.code == 1
    assert committed(tmp_path) == 0
    assert "坏.docx\n  GL001 错误 文件是纯文本" in ran.err


def test_other_files_are_left_alone(commit: Callable[..., Ran], tmp_path: Path) -> None:
    """Lock files of Word and files that are no .docx do not even start the hook."""
    ran = commit({"~$草稿.docx": b"\x05user", "a/~$b.docx": b"\x05", "docx": b"x", "a.docx.bak": b"x", "b.doc": b"x"})
    assert ran.code == 0, ran.err
    assert committed(tmp_path) == 1
    assert "(no files to check)Skipped" in ran.err


def test_all_files_go_into_one_call(commit: Callable[..., Ran], tmp_path: Path) -> None:
    """Many drafts are checked by one process: there is one closing line, which counts them all."""
    files = {f"报告{number}.docx": draft(CORRECT) for number in range(12)}
    ran = commit(files | {"a.docx": draft(FAULTY)})
    assert ran.code == 1
    assert committed(tmp_path) == 0
    assert re.findall(r"^\d+ 个文件：", ran.err, re.MULTILINE) == ["13 个文件："]


def test_arguments_of_the_user(commit: Callable[..., Ran], tmp_path: Path) -> None:
    """`args` in the user's configuration are options of the command."""
    config = tmp_path / ".pre-commit-config.yaml"
    config.write_text(config.read_text() + "    args: [--fail-on, never, --lang, en]\n    verbose: true\n")
    ran = commit({"a.docx": draft(FAULTY)})
    assert ran.code == 0, ran.err
    assert committed(tmp_path) == 1
    assert "^^ CN503 error " in ran.err


def rule_files(old: str = "", new: str = "") -> dict[str, bytes]:
    """A new rule pack in the folder `pack`, with a text of its files replaced."""
    made = {f"pack/{name}": text for name, text in scaffold.files(scaffold.named("ly"), "2026.1").items()}
    del made["pack/.pre-commit-config.yaml"]
    return {name: text.replace(old, new).encode() for name, text in made.items()}


def test_a_sound_rule_pack_is_committed(commit_rules: Callable[..., Ran], tmp_path: Path) -> None:
    """A new rule pack passes the hook for rule packs, beside YAML files that belong to none."""
    ran = commit_rules(rule_files() | {".github/a.yml": b"on: push\n", "values.yaml": b"a: no\n"})
    assert ran.code == 0, ran.err
    assert committed(tmp_path) == 1
    assert "校验并试验年度报告规则包" in ran.err


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("severity: warning", "severity: wraning", ":4:11: 不认识的值“wraning”"),
        ("通过微信公众号发布", "通过微信公众平台发布", ":21: LY801 account-name-informal #1 good: 正确的例子被报告"),
    ],
)
def test_a_faulty_rule_stops_the_commit(
    commit_rules: Callable[..., Ran], tmp_path: Path, old: str, new: str, said: str
) -> None:
    """Neither what cannot be loaded is committed, nor a rule that its own examples speak against."""
    ran = commit_rules(rule_files(old, new))
    assert ran.code == 1
    assert committed(tmp_path) == 0
    assert f"pack/src/gipr_lint_ly/rules/LY801-account-name-informal.yaml{said}" in ran.err


def test_a_commit_that_only_deletes_is_validated(commit_rules: Callable[..., Ran], tmp_path: Path) -> None:
    """A file of a pack that others lean on cannot be deleted alone, and a file that is no YAML by its name is told."""
    facts = "pack/src/gipr_lint_ly/facts/zones.yaml"
    rule = "pack/src/gipr_lint_ly/rules/LY802-zone-name.yaml"
    files = rule_files()
    files[facts] = "facts:\n  zone: {in: prose, find: 政务公开专柜, literals: [专柜]}\n".encode()
    one = files["pack/src/gipr_lint_ly/rules/LY801-account-name-informal.yaml"].decode()
    head, _, tail = one.partition("check:")
    tail = tail[tail.index("message:") :].replace("微信公众平台", "政务公开专柜")
    text = f"{head}check: {{kind: pattern-forbidden, fact: [zone]}}\n{tail}"
    files[rule] = text.replace("LY801", "LY802").replace("account-name-informal", "zone-name").encode()
    ran = commit_rules(files)
    assert ran.code == 0, ran.err
    (tmp_path / facts).unlink()
    ran = commit_rules({})
    assert ran.code == 1
    assert "LY802-zone-name.yaml" in ran.err
    assert committed(tmp_path) == 1
    _output("git", "reset", "-q", "--hard", cwd=tmp_path)
    (tmp_path / rule).rename((tmp_path / rule).with_suffix(".yaml.txt"))
    ran = commit_rules({})
    assert (ran.code, "文件名应以 .yaml 结尾" in ran.err) == (1, True)


def test_a_name_that_begins_as_an_option(commit: Callable[..., Ran], tmp_path: Path) -> None:
    """A draft may be called what it likes; the others are checked as well."""
    ran = commit({"-前导.docx": draft(FAULTY), "-q.docx": draft(CORRECT), "a.docx": draft(CORRECT)})
    assert ran.code == 1
    assert committed(tmp_path) == 0
    assert "-前导.docx  云岭市发展和改革局" in ran.err
    assert re.findall(r"^\d+ 个文件：", ran.err, re.MULTILINE) == ["3 个文件："]


def test_the_manifest_is_valid() -> None:
    """pre-commit accepts the manifest, and its two hooks say what the documentation promises."""
    assert run(*PRE_COMMIT, "validate-manifest", MANIFEST, cwd=ROOT).code == 0
    drafts, rules = load_manifest(str(MANIFEST))
    assert (drafts["id"], drafts["entry"]) == ("gipr-lint", "gipr-lint check --allow-empty")
    assert (rules["id"], rules["entry"]) == ("gipr-lint-rules", "gipr-lint rules test")
    for found in (drafts, rules):
        assert found["language"] == "python"
        assert found["require_serial"] is True
        assert re.search("[\u4e00-\u9fff]", found["name"])


def taken(hook: dict[str, Any], path: Path, data: bytes) -> bool:
    """Whether pre-commit hands a file of that name and content to the hook, by the tags of `identify`."""
    path.write_bytes(data)
    fits = re.search(hook["files"], path.name) and not re.search(hook["exclude"], path.name)
    return bool(fits and set(hook["types"]) <= tags_from_path(str(path)))


def test_the_manifest_takes_every_draft(tmp_path: Path) -> None:
    """By their types and patterns the hook for drafts takes every .docx, that for rules every YAML, nothing else."""
    drafts, rules = load_manifest(str(MANIFEST))
    assert set(drafts["types"]) | set(rules["types"]) <= ALL_TAGS
    for name, wanted in (("报告.docx", True), ("报告.DOCX", True), ("~$报告.docx", False), ("报告.doc", False)):
        assert taken(drafts, tmp_path / name, draft(CORRECT)) is wanted
    for name, wanted in (("pack.yaml", True), ("a.yml", True), ("a.json", False), ("报告.docx", False)):
        assert taken(rules, tmp_path / name, b"a: 1\n") is wanted
