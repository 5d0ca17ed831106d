"""The commands with plugins: formats, readers, observers, and plugins that fail."""

from __future__ import annotations

from pathlib import Path
from subprocess import CompletedProcess

import pytest
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.plugged import installed, python
from tests.support.reports import draft

from gipr_lint.docx import read_docx
from gipr_lint.plugins.builtin import gipr_lint_formats

GOOD = write(draft(1))
BROKEN = write(with_cell(draft(1), "requests", "new", "total", "999"))
HEAD = """
from gipr_lint.plugins.api import hookimpl

GIPR_LINT_API = 1

"""
FORMAT = """
@hookimpl
def gipr_lint_formats():
    return {"codes": lambda run, style: [f.rule for d in run.documents for f in d.shown]}
"""
OUTLINE = """
from gipr_lint.plugins.api import ShownTable, showing_documents

@showing_documents
def outline(run, style):
    for document in run.documents:
        for block in document.view.blocks if document.view else ():
            places = {finding.location.path for finding in document.shown}
            if isinstance(block, ShownTable):
                yield from (f"{block.label} {cell.text}" for row in block.rows for cell in row if cell.path in places)
            elif block.role in ("title", "heading"):
                yield f"{block.role} {block.label}{block.text}"

@hookimpl
def gipr_lint_formats():
    return {"outline": outline, "bare": lambda run, style: [str(document.view) for document in run.documents]}
"""
BAD_FORMAT = """
def render(run, style):
    yield "a line"
    raise RuntimeError("kaputt")

@hookimpl
def gipr_lint_formats():
    return {"codes": render}
"""
READER = """
def turned(data):
    if not data:
        raise ValueError("文件为空")
    return data[::-1]

@hookimpl
def gipr_lint_readers():
    return {".ofd": turned}
"""
OBSERVER = """
@hookimpl
def gipr_lint_finished(run):
    print("seen", len(run.documents), "documents")
"""
BAD_OBSERVER = """
@hookimpl
def gipr_lint_finished(run):
    raise RuntimeError("kaputt")
"""
BAD_HOOK = """
@hookimpl
def gipr_lint_checks():
    raise RuntimeError("kaputt")
"""
WHO = "gipr-lint: 插件 ex (gipr-lint-ex 1.0)"


