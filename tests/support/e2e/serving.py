"""A server of the web page in a process of its own, and asking it without a browser."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.support.e2e.running import COMMAND


class Answer(NamedTuple):
    """What a server answers."""

    status: int
    headers: dict[str, str]
    body: bytes


class Server:
    """A server that runs, with what it has printed in a file and its temporary files in a folder."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path) -> None:
        self.process = process
        self.folder = folder
        self.port = 0

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://127.0.0.1:{self.port}/"

    @property
    def printed(self) -> str:
        """All that it has said so far."""
        return (self.folder / "printed").read_text(encoding="utf-8")

    @property
    def temporary(self) -> Path:
        """The folder for its temporary files."""
        return self.folder / "tmp"

    def workers(self) -> list[int]:
        """The processes that it has started and that are not at an end."""
        found = []
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                _, _, after = stat.read_text().rpartition(")")
            except OSError:
                continue
            state, parent, *_ = after.split()
            if int(parent) == self.process.pid and state != "Z":
                found.append(int(stat.parent.name))
        return found

    def seconds(self) -> float:
        """The seconds of the processor that it and its workers have taken so far, those that are at an end as well."""
        stats = [Path(f"/proc/{process}/stat").read_text() for process in (self.process.pid, *self.workers())]
        ticks = sum(sum(map(int, stat.rpartition(")")[2].split()[11:15])) for stat in stats)
        return ticks / os.sysconf("SC_CLK_TCK")

    def ask(
        self, method: str, path: str, *, headers: Mapping[str, str] | None = None, body: bytes | None = None
    ) -> Answer:
        """The answer to a request."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            connection.request(method, path, body=body, headers=dict(headers or {}))
            answer = connection.getresponse()
            return Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def send(
        self,
        path: str,
        *files: tuple[str, bytes],
        fields: Sequence[tuple[str, str]] = (),
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """The answer to a form with files in the field `file`."""
        kind, body = form(files, fields)
        return self.ask("POST", path, headers={"Content-Type": kind, **(headers or {})}, body=body)


def form(files: Sequence[tuple[str, bytes]], fields: Sequence[tuple[str, str]] = ()) -> tuple[str, bytes]:
    """A form as browsers send it: the type of its content, and the content."""
    line = uuid.UUID(int=len(files)).hex
    parts = [f'--{line}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in fields]
    made = "".join(parts).encode()
    for name, data in files:
        head = f'--{line}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        made += head.encode() + data + b"\r\n"
    return f"multipart/form-data; boundary={line}", made + f"--{line}--\r\n".encode()


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[Server]:
    """A server on a free port, which is stopped in the end if it still runs."""
    (folder / "tmp").mkdir()
    with (folder / "printed").open("wb") as printed:
        process = subprocess.Popen(
            [COMMAND, "serve", "--port", "0", *options],
            stderr=subprocess.PIPE,
            stdout=printed,
            cwd=folder,
            env=os.environ | {"TMPDIR": str(folder / "tmp")},
        )
        server = Server(process, folder)
        try:
            assert process.stderr is not None
            line = process.stderr.readline().decode()
            found = re.search(r"http://[^/]+:(\d+)/", line)
            assert found, line
            server.port = int(found[1])
            yield server
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            _, rest = process.communicate(timeout=60)
            printed.write(rest)
