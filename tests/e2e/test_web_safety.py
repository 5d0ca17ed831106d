"""`gipr-lint serve` against those who mean it harm, and against what goes wrong by itself."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path

import jsonschema
import pytest
from tests.support.docx.building import docx, p
from tests.support.e2e.running import COMMAND, CORRECT, DRAFTS, FAULTY, draft, lint
from tests.support.e2e.serving import Server, form, serving
from tests.support.hostile import SHAPES

NAME = "文稿.docx"
BIG = "大.docx"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for those tests that leave it running."""
    with serving(tmp_path_factory.mktemp("server"), "--jobs", "2", "--max-size", "12M") as started:
        yield started


def token(server: Server) -> dict[str, str]:
    """What the page shows when it asks for something."""
    found = re.search(r'data-token="([^"]+)"', server.ask("GET", "/").body.decode())
    assert found is not None
    return {"X-Gipr-Lint-Token": found[1]}


def long_draft() -> bytes:
    """A draft that takes some seconds to check."""
    lines = ["临阳县人民政府2024年政府信息公开工作年度报告", "一、总体情况"]
    lines += [f"今年收到政府信息公开申请{n}件，办结{n}件，其中予以公开{n}件。" for n in range(5000)]
    return docx("".join(map(p, lines)))


def until(condition: Callable[[], bool]) -> None:
    """Waits for what has to come true, a minute at most."""
    for _ in range(600):
        if condition():
            return
        subprocess.run(["sleep", "0.1"], check=True)
    pytest.fail("it did not come true")


def test_machines_get_the_json_of_the_command_line(server: Server) -> None:
    """For one draft and for several, valid by the schema that the description holds."""
    answer = server.send("/api/check", (FAULTY, draft(FAULTY)), (CORRECT, draft(CORRECT)))
    expected = lint(FAULTY, CORRECT, "--format", "json", "--fail-on", "never", "--jobs", "1").out
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/json"
    assert json.loads(answer.body) == json.loads(expected)
    described = json.loads(server.ask("GET", "/openapi.json").body)
    jsonschema.validate(json.loads(answer.body), described["components"]["schemas"]["Result"])
    assert described["openapi"].startswith("3.1")
    assert set(described["paths"]) == {"/api/check", "/healthz"}
    english = server.send(
        "/api/check?lang=en", (FAULTY, draft(FAULTY)), fields=[("year", "2020"), ("profile", "publish")]
    )
    (document,) = json.loads(english.body)["documents"]
    assert document["report"]["year"] == 2020
    assert "sum" in document["findings"][-1]["message"] or document["findings"]


@pytest.mark.parametrize(
    ("fields", "files"),
    [
        ([("year", "1999")], 1),
        ([("year", "2024; rm")], 1),
        ([("profile", "all")], 1),
        ([("pack", "/etc")], 1),
        ([("pack", "cn/../..")], 1),
        ([("lang", "fr")], 1),
        ([], 0),
        ([], 51),
        ([("x", "y")] * 50, 1),
        ([("year", "2" * 9000)], 1),
    ],
)
def test_what_cannot_be_meant_is_refused(server: Server, fields: list[tuple[str, str]], files: int) -> None:
    """With why, and without a trace of the program; no name of a pack is a path."""
    answer = server.send("/api/check", *[(NAME, b"x")] * files, fields=fields)
    assert answer.status == 400
    assert set(json.loads(answer.body)) == {"error"}


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=", b"x"),
        ("multipart/form-data; boundary=a", b""),
        ("multipart/form-data; boundary=a", b"--a\r\n"),
        (
            "multipart/form-data; boundary=a; charset=nix",
            b"--a\r\nContent-Disposition: form-data\r\n\r\nx\r\n--a--\r\n",
        ),
        ("multipart/form-data; boundary=a", b"--a\r\n" + b"X" * 100_000),
        ("application/json", b"{}"),
        ("", b""),
    ],
)
def test_what_is_no_form_is_refused(server: Server, kind: str, body: bytes) -> None:
    """Whatever else is sent."""
    answer = server.ask("POST", "/api/check", headers={"Content-Type": kind}, body=body)
    assert answer.status == 400
    assert b"Traceback" not in answer.body


