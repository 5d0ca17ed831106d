"""The installed command, as people and scripts call it: options, exit codes, streams."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from tests.support.e2e.regional import RULE, write_pack
from tests.support.e2e.running import COMMAND, CORRECT, DRAFTS, FAULTY, ODD, WARNED, draft, lint, run

from gipr_lint.output.common.terminal import width

USAGE = "详见：gipr-lint check --help"


def rules_of(output: str) -> list[str]:
    """The codes of the findings in a JSON output, in order."""
    return [finding["rule"] for document in json.loads(output)["documents"] for finding in document["findings"]]


# What is checked


def test_a_correct_draft_ends_with_0() -> None:
    """A draft without defects gives status 0, says so and counts itself in the closing line."""
    ran = lint(CORRECT)
    assert (ran.code, ran.err) == (0, "")
    assert "没有发现问题" in ran.out
    assert ran.out.splitlines()[-1].startswith("1 个文件：0 个错误，0 个警告；")


def test_a_faulty_draft_ends_with_1_and_shows_the_place() -> None:
    """A wrong total is shown as in the interface: section, labels, the cell's text, a caret, what is wrong, the fix."""
    ran = lint(FAULTY, "--select", "CN503")
    assert (ran.code, ran.err) == (1, "")
    lines = ran.out.splitlines()
    assert lines[0] == "wrong-totals.docx  云岭市发展和改革局 2024年 · 2021版格式"
    assert lines[1] == "  三、收到和处理政府信息公开申请情况"
    at = lines.index("  表“收到和处理政府信息公开申请情况” 行“（一）予以公开” 列“总计”")
    assert lines[at + 1] == "    11"
    assert lines[at + 2].startswith("    ^^ CN503 错误 ")
    assert lines[at + 3].startswith("       · ")
    assert lines[at + 4] == "       建议：改为 10"
    assert lines[-1] == "1 个文件：2 个错误，0 个警告；1 条规则已检查"


def test_check_may_be_left_out() -> None:
    """`gipr-lint FILE` and `gipr-lint check FILE` are the same, also with options in front."""
    assert lint("--quiet", FAULTY) == lint("check", "--quiet", FAULTY)


def test_the_module_is_the_command() -> None:
    """`python -m gipr_lint` gives what the installed command gives."""
    assert run(sys.executable, "-m", "gipr_lint", FAULTY, cwd=DRAFTS) == lint(FAULTY)


