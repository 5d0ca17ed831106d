"""The smallest PDF: pages of text in a Latin typeface, or of a picture."""

from __future__ import annotations

import zlib
from collections.abc import Sequence


def pdf(pages: Sequence[bytes], *, image: bool = False, more: str = "") -> bytes:
    """A PDF of pages, each given as what draws it; with `image`, /I is a picture. `more` goes into its trailer."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    shown = f"/XObject << /I {4 + 2 * count} 0 R >>" if image else ""
    for at, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * at} 0 R"
            f" /Resources << /Font << /F 3 0 R >> {shown} >> >>".encode()
        )
        objects.append(_stream(page))
    if image:
        objects.append(
            _stream(
                b"\0", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
            )
        )
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, table)
    return out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R {more} >>\nstartxref\n{start}\n%%EOF\n".encode()


def _stream(content: bytes, entries: str = "") -> bytes:
    packed = zlib.compress(content, 9)
    return f"<< {entries} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n".encode() + packed + b"\nendstream"


PICTURE = b"q 595 0 0 842 0 0 cm /I Do Q"
"""Draws the picture over the whole page."""


def text(line: str, x: int = 72, y: int = 700) -> bytes:
    """Draws a line of text."""
    return f"BT /F 12 Tf {x} {y} Td ({line}) Tj ET ".encode()
