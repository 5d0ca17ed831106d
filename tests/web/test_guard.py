"""Who may ask what."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from gipr_lint.web.guard import TOKEN, Guard, host_of

OWN = {"host": "127.0.0.1:8017"}


async def works(scope: Scope, receive: Receive, send: Send) -> None:
    """An application that answers everything."""
    await PlainTextResponse("done")(scope, receive, send)


async def fails(scope: Scope, receive: Receive, send: Send) -> None:
    """An application with a fault in it, over a draft."""
    raise ValueError("张三的文稿")


def asked(
    guard: Guard, method: str = "GET", path: str = "/", headers: Mapping[str, str] = OWN
) -> tuple[int, dict[str, str]]:
    """The status and the headers of the answer to a request."""
    answers: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        answers.append(message)

    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    asyncio.run(guard({"type": "http", "method": method, "path": path, "headers": raw}, receive, send))
    return answers[0]["status"], {name.decode(): value.decode() for name, value in answers[0]["headers"]}


def guard(*hosts: str) -> Guard:
    """A guard with the token `secret`."""
    return Guard(works, hosts, "secret")


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8017", 200),
        ("localhost", 200),
        ("LOCALHOST:1", 200),
        ("[::1]:8017", 200),
        ("gipr.example", 200),
        ("GIPR.example:80", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("evil.example:127.0.0.1", 421),
        ("localhost@evil.example", 421),
        ("gipr.example.", 421),
        ("", 421),
        ("[::1", 421),
    ],
)
def test_a_foreign_host_is_refused(host: str, status: int) -> None:
    """A name that somebody else gave this machine leads nowhere."""
    assert asked(guard("gipr.example"), headers={"host": host})[0] == status


@pytest.mark.parametrize("told", ["gipr.example:8443", "GIPR.EXAMPLE", "2001:db8::1", "[2001:db8::1]:80"])
def test_a_host_is_named_as_people_write_it(told: str) -> None:
    """With a port or without, in capitals, an address in brackets or without."""
    name = "[2001:db8::1]:8017" if "db8" in told else "gipr.example"
    assert asked(guard(told), headers={"host": name})[0] == 200


def test_without_a_host_nothing_is_answered() -> None:
    """Nor with two."""
    assert asked(guard(), headers={})[0] == 421


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({TOKEN: "secret"}, 200),
        ({TOKEN: "secret", "origin": "http://127.0.0.1:8017"}, 200),
        ({TOKEN: "secret", "origin": "https://127.0.0.1:8017"}, 200),
        ({TOKEN: "secret", "sec-fetch-site": "same-origin"}, 200),
        ({}, 403),
        ({TOKEN: ""}, 403),
        ({TOKEN: "Secret"}, 403),
        ({TOKEN: "secret", "origin": "null"}, 403),
        ({TOKEN: "secret", "origin": "http://127.0.0.1:9000"}, 403),
        ({TOKEN: "secret", "origin": "http://evil.example"}, 403),
        ({TOKEN: "secret", "sec-fetch-site": "cross-site"}, 403),
        ({TOKEN: "secret", "sec-fetch-site": "same-site"}, 403),
    ],
)
def test_what_changes_something_needs_the_token_and_our_own_page(headers: dict[str, str], status: int) -> None:
    """Another page in the same browser gets nothing done."""
    assert asked(guard(), "POST", "/check", OWN | headers)[0] == status


def test_machines_need_no_token_but_pages_of_others_are_refused_there_too() -> None:
    """`/api/check` leaves nothing behind; a foreign page still may not use the machine for it."""
    assert asked(guard(), "POST", "/api/check")[0] == 200
    assert asked(guard(), "POST", "/api/check", OWN | {"origin": "http://evil.example"})[0] == 403
    assert asked(guard(), "POST", "/api/check/", OWN)[0] == 403


@pytest.mark.parametrize("headers", [OWN, {"host": "evil.example"}], ids=["own", "foreign"])
def test_every_answer_is_for_nobody_else(headers: dict[str, str]) -> None:
    """No cache, no frame, no script but ours, no other origin, no cookie."""
    sent = asked(guard(), headers=headers)[1]
    assert sent["cache-control"] == "no-store"
    assert sent["content-security-policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in sent["content-security-policy"]
    assert "frame-ancestors 'none'" in sent["content-security-policy"]
    assert sent["x-content-type-options"] == "nosniff"
    assert not [name for name in sent if name.startswith("access-control") or name == "set-cookie"]


def test_a_fault_is_logged_without_what_it_was_about(capsys: pytest.CaptureFixture[str]) -> None:
    """The kind and the place stand in the log, the words do not; who asked is told nothing."""
    status, _ = asked(Guard(fails, (), "secret"))
    said = capsys.readouterr()
    assert status == 500
    assert "ValueError" in said.err
    assert "test_guard.py" in said.err
    assert "张三" not in said.err + said.out


def test_the_name_in_a_host() -> None:
    """With and without a port, in brackets and without."""
    assert host_of("[::1]:8017") == "::1"
    assert host_of("Name:80") == "name"
    assert host_of("[") == ""