def test_folders_are_searched(tmp_path: Path) -> None:
    """A folder gives its drafts and those of its subfolders, sorted; not lock files, not hidden folders."""
    for name in ("b.docx", "a.DOCX", "子文件夹/c.docx", "~$b.docx", ".~lock.b.docx#", ".hidden/d.docx", "note.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(draft(CORRECT))
    ran = lint(".", "--format", "json", cwd=tmp_path)
    assert ran.code == 0
    paths = [Path(document["path"]).as_posix() for document in json.loads(ran.out)["documents"]]
    assert paths == ["a.DOCX", "b.docx", "子文件夹/c.docx"]


def test_files_of_other_kinds_are_named(tmp_path: Path) -> None:
    """Documents of other kinds in a searched folder are counted and named in the closing line, other files are not."""
    (tmp_path / "a.docx").write_bytes(draft(CORRECT))
    for name in ("旧稿.xls", "成文.OFD", "稿.et", "data.csv"):
        (tmp_path / name).write_bytes(b"x")
    ran = lint(tmp_path, cwd=tmp_path)
    closing = ran.out.splitlines()[-1]
    assert ran.code == 0
    assert closing.startswith("1 个文件：")
    assert "3 个文件没有检查：" in closing
    assert all(name in closing for name in ("旧稿.xls", "成文.OFD", "稿.et"))
    assert "data.csv" not in ran.out


def test_an_empty_folder_is_no_success(tmp_path: Path) -> None:
    """A folder without drafts gives 0 files and status 2, with --allow-empty 0."""
    ran = lint(tmp_path, cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "0 个文件：0 个错误，0 个警告\n")
    assert "没有可以检查的文件" in ran.err
    assert lint(tmp_path, "--allow-empty", cwd=tmp_path).code == 0


def test_a_named_lock_file_is_skipped(tmp_path: Path) -> None:
    """Word's lock file is no draft, even where a shell's wildcard names it."""
    (tmp_path / "~$草稿.docx").write_bytes(b"\x05user")
    (tmp_path / "草稿.docx").write_bytes(draft(CORRECT))
    ran = lint("~$草稿.docx", "草稿.docx", cwd=tmp_path)
    assert ran.code == 0
    assert "~$" not in ran.out


def test_a_missing_file_does_not_stop_the_others() -> None:
    """A file that is not there is an unreadable document; the draft after it is checked all the same."""
    ran = lint("没有.docx", FAULTY, "--select", "CN503")
    assert ran.code == 1
    assert "没有.docx\n  GL001 错误 找不到文件" in ran.out
    assert "CN503" in ran.out
    assert ran.out.splitlines()[-1].endswith("；1 个文件无法读取")


def test_a_folder_that_may_not_be_opened_is_not_passed_over(tmp_path: Path) -> None:
    """What lies in a folder without permission is checked where the system allows it, else the folder is reported."""
    closed = tmp_path / "机要"
    closed.mkdir()
    (closed / "a.docx").write_bytes(b"")
    closed.chmod(0)
    try:
        ran = lint(".", cwd=tmp_path)
    finally:
        closed.chmod(0o700)
    assert ran.code == 1
    assert "机要" in ran.out
    assert "GL001" in ran.out


def test_standard_input() -> None:
    """`-` reads a draft from standard input; --stdin-filename is what it is called."""
    ran = lint("-", "--stdin-filename", "草稿.docx", stdin=draft(FAULTY))
    assert ran.code == 1
    assert ran.out == lint(FAULTY).out.replace(FAULTY, "草稿.docx", 1)
    assert lint("check", "-", stdin=draft(CORRECT)).out.startswith("<stdin>  临阳县人民政府")


def test_standard_input_comes_after_the_files() -> None:
    """Standard input may be read beside files, and is shown last."""
    ran = lint("-", FAULTY, "--format", "json", "--stdin-filename", "a.docx", stdin=draft(CORRECT))
    assert [document["path"] for document in json.loads(ran.out)["documents"]] == [FAULTY, "a.docx"]


def test_standard_input_that_is_no_draft() -> None:
    """Nothing on standard input is an unreadable document, status 1."""
    ran = lint("-")
    assert ran.code == 1
    assert "GL001 错误 文件为空" in ran.out


def test_a_file_name_need_not_be_text(tmp_path: Path) -> None:
    """A name whose bytes are no UTF-8, or holds control characters, is shown harmlessly in every format."""
    names = [b"\xb1\xa8\xb8\xe6.docx", "红\x1b[31m\u202e色.docx".encode()]
    for name in names:
        (tmp_path / os.fsdecode(name)).write_bytes(b"")
    for form in ("text", "concise", "json"):
        ran = lint(".", "--format", form, cwd=tmp_path)
        assert ran.code == 1
        assert "\x1b" not in ran.out
        assert "\u202e" not in ran.out
        assert ran.out.count("GL001") >= 2


# Exit codes


@pytest.mark.parametrize(
    ("name", "codes", "level", "expected"),
    [
        (FAULTY, "CN503", "error", 1),
        (FAULTY, "CN503", "warning", 1),
        (FAULTY, "CN503", "info", 1),
        (FAULTY, "CN503", "never", 0),
        (WARNED, "CN301", "error", 0),
        (WARNED, "CN301", "warning", 1),
        (WARNED, "CN301", "info", 1),
        (WARNED, "CN301", "never", 0),
        (ODD, "CN458", "error", 0),
        (ODD, "CN458", "warning", 0),
        (ODD, "CN458", "info", 1),
    ],
)
def test_fail_on(name: str, codes: str, level: str, expected: int) -> None:
    """Errors, warnings and infos end with 1 from the level of --fail-on upwards, and are shown below it too."""
    ran = lint(name, "--select", codes, "--fail-on", level)
    assert ran.code == expected
    assert codes in ran.out


def test_the_default_is_to_fail_on_errors() -> None:
    """Without --fail-on a warning ends with 0."""
    assert lint(WARNED, "--select", "CN301").code == 0


def test_an_unreadable_document_fails_in_any_case(tmp_path: Path) -> None:
    """An unreadable document ends with 1 also under --fail-on never."""
    (tmp_path / "坏.docx").write_text("不是文档", encoding="utf-8")
    assert lint("坏.docx", "--fail-on", "never", cwd=tmp_path).code == 1


def test_a_category_selects_and_ignores_its_rules() -> None:
    """Layout rules are off until their category is selected; they are information, so the status stays 0."""
    assert rules_of(lint(CORRECT, "--format", "json").out) == []
    chosen = lint(CORRECT, "--select", "layout", "--format", "json")
    assert chosen.code == 0
    assert set(rules_of(chosen.out)) <= {f"CN9{number}" for number in range(21, 31)}
    assert rules_of(chosen.out)
    assert rules_of(lint(CORRECT, "--select", "layout", "--ignore", "layout", "--format", "json").out) == []


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ((), "用法：gipr-lint"),
        (("check",), f"gipr-lint: 缺少：文件\n用法：gipr-lint check [选项] 文件…\n{USAGE}"),
        ((CORRECT, "--formt", "json"), "gipr-lint: 没有选项“--formt”，是否想写“--format”？\n用法：gipr-lint check"),
        ((CORRECT, "--format", "xml"), "gipr-lint: “--format”的值不对：只能是 text、concise、"),
        ((CORRECT, "--fail-on", "fatal"), "gipr-lint: “--fail-on”的值不对：只能是 error、warning、info、never"),
        ((CORRECT, "--profile", "x"), "gipr-lint: “--profile”的值不对：只能是 draft、submit、publish"),
        ((CORRECT, "--lang", "fr"), "gipr-lint: “--lang”的值不对：只能是 zh、en"),
        ((CORRECT, "--year", "24"), "gipr-lint: “--year”的值不对：应为 2000 至 2100 的整数"),
        ((CORRECT, "--jobs", "-1"), "gipr-lint: “--jobs”的值不对：应为不小于 0 的整数"),
        ((CORRECT, "--year"), "gipr-lint: 选项“--year”缺少值，或不能带值"),
        ((CORRECT, "--edition", "2020"), "gipr-lint: 没有名为“2020”的格式版本，是否想写“2021”？"),
        ((CORRECT, "--edition", "x"), "gipr-lint: 没有名为“x”的格式版本，可用的有：2019、2021"),
        ((CORRECT, "--select", "CN5033"), "gipr-lint: 没有编号、名称或类别为“CN5033”的规则，是否想写“CN503”？"),
        ((CORRECT, "--ignore", "row-total-mismach"), "的规则，是否想写“row-total-mismatch”？"),
        ((CORRECT, "--select", "layuot"), "的规则，是否想写“layout”？"),
        ((CORRECT, "--pack", "cm"), "gipr-lint: 没有名为“cm”的规则包，可用的有：cn"),
        ((CORRECT, "--rules", "nowhere"), "gipr-lint: 没有名为“nowhere”的规则包，可用的有：cn"),
        (("explain", "CN5033"), "gipr-lint: 没有编号或名称为“CN5033”的规则，是否想写“CN503”？"),
        (("show",), "gipr-lint: 缺少：文件"),
        (("anotate", CORRECT), "gipr-lint: 没有命令“anotate”，也没有这个文件，是否想写“annotate”？"),
        (("rules", "lst"), "gipr-lint: 没有命令“lst”，是否想写“list”？\n用法：gipr-lint rules"),
        (("rules", "x"), "gipr-lint: 没有命令“x”，可用的有：check、docs、list、new、schema、test\n"),
    ],
)
def test_wrong_usage_ends_with_2(args: tuple[str, ...], message: str) -> None:
    """What the tool cannot do ends with 2 and one message in Chinese on standard error, nothing on standard output."""
    ran = lint(*args)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert "Traceback" not in ran.err


