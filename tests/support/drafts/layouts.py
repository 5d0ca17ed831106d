"""The layouts in which a draft can be written: one content, as many kinds of DOCX as real drafts come in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from tests.support.drafts import arrange, libreoffice, python_docx, wps, writers
from tests.support.drafts.draft import Draft, content

from gipr_lint.testing.content import Content
from gipr_lint.testing.package import package
from gipr_lint.testing.wordml import body
from gipr_lint.testing.writer import PLAIN, Writer


class Layout(Struct, frozen=True):
    """`arrange` changes what stands on the page, `writer` writes it."""

    arrange: Callable[[Content], Content] = arrange.as_typed
    writer: Writer = PLAIN

    def __call__(self, draft: Draft) -> bytes:
        """`draft` as a DOCX."""
        return package(body(self.arrange(content(draft)), self.writer))


def from_libreoffice(draft: Draft) -> bytes:
    """`draft` as LibreOffice saves it; `write_all` starts the program once for many."""
    return libreoffice.converted([_PLAIN(draft)])[0]


_PLAIN = Layout()
LAYOUTS: dict[str, Callable[[Draft], bytes]] = {
    "plain": _PLAIN,
    "split-runs": Layout(writer=writers.SPLIT),
    "heading-styles": Layout(writer=writers.HEADED),
    "chinese-styles": Layout(writer=writers.HEADED_IN_CHINESE),
    "auto-numbered": Layout(arrange.auto_numbered, writers.HEADED),
    "content-controls": Layout(writer=writers.CONTROLLED),
    "pieces": Layout(arrange.pieces),
    "titled-pieces": Layout(arrange.titled_pieces, writers.SPLIT),
    "full-width": Layout(arrange.full_width),
    "soft-returns": Layout(arrange.soft_returns),
    "layout-tables": Layout(arrange.layout_tables),
    "one-cell": Layout(arrange.one_cell),
    "pdf-lines": Layout(arrange.pdf_lines),
    "textbox-title": Layout(writer=writers.BOXED),
    "revisions": Layout(writer=writers.REVISED),
    "python-docx": python_docx.write,
    "libreoffice": from_libreoffice,
    "wps-form": wps.fill,
}


def write(draft: Draft, layout: str = "plain") -> bytes:
    """`draft` as a DOCX in the layout of that name; the same bytes every time, but for those that LibreOffice writes.

    Raises KeyError for an unknown layout and ValueError where `fits` says no.
    """
    return LAYOUTS[layout](draft)


def write_all(drafts: Sequence[Draft], layout: str) -> list[bytes]:
    """`write` for many."""
    if layout == "libreoffice":
        return libreoffice.converted([_PLAIN(draft) for draft in drafts])
    return [write(draft, layout) for draft in drafts]


def fits(draft: Draft, layout: str) -> bool:
    """Whether `draft` can be written in `layout` on this machine."""
    if layout == "libreoffice":
        return libreoffice.available()
    return layout != "wps-form" or wps.fits(draft)
