"""A ZIP archive with some members replaced or added, every other one copied as it lies.

Other programs look at more than the content: the system that made a member, its attributes, its flags. All that stays.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

from gipr_lint.docx.package.archive import Archive, Member, fold_name
from gipr_lint.errors import UnreadableDocument

_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_DESCRIPTOR = 0x0008
_UTF8 = 0x0800
_DEFLATED = 8
_VERSION = 20
_FULL = 0xFFFFFFFF
_NO_TIME, _FIRST_DAY = 0, 0x21
"""Midnight of the first day that a ZIP archive knows."""


def repacked(archive: Archive, changed: Mapping[str, bytes]) -> bytes:
    """The archive with the content of `changed` under its names; a name that it lacks is added at the end.

    Names are compared as OPC does. The order of members, and all that is said of a member but its length and checksum,
    stays. Raises UnreadableDocument for an archive in the format for more than 4 GiB, which cannot be copied so.
    """
    waiting = {fold_name(name): (name, content) for name, content in changed.items()}
    body, directory = bytearray(), bytearray()
    count = 0
    for record, member in _records(archive):
        new = waiting.pop(fold_name(member.name), None)
        start = len(body)
        if new is None:
            body += _as_it_lies(archive, member)
            directory += _moved(record, start)
        else:
            packed, content = _packed(new[1]), new[1]
            body += _local(archive, member, packed, content)
            directory += _replaced(record, start, packed, content)
        count += 1
    for name, content in waiting.values():
        packed = _packed(content)
        raw = name.encode("utf-8")
        fields = (_UTF8 if not name.isascii() else 0, _DEFLATED, _NO_TIME, _FIRST_DAY, zlib.crc32(content))
        directory += _CENTRAL.pack(
            b"PK\x01\x02", _VERSION, _VERSION, *fields, len(packed), len(content), len(raw), 0, 0, 0, 0, 0, len(body)
        )
        directory += raw
        body += _LOCAL.pack(b"PK\x03\x04", _VERSION, *fields, len(packed), len(content), len(raw), 0) + raw + packed
        count += 1
    return bytes(body + directory + _end(archive.data, len(body), len(directory), count))


def _packed(content: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def _records(archive: Archive) -> list[tuple[bytes, Member]]:
    """The raw record of every member in the directory, folders included, in their order."""
    found = []
    for member, start, end in archive.directory():
        record = archive.data[start:end]
        fields = _CENTRAL.unpack_from(record)
        if _FULL in (fields[8], fields[9], fields[16]):
            raise UnreadableDocument("file.bad-zip", detail="ZIP64")
        found.append((record, member))
    return found


def _as_it_lies(archive: Archive, member: Member) -> bytes:
    """Local header, content and what stands behind it (a data descriptor), up to the next member or the directory."""
    data = archive.data
    fields = _LOCAL.unpack_from(data, member.header)
    end = member.header + _LOCAL.size + fields[9] + fields[10] + member.packed
    if member.flags & _DESCRIPTOR:
        end += 16 if data[end : end + 4] == b"PK\x07\x08" else 12
    return data[member.header : end]


def _moved(record: bytes, start: int) -> bytes:
    """A directory record with another place of the local header."""
    fields = list(_CENTRAL.unpack_from(record))
    fields[16] = start
    return _CENTRAL.pack(*fields) + record[_CENTRAL.size :]


def _replaced(record: bytes, start: int, packed: bytes, content: bytes) -> bytes:
    fields = list(_CENTRAL.unpack_from(record))
    fields[3] &= ~_DESCRIPTOR
    fields[4] = _DEFLATED
    fields[7:10] = zlib.crc32(content), len(packed), len(content)
    fields[16] = start
    return _CENTRAL.pack(*fields) + record[_CENTRAL.size :]


def _local(archive: Archive, member: Member, packed: bytes, content: bytes) -> bytes:
    """The local header of a member with other content, and that content."""
    data = archive.data
    fields = list(_LOCAL.unpack_from(data, member.header))
    names = data[member.header + _LOCAL.size : member.header + _LOCAL.size + fields[9] + fields[10]]
    fields[2] &= ~_DESCRIPTOR
    fields[3] = _DEFLATED
    fields[6:9] = zlib.crc32(content), len(packed), len(content)
    return _LOCAL.pack(*fields) + names + packed


def _end(data: bytes, start: int, size: int, count: int) -> bytes:
    """The end record with new numbers; the comment of the archive stays."""
    at = data.rfind(b"PK\x05\x06")
    comment = data[at + _END.size :]
    return _END.pack(b"PK\x05\x06", 0, 0, count, count, size, start, len(comment)) + comment
