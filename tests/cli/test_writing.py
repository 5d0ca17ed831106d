"""`fix` and `annotate` within the process: what they say, what they write, what they leave alone."""

from __future__ import annotations

import errno
import json
import os
from importlib import import_module
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result
from tests.support.reports import EDITIONS, NEW, PREFACE, TITLE

from gipr_lint.cli.program import cli
from gipr_lint.docx import read_docx
from gipr_lint.errors import FixError
from gipr_lint.fixes.targets import lines_of
from gipr_lint.testing.markdown import to_docx

target = import_module("gipr_lint.cli.target")
DATE = ("--date", "2026-01-15")
COMMANDS = ("fix", "annotate")


def draft(folder: Path, prose: str = "全年主动公开信息１２条，受理群众述求3件。") -> Path:
    """A short report in a file."""
    path = folder / "稿.docx"
    path.write_bytes(to_docx(f"{TITLE}{PREFACE}## 一、总体情况\n\n{prose}\n", NEW, EDITIONS))
    return path


def ran(*arguments: object) -> Result:
    """What came of the command."""
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.mark.slow
def test_fix_writes_and_says_what(tmp_path: Path) -> None:
    """Each fix is told on standard error, what is left with its reason; the source stays, standard output is empty."""
    source, made = draft(tmp_path), tmp_path / "新.docx"
    before = source.read_bytes()
    done = ran("fix", source, "-o", made, "--suggested", "--only", "CN813,CN804", *DATE)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "修改 CN813 一、总体情况" in done.stderr
    assert "修改 2 处，批注 0 处，未改 0 处" in done.stderr
    assert f"已写出 {made}" in done.stderr
    assert source.read_bytes() == before
    assert "全年主动公开信息12条，受理群众诉求3件。" in lines_of(read_docx(made))
    assert sorted(os.listdir(tmp_path)) == sorted([source.name, made.name])


def test_annotate_writes_and_says_how_many(tmp_path: Path) -> None:
    """The text stays, the number of findings is told; the same date gives the same bytes."""
    source, made, again = draft(tmp_path), tmp_path / "甲.docx", tmp_path / "乙.docx"
    done = ran("annotate", source, "-o", made, *DATE)
    assert ran("annotate", source, "-o", again, *DATE).exit_code == done.exit_code == 0
    assert "条意见写成批注" in done.stderr
    assert lines_of(read_docx(made)) == lines_of(read_docx(source))
    assert made.read_bytes() == again.read_bytes()


def test_a_second_annotate_says_what_became_of_the_first(tmp_path: Path) -> None:
    """How many comments were replaced, and how many of their findings are resolved; in both languages."""
    source, made, again = draft(tmp_path), tmp_path / "甲.docx", tmp_path / "乙.docx"
    first = ran("annotate", source, "-o", made, *DATE)
    assert "以前写的批注" not in first.stderr
    second = ran("annotate", made, "-o", again, *DATE)
    assert "以前写的批注换掉了" in second.stderr
    assert "已解决 0 条" in second.stderr
    english = ran("annotate", made, "-o", again, "--force", "--lang", "en", *DATE)
    assert "comments of an earlier run were replaced" in english.stderr


def test_english_is_spoken_to_the_end(tmp_path: Path) -> None:
    """What was written is told in the language asked for."""
    source = draft(tmp_path)
    for command in ("fix", "annotate"):
        made = tmp_path / f"{command}.docx"
        assert f"Written: {made}" in ran(command, source, "-o", made, "--lang", "en", *DATE).stderr


def test_diff_and_check_write_nothing(tmp_path: Path) -> None:
    """A unified diff of the text, or what would be done, on standard output; no file is needed or made."""
    source = draft(tmp_path)
    shown = ran("fix", source, "--only", "CN813", "--diff")
    assert shown.exit_code == 0
    assert "-全年主动公开信息１２条，受理群众述求3件。" in shown.stdout
    assert "+全年主动公开信息12条，受理群众述求3件。" in shown.stdout
    told = ran("fix", source, "--only", "CN813", "--check", "-o", tmp_path / "新.docx")
    assert told.exit_code == 0
    assert "修改 1 处" in told.stdout
    assert os.listdir(tmp_path) == [source.name]


