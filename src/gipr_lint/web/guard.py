"""Who may ask what: nothing gets past this that came over a foreign name, from a foreign page, or without the token of
our own; and every answer says that it is for nobody else and for no cache."""

from __future__ import annotations

import secrets
import sys
import traceback
from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))
"""The names under which a machine calls itself."""

TOKEN = "x-gipr-lint-token"
"""The header that holds the token of the page."""

_FREE = frozenset(("/api/check",))
"""What may be asked without a token: it changes nothing and leaves nothing."""

_HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def host_of(text: str) -> str:
    """The name or address in a `Host` header or an address, in lower case; empty where there is none.

    `host_of("[::1]:8017")` is `::1`.
    """
    try:
        parts = urlsplit(f"//{text}")
        return "" if "@" in text or (parts.port or 0) < 0 else parts.hostname or ""
    except ValueError:
        return ""


class Guard:
    """An application behind the guard; `hosts` are names it is reached by beside those of the machine itself."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str], token: str) -> None:
        self._app = app
        self._hosts = LOOPBACK | {host_of(host) or host.lower() for host in hosts}
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        begun = False

        async def guarded(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, guarded)
            return
        try:
            await self._app(scope, receive, guarded)
        except Exception as problem:
            _log(problem)
            if not begun:
                await PlainTextResponse("internal error\n", 500)(scope, receive, guarded)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        """The answer to what may not be asked; None where it may."""
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if host_of(host) not in self._hosts or len(headers.getlist("host")) != 1:
            return PlainTextResponse("unknown host\n", 421)
        if scope["method"] in ("GET", "HEAD"):
            return None
        origin, site = headers.get("origin"), headers.get("sec-fetch-site", "same-origin")
        if (origin is not None and urlsplit(origin).netloc.lower() != host.lower()) or site not in (
            "same-origin",
            "none",
        ):
            return PlainTextResponse("foreign origin\n", 403)
        if scope["path"] in _FREE:
            return None
        if not secrets.compare_digest(headers.get(TOKEN, "").encode(), self._token.encode()):
            return PlainTextResponse("no token\n", 403)
        return None


def _log(problem: Exception) -> None:
    """What went wrong and where, without a word of what it was about: that may be out of a draft."""
    places = traceback.extract_tb(problem.__traceback__)[-3:]
    where = " < ".join(f"{place.filename}:{place.lineno}" for place in reversed(places))
    print(f"gipr-lint serve: {type(problem).__name__} {where}", file=sys.stderr, flush=True)
