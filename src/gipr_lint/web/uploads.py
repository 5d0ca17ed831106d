"""What a browser or a program sends: the files and fields of a form, read into memory and no further than allowed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

from msgspec import Struct
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

_FORM = 64 << 10
"""Bytes of a request that are no file: its fields, the lines between its parts."""

_DRAINED = 256 << 20
"""So many bytes of what is too large are still read: a browser listens to no answer before it has sent everything."""

_TOGETHER = 2
"""So many times what one file may have all files of a request may have."""

_FIELDS, _FIELD = 40, 8 << 10
"""So many fields, each of so many bytes at most."""

_SECONDS = 120.0
"""For so long a request may be sent."""


class TooLarge(Exception):
    """More was sent than is taken."""


class TooSlow(Exception):
    """It was not sent in time."""


class NoForm(Exception):
    """What was sent is no form with files."""


class Sent(Struct, frozen=True):
    """The files of a form by the names of their fields, each with its name and bytes, and the other fields."""

    files: tuple[tuple[str, str, bytes], ...]
    fields: tuple[tuple[str, str], ...]

    def named(self, field: str) -> list[tuple[str, bytes]]:
        """The names and bytes of the files in a field."""
        return [(name, data) for own, name, data in self.files if own == field]

    def value(self, field: str) -> str:
        """The last value of a field, empty where it has none."""
        return next((value for own, value in reversed(self.fields) if own == field), "")

    def values(self, field: str) -> list[str]:
        """All values of a field."""
        return [value for own, value in self.fields if own == field and value]


class _InMemory(MultiPartParser):
    spool_max_size = 1 << 40  # nothing of a draft is written to a disk


async def sent(request: Request, most: int, files: int) -> Sent:
    """The form of a request with so many files at most, each of so many bytes, and no more than twice as many together.
    Raises TooLarge, TooSlow, NoForm."""
    try:
        async with asyncio.timeout(_SECONDS):
            return await _parsed(request, most, files)
    except TimeoutError:
        raise TooSlow from None


async def read(request: Request, most: int) -> bytes:
    """The body of a request with so many bytes at most. Raises TooLarge, TooSlow."""
    try:
        async with asyncio.timeout(_SECONDS):
            return b"".join([piece async for piece in _limited(request.stream(), most)])
    except TimeoutError:
        raise TooSlow from None


async def _parsed(request: Request, most: int, files: int) -> Sent:
    if not request.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        raise NoForm
    body = request.stream()
    limited = _limited(body, _TOGETHER * most + _FORM)
    parser = _InMemory(request.headers, limited, max_files=files, max_fields=_FIELDS, max_part_size=_FIELD)
    try:
        form = await parser.parse()
    except TooLarge:
        await _drain(body)
        raise
    except (MultiPartException, LookupError, ValueError) as problem:
        await _drain(body)
        raise NoForm from problem
    found: list[tuple[str, str, bytes]] = []
    fields: list[tuple[str, str]] = []
    for field, value in form.multi_items():
        if isinstance(value, UploadFile):
            found.append((field, value.filename or "", await value.read()))
        else:
            fields.append((field, value))
    await form.close()
    if any(len(data) > most for _, _, data in found):
        raise TooLarge
    return Sent(tuple(found), tuple(fields))


async def _limited(body: AsyncGenerator[bytes, None], most: int) -> AsyncGenerator[bytes, None]:
    """The pieces of a body. Raises TooLarge as soon as there are more bytes."""
    size = 0
    async for piece in body:
        size += len(piece)
        if size > most:
            raise TooLarge
        yield piece


async def _drain(body: AsyncGenerator[bytes, None]) -> None:
    size = 0
    async for piece in body:
        size += len(piece)
        if size > _DRAINED:
            return
