"""What commands print: nothing from outside steers a terminal or a system of continuous integration."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.support.docx.building import docx, p, tbl, tc, tr
from tests.support.packs import small

from gipr_lint.cli.printing import complain, remark, tell
from gipr_lint.cli.program import cli
from gipr_lint.output.common.terminal import inert, paint, printable, unpainted

COMMANDS = ("::error file=x,line=1::甲", "::add-mask::乙", "##[error]丙", "##vso[task.complete]丁", "##teamcity[x]戊")
STEERING = "\x1b[31m\x9b31m\u202e\u2066\u200f"


def commands(text: str) -> list[str]:
    """The lines of an output that a system of continuous integration would take for a command."""
    return [
        line
        for line in re.split("[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]", text)
        if re.match(r"\s*::", line) or re.search(r"##(\[|vso\[|teamcity\[)", line)
    ]


def steering(text: str) -> set[str]:
    """The characters that are neither text nor the end of a line or cell."""
    return {c for c in text if c not in "\n\t" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")}


def hostile_draft() -> bytes:
    """A draft whose every paragraph and cell begins with a command, or would steer the terminal."""
    steer = "".join(f"&#x{ord(c):x};" for c in STEERING[5:])
    said = [f"{command},群众述求{steer},已办结" for command in COMMANDS]
    return docx(
        p("临阳县人民政府2024年政府信息公开工作年度报告")
        + p("一、总体情况")
        + "".join(map(p, said))
        + tbl(tr(tc(COMMANDS[0]), tc(COMMANDS[2])), tr(*map(tc, said[:2])))
        + p("六、其他需要报告的事项")
        + p("无")
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["draft.docx", "::error file=x::甲.docx", "##[error].docx", "a\n::notice::b\x1b[31m.docx"]
)
@pytest.mark.parametrize(
    "command",
    [
        ["check"],
        ["check", "--format", "concise"],
        ["check", "--format", "json"],
        ["show"],
        ["show", "--text"],
        ["show", "--format", "json"],
        ["fix", "--suggested", "--diff"],
        ["fix", "--suggested", "--check"],
        ["fix", "--suggested", "-o", "new.docx"],
        ["annotate", "-o", "::set-output::.docx"],
    ],
    ids=" ".join,
)
def test_a_draft_gives_no_commands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], name: str
) -> None:
    """Neither what a draft says nor how its file is called begins a line that is a command, or steers a terminal."""
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(hostile_draft())
    ran = CliRunner().invoke(cli, [*command, name])
    assert ran.exit_code in (0, 1)
    assert ran.output
    assert commands(ran.output) == []
    assert not steering(ran.output)


@pytest.mark.parametrize("command", ["check", "show", "fix", "annotate"])
def test_a_file_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    """The name of a file is told harmless where nothing else is known of it, also where it is no text at all."""
    monkeypatch.chdir(tmp_path)
    more = ["-o", "o.docx"] if command in ("fix", "annotate") else []
    for name in (f"::error::{STEERING}.docx", os.fsdecode(b"\xff\xfe.docx")):
        for data in (None, b"", b"PK\x03\x04"):
            if data is not None:
                Path(name).write_bytes(data)
            ran = CliRunner().invoke(cli, [command, name, *more])
            assert ran.exit_code == 1
            assert commands(ran.output) == []
            assert not steering(ran.output)


@pytest.mark.parametrize(
    "text",
    [
        f'select: ["{STEERING}::x"]',
        'ignore: [{rule: "\\e[31m", reason: "::error::x"}]',
        '"::error::\\x9b31m": 1',
        f"::error:: [{STEERING[6:]}\n##[error]",
    ],
)
def test_a_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """What is wrong in a configuration, and its own lines."""
    monkeypatch.chdir(tmp_path)
    Path(".gipr-lint.yaml").write_text(text, encoding="utf-8")
    Path("a.docx").write_bytes(hostile_draft())
    for command in (["check", "a.docx"], ["rules", "list"], ["explain", "CN503"]):
        ran = CliRunner().invoke(cli, command)
        assert commands(ran.output) == []
        assert not steering(ran.output)


@pytest.mark.slow
def test_a_pack(tmp_path: Path) -> None:
    """Titles, reasons and examples of rules, and what `rules test` says of them."""
    name = "1-all/TT101-visit-forbidden.yaml"
    title = 'title: {zh: "::error::\\e[31m\\u202E", en: "##[x]"}'
    changed = (
        small.FILES[name].replace("title: {zh: 来访, en: visit}", title).replace("good: 好", 'good: "::add-mask::x"')
    )
    folder = small.write(tmp_path / "pack", {name: changed})
    for command in (["rules", "list"], ["explain", "TT101"], ["rules", "test"], ["rules", "check"]):
        ran = CliRunner().invoke(cli, [*command, "--rules", str(folder)])
        assert ran.output
        assert commands(ran.output) == []
        assert not steering(ran.output)


def test_lines_as_they_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Each line for itself; what is no command stays as it is, and so do colours."""
    tell("::a\n b::c\n\t::d\x1b")
    assert capsys.readouterr().out == "\ufffd:a\n b::c\n \ufffd:d\ufffd\n"
    remark("来自13900005555.docx")
    complain("##vso[x]")
    assert capsys.readouterr().err == "来自139******55.docx\ngipr-lint: #\ufffdvso[x]\n"
    assert inert("甲::乙 ## 丙") == "甲::乙 ## 丙"
    assert inert(paint("::x", "bold", on=True)) == "\033[1m\ufffd:x\033[0m"
    assert unpainted(paint("甲", "error", on=True)) == "甲"
    assert printable("a\r\n::b\u2028::c") == "a \n\ufffd:b ::c"
