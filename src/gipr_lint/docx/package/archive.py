"""A ZIP archive in memory, read without trusting what it declares.

Not `zipfile`: that costs as much to import as lxml, believes declared sizes, and takes one of two members of one name.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from gipr_lint.docx.limits import Limits, mebibytes
from gipr_lint.errors import UnreadableDocument

_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR64 = struct.Struct("<4sLQL")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_LENGTHS, _LENGTHS_AT = struct.Struct("<2H"), 26
"""The lengths of name and extra field in a local header, and where they stand in it."""
_FULL = 0xFFFFFFFF


class Member(Struct, frozen=True):
    """One member: its `name` as stored, where its local header begins, and what the directory declares of it."""

    name: str
    raw_name: bytes
    header: int
    packed: int
    size: int
    crc: int
    method: int
    flags: int


def fold_name(name: str) -> str:
    """The form in which OPC part names are equal: any case, either slash, no leading slash."""
    return name.replace("\\", "/").lstrip("/").lower()


class Archive:
    """The directory of the ZIP file `data`: `members` by folded name, without folders.

    Raises UnreadableDocument for a damaged directory, for duplicate names, for members that lie outside the file or
    over each other, and above the limits.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        self.data = data
        self.limits = limits
        self.members: dict[str, Member] = {}
        self._start, self._end, self._shift = _directory(data)
        total = 0
        extents: list[tuple[int, int]] = []
        for count, (member, _, _) in enumerate(self.directory(), 1):
            if count > limits.members:
                raise UnreadableDocument("file.too-many-members", limit=str(limits.members))
            if len(member.raw_name) > limits.name:
                raise UnreadableDocument("file.long-name")
            total += member.size
            if total > limits.total:
                raise UnreadableDocument("file.bomb", part=member.name, limit=mebibytes(limits.total))
            if not member.name.endswith(("/", "\\")):
                key = fold_name(member.name)
                if key in self.members:
                    raise UnreadableDocument("file.duplicate-member", part=member.name)
                self.members[key] = member
            extents.append((member.header, _content(data, member) + member.packed))
        extents.append((self._start, len(data)))
        extents.sort()
        for (_, end), (following, _) in pairwise(extents):
            if end > following:
                raise UnreadableDocument("file.overlap")

    def directory(self) -> Iterator[tuple[Member, int, int]]:
        """Every member, folders included, with the place of its record in the directory, in the directory's order."""
        start = self._start
        while start < self._end:
            member, following = _central(self.data, start, self._shift)
            yield member, start, following
            start = following

    def read(self, member: Member, limit: int) -> bytes:
        """The unpacked bytes of `member`, at most `limit` of them and never more than it declares.

        Raises UnreadableDocument where it is larger, encrypted, damaged or packed in an unknown way.
        """
        name = member.name
        if member.flags & 0x2041:
            raise UnreadableDocument("file.encrypted-member", part=name)
        if member.size > limit:
            raise UnreadableDocument("file.bomb", part=name, limit=mebibytes(limit))
        if member.size > max(self.limits.ratio_from, member.packed * self.limits.ratio):
            raise UnreadableDocument("file.bomb", part=name, limit=f"{self.limits.ratio}:1")
        packed = self._packed(member)
        if member.method == 0:
            content = bytes(packed)
        elif member.method == 8:
            content = _inflate(packed, member)
        else:
            raise UnreadableDocument("file.bad-method", part=name)
        if len(content) != member.size or zlib.crc32(content) != member.crc:
            raise UnreadableDocument("file.bad-crc", part=name)
        return content

    def _packed(self, member: Member) -> memoryview:
        start = _content(self.data, member)
        extra = _LENGTHS.unpack_from(self.data, member.header + _LENGTHS_AT)[1]
        name = self.data[member.header + _LOCAL.size : start - extra]
        if name != member.raw_name or not self.data.startswith(b"PK\x03\x04", member.header):
            raise UnreadableDocument("file.bad-zip", detail="local header")
        return memoryview(self.data)[start : start + member.packed]


def _content(data: bytes, member: Member) -> int:
    """Where the packed content of `member` begins, behind its local header. Raises where that is outside the file."""
    if member.header + _LOCAL.size > len(data):
        raise UnreadableDocument("file.overlap")
    name, extra = _LENGTHS.unpack_from(data, member.header + _LENGTHS_AT)
    return member.header + _LOCAL.size + int(name) + int(extra)


def _inflate(packed: memoryview, member: Member) -> bytes:
    unpacker = zlib.decompressobj(-15)
    try:
        content = unpacker.decompress(packed, member.size + 1)
    except zlib.error:
        raise UnreadableDocument("file.bad-crc", part=member.name) from None
    if len(content) > member.size:
        raise UnreadableDocument("file.bomb", part=member.name, limit=f"{member.size} B")
    return content


def _directory(data: bytes) -> tuple[int, int, int]:
    """Where the central directory starts and ends, and how many foreign bytes stand before the archive."""
    last = len(data) - _END.size
    end = data.rfind(b"PK\x05\x06", max(0, last - 65535), max(0, last + 4))
    if end < 0:
        raise UnreadableDocument("file.truncated")
    size, offset = _END.unpack_from(data, end)[5:7]
    locator = end - _LOCATOR64.size
    if locator >= 0 and data.startswith(b"PK\x06\x07", locator):
        end64 = data.rfind(b"PK\x06\x06", max(0, locator - 65535), locator)
        if end64 < 0 or end64 + _END64.size > locator:
            raise UnreadableDocument("file.bad-zip", detail="ZIP64")
        size, offset = _END64.unpack_from(data, end64)[8:10]
        end = end64
    start = end - size
    if start < 0 or start < offset:
        raise UnreadableDocument("file.bad-zip", detail="directory")
    return start, end, start - offset


def _central(data: bytes, at: int, shift: int) -> tuple[Member, int]:
    """The member whose directory record is at `at`, and where the next record begins."""
    if at + _CENTRAL.size > len(data):
        raise UnreadableDocument("file.bad-zip", detail="directory")
    fields = _CENTRAL.unpack_from(data, at)
    if fields[0] != b"PK\x01\x02":
        raise UnreadableDocument("file.bad-zip", detail="directory")
    flags, method = fields[3], fields[4]
    crc, packed, size = fields[7:10]
    name_length, extra_length, comment_length = fields[10:13]
    header = fields[16]
    name_end = at + _CENTRAL.size + name_length
    raw_name = data[at + _CENTRAL.size : name_end]
    if _FULL in (packed, size, header):
        size, packed, header = _wide(data[name_end : name_end + extra_length], size, packed, header)
    name = raw_name.decode(_encoding(raw_name, flags), "replace")
    member = Member(name, raw_name, header + shift, packed, size, crc, method, flags)
    return member, name_end + extra_length + comment_length


def _encoding(raw_name: bytes, flags: int) -> str:
    """The encoding of a name; ASCII is the same in both, and importing the code page takes time."""
    return "utf-8" if flags & 0x800 or raw_name.isascii() else "cp437"


def _wide(extra: bytes, *values: int) -> tuple[int, ...]:
    """`values` with those that do not fit 32 bits taken from the ZIP64 field of `extra`."""
    at = 0
    while at + 4 <= len(extra):
        identifier, length = struct.unpack_from("<2H", extra, at)
        if identifier == 1:
            wide = iter(struct.unpack_from(f"<{min(length, len(extra) - at - 4) // 8}Q", extra, at + 4))
            return tuple(next(wide, value) if value == _FULL else value for value in values)
        at += 4 + length
    return values
