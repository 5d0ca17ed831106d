"""Search in Chinese without a dictionary: every two characters that stand side by side are a term."""

from __future__ import annotations

import re

from sphinx.search.en import SearchEnglish

_RUN = re.compile("[\u3400-\u9fff]+|[A-Za-z0-9_]+")

_SPLIT_QUERY = r"""
var splitQuery = (query) =>
  (query.match(/\p{Script=Han}+|[A-Za-z0-9_]+/gu) || []).flatMap((run) =>
    /\p{Script=Han}/u.test(run) && run.length > 2
      ? Array.from({length: run.length - 1}, (_, i) => run.slice(i, i + 2))
      : [run]);
"""


class Chinese(SearchEnglish):
    """Pairs of Chinese characters, and words of letters as in English."""

    lang = "zh"
    language_name = "English"  # the browser looks for a stemmer of this name
    js_splitter_code = _SPLIT_QUERY

    def split(self, text: str) -> list[str]:
        """The terms of a text."""
        return [term for run in _RUN.findall(text) for term in _terms(run)]


def _terms(run: str) -> list[str]:
    if run.isascii() or len(run) <= 2:
        return [run]
    return [run[place : place + 2] for place in range(len(run) - 1)]