# Rule packs


def test_a_pack_in_a_folder(tmp_path: Path) -> None:
    """--rules and --pack run a pack that is not installed beside the national one, and name it in JSON."""
    pack = write_pack(tmp_path)
    ran = lint(CORRECT, "--rules", pack, "--format", "json")
    assert ran.code == 0
    assert rules_of(ran.out) == ["LY301"]
    assert [pack["name"] for pack in json.loads(ran.out)["tool"]["packs"]] == ["cn", "ly"]
    assert lint(CORRECT, "--pack", pack, "--format", "json") == ran
    assert lint(CORRECT, "--rules", pack, "--fail-on", "warning").code == 1
    assert lint(CORRECT, "--rules", pack, "--ignore", "address-given", "--fail-on", "warning").code == 0


def test_the_commands_for_packs_know_it_too(tmp_path: Path) -> None:
    """`rules list`, `rules check`, `rules test` and `explain` work on a pack in a folder."""
    pack = write_pack(tmp_path)
    assert "LY301  警告  address-given  不写通信地址" in lint("rules", "list", "--rules", pack).out
    assert "ly 3：" in lint("rules", "check", pack).out
    tested = lint("rules", "test", pack, "--rule", "LY301")
    assert (tested.code, tested.out) == (0, "ly：1条规则，2个例子：2个通过，0个失败\n")
    explained = lint("explain", "LY301", "--rules", pack)
    assert explained.code == 0
    assert "《临阳县年度报告编写说明》" in explained.out