def test_foreign_names_and_pages_get_nothing(server: Server) -> None:
    """By a name that somebody else gave the machine, from a page of another, without the token of the page."""
    own = f"127.0.0.1:{server.port}"
    kind, body = form([(NAME, draft(CORRECT))])
    assert server.ask("GET", "/", headers={"Host": "evil.example"}).status == 421
    assert server.ask("GET", "/", headers={"Host": f"localhost:{server.port}"}).status == 200
    for headers, status in (
        ({}, 403),
        ({**token(server), "Origin": "http://evil.example"}, 403),
        ({**token(server), "Origin": f"http://{own}", "Host": "evil.example"}, 421),
        ({**token(server), "Origin": f"http://{own}"}, 200),
    ):
        assert server.ask("POST", "/check", headers={"Content-Type": kind, **headers}, body=body).status == status
    preflight = {"Origin": "http://evil.example", "Access-Control-Request-Method": "POST"}
    answer = server.ask("OPTIONS", "/api/check", headers=preflight)
    assert answer.status >= 400
    assert not [name for name in answer.headers if name.startswith("access-control")]


def test_only_its_own_files_are_served(server: Server) -> None:
    """Nothing of the disk, and nothing of what others dropped without its name."""
    for path in (
        "/../pyproject.toml",
        "/static/web.js",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/web.js/..",
        "/take/x/fixed",
        "/take/x/y",
    ):
        assert server.ask("GET", path).status in (400, 404, 410), path
    assert server.ask("GET", "/web.js").status == 200
    assert server.ask("DELETE", "/web.js", headers=token(server)).status == 405


def test_what_is_kept_is_had_as_a_download_and_forgotten_when_told(server: Server) -> None:
    """As an attachment that nobody shows or keeps, under a safe name; after that it is gone."""
    checked = server.send("/check", ('a";\r\nX-Evil: 1.docx', draft(FAULTY)), headers=token(server))
    name = json.loads(checked.body)["name"]
    for what in ("fixed", "annotated", "both", "html", "xlsx"):
        answer = server.ask("GET", f"/take/{name}/{what}")
        assert answer.status == 200
        assert answer.headers["content-disposition"].startswith("attachment; ")
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["content-security-policy"].startswith("sandbox; default-src 'none'")
        assert "x-evil" not in answer.headers
    assert server.ask("POST", f"/forget/{name}").status == 403
    assert server.ask("GET", f"/take/{name}/fixed").status == 200
    assert server.ask("POST", f"/forget/{name}", headers=token(server)).status == 204
    assert server.ask("GET", f"/take/{name}/fixed").status == 410


def test_what_is_too_large_is_refused(server: Server) -> None:
    """With 413, whether its length was told or not; nothing of it is kept."""
    assert server.send("/api/check", (BIG, bytes(13 << 20))).status == 413
    with socket.create_connection(("127.0.0.1", server.port), timeout=60) as line:
        kind, body = form([(BIG, bytes(13 << 20))])
        line.sendall(f"POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: {kind}\r\n".encode())
        line.sendall(b"Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
        line.sendall(f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n")
        assert line.recv(100).startswith(b"HTTP/1.1 413 ")


def test_hostile_files_cost_nobody_else_anything(server: Server) -> None:
    """Each gets its answer, the page goes on; bombs, cycles, foreign entities, files that are something else."""
    names = [
        *("bomb_lying_size", "bomb_1gib_paragraphs", "bomb_ratio", "zip_members_share_one_entry"),
        *("xml_quadratic_blowup", "xml_xxe_http", "xml_depth_2000", "nested_tables_1000", "table_gridspan_huge"),
        *("ole_encrypted_like", "pkg_xlsx_renamed", "xml_100k_attributes", "random_bytes"),
    ]  # fmt: skip
    names = [name for name in names if name in SHAPES]
    assert len(names) >= 12
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda name: server.send("/api/check", (f"{name}.docx", SHAPES[name].build())), names))
    for name, answer in zip(names, answers, strict=True):
        assert answer.status in (200, 422), (name, answer.body)
        if answer.status == 200:
            (document,) = json.loads(answer.body)["documents"]
            assert document["status"] == ("unreadable" if SHAPES[name].kind else "linted")
    assert server.send("/api/check", (NAME, draft(CORRECT))).status == 200


def test_thirty_two_at_once(server: Server) -> None:
    """All are answered, each with its own result."""
    pairs = [(f"{n}.docx", FAULTY if n % 2 else CORRECT) for n in range(32)]
    with ThreadPoolExecutor(32) as pool:
        answers = list(pool.map(lambda pair: server.send("/api/check", (pair[0], draft(pair[1]))), pairs))
    assert {answer.status for answer in answers} == {200}
    for (name, source), answer in zip(pairs, answers, strict=True):
        (document,) = json.loads(answer.body)["documents"]
        assert document["path"] == name
        assert bool(document["findings"]) == (source == FAULTY)


