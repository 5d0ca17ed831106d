"""The page behind nginx with a password and TLS, by the settings that the documentation gives."""

from __future__ import annotations

import base64
import http.client
import json
import re
import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.support.e2e.browser import WIDE, chromium
from tests.support.e2e.running import CORRECT, DRAFTS, FAULTY, ROOT, draft
from tests.support.e2e.serving import form, serving

pytestmark = pytest.mark.skipif(shutil.which("nginx") is None, reason="nginx is not installed")

NAME, PASSWORD = "office", "for-a-test"
AROUND = """\
daemon off;
user root;
pid {folder}/pid;
error_log {folder}/errors;
worker_processes 1;
events {{}}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{settings}
}}
"""


class Front(NamedTuple):
    """An nginx that runs: its port, and its folder."""

    port: int
    folder: Path

    def ask(
        self, method: str, path: str, *, password: str = PASSWORD, kind: str = "", body: bytes | None = None
    ) -> tuple[int, bytes]:
        """The status and the body of an answer."""
        trusting = ssl.create_default_context(cafile=str(self.folder / "cert.pem"))
        trusting.check_hostname = False
        line = http.client.HTTPSConnection("127.0.0.1", self.port, context=trusting, timeout=60)
        known = base64.b64encode(f"{NAME}:{password}".encode()).decode()
        headers = {"Host": f"gipr.example:{self.port}", "Authorization": f"Basic {known}", "Content-Type": kind}
        line.request(method, path, body=body, headers=headers)
        answer = line.getresponse()
        said = answer.status, answer.read()
        line.close()
        return said


def settings(page: Path) -> str:
    """The settings for nginx on a page of the documentation."""
    found = re.search(r"^```nginx\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    """nginx with the settings of the documentation, but for the ports and the folder that they name."""
    folder = tmp_path_factory.mktemp("nginx")
    subject = ("-subj", "/CN=gipr.example", "-addext", "subjectAltName=DNS:gipr.example")
    key, certificate = str(folder / "key.pem"), str(folder / "cert.pem")
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, *subject]
    subprocess.run(made, check=True, capture_output=True)
    hashed = subprocess.run(["openssl", "passwd", "-apr1", PASSWORD], check=True, capture_output=True, text=True).stdout
    (folder / "users").write_text(f"{NAME}:{hashed}")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with serving(tmp_path_factory.mktemp("server"), "--jobs", "1", "--allowed-host", "gipr.example") as server:
        told = settings(ROOT / "docs" / "en" / "serve.md")
        told = told.replace("127.0.0.1:8017", f"127.0.0.1:{server.port}").replace(
            "listen 443", f"listen 127.0.0.1:{port}"
        )
        told = told.replace("/etc/nginx/gipr-lint", str(folder))
        (folder / "nginx.conf").write_text(AROUND.format(folder=folder, settings=told))
        nginx = subprocess.Popen(
            ["nginx", "-c", str(folder / "nginx.conf"), "-p", str(folder)], stderr=subprocess.DEVNULL
        )
        try:
            for _ in range(100):
                with socket.socket() as line:
                    if line.connect_ex(("127.0.0.1", port)) == 0:
                        break
                subprocess.run(["sleep", "0.1"], check=True)
            yield Front(port, folder)
        finally:
            nginx.terminate()
            nginx.wait(timeout=30)


def test_both_pages_give_the_same_settings() -> None:
    """So that what is tried here holds for both."""
    assert settings(ROOT / "docs" / "serve.md") == settings(ROOT / "docs" / "en" / "serve.md")


def test_the_password_is_asked(front: Front) -> None:
    """Without it nothing is had; with it the page is, and machines get their answers."""
    assert front.ask("GET", "/", password="wrong")[0] == 401
    status, page = front.ask("GET", "/")
    assert (status, b"data-token" in page) == (200, True)
    kind, body = form([(FAULTY, draft(FAULTY))])
    status, answer = front.ask("POST", "/api/check", kind=kind, body=body)
    assert status == 200
    assert json.loads(answer)["summary"]["error"] > 0


def test_what_is_too_large_is_refused_and_nothing_is_written(front: Front) -> None:
    """By the page, and beyond twice its size by nginx; no draft lies in the folders of nginx."""
    for size in (21 << 20, 45 << 20):
        kind, body = form([("大.docx", bytes(size))])
        try:
            assert front.ask("POST", "/api/check", kind=kind, body=body)[0] == 413
        except (ConnectionError, ssl.SSLError):
            assert size > 41 << 20  # nginx reads no further
    assert [path for name in ("body", "proxy") for path in (front.folder / name).rglob("*") if path.is_file()] == []


def test_a_draft_goes_through_the_browser(front: Front, tmp_path: Path) -> None:
    """With the password and over TLS, the page works as without them."""
    with chromium("--host-resolver-rules=MAP gipr.example 127.0.0.1") as browser:
        known = {"username": NAME, "password": PASSWORD}
        context = browser.new_context(viewport=WIDE, ignore_https_errors=True, http_credentials=known)
        tab = context.new_page()
        tab.goto(f"https://gipr.example:{front.port}/")
        tab.set_input_files("#file", [DRAFTS / FAULTY, DRAFTS / CORRECT])
        tab.locator("li[data-rule]").first.wait_for()
        with tab.expect_download() as download:
            tab.locator("a[data-download=fixed]").first.click()
        download.value.save_as(tmp_path / "fixed.docx")
        context.close()
    assert (tmp_path / "fixed.docx").read_bytes()[:2] == b"PK"
