"""Pages as browsers save them: in one file, or packed with their folder."""

from __future__ import annotations

import base64
import quopri

from gipr_lint.testing.package import zipped

_FRAMED = b'<html><head><title>report</title></head><body><iframe src="page_files/in.html"></iframe></body></html>'
_ADVERTISEMENT = "<html><body><p>欢迎关注青溪发布</p></body></html>".encode()


def single(page: bytes, encoding: str = "quoted-printable") -> bytes:
    """A page with a picture in one file, after a page that only frames it."""
    coded = quopri.encodestring(page) if encoding == "quoted-printable" else base64.encodebytes(page)
    return b"".join(
        (
            b"From: <Saved by Blink>\r\nSubject: =?utf-8?Q?report?=\r\nMIME-Version: 1.0\r\n",
            b'Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n',
            b"----b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + _FRAMED,
            b"\r\n----b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: " + encoding.encode() + b"\r\n",
            b"Content-Location: http://www.example.invalid/in.html\r\n\r\n" + coded,
            b"\r\n----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=",
            b"\r\n----b--\r\n",
        )
    )


def archive(page: bytes, *, framed: bool = False) -> bytes:
    """A page with its folder; where it is `framed`, the report is a page in the folder."""
    outer = {"年报.html": _FRAMED, "年报_files/in.html": page} if framed else {"年报.html": page}
    beside = {"年报_files/ad.html": _ADVERTISEMENT, "年报_files/a.png": b"\x89PNG", "__MACOSX/._x.html": b""}
    return zipped(outer | beside)
