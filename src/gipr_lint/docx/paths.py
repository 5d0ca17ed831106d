"""Where an element stands: a path of names with positions among siblings of the same name.

`word/document.xml#/w:body/w:p[2]/w:r[1]` is the first run of the second paragraph of the body. The root element is left
out, and w:body, of which there should be one, has no position.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from gipr_lint.docx.xml import NAMES

ONLY_PARAGRAPH = "/w:p[1]"
"""What the path of the first paragraph in an element has beyond that of the element."""


def below(path: str, name: str, counts: dict[str, int]) -> str:
    """The path of the next child `name` of the element at `path`; `counts` has its children so far, by name."""
    counts[name] = position = counts.get(name, 0) + 1
    return f"{path}/{name}[{position}]"


class Paths:
    """The paths of the elements of `part`, whose root element is `root`, in both directions.

    The children of an element are counted once, so that many paths cost little.
    """

    def __init__(self, part: str, root: etree._Element) -> None:
        self.root = root
        self._prefix = f"{part}#"
        self._steps: dict[etree._Element, dict[etree._Element, str]] = {}
        self._children: dict[etree._Element, dict[str, etree._Element]] = {}

    def of(self, element: etree._Element) -> str:
        """The path of `element`."""
        steps: list[str] = []
        parent = element.getparent()
        while parent is not None:
            known = self._steps.get(parent)
            if known is None:
                known = self._steps[parent] = {child: step for step, child in _steps(parent)}
            steps.append(known[element])
            element, parent = parent, parent.getparent()
        return "".join([self._prefix, *reversed(steps)])

    def find(self, path: str) -> etree._Element | None:
        """The element at `path`, None where there is none."""
        part, _, steps = path.partition("#/")
        if f"{part}#" != self._prefix:
            return None
        element: etree._Element | None = self.root
        for step in steps.split("/"):
            if element is None:
                return None
            children = self._children.get(element)
            if children is None:
                children = self._children[element] = dict(_steps(element))
            element = children.get(f"/{step}")
        return element


def _steps(parent: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The children of an element, each with what its path has beyond that of the element."""
    counts: dict[str, int] = {}
    for child in parent:
        name = NAMES[child.tag]
        step = below("", name, counts)
        yield ("/w:body" if step == "/w:body[1]" else step), child
