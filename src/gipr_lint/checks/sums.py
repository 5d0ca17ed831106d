"""The check kind `sums`: numbers said in prose against each other: parts and wholes, lists, shares, fees."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct, field

from gipr_lint.checks.kind import Bound, CheckKind, Context, Outcome, Problem, fix_text, make, suggest
from gipr_lint.expr import Exact, render
from gipr_lint.findings import Finding, related
from gipr_lint.report import Span
from gipr_lint.report.locations import at_span
from gipr_lint.report.prose.counts import Count, is_exact
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.writing.quantities import ratio
from gipr_lint.rulepacks.model import Rule, RuleSet, Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_MOST_TOGETHER = 60
"""How many numbers of a paragraph are looked at together: more belong to no one sum."""


class SumsCheck(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里的数互相核对。 / Numbers of the prose that are set against each other."""

    of: Literal["parts", "list", "shares", "fees"] = field(default="parts")
    """parts 其中各项不超过整体；list 各项之和等于整体；shares 占比；fees 收费金额。 /
    parts (must not exceed their whole), list (must add up to it), shares (percentages of a whole said before), fees
    (amounts of money)."""
    markers: tuple[str, ...] = ()
    """整体与各项之间的词，如“其中”。 / Words between a whole and its parts or list."""
    totals: tuple[str, ...] = ()
    """list：各项之后、整体之前的词，如“共计”。 / list: words before the whole that stands behind it."""
    overlapping: tuple[str, ...] = ()
    """parts：有这些词则各项可重叠，只逐项比较。 / parts: with one of these words only each part by itself."""
    actions: tuple[str, ...] = ()
    """各项须带相同的词。 / Parts go on as long as the same of these words stand with them."""
    turns: tuple[str, ...] = ()
    """分句以其中一词开头，则不再是各项。 / Parts end where one of these begins a clause."""
    near: tuple[str, ...] = ()
    """fees：同一句里须有其中一词。 / fees: the sentence holds one of these."""
    elsewhere: tuple[str, ...] = ()
    """在这些词之后说的是别的整体。 / Behind one of these, another whole is meant."""
    measures: tuple[str, ...] = ()
    """量词。 / Measure words."""
    multiple: int = 0
    """fees：金额须为它的整数倍。 / fees: amounts are whole multiples of this."""


class _Claim(Struct, frozen=True):
    """Where a sum is wrong: the place to report, what is said there, what the others come to and which they are."""

    place: tuple[int, int]
    said: str
    expected: str
    terms: str
    others: tuple[tuple[int, int], ...] = ()
    replacement: str | None = None


def _run(context: Context, bound: Sequence[Bound]) -> Outcome:
    vocabulary = context.rules.vocabulary
    for item in bound:
        params: SumsCheck = item.params
        for passage in context.report.passages["prose"]:
            counts = passage.counts(vocabulary)
            if len(counts) > 1 or (counts and params.of == "fees"):
                for claim in _CHECKS[params.of](params, counts, vocabulary):
                    yield _finding(context, item.rule, passage, claim)


def _finding(context: Context, rule: Rule, passage: Passage, claim: _Claim) -> Finding:
    values = {"found": claim.said, "expected": claim.expected, "terms": claim.terms}
    location = at_span(context.report, passage.span(*claim.place))
    spans: list[Span] = [passage.span(*other) for other in claim.others]
    text = fix_text(context, rule, values, claim.replacement) if claim.replacement is not None else None
    fix = suggest(context, rule, [("replace", location, text)], values) if text else None
    links = [related(at_span(context.report, span), "term") for span in spans]
    return make(context, rule, location, values, related=links, fix=fix)


def _said(count: Count) -> str:
    return count.text[count.start : count.end]


def _terms(counts: Iterable[Count]) -> str:
    return "＋".join(_said(count) for count in counts)


def _actions(count: Count, words: Sequence[str]) -> frozenset[str]:
    head = count.head
    return frozenset(word for word in words if word in head)


def _following(counts: Sequence[Count], at: int, params: SumsCheck, vocabulary: Vocabulary) -> list[Count]:
    """The numbers behind the one at `at` that go on in the same way: same sentence, measure and actions."""
    whole, found = counts[at], list[Count]()
    for count in counts[at + 1 : at + _MOST_TOGETHER]:
        between = whole.text[(found[-1] if found else whole).end : count.start]
        if count.measure != whole.measure or count.sentence != whole.sentence:
            break
        listed = between.startswith("、")
        if found and not listed and _actions(count, params.actions) != _actions(found[0], params.actions):
            break
        if found and any(word in between for word in (*params.markers, *params.totals)):
            break
        if found and count.head.startswith(params.turns):
            break
        if not is_exact(count, vocabulary):
            break
        found.append(count)
    return found


