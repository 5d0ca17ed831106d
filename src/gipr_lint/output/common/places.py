"""Places for formats that know files and lines only."""

from __future__ import annotations

import os
from urllib.parse import quote

from gipr_lint.findings import Location
from gipr_lint.output.common.lines import Lines, Region
from gipr_lint.results import LintResult


class Places:
    """Where the findings of a document stand on the lines of `show --text`: on the first, where it was not read."""

    def __init__(self, document: LintResult) -> None:
        self._lines = Lines(document.view) if document.view else None

    def region(self, place: Location) -> Region:
        """The line and the columns of a place."""
        return self._lines.region(place) if self._lines else Region(1)


def relative_path(path: str) -> str:
    """A path from the current folder on, with slashes; one on another drive as it is."""
    if os.path.isabs(path):
        try:
            path = os.path.relpath(path)
        except ValueError:
            return path.replace(os.sep, "/")
    return path.replace(os.sep, "/")


def relative_uri(path: str) -> str:
    """A path as a relative reference of a URI: `a b/报告.docx` is `a%20b/%E6%8A%A5%E5%91%8A.docx`."""
    return quote(relative_path(path), safe="/")