def test_a_rule_whose_examples_fail(tmp_path: Path) -> None:
    """`rules test` ends with 1 and names the file where an example does not do what it says."""
    pack = write_pack(tmp_path, RULE.replace("地址：临阳县", "在临阳县"))
    ran = lint("rules", "test", "--rules", pack, "--rule", "address-given")
    assert ran.code == 1
    assert "LY301-address-given.yaml:19: LY301 address-given #2 bad: " in ran.out


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "message"),
    [
        ("severity: warning", "severity: warn", 3, 11, "warn"),
        ("severity: warning", "severty: warning", 3, 1, "severity"),
        ("kind: pattern-", "kind: patern-", 8, 15, "是否想写“pattern-forbidden”？"),
        ("fact: [address]", "fact: [adress]", 8, 41, "是否想写“address”？"),
        ("zh: 不应写通信地址", "zh: '不应写{adress}'", 9, 19, "adress"),
        ("code: LY301", "code: [", 1, 1, ""),
    ],
)
@pytest.mark.parametrize("command", [("check", CORRECT), ("rules", "check")])
def test_a_broken_pack_ends_with_2(
    tmp_path: Path, command: tuple[str, ...], old: str, new: str, line: int, column: int, message: str
) -> None:
    """An error in a pack stops the run with 2 and gives file, line and column, with what may have been meant."""
    pack = write_pack(tmp_path, RULE.replace(old, new))
    ran = lint(*command, "--rules", pack)
    assert (ran.code, ran.out) == (2, "")
    head = "gipr-lint: " + str(Path("ly", "rules", "LY301-address-given.yaml"))
    assert ran.err.startswith(f"{head}:{line}:{column}: " if message else head)
    assert message in ran.err
    assert "^" in ran.err


