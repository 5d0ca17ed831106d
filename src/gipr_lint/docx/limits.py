"""How much of a file is read before it is refused."""

from __future__ import annotations

from msgspec import Struct

MIB = 1 << 20
_NODE = 120
"""The bytes of an element, or of a text, in libxml2."""
_ATTRIBUTE = 216
"""Those of an attribute and its value."""


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
    tree: int = 160 * MIB
    """What the elements, attributes and texts of the main document take once they are parsed, as `tree_of` reckons."""
    side_tree: int = 64 * MIB
    """The same of any other part."""
    tree_a_byte: int = 14
    """A longer main document may take more, so much for each of its bytes: real ones take 9 to 13.5."""
    most_tree: int = 320 * MIB
    """But no more than this."""
    paragraphs: int = 500_000
    filled_paragraphs: int = 40_000
    """Lines of text that end with a paragraph or a soft return, but for the first of each cell: a book of 500 pages
    has 15,000."""
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

    def tree_in(self, size: int) -> int:
        """What the main document may take once it is parsed that has so many bytes."""
        return max(self.tree, min(self.most_tree, size * self.tree_a_byte))

    def filled_in(self, size: int) -> int:
        """How many paragraphs with text a file may have whose main document has so many bytes."""
        return max(self.filled_paragraphs, min(self.most_filled_paragraphs, size // self.bytes_a_paragraph))


def tree_of(data: bytes) -> int:
    """The bytes that the XML in `data` takes in memory once libxml2 has parsed it."""
    nodes = data.count(b"<") - data.count(b"</") + data.count(b">") - data.count(b"><")
    return _NODE * nodes + _ATTRIBUTE * data.count(b"=")


def mebibytes(size: int) -> str:
    """`size` bytes for a message: “32 MB”."""
    return f"{size / (1 << 20):g} MB"
