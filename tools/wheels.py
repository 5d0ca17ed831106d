"""Makes a folder from which gipr-lint installs without a network: its wheels, and a script for each system.

    python tools/wheels.py STICK/gipr-lint --platform win_amd64 --python 3.12

Run it where there is a network, in a checkout of the repository, then carry the folder on a stick. Without `--platform`
and `--python` it is for machines like this one. The wheels of dependencies are built for one system and one version of
Python: make one folder for each kind of machine.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

_FOR_WINDOWS = ("colorama",)
"""What click needs on Windows: pip asks only whether the machine at hand is one."""

WINDOWS = r"""@echo off
rem Installs gipr-lint from this folder, without a network, for the person who runs it.
setlocal
set "TARGET=%LOCALAPPDATA%\gipr-lint"
py -3 -m venv "%TARGET%" || goto :failed
set "PIP="%TARGET%\Scripts\python.exe" -m pip install --quiet --no-index"
%PIP% --find-links "%~dp0wheels" --upgrade gipr-lint || goto :failed
> "%USERPROFILE%\Desktop\gipr-lint.cmd" (
  echo @echo off
  echo chcp 65001 ^>nul
  echo "%%LOCALAPPDATA%%\gipr-lint\Scripts\gipr-lint.exe" %%*
  echo pause
)
echo.
echo OK: "%TARGET%\Scripts\gipr-lint.exe"
echo Drop a report on "gipr-lint.cmd" on the desktop to check it.
pause
exit /b 0
:failed
echo.
echo gipr-lint was not installed. It needs Python 3.11 or newer.
pause
exit /b 1
"""

UNIX = """#!/bin/sh
# Installs gipr-lint from this folder, without a network, for the person who runs it.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
target=${XDG_DATA_HOME:-$HOME/.local/share}/gipr-lint
python3 -m venv "$target"
"$target/bin/python" -m pip install --quiet --no-index --find-links "$here/wheels" --upgrade gipr-lint
mkdir -p "$HOME/.local/bin"
ln -sf "$target/bin/gipr-lint" "$HOME/.local/bin/gipr-lint"
echo "OK: $HOME/.local/bin/gipr-lint"
"""


def collect(folder: Path, platform: str | None = None, python: str | None = None, extras: Sequence[str] = ()) -> None:
    """Fills `folder` with the wheels of gipr-lint and of all that it needs, and with the scripts that install them.

    `platform` is a tag of wheels such as win_amd64, `python` a version such as 3.12, `extras` are parts such as web
    that have packages of their own. Raises CalledProcessError where pip cannot get one of them.
    """
    wheels = folder / "wheels"
    wheels.mkdir(parents=True, exist_ok=True)
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    with tempfile.TemporaryDirectory() as made:
        subprocess.run([*pip, "wheel", "--quiet", "--no-deps", "--wheel-dir", made, str(ROOT)], check=True)
        (own,) = Path(made).glob("*.whl")
        other = [*(("--platform", platform) if platform else ()), *(("--python-version", python) if python else ())]
        chosen = f"[{','.join(extras)}]" if extras else ""
        wanted = [f"{own}{chosen}", *(_FOR_WINDOWS if (platform or sys.platform).startswith("win") else ())]
        only = ("--only-binary", ":all:")
        subprocess.run([*pip, "download", "--quiet", *only, *other, "--dest", str(wheels), *wanted], check=True)
    for name, script, ending in (("install.cmd", WINDOWS, "\r\n"), ("install.sh", UNIX, "\n")):
        (folder / name).write_text(
            script.replace("--upgrade gipr-lint", f'--upgrade "gipr-lint{chosen}"'), encoding="ascii", newline=ending
        )


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the folder that is made")
    parser.add_argument(
        "--platform", help="the machines it is for: win_amd64, manylinux2014_x86_64, macosx_11_0_arm64 …"
    )
    parser.add_argument("--extra", action="append", default=[], help="a part with packages of its own, such as web")
    parser.add_argument("--python", help="their version of Python, such as 3.12")
    chosen = parser.parse_args()
    try:
        collect(chosen.folder, chosen.platform, chosen.python, chosen.extra)
    except subprocess.CalledProcessError as problem:
        sys.exit(problem.returncode)
    print(chosen.folder)


if __name__ == "__main__":
    main()
