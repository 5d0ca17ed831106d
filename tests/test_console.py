"""How the process of the command ends: everything is written, and whoever has more to do at the end does it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.drafts.layouts import write
from tests.support.plugged import installed, python
from tests.support.reports import draft as report

GOOD = write(report(1))
MAIN = "from gipr_lint.console import main\n"
LATER = f"import atexit\natexit.register(print, 'later')\n{MAIN}main()"


@pytest.fixture(name="draft")
def fixture_draft(tmp_path: Path) -> Path:
    """A correct draft."""
    path = tmp_path / "a.docx"
    path.write_bytes(GOOD)
    return path


@pytest.mark.slow
@pytest.mark.parametrize(("arguments", "status"), [([], 0), (["--fail-on", "info", "--year", "2020"], 1), (["-x"], 2)])
def test_the_status_is_that_of_the_command(tmp_path: Path, draft: Path, arguments: list[str], status: int) -> None:
    """0, 1 and 2 reach whoever called."""
    assert python("-c", f"{MAIN}main()", draft, *arguments, path=tmp_path).returncode == status


@pytest.mark.slow
def test_long_output_is_complete(tmp_path: Path, draft: Path) -> None:
    """Output that fills a pipe several times over is written to its end."""
    for number in range(300):
        (tmp_path / f"{number}.docx").write_bytes(b"none")
    ran = python("-c", f"{MAIN}main()", tmp_path, "--format", "json", path=tmp_path)
    assert len(ran.stdout) > 2 * 65536
    assert len(json.loads(ran.stdout)["documents"]) == 301


@pytest.mark.slow
def test_a_plugin_has_its_last_word(tmp_path: Path, draft: Path) -> None:
    """What a plugin registers for the end of the process is run."""
    text = "import atexit\nGIPR_LINT_API = 1\natexit.register(print, 'later')\n"
    ran = python("-c", f"{MAIN}main()", draft, path=installed(tmp_path / "plugin", text))
    assert (ran.stdout.splitlines()[-1], ran.stderr, ran.returncode) == ("later", "", 0)


@pytest.mark.slow
def test_a_profiler_has_its_last_word(tmp_path: Path, draft: Path) -> None:
    """Under a profiler the process ends as usual, so that it can write what it has measured."""
    profiled = "import sys\nsys.setprofile(lambda *_: None)\n" + LATER
    assert python("-c", profiled, draft, path=tmp_path).stdout.splitlines()[-1] == "later"


@pytest.mark.slow
def test_the_module_takes_nothing_from_the_current_folder(draft: Path) -> None:
    """Whatever lies in the folder of the drafts, Python code or metadata of packages, is not run and not looked at."""
    folder = draft.parent
    for name in ("lxml", "click", "msgspec", "pluggy", "yaml", "typing", "json", "gc"):
        (folder / f"{name}.py").write_text("print('evil')\nraise SystemExit(3)\n", encoding="utf-8")
    (folder / "evil-1.0.dist-info").mkdir()
    (folder / "evil-1.0.dist-info" / "METADATA").write_text("Name: evil\nVersion: 1.0\n", encoding="utf-8")
    points = "[gipr_lint]\nevil = evil\n[gipr_lint.packs]\nevil = evil\n"
    (folder / "evil-1.0.dist-info" / "entry_points.txt").write_text(points, encoding="utf-8")
    (folder / "evil.py").write_text("print('evil')\n", encoding="utf-8")
    for arguments in (["a.docx"], ["rules", "list"], ["a.docx", "--format", "json"]):
        command = [sys.executable, "-m", "gipr_lint", *arguments]
        ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        assert (ran.returncode, ran.stderr) == (0, "")
        assert "evil" not in ran.stdout


@pytest.mark.slow
@pytest.mark.parametrize("command", [["check"], ["show"], ["rules", "list"], ["--help"]])
def test_closed_standard_output(draft: Path, command: list[str]) -> None:
    """What would be lost is not done: a message and 2."""
    line = " ".join(
        [f'"{sys.executable}" -m gipr_lint', *command, draft.name if command[0] in ("check", "show") else ""]
    )
    ran = subprocess.run(["sh", "-c", f"{line} >&-"], cwd=draft.parent, capture_output=True, text=True, check=False)
    assert (ran.stderr, ran.returncode) == ("gipr-lint: 标准输出已关闭，结果没有地方可写\n", 2)


@pytest.mark.slow
@pytest.mark.parametrize(("arguments", "status"), [([], 0), (["--year", "2020"], 1), (["--format", "json"], 0)])
def test_a_pipe_that_nobody_reads(draft: Path, arguments: list[str], status: int) -> None:
    """As with `| head -1`: the status is that of the findings, and nothing is said of the pipe."""
    command = [sys.executable, "-m", "gipr_lint", str(draft), *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == (b"", status)


@pytest.mark.slow
def test_closed_standard_input_and_error(draft: Path) -> None:
    """No draft to read is told of it; without a place for messages the report stays what it is."""
    shell = f'"{sys.executable}" -m gipr_lint'
    ran = subprocess.run(["sh", "-c", f"{shell} - <&-"], cwd=draft.parent, capture_output=True, text=True, check=False)
    assert ("标准输入已关闭" in ran.stdout, ran.stderr, ran.returncode) == (True, "", 1)
    ran = subprocess.run(
        ["sh", "-c", f"{shell} show - <&-"], cwd=draft.parent, capture_output=True, text=True, check=False
    )
    assert ("标准输入已关闭" in ran.stderr, ran.stdout, ran.returncode) == (True, "", 1)
    line = f"{shell} --format json {draft.name} gone.docx 2>&-"
    ran = subprocess.run(["sh", "-c", line], cwd=draft.parent, capture_output=True, text=True, check=False)
    assert [found["path"] for found in json.loads(ran.stdout)["documents"]] == ["a.docx", "gone.docx"]


@pytest.mark.slow
def test_worker_processes_are_seen_off(tmp_path: Path, draft: Path) -> None:
    """After a run in several processes the process ends as usual."""
    other = draft.with_name("b.docx")
    other.write_bytes(GOOD)
    ran = python("-c", LATER, draft, other, "--jobs", "2", path=tmp_path)
    assert (ran.stdout.splitlines()[-1], ran.returncode) == ("later", 0)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_is_told(draft: Path) -> None:
    """Where the result cannot be written, a line says so and the status is 2; no traceback."""
    with open("/dev/full", "w", encoding="utf-8") as full:
        command = [sys.executable, "-c", f"{MAIN}main()", str(draft)]
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    assert (ran.stderr, ran.returncode) == ("gipr-lint: 没有做完，读写时出错：No space left on device\n", 2)


def test_msgspec_gets_what_it_asks_for_in_the_end() -> None:
    """A schema needs a module that is not imported to lint, and takes it then."""
    text = """
import gipr_lint.console as console
console._import_msgspec()
import sys, msgspec
assert "textwrap" not in sys.modules
class Point(msgspec.Struct):
    "What it is."
print(msgspec.json.schema(Point)["$defs"]["Point"]["description"], "textwrap" in sys.modules)
"""
    ran = subprocess.run([sys.executable, "-c", text], capture_output=True, encoding="utf-8", check=False)
    assert (ran.stdout, ran.stderr) == ("What it is. True\n", "")


@pytest.mark.slow
@pytest.mark.parametrize("module", ["typing_extensions", "platform", "textwrap", "uuid"])
def test_others_get_what_is_kept_from_msgspec(module: str, tmp_path: Path) -> None:
    """What msgspec does without while it is imported is there for everybody else, plugins among them."""
    text = f"import {module}\nGIPR_LINT_API = 1\nprint({module}.__file__ is not None, {module}.__name__)\n"
    ran = python("-c", f"{MAIN}main()", "rules", "list", path=installed(tmp_path / "plugin", text))
    assert (ran.stdout.splitlines()[0], ran.stderr, ran.returncode) == (f"True {module}", "", 0)