@pytest.fixture(name="drafts")
def fixture_drafts(tmp_path: Path) -> Path:
    """A folder with a draft in error, one turned round and one that is empty."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "a.docx").write_bytes(BROKEN)
    (folder / "b.ofd").write_bytes(BROKEN[::-1])
    (folder / "c.OFD").write_bytes(b"")
    return folder


def ran(folder: Path, text: str, *arguments: str | Path, debug: bool = False) -> CompletedProcess[str]:
    """The command with the plugin installed."""
    if not (folder / "gipr_lint_ex.py").exists():
        installed(folder, HEAD + text)
    script = "from gipr_lint.console import main; main()"
    return python("-c", script, *arguments, path=folder, env={"GIPR_LINT_DEBUG": "1"} if debug else {})


@pytest.mark.slow
def test_a_format_is_offered_and_used(tmp_path: Path, drafts: Path) -> None:
    """`--format` knows the format of a plugin, in its help and where another is asked for."""
    done = ran(tmp_path, FORMAT, drafts / "a.docx", "--format", "codes")
    assert (done.stdout, done.stderr, done.returncode) == ("CN503\n", "", 1)
    names = [*gipr_lint_formats(), "codes"]
    assert f"[{'|'.join(names)}]" in ran(tmp_path, FORMAT, "check", "--help").stdout
    done = ran(tmp_path, FORMAT, drafts / "a.docx", "--format", "code")
    assert done.returncode == 2
    assert f"“--format”的值不对：只能是 {'、'.join(names)}" in done.stderr


@pytest.mark.slow
def test_a_format_that_shows_the_documents(tmp_path: Path, drafts: Path) -> None:
    """What is marked so gets the words and tables of each document, with the paths that findings have; nothing else."""
    done = ran(tmp_path, OUTLINE, drafts / "a.docx", drafts / "none.docx", "--format", "outline")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0].startswith("title ")
    assert sum(line.startswith("heading ") for line in lines) == 6
    assert "收到和处理政府信息公开申请情况 999" in lines
    done = ran(tmp_path, OUTLINE, drafts / "a.docx", "--format", "bare")
    assert done.stdout == "None\n"


@pytest.mark.slow
def test_a_format_that_fails_loses_nothing(tmp_path: Path, drafts: Path) -> None:
    """Status 2, the plugin named; standard output stays empty, and the report is text on standard error."""
    done = ran(tmp_path, BAD_FORMAT, drafts / "a.docx", "--format", "codes")
    assert (done.stdout, done.returncode) == ("", 2)
    assert "CN503 错误" in done.stderr
    last = done.stderr.splitlines()[-1]
    assert last.startswith(f"{WHO} 的输出格式“codes”出错：RuntimeError: kaputt（gipr_lint_ex:")


@pytest.mark.slow
def test_files_that_a_plugin_reads(tmp_path: Path, drafts: Path) -> None:
    """They are found in folders and checked; one that the reader refuses is unreadable and holds up no other."""
    done = ran(tmp_path, READER, drafts, "--format", "concise")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert [line.partition(": ")[0].rpartition("/")[2] for line in lines[:-1]] == ["a.docx", "b.ofd", "c.OFD"]
    assert ["CN503" in line for line in lines[:-1]] == [True, True, False]
    assert "GL001 错误 插件 ex (gipr-lint-ex 1.0) 未能把文件转换为 DOCX：文件为空。" in lines[2]
    assert lines[-1].startswith("3 个文件：")
    assert "不是 DOCX" not in lines[-1]
    shown = ran(tmp_path, READER, "show", drafts / "b.ofd")
    assert (shown.returncode, "年度: 2024" in shown.stdout) == (0, True)


@pytest.mark.slow
@pytest.mark.parametrize("command", ["fix", "annotate"])
def test_files_that_a_plugin_reads_are_written_as_docx(tmp_path: Path, drafts: Path, command: str) -> None:
    """Beside the file, under a name of a DOCX, also where a folder is written into; never under their own suffix."""
    done = ran(tmp_path, READER, command, drafts / "b.ofd", "-o", tmp_path / "new.docx")
    assert done.returncode == 0
    assert read_docx(tmp_path / "new.docx").blocks
    done = ran(tmp_path, READER, command, drafts / "b.ofd", "-o", tmp_path / "new.ofd")
    assert done.returncode == 1
    assert "new.docx" in done.stderr
    done = ran(tmp_path, READER, command, drafts, "-o", tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.docx", "b.docx"]


@pytest.mark.slow
def test_an_observer_is_told_at_the_end(tmp_path: Path, drafts: Path) -> None:
    """Once, when the report has been printed, of all documents."""
    done = ran(tmp_path, OBSERVER, drafts / "a.docx", drafts / "b.ofd")
    assert done.stdout.splitlines()[-1] == "seen 2 documents"
    assert done.stdout.count("seen") == done.returncode == 1


@pytest.mark.slow
def test_an_observer_that_fails(tmp_path: Path, drafts: Path) -> None:
    """The report stands; the plugin is named and the status is 2."""
    done = ran(tmp_path, BAD_OBSERVER, drafts / "a.docx")
    assert "CN503" in done.stdout
    assert done.stderr.startswith(f"{WHO} 的 gipr_lint_finished 出错：RuntimeError: kaputt")
    assert done.returncode == 2


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BAD_HOOK, "的 gipr_lint_checks 出错：RuntimeError: kaputt"),
        ("import no_such_module_anywhere", "无法载入：ModuleNotFoundError: No module named 'no_such_module_anywhere'"),
        ("raise SystemExit(0)", "无法载入：SystemExit: 0"),
        ("GIPR_LINT_API = 2", "按第 2 版钩子编写"),
        ("def gipr_lint_packs(): return {}", "函数“gipr_lint_packs”前缺少 @gipr_lint.hookimpl"),
    ],
)
@pytest.mark.parametrize("command", [("check",), ("show",), ("rules", "list"), ("fix", "--check")])
def test_a_plugin_that_cannot_be_used(
    tmp_path: Path, drafts: Path, command: tuple[str, ...], text: str, said: str
) -> None:
    """Every command ends with 2 and one line that names plugin, package and version; no traceback, no report."""
    files = () if command[0] == "rules" else (drafts / "a.docx",)
    done = ran(tmp_path, text, *command, *files)
    assert (done.stdout, done.returncode) == ("", 2)
    (line,) = done.stderr.splitlines()
    assert line.startswith(WHO)
    assert said in line


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BAD_HOOK, ": gipr_lint_checks failed: RuntimeError: kaputt (gipr_lint_ex:"),
        (BAD_OBSERVER, ": gipr_lint_finished failed: RuntimeError: kaputt (gipr_lint_ex:"),
        ("raise SystemExit(0)", " cannot be imported: SystemExit: 0 (gipr_lint_ex:"),
    ],
)
def test_errors_in_english(tmp_path: Path, drafts: Path, text: str, said: str) -> None:
    """With `--lang en` the plugin is named in English."""
    done = ran(tmp_path, text, drafts / "a.docx", "--lang", "en")
    assert done.returncode == 2
    assert done.stderr.startswith(f"gipr-lint: plugin ex (gipr-lint-ex 1.0){said}")


def test_an_author_sees_where_a_plugin_went_wrong(tmp_path: Path, drafts: Path) -> None:
    """With GIPR_LINT_DEBUG the author of a plugin sees where it went wrong."""
    done = ran(tmp_path, BAD_HOOK, drafts / "a.docx", debug=True)
    assert "Traceback" in done.stderr
    assert "gipr_lint_ex.py" in done.stderr
    assert done.stderr.splitlines()[-1].startswith(WHO)
