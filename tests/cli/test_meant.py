"""Which files may have been meant by names that cannot be checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from gipr_lint.cli.commands import TooMuchError
from gipr_lint.cli.meant import meant
from gipr_lint.cli.program import cli

LOCK = "是编辑软件打开文稿时留下的临时文件，不是文稿"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with drafts, which is the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "区县").mkdir()
    for name in (
        "2024 年 报.docx",
        "乙镇年报.docx",
        "乙镇年报.doc",
        "丙.wps",
        "区县/青溪县.docx",
        "区县/云 岭.docx",
        "a.txt",
    ):
        (tmp_path / name).touch()


@pytest.mark.parametrize(
    ("paths", "hints"),
    [
        (["2024", "年", "报.docx"], ["文件名里有空格，要加引号：\"2024 年 报.docx\""]),
        (["乙镇年报.docx", "区县/云", "岭.docx", "丙.wps"], ["文件名里有空格，要加引号：\"区县/云 岭.docx\""]),
        (["没有", "这个.docx"], []),
        (["~$镇年报.docx"], [f"“~$镇年报.docx”{LOCK}，是否想写“乙镇年报.docx”？"]),
        ([".~lock.乙镇年报.docx#"], [f"“.~lock.乙镇年报.docx#”{LOCK}，是否想写“乙镇年报.docx”？"]),
        (["~$不在.docx"], [f"“~$不在.docx”{LOCK}"]),
        (["乙镇年报.doc"], ["同一文件夹里有“乙镇年报.docx”，是否要检查这个？"]),
        (["乙镇年报"], ["同一文件夹里有“乙镇年报.docx”，是否要检查这个？"]),
        (["区县/青溪县.wps"], ["同一文件夹里有“区县/青溪县.docx”，是否要检查这个？"]),
        (["丙.docx"], ["同一文件夹里有“丙.wps”，请用 Word 或 WPS 打开后另存为 .docx 再检查"]),
        (["区县/清溪县.docx"], ["是否指“区县/青溪县.docx”？"]),
        (["区县/青溪县.DOCX"], ["是否指“区县/青溪县.docx”？"]),
        (["丙.wps", "a.txt", "区县", "-", "乙镇年报.docx", "没有的文件夹/甲.docx"], []),
    ],
)  # fmt: skip
def test_a_name_that_is_none_has_one_hint(paths: list[str], hints: list[str]) -> None:
    """One for each name that is none; nothing is said of what is there and has nothing beside it."""
    assert [str(hint) for hint in meant(paths)] == hints


def test_hints_stand_on_standard_error() -> None:
    """The report is what it was, whatever its format."""
    ran = CliRunner().invoke(cli, ["--format", "json", "2024", "年", "报.docx"])
    assert ran.exit_code == 1
    assert ran.stderr == 'gipr-lint: 文件名里有空格，要加引号："2024 年 报.docx"\n'
    assert ran.stdout.startswith("{")


@pytest.mark.parametrize("command", [("show", "2024", "年", "报.docx"), ("compare", "区县/云", "岭.docx", "丙.wps")])
def test_too_many_words_may_be_one_name(command: tuple[str, ...]) -> None:
    """A command that takes so many files names what is too much, and the file that a blank has cut."""
    ran = CliRunner().invoke(cli, command, standalone_mode=False)
    assert isinstance(ran.exception, TooMuchError)
    assert ran.exception.message.startswith(f"多写了“{command[-2] if command[0] == 'show' else command[-1]}”")
    assert "；文件名里有空格，要加引号：" in ran.exception.message
