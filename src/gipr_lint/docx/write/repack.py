"""A ZIP archive with some members replaced or added, every other one copied as it lies.

Other programs look at more than the content: the system that made a member, its attributes, its flags. All that stays.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

from gipr_lint.docx.package.archive import Archive, Member, fold_name

_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_HEADER = struct.Struct("<2H")
"""What each extra field begins with: which one it is, and how long."""
_OFFSET = struct.Struct("<Q")
_ZIP64 = 1
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
    stays: also the fields with which an archive may be larger than 4 GiB, except at members with new content.
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
    return [(archive.data[start:end], member) for member, start, end in archive.directory()]


def _as_it_lies(archive: Archive, member: Member) -> bytes:
    """Local header, content and what stands behind it: checksum and lengths of a member that was streamed."""
    data = archive.data
    fields = _LOCAL.unpack_from(data, member.header)
    extra = member.header + _LOCAL.size + fields[9]
    end = extra + fields[10] + member.packed
    if member.flags & _DESCRIPTOR:
        lengths = 16 if _wide(data[extra : extra + fields[10]]) else 8
        end += (8 if data.startswith(b"PK\x07\x08", end) else 4) + lengths
    return data[member.header : end]


def _moved(record: bytes, start: int) -> bytes:
    """A directory record with another place of the local header, where that stands: behind the lengths in a field for
    large archives, where the record has no room for it."""
    fields = list(_CENTRAL.unpack_from(record))
    extra = _CENTRAL.size + fields[10]
    wide = _wide(record[extra : extra + fields[11]])
    if fields[16] == _FULL and wide:
        at = extra + wide.start + _HEADER.size + _OFFSET.size * fields[8:10].count(_FULL)
        return record[:at] + _OFFSET.pack(start) + record[at + _OFFSET.size :]
    fields[16] = start
    return _CENTRAL.pack(*fields) + record[_CENTRAL.size :]


def _replaced(record: bytes, start: int, packed: bytes, content: bytes) -> bytes:
    fields = list(_CENTRAL.unpack_from(record))
    name = _CENTRAL.size + fields[10]
    extra = _narrow(record[name : name + fields[11]])
    behind = record[name + fields[11] :]
    fields[3] &= ~_DESCRIPTOR
    fields[4] = _DEFLATED
    fields[7:10] = zlib.crc32(content), len(packed), len(content)
    fields[11] = len(extra)
    fields[16] = start
    return _CENTRAL.pack(*fields) + record[_CENTRAL.size : name] + extra + behind


def _local(archive: Archive, member: Member, packed: bytes, content: bytes) -> bytes:
    """The local header of a member with other content, and that content."""
    data = archive.data
    fields = list(_LOCAL.unpack_from(data, member.header))
    start = member.header + _LOCAL.size
    name = start + fields[9]
    extra = _narrow(data[name : name + fields[10]])
    fields[2] &= ~_DESCRIPTOR
    fields[3] = _DEFLATED
    fields[6:9] = zlib.crc32(content), len(packed), len(content)
    fields[10] = len(extra)
    return _LOCAL.pack(*fields) + data[start:name] + extra + packed


def _wide(extra: bytes) -> range | None:
    """Where the field for large archives lies in the extra fields of a header, None where there is none."""
    at = 0
    while at + _HEADER.size <= len(extra):
        identifier, length = _HEADER.unpack_from(extra, at)
        if identifier == _ZIP64:
            return range(at, at + _HEADER.size + int(length))
        at += _HEADER.size + int(length)
    return None


def _narrow(extra: bytes) -> bytes:
    """Extra fields without that for large archives."""
    wide = _wide(extra)
    return extra if wide is None else extra[: wide.start] + extra[wide.stop :]


def _end(data: bytes, start: int, size: int, count: int) -> bytes:
    """The end record with new numbers; the comment of the archive stays."""
    at = data.rfind(b"PK\x05\x06")
    comment = data[at + _END.size :]
    return _END.pack(b"PK\x05\x06", 0, 0, count, count, size, start, len(comment)) + comment
