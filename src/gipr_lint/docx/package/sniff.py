"""What a file that is no DOCX is, by its first bytes."""

from __future__ import annotations

from codecs import getincrementaldecoder

_HEAD = 4096

_PREFIXES = (
    (b"PK\x03\x04", "file.truncated"),
    (b"{\\rtf", "file.rtf"),
    (b"\x89PNG", "file.image"),
    (b"\xff\xd8\xff", "file.image"),
    (b"GIF8", "file.image"),
    (b"II*\0", "file.image"),
    (b"MM\0*", "file.image"),
    (b"Rar!", "file.archive"),
    (b"7z\xbc\xaf\x27\x1c", "file.archive"),
    (b"\x1f\x8b", "file.archive"),
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("EncryptedPackage", "file.encrypted"),
    ("WordDocument", "file.legacy-doc"),
    ("Workbook", "file.legacy-xls"),
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
    if not data:
        return "file.empty"
    if data.startswith(_OLE):
        return next((kind for name, kind in _STREAMS if name.encode("utf-16-le") in data), "file.ole")
    if b"%PDF-" in data[:1024]:
        return "file.pdf"
    stripped = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n\0")
    kind = next((kind for prefix, kind in _PREFIXES if stripped.startswith(prefix)), None)
    return kind or _sniff_text(data[:_HEAD])


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
