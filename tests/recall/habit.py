"""A habit: a way in which offices correctly write reports."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from tests.support.drafts.draft import Draft, content
from tests.support.drafts.layouts import LAYOUTS, Layout

from gipr_lint.testing.content import Content
from gipr_lint.testing.package import package


def _same_draft(draft: Draft) -> Draft:
    return draft


def _same_page(content: Content) -> Content:
    return content


def _same_xml(xml: str) -> str:
    return xml


def _same_document(document: bytes) -> bytes:
    return document


class Habit(Struct, frozen=True):
    """A way to write: `change` the content, `arrange` what stands on the page, `wrap` the XML of the body, `finish` the
    package.

    `editions` names those that it is for, all where empty.
    """

    name: str
    change: Callable[[Draft], Draft] = _same_draft
    arrange: Callable[[Content], Content] = _same_page
    wrap: Callable[[str], str] = _same_xml
    editions: tuple[str, ...] = ()
    finish: Callable[[bytes], bytes] = _same_document

    def write(self, draft: Draft, layout: str = "plain") -> bytes:
        """`draft` as a DOCX in that habit; only layouts of our own writers."""
        from gipr_lint.testing.wordml import body

        how = LAYOUTS[layout]
        if not isinstance(how, Layout):
            raise TypeError(f"{layout} does not take habits")
        return self.finish(package(self.wrap(body(self.arrange(how.arrange(content(self.change(draft)))), how.writer))))
