"""The server: the page on an address, until it is told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import sys
from collections.abc import Callable

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from gipr_lint.web.app import Settings, application

_CONNECTIONS = 400
"""So many browsers may be connected at a time."""

_STOPPING = 3
"""Seconds that answers under way have when the server stops."""


def bound(host: str, port: int) -> socket.socket:
    """A socket at an address; port 0 is any that is free. Raises OSError where it cannot be had."""
    family, kind, proto, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    made = socket.socket(family, kind, proto)
    try:
        if sys.platform != "win32":  # there it would let two servers have one port
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(address)
    except OSError:
        made.close()
        raise
    made.set_inheritable(True)
    return made


class PatientProtocol(H11Protocol):
    """A connection that is closed when nothing has been asked on it for a while, however slowly somebody begins to."""

    patience = 30.0
    """Seconds between two looks; who asks nothing at one of them and at the next has to go."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._look_again(is_waiting=False)

    def _look_again(self, *, is_waiting: bool) -> None:
        self.loop.call_later(self.patience, self._look, is_waiting)

    def _look(self, was_waiting: bool) -> None:
        if self.transport.is_closing():
            return
        is_waiting = self.cycle is None or self.cycle.response_complete
        if was_waiting and is_waiting:
            self.transport.close()
        else:
            self._look_again(is_waiting=is_waiting)


class _Server(uvicorn.Server):
    """A server that says when it can be asked."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()


def run(settings: Settings, at: socket.socket, ready: Callable[[], None]) -> bool:
    """Serves the page at a socket until the process is told to stop, and calls `ready` when it can be asked. False
    where it could not begin."""
    config = uvicorn.Config(
        application(settings),
        log_config=None,  # nothing of what is asked stands in a log
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        limit_concurrency=_CONNECTIONS,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=_STOPPING,
        ws="none",
        lifespan="on",
        http=PatientProtocol,
    )
    log = logging.getLogger("uvicorn")
    log.addHandler(logging.NullHandler())
    log.propagate = False
    server = _Server(config, ready)
    with contextlib.suppress(KeyboardInterrupt):
        server.run(sockets=[at])
    return server.started
