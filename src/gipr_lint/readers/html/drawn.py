"""Tables that are drawn with other elements than those of tables: by `display: table`, roles, boxes side by side."""

from __future__ import annotations

from typing import Literal

from lxml import etree
from msgspec import Struct

from gipr_lint.readers.html.styles import Styles


class Role(Struct, frozen=True):
    """What an element is of a table; `across` is how many columns a cell takes, 0 where its attribute says that."""

    kind: Literal["table", "row", "cell"]
    across: int = 0


def drawn_tables(root: etree._Element, styles: Styles) -> dict[etree._Element, Role]:
    """The roles of elements in tables that are drawn otherwise."""
    return {}
