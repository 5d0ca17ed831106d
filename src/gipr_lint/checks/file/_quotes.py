"""How the checks of files quote what they found, and show it at a handful of places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.findings import Location
from gipr_lint.messages import Message, cut_off
from gipr_lint.report import Report, fold
from gipr_lint.rulepacks.model import Text

_MOST = 6
"""How many places a finding names, its own and others, and how many properties."""

_LONGEST = 40
"""Characters of a text that a message quotes."""


def quoted(text: str) -> str:
    """The text on one line, cut off where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def hit_at(places: Sequence[Location], values: Mapping[str, Shown]) -> Hit:
    """One hit at the first place, with a handful of the others."""
    return Hit(places[0], values).related_to(places[1:_MOST])


def properties(report: Report, words: Mapping[str, Text]) -> Iterator[tuple[Text, str, str]]:
    """The document properties that there are: the word for each, its value as written, and folded."""
    values = report.document.origin.metadata
    for key, word in words.items():
        if key in values:
            yield word, values[key], fold(values[key]).text


def hits_in_properties(found: Sequence[tuple[Text, str]]) -> Iterator[Hit]:
    """One hit for these properties, each a word and a value, and none without any."""
    if found:
        quotes = [Message("checks.property", {"word": word, "text": quoted(text)}) for word, text in found]
        yield Hit(Location(kind="document"), {"found": cut_off(quotes, _MOST), "count": len(found)})