def test_a_folder_that_holds_no_pack(tmp_path: Path) -> None:
    """A folder without pack.yaml is no pack: status 2."""
    ran = lint(CORRECT, "--rules", tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "pack.yaml" in ran.err


# Options


def test_select_and_ignore() -> None:
    """Rules are chosen by code, beginning of a code or name, several in one option or several options."""
    chosen = rules_of(lint(ODD, "--format", "json", "--select", "CN45").out)
    assert {code[:4] for code in chosen} == {"CN45"}
    some = lint(ODD, "--format", "json", "--select", "CN451,cell-placeholder", "--select", "CN117")
    assert sorted(rules_of(some.out)) == ["CN117", "CN451", "CN452"]
    fewer = lint(ODD, "--format", "json", "--select", "CN45", "--ignore", "CN451", "--ignore", "cell-placeholder")
    assert rules_of(fewer.out) == [code for code in chosen if code not in ("CN451", "CN452")]


def test_year_and_edition() -> None:
    """--year and --edition overrule what is recognised."""
    report = json.loads(lint(CORRECT, "--year", "2020", "--format", "json").out)["documents"][0]["report"]
    assert (report["year"], report["edition"]) == (2020, "2019")
    ran = lint(CORRECT, "--edition", "2019", "--format", "json")
    assert json.loads(ran.out)["documents"][0]["report"]["edition"] == "2019"
    assert "CN120" in rules_of(ran.out)


def test_every_profile_runs() -> None:
    """A correct draft has no errors in any profile."""
    for profile in ("draft", "submit", "publish"):
        assert lint(CORRECT, "--profile", profile).code == 0


def test_statistics_count_by_rule() -> None:
    """--statistics counts the findings by rule before the closing line, the most frequent first."""
    lines = lint(FAULTY, "--select", "CN503,CN504", "--statistics").out.splitlines()
    assert lines[-3] == "     2  CN503  错误  总计与各类申请人之和不符"
    assert lines[-2].startswith("     1  CN504  ")


def test_quiet_leaves_findings_alone() -> None:
    """--quiet leaves out the closing line and drafts without findings; findings stay."""
    assert lint(CORRECT, "--quiet") == (0, "", "")
    loud, quiet = lint(CORRECT, FAULTY), lint(CORRECT, FAULTY, "--quiet")
    assert quiet.code == 1
    assert quiet.out.splitlines() == [line for line in loud.out.splitlines()[:-1] if line in quiet.out.splitlines()]
    assert CORRECT not in quiet.out


def test_concise_is_one_line_a_finding() -> None:
    """Each line of the concise format has the path, the place in the words of the form, code, severity, message."""
    lines = lint(FAULTY, "--format", "concise", "--select", "CN503", "--quiet").out.splitlines()
    assert len(lines) == 2
    place = "表“收到和处理政府信息公开申请情况” 行“（一）予以公开” 列“总计”"
    assert lines[1].startswith(f"{FAULTY}: {place}: CN503 错误 ")


def test_english_is_english_throughout() -> None:
    """--lang en gives headings, severities and the closing line in English."""
    ran = lint(FAULTY, "--lang", "en", "--select", "CN503")
    assert "row “（一）予以公开” column “总计”" in ran.out
    assert "^^ CN503 error " in ran.out
    assert "       suggestion: change to 10" in ran.out
    assert ran.out.splitlines()[-1] == "1 file: 2 errors, 0 warnings; 1 rule checked"


def test_environment_variables_are_options() -> None:
    """GIPR_LINT_* stand for the options; an option on the command line wins."""
    env = {"GIPR_LINT_FORMAT": "json", "GIPR_LINT_SELECT": "CN503 CN504", "GIPR_LINT_FAIL_ON": "never"}
    env |= {"GIPR_LINT_LANG": "en", "GIPR_LINT_JOBS": "2", "GIPR_LINT_PROFILE": "draft", "GIPR_LINT_YEAR": "2024"}
    ran = lint(FAULTY, CORRECT, env=env)
    assert ran.code == 0
    assert set(rules_of(ran.out)) == {"CN503", "CN504"}
    assert "The total is" in ran.out
    assert lint(FAULTY, "--fail-on", "error", env=env).code == 1
    assert lint(CORRECT, env={"GIPR_LINT_QUIET": "1", "GIPR_LINT_IGNORE": "CN1"}) == (0, "", "")
    assert lint(CORRECT, env={"GIPR_LINT_FORMAT": "xml"}).code == 2
    assert lint(CORRECT, env={"GIPR_LINT_EDITION": "1999"}).code == 2


# The same output for the same input


@pytest.mark.parametrize("form", ["text", "concise", "json"])
def test_output_is_the_same_each_time(form: str) -> None:
    """Neither the hash seed, the order of the arguments nor the number of processes changes a byte."""
    args = (".", "--format", form, "--statistics")
    first = lint(*args, env={"PYTHONHASHSEED": "1"})
    assert lint(*args, env={"PYTHONHASHSEED": "2"}) == first
    assert lint(*args, "--jobs", "2") == first
    names = sorted(path.name for path in DRAFTS.glob("*.docx"))
    assert lint(*reversed(names), *args[1:], "--jobs", "0") == first


def test_a_pack_works_in_several_processes(tmp_path: Path) -> None:
    """--jobs hands the packs of the run to its processes."""
    pack = write_pack(tmp_path)
    assert lint(".", "--rules", pack, "--jobs", "2") == lint(".", "--rules", pack)


# Streams, colours, places


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    ],
)
def test_pipes_are_utf_8(env: dict[str, str]) -> None:
    """Output into a pipe is UTF-8 whatever the locale says, unless PYTHONIOENCODING does, file names and errors too."""
    assert lint(CORRECT, ODD, env=env) == lint(CORRECT, ODD)
    assert lint(CORRECT, "--edition", "新", env={**env, "PYTHONUTF8": "1"}).err.startswith("gipr-lint: 没有名为“新”")


