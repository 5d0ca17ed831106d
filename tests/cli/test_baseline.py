"""`gipr-lint baseline` within the process: what it keeps, what it drops, what it says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.support.reports import EDITIONS, NEW, PREFACE, TITLE

from gipr_lint.cli.program import cli
from gipr_lint.testing.markdown import to_docx

NAME = ".gipr-lint-baseline.json"


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def draft(path: str, prose: str = "公开１２条，受理群众述求3件。") -> None:
    """A short report in a file."""
    Path(path).parent.mkdir(exist_ok=True)
    Path(path).write_bytes(to_docx(f"{TITLE}{PREFACE}## 一、总体情况\n\n{prose}\n", NEW, EDITIONS))


def ran(*arguments: str) -> Result:
    """What came of the command, on the two rules of the drafts here."""
    return CliRunner().invoke(cli, [*arguments, "--select", "CN804,CN813"])


def test_written_then_only_new_findings(tmp_path: Path) -> None:
    """What is there when the baseline is written is shown no more, with `--baseline` or by the configuration."""
    draft("甲/稿.docx")
    done = ran("baseline", "write", "甲")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "1份文稿的2处问题" in done.stderr
    assert list(json.loads(Path(NAME).read_text("utf-8"))["documents"]) == ["甲/稿.docx"]
    assert "没有发现问题" in ran("check", "甲", "--baseline", NAME).stdout
    assert "CN813" in ran("check", "甲").stdout
    Path(".gipr-lint.yaml").write_text(f"baseline: {NAME}\nignore: [CN804]\n", "utf-8")
    draft("甲/稿.docx", "公开１２条，公开１３条。")
    done = ran("check", "甲")
    assert "１３" in done.stdout
    assert "GL008" not in done.stdout  # of rules that the project ignores nothing is gone
    assert "另有 1 个按设置不显示" in done.stdout


def test_write_leaves_other_documents_as_they_are(tmp_path: Path) -> None:
    """What a baseline knows of documents that are not named stays; `prune` without names looks at all of them."""
    draft("a.docx")
    draft("b.docx")
    assert ran("baseline", "write", "a.docx").exit_code == ran("baseline", "write", "b.docx").exit_code == 0
    assert list(json.loads(Path(NAME).read_text("utf-8"))["documents"]) == ["a.docx", "b.docx"]
    draft("a.docx", "公开12条，受理群众诉求3件。")
    Path("b.docx").unlink()
    done = ran("baseline", "prune")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "去掉4处" in done.stderr
    assert json.loads(Path(NAME).read_text("utf-8"))["documents"] == {}


def test_beside_the_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file stands beside the configuration, wherever the command runs; `-o` puts it elsewhere."""
    Path(".gipr-lint.yaml").write_text("lang: zh\n", "utf-8")
    draft("甲/稿.docx")
    monkeypatch.chdir("甲")
    assert ran("baseline", "write", "稿.docx").exit_code == 0
    assert (tmp_path / NAME).exists()
    assert ran("baseline", "write", "稿.docx", "-o", "own.json").exit_code == 0
    assert list(json.loads(Path("own.json").read_text("utf-8"))["documents"]) == ["稿.docx"]


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    """The others are kept all the same; nothing to check, or a file that is no baseline, is status 2 and changes
    nothing."""
    draft("a.docx")
    Path("b.docx").write_bytes(b"nothing")
    done = ran("baseline", "write", "a.docx", "b.docx")
    assert done.exit_code == 1
    assert "b.docx" in done.stderr
    assert list(json.loads(Path(NAME).read_text("utf-8"))["documents"]) == ["a.docx"]
    Path("leer").mkdir()
    assert ran("baseline", "write", "leer").exit_code == 2
    Path("own.json").write_text("mine", "utf-8")
    assert ran("baseline", "write", "a.docx", "-o", "own.json").exit_code == 2
    assert Path("own.json").read_text("utf-8") == "mine"
    assert ran("check", "a.docx", "--baseline", "none.json").exit_code == 2


def test_personal_data_stays_shown(tmp_path: Path) -> None:
    """It is not kept, and that is said."""
    draft("a.docx", "申请人张三，身份证号11010519491231002X。")
    done = CliRunner().invoke(cli, ["baseline", "write", "a.docx", "--select", "privacy"])
    assert "不放进基线" in done.stderr
    done = CliRunner().invoke(cli, ["check", "a.docx", "--select", "privacy", "--baseline", NAME])
    assert "CN851" in done.stdout