def test_a_diff_quotes_no_secrets(tmp_path: Path) -> None:
    """The number of a card is masked in what is printed, as everywhere else."""
    source = draft(tmp_path, "申请人身份证号为11010519491231002X。")
    shown = ran("fix", source, "--suggested", "--diff")
    assert shown.exit_code == 0
    assert "身份证号" in shown.stdout
    assert "11010519491231002X" not in shown.output


@pytest.mark.parametrize("command", COMMANDS)
def test_the_source_is_never_the_target(command: str, tmp_path: Path) -> None:
    """Not by its name, not by a link to it, and not even by force."""
    source = draft(tmp_path)
    before = source.read_bytes()
    link, hard = tmp_path / "链接.docx", tmp_path / "同一.docx"
    link.symlink_to(source)
    hard.hardlink_to(source)
    for name in (source, link, hard):
        done = ran(command, source, "-o", name, "--force")
        assert done.exit_code == 1
        assert "与原文件相同" in done.stderr
    assert source.read_bytes() == before


@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_is_overwritten_by_force_only(command: str, tmp_path: Path) -> None:
    """A target that is there stays, unless --force is given."""
    source, made = draft(tmp_path), tmp_path / "新.docx"
    made.write_bytes(b"old")
    done = ran(command, source, "-o", made)
    assert done.exit_code == 1
    assert "已经存在" in done.stderr
    assert made.read_bytes() == b"old"
    assert ran(command, source, "-o", made, "--force").exit_code == 0
    assert read_docx(made).blocks


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_no_file_to_write(command: str, tmp_path: Path) -> None:
    """The draft itself, a folder that is not there: said in words, exit 1; no target at all is wrong usage."""
    source = draft(tmp_path)
    for name, why in ((tmp_path, "与原文件相同"), (tmp_path / "无" / "新.docx", "没有“")):
        done = ran(command, source, "-o", name)
        assert done.exit_code == 1
        assert why in done.stderr
    done = ran(command, source)
    assert done.exit_code == 2
    assert "-o" in done.stderr
    assert os.listdir(tmp_path) == [source.name]