def test_consoles_in_gbk_get_what_they_can_show(tmp_path: Path) -> None:
    """On a console in GBK the command does not crash; what it cannot show becomes a question mark."""
    shutil.copy(DRAFTS / FAULTY, tmp_path / "ẞ稿.docx")
    ours, theirs = pty.openpty()
    env = os.environ | {"PYTHONIOENCODING": "gbk", "NO_COLOR": "1"}
    with subprocess.Popen([COMMAND, "ẞ稿.docx"], cwd=tmp_path, stdout=theirs, env=env) as process:
        os.close(theirs)
        shown = b""
        with suppress(OSError):  # how Linux tells that the other end is closed
            while piece := os.read(ours, 65536):
                shown += piece
        assert process.wait(60) == 1
    os.close(ours)
    text = shown.decode("gbk")
    assert text.startswith("?稿.docx  云岭市发展和改革局")
    assert "CN503 错误 " in text


def test_colours_are_as_the_environment_asks() -> None:
    """FORCE_COLOR paints, NO_COLOR wins, a pipe is plain; without the colours the text is the same."""
    plain = lint(FAULTY)
    painted = lint(FAULTY, env={"FORCE_COLOR": "1"})
    assert "\033[" not in plain.out
    assert "\033[31m错误\033[0m" in painted.out
    assert re.sub(r"\033\[\d+m", "", painted.out) == plain.out
    assert lint(FAULTY, env={"FORCE_COLOR": "1", "NO_COLOR": "1"}) == plain
    json_output = lint(FAULTY, "--format", "json", env={"FORCE_COLOR": "1"}).out
    assert "\033" not in json_output


def test_a_reader_that_goes_away() -> None:
    """Output into a pipe that is closed early gives no traceback."""
    ran = run("sh", "-c", f'"{COMMAND}" . --format json | head -c 1', cwd=DRAFTS)
    assert (ran.out, ran.err) == ("{", "")


def piped(*arguments: str, **env: str) -> bytes:
    """What the command writes into a pipe."""
    ran = subprocess.run([COMMAND, *arguments], cwd=DRAFTS, env={**os.environ, **env}, capture_output=True, check=False)
    return ran.stdout


def test_a_pipe_is_written_in_the_encoding_that_is_named() -> None:
    """PYTHONIOENCODING counts for reports and help; what it lacks is replaced; a file of --output is UTF-8 all the
    same. Without it a pipe is UTF-8, in whichever locale."""
    for arguments in ((FAULTY,), ("--help",), ("--format", "csv", FAULTY)):
        wanted = piped(*arguments).decode("utf-8").removeprefix("\ufeff")
        assert piped(*arguments, PYTHONIOENCODING="gbk").decode("gbk") == wanted.encode("gbk", "replace").decode("gbk")
        assert piped(*arguments, LC_ALL="C", LANG="C", PYTHONUTF8="0").decode("utf-8").removeprefix("\ufeff") == wanted
    assert "?" in piped("show", ODD, PYTHONIOENCODING="ascii").decode("ascii")


def test_a_table_in_a_file_is_utf_8_for_excel(tmp_path: Path) -> None:
    """With its mark, whatever the console speaks."""
    file = tmp_path / "findings.csv"
    piped("--format", "csv", "--output", str(file), FAULTY, PYTHONIOENCODING="gbk")
    assert file.read_bytes().startswith(b"\xef\xbb\xbf\xe6\x96\x87")


@pytest.mark.parametrize(("columns", "least"), [(20, 40), (40, 40), (77, 77), (500, 200)])
def test_lines_on_a_terminal_are_as_wide_as_it_is(columns: int, least: int) -> None:
    """From 40 to 200 columns; the caret stands under its word, and without a terminal no line is broken."""
    primary, secondary = pty.openpty()
    env = {**os.environ, "COLUMNS": str(columns), "TERM": "dumb"}
    with subprocess.Popen([COMMAND, FAULTY], cwd=DRAFTS, env=env, stdout=secondary) as process:
        os.close(secondary)
        told = b""
        with suppress(OSError):
            while piece := os.read(primary, 4096):
                told += piece
        process.wait()
    os.close(primary)
    lines = told.decode().replace("\r\n", "\n").splitlines()
    assert max(map(width, lines)) <= least
    at = next(number for number, line in enumerate(lines) if line.lstrip().startswith("^^"))
    assert lines[at].index("^") == lines[at - 1].index("11")
    assert "".join("".join(lines).split()) == "".join(piped(FAULTY).decode().split())


