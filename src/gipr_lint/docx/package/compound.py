"""The streams of an OLE compound file, as old Office documents and files with a password are.

Only the names are read, and only those at the top: a presentation may hold a Word document, which does not make it one.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_ENTRY = 128
_MOST_SECTORS = 512
"""A folder of streams is read so far."""
_NONE = 0xFFFFFFFF
_STREAM = 2


def top_streams(data: bytes) -> set[str]:
    """The names of the streams right under the root, as far as the file is whole; none where it is not."""
    try:
        entries = [sector[at : at + _ENTRY] for sector in _folder(data) for at in range(0, len(sector), _ENTRY)]
        return _names(entries)
    except (struct.error, ValueError, IndexError):
        return set()


def _folder(data: bytes) -> Iterator[bytes]:
    """The sectors of the folder, each once."""
    (shift,) = struct.unpack_from("<H", data, 30)
    if shift not in (9, 12):
        raise ValueError(shift)
    size = 1 << shift
    tables = struct.unpack_from("<109L", data, 76)
    (sector,) = struct.unpack_from("<L", data, 48)
    seen: set[int] = set()
    while sector < _NONE - 5 and sector not in seen and len(seen) < _MOST_SECTORS:
        seen.add(sector)
        start = (sector + 1) << shift
        yield data[start : start + size]
        table, place = divmod(sector, size // 4)
        (sector,) = struct.unpack_from("<L", data, ((tables[table] + 1) << shift) + 4 * place)


def _names(entries: list[bytes]) -> set[str]:
    """The names of the streams that hang on the first entry, the root: a tree of neighbours, left and right."""
    names: set[str] = set()
    (child,) = struct.unpack_from("<L", entries[0], 76)
    waiting, seen = [child], set()
    while waiting:
        number = waiting.pop()
        if number in seen or number >= len(entries):
            continue
        seen.add(number)
        entry = entries[number]
        length, kind = struct.unpack_from("<HB", entry, 64)
        if kind == _STREAM:
            names.add(entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace"))
        waiting += struct.unpack_from("<2L", entry, 68)
    return names
