"""The folder of wheels for machines without a network: made, and installed from as the page on installing says."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.support.e2e.running import DRAFTS, FAULTY, ROOT, run


def test_a_folder_of_wheels_installs_without_a_network(tmp_path: Path) -> None:
    """With nothing but what is in the folder, for one user; the command that stands on the path then finds defects,
    and lacks nothing of the page that was asked for."""
    made = run(
        sys.executable, ROOT / "tools" / "wheels.py", tmp_path / "stick", "--extra", "web", cwd=tmp_path, timeout=300
    )
    assert made.code == 0, made.out + made.err
    home = tmp_path / "home"
    alone = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "PIP_NO_INDEX": "1"}
    alone["PATH"] = f"{Path(sys.base_prefix) / 'bin'}{os.pathsep}{os.defpath}"
    installed = run("sh", tmp_path / "stick" / "install.sh", cwd=tmp_path, env=alone, timeout=300)
    assert installed.code == 0, installed.out + installed.err
    checked = run(home / ".local" / "bin" / "gipr-lint", DRAFTS / FAULTY, cwd=tmp_path, env=alone)
    assert (checked.code, "CN503" in checked.out) == (1, True)
    served = run(home / ".local" / "bin" / "gipr-lint", "serve", "--host", "0.0.0.0", cwd=tmp_path, env=alone)
    assert (served.code, "--allowed-host" in served.err) == (2, True)


def test_the_script_for_windows_is_one_that_cmd_reads(tmp_path: Path) -> None:
    """Lines end as cmd wants them, every label that is jumped to is there, nothing but ASCII stands in it."""
    source = (ROOT / "tools" / "wheels.py").read_text("utf-8")
    script = source.partition('WINDOWS = r"""')[2].partition('"""')[0]
    assert script.isascii()
    labels = {line[1:] for line in script.splitlines() if line.startswith(":")}
    assert {word[1:] for line in script.splitlines() for word in line.split() if word.startswith(":")} <= labels
    assert "%~dp0wheels" in script
