"""The numbers of pages, where converters of PDF leave them among the paragraphs: 3, — 3 —, 第3页, 3/12."""

from __future__ import annotations

_LONGEST = 16
_MOST_PAGES = 999
"""A line with the number of a page is so long at most (— 第 12 页 共 15 页 —), and no report has more pages."""
_AROUND = "-—–─―~·•|.()[]"
_WORDS = ("页,", "第", "页", "共", "/")


def is_page_number(text: str) -> bool:
    """Whether a folded text is the number of a page and nothing else, with that of the last one or without."""
    if len(text) > _LONGEST:
        return False
    for word in _WORDS:
        text = text.replace(word, " ")
    numbers = text.strip(_AROUND + " ").split()
    return 1 <= len(numbers) <= 2 and all(one.isdecimal() and 0 < int(one) <= _MOST_PAGES for one in numbers)
