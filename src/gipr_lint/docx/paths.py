"""Where an element stands: a path of names with positions among siblings of the same name."""

from __future__ import annotations

from lxml import etree

from gipr_lint.docx.xml import NAMES


class Paths:
    """Paths of single elements, found from below; a parent's children are counted once, so many paths cost little."""

    def __init__(self, part: str) -> None:
        self._root = f"{part}#"
        self._positions: dict[etree._Element, dict[etree._Element, int]] = {}

    def of(self, element: etree._Element) -> str:
        """The path of `element`, such as “word/document.xml#/w:body/w:p[2]/w:r[1]”."""
        steps: list[str] = []
        parent = element.getparent()
        while parent is not None:
            name = NAMES[element.tag]
            steps.append(name if name == "w:body" else f"{name}[{self._position(parent, element)}]")
            element, parent = parent, parent.getparent()
        return "/".join([self._root, *reversed(steps)])

    def _position(self, parent: etree._Element, element: etree._Element) -> int:
        positions = self._positions.get(parent)
        if positions is None:
            counts: dict[str, int] = {}
            positions = self._positions[parent] = {}
            for child in parent:
                name = NAMES[child.tag]
                counts[name] = positions[child] = counts.get(name, 0) + 1
        return positions[element]