def test_a_browser_that_leaves_takes_its_work_along(server: Server) -> None:
    """Its draft is checked no further, and its worker is replaced; a half sent draft keeps nobody waiting."""
    before = set(server.workers())
    kind, body = form([(NAME, long_draft())])
    head = f"POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
    head += "".join(f"{name}: {value}\r\n" for name, value in token(server).items()) + "\r\n"
    with socket.create_connection(("127.0.0.1", server.port)) as line:
        line.sendall(head.encode() + body[: len(body) // 2])
    with socket.create_connection(("127.0.0.1", server.port)) as line:
        line.sendall(head.encode() + body)
        subprocess.run(["sleep", "0.5"], check=True)
    until(lambda: len(before - set(server.workers())) == 1)
    answers = [server.send("/api/check", (NAME, draft(CORRECT))) for _ in range(3)]
    assert {answer.status for answer in answers} == {200}


def test_a_worker_that_is_ended_costs_only_its_draft(server: Server) -> None:
    """As by a system out of memory: the draft is told to have been too much, the next one has a new worker."""
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(server.send, "/api/check", (NAME, long_draft()))
        subprocess.run(["sleep", "0.5"], check=True)
        for worker in server.workers():
            os.kill(worker, signal.SIGKILL)
        assert answer.result().status == 422
    assert "停止" in json.loads(answer.result().body)["error"]
    assert server.send("/api/check", (NAME, draft(CORRECT))).status == 200


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_a_server_that_is_stopped_in_the_middle_leaves_nothing(tmp_path: Path, how: signal.Signals) -> None:
    """No worker works on and no file lies about; what it printed says nothing of any draft."""
    with serving(tmp_path, "--jobs", "1") as server:
        with ThreadPoolExecutor(1) as pool:
            answer = pool.submit(server.send, "/api/check", ("张三的稿子.docx", long_draft()))
            subprocess.run(["sleep", "0.5"], check=True)
            workers = server.workers()
            assert len(workers) == 1
            server.process.send_signal(how)
            server.process.wait(timeout=60)
            with suppress(OSError, HTTPException):
                assert answer.result().status in (200, 422, 500)  # what is nearly done may be finished
        until(lambda: not any(Path(f"/proc/{worker}").exists() and _lives(worker) for worker in workers))
        until(lambda: list(server.temporary.iterdir()) == [])
    assert "张三" not in server.printed
    assert "Traceback" not in server.printed


def _lives(process: int) -> bool:
    """Whether a process runs and is not only waiting for somebody to ask how it ended."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False


def test_nothing_is_written_while_drafts_are_checked(server: Server) -> None:
    """The folders of the workers are empty, in what the server has printed there is no word of a draft."""
    checked = server.send("/check", ("张三.docx", draft(FAULTY)), headers=token(server))
    server.ask("GET", f"/take/{json.loads(checked.body)['name']}/xlsx")
    assert [path for path in server.temporary.rglob("*") if path.is_file()] == []
    assert server.printed == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--host", "0.0.0.0"], "--allowed-host"),
        (["--max-size", "0"], "20M"),
        (["--max-size", "1T"], "20M"),
        (["--port", "70000"], "65535"),
        (["--pack", "nix"], "nix"),
    ],
)
def test_how_it_cannot_be_started(tmp_path: Path, arguments: list[str], said: str) -> None:
    """Other computers are let in only by a name that is told; what cannot be meant is said, with status 2."""
    ran = lint("serve", *arguments, cwd=tmp_path)
    assert ran.code == 2
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_a_port_that_is_taken(server: Server, tmp_path: Path) -> None:
    """Another server there is said."""
    ran = lint("serve", "--port", str(server.port), cwd=tmp_path)
    assert (ran.code, "已经有程序在用" in ran.err) == (2, True)


def test_other_computers_come_by_the_name_that_was_told(tmp_path: Path) -> None:
    """And by no other."""
    with serving(tmp_path, "--host", "0.0.0.0", "--allowed-host", "gipr.example") as server:
        assert server.ask("GET", "/healthz", headers={"Host": "gipr.example"}).status == 200
        assert server.ask("GET", "/healthz", headers={"Host": "other.example"}).status == 421


def test_the_start_of_a_check_imports_nothing_of_it() -> None:
    """Who checks a draft on the command line waits for no web server."""
    code = (
        "import sys\nfrom gipr_lint.cli.linting import lint_paths\nfrom gipr_lint.linter import Linter\n"
        "lint_paths(sys.argv[1:], Linter())\nimport gipr_lint.cli.program\n"
        "assert not {'starlette', 'uvicorn', 'gipr_lint.web', 'asyncio', 'jinja2'} & set(sys.modules)"
    )
    python = Path(COMMAND).with_name("python")
    subprocess.run([python, "-c", code, str(DRAFTS / CORRECT)], check=True, capture_output=True)