def _parts(params: SumsCheck, counts: Sequence[Count], vocabulary: Vocabulary) -> Iterator[_Claim]:
    for at, whole in enumerate(counts):
        parts = _following(counts, at, params, vocabulary)
        if any(word in whole.before for word in params.elsewhere):
            continue
        if not parts or not any(word in whole.text[whole.end : parts[0].start] for word in params.markers):
            continue
        wholes = _wholes(counts, at, params, vocabulary)
        most = _most(wholes)
        listed = _listed(parts)
        larger = next((part for part in listed if part.quantity.low > most), None)
        if larger is not None:
            if larger is parts[0] or "、" in whole.text[parts[0].end : larger.start]:
                others = tuple(map(_place, wholes))
                yield _Claim(_place(larger), _terms(wholes), _said(larger), _said(larger), others)
            continue
        if any(word in part.head for part in parts for word in params.overlapping):
            continue
        if "、" not in whole.text[parts[0].end : listed[-1].start] and _reaches(parts, whole):
            continue
        total = sum(part.quantity.low for part in listed)
        if total > most and len(listed) > 1:
            others = tuple(map(_place, listed))
            yield _Claim(_place(whole), _terms(wholes), render(total), _terms(listed), others)


def _wholes(counts: Sequence[Count], at: int, params: SumsCheck, vocabulary: Vocabulary) -> list[Count]:
    """What parts may be of: the number at `at` with those joined to it before (收到9件，结转1件，其中), or what stands
    before another marker in the sentence (办结35件，包括上年结转2件。其中), whichever comes to more."""
    whole = counts[at]
    groups: list[list[Count]] = [[whole]]
    for count in counts[max(at - _MOST_TOGETHER, 0) : at][::-1]:
        if count.start < whole.sentence:
            break
        if count.measure == whole.measure and is_exact(count, vocabulary):
            if any(word in whole.text[count.end : groups[-1][0].start] for word in params.markers):
                groups.append([count])
            else:
                groups[-1].insert(0, count)
    return max(groups, key=_most)


def _most(counts: Iterable[Count]) -> Exact:
    """The most that the numbers come to."""
    return sum(count.quantity.high for count in counts)


def _reaches(parts: Sequence[Count], whole: Count) -> bool:
    """Whether the first so many parts are the whole: what comes after them is about something else."""
    total: Exact = 0
    for part in parts:
        total += part.quantity.value
        if whole.quantity.fits(total):
            return True
    return False


def _listed(parts: Sequence[Count]) -> list[Count]:
    """The parts up to the first that is not joined in the way of the second."""
    if len(parts) < 2:
        return list(parts)
    joint = parts[0].text[parts[0].end : parts[0].end + 1]
    listed = [parts[0]]
    for part in parts[1:]:
        if part.text[listed[-1].end : listed[-1].end + 1] != joint:
            break
        listed.append(part)
    return listed


def _list(params: SumsCheck, counts: Sequence[Count], vocabulary: Vocabulary) -> Iterator[_Claim]:
    for at, whole in enumerate(counts):
        parts = _listed(_following(counts, at, params, vocabulary))
        if len(parts) > 1 and _announced(params, whole, parts[0]) and _is_complete(parts):
            yield from _unequal(whole, parts)
    for at, whole in enumerate(counts):
        if not any(word in whole.head for word in params.totals):
            continue
        parts = _preceding(counts, at, params, vocabulary)
        if len(parts) > 1:
            yield from _unequal(whole, parts)


def _announced(params: SumsCheck, whole: Count, first: Count) -> bool:
    """Whether the clause of the first part begins with a marker: with a name before that (微信、微博分别) it is about
    something else."""
    return whole.text.startswith(params.markers, max(whole.end, first.clause))


def _is_complete(parts: Sequence[Count]) -> bool:
    """Whether the list ends with its last part, not joined to anything as its parts are to each other."""
    joint = parts[0].text[parts[0].end : parts[0].end + 1]
    return not parts[-1].text.startswith((joint, "等", "("), parts[-1].end)


def _preceding(counts: Sequence[Count], at: int, params: SumsCheck, vocabulary: Vocabulary) -> list[Count]:
    """The list, joined by 、, that ends right before the number at `at`; none where a whole came before it."""
    whole, found = counts[at], list[Count]()
    for count in counts[max(at - _MOST_TOGETHER, 0) : at][::-1]:
        between = whole.text[count.end : (found[-1] if found else whole).start]
        joined = "、" in between if found else "," in between
        if count.measure != whole.measure or any(stop in between for stop in "。;!?:") or not joined:
            break
        if not is_exact(count, vocabulary):
            return []
        found.append(count)
    before = found[-1].before if found else ""
    return [] if any(word in before for word in (*params.elsewhere, *params.markers)) else found[::-1]


def _unequal(whole: Count, parts: Sequence[Count]) -> Iterator[_Claim]:
    low, high = sum(part.quantity.low for part in parts), sum(part.quantity.high for part in parts)
    if not (low <= whole.quantity.high and whole.quantity.low <= high):
        total = sum(part.quantity.value for part in parts)
        yield _Claim(_place(whole), _said(whole), render(total), _terms(parts), tuple(map(_place, parts)))


def _place(count: Count) -> tuple[int, int]:
    return count.start, count.end


