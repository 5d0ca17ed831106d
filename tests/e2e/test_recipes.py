"""The recipes of the page on commits and CI, taken from the page and run as git, GitHub and GitLab run them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator, Draft202012Validator
from lxml import etree
from lxml import html as parser
from markdown_it import MarkdownIt
from tests.e2e.test_hook import Hook, _own_git, committed, committing, fixture_hook  # noqa: F401  (fixtures)
from tests.support.e2e.running import COMMAND, CORRECT, FAULTY, ROOT, Ran, draft, run
from tests.support.schemas import GITLAB, SARIF
from tests.support.site import LANGUAGES, blocks, page

both = pytest.mark.parametrize("lang", LANGUAGES)

PATH = os.pathsep.join((str(Path(COMMAND).parent), os.environ["PATH"]))
FOLDERS = {"zh": "各单位报告", "en": "reports"}
"""Where the reports are, by the page."""


def recipe(lang: str, name: str) -> Any:
    """The file of that name on the page."""
    (text,) = (block for block in blocks(page(lang, "ci"), "yaml") if block.startswith(f"# {name}\n"))
    return yaml.safe_load(text)


@pytest.fixture(name="reports")
def fixture_reports(tmp_path: Path, lang: str) -> Path:
    """A checked-out repository with reports of which one has errors and one cannot be checked, and with odd names."""
    folder = tmp_path / FOLDERS[lang]
    (folder / "a 局").mkdir(parents=True)
    (folder / "a 局" / "-报告#1.docx").write_bytes(draft(FAULTY))
    (folder / "好.docx").write_bytes(draft(CORRECT))
    (folder / "旧稿.xls").write_bytes(b"x")
    return tmp_path


def sarif_of(folder: Path, name: str) -> Any:
    """A log, valid by the official schema, whose artifacts are files of the repository."""
    log = json.loads((folder / name).read_text(encoding="utf-8"))
    assert list(Draft7Validator(SARIF).iter_errors(log)) == []
    return log["runs"][0]


@both
def test_the_workflow_for_github_works(lang: str, reports: Path) -> None:
    """The steps of the workflow, each by bash as the runner starts it: the job fails, annotations, summary, SARIF and
    page are there for the steps that take them."""
    (job,) = recipe(lang, ".github/workflows/reports.yml")["jobs"].values()
    summary = reports / "summary.md"
    summary.write_text("# Before\n", encoding="utf-8")
    commands = [step["run"] for step in job["steps"] if "run" in step]
    installing, checking = commands
    assert installing.startswith("pip install ")
    script = reports / "step.sh"
    script.write_text(checking, encoding="utf-8")
    env = {"PATH": PATH, "GITHUB_STEP_SUMMARY": str(summary), "GITHUB_ACTIONS": "true", "CI": "true"}
    ran = run("bash", "--noprofile", "--norc", "-eo", "pipefail", script, cwd=reports, env=env)
    assert ran.code == 1, ran
    assert (
        sum(line.startswith(f"::error file={FOLDERS[lang]}/a 局/-报告#1.docx,line=") for line in ran.out.splitlines())
        == 3
    )
    assert f"::notice file={FOLDERS[lang]}/旧稿.xls" in ran.out
    assert all(line.startswith("::") for line in ran.out.splitlines())
    shown = MarkdownIt("gfm-like", {"linkify": False}).render(summary.read_text(encoding="utf-8"))
    assert shown.startswith("<h1>Before</h1>")
    assert all(text in shown for text in ("<table>", "CN503", "旧稿.xls", "好.docx"))
    taken = [step["with"] for step in job["steps"] if step.get("if") == "always()"]
    sarif, artifact = taken[0]["sarif_file"], taken[1]["path"]
    log = sarif_of(reports, sarif)
    assert log["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].endswith("%231.docx")
    assert len(parser.parse(str(reports / artifact)).getroot().findall(".//li[@data-rule]")) == 3


@both
def test_the_job_for_gitlab_works(lang: str, reports: Path) -> None:
    """The script of the job: it fails, and each artifact is what GitLab takes for it."""
    job = recipe(lang, ".gitlab-ci.yml")["reports"]
    installing, checking = job["script"]
    assert installing.startswith("pip install ")
    ran = run("bash", "-eo", "pipefail", "-c", checking, cwd=reports, env={"PATH": PATH, "CI": "true"})
    assert ran.code == 1, ran
    artifacts = job["artifacts"]
    quality = json.loads((reports / artifacts["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert list(Draft202012Validator(GITLAB).iter_errors(quality)) == []
    assert [(reports / one["location"]["path"]).is_file() for one in quality] == [True] * 4
    suites = etree.parse(str(reports / artifacts["reports"]["junit"])).getroot()
    assert len(suites.findall(".//failure")) == 2
    assert suites.find(f".//testcase[@name='{FOLDERS[lang]}/旧稿.xls']/skipped") is not None
    assert all((reports / path).is_file() for path in artifacts["paths"])


@both
@pytest.mark.usefixtures("_own_git")
def test_git_shows_what_changed_in_a_draft(lang: str, tmp_path: Path) -> None:
    """With the page's settings `git diff` and `git log -p` show the lines that changed, whatever a file is called; with
    the second way to write it a file that cannot be read stops nothing."""
    first, second = blocks(page(lang, "ci"), "ini")
    config, attributes = first.split("\n\n")

    def git(*args: str) -> Ran:
        return run("git", "-c", "core.quotepath=off", *args, cwd=tmp_path, env={"PATH": PATH})

    assert git("init", "-q").code == 0
    with (tmp_path / ".git" / "config").open("a", encoding="utf-8") as file:
        file.write(f"{config}\n")
    (tmp_path / ".gitattributes").write_text(attributes, encoding="utf-8")
    names = ["报告.docx", "-前导.docx", "a 局/报告 终稿.docx"]
    (tmp_path / "a 局").mkdir()
    for content in (FAULTY, CORRECT):
        assert git("add", "-A").code == 0
        assert git("commit", "-q", "--allow-empty", "-m", content).code == 0
        for name in names:
            (tmp_path / name).write_bytes(draft(content))
    shown = git("diff")
    assert shown.code == 0, shown.err
    assert all(f"+++ b/{name}" in shown.out for name in names)
    assert shown.out.count("-云岭市发展和改革局") >= len(names)
    assert shown.out.count("+临阳县人民政府") >= len(names)
    (tmp_path / "坏.docx").write_bytes(b"\x00\x01secret")
    assert git("add", "-A").code == 0
    assert git("commit", "-q", "-m", "3").code == 0
    with (tmp_path / ".git" / "config").open("a", encoding="utf-8") as file:
        file.write(f'[diff "docx"]\n{second}')
    shown = git("log", "-p")
    assert shown.code == 0, shown.err
    assert ("+无法读取" if lang == "zh" else "+cannot be read") in shown.out
    assert "+临阳县人民政府" in shown.out


@pytest.fixture
def commit(tmp_path: Path, hook: Hook) -> Callable[..., Ran]:
    """Adds files to a repository with the hook for drafts installed, and commits."""
    return committing(tmp_path, hook, "gipr-lint")


def test_pre_commit_with_a_baseline(commit: Callable[..., Ran], tmp_path: Path) -> None:
    """With the page's `args` the findings that there are do not stop a commit, a new one does; `args` of the user take
    nothing from the hook: a commit of drafts that are all kept out is none that was wrong."""
    (args,) = {
        tuple(hook["args"])
        for lang in LANGUAGES
        for block in blocks(page(lang, "ci"), "yaml")
        for hook in (yaml.safe_load(block) if block.lstrip().startswith("- id: gipr-lint\n") else ())
        if "--baseline" in hook.get("args", ())
    }
    (tmp_path / "旧.docx").write_bytes(draft(FAULTY))
    (tmp_path / ".gipr-lint.yaml").write_text("exclude: [存档]\n", encoding="utf-8")
    assert run(COMMAND, "baseline", "write", ".", cwd=tmp_path).code == 0
    config = tmp_path / ".pre-commit-config.yaml"
    config.write_text(f"{config.read_text()}    args: {json.dumps(args)}\n")
    ran = commit({})
    assert (ran.code, committed(tmp_path)) == (0, 1), ran.err
    ran = commit({"存档/坏.docx": draft(FAULTY)})
    assert (ran.code, committed(tmp_path)) == (0, 2), ran.err
    ran = commit({"-新.docx": draft(FAULTY)})
    assert (ran.code, committed(tmp_path)) == (1, 2)
    assert "-新.docx" in ran.err


def test_the_pages_say_what_the_hooks_are() -> None:
    """The command of each hook stands on the page as it is in the manifest."""
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")):
        command = " ".join((hook["entry"], *hook.get("args", ())))
        for lang in LANGUAGES:
            assert f"`{command}" in page(lang, "ci")