def test_an_unusable_cache_is_done_without(tmp_path: Path) -> None:
    """Where the cache folder is a file, or the cache is broken, the result is the same."""
    file = tmp_path / "file"
    file.write_text("x")
    expected = lint(FAULTY)
    assert lint(FAULTY, env={"GIPR_LINT_CACHE": str(file)}) == expected
    folder = tmp_path / "cache"
    assert lint(FAULTY, env={"GIPR_LINT_CACHE": str(folder)}) == expected
    for path in folder.iterdir():
        path.write_bytes(b"broken")
    assert lint(FAULTY, env={"GIPR_LINT_CACHE": str(folder)}) == expected


# The other commands


def test_the_version_is_named() -> None:
    """--version names the tool and its version."""
    from gipr_lint import __version__

    assert lint("--version") == (0, f"gipr-lint {__version__}\n", "")


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ((), ("用法：gipr-lint [选项] 命令", "check     检查年度报告", "annotate", "fix", "explain", "rules", "show")),
        (("check",), ("用法：gipr-lint check [选项] 文件…", "选项:", "--fail-on", "达到这一级即以状态 1 退出。")),
        (("check",), ("（默认 submit；GIPR_LINT_PROFILE）", "例子:", "  2  没有做成", "NO_COLOR")),
        (("explain",), ("用法：gipr-lint explain [选项] 规则", "说明一条规则")),
        (("fix",), ("用法：gipr-lint fix [选项] 文件", "--suggested", "--on-revisions")),
        (("annotate",), ("用法：gipr-lint annotate [选项] 文件", "--output")),
        (("show",), ("用法：gipr-lint show [选项] 文件", "--year 年份")),
        (("rules",), ("用法：gipr-lint rules [选项] 命令", "list", "check", "test")),
        (("rules", "test"), ("用法：gipr-lint rules test [选项] [文件夹或文件…]", "--rule 规则")),
    ],
)
def test_help_is_in_chinese(command: tuple[str, ...], words: tuple[str, ...]) -> None:
    """--help of every command is in Chinese throughout and ends with 0."""
    ran = lint(*command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert all("".join(word.split()) in "".join(ran.out.split()) for word in words)  # wherever a line is broken
    assert not any(word in ran.out for word in ("Usage", "Options", "Show ", "TEXT", "INTEGER", "DIRECTORY"))


def test_explain_tells_a_rule_by_code_or_name() -> None:
    """`explain` takes a code in any case or a name, and gives title, reason, authority and examples."""
    ran = lint("explain", "cn503")
    assert ran.code == 0
    assert ran.out.startswith("CN503 row-total-mismatch（错误）\n总计与各类申请人之和不符\n")
    assert "国办公开办函〔2021〕30号" in ran.out
    assert "正确：" in ran.out
    assert "错误：" in ran.out
    assert lint("explain", "row-total-mismatch") == ran
    english = lint("explain", "CN503", "--lang", "en").out
    assert english.startswith("CN503 row-total-mismatch (error)\nA row's total differs")
    assert "unreadable-document" in lint("explain", "GL001").out


def test_rules_list_check_test() -> None:
    """The national pack can be listed, is well-formed, and a rule's examples run."""
    listed = lint("rules", "list").out.splitlines()
    assert "CN503  错误  row-total-mismatch  总计与各类申请人之和不符" in listed
    assert [line[:5] for line in listed] == sorted(line[:5] for line in listed)
    assert "写法无误" in lint("rules", "check").out
    assert lint("rules", "test", "--rule", "CN503") == (0, "cn：1条规则，2个例子：2个通过，0个失败\n", "")
    assert lint("rules", "test", "--rule", "CN999").code == 2


def test_show_gives_what_was_recognised() -> None:
    """`show` gives what was recognised, as text and as JSON; an unreadable file ends with 1."""
    ran = lint("show", FAULTY)
    assert ran.code == 0
    assert "机关: 云岭市发展和改革局" in ran.out
    assert "  （一）予以公开" in ran.out
    data = json.loads(lint("show", FAULTY, "--format", "json").out)
    assert (data["year"], data["edition"], data["agency"]) == (2024, "2021", "云岭市发展和改革局")
    assert [table["form"] for table in data["tables"]] == ["proactive", "requests", "review"]
    assert json.loads(lint("show", "-", "--format", "json", stdin=draft(FAULTY)).out) == data
    missing = lint("show", "没有.docx")
    assert (missing.code, missing.out) == (1, "")
    assert missing.err.startswith("没有.docx: 找不到文件")
