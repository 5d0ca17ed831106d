"""ZIP archives written field by field, so that any of them can lie."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable

from msgspec import Struct

_FULL = 0xFFFFFFFF


class Entry(Struct, frozen=True, kw_only=True):
    """A member: what is not None is said of it in the directory whatever is true.

    With `wide` its lengths, and in the directory its place, stand in the fields for archives above 4 GiB; with
    `shared` it has no bytes of its own, but those of the member before it. `flags` 8 puts its lengths behind it.
    """

    name: str
    content: bytes = b""
    packed: int | None = None
    size: int | None = None
    header: int | None = None
    wide: bool = False
    shared: bool = False
    flags: int = 0
    other_name: str = ""
    """What the header beside the content calls it, where that is another name."""


def written(entries: Iterable[Entry], *, comment: bytes = b"") -> bytes:
    """The archive with these members in this order, all deflated."""
    body, directory, start, packed = bytearray(), bytearray(), 0, b""
    entries = list(entries)
    for entry in entries:
        if not entry.shared:
            start, packed = len(body), zlib.compress(entry.content, 9, -15)
            body += _local(entry, packed)
        directory += _central(entry, packed, start)
    end = struct.pack(
        "<4s4H2LH", b"PK\x05\x06", 0, 0, len(entries), len(entries), len(directory), len(body), len(comment)
    )
    return bytes(body + directory + end + comment)


def _local(entry: Entry, packed: bytes) -> bytes:
    name, crc = (entry.other_name or entry.name).encode(), zlib.crc32(entry.content)
    streamed = bool(entry.flags & 8)
    sizes = (0, 0) if streamed else (len(packed), len(entry.content))
    extra = struct.pack("<2H2Q", 1, 16, *reversed(sizes)) if entry.wide else b""
    told = (_FULL, _FULL) if entry.wide else sizes
    fields = (45, entry.flags, 8, 0, 0x21, 0 if streamed else crc, *told, len(name), len(extra))
    lengths = struct.pack("<2Q" if entry.wide else "<2L", len(packed), len(entry.content))
    behind = b"PK\x07\x08" + struct.pack("<L", crc) + lengths if streamed else b""
    return struct.pack("<4s5H3L2H", b"PK\x03\x04", *fields) + name + extra + packed + behind


def _central(entry: Entry, packed: bytes, start: int) -> bytes:
    name = entry.name.encode()
    size = len(entry.content) if entry.size is None else entry.size
    length = len(packed) if entry.packed is None else entry.packed
    header = start if entry.header is None else entry.header
    extra = struct.pack("<2H3Q", 1, 24, size, length, header) if entry.wide else b""
    told = (_FULL, _FULL) if entry.wide else (length, size)
    fields = (45, 45, entry.flags, 8, 0, 0x21, zlib.crc32(entry.content), *told, len(name), len(extra))
    where = _FULL if entry.wide else header
    return struct.pack("<4s6H3L5H2L", b"PK\x01\x02", *fields, 0, 0, 0, 0, where) + name + extra
