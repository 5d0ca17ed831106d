"""How rules of the kind `text` are run: from places in running text to findings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from gipr_lint.checks.kind import Bound, CheckKind, Context, Outcome, Problem, fix_text, make, suggest
from gipr_lint.checks.text.hits import Hit, found, misspelt, ranges, slip
from gipr_lint.checks.text.pairs import unpaired
from gipr_lint.checks.text.params import TextCheck
from gipr_lint.checks.text.repeats import repeated
from gipr_lint.findings import Finding, Location, related
from gipr_lint.masking import masked, spellings
from gipr_lint.report.locations import at_piece
from gipr_lint.report.prose.texts import GROUPS, PARTS
from gipr_lint.rulepacks.model import Rule, RuleSet
from gipr_lint.rulepacks.patterns import compiled

_ENOUGH = 100
"""So many places tell what is wrong with a draft; a file made to trip us up has thousands."""
_ALL = 2000
"""So many places are mended at once: a draft typed with half-width marks throughout has some hundreds."""
_QUOTED = 300
"""A longer text is quoted by its beginning and its end."""

_LONGEST = 200
"""More than that is not put in place of anything."""

_SHOWN = 40
"""How many characters of a place a message quotes."""


def _run(context: Context, bound: Sequence[Bound]) -> Outcome:
    for item in bound:
        hits = list(islice(_hits(context, item.params), _ALL if item.params.together else _ENOUGH))
        if not hits or 0 < item.params.most < len(hits):
            continue
        if item.params.together:
            yield from (_finding(context, item, group) for group in _mended_apart(hits))
        else:
            yield from (_finding(context, item, [hit]) for hit in hits)


def _mended_apart(hits: Sequence[Hit]) -> Iterator[list[Hit]]:
    """Those for which is known what to put there, and the others: a fix mends all of its finding or nothing."""
    for known in (True, False):
        if group := [hit for hit in hits if (hit.instead is not None) is known]:
            yield group


def _hits(context: Context, params: TextCheck) -> Iterator[Hit]:
    prose = context.report.texts.of(params.scope)
    lists = context.rules.words
    if params.words:
        return misspelt(params, prose, lists)
    if params.repeats is not None:
        return repeated(params.repeats, prose, lists)
    if params.pairs:
        return unpaired(params.pairs, prose)
    return found(params, prose, lists)


def _finding(context: Context, item: Bound, hits: Sequence[Hit]) -> Finding:
    """One finding for a hit, or for all of them together."""
    report, rule, params = context.report, item.rule, item.params
    first = hits[0]
    values: dict[str, object] = {
        "found": _quoted(first.text),
        "count": len(hits),
        "expected": _quoted(first.instead or ""),
    }
    values |= {"initial": first.text[:1], **{name: _quoted(text) for name, text in first.parts.items()}}
    edits = []
    for hit in hits:
        default = masked(hit.text) if params.mask else hit.instead
        own = rule.fix is not None and bool(rule.fix.text)
        text = fix_text(context, rule, values | dict(hit.parts), default or "") if own or default is not None else None
        start, end = hit.edit or (hit.start, hit.end)
        if text is not None and len(text) <= _LONGEST:
            edits.append(("replace", at_piece(report, hit.piece, start, end), text))
    places = list(islice((place for hit in hits for place in _places(context, hit)), _ENOUGH))
    links = [related(place, "other") for place in places[1:]]
    shown = {name: shortened(value) if isinstance(value, str) else value for name, value in values.items()}
    return make(context, rule, places[0], shown, related=links, fix=suggest(context, rule, edits, shown))


def shortened(text: str) -> str:
    """A text as a message quotes it: a long one by its beginning and its end."""
    return text if len(text) <= _QUOTED else f"{text[: _QUOTED // 2]}……{text[-_QUOTED // 2 :]}"


def _quoted(text: str) -> str:
    """As much of a text as a message may quote."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _places(context: Context, hit: Hit) -> Iterator[Location]:
    for start, end in ((hit.start, hit.end), *hit.others):
        yield at_piece(context.report, hit.piece, start, end)


def _secrets(context: Context, bound: Sequence[Bound]) -> Iterator[str]:
    for item in bound:
        if item.params.mask:
            for hit in _hits(context, item.params):
                yield from spellings(hit.text)


_WAYS = ("find", "characters", "replace", "words", "repeats", "pairs")


def _validate(params: TextCheck, rule: Rule, rules: RuleSet) -> None:
    given = [way for way in _WAYS if getattr(params, way)]
    if len(given) != 1 and not (given and given[0] == "find" and set(given) <= {"find", "characters", "replace"}):
        raise Problem((), f"检查种类 text 要恰好写一项：{'、'.join(_WAYS)}")
    for index, name in enumerate(params.scope):
        if name not in PARTS and name not in GROUPS:
            raise Problem(("in", index), f"没有名为“{name}”的部分", name, {*PARTS, *GROUPS})
    _validate_pattern(params)
    named: list[tuple[tuple[str | int, ...], str]] = [(("words", at), name) for at, name in enumerate(params.words)]
    for key, wanted in (("first", params.first), ("never", params.never)):
        named += [((key, capture), name) for capture, name in wanted.items()]
    if params.repeats:
        named += [(("repeats", "words", index), name) for index, name in enumerate(params.repeats.words)]
    for path, name in named:
        if name not in rules.words:
            raise Problem(path, f"没有名为“{name}”的词表", name, rules.words)
    for index, name in enumerate(params.words):
        for entry in rules.words[name]:
            try:
                slip(entry)
            except ValueError:
                raise Problem(("words", index), f"词表“{name}”里的“{entry}”应写成“错误写法→正确写法”") from None
    for index, pair in enumerate(params.pairs):
        if len(pair) != 2:
            raise Problem(("pairs", index), f"“{pair}”应是一对符号，如“（）”")


def _validate_pattern(params: TextCheck) -> None:
    try:
        pattern = compiled("(?m)" + params.find)
    except re.error as error:
        raise Problem(("find",), f"正则表达式有误：{error}") from None
    for key in ("first", "never"):
        for capture in getattr(params, key):
            if capture not in pattern.groupindex:
                raise Problem((key, capture), f"find 里没有名为“{capture}”的组", capture, pattern.groupindex)
    for index, capture in enumerate(params.at):
        if capture not in pattern.groupindex:
            raise Problem(("at", index), f"find 里没有名为“{capture}”的组", capture, pattern.groupindex)
    for index, entry in enumerate(params.characters):
        try:
            ranges((entry,))
        except ValueError:
            raise Problem(("characters", index), f"“{entry}”应写成字符本身，或 U+200B、U+E000-U+F8FF") from None


def _placeholders(params: TextCheck, rules: RuleSet) -> set[str]:
    names = {"found", "count", "expected", "initial"}
    if params.words:
        names |= {"right", "wrong"}
    if params.repeats:
        names.add("word")
    return names | set(compiled("(?m)" + params.find).groupindex)


TEXT = CheckKind("text", TextCheck, _run, _placeholders, _validate, secrets=_secrets)
