"""`check` within the process: what a subprocess cannot be brought to do."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from tests.support.findings import HIDDEN, checked, finding, run, unreadable

from gipr_lint.cli import linting
from gipr_lint.cli.program import cli
from gipr_lint.cli.showing import exit_status
from gipr_lint.cli.sources import Sources


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "机要\n  GL001 错误 没有打开该文件夹的权限"),
        (("--lang", "en"), "机要\n  GL001 error There is no permission to open the folder"),
        (("--format", "json"), '"status": "unreadable"'),
        (("--format", "concise"), "机要: 整个文件: GL001 错误 没有打开"),
    ],
)
def test_a_folder_that_may_not_be_opened(args: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without permission is an unreadable document in every format and language: status 1."""
    monkeypatch.setattr(linting, "find_sources", lambda paths, suffixes: Sources((), (), tuple(paths)))
    ran = CliRunner().invoke(cli, ["check", "机要", "--fail-on", "never", *args])
    assert ran.exit_code == 1
    assert said in ran.output


def test_exit_codes() -> None:
    """1 from the level up, never for suppressed findings, always for an unreadable document."""
    warned = run(checked(finding(severity="warning")))
    assert [exit_status(warned, level) for level in ("error", "warning", "info", "never")] == [0, 1, 1, 0]
    hidden = run(checked(finding(suppressed=HIDDEN)))
    assert [exit_status(hidden, level) for level in ("error", "info")] == [0, 0]
    assert [exit_status(run(unreadable()), level) for level in ("error", "never")] == [1, 1]
    assert exit_status(run(), "info") == 0
