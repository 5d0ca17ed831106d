"""What style sheets and attributes say of an element, as far as it matters to what is read: shown or not, table or not,
where its text stands."""

from __future__ import annotations

import re

from lxml import etree

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"[.#]?[\w-]+")
_WANTED = frozenset(
    (
        "display",
        "visibility",
        "text-align",
        "width",
        "flex",
        "flex-grow",
        "float",
        "grid-column",
        "mso-hide",
        "list-style-type",
    )
)


class Styles:
    """The rules of style sheets with a single class, id or tag for a selector."""

    def __init__(self, sheet: str = "") -> None:
        self._rules: dict[str, dict[str, str]] = {}
        for found in _RULE.finditer(sheet):
            if declared := _declarations(found[2]):
                for selector in found[1].split(","):
                    if _SIMPLE.fullmatch(name := selector.strip()):
                        self._rules.setdefault(name, {}).update(declared)

    def of(self, element: etree._Element) -> dict[str, str]:
        """What is declared for an element, its own attributes last."""
        own = element.get("style")
        if not self._rules:
            return _declarations(own) if own else {}
        found: dict[str, str] = dict(self._rules.get(str(element.tag), ()))
        for name in (element.get("class") or "").split():
            found |= self._rules.get(f".{name}", {})
        if identity := element.get("id"):
            found |= self._rules.get(f"#{identity}", {})
        return found | _declarations(own) if own else found


def is_hidden(element: etree._Element, style: dict[str, str]) -> bool:
    """Whether nobody sees the element."""
    return (
        style.get("display") == "none"
        or style.get("visibility") in ("hidden", "collapse")
        or style.get("mso-hide") == "all"
        or element.get("hidden") is not None
    )


def aligned(element: etree._Element, style: dict[str, str]) -> str:
    """Where the text of an element stands, as far as itself says so."""
    return (
        style.get("text-align") or (element.get("align") or "").lower() or ("center" if element.tag == "center" else "")
    )


def _declarations(text: str) -> dict[str, str]:
    found = {}
    for one in text.split(";"):
        name, colon, value = one.partition(":")
        if colon and (name := name.strip().lower()) in _WANTED:
            found[name] = value.replace("!important", "").strip().lower()
    return found
