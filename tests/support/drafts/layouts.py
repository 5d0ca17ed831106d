"""The layouts in which a draft can be written: one content, as many kinds of DOCX as real drafts come in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from tests.support.drafts import arrange, libreoffice, pens, python_docx, wps
from tests.support.drafts.draft import Draft, page

from gipr_lint.testing.package import package
from gipr_lint.testing.page import Page
from gipr_lint.testing.pen import PLAIN, Pen
from gipr_lint.testing.word import body


class Layout(Struct, frozen=True):
    """`arrange` changes what stands on the page, `pen` writes it."""

    arrange: Callable[[Page], Page] = arrange.as_typed
    pen: Pen = PLAIN

    def __call__(self, draft: Draft) -> bytes:
        """`draft` as a DOCX."""
        return package(body(self.arrange(page(draft)), self.pen))


def from_libreoffice(draft: Draft) -> bytes:
    """`draft` as LibreOffice saves it; `write_all` starts the program once for many."""
    return libreoffice.converted([_PLAIN(draft)])[0]


_PLAIN = Layout()
LAYOUTS: dict[str, Callable[[Draft], bytes]] = {
    "plain": _PLAIN,
    "split-runs": Layout(pen=pens.SPLIT),
    "heading-styles": Layout(pen=pens.HEADED),
    "chinese-styles": Layout(pen=pens.HEADED_IN_CHINESE),
    "auto-numbered": Layout(arrange.auto_numbered, pens.HEADED),
    "content-controls": Layout(pen=pens.CONTROLLED),
    "pieces": Layout(arrange.pieces),
    "titled-pieces": Layout(arrange.titled_pieces, pens.SPLIT),
    "full-width": Layout(arrange.full_width),
    "textbox-title": Layout(pen=pens.BOXED),
    "revisions": Layout(pen=pens.REVISED),
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
