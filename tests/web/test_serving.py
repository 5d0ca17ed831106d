"""The server itself."""

from __future__ import annotations

import asyncio
import socket

import pytest
import uvicorn
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from gipr_lint.web.serving import PatientProtocol, bound


class Hasty(PatientProtocol):
    """One that waits for a moment only."""

    patience = 0.2


async def slow(scope: Scope, receive: Receive, send: Send) -> None:
    """An application that answers after several looks."""
    await asyncio.sleep(1)
    await PlainTextResponse("done")(scope, receive, send)


async def answered(sent: bytes) -> bytes:
    """What comes back, until the server closes the connection."""
    at = bound("127.0.0.1", 0)
    config = uvicorn.Config(slow, http=Hasty, lifespan="off", log_config=None, timeout_keep_alive=60)
    server = uvicorn.Server(config)
    served = asyncio.create_task(server.serve(sockets=[at]))
    while not server.started:
        await asyncio.sleep(0.05)
    reader, writer = await asyncio.open_connection("127.0.0.1", at.getsockname()[1])
    writer.write(sent)
    back = await asyncio.wait_for(reader.read(), 30)
    writer.close()
    server.should_exit = True
    await served
    return back


@pytest.mark.parametrize("sent", [b"", b"GET / HTTP/1.1\r\nHost: loc"])
def test_who_asks_nothing_has_to_go(sent: bytes) -> None:
    """Neither silence nor half a request keeps a connection open."""
    assert asyncio.run(answered(sent)) == b""


def test_who_waits_for_an_answer_gets_it() -> None:
    """However long that takes; after it the connection is closed in time."""
    assert asyncio.run(answered(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")).endswith(b"done")


def test_a_port_that_is_taken_is_an_error() -> None:
    """Two servers do not share one."""
    taken = bound("127.0.0.1", 0)
    taken.listen()
    with pytest.raises(OSError, match="in use"):
        bound("127.0.0.1", taken.getsockname()[1])
    taken.close()
    assert isinstance(taken, socket.socket)
