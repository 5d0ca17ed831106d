"""The data stores of a package, to which content controls are bound: XML parts, asked by their id and a path."""

from __future__ import annotations

import re

from lxml import etree

from gipr_lint.docx.package.opc import Package
from gipr_lint.errors import UnreadableDocument

_PROPERTIES = {
    "6C3C8BC8-F283-45AE-878A-BAB7291924A1": "docprops/core.xml",
    "6668398D-A668-4E3E-A5EB-62B293D839F1": "docprops/app.xml",
}
"""The properties of the document are stores as well, under ids of their own."""

_MOST = 100
"""So many stores are looked at."""
_EFFORT = 1_000_000
"""So many elements are stepped over and characters taken out of stores for one document; no real one needs a hundredth
of it."""

_STEP = r"/(?:(?P<prefix>[^/:@\[\]()\s]+):)?(?P<name>[^/:@\[\]()\s*]+)(?:\[(?P<index>\d{1,6})\])?"
_LAST = r"(?:/@(?:(?P<prefix>[^/:@\[\]()\s]+):)?(?P<name>[^/:@\[\]()\s*]+)|/text\(\)(?:\[1\])?)?"
_BOUND = re.compile(r"xmlns:([^\s=]+)\s*=\s*(?:'([^']*)'|\"([^\"]*)\")")


class Stores:
    """The stores that the part `main` of a package names; none that cannot be read."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self._main = main
        self._targets: dict[str, str] | None = None
        self._roots: dict[str, etree._Element | None] = {}
        self._left = _EFFORT

    def text(self, store: str, path: str, prefixes: str) -> str | None:
        """What a store holds at an XPath, None where there is nothing.

        The path may go from child to child, to an attribute at last. `prefixes` are declarations of namespaces; without
        an id any store will do.
        """
        bound = {name: single or double for name, single, double in _BOUND.findall(prefixes)}
        own = _key(store)
        for name in [own] if own else list(self._by_id):
            root = self._root(name)
            found = None if root is None else self._at(root, path, bound)
            if found is not None:
                return found
        return None

    def _at(self, root: etree._Element, path: str, bound: dict[str, str]) -> str | None:
        """The text at a path such as /n:数据[1]/n:总计[1] or /a/@b."""
        whole = re.fullmatch(rf"((?:{_unnamed(_STEP)})+)({_unnamed(_LAST)})", path.strip())
        found: etree._Element | None = None
        for step in re.finditer(_STEP, whole[1]) if whole is not None else ():
            found = self._child(found, root, _tag(step, bound), int(step["index"] or 1))
            if found is None:
                return None
        if whole is None or found is None:
            return None
        last = re.fullmatch(_LAST, whole[2])
        return found.get(_tag(last, bound)) if last is not None and last["name"] else self._whole_text(found)

    def _child(
        self, parent: etree._Element | None, root: etree._Element, tag: str, index: int
    ) -> etree._Element | None:
        """The child of that tag and number among those of the tag; the root is the only child of nothing."""
        for at, child in enumerate([root] if parent is None else parent.iterchildren(tag), 1):
            self._left -= 1
            if self._left < 0:
                return None
            if at == index:
                return child if child.tag == tag else None
        return None

    def _whole_text(self, element: etree._Element) -> str | None:
        pieces: list[str] = []
        for piece in element.itertext():
            pieces.append(str(piece))
            self._left -= len(pieces[-1]) + 1
            if self._left < 0:
                return None
        return "".join(pieces)

    @property
    def _by_id(self) -> dict[str, str]:
        """The parts of the stores by their ids."""
        if self._targets is None:
            self._targets = dict(_PROPERTIES)
            links = [link for link in self._links(self._main) if link[0] == "customXml"]
            for _, target in links[:_MOST]:
                for kind, properties in self._links(target):
                    root = self._part(properties) if kind == "customXmlProps" else None
                    for name, value in root.attrib.items() if root is not None else ():
                        if str(name).endswith("itemID"):
                            self._targets.setdefault(_key(str(value)), target)
        return self._targets

    def _root(self, name: str) -> etree._Element | None:
        if name not in self._roots:
            target = self._by_id.get(name)
            self._roots[name] = None if target is None else self._part(target)
        return self._roots[name]

    def _links(self, part: str) -> list[tuple[str, str]]:
        try:
            return [(link.type, link.target) for link in self._package.relationships(part) if not link.external]
        except UnreadableDocument:
            return []

    def _part(self, name: str) -> etree._Element | None:
        member = self._package.find(name)
        try:
            return None if member is None else self._package.xml(member)
        except UnreadableDocument:
            return None


def _key(store: str) -> str:
    return store.strip("{} ").upper()


def _tag(step: re.Match[str], bound: dict[str, str]) -> str:
    uri = bound.get(step["prefix"] or "", "")
    return f"{{{uri}}}{step['name']}" if uri else step["name"]


def _unnamed(pattern: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern)