@pytest.mark.parametrize(
    ("call", "problem", "why"),
    [
        ("replace", PermissionError(errno.EACCES, "Permission denied"), "可能正在 Word 或 WPS 中打开"),
        ("fsync", OSError(errno.ENOSPC, "No space left on device"), "磁盘空间不足"),
        ("fsync", OSError(errno.EIO, "Input/output error"), "Input/output error"),
    ],
)
def test_a_target_that_cannot_be_written(
    call: str, problem: OSError, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Held open by Word, a full or a broken disk: said in words, the old target stays, nothing is left behind."""
    source, made = draft(tmp_path), tmp_path / "新.docx"
    made.write_bytes(b"old")
    before = source.read_bytes()

    def fails(*_: object) -> None:
        raise problem

    monkeypatch.setattr(target.os, call, fails)
    done = ran("fix", source, "-o", made, "--force")
    assert done.exit_code == 1
    assert why in done.stderr
    assert "已写出" not in done.stderr
    assert (made.read_bytes(), source.read_bytes()) == (b"old", before)
    assert len(os.listdir(tmp_path)) == 2


def test_a_folder_that_may_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A read-only folder is named as such."""

    def fails(**_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(target.tempfile, "mkstemp", fails)
    done = ran("fix", draft(tmp_path), "-o", tmp_path / "新.docx")
    assert done.exit_code == 1
    assert "文件夹只读" in done.stderr


def test_an_interruption_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stops the program while it writes finds neither half a file nor a temporary one."""

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    source = draft(tmp_path)
    for call, force in (("link", False), ("replace", True)):
        monkeypatch.setattr(target.os, call, stopped)
        with pytest.raises(KeyboardInterrupt):
            target.write(str(tmp_path / "新.docx"), b"new", force=force)
    assert os.listdir(tmp_path) == [source.name]


@pytest.mark.parametrize("command", COMMANDS)
def test_what_cannot_be_read(command: str, tmp_path: Path) -> None:
    """A file that is missing or none of Word's: why, and exit 1."""
    (tmp_path / "坏.docx").write_bytes(b"PK")
    for name in ("坏.docx", "无.docx"):
        done = ran(command, tmp_path / name, "-o", tmp_path / "新.docx")
        assert done.exit_code == 1
        assert done.stderr.startswith(f"gipr-lint: {tmp_path / name}：")
    assert os.listdir(tmp_path) == ["坏.docx"]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("is_there", [True, False])
def test_a_name_that_a_blank_has_cut(command: str, tmp_path: Path, *, is_there: bool) -> None:
    """It is told that the name goes into quotation marks, also where the new file is there already."""
    (tmp_path / "青溪 县.docx").write_bytes(b"")
    if is_there:
        (tmp_path / "新.docx").write_bytes(b"")
    done = ran(command, tmp_path / "青溪", "县.docx", "-o", tmp_path / "新.docx")
    assert done.exit_code in (1, 2)
    assert f'要加引号："{tmp_path / "青溪 县.docx"}"' in done.stderr


@pytest.mark.parametrize(("command", "function"), [("fix", "fixed"), ("annotate", "annotated")])
def test_what_is_not_proven_is_not_written(
    command: str, function: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the written document is not what it should be: exit 1 with the reason, and no file."""

    def fails(*_: object, **__: object) -> None:
        raise FixError("没有通过自查")

    source = draft(tmp_path)
    monkeypatch.setattr(import_module(f"gipr_lint.cli.{command}"), function, fails)
    done = ran(command, source, "-o", tmp_path / "新.docx")
    assert done.exit_code == 1
    assert "没有通过自查" in done.stderr
    assert os.listdir(tmp_path) == [source.name]


def test_documents_with_revisions(tmp_path: Path) -> None:
    """Suggestions become comments, and that is told; with `refuse` nothing is written."""
    source = draft(tmp_path, "全年{++主动++}公开信息１２条。")
    made = tmp_path / "新.docx"
    done = ran("fix", source, "-o", made, "--only", "CN813", *DATE)
    assert done.exit_code == 0
    assert "批注 1 处" in done.stderr
    refused = ran("fix", source, "-o", made, "--force", "--on-revisions", "refuse")
    assert refused.exit_code == 1
    assert "文稿已有修订" in refused.stderr


@pytest.mark.parametrize(
    ("arguments", "why"),
    [(("--only", "CN999"), "CN999"), (("--edition", "1999"), "1999"), (("--date", "昨天"), "日期写作")],
)
def test_wrong_usage(arguments: tuple[str, ...], why: str, tmp_path: Path) -> None:
    """A rule, an edition or a date that there is not: exit 2, and which."""
    done = ran("fix", draft(tmp_path), "-o", tmp_path / "新.docx", *arguments)
    assert done.exit_code == 2
    assert why in done.stderr


def test_in_english(tmp_path: Path) -> None:
    """With --lang en what was done is told in English."""
    done = ran("fix", draft(tmp_path), "--only", "CN813", "--check", "--lang", "en")
    assert "1 fixed, 0 as comments, 0 left" in done.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_several_go_into_a_folder(command: str, tmp_path: Path) -> None:
    """By their paths from what they have in common; one that cannot be read is told and keeps no other back."""
    for place in ("甲", "甲/乙"):
        (tmp_path / place).mkdir()
        draft(tmp_path / place)
    (tmp_path / "甲" / "坏.docx").write_bytes(b"nothing")
    made = tmp_path / "新"
    done = ran(command, tmp_path / "甲", "-o", made)
    assert done.exit_code == 1
    assert "坏.docx" in done.stderr
    assert sorted(path.relative_to(made).as_posix() for path in made.rglob("*.docx")) == ["乙/稿.docx", "稿.docx"]
    done = ran(command, tmp_path / "甲" / "稿.docx", tmp_path / "甲" / "乙" / "稿.docx", "-o", tmp_path / "又")
    assert sorted(path.relative_to(tmp_path).as_posix() for path in (tmp_path / "又").rglob("*.docx")) == [
        "又/乙/稿.docx",
        "又/稿.docx",
    ]


def test_what_was_written_is_not_worked_on_again(tmp_path: Path) -> None:
    """A folder of new files inside the folder of drafts is left alone; a file in the place of the folder is told."""
    draft(tmp_path)
    assert ran("fix", tmp_path, "-o", tmp_path / "新").exit_code == 0
    done = ran("fix", tmp_path, "-o", tmp_path / "新", "--force")
    assert done.exit_code == 0
    assert not (tmp_path / "新" / "新").exists()
    assert ran("fix", tmp_path, "-o", tmp_path / "稿.docx").exit_code == 2


def test_suggestions_are_tracked_and_not_written_as_final_text(tmp_path: Path) -> None:
    """A person accepts or rejects what is tracked; where they are left out it is said how they are had, and nothing is
    written where nothing changes."""
    source, made = draft(tmp_path, "受理群众述求3件。"), tmp_path / "新.docx"
    for options, how in ((("--safe",), "去掉 --safe"), (("--accept",), "加 --suggested")):
        done = ran("fix", source, "-o", made, "--only", "CN804", *options)
        assert done.exit_code == 0
        assert "另有 1 处建议" in done.stderr
        assert how in done.stderr
        assert "没有写出新文件" in done.stderr
        assert not made.exists()
    assert ran("fix", source, "-o", made, "--only", "CN804").exit_code == 0
    assert "受理群众诉求3件。" in lines_of(read_docx(made))
    assert ran("fix", source, "-o", made, "--safe", "--suggested").exit_code == 2


def test_nothing_found_writes_nothing(tmp_path: Path) -> None:
    """Neither command makes a copy of a draft; that is told, and no failure."""
    source, made = draft(tmp_path, "平稳。"), tmp_path / "新.docx"
    for command in COMMANDS:
        done = ran(command, source, "-o", made, "--select", "CN804")
        assert (done.exit_code, made.exists()) == (0, False)
        assert "没有写出新文件" in done.stderr


def test_comments_beside_changes(tmp_path: Path) -> None:
    """With `--comments` every finding is a comment in the file that has the changes."""
    source, made = draft(tmp_path), tmp_path / "新.docx"
    done = ran("fix", source, "-o", made, "--comments", "--only", "CN804", "--select", "CN804,CN813")
    assert "修改 1 处，批注 2 处" in done.stderr
    comments = ZipFile(made).read("word/comments.xml").decode()
    assert [code for code in ("CN804", "CN813") if code in comments] == ["CN804", "CN813"]


@pytest.mark.parametrize("options", [("--safe",), ("--accept",), ("--only", "CN813"), ("--diff", "--accept"),
                                     ("--check", "--safe"), ("--check", "--only", "CN813")])  # fmt: skip
def test_no_suggestion_is_kept_quiet(options: tuple[str, ...], tmp_path: Path) -> None:
    """Where nothing is changed though there are suggestions, no 0 is told but how they are had, whatever left them
    out."""
    source = draft(tmp_path, "受理群众述求3件。")
    out = () if options[0] in ("--diff", "--check") else ("-o", tmp_path / "新.docx")
    done = ran("fix", source, *out, "--select", "CN804,CN813", *options)
    assert done.exit_code == 0
    assert "另有 1 处建议" in done.output
    assert any(how in done.output for how in ("去掉 --safe", "去掉 --accept", "去掉 --only"))
    assert "修改 0 处" not in done.output


def test_findings_that_say_nothing_to_write(tmp_path: Path) -> None:
    """Where nothing that was found can be written, the other command is named that tells of it in the draft."""
    source = draft(tmp_path)
    done = ran("fix", source, "-o", tmp_path / "新.docx", "--select", "CN901")
    assert done.exit_code == 0
    assert "发现 1 处问题，都没有现成的改法，没有写出新文件；要标在文稿里，用 gipr-lint annotate" in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    "options",
    [
        ("--select", "CN804"),
        ("--ignore", "CN8", "--ignore", "structure,period,contact,agreement,signing,table,file"),
        ("--profile", "draft"),
        ("--year", "2024"),
        ("--edition", "2021"),
        ("--pack", "cn"),
        ("--isolated",),
        ("--previous", "none"),
        ("--lang", "en"),
    ],
)
def test_every_option_that_chooses_rules(command: str, options: tuple[str, ...], tmp_path: Path) -> None:
    """Both commands take them as `check` does, with the same findings."""
    source, made = draft(tmp_path, "受理群众述求3件。"), tmp_path / "新.docx"
    assert ran(command, source, "-o", made, *options).exit_code == 0
    found = ran("check", source, "--format", "json", "--fail-on", "never", *options)
    assert found.exit_code == 0
    is_found = "CN804" in [one["rule"] for one in json.loads(found.stdout)["documents"][0]["findings"]]
    assert is_found == (made.exists() and "CN804" in "".join(_comments_and_text(made, command)))


def _comments_and_text(made: Path, command: str) -> list[str]:
    """What tells of CN804: its comment, or what it wrote."""
    if command == "annotate":
        return [ZipFile(made).read("word/comments.xml").decode()]
    return ["CN804"] if "受理群众诉求3件。" in lines_of(read_docx(made)) else []
