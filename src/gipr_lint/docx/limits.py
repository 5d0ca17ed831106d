"""How much of a file is read before it is refused."""

from __future__ import annotations

from msgspec import Struct

MIB = 1 << 20


class Limits(Struct, frozen=True, kw_only=True):
    """Bounds on one file, far above every real report; sizes are in bytes.

    XML deeper than 256 elements is refused by libxml2 itself.
    """

    file: int = 100 * MIB
    """The DOCX as it lies on disk."""
    members: int = 2000
    """Members of the package."""
    total: int = 512 * MIB
    """All members unpacked, as the package declares it."""
    part: int = 32 * MIB
    """The main document unpacked."""
    side_part: int = 8 * MIB
    """Any other part that is read: styles, numbering, notes, headers …"""
    ratio: int = 1000
    """Unpacked to packed size of a part above `ratio_from`."""
    ratio_from: int = MIB
    name: int = 1024
    """Bytes in the name of a member."""
    tags: int = 4_000_000
    """Start and end tags in one part."""
    paragraphs: int = 500_000
    filled_paragraphs: int = 40_000
    """Paragraphs with text, but for the first of each cell: a book of 500 pages has 15,000."""
    bytes_a_paragraph: int = 150
    most_filled_paragraphs: int = 120_000
    """A longer main document may have more of them, one for so many bytes, but no more than this."""
    grid_cells: int = 100_000
    """Rows × columns of all tables together."""
    nested_tables: int = 60
    columns: int = 63
    """Grid columns that one cell can span (Word's own maximum); larger spans are cut, not refused."""
    chain: int = 200
    """Steps along style and numbering references."""

    def filled_in(self, size: int) -> int:
        """How many paragraphs with text a file may have whose main document has so many bytes."""
        return max(self.filled_paragraphs, min(self.most_filled_paragraphs, size // self.bytes_a_paragraph))


def mebibytes(size: int) -> str:
    """`size` bytes for a message: “32 MB”."""
    return f"{size / (1 << 20):g} MB"
