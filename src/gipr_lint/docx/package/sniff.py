"""What a file that is no DOCX is, by its first bytes."""

from __future__ import annotations

from codecs import getincrementaldecoder

from gipr_lint.docx.package.compound import MAGIC, top_streams

_HEAD = 4096
_BEFORE = b"\xef\xbb\xbf \t\r\n\0"
"""What may stand before the first bytes that tell."""

_PREFIXES = (
    (b"{\\rtf", "file.rtf"),
    (b"\x89PNG", "file.image"),
    (b"\xff\xd8\xff", "file.image"),
    (b"GIF8", "file.image"),
    (b"II*\0", "file.image"),
    (b"MM\0*", "file.image"),
    (b"Rar!", "file.archive"),
    (b"7z\xbc\xaf\x27\x1c", "file.archive"),
    (b"\x1f\x8b", "file.archive"),
    (b"BZh", "file.archive"),
    (b"\xfd7zXZ\0", "file.archive"),
    (b"%TSD-Header", "file.office-encryption"),
    (b"\x62\x14\x23\x65", "file.office-encryption"),
    (b"DOCGUARDER_FILE", "file.office-encryption"),
    (b"DG_FILE VER", "file.office-encryption"),
    (b"version https://git-lfs.github.com/spec/", "file.lfs-pointer"),
    (b"version https://hawser.github.com/spec/", "file.lfs-pointer"),
    (b"L\0\0\0\x01\x14\x02\0", "file.shortcut"),
    (b"[InternetShortcut]", "file.shortcut"),
)
"""Some are of programs that encrypt the files of a whole office unseen: %TSD-Header-###%, E-SafeNet (b.#e), DocGuarder.
Whoever has the program reads the file as ever; all others get these bytes."""

_APPLE_DOUBLE = b"\0\x05\x16\x07"
"""What macOS puts beside a file on a disk or into an archive that cannot hold its attributes: ._name."""

_STREAMS = (
    ("EncryptedPackage", "file.encrypted"),
    ("WordDocument", "file.legacy-doc"),
    ("Workbook", "file.legacy-xls"),
    ("Book", "file.legacy-xls"),
    ("PowerPoint Document", "file.legacy-ppt"),
)

_MARKUP = (
    ("mime-version:", "file.mhtml"),
    ("http://schemas.microsoft.com/office/2006/xmlpackage", "file.flat-opc"),
    ("http://schemas.microsoft.com/office/word/2003/wordml", "file.word-xml"),
    ("schemas.uof.org", "file.uof"),
    ("urn:oasis:names:tc:opendocument", "file.odt"),
    ("<uof:", "file.uof"),
    ("<html", "file.html"),
    ("<!doctype html", "file.html"),
    ("<body", "file.html"),
    ("<?xml", "file.xml"),
)


def sniff(data: bytes) -> str:
    """What `data` is, as a key for `UnreadableDocument`; call it only for what is not a ZIP package."""
    if kind := signed(data):
        return kind
    if not data.strip(b"\0"):
        return "file.zeros"
    return "file.truncated" if data[:_HEAD].lstrip(_BEFORE).startswith(b"PK\x03\x04") else _sniff_text(data[:_HEAD])


def signed(data: bytes) -> str | None:
    """What `data` is by bytes that nothing else begins with; None where it bears no such mark.

    A file that does is that, even where a whole ZIP archive stands at its end: old Word documents carry their theme so.
    """
    if not data:
        return "file.empty"
    if data.startswith(MAGIC):
        return _compound(data)
    if data.startswith(_APPLE_DOUBLE):
        return "file.apple-double"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "file.image"
    if data.startswith(b"BM") and data[6:10] == bytes(4):
        return "file.image"
    if b"%PDF-" in data[:1024]:
        return "file.pdf"
    stripped = data[:_HEAD].lstrip(_BEFORE)
    return next((kind for prefix, kind in _PREFIXES if stripped.startswith(prefix)), None)


def _compound(data: bytes) -> str:
    """What an OLE compound file is by its streams; by their names anywhere in it where its folder cannot be read."""
    streams = top_streams(data)
    if streams:
        return next((kind for name, kind in _STREAMS if name in streams), "file.ole")
    return next((kind for name, kind in _STREAMS if name.encode("utf-16-le") in data), "file.ole")


def _sniff_text(head: bytes) -> str:
    text = _decode(head)
    if text is None:
        return "file.unknown"
    lowered = text.lower()
    return next((kind for mark, kind in _MARKUP if mark in lowered), "file.text")


def _decode(head: bytes) -> str | None:
    """`head` as text, None where it is binary."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    if b"\0" in head:
        return None
    for encoding in ("utf-8", "gb18030"):
        try:
            return getincrementaldecoder(encoding)().decode(head)  # not final: the head may end inside a character
        except UnicodeDecodeError:
            continue
    return None
