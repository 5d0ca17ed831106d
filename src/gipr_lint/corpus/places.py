"""The places that a store knows: cells by their labels, sentences by their block; and files as they are told."""

from __future__ import annotations

import os
from typing import TypeVar

from msgspec import structs

from gipr_lint.findings import Finding, Location

P = TypeVar("P", bound=Location)


def in_store(finding: Finding) -> Finding:
    """A finding in a report that was made again of a store, with the places that are those of its file."""
    beside = tuple(_known(place) for place in finding.related)
    return structs.replace(finding, location=_known(finding.location), related=beside)


def _known(place: P) -> P:
    if place.kind == "cell":
        return structs.replace(place, block=None, table=None, row=None, column=None, path=None)
    if (place.block or 0) < 1:
        return structs.replace(place, kind="document", block=None, start=None, end=None, text=None, path=None)
    return structs.replace(place, path=None)


def nearer(text: str) -> str:
    """A path, or a text with paths in it, that names what lies below the current folder from there."""
    here = os.path.join(os.getcwd(), "")
    return text if here == os.path.abspath(os.sep) else text.replace(here, "")
