"""`text-find`: what a regular expression finds may not stand there."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import structs

from gipr_lint.checks.check import Conditional, check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.text._characters import View, has_any, occurrence, view_of
from gipr_lint.checks.text._occurrences import SAYS, Occurrence, hits
from gipr_lint.report import Report
from gipr_lint.report.prose.texts import Joined, Prose
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Names
from gipr_lint.rulepacks.patterns import compiled

_EVERYTHING = ("everything",)
_STOPS = "。！？!?\n"
_MANY = 40
"""So many literals are looked for by their characters first."""


class Params(Conditional, frozen=True, forbid_unknown_fields=True, rename={"scope": "in", "view": "of"}):
    """文字里不能有正则表达式找到的内容。 / What a regular expression finds may not stand in the text."""

    find: str
    """正则表达式，^ 和 $ 是段落的首尾。 / A regular expression; ^ and $ are where a paragraph begins and ends."""
    scope: tuple[str, ...] = ("prose",)
    """在哪里找：front、title、preface、headings、body、ending、front_cells、form_cells、own_cells、notes、margins；
    prose 是正文，cells 是格式表和自列表格，everything 是全部。 /
    The parts to look in; `prose` (running text), `cells` (of the forms and of tables of one's own) and `everything` are
    several."""
    view: View = "raw"
    """raw：原文；folded：去掉空白和全角之后；signs：数字、字母、连接号、空格不论怎么写都化为半角，去掉看不见的字符。 /
    The `raw` text, the `folded` one without blanks and full-width forms, or `signs`: digits, letters, dashes and blanks
    as ASCII has them, however they are written, and nothing that is not seen."""
    at: tuple[str, ...] = ()
    """报告哪个命名组，先有的为准；不写则整个。 /
    The first of these groups that takes part is what is found, else all of the match."""
    characters: tuple[str, ...] = ()
    """必须有其中一个字符（如 U+200B、U+E000-U+F8FF），或 literals 中的一词，用于快速筛选。 /
    One of these characters must be there, or one of `literals`: a quick filter."""
    replace: dict[str, str] = {}
    """找到的每个字符应改成什么。 / What to put for each character of what is found."""
    instead: dict[str, str] = {}
    """找到的整个文字应改成什么，优先于 replace。 / What to put for all of what is found; it goes before `replace`."""
    quotes: dict[str, str] = {}
    """中文里成对的直引号应改成的引号，如 {'"': “”}。 /
    The quotation marks to put for pairs of straight ones in Chinese text, such as {'"': “”}."""
    literals: tuple[str, ...] = ()
    """必须有其中一词，用于快速筛选。 / One of them must be there: a quick filter."""
    quick: str = ""
    """比 find 简单的正则表达式，找不到它就不必找 find。 /
    A regular expression, simpler than `find`, that finds something wherever that does: a quick filter."""
    digits: int = 0
    """必须有这么多个数字相连，中间至多隔三个空格、连字符或点，用于快速筛选。 /
    So many digits in a row, with at most three blanks, dashes or dots between two, must be there: a quick filter."""
    near: tuple[str, ...] = ()
    """同一句里必须有其中一词。 / One of these in the same sentence."""
    without: tuple[str, ...] = ()
    """同一句里不能有的词。 / None of these in the same sentence."""
    first: dict[str, str] = {}
    """命名组须以该词表里的词开头。 / The lists of words that a group must begin with."""
    never: dict[str, str] = {}
    """命名组不能含有该词表里的词。 / The lists of words of which a group must hold nothing."""
    proof: Literal["identity", "bank-card", "address"] | None = None
    """须由校验码证实：身份证号、银行卡号、地址。 / What a checksum must bear out."""
    together: bool = False
    """所有地方合成一条报告。 / One finding for all places."""
    most: int = 0
    """超过这么多处则是习惯，不报告。 / More places than that are a habit, and nothing is said."""
    mask: bool = False
    """任何输出都不显示找到的内容。 / No output may quote what is found."""


def _captures(params: Params, names: Names) -> Iterable[str]:
    return compiled(_expression(params)).groupindex


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.scopes import demand_pattern  # noqa: PLC0415  (only when packs are read)
    from gipr_lint.checks.text import _demands as demands  # noqa: PLC0415

    demands.demand_parts(params.scope)
    groups: list[tuple[demands.Keys, str]] = [(("first", name), name) for name in params.first]
    groups += [(("never", name), name) for name in params.never]
    groups += [(("at", index), name) for index, name in enumerate(params.at)]
    demands.demand_groups(_expression(params), groups)
    demand_pattern("quick", params.quick)
    demands.demand_characters(params.characters)
    demands.demand_pairs("quotes", params.quotes)
    demands.demand_lists([(("first", capture), name) for capture, name in params.first.items()], names)
    demands.demand_lists([(("never", capture), name) for capture, name in params.never.items()], names)


def _secrets(prose: Prose, params: Params, names: Names) -> Iterator[str]:
    """What is found, also outside the parts of the rule and away from the words that make a finding of it."""
    if params.near:
        params = structs.replace(params, near=(), literals=())
    return (one.text for one in found(params, prose, names.words))


@check("text-find", Params, says=SAYS, captures=_captures, validate=_validate, secrets=_secrets)
def text_find(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each place that the expression finds and that meets the conditions."""
    if params.digits and params.digits > report.texts.of(_EVERYTHING).most_digits:
        return iter(())
    places = found(params, report.texts.of(params.scope), report.names.words)
    return hits(report, places, together=params.together, most=params.most, mask=params.mask)


def found(params: Params, prose: Prose, lists: Mapping[str, Sequence[str]]) -> Iterator[Occurrence]:
    """What the expression finds; `lists` are lists of words by their names."""
    yield from _matches(params, prose, lists)
    if params.quotes and not prose.characters.isdisjoint(params.quotes):
        from gipr_lint.checks.text._straight import straight_quotes  # noqa: PLC0415  (only where one stands)

        yield from straight_quotes(prose, params.quotes)


def _matches(params: Params, prose: Prose, lists: Mapping[str, Sequence[str]]) -> Iterator[Occurrence]:
    if params.digits:
        if params.digits > prose.most_digits:
            return
        prose = prose.numbered
    view = view_of(prose, params.view)
    if not _may_be_there(params, prose, view):
        return
    sentences = _Sentences(view, params)
    for index, match in view.matches(compiled(_expression(params))):
        group = next((name for name in params.at if match[name] is not None), 0)
        if _fits(params, match, lists) and sentences.fit(index, match) and _is_borne_out(params, match[group]):
            yield occurrence(prose, params.view, view, index, match, params.replace, group, params.instead)


def _expression(params: Params) -> str:
    return "(?m)" + params.find


def _may_be_there(params: Params, prose: Prose, view: Joined) -> bool:
    if not (params.characters and has_any(prose, params.characters)) and not _has_literal(params, view):
        return False
    return not params.quick or compiled("(?m)" + params.quick).search(view.text) is not None


def _has_literal(params: Params, view: Joined) -> bool:
    if len(params.literals) > _MANY:
        return bool(view.holding(params.literals))
    return named(params.literals, view.words) or not (params.characters or params.literals)


def _fits(params: Params, match: re.Match[str], lists: Mapping[str, Sequence[str]]) -> bool:
    for name, words in params.first.items():
        if match[name] is not None and not match[name].startswith(tuple(lists[words])):
            return False
    for name, words in params.never.items():
        if match[name] is not None and any(word in match[name] for word in lists[words]):
            return False
    return True


def _is_borne_out(params: Params, text: str) -> bool:
    if params.proof is None:
        return True
    from gipr_lint.checks.text._proofs import PROOFS  # noqa: PLC0415  (only where a number stands)

    return PROOFS[params.proof](text)


class _Sentences:
    """Whether the sentences around matches hold the words that they must, and no others. Matches come in order, so that
    each sentence is looked at once, however many stand in it."""

    def __init__(self, view: Joined, params: Params) -> None:
        self._view = view
        self._near, self._without = params.near, params.without
        self._start = self._end = -1
        self._fit = True

    def fit(self, index: int, match: re.Match[str]) -> bool:
        """Whether the sentence around a match in the text of that number does."""
        if not (self._near or self._without):
            return True
        if not self._start <= match.start() < match.end() <= self._end:
            self._start, self._end = self._bounds(index, match)
            sentence = self._view.text[self._start : self._end]
            wanted = not self._near or any(word in sentence for word in self._near)
            self._fit = wanted and not any(word in sentence for word in self._without)
        return self._fit

    def _bounds(self, index: int, match: re.Match[str]) -> tuple[int, int]:
        """The sentence around a match, as far as its paragraph goes."""
        text, first, last = self._view.text, self._view.starts[index], self._view.end(index)
        start = max(text.rfind(stop, first, match.start()) for stop in _STOPS) + 1
        ends = (at for stop in _STOPS if (at := text.find(stop, match.end(), last)) >= 0)
        return max(start, first), min(ends, default=last)
