"""Reports on another machine: an SFTP server (OpenSSH) with a key of its own, read by the installed command."""

from __future__ import annotations

import getpass
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.many import content, reports, rows

SSHD = shutil.which("sshd") or "/usr/sbin/sshd"
COMMAND = str(Path(sys.executable).with_name("gipr-lint"))

pytestmark = pytest.mark.skipif(not os.path.exists(SSHD), reason="needs sshd (openssh-server)")

CONFIG = """
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/client.pub
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PidFile none
Subsystem sftp internal-sftp
"""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of a server, and the key that it lets in."""
    for name in ("host", "client"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", tmp_path / name], check=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (tmp_path / "config").write_text(CONFIG.format(port=port, folder=tmp_path), "utf-8")
    if os.getuid() == 0:
        os.makedirs("/run/sshd", exist_ok=True)  # where the server of the system would put itself apart
    process = subprocess.Popen([SSHD, "-D", "-e", "-f", tmp_path / "config"], stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"sftp://{getpass.getuser()}@127.0.0.1:{port}", tmp_path / "client"
    finally:
        process.terminate()
        process.wait()


def scan(*args: object, key: Path) -> str:
    """`corpus scan` with these arguments, which is let in with that key; what it says."""
    environment = {**os.environ, "FSSPEC_SFTP_KEY_FILENAME": str(key)}
    words = [COMMAND, "corpus", "scan", *map(str, args)]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stderr


def test_a_folder_on_a_server(server: tuple[str, Path], tmp_path: Path) -> None:
    """It becomes the same store as the folder itself but for the paths, is read by several processes, and what has not
    changed is not read again; a file that breaks off is a row."""
    address, key = server
    files = reports(tmp_path / "县 报告")
    (tmp_path / "县 报告" / "坏.docx").write_bytes(files[0].read_bytes()[:500])
    scan(f"{address}{tmp_path}/县 报告", "-o", tmp_path / "remote", "--jobs", 2, key=key)
    scan(tmp_path / "县 报告", "-o", tmp_path / "local", "--jobs", 1, key=key)
    remote, local = content(tmp_path / "remote"), content(tmp_path / "local")
    assert {name: found for name, found in remote.items() if name != "documents"} == {
        name: found for name, found in local.items() if name != "documents"
    }
    paths = {str(row["path"]) for row in rows(tmp_path / "remote", "documents")}
    assert paths == {f"{address}{path}" for path in [*map(str, files), f"{tmp_path}/县 报告/坏.docx"]}
    assert "新读0份" in scan(f"{address}{tmp_path}/县 报告", "-o", tmp_path / "remote", "--jobs", 1, key=key)
