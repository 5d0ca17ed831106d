"""Whether a text is in one language alone."""

from __future__ import annotations

import re

_QUOTED = re.compile("“[^“”]*”|available: .*")
"""Names out of a pack or a document."""

CHINESE = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
SENTENCE = re.compile(r"\b[a-z]{3,} [a-z]{2,} [a-z]{2,}\b")
"""Three English words in a row: what Chinese help and errors quote has fewer."""


def chinese_in(english: str) -> list[str]:
    """The lines of an English text with Chinese in them, but for names between quotation marks and lists of them."""
    return [line for line in english.splitlines() if CHINESE.search(_QUOTED.sub("", line))]


def english_in(chinese: str) -> list[str]:
    """The lines of a Chinese text with an English sentence in them; calls of the program are none."""
    return [line for line in chinese.splitlines() if SENTENCE.search(re.sub("gipr-lint( [a-z]+)*", "", line))]