_SHARE = r"[,(]?约?占([^\d,;。()]{0,10})(?<!\d)(\d{1,3})(\.\d{1,4})?%"


class _Share(Struct, frozen=True):
    """A percentage said of a count: `percent` with so many `decimals`, at `place`."""

    count: Count
    percent: Exact
    decimals: int
    place: tuple[int, int]

    def of(self, whole: Exact) -> Exact:
        """What it would be of `whole`."""
        return ratio(self.count.quantity.value * 100, whole)

    def fits(self, whole: Exact) -> bool:
        """Whether it is the share of `whole`, rounded or cut off."""
        unit = ratio(1, 10**self.decimals)
        return -unit < self.of(whole) - self.percent < unit


def _shares(params: SumsCheck, counts: Sequence[Count], vocabulary: Vocabulary) -> Iterator[_Claim]:
    """Shares that are none of the whole that their neighbours are shares of, or that 其中 refers to."""
    exact = [count for count in counts if is_exact(count, vocabulary)]
    found = [share for count in exact if (share := _share(count, params.elsewhere)) is not None]
    places = {count.start: at for at, count in enumerate(counts)}
    for at, share in enumerate(found):
        count = share.count
        shares = found[max(at - _MOST_TOGETHER // 2, 0) : at + _MOST_TOGETHER // 2]
        place = places[count.start]
        earlier = [c for c in counts[max(place - _MOST_TOGETHER, 0) : place] if c.measure == count.measure]
        wholes = [c for c in earlier if c.quantity.value >= count.quantity.value and c.quantity.value > 0]
        if not wholes or any(share.fits(whole.quantity.value) for whole in wholes):
            continue
        whole = _whole(share, shares, wholes, params.markers)
        if whole is not None:
            value = share.of(whole.quantity.value)
            expected = f"{_rounded(value, share.decimals)}%"
            said = count.text[slice(*share.place)]
            terms = f"{_said(count)}÷{_said(whole)}"
            yield _Claim(share.place, said, expected, terms, (_place(count), _place(whole)), expected)


def _share(count: Count, elsewhere: Sequence[str]) -> _Share | None:
    """The share that stands right behind the number; none of a whole that one of the words `elsewhere` names."""
    match = compiled(_SHARE).match(count.text, count.end) if "%" in count.text[count.end :] else None
    if match is None or any(word in match.group(1) for word in elsewhere):
        return None
    decimals = match.group(3) or ""
    percent = ratio(int(match.group(2) + decimals[1:]), 10 ** max(len(decimals) - 1, 0))
    return _Share(count, percent, max(len(decimals) - 1, 0), (match.start(2), match.end()))


def _whole(share: _Share, shares: Sequence[_Share], wholes: Sequence[Count], markers: Sequence[str]) -> Count | None:
    """The whole that a share is of: that of two other shares, or the one before 其中 in the same sentence."""
    for whole in wholes[::-1]:
        if sum(other.fits(whole.quantity.value) for other in shares if other is not share) >= 2:
            return whole
    own = [whole for whole in wholes if whole.sentence == share.count.sentence]
    for whole in own[::-1]:
        if any(word in share.count.text[whole.end : share.count.start] for word in markers):
            return whole
    return None


def _rounded(value: Exact, decimals: int) -> str:
    scaled = value * 10**decimals
    whole = int(scaled + ratio(1, 2))
    digits = str(whole).rjust(decimals + 1, "0")
    return f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits


def _fees(params: SumsCheck, counts: Sequence[Count], vocabulary: Vocabulary) -> Iterator[_Claim]:
    amounts = [count for count in counts if count.measure in params.measures and is_exact(count, vocabulary)]
    whole: Count | None = None
    parts: list[Count] = []
    for amount in amounts:
        if any(word in amount.before for word in params.near):
            if amount.measure == "元" and params.multiple and amount.quantity.value % params.multiple:
                yield _Claim(_place(amount), _said(amount), str(params.multiple), "")
            if whole is None:
                whole = amount
                continue
        if whole is not None and amount.measure == whole.measure:
            between = amount.text[whole.end : amount.start]
            if "。" in between or not any(word in between for word in params.markers):
                break
            parts.append(amount)
    total: Exact = sum(part.quantity.low for part in parts)
    if whole is not None and total > whole.quantity.high:
        yield _Claim(_place(whole), _said(whole), render(total), _terms(parts), tuple(map(_place, parts)))


_CHECKS = {"parts": _parts, "list": _list, "shares": _shares, "fees": _fees}


def _validate(params: SumsCheck, rule: Rule, rules: RuleSet) -> None:
    needed = {
        "parts": ("markers",),
        "list": ("markers", "totals"),
        "shares": ("markers",),
        "fees": ("near", "measures"),
    }
    for key in needed[params.of]:
        if not getattr(params, key):
            raise Problem((), f"检查种类 sums 的 {params.of} 要写 {key}")


SUMS = CheckKind("sums", SumsCheck, _run, lambda params, rules: ("found", "expected", "terms"), _validate)
